//! How the simulation compares with the service's own records.

use super::format::{count, number};
use super::{codes, detail};

/// Heading of the list.
pub(crate) const HEADING: &str = "Differences from the records";
/// Introduces the list.
pub(crate) const DETAIL: &str = "Every recorded assignment was rebuilt from what was meant alone: the groups' licences, their members, direct assignments and seats. These came out other than the service recorded them, each with its likely reason.";
/// What to search by.
pub(crate) const SEARCH: &str = "Search by name, id or reason";
/// Nouns for the count above the list.
pub(crate) const NOUN: (&str, &str) = ("difference", "differences");
/// Column.
pub(crate) const RECORDED: &str = "Recorded";
/// Column.
pub(crate) const SIMULATED: &str = "Simulated";
/// Column.
pub(crate) const REASON: &str = "Likely reason";
/// There was nothing to compare with.
pub(crate) const NOTHING: &str =
    "The export records no assignments that the simulation could be compared with.";

/// How the comparison came out.
pub(crate) fn reproduces(agree: u64, assignments: u64) -> String {
    format!(
        "The simulation reproduces {} of {}.",
        number(agree),
        count(assignments, "recorded assignment", "recorded assignments")
    )
}

/// A state in words, and an error by its short name.
pub(crate) fn state(state: &str) -> String {
    state.strip_prefix("Error ").map_or_else(|| detail::state(state), codes::name)
}

/// Leads to the differences.
pub(crate) fn see(differences: u64) -> String {
    match differences {
        1 => "See the difference".to_owned(),
        more => format!("See the {} differences", number(more)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_words() {
        assert_eq!(state("Active"), "In force");
        assert_eq!(state("Error CountViolation"), "Not enough seats");
        assert_eq!(state("Error Something else"), "Something else");
    }
}
