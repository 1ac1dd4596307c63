//! The tables of users, groups, products and files.

use super::format::number;
use seatscope_contract::report::Content;

messages! {
    /// What to search by.
    search_users => "tables-search-users";
    /// What to search by.
    search_groups => "tables-search-groups";
    /// What to search by.
    search_products => "tables-search-products";
    /// What to search by.
    search_rules => "tables-search-rules";
    /// Filter.
    only_errors => "tables-only-errors";
    /// Filter.
    only_licensed => "tables-only-licensed";
    /// Column.
    user => "tables-user";
    /// Column.
    department => "tables-department";
    /// Column.
    location => "tables-location";
    /// Column.
    account => "tables-account";
    /// Column.
    direct => "tables-direct";
    /// Column.
    inherited => "tables-inherited";
    /// Column.
    errors => "tables-errors";
    /// Column.
    group => "tables-group";
    /// Column.
    kind => "tables-kind";
    /// Column.
    state => "tables-state";
    /// Column.
    products => "tables-products";
    /// Column.
    members => "tables-members";
    /// Column.
    member_groups => "tables-member-groups";
    /// Column.
    product => "tables-product";
    /// Column.
    owned => "tables-owned";
    /// Column.
    consumed => "tables-consumed";
    /// Column.
    available => "tables-available";
    /// Column.
    groups => "tables-groups";
    /// An account that may sign in.
    enabled => "tables-enabled";
    /// An account that may not.
    blocked => "tables-blocked";
    /// A user from elsewhere.
    guest => "tables-guest";
    /// A group without licences.
    not_licensed => "tables-not-licensed";
    /// A group whose membership a rule decides.
    dynamic => "tables-dynamic";
    /// A group from on-premises.
    synced => "tables-synced";
    /// Holders with a direct licence and nothing else.
    seat_direct => "tables-seat-direct";
    /// Holders with both.
    seat_both => "tables-seat-both";
    /// Holders from groups alone.
    seat_inherited => "tables-seat-inherited";
    /// Taken by users that the export does not show.
    seat_other => "tables-seat-other";
    /// Still free.
    seat_free => "tables-seat-free";
    /// Waiting in error.
    seat_error => "tables-seat-error";
    /// Column.
    file => "tables-file";
    /// Column.
    holds => "tables-holds";
    /// Column.
    format => "tables-format";
    /// Column.
    encoding => "tables-encoding";
    /// Column.
    objects => "tables-objects";
    /// Column.
    size => "tables-size";
    /// Column.
    problems => "tables-problems";
    /// A file without problems.
    none => "tables-none";
    /// What there is, above the table.
    count_users(users: u64) => "tables-count-users";
    /// What there is, above the table.
    count_groups(groups: u64) => "tables-count-groups";
    /// What there is, above the table.
    count_products(products: u64) => "tables-count-products";
    /// What there is, above the list.
    count_rules(rules: u64) => "tables-count-rules";
    /// A part of a seat bar.
    seats_part(seats: u64, part: &str) => "tables-seats-part";
    /// A seat bar in words.
    seats_of(product: &str, parts: String) => "tables-seats";
    /// A seat bar without seats, in words.
    seats_none(product: &str) => "tables-seats-none";
    /// What a file holds that is not needed.
    contents_unneeded(others: String) => "tables-contents-unneeded";
    /// What a file holds, and what of it is not needed.
    contents_both(needed: String, others: String) => "tables-contents-both";
    /// Files that are not shown.
    more_files(rest: u64) => "tables-more-files";
    /// The place of a problem.
    at_byte(offset: u64) => "tables-at-byte";
    /// Files in the right number.
    count_files(files: u64) => "tables-count-files";
    /// Objects in the right number.
    count_objects(objects: u64) => "tables-count-objects";
    /// Files without problems.
    files_fine(files: String, objects: String) => "tables-files-fine";
    /// Files with problems.
    files_with_problems(files: String, objects: String, problems: u64) => "tables-files-with-problems";
}

/// The kind of a group with what else matters.
pub(crate) fn group_kind(kind: &str, is_dynamic: bool, is_synced: bool) -> String {
    let extras = [is_dynamic.then(dynamic), is_synced.then(synced)].into_iter().flatten();
    [kind.to_owned()].into_iter().chain(extras).collect::<Vec<_>>().join(", ")
}

/// A seat bar in words.
pub(crate) fn seats(product: &str, parts: &[(u64, String)]) -> String {
    let parts: Vec<String> = parts.iter().map(|(value, what)| seats_part(*value, what)).collect();
    if parts.is_empty() { seats_none(product) } else { seats_of(product, parts.join(", ")) }
}

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
        (needed, others) if needed.is_empty() => contents_unneeded(others),
        (needed, others) => contents_both(needed, others),
    }
}

/// Files and problems in one sentence.
pub(crate) fn files_answer(files: u64, objects: u64, problems: u64) -> String {
    let (files, objects) = (count_files(files), count_objects(objects));
    match problems {
        0 => files_fine(files, objects),
        _ => files_with_problems(files, objects, problems),
    }
}
