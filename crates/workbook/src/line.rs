//! What the engine writes: a line that says what was read, then for each table its titles and a line a row.

use serde::Deserialize;
use std::borrow::Cow;

/// A line.
#[derive(Debug)]
pub(crate) enum Line<'a> {
    /// What was read, or a table begins.
    Beginning(Beginning),
    /// A row of the table before.
    Row(Vec<Cell<'a>>),
}

impl<'a> Line<'a> {
    /// Reads it.
    pub(crate) fn read(text: &'a [u8]) -> serde_json::Result<Self> {
        if text.first() == Some(&b'[') {
            serde_json::from_slice(text).map(Self::Row)
        } else {
            serde_json::from_slice(text).map(Self::Beginning)
        }
    }
}

/// What is no row.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Beginning {
    /// Of a table.
    Table(Table),
    /// Of everything.
    Head(Head),
}

/// What the first sheet says.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Head {
    /// Title of the whole.
    pub(crate) title: String,
    /// When it was made, RFC 3339.
    pub(crate) made: Option<String>,
    /// What was read, by which rules.
    pub(crate) about: Vec<String>,
}

/// A table's titles.
#[derive(Debug, Deserialize)]
pub(crate) struct Table {
    /// Its name.
    pub(crate) table: String,
    /// Titles of its columns.
    pub(crate) columns: Vec<String>,
}

/// A cell.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Cell<'a> {
    /// A number.
    Number(i64),
    /// A text, whatever it looks like.
    #[serde(borrow)]
    Text(Cow<'a, str>),
    /// Nothing.
    Empty,
}
