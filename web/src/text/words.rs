//! One vocabulary: that of the admin centre and of Graph.

use seatscope_contract::report::{Basis, Confidence, CoverageStatus, GroupState, Outlook, Severity};
use seatscope_contract::rules::Enforcement;

messages! {
    /// An assignment without a group.
    direct => "words-direct";
    /// A value that the export does not have.
    not_exported => "words-not-exported";
    /// An object that only its id is known of.
    no_name => "words-no-name";
    /// How bad a finding is.
    severity_error => "words-severity-error";
    /// How bad a finding is.
    severity_warning => "words-severity-warning";
    /// How bad a finding is.
    severity_info => "words-severity-info";
    /// Where a finding's knowledge comes from.
    basis_recorded => "words-basis-recorded";
    /// Where a finding's knowledge comes from.
    basis_predicted => "words-basis-predicted";
    /// Where a finding's knowledge comes from.
    basis_static => "words-basis-static";
    /// The same within a sentence.
    basis_within_recorded => "words-basis-within-recorded";
    /// The same within a sentence.
    basis_within_predicted => "words-basis-within-predicted";
    /// The same within a sentence.
    basis_within_static => "words-basis-within-static";
    /// The same as a sentence.
    basis_detail_recorded => "words-basis-detail-recorded";
    /// The same as a sentence.
    basis_detail_predicted => "words-basis-detail-predicted";
    /// The same as a sentence.
    basis_detail_static => "words-basis-detail-static";
    /// What a reprocess would do, in a word or two.
    outlook_clears => "words-outlook-clears";
    /// What a reprocess would do, in a word or two.
    outlook_stays => "words-outlook-stays";
    /// What a reprocess would do, in a word or two.
    outlook_unknown => "words-outlook-unknown";
    /// The same within a sentence.
    outlook_within_clears => "words-outlook-within-clears";
    /// The same within a sentence.
    outlook_within_stays => "words-outlook-within-stays";
    /// The same within a sentence.
    outlook_within_unknown => "words-outlook-within-unknown";
    /// The same as a sentence.
    outlook_detail_clears => "words-outlook-detail-clears";
    /// The same as a sentence.
    outlook_detail_stays => "words-outlook-detail-stays";
    /// The same as a sentence.
    outlook_detail_unknown => "words-outlook-detail-unknown";
    /// How well a rule is established.
    confidence_documented => "words-confidence-documented";
    /// How well a rule is established.
    confidence_observed => "words-confidence-observed";
    /// How well a rule is established.
    confidence_learned => "words-confidence-learned";
    /// How well a rule is established.
    confidence_inferred => "words-confidence-inferred";
    /// How well a rule is established.
    confidence_assumed => "words-confidence-assumed";
    /// The same as a sentence.
    confidence_detail_documented => "words-confidence-detail-documented";
    /// The same as a sentence.
    confidence_detail_observed => "words-confidence-detail-observed";
    /// The same as a sentence.
    confidence_detail_learned => "words-confidence-detail-learned";
    /// The same as a sentence.
    confidence_detail_inferred => "words-confidence-detail-inferred";
    /// The same as a sentence.
    confidence_detail_assumed => "words-confidence-detail-assumed";
    /// Whether a rule takes part.
    enforcement_enforced => "words-enforcement-enforced";
    /// Whether a rule takes part.
    enforcement_reported => "words-enforcement-reported";
    /// Whether a rule takes part.
    enforcement_off => "words-enforcement-off";
    /// The same within a sentence.
    enforcement_detail_enforced => "words-enforcement-detail-enforced";
    /// The same within a sentence.
    enforcement_detail_reported => "words-enforcement-detail-reported";
    /// The same within a sentence.
    enforcement_detail_off => "words-enforcement-detail-off";
    /// A licensed group's state in the admin centre's words.
    group_state_all_assigned => "words-group-state-all-assigned";
    /// A licensed group's state in the admin centre's words.
    group_state_in_progress => "words-group-state-in-progress";
    /// A licensed group's state in the admin centre's words.
    group_state_errors => "words-group-state-errors";
    /// How far a check can be trusted.
    coverage_full => "words-coverage-full";
    /// How far a check can be trusted.
    coverage_partial => "words-coverage-partial";
    /// How far a check can be trusted.
    coverage_unavailable => "words-coverage-unavailable";
    /// The same within a sentence.
    coverage_within_full => "words-coverage-within-full";
    /// The same within a sentence.
    coverage_within_partial => "words-coverage-within-partial";
    /// The same within a sentence.
    coverage_within_unavailable => "words-coverage-within-unavailable";
}

/// How bad a finding is.
pub(crate) fn severity(severity: Severity) -> String {
    match severity {
        Severity::Error => severity_error(),
        Severity::Warning => severity_warning(),
        Severity::Info => severity_info(),
    }
}

/// Where a finding's knowledge comes from.
pub(crate) fn basis(basis: Basis) -> String {
    match basis {
        Basis::Recorded => basis_recorded(),
        Basis::Predicted => basis_predicted(),
        Basis::Static => basis_static(),
    }
}

/// The same within a sentence.
pub(crate) fn basis_within(basis: Basis) -> String {
    match basis {
        Basis::Recorded => basis_within_recorded(),
        Basis::Predicted => basis_within_predicted(),
        Basis::Static => basis_within_static(),
    }
}

/// The same as a sentence.
pub(crate) fn basis_detail(basis: Basis) -> String {
    match basis {
        Basis::Recorded => basis_detail_recorded(),
        Basis::Predicted => basis_detail_predicted(),
        Basis::Static => basis_detail_static(),
    }
}

/// What a reprocess would do, in a word or two.
pub(crate) fn outlook(outlook: Outlook) -> String {
    match outlook {
        Outlook::Clears => outlook_clears(),
        Outlook::Stays => outlook_stays(),
        Outlook::Unknown => outlook_unknown(),
    }
}

/// The same within a sentence.
pub(crate) fn outlook_within(outlook: Outlook) -> String {
    match outlook {
        Outlook::Clears => outlook_within_clears(),
        Outlook::Stays => outlook_within_stays(),
        Outlook::Unknown => outlook_within_unknown(),
    }
}

/// The same as a sentence.
pub(crate) fn outlook_detail(outlook: Outlook) -> String {
    match outlook {
        Outlook::Clears => outlook_detail_clears(),
        Outlook::Stays => outlook_detail_stays(),
        Outlook::Unknown => outlook_detail_unknown(),
    }
}

/// How well a rule is established.
pub(crate) fn confidence(confidence: Confidence) -> String {
    match confidence {
        Confidence::Documented => confidence_documented(),
        Confidence::Observed => confidence_observed(),
        Confidence::Learned => confidence_learned(),
        Confidence::Inferred => confidence_inferred(),
        Confidence::Assumed => confidence_assumed(),
    }
}

/// The same as a sentence.
pub(crate) fn confidence_detail(confidence: Confidence) -> String {
    match confidence {
        Confidence::Documented => confidence_detail_documented(),
        Confidence::Observed => confidence_detail_observed(),
        Confidence::Learned => confidence_detail_learned(),
        Confidence::Inferred => confidence_detail_inferred(),
        Confidence::Assumed => confidence_detail_assumed(),
    }
}

/// Whether a rule takes part.
pub(crate) fn enforcement(enforcement: Enforcement) -> String {
    match enforcement {
        Enforcement::Enforced => enforcement_enforced(),
        Enforcement::Reported => enforcement_reported(),
        Enforcement::Off => enforcement_off(),
    }
}

/// The same within a sentence.
pub(crate) fn enforcement_detail(enforcement: Enforcement) -> String {
    match enforcement {
        Enforcement::Enforced => enforcement_detail_enforced(),
        Enforcement::Reported => enforcement_detail_reported(),
        Enforcement::Off => enforcement_detail_off(),
    }
}

/// A licensed group's state in the admin centre's words.
pub(crate) fn group_state(state: GroupState) -> String {
    match state {
        GroupState::AllAssigned => group_state_all_assigned(),
        GroupState::InProgress => group_state_in_progress(),
        GroupState::Errors => group_state_errors(),
    }
}

/// How far a check can be trusted.
pub(crate) fn coverage(status: CoverageStatus) -> String {
    match status {
        CoverageStatus::Full => coverage_full(),
        CoverageStatus::Partial => coverage_partial(),
        CoverageStatus::Unavailable => coverage_unavailable(),
    }
}

/// The same within a sentence.
pub(crate) fn coverage_within(status: CoverageStatus) -> String {
    match status {
        CoverageStatus::Full => coverage_within_full(),
        CoverageStatus::Partial => coverage_within_partial(),
        CoverageStatus::Unavailable => coverage_within_unavailable(),
    }
}
