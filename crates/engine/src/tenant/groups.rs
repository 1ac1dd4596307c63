//! Groups and their licences.

use super::column::{Column, Lists};
use super::text::Text;
use super::{Fields, GroupIndex, License, ObjectIndex, Place, Rank};

/// Groups, a column a field.
#[derive(Debug, Clone, Default)]
pub struct Groups {
    /// Object id.
    pub object: Column<GroupIndex, ObjectIndex>,
    by_object: Column<ObjectIndex, Option<GroupIndex>>,
    /// Display name.
    pub name: Column<GroupIndex, Text>,
    /// Mail address.
    pub mail: Column<GroupIndex, Text>,
    /// Whether it is a security group; only such groups can give licences (facts 4.13).
    pub security_enabled: Column<GroupIndex, Option<bool>>,
    /// Whether it receives mail.
    pub mail_enabled: Column<GroupIndex, Option<bool>>,
    /// Whether roles can be assigned to it; such groups are never dynamic (facts 1.2).
    pub role_assignable: Column<GroupIndex, Option<bool>>,
    /// Whether it is a Microsoft 365 group.
    pub unified: Column<GroupIndex, bool>,
    /// Whether a rule decides who is a member.
    pub dynamic: Column<GroupIndex, bool>,
    /// That rule.
    pub rule: Column<GroupIndex, Text>,
    /// State of the rule's processing, as exported: `On` or `Paused` (facts 6.13).
    pub rule_state: Column<GroupIndex, Text>,
    /// Whether it comes from on-premises.
    pub synced: Column<GroupIndex, Option<bool>>,
    /// State of licence processing, as exported.
    pub processing: Column<GroupIndex, Text>,
    /// Whether it is said to have members whose licences failed.
    pub has_failing: Column<GroupIndex, bool>,
    /// Fields that were exported.
    pub fields: Column<GroupIndex, Fields>,
    /// Which of two records counts: the one of the higher rank.
    pub rank: Column<GroupIndex, Rank>,
    /// Whether the group is known from a list of members only.
    pub member_only: Column<GroupIndex, bool>,
    /// Products it gives.
    pub licenses: Lists<GroupIndex, License>,
    /// Proxy addresses as exported.
    pub addresses: Lists<GroupIndex, Text>,
    /// Where the record stands.
    pub place: Column<GroupIndex, Option<Place>>,
}

impl Groups {
    /// The group with this object id, if it is one.
    pub fn of(&self, object: ObjectIndex) -> Option<GroupIndex> {
        self.by_object.at(object)
    }

    /// The group with this object id, added if it is new; and whether it is new.
    pub fn add(&mut self, object: ObjectIndex) -> (GroupIndex, bool) {
        if let Some(known) = self.of(object) {
            return (known, false);
        }
        let group = self.object.push(object);
        self.by_object.set(object, Some(group));
        (group, true)
    }

    /// All groups.
    pub fn indexes(&self) -> impl Iterator<Item = GroupIndex> + use<> {
        self.object.indexes()
    }

    /// Groups with a record of their own, not only an entry in a list of members.
    pub fn exported(&self) -> impl Iterator<Item = GroupIndex> + '_ {
        self.indexes().filter(|group| !self.member_only.at(*group))
    }

    /// Whether the export says which plans are off in everything that a group gives.
    pub fn tell_plans(&self, group: GroupIndex) -> bool {
        self.licenses.get(group).iter().all(|license| license.disabled.is_known())
    }

    /// Groups that carry licences.
    pub fn licensed(&self) -> impl Iterator<Item = GroupIndex> + '_ {
        self.indexes().filter(|group| !self.licenses.get(*group).is_empty())
    }
}
