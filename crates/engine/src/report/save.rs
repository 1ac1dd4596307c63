//! The report as a file, the same bytes for the page and the command line.

use super::csv::write_csv;
use super::document::{html, markdown};
use super::lines;
use super::pseudonyms::{JsonFilter, Key, LineFilter, Pseudonyms};
use super::reading::document;
use super::text::write_lines;
use super::{write_json, write_text};
use crate::analysis::Analysis;
use seatscope_contract::forms::{Format, Table};
use std::io::{self, Write};

/// How a report is made.
#[derive(Debug, Clone, Copy, Default)]
pub struct Making<'a> {
    /// The time that reports for reading name; the engine has no clock.
    pub made: Option<&'a str>,
    /// With what names, addresses and ids are replaced by pseudonyms, if they are.
    pub key: Option<Key>,
}

/// Writes the report in a form.
///
/// # Errors
/// Those of the writer.
pub fn write(
    analysis: &Analysis,
    format: Format,
    making: Making<'_>,
    mut out: impl io::Write,
) -> io::Result<()> {
    let pseudonyms = making.key.map(|key| Pseudonyms::new(analysis, key));
    let pseudonyms = pseudonyms.as_ref();
    match (format, pseudonyms) {
        (Format::Json, None) => write_json(analysis, out),
        (Format::Json, Some(pseudonyms)) => {
            write_json(analysis, JsonFilter::new(pseudonyms, &mut out))?;
            out.flush()
        }
        (Format::Text, None) => write_text(analysis, out),
        (Format::Text, Some(pseudonyms)) => {
            let mut filter = LineFilter::new(pseudonyms, out);
            write_lines(analysis, false, &mut filter)?;
            filter.flush()
        }
        (Format::Markdown, _) => markdown::write(&document(analysis, making.made, pseudonyms), out),
        (Format::Html, _) => html::write(&document(analysis, making.made, pseudonyms), out),
        (Format::Tables, _) => lines::write_lines(analysis, making.made, pseudonyms, out),
        (Format::Csv { table }, _) => write_csv(analysis, table, pseudonyms, out),
    }
}

/// A telling name for the file. Nothing of the tenant stands in it.
pub fn file_name(format: Format) -> &'static str {
    match format {
        Format::Json => "seatscope-report.json",
        Format::Text => "seatscope-report.txt",
        Format::Markdown => "seatscope-report.md",
        Format::Html => "seatscope-report.html",
        Format::Tables => "seatscope-tables.jsonl",
        Format::Csv { table } => match table {
            Table::Findings => "seatscope-findings.csv",
            Table::AffectedUsers => "seatscope-affected-users.csv",
            Table::AddressHolders => "seatscope-address-holders.csv",
            Table::AddressCorrections => "seatscope-address-corrections.csv",
            Table::Users => "seatscope-users.csv",
            Table::Assignments => "seatscope-assignments.csv",
            Table::Products => "seatscope-products.csv",
            Table::Groups => "seatscope-groups.csv",
            Table::Files => "seatscope-files.csv",
            Table::Problems => "seatscope-problems.csv",
            Table::Coverage => "seatscope-coverage.csv",
            Table::Backtest => "seatscope-backtest.csv",
        },
    }
}
