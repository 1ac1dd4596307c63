//! Seats, and users in error, before and after a change.

use super::format::{count, signed};

/// Heading.
pub(crate) const ERRORS: &str = "Users in error, before and after";
/// Introduces it.
pub(crate) const ERRORS_DETAIL: &str =
    "Each user once: with an error on record, or with one that the next processing would bring.";
/// A bar.
pub(crate) const BEFORE: &str = "Before";
/// A bar.
pub(crate) const AFTER: &str = "After";
/// Explains the bars of seats.
pub(crate) const SEATS_DETAIL: &str = "The upper bar is before, the lower one after; the line shows the seats owned, and what is beyond it is striped.";

/// Seats taken and owned, before and after.
pub(crate) fn seats(
    (taken_before, taken_after): (i64, i64),
    (owned_before, owned_after): (Option<i64>, i64),
) -> String {
    let of = |taken: i64, owned: Option<i64>| match owned {
        Some(owned) => {
            format!("{} of {}", signed(taken), count(owned.max(0).unsigned_abs(), "seat", "seats"))
        }
        None => signed(taken),
    };
    format!(
        "{BEFORE} {}, {} {}",
        of(taken_before, owned_before),
        AFTER.to_lowercase(),
        of(taken_after, Some(owned_after))
    )
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
