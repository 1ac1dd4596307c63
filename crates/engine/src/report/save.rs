//! The report as a file, the same bytes for the page and the command line.

use super::{write_csv, write_html, write_json, write_markdown, write_text};
use crate::analysis::Analysis;
use seatscope_contract::forms::{Format, Table};
use std::io;

/// Writes the report in a form. `made` is the time that reports for reading name; the engine has no clock.
///
/// # Errors
/// Those of the writer.
pub fn write(analysis: &Analysis, format: Format, made: Option<&str>, out: impl io::Write) -> io::Result<()> {
    match format {
        Format::Json => write_json(analysis, out),
        Format::Text => write_text(analysis, out),
        Format::Markdown => write_markdown(analysis, made, out),
        Format::Html => write_html(analysis, made, out),
        Format::Csv { table } => write_csv(analysis, table, out),
    }
}

/// A telling name for the file. Nothing of the tenant stands in it.
pub fn file_name(format: Format) -> &'static str {
    match format {
        Format::Json => "seatscope-report.json",
        Format::Text => "seatscope-report.txt",
        Format::Markdown => "seatscope-report.md",
        Format::Html => "seatscope-report.html",
        Format::Csv { table } => match table {
            Table::Findings => "seatscope-findings.csv",
            Table::AffectedUsers => "seatscope-affected-users.csv",
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
