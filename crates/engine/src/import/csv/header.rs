//! Finds the first row of a table, which names its columns, and what separates them.

use super::rows::{Found, Rows};
use crate::import::place::At;

/// A first row longer than this is none.
const LONGEST_HEADER: usize = 64 << 10;
/// What separates columns, by how often it does.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The first row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// Names of the columns as they stand there.
    pub(super) names: Vec<String>,
    /// What separates columns.
    pub(super) delimiter: u8,
    /// The type that Windows PowerShell writes before it.
    pub(super) type_name: Option<String>,
    /// Where the next row begins: bytes and lines after the text's beginning.
    pub(super) end: (usize, u64),
}

/// What the beginning of a text can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Begins {
    /// Too little of it is known.
    More,
    /// No table.
    Otherwise,
    /// A table, if one of these first rows is known: one for each delimiter, the likeliest first.
    Table(Vec<Header>),
}

/// Looks at the beginning of a text; `last` where there is no more of it.
pub(super) fn begins(text: &[u8], last: bool) -> Begins {
    // However many bytes came at once, the same ones decide.
    let is_full = text.len() >= LONGEST_HEADER;
    let text = text.get(..LONGEST_HEADER).unwrap_or(text);
    let mut rest = text.trim_ascii_start();
    if rest.starts_with(b"{") || rest.starts_with(b"[") {
        return Begins::Otherwise;
    }
    rest = text;
    let mut type_name = None;
    let mut delimiters = DELIMITERS.to_vec();
    let mut lines = 0;
    loop {
        let end = memchr::memchr(b'\n', rest);
        let line = String::from_utf8_lossy(rest.get(..end.unwrap_or(rest.len())).unwrap_or_default());
        let line = line.trim();
        let Some(end) = end.map(|end| end + 1) else {
            // What the line is can be said once it is whole.
            if !last && !is_full {
                return Begins::More;
            }
            break;
        };
        let is_type = line.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("#TYPE"));
        // Excel takes `sep=;` for what separates columns.
        let separator = line.strip_prefix("sep=").filter(|rest| rest.len() == 1);
        if is_type {
            type_name = line.get(5..).map(|name| name.trim().to_owned());
        } else if let Some(separator) = separator {
            delimiters = separator.as_bytes().to_vec();
        } else if !line.is_empty() {
            break;
        }
        lines += 1;
        rest = rest.get(end..).unwrap_or_default();
    }
    let skipped = text.len() - rest.len();
    let mut found = Vec::new();
    for delimiter in delimiters {
        let mut rows = Rows::new(delimiter, At::default(), 1);
        let (used, row) = rows.feed(rest);
        let row = match row {
            // A quote that opens with one separator and not with another may close further on.
            None if !last && !is_full => return Begins::More,
            None if !is_full => rows.finish(),
            row => row,
        };
        if let Some(Found::Row(row)) = row {
            let names: Vec<String> = row.cells().map(|cell| cell.into_owned()).collect();
            let breaks = memchr::memchr_iter(b'\n', rest.get(..used).unwrap_or_default()).count() as u64;
            let end = (skipped + used, lines + breaks);
            found.push(Header { names, delimiter, type_name: type_name.clone(), end });
        }
    }
    found.retain(|header| header.names.len() > 1);
    found.sort_by_key(|header| std::cmp::Reverse(header.names.len()));
    if found.is_empty() { Begins::Otherwise } else { Begins::Table(found) }
}

/// A column's name without what differs between tools and versions: case, blanks and marks.
pub(super) fn plain(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What admin centres in other languages than English call the name of an object that is shown, and the one that people
/// sign in with.
const LANGUAGES: [(&str, &[&str]); 5] = [
    ("German", &["anzeigename", "benutzerprinzipalname"]),
    ("French", &["nomdaffichage", "nomcomplet"]),
    ("Spanish", &["nombreparamostrar"]),
    ("Italian", &["nomevisualizzato"]),
    ("Dutch", &["weergavenaam"]),
];

/// The language other than English in which columns have their names, if it is one that is known.
pub(super) fn language(columns: &[String]) -> Option<&'static str> {
    let columns: Vec<String> = columns.iter().map(|name| plain(name)).collect();
    let is_in = |words: &[&str]| columns.iter().any(|column| words.contains(&column.as_str()));
    LANGUAGES.iter().find(|(_, words)| is_in(words)).map(|(language, _)| *language)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Header {
        match begins(text.as_bytes(), false) {
            Begins::Table(mut headers) => headers.remove(0),
            other => panic!("{text:?} is {other:?}"),
        }
    }

    #[test]
    fn the_first_row_is_found_behind_what_tools_write_before_it() {
        let header = first("#TYPE Selected.User\r\n\"Id\",\"Display, name\"\r\n1,2\r\n");
        assert_eq!(header.names, ["Id", "Display, name"]);
        assert_eq!((header.delimiter, header.end), (b',', (42, 1)));
        assert_eq!(header.type_name.as_deref(), Some("Selected.User"));
        assert_eq!(first("sep=;\nid;a,b;c\n").names, ["id", "a,b", "c"]);
        assert_eq!(first("id\tname\tmail, other\n").delimiter, b'\t');
        assert_eq!(plain("Assigned via(group name)"), plain("assignedVia_GroupName"));
    }

    #[test]
    fn other_texts_are_no_tables() {
        assert_eq!(begins(b"\n  {\"a\":1}\n", false), Begins::Otherwise);
        assert_eq!(begins(b"hello\nworld\n", false), Begins::Otherwise);
        assert_eq!(begins(b"id,na", false), Begins::More);
        // A quote opens a cell only where semicolons separate.
        assert_eq!(begins(b"id;\"name\nmore\n", false), Begins::More);
        assert_eq!(begins(&vec![b'x'; LONGEST_HEADER + 1], false), Begins::Otherwise);
    }
}
