//! The check of a planned change in words.

use super::{Line, Part, number, product, services, with_rest};
use seatscope_contract::comparison::{PlanCheck, Services};

/// What became of the plan, the answer first.
pub(super) fn part(plan: &PlanCheck) -> Part<'_> {
    let totals = &plan.totals;
    let mut lines = Vec::new();
    if !plan.name.trim().is_empty() {
        lines.push(Line::plain(plan.name.clone()));
    }
    lines.push(Line::plain(format!(
        "Of {} with an expected change, {} came out as expected and {} otherwise, and of {} the later export cannot tell.",
        number(totals.users, "user", "users"),
        totals.users_as_expected,
        totals.users_otherwise,
        totals.users_unclear,
    )));
    lines.push(Line::plain(format!(
        "Of {} expected to come or go, {} did and {} did not; {} came or went besides.",
        number(totals.services, "service", "services"),
        totals.came_true,
        totals.missing,
        totals.besides,
    )));
    if totals.users_besides > 0 {
        let who = number(totals.users_besides, "user has a change", "users have a change");
        lines.push(Line::plain(format!("{who} that nobody expected of them.")));
    }
    if plan.refused > 0 {
        let edits = number(plan.edits, "edit", "edits");
        lines.push(Line::plain(format!(
            "Of {edits} the service would have refused {}; nothing was expected of them.",
            plan.refused
        )));
    }
    for (errors, verb) in [(&plan.errors_to_go, "go"), (&plan.errors_to_come, "come")] {
        if errors.expected > 0 {
            let expected = number(errors.expected, "error", "errors");
            let (did, unclear) = (errors.came_true, errors.unclear);
            let served = match errors.served {
                0 => String::new(),
                some => format!(", {some} did not since the users got a seat for which they competed"),
            };
            let text = format!(
                "Of {expected} expected to {verb}, {did} did{served}, and of {unclear} it cannot be told."
            );
            let people = (errors.otherwise.total > 0).then_some(&errors.otherwise);
            let below = people.map(|_| "otherwise with:".to_owned()).into_iter().collect();
            lines.push(Line { text, below, people });
        }
    }
    let addresses = &plan.addresses;
    if addresses.expected > 0 {
        let users = number(addresses.expected, "user", "users");
        let (did, unclear) = (addresses.came_true, addresses.unclear);
        let text = format!(
            "Of {users} whose mail or addresses were expected to change, {did} came out as expected, and of {unclear} \
             it cannot be told."
        );
        let people = (addresses.otherwise.total > 0).then_some(&addresses.otherwise);
        let below = people.map(|_| "otherwise with:".to_owned()).into_iter().collect();
        lines.push(Line { text, below, people });
    }
    for open in &plan.competitions {
        let users = number(open.users, "user was", "users were");
        let seats = number(open.seats, "seat", "seats");
        let (name, served) = (product(&open.product), open.served.total);
        let text = format!("{users} to compete for {seats} of {name}, and {served} got one.");
        lines.push(Line { text, below: Vec::new(), people: (served > 0).then_some(&open.served) });
    }
    for seats in &plan.seats {
        let found = seats.found.map_or("an unknown number".to_owned(), |found| found.to_string());
        lines.push(Line::plain(format!(
            "{}: {} taken before, {} expected, {found} found.",
            product(&seats.product),
            number(seats.before.max(0).unsigned_abs(), "seat", "seats"),
            seats.expected,
        )));
    }
    let shown = plan.changes.iter().map(|change| {
        let mut below = Vec::new();
        told(&mut below, &change.came_true, ["gained as expected", "lost as expected"]);
        told(&mut below, &change.missing, ["not gained", "not lost"]);
        told(&mut below, &change.besides, ["gained besides", "lost besides"]);
        let text = number(change.people.total, "user", "users");
        Line { text, below, people: Some(&change.people) }
    });
    lines.extend(with_rest(shown.collect(), totals.changes, "other outcome", "other outcomes"));
    if plan.cannot_tell.total > 0 {
        let text = format!(
            "{} of whom the later export cannot tell",
            number(plan.cannot_tell.total, "user", "users")
        );
        lines.push(Line { text, below: Vec::new(), people: Some(&plan.cannot_tell) });
    }
    Part { title: "The planned change", lines }
}

fn told(below: &mut Vec<String>, moved: &Services, [gained, lost]: [&str; 2]) {
    below.extend(moved.gained.iter().map(|on| format!("{gained}: {}", services(on))));
    below.extend(moved.lost.iter().map(|off| format!("{lost}: {}", services(off))));
}
