//! Who has what groups and products give.

use super::format::{count, number};
use seatscope_contract::views::MemberState;

/// Heading.
pub(crate) const HOLDERS: &str = "Who holds it, and how";
/// Column.
pub(crate) const PATHS: &str = "Paths";
/// Column.
pub(crate) const STATE: &str = "State";
/// Column.
pub(crate) const ERRORS: &str = "Errors";
/// Filter that leaves everybody.
pub(crate) const EVERYBODY: &str = "Everybody";
/// Name of the filters.
pub(crate) const BY_STATE: &str = "State";

/// Something is recorded through the group all the same.
pub(crate) const NO_MEMBER: &str = "not a member";

/// How far a member got.
pub(crate) fn state(state: MemberState) -> &'static str {
    match state {
        MemberState::InError => "In error",
        MemberState::Pending => "Not processed yet",
        MemberState::Licensed => "Everything in force",
        MemberState::Without => "Nothing from it",
    }
}

// The picture of paths.

/// Heading.
pub(crate) const FLOW: &str = "By which paths it comes";
/// Introduces it.
pub(crate) const FLOW_DETAIL: &str = "Whoever has it by two paths counts in both and takes one seat.";
/// Column.
pub(crate) const PATH: &str = "Path";
/// Where a path leads.
pub(crate) const IN_FORCE: &str = "In force";
/// Where a path leads.
pub(crate) const IN_ERROR: &str = "In error";
/// Where a path leads.
pub(crate) const PENDING: &str = "Not processed yet";
/// Nobody has it.
pub(crate) const NOBODY: &str = "Nobody has it, neither directly nor through a group.";

/// Paths drawn as one.
pub(crate) fn others(paths: u64) -> String {
    count(paths, "other path", "other paths")
}

/// The picture in words.
pub(crate) fn flow(product: &str, paths: &[(String, u64)]) -> String {
    let paths: Vec<String> = paths.iter().map(|(name, users)| format!("{name} {}", number(*users))).collect();
    format!("{product}, users by path: {}", paths.join(", "))
}

// A group's prerequisites and siblings.

/// Heading.
pub(crate) const PREREQUISITES: &str = "What its plans need";
/// Column.
pub(crate) const NEEDS: &str = "Needs one of";
/// Column.
pub(crate) const MET_BY: &str = "Turned on by this group";
/// What is missing.
pub(crate) const NOT_MET: &str = "none of them";
/// Nothing to show.
pub(crate) const NO_PREREQUISITES: &str = "No plan that it turns on is known to need another.";
/// Heading.
pub(crate) const SIBLINGS: &str = "Groups that give the same products";
/// Column.
pub(crate) const MORE: &str = "On there, off here";
/// Column.
pub(crate) const FEWER: &str = "On here, off there";
/// Nothing to show.
pub(crate) const NO_SIBLINGS: &str = "No other group gives them.";
