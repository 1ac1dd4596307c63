//! The data grid and the search above it.

use super::format::number;

/// How to use the grid with the keyboard; read out with its name.
pub(crate) const KEYS: &str =
    "Arrow keys move, Page Up and Page Down leap, Home and End go to the ends, Enter opens.";
/// Opens the choice of columns.
pub(crate) const COLUMNS: &str = "Columns";
/// Copies the rows that pass.
pub(crate) const COPY: &str = "Copy as CSV";
/// The browser refuses, or the rows could not be had.
pub(crate) const NOT_COPIED: &str = "It could not be copied; save it instead";
/// Saves the rows that pass.
pub(crate) const SAVE: &str = "Save as CSV";
/// Nothing matches.
pub(crate) const EMPTY: &str = "Nothing matches.";
/// Takes the filters away.
pub(crate) const CLEAR: &str = "Clear search and filters";
/// The rows could not be had.
pub(crate) const FAILED: &str = "The rows could not be loaded.";

/// How many of them all.
pub(crate) fn of_all(total: u64, all: u64, everything: &str) -> String {
    if total == all { everything.to_owned() } else { format!("{} of {everything}", number(total)) }
}
