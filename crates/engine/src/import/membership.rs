//! Which group a record in a list of members belongs to. The group's id may stand before the list,
//! after it, or in the file's path.

use super::kinds::Kind;
use super::lenient::{Damage, Note};
use super::reader::{Level, Reader};
use super::records::{MemberRecord, read};
use super::store::lost_type;
use crate::exports;

impl Reader<'_> {
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
        let Some(member) = self.store.member_of_record(&record) else { return Ok(()) };
        match (group, self.file.path_group) {
            (Some(group), _) => self.store.member(group, member, false),
            // An object named like its own file is that object, and not a member of itself.
            (None, Some((group, suggested))) if member.0 != group => {
                self.store.member(group, member, suggested);
                if !suggested {
                    self.store.members_of(group, true);
                }
            }
            (None, None) if listed => {
                if let Some(level) = self.file.levels.last_mut() {
                    level.undecided.push(member);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Gives members that waited for their group's id to the group, if it was named after them.
    pub(super) fn decide(&mut self, level: &mut Level) {
        let waiting = std::mem::take(&mut level.undecided).into_list();
        let group = level.group.or_else(|| self.file.levels.iter().rev().find_map(|level| level.group));
        if let Some(group) = group {
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
