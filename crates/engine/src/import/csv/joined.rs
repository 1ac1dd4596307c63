//! Rows that stray quotes joined: one opens a cell, the next one closes it some lines further on, and what stands between
//! them seems to be the text of one cell. A cell may hold several lines; rows of the table it does not.

use super::rows::{Row, Rows};
use crate::import::place::At;
use crate::tenant::ids::guid;

/// How many lines after its first a row holds that are rows of their own; none where it is one row.
pub(super) fn rows_inside(row: &Row<'_>, delimiter: u8, width: usize) -> Option<usize> {
    let mut lines = row.raw.trim_ascii_end().split(|byte| *byte == b'\n');
    let first = lines.next()?;
    let quote = memchr::memrchr(b'"', first)?;
    let (before, after) = first.split_at_checked(quote)?;
    let mut rows = vec![cells(&[before, after.get(1..)?].concat(), delimiter, width)?];
    for line in lines {
        rows.push(cells(line, delimiter, width)?);
    }
    // Text in lines may have as many separators as a row, but not an id where the others have one.
    let tells = |column: usize| rows.iter().all(|cells| cells.get(column).is_some_and(|cell| is_key(cell)));
    (rows.len() > 1 && (0..width).any(tells)).then_some(rows.len() - 1)
}

/// The cells of a line that is a row by itself.
fn cells(line: &[u8], delimiter: u8, width: usize) -> Option<Vec<String>> {
    let mut found = None;
    let line = [line, b"\n"].concat();
    Rows::new(delimiter, At::default(), 1).of_line(&line, |row| {
        found = (row.len() == width).then(|| row.cells().map(|cell| cell.into_owned()).collect());
    });
    found
}

/// Whether a cell names an object.
fn is_key(cell: &str) -> bool {
    guid(cell).is_some() || (cell.contains('@') && !cell.contains(char::is_whitespace))
}

/// Whether text follows a quote that ends a cell, which shows that one of its quotes does not belong there.
pub(super) fn has_odd_quote(raw: &[u8], delimiter: u8) -> bool {
    let is_end =
        |byte: Option<&u8>| byte.is_none_or(|byte| *byte == delimiter || matches!(byte, b'\r' | b'\n'));
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'"', raw.get(at..).unwrap_or_default()) {
        let open = at + found;
        at = open + 1;
        // Inside of a text without quotes around it a quote is a letter.
        if !is_end(open.checked_sub(1).and_then(|before| raw.get(before))) {
            continue;
        }
        loop {
            let Some(found) = memchr::memchr(b'"', raw.get(at..).unwrap_or_default()) else { return false };
            at += found + 1;
            if raw.get(at) != Some(&b'"') {
                break;
            }
            at += 1;
        }
        if !is_end(raw.get(at)) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::csv::rows::Found;

    fn inside(text: &str, width: usize) -> Option<usize> {
        let mut rows = Rows::new(b',', At::default(), 1);
        match rows.feed(text.as_bytes()).1 {
            Some(Found::Row(row)) => {
                assert_eq!(row.len(), width, "{text}");
                rows_inside(&row, b',', width)
            }
            other => panic!("{text} gives {other:?}"),
        }
    }

    #[test]
    fn rows_are_told_from_lines_of_a_cell() {
        assert_eq!(inside("a@x.example,\"Lisboa,A\nb@x.example,Porto,B\nc@x.example,Faro\",C\n", 3), Some(2));
        assert_eq!(inside("\"a@x.example,Lisboa,A\nb@x.example\",Porto,B\n", 3), Some(1));
        for text in [
            "a@x.example,\"Rua A, 3\n1100 Lisboa\",A\n",
            "a@x.example,\"one, two\nthree, four\",A\n",
            "\"Rua A\nLisboa\",b@x.example,A\n",
            "a@x.example,b,\"yours,\nb, c, d@x.example\"\n",
            "a@x.example,b,c\n",
        ] {
            assert_eq!(inside(text, 3), None, "{text}");
        }
    }

    #[test]
    fn a_quote_in_the_middle_of_a_quoted_cell_is_odd() {
        for (text, expected) in [
            ("a,\"b \"\"c\"\" d\",\"e\"\r\n", false),
            ("a,5\" disk,\"\"\n", false),
            ("a,\"b\nc\",d\n", false),
            ("\"a\",\"b \"c\" d\",e\n", true),
            ("a,\"b\nc,\"d\" e\n", true),
        ] {
            assert_eq!(has_odd_quote(text.as_bytes(), b','), expected, "{text}");
        }
    }
}
