//! Light and dark.

use crate::state::{Action, Handle};
use gloo::storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};

/// Where the choice is kept; `boot.js` reads it too.
pub(crate) const KEY: &str = "seatscope.theme";
/// PatternFly's class for dark pages.
const DARK: &str = "pf-v6-theme-dark";

/// Which colours somebody wants.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Theme {
    /// Those of the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The choice of last time.
pub(crate) fn chosen() -> Theme {
    LocalStorage::get(KEY).unwrap_or_default()
}

/// Takes a choice and keeps it. Where storage is switched off it lasts until the page is closed.
pub(crate) fn choose(handle: &Handle, theme: Theme) {
    let _ = LocalStorage::set(KEY, theme);
    handle.act(Action::Theme(theme));
}

/// The media query for a dark system.
pub(crate) fn system_dark() -> Option<web_sys::MediaQueryList> {
    gloo::utils::window().match_media("(prefers-color-scheme: dark)").ok().flatten()
}

/// Colours the page.
pub(crate) fn apply(theme: Theme) {
    let dark = match theme {
        Theme::System => system_dark().is_some_and(|query| query.matches()),
        Theme::Light => false,
        Theme::Dark => true,
    };
    if let Some(root) = gloo::utils::document().document_element() {
        // The class list refuses only empty names.
        let _ = root.class_list().toggle_with_force(DARK, dark);
    }
}
