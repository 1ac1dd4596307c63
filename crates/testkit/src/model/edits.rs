//! A tenant rebuilt edit by edit, and what the service would refuse.
//!
//! Of a scenario only the state is rebuilt; processing is done on the tenant that comes of it. Direct assignments
//! are judged when their turn comes, and store nothing if they fail (facts 4.4).

use super::{Id, ModelState, ModelTenant, Standing, Verdict};
use seatscope_contract::scenario::{AddLicense, Edit};
use std::collections::{BTreeMap, BTreeSet};

/// A tenant on which edits are made.
#[derive(Debug, Clone)]
pub struct Rebuilt {
    /// The tenant as it is by now, not processed.
    pub tenant: ModelTenant,
    /// Groups whose members a rule decides, with the usage location that it asks for.
    dynamic: BTreeMap<Id, String>,
    /// Groups that are gone.
    deleted: BTreeSet<Id>,
}

impl Rebuilt {
    /// Begins with a tenant that has no dynamic group.
    pub fn new(tenant: ModelTenant) -> Self {
        Self { tenant, dynamic: BTreeMap::new(), deleted: BTreeSet::new() }
    }

    /// Makes an edit; false if the service would refuse it, and nothing is changed.
    ///
    /// Of membership rules only `user.usageLocation -eq "XX"` is known.
    pub fn make(&mut self, edit: &Edit) -> bool {
        match edit {
            Edit::AssignLicense { group: Some(group), add_licenses, remove_licenses, .. } => {
                self.assign_to_group(group, add_licenses, remove_licenses)
            }
            Edit::AssignLicense { user: Some(user), add_licenses, remove_licenses, .. } => {
                self.assign_to_user(user, add_licenses, remove_licenses)
            }
            Edit::AssignLicense { .. } => false,
            Edit::Reprocess { group: Some(group), .. } => self.has_group(group),
            Edit::Reprocess { user: Some(user), .. } => self.tenant.users.contains_key(user),
            Edit::Reprocess { .. } => true,
            Edit::AddMember { group, user } => {
                self.may_change(group, user) && self.members(group).insert(user.clone())
            }
            Edit::RemoveMember { group, user } => {
                self.may_change(group, user) && self.members(group).remove(user)
            }
            Edit::DeleteGroup { group, .. } => {
                let Some(found) = self.tenant.groups.get_mut(group) else { return false };
                if found.licenses.iter().flatten().next().is_some() || !self.deleted.insert(group.clone()) {
                    return false;
                }
                found.members = Some(BTreeSet::new());
                true
            }
            Edit::SetUsageLocation { user, usage_location } => {
                let Some(user) = self.tenant.users.get_mut(user) else { return false };
                user.location = Some(usage_location.clone());
                true
            }
            Edit::SetSeats { sku_id, enabled } => {
                let product = self.tenant.products.get_mut(sku_id);
                let Some(seats) = product.and_then(|product| product.seats.as_mut()) else { return false };
                seats.enabled = i64::try_from(*enabled).unwrap_or(i64::MAX);
                true
            }
            Edit::SetProxyAddresses { user, proxy_addresses } => {
                let address = proxy_addresses.first().cloned();
                let others = self.tenant.users.iter().filter(|(other, _)| *other != user);
                let taken = others.filter(|(_, other)| address.is_some() && other.address == address).count();
                let Some(user) = self.tenant.users.get_mut(user) else { return false };
                if taken > 0 && user.address != address {
                    return false;
                }
                user.address = address;
                true
            }
            Edit::SetMembershipRule { group, membership_rule } => {
                if !self.has_group(group) {
                    return false;
                }
                let country = membership_rule.split('"').nth(1).unwrap_or_default();
                self.apply_rule(group, country);
                self.dynamic.insert(group.clone(), country.to_owned());
                true
            }
            Edit::AddServicePlan { sku_id, service_plan_id } => {
                let Some(product) = self.tenant.products.get_mut(sku_id) else { return false };
                product.plans.insert(service_plan_id.clone());
                true
            }
            Edit::DeleteUser { user } => {
                for group in self.tenant.groups.values_mut() {
                    group.members.iter_mut().for_each(|members| {
                        members.remove(user);
                    });
                }
                self.tenant.users.remove(user).is_some()
            }
        }
    }

    /// Lets the rules decide once more, since locations may have changed since they were set.
    pub fn finish(&mut self) {
        for (group, country) in self.dynamic.clone() {
            if self.has_group(&group) {
                self.apply_rule(&group, &country);
            }
        }
    }

    fn apply_rule(&mut self, group: &Id, country: &str) {
        let users = self.tenant.users.iter();
        let meets = users
            .filter(|(_, user)| user.location.as_ref().is_some_and(|own| own.eq_ignore_ascii_case(country)));
        *self.members(group) = meets.map(|(id, _)| id.clone()).collect();
    }

    fn has_group(&self, group: &Id) -> bool {
        self.tenant.groups.contains_key(group) && !self.deleted.contains(group)
    }

    fn members(&mut self, group: &Id) -> &mut BTreeSet<Id> {
        self.tenant.groups.entry(group.clone()).or_default().members.get_or_insert_default()
    }

    /// Whether somebody can be added to a group or taken out by hand.
    fn may_change(&self, group: &Id, user: &Id) -> bool {
        self.has_group(group) && !self.dynamic.contains_key(group) && self.tenant.users.contains_key(user)
    }

    fn assign_to_group(&mut self, group: &Id, add: &[AddLicense], remove: &[Id]) -> bool {
        if !self.has_group(group) {
            return false;
        }
        let Some(found) = self.tenant.groups.get_mut(group) else { return false };
        let licenses = found.licenses.get_or_insert_default();
        let lacks = remove.iter().any(|product| !licenses.contains_key(product));
        if lacks || !add.is_empty() && found.security_enabled == Some(false) {
            return false;
        }
        for license in add {
            let off = license.disabled_plans.iter().cloned().collect();
            licenses.insert(license.sku_id.clone(), off);
        }
        for product in remove {
            licenses.remove(product);
        }
        true
    }

    fn assign_to_user(&mut self, user: &Id, add: &[AddLicense], remove: &[Id]) -> bool {
        let mut claims = self.tenant.claims(user);
        let Some(found) = self.tenant.users.get(user) else { return false };
        if !add.is_empty() && found.location.is_none() {
            return false;
        }
        for product in remove {
            let Some(claim) = claims.get_mut(&(None, product.clone())) else { return false };
            claim.wish = None;
            claim.outdated = false;
        }
        for license in add {
            let off: BTreeSet<Id> = license.disabled_plans.iter().cloned().collect();
            let claim = claims.entry((None, license.sku_id.clone())).or_insert_with(|| super::Claim {
                standing: Standing::Pending,
                error: None,
                unnamed: false,
                disabled: off.clone(),
                wish: None,
                outdated: false,
            });
            let on = |off: &BTreeSet<Id>| self.tenant.plans_on(&license.sku_id, off);
            claim.outdated = claim.in_force() && on(&off) != on(&claim.disabled);
            // What is not in force is tried like anything new.
            if !claim.in_force() {
                claim.standing = Standing::Pending;
            }
            claim.wish = Some(off);
        }
        let claimed = claims.keys().map(|(_, product)| product);
        let short = claimed.filter(|product| self.tenant.free(product) == Some(0)).cloned().collect();
        let outcome = self.tenant.process(user, &claims, &short);
        let changed = add.iter().map(|license| &license.sku_id).chain(remove);
        let fails =
            |product: &Id| matches!(outcome.verdicts.get(&(None, product.clone())), Some(Verdict::Failed(_)));
        if changed.into_iter().any(fails) {
            return false;
        }
        let states = self.tenant.users.get_mut(user).and_then(|user| user.states.as_mut());
        let Some(states) = states else { return false };
        for license in add {
            let disabled = license.disabled_plans.iter().cloned().collect();
            let state = ModelState { disabled, state: "Active".to_owned(), error: None };
            states.insert((None, license.sku_id.clone()), state);
        }
        for product in remove {
            states.remove(&(None, product.clone()));
        }
        true
    }
}
