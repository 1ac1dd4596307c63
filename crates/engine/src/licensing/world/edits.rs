//! What edits change, and what processing makes of them.

use super::{Direct, PlansAfter, World};
use crate::addresses::Addresses;
use crate::licensing::claims::direct_licenses;
use crate::tenant::products::Seats;
use crate::tenant::{GroupIndex, License, PlanIndex, ProductIndex, UserIndex};
use rustc_hash::FxHashMap;
use seatscope_contract::scenario::Dependants;
use std::sync::Arc;

impl World<'_> {
    /// A product with these plans switched off.
    pub fn license(&mut self, product: ProductIndex, disabled: Vec<PlanIndex>) -> License {
        let sets = self.sets.get_or_insert_with(|| self.tenant.plan_sets.clone());
        let license = License { product, disabled: sets.intern(disabled) };
        self.turn_on(license);
        license
    }

    /// Works out what an assignment turns on under the edits.
    fn turn_on(&mut self, license: License) {
        let (plans, disabled) = (self.plans_of(license.product), self.disabled(license).to_vec());
        self.own_grants.put(self.tenant, license, &plans, &disabled);
    }

    /// Makes a group give a product; one that it gives already is changed.
    pub fn give(&mut self, group: GroupIndex, license: License) {
        let mut licenses = self.licenses_of(group).to_vec();
        licenses.retain(|known| known.product != license.product);
        licenses.push(license);
        licenses.sort_unstable();
        self.group_licenses.insert(group, licenses);
    }

    /// Makes a group no longer give a product.
    pub fn withdraw(&mut self, group: GroupIndex, product: ProductIndex) {
        let mut licenses = self.licenses_of(group).to_vec();
        licenses.retain(|known| known.product != product);
        self.group_licenses.insert(group, licenses);
    }

    /// Assigns a product to a user directly; one that is assigned already is changed.
    pub fn assign(&mut self, user: UserIndex, license: License) {
        let Direct { mut licenses, mut assigned, taken, .. } = self.direct_now(user);
        licenses.retain(|known| known.product != license.product);
        licenses.push(license);
        assigned.push(license.product);
        self.direct.insert(user, Direct { licenses, assigned, taken, settled: false });
    }

    /// Takes a user's direct assignment of a product away.
    pub fn unassign(&mut self, user: UserIndex, product: ProductIndex) {
        let Direct { mut licenses, mut assigned, mut taken, .. } = self.direct_now(user);
        licenses.retain(|known| known.product != product);
        assigned.retain(|known| *known != product);
        taken.push(product);
        self.direct.insert(user, Direct { licenses, assigned, taken, settled: false });
    }

    /// Puts a user's edited direct assignments back as they were.
    pub fn set_direct(&mut self, user: UserIndex, direct: Option<Direct>) {
        match direct {
            Some(direct) => self.direct.insert(user, direct),
            None => self.direct.remove(&user),
        };
    }

    /// Takes a user's edited direct assignments as done.
    pub fn settle(&mut self, user: UserIndex) {
        if let Some(direct) = self.direct.get_mut(&user) {
            direct.settled = true;
        }
    }

    /// Direct assignments of a user, edited or as exported.
    fn direct_now(&self, user: UserIndex) -> Direct {
        self.direct.get(&user).cloned().unwrap_or_else(|| Direct {
            licenses: direct_licenses(self.tenant, user),
            assigned: Vec::new(),
            taken: Vec::new(),
            settled: false,
        })
    }

    /// Adds a plan to a product. Whoever has the product gets it, unless it is switched off there.
    pub fn add_plan(&mut self, product: ProductIndex, plan: PlanIndex) {
        self.new_plans.entry(product).or_default().push(plan);
        let mut licenses = self.grants.of_product(product);
        licenses.extend(self.own_grants.of_product(product));
        for license in licenses {
            self.turn_on(license);
        }
    }

    /// Deletes a user: every assignment and its seat are gone.
    pub fn delete_user(&mut self, user: UserIndex) {
        self.deleted_users.insert(user);
    }

    /// Deletes a group.
    pub fn delete_group(&mut self, group: GroupIndex, dependants: Dependants) {
        self.deleted_groups.insert(group, dependants);
    }

    /// Lets a rule decide who is in a group.
    pub fn set_rule(&mut self, group: GroupIndex, rule: &str) {
        self.rules.insert(group, rule.to_owned());
    }

    /// Says how the service plans of users differ, once the edits were processed.
    pub fn set_plans_after(&mut self, plans: FxHashMap<UserIndex, Arc<PlansAfter>>) {
        self.plans_after = plans;
    }

    /// Adds a user to a group, or takes the user out.
    pub fn set_member(&mut self, group: GroupIndex, user: UserIndex, member: bool) {
        let mut groups = self.groups_of(user).to_vec();
        groups.retain(|known| *known != group);
        if member {
            groups.push(group);
            groups.sort_unstable();
            self.left.remove(&(group, user));
        } else {
            self.left.insert((group, user));
        }
        self.groups_of.insert(user, groups);
    }

    /// Sets a user's usage location.
    pub fn set_usage_location(&mut self, user: UserIndex, country: &str) {
        self.usage_location.insert(user, country.to_ascii_uppercase());
    }

    /// Replaces a user's proxy addresses.
    pub fn set_addresses(&mut self, user: UserIndex, addresses: Vec<String>) {
        self.worked_out.remove(&user);
        self.addresses.insert(user, addresses);
    }

    /// Sets a user's mail and addresses as the service works them out when a licence changes.
    pub fn work_out(&mut self, user: UserIndex, addresses: Addresses) {
        self.worked_out.insert(user, addresses);
    }

    /// Changes the seats of a product.
    pub fn set_seats(&mut self, product: ProductIndex, enabled: i64) {
        let seats = self.seats(product).unwrap_or_default();
        self.seats.insert(product, Seats { enabled, ..seats });
    }

    /// Counts seats as taken, or as given back if `by` is negative.
    pub fn take_seats(&mut self, product: ProductIndex, by: i64) {
        if let Some(seats) = self.seats(product) {
            self.seats.insert(product, Seats { consumed: seats.consumed.saturating_add(by), ..seats });
        }
    }
}
