//! The picture of flows from groups to products to users, and what seat bars say beside it.

use super::format::{count, number};
use super::holders::{IN_ERROR, IN_FORCE, PENDING};

/// Heading.
pub(crate) const HEADING: &str = "From groups to products to users";
/// Introduces the picture.
pub(crate) const DETAIL: &str =
    "As wide as users are many. Whoever has a product by two ways counts in both and takes one seat.";
/// Opens the table.
pub(crate) const AS_TABLE: &str = "As a table";
/// Column.
pub(crate) const FROM: &str = "From";
/// Column.
pub(crate) const PRODUCT: &str = "Product";
/// The last row.
pub(crate) const ALTOGETHER: &str = "Altogether";
/// Weakens the numbers.
pub(crate) const ERRORS_UNKNOWN: &str =
    "The export does not say who is in error, so nobody is shown as such.";
/// Nothing to show.
pub(crate) const NOBODY: &str = "Nobody has a product, neither directly nor through a group.";
/// Nothing to show of a group.
pub(crate) const NOBODY_THROUGH: &str = "Nobody has a product through it.";

/// How users fare, in the order of the picture.
pub(crate) const OUTCOMES: [&str; 3] = [IN_FORCE, IN_ERROR, PENDING];

/// Groups drawn as one.
pub(crate) fn more_groups(groups: u64) -> String {
    count(groups, "more group", "more groups")
}

/// Products drawn as one.
pub(crate) fn more_products(products: u64) -> String {
    count(products, "more product", "more products")
}

/// A name with its users.
pub(crate) fn with_users(name: &str, users: u64) -> String {
    format!("{name} {}", number(users))
}

/// The picture in words: sources, products and outcomes with their users.
pub(crate) fn picture(sources: &[String], products: &[String], outcomes: &[String]) -> String {
    format!(
        "Users by way: {}. Products: {}. {}.",
        sources.join(", "),
        products.join(", "),
        outcomes.join(", ")
    )
}

// Seat bars.

/// Waiting, with nothing on record yet.
pub(crate) const SEAT_PENDING: &str = "not processed yet";
/// Seats that go away unless they are paid for, whoever has them.
pub(crate) const SEAT_GRACE: &str = "in grace";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_is_told_in_full() {
        let of = |name: &str, users| vec![with_users(name, users)];
        assert_eq!(
            picture(&of("Sales", 1_200), &of("Office 365 E3", 1_200), &of(IN_ERROR, 3)),
            "Users by way: Sales 1,200. Products: Office 365 E3 1,200. In error 3."
        );
        assert_eq!(
            (more_groups(1), more_products(2)),
            ("1 more group".to_owned(), "2 more products".to_owned())
        );
    }
}
