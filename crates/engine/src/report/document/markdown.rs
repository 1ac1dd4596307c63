//! A document as Markdown.

use super::{Column, Document, Entry, Part, Table};
use crate::report::commands::Commands;
use crate::report::markdown::{cell, code, escape};
use crate::report::plain;
use crate::report::words::severity;
use std::io::{self, Write};

/// Writes a document as Markdown with tables.
///
/// # Errors
/// Those of the writer.
pub(in crate::report) fn write(document: &Document, mut out: impl Write) -> io::Result<()> {
    writeln!(out, "# {}", escape(&document.title))?;
    for part in &document.parts {
        writeln!(out)?;
        match part {
            Part::Section(title) => writeln!(out, "## {}", escape(title))?,
            Part::Text(text) => writeln!(out, "{}", escape(text))?,
            Part::Points(points) => write_points(points, &mut out)?,
            Part::Table(table) => write_table(table, &mut out)?,
            Part::Entry(entry) => write_entry(entry, &mut out)?,
        }
    }
    Ok(())
}

fn write_points(points: &[String], out: &mut impl Write) -> io::Result<()> {
    for point in points {
        writeln!(out, "- {}", escape(point))?;
    }
    Ok(())
}

fn write_table(table: &Table, out: &mut impl Write) -> io::Result<()> {
    let titles: Vec<String> = table.columns.iter().map(|column| cell(column.title())).collect();
    writeln!(out, "| {} |", titles.join(" | "))?;
    let sides = table.columns.iter().map(|column| match column {
        Column::Words(_) => "---",
        Column::Numbers(_) => "--:",
    });
    writeln!(out, "|{}|", sides.collect::<Vec<_>>().join("|"))?;
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(|text| cell(text)).collect();
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    Ok(())
}

fn write_entry(entry: &Entry, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "### {}: {}\n", severity(entry.severity), escape(&entry.title))?;
    writeln!(out, "- Code: {}", escape(&entry.code))?;
    for (label, text) in &entry.facts {
        writeln!(out, "- {label}: {}", escape(text))?;
    }
    for (label, lines) in entry.lists.iter().filter(|(_, lines)| !lines.is_empty()) {
        writeln!(out, "- {}:", escape(label))?;
        for line in lines {
            writeln!(out, "  - {}", escape(line))?;
        }
    }
    entry.commands.iter().try_for_each(|commands| write_commands(commands, out))
}

/// Commands as code, a line each.
fn write_commands(commands: &Commands, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "- {}:", commands.heading)?;
    for command in &commands.list {
        writeln!(out, "  - {}", escape(&command.title))?;
        for line in command.script.iter().flat_map(|script| script.lines()) {
            writeln!(out, "    - {}", code(&plain(line)))?;
        }
    }
    Ok(())
}
