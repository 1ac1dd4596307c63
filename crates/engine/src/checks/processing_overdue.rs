//! `ProcessingOverdue`: the audit log shows that the service began to process a group, and no end of it a day
//! later (facts 1.7). Microsoft asks for a support ticket where a group of up to 60,000 users takes longer than
//! 24 hours (seed 003, limitations).
//!
//! What a log lacks is evidence only where the log is whole: from the beginning to a day later at least, without
//! records lost, and not filtered to the beginnings alone. The log is judged by its own last event and not by a
//! clock, so an export says the same whenever it is read.

use super::{EvidencePlace, Finding, Names, Part, Records, count, timestamp};
use crate::tenant::audits::{Activity, DAY, Event};
use crate::tenant::{ObjectIndex, Tenant};
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::collections::BTreeMap;

/// Beginnings of one group that are remembered.
const OPEN: usize = 16;

/// Users up to whom a day is enough.
const LARGE: usize = 60_000;

pub(super) fn check(records: Records<'_>) -> Vec<Finding> {
    let tenant = records.tenant;
    let Some((_, end)) = tenant.audits.extent() else { return Vec::new() };
    // Beginnings without an end, group by group. An end belongs to the beginning of its correlation id, and without
    // one to all before it.
    let mut open: BTreeMap<ObjectIndex, Vec<&Event>> = BTreeMap::new();
    for event in tenant.audits.events.iter().filter(|event| event.time > 0) {
        let Some(group) = event.group else { continue };
        match event.activity {
            Activity::Start => {
                let starts = open.entry(group).or_default();
                // The first one is what is told, and more than a few mean that ends are missing.
                if starts.len() == OPEN {
                    starts.remove(1);
                }
                starts.push(event);
            }
            Activity::Finish => {
                let starts = open.entry(group).or_default();
                let is_same =
                    |start: &&Event| event.correlation.is_some() && start.correlation == event.correlation;
                if starts.iter().any(is_same) {
                    starts.retain(|start| !is_same(start));
                } else {
                    starts.clear();
                }
            }
            _ => {}
        }
    }
    let first = open.into_iter().filter_map(|(group, starts)| Some((group, *starts.first()?)));
    let overdue = first.filter(|(_, start)| {
        end.saturating_sub(start.time) > DAY
            && shows_ends(tenant, start)
            && tenant.audits.is_whole(start.time, end)
    });
    overdue.map(|(group, start)| finding(tenant, group, start, end)).collect()
}

/// Whether the file that shows the beginning would show the end as well.
fn shows_ends(tenant: &Tenant, start: &Event) -> bool {
    let file = tenant.lists.get(start.place.list).and_then(|list| tenant.audits.files.get(&list.input));
    file.is_some_and(|file| file.has_more_than_starts)
}

fn finding(tenant: &Tenant, group: ObjectIndex, start: &Event, end: u32) -> Finding {
    let record = tenant.groups.of(group);
    let state =
        record.and_then(|group| tenant.texts.get(tenant.groups.processing.at(group))).unwrap_or_default();
    let is_done = state.eq_ignore_ascii_case("ProcessingComplete");
    let members = record.map_or(0, |group| tenant.members.users.get(group).len());
    let severity = if is_done || members > LARGE { Severity::Warning } else { Severity::Error };
    let mut finding = Finding::new("ProcessingOverdue", severity, Basis::Recorded, Confidence::Documented);
    finding.groups.push(group);
    finding.evidence.push(EvidencePlace { place: start.place, part: Part::Whole });
    let contradiction = match is_done {
        true => {
            "; the group's own record says that its processing is complete, so one of the two is out of date"
        }
        false => "",
    };
    finding.message = format!(
        "The service began to apply the licences of {} to its members at {}, and the audit log, which goes on for {} after that, shows no end of it, where Microsoft takes more than 24 hours for up to 60,000 users as a case for a support ticket{contradiction}.",
        Names(tenant).group(group),
        timestamp(start.time),
        span(end.saturating_sub(start.time)),
    );
    finding
}

/// A time of more than a day in words: in hours, after three days in days.
fn span(seconds: u32) -> String {
    match seconds / DAY {
        days @ 3.. => format!("{days} days"),
        _ => count(seconds as usize / 3600, "hour", "hours"),
    }
}
