//! The picture of flows from groups to products to users, and what seat bars say beside it.

use super::holders::{in_error, in_force, pending};

messages! {
    /// Heading.
    heading => "flows-heading";
    /// What the picture's bands mean.
    width => "flows-width";
    /// Introduces the numbers.
    detail => "flows-detail";
    /// Opens the table.
    as_table => "flows-as-table";
    /// Column.
    from => "flows-from";
    /// Column.
    product => "flows-product";
    /// The last row.
    altogether => "flows-altogether";
    /// Weakens the numbers.
    errors_unknown => "flows-errors-unknown";
    /// Nothing to show.
    nobody => "flows-nobody";
    /// Nothing to show of a group.
    nobody_through => "flows-nobody-through";
    /// Waiting, with nothing on record yet.
    seat_pending => "flows-seat-pending";
    /// Seats that go away unless they are paid for, whoever has them.
    seat_grace => "flows-seat-grace";
    /// Groups drawn as one.
    more_groups(groups: u64) => "flows-more-groups";
    /// Products drawn as one.
    more_products(products: u64) => "flows-more-products";
    /// A name with its users.
    with_users(name: &str, users: u64) => "flows-with-users";
    /// The picture in words, of lists.
    picture_of(sources: String, products: String, outcomes: String) => "flows-picture";
}

/// How users fare, in the order of the picture.
pub(crate) fn outcomes() -> [String; 3] {
    [in_force(), in_error(), pending()]
}

/// The picture in words: sources, products and outcomes with their users.
pub(crate) fn picture(sources: &[String], products: &[String], outcomes: &[String]) -> String {
    picture_of(sources.join(", "), products.join(", "), outcomes.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_is_told_in_full() {
        let of = |name: &str, users| vec![with_users(name, users)];
        assert_eq!(
            picture(&of("Sales", 1_200), &of("Office 365 E3", 1_200), &of(&in_error(), 3)),
            "Assignments by way: Sales 1,200. Products: Office 365 E3 1,200. In error 3."
        );
        assert_eq!(
            (more_groups(1), more_products(2)),
            ("1 more group".to_owned(), "2 more products".to_owned())
        );
    }
}
