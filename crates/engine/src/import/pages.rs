//! Pages inside a list: `[ { "value": [ … ] }, … ]`, as several answers saved together.

use super::reader::{Level, Reader};
use super::scanner::{Fault, Receiver, Scanner};

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
    fn streams(&self, key: &str) -> bool {
        self.reader.streams(key)
    }
    fn enter(&mut self, key: &str) {
        self.reader.enter(key);
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
}
