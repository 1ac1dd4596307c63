//! Seats, and users in error, before and after a change.

use super::format::signed;

messages! {
    /// Heading.
    errors => "before-after-errors";
    /// Introduces it.
    errors_detail => "before-after-errors-detail";
    /// A bar.
    before => "before-after-before";
    /// A bar.
    after => "before-after-after";
    /// Explains the bars of seats.
    seats_detail => "before-after-seats-detail";
    /// Seats taken of those owned, at one time.
    seats_of(taken: i64, owned: i64) => "before-after-seats-of";
    /// Seats before and after.
    seats_moved(before: String, after: String) => "before-after-seats";
}

/// Seats taken and owned, before and after.
pub(crate) fn seats(
    (taken_before, taken_after): (i64, i64),
    (owned_before, owned_after): (Option<i64>, i64),
) -> String {
    let of = |taken: i64, owned: Option<i64>| {
        owned.map_or_else(|| signed(taken), |owned| seats_of(taken, owned.max(0)))
    };
    seats_moved(of(taken_before, owned_before), of(taken_after, Some(owned_after)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats_are_told_with_those_owned() {
        assert_eq!(seats((3, 9), (Some(3), 9)), "Before 3 of 3 seats, after 9 of 9 seats");
        assert_eq!(seats((1, 0), (None, 1)), "Before 1, after 0 of 1 seat");
    }
}
