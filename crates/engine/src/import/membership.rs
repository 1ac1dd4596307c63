//! Which group a record in a list of members belongs to. The group's id may stand before the list,
//! after it, or in the file's path.

use super::kinds::Kind;
use super::lenient::{Damage, Field, List, Note, Text};
use super::notes::Level;
use super::reader::Reader;
use super::records::{MemberRecord, read};
use super::store::lost_type;
use crate::exports;

/// As many related objects as `$expand` gives at most, without a word of further ones: Graph's own limit for
/// directory objects.
const MOST_EXPANDED: usize = 20;

/// A list of related objects inside a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Related {
    /// Members of a group.
    Members,
    /// Groups that an object is in.
    MemberOf,
}

impl Related {
    /// Its key.
    pub(in crate::import) fn key(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::MemberOf => "memberOf",
        }
    }
}

impl Reader<'_> {
    /// Whether a list of related objects inside a record is there to its end; tells where it is not, or may
    /// not be. A bundle's lists were put together by somebody who had them all.
    pub(super) fn is_whole(
        &mut self,
        what: Related,
        list: &Field<List<MemberRecord<'_>>>,
        next: &Field<Text<'_>>,
        offset: u64,
    ) -> bool {
        let length = list.value().map_or(0, |list| list.items.len());
        let is_in_bundle = self.file.levels.iter().any(|level| level.bundle.is_some());
        let spot = self.spot(offset);
        if !next.text().is_empty() {
            self.file.problems.more_related(what, exports::MEMBERS, spot);
            false
        } else if length == MOST_EXPANDED && !is_in_bundle {
            self.file.problems.perhaps_more_related(what, length, exports::MEMBERS, spot);
            false
        } else {
            // The notes on the record tell of an entry that says nothing.
            let is_lost = |item: &Field<MemberRecord<'_>>| match item {
                Field::Value(member) => member.object_id().is_empty(),
                item => item.damage().is_some(),
            };
            !list.value().is_some_and(|list| list.items.iter().any(is_lost))
        }
    }

    /// Whether a record stands among the members of a group, where whoever is named is one.
    pub(super) fn is_among_members(&self, listed: Option<Kind>) -> bool {
        listed == Some(Kind::Members) || self.file.path_group.is_some()
    }

    /// Takes a record as a member of the group that the list, or else the path, names.
    pub(super) fn member(
        &mut self,
        bytes: &[u8],
        offset: u64,
        listed: bool,
    ) -> Result<(), serde_json::Error> {
        let group = self.file.levels.iter().rev().find_map(|level| level.group);
        let record: MemberRecord<'_> = read(bytes)?;
        if lost_type(&record) {
            let spot = self.spot(offset);
            let note = ("AdditionalProperties", None, Note::Lost(Damage::Flattened));
            self.file.problems.note(note, Kind::Members.export(), spot);
        }
        let Some(member) = self.store.member_of_record(&record) else {
            // Of a file whose name only may mean a group the object itself is told.
            if self.is_certain_member(listed) {
                let spot = self.spot(offset);
                self.file.problems.no_id(spot);
                self.file.lost.insert(Kind::Members);
                self.file.member_groups.extend(group.or(self.file.path_group.map(|(group, _)| group)));
            }
            return Ok(());
        };
        match (group, self.file.path_group) {
            (Some(group), _) => {
                self.file.member_groups.insert(group);
                self.store.member(group, member, false);
            }
            // An object named like its own file is that object, and not a member of itself.
            (None, Some((group, suggested))) if member.0 != group => {
                self.file.member_groups.insert(group);
                self.store.member(group, member, suggested);
                if !suggested {
                    self.store.members_of(group, true);
                }
            }
            (None, None) if listed => {
                match self.file.levels.last_mut() {
                    Some(level) => level.undecided.push(member),
                    // Nothing in a table says later whose members they are.
                    None => self.file.problems.members_of_unknown_group(exports::MEMBERS),
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether a record is a member of a group for certain: by the list that it stands in, or by its folder.
    pub(super) fn is_certain_member(&self, listed: bool) -> bool {
        listed || matches!(self.file.path_group, Some((_, false)))
    }

    /// Gives members that waited for their group's id to the group, if it was named after them.
    pub(super) fn decide(&mut self, level: &mut Level) {
        let waiting = std::mem::take(&mut level.undecided).into_list();
        let group = level.group.or_else(|| self.file.levels.iter().rev().find_map(|level| level.group));
        if let Some(group) = group {
            if !waiting.is_empty() {
                self.file.member_groups.insert(group);
            }
            for member in waiting {
                self.store.member(group, member, false);
            }
        } else if let Some(outer) = self.file.levels.last_mut() {
            waiting.into_iter().for_each(|member| outer.undecided.push(member));
        } else if !waiting.is_empty() {
            self.file.problems.members_of_unknown_group(exports::MEMBERS);
        }
    }
}
