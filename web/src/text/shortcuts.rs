//! What keys do.

/// Name of the dialog.
pub(crate) const TITLE: &str = "Keyboard shortcuts";
/// Switches single keys off.
pub(crate) const ON: &str = "Single keys do something";
/// What that means.
pub(crate) const ON_DETAIL: &str = "Never while you type in a field. Ctrl+K works either way.";
/// Closes the dialog.
pub(crate) const CLOSE: &str = "Close";
/// Heading of keys in lists.
pub(crate) const IN_TABLES: &str = "In a table";
/// Heading of the others.
pub(crate) const EVERYWHERE: &str = "Everywhere";
/// Opens the palette.
pub(crate) const PALETTE: &str = "Go to, find or do anything by name";
/// Puts the cursor into the search of a list.
pub(crate) const SEARCH: &str = "Search the list of this page";
/// Opens the dialog.
pub(crate) const SHOW: &str = "Show these shortcuts";
/// Between two keys pressed one after the other.
pub(crate) const THEN: &str = "then";

/// Keys in tables, and what they do.
pub(crate) const TABLE_KEYS: [(&[&str], &str); 6] = [
    (&["↑", "↓"], "Row up or down"),
    (&["←", "→"], "Into the cells of the row, and from cell to cell"),
    (&["Page Up", "Page Down"], "A screen up or down"),
    (&["Home", "End"], "First or last row; in cells, first or last cell"),
    (&["Ctrl+Home", "Ctrl+End"], "First or last row, also from a cell"),
    (&["Enter"], "Open the row"),
];

/// Going to a page.
pub(crate) fn go(page: &str) -> String {
    format!("Go to {page}")
}
