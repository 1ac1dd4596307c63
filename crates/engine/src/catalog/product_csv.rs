//! Reads Microsoft's published list of products and service plans, which it gives away as CSV.
//!
//! One row names a product and one of its plans. Copies differ in encoding, separator and care, so
//! only the ids count; each name is the spelling that most rows agree on (facts 3).

use super::{Catalogue, Plan, Product};
use crate::tenant::ids::guid;
use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{UTF_8, WINDOWS_1252};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use thiserror::Error;
use uuid::Uuid;

/// The columns that count, in the order of [`Cells`].
const COLUMNS: [&str; 6] = [
    "Product_Display_Name",
    "String_Id",
    "GUID",
    "Service_Plan_Name",
    "Service_Plan_Id",
    "Service_Plans_Included_Friendly_Names",
];

/// A list that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Its products and plans.
    pub catalogue: Catalogue,
    /// What is not in it, by line.
    pub left_out: Vec<LeftOut>,
}

/// Something in the file that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Line, from 1.
    pub line: usize,
    /// What and why.
    pub reason: Reason,
}

/// Why something in the file could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A row that ends too early.
    ShortRow,
    /// A row whose product id is no GUID, with that id.
    ProductId(String),
    /// A plan whose id is no GUID, with that id; its product is kept.
    PlanId(String),
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        match &self.reason {
            Reason::ShortRow => write!(f, "the row ends too early and was left out"),
            Reason::ProductId(id) => write!(f, "the product id is not a GUID, the row was left out: `{id}`"),
            Reason::PlanId(id) => write!(f, "the plan id is not a GUID, the plan was left out: `{id}`"),
        }
    }
}

/// Why a file was refused.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum ProductCsvError {
    /// Its first row does not name the columns.
    #[error("line {line}: {}; {REMEDY}", missing(.columns))]
    Header {
        /// Line of the first row, from 1.
        line: usize,
        /// Columns that it lacks.
        columns: Vec<&'static str>,
    },
    /// No row could be used.
    #[error("line {line}: no row after this one names a product by its GUID; {REMEDY}")]
    NoProducts {
        /// Line of the first row, from 1.
        line: usize,
    },
}

const REMEDY: &str =
    "give the CSV of Microsoft's page `Product names and service plan identifiers for licensing`";

fn missing(columns: &[&str]) -> String {
    if columns.len() == COLUMNS.len() {
        return "this is not Microsoft's list of products, none of its columns is there".to_owned();
    }
    format!("the first row lacks the column `{}`", columns.join("`, `"))
}

/// Reads the list from the bytes of a file: UTF-8, UTF-16 with a byte order mark, or code page 1252,
/// separated by commas, semicolons or tabs.
///
/// # Errors
/// Says what the first row lacks, or that no row names a product.
pub fn read(bytes: &[u8]) -> Result<Listing, ProductCsvError> {
    // A byte order mark goes before the guess.
    let guess = if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 };
    let (text, ..) = guess.decode(bytes);
    let (rows, header_line) = rows(&text)?;

    let mut draft = Draft::default();
    for (line, cells) in rows {
        match cells {
            Some(cells) => draft.row(line, &cells),
            None => draft.leave_out(line, Reason::ShortRow),
        }
    }
    if draft.products.is_empty() {
        return Err(ProductCsvError::NoProducts { line: header_line });
    }
    Ok(draft.finish())
}

/// The cells of a row that count, cleaned, in the order of [`COLUMNS`].
type Cells = [String; COLUMNS.len()];
/// Rows with their lines; those that end too early have no cells.
type Rows = Vec<(usize, Option<Cells>)>;

/// All rows below the header and the line of the header, by whichever separator finds more columns.
fn rows(text: &str) -> Result<(Rows, usize), ProductCsvError> {
    let mut refusal = None;
    for separator in [b',', b';', b'\t'] {
        let mut reader = ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        // A text that is UTF-8 has no row that cannot be read.
        let mut records = reader.records().map_while(Result::ok);
        let header = records.next().unwrap_or_default();
        let line = line_of(text, &header);
        let places = COLUMNS.map(|column| header.iter().position(|cell| same_column(cell, column)));
        let lacking = || COLUMNS.into_iter().zip(places).filter(|(_, place)| place.is_none());
        let columns: Vec<&str> = lacking().map(|(column, _)| column).collect();
        if columns.is_empty() {
            let rows = records
                .filter(|record| record.iter().any(|cell| !cell.trim().is_empty()))
                .map(|record| (line_of(text, &record), cells(&record, places)))
                .collect();
            return Ok((rows, line));
        }
        let known = refusal.get_or_insert_with(|| (line, columns.clone()));
        if columns.len() < known.1.len() {
            *known = (line, columns);
        }
    }
    let (line, columns) = refusal.unwrap_or_default();
    Err(ProductCsvError::Header { line, columns })
}

/// The line of a row, from 1. The reader counts from the end of the row before, which may be some
/// line breaks earlier.
fn line_of(text: &str, record: &StringRecord) -> usize {
    let Some(position) = record.position() else { return 1 };
    let rest = text.as_bytes().get(position.byte() as usize..).unwrap_or_default();
    let breaks = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    position.line() as usize + breaks.filter(|byte| **byte == b'\n').count()
}

/// Copies differ in case, blanks and underscores.
fn same_column(cell: &str, column: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    letters(cell).eq_ignore_ascii_case(&letters(column))
}

fn cells(record: &StringRecord, places: [Option<usize>; COLUMNS.len()]) -> Option<Cells> {
    let mut cells = Cells::default();
    for (cell, place) in cells.iter_mut().zip(places) {
        *cell = clean(record.get(place?)?);
    }
    Some(cells)
}

/// One line without blanks around it and without a closing parenthesis that nothing opened.
fn clean(cell: &str) -> String {
    let mut text = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    while text.ends_with(')') && text.matches(')').count() > text.matches('(').count() {
        text.pop();
        text.truncate(text.trim_end().len());
    }
    text
}

/// The spellings of one text, in the order met, and how many rows have each.
#[derive(Debug, Default)]
struct Spellings(Vec<(String, usize)>);

impl Spellings {
    fn add(&mut self, text: &str) {
        match self.0.iter_mut().find(|(known, _)| known == text) {
            Some((_, rows)) => *rows += 1,
            None if text.is_empty() => {}
            None => self.0.push((text.to_owned(), 1)),
        }
    }

    /// The one most rows have; of equals the first.
    fn best(self) -> String {
        let most = self.0.iter().map(|(_, rows)| *rows).max();
        self.0.into_iter().find(|(_, rows)| Some(*rows) == most).map(|(text, _)| text).unwrap_or_default()
    }
}

/// The list while it is read.
#[derive(Debug, Default)]
struct Draft {
    plans: BTreeMap<Uuid, (Spellings, Spellings)>,
    products: BTreeMap<Uuid, (Spellings, Spellings, BTreeSet<Uuid>)>,
    left_out: Vec<LeftOut>,
}

impl Draft {
    fn row(&mut self, line: usize, cells: &Cells) {
        let [product_name, part_number, product_id, plan_name, plan_id, display_name] = cells;
        let Some(product) = id(product_id) else {
            return self.leave_out(line, Reason::ProductId(product_id.clone()));
        };
        let known = self.products.entry(product).or_default();
        known.0.add(part_number);
        known.1.add(product_name);
        match id(plan_id) {
            Some(plan) => {
                known.2.insert(plan);
                let known = self.plans.entry(plan).or_default();
                known.0.add(plan_name);
                known.1.add(display_name);
            }
            // A product without plans has a row of its own.
            None if plan_id.is_empty() && plan_name.is_empty() => {}
            None => self.leave_out(line, Reason::PlanId(plan_id.clone())),
        }
    }

    fn leave_out(&mut self, line: usize, reason: Reason) {
        self.left_out.push(LeftOut { line, reason });
    }

    fn finish(self) -> Listing {
        let plan = |(name, display): (Spellings, Spellings)| Plan {
            name: name.best(),
            display_name: display.best(),
        };
        let mut plans: BTreeMap<Uuid, Plan> =
            self.plans.into_iter().map(|(id, spellings)| (id, plan(spellings))).collect();
        unglue(&mut plans);
        let product = |(part_number, name, plans): (Spellings, Spellings, _)| Product {
            part_number: part_number.best(),
            name: name.best(),
            plans,
        };
        let products = self.products.into_iter().map(|(id, spellings)| (id, product(spellings))).collect();
        Listing { catalogue: Catalogue { plans, products }, left_out: self.left_out }
    }
}

/// A GUID in its plain form, in upper or lower case, whatever stands around it.
fn id(cell: &str) -> Option<Uuid> {
    guid(cell.trim_matches(|c: char| !c.is_ascii_alphanumeric())).map(Uuid::from_u128)
}

/// Takes the names of other plans out of a plan's name: some rows carry two, with a blank between.
fn unglue(plans: &mut BTreeMap<Uuid, Plan>) {
    let names: BTreeSet<String> = plans.values().map(|plan| plan.name.clone()).collect();
    for plan in plans.values_mut().filter(|plan| plan.name.contains(' ')) {
        let own: Vec<&str> = plan.name.split(' ').filter(|word| !names.contains(*word)).collect();
        if !own.is_empty() {
            plan.name = own.join(" ");
        }
    }
}

#[cfg(test)]
mod tests;
