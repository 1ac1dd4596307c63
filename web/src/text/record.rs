//! The record that a finding rests on.

use super::format::bytes;

messages! {
    /// Label of the button that shows it.
    show_label => "record-show-label";
    /// Column of the buttons.
    column => "record-column";
    /// Heading of the record.
    title => "record-title";
    /// What is shown.
    as_it_stands => "record-as-it-stands";
    /// The place leads nowhere.
    gone => "record-gone";
    /// Copies what is shown.
    copy => "record-copy";
    /// Name of the button that shows it.
    show(file: &str, place: &str) => "record-show";
    /// How far looking it up is.
    reading(percent: u64) => "record-reading";
    /// How much of it is shown.
    size_cut(shown: String, all: String) => "record-size-cut";
    /// How large it is.
    size_whole(all: String) => "record-size";
}

/// How large it is, and how much of it is shown.
pub(crate) fn size(all: u64, shown: u64) -> String {
    if shown < all { size_cut(bytes(shown), bytes(all)) } else { size_whole(bytes(all)) }
}
