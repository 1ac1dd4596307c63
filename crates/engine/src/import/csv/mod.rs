//! Tables: CSV as admin centres, PowerShell and other tools write it.
//!
//! The first row tells the format. A row of a table of records becomes the record that JSON would have
//! been, and goes the same way.

mod cells;
mod columns;
mod formats;
mod header;
mod problems;
mod record;
mod rows;

use super::PRODUCT_LIST;
use super::kinds::Kind;
use super::reader::Reader;
use crate::catalog::product_csv;
use crate::tenant::{ListIndex, Place};
use formats::{Empty, Format, RowsAre};
use header::{Begins, Header, begins, plain};
use record::Shape;
use rows::{Found, Row, Rows};

/// Microsoft's list of products is read as a whole; one larger than this is none.
const LARGEST_CATALOGUE: usize = 32 << 20;
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

/// Looks at the beginning of a text that stands at an offset of its file.
pub(super) fn recognise(text: &[u8], last: bool, offset: u64) -> Recognised {
    let headers = match begins(text, last) {
        Begins::More => return Recognised::More,
        Begins::Otherwise => return Recognised::Otherwise,
        Begins::Table(headers) => headers,
    };
    for header in &headers {
        let plain: Vec<String> = header.names.iter().map(|name| plain(name)).collect();
        if let Some(format) = formats::of(&header.names, &plain) {
            return Recognised::Table(Box::new(Table::new(format, header, text, offset)), header.end.0);
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

/// What becomes of a table's rows.
#[derive(Debug)]
struct Taker {
    format: &'static Format,
    width: usize,
    shape: Shape,
    list: Option<ListIndex>,
    /// Rows so far.
    number: u32,
    record: Vec<u8>,
    /// Microsoft's list of products, as far as it is read.
    catalogue: Vec<u8>,
}

impl Table {
    fn new(format: &'static Format, header: &Header, text: &[u8], offset: u64) -> Self {
        let names = &header.names;
        let mut catalogue = Vec::new();
        if format.rows == RowsAre::Catalogue {
            catalogue.extend_from_slice(text.get(..header.end.0).unwrap_or_default());
        }
        let taker = Taker {
            format,
            width: names.len(),
            shape: Shape::new(names, format.rows),
            list: None,
            number: 0,
            record: Vec::new(),
            catalogue,
        };
        let rows = Rows::new(header.delimiter, offset + header.end.0 as u64, 1 + header.end.1);
        Self { rows, taker, mended: 0 }
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
            if let Some(tail) = self.mend(tail) {
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
            match tail.and_then(|tail| self.mend(tail)) {
                Some(tail) => self.feed(&tail, reader),
                None => break,
            }
        }
        self.taker.finish(reader);
    }
}

/// What is to be read once more after a row with a stray quote.
#[derive(Debug)]
struct Tail {
    bytes: Vec<u8>,
    offset: u64,
    line: u64,
}

impl Table {
    /// Goes back to the line after the one where a row with too many or too few cells began, if that
    /// line is a row of its own: then a stray quote joined them.
    fn mend(&mut self, tail: Tail) -> Option<Vec<u8>> {
        let end = memchr::memchr(b'\n', &tail.bytes).map_or(tail.bytes.len(), |end| end + 1);
        let line = tail.bytes.get(..end).unwrap_or_default();
        if self.mended >= MOST_MENDED || self.rows.cells_of(line) != self.taker.width {
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
            _ => None,
        }
    }
}

impl Taker {
    /// Takes a row; gives what follows its first line if it is to be read once more.
    fn take(&mut self, found: &Found<'_>, reader: &mut Reader<'_>) -> Option<Tail> {
        self.number = self.number.saturating_add(1);
        let problems = &mut reader.file.problems;
        let row = match found {
            Found::Row(row) => row,
            Found::TooLong(offset, line) => {
                problems.row_too_long(self.number, *line, *offset);
                return None;
            }
        };
        if row.cells().all(|cell| cell.is_empty()) {
            self.number -= 1;
            return None;
        }
        if matches!(self.format.rows, RowsAre::Explained(..)) {
            return None;
        }
        let is_cut = row.is_open || (row.is_last && row.len() < self.width);
        let surplus = row.cells().skip(self.width).any(|cell| !cell.is_empty());
        if is_cut || surplus || row.len() < self.width {
            if is_cut {
                problems.truncated_row(row, self.number);
            } else {
                problems.ragged_row(row, self.number, self.width);
            }
            let end = memchr::memchr(b'\n', row.raw)? + 1;
            let bytes = row.raw.get(end..).filter(|rest| !rest.is_empty())?.to_vec();
            return Some(Tail { bytes, offset: row.offset + end as u64, line: row.line + 1 });
        }
        self.record(row, reader);
        None
    }

    fn record(&mut self, row: &Row<'_>, reader: &mut Reader<'_>) {
        let list = *self.list.get_or_insert_with(|| reader.new_list());
        let place = Place { list, position: Some(self.number - 1) };
        reader.file.records = u64::from(self.number);
        self.shape.write(row, &mut self.record);
        reader.take(&self.record, row.offset, place, self.kind(row));
        let products = self.shape.products(row);
        if !products.is_empty() {
            let id = self.shape.id(row);
            if !reader.store.name_licenses(&id, &products, place) {
                let spot = reader.spot(row.offset);
                reader.file.problems.contradiction("Licenses", &id, spot);
            }
        }
    }

    /// The kind of a row's record, where it need not tell by itself.
    fn kind(&self, row: &Row<'_>) -> Option<Kind> {
        match self.format.rows {
            RowsAre::AdminUsers => Some(Kind::Users),
            // Products without seats: those of the tenant have its id before theirs (formats 9).
            RowsAre::Records(_, Empty::False)
                if self.shape.has("skuPartNumber") && !self.shape.has("consumedUnits") =>
            {
                let of_tenant = self.shape.id(row).contains('_');
                Some(if of_tenant { Kind::SubscribedSkus } else { Kind::LicenseDetails })
            }
            RowsAre::Records(kind, _) => kind,
            _ => None,
        }
    }

    fn collect(&mut self, bytes: &[u8], reader: &mut Reader<'_>) {
        if self.catalogue.len() + bytes.len() <= LARGEST_CATALOGUE {
            self.catalogue.extend_from_slice(bytes);
        } else {
            reader.file.problems.catalogue_too_large(LARGEST_CATALOGUE);
            self.catalogue.clear();
        }
    }

    /// Says what can only be said of the whole table.
    fn finish(&mut self, reader: &mut Reader<'_>) {
        let problems = &mut reader.file.problems;
        match self.format.rows {
            RowsAre::Explained(_, what, remedy) => problems.unsupported(what, remedy.to_owned()),
            RowsAre::Catalogue if !self.catalogue.is_empty() => match product_csv::read(&self.catalogue) {
                Ok(listing) => {
                    self.number = listing.catalogue.products.len() as u32;
                    for left_out in &listing.left_out {
                        problems.catalogue_line(left_out);
                    }
                    reader.store.list_products(listing.catalogue, &reader.file.path);
                }
                Err(error) => problems.catalogue(&error),
            },
            RowsAre::Records(Some(kind), _) => reader.tell(kind),
            RowsAre::AdminUsers => reader.tell(Kind::Users),
            _ => {}
        }
        if self.number == 0 && reader.file.problems.is_empty() {
            reader.file.problems.no_rows();
        }
    }
}
