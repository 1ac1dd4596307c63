//! What came of a comparison, in sentences.

use super::NO_LOCATION;
use crate::text::format::{count, day, number};
use seatscope_contract::comparison::{Gap, PlanCheck, Seats, Side, Totals, Which};

/// How far reading is.
pub(crate) fn progress(done: &str, total: &str, objects: u64) -> String {
    format!("Reading: {done} of {total}, {}.", count(objects, "object", "objects"))
}

/// When an export was made at the earliest.
pub(crate) fn made(side: &Side) -> String {
    match &side.newest_change {
        Some(time) => {
            let clock = time.get(11..16).map(|clock| format!(", {clock} UTC")).unwrap_or_default();
            format!("Made on {}{clock} or later, by the newest change it records.", day(time))
        }
        None => "It does not tell when it was made.".to_owned(),
    }
}

/// How much is in an export.
pub(crate) fn holds(side: &Side) -> String {
    format!(
        "{}, {}, {}.",
        count(side.users, "user", "users"),
        count(side.groups, "group", "groups"),
        count(side.findings, "finding", "findings")
    )
}

/// The answer, a sentence a line.
pub(crate) fn answer(totals: &Totals) -> Vec<String> {
    let mut lines = vec![changed(totals)];
    let services = |assignments: u64, plans: u64| {
        format!(
            "{} and {}",
            count(assignments, "assignment", "assignments"),
            count(plans, "service", "services")
        )
    };
    if totals.users_changed > 0 {
        lines.push(format!(
            "They gained {}, and lost {}.",
            services(totals.assignments_gained, totals.plans_on),
            services(totals.assignments_lost, totals.plans_off)
        ));
    }
    let besides = besides(totals);
    if !besides.is_empty() {
        lines.push(format!("Besides: {}.", besides.join("; ")));
    }
    lines.push(findings(totals));
    lines.push(predictions(totals));
    lines
}

fn changed(totals: &Totals) -> String {
    match (totals.users_compared, totals.users_changed) {
        (0, _) => "Of no user it can be told whether licences or services changed.".to_owned(),
        (compared, 0) => {
            format!(
                "Of {} in both exports, nobody’s licences or services changed.",
                count(compared, "user", "users")
            )
        }
        (compared, changed) => format!(
            "Of {} in both exports, {} other licences or services.",
            count(compared, "user", "users"),
            count(changed, "has", "have")
        ),
    }
}

/// What changed beside the users' licences.
fn besides(totals: &Totals) -> Vec<String> {
    let things = [
        (totals.users_came, "user came", "users came"),
        (totals.users_went, "user went", "users went"),
        (totals.groups_came, "group came", "groups came"),
        (totals.groups_went, "group went", "groups went"),
        (totals.products_came, "product came", "products came"),
        (totals.products_went, "product went", "products went"),
        (totals.usage_locations, "user has another usage location", "users have another usage location"),
        (totals.group_licenses, "group gives other licences", "groups give other licences"),
        (totals.seats, "product has other seats", "products have other seats"),
    ];
    counted(&things)
}

/// What there is any of, each with its number.
fn counted(things: &[(u64, &str, &str)]) -> Vec<String> {
    let some = things.iter().filter(|(number, ..)| *number > 0);
    some.map(|(number, one, many)| count(*number, one, many)).collect()
}

fn findings(totals: &Totals) -> String {
    let earlier_and_later = format!(
        "Findings: {} gone, {} new, {} still there",
        number(totals.findings_resolved),
        number(totals.findings_introduced),
        number(totals.findings_remaining)
    );
    match totals.findings_unclear {
        0 => earlier_and_later + ".",
        unclear => format!("{earlier_and_later}, and of {} the other export cannot tell.", number(unclear)),
    }
}

fn predictions(totals: &Totals) -> String {
    if totals.predictions == 0 {
        return "Nothing was predicted from the earlier export.".to_owned();
    }
    let parts = [
        (totals.came_true, "came true", "came true"),
        (totals.turned_out_otherwise, "turned out otherwise", "turned out otherwise"),
        (totals.went_through, "went through all the same", "went through all the same"),
        (totals.avoided, "has lost its cause", "have lost their cause"),
        (totals.open, "is still open", "are still open"),
        (totals.cannot_tell, "cannot be told from the later export", "cannot be told from the later export"),
    ];
    format!("Of {}: {}.", count(totals.predictions, "prediction", "predictions"), counted(&parts).join(", "))
}

/// Things that are not named.
pub(crate) fn rest(rest: u64, one: &str, many: &str) -> String {
    format!("And {}; the file as JSON names everything.", count(rest, one, many))
}

/// Users, groups or products that came or went.
pub(crate) fn arrived(number: u64, [one, many]: [&str; 2], came: bool) -> String {
    format!("{} {}", count(number, one, many), if came { "came" } else { "went" })
}

/// A heading with how many users are below it.
pub(crate) fn outcome(title: &str, users: u64) -> String {
    format!("{title}: {}", number(users))
}

/// Users whose usage location changed.
pub(crate) fn moved(before: Option<&str>, after: Option<&str>) -> String {
    format!("from {} to {}", before.unwrap_or(NO_LOCATION), after.unwrap_or(NO_LOCATION))
}

/// Seats of a product.
pub(crate) fn seats(seats: &Seats) -> String {
    let amount = |value: i64| crate::text::format::signed(value);
    let mut said = format!("{} taken of {}", amount(seats.consumed), amount(seats.enabled + seats.warning));
    let states =
        [(seats.warning, "in grace"), (seats.suspended, "suspended"), (seats.locked_out, "locked out")];
    for (value, state) in states.into_iter().filter(|(value, _)| *value != 0) {
        said.push_str(&format!(", {} {state}", amount(value)));
    }
    said
}

/// Why a finding cannot be sorted.
pub(crate) fn unclear(found_in: Which, missing: &[String]) -> String {
    let (has, lacks) = match found_in {
        Which::Later => ("later", "earlier"),
        Which::Earlier | Which::Both => ("earlier", "later"),
    };
    format!("Found in the {has} export; the {lacks} one lacks {}.", missing.join(", "))
}

/// About what nothing is said, and why.
pub(crate) fn gap(gap: &Gap) -> String {
    let what = match gap.subject.as_str() {
        "users" => "Which users came or went",
        "groups" => "Which groups came or went",
        "products" => "Which products came or went",
        "assignments" => "What users gained or lost",
        "paths" => "By which path users have their products",
        "plans" => "Which services went on or off",
        "usageLocations" => "Whether usage locations changed",
        "groupLicenses" => "Whether licences of groups changed",
        _ => "Whether seats changed",
    };
    let (one, many) = match gap.subject.as_str() {
        "groupLicenses" => ("group", "groups"),
        "seats" => ("product", "products"),
        _ => ("user", "users"),
    };
    let whom = gap.affected.map(|affected| format!(" for {}", count(affected, one, many)));
    let lacks = match gap.missing_in {
        Which::Earlier => "the earlier export does not have all of",
        Which::Later => "the later export does not have all of",
        Which::Both => "neither export has all of",
    };
    format!("{what}{}: {lacks} {}.", whom.unwrap_or_default(), gap.input)
}

/// What became of the plan, a sentence a line.
pub(crate) fn plan(plan: &PlanCheck) -> Vec<String> {
    let totals = &plan.totals;
    let mut lines = vec![
        format!(
            "Of {} with an expected change, {} came out as expected and {} otherwise, and of {} the later export cannot tell.",
            count(totals.users, "user", "users"),
            number(totals.users_as_expected),
            number(totals.users_otherwise),
            number(totals.users_unclear)
        ),
        format!(
            "Of {} expected to come or go, {} did and {} did not; {} came or went besides.",
            count(totals.services, "service", "services"),
            number(totals.came_true),
            number(totals.missing),
            number(totals.besides)
        ),
    ];
    if totals.users_besides > 0 {
        let who = count(totals.users_besides, "user has a change", "users have a change");
        lines.push(format!("{who} that nobody expected of them."));
    }
    if plan.refused > 0 {
        lines.push(format!(
            "Of {} the service would have refused {}; nothing was expected of them.",
            count(plan.edits, "edit", "edits"),
            number(plan.refused)
        ));
    }
    for (errors, verb) in [(&plan.errors_to_go, "go"), (&plan.errors_to_come, "come")] {
        if errors.expected > 0 {
            let served = match errors.served {
                0 => String::new(),
                some => {
                    format!(", {} did not since the users got a seat for which they competed", number(some))
                }
            };
            lines.push(format!(
                "Of {} expected to {verb}, {} did{served}, and of {} it cannot be told.",
                count(errors.expected, "error", "errors"),
                number(errors.came_true),
                number(errors.unclear)
            ));
        }
    }
    let addresses = &plan.addresses;
    if addresses.expected > 0 {
        lines.push(format!(
            "Of {} whose mail or addresses were expected to change, {} came out as expected, and of {} it cannot be told.",
            count(addresses.expected, "user", "users"),
            number(addresses.came_true),
            number(addresses.unclear)
        ));
    }
    lines
}

/// How many users were to compete for seats, and how many got one.
pub(crate) fn competition(users: u64, seats: u64, served: u64) -> String {
    let (users, seats) = (count(users, "user was", "users were"), count(seats, "seat", "seats"));
    format!("{users} to compete for {seats}, and {} got one.", number(served))
}

/// Seats before, expected and found.
pub(crate) fn planned_seats(before: i64, expected: i64, found: Option<i64>) -> String {
    let found = found.map_or("an unknown number".to_owned(), |found| found.to_string());
    format!("Seats taken: {before} before, {expected} expected, {found} found.")
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
}
