//! What leaves the machine, what stays in the browser, and how to check it.

use super::format::count;

/// Heading, and the way to it.
pub(crate) const TITLE: &str = "Privacy";
/// Heading of what leaves.
pub(crate) const SENT: &str = "What leaves this machine";
/// What leaves.
pub(crate) const SENT_DETAIL: &str = "Nothing. The files you open are read in this tab, by a program that came with the page. There is no account, no tracking and no server behind it.";
/// Heading of what stays.
pub(crate) const KEPT: &str = "What this browser keeps";
/// Nothing of a tenant.
pub(crate) const KEPT_DETAIL: &str =
    "Nothing of a tenant: closing or reloading the tab forgets it. Only these are kept, on this machine:";
/// When nothing is kept.
pub(crate) const KEPT_NOTHING: &str = "Nothing at all is kept now.";
/// The choice of colours.
pub(crate) const KEPT_THEME: &str = "your choice of colours";
/// Whether single keys do something.
pub(crate) const KEPT_KEYS: &str = "whether single keys are shortcuts";
/// Removes what is kept.
pub(crate) const REMOVE: &str = "Remove all of it";
/// After that.
pub(crate) const REMOVED: &str = "It is removed. The next visit keeps the site's files again.";
/// Removing failed.
pub(crate) const NOT_REMOVED: &str = "The browser did not remove it";
/// Heading of how to check.
pub(crate) const CHECK: &str = "How to check this";
/// With the browser's tools.
pub(crate) const CHECK_NETWORK: &str = "Open the developer tools of the browser (F12), choose “Network”, load the page again and open an export: after the site's own files there is no request. Or switch the network off before you open the export; everything works as before.";
/// With the policy.
pub(crate) const CHECK_POLICY: &str = "The browser itself refuses the page and its worker any other address, by this policy at the head of the page:";
/// With the digests.
pub(crate) const CHECK_FILES: &str = "Scripts, styles and programs are taken only if they have the content that this version was built with. The list of checksums that comes with every release, SHA256SUMS, tells whether a copy is unchanged.";
/// With the digests, where the page is one file.
pub(crate) const CHECK_ONE_FILE: &str = "This one file holds all that the page needs, and its policy names the digest of each script and style that may run. The list of checksums that comes with every release, SHA256SUMS, tells whether the file is unchanged.";
/// A page that was built for work on the project itself.
pub(crate) const NO_VERSION: &str =
    "This is a build for development; it is not kept for use without a network.";

/// Which version this is.
pub(crate) fn version(version: &str) -> String {
    format!("This is version {version}.")
}

/// Files of the site.
pub(crate) fn kept_files(files: u32) -> String {
    format!("{} of this site, so that it opens without a network", count(u64::from(files), "file", "files"))
}

/// A newer page lies ready.
pub(crate) const UPDATE: &str = "A newer version of Seatscope lies ready";
/// What using it means.
pub(crate) const UPDATE_DETAIL: &str = "It is used the next time all its tabs are closed, or now; then files that are open have to be opened again.";
/// Uses it.
pub(crate) const USE_UPDATE: &str = "Use it now";
