//! A comparison as Markdown, for a ticket or a report. Tenant texts stay text.

use super::words::{Line, parts, summary, title, user};
use crate::report::markdown::escape;
use seatscope_contract::comparison::Comparison;
use std::io;

/// Writes a comparison as Markdown.
///
/// # Errors
/// Those of the writer.
pub fn write_markdown(comparison: &Comparison, mut out: impl io::Write) -> io::Result<()> {
    writeln!(out, "# {}: two exports compared\n", escape(title(comparison)))?;
    for sentence in summary(comparison) {
        writeln!(out, "- {}", escape(&sentence))?;
    }
    for part in parts(comparison) {
        writeln!(out, "\n## {}\n", part.title)?;
        for line in part.lines {
            write_line(&line, &mut out)?;
        }
    }
    Ok(())
}

fn write_line(line: &Line<'_>, out: &mut impl io::Write) -> io::Result<()> {
    writeln!(out, "- {}", escape(&line.text))?;
    for below in &line.below {
        writeln!(out, "  - {}", escape(below))?;
    }
    if let Some(people) = line.people {
        let mut names: Vec<String> = people.users.iter().map(|named| escape(&user(named))).collect();
        let more = people.total.saturating_sub(people.users.len() as u64);
        if more > 0 {
            names.push(format!("and {more} more"));
        }
        writeln!(out, "  - {}", names.join(", "))?;
    }
    Ok(())
}
