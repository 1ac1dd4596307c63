//! Who holds which product by which path, and how far each group's members are licensed.

use crate::analysis::Analysis;
use crate::checks::Names;
use crate::licensing::claims::{Claim, Status, claims};
use crate::licensing::world::World;
use crate::tenant::column::{Column, Lists};
use crate::tenant::{GroupIndex, ProductIndex, Tenant};
use seatscope_contract::report::{Group, GroupState, Holders, Product, TenantInfo};

/// Counts over all users.
#[derive(Debug, Default)]
pub struct Tally {
    /// By product.
    pub holders: Column<ProductIndex, Holders>,
    /// By product: users who wait for it.
    pub waiting: Column<ProductIndex, Waiting>,
    /// By group: members with every product, members in error, members with something pending.
    pub members: Column<GroupIndex, MemberCounts>,
    /// Groups that carry a product.
    pub groups: Lists<ProductIndex, GroupIndex>,
    /// Products that the tenant owns or that somebody carries, by id.
    pub products: Vec<ProductIndex>,
}

/// Users who are to have a product and do not have it by any path.
#[derive(Debug, Clone, Copy, Default)]
pub struct Waiting {
    /// An error is recorded.
    pub failed: u64,
    /// Nothing is recorded yet.
    pub pending: u64,
}

/// Members of a licensed group by how far they got.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MemberCounts {
    /// Users with any claim through the group.
    pub seen: u64,
    /// Every product of the group in force through it.
    pub licensed: u64,
    /// An error recorded.
    pub in_error: u64,
    /// Something wanted and not recorded yet.
    pub pending: u64,
}

/// Counts everything in one pass over the users.
pub fn tally(world: &World<'_>) -> Tally {
    let tenant = world.tenant;
    let mut tally = Tally::default();
    for user in tenant.users.indexes() {
        let claims = claims(world, user);
        count_products(&mut tally, &claims);
        count_groups(tenant, &mut tally, &claims);
    }
    let mut carried = Vec::new();
    for group in tenant.groups.licensed() {
        carried.extend(tenant.groups.licenses.get(group).iter().map(|license| (license.product, group)));
    }
    tally.groups = Lists::from_pairs(carried);
    let in_use = |product: &ProductIndex| {
        tenant.products.seats.at(*product).is_some()
            || tenant.products.owned.at(*product) == Some(true)
            || tally.holders.at(*product) != Holders::default()
            || !tally.groups.get(*product).is_empty()
    };
    tally.products = tenant.products.ids.indexes().filter(in_use).collect();
    tally.products.sort_by(|a, b| tenant.products.ids.compare(*a, *b));
    tally
}

fn count_products(tally: &mut Tally, claims: &[Claim]) {
    let mut products: Vec<ProductIndex> = claims.iter().map(Claim::product).collect();
    products.sort_unstable();
    products.dedup();
    for product in products {
        let of_product = || claims.iter().filter(|claim| claim.product() == product);
        let direct = of_product().any(|claim| claim.group.is_none() && claim.status.is_in_force());
        let inherited = of_product().any(|claim| claim.group.is_some() && claim.status.is_in_force());
        let in_error = of_product().any(|claim| claim.status.is_error());
        if let Some(holders) = tally.holders.slot(product) {
            holders.total += u64::from(direct || inherited);
            holders.direct_only += u64::from(direct && !inherited);
            holders.inherited_only += u64::from(inherited && !direct);
            holders.both += u64::from(direct && inherited);
            holders.in_error += u64::from(in_error);
        }
        let pending = of_product().any(|claim| claim.status == Status::Pending);
        if let (true, Some(waiting)) = (!direct && !inherited, tally.waiting.slot(product)) {
            waiting.failed += u64::from(in_error);
            waiting.pending += u64::from(pending && !in_error);
        }
    }
}

fn count_groups(tenant: &Tenant, tally: &mut Tally, claims: &[Claim]) {
    let mut groups: Vec<GroupIndex> =
        claims.iter().filter_map(|claim| tenant.groups.of(claim.group?)).collect();
    groups.sort_unstable();
    groups.dedup();
    for group in groups {
        let object = tenant.groups.object.get(group).copied();
        let of_group = || claims.iter().filter(|claim| claim.group == object);
        let has = |product| of_group().any(|claim| claim.product() == product && claim.status.is_in_force());
        let all = tenant.groups.licenses.get(group).iter().all(|license| has(license.product));
        if let Some(counts) = tally.members.slot(group) {
            counts.seen += 1;
            counts.licensed += u64::from(all && of_group().any(|claim| claim.wanted));
            counts.in_error += u64::from(of_group().any(|claim| claim.status.is_error()));
            counts.pending += u64::from(of_group().any(|claim| claim.status == Status::Pending));
        }
    }
}

impl Analysis {
    /// Whose export it is.
    pub fn tenant_info(&self) -> TenantInfo {
        let organization = &self.tenant.organization;
        TenantInfo {
            id: organization.id.clone(),
            name: organization.name.clone(),
            default_usage_location: organization.usage_location().map(str::to_owned),
        }
    }

    /// The tenant's products, by id.
    pub fn products(&self) -> Vec<Product> {
        self.tally.products.iter().map(|product| self.product(*product)).collect()
    }

    /// One product with seats and holders.
    pub fn product(&self, product: ProductIndex) -> Product {
        let reference = Names(&self.tenant).product_ref(product);
        let seats_known = self.tenant.products.seats.at(product);
        let seats = seats_known.unwrap_or_default();
        let count = |number: i64| number.max(0).unsigned_abs();
        let mut groups: Vec<String> =
            self.tally.groups.get(product).iter().map(|group| self.tenant.group_id(*group)).collect();
        groups.sort();
        Product {
            sku_id: reference.sku_id,
            sku_part_number: reference.sku_part_number,
            name: reference.name,
            enabled: count(seats.enabled),
            warning: count(seats.warning),
            suspended: count(seats.suspended),
            locked_out: count(seats.locked_out),
            consumed: count(seats.consumed),
            available: seats.available(),
            seats_known: seats_known.is_some(),
            users: self.tally.holders.at(product),
            groups,
        }
    }

    /// The licensed groups, by id.
    pub fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = self.tenant.groups.licensed().map(|group| self.group(group)).collect();
        groups.sort_by(|a, b| a.id.cmp(&b.id));
        groups
    }

    /// One licensed group.
    pub fn group(&self, group: GroupIndex) -> Group {
        let tenant = &self.tenant;
        let counts = self.tally.members.at(group);
        let listed = tenant.members.users.get(group).len() + tenant.members.strangers.get(group).len();
        let products = tenant.groups.licenses.get(group).iter();
        let mut products: Vec<String> =
            products.map(|license| tenant.products.ids.text(license.product)).collect();
        products.sort();
        Group {
            id: tenant.group_id(group),
            name: tenant.texts.owned(tenant.groups.name.at(group)),
            state: self.group_state(group, counts),
            // Without a list of members, those with a record through the group are all that is known.
            members: if tenant.members.known.at(group) {
                listed as u64
            } else {
                counts.seen.max(listed as u64)
            },
            licensed_members: counts.licensed,
            members_in_error: counts.in_error,
            products,
        }
    }

    /// The state in the admin centre's words (facts 1.2).
    fn group_state(&self, group: GroupIndex, counts: MemberCounts) -> GroupState {
        let processing = self.tenant.texts.get(self.tenant.groups.processing.at(group)).unwrap_or_default();
        let gives_nothing =
            self.tenant.groups.security_enabled.at(group) == Some(false) && counts.licensed == 0;
        let is_failing = counts.in_error > 0 || self.tenant.groups.has_failing.at(group);
        if is_failing || gives_nothing || processing.eq_ignore_ascii_case("ProcessingFailed") {
            GroupState::Errors
        } else if counts.pending > 0 || self.tenant.is_processing(group) {
            GroupState::InProgress
        } else {
            GroupState::AllAssigned
        }
    }
}
