//! What speaks against an assignment: the usage location, plans that exclude each other, what a plan needs,
//! the seats, and addresses that another object has.

use super::on::{On, View};
use super::{Circumstances, Run};
use crate::addresses::{brings_first_mailbox, clashes};
use crate::catalog::rules::RuleIndex;
use crate::licensing::claims::Claim;
use crate::licensing::grants::{has, plans, plans_by_id};
use crate::licensing::verdict::{ErrorCode, Failure};
use crate::tenant::column::Index;
use crate::tenant::{PlanIndex, ProductIndex};
use seatscope_contract::rules::Enforcement;

const UNIQUENESS: Failure =
    Failure { code: ErrorCode::Uniqueness, rule: None, plans: Vec::new(), others: Vec::new() };

impl Run<'_> {
    /// Whether plans of which nobody knows whether they are on would stop a claim that nothing else stops.
    pub(super) fn may_fail(&self, claim: &Claim, all: &On) -> bool {
        let is_stopped = || {
            let mut found = self.objections(claim, all, View::Worst).into_iter();
            found.any(|(enforcement, _)| enforcement == Enforcement::Enforced)
        };
        !all.is_known() && is_stopped()
    }

    /// What speaks against a claim, given all plans that the user would have with its whole turn: by
    /// code, then by plan.
    pub(super) fn objections(&self, claim: &Claim, on: &On, view: View) -> Vec<(Enforcement, Failure)> {
        let Circumstances { world, book, no_seat, .. } = self.around;
        let (all, there) = (on.against(view), on.reliable(view));
        let own =
            if view == View::Certain { world.certain_grant(claim.target) } else { world.grant(claim.target) };
        let mut found = Vec::new();
        let mut object =
            |rule: RuleIndex, code: ErrorCode, by: [PlanIndex; 2], plans: Vec<PlanIndex>, others| {
                let enforcement = book.enforcement(rule);
                if enforcement != Enforcement::Off {
                    found.push((by, enforcement, Failure { code, rule: Some(rule), plans, others }));
                }
            };
        let country = world.usage_location(self.user).unwrap_or_default();
        for plan in plans(own) {
            for ban in book.bans(plan) {
                if ban.countries.iter().any(|banned| banned.eq_ignore_ascii_case(country)) {
                    object(
                        ban.rule,
                        ErrorCode::ProhibitedInUsageLocation,
                        [plan, plan],
                        vec![plan],
                        Vec::new(),
                    );
                }
            }
            for partner in book.partners(plan).iter().filter(|partner| has(all, **partner)) {
                if let Some(rule) = book.conflict(plan, *partner) {
                    let mut others = self.holders_of(*partner);
                    if others.is_empty() {
                        others = self.siblings_with(claim, *partner);
                    }
                    others.retain(|product| *product != claim.product());
                    object(
                        rule,
                        ErrorCode::MutuallyExclusive,
                        [plan, *partner],
                        vec![plan.min(*partner), plan.max(*partner)],
                        others,
                    );
                }
            }
            for dependency in book.dependencies(plan) {
                if !dependency.any_of.iter().any(|needed| has(there, *needed)) {
                    let mut plans = dependency.any_of.clone();
                    plans.push(plan);
                    plans.sort_unstable();
                    object(dependency.rule, ErrorCode::Dependency, [plan, plan], plans, Vec::new());
                }
            }
        }
        if claim.changed {
            let mut gone = world.grant(claim.license).clone();
            gone.difference_with(there);
            let dependents = plans_by_id(world.tenant, all);
            let left = self.left_wanting(&dependents, there, &gone);
            let left = left.filter(|(_, enforcement, _)| *enforcement != Enforcement::Off);
            found.extend(left.map(|(plan, enforcement, failure)| ([plan, plan], enforcement, failure)));
        }
        let ids = &world.tenant.plans.ids;
        found.sort_by(|([plan, partner], _, a), ([other, others_partner], _, b)| {
            let by_plan = || ids.compare(*plan, *other).then_with(|| ids.compare(*partner, *others_partner));
            a.code.cmp(&b.code).then_with(by_plan)
        });
        let mut found: Vec<(Enforcement, Failure)> =
            found.into_iter().map(|(_, enforcement, failure)| (enforcement, failure)).collect();
        // Whoever has the product from any source has its seat and keeps it, even if that source goes.
        let mut in_force = self.claims.iter().filter(|other| other.status.is_in_force());
        let has_seat = in_force.any(|other| other.product() == claim.product());
        if !has_seat && no_seat.contains(claim.product().row()) {
            let failure =
                Failure { code: ErrorCode::Count, rule: None, plans: Vec::new(), others: Vec::new() };
            found.push((Enforcement::Enforced, failure));
        }
        let clash = self.blocked().or_else(|| self.clash(claim));
        found.extend(clash.map(|failure| (Enforcement::Enforced, failure)));
        found
    }

    /// No licence of a user can change while another object has one of the user's addresses (facts 4.22).
    pub(super) fn blocked(&self) -> Option<Failure> {
        let mut held_twice = self.around.addresses?.of_user(self.user);
        held_twice.next().map(|_| UNIQUENESS)
    }

    /// A first mailbox fails where it would add an address that another object has (facts 5.4). Of several users
    /// who would get the same one, nobody is said to.
    fn clash(&self, claim: &Claim) -> Option<Failure> {
        let Circumstances { world, addresses, has_rival, .. } = self.around;
        let book = addresses?;
        let is_first = brings_first_mailbox(world, book, self.claims, claim);
        let fails = || has_rival || !clashes(world, book, self.user).is_empty();
        (is_first && fails()).then_some(UNIQUENESS)
    }

    /// Products of the same source that turn on a plan for certain.
    fn siblings_with(&self, claim: &Claim, plan: PlanIndex) -> Vec<ProductIndex> {
        let siblings = self.claims.iter().filter(|other| other.wanted && other.group == claim.group);
        let with = siblings.filter(|other| has(self.around.world.certain_grant(other.target), plan));
        let mut products: Vec<ProductIndex> = with.map(Claim::product).collect();
        products.sort_unstable();
        products.dedup();
        products
    }
}
