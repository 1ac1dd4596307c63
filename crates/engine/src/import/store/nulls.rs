//! Null fields: PowerShell writes null for what was not selected, and for what is empty. A field that
//! is null for every object of a file was not exported; one that has a value for any of them was.

use crate::import::lenient::Field;
use crate::tenant::Fields;
use crate::tenant::column::{Column, Index};

/// The null fields of a file while it is being read.
#[derive(Debug)]
pub(super) struct Nulls<I> {
    list: Vec<Null<I>>,
}

#[derive(Debug)]
struct Null<I> {
    which: Fields,
    has_value: bool,
    rows: Vec<I>,
}

impl<I> Default for Nulls<I> {
    fn default() -> Self {
        Self { list: Vec::new() }
    }
}

impl<I: Index> Nulls<I> {
    /// Whether a field has a value; where it is null, that is remembered for the end of the file.
    pub(super) fn has<T>(&mut self, field: &Field<T>, which: Fields, row: I) -> bool {
        let (is_value, is_null) = (matches!(field, Field::Value(_)), matches!(field, Field::Null));
        if !is_value && !is_null {
            return false;
        }
        let at = self.list.iter().position(|null| null.which == which).unwrap_or_else(|| {
            self.list.push(Null { which, has_value: false, rows: Vec::new() });
            self.list.len() - 1
        });
        if let Some(null) = self.list.get_mut(at) {
            null.has_value |= is_value;
            // The same object over and over takes no more room.
            if is_null && null.rows.last() != Some(&row) {
                null.rows.push(row);
            }
        }
        is_value
    }

    /// The file has ended: null is empty where others have a value.
    pub(super) fn settle(&mut self, fields: &mut Column<I, Fields>) {
        for null in self.list.drain(..).filter(|null| null.has_value) {
            for row in null.rows {
                if let Some(fields) = fields.slot(row) {
                    fields.add(null.which);
                }
            }
        }
    }
}
