//! Which modules and permissions a script needs.

use seatscope_contract::scenario::Edit;
use std::collections::BTreeSet;

/// Modules and permissions, each once, by name.
#[derive(Debug, Default)]
pub(super) struct Needs {
    modules: BTreeSet<&'static str>,
    scopes: BTreeSet<&'static str>,
}

impl Needs {
    /// What these edits need, and the checks before them.
    pub(super) fn of(edits: &[Edit]) -> Self {
        let mut needs = Self::default();
        needs.add("Microsoft.Graph.Authentication", "Organization.Read.All");
        needs.scopes.extend(["Group.Read.All", "User.Read.All"]);
        for edit in edits {
            match edit {
                Edit::AssignLicense { group: Some(_), .. } => {
                    needs.add("Microsoft.Graph.Groups", "LicenseAssignment.ReadWrite.All");
                }
                Edit::AssignLicense { .. } | Edit::Reprocess { .. } => {
                    needs.add("Microsoft.Graph.Users.Actions", "LicenseAssignment.ReadWrite.All");
                }
                Edit::AddMember { .. } | Edit::RemoveMember { .. } => {
                    needs.add("Microsoft.Graph.Groups", "GroupMember.ReadWrite.All");
                }
                Edit::DeleteGroup { .. } => needs.add("Microsoft.Graph.Groups", "Group.ReadWrite.All"),
                Edit::SetUsageLocation { .. } | Edit::DeleteUser { .. } => {
                    needs.add("Microsoft.Graph.Users", "User.ReadWrite.All");
                }
                Edit::SetMembershipRule { .. } => {
                    needs.add("Microsoft.Graph.Groups", "Group.ReadWrite.All");
                }
                Edit::SetSeats { .. } | Edit::SetProxyAddresses { .. } | Edit::AddServicePlan { .. } => {}
            }
        }
        needs
    }

    fn add(&mut self, module: &'static str, scope: &'static str) {
        self.modules.insert(module);
        self.scopes.insert(scope);
    }

    pub(super) fn modules(&self) -> Vec<&'static str> {
        self.modules.iter().copied().collect()
    }

    pub(super) fn scopes(&self) -> impl Iterator<Item = &'static str> {
        self.scopes.iter().copied()
    }
}
