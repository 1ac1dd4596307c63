//! How the simulation compares with the service's own records.

use super::{codes, detail};

messages! {
    /// Heading of the list.
    heading => "backtest-heading";
    /// Introduces the list.
    detail => "backtest-detail";
    /// What to search by.
    search => "backtest-search";
    /// Column.
    recorded => "backtest-recorded";
    /// Column.
    simulated => "backtest-simulated";
    /// Column.
    reason => "backtest-reason";
    /// There was nothing to compare with.
    nothing => "backtest-nothing";
    /// The rows of the list.
    differences(differences: u64) => "backtest-differences";
    /// How the comparison came out.
    reproduces(agree: u64, assignments: u64) => "backtest-reproduces";
    /// Leads to the differences.
    see(differences: u64) => "backtest-see";
}

/// A state in words, and an error by its short name.
pub(crate) fn state(state: &str) -> String {
    state.strip_prefix("Error ").map_or_else(|| detail::state(state), codes::name)
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
