//! Who is a member of what, as the files say it, until all are read.

use crate::import::records::{MemberRecord, Record};
use crate::tenant::column::Column;
use crate::tenant::groups::Groups;
use crate::tenant::members::{MemberKind, Members};
use crate::tenant::users::Users;
use crate::tenant::{Fields, ObjectIndex};
use std::collections::BTreeSet;

/// A member and what it is said to be.
pub(in crate::import) type Member = (ObjectIndex, MemberKind);

type Fact = (ObjectIndex, ObjectIndex, MemberKind);

/// Facts that grow with what is different, however often it is repeated.
#[derive(Debug)]
pub(in crate::import) struct Facts<T> {
    list: Vec<T>,
    /// Repetitions are dropped when the list is this long.
    next: usize,
}

/// Lists are short enough below this to hold repetitions.
const SMALL: usize = 1 << 16;

impl<T> Default for Facts<T> {
    fn default() -> Self {
        Self { list: Vec::new(), next: SMALL }
    }
}

impl<T: Ord> Facts<T> {
    /// Adds a fact that may be there already.
    pub(in crate::import) fn push(&mut self, fact: T) {
        if self.list.last() == Some(&fact) {
            return;
        }
        if self.list.len() >= self.next {
            self.list.sort_unstable();
            self.list.dedup();
            self.next = (self.list.len() * 2).max(SMALL);
        }
        self.list.push(fact);
    }

    /// All of them.
    pub(in crate::import) fn into_list(self) -> Vec<T> {
        self.list
    }
}

/// Membership while files are being read.
#[derive(Debug, Default)]
pub(in crate::import) struct Memberships {
    told: Facts<Fact>,
    /// Members of a group that only a file's name suggests; taken if there is such a group.
    suggested: Facts<Fact>,
    complete: Facts<ObjectIndex>,
    incomplete: Facts<ObjectIndex>,
    /// Groups of which a list has lost records, whatever its other pages say.
    cut: Facts<ObjectIndex>,
    /// The last list that each object stands in, by its number.
    named: Column<ObjectIndex, u32>,
    lists: u32,
}

impl Memberships {
    /// Says that a group's members are listed, all of them or only some.
    pub(in crate::import) fn listed(&mut self, group: ObjectIndex, complete: bool) {
        if complete { self.complete.push(group) } else { self.incomplete.push(group) }
    }

    /// Says that members of a group were lost on the way.
    pub(in crate::import) fn cut(&mut self, group: ObjectIndex) {
        self.cut.push(group);
    }

    /// A member of a group; `suggested` where only a file's name says of which.
    pub(super) fn add(&mut self, group: ObjectIndex, (member, kind): Member, suggested: bool) {
        let facts = if suggested { &mut self.suggested } else { &mut self.told };
        facts.push((group, member, kind));
    }

    /// The members of one list. Gives whether it names one of them more than once.
    pub(super) fn add_list(&mut self, group: ObjectIndex, members: impl Iterator<Item = Member>) -> bool {
        self.lists = self.lists.wrapping_add(1);
        let mut is_twice = false;
        for member in members {
            if let Some(last) = self.named.slot(member.0) {
                is_twice |= std::mem::replace(last, self.lists) == self.lists;
            }
            self.add(group, member, false);
        }
        is_twice
    }

    /// Forgets objects that are gone.
    pub(super) fn drop_objects(&mut self, gone: &BTreeSet<ObjectIndex>) {
        let stays = |(group, member, _): &Fact| !gone.contains(group) && !gone.contains(member);
        self.told.list.retain(stays);
        self.suggested.list.retain(stays);
    }

    /// Both directions of membership.
    pub(super) fn resolve(mut self, users: &mut Users, groups: &mut Groups) -> Members {
        for (group, member, kind) in std::mem::take(&mut self.suggested).into_list() {
            if groups.of(group).is_some() && users.of(group).is_none() {
                self.told.push((group, member, kind));
                self.complete.push(group);
                continue;
            }
            // The file's name meant something else: its records are objects of their own.
            if let Some(user) = users.of(member) {
                users.member_only.set(user, false);
            } else if let Some(group) = groups.of(member) {
                groups.member_only.set(group, false);
            }
        }
        // A group that is a member is a group, whether or not the export has it.
        for (_, member, kind) in &self.told.list {
            if *kind == MemberKind::Group && users.of(*member).is_none() && groups.of(*member).is_none() {
                let (group, _) = groups.add(*member);
                groups.member_only.set(group, true);
            }
        }
        let mut known = Column::default();
        // A last page without a link to the next one completes those before it.
        let lists = [(&self.incomplete, false), (&self.complete, true), (&self.cut, false)];
        for (Facts { list: objects, .. }, is_known) in lists {
            for object in objects {
                if let Some(group) = groups.of(*object) {
                    known.set(group, is_known);
                }
            }
        }
        // Where users or groups say what they are members of, that is complete for every group.
        let mut groups_known = known.clone();
        let says = |fields: Fields| fields.has(Fields::MEMBER_OF);
        let by_users = all(users.exported(), |user| says(users.fields.at(user)));
        let by_groups = all(groups.exported(), |group| says(groups.fields.at(group)));
        for group in groups.indexes() {
            known.set(group, known.at(group) || by_users);
            groups_known.set(group, groups_known.at(group) || by_groups);
        }
        Members::new(&self.told.list, known, groups_known, users, groups)
    }
}

/// Whether there are rows, and something holds for all of them.
fn all<I>(rows: impl Iterator<Item = I>, holds: impl Fn(I) -> bool) -> bool {
    let mut rows = rows.peekable();
    rows.peek().is_some() && rows.all(holds)
}

/// What a record in a list of members is said to be.
pub(super) fn member_kind(record: &MemberRecord<'_>) -> MemberKind {
    let name = record.type_name().rsplit('.').next().unwrap_or_default();
    match name.to_ascii_lowercase().as_str() {
        "user" | "" => MemberKind::User,
        "group" => MemberKind::Group,
        _ => MemberKind::Other,
    }
}

/// Whether a member's type was lost on the way, so that a device may be taken for a user.
pub(in crate::import) fn lost_type(record: &MemberRecord<'_>) -> bool {
    record.lost_extra() && record.odata_type.text().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tenant::column::{Index, indexes};

    indexes! { Row }

    #[test]
    fn repeated_facts_take_no_more_room() {
        let mut facts = Facts::default();
        for round in 0..10 * SMALL {
            facts.push(Row::new(round % 100));
        }
        assert!(facts.list.len() <= 2 * SMALL && facts.list.capacity() <= 4 * SMALL);
    }
}
