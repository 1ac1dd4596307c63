//! The list of findings and a finding's page.

use super::format::count;

/// What to search by.
pub(crate) const SEARCH: &str = "Search by cause, name, address or id";
/// Group of filters.
pub(crate) const BY_SEVERITY: &str = "Severity";
/// Group of filters.
pub(crate) const BY_BASIS: &str = "Known from";
/// Group of filters.
pub(crate) const BY_CODE: &str = "Kind";

/// Filter.
pub(crate) const PRODUCT: &str = "Product";
/// Filter.
pub(crate) const GROUP: &str = "Group";
/// No restriction.
pub(crate) const ANY: &str = "Any";

/// Column.
pub(crate) const SEVERITY: &str = "Severity";
/// Column.
pub(crate) const CAUSE: &str = "Cause";
/// Column.
pub(crate) const KIND: &str = "Kind";
/// Column.
pub(crate) const BASIS: &str = "Known from";
/// Column.
pub(crate) const OUTLOOK: &str = "Reprocess";
/// Column.
pub(crate) const USERS: &str = "Users";
/// Column.
pub(crate) const GROUPS: &str = "Groups";

/// Heading of the explanation.
pub(crate) const MEANING: &str = "What this means";
/// Heading of the advice.
pub(crate) const TO_DO: &str = "What to do";
/// Heading of the users.
pub(crate) const WHO: &str = "Who is touched";
/// Heading of the rest of what is involved.
pub(crate) const INVOLVED: &str = "What is involved";
/// Heading of the reasons.
pub(crate) const WHY: &str = "Why we say so";
/// Heading of the places in the export.
pub(crate) const EVIDENCE: &str = "Evidence";
/// Introduces it.
pub(crate) const EVIDENCE_DETAIL: &str = "The places in the files that this rests on.";
/// Part of the reasons.
pub(crate) const KNOWN_FROM: &str = "Known from";
/// Part of the reasons.
pub(crate) const RULE: &str = "Rule";
/// Part of the reasons.
pub(crate) const NO_RULE: &str = "No rule is needed for this.";
/// Why a rule does what it does.
pub(crate) const BY_YOU: &str = "switched by you";
/// Why a rule does what it does.
pub(crate) const BY_FILE: &str = "as your file of rules says";
/// Part of the reasons.
pub(crate) const SOURCE: &str = "Source";
/// Part of the reasons.
pub(crate) const AS_OF: &str = "Read on";
/// Part of the reasons.
pub(crate) const CONFIDENCE: &str = "Confidence";
/// Part of the reasons.
pub(crate) const NOTE: &str = "To bear in mind";
/// Column of the evidence.
pub(crate) const FILE: &str = "File";
/// Column of the evidence.
pub(crate) const PLACE: &str = "Place in it";
/// Addresses that are involved.
pub(crate) const ADDRESSES: &str = "Addresses";
/// Plans that are involved.
pub(crate) const PLANS: &str = "Service plans";
/// Products that are involved.
pub(crate) const PRODUCTS: &str = "Products";
/// Name of the button that copies a place.
pub(crate) const COPY_PLACE: &str = "Copy file and place";

/// The title of a screen while its finding is on the way.
pub(crate) const FINDING: &str = "Finding";

/// Findings in the right number.
pub(crate) fn number(findings: u64) -> String {
    count(findings, "finding", "findings")
}

/// Users in the right number.
pub(crate) fn users(users: u64) -> String {
    count(users, "user", "users")
}

/// Places in the right number.
pub(crate) fn places(places: u64) -> String {
    count(places, "place", "places")
}
