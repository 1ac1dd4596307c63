//! The audit log's screen and its part of other screens.

use super::format;
use seatscope_contract::report::{GroupRef, PlanRef, ProductRef};
use seatscope_contract::timeline::{
    FailureMark, LicenseChange, LogReach, Outcome, Processing, Span, Step, TiedBy,
};

/// Heading.
pub(crate) const TITLE: &str = "Audit log";
/// What the screen is.
pub(crate) const DETAIL: &str = "What was set on groups, how the service processed it, and what came of it for whom. What the log lacks may have happened all the same.";
/// Heading on the screens of users, groups and products.
pub(crate) const HISTORY: &str = "History";
/// Heading of the picture.
pub(crate) const PROCESSING: &str = "Processing of groups";
/// Heading of the demand.
pub(crate) const DEMAND: &str = "Refused for want of seats";
/// Heading of the events.
pub(crate) const EVENTS: &str = "Events";
/// Heading of the filters.
pub(crate) const FILTERS: &str = "Which events";
/// Filter.
pub(crate) const ACTIVITY: &str = "Activity";
/// Filter.
pub(crate) const ACTOR: &str = "Done by";
/// Filter.
pub(crate) const NAMED: &str = "Name of user or group begins with";
/// Filter.
pub(crate) const SERVICE: &str = "Service";
/// Filter.
pub(crate) const CATEGORY: &str = "Category";
/// Filters by what it was done to.
pub(crate) const TARGET: &str = "Of one group, user or product";
/// Filter.
pub(crate) const FROM: &str = "From day";
/// Filter.
pub(crate) const TO: &str = "To day";
/// Filter.
pub(crate) const ONLY_FAILURES: &str = "Only what failed";
/// Choice that restricts nothing.
pub(crate) const ANY: &str = "any";
/// Button.
pub(crate) const CLEAR: &str = "Take filters away";
/// Button.
pub(crate) const MORE: &str = "Show more events";
/// Button.
pub(crate) const OLDER: &str = "Go on to earlier events";
/// Button.
pub(crate) const NEWER: &str = "Back to later events";
/// Link from the part of another screen.
pub(crate) const ALL: &str = "All of the audit log";
/// Nothing passes.
pub(crate) const NO_EVENTS: &str =
    "The log has no such event. That does not mean that nothing happened: see what the log covers.";
/// The table below the picture.
pub(crate) const AS_TABLE: &str = "The same as a table";
/// Columns of that table.
pub(crate) const COLUMNS: [&str; 5] = ["Group", "Began", "Ended", "Took", "Users"];
/// Columns of the demand.
pub(crate) const DEMAND_COLUMNS: [&str; 4] = ["Product", "Day", "Users refused", "Waiting in the end"];
/// Legend.
pub(crate) const LEGEND: [(&str, &str); 4] = [
    ("whole", "ended without a failure"),
    ("failed", "with failures; each ✕ is where changes failed"),
    ("open", "the log shows only one end of it"),
    ("gap", "the log does not cover this time"),
];
/// Beside the axis.
pub(crate) const AXIS: &str = "Time (UTC)";
/// Lane of failures that belong to no processing that the log shows.
pub(crate) const NO_GROUP: &str = "No group that the log names";
/// A part of an event is lost.
pub(crate) const IS_CUT: &str = "The log has only a part of this event.";
/// Without a time.
pub(crate) const NO_TIME: &str = "at an unknown time";
/// Without an end.
pub(crate) const NOT_IN_LOG: &str = "not in the log";

/// What the log covers, in one sentence.
pub(crate) fn reach(reach: &LogReach) -> String {
    let events = format::count(reach.events, "event concerns licences", "events concern licences");
    match (&reach.from, &reach.to) {
        (Some(from), Some(to)) => format!("The log covers {} to {}; {events}.", time(from), time(to)),
        _ => format!("{events}."),
    }
}

/// How many events are shown, behind so many later ones.
pub(crate) fn events_shown(before: u64, shown: u64, total: u64) -> String {
    if before > 0 {
        let (first, last) = (format::number(before + 1), format::number(before + shown));
        return format!("Events {first} to {last} of {}, the latest first", format::number(total));
    }
    if shown < total {
        return format!("The last {} of {} events", format::number(shown), format::number(total));
    }
    format::count(total, "event", "events")
}

/// A time to the minute: `24 Aug 2026, 09:14 UTC`.
pub(crate) fn time(timestamp: &str) -> String {
    match timestamp.get(11..16) {
        Some(clock) => format!("{}, {clock} UTC", format::day(timestamp)),
        None => timestamp.to_owned(),
    }
}

/// A length of time.
pub(crate) fn span(seconds: u64) -> String {
    match seconds {
        0..120 => format::count(seconds, "second", "seconds"),
        120..7200 => format!("{} minutes", seconds / 60),
        7200..172_800 => format!("{} hours", seconds / 3600),
        _ => format!("{} days", seconds / 86_400),
    }
}

/// A group by name, else by id.
pub(crate) fn group(group: &GroupRef) -> &str {
    group.name.as_deref().unwrap_or(&group.id)
}

/// How many users a processing touched: by the service's own count at its end, else by the events.
pub(crate) fn users(run: &Processing) -> String {
    match run.assigned.zip(run.failed) {
        Some((assigned, failed)) => {
            format!("{} assigned, {} failed", format::number(assigned), format::number(failed))
        }
        None => {
            let unclear = match run.unclear {
                0 => String::new(),
                some => format!(", {} not known", format::number(some)),
            };
            format!(
                "{} changed, {} failed{unclear}, as far as logged",
                format::number(run.successes),
                format::number(run.failures)
            )
        }
    }
}

/// A processing in one sentence, for those who do not see its bar.
pub(crate) fn processing(run: &Processing) -> String {
    let edge = |edge: &Option<String>| edge.as_deref().map_or_else(|| NOT_IN_LOG.to_owned(), time);
    let took = run.seconds.map(|seconds| format!(" after {}", span(seconds))).unwrap_or_default();
    format!(
        "{}: began {}, ended {}{took}; {}",
        group(&run.group),
        edge(&run.started),
        edge(&run.finished),
        users(run)
    )
}

/// What the picture shows, in one sentence.
pub(crate) fn picture(runs: u64, lanes: u64, total: u64, gaps: u64) -> String {
    let shown = format!(
        "{} on {}",
        format::count(runs, "processing", "processings"),
        format::count(lanes, "line", "lines")
    );
    let shown = match total > runs {
        true => format!("The last {shown}, of {} in all", format::number(total)),
        false => shown,
    };
    match gaps {
        0 => shown,
        some => format!("{shown}; {} of the log", format::count(some, "gap", "gaps")),
    }
}

/// Groups that are not drawn.
pub(crate) fn more_lanes(lanes: u64) -> String {
    format!("{} more in the table", format::count(lanes, "line is", "lines are"))
}

/// A time that no file of the log covers.
pub(crate) fn gap(gap: &Span) -> String {
    format!("The log does not cover {} to {}", time(&gap.from), time(&gap.to))
}

/// A tick of the axis: the day, and the clock where ticks are closer.
pub(crate) fn tick(timestamp: &str, is_day: bool) -> String {
    let day = format::day(timestamp);
    let day = day.rsplit_once(' ').map_or(day.as_str(), |(day, _)| day);
    match timestamp.get(11..19).filter(|_| !is_day) {
        // Seconds are told only where they say something.
        Some(clock) => format!("{day}, {}", clock.strip_suffix(":00").unwrap_or(clock)),
        None => day.to_owned(),
    }
}

/// Changes that failed at about one time.
pub(crate) fn failures(mark: &FailureMark) -> String {
    let who = mark.group.as_ref().map_or(NO_GROUP, group);
    let failed = format::count(mark.events, "change failed", "changes failed");
    match mark.from == mark.to {
        true => format!("{who}: {failed} at {}", time(&mark.from)),
        false => format!("{who}: {failed} between {} and {}", time(&mark.from), time(&mark.to)),
    }
}

/// What ties an event to a processing.
pub(crate) fn tied(by: TiedBy, group: &str) -> Option<String> {
    match by {
        TiedBy::Itself => None,
        TiedBy::Correlation => Some(format!("Part of the processing of {group}, by its correlation id")),
        TiedBy::Time => Some(format!("Part of the processing of {group}, as its time suggests")),
    }
}

/// What was done to a product.
pub(crate) fn change(change: &LicenseChange) -> String {
    let happened = change.outcome == Outcome::Succeeded;
    let step = match (change.step, happened) {
        (Step::Added, true) => "came",
        (Step::Added, false) => "was to come",
        (Step::Removed, true) => "went",
        (Step::Removed, false) => "was to go",
        (Step::Changed, true) => "got other plans",
        (Step::Changed, false) => "was to get other plans",
        (Step::Kept, true) => "stayed",
        (Step::Kept, false) => "was to stay",
        (Step::Present, true) => "is there since; before is not known",
        (Step::Present, false) => "was to be there; before is not known",
        (Step::WasPresent, true) => "was there before; since is not known",
        (Step::WasPresent, false) => "was there before; what was to become of it is not known",
    };
    let unclear = if change.outcome == Outcome::Unknown { "; whether it did is not known" } else { "" };
    let (turned_on, turned_off, are_off) = match happened {
        true => ("turned on", "turned off", "off"),
        false => ("to be turned on", "to be turned off", "to be off"),
    };
    let plans = |what: &str, plans: &[PlanRef]| {
        let names: Vec<&str> = plans.iter().map(plan).collect();
        if names.is_empty() { String::new() } else { format!("; {what}: {}", names.join(", ")) }
    };
    let off = if change.step == Step::Changed { &[] } else { change.disabled_plans.as_slice() };
    format!(
        "{} {step}{unclear}{}{}{}",
        product(&change.product),
        plans(turned_on, &change.turned_on),
        plans(turned_off, &change.turned_off),
        plans(are_off, off)
    )
}

/// A value that is shown as it stands.
pub(crate) fn unread(property: &str, old: Option<&str>, new: Option<&str>) -> String {
    format!("{property}: from {} to {}", old.unwrap_or("nothing"), new.unwrap_or("nothing"))
}

/// A product by its best name.
pub(crate) fn product(product: &ProductRef) -> &str {
    product.name.as_deref().or(product.sku_part_number.as_deref()).unwrap_or(&product.sku_id)
}

fn plan(plan: &PlanRef) -> &str {
    plan.display_name.as_deref().or(plan.name.as_deref()).unwrap_or(&plan.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_in_words() {
        assert_eq!(time("2026-08-24T09:14:20Z"), "24 Aug 2026, 09:14 UTC");
        assert_eq!(time("some day"), "some day");
        assert_eq!(
            [span(1), span(152), span(7200), span(259_200)],
            ["1 second", "2 minutes", "2 hours", "3 days"]
        );
        assert_eq!(tick("2026-08-24T09:15:00.000Z", false), "24 Aug, 09:15");
        assert_eq!(tick("2026-08-24T09:15:20.000Z", false), "24 Aug, 09:15:20");
        assert_eq!(tick("2026-08-24T00:00:00.000Z", true), "24 Aug");
    }
}
