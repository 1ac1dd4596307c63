//! Everything by name.

use super::format::{count, number};

/// Label of the button in the header.
pub(crate) const SEARCH: &str = "Search";
/// Its key.
pub(crate) const CTRL_K: &str = "Ctrl K";
/// Name of the dialog, its field and its list.
pub(crate) const TITLE: &str = "Go to, find or do";
/// What can be typed.
pub(crate) const PLACEHOLDER: &str = "A name, address, id, page or action";
/// The same before there is a tenant.
pub(crate) const PLACEHOLDER_EMPTY: &str = "A page or action";
/// How it is used.
pub(crate) const KEYS: &str = "↑ ↓ choose · Enter opens · Esc closes";
/// A kind of entry.
pub(crate) const PAGES: &str = "Pages";
/// A kind of entry.
pub(crate) const ACTIONS: &str = "Actions";
/// Stands beside a form of the report.
pub(crate) const REPORT: &str = "the report as a file";
/// Stands beside a kind of change.
pub(crate) const TRY: &str = "try in What-if";

/// Leads to all of a kind.
pub(crate) fn all(total: u64) -> String {
    format!("Show all {}", number(total))
}

/// How many entries there are, for screen readers and everybody.
pub(crate) fn found(entries: u64) -> String {
    if entries == 0 { "Nothing matches.".to_owned() } else { count(entries, "entry", "entries") }
}
