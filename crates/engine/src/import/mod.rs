//! Files in, tenant out. Reading never fails: it gives what could be read and a list of problems.
//!
//! Files are fed in chunks of any size, one file after the other, and never held as a whole; only a zip
//! archive is, since its directory stands at its end.

mod about;
mod absent;
mod archive;
mod audits;
mod bundle;
mod contents;
mod contexts;
mod csv;
mod decode;
mod encoded;
mod faults;
mod file;
mod foreign_log;
mod hound;
mod kinds;
mod lenient;
mod log_tables;
mod membership;
mod mend;
mod missing;
mod named;
mod notes;
mod pages;
mod paths;
mod place;
mod problems;
mod put;
mod reader;
mod receive;
mod records;
mod relations;
mod scanner;
mod seek;
mod shapes;
mod sniff;
mod store;
mod take;
mod text;
mod tree;
mod wrapped;

pub use absent::note_absent_members;
pub use foreign_log::refuse_foreign_logs;
pub use missing::note_missing_fields;

use crate::tenant::column::Index;
use crate::tenant::{InputIndex, ObjectIndex, Tenant};
use archive::{Archive, Spent};
use file::Content;
pub use file::FileState;
use kinds::Kind;
use notes::FileNotes;
use pages::AllPages;
use reader::Reader;
use seatscope_contract::messages::RecordedError;
use seatscope_contract::report::{Evidence, Input};
use seatscope_contract::views::RawRecord;
use seek::Sought;
use shapes::Shape;
use sniff::{LOOK, Sniffed, encoding, error_opening, is_screen, sniff};
use std::collections::BTreeSet;
use store::Store;
use text::TextFile;
use tree::Trees;

/// Kind of an input that is Microsoft's list of products and plans.
pub const PRODUCT_LIST: &str = "productCatalogue";

/// Reads files into a tenant.
#[derive(Debug)]
pub struct Importer {
    store: Store,
    inputs: Vec<Input>,
    objects: u64,
    pages: AllPages,
    trees: Trees,
    /// Kinds of which files have objects that were asked for by themselves, and those that others have lists of.
    single: BTreeSet<Kind>,
    listed: BTreeSet<Kind>,
    /// Files that list the members of one group.
    member_lists: Vec<(InputIndex, ObjectIndex)>,
    /// Files whose records stand for members only, if the group is one that their names may mean.
    named_lists: Vec<(InputIndex, ObjectIndex)>,
    /// What the file that is being read has used up of the limits of archives.
    spent: Spent,
}

/// What reading gave.
#[derive(Debug)]
pub struct Imported {
    /// The tenant.
    pub tenant: Tenant,
    /// The files, by number.
    pub inputs: Vec<Input>,
}

impl Importer {
    /// An importer on top of a catalogue, whose products and plans the tenant may refer to.
    pub fn new(catalogue: Tenant) -> Self {
        Self {
            store: Store::new(catalogue),
            inputs: Vec::new(),
            objects: 0,
            pages: AllPages::default(),
            trees: Trees::default(),
            single: BTreeSet::new(),
            listed: BTreeSet::new(),
            member_lists: Vec::new(),
            named_lists: Vec::new(),
            spent: Spent::default(),
        }
    }

    /// An importer that stores nothing and looks for the record at one place, in the files handed over.
    pub fn seeking(place: Evidence) -> Self {
        let mut importer = Self::new(Tenant::default());
        importer.store.sought = Some(Sought::new(place));
        importer
    }

    /// The record that was looked for, once it was met.
    pub fn sought(&self) -> Option<RawRecord> {
        self.store.sought.as_ref()?.record()
    }

    /// Begins a file. Its path is a name only; nothing is opened.
    pub fn begin(&mut self, path: &str) -> FileState {
        self.spent = Spent::default();
        self.begin_inside(path, 0)
    }

    /// Begins a file that stands so many archives deep. An archive ends after what it holds, and only
    /// what has records needs its number, so the number is free.
    fn begin_inside(&mut self, path: &str, depth: u8) -> FileState {
        let input = InputIndex::new(self.inputs.len());
        let tenants = self.store.tenant_names().map(<[String]>::len);
        FileState::new(FileNotes::new(&mut self.store, input, path), path, tenants, depth)
    }

    /// Takes the next bytes of a file.
    pub fn feed(&mut self, file: &mut FileState, chunk: &[u8]) {
        file.bytes += chunk.len() as u64;
        if let Content::Head(head) = &mut file.content {
            head.extend_from_slice(chunk);
            if head.len() >= LOOK {
                self.decide(file);
            }
        } else {
            self.take(file, chunk, false);
        }
    }

    /// Reads the next piece of what an archive holds, once all its bytes are handed over; true while
    /// there is more. Whoever need not stop in between leaves it to [`Importer::end`].
    pub fn unpack(&mut self, file: &mut FileState) -> bool {
        self.decide(file);
        let content = std::mem::replace(&mut file.content, Content::Head(Vec::new()));
        let (content, more) = match content {
            Content::Archive(mut archive) => {
                let more = archive.unpack(self, &mut file.notes.problems);
                (Content::Archive(archive), more)
            }
            content => (content, false),
        };
        file.content = content;
        more
    }

    /// Ends a file and adds its line to the manifest.
    pub fn end(&mut self, mut file: FileState) {
        while self.unpack(&mut file) {}
        self.take(&mut file, &[], true);
        let counted = file.objects();
        let told = Reader { store: &mut self.store, file: &mut file.notes }.kind();
        let place_tells = file.notes.facts.group.is_some()
            || Kind::of_place(&file.notes).is_some_and(|kind| kind != Kind::Others);
        let is_whole = file.notes.problems.is_empty() && !file.is_failed();
        let unknown = file.notes.unknown.filter(|_| told.is_none() && !place_tells && is_whole);
        file.judge(counted, told.is_some());
        let tenants = self.store.tenant_names();
        let other = tenants
            .into_iter()
            .zip(file.tenants)
            .find_map(|(known, before)| known.first().zip(known.get(before.max(1))));
        if let Some((first, other)) = other {
            file.notes.problems.other_tenant(first, other);
            self.store.tenant.exported.several_tenants = true;
        }
        self.objects += counted;
        self.store.end_file();
        match unknown {
            Some((objects, _)) => self.trees.unknown(&file, objects),
            None => {
                let cut = &mut self.store.tenant.exported;
                file.lacks().into_iter().for_each(|kind| cut.cut_by(kind.name(), &file.path));
                for (kind, entry) in file.content.archive().into_iter().flat_map(Archive::unread) {
                    cut.cut_by(kind.name(), &format!("{}/{entry}", file.path));
                }
            }
        }
        if told.is_some() {
            self.trees.known(&file);
        }
        let notes = file.notes;
        let kinds = notes.counts.keys().chain(&notes.listed);
        self.listed.extend(kinds.filter(|kind| !notes.single.contains(kind)));
        self.single.extend(&notes.single);
        let is_lossy = notes.problems.lose_records();
        if let Some(log) = self.store.tenant.audits.files.get_mut(&notes.input) {
            log.is_cut |= is_lossy;
        }
        if is_lossy || notes.lost.contains(&Kind::Members) {
            notes.member_groups.iter().for_each(|group| self.store.members_cut(*group));
        } else if let (Some(group), 1) = (notes.member_groups.first(), notes.member_groups.len()) {
            self.member_lists.push((notes.input, *group));
        }
        if let Some((group, true)) = notes.path_group
            && counted > 0
            && notes.named_members == counted
        {
            self.named_lists.push((notes.input, group));
        }
        let has_own_count = file.content.table().is_some_and(|table| table.content().is_some());
        let contents = if has_own_count { Vec::new() } else { notes.contents() };
        self.pages.add(notes.input, &file.path, (told, is_lossy), notes.pages);
        let kind = told.map_or("unknown", Kind::name);
        let (kind, format, objects) = match (&file.content, file.content.table()) {
            (Content::Archive(archive), _) => ("archive", archive.format(), archive.entries()),
            (_, Some(table)) => {
                let (kind, objects) = table.content().unwrap_or((kind, counted));
                (kind, table.format(), objects)
            }
            _ if notes.shape == Shape::Bundle => ("bundle", notes.shape.name(), counted),
            _ if told.is_none() => (kind, "unknown", counted),
            _ => (kind, notes.shape.name(), counted),
        };
        self.inputs.push(Input {
            contents,
            kind: kind.to_owned(),
            format: format.to_owned(),
            encoding: file.content.encoding().to_owned(),
            bytes: file.bytes,
            objects,
            path: file.path,
            problems: notes.problems.finish(),
        });
    }

    /// Records read so far.
    pub fn objects(&self) -> u64 {
        self.objects
    }

    /// The assignment errors that users have on record so far, the most frequent first, at most so many. What the
    /// records of several tools say of one user together is known only at the end.
    pub fn recorded_errors(&self, at_most: usize) -> Vec<RecordedError> {
        let tenant = &self.store.tenant;
        let named =
            tenant.users.failing().filter_map(|(error, users)| Some((users, tenant.texts.get(error)?)));
        let mut named: Vec<(u64, &str)> = named.collect();
        named.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(other.1)));
        named.truncate(at_most);
        named.into_iter().map(|(users, code)| RecordedError { code: code.to_owned(), users }).collect()
    }

    /// The tenant, when all files are read.
    pub fn finish(self) -> Imported {
        let mut inputs = self.inputs;
        let mut lacks = self.pages.tell_missing(&mut inputs);
        lacks.extend(self.trees.finish(&mut inputs));
        let has_more = |input: &Input| input.problems.iter().any(|problem| problem.code == "MorePagesExist");
        let mut store = self.store;
        // Of several groups in one file it is not said whose pages are missing; each list tells for itself.
        for (input, group) in self.member_lists {
            if inputs.get(input.row()).is_some_and(has_more) {
                store.members_cut(group);
            }
        }
        let (mut tenant, late) = store.finish();
        for (input, group) in self.named_lists {
            if let Some(input) = inputs.get_mut(input.row())
                && tenant.groups.of(group).is_some()
                && tenant.users.of(group).is_none()
            {
                (input.kind, input.contents) = (Kind::Members.name().to_owned(), Vec::new());
            }
        }
        tenant.set_input_ranks(inputs.iter().map(|input| input.path.as_str()));
        for (kind, input) in lacks {
            let path = inputs.get(input.row()).map(|input| input.path.as_str()).unwrap_or_default();
            tenant.exported.cut_by(kind.name(), path);
        }
        // Objects by themselves do not say that there are no more.
        for kind in self.single.difference(&self.listed) {
            tenant.exported.cut.entry(kind.name()).or_default();
        }
        for (input, covered) in &mut tenant.audits.files {
            covered.is_cut |= inputs.get(input.row()).is_some_and(has_more);
        }
        for (input, problems) in late {
            if let Some(input) = inputs.get_mut(input.row()) {
                input.problems.extend(problems.finish());
            }
        }
        Imported { tenant, inputs }
    }

    /// Says what a file is, and reads the first bytes accordingly.
    fn decide(&mut self, file: &mut FileState) {
        let Content::Head(head) = &mut file.content else { return };
        let head = std::mem::take(head);
        let mut start = 0;
        // However many bytes came at once, the same ones decide.
        let beginning = head.get(..LOOK).unwrap_or(&head);
        let sniffed = sniff(beginning);
        file.opening = error_opening(sniffed, beginning);
        file.is_screen = is_screen(sniffed, beginning);
        file.content = match sniffed {
            Sniffed::Text(encoding, mark) => {
                start = mark;
                Content::Text(Box::new(TextFile::new(encoding, mark)))
            }
            Sniffed::Archive(kind) => {
                let problems = &mut file.notes.problems;
                match Archive::begin(kind, file.depth, &file.path, self, problems) {
                    Some(archive) => Content::Archive(archive),
                    None => Content::Refused(Sniffed::Archive(kind), encoding(beginning)),
                }
            }
            refused => Content::Refused(refused, encoding(beginning)),
        };
        self.take(file, head.get(start..).unwrap_or_default(), false);
    }

    /// Hands bytes on to what the file is.
    fn take(&mut self, file: &mut FileState, bytes: &[u8], last: bool) {
        match &mut file.content {
            Content::Text(text) => {
                text.take(bytes, last, &mut Reader { store: &mut self.store, file: &mut file.notes });
            }
            Content::Archive(archive) => archive.take(bytes, self, &mut file.notes.problems),
            Content::Head(_) | Content::Refused(..) => {}
        }
    }
}
