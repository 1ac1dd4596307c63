//! Users as lines and opened.

use super::page;
use super::search::Words;
use crate::addresses::{Holder, addresses_of};
use crate::analysis::Analysis;
use crate::checks::Names;
use crate::licensing::claims::{Claim, Status, claims};
use crate::tenant::{PlanIndex, Tenant, UserIndex};
use seatscope_contract::messages::{ListFilter, Window};
use seatscope_contract::report::PlanRef;
use seatscope_contract::views::{AssignmentRow, NamedUser, Page, PlanCell, PlanEffect, UserDetail, UserRow};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

impl Analysis {
    /// A window of the users that pass a filter, in the order asked for; by name if none is.
    pub(super) fn user_rows(&self, list: &ListFilter, window: Window) -> Page<UserRow> {
        page(&self.users_passing(list), window, |user| self.user_row(*user))
    }

    /// The users that pass a filter, in the order asked for.
    pub(crate) fn users_passing(&self, list: &ListFilter) -> Vec<UserIndex> {
        let (users, texts) = (&self.tenant.users, &self.tenant.texts);
        let words = Words::new(&list.search);
        let passes = |user: &UserIndex| {
            if list.only_errors && !users.recorded(*user).any(|(_, shape)| shape.standing.is_error()) {
                return false;
            }
            if words.is_empty() {
                return true;
            }
            let id = self.tenant.user_id(*user);
            let columns = [&users.name, &users.principal_name, &users.department, &users.mail];
            let mut known: Vec<&str> =
                columns.iter().filter_map(|column| texts.get(column.at(*user))).collect();
            known.push(&id);
            known.extend(users.addresses.get(*user).iter().filter_map(|address| texts.get(*address)));
            words.occur_in(&known)
        };
        let mut found: Vec<UserIndex> = users.exported().filter(passes).collect();
        self.sort_users(&mut found, &list.sort);
        if list.descending {
            found.reverse();
        }
        found
    }

    pub(super) fn sort_users(&self, found: &mut [UserIndex], sort: &str) {
        let (users, texts) = (&self.tenant.users, &self.tenant.texts);
        let text =
            |column: &crate::tenant::column::Column<UserIndex, crate::tenant::text::Text>,
             user: UserIndex| { texts.get(column.at(user)).unwrap_or_default().to_lowercase() };
        match sort {
            "userPrincipalName" => found.sort_by_cached_key(|user| text(&users.principal_name, *user)),
            "department" => found.sort_by_cached_key(|user| text(&users.department, *user)),
            "usageLocation" => found.sort_by_cached_key(|user| text(&users.usage_location, *user)),
            "userType" => found.sort_by_cached_key(|user| text(&users.user_type, *user)),
            "accountEnabled" => found.sort_by_cached_key(|user| users.enabled.at(*user)),
            "direct" => found.sort_by_cached_key(|user| self.user_row(*user).direct),
            "inherited" => found.sort_by_cached_key(|user| self.user_row(*user).inherited),
            "errors" => found.sort_by_cached_key(|user| self.user_row(*user).errors),
            _ => found.sort_by_cached_key(|user| {
                (text(&users.name, *user), text(&users.principal_name, *user), self.tenant.user_id(*user))
            }),
        }
    }

    /// A user by id and names.
    pub(crate) fn named_user(&self, user: UserIndex) -> NamedUser {
        let (users, texts) = (&self.tenant.users, &self.tenant.texts);
        NamedUser {
            id: self.tenant.user_id(user),
            name: texts.owned(users.name.at(user)),
            user_principal_name: texts.owned(users.principal_name.at(user)),
            department: texts.owned(users.department.at(user)),
        }
    }

    /// A user as a line of the table.
    pub(crate) fn user_row(&self, user: UserIndex) -> UserRow {
        let (users, texts) = (&self.tenant.users, &self.tenant.texts);
        let claims = claims(&self.world(), user);
        let count = |passes: fn(&Claim) -> bool| claims.iter().filter(|claim| passes(claim)).count() as u32;
        UserRow {
            id: self.tenant.user_id(user),
            name: texts.owned(users.name.at(user)),
            user_principal_name: texts.owned(users.principal_name.at(user)),
            department: texts.owned(users.department.at(user)),
            usage_location: texts.owned(users.usage_location.at(user)),
            account_enabled: users.enabled.at(user),
            user_type: texts.owned(users.user_type.at(user)),
            direct: count(|claim| claim.group.is_none() && claim.status.is_in_force()),
            inherited: count(|claim| claim.group.is_some() && claim.status.is_in_force()),
            errors: count(|claim| claim.status.is_error()),
        }
    }

    /// A user opened.
    pub(super) fn user_detail(&self, id: &str) -> Option<UserDetail> {
        let tenant = &self.tenant;
        let user = tenant.users.of(tenant.objects.find(id)?)?;
        let names = Names(tenant);
        let claims = claims(&self.world(), user);
        let groups =
            tenant.members.of_user.get(user).iter().filter_map(|group| tenant.groups.object.get(*group));
        let addresses = addresses_of(tenant, Holder::User(user)).into_iter();
        let addresses = addresses.filter(|text| !text.is_empty());
        Some(UserDetail {
            user: self.user_row(user),
            assignments: claims.iter().map(|claim| assignment_row(tenant, claim)).collect(),
            plans: self.plan_effects(&claims),
            addresses: addresses.map(str::to_owned).collect(),
            addresses_to_come: self.address_turn(user),
            groups: groups.map(|group| names.group_ref(*group)).collect(),
            last_changes: self.last_changes(user),
            findings: self.findings_about(|finding| finding.users.contains(&user)),
        })
    }

    /// The user's plans, each with what every assignment does to it, by display name.
    fn plan_effects(&self, claims: &[Claim]) -> Vec<PlanEffect> {
        let tenant = &self.tenant;
        let mut plans: Vec<PlanIndex> =
            claims.iter().flat_map(|claim| tenant.products.plans.get(claim.product())).copied().collect();
        plans.sort_unstable();
        plans.dedup();
        let effect = |plan: PlanIndex| {
            let cells: Vec<PlanCell> = claims.iter().map(|claim| self.plan_cell(claim, plan)).collect();
            let on = cells.contains(&PlanCell::On);
            PlanEffect { plan: Names(tenant).plan_ref(plan), cells, on }
        };
        let mut effects: Vec<PlanEffect> = plans.into_iter().map(effect).collect();
        effects.sort_by_cached_key(|effect| plan_key(&effect.plan));
        effects
    }
}

/// What plans are sorted by: the name that people see.
pub(super) fn plan_key(plan: &PlanRef) -> (String, String) {
    let name = plan.display_name.as_ref().or(plan.name.as_ref());
    (name.map(|name| name.to_lowercase()).unwrap_or_default(), plan.id.clone())
}

/// One path by which a user has a product, or should.
pub(crate) fn assignment_row(tenant: &Tenant, claim: &Claim) -> AssignmentRow {
    let names = Names(tenant);
    let recorded = claim.recorded;
    let state =
        recorded.and_then(|(_, shape)| tenant.texts.owned(shape.state)).filter(|state| !state.is_empty());
    let since = recorded.map(|(entry, _)| entry.since).filter(|since| *since > 0);
    let derived = if claim.status == Status::Pending { "Pending" } else { "Active" };
    AssignmentRow {
        product: names.product_ref(claim.product()),
        group: claim.group.map(|group| names.group_ref(group)),
        state: state.unwrap_or_else(|| derived.to_owned()),
        error: recorded
            .filter(|(_, shape)| !shape.is_unnamed)
            .and_then(|(_, shape)| tenant.texts.owned(shape.error)),
        since: since.and_then(|since| {
            OffsetDateTime::from_unix_timestamp(i64::from(since)).ok()?.format(&Rfc3339).ok()
        }),
        disabled_plans: tenant
            .plan_sets
            .get(claim.license.disabled)
            .iter()
            .map(|plan| names.plan_ref(*plan))
            .collect(),
    }
}
