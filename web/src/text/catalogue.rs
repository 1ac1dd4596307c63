//! Where the names of products and plans come from.

use super::format::{count, day};

/// Heading.
pub(crate) const HEADING: &str = "Names of products and plans";
/// How to have newer ones.
pub(crate) const NEWER: &str = "A product that is shown by its id or part number alone is newer than that. Microsoft gives away a list as CSV on its page “Product names and service plan identifiers for licensing”: add it here, or drop it together with an export.";
/// Introduces a list among the files; its name follows.
pub(crate) const OVER_IT: &str = "It is completed and corrected by";
/// Leads to what could not be used.
pub(crate) const TO_FILES: &str = "See the files";
/// Reads the same files with others.
pub(crate) const ADD: &str = "Add files";

/// The list that is built in.
pub(crate) fn built_in(date: &str) -> String {
    format!("The list of names that is built in is of {}.", day(date))
}

/// How much a list has; its name stands before it.
pub(crate) fn products(products: u64) -> String {
    format!(" ({}).", count(products, "product", "products"))
}

/// How much of a list could not be used.
pub(crate) fn unused(problems: u64) -> String {
    format!("{} of it could not be used.", count(problems, "part", "parts"))
}
