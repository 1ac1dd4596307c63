//! The tenant under edits: what differs is kept beside it, the tenant itself is never changed.

mod edits;

use super::grants::Grants;
use crate::addresses::Addresses;
use crate::tenant::products::{PlanSets, Seats};
use crate::tenant::{GroupIndex, License, PlanIndex, ProductIndex, Tenant, UserIndex};
use fixedbitset::FixedBitSet;
use rustc_hash::{FxHashMap, FxHashSet};
use seatscope_contract::scenario::Dependants;
use std::sync::Arc;

/// A tenant and edits on top of it. Without edits it is the tenant as exported.
#[derive(Debug, Clone)]
pub struct World<'t> {
    /// The tenant as exported.
    pub tenant: &'t Tenant,
    grants: &'t Grants,
    group_licenses: FxHashMap<GroupIndex, Vec<License>>,
    groups_of: FxHashMap<UserIndex, Vec<GroupIndex>>,
    left: FxHashSet<(GroupIndex, UserIndex)>,
    direct: FxHashMap<UserIndex, Direct>,
    usage_location: FxHashMap<UserIndex, String>,
    addresses: FxHashMap<UserIndex, Vec<String>>,
    worked_out: FxHashMap<UserIndex, Addresses>,
    seats: FxHashMap<ProductIndex, Seats>,
    new_plans: FxHashMap<ProductIndex, Vec<PlanIndex>>,
    deleted_users: FxHashSet<UserIndex>,
    deleted_groups: FxHashMap<GroupIndex, Dependants>,
    rules: FxHashMap<GroupIndex, String>,
    plans_after: FxHashMap<UserIndex, Arc<PlansAfter>>,
    // Sets of plans that the edits switch off, and what they leave on. Made only when needed.
    sets: Option<PlanSets>,
    own_grants: Grants,
}

/// Direct assignments that edits decide.
#[derive(Debug, Clone)]
pub struct Direct {
    /// The products.
    pub licenses: Vec<License>,
    /// Those of them that edits assigned.
    pub assigned: Vec<ProductIndex>,
    /// Products that an edit took, whether or not one gives them again: what is recorded of them counts no more.
    pub taken: Vec<ProductIndex>,
    /// Whether the service took them already: direct assignments are judged at once (facts 4.4).
    pub settled: bool,
}

/// Service plans of a user that processing gives or takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlansAfter {
    /// New ones, each with its service where that is known.
    pub gained: Vec<(String, Option<String>)>,
    /// Ids of those that are gone.
    pub lost: Vec<String>,
}

impl<'t> World<'t> {
    /// The tenant without edits.
    pub fn new(tenant: &'t Tenant, grants: &'t Grants) -> Self {
        Self {
            tenant,
            grants,
            group_licenses: FxHashMap::default(),
            groups_of: FxHashMap::default(),
            left: FxHashSet::default(),
            direct: FxHashMap::default(),
            usage_location: FxHashMap::default(),
            addresses: FxHashMap::default(),
            worked_out: FxHashMap::default(),
            seats: FxHashMap::default(),
            new_plans: FxHashMap::default(),
            deleted_users: FxHashSet::default(),
            deleted_groups: FxHashMap::default(),
            rules: FxHashMap::default(),
            plans_after: FxHashMap::default(),
            sets: None,
            own_grants: Grants::default(),
        }
    }

    /// The tenant as exported.
    pub fn without_edits(&self) -> Self {
        Self::new(self.tenant, self.grants)
    }

    /// Products that a group gives.
    pub fn licenses_of(&self, group: GroupIndex) -> &[License] {
        match self.group_licenses.get(&group) {
            Some(edited) => edited,
            None => self.tenant.groups.licenses.get(group),
        }
    }

    /// Groups that a user is a direct member of.
    pub fn groups_of(&self, user: UserIndex) -> &[GroupIndex] {
        match self.groups_of.get(&user) {
            Some(edited) => edited,
            None => self.tenant.members.of_user.get(user),
        }
    }

    /// Users who are direct members of a group, in their order; deleted ones are none.
    pub fn members_of(&self, group: GroupIndex) -> Vec<UserIndex> {
        let edited = self.groups_of.keys();
        let mut members: Vec<UserIndex> =
            self.tenant.members.users.get(group).iter().chain(edited).copied().collect();
        members.retain(|user| !self.is_deleted(*user) && self.groups_of(*user).contains(&group));
        members.sort_unstable();
        members.dedup();
        members
    }

    /// Whether an edit took a user out of a group.
    pub fn has_left(&self, group: GroupIndex, user: UserIndex) -> bool {
        self.left.contains(&(group, user))
    }

    /// Direct assignments of a user, where edits decide them.
    pub fn direct(&self, user: UserIndex) -> Option<&Direct> {
        self.direct.get(&user)
    }

    /// Whether an edit deleted a user.
    pub fn is_deleted(&self, user: UserIndex) -> bool {
        self.deleted_users.contains(&user)
    }

    /// If an edit deleted a group: what becomes of what others depend on.
    pub fn deletion(&self, group: GroupIndex) -> Option<Dependants> {
        self.deleted_groups.get(&group).copied()
    }

    /// Plans of a product, with those that edits add.
    pub fn plans_of(&self, product: ProductIndex) -> Vec<PlanIndex> {
        let new = self.new_plans.get(&product).map(Vec::as_slice).unwrap_or_default();
        self.tenant.products.plans.get(product).iter().chain(new).copied().collect()
    }

    /// Whether no edit adds a plan to a product.
    pub fn plans_are_as_exported(&self) -> bool {
        self.new_plans.is_empty()
    }

    /// The usage location that decides for a user.
    pub fn usage_location(&self, user: UserIndex) -> Option<&str> {
        self.usage_location.get(&user).map(String::as_str).or_else(|| self.tenant.usage_location(user))
    }

    /// Whether a user has no usage location of their own, neither exported nor set by an edit.
    pub fn lacks_location(&self, user: UserIndex) -> bool {
        self.tenant.lacks_usage_location(user) && !self.sets_location(user)
    }

    /// Whether an edit sets a user's usage location.
    pub fn sets_location(&self, user: UserIndex) -> bool {
        self.usage_location.contains_key(&user)
    }

    /// Seats of a product.
    pub fn seats(&self, product: ProductIndex) -> Option<Seats> {
        self.seats.get(&product).copied().or_else(|| self.tenant.products.seats.at(product))
    }

    /// Whether the tenant owns a product: edits that change its seats buy it. None where the export does not
    /// tell.
    pub fn owns(&self, product: ProductIndex) -> Option<bool> {
        if self.seats.contains_key(&product) { Some(true) } else { self.tenant.owns(product) }
    }

    /// Seats of a product that can be given, with `back` that became free: never less than none. Of a
    /// product that the tenant does not own there are none (facts 4.9). None where the export does not tell.
    pub fn free_seats(&self, product: ProductIndex, back: u64) -> Option<u64> {
        if self.owns(product) == Some(false) {
            return Some(0);
        }
        let available = |seats: Seats| seats.available().saturating_add_unsigned(back).max(0).unsigned_abs();
        self.seats(product).map(available)
    }

    /// Plans that an assignment turns on, or may.
    pub fn grant(&self, license: License) -> &FixedBitSet {
        self.own_grants.find(license).unwrap_or_else(|| self.grants.get(license))
    }

    /// Plans that an assignment turns on for certain.
    pub fn certain_grant(&self, license: License) -> &FixedBitSet {
        if license.disabled.is_known() { self.grant(license) } else { self.grants.certain(license) }
    }

    /// Plans that several assignments turn on together, or may.
    pub fn granted<'l>(&self, licenses: impl IntoIterator<Item = &'l License>) -> FixedBitSet {
        self.together(licenses, |license| self.grant(license))
    }

    /// Plans that several assignments turn on together for certain.
    pub fn certainly_granted<'l>(&self, licenses: impl IntoIterator<Item = &'l License>) -> FixedBitSet {
        self.together(licenses, |license| self.certain_grant(license))
    }

    fn together<'l, 'g>(
        &self,
        licenses: impl IntoIterator<Item = &'l License>,
        grant: impl Fn(License) -> &'g FixedBitSet,
    ) -> FixedBitSet {
        let mut on = FixedBitSet::with_capacity(self.tenant.plans.ids.len());
        for license in licenses {
            on.union_with(grant(*license));
        }
        on
    }

    /// Plans that an assignment switches off.
    pub fn disabled(&self, license: License) -> &[PlanIndex] {
        self.sets.as_ref().unwrap_or(&self.tenant.plan_sets).get(license.disabled)
    }

    /// Whether a rule decides who is in a group.
    pub fn is_dynamic(&self, group: GroupIndex) -> bool {
        self.tenant.groups.dynamic.at(group) || self.rules.contains_key(&group)
    }

    /// The rule that an edit gave a group.
    pub fn rule(&self, group: GroupIndex) -> Option<&str> {
        self.rules.get(&group).map(String::as_str)
    }

    /// How a user's service plans differ from the exported ones, once the edits were processed.
    pub fn plans_after(&self, user: UserIndex) -> Option<&PlansAfter> {
        self.plans_after.get(&user).map(Arc::as_ref)
    }

    /// Users whose service plans differ once the edits were processed; in their order.
    pub fn users_with_other_plans(&self) -> Vec<UserIndex> {
        let users = self.plans_after.keys().copied().filter(|user| !self.is_deleted(*user));
        let mut users: Vec<UserIndex> = users.collect();
        users.sort_unstable();
        users
    }

    /// Users of whom edits change what rules can ask for: their groups, location or addresses; in their order.
    pub fn moved_users(&self) -> Vec<UserIndex> {
        let (groups, locations) = (self.groups_of.keys(), self.usage_location.keys());
        let addresses = self.addresses.keys().chain(self.worked_out.keys());
        let mut users: Vec<UserIndex> = groups.chain(locations).chain(addresses).copied().collect();
        users.sort_unstable();
        users.dedup();
        users.retain(|user| !self.is_deleted(*user));
        users
    }

    /// Whether an edit names a user and so makes the user unlike others.
    pub fn is_edited(&self, user: UserIndex) -> bool {
        self.sets_location(user)
            || self.groups_of.contains_key(&user)
            || self.direct.contains_key(&user)
            || self.addresses(user).is_some()
            || self.is_deleted(user)
    }

    /// A user's proxy addresses, where they are no longer those exported: an edit replaced them, or a licence
    /// changed since.
    pub fn addresses(&self, user: UserIndex) -> Option<&[String]> {
        let worked_out = self.worked_out.get(&user).map(|own| own.list.as_slice());
        worked_out.or_else(|| self.replaced_addresses(user))
    }

    /// A user's proxy addresses as an edit replaces them.
    pub fn replaced_addresses(&self, user: UserIndex) -> Option<&[String]> {
        self.addresses.get(&user).map(Vec::as_slice)
    }

    /// A user's mail and addresses, where a licence that changed since made the service work them out.
    pub fn worked_out_addresses(&self, user: UserIndex) -> Option<&Addresses> {
        self.worked_out.get(&user)
    }

    /// Users whose proxy addresses are no longer those exported, in their order, with the new ones; none of
    /// deleted users.
    pub fn edited_addresses(&self) -> Vec<(UserIndex, Option<&[String]>)> {
        let mut changed: Vec<UserIndex> =
            self.addresses.keys().chain(self.worked_out.keys()).copied().collect();
        changed.extend(&self.deleted_users);
        changed.sort_unstable();
        changed.dedup();
        let now = |user: UserIndex| self.addresses(user).filter(|_| !self.is_deleted(user));
        changed.into_iter().map(|user| (user, now(user))).collect()
    }
}
