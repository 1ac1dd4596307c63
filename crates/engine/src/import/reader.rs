//! Reads one file: takes note of what the scanner finds in it, and knows of every record in which list it stands.

use super::bundle::{self, Asides};
use super::contexts::Context;
use super::encoded;
use super::kinds::Kind;
use super::lenient::is_flattened;
use super::notes::{FileNotes, Level};
use super::pages;
use super::problems::Spot;
use super::records::{ErrorRecord, read};
use super::scanner::{Around, Fault, Receiver};
use super::shapes::Shape;
use super::store::Store;
use crate::exports;
use crate::tenant::{ListIndex, ListPlace, ObjectIndex, Place};

/// Lists of records of one file that each have a place of their own. Records of further ones are read all
/// the same, but evidence leads to the file and not into it.
pub(super) const MOST_LISTS: u32 = 100_000;

/// What a page says of itself, beside its list.
const OF_PAGES: [&str; 4] = ["@odata.context", "@odata.count", "@odata.deltaLink", "@odata.nextLink"];

/// Keys below which tools keep a whole answer, which need not be a list.
const WRAPPERS: [&str; 3] = ["raw", "body", "d"];

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
    fn whole_file(&mut self) -> ListIndex {
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
    fn at_root(&self) -> bool {
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
    fn listed_kind(&self) -> Option<Kind> {
        let by = |find: fn(&Level) -> Option<Kind>| self.file.levels.iter().rev().find_map(find);
        by(|level| level.bundle).or_else(|| by(|level| level.context))
    }

    /// Tells of a page whose list is null: what it would hold counts as not exported.
    fn no_list(&mut self, offset: u64) {
        let kind = self.listed_kind().or_else(|| Kind::of_file_name(&self.file.path));
        self.file.problems.no_list("value", bundle::NoList::Empty, offset);
        self.file.lost.extend(kind);
        self.file.told = self.file.told.or(kind);
    }

    /// Takes note of what the list entered last holds, if only nothing.
    fn tell_list(&mut self) {
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

impl Receiver for Reader<'_> {
    fn document(&mut self) {
        self.file.documents = self.file.documents.saturating_add(1);
        self.file.asides = Asides::default();
        self.file.levels.clear();
        self.file.levels.push(Level::default());
    }

    fn no_document(&mut self) {
        self.file.documents = self.file.documents.saturating_sub(1);
        self.file.levels.clear();
    }

    fn streams(&self, key: &str, is_list: bool) -> bool {
        let is = |name: &str| key.eq_ignore_ascii_case(name);
        let at_root = self.at_root();
        // A tool's own names for lists; ScubaGear may have them below `Raw`. Flows keep an answer below `body`,
        // a batch has several, and older OData has its list below `d`.
        let around = self.file.levels.last().map(|level| level.key.as_str()).unwrap_or_default();
        let in_older_odata = around.eq_ignore_ascii_case("d");
        let in_wrapper = WRAPPERS.into_iter().any(|wrapper| around.eq_ignore_ascii_case(wrapper));
        if is_list {
            is("value")
                || Kind::of_bundle_key(key).is_some()
                || of_tool_key(key).is_some()
                || (at_root && ["data", "records", "results", "responses"].into_iter().any(is))
                || ((at_root || in_wrapper) && is("tables"))
                || (in_older_odata && is("results"))
        } else {
            is("value")
                || Kind::of_bundle_key(key).is_some()
                || of_tool_key(key).is_some()
                || (at_root && WRAPPERS.into_iter().any(is))
                || ((at_root || in_wrapper) && is("tables"))
        }
    }

    fn around(&self, key: &str) -> Option<Around> {
        let is = |name: &str| key.eq_ignore_ascii_case(name);
        // Records may have keys like those of a bundle, which only a bundle's own lists are known to be without.
        let is_list = match self.at_root() {
            true => is("value") || Kind::of_bundle_key(key).is_some(),
            false => self.file.asides.is_bundle() && Kind::of_bundle_key(key).is_some(),
        };
        match is_list {
            true => Some(Around::Document),
            false => OF_PAGES.into_iter().any(is).then_some(Around::Page),
        }
    }

    fn enter(&mut self, key: &str, is_list: bool) {
        let bundle = Kind::of_bundle_key(key);
        let of_tool = of_tool_key(key);
        if bundle.is_some() {
            self.file.see(Shape::Bundle);
            self.is_bundle();
        } else if of_tool.is_some() {
            self.file.see(Shape::ScubaGear);
        } else if key.eq_ignore_ascii_case("value") {
            self.file.see(Shape::Graph);
            if let Some(level) = self.file.levels.last_mut() {
                level.is_page = true;
            }
        }
        let level = Level { key: key.to_owned(), is_list, bundle: bundle.or(of_tool), ..Level::default() };
        self.file.levels.push(level);
        // An object in place of a list may be an error instead of a page.
        if is_list {
            self.tell_list();
        }
    }

    fn leave(&mut self) {
        if let Some(mut level) = self.file.levels.pop() {
            let group = level.group.or_else(|| self.file.levels.iter().rev().find_map(|level| level.group));
            let outer_link = || self.file.levels.iter().any(|level| level.next_link.is_some());
            let next_link = level.next_link.is_some() || (level.key.is_empty() && outer_link());
            if let Some(group) = group
                && (level.key.is_empty() || level.context.is_some())
            {
                self.file.member_groups.insert(group);
                self.store.members_of(group, !next_link);
            }
            let counts = |outer: &&mut Level| outer.is_page || (outer.is_list && level.is_list);
            if let Some(outer) = self.file.levels.last_mut().filter(counts) {
                outer.objects += level.objects;
            }
            self.page_ends(&level);
            self.decide(&mut level);
            if self.at_root() {
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
        let is = |name: &str| key.eq_ignore_ascii_case(name);
        self.beside(key, value, offset);
        if is("value") && value == b"null" {
            if let Some(level) = self.file.levels.last_mut() {
                level.null_list = Some(offset);
            }
        } else if is("@odata.context") {
            let context_text = text();
            let mut context = Context::read(&context_text);
            // Graph's context of such a list may say no more than that it holds objects of the directory.
            if context.kind == Some(Kind::Members)
                && context.group.is_none()
                && self.file.facts.relation.is_some()
            {
                context.kind = Some(Kind::Others);
            }
            if let Some(relation) = context.relation {
                self.file.problems.related_list(relation);
            }
            if let Some((of, property)) = &context.property {
                self.file.problems.property_alone(*of, property, offset);
                self.file.lost.insert(*of);
            }
            if context_text.contains("#auditLogs/signIns") {
                self.file.problems.sign_ins(exports::AUDITS);
            }
            let mut object = |id: Option<String>| id.map(|id| self.store.tenant.objects.add(&id));
            let (group, user) = (object(context.group), object(context.user));
            if let Some(level) = self.file.levels.last_mut() {
                level.context = context.kind;
                (level.group, level.user) = (group, user);
                level.context_text = context_text;
            }
            self.file.see(Shape::Graph);
            if let Some(kind) = context.kind {
                self.file.listed.insert(kind);
                if context.is_single {
                    self.file.single.insert(kind);
                }
                self.tell(kind);
            }
        } else if is("@odata.nextLink") && !text().trim().is_empty() {
            // Some tools write null, or no text, where no page follows.
            if let Some(level) = self.file.levels.last_mut() {
                level.next_link = Some(offset);
            }
        } else if is("@odata.count") {
            if let (Some(level), Ok(count)) = (self.file.levels.last_mut(), serde_json::from_slice(value)) {
                level.count = Some((count, offset));
            }
        } else if is("count") && self.file.levels.iter().any(|level| level.is_page) {
            self.file.see(Shape::PowerShell);
        } else if is("error") && self.file.levels.len() > 1 {
            // Outside of any list the whole object is the error.
            if let Ok(error) = read::<ErrorRecord<'_>>(value)
                && !error.code.text().is_empty()
            {
                self.error(&error, "", offset);
                // What the service did not give is missing.
                match self.listed_kind() {
                    Some(kind) => self.file.lost.extend([kind]),
                    None => self.file.is_partial = true,
                }
                if let Some(level) = self.file.levels.last_mut() {
                    level.is_error = true;
                }
            }
        }
    }

    fn record(&mut self, bytes: &[u8], offset: u64, position: u32) {
        if bytes.first() == Some(&b'"')
            && let Some(inside) = encoded::object(bytes)
        {
            self.file.problems.encoded_twice(offset);
            return self.record(inside.trim().as_bytes(), offset, position);
        }
        let list = self.file.levels.last().and_then(|level| level.list);
        let place = if list.is_none() && self.file.lists >= MOST_LISTS {
            Place { list: self.whole_file(), position: None }
        } else {
            let list = list.unwrap_or_else(|| self.new_list());
            if let Some(level) = self.file.levels.last_mut() {
                level.list = Some(list);
            }
            Place { list, position: Some(position) }
        };
        self.file.records += 1;
        if let Some(level) = self.file.levels.last_mut() {
            level.objects += 1;
        }
        if bytes.first() != Some(&b'{') {
            if serde_json::from_slice(bytes).is_ok_and(|text: String| is_flattened(&text)) {
                self.lose_flattened(offset);
            } else if bytes == b"null" {
                self.pass_over("null", offset);
            } else {
                let spot = self.spot(offset);
                self.file.leave_out(spot);
                self.lose();
            }
            return;
        }
        let listed = self.listed_kind();
        let is_page = match listed {
            None => pages::holds_page(bytes) || pages::begins_bundle(bytes),
            Some(_) => pages::is_page(bytes),
        };
        if is_page {
            // What is in it is counted.
            self.file.records -= 1;
            self.page(bytes, offset, position);
            return;
        }
        self.take(bytes, offset, place, listed);
    }

    fn single(&mut self, bytes: &[u8], offset: u64) {
        let Some(level) = self.file.levels.last_mut() else { return };
        if level.is_error {
            return;
        }
        let key = level.key.clone();
        if !level.has_fields {
            return self.file.problems.no_list(&key, bundle::NoList::Empty, offset);
        }
        level.objects += 1;
        self.file.records += 1;
        self.tell_list();
        if !WRAPPERS.iter().any(|wrapper| key.eq_ignore_ascii_case(wrapper)) {
            let spot = self.spot(offset);
            self.file.problems.single_for_list(&key, spot);
        }
        let list = if self.file.lists >= MOST_LISTS { self.whole_file() } else { self.new_list() };
        let listed = self.listed_kind();
        self.take(bytes, offset, Place { list, position: None }, listed);
    }

    fn object(&mut self, bytes: &[u8], offset: u64) {
        let null_list = self.file.levels.last().filter(|level| !level.has_fields);
        if let Some(at) = null_list.and_then(|level| level.null_list) {
            return self.no_list(at);
        }
        self.file.records += 1;
        // A single object stands for itself; several in one file are numbered like a list.
        let list = self.whole_file();
        let position = (self.file.documents > 1).then(|| self.file.documents - 1);
        let listed = self.listed_kind().filter(|kind| *kind != Kind::Members);
        self.take(bytes, offset, Place { list, position }, listed);
        if let Some(mut root) = self.file.levels.pop() {
            self.decide(&mut root);
            self.file.levels.push(root);
        }
    }

    fn fault(&mut self, fault: Fault, offset: u64) {
        self.tell_fault(fault, offset);
    }

    fn resume(&mut self) {
        // The list may have ended in what was left out: let each record tell for itself.
        for level in &mut self.file.levels {
            (level.bundle, level.context) = (None, None);
        }
    }
}

/// The kind of the list under a key that only one tool writes (formats.md 12).
fn of_tool_key(key: &str) -> Option<Kind> {
    if key.eq_ignore_ascii_case("license_information") {
        Some(Kind::SubscribedSkus)
    } else if key.eq_ignore_ascii_case("tenant_details") {
        Some(Kind::Organization)
    } else {
        None
    }
}
