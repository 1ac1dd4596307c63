//! One vocabulary: that of the admin centre and of Graph.

use seatscope_contract::report::{Basis, Confidence, CoverageStatus, GroupState, Outlook, Severity};
use seatscope_contract::rules::Enforcement;

/// How bad a finding is.
pub(crate) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Info => "Note",
    }
}

/// Where a finding's knowledge comes from.
pub(crate) fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Recorded => "Recorded",
        Basis::Predicted => "Predicted",
        Basis::Static => "Configuration",
    }
}

/// The same in a sentence.
pub(crate) fn basis_detail(basis: Basis) -> &'static str {
    match basis {
        Basis::Recorded => "The service recorded it; it stands in the export.",
        Basis::Predicted => {
            "It is not in the export. It comes out of simulating what the service would do at the next processing."
        }
        Basis::Static => "It follows from the export as it stands, without any simulation.",
    }
}

/// What a reprocess would do, as a word.
pub(crate) fn outlook(outlook: Outlook) -> &'static str {
    match outlook {
        Outlook::Clears => "Would clear",
        Outlook::Stays => "Would stay",
        Outlook::Unknown => "Cannot tell",
    }
}

/// The same in a sentence.
pub(crate) fn outlook_detail(outlook: Outlook) -> &'static str {
    match outlook {
        Outlook::Clears => "A reprocess today would clear it: what caused it is gone.",
        Outlook::Stays => {
            "A reprocess today would bring it back: the cause is still there. Mend the cause first."
        }
        Outlook::Unknown => {
            "The export cannot tell whether a reprocess today would clear it. Reprocess one user and see."
        }
    }
}

/// How well a rule is established.
pub(crate) fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Documented => "Documented",
        Confidence::Observed => "Observed",
        Confidence::Learned => "Learned here",
        Confidence::Inferred => "Inferred",
        Confidence::Assumed => "Assumed",
    }
}

/// The same in a sentence.
pub(crate) fn confidence_detail(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Documented => "Stated by Microsoft.",
        Confidence::Observed => "Seen in error texts and scripts of others; Microsoft does not state it.",
        Confidence::Learned => "Learned from this tenant's own records.",
        Confidence::Inferred => "Derived from names or from the catalogue of products; nobody states it.",
        Confidence::Assumed => "Our own assumption; treat it as a hint.",
    }
}

/// Whether a rule takes part.
pub(crate) fn enforcement(enforcement: Enforcement) -> &'static str {
    match enforcement {
        Enforcement::Enforced => "Enforced",
        Enforcement::Reported => "Reported",
        Enforcement::Off => "Off",
    }
}

/// The same in a sentence.
pub(crate) fn enforcement_detail(enforcement: Enforcement) -> &'static str {
    match enforcement {
        Enforcement::Enforced => "takes part in predictions",
        Enforcement::Reported => "gives a warning and lets the assignment through",
        Enforcement::Off => "is silent",
    }
}

/// A licensed group's state in the admin centre's words.
pub(crate) fn group_state(state: GroupState) -> &'static str {
    match state {
        GroupState::AllAssigned => "All licenses assigned",
        GroupState::InProgress => "In progress",
        GroupState::Errors => "Errors and issues",
    }
}

/// How far a check can be trusted.
pub(crate) fn coverage(status: CoverageStatus) -> &'static str {
    match status {
        CoverageStatus::Full => "Complete",
        CoverageStatus::Partial => "Partly",
        CoverageStatus::Unavailable => "Not possible",
    }
}

/// An assignment without a group.
pub(crate) const DIRECT: &str = "Direct";
/// A value that the export does not have.
pub(crate) const NOT_EXPORTED: &str = "not exported";
/// An object that only its id is known of.
pub(crate) const NO_NAME: &str = "no name known";
