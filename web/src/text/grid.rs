//! The data grid and the search above it.

messages! {
    /// How to use the grid with the keyboard; read out with its name.
    keys => "grid-keys";
    /// Opens the choice of columns.
    columns => "grid-columns";
    /// Copies the rows that pass.
    copy => "grid-copy";
    /// The browser refuses, or the rows could not be had.
    not_copied => "grid-not-copied";
    /// Saves the rows that pass.
    save => "grid-save";
    /// Nothing matches.
    empty => "grid-empty";
    /// Takes the filters away.
    clear => "grid-clear";
    /// The rows could not be had.
    failed => "grid-failed";
    /// How many of them all; `everything` says how many of what there are.
    some_of(shown: u64, everything: &str) => "grid-some-of";
}

/// How many of them all: `everything` is `1,248 users`, and said alone where all of them are shown.
pub(crate) fn of_all(total: u64, all: u64, everything: &str) -> String {
    if total == all { everything.to_owned() } else { some_of(total, everything) }
}
