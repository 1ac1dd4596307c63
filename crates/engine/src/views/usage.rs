//! By which paths products come to users, and which of their plans are on: counted once over all users.

use crate::analysis::Analysis;
use crate::licensing::claims::{Claim, Status, claims};
use crate::licensing::grants::{Grants, has};
use crate::licensing::world::World;
use crate::tenant::{License, ObjectIndex, PlanIndex, ProductIndex, Tenant, UserIndex};
use std::collections::BTreeMap;

/// Users by how far a path has brought them.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct PathCounts {
    pub(crate) in_force: u64,
    pub(crate) in_error: u64,
    pub(crate) pending: u64,
}

/// Users for whom a plan is on, and those who hold it and for whom it is off.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct PlanCounts {
    pub(crate) on: u64,
    pub(crate) off: u64,
}

impl PlanCounts {
    fn add(&mut self, is_on: bool, users: u64) {
        *(if is_on { &mut self.on } else { &mut self.off }) += users;
    }
}

/// The counts.
#[derive(Debug, Default)]
pub(crate) struct Usage {
    /// By product and group; no group is a direct assignment.
    pub(crate) paths: BTreeMap<(ProductIndex, Option<ObjectIndex>), PathCounts>,
    /// By plan, over all products of a user together.
    pub(crate) plans: BTreeMap<PlanIndex, PlanCounts>,
    /// By product and plan, whatever else the user has.
    pub(crate) of_product: BTreeMap<(ProductIndex, PlanIndex), PlanCounts>,
    /// Users for whom something is recorded through a group whose member they are not, or not known to be.
    pub(crate) beyond: BTreeMap<ObjectIndex, Vec<UserIndex>>,
}

/// Counts everything in one pass over the users.
pub(crate) fn usage(world: &World<'_>, grants: &Grants) -> Usage {
    let tenant = world.tenant;
    let mut usage = Usage::default();
    // Users share few sets of licences, so plans are counted for each set once.
    let mut sets: BTreeMap<Vec<License>, u64> = BTreeMap::new();
    for user in tenant.users.indexes() {
        let claims = claims(world, user);
        for claim in &claims {
            usage.count_path(claim);
        }
        usage.note_strangers(tenant, user, &claims);
        let in_force = claims.iter().filter(|claim| claim.status.is_in_force());
        let mut licenses: Vec<License> = in_force.map(|claim| claim.license).collect();
        licenses.sort_unstable();
        licenses.dedup();
        *sets.entry(licenses).or_default() += 1;
    }
    for (licenses, users) in sets {
        usage.count_plans(tenant, grants, &licenses, users);
    }
    usage
}

impl Usage {
    fn count_path(&mut self, claim: &Claim) {
        let counts = self.paths.entry((claim.product(), claim.group)).or_default();
        match claim.status {
            Status::InForce | Status::InForceWithError => counts.in_force += 1,
            Status::Failed => counts.in_error += 1,
            Status::Pending => counts.pending += 1,
            Status::Disabled => {}
        }
    }

    fn note_strangers(&mut self, tenant: &Tenant, user: UserIndex, claims: &[Claim]) {
        let mut groups: Vec<ObjectIndex> = claims.iter().filter_map(|claim| claim.group).collect();
        groups.sort_unstable();
        groups.dedup();
        let is_member = |object: &ObjectIndex| {
            tenant.groups.of(*object).is_some_and(|group| tenant.members.of_user.get(user).contains(&group))
        };
        for group in groups.into_iter().filter(|group| !is_member(group)) {
            self.beyond.entry(group).or_default().push(user);
        }
    }

    /// Counts the plans of users who have these licences in force.
    fn count_plans(&mut self, tenant: &Tenant, grants: &Grants, licenses: &[License], users: u64) {
        let mut all: BTreeMap<PlanIndex, bool> = BTreeMap::new();
        let mut of_product: BTreeMap<(ProductIndex, PlanIndex), bool> = BTreeMap::new();
        for license in licenses {
            for plan in tenant.products.plans.get(license.product) {
                let is_on = has(grants.get(*license), *plan);
                *all.entry(*plan).or_default() |= is_on;
                *of_product.entry((license.product, *plan)).or_default() |= is_on;
            }
        }
        for (plan, is_on) in all {
            self.plans.entry(plan).or_default().add(is_on, users);
        }
        for (key, is_on) in of_product {
            self.of_product.entry(key).or_default().add(is_on, users);
        }
    }
}

impl Analysis {
    /// The counts, made when first asked for.
    pub(super) fn usage(&self) -> &Usage {
        self.usage.get_or_init(|| usage(&self.world(), &self.grants))
    }
}
