//! Cuts the text of a table into rows of cells, in chunks of any size. Only one row is ever held.

use crate::import::place::At;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use std::borrow::Cow;

/// A row longer than this is skipped and reported; it has a quote that nothing closes.
pub(super) const LONGEST_ROW: usize = 4 << 20;
/// More columns than this no row has.
const MOST_COLUMNS: usize = 4096;

/// One row of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    cells: &'a [u8],
    ends: &'a [usize],
    /// Where it begins in the file.
    pub(super) offset: u64,
    /// The line where it begins, from 1.
    pub(super) line: u64,
    /// Whether the file ends inside one of its quoted cells.
    pub(super) is_open: bool,
    /// Whether the file ends with it, without a line break.
    pub(super) is_last: bool,
    /// Its text as it stands in the file.
    pub(super) raw: &'a [u8],
}

impl<'a> Row<'a> {
    /// How many cells it has.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A cell without the blanks around it; empty where there is none.
    pub(super) fn cell(&self, column: usize) -> Cow<'a, str> {
        let start = column.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(column).copied().unwrap_or(start);
        let cell = self.cells.get(start..end).unwrap_or_default();
        String::from_utf8_lossy(cell.trim_ascii())
    }

    /// Its cells in order.
    pub(super) fn cells(&self) -> impl Iterator<Item = Cow<'a, str>> + use<'a> {
        let row = *self;
        (0..self.len()).map(move |column| row.cell(column))
    }
}

/// What the rows of a text are.
#[derive(Debug)]
pub(super) enum Found<'a> {
    Row(Row<'a>),
    /// A row longer than [`LONGEST_ROW`] begins at this offset and line.
    TooLong(u64, u64),
}

/// Cuts rows.
#[derive(Debug)]
pub(super) struct Rows {
    reader: Box<Reader>,
    delimiter: u8,
    cells: Vec<u8>,
    filled: usize,
    ends: Vec<usize>,
    count: usize,
    raw: Vec<u8>,
    // Where the next byte stands, and where the row began.
    at: At,
    line: u64,
    begin: (u64, u64),
    /// A row was given and is forgotten with the next bytes.
    is_done: bool,
    /// After a row that is too long: skipping to the next line.
    lost: bool,
}

impl Rows {
    /// Rows of a text that begins at this place and line of its file.
    pub(super) fn new(delimiter: u8, at: At, line: u64) -> Self {
        Self {
            reader: Box::new(ReaderBuilder::new().delimiter(delimiter).build()),
            delimiter,
            cells: vec![0; 1024],
            filled: 0,
            ends: vec![0; 64],
            count: 0,
            raw: Vec::new(),
            at,
            line,
            begin: (at.offset, line),
            is_done: false,
            lost: false,
        }
    }

    /// Says where the next bytes stand in the file.
    pub(super) fn at(&mut self, at: At) {
        self.at = at;
    }

    /// Goes back to a place before; what was read of a row is forgotten.
    pub(super) fn rewind(&mut self, offset: u64, line: u64) {
        self.reset();
        (self.at.offset, self.line) = (offset, line);
    }

    /// Takes the next bytes; gives how many it used and what ended there, if anything did.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> (usize, Option<Found<'_>>) {
        if self.is_done {
            self.reset();
        }
        let mut used = 0;
        if self.lost || self.raw.is_empty() {
            let skip = if self.lost {
                let end = memchr::memchr(b'\n', bytes);
                self.lost = end.is_none();
                end.map_or(bytes.len(), |at| at + 1)
            } else {
                bytes.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count()
            };
            self.pass(bytes.get(..skip).unwrap_or_default());
            if skip > 0 {
                return (skip, None);
            }
            self.begin = (self.at.offset, self.line);
        }
        while let Some(rest) = bytes.get(used..).filter(|rest| !rest.is_empty()) {
            let (result, read) = self.read(rest);
            used += read;
            let read = rest.get(..read).unwrap_or_default();
            self.pass(read);
            self.raw.extend_from_slice(read);
            if result == ReadRecordResult::Record {
                return (used, Some(self.row(false)));
            }
            if self.raw.len() > LONGEST_ROW {
                self.reset();
                self.lost = true;
                return (used, Some(Found::TooLong(self.begin.0, self.begin.1)));
            }
        }
        (used, None)
    }

    /// The row that the end of the file ends.
    pub(super) fn finish(&mut self) -> Option<Found<'_>> {
        if self.is_done || self.raw.is_empty() {
            return None;
        }
        loop {
            match self.read(&[]).0 {
                ReadRecordResult::Record => return Some(self.row(true)),
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {}
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return None,
            }
        }
    }

    /// How many cells a line has by itself.
    pub(super) fn cells_of(&self, line: &[u8]) -> usize {
        let mut count = 0;
        Self::new(self.delimiter, At::default(), 1).of_line(line, |row| count = row.len());
        count
    }

    /// Hands over the row that a line is by itself, if it is one.
    pub(super) fn of_line(mut self, line: &[u8], mut take: impl FnMut(&Row<'_>)) {
        if let Some(Found::Row(row)) = self.feed(line).1 {
            return take(&row);
        }
        if let Some(Found::Row(row)) =
            self.finish().filter(|found| !matches!(found, Found::Row(row) if row.is_open))
        {
            take(&row);
        }
    }

    fn reset(&mut self) {
        self.reader.reset();
        (self.filled, self.count) = (0, 0);
        self.raw.clear();
        (self.is_done, self.lost) = (false, false);
    }

    fn pass(&mut self, bytes: &[u8]) {
        self.at = self.at.after(bytes);
        self.line += memchr::memchr_iter(b'\n', bytes).count() as u64;
    }

    /// One step of the reader, with room for more cells after it where it ran out of it.
    fn read(&mut self, bytes: &[u8]) -> (ReadRecordResult, usize) {
        let cells = self.cells.get_mut(self.filled..).unwrap_or_default();
        let ends = self.ends.get_mut(self.count..).unwrap_or_default();
        let (result, read, written, ended) = self.reader.read_record(bytes, cells, ends);
        self.filled += written;
        self.count += ended;
        match result {
            ReadRecordResult::OutputFull => self.cells.resize(self.cells.len() * 2, 0),
            ReadRecordResult::OutputEndsFull if self.ends.len() >= MOST_COLUMNS => self.count -= 1,
            ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
            _ => {}
        }
        (result, read)
    }

    fn row(&mut self, is_last: bool) -> Found<'_> {
        self.is_done = true;
        let is_open = is_last && memchr::memchr_iter(b'"', &self.raw).count() % 2 == 1;
        let row = Row {
            cells: self.cells.get(..self.filled).unwrap_or_default(),
            ends: self.ends.get(..self.count).unwrap_or_default(),
            offset: self.begin.0,
            line: self.begin.1,
            is_open,
            is_last,
            raw: &self.raw,
        };
        Found::Row(row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Read = (Vec<String>, u64, u64, bool);

    fn read(text: &str, chunk: usize) -> Vec<Read> {
        let mut rows = Rows::new(b',', At { offset: 10, ..At::default() }, 1);
        let mut found = Vec::new();
        let mut keep = |found_row: Found<'_>| {
            if let Found::Row(row) = found_row {
                found.push((
                    row.cells().map(|cell| cell.into_owned()).collect(),
                    row.offset,
                    row.line,
                    row.is_open,
                ));
            }
        };
        for part in text.as_bytes().chunks(chunk) {
            let mut rest = part;
            while !rest.is_empty() {
                let (used, row) = rows.feed(rest);
                rest = &rest[used..];
                row.into_iter().for_each(&mut keep);
            }
        }
        rows.finish().into_iter().for_each(&mut keep);
        found
    }

    #[test]
    fn rows_are_cut_with_their_places_whatever_the_chunks() {
        let text = "a,\"b\nc\",d\r\n\r\n\"x\"\"y\",,\n last , é,\"open, ";
        let expected: Vec<Read> = vec![
            (vec!["a".into(), "b\nc".into(), "d".into()], 10, 1, false),
            (vec!["x\"y".into(), String::new(), String::new()], 23, 4, false),
            (vec!["last".into(), "é".into(), "open,".into()], 32, 5, true),
        ];
        for chunk in 1..=text.len() {
            assert_eq!(read(text, chunk), expected, "in chunks of {chunk}");
        }
    }

    #[test]
    fn a_row_without_end_is_left_at_its_limit() {
        let mut rows = Rows::new(b',', At::default(), 1);
        let text = format!("a,\"{}\nnext,row\n", "b".repeat(LONGEST_ROW));
        let (mut rest, mut seen) = (text.as_bytes(), Vec::new());
        while !rest.is_empty() {
            let (used, found) = rows.feed(rest.get(..4096).unwrap_or(rest));
            match found {
                Some(Found::TooLong(offset, line)) => seen.push(format!("too long at {offset}, line {line}")),
                Some(Found::Row(row)) => seen.push(row.cells().collect::<Vec<_>>().join("|")),
                None => {}
            }
            rest = &rest[used..];
        }
        assert_eq!(seen, ["too long at 0, line 1", "next|row"]);
    }

    #[test]
    fn a_line_is_measured_by_itself() {
        let rows = Rows::new(b';', At::default(), 1);
        assert_eq!(rows.cells_of(b"a;b;\"c;d\"\n"), 3);
        assert_eq!(rows.cells_of(b"a;b"), 2);
        assert_eq!(rows.cells_of(b"a;\"b"), 0);
    }
}
