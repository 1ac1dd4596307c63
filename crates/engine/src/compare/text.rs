//! A comparison as plain text, for a terminal.

use super::words::{Line, parts, summary, title, user};
use crate::report::plain;
use seatscope_contract::comparison::Comparison;
use std::io;

/// Writes a comparison for reading: the answer first, then part by part what changed.
///
/// # Errors
/// Those of the writer.
pub fn write_text(comparison: &Comparison, mut out: impl io::Write) -> io::Result<()> {
    writeln!(out, "{}", plain(title(comparison)))?;
    for sentence in summary(comparison) {
        writeln!(out, "{}", plain(&sentence))?;
    }
    for part in parts(comparison) {
        writeln!(out, "\n{}", part.title)?;
        for line in part.lines {
            write_line(&line, &mut out)?;
        }
    }
    Ok(())
}

fn write_line(line: &Line<'_>, out: &mut impl io::Write) -> io::Result<()> {
    writeln!(out, "  {}", plain(&line.text))?;
    for below in &line.below {
        writeln!(out, "    {}", plain(below))?;
    }
    if let Some(people) = line.people {
        for named in &people.users {
            writeln!(out, "    {}", plain(&user(named)))?;
        }
        let more = people.total.saturating_sub(people.users.len() as u64);
        if more > 0 {
            writeln!(out, "    and {more} more")?;
        }
    }
    Ok(())
}
