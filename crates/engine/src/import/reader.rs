//! The reader of one file: where its records go, what it notes of the file, and in which list each record stands.

use super::bundle;
use super::kinds::Kind;
use super::notes::{FileNotes, Level};
use super::problems::Spot;
use super::store::Store;
use crate::tenant::{ListIndex, ListPlace, ObjectIndex};

/// Lists of records of one file that each have a place of their own. Records of further ones are read all
/// the same, but evidence leads to the file and not into it.
pub(super) const MOST_LISTS: u32 = 100_000;

/// Takes what the scanner finds in a file.
#[derive(Debug)]
pub(super) struct Reader<'s> {
    /// Where records go.
    pub(super) store: &'s mut Store,
    /// The file's notes.
    pub(super) file: &'s mut FileNotes,
}

impl Reader<'_> {
    /// Says what the file holds, if only an empty list of it.
    pub(super) fn tell(&mut self, kind: Kind) {
        self.file.told = Some(kind);
        self.store.note_exported(kind);
    }

    /// What the file holds: the commonest kind of its records, errors last; for a file whose lists are empty, what
    /// it says they are, or else what its name says.
    pub(super) fn kind(&mut self) -> Option<Kind> {
        let file = &self.file;
        let rank = |kind: Kind, count: u64| (kind != Kind::Error, count, std::cmp::Reverse(kind));
        let largest = file.counts.iter().max_by_key(|(kind, count)| rank(**kind, **count));
        let by_records = largest.map(|(kind, _)| *kind).or(file.told);
        let is_blank = file.unknown.is_none() && file.empty == 0 && file.problems.is_empty();
        if by_records.is_none() && file.documents > 0 && is_blank {
            let by_name = Kind::of_file_name(&file.path);
            if let Some(kind) = by_name {
                self.tell(kind);
            }
            return by_name;
        }
        by_records
    }

    /// The place of the record that is being read.
    pub(super) fn spot(&self, offset: u64) -> Spot {
        Spot { offset, record: self.file.records }
    }

    fn pointer(&self) -> String {
        let mut pointer = String::new();
        if self.file.documents > 1 {
            pointer.push_str(&format!("/{}", self.file.documents - 1));
        }
        for level in self.file.levels.iter().filter(|level| !level.key.is_empty()) {
            pointer.push('/');
            pointer.push_str(&level.key.replace('~', "~0").replace('/', "~1"));
        }
        pointer
    }

    /// Begins a list of records at the place that is being read.
    pub(super) fn new_list(&mut self) -> ListIndex {
        let place = ListPlace::new(self.file.input, self.pointer());
        self.file.lists = self.file.lists.saturating_add(1);
        self.store.tenant.lists.push(place)
    }

    /// The place of objects that stand in no list.
    pub(super) fn whole_file(&mut self) -> ListIndex {
        match self.file.object_list {
            Some(list) => list,
            None => {
                let place = ListPlace::new(self.file.input, String::new());
                let list = self.store.tenant.lists.push(place);
                self.file.object_list = Some(list);
                list
            }
        }
    }

    /// Takes note that a record of the list that is open is lost.
    pub(super) fn lose(&mut self) {
        self.file.lost.extend(self.listed_kind());
    }

    /// Whether what is open is the document itself, or a page that stands in a list, and none of its lists.
    pub(super) fn at_root(&self) -> bool {
        self.file.levels.len() <= self.file.outer_levels + 1
    }

    /// Tells of a record in whose place a tool wrote the name of its type or an excerpt.
    pub(super) fn lose_flattened(&mut self, offset: u64) {
        let kind = self.listed_kind().or_else(|| Kind::of_file_name(&self.file.path));
        let spot = self.spot(offset);
        self.file.problems.flattened_record(kind.and_then(Kind::export), spot);
        self.file.lost.extend(kind);
        self.file.is_partial |= kind.is_none();
    }

    /// Takes note of a record that holds nothing.
    pub(super) fn pass_over(&mut self, what: &'static str, offset: u64) {
        self.file.empty += 1;
        let spot = self.spot(offset);
        self.file.problems.empty_record(what, spot);
    }

    /// The kind that the list around a record tells.
    pub(super) fn listed_kind(&self) -> Option<Kind> {
        let by = |find: fn(&Level) -> Option<Kind>| self.file.levels.iter().rev().find_map(find);
        by(|level| level.bundle).or_else(|| by(|level| level.context))
    }

    /// Tells of a page whose list is null: what it would hold counts as not exported.
    pub(super) fn no_list(&mut self, offset: u64) {
        let kind = self.listed_kind().or_else(|| Kind::of_file_name(&self.file.path));
        self.file.problems.no_list("value", bundle::NoList::Empty, offset);
        self.file.lost.extend(kind);
        self.file.told = self.file.told.or(kind);
    }

    /// Takes note of what the list entered last holds, if only nothing.
    pub(super) fn tell_list(&mut self) {
        let Some(kind) = self.listed_kind() else { return };
        self.file.listed.insert(kind);
        self.tell(kind);
        if kind == Kind::LicenseDetails
            && let Some(user) = self.listed_user()
        {
            self.store.details_of(user);
        }
    }

    /// The user whose licences the list around a record, or else the path, names.
    pub(super) fn listed_user(&mut self) -> Option<ObjectIndex> {
        let by_level = self.file.levels.iter().rev().find_map(|level| level.user);
        by_level.or_else(|| {
            let id = self.file.facts.user.as_deref()?;
            Some(self.store.tenant.objects.add(id))
        })
    }
}
