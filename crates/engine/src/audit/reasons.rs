//! Why a change failed, out of the words that the service is known to use (facts 1.7, 1.8). Words that are not
//! known give no reason, and are shown as they stand.

/// What the service said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason<'t> {
    /// No seat was left, of this product by id or part number, where it is named.
    Seats(Option<&'t str>),
    /// Plans exclude each other.
    Conflict,
    /// A plan needs another one.
    Dependency,
    /// The usage location is missing or invalid.
    Location,
    /// Another object has an address of the user.
    Address,
    /// The user was being changed from elsewhere: tried again by itself.
    Concurrency,
}

impl Reason<'_> {
    /// The name that Graph has for it.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Seats(_) => "CountViolation",
            Self::Conflict => "MutuallyExclusiveViolation",
            Self::Dependency => "DependencyViolation",
            Self::Location => "ProhibitedInUsageLocationViolation",
            Self::Address => "UniquenessViolation",
            Self::Concurrency => "LicenseAssignmentAttributeConcurrencyException",
        }
    }
}

/// The reason in a text.
pub(crate) fn reason(text: &str) -> Option<Reason<'_>> {
    let lower = text.to_ascii_lowercase();
    let says = |words: &str| lower.contains(words);
    if says("licenseassignmentattributeconcurrencyexception") {
        Some(Reason::Concurrency)
    } else if says("not enough licenses are available") || says("does not have any available licenses") {
        Some(Reason::Seats(sku(text, &lower)))
    } else if says("are mutually exclusive") {
        Some(Reason::Conflict)
    } else if says("depends on the service plan") {
        Some(Reason::Dependency)
    } else if says("invalid usage location") {
        Some(Reason::Location)
    } else if says("property proxyaddresses already exists") || says("proxy address is already being used") {
        Some(Reason::Address)
    } else {
        None
    }
}

/// Words that come right before the product in the sentences that are documented (facts 1.7, 1.8).
const BEFORE_PRODUCT: [&str; 2] = ["from users and groups for sku ", "subscription with sku "];

/// The product that a documented sentence names: an id or a part number, in brackets of any kind or none. Other
/// sentences may mean something else by the word.
fn sku<'t>(text: &'t str, lower: &str) -> Option<&'t str> {
    let end = |words: &&str| lower.find(*words).map(|at| at + words.len());
    let rest = text.get(BEFORE_PRODUCT.iter().find_map(end)?..)?.trim_start();
    let rest = rest.trim_start_matches(['[', '{', '(', '\'', '"']);
    let end = rest.find(|sign: char| sign.is_whitespace() || "]})'\",;".contains(sign));
    let name = rest.get(..end.unwrap_or(rest.len()))?.trim_end_matches('.');
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_words_give_their_reason() {
        for (text, expected) in [
            (
                "Not enough licenses are available to complete this operation. Purchase more licenses or remove unneeded licenses from users and groups for SKU [EMS]. Licenses being added: [5]",
                Some(Reason::Seats(Some("EMS"))),
            ),
            (
                "Subscription with SKU {6fd2c87f-b296-42f0-b197-1e91e994b900} does not have any available licenses.",
                Some(Reason::Seats(Some("6fd2c87f-b296-42f0-b197-1e91e994b900"))),
            ),
            ("Not enough licenses are available to complete this operation.", Some(Reason::Seats(None))),
            ("Not enough licenses are available; see SKU overview in the portal.", Some(Reason::Seats(None))),
            ("…because service plans [A], [B] are mutually exclusive.", Some(Reason::Conflict)),
            ("…because service plan [A] depends on the service plan(s) [B].", Some(Reason::Dependency)),
            (
                "License assignment cannot be done for user with invalid usage location.",
                Some(Reason::Location),
            ),
            (
                "Another object with the same value for property proxyAddresses already exists.",
                Some(Reason::Address),
            ),
            ("LicenseAssignmentAttributeConcurrencyException: tried again", Some(Reason::Concurrency)),
            ("The stars were against it.", None),
            ("", None),
        ] {
            assert_eq!(reason(text), expected, "{text}");
        }
    }
}
