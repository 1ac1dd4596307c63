//! A product's seats as parts of a bar.

use seatscope_contract::report::Product;
use seatscope_contract::views::ProductRow;

/// What a part of the bar stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Held directly and in no other way.
    Direct,
    /// Held directly and through a group.
    Both,
    /// Held through groups alone.
    Inherited,
    /// Taken by users whom the export does not show.
    Other,
    /// Still free.
    Free,
    /// Waiting in error, without a seat.
    Failed,
    /// Waiting for the service, without a seat.
    Pending,
}

/// Seats that may be assigned: in force and in grace.
pub(crate) fn owned(product: &Product) -> u64 {
    product.enabled.saturating_add(product.warning)
}

/// The parts that are not empty, with how many seats each has. Where the export does not say how many
/// there are, only those whom it shows count.
pub(crate) fn parts(row: &ProductRow) -> Vec<(Part, u64)> {
    let product = &row.product;
    let holders = &product.users;
    let seats = |number: u64| if row.seats_known { number } else { 0 };
    let known = holders.direct_only + holders.both + holders.inherited_only;
    [
        (Part::Direct, holders.direct_only),
        (Part::Both, holders.both),
        (Part::Inherited, holders.inherited_only),
        (Part::Other, seats(product.consumed.saturating_sub(known))),
        (Part::Free, seats(u64::try_from(product.available).unwrap_or(0))),
        (Part::Failed, row.failed),
        (Part::Pending, row.pending),
    ]
    .into_iter()
    .filter(|(_, seats)| *seats > 0)
    .collect()
}

/// The share of each part in the whole bar, in percent.
pub(crate) fn shares(parts: &[(Part, u64)]) -> Vec<(Part, f64)> {
    parts.iter().map(|(part, seats)| (*part, percent(*seats, whole(parts)))).collect()
}

/// The seats in grace: the last of those that may be assigned, whoever has them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Grace {
    /// How many.
    pub(crate) seats: u64,
    /// Where they begin on the bar, in percent.
    pub(crate) start: f64,
    /// Their share of the bar, in percent.
    pub(crate) share: f64,
}

/// The seats in grace beside the parts of a bar, where there are any.
pub(crate) fn grace(row: &ProductRow, parts: &[(Part, u64)]) -> Option<Grace> {
    let Product { enabled, warning, .. } = row.product;
    let whole = whole(parts);
    // Without free seats and holders the bar is empty.
    (row.seats_known && warning > 0 && whole > 0).then(|| {
        let start = percent(enabled.min(whole), whole);
        Grace { seats: warning, start, share: percent(owned(&row.product).min(whole), whole) - start }
    })
}

fn whole(parts: &[(Part, u64)]) -> u64 {
    parts.iter().map(|(_, seats)| seats).sum()
}

fn percent(seats: u64, whole: u64) -> f64 {
    seats as f64 / whole.max(1) as f64 * 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use seatscope_contract::report::Holders;

    fn product(enabled: u64, consumed: u64, users: Holders) -> ProductRow {
        let product = Product {
            sku_id: "id".to_owned(),
            sku_part_number: None,
            name: None,
            enabled,
            warning: 0,
            suspended: 0,
            locked_out: 0,
            consumed,
            available: enabled as i64 - consumed as i64,
            seats_known: true,
            users,
            groups: Vec::new(),
        };
        let failed = users.in_error;
        ProductRow { product, seats_known: true, failed, pending: 0 }
    }

    #[test]
    fn a_bar_has_only_the_parts_there_are() {
        let users = Holders { total: 98, direct_only: 10, inherited_only: 80, both: 8, in_error: 3 };
        assert_eq!(
            parts(&product(120, 98, users)),
            [(Part::Direct, 10), (Part::Both, 8), (Part::Inherited, 80), (Part::Free, 22), (Part::Failed, 3)]
        );
        assert_eq!(parts(&product(0, 0, Holders::default())), []);
    }

    #[test]
    fn seats_of_unknown_users_show() {
        let users = Holders { total: 2, direct_only: 2, ..Holders::default() };
        assert_eq!(parts(&product(3, 5, users)), [(Part::Direct, 2), (Part::Other, 3)]);
    }

    #[test]
    fn seats_that_were_not_exported_are_not_free() {
        let users = Holders { total: 2, direct_only: 2, in_error: 1, ..Holders::default() };
        let unknown = ProductRow { seats_known: false, ..product(0, 0, users) };
        assert_eq!(parts(&unknown), [(Part::Direct, 2), (Part::Failed, 1)]);
    }

    #[test]
    fn who_is_in_error_and_has_it_all_the_same_takes_one_seat() {
        let users = Holders { total: 2, inherited_only: 2, in_error: 2, ..Holders::default() };
        let row = ProductRow { failed: 0, pending: 1, ..product(2, 2, users) };
        assert_eq!(parts(&row), [(Part::Inherited, 2), (Part::Pending, 1)]);
    }

    #[test]
    fn seats_in_grace_are_the_last_that_may_be_assigned() {
        let users = Holders { total: 6, direct_only: 6, in_error: 2, ..Holders::default() };
        let mut row = product(8, 6, users);
        assert_eq!(grace(&row, &parts(&row)), None);
        (row.product.enabled, row.product.warning) = (4, 4);
        // Six are held, two free, and two users wait beyond.
        let parts = parts(&row);
        assert_eq!(grace(&row, &parts), Some(Grace { seats: 4, start: 40.0, share: 40.0 }));
        assert_eq!(grace(&ProductRow { seats_known: false, ..row }, &parts), None);
    }

    #[test]
    fn shares_make_a_hundred() {
        let shares = shares(&[(Part::Direct, 1), (Part::Free, 3)]);
        assert_eq!(shares, [(Part::Direct, 25.0), (Part::Free, 75.0)]);
    }
}
