//! What the first screen says of the tenant.

use seatscope_contract::report::{Basis, Coverage, CoverageStatus, Severity};
use seatscope_contract::views::{FindingRow, Overview};

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

/// Checks that could not be done in full.
pub(crate) fn gaps(coverage: &[Coverage]) -> Vec<&Coverage> {
    coverage.iter().filter(|check| check.status != CoverageStatus::Full).collect()
}
