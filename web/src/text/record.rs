//! The record that a finding rests on.

use super::format::{bytes, number};

/// Label of the button that shows it.
pub(crate) const SHOW: &str = "Show";
/// Column of the buttons.
pub(crate) const COLUMN: &str = "Record";
/// Heading of the record.
pub(crate) const TITLE: &str = "The record in the file";
/// What is shown.
pub(crate) const AS_IT_STANDS: &str = "Read from the file just now, and shown as it stands there.";
/// The place leads nowhere.
pub(crate) const GONE: &str = "The file, as it is now, has no record at this place, or several. Open the export again if the file has changed since it was read.";
/// Copies what is shown.
pub(crate) const COPY: &str = "Copy the record";

/// Name of the button that shows it.
pub(crate) fn show(file: &str, place: &str) -> String {
    format!("Show the record in {file} at {place}")
}

/// How far looking it up is.
pub(crate) fn reading(percent: u64) -> String {
    format!("The file is read once more: {} %", number(percent))
}

/// How large it is, and how much of it is shown.
pub(crate) fn size(all: u64, shown: u64) -> String {
    if shown < all {
        format!("The first {} of {}.", bytes(shown), bytes(all))
    } else {
        format!("{}.", bytes(all))
    }
}
