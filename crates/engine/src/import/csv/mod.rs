//! Tables: CSV as admin centres, PowerShell and other tools write it.
//!
//! The first row tells the format. A row of a table of records becomes the record that JSON would have
//! been, and goes the same way.

mod cells;
mod columns;
mod formats;
mod header;
mod joined;
mod problems;
mod record;
mod reports;
mod rows;
mod taker;
mod targets;

use super::PRODUCT_LIST;
use super::place::At;
use super::reader::Reader;
use formats::{Format, RowsAre};
use header::{Begins, Header, begins, plain};
use rows::Rows;
use taker::{Tail, Taker};

/// Rows with a stray quote that are mended; each costs another look at what follows it.
const MOST_MENDED: u32 = 100;

/// What the beginning of a text turned out to be.
#[derive(Debug)]
pub(super) enum Recognised {
    /// Too little of it is known.
    More,
    /// Nothing that is known as a table.
    Otherwise,
    /// A table whose columns no known tool writes.
    UnknownTable(Vec<String>),
    /// A table.
    Table(Box<Table>, usize),
}

/// Looks at the beginning of a text, which stands at a place of its file.
pub(super) fn recognise(text: &[u8], last: bool, at: At) -> Recognised {
    let headers = match begins(text, last) {
        Begins::More => return Recognised::More,
        Begins::Otherwise => return Recognised::Otherwise,
        Begins::Table(headers) => headers,
    };
    for header in &headers {
        let plain: Vec<String> = header.names.iter().map(|name| plain(name)).collect();
        if let Some(format) = formats::of(&header.names, &plain) {
            return Recognised::Table(Box::new(Table::new(format, header, text, at)), header.end.0);
        }
    }
    let widest = headers.into_iter().next().map(|header| header.names).unwrap_or_default();
    Recognised::UnknownTable(widest)
}

/// A table while it is read.
#[derive(Debug)]
pub(super) struct Table {
    rows: Rows,
    taker: Taker,
    mended: u32,
}

impl Table {
    fn new(format: &'static Format, header: &Header, text: &[u8], at: At) -> Self {
        let at = at.after(text.get(..header.end.0).unwrap_or_default());
        Self {
            rows: Rows::new(header.delimiter, at, 1 + header.end.1),
            taker: Taker::new(format, header, text),
            mended: 0,
        }
    }

    /// Says where the next bytes stand in the file.
    pub(super) fn at(&mut self, at: At) {
        self.rows.at(at);
    }

    /// Takes the next bytes.
    pub(super) fn feed(&mut self, bytes: &[u8], reader: &mut Reader<'_>) {
        if self.taker.format.rows == RowsAre::Catalogue {
            return self.taker.collect(bytes, reader);
        }
        // What is read once more after a stray quote, and how far.
        let (mut again, mut at) = (Vec::new(), 0);
        let mut rest = bytes;
        loop {
            let is_again = at < again.len();
            let source = if is_again { again.get(at..).unwrap_or_default() } else { rest };
            if source.is_empty() {
                return;
            }
            let (used, found) = self.rows.feed(source);
            if is_again {
                at += used;
            } else {
                rest = rest.get(used..).unwrap_or_default();
            }
            let Some(tail) = found.and_then(|found| self.taker.take(&found, reader)) else { continue };
            if let Some(tail) = self.mend(tail, reader) {
                // The tail is what was used last: it comes before whatever is left.
                let left = again.get(at..).unwrap_or_default();
                again = [tail.as_slice(), left].concat();
                at = 0;
            }
        }
    }

    /// Says that the text has ended.
    pub(super) fn finish(&mut self, reader: &mut Reader<'_>) {
        while let Some(found) = self.rows.finish() {
            let tail = self.taker.take(&found, reader);
            match tail.and_then(|tail| self.mend(tail, reader)) {
                Some(tail) => self.feed(&tail, reader),
                None => break,
            }
        }
        self.taker.finish(reader);
    }

    /// Goes back to the line after the one where a row with too many or too few cells began, if that
    /// line is a row of its own: then a stray quote joined them.
    fn mend(&mut self, tail: Tail, reader: &mut Reader<'_>) -> Option<Vec<u8>> {
        let end = memchr::memchr(b'\n', &tail.bytes).map_or(tail.bytes.len(), |end| end + 1);
        let line = tail.bytes.get(..end).unwrap_or_default();
        if self.rows.cells_of(line) != self.taker.width {
            return None;
        }
        if self.mended >= MOST_MENDED {
            reader.file.problems.too_many_quotes(MOST_MENDED, tail.offset);
            return None;
        }
        self.mended += 1;
        self.rows.rewind(tail.offset, tail.line);
        Some(tail.bytes)
    }

    /// Its format's name.
    pub(super) fn format(&self) -> &'static str {
        self.taker.format.name
    }

    /// What it is in the manifest and how many objects it has, where its rows are no records.
    pub(super) fn content(&self) -> Option<(&'static str, u64)> {
        match self.taker.format.rows {
            RowsAre::Catalogue => Some((PRODUCT_LIST, u64::from(self.taker.number))),
            RowsAre::Explained(kind, ..) => Some((kind, u64::from(self.taker.number))),
            RowsAre::Assignments | RowsAre::Licences => Some(("licenseReport", u64::from(self.taker.number))),
            _ => None,
        }
    }
}
