//! What the first screen says of the tenant.

use seatscope_contract::report::{Basis, Coverage, CoverageStatus, Severity};
use seatscope_contract::views::{CodeCount, FindingRow, Overview};

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
    kinds.sort_by_key(|count| std::cmp::Reverse(count.users));
    kinds
}

/// Checks that could not be done in full.
pub(crate) fn gaps(coverage: &[Coverage]) -> Vec<&Coverage> {
    coverage.iter().filter(|check| check.status != CoverageStatus::Full).collect()
}
