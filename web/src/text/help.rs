//! Help: kinds of findings in their order, and what not to do about each.

use seatscope_contract::report::Severity;

messages! {
    /// Leads to all of them.
    all => "help-all";
    /// Introduces them.
    detail => "help-detail";
    /// Heading of what not to do.
    not => "help-not";
    /// Leads to the findings of a kind.
    found => "help-found";
    /// Leads from a finding to its kind.
    more => "help-more";
    /// How the report calls a kind.
    code => "help-code";
    /// Heading.
    severities => "help-severities";
    /// Heading.
    bases => "help-bases";
    /// Heading.
    outlooks => "help-outlooks";
    /// Heading.
    confidences => "help-confidences";
    /// Where there is none of a kind.
    none_found => "help-none-found";
    /// What a severity means.
    severity_error => "help-severity-error";
    /// What a severity means.
    severity_warning => "help-severity-warning";
    /// What a severity means.
    severity_info => "help-severity-info";
    /// What kinds are about.
    kind_errors => "help-kind-errors";
    /// What kinds are about.
    kind_addresses => "help-kind-addresses";
    /// What kinds are about.
    kind_groups => "help-kind-groups";
    /// What kinds are about.
    kind_products => "help-kind-products";
    /// What kinds are about.
    kind_users => "help-kind-users";
    /// What kinds are about.
    kind_audit_log => "help-kind-audit-log";
    /// Which words stay in English.
    languages => "help-languages";
}

/// What a severity means.
pub(crate) fn severity_detail(severity: Severity) -> String {
    match severity {
        Severity::Error => severity_error(),
        Severity::Warning => severity_warning(),
        Severity::Info => severity_info(),
    }
}

/// All kinds by what they are about.
pub(crate) fn kinds() -> [(String, &'static [&'static str]); 6] {
    [
        (
            kind_errors(),
            &[
                "CountViolation",
                "MutuallyExclusiveViolation",
                "DependencyViolation",
                "ProhibitedInUsageLocationViolation",
                "UniquenessViolation",
                "Other",
            ],
        ),
        (
            kind_addresses(),
            &[
                "DuplicateProxyAddress",
                "ProxyAddressClashOnLicensing",
                "ProxyAddressWillChange",
                "InvalidProxyAddress",
            ],
        ),
        (
            kind_groups(),
            &[
                "NestedGroup",
                "GroupNotSecurityEnabled",
                "PrerequisiteNotInGroup",
                "PlanEnabledByDefault",
                "UnknownDisabledPlan",
                "LargeLicensedGroup",
                "MembershipRuleAtRisk",
                "MembershipDrift",
            ],
        ),
        (
            kind_products(),
            &["ProductNotOwned", "SeatsOverconsumed", "SeatsInGrace", "SeatsUnused", "SeatCountMismatch"],
        ),
        (
            kind_users(),
            &[
                "DirectAndInherited",
                "RedundantProduct",
                "UsageLocationMissing",
                "DisabledUserLicensed",
                "GuestLicensed",
            ],
        ),
        (
            kind_audit_log(),
            &[
                "LicenseChangeFailed",
                "ServiceLost",
                "ProcessingOverdue",
                "ChangedWhileProcessing",
                "RecordContradictsLog",
                "UnusualActor",
                "ConcurrencyRetry",
            ],
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::kinds;
    use crate::text::codes::{CODES, is_known};

    #[test]
    fn every_kind_is_explained_once() {
        let kinds = kinds();
        let mut all: Vec<&str> = kinds.iter().flat_map(|(_, codes)| codes.iter().copied()).collect();
        assert!(all.iter().all(|code| is_known(code)));
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn every_kind_that_has_a_text_is_listed() {
        for code in CODES {
            assert!(kinds().iter().any(|(_, listed)| listed.contains(code)), "{code} is not listed");
        }
    }
}
