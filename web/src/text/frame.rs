//! The frame around the screens.

use super::format::{count, number};

/// Name of the product.
pub(crate) const NAME: &str = "Seatscope";
/// First stop of the keyboard.
pub(crate) const SKIP: &str = "Skip to the content";
/// Name of the navigation.
pub(crate) const NAVIGATION: &str = "Parts of the analysis";
/// Opens other files.
pub(crate) const OPEN_OTHER: &str = "Open other files";
/// Saves the report.
pub(crate) const DOWNLOAD: &str = "Download JSON";
/// Title of the notice when saving fails.
pub(crate) const DOWNLOAD_FAILED: &str = "The file could not be saved";
/// Closes a notice.
pub(crate) const DISMISS: &str = "Dismiss";
/// A tenant without a name.
pub(crate) const UNNAMED: &str = "Unnamed tenant";

/// The screens.
pub(crate) const OVERVIEW: &str = "Overview";
/// The screens.
pub(crate) const FINDINGS: &str = "Findings";
/// The screens.
pub(crate) const USERS: &str = "Users";
/// The screens.
pub(crate) const GROUPS: &str = "Groups";
/// The screens.
pub(crate) const PRODUCTS: &str = "Products";
/// The screens.
pub(crate) const ADDRESSES: &str = "Addresses";
/// The screens.
pub(crate) const WHAT_IF: &str = "What-if";
/// The screens.
pub(crate) const FILES: &str = "Files";
/// The screens.
pub(crate) const RULES: &str = "Rules";
/// The screens.
pub(crate) const REPORTS: &str = "Reports";

/// The screens.
pub(crate) const SERVICE_PLANS: &str = "Service plans";
/// The screens.
pub(crate) const HELP: &str = "Help";

/// The window's title.
pub(crate) fn title(page: &str) -> String {
    format!("{page} · {NAME}")
}

/// What needs attention behind a link, for screen readers.
pub(crate) fn groups_in_error(groups: u64) -> String {
    format!("{} with errors", count(groups, "group", "groups"))
}

/// What needs attention behind a link, for screen readers.
pub(crate) fn problems(problems: u64) -> String {
    count(problems, "problem", "problems")
}

// Requests.

/// The promise, as a measurement.
pub(crate) const NOTHING_SENT: &str = "Nothing sent";

/// The short form in the header.
pub(crate) fn requests_short(foreign: u64) -> String {
    if foreign == 0 {
        "0 requests".to_owned()
    } else {
        format!("{} to other sites", count(foreign, "request", "requests"))
    }
}

/// The long form beside it.
pub(crate) fn requests_long(foreign: u64, own: u64) -> String {
    format!(
        "{} went to other sites since the page was loaded. {} fetched the site's own files.",
        if foreign == 0 { "No request".to_owned() } else { count(foreign, "request", "requests") },
        number(own)
    )
}

// Colours.

/// Name of the switch.
pub(crate) const THEME: &str = "Colours";
/// Follow the system.
pub(crate) const THEME_SYSTEM: &str = "System";
/// Light.
pub(crate) const THEME_LIGHT: &str = "Light";
/// Dark.
pub(crate) const THEME_DARK: &str = "Dark";

// States every part of a page can be in.

/// Waiting for the worker.
pub(crate) const LOADING: &str = "Loading…";
/// A question failed.
pub(crate) const QUERY_FAILED: &str = "This part could not be loaded";
/// Asks again.
pub(crate) const TRY_AGAIN: &str = "Try again";
/// Heading of an address that leads nowhere.
pub(crate) const NOT_FOUND: &str = "There is no such page";
/// What to do about it.
pub(crate) const NOT_FOUND_DETAIL: &str =
    "The address may be mistyped, or come from another version. Everything is reachable from the overview.";
/// Way out.
pub(crate) const TO_OVERVIEW: &str = "To the overview";
/// Heading of an object that the export does not have.
pub(crate) const NO_OBJECT: &str = "Not in this export";
/// What to do about it.
pub(crate) const NO_OBJECT_DETAIL: &str = "The files that are open do not contain this object. Open the export it comes from, or look for it by name in the lists.";

// Copying.

/// Copies a text.
pub(crate) const COPY: &str = "Copy";
/// Said when it is done.
pub(crate) const COPIED: &str = "Copied";
/// Said when the browser refuses.
pub(crate) const NOT_COPIED: &str =
    "The browser does not allow copying here; select the text and press Ctrl+C";
