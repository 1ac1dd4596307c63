//! The check of a planned change in words.

use super::{Line, Part, number, services, with_rest};
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
