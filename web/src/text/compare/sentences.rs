//! What came of a comparison, in sentences.

use super::no_location;
use crate::text::format::day;
use seatscope_contract::comparison::{Gap, Seats, Side, Totals, Which};

messages! {
    /// How far reading is.
    progress(done: &str, total: &str, objects: u64) => "compare-progress";
    /// When an export was made at the earliest, and how much is in it.
    made_on(day: &str) => "compare-made-on";
    /// When an export was made at the earliest, and how much is in it.
    made_at(day: &str, clock: &str) => "compare-made-at";
    /// When an export was made at the earliest, and how much is in it.
    made_unknown => "compare-made-unknown";
    /// When an export was made at the earliest, and how much is in it.
    holds_things(users: u64, groups: u64, findings: u64) => "compare-holds-things";
    /// The answer.
    changed_unknown => "compare-changed-unknown";
    /// The answer.
    changed_for_nobody(compared: u64) => "compare-changed-for-nobody";
    /// The answer.
    changed_for(compared: u64, changed: u64) => "compare-changed-for";
    /// The answer.
    gained_and_lost(gained: u64, services_on: u64, lost: u64, services_off: u64) => "compare-gained-and-lost";
    /// The answer.
    besides_that(list: &str) => "compare-besides-that";
    /// The answer.
    users_came(users: u64) => "compare-users-came";
    /// The answer.
    users_went(users: u64) => "compare-users-went";
    /// The answer.
    groups_came(groups: u64) => "compare-groups-came";
    /// The answer.
    groups_went(groups: u64) => "compare-groups-went";
    /// The answer.
    products_came(products: u64) => "compare-products-came";
    /// The answer.
    products_went(products: u64) => "compare-products-went";
    /// The answer.
    other_locations(users: u64) => "compare-other-locations";
    /// The answer.
    other_licenses(groups: u64) => "compare-other-licenses";
    /// The answer.
    other_seats(products: u64) => "compare-other-seats";
    /// The answer.
    findings_changed(gone: u64, new: u64, remaining: u64) => "compare-findings-changed";
    /// The answer.
    findings_changed_or_unclear(gone: u64, new: u64, remaining: u64, unclear: u64) => "compare-findings-changed-or-unclear";
    /// The answer.
    nothing_predicted => "compare-nothing-predicted";
    /// The answer.
    of_predictions(predictions: u64, list: &str) => "compare-of-predictions";
    /// The answer.
    predictions_came_true(predictions: u64) => "compare-predictions-came-true";
    /// The answer.
    predictions_otherwise(predictions: u64) => "compare-predictions-otherwise";
    /// The answer.
    predictions_went_through(predictions: u64) => "compare-predictions-went-through";
    /// The answer.
    predictions_avoided(predictions: u64) => "compare-predictions-avoided";
    /// The answer.
    predictions_open(predictions: u64) => "compare-predictions-open";
    /// The answer.
    predictions_cannot_tell(predictions: u64) => "compare-predictions-cannot-tell";
    /// Things that are not named.
    more_users(users: u64) => "compare-more-users";
    /// Things that are not named.
    more_changes(changes: u64) => "compare-more-changes";
    /// Things that are not named.
    more_groups(groups: u64) => "compare-more-groups";
    /// Things that are not named.
    more_products(products: u64) => "compare-more-products";
    /// Things that are not named.
    more_findings(findings: u64) => "compare-more-findings";
    /// Things that are not named.
    more_outcomes(outcomes: u64) => "compare-more-outcomes";
    /// A heading with how many users are below it.
    outcome(title: &str, users: u64) => "compare-outcome";
    /// Users whose usage location changed.
    moved_between(before: &str, after: &str) => "compare-moved-between";
    /// Seats of a product.
    seats_taken(taken: i64, all: i64) => "compare-seats-taken";
    /// Seats of a product.
    seats_in_grace(seats: i64) => "compare-seats-in-grace";
    /// Seats of a product.
    seats_suspended(seats: i64) => "compare-seats-suspended";
    /// Seats of a product.
    seats_locked_out(seats: i64) => "compare-seats-locked-out";
    /// Why a finding cannot be sorted.
    unclear_later(missing: &str) => "compare-unclear-later";
    /// Why a finding cannot be sorted.
    unclear_earlier(missing: &str) => "compare-unclear-earlier";
    /// About what nothing is said, and why.
    gap_users => "compare-gap-users";
    /// About what nothing is said, and why.
    gap_groups => "compare-gap-groups";
    /// About what nothing is said, and why.
    gap_products => "compare-gap-products";
    /// About what nothing is said, and why.
    gap_assignments => "compare-gap-assignments";
    /// About what nothing is said, and why.
    gap_paths => "compare-gap-paths";
    /// About what nothing is said, and why.
    gap_plans => "compare-gap-plans";
    /// About what nothing is said, and why.
    gap_locations => "compare-gap-locations";
    /// About what nothing is said, and why.
    gap_group_licenses => "compare-gap-group-licenses";
    /// About what nothing is said, and why.
    gap_seats => "compare-gap-seats";
    /// About what nothing is said, and why.
    gap_for_users(what: &str, users: u64) => "compare-gap-for-users";
    /// About what nothing is said, and why.
    gap_for_groups(what: &str, groups: u64) => "compare-gap-for-groups";
    /// About what nothing is said, and why.
    gap_for_products(what: &str, products: u64) => "compare-gap-for-products";
    /// About what nothing is said, and why.
    gap_in_earlier(what: &str, input: &str) => "compare-gap-in-earlier";
    /// About what nothing is said, and why.
    gap_in_later(what: &str, input: &str) => "compare-gap-in-later";
    /// About what nothing is said, and why.
    gap_in_both(what: &str, input: &str) => "compare-gap-in-both";
}

/// When an export was made at the earliest.
pub(crate) fn made(side: &Side) -> String {
    match &side.newest_change {
        Some(time) => match time.get(11..16) {
            Some(clock) => made_at(&day(time), clock),
            None => made_on(&day(time)),
        },
        None => made_unknown(),
    }
}

/// How much is in an export.
pub(crate) fn holds(side: &Side) -> String {
    holds_things(side.users, side.groups, side.findings)
}

/// The answer, a sentence a line.
pub(crate) fn answer(totals: &Totals) -> Vec<String> {
    let mut lines = vec![changed(totals)];
    if totals.users_changed > 0 {
        lines.push(gained_and_lost(
            totals.assignments_gained,
            totals.plans_on,
            totals.assignments_lost,
            totals.plans_off,
        ));
    }
    let others = others(totals);
    if !others.is_empty() {
        lines.push(besides_that(&others.join("; ")));
    }
    lines.push(findings(totals));
    lines.push(predictions(totals));
    lines
}

fn changed(totals: &Totals) -> String {
    match (totals.users_compared, totals.users_changed) {
        (0, _) => changed_unknown(),
        (compared, 0) => changed_for_nobody(compared),
        (compared, changed) => changed_for(compared, changed),
    }
}

/// What changed beside the users' licences.
fn others(totals: &Totals) -> Vec<String> {
    counted(&[
        (totals.users_came, users_came),
        (totals.users_went, users_went),
        (totals.groups_came, groups_came),
        (totals.groups_went, groups_went),
        (totals.products_came, products_came),
        (totals.products_went, products_went),
        (totals.usage_locations, other_locations),
        (totals.group_licenses, other_licenses),
        (totals.seats, other_seats),
    ])
}

/// Says a number of something.
type Say<T> = fn(T) -> String;

/// What there is any of, each with its number.
fn counted(things: &[(u64, Say<u64>)]) -> Vec<String> {
    let some = things.iter().filter(|(number, _)| *number > 0);
    some.map(|(number, say)| say(*number)).collect()
}

fn findings(totals: &Totals) -> String {
    let (gone, new, remaining) =
        (totals.findings_resolved, totals.findings_introduced, totals.findings_remaining);
    match totals.findings_unclear {
        0 => findings_changed(gone, new, remaining),
        unclear => findings_changed_or_unclear(gone, new, remaining, unclear),
    }
}

fn predictions(totals: &Totals) -> String {
    if totals.predictions == 0 {
        return nothing_predicted();
    }
    let parts = counted(&[
        (totals.came_true, predictions_came_true),
        (totals.turned_out_otherwise, predictions_otherwise),
        (totals.went_through, predictions_went_through),
        (totals.avoided, predictions_avoided),
        (totals.open, predictions_open),
        (totals.cannot_tell, predictions_cannot_tell),
    ]);
    of_predictions(totals.predictions, &parts.join(", "))
}

/// Users whose usage location changed.
pub(crate) fn moved(before: Option<&str>, after: Option<&str>) -> String {
    let place = |location: Option<&str>| location.map_or_else(no_location, str::to_owned);
    moved_between(&place(before), &place(after))
}

/// Seats of a product.
pub(crate) fn seats(seats: &Seats) -> String {
    let states: [(i64, Say<i64>); 3] = [
        (seats.warning, seats_in_grace),
        (seats.suspended, seats_suspended),
        (seats.locked_out, seats_locked_out),
    ];
    let mut said = vec![seats_taken(seats.consumed, seats.enabled + seats.warning)];
    said.extend(states.into_iter().filter(|(seats, _)| *seats != 0).map(|(seats, say)| say(seats)));
    said.join(", ")
}

/// Why a finding cannot be sorted.
pub(crate) fn unclear(found_in: Which, missing: &[String]) -> String {
    let missing = missing.join(", ");
    match found_in {
        Which::Later => unclear_later(&missing),
        Which::Earlier | Which::Both => unclear_earlier(&missing),
    }
}

/// About what nothing is said, and why.
pub(crate) fn gap(gap: &Gap) -> String {
    let what = match gap.subject.as_str() {
        "users" => gap_users(),
        "groups" => gap_groups(),
        "products" => gap_products(),
        "assignments" => gap_assignments(),
        "paths" => gap_paths(),
        "plans" => gap_plans(),
        "usageLocations" => gap_locations(),
        "groupLicenses" => gap_group_licenses(),
        _ => gap_seats(),
    };
    let what = match (gap.affected, gap.subject.as_str()) {
        (None, _) => what,
        (Some(affected), "groupLicenses") => gap_for_groups(&what, affected),
        (Some(affected), "seats") => gap_for_products(&what, affected),
        (Some(affected), _) => gap_for_users(&what, affected),
    };
    match gap.missing_in {
        Which::Earlier => gap_in_earlier(&what, &gap.input),
        Which::Later => gap_in_later(&what, &gap.input),
        Which::Both => gap_in_both(&what, &gap.input),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_minds_its_numbers() {
        let same = Totals { users_compared: 250, findings_remaining: 12, ..Totals::default() };
        assert_eq!(
            answer(&same),
            [
                "Of 250 users in both exports, nobody’s licences or services changed.",
                "Findings: 0 gone, 0 new, 12 still there.",
                "Nothing was predicted from the earlier export.",
            ]
        );
        let other = Totals {
            users_compared: 1_250,
            users_changed: 1,
            assignments_gained: 1,
            plans_off: 2,
            users_went: 1,
            seats: 2,
            findings_unclear: 3,
            predictions: 4,
            came_true: 3,
            open: 1,
            ..Totals::default()
        };
        assert_eq!(
            answer(&other),
            [
                "Of 1,250 users in both exports, 1 has other licences or services.",
                "They gained 1 assignment and 0 services, and lost 0 assignments and 2 services.",
                "Besides: 1 user went; 2 products have other seats.",
                "Findings: 0 gone, 0 new, 0 still there, and of 3 the other export cannot tell.",
                "Of 4 predictions: 3 came true, 1 is still open.",
            ]
        );
    }

    #[test]
    fn gaps_and_seats_are_said_of_what_they_concern() {
        let lack = Gap {
            subject: "groupLicenses".to_owned(),
            missing_in: Which::Later,
            affected: Some(1),
            input: "groups".to_owned(),
            remedy: String::new(),
        };
        assert_eq!(
            gap(&lack),
            "Whether licences of groups changed for 1 group: the later export does not have all of groups."
        );
        let some =
            Seats { enabled: 1_250, consumed: 1_251, warning: 5, suspended: 0, locked_out: 2, available: 4 };
        assert_eq!(seats(&some), "1,251 taken of 1,255, 5 in grace, 2 locked out");
        assert_eq!(moved(None, Some("CH")), "from none to CH");
    }
}
