//! Finds out what one record is, and what every record has in common once that is known.

use super::about::about_a_user;
use super::kinds::Kind;
use super::lenient::Notes;
use super::mend::mend;
use super::reader::Reader;
use super::records::{ErrorRecord, GroupRecord, ProbeRecord, Record, RemovedRecord, UserRecord, read};
use super::relations::Relation;
use super::shapes::Shape;
use super::store::Stored;
use crate::exports;
use crate::tenant::ids::guid;
use crate::tenant::{Keys, Place};
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// What a delta query writes into the record of an object that is gone. Every record is searched for it.
static REMOVED: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"\"@removed\""));

/// A record on its way into a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Taken<'b> {
    pub(super) bytes: &'b [u8],
    pub(super) offset: u64,
    pub(super) place: Place,
    pub(super) kind: Kind,
    /// Whether it stands in a list of members.
    pub(super) listed_member: bool,
    /// Whether it stands in a list that says it holds something else than members, whatever the file's name.
    pub(super) listed_other: bool,
}

impl Reader<'_> {
    /// Reads one record of a kind that the list told, or that the record itself tells.
    pub(super) fn take(&mut self, bytes: &[u8], offset: u64, place: Place, listed: Option<Kind>) {
        if self.seeks() {
            return self.seek(bytes, offset, place);
        }
        let Err(error) = self.try_to_take(bytes, offset, place, listed) else { return };
        if let Some(mended) = mend(bytes)
            && self.try_to_take(&mended.bytes, offset, place, listed).is_ok()
        {
            let spot = self.spot(offset);
            if mended.has_text {
                self.file.problems.mended_text(spot);
            }
            if mended.has_commas {
                self.file.problems.comma_in_record(spot);
            }
            return;
        }
        let before = bytes.get(..super::problems::position(bytes, &error)).unwrap_or(bytes);
        let position = offset + self.file.width.of(before);
        self.file.problems.invalid_record(&error, position);
        self.lose();
    }

    /// Nothing is stored of a record that cannot be parsed.
    fn try_to_take(
        &mut self,
        bytes: &[u8],
        offset: u64,
        place: Place,
        listed: Option<Kind>,
    ) -> Result<(), serde_json::Error> {
        let spot = self.spot(offset);
        if REMOVED.find(bytes).is_some() {
            let record: RemovedRecord<'_> = read(bytes)?;
            if record.removed.is_exported() {
                self.store.removed(record.id.text());
                self.file.listed.extend(listed);
                self.file.problems.removed(spot);
                return Ok(());
            }
        }
        if listed.is_none() && self.hound(bytes, offset, place)? {
            return Ok(());
        }
        let known = listed.filter(|kind| *kind != Kind::Members);
        let probe = match known {
            Some(_) => ProbeRecord::default(),
            None => read(bytes)?,
        };
        let told = known.or_else(|| Kind::of_record(&probe));
        let told = match told {
            Some(Kind::Users) if known.is_none() && !self.is_among_members(listed) => {
                match about_a_user(&probe, bytes)? {
                    Some(what) => {
                        self.file.problems.about_a_user(what, exports::USERS, spot);
                        Some(Kind::Others)
                    }
                    None => told,
                }
            }
            _ => told,
        };
        let is_blank = || bytes.iter().all(|byte| matches!(byte, b'{' | b'}') || byte.is_ascii_whitespace());
        // The name comes last: what the record itself says is more certain.
        let by_name = match told {
            None => self.named(&probe, listed, bytes)?,
            Some(_) => None,
        };
        match told.or(by_name) {
            _ if is_blank() => self.pass_over("an empty object", offset),
            _ if told.is_none() && probe.is_log() => self.file.problems.log_lines(offset),
            _ if told.is_none() && probe.is_log_table() => self.log_table(bytes, offset, place)?,
            None => match probe.body.value().and_then(|body| body.error.value()) {
                Some(error) => {
                    *self.file.counts.entry(Kind::Error).or_default() += 1;
                    self.error(error, "", offset);
                }
                None => {
                    self.file.lost.extend(Kind::of_file_name(&self.file.path));
                    self.file.leave_out(spot);
                }
            },
            Some(kind) => {
                let kind = self.of_related(kind, listed, bytes)?;
                self.file.see(Shape::of(&probe, kind));
                let listed_member = listed == Some(Kind::Members) || kind == Kind::Members;
                let listed_other = listed == Some(Kind::Others);
                self.put(Taken { bytes, offset, place, kind, listed_member, listed_other }, &probe)?;
            }
        }
        Ok(())
    }

    /// The kind of a record in a file whose name says that it lists something else than members: who is only named
    /// there is none, and no object of its own either. What the list itself says to be members counts before.
    fn of_related(
        &mut self,
        kind: Kind,
        listed: Option<Kind>,
        bytes: &[u8],
    ) -> Result<Kind, serde_json::Error> {
        let Some(relation) = self.file.facts.relation.filter(|_| listed != Some(Kind::Members)) else {
            return Ok(kind);
        };
        let only_names = match kind {
            Kind::Users => read::<UserRecord<'_>>(bytes)?.only_names(),
            Kind::Groups => read::<GroupRecord<'_>>(bytes)?.only_names(),
            Kind::Members | Kind::Others => true,
            _ => return Ok(kind),
        };
        // Whole records of users may be in a file on errors, whatever the id in its name means.
        if only_names || relation != Relation::FailedMembers {
            self.file.problems.related_list(relation);
        }
        Ok(if only_names { Kind::Others } else { kind })
    }

    /// What is to be done with every record that was parsed: it is counted, its notes are told, it may
    /// be a group's member.
    pub(super) fn begin<'r>(
        &mut self,
        taken: Taken<'_>,
        record: &impl Record<'r>,
    ) -> Result<(), serde_json::Error> {
        let Taken { bytes, offset, place, kind, listed_member, .. } = taken;
        let is_object = matches!(kind, Kind::Users | Kind::Groups | Kind::Members | Kind::Contacts);
        if is_object && (listed_member || self.file.path_group.is_some()) {
            self.member(bytes, offset, listed_member)?;
        }
        self.count(taken);
        self.notes(record, kind, offset);
        let keys = self.keys_of(kind, record.has_capitals());
        if let Some(list) = self.store.tenant.lists.get_mut(place.list) {
            list.keys = keys;
        }
        Ok(())
    }

    /// Whether a record stands for a member only. Of a file that may list members, judged by its name,
    /// those do that say no more than who they are.
    pub(super) fn is_member_only(&mut self, taken: Taken<'_>, id: &str, only_names: bool) -> bool {
        let by_path = match self.file.path_group {
            // An object named like its own file is that object.
            Some((group, true)) => {
                let is_named = only_names && self.store.tenant.objects.find(id) != Some(group);
                self.file.named_members += u64::from(is_named);
                is_named
            }
            Some((_, false)) => true,
            None => false,
        };
        taken.listed_member || by_path || self.file.facts.reference
    }

    pub(super) fn count(&mut self, taken: Taken<'_>) {
        // A list of members holds members, whatever kinds of objects they are.
        let by_path = match self.file.path_group {
            Some((_, false)) => true,
            Some((_, true)) => Kind::of_file_name(&self.file.path) == Some(Kind::Members),
            None => false,
        };
        let is_object = matches!(taken.kind, Kind::Users | Kind::Groups | Kind::Others | Kind::Contacts);
        let member = taken.listed_member || (by_path && is_object);
        let counted = if member { Kind::Members } else { taken.kind };
        *self.file.counts.entry(counted).or_default() += 1;
        // After damage nobody can say what of a list is missing.
        if self.file.is_damaged {
            self.file.lost.insert(counted);
        }
        self.tell(taken.kind);
    }

    /// Tells what the tool did to the record's fields.
    pub(super) fn notes<'r>(&mut self, record: &impl Record<'r>, kind: Kind, offset: u64) {
        let mut notes = Notes::default();
        record.note_fields(&mut notes);
        let spot = self.spot(offset);
        for note in notes.list {
            self.file.problems.note(note, kind.export(), spot);
        }
    }

    /// Tells of a list that does not say which plans are off.
    pub(super) fn tell_plans(&mut self, list: Option<&'static str>, kind: Kind, offset: u64) {
        let spot = self.spot(offset);
        if let Some((list, export)) = list.zip(kind.export()) {
            self.file.problems.plans_not_exported(list, export, spot);
        }
    }

    pub(super) fn check_id(&mut self, id: &str, offset: u64) {
        if !id.is_empty() && guid(id).is_none() {
            let spot = self.spot(offset);
            self.file.problems.unusual_id(id, spot);
        }
    }

    pub(super) fn tell_stored(
        &mut self,
        stored: Stored,
        kind: Kind,
        id: &str,
        offset: u64,
    ) -> Result<(), serde_json::Error> {
        let spot = self.spot(offset);
        match stored {
            Stored::New => {}
            Stored::Duplicate => self.file.problems.duplicate(spot),
            Stored::Contradiction(field, counts) => {
                self.file.problems.contradiction(field, counts, id, spot);
            }
            Stored::NoId => {
                self.file.problems.no_id(spot);
                self.file.lost.insert(kind);
            }
        }
        Ok(())
    }

    /// Tells of an error that the service answered with, and which scopes would have helped.
    pub(super) fn error(&mut self, error: &ErrorRecord<'_>, description: &str, offset: u64) {
        let scopes = super::problems::scopes(&self.file.path);
        let message = if description.is_empty() { error.message.text() } else { description };
        self.file.problems.error_body(error.code.text(), message, &scopes, offset);
    }

    /// How the keys of a record are spelled.
    fn keys_of(&self, kind: Kind, has_capitals: bool) -> Keys {
        match self.file.shape {
            Shape::AzureHound => Keys::AzureHound,
            _ if !has_capitals => Keys::Graph,
            Shape::Msonline => Keys::Msonline,
            _ if kind == Kind::Recipients => Keys::Exchange,
            _ => Keys::Capitals,
        }
    }
}
