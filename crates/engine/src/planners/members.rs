//! Who is in a group. Where its members were not exported, those for whom something is recorded through it.

use super::desk::Desk;
use crate::licensing::world::World;
use crate::tenant::{GroupIndex, Tenant, UserIndex};
use seatscope_contract::planner::{Check, Verdict};
use std::collections::BTreeMap;

/// Users with an assignment through a group whose members were not exported, by group.
#[derive(Debug, Default)]
pub(super) struct Recorded(BTreeMap<GroupIndex, Vec<UserIndex>>);

impl Recorded {
    /// Looks through all records.
    pub(super) fn new(tenant: &Tenant) -> Self {
        let mut recorded = Self::default();
        let is_unknown = |group: &GroupIndex| !tenant.members.known.at(*group);
        if !tenant.groups.licensed().any(|group| is_unknown(&group)) {
            return recorded;
        }
        for user in tenant.users.indexes() {
            let through = tenant.users.recorded(user).filter_map(|(_, shape)| shape.group);
            let groups = through.filter_map(|group| tenant.groups.of(group)).filter(is_unknown);
            let mut groups: Vec<GroupIndex> = groups.collect();
            groups.sort_unstable();
            groups.dedup();
            for group in groups {
                recorded.0.entry(group).or_default().push(user);
            }
        }
        recorded
    }

    /// Takes them for members of some groups.
    pub(super) fn assume(&self, world: &mut World<'_>, groups: impl IntoIterator<Item = GroupIndex>) {
        for group in groups {
            for user in self.of(group) {
                world.set_member(group, *user, true);
            }
        }
    }

    fn of(&self, group: GroupIndex) -> &[UserIndex] {
        self.0.get(&group).map(Vec::as_slice).unwrap_or_default()
    }
}

impl<'a> Desk<'a> {
    /// Members of a group, else users with something recorded through it.
    pub(super) fn members(self, group: GroupIndex) -> &'a [UserIndex] {
        let members = &self.context.tenant.members;
        if members.known.at(group) { members.users.get(group) } else { self.recorded.of(group) }
    }

    /// Whether it is known who is in some groups; nothing where it is.
    pub(super) fn members_check(self, groups: impl IntoIterator<Item = GroupIndex>) -> Option<Check> {
        let known = &self.context.tenant.members.known;
        let unknown: Vec<GroupIndex> = groups.into_iter().filter(|group| !known.at(*group)).collect();
        if unknown.is_empty() {
            return None;
        }
        let mut users: Vec<UserIndex> =
            unknown.iter().flat_map(|group| self.members(*group)).copied().collect();
        users.sort_unstable();
        users.dedup();
        let names: Vec<String> = unknown.iter().map(|group| self.group_name(*group)).collect();
        let reason = format!(
            "The members of {} were not exported. {} something recorded through them and {} for a member here; others \
             may be in them too.",
            crate::checks::join(&names, "and"),
            crate::checks::count(users.len(), "user has", "users have"),
            if users.len() == 1 { "counts" } else { "count" },
        );
        let question = "Is it known who is in the groups?";
        let remedy = "Export the members of these groups too.";
        Some(self.check("members", question, Verdict::Unknown, reason, remedy, users))
    }
}
