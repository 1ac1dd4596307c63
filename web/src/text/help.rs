//! Help: kinds of findings in their order, and what not to do about each.

/// Leads to all of them.
pub(crate) const ALL: &str = "All kinds of findings";
/// Introduces them.
pub(crate) const DETAIL: &str =
    "What each kind of finding means, what to do about it and what not, and the words used here.";
/// Heading of what not to do.
pub(crate) const NOT: &str = "What not to do";
/// Leads to the findings of a kind.
pub(crate) const FOUND: &str = "In this tenant";
/// Leads from a finding to its kind.
pub(crate) const MORE: &str = "More about this kind of finding";
/// How the report calls a kind.
pub(crate) const CODE: &str = "Code in reports";
/// Heading.
pub(crate) const SEVERITIES: &str = "How bad it is";
/// Heading.
pub(crate) const BASES: &str = "Where the knowledge comes from";
/// Heading.
pub(crate) const OUTLOOKS: &str = "What a reprocess today would do";
/// Heading.
pub(crate) const CONFIDENCES: &str = "How well the rule behind it is established";

/// Where there is none of a kind.
pub(crate) const NONE_FOUND: &str = "No finding of this kind.";

/// What a severity means.
pub(crate) const SEVERITY_DETAILS: [&str; 3] = [
    "Somebody lacks a licence because of it, or will at the next processing.",
    "It may go wrong, costs seats, or is not what was meant.",
    "Worth knowing; nothing has to be done.",
];

/// All kinds by what they are about.
pub(crate) const KINDS: [(&str, &[&str]); 6] = [
    (
        "Errors of assignments",
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
        "Addresses",
        &[
            "DuplicateProxyAddress",
            "ProxyAddressClashOnLicensing",
            "ProxyAddressWillChange",
            "InvalidProxyAddress",
        ],
    ),
    (
        "Groups",
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
        "Products and seats",
        &["ProductNotOwned", "SeatsOverconsumed", "SeatsInGrace", "SeatsUnused", "SeatCountMismatch"],
    ),
    (
        "Users",
        &[
            "DirectAndInherited",
            "RedundantProduct",
            "UsageLocationMissing",
            "DisabledUserLicensed",
            "GuestLicensed",
        ],
    ),
    (
        "Audit log",
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
];

/// What not to do about a kind, where people are often misled.
pub(crate) fn not(code: &str) -> Option<&'static str> {
    Some(match code {
        "CountViolation" => {
            "Do not remove direct licences from users who inherit the same product in the hope for seats: each user takes one seat only. Do not wait either: free seats alone start no processing."
        }
        "MutuallyExclusiveViolation" => {
            "Do not reprocess before one of the two plans is off: the same error comes back. Do not take users out of the group to try it out: they lose what its other products give them."
        }
        "DependencyViolation" => {
            "Do not take the base product away first and the add-on later. Do not delete the group with which a licence lingers: the licence stays on the user in error."
        }
        "ProhibitedInUsageLocationViolation" => {
            "Do not set a usage location where the user is not, only to make the error go."
        }
        "UniquenessViolation" => {
            "Do not take the absence of a second holder in the export for proof: mail-enabled public folders never appear in it."
        }
        "Other" => "Do not look for a fault in this product, and do not buy seats of it.",
        "DuplicateProxyAddress" => {
            "Do not correct a synchronised object in the cloud: the next synchronisation brings the address back."
        }
        "ProxyAddressClashOnLicensing" => {
            "Do not assign the licence first and correct the address afterwards: the assignment fails, and with it all products of the group."
        }
        "ProxyAddressWillChange" => {
            "Do not change licences of many of these users at once before one of them was looked at afterwards."
        }
        "InvalidProxyAddress" => {
            "Do not add a dropped address in the cloud for a synchronised object; correct it where it comes from."
        }
        "NestedGroup" => {
            "Do not assign the same product to inner and outer group in the hope that one reaches the other: licences never pass from group to group."
        }
        "GroupNotSecurityEnabled" => {
            "Do not reprocess the group: nothing is assigned through it while it stays as it is."
        }
        "PrerequisiteNotInGroup" => {
            "Do not rely on the members having the plan from elsewhere: the service looks at the group."
        }
        "PlanEnabledByDefault" => "Do not switch the plan off before it is known that nobody uses it.",
        "UnknownDisabledPlan" => "Do not copy this list of plans that are switched off to another group.",
        "LargeLicensedGroup" => {
            "Do not change several of its products one after the other; add and remove them in one change."
        }
        "MembershipRuleAtRisk" => {
            "Do not turn a static group dynamic to mend it: all its members are removed first."
        }
        "MembershipDrift" => {
            "Do not add or remove members by hand: in a dynamic group only the rule decides."
        }
        "ProductNotOwned" => {
            "Do not leave the product in groups that give others: these fail together with it."
        }
        "SeatsOverconsumed" => {
            "Do not change licences of holders in passing: whoever loses the product does not get it back while no seat is free."
        }
        "SeatsInGrace" => "Do not count these seats as lasting, although they can still be assigned.",
        "SeatCountMismatch" => {
            "Do not plan purchases by the number of users shown here before the export is complete."
        }
        "DirectAndInherited" => {
            "Do not remove the direct licence where plans are listed that would be lost, and do not expect seats from it."
        }
        "RedundantProduct" => {
            "Do not remove the product from a group before all its members were looked at: some may have nothing else."
        }
        "UsageLocationMissing" => "Do not set one country for everybody: groups never correct it later.",
        "DisabledUserLicensed" => {
            "Do not delete the account only for its seat before mailbox and files are dealt with: it can be restored for 30 days, and then needs a seat again."
        }
        "ProcessingOverdue" => "Do not change the group’s licences again while it is being processed.",
        "LicenseChangeFailed" => {
            "Do not take a missing error in the export for success: of a direct assignment that failed nothing is stored."
        }
        "ServiceLost" => {
            "Do not wait until somebody misses the service: data are kept for a limited time only."
        }
        "ChangedWhileProcessing" => "Do not change the group once more to be sure; reprocess it instead.",
        "RecordContradictsLog" => {
            "Do not mend by hand what only one of the two says before both were exported again."
        }
        "UnusualActor" => "Do not undo the change before it is known who needs it.",
        "ConcurrencyRetry" => "Do not reprocess the users by hand: the service tries again by itself.",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::KINDS;
    use crate::text::codes;

    #[test]
    fn every_kind_is_explained_once() {
        let mut all: Vec<&str> = KINDS.iter().flat_map(|(_, codes)| codes.iter().copied()).collect();
        assert!(all.iter().all(|code| codes::is_known(code)));
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn every_kind_that_has_a_text_is_listed() {
        let source = include_str!("codes.rs");
        let codes = source.lines().filter_map(|line| line.trim().strip_suffix("\" => CodeText {"));
        let codes: Vec<&str> = codes.map(|code| code.trim_start_matches('"')).collect();
        assert!(codes.len() > 30, "{codes:?}");
        for code in codes {
            assert!(KINDS.iter().any(|(_, listed)| listed.contains(&code)), "{code} is not listed");
        }
    }
}
