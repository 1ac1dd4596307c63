//! A table of the report as CSV (RFC 4180): UTF-8, lines ended by CR LF, the first with the columns' titles.

use super::plain;
use super::pseudonyms::Pseudonyms;
use super::tables::{Cell, Sink, columns, rows};
use crate::analysis::Analysis;
use csv::{Terminator, WriterBuilder};
use seatscope_contract::forms::Table;
use std::io;

/// Characters with which a spreadsheet begins a formula, in full width too.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Writes a table, with pseudonyms where some are given. A text of the tenant that a spreadsheet would take for a formula has an apostrophe before it.
///
/// # Errors
/// Those of the writer.
pub(super) fn write_csv(
    analysis: &Analysis,
    table: Table,
    pseudonyms: Option<&Pseudonyms<'_>>,
    out: impl io::Write,
) -> io::Result<()> {
    write_rows(columns(table), pseudonyms, out, &mut |sink| rows(table, analysis, sink))
}

/// Writes titles, and the rows that `make` hands over.
///
/// # Errors
/// Those of the writer.
pub(super) fn write_rows(
    columns: &[&str],
    pseudonyms: Option<&Pseudonyms<'_>>,
    out: impl io::Write,
    make: &mut dyn FnMut(Sink<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    writer.write_record(columns).map_err(of_writer)?;
    make(&mut |row| {
        writer.write_record(row.into_iter().map(|cell| text(cell.under(pseudonyms)))).map_err(of_writer)
    })?;
    writer.flush()
}

/// The writer's own error, by whose kind a caller tells a reader who has seen enough.
fn of_writer(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn text(cell: Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Word(text) | Cell::Command(text) => harmless(&text),
        Cell::Number(number) => number.to_string(),
        Cell::Empty => String::new(),
    }
}

/// A text that no spreadsheet reckons and no terminal obeys.
fn harmless(text: &str) -> String {
    let text = plain(text);
    // Blanks before a formula do not keep every spreadsheet from it.
    if text.trim_start().starts_with(FORMULA) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_texts_and_numbers_stay() {
        for formula in ["=cmd|'/c calc'!A1", "+1", "-2", "@SUM(A1)", " =1", "\u{ff1d}1"] {
            assert_eq!(text(formula.into()), format!("'{formula}"), "{formula}");
        }
        assert_eq!(text("\t=1".into()), "?=1");
        assert_eq!(text("smtp:a@b.example".into()), "smtp:a@b.example");
        assert_eq!(text(Cell::Number(-3)), "-3");
    }
}
