//! Which service plans give a mailbox, and so make the service work out a user's addresses (facts 5.4, 5.5).

use crate::tenant::column::{Column, Index};
use crate::tenant::{License, PlanIndex, ProductIndex, Tenant};
use fixedbitset::FixedBitSet;

/// The published Exchange Online plans that come with a mailbox. Foundation, Archiving and add-ons do not.
const PLANS: [(&str, &str); 10] = [
    ("1126bef5-da20-4f07-b45e-ad25d2581aa8", "EXCHANGE_S_ESSENTIALS"),
    ("4a82b400-a79f-41a4-b4e2-e94f5787b113", "EXCHANGE_S_DESKLESS"),
    ("88f4d7ef-a73b-4246-8047-516022144c9f", "EXCHANGE_S_DESKLESS_GOV"),
    ("8c3069c0-ccdb-44be-ab77-986203a67df2", "EXCHANGE_S_ENTERPRISE_GOV"),
    ("90927877-dcff-4af6-b346-2332c0b15bb7", "EXCHANGE_B_STANDARD"),
    ("9aaf7827-d63c-4b61-89c3-182f06f82e5c", "EXCHANGE_S_STANDARD"),
    ("d42bdbd6-c335-4231-ab3d-c8f348d5aff5", "EXCHANGE_L_STANDARD"),
    ("e9b4930a-925f-45e2-ac2a-3f7788ca6fdd", "EXCHANGE_S_STANDARD_GOV"),
    ("efb87545-963c-4e0d-99df-69c6916d9eb0", "EXCHANGE_S_ENTERPRISE"),
    ("fc52cc4b-ed7d-472d-bbe7-b081c23ecc56", "EXCHANGE_S_STANDARD_MIDMARKET"),
];

/// The plans that give a mailbox, by the products that have them.
#[derive(Debug, Clone, Default)]
pub struct MailboxPlans {
    plans: FixedBitSet,
    of_product: Column<ProductIndex, Vec<PlanIndex>>,
}

impl MailboxPlans {
    /// Finds them in a tenant.
    pub fn new(tenant: &Tenant) -> Self {
        let mut plans = FixedBitSet::with_capacity(tenant.plans.ids.len());
        plans.extend(PLANS.iter().filter_map(|(id, _)| tenant.plans.ids.find(id)).map(Index::row));
        let mut of_product: Column<ProductIndex, Vec<PlanIndex>> = Column::default();
        for product in tenant.products.ids.indexes() {
            let own = tenant.products.plans.get(product).iter().filter(|plan| plans.contains(plan.row()));
            of_product.set(product, own.copied().collect());
        }
        Self { plans, of_product }
    }

    /// Whether an assignment of the tenant as exported turns one on for certain.
    pub fn are_in(&self, tenant: &Tenant, license: License) -> bool {
        if !license.disabled.is_known() {
            return false;
        }
        let off = tenant.plan_sets.get(license.disabled);
        self.of_product.get(license.product).is_some_and(|plans| plans.iter().any(|plan| !off.contains(plan)))
    }

    /// Whether one of them is among plans that are on.
    pub fn are_among(&self, on: &FixedBitSet) -> bool {
        !self.plans.is_disjoint(on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_plan_is_published_under_its_name() {
        let tenant = crate::catalog::catalogue();
        for (id, name) in PLANS {
            let plan = tenant.plans.ids.find(id).unwrap();
            assert_eq!(tenant.texts.get(tenant.plans.name.at(plan)), Some(name));
        }
    }
}
