//! Edits in words, for people who decide about them.

use crate::checks::{Names, count, join};
use crate::tenant::{Tenant, UserIndex};
use seatscope_contract::scenario::{AddLicense, Edit};

/// Neighbouring edits that do the same to different users.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run<'e> {
    /// Position of the first.
    pub(crate) first: usize,
    /// The edits, one at least.
    pub(crate) edits: &'e [Edit],
}

/// Cuts a scenario into runs of edits that differ in their user only.
pub(crate) fn runs(edits: &[Edit]) -> Vec<Run<'_>> {
    let mut first = 0;
    let same = |a: &Edit, b: &Edit| user_of(a).is_some() && without_user(a) == without_user(b);
    let runs = edits.chunk_by(same).map(|edits| {
        let run = Run { first, edits };
        first += edits.len();
        run
    });
    runs.collect()
}

/// The user whom an edit is about.
pub(crate) fn user_of(edit: &Edit) -> Option<&str> {
    match edit {
        Edit::AssignLicense { user, .. } | Edit::Reprocess { user, .. } => user.as_deref(),
        Edit::AddMember { user, .. }
        | Edit::RemoveMember { user, .. }
        | Edit::SetUsageLocation { user, .. }
        | Edit::SetProxyAddresses { user, .. }
        | Edit::DeleteUser { user } => Some(user),
        Edit::DeleteGroup { .. }
        | Edit::SetSeats { .. }
        | Edit::SetMembershipRule { .. }
        | Edit::AddServicePlan { .. } => None,
    }
}

/// The group whose licences an edit changes.
pub(crate) fn group_of(edit: &Edit) -> Option<&str> {
    match edit {
        Edit::AssignLicense { group, .. } => group.as_deref(),
        _ => None,
    }
}

fn without_user(edit: &Edit) -> Edit {
    let mut edit = edit.clone();
    match &mut edit {
        Edit::AssignLicense { user, .. } | Edit::Reprocess { user, .. } => {
            if let Some(user) = user {
                user.clear();
            }
        }
        Edit::AddMember { user, .. }
        | Edit::RemoveMember { user, .. }
        | Edit::SetUsageLocation { user, .. }
        | Edit::SetProxyAddresses { user, .. }
        | Edit::DeleteUser { user } => user.clear(),
        Edit::DeleteGroup { .. }
        | Edit::SetSeats { .. }
        | Edit::SetMembershipRule { .. }
        | Edit::AddServicePlan { .. } => {}
    }
    edit
}

/// Says edits with the names of a tenant.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words<'t>(pub(crate) &'t Tenant);

impl Words<'_> {
    /// What a run of edits does.
    pub(crate) fn run(self, run: Run<'_>) -> String {
        let Some(first) = run.edits.first() else { return String::new() };
        let who = match (run.edits.len(), user_of(first)) {
            (1, Some(user)) => self.user(user),
            (many, _) => count(many, "user", "users"),
        };
        match first {
            Edit::AssignLicense { group: Some(group), add_licenses, remove_licenses, .. } => {
                format!("In {}: {}", self.group(group), self.licenses(add_licenses, remove_licenses, ""))
            }
            Edit::AssignLicense { add_licenses, remove_licenses, .. } => {
                format!("For {who}: {}", self.licenses(add_licenses, remove_licenses, " directly"))
            }
            Edit::Reprocess { group: Some(group), .. } => format!("Reprocess {}", self.group(group)),
            Edit::Reprocess { user: Some(_), .. } => format!("Reprocess {who}"),
            Edit::Reprocess { .. } => "Reprocess everybody".to_owned(),
            Edit::AddMember { group, .. } => format!("Add {who} to {}", self.group(group)),
            Edit::RemoveMember { group, .. } => format!("Take {who} out of {}", self.group(group)),
            Edit::DeleteGroup { group, .. } => format!("Delete {}", self.group(group)),
            Edit::SetUsageLocation { usage_location, .. } => {
                format!("Set the usage location of {who} to {usage_location}")
            }
            Edit::SetSeats { sku_id, enabled } => {
                format!("Own {} of {}", count(*enabled as usize, "seat", "seats"), self.product(sku_id))
            }
            Edit::SetProxyAddresses { proxy_addresses, .. } if proxy_addresses.is_empty() => {
                format!("Take all proxy addresses from {who}")
            }
            Edit::SetProxyAddresses { proxy_addresses, .. } => {
                format!("Set the proxy addresses of {who} to {}", proxy_addresses.join(", "))
            }
            Edit::SetMembershipRule { group, membership_rule } => {
                format!("Set the membership rule of {} to {membership_rule}", self.group(group))
            }
            Edit::AddServicePlan { sku_id, service_plan_id } => {
                format!("Microsoft adds {} to {}", self.plan(service_plan_id), self.product(sku_id))
            }
            Edit::DeleteUser { .. } => format!("Delete {who}"),
        }
    }

    fn licenses(self, add: &[AddLicense], remove: &[String], how: &str) -> String {
        let mut parts: Vec<String> = Vec::new();
        for license in add {
            let off: Vec<String> = license.disabled_plans.iter().map(|plan| self.plan(plan)).collect();
            let off = if off.is_empty() { String::new() } else { format!(" without {}", join(&off, "and")) };
            parts.push(format!("assign {}{how}{off}", self.product(&license.sku_id)));
        }
        let removed = remove.iter().map(|product| {
            let how = if how.is_empty() { "" } else { "the directly assigned " };
            format!("remove {how}{}", self.product(product))
        });
        parts.extend(removed);
        parts.join("; ")
    }

    /// A user of this id, where the export has one.
    pub(crate) fn find_user(self, id: &str) -> Option<UserIndex> {
        self.0.users.of(self.0.objects.find(id)?)
    }

    fn user(self, id: &str) -> String {
        self.find_user(id).map_or_else(|| id.to_owned(), |user| Names(self.0).user(user))
    }

    fn group(self, id: &str) -> String {
        let group = self.0.objects.find(id);
        group.map_or_else(|| id.to_owned(), |group| Names(self.0).group(group))
    }

    fn product(self, id: &str) -> String {
        let product = self.0.products.ids.find(id);
        product.map_or_else(|| id.to_owned(), |product| Names(self.0).product(product))
    }

    fn plan(self, id: &str) -> String {
        let plan = self.0.plans.ids.find(id);
        plan.map_or_else(|| id.to_owned(), |plan| Names(self.0).plan(plan))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_is_emptied_is_said_so() {
        let says = |list: &[&str]| {
            let proxy_addresses = list.iter().map(ToString::to_string).collect();
            let edit = Edit::SetProxyAddresses { user: "a1".to_owned(), proxy_addresses };
            Words(&Tenant::default()).run(Run { first: 0, edits: &[edit.clone(), edit] })
        };
        assert_eq!(says(&[]), "Take all proxy addresses from 2 users");
        assert_eq!(says(&["SMTP:a@b.example"]), "Set the proxy addresses of 2 users to SMTP:a@b.example");
    }
}
