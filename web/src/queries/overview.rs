//! What the first screen says of the tenant.

use seatscope_contract::report::{Basis, Coverage, CoverageStatus, Remedy, Severity};
use seatscope_contract::views::{CodeCount, FindingRow, Overview};
use std::cmp::Reverse;

/// How many causes are shown before the rest is summed up.
pub(crate) const CAUSES_SHOWN: usize = 6;

/// The check that the recorded errors rest on.
const RECORDED: &str = "assignmentErrors";

/// Causes of recorded errors and of predicted ones.
pub(crate) fn causes(overview: &Overview) -> (u64, u64) {
    let of = |basis: Basis| {
        let errors = |row: &&FindingRow| row.severity == Severity::Error && row.basis == basis;
        overview.causes.iter().filter(errors).count() as u64
    };
    (of(Basis::Recorded), of(Basis::Predicted))
}

/// Whether the export has the states that say who is in error.
pub(crate) fn errors_known(overview: &Overview) -> bool {
    !overview
        .coverage
        .iter()
        .any(|check| check.check == RECORDED && check.status == CoverageStatus::Unavailable)
}

/// Whether there is any error, in force or to come.
pub(crate) fn has_errors(overview: &Overview) -> bool {
    causes(overview) != (0, 0)
}

/// Whether the files hold nothing of a tenant at all.
pub(crate) fn nothing_was_read(overview: &Overview) -> bool {
    let counts = &overview.counts;
    counts.users + counts.groups + counts.products == 0 && counts.problems > 0
}

/// Kinds of errors, in force or to come, by how many users they touch.
pub(crate) fn error_kinds(overview: &Overview) -> Vec<&CodeCount> {
    let mut kinds: Vec<&CodeCount> =
        overview.codes.iter().filter(|count| count.severity == Severity::Error).collect();
    kinds.sort_by_key(|count| Reverse(count.users));
    kinds
}

/// Checks that could not be done in full.
pub(crate) fn gaps(coverage: &[Coverage]) -> Vec<&Coverage> {
    coverage.iter().filter(|check| check.status != CoverageStatus::Full).collect()
}

/// Changes by what they are worth: the errors that they clear, less the errors that they bring and the services that
/// they take.
pub(crate) fn by_balance(changes: &[Remedy]) -> Vec<&Remedy> {
    let mut changes: Vec<&Remedy> = changes.iter().collect();
    changes.sort_by_key(|change| {
        let effect = &change.effect;
        let [clears, brings, takes] = [effect.resolves, effect.introduces, effect.plans_lost].map(i128::from);
        Reverse(clears - brings - takes)
    });
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use seatscope_contract::report::Effect;

    #[test]
    fn what_helps_most_is_what_is_left_after_its_harm() {
        let change = |title: &str, resolves, introduces, plans_lost| Remedy {
            title: title.to_owned(),
            scenario: Vec::new(),
            effect: Effect { resolves, introduces, plans_lost, ..Effect::default() },
        };
        let changes = [
            change("few", 2, 0, 0),
            change("as few", 2, 0, 0),
            change("much harm", 9, 4, 20),
            change("little harm", 9, 1, 2),
        ];
        let titles: Vec<&str> = by_balance(&changes).iter().map(|change| change.title.as_str()).collect();
        assert_eq!(titles, ["little harm", "few", "as few", "much harm"]);
    }
}
