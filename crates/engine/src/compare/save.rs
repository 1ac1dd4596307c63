//! A comparison as a file, the same bytes for the page and the command line.

use super::{CompareError, Extent, compare, write_markdown, write_text};
use crate::analysis::Analysis;
use seatscope_contract::comparison::Comparison;
use seatscope_contract::messages::ComparisonForm;
use seatscope_contract::scenario::Scenario;
use std::io;

/// Compares two exports as far as a form shows it, and gives how to write it.
///
/// # Errors
/// If they are exports of different tenants.
pub fn compare_for(
    earlier: &Analysis,
    later: &Analysis,
    plan: Option<&Scenario>,
    form: ComparisonForm,
) -> Result<Comparison, CompareError> {
    let extent = match form {
        ComparisonForm::Json => Extent::WHOLE,
        ComparisonForm::Text | ComparisonForm::Markdown => Extent::OUTLINE,
    };
    compare(earlier, later, plan, extent)
}

/// Writes a comparison in a form.
///
/// # Errors
/// Those of the writer.
pub fn write(comparison: &Comparison, form: ComparisonForm, mut out: impl io::Write) -> io::Result<()> {
    match form {
        ComparisonForm::Json => {
            serde_json::to_writer_pretty(&mut out, comparison)?;
            out.write_all(b"\n")
        }
        ComparisonForm::Text => write_text(comparison, out),
        ComparisonForm::Markdown => write_markdown(comparison, out),
    }
}
