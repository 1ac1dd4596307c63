//! A document as one HTML file: no script, nothing to load, fit for printing.

use super::{Column, Document, Entry, Part, Table};
use crate::report::commands::Commands;
use crate::report::plain;
use crate::report::words::severity;
use seatscope_contract::report::Severity;
use std::io::{self, Write};

/// The only style. The policy of the file allows nothing else.
const STYLE: &str = include_str!("report.css");

/// Writes a document as an HTML file that needs nothing but itself.
///
/// # Errors
/// Those of the writer.
pub(in crate::report) fn write(document: &Document, mut out: impl Write) -> io::Result<()> {
    let title = escape(&document.title);
    writeln!(out, "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")?;
    writeln!(
        out,
        "<meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">"
    )?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    writeln!(out, "<meta name=\"referrer\" content=\"no-referrer\">")?;
    writeln!(out, "<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>")?;
    writeln!(out, "<h1>{title}</h1>")?;
    write_contents(document, &mut out)?;
    let mut sections = 0;
    for part in &document.parts {
        match part {
            Part::Section(title) => {
                sections += 1;
                writeln!(out, "<h2 id=\"part-{sections}\">{}</h2>", escape(title))?;
            }
            Part::Text(text) => writeln!(out, "<p>{}</p>", escape(text))?,
            Part::Points(points) => write_list(points, "points", &mut out)?,
            Part::Table(table) => write_table(table, &mut out)?,
            Part::Entry(entry) => write_entry(entry, &mut out)?,
        }
    }
    writeln!(out, "</main>\n</body>\n</html>")
}

fn write_contents(document: &Document, out: &mut impl Write) -> io::Result<()> {
    let titles = document.parts.iter().filter_map(|part| match part {
        Part::Section(title) => Some(title),
        _ => None,
    });
    writeln!(out, "<nav aria-label=\"Contents\"><ol>")?;
    for (at, title) in titles.enumerate() {
        writeln!(out, "<li><a href=\"#part-{}\">{}</a></li>", at + 1, escape(title))?;
    }
    writeln!(out, "</ol></nav>")
}

fn write_list(lines: &[String], class: &str, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "<ul class=\"{class}\">")?;
    for line in lines {
        writeln!(out, "<li>{}</li>", escape(line))?;
    }
    writeln!(out, "</ul>")
}

fn write_table(table: &Table, out: &mut impl Write) -> io::Result<()> {
    let class = |column: &Column| match column {
        Column::Words(_) => "",
        Column::Numbers(_) => " class=\"number\"",
    };
    // What is wider than the screen scrolls by itself, by keyboard too.
    writeln!(out, "<div class=\"wide\" tabindex=\"0\"><table>\n<thead><tr>")?;
    for column in &table.columns {
        writeln!(out, "<th scope=\"col\"{}>{}</th>", class(column), escape(column.title()))?;
    }
    writeln!(out, "</tr></thead>\n<tbody>")?;
    for row in &table.rows {
        write!(out, "<tr>")?;
        for (at, (text, column)) in row.iter().zip(&table.columns).enumerate() {
            let tag = if at == 0 { "th scope=\"row\"" } else { "td" };
            let end = if at == 0 { "th" } else { "td" };
            write!(out, "<{tag}{}>{}</{end}>", class(column), escape(text))?;
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody>\n</table></div>")
}

fn write_entry(entry: &Entry, out: &mut impl Write) -> io::Result<()> {
    let class = match entry.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    };
    writeln!(out, "<article class=\"{class}\">")?;
    let mark = severity(entry.severity);
    writeln!(out, "<h3><span class=\"mark\">{mark}</span> {}</h3>", escape(&entry.title))?;
    writeln!(out, "<dl>\n<dt>Code</dt><dd><code>{}</code></dd>", escape(&entry.code))?;
    for (label, text) in &entry.facts {
        writeln!(out, "<dt>{}</dt><dd>{}</dd>", escape(label), escape(text))?;
    }
    for (label, lines) in entry.lists.iter().filter(|(_, lines)| !lines.is_empty()) {
        writeln!(out, "<dt>{}</dt><dd>", escape(label))?;
        write_list(lines, "listed", out)?;
        writeln!(out, "</dd>")?;
    }
    entry.commands.iter().try_for_each(|commands| write_commands(commands, out))?;
    writeln!(out, "</dl>\n</article>")
}

fn write_commands(commands: &Commands, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "<dt>{}</dt><dd>", commands.heading)?;
    for command in &commands.list {
        writeln!(out, "<p>{}</p>", escape(&command.title))?;
        for line in command.script.iter().flat_map(|script| script.lines()) {
            writeln!(out, "<p><code>{}</code></p>", escape(line))?;
        }
    }
    writeln!(out, "</dd>")
}

/// A text that stays text between tags and in quotes.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in plain(text).chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_names_stays_text() {
        assert_eq!(escape("<img src=x onerror='a(\"b\")'> & \u{202e}"), {
            "&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt; &amp; ?"
        });
    }
}
