//! Where the names of products and plans come from.

use super::format::day;

messages! {
    /// Heading.
    heading => "catalogue-heading";
    /// How to have newer ones.
    newer => "catalogue-newer";
    /// Introduces a list among the files; its name follows.
    over_it => "catalogue-over-it";
    /// Leads to what could not be used.
    to_files => "catalogue-to-files";
    /// Reads the same files with others.
    add => "catalogue-add";
    /// The list that is built in.
    built_in_of(day: &str) => "catalogue-built-in-of";
    /// How much a list has; its name stands before it.
    products(products: u64) => "catalogue-products";
    /// How much of a list could not be used.
    unused(problems: u64) => "catalogue-unused";
}

/// The list that is built in.
pub(crate) fn built_in(date: &str) -> String {
    built_in_of(&day(date))
}
