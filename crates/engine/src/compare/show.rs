//! People, products and plans of a comparison, with their names.

use super::pair::{Pair, Which};
use crate::checks::{Finding, Names};
use crate::tenant::{PlanIndex, ProductIndex, UserIndex};
use seatscope_contract::comparison::{FoundFinding, People};
use seatscope_contract::outline::NamedPlans;

/// Products with some of their plans, in shared numbers, by id.
pub(super) type PlansByProduct = Vec<(ProductIndex, Vec<PlanIndex>)>;

impl Pair<'_> {
    /// Users of one export, by id; the first ones are named.
    pub(super) fn people(&self, which: Which, mut users: Vec<UserIndex>) -> People {
        let tenant = self.tenant(which);
        let by_id = |a: &UserIndex, b: &UserIndex| {
            let (a, b) = (tenant.users.object.get(*a), tenant.users.object.get(*b));
            a.zip(b).map_or(std::cmp::Ordering::Equal, |(a, b)| tenant.objects.compare(*a, *b))
        };
        let total = users.len() as u64;
        if users.len() > self.extent.users {
            users.select_nth_unstable_by(self.extent.users, by_id);
            users.truncate(self.extent.users);
        }
        users.sort_unstable_by(by_id);
        let named = users.into_iter().map(|user| self.analysis(which).named_user(user));
        People { total, users: named.collect() }
    }

    /// Products with plans by name.
    pub(super) fn plans_by_product(&self, plans: &PlansByProduct) -> Vec<NamedPlans> {
        let named = plans.iter().map(|(product, plans)| NamedPlans {
            product: self.product(*product),
            plans: plans.iter().map(|plan| self.plan(*plan)).collect(),
        });
        named.collect()
    }

    /// Products by id, each once.
    pub(super) fn sorted_products(&self, mut products: Vec<ProductIndex>) -> Vec<ProductIndex> {
        products.sort_by_cached_key(|product| self.product_id(*product));
        products.dedup();
        products
    }

    /// Plans by id, each once.
    pub(super) fn sorted_plans(&self, mut plans: Vec<PlanIndex>) -> Vec<PlanIndex> {
        plans.sort_by_cached_key(|plan| self.plan_id(*plan));
        plans.dedup();
        plans
    }

    /// A finding of one export.
    pub(super) fn finding(&self, which: Which, finding: &Finding) -> FoundFinding {
        let names = Names(self.tenant(which));
        FoundFinding {
            code: finding.code.clone(),
            severity: finding.severity,
            basis: finding.basis,
            outlook: finding.outlook,
            message: finding.message.clone(),
            people: self.people(which, finding.users.clone()),
            groups: finding.groups.iter().map(|group| names.group_ref(*group)).collect(),
            products: finding.products.iter().map(|product| names.product_ref(*product)).collect(),
            plans: finding.plans.iter().map(|plan| names.plan_ref(*plan)).collect(),
        }
    }

    /// As much of a list as the extent allows.
    pub(super) fn cut<T>(&self, mut list: Vec<T>) -> Vec<T> {
        list.truncate(self.extent.listed);
        list
    }
}
