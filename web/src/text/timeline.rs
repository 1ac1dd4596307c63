//! The audit log's screen and its part of other screens.

pub(super) mod changes;

pub(crate) use changes::{change, product, unread};

use super::format::day;
use seatscope_contract::report::GroupRef;
use seatscope_contract::timeline::{FailureMark, LogReach, Processing, Span, TiedBy};

messages! {
    /// Heading.
    title => "timeline-title";
    /// What the screen is.
    detail => "timeline-detail";
    /// Heading on the screens of users, groups and products.
    history => "timeline-history";
    /// Heading of the picture.
    processing_of_groups => "timeline-processing-of-groups";
    /// Heading of the demand.
    demand => "timeline-demand";
    /// Heading of the events.
    events => "timeline-events";
    /// Heading of the filters.
    filters => "timeline-filters";
    /// Filter.
    activity => "timeline-activity";
    /// Filter.
    actor => "timeline-actor";
    /// Filter.
    named => "timeline-named";
    /// Filter.
    service => "timeline-service";
    /// Filter.
    category => "timeline-category";
    /// Filters by what it was done to.
    target => "timeline-target";
    /// Filter.
    from => "timeline-from";
    /// Filter.
    to => "timeline-to";
    /// Filter.
    only_failures => "timeline-only-failures";
    /// Choice that restricts nothing.
    any => "timeline-any";
    /// Button.
    clear => "timeline-clear";
    /// Button.
    more => "timeline-more";
    /// Button.
    older => "timeline-older";
    /// Button.
    newer => "timeline-newer";
    /// Link from the part of another screen.
    all => "timeline-all";
    /// Nothing passes.
    no_events => "timeline-no-events";
    /// The table below the picture.
    as_table => "timeline-as-table";
    /// The table below the picture.
    column_group => "timeline-column-group";
    /// The table below the picture.
    column_began => "timeline-column-began";
    /// The table below the picture.
    column_ended => "timeline-column-ended";
    /// The table below the picture.
    column_took => "timeline-column-took";
    /// The table below the picture.
    column_users => "timeline-column-users";
    /// The table of the demand.
    demand_product => "timeline-demand-product";
    /// The table of the demand.
    demand_day => "timeline-demand-day";
    /// The table of the demand.
    demand_refused => "timeline-demand-refused";
    /// The table of the demand.
    demand_waiting => "timeline-demand-waiting";
    /// The legend.
    legend_whole => "timeline-legend-whole";
    /// The legend.
    legend_failed => "timeline-legend-failed";
    /// The legend.
    legend_open => "timeline-legend-open";
    /// The legend.
    legend_gap => "timeline-legend-gap";
    /// Beside the axis.
    axis => "timeline-axis";
    /// Lane of failures that belong to no processing that the log shows.
    no_group => "timeline-no-group";
    /// A part of an event is lost.
    is_cut => "timeline-is-cut";
    /// Without a time.
    no_time => "timeline-no-time";
    /// Without an end.
    not_in_log => "timeline-not-in-log";
    /// What the log covers.
    log_covers(from: &str, to: &str, events: u64) => "timeline-log-covers";
    /// What the log covers.
    log_has(events: u64) => "timeline-log-has";
    /// How many events are shown.
    events_from_to(first: u64, last: u64, total: u64) => "timeline-events-from-to";
    /// How many events are shown.
    last_events(shown: u64, total: u64) => "timeline-last-events";
    /// How many events are shown.
    all_events(total: u64) => "timeline-all-events";
    /// A time to the minute.
    day_and_clock(day: &str, clock: &str) => "timeline-day-and-clock";
    /// Lengths of time.
    span_seconds(seconds: u64) => "timeline-span-seconds";
    /// Lengths of time.
    span_minutes(minutes: u64) => "timeline-span-minutes";
    /// Lengths of time.
    span_hours(hours: u64) => "timeline-span-hours";
    /// Lengths of time.
    span_days(days: u64) => "timeline-span-days";
    /// How many users a processing touched.
    users_counted(assigned: u64, failed: u64) => "timeline-users-counted";
    /// How many users a processing touched.
    users_logged(changed: u64, failed: u64) => "timeline-users-logged";
    /// How many users a processing touched.
    users_logged_unclear(changed: u64, failed: u64, unclear: u64) => "timeline-users-logged-unclear";
    /// A processing in one sentence.
    processing_run(group: &str, began: &str, ended: &str, users: &str) => "timeline-processing-run";
    /// A processing in one sentence.
    processing_run_took(group: &str, began: &str, ended: &str, took: &str, users: &str) => "timeline-processing-run-took";
    /// What the picture shows.
    picture_all(runs: u64, lanes: u64) => "timeline-picture-all";
    /// What the picture shows.
    picture_last(runs: u64, lanes: u64, total: u64) => "timeline-picture-last";
    /// What the picture shows.
    picture_gaps(shown: &str, gaps: u64) => "timeline-picture-gaps";
    /// Groups that are not drawn.
    more_lanes(lanes: u64) => "timeline-more-lanes";
    /// A time that no file of the log covers.
    not_covered(from: &str, to: &str) => "timeline-not-covered";
    /// Changes that failed at about one time.
    failed_at(who: &str, changes: u64, time: &str) => "timeline-failed-at";
    /// Changes that failed at about one time.
    failed_between(who: &str, changes: u64, from: &str, to: &str) => "timeline-failed-between";
    /// What ties an event to a processing.
    tied_by_correlation(group: &str) => "timeline-tied-by-correlation";
    /// What ties an event to a processing.
    tied_by_time(group: &str) => "timeline-tied-by-time";
}

/// Columns of the table below the picture.
pub(crate) fn columns() -> [String; 5] {
    [column_group(), column_began(), column_ended(), column_took(), column_users()]
}

/// Columns of the demand.
pub(crate) fn demand_columns() -> [String; 4] {
    [demand_product(), demand_day(), demand_refused(), demand_waiting()]
}

/// The legend: the look of a bar, and what it means.
pub(crate) fn legend() -> [(&'static str, String); 4] {
    [("whole", legend_whole()), ("failed", legend_failed()), ("open", legend_open()), ("gap", legend_gap())]
}

/// What the log covers, in one sentence.
pub(crate) fn reach(reach: &LogReach) -> String {
    match (&reach.from, &reach.to) {
        (Some(from), Some(to)) => log_covers(&time(from), &time(to), reach.events),
        _ => log_has(reach.events),
    }
}

/// How many events are shown, behind so many later ones.
pub(crate) fn events_shown(before: u64, shown: u64, total: u64) -> String {
    if before > 0 {
        events_from_to(before + 1, before + shown, total)
    } else if shown < total {
        last_events(shown, total)
    } else {
        all_events(total)
    }
}

/// A time to the minute: `24 Aug 2026, 09:14 UTC`.
pub(crate) fn time(timestamp: &str) -> String {
    match timestamp.get(11..16) {
        Some(clock) => day_and_clock(&day(timestamp), clock),
        None => timestamp.to_owned(),
    }
}

/// A length of time.
pub(crate) fn span(seconds: u64) -> String {
    match seconds {
        0..120 => span_seconds(seconds),
        120..7200 => span_minutes(seconds / 60),
        7200..172_800 => span_hours(seconds / 3600),
        _ => span_days(seconds / 86_400),
    }
}

/// A group by name, else by id.
pub(crate) fn group(group: &GroupRef) -> &str {
    group.name.as_deref().unwrap_or(&group.id)
}

/// How many users a processing touched: by the service's own count at its end, else by the events.
pub(crate) fn users(run: &Processing) -> String {
    match (run.assigned.zip(run.failed), run.unclear) {
        (Some((assigned, failed)), _) => users_counted(assigned, failed),
        (None, 0) => users_logged(run.successes, run.failures),
        (None, unclear) => users_logged_unclear(run.successes, run.failures, unclear),
    }
}

/// A processing in one sentence, for those who do not see its bar.
pub(crate) fn processing(run: &Processing) -> String {
    let edge = |edge: &Option<String>| edge.as_deref().map_or_else(not_in_log, time);
    let (name, began, ended) = (group(&run.group), edge(&run.started), edge(&run.finished));
    match run.seconds {
        Some(seconds) => processing_run_took(name, &began, &ended, &span(seconds), &users(run)),
        None => processing_run(name, &began, &ended, &users(run)),
    }
}

/// What the picture shows, in one sentence.
pub(crate) fn picture(runs: u64, lanes: u64, total: u64, gaps: u64) -> String {
    let shown = if total > runs { picture_last(runs, lanes, total) } else { picture_all(runs, lanes) };
    match gaps {
        0 => shown,
        some => picture_gaps(&shown, some),
    }
}

/// A time that no file of the log covers.
pub(crate) fn gap(gap: &Span) -> String {
    not_covered(&time(&gap.from), &time(&gap.to))
}

/// A tick of the axis: the day, and the clock where ticks are closer.
pub(crate) fn tick(timestamp: &str, is_day: bool) -> String {
    let day = day(timestamp);
    let day = day.rsplit_once(' ').map_or(day.as_str(), |(day, _)| day);
    match timestamp.get(11..19).filter(|_| !is_day) {
        // Seconds are told only where they say something.
        Some(clock) => format!("{day}, {}", clock.strip_suffix(":00").unwrap_or(clock)),
        None => day.to_owned(),
    }
}

/// Changes that failed at about one time.
pub(crate) fn failures(mark: &FailureMark) -> String {
    let who = mark.group.as_ref().map_or_else(no_group, |named| group(named).to_owned());
    if mark.from == mark.to {
        failed_at(&who, mark.events, &time(&mark.from))
    } else {
        failed_between(&who, mark.events, &time(&mark.from), &time(&mark.to))
    }
}

/// What ties an event to a processing.
pub(crate) fn tied(by: TiedBy, group: &str) -> Option<String> {
    match by {
        TiedBy::Itself => None,
        TiedBy::Correlation => Some(tied_by_correlation(group)),
        TiedBy::Time => Some(tied_by_time(group)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language;

    #[test]
    fn times_are_in_words_and_the_picture_in_a_sentence() {
        assert_eq!(time("2026-08-24T09:14:20Z"), "24 Aug 2026, 09:14 UTC");
        assert_eq!(time("some day"), "some day");
        assert_eq!(
            [span(1), span(152), span(7200), span(259_200)],
            ["1 second", "2 minutes", "2 hours", "3 days"]
        );
        assert_eq!(tick("2026-08-24T09:15:00.000Z", false), "24 Aug, 09:15");
        assert_eq!(tick("2026-08-24T09:15:20.000Z", false), "24 Aug, 09:15:20");
        assert_eq!(tick("2026-08-24T00:00:00.000Z", true), "24 Aug");
        assert_eq!(picture(2, 1, 5, 1), "The last 2 processings on 1 line, of 5 in all; 1 gap of the log");
    }

    #[test]
    fn another_language_orders_and_counts_in_its_own_way() {
        let messages = include_str!("../../text/de.ftl").to_owned();
        language::speak(language::of_code("de-AT").unwrap(), Some(messages));
        assert_eq!(time("2026-08-24T09:14:20Z"), "24. Aug. 2026, 09:14 UTC");
        assert_eq!(tick("2026-08-24T09:15:00.000Z", false), "24. Aug., 09:15");
        assert_eq!(
            picture(1, 1, 1_248, 2),
            "Die letzte Verarbeitung in 1 Zeile, von insgesamt 1.248; 2 Lücken im Protokoll"
        );
    }
}
