//! Who holds the addresses of findings, and what wrong ones should be, with the commands.

use super::{Cell, Sink, word};
use crate::analysis::Analysis;
use std::io;

pub(super) fn holders(analysis: &Analysis, sink: Sink<'_>) -> io::Result<()> {
    for (at, finding) in analysis.findings.iter().enumerate() {
        for held in analysis.held_addresses(finding, usize::MAX) {
            sink(vec![
                Cell::from(at as u64 + 1),
                word(&finding.code),
                word(&finding.severity),
                held.address.into(),
                word(&held.kind),
                held.id.into(),
                held.name.into(),
                word(&held.form),
                held.keeps.into(),
                word(&held.runs_in),
                command(held.command.as_deref()),
                word(&held.without_command),
            ])?;
        }
    }
    Ok(())
}

pub(super) fn corrections(analysis: &Analysis, sink: Sink<'_>) -> io::Result<()> {
    for (at, finding) in analysis.findings.iter().enumerate() {
        for correction in analysis.corrections(finding, 0..usize::MAX) {
            let (taken, taken_by) = correction.taken.map(|taken| (taken.value, taken.name)).unzip();
            sink(vec![
                Cell::from(at as u64 + 1),
                word(&correction.kind),
                correction.id.into(),
                correction.name.into(),
                word(&correction.field),
                correction.value.into(),
                word(&correction.reason),
                correction.proposed.into(),
                correction.removes.into(),
                taken.into(),
                taken_by.into(),
                word(&correction.runs_in),
                command(correction.command.as_deref()),
                word(&correction.without_command),
            ])?;
        }
    }
    Ok(())
}

/// A command in one line: what cannot be seen stands in it as numbers, so that only its own lines end.
fn command(command: Option<&str>) -> Cell {
    command.map_or(Cell::Empty, |command| Cell::Command(command.replace('\n', "; ")))
}
