//! Which plans an assignment turns on: the product's plans without those switched off.
//!
//! Where it is not known which are switched off, all of them may be on, and none is for certain.

use crate::tenant::column::Index;
use crate::tenant::{License, PlanIndex, ProductIndex, Tenant};
use fixedbitset::FixedBitSet;
use rustc_hash::FxHashMap;

/// Plans turned on, by product and set of plans switched off. Users share few of these.
#[derive(Debug, Clone, Default)]
pub struct Grants {
    sets: FxHashMap<License, FixedBitSet>,
    nothing: FixedBitSet,
}

impl Grants {
    /// All grants that occur in a tenant.
    pub fn new(tenant: &Tenant) -> Self {
        let mut grants = Self::default();
        for user in tenant.users.indexes() {
            for (_, shape) in tenant.users.recorded(user) {
                grants.add(tenant, License { product: shape.product, disabled: shape.disabled });
            }
            for license in tenant.users.licenses.get(user) {
                grants.add(tenant, *license);
            }
        }
        for group in tenant.groups.indexes() {
            for license in tenant.groups.licenses.get(group) {
                grants.add(tenant, *license);
            }
        }
        grants
    }

    fn add(&mut self, tenant: &Tenant, license: License) {
        if !self.sets.contains_key(&license) {
            let plans = tenant.products.plans.get(license.product);
            self.put(tenant, license, plans, tenant.plan_sets.get(license.disabled));
        }
    }

    /// Says what an assignment turns on: the product's plans without those switched off.
    pub(super) fn put(
        &mut self,
        tenant: &Tenant,
        license: License,
        plans: &[PlanIndex],
        disabled: &[PlanIndex],
    ) {
        let mut on = FixedBitSet::with_capacity(tenant.plans.ids.len());
        on.extend(plans.iter().map(|plan| plan.row()));
        for plan in disabled {
            if on.contains(plan.row()) {
                on.set(plan.row(), false);
            }
        }
        self.sets.insert(license, on);
    }

    /// The assignments of a product that are known here, in order.
    pub(super) fn of_product(&self, product: ProductIndex) -> Vec<License> {
        let mut licenses: Vec<License> =
            self.sets.keys().copied().filter(|license| license.product == product).collect();
        licenses.sort_unstable();
        licenses
    }

    /// Plans that an assignment turns on, if it is known here.
    pub(super) fn find(&self, license: License) -> Option<&FixedBitSet> {
        self.sets.get(&license)
    }

    /// Plans that an assignment turns on, or may.
    pub fn get(&self, license: License) -> &FixedBitSet {
        self.sets.get(&license).unwrap_or(&self.nothing)
    }

    /// Plans that an assignment turns on for certain.
    pub fn certain(&self, license: License) -> &FixedBitSet {
        if license.disabled.is_known() { self.get(license) } else { &self.nothing }
    }
}

/// The plans of a set.
pub fn plans(set: &FixedBitSet) -> impl Iterator<Item = PlanIndex> + '_ {
    set.ones().map(PlanIndex::new)
}

/// The plans of a set by id. Row numbers depend on what was read first, so what is named first must not
/// depend on them.
pub fn plans_by_id(tenant: &Tenant, set: &FixedBitSet) -> Vec<PlanIndex> {
    let mut sorted: Vec<PlanIndex> = plans(set).collect();
    sorted.sort_by(|a, b| tenant.plans.ids.compare(*a, *b));
    sorted
}

/// Whether a set has a plan.
pub fn has(set: &FixedBitSet, plan: PlanIndex) -> bool {
    set.contains(plan.row())
}
