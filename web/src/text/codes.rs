//! What each code of a finding means, and what to do about it.
//!
//! The facts are those of Microsoft's pages on group-based licensing; the words are ours.

use super::language::message;

/// What is said about one code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CodeText {
    /// A short name.
    pub(crate) name: String,
    /// What it means.
    pub(crate) meaning: String,
    /// What to do, in order.
    pub(crate) steps: Vec<String>,
    /// What not to do, where people are often misled.
    pub(crate) not: Option<String>,
}

/// The messages about one code.
struct Messages {
    name: &'static str,
    meaning: &'static str,
    steps: &'static str,
    not: Option<&'static str>,
}

/// Lists the codes: each with what its messages begin with, and the message that says what not to do.
macro_rules! codes {
    ($($code:literal => $id:literal $(, $not:literal)?;)*) => {
        /// All codes.
        #[cfg(test)]
        pub(super) const CODES: &[&str] = &[$($code),*];

        /// The messages of this module.
        #[cfg(test)]
        pub(super) const IDS: &[(&str, &[&str])] = &[
            $(($id, &[]), (concat!($id, "-meaning"), &[]), (concat!($id, "-steps"), &[]), $(($not, &[]),)?)*
            (UNKNOWN.name, &[]), (UNKNOWN.meaning, &[]), (UNKNOWN.steps, &[]),
        ];

        fn known(code: &str) -> Option<Messages> {
            Some(match code {
                $($code => Messages {
                    name: $id,
                    meaning: concat!($id, "-meaning"),
                    steps: concat!($id, "-steps"),
                    not: [$($not)?].first().copied(),
                },)*
                _ => return None,
            })
        }
    };
}

const UNKNOWN: Messages = Messages {
    name: "codes-unknown",
    meaning: "codes-unknown-meaning",
    steps: "codes-unknown-steps",
    not: None,
};

codes! {
    "CountViolation" => "codes-count-violation", "codes-count-violation-not";
    "MutuallyExclusiveViolation" => "codes-mutually-exclusive-violation", "codes-mutually-exclusive-violation-not";
    "DependencyViolation" => "codes-dependency-violation", "codes-dependency-violation-not";
    "ProhibitedInUsageLocationViolation" => "codes-prohibited-in-usage-location-violation", "codes-prohibited-in-usage-location-violation-not";
    "UniquenessViolation" => "codes-uniqueness-violation", "codes-uniqueness-violation-not";
    "Other" => "codes-other", "codes-other-not";
    "DuplicateProxyAddress" => "codes-duplicate-proxy-address", "codes-duplicate-proxy-address-not";
    "ProxyAddressClashOnLicensing" => "codes-proxy-address-clash-on-licensing", "codes-proxy-address-clash-on-licensing-not";
    "ProxyAddressWillChange" => "codes-proxy-address-will-change", "codes-proxy-address-will-change-not";
    "InvalidProxyAddress" => "codes-invalid-proxy-address", "codes-invalid-proxy-address-not";
    "MembershipRuleAtRisk" => "codes-membership-rule-at-risk", "codes-membership-rule-at-risk-not";
    "MembershipDrift" => "codes-membership-drift", "codes-membership-drift-not";
    "NestedGroup" => "codes-nested-group", "codes-nested-group-not";
    "GroupNotSecurityEnabled" => "codes-group-not-security-enabled", "codes-group-not-security-enabled-not";
    "PrerequisiteNotInGroup" => "codes-prerequisite-not-in-group", "codes-prerequisite-not-in-group-not";
    "DirectAndInherited" => "codes-direct-and-inherited", "codes-direct-and-inherited-not";
    "PlanEnabledByDefault" => "codes-plan-enabled-by-default", "codes-plan-enabled-by-default-not";
    "RedundantProduct" => "codes-redundant-product", "codes-redundant-product-not";
    "ProductNotOwned" => "codes-product-not-owned", "codes-product-not-owned-not";
    "UnknownDisabledPlan" => "codes-unknown-disabled-plan", "codes-unknown-disabled-plan-not";
    "UsageLocationMissing" => "codes-usage-location-missing", "codes-usage-location-missing-not";
    "DisabledUserLicensed" => "codes-disabled-user-licensed", "codes-disabled-user-licensed-not";
    "GuestLicensed" => "codes-guest-licensed";
    "SeatsOverconsumed" => "codes-seats-overconsumed", "codes-seats-overconsumed-not";
    "SeatsInGrace" => "codes-seats-in-grace", "codes-seats-in-grace-not";
    "SeatsUnused" => "codes-seats-unused";
    "SeatCountMismatch" => "codes-seat-count-mismatch", "codes-seat-count-mismatch-not";
    "LargeLicensedGroup" => "codes-large-licensed-group", "codes-large-licensed-group-not";
    "ProcessingOverdue" => "codes-processing-overdue", "codes-processing-overdue-not";
    "ConcurrencyRetry" => "codes-concurrency-retry", "codes-concurrency-retry-not";
    "LicenseChangeFailed" => "codes-license-change-failed", "codes-license-change-failed-not";
    "UnusualActor" => "codes-unusual-actor", "codes-unusual-actor-not";
    "ServiceLost" => "codes-service-lost", "codes-service-lost-not";
    "ChangedWhileProcessing" => "codes-changed-while-processing", "codes-changed-while-processing-not";
    "RecordContradictsLog" => "codes-record-contradicts-log", "codes-record-contradicts-log-not";
}

/// The texts of a code; an unknown one gets general advice.
pub(crate) fn of(code: &str) -> CodeText {
    let messages = known(code).unwrap_or(UNKNOWN);
    let say = |id| message(id, &[]);
    CodeText {
        name: say(messages.name),
        meaning: say(messages.meaning),
        steps: say(messages.steps).lines().map(str::to_owned).collect(),
        not: messages.not.map(say),
    }
}

/// The short name of a code, or the code itself where it is not ours.
pub(crate) fn name(code: &str) -> String {
    known(code).map_or_else(|| code.to_owned(), |messages| message(messages.name, &[]))
}

/// Whether a code is one of ours, and not a text that the tenant brought along.
pub(crate) fn is_known(code: &str) -> bool {
    known(code).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_codes_keep_their_name_and_get_general_advice() {
        assert_eq!(name("CountViolation"), "Not enough seats");
        assert_eq!(name("SomethingNew"), "SomethingNew");
        assert!(!is_known("SomethingNew"));
        assert_eq!(of("SomethingNew").name, "Other error text");
    }

    #[test]
    fn steps_stand_a_line_each() {
        assert_eq!(of("CountViolation").steps.len(), 2);
        assert!(of("CountViolation").not.is_some());
        assert!(of("SeatsUnused").not.is_none());
    }
}
