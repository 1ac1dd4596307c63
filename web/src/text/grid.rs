//! The data grid and the search above it.

use super::format::{count, number};

/// How to use the grid with the keyboard; read out with its name.
pub(crate) const KEYS: &str =
    "Arrow keys move, Page Up and Page Down leap, Home and End go to the ends, Enter opens.";
/// Nothing matches.
pub(crate) const EMPTY: &str = "Nothing matches.";
/// Takes the filters away.
pub(crate) const CLEAR: &str = "Clear search and filters";
/// The rows could not be had.
pub(crate) const FAILED: &str = "The rows could not be loaded.";

/// How many of them all.
pub(crate) fn of_all(total: u64, all: u64, one: &str, many: &str) -> String {
    if total == all {
        count(all, one, many)
    } else {
        format!("{} of {}", number(total), count(all, one, many))
    }
}
