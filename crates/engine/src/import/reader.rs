//! Reads one file: gives every record to the store that fits it, and keeps the file's manifest.

use super::kinds::{self, Kind, PathGroup};
use super::lenient::{Damage, Field};
use super::problems::Problems;
use super::records::{
    GroupRecord, HolderRecord, MemberRecord, OrganizationRecord, ProbeRecord, ProductRecord, Record,
    UserRecord, read,
};
use super::scanner::{Fault, LONGEST_RECORD, Receiver};
use super::store::{Store, Stored};
use crate::tenant::{InputIndex, ListIndex, ListPlace, ObjectIndex, Place};
use std::collections::BTreeMap;

/// A list or an object around lists, while it is open.
#[derive(Debug, Default)]
pub(super) struct Level {
    key: String,
    bundle: Option<Kind>,
    context: Option<Kind>,
    /// The group whose members are listed.
    pub(super) group: Option<ObjectIndex>,
    next_link: bool,
    list: Option<ListIndex>,
    // Ids of records in case the context, which may come last, says that they are a group's members.
    pub(super) undecided: Vec<Vec<u8>>,
}

impl Level {
    /// A level that a page in a list begins.
    pub(super) fn element(position: u32) -> Self {
        Self { key: position.to_string(), ..Self::default() }
    }
}

/// What is known of a file while it is being read.
#[derive(Debug)]
pub(super) struct FileNotes {
    input: InputIndex,
    path: String,
    /// The group that the path names; true where it only may.
    pub(super) path_group: Option<(ObjectIndex, bool)>,
    /// Lists and objects that are open.
    pub(super) levels: Vec<Level>,
    /// Number of documents met.
    pub(super) documents: u32,
    /// How many records of each kind were read.
    pub(super) counts: BTreeMap<Kind, u64>,
    /// What was wrong.
    pub(super) problems: Problems,
    /// Whether a bundle's key was met.
    pub(super) is_bundle: bool,
    /// Whether anything came as a Graph page.
    pub(super) is_page: bool,
    /// Records that nothing could be made of.
    pub(super) unknown: u64,
    /// Whether anything in it is, or should be, a list of the tenant's products.
    pub(super) lists_products: bool,
    object_list: Option<ListIndex>,
    // The kind that contexts, keys or records told last, for lists without any records.
    told: Option<Kind>,
}

impl FileNotes {
    /// Notes on a file that nothing is known of but its path.
    pub(super) fn new(store: &mut Store, input: InputIndex, path: &str) -> Self {
        let path_group = kinds::group_of_path(path).map(|group| match group {
            PathGroup::Folder(id) => (store.tenant.objects.add(&id), false),
            PathGroup::Name(id) => (store.tenant.objects.add(&id), true),
        });
        Self {
            input,
            path: path.to_owned(),
            path_group,
            levels: Vec::new(),
            documents: 0,
            counts: BTreeMap::new(),
            problems: Problems::default(),
            is_bundle: false,
            is_page: false,
            unknown: 0,
            lists_products: false,
            object_list: None,
            told: None,
        }
    }
}

/// Takes what the scanner finds in a file.
#[derive(Debug)]
pub(super) struct Reader<'s> {
    /// Where records go.
    pub(super) store: &'s mut Store,
    /// The file's notes.
    pub(super) file: &'s mut FileNotes,
}

impl Reader<'_> {
    fn tell(&mut self, kind: Kind) {
        self.file.told = Some(kind);
        self.file.lists_products |= kind == Kind::SubscribedSkus;
        self.store.note_exported(kind);
    }

    /// What the file holds: the commonest kind of its records; for a file whose lists are empty, what
    /// it says they are, or else what its name says.
    pub(super) fn kind(&mut self) -> Option<Kind> {
        let largest =
            self.file.counts.iter().max_by_key(|(kind, count)| (**count, std::cmp::Reverse(**kind)));
        let by_records = largest.map(|(kind, _)| *kind).or(self.file.told);
        if by_records.is_none()
            && self.file.documents > 0
            && self.file.unknown == 0
            && self.file.problems.is_empty()
        {
            let by_name = Kind::of_file_name(&self.file.path);
            if let Some(kind) = by_name {
                self.tell(kind);
            }
            return by_name;
        }
        by_records
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

    fn new_list(&mut self) -> ListIndex {
        let place = ListPlace { input: self.file.input, pointer: self.pointer() };
        self.store.tenant.lists.push(place)
    }

    fn listed_kind(&self) -> Option<Kind> {
        let by = |find: fn(&Level) -> Option<Kind>| self.file.levels.iter().rev().find_map(find);
        by(|level| level.bundle).or_else(|| by(|level| level.context))
    }

    /// Reads one record of a kind that the list told, or that the record itself tells.
    fn take(&mut self, bytes: &[u8], offset: u64, place: Place, listed: Option<Kind>) {
        let told = match listed {
            Some(kind) if kind != Kind::Members => Some(kind),
            _ => match self.parse::<ProbeRecord<'_>>(bytes, offset) {
                Some(probe) => Kind::of_record(&probe).or_else(|| {
                    let has_id = !probe.id.text().is_empty();
                    let by_name = || Kind::of_file_name(&self.file.path);
                    let member = has_id && (listed == Some(Kind::Members) || self.file.path_group.is_some());
                    if member { Some(Kind::Members) } else { by_name() }
                }),
                None => return,
            },
        };
        let Some(kind) = told else {
            self.file.unknown += 1;
            return;
        };
        // A list of members holds members, whatever kinds of objects they are.
        let counted = if listed == Some(Kind::Members) { Kind::Members } else { kind };
        *self.file.counts.entry(counted).or_default() += 1;
        self.tell(kind);
        let of_members = listed == Some(Kind::Members) || matches!(self.file.path_group, Some((_, false)));
        if listed == Some(Kind::Members) || (self.file.path_group.is_some() && is_object(kind)) {
            self.member(bytes, offset, listed == Some(Kind::Members));
        }
        let stored = match kind {
            Kind::Users | Kind::DeletedUsers => {
                let Some(record) = self.parse::<UserRecord<'_>>(bytes, offset) else { return };
                self.damages(record.damages(), offset);
                if record.addresses.value().is_some_and(|list| list.collapsed)
                    || record.licenses.value().is_some_and(|list| list.collapsed)
                    || record.assignments.value().is_some_and(|list| list.collapsed)
                {
                    self.file.problems.repaired_list(offset);
                }
                if kind == Kind::DeletedUsers || !record.deleted.text().is_empty() {
                    return;
                }
                self.store.user(&record, place, of_members)
            }
            Kind::Groups => {
                let Some(record) = self.parse::<GroupRecord<'_>>(bytes, offset) else { return };
                self.damages(record.damages(), offset);
                if record.licenses.value().is_some_and(|list| list.collapsed)
                    || record.members.value().is_some_and(|list| list.collapsed)
                {
                    self.file.problems.repaired_list(offset);
                }
                if !record.members_next.text().is_empty() {
                    self.file.problems.more_members(offset);
                }
                self.store.group(&record, place)
            }
            Kind::SubscribedSkus => {
                let Some(record) = self.parse::<ProductRecord<'_>>(bytes, offset) else { return };
                self.damages(record.damages(), offset);
                if let Some(units) = record.prepaid.value() {
                    self.damages(units.damages(), offset);
                }
                self.store.product(&record, place)
            }
            Kind::Organization => {
                let Some(record) = self.parse::<OrganizationRecord<'_>>(bytes, offset) else { return };
                self.store.organization(&record)
            }
            Kind::Contacts | Kind::Recipients => {
                let Some(record) = self.parse::<HolderRecord<'_>>(bytes, offset) else { return };
                self.damages(record.damages(), offset);
                let holder = if kind == Kind::Contacts { "contact" } else { "recipient" };
                self.store.holder(&record, holder, place)
            }
            Kind::Error => {
                let error =
                    self.parse::<ProbeRecord<'_>>(bytes, offset).and_then(|probe| match probe.error {
                        Field::Value(error) => {
                            Some((error.code.text().to_owned(), error.message.text().to_owned()))
                        }
                        _ => None,
                    });
                let (code, message) = error.unwrap_or_default();
                self.file.problems.error_body(&code, &message, offset);
                return;
            }
            Kind::Members
            | Kind::Others
            | Kind::LicenseDetails
            | Kind::DirectorySubscriptions
            | Kind::DirectoryAudits => return,
        };
        match stored {
            Stored::New => {}
            Stored::Duplicate => self.file.problems.duplicate(offset),
            Stored::Contradiction(field) => {
                let id = self.parse::<MemberRecord<'_>>(bytes, offset);
                let id = id.map(|record| record.id.text().to_owned()).unwrap_or_default();
                self.file.problems.contradiction(field, &id, offset);
            }
            Stored::NoId => self.file.problems.no_id(offset),
        }
    }

    /// Reads a record, or notes why it cannot be read.
    pub(super) fn parse<'a, T: super::lenient::Lenient<'a>>(
        &mut self,
        bytes: &'a [u8],
        offset: u64,
    ) -> Option<T> {
        match read::<T>(bytes) {
            Ok(record) => Some(record),
            Err(error) => {
                let place = offset + super::problems::position(bytes, &error);
                self.file.problems.invalid_record(&error, place);
                None
            }
        }
    }

    fn damages(&mut self, damages: impl Iterator<Item = (&'static str, Damage)>, offset: u64) {
        for (field, damage) in damages {
            self.file.problems.damaged_field(field, damage, offset);
        }
    }
}

fn is_object(kind: Kind) -> bool {
    matches!(kind, Kind::Users | Kind::Groups | Kind::Members | Kind::Others | Kind::Contacts)
}

impl Receiver for Reader<'_> {
    fn document(&mut self) {
        self.file.documents = self.file.documents.saturating_add(1);
        self.file.levels.clear();
        self.file.levels.push(Level::default());
    }

    fn streams(&self, key: &str) -> bool {
        key.eq_ignore_ascii_case("value") || Kind::of_bundle_key(key).is_some()
    }

    fn enter(&mut self, key: &str) {
        let bundle = Kind::of_bundle_key(key);
        self.file.is_bundle |= bundle.is_some();
        if let Some(kind) = bundle {
            self.tell(kind);
        }
        self.file.is_page |= key.eq_ignore_ascii_case("value");
        self.file.levels.push(Level { key: key.to_owned(), bundle, ..Level::default() });
    }

    fn leave(&mut self) {
        if let Some(mut level) = self.file.levels.pop() {
            let group = level.group.or_else(|| self.file.levels.iter().rev().find_map(|level| level.group));
            let next_link = level.next_link
                || (level.key.is_empty() && self.file.levels.iter().any(|level| level.next_link));
            if let Some(group) = group
                && (level.key.is_empty() || level.context.is_some())
            {
                self.store.members_of(group, !next_link);
            }
            self.decide(&mut level);
            if self.file.levels.len() == 1 {
                // The root level is never left; what waits there waits for nothing any more.
                if let Some(mut root) = self.file.levels.pop() {
                    self.decide(&mut root);
                    self.file.levels.push(root);
                }
            }
        }
    }

    fn envelope(&mut self, key: &str, value: &[u8], offset: u64) {
        let text = || serde_json::from_slice::<String>(value).unwrap_or_default();
        if key.eq_ignore_ascii_case("@odata.context") {
            let (kind, group) = kinds::of_context(&text());
            let group = group.map(|id| self.store.tenant.objects.add(&id));
            if let Some(level) = self.file.levels.last_mut() {
                level.context = kind;
                level.group = group;
            }
            if let Some(kind) = kind {
                self.tell(kind);
            }
        } else if key.eq_ignore_ascii_case("@odata.nextLink") {
            if let Some(level) = self.file.levels.last_mut() {
                level.next_link = true;
            }
            self.file.problems.more_pages(offset);
        }
    }

    fn record(&mut self, bytes: &[u8], offset: u64, position: u32) {
        let list = match self.file.levels.last().and_then(|level| level.list) {
            Some(list) => list,
            None => {
                let list = self.new_list();
                if let Some(level) = self.file.levels.last_mut() {
                    level.list = Some(list);
                }
                list
            }
        };
        if bytes.first() != Some(&b'{') {
            if bytes != b"null" {
                self.file.unknown += 1;
            }
            return;
        }
        let listed = self.listed_kind();
        let place = Place { list, position: Some(position) };
        if listed.is_none() && super::pages::holds_page(bytes) {
            self.page(bytes, offset, position);
            return;
        }
        self.take(bytes, offset, place, listed);
    }

    fn object(&mut self, bytes: &[u8], offset: u64) {
        // A single object stands for itself; several in one file are numbered like a list.
        let list = match self.file.object_list {
            Some(list) => list,
            None => {
                let place = ListPlace { input: self.file.input, pointer: String::new() };
                let list = self.store.tenant.lists.push(place);
                self.file.object_list = Some(list);
                list
            }
        };
        let position = (self.file.documents > 1).then(|| self.file.documents - 1);
        let listed = self.listed_kind().filter(|kind| *kind != Kind::Members);
        self.take(bytes, offset, Place { list, position }, listed);
    }

    fn fault(&mut self, fault: Fault, offset: u64) {
        match fault {
            Fault::Truncated => self.file.problems.truncated(offset),
            Fault::Unexpected(byte) => self.file.problems.unexpected(byte, offset),
            Fault::TooLong => self.file.problems.record_too_long(LONGEST_RECORD, offset),
            Fault::TooDeep => self.file.problems.too_deep(super::capture::DEEPEST, offset),
            Fault::Noise => self.file.problems.noise(offset),
        }
    }
}
