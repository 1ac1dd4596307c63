//! A report for reading as a list of parts, written as Markdown or as one HTML file.
//!
//! Every text is plain and may hold whatever a tenant's names hold; the writers keep it text.

pub(super) mod html;
pub(super) mod markdown;

use super::commands::Commands;
use seatscope_contract::report::Severity;

/// A report in parts, in reading order.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// What it is, and of whom.
    pub(super) title: String,
    /// Its parts.
    pub(super) parts: Vec<Part>,
}

/// A part of a document.
#[derive(Debug)]
pub(super) enum Part {
    /// The title of what follows.
    Section(String),
    /// A paragraph.
    Text(String),
    /// Short statements, one below the other.
    Points(Vec<String>),
    /// Rows of columns.
    Table(Table),
    /// One finding.
    Entry(Box<Entry>),
}

/// Rows of columns.
#[derive(Debug)]
pub(super) struct Table {
    /// The titles.
    pub(super) columns: Vec<Column>,
    /// As many cells as there are columns.
    pub(super) rows: Vec<Vec<String>>,
}

/// A column's title, and how its cells stand.
#[derive(Debug, Clone, Copy)]
pub(super) enum Column {
    /// Words.
    Words(&'static str),
    /// Numbers, which stand to the right.
    Numbers(&'static str),
}

impl Column {
    fn title(self) -> &'static str {
        match self {
            Self::Words(title) | Self::Numbers(title) => title,
        }
    }
}

/// One finding: what, whom, why and what to do.
#[derive(Debug)]
pub(super) struct Entry {
    /// How bad it is.
    pub(super) severity: Severity,
    /// The finding in one sentence.
    pub(super) title: String,
    /// Its code.
    pub(super) code: String,
    /// Statements about it, each with what it is about.
    pub(super) facts: Vec<(&'static str, String)>,
    /// Lists, each with what it lists.
    pub(super) lists: Vec<(String, Vec<String>)>,
    /// Commands that settle it.
    pub(super) commands: Vec<Commands>,
}

impl Document {
    /// Hands out every text, to be changed; titles of columns and labels are not the tenant's.
    pub(super) fn for_each_text(&mut self, change: &mut dyn FnMut(&mut String)) {
        change(&mut self.title);
        for part in &mut self.parts {
            match part {
                Part::Section(text) | Part::Text(text) => change(text),
                Part::Points(points) => points.iter_mut().for_each(&mut *change),
                Part::Table(table) => table.rows.iter_mut().flatten().for_each(&mut *change),
                Part::Entry(entry) => {
                    change(&mut entry.title);
                    entry.facts.iter_mut().for_each(|(_, text)| change(text));
                    entry.lists.iter_mut().flat_map(|(_, lines)| lines).for_each(&mut *change);
                    let commands = entry.commands.iter_mut().flat_map(|commands| &mut commands.list);
                    commands.for_each(|command| change(&mut command.title));
                }
            }
        }
    }

    pub(super) fn section(&mut self, title: &str) {
        self.parts.push(Part::Section(title.to_owned()));
    }

    pub(super) fn text(&mut self, text: impl Into<String>) {
        self.parts.push(Part::Text(text.into()));
    }

    pub(super) fn points(&mut self, points: Vec<String>) {
        if !points.is_empty() {
            self.parts.push(Part::Points(points));
        }
    }

    pub(super) fn table(&mut self, columns: &[Column], rows: Vec<Vec<String>>) {
        if !rows.is_empty() {
            self.parts.push(Part::Table(Table { columns: columns.to_vec(), rows }));
        }
    }
}
