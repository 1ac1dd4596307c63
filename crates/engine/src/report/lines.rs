//! All tables as lines of JSON, of which a workbook is made: what was read, then for each table its titles and a line
//! a row.

use super::plain;
use super::pseudonyms::Pseudonyms;
use super::reading::head;
use super::tables::{Cell, columns, rows};
use crate::analysis::Analysis;
use seatscope_contract::forms::Table;
use serde::Serialize;
use serde_json::Value;
use std::io;

/// The first line.
#[derive(Serialize)]
struct Head<'a> {
    title: String,
    made: Option<&'a str>,
    about: Vec<String>,
}

/// The line before a table's rows.
#[derive(Serialize)]
struct Titles {
    table: Table,
    columns: &'static [&'static str],
}

/// Writes the lines, with pseudonyms where some are given. Texts are as they are: whoever makes cells of them makes
/// texts of them.
///
/// # Errors
/// Those of the writer.
pub(super) fn write_lines(
    analysis: &Analysis,
    made: Option<&str>,
    pseudonyms: Option<&Pseudonyms<'_>>,
    mut out: impl io::Write,
) -> io::Result<()> {
    let (title, about) = head(analysis, made, pseudonyms);
    let about = about.iter().map(|text| plain(text)).collect();
    line(&mut out, &Head { title: plain(&title), made, about })?;
    for table in Table::ALL {
        line(&mut out, &Titles { table, columns: columns(table) })?;
        rows(table, analysis, &mut |cells| {
            let cells: Vec<Value> = cells.into_iter().map(|cell| value(cell.under(pseudonyms))).collect();
            line(&mut out, &cells)
        })?;
    }
    out.flush()
}

fn line(out: &mut impl io::Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}

fn value(cell: Cell) -> Value {
    match cell {
        Cell::Text(text) | Cell::Word(text) | Cell::Command(text) => plain(&text).into(),
        Cell::Number(number) => number.into(),
        Cell::Empty => Value::Null,
    }
}
