//! The pages of a user, a group and a product.

use super::format::{count, number};

/// Title while a user is on the way.
pub(crate) const USER: &str = "User";
/// Title while a group is on the way.
pub(crate) const GROUP: &str = "Group";
/// Title while a product is on the way.
pub(crate) const PRODUCT: &str = "Product";
/// Object id.
pub(crate) const ID: &str = "Id";
/// Name of the button that copies an id.
pub(crate) const COPY_ID: &str = "Copy id";

/// Heading.
pub(crate) const LICENCES: &str = "Licences";
/// Heading.
pub(crate) const PLANS: &str = "Service plans";
/// Introduces the matrix.
pub(crate) const PLANS_DETAIL: &str = "A plan is on as soon as one licence in force turns it on.";
/// Heading.
pub(crate) const ADDRESSES: &str = "Addresses";
/// Heading.
pub(crate) const MEMBER_OF: &str = "Groups";
/// Heading.
pub(crate) const FINDINGS: &str = "Findings";
/// Heading.
pub(crate) const MEMBERS: &str = "Members";
/// Heading.
pub(crate) const CARRIED_BY: &str = "Carried by groups";
/// Heading.
pub(crate) const SEATS: &str = "Seats";
/// Heading.
pub(crate) const MEMBERSHIP_RULE: &str = "Membership rule";

/// Nothing to show.
pub(crate) const NO_LICENCES: &str = "No licence, neither direct nor inherited.";
/// Nothing to show.
pub(crate) const NO_ADDRESSES: &str = "No proxy address in the export.";
/// Nothing to show.
pub(crate) const NO_GROUPS: &str = "Member of no group in the export.";
/// Nothing to show.
pub(crate) const NO_FINDINGS: &str = "Nothing was found.";
/// Nothing to show.
pub(crate) const NO_MEMBERS: &str = "No members in the export.";
/// Nothing to show.
pub(crate) const NO_PRODUCTS: &str = "It carries no licences.";
/// Nothing to show.
pub(crate) const NO_CARRIERS: &str = "No group carries it.";
/// Nothing to show.
pub(crate) const NO_PLANS: &str = "The export does not list its plans.";

/// Column.
pub(crate) const COL_PRODUCT: &str = "Product";
/// Column.
pub(crate) const COL_PATH: &str = "Path";
/// Column.
pub(crate) const COL_STATE: &str = "State";
/// Column.
pub(crate) const COL_SINCE: &str = "Since";
/// Column.
pub(crate) const COL_OFF: &str = "Plans switched off";
/// Column.
pub(crate) const COL_ON: &str = "Plans it turns on";
/// Column.
pub(crate) const COL_PLAN: &str = "Plan";
/// Column.
pub(crate) const COL_EFFECT: &str = "Effect";

/// Cell of the matrix.
pub(crate) const CELL_ON: &str = "on";
/// Cell of the matrix.
pub(crate) const CELL_OFF: &str = "off";
/// Cell of the matrix.
pub(crate) const CELL_WAITING: &str = "not in force";
/// Cell of the matrix.
pub(crate) const CELL_ABSENT: &str = "not in this product";

/// A recorded state in words; unknown ones stay as they are.
pub(crate) fn state(state: &str) -> String {
    match state {
        "Active" => "In force",
        "ActiveWithError" => "In force, last change failed",
        "Error" => "Error, not in force",
        "Disabled" => "Disabled",
        "Pending" => "Not processed yet",
        other => other,
    }
    .to_owned()
}

/// The state of a user in words.
pub(crate) fn user_answer(assignments: u64, errors: u64) -> String {
    match (assignments, errors) {
        (0, _) => NO_LICENCES.to_owned(),
        (all, 0) => format!("{}, none in error.", count(all, "licence", "licences")),
        (all, errors) => format!("{} of {} in error.", number(errors), count(all, "licence", "licences")),
    }
}

/// The state of a group in words.
pub(crate) fn group_answer(members: u64, licensed: u64, in_error: u64) -> String {
    let have =
        format!("{} of {} have everything from it", number(licensed), count(members, "member", "members"));
    if in_error == 0 { format!("{have}.") } else { format!("{have}; {} in error.", number(in_error)) }
}

/// The state of a group without licences.
pub(crate) fn group_plain(members: u64) -> String {
    format!("{}; it carries no licences.", count(members, "member", "members"))
}

/// The state of a product in words.
pub(crate) fn product_answer(consumed: u64, owned: u64, available: i64) -> String {
    let taken = format!("{} of {} taken", number(consumed), count(owned, "seat", "seats"));
    match available {
        0 => format!("{taken}, none free."),
        free if free > 0 => format!("{taken}, {} free.", number(free.unsigned_abs())),
        over => format!("{taken}, {} more than owned.", number(over.unsigned_abs())),
    }
}

/// The same where the export does not say how many seats there are.
pub(crate) fn product_unknown(holders: u64) -> String {
    format!(
        "{} it. How many seats there are was not exported: add the answer of /subscribedSkus.",
        count(holders, "user has", "users have")
    )
}

/// Seats in grace and the like, where there are any.
pub(crate) fn seats_beside(warning: u64, suspended: u64, locked: u64) -> Option<String> {
    let parts: Vec<String> = [(warning, "in grace"), (suspended, "suspended"), (locked, "locked out")]
        .into_iter()
        .filter(|(value, _)| *value > 0)
        .map(|(value, what)| format!("{} {what}", number(value)))
        .collect();
    (!parts.is_empty()).then(|| format!("Of the seats: {}.", parts.join(", ")))
}

/// Plans in the right number.
pub(crate) fn plans(plans: u64) -> String {
    count(plans, "plan", "plans")
}

/// What is shown of a longer list.
pub(crate) fn first_of(shown: u64, all: u64) -> String {
    format!("The first {} of {}.", number(shown), number(all))
}
