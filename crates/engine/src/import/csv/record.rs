//! Makes of a row the record that JSON would have been, so that everything after it is the same.

use super::cells;
use super::columns::{self, Cell, Column};
use super::formats::{Empty, RowsAre};
use super::header::plain;
use super::rows::Row;
use super::targets::Targets;
use crate::import::kinds::Kind;
use crate::import::lenient::is_cut_short;
use serde::Serialize;
use serde::de::IgnoredAny;

/// How rows become records.
#[derive(Debug)]
pub(super) struct Shape {
    /// Each key once, with the columns that hold it: the first that is not empty counts.
    keys: Vec<(Column, Vec<usize>)>,
    /// Where the names of products are, in the same manner.
    products: Vec<usize>,
    /// Where the targets of an event are, if the table has columns for each.
    targets: Targets,
    empty: Empty,
}

impl Shape {
    /// The shape of such rows below these names of columns.
    pub(super) fn new(names: &[String], rows: RowsAre) -> Self {
        let empty = if let RowsAre::Records(_, empty) = rows { empty } else { Empty::Nothing };
        let mut keys: Vec<(Column, Vec<usize>)> = Vec::new();
        let (mut products, mut targets) = (Vec::new(), Targets::default());
        let is_log = matches!(rows, RowsAre::Records(Some(Kind::DirectoryAudits), _));
        for (index, name) in names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
            // The older export of the admin centre has the names of products in the second of these.
            if rows == RowsAre::AdminUsers
                && ["licenses", "licenseassignmentdetails"].contains(&plain(name).as_str())
            {
                products.push(index);
                continue;
            }
            if is_log && targets.take(name, index) {
                continue;
            }
            let mut column = columns::of(name);
            // The case of keys shows what wrote them, and so what an empty value says.
            if empty != Empty::Unknown {
                column.key = in_graphs_case(&column.key);
            }
            match keys.iter_mut().find(|(known, _)| known.key.eq_ignore_ascii_case(&column.key)) {
                Some((_, columns)) => columns.push(index),
                None => keys.push((column, vec![index])),
            }
        }
        // `Licenses` comes before `License assignment details`, whatever the order of columns.
        products.sort_by_key(|index| names.get(*index).map(String::len));
        Self { keys, products, targets, empty }
    }

    /// Whether a column holds this key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|(column, _)| column.key.eq_ignore_ascii_case(key))
    }

    /// Writes the record of a row.
    pub(super) fn write(&self, row: &Row<'_>, out: &mut Vec<u8>) {
        out.clear();
        out.push(b'{');
        for (column, columns) in &self.keys {
            let cells = || columns.iter().map(|index| row.cell(*index));
            let cell = cells().find(|cell| !cell.is_empty()).unwrap_or_default();
            if out.len() > 1 {
                out.push(b',');
            }
            write(out, &column.key);
            out.push(b':');
            self.value(column.cell, &cell, out);
        }
        if let Some(targets) = self.targets.of(row) {
            out.extend_from_slice(if out.len() > 1 {
                b",\"targetResources\":"
            } else {
                b"\"targetResources\":"
            });
            write(out, &targets);
        }
        out.push(b'}');
    }

    fn value(&self, kind: Cell, cell: &str, out: &mut Vec<u8>) {
        match kind {
            Cell::Addresses if is_type_name(cell) => write(out, cell),
            // What PowerShell shows on a screen has braces around it.
            Cell::Addresses if is_cut_short(cell) => write(out, cell),
            Cell::Addresses if cell.starts_with('{') && cell.ends_with('}') => {
                write(out, &cells::addresses(cell.trim_start_matches('{').trim_end_matches('}')));
            }
            Cell::Addresses if cell.is_empty() && self.empty == Empty::Unknown => write(out, &()),
            Cell::Addresses => write(out, &cells::addresses(cell)),
            Cell::Flag | Cell::Opposite => match cells::flag(cell) {
                Some(flag) => write(out, &(flag != (kind == Cell::Opposite))),
                None if cell.is_empty() && self.empty == Empty::False => write(out, &false),
                None if cell.is_empty() => write(out, &()),
                None => write(out, cell),
            },
            Cell::Value if cell.is_empty() => write(out, &()),
            Cell::Value if is_json(cell) => out.extend_from_slice(cell.as_bytes()),
            Cell::Value => write(out, cell),
        }
    }

    /// The names of the row's products, joined; empty where the table has none.
    pub(super) fn products<'a>(&self, row: &Row<'a>) -> std::borrow::Cow<'a, str> {
        let cells = self.products.iter().map(|index| row.cell(*index));
        cells.into_iter().find(|cell| !cell.is_empty()).unwrap_or_default()
    }

    /// The id of the row's object.
    pub(super) fn id<'a>(&self, row: &Row<'a>) -> std::borrow::Cow<'a, str> {
        let columns = self.keys.iter().find(|(column, _)| column.key.eq_ignore_ascii_case("id"));
        let cells = columns.into_iter().flat_map(|(_, columns)| columns).map(|index| row.cell(*index));
        cells.into_iter().find(|cell| !cell.is_empty()).unwrap_or_default()
    }
}

/// A key as Graph writes it, which begins in lower case.
fn in_graphs_case(key: &str) -> String {
    let mut letters = key.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// Whether PowerShell wrote the name of a type in place of a list.
fn is_type_name(cell: &str) -> bool {
    cell.starts_with("System.") || cell.starts_with("Microsoft.")
}

/// Whether a tool wrote a list or an object as JSON.
fn is_json(cell: &str) -> bool {
    cell.starts_with(['{', '[']) && serde_json::from_str::<IgnoredAny>(cell).is_ok()
}

fn write(out: &mut Vec<u8>, value: &(impl Serialize + ?Sized)) {
    // Texts, flags and lists of texts can always be written to memory.
    let _ = serde_json::to_writer(out, value);
}
