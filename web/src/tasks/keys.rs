//! Whether single keys do something: people who speak to their computer must be able to switch them off
//! (WCAG 2.1.4).

use crate::state::{Action, Handle};
use gloo::storage::{LocalStorage, Storage};

/// Where the choice is kept.
pub(crate) const KEY: &str = "seatscope.shortcuts";

/// The choice of last time.
pub(crate) fn chosen() -> bool {
    LocalStorage::get(KEY).unwrap_or(true)
}

/// Takes a choice and keeps it. Where storage is switched off it lasts until the page is closed.
pub(crate) fn choose(handle: &Handle, on: bool) {
    let _ = LocalStorage::set(KEY, on);
    handle.act(Action::Keys(on));
}
