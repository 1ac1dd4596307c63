//! When changes failed, for a picture: those of one group that lie close together are one mark.

use super::runs::Runs;
use crate::checks::{Names, timestamp};
use crate::tenant::{ObjectIndex, Tenant};
use seatscope_contract::timeline::{FailureMark, Outcome};
use std::collections::BTreeMap;

/// Marks that one group can have from the first failure to the last.
const MARKS: u32 = 200;

/// Of these events, those that failed: by group, the earliest first. What belongs to no group comes last.
pub(super) fn failures(tenant: &Tenant, runs: &Runs, events: &[usize]) -> Vec<FailureMark> {
    let failed = |index: &usize| {
        let event = tenant.audits.events.get(*index)?;
        let is_failure = event.outcome(&tenant.texts) == Outcome::Failed;
        let of_run = runs.tie(*index).and_then(|tie| runs.runs.get(tie.run)).map(|run| run.group);
        (is_failure && event.time > 0).then_some((of_run.or(event.group), event.time))
    };
    let failed: Vec<(Option<ObjectIndex>, u32)> = events.iter().filter_map(failed).collect();
    let times = || failed.iter().map(|(_, time)| *time);
    let (Some(first), Some(last)) = (times().min(), times().max()) else { return Vec::new() };
    let apart = (last - first) / MARKS + 1;
    // The first and the last time, and how many.
    let mut marks: BTreeMap<(Option<ObjectIndex>, u32), (u32, u32, u64)> = BTreeMap::new();
    for (group, time) in failed {
        let mark = marks.entry((group, (time - first) / apart)).or_insert((time, time, 0));
        *mark = (mark.0.min(time), mark.1.max(time), mark.2 + 1);
    }
    let mut marks: Vec<FailureMark> = marks
        .into_iter()
        .map(|((group, _), (from, to, events))| FailureMark {
            group: group.map(|group| Names(tenant).group_ref(group)),
            from: timestamp(from),
            to: timestamp(to),
            events,
        })
        .collect();
    marks.sort_by_cached_key(|mark| {
        (mark.group.is_none(), mark.group.as_ref().map(|group| group.id.clone()), mark.from.clone())
    });
    marks
}
