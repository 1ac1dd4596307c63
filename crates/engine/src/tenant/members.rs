//! Who is a direct member of which group. Licences reach direct members only (facts 4.12).

use super::column::{Column, Lists};
use super::groups::Groups;
use super::users::Users;
use super::{GroupIndex, ObjectIndex, UserIndex};

/// Direct membership, both ways.
#[derive(Debug, Clone, Default)]
pub struct Members {
    /// Users of a group.
    pub users: Lists<GroupIndex, UserIndex>,
    /// Groups in a group.
    pub groups: Lists<GroupIndex, GroupIndex>,
    /// Members whose record is not in the export.
    pub strangers: Lists<GroupIndex, ObjectIndex>,
    /// Groups of a user.
    pub of_user: Lists<UserIndex, GroupIndex>,
    /// Whether all users who are direct members of a group are known.
    pub known: Column<GroupIndex, bool>,
    /// Whether all groups that are direct members of a group are known.
    pub groups_known: Column<GroupIndex, bool>,
}

/// What a member list says a member is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MemberKind {
    /// A user, or nothing was said.
    User,
    /// A group.
    Group,
    /// Neither a user nor a group: devices, contacts, service principals.
    Other,
}

impl Members {
    /// Builds both directions from single facts `(group, member, what the member is said to be)`.
    pub fn new(
        facts: &[(ObjectIndex, ObjectIndex, MemberKind)],
        known: Column<GroupIndex, bool>,
        groups_known: Column<GroupIndex, bool>,
        users: &Users,
        groups: &Groups,
    ) -> Self {
        let (mut of_group, mut of_user, mut nested, mut strangers) = (vec![], vec![], vec![], vec![]);
        for (group, member, kind) in facts {
            let Some(group) = groups.of(*group) else { continue };
            if let Some(user) = users.of(*member) {
                of_group.push((group, user));
                of_user.push((user, group));
            } else if let Some(inner) = groups.of(*member) {
                nested.push((group, inner));
            } else if *kind == MemberKind::User {
                strangers.push((group, *member));
            }
        }
        Self {
            users: Lists::from_pairs(of_group),
            groups: Lists::from_pairs(nested),
            strangers: Lists::from_pairs(strangers),
            of_user: Lists::from_pairs(of_user),
            known,
            groups_known,
        }
    }
}
