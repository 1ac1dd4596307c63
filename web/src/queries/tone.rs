//! How loud a finding is shown.

use seatscope_contract::report::{Basis, Severity};

/// Red for errors in force, amber for what will or may go wrong, grey for the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// In force now.
    Now,
    /// Still to come, or at risk.
    Coming,
    /// Worth knowing.
    Quiet,
}

/// The tone of a finding.
pub(crate) fn of(severity: Severity, basis: Basis) -> Tone {
    match (severity, basis) {
        (Severity::Error, Basis::Recorded | Basis::Static) => Tone::Now,
        (Severity::Error, Basis::Predicted) | (Severity::Warning, _) => Tone::Coming,
        (Severity::Info, _) => Tone::Quiet,
    }
}
