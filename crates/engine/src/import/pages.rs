//! Pages: those that stand in a list as `[ { "value": [ … ] }, … ]`, and which of a series are missing.

use super::kinds::Kind;
use super::notes::Level;
use super::paths::series;
use super::place::At;
use super::problems::{MissingPages, Problems};
use super::reader::Reader;
use super::scanner::{Around, Fault, Receiver, Scanner};
use crate::tenant::InputIndex;
use crate::tenant::column::Index;
use seatscope_contract::report::Input;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::{BTreeMap, BTreeSet};

/// The pages of one file, by their context, or else by their key in a bundle.
#[derive(Debug, Default)]
pub(super) struct PageSeries {
    by_context: BTreeMap<String, Pages>,
}

/// The pages of one file that have the same context, or stand under the same key of a bundle.
#[derive(Debug, Default)]
struct Pages {
    /// The kind that a bundle's key tells.
    bundle: Option<Kind>,
    /// Where the first link to a next page stands, if any.
    link: Option<u64>,
    /// Whether a page without such a link is there.
    has_last: bool,
    /// How many objects the first page says that there are, and where it says so.
    stated: Option<(u64, u64)>,
    /// Objects of these pages.
    objects: u64,
}

/// Pages of all files.
#[derive(Debug, Default)]
pub(super) struct AllPages {
    by_series: BTreeMap<Series, Vec<Part>>,
}

/// Folder and name of the files without numbers, and context.
type Series = (String, String);

/// The pages of a series in one file.
#[derive(Debug)]
struct Part {
    input: InputIndex,
    kind: Option<Kind>,
    /// The number at the end of the file's name.
    number: Option<u64>,
    pages: Pages,
    /// Whether records of the file were lost.
    is_lossy: bool,
}

impl AllPages {
    /// Takes over the pages of a file; `kind` is what the file holds, and `is_lossy` whether the manifest says
    /// already that records of it were lost.
    pub(super) fn add(
        &mut self,
        input: InputIndex,
        path: &str,
        (kind, is_lossy): (Option<Kind>, bool),
        file: PageSeries,
    ) {
        for (context, pages) in file.by_context {
            let (name, number) = series(path);
            let kind = pages.bundle.or(kind);
            let part = Part { input, kind, number, pages, is_lossy };
            self.by_series.entry((name, context)).or_default().push(part);
        }
    }

    /// Tells of every series that lacks pages: its last one, one between numbered ones, or so many that
    /// there are fewer objects than the first page counts. A page says nothing else of its place, so other
    /// gaps cannot be told. Gives the kinds of what is missing, each with the file that shows it.
    pub(super) fn tell_missing(self, inputs: &mut [Input]) -> BTreeSet<(Kind, InputIndex)> {
        let mut lacks = BTreeSet::new();
        let mut by_input: BTreeMap<InputIndex, Problems> = BTreeMap::new();
        for parts in self.by_series.values() {
            let has_last = parts.iter().any(|part| part.pages.has_last);
            let objects = parts.iter().map(|part| part.pages.objects).sum();
            let numbers: BTreeSet<u64> = parts.iter().filter_map(|part| part.number).collect();
            let is_lossy = parts.iter().any(|part| part.is_lossy);
            for part in parts {
                let mut tell = |missing: MissingPages, offset| {
                    lacks.extend(part.kind.map(|kind| (kind, part.input)));
                    let problems = by_input.entry(part.input).or_default();
                    let key = part.pages.bundle.map(Kind::name);
                    problems.more_pages(missing, key, part.kind.and_then(Kind::export), offset);
                };
                let next = part.number.and_then(|number| missing_after(number, &numbers));
                match (part.pages.link, next, part.pages.stated) {
                    (Some(link), ..) if !has_last => tell(MissingPages::Last, link),
                    (Some(link), Some(next), _) => tell(MissingPages::Number(next), link),
                    (_, _, Some((stated, offset))) if stated > objects && !is_lossy => {
                        tell(MissingPages::Counted { stated, objects }, offset);
                    }
                    _ => {}
                }
            }
        }
        for (input, problems) in by_input {
            if let Some(input) = inputs.get_mut(input.row()) {
                input.problems.extend(problems.finish());
            }
        }
        lacks
    }
}

/// The number that should follow and does not, where the files of a series are numbered one by one: at
/// least half of the numbers are there. Others may be dates, or count objects.
fn missing_after(number: u64, numbers: &BTreeSet<u64>) -> Option<u64> {
    let (first, last) = (numbers.first()?, numbers.last()?);
    let next = number.checked_add(1)?;
    let are_counted = (last - first) / 2 < numbers.len() as u64;
    (are_counted && number < *last && !numbers.contains(&next)).then_some(next)
}

/// Whether a list's element is itself a page, or an answer of Log Analytics: it has a list under `value` or `tables`.
pub(super) fn holds_page(bytes: &[u8]) -> bool {
    [b"\"value\"".as_slice(), b"\"tables\""].into_iter().any(|key| {
        memchr::memmem::find(bytes, key).is_some_and(|at| {
            let rest = bytes.get(at + key.len()..).unwrap_or_default();
            let mut rest = rest.iter().filter(|byte| !byte.is_ascii_whitespace());
            rest.next() == Some(&b':') && rest.next() == Some(&b'[')
        })
    })
}

/// Whether a list's element is a bundle: it begins with a list under one of a bundle's keys.
pub(super) fn begins_bundle(bytes: &[u8]) -> bool {
    let text = bytes.get(1..).unwrap_or_default().trim_ascii_start().strip_prefix(b"\"");
    let Some((end, text)) = text.and_then(|text| Some((memchr::memchr(b'"', text)?, text))) else {
        return false;
    };
    let (key, rest) = text.split_at_checked(end).unwrap_or((text, &[]));
    let value = rest.get(1..).unwrap_or_default().trim_ascii_start().strip_prefix(b":");
    value.is_some_and(|value| matches!(value.trim_ascii_start().first(), Some(b'[' | b'{')))
        && std::str::from_utf8(key).is_ok_and(|key| Kind::of_bundle_key(key).is_some())
}

/// Whether an element of a list of records is a page instead: it has a list under `value`, and no id. Pages begin with what
/// OData says of them, or with the list.
pub(super) fn is_page(bytes: &[u8]) -> bool {
    let key = bytes.get(1..).unwrap_or_default().trim_ascii_start();
    let begins =
        |with: &str| key.get(..with.len()).is_some_and(|key| key.eq_ignore_ascii_case(with.as_bytes()));
    ["\"value\"", "\"@odata.co", "\"@odata.next", "\"@microsoft.graph.", "\"count\""].into_iter().any(begins)
        && holds_page(bytes)
        && serde_json::from_slice::<Page<'_>>(bytes)
            .is_ok_and(|page| page.id.is_none() && page.value.is_some_and(|list| list.get().starts_with('[')))
}

/// What tells a page from a record.
#[derive(Deserialize)]
struct Page<'a> {
    #[serde(borrow)]
    value: Option<&'a RawValue>,
    #[serde(borrow)]
    id: Option<&'a RawValue>,
}

impl Reader<'_> {
    /// Reads a page that is an element of a list.
    pub(super) fn page(&mut self, bytes: &[u8], offset: u64, position: u32) {
        let outer = std::mem::replace(&mut self.file.outer_levels, self.file.levels.len());
        let documents = self.file.documents;
        let mut scanner = Scanner::new();
        scanner.at(At { offset, width: self.file.width });
        let mut nested = Nested { reader: self, position };
        scanner.feed(bytes, &mut nested);
        scanner.finish(&mut nested);
        self.file.levels.truncate(self.file.outer_levels);
        self.file.outer_levels = outer;
        self.file.documents = documents;
    }

    /// Notes whether a page has a next one, when the object around it ends.
    pub(super) fn page_ends(&mut self, level: &Level) {
        if !level.is_page {
            return;
        }
        // Context and link may stand before the list; then they are in the level around it.
        let outer = self.file.levels.last().filter(|_| level.is_unnamed());
        let link = level.next_link.or_else(|| outer.and_then(|outer| outer.next_link));
        let context = Some(&level.context_text).filter(|context| !context.is_empty());
        let context = context.or_else(|| outer.map(|outer| &outer.context_text)).cloned().unwrap_or_default();
        // A bundle's lists are series of their own, whether their pages say a context or not.
        let bundle = level.bundle.or_else(|| self.file.levels.iter().rev().find_map(|level| level.bundle));
        let context = bundle.map_or(context, |bundle| bundle.name().to_owned());
        let stated = level.count.or_else(|| outer.and_then(|outer| outer.count));
        let pages = self.file.pages.by_context.entry(context).or_default();
        pages.bundle = bundle;
        pages.objects += level.objects;
        pages.stated = pages.stated.max(stated);
        match link {
            Some(offset) => pages.link = pages.link.or(Some(offset)),
            // The link of a page that was cut off may be what is lost.
            None => pages.has_last |= !self.file.is_cut,
        }
    }
}

/// Shifts pointers of a page inside a list.
struct Nested<'r, 's> {
    reader: &'r mut Reader<'s>,
    position: u32,
}

impl Receiver for Nested<'_, '_> {
    fn document(&mut self) {
        self.reader.file.levels.truncate(self.reader.file.outer_levels);
        self.reader.file.levels.push(Level::element(self.position));
    }
    fn no_document(&mut self) {
        self.reader.file.levels.truncate(self.reader.file.outer_levels);
    }
    fn streams(&self, key: &str, is_list: bool) -> bool {
        self.reader.streams(key, is_list)
    }
    fn around(&self, key: &str) -> Option<Around> {
        self.reader.around(key)
    }
    fn enter(&mut self, key: &str, is_list: bool) {
        self.reader.enter(key, is_list);
    }
    fn leave(&mut self) {
        self.reader.leave();
    }
    fn envelope(&mut self, key: &str, value: &[u8], offset: u64) {
        self.reader.envelope(key, value, offset);
    }
    fn record(&mut self, bytes: &[u8], offset: u64, position: u32) {
        self.reader.record(bytes, offset, position);
    }
    fn single(&mut self, bytes: &[u8], offset: u64) {
        self.reader.single(bytes, offset);
    }
    fn object(&mut self, bytes: &[u8], offset: u64) {
        self.reader.object(bytes, offset);
    }
    fn fault(&mut self, fault: Fault, offset: u64) {
        self.reader.fault(fault, offset);
    }
    fn resume(&mut self) {
        self.reader.resume();
    }
}
