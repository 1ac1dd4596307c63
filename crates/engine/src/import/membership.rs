//! Which group a record in a list of members belongs to. The group's id may stand before the list,
//! after it, or in the file's path.

use super::reader::{Level, Reader};
use super::records::{MemberRecord, read};

impl Reader<'_> {
    /// Takes a record as a member of the group that the list, or else the path, names.
    pub(super) fn member(&mut self, bytes: &[u8], offset: u64, listed: bool) {
        let group = self.file.levels.iter().rev().find_map(|level| level.group);
        let Some(record) = self.parse::<MemberRecord<'_>>(bytes, offset) else { return };
        match (group, self.file.path_group) {
            (Some(group), _) => self.store.member(group, &record, false),
            // An object named like its own file is that object, and not a member of itself.
            (None, Some((group, suggested)))
                if self.store.tenant.objects.find(record.id.text()) != Some(group) =>
            {
                self.store.member(group, &record, suggested);
                if !suggested {
                    self.store.members_of(group, true);
                }
            }
            (None, None) if listed => {
                if let Some(level) = self.file.levels.last_mut() {
                    level.undecided.push(bytes.to_vec());
                }
            }
            _ => {}
        }
    }

    /// Gives members that waited for their group's id to the group, if it was named after them.
    pub(super) fn decide(&mut self, level: &mut Level) {
        let waiting = std::mem::take(&mut level.undecided);
        let group = level.group.or_else(|| self.file.levels.iter().rev().find_map(|level| level.group));
        match (group, self.file.levels.last_mut()) {
            (Some(group), _) => {
                for bytes in &waiting {
                    if let Ok(record) = read::<MemberRecord<'_>>(bytes) {
                        self.store.member(group, &record, false);
                    }
                }
            }
            (None, Some(outer)) => outer.undecided.extend(waiting),
            (None, None) => {
                if !waiting.is_empty() {
                    self.file.problems.members_of_unknown_group();
                }
            }
        }
    }
}
