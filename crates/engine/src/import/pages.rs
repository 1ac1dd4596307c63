//! Pages: those that stand in a list as `[ { "value": [ … ] }, … ]`, and which of a series are missing.

use super::kinds::Kind;
use super::paths::series;
use super::problems::Problems;
use super::reader::{Level, Reader};
use super::scanner::{Fault, Receiver, Scanner};
use crate::tenant::InputIndex;
use crate::tenant::column::Index;
use seatscope_contract::report::Input;
use std::collections::{BTreeMap, BTreeSet};

/// The pages of one file, by their context.
#[derive(Debug, Default)]
pub(super) struct PageSeries {
    /// For each context where its first link to a next page stands, if any, and whether a page without one is there.
    by_context: BTreeMap<String, (Option<u64>, bool)>,
}

/// Pages of all files.
#[derive(Debug, Default)]
pub(super) struct AllPages {
    /// Series of which the last page is there.
    complete: BTreeSet<Series>,
    /// Links to pages that may be missing.
    open: Vec<Link>,
}

/// Folder and name of the files without numbers, and context.
type Series = (String, String);

/// A link to a next page.
#[derive(Debug)]
struct Link {
    input: InputIndex,
    series: Series,
    kind: Option<Kind>,
    offset: u64,
}

impl AllPages {
    /// Takes over the pages of a file.
    pub(super) fn add(&mut self, input: InputIndex, path: &str, kind: Option<Kind>, pages: PageSeries) {
        for (context, (link, has_last)) in pages.by_context {
            let series = (series(path), context);
            if let Some(offset) = link {
                self.open.push(Link { input, series: series.clone(), kind, offset });
            }
            if has_last {
                self.complete.insert(series);
            }
        }
    }

    /// Tells of every series that lacks its last page. Whoever has the last one followed the links from
    /// page to page, so the others are taken to be there.
    /// Gives whether products are among what is missing.
    pub(super) fn tell_missing(self, inputs: &mut [Input]) -> bool {
        let mut lacks_products = false;
        let mut by_input: BTreeMap<InputIndex, Problems> = BTreeMap::new();
        for Link { input, series, kind, offset } in self.open {
            if !self.complete.contains(&series) {
                lacks_products |= kind == Some(Kind::SubscribedSkus);
                by_input.entry(input).or_default().more_pages(kind.and_then(Kind::export), offset);
            }
        }
        for (input, problems) in by_input {
            if let Some(input) = inputs.get_mut(input.row()) {
                input.problems.extend(problems.finish());
            }
        }
        lacks_products
    }
}

/// Whether a list's element is itself a page: it has a list under `value`.
pub(super) fn holds_page(bytes: &[u8]) -> bool {
    memchr::memmem::find(bytes, b"\"value\"").is_some_and(|at| {
        let rest = bytes.get(at + 7..).unwrap_or_default();
        let mut rest = rest.iter().filter(|byte| !byte.is_ascii_whitespace());
        rest.next() == Some(&b':') && rest.next() == Some(&b'[')
    })
}

impl Reader<'_> {
    /// Reads a page that is an element of a list of pages.
    pub(super) fn page(&mut self, bytes: &[u8], offset: u64, position: u32) {
        let outer = std::mem::take(&mut self.file.levels);
        let documents = self.file.documents;
        let mut scanner = Scanner::new(0);
        let mut nested = Nested { reader: self, offset, position };
        scanner.feed(bytes, &mut nested);
        scanner.finish(&mut nested);
        self.file.levels = outer;
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
        let page = self.file.pages.by_context.entry(context).or_default();
        match link {
            Some(offset) => page.0 = page.0.or(Some(offset)),
            // The link of a page that was cut off may be what is lost.
            None => page.1 |= !self.file.is_cut,
        }
    }
}

/// Shifts offsets and pointers of a page inside a list.
struct Nested<'r, 's> {
    reader: &'r mut Reader<'s>,
    offset: u64,
    position: u32,
}

impl Receiver for Nested<'_, '_> {
    fn document(&mut self) {
        self.reader.file.levels.clear();
        self.reader.file.levels.push(Level::element(self.position));
    }
    fn no_document(&mut self) {
        self.reader.file.levels.clear();
    }
    fn streams(&self, key: &str, is_list: bool) -> bool {
        self.reader.streams(key, is_list)
    }
    fn enter(&mut self, key: &str, is_list: bool) {
        self.reader.enter(key, is_list);
    }
    fn leave(&mut self) {
        self.reader.leave();
    }
    fn envelope(&mut self, key: &str, value: &[u8], offset: u64) {
        self.reader.envelope(key, value, self.offset + offset);
    }
    fn record(&mut self, bytes: &[u8], offset: u64, position: u32) {
        self.reader.record(bytes, self.offset + offset, position);
    }
    fn object(&mut self, bytes: &[u8], offset: u64) {
        self.reader.object(bytes, self.offset + offset);
    }
    fn fault(&mut self, fault: Fault, offset: u64) {
        self.reader.fault(fault, self.offset + offset);
    }
    fn resume(&mut self) {
        self.reader.resume();
    }
}
