//! The inputs of checks, each with how much of it is there and the export that gives it.

use super::need::Need;
use super::there::{
    There, has_unknown_inside, has_unnamed_errors, has_untold_errors, members_there, share, share_if_any,
};
use crate::exports::{AUDITS, Export, GROUPS, MEMBERS, ORGANIZATION, PRODUCTS, USERS};
use crate::tenant::{Fields, GroupIndex, ProductIndex, Tenant, UserIndex};

/// A tenant, asked for what its export holds.
pub(super) struct Inputs<'t> {
    pub(super) tenant: &'t Tenant,
    products_in_use: &'t [ProductIndex],
    /// Whether some assignments of anybody are missing.
    some_assignments: bool,
    /// Of how many users it is known what they hold.
    with_licenses: There,
}

/// What is there of records that may be incomplete is there in part.
pub(super) fn part(there: There, cut: bool) -> There {
    if there == There::All && cut { There::Some } else { there }
}

pub(super) fn either(there: bool) -> There {
    if there { There::All } else { There::Nothing }
}

/// An input without which a check still says something.
pub(super) fn helpful(name: &'static str, there: There, remedy: Export) -> Need {
    Need { name, there, vital: false, remedy }
}

/// An input without which a check says nothing.
pub(super) fn vital(name: &'static str, there: There, remedy: Export) -> Need {
    Need { name, there, vital: true, remedy }
}

impl<'t> Inputs<'t> {
    pub(super) fn new(tenant: &'t Tenant, products_in_use: &'t [ProductIndex]) -> Self {
        let fields = &tenant.users.fields;
        let some_assignments =
            tenant.users.exported().any(|user| fields.at(user).has(Fields::SOME_ASSIGNMENTS));
        let with_licenses =
            match share(tenant.users.exported(), |user: UserIndex| fields.at(user).tell_holdings()) {
                There::Nothing if some_assignments => There::Some,
                there => there,
            };
        Self { tenant, products_in_use, some_assignments, with_licenses }
    }

    /// How many users have these fields.
    pub(super) fn users(&self, which: Fields) -> There {
        let tenant = self.tenant;
        let has = |user: UserIndex| tenant.users.fields.at(user).has(which);
        part(share(tenant.users.exported(), has), !tenant.exported.users_whole)
    }

    /// How many groups have these fields. Of a tenant without any group everything is told.
    pub(super) fn groups(&self, which: Fields) -> There {
        let tenant = self.tenant;
        let has_none = tenant.exported.groups
            && !tenant.exported.is_cut("groups")
            && tenant.groups.indexes().next().is_none();
        if has_none {
            return There::All;
        }
        let has = |group| tenant.groups.fields.at(group).has(which);
        part(share(tenant.groups.exported(), has), !tenant.exported.groups_whole)
    }

    pub(super) fn states(&self) -> Need {
        let tenant = self.tenant;
        let tells = |user: UserIndex| {
            let fields = tenant.users.fields.at(user);
            fields.has(Fields::ASSIGNMENTS) && !fields.has(Fields::WITHOUT_STATES)
        };
        let is_partial = || self.some_assignments || has_unnamed_errors(tenant) || has_untold_errors(tenant);
        let there = match part(share(tenant.users.exported(), tells), !tenant.exported.users_whole) {
            There::All if is_partial() => There::Some,
            there => there,
        };
        vital("users.licenseAssignmentStates", there, USERS)
    }

    pub(super) fn held(&self) -> Need {
        let there = part(self.with_licenses, !self.tenant.exported.users_whole);
        vital("users.licenseAssignmentStates", there, USERS)
    }

    /// Who holds a seat can be counted only where everybody's licences are there.
    pub(super) fn counted(&self) -> Need {
        Need { there: either(self.with_licenses == There::All), ..self.held() }
    }

    /// Who gives a licence is told without states, too. Where it is not, some direct assignments show in plans that no
    /// group gives; so groups and their members are needed.
    pub(super) fn sources(&self) -> Vec<Need> {
        let there = match self.users(Fields::ASSIGNMENTS) {
            There::All if self.some_assignments => There::Some,
            There::Nothing if self.with_licenses != There::Nothing => There::Some,
            there => there,
        };
        let mut sources =
            vec![Need { there, ..self.states() }, self.plans_of_users(), self.plans_of_products()];
        let is_derived = |user: UserIndex| {
            let fields = self.tenant.users.fields.at(user);
            fields.has(Fields::LICENSES) && !fields.has(Fields::ASSIGNMENTS)
        };
        if self.tenant.users.exported().any(is_derived) {
            let licenses = Need { vital: false, ..self.licenses() };
            sources.extend([licenses, self.plans_of_groups(), self.members()]);
        }
        sources
    }

    /// Which plans are off: of users who have something.
    pub(super) fn plans_of_users(&self) -> Need {
        let users = &self.tenant.users;
        let holds = |user: &UserIndex| {
            !users.licenses.get(*user).is_empty() || !users.assignments.get(*user).is_empty()
        };
        let there = share_if_any(users.exported().filter(holds), |user| users.tell_plans(user));
        helpful("users.disabledPlans", there, USERS)
    }

    /// The same of groups that give something.
    pub(super) fn plans_of_groups(&self) -> Need {
        let groups = &self.tenant.groups;
        let there = share_if_any(groups.licensed(), |group| groups.tell_plans(group));
        helpful("groups.disabledPlans", there, GROUPS)
    }

    /// Which plans products have that somebody has: the tenant's own list says so, or the catalogue.
    pub(super) fn plans_of_products(&self) -> Need {
        let products = &self.tenant.products;
        let in_use = self.products_in_use.iter().copied();
        let there = share_if_any(in_use, |product| products.tell_plans(product));
        helpful("subscribedSkus.servicePlans", there, PRODUCTS)
    }

    pub(super) fn licenses(&self) -> Need {
        vital("groups.assignedLicenses", self.groups(Fields::LICENSES), GROUPS)
    }

    pub(super) fn members(&self) -> Need {
        helpful("groups.members", members_there(self.tenant, self.groups(Fields::LICENSES)), MEMBERS)
    }

    pub(super) fn nested(&self) -> Need {
        let there = match self.members().there {
            There::All if has_unknown_inside(self.tenant) => There::Some,
            there => there,
        };
        Need { there, vital: true, ..self.members() }
    }

    /// The list of products, where each that somebody has tells so much of its seats.
    fn listed(&self, tells: impl Fn(ProductIndex) -> bool) -> There {
        let tenant = self.tenant;
        let lacks = |product: &ProductIndex| !tells(*product) && tenant.owns(*product) != Some(false);
        match either(tenant.exported.products) {
            There::All if self.products_in_use.iter().any(lacks) => There::Some,
            there => there,
        }
    }

    pub(super) fn products(&self) -> Need {
        let seats = &self.tenant.products.seats;
        helpful("subscribedSkus", self.listed(|product| seats.at(product).is_some()), PRODUCTS)
    }

    /// How many are taken can be there without how many there are.
    pub(super) fn consumed(&self) -> Need {
        let products = &self.tenant.products;
        vital("subscribedSkus", self.listed(|product| products.consumed(product).is_some()), PRODUCTS)
    }

    /// Whether a product is owned can be said only where the list is there to its end.
    pub(super) fn product_list(&self) -> Need {
        vital("subscribedSkus", either(self.tenant.exported.lists_all_products()), PRODUCTS)
    }

    /// Whom rules and lists of members can speak of.
    pub(super) fn people(&self) -> Need {
        let tenant = self.tenant;
        let there = part(either(tenant.users.exported().next().is_some()), !tenant.exported.users_whole);
        helpful("users", there, USERS)
    }

    pub(super) fn account(&self, name: &'static str, which: Fields) -> Need {
        helpful(name, self.users(which), USERS)
    }

    pub(super) fn locations(&self) -> Need {
        let tenant = self.tenant;
        let there = match self.users(Fields::USAGE_LOCATION) {
            There::All if tenant.users.exported().any(|user| tenant.usage_location(user).is_none()) => {
                There::Some
            }
            there => there,
        };
        helpful("users.usageLocation", there, USERS)
    }

    pub(super) fn organization(&self) -> Need {
        helpful("organization", either(self.tenant.exported.organization), ORGANIZATION)
    }

    /// Which domains are the tenant's own, and which it began with.
    pub(super) fn domains(&self) -> Need {
        let there = either(!self.tenant.organization.domains.is_empty());
        helpful("organization.verifiedDomains", there, ORGANIZATION)
    }

    pub(super) fn security(&self) -> Need {
        vital("groups.securityEnabled", self.groups(Fields::SECURITY), GROUPS)
    }

    pub(super) fn log(&self) -> Need {
        let tenant = self.tenant;
        let there = match either(tenant.exported.audits) {
            There::All if !tenant.audits.gaps().is_empty() => There::Some,
            there => part(there, tenant.exported.is_cut("directoryAudits")),
        };
        vital("directoryAudits", there, AUDITS)
    }

    /// Which licensed groups are dynamic, and by which rule.
    pub(super) fn rules(&self) -> Need {
        let groups = &self.tenant.groups;
        let there = match groups.licensed().next() {
            None => self.groups(Fields::GROUP_TYPES),
            Some(_) => share(groups.licensed(), |group| {
                let is_told = groups.fields.at(group).has(Fields::GROUP_TYPES);
                is_told && (!groups.dynamic.at(group) || groups.rule.at(group).is_some())
            }),
        };
        vital("groups.membershipRule", there, GROUPS)
    }

    /// Whether the rules of dynamic groups are paused.
    pub(super) fn rule_states(&self) -> Need {
        let groups = &self.tenant.groups;
        let dynamic = groups.licensed().filter(|group: &GroupIndex| groups.dynamic.at(*group));
        let there = share_if_any(dynamic, |group| groups.rule_state.at(group).is_some());
        helpful("groups.membershipRuleProcessingState", there, GROUPS)
    }

    /// Whether roles can be assigned to a static group, which then can have no rule (facts 1.2).
    pub(super) fn roles(&self) -> Need {
        let groups = &self.tenant.groups;
        let of_static = groups.exported().filter(|group: &GroupIndex| !groups.dynamic.at(*group));
        let has = |group| groups.fields.at(group).has(Fields::ROLE_ASSIGNABLE);
        helpful("groups.isAssignableToRole", share_if_any(of_static, has), GROUPS)
    }
}
