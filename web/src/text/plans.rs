//! Service plans.

use super::format::{count, number};

/// Title while a plan is on the way.
pub(crate) const PLAN: &str = "Service plan";
/// What to search by.
pub(crate) const SEARCH: &str = "Search by name, technical name or id";
/// Nouns for the count above the table.
pub(crate) const NOUN: (&str, &str) = ("plan", "plans");
/// Filter.
pub(crate) const ONLY_OFF: &str = "Off for somebody only";
/// Column.
pub(crate) const COL_PLAN: &str = "Plan";
/// Column.
pub(crate) const COL_ON: &str = "On for";
/// Column.
pub(crate) const COL_OFF: &str = "Off for";
/// Column.
pub(crate) const COL_SHARE: &str = "Share";
/// Heading of those who hold it.
pub(crate) const HOLDERS: &str = "Who has it, and by what";
/// Whoever has it on.
pub(crate) const HAVE: &str = "On";
/// Whoever has it off everywhere.
pub(crate) const LACK: &str = "Off everywhere";
/// Column.
pub(crate) const COL_PATHS: &str = "Paths";
/// Heading of products.
pub(crate) const IN_PRODUCTS: &str = "Products that contain it";
/// Heading of groups.
pub(crate) const IN_GROUPS: &str = "Groups that give such a product";
/// Heading of rules.
pub(crate) const RULES: &str = "Rules that name it";
/// Nothing to show.
pub(crate) const NO_GROUPS: &str = "No group gives a product that contains it.";
/// Nothing to show.
pub(crate) const NO_RULES: &str = "No rule names it.";
/// What a group does.
pub(crate) const TURNS_ON: &str = "turns it on";
/// What a group does.
pub(crate) const LEAVES_OFF: &str = "leaves it off";
/// Introduces the plans of a product.
pub(crate) const USE_DETAIL: &str = "Of those who hold the product, for how many it turns each plan on. A plan may still come from another product.";

/// The state of a plan in words.
pub(crate) fn answer(on: u64, off: u64) -> String {
    format!(
        "On for {}, off everywhere for {} who hold a product with it.",
        count(on, "user", "users"),
        number(off)
    )
}
