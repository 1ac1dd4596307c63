//! Which modules and permissions a script needs: of each call the least that Graph's reference names, and
//! those that include it.

use seatscope_contract::scenario::Edit;
use std::collections::BTreeSet;

/// The least permission of a call, then others with which it works as well.
type Permissions = &'static [&'static str];

const READ_SEATS: Permissions = &[
    "LicenseAssignment.Read.All",
    "Organization.Read.All",
    "Organization.ReadWrite.All",
    "Directory.Read.All",
    "Directory.ReadWrite.All",
];
const READ_GROUPS: Permissions =
    &["Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"];
const READ_USERS: Permissions =
    &["User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"];
const LICENSE_GROUPS: Permissions =
    &["LicenseAssignment.ReadWrite.All", "Group.ReadWrite.All", "Directory.ReadWrite.All"];
const LICENSE_USERS: Permissions =
    &["LicenseAssignment.ReadWrite.All", "User.ReadWrite.All", "Directory.ReadWrite.All"];
const CHANGE_MEMBERS: Permissions =
    &["GroupMember.ReadWrite.All", "Group.ReadWrite.All", "Directory.ReadWrite.All"];
const CHANGE_GROUPS: Permissions = &["Group.ReadWrite.All", "Directory.ReadWrite.All"];
const CHANGE_USERS: Permissions = &["User.ReadWrite.All", "Directory.ReadWrite.All"];
/// Deletion is not among what the permissions about the whole directory allow.
const DELETE_GROUPS: Permissions = &["Group.ReadWrite.All"];
const DELETE_USERS: Permissions = &["User.ReadWrite.All"];

/// Modules and permissions, each once, by name.
#[derive(Debug, Default)]
pub(super) struct Needs {
    modules: BTreeSet<&'static str>,
    permissions: BTreeSet<Permissions>,
}

impl Needs {
    /// What these edits need, and the checks before them.
    pub(super) fn of(edits: &[Edit]) -> Self {
        let mut needs = Self::default();
        needs.add("Microsoft.Graph.Authentication", READ_SEATS);
        needs.permissions.extend([READ_GROUPS, READ_USERS]);
        for edit in edits {
            match edit {
                Edit::AssignLicense { group: Some(_), .. } => {
                    needs.add("Microsoft.Graph.Groups", LICENSE_GROUPS);
                }
                Edit::AssignLicense { .. } | Edit::Reprocess { .. } => {
                    needs.add("Microsoft.Graph.Users.Actions", LICENSE_USERS);
                }
                Edit::AddMember { .. } | Edit::RemoveMember { .. } => {
                    needs.add("Microsoft.Graph.Groups", CHANGE_MEMBERS);
                }
                Edit::DeleteGroup { .. } => needs.add("Microsoft.Graph.Groups", DELETE_GROUPS),
                Edit::SetUsageLocation { .. } => needs.add("Microsoft.Graph.Users", CHANGE_USERS),
                Edit::DeleteUser { .. } => needs.add("Microsoft.Graph.Users", DELETE_USERS),
                Edit::SetMembershipRule { .. } => needs.add("Microsoft.Graph.Groups", CHANGE_GROUPS),
                Edit::SetSeats { .. } | Edit::SetProxyAddresses { .. } | Edit::AddServicePlan { .. } => {}
            }
        }
        needs
    }

    fn add(&mut self, module: &'static str, permissions: Permissions) {
        self.modules.insert(module);
        self.permissions.insert(permissions);
    }

    pub(super) fn modules(&self) -> Vec<&'static str> {
        self.modules.iter().copied().collect()
    }

    /// Each permission, followed by those that include it.
    pub(super) fn permissions(&self) -> impl Iterator<Item = Permissions> {
        self.permissions.iter().copied()
    }
}
