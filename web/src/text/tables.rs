//! The tables of users, groups, products and files.

use super::format::{count, number};
use seatscope_contract::report::Content;

/// What to search by.
pub(crate) const SEARCH_USERS: &str = "Search by name, sign-in name, department or id";
/// What to search by.
pub(crate) const SEARCH_GROUPS: &str = "Search by name or id";
/// What to search by.
pub(crate) const SEARCH_PRODUCTS: &str = "Search by name, part number or id";
/// What to search by.
pub(crate) const SEARCH_RULES: &str = "Search by plan, id or source";

/// Filter.
pub(crate) const ONLY_ERRORS: &str = "With errors only";
/// Filter.
pub(crate) const ONLY_LICENSED: &str = "With licences only";

/// Column.
pub(crate) const USER: &str = "User";
/// Column.
pub(crate) const DEPARTMENT: &str = "Department";
/// Column.
pub(crate) const LOCATION: &str = "Usage location";
/// Column.
pub(crate) const ACCOUNT: &str = "Account";
/// Column.
pub(crate) const DIRECT: &str = "Direct";
/// Column.
pub(crate) const INHERITED: &str = "Inherited";
/// Column.
pub(crate) const ERRORS: &str = "Errors";
/// Column.
pub(crate) const GROUP: &str = "Group";
/// Column.
pub(crate) const KIND: &str = "Kind";
/// Column.
pub(crate) const STATE: &str = "Licensing";
/// Column.
pub(crate) const PRODUCTS: &str = "Products";
/// Column.
pub(crate) const MEMBERS: &str = "Members";
/// Column.
pub(crate) const MEMBER_GROUPS: &str = "Nested groups";
/// Column.
pub(crate) const PRODUCT: &str = "Product";
/// Column.
pub(crate) const OWNED: &str = "Seats";
/// Column.
pub(crate) const CONSUMED: &str = "Taken";
/// Column.
pub(crate) const AVAILABLE: &str = "Free";
/// Column.
pub(crate) const GROUPS: &str = "Groups";

/// An account that may sign in.
pub(crate) const ENABLED: &str = "Enabled";
/// An account that may not.
pub(crate) const BLOCKED: &str = "Blocked";
/// A user from elsewhere.
pub(crate) const GUEST: &str = "Guest";
/// A group without licences.
pub(crate) const NOT_LICENSED: &str = "No licences";
/// A group whose membership a rule decides.
pub(crate) const DYNAMIC: &str = "dynamic";
/// A group from on-premises.
pub(crate) const SYNCED: &str = "synchronised";

/// The kind of a group with what else matters.
pub(crate) fn group_kind(kind: &str, dynamic: bool, synced: bool) -> String {
    let mut text = kind.to_owned();
    for extra in [dynamic.then_some(DYNAMIC), synced.then_some(SYNCED)].into_iter().flatten() {
        text.push_str(", ");
        text.push_str(extra);
    }
    text
}

/// Nouns for the counts above the tables.
pub(crate) const NOUN_USER: (&str, &str) = ("user", "users");
/// Nouns for the counts above the tables.
pub(crate) const NOUN_GROUP: (&str, &str) = ("group", "groups");
/// Nouns for the counts above the tables.
pub(crate) const NOUN_PRODUCT: (&str, &str) = ("product", "products");
/// Nouns for the counts above the tables.
pub(crate) const NOUN_FINDING: (&str, &str) = ("finding", "findings");
/// Nouns for the counts above the tables.
pub(crate) const NOUN_RULE: (&str, &str) = ("rule", "rules");

// Seats.

/// Holders with a direct licence and nothing else.
pub(crate) const SEAT_DIRECT: &str = "direct";
/// Holders with both.
pub(crate) const SEAT_BOTH: &str = "both";
/// Holders from groups alone.
pub(crate) const SEAT_INHERITED: &str = "inherited";
/// Taken by users that the export does not show.
pub(crate) const SEAT_OTHER: &str = "not in the export";
/// Still free.
pub(crate) const SEAT_FREE: &str = "free";
/// Waiting in error.
pub(crate) const SEAT_ERROR: &str = "in error";

/// A seat bar in words.
pub(crate) fn seats(product: &str, parts: &[(u64, &'static str)]) -> String {
    let parts: Vec<String> = parts.iter().map(|(value, what)| format!("{} {what}", number(*value))).collect();
    format!("{product}: {}", if parts.is_empty() { "no seats".to_owned() } else { parts.join(", ") })
}

// Files.

/// Column.
pub(crate) const FILE: &str = "File";
/// Column.
pub(crate) const HOLDS: &str = "Holds";
/// Column.
pub(crate) const FORMAT: &str = "Format";
/// Column.
pub(crate) const ENCODING: &str = "Encoding";
/// Column.
pub(crate) const OBJECTS: &str = "Objects";
/// Column.
pub(crate) const SIZE: &str = "Size";
/// Column.
pub(crate) const PROBLEMS: &str = "Problems";
/// A file without problems.
pub(crate) const NONE: &str = "none";

/// What a file of several kinds holds: each kind with the number of its records, those that are not needed last.
pub(crate) fn contents(contents: &[Content]) -> String {
    let of = |needed: bool| {
        let kinds = contents.iter().filter(|content| content.needed == needed);
        let told: Vec<String> =
            kinds.map(|content| format!("{} {}", content.kind, number(content.objects))).collect();
        told.join(", ")
    };
    match (of(true), of(false)) {
        (needed, others) if others.is_empty() => needed,
        (needed, others) if needed.is_empty() => format!("Not needed: {others}"),
        (needed, others) => format!("{needed}; not needed: {others}"),
    }
}

/// Files that are not shown.
pub(crate) fn more_files(rest: u64) -> String {
    format!("{} not shown here; the JSON report lists all.", count(rest, "more file is", "more files are"))
}

/// The place of a problem.
pub(crate) fn at_byte(offset: u64) -> String {
    format!("at byte {}", number(offset))
}

/// Files and problems in one sentence.
pub(crate) fn files_answer(files: u64, objects: u64, problems: u64) -> String {
    let read = format!("{} with {} read", count(files, "file", "files"), count(objects, "object", "objects"));
    match problems {
        0 => format!("{read}, no problems."),
        problems => format!("{read}, {}.", count(problems, "problem", "problems")),
    }
}
