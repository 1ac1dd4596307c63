//! What becomes of the rows of a table: records, lines of a report, products of a list.

use super::formats::{Empty, Format, MEMBERS_FORMAT, RowsAre};
use super::header::{Header, plain};
use super::joined::{has_odd_quote, rows_inside};
use super::record::Shape;
use super::reports::{GroupRow, ReportRow, Seen};
use super::rows::{Found, Row};
use crate::catalog::product_csv;
use crate::exports;
use crate::import::kinds::Kind;
use crate::import::reader::Reader;
use crate::import::store::{ReportLine, ReportUser, Stored};
use crate::tenant::{ListIndex, Place};

/// Microsoft's list of products is read as a whole; one larger than this is none.
const LARGEST_CATALOGUE: usize = 32 << 20;

/// What becomes of a table's rows.
#[derive(Debug)]
pub(super) struct Taker {
    pub(super) format: &'static Format,
    pub(super) width: usize,
    delimiter: u8,
    /// Plain names of the columns.
    columns: Vec<String>,
    shape: Shape,
    seen: Seen,
    list: Option<ListIndex>,
    /// Rows so far; products of a list of products.
    pub(super) number: u32,
    record: Vec<u8>,
    /// Microsoft's list of products, as far as it is read.
    catalogue: Vec<u8>,
}

/// What is to be read once more after a row with a stray quote.
#[derive(Debug)]
pub(super) struct Tail {
    pub(super) bytes: Vec<u8>,
    pub(super) offset: u64,
    pub(super) line: u64,
}

/// What follows the first line of a row.
fn tail(row: &Row<'_>, reader: &Reader<'_>) -> Option<Tail> {
    let end = memchr::memchr(b'\n', row.raw)? + 1;
    let bytes = row.raw.get(end..).filter(|rest| !rest.is_empty())?.to_vec();
    let before = reader.file.width.of(row.raw.get(..end).unwrap_or_default());
    Some(Tail { bytes, offset: row.offset + before, line: row.line + 1 })
}

impl Taker {
    /// What becomes of the rows below this first row, which stands in the text.
    pub(super) fn new(format: &'static Format, header: &Header, text: &[u8]) -> Self {
        let names = &header.names;
        let mut catalogue = Vec::new();
        if format.rows == RowsAre::Catalogue {
            catalogue.extend_from_slice(text.get(..header.end.0).unwrap_or_default());
        }
        Self {
            format,
            width: names.len(),
            delimiter: header.delimiter,
            columns: names.iter().map(|name| plain(name)).collect(),
            shape: Shape::new(names, format.rows),
            seen: Seen::default(),
            list: None,
            number: 0,
            record: Vec::new(),
            catalogue,
        }
    }

    /// Takes a row; gives what follows its first line if it is to be read once more.
    pub(super) fn take(&mut self, found: &Found<'_>, reader: &mut Reader<'_>) -> Option<Tail> {
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
        if self.begins_anew(row) {
            problems.first_row_again(self.number, row.line, row.offset);
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
            return tail(row, reader);
        }
        if let Some(rows) = rows_inside(row, self.delimiter, self.width) {
            problems.joined_rows(row, self.number, rows);
            return tail(row, reader);
        }
        if has_odd_quote(row.raw, self.delimiter) {
            problems.odd_quote(row, self.number);
        }
        self.record(row, reader);
        None
    }

    /// Whether a row is what stands before the first record of a table, as where one was appended to another.
    fn begins_anew(&self, row: &Row<'_>) -> bool {
        let is_type = || row.len() == 1 && row.cells().all(|cell| cell.starts_with("#TYPE "));
        let is_header = || row.cells().map(|cell| plain(&cell)).eq(self.columns.iter().map(String::as_str));
        is_header() || is_type()
    }

    fn record(&mut self, row: &Row<'_>, reader: &mut Reader<'_>) {
        let list = *self.list.get_or_insert_with(|| reader.new_list());
        let place = Place { list, position: Some(self.number - 1) };
        reader.file.records = u64::from(self.number);
        if reader.seeks() {
            return reader.seek(row.raw, row.offset, place);
        }
        if matches!(self.format.rows, RowsAre::Assignments | RowsAre::Licences) {
            return self.report(row, place, reader);
        }
        if self.format.rows == RowsAre::LicensedGroups {
            return self.licensed_group(row, place, reader);
        }
        if self.format.rows == RowsAre::AdminUsers && !self.shape.has("id") {
            reader.file.problems.no_id_column(exports::USERS);
            reader.file.lost.insert(Kind::Users);
            return;
        }
        self.shape.write(row, &mut self.record);
        let kind = self.kind(row);
        let is_told = reader.file.path_group.is_some() || reader.file.facts.relation.is_some();
        let is_list_of_nobody = self.format.name == MEMBERS_FORMAT && !is_told;
        let kind = if is_list_of_nobody { Some(Kind::Members) } else { kind };
        reader.take(&self.record, row.offset, place, kind);
        let products = self.shape.products(row);
        if !products.is_empty() {
            let id = self.shape.id(row);
            if let Some(counts) = reader.store.name_licenses(&id, &products, place) {
                let spot = reader.spot(row.offset);
                reader.file.problems.contradiction("Licenses", counts, &id, spot);
            }
        }
    }

    /// A row of a report on licences.
    fn report(&mut self, row: &Row<'_>, place: Place, reader: &mut Reader<'_>) {
        let report = ReportRow::new(row, &self.columns);
        let (lines, odd) = if self.format.rows == RowsAre::Assignments {
            let line = report.assignment(&mut self.seen);
            let odd = line.is_none().then(|| report.shown());
            (line.into_iter().collect(), odd)
        } else {
            report.assignments()
        };
        let user = ReportUser { is_partial: odd.is_some(), ..report.user() };
        let stored = reader.store.report(user, &lines, place);
        let spot = reader.spot(row.offset);
        if let Some(odd) = odd {
            reader.file.problems.odd_assignment(odd, exports::USERS, spot);
        }
        for state in lines.iter().filter_map(ReportLine::unknown_state) {
            reader.file.problems.unknown_state(state, spot);
        }
        if lines.iter().any(ReportLine::has_unnamed_error) {
            reader.file.problems.unnamed_error(exports::USERS, spot);
        }
        match stored {
            Stored::NoId => reader.file.problems.no_id(spot),
            Stored::Duplicate => reader.file.problems.duplicate(spot),
            Stored::New | Stored::Contradiction(..) => {}
        }
    }

    /// A row of a report on licensed groups.
    fn licensed_group(&mut self, row: &Row<'_>, place: Place, reader: &mut Reader<'_>) {
        let group = GroupRow::new(row, &self.columns);
        // A group of texts can always be written to memory.
        let record = serde_json::to_vec(&group).unwrap_or_default();
        reader.take(&record, row.offset, place, Some(Kind::Groups));
        for (product, plans) in group.plans_off() {
            reader.store.report_plans_off(&group.id, product, plans, place);
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

    /// Takes the next bytes of Microsoft's list of products, which is read as a whole.
    pub(super) fn collect(&mut self, bytes: &[u8], reader: &mut Reader<'_>) {
        if self.catalogue.len() + bytes.len() <= LARGEST_CATALOGUE {
            self.catalogue.extend_from_slice(bytes);
        } else {
            reader.file.problems.catalogue_too_large(LARGEST_CATALOGUE);
            self.catalogue.clear();
        }
    }

    /// Says what can only be said of the whole table.
    pub(super) fn finish(&mut self, reader: &mut Reader<'_>) {
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
            RowsAre::Assignments if self.number > 0 && self.seen.is_filtered() => {
                problems.filtered_report(exports::USERS);
                reader.store.report_is_filtered(reader.file.input);
            }
            RowsAre::Records(Some(kind), _) => reader.tell(kind),
            RowsAre::AdminUsers => reader.tell(Kind::Users),
            _ => {}
        }
        if self.number == 0 && reader.file.problems.is_empty() {
            reader.file.problems.no_rows();
        }
    }
}
