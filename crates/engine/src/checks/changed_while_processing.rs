//! `ChangedWhileProcessing`: a group's licences were changed while the service was still applying an earlier change.
//! Which of them was being applied only the beginnings in the log tell (seed 003, when group changes started).

use super::{EvidencePlace, Finding, Names, Part, Records, count, timestamp};
use crate::tenant::audits::{Activity, DAY, Event};
use crate::tenant::{ObjectIndex, Tenant};
use seatscope_contract::report::{Basis, Confidence, Severity};
use seatscope_contract::timeline::Outcome;
use std::collections::BTreeMap;

/// Changes of one group.
#[derive(Debug, Default)]
struct Told<'a> {
    /// The beginning of what is being applied, and whether the log shows its end.
    open: Option<(&'a Event, bool)>,
    /// Changes that came meanwhile, each with that beginning.
    meanwhile: Vec<(&'a Event, &'a Event)>,
    /// How many of them were followed by another beginning.
    taken_up: usize,
}

pub(super) fn check(records: Records<'_>) -> Vec<Finding> {
    let tenant = records.tenant;
    if tenant.audits.events.is_empty() {
        return Vec::new();
    }
    let mut told: BTreeMap<ObjectIndex, Told<'_>> = BTreeMap::new();
    for (index, event) in tenant.audits.events.iter().enumerate().filter(|(_, event)| event.time > 0) {
        let Some(group) = event.group else { continue };
        let told = told.entry(group).or_default();
        match event.activity {
            Activity::Start => {
                let run = records.runs.tie(index).and_then(|tie| records.runs.runs.get(tie.run));
                told.open = Some((event, run.is_some_and(|run| run.finish.is_some())));
                told.taken_up = told.meanwhile.len();
            }
            Activity::Finish => told.open = None,
            Activity::SetGroupLicense if event.outcome(&tenant.texts) == Outcome::Succeeded => {
                // Without an end in the log it counts as going on for a day.
                let going_on =
                    told.open.filter(|(start, ends)| *ends || event.time.saturating_sub(start.time) <= DAY);
                if let Some((start, _)) = going_on {
                    told.meanwhile.push((event, start));
                }
            }
            _ => {}
        }
    }
    told.iter().filter_map(|(group, told)| finding(tenant, *group, told)).collect()
}

fn finding(tenant: &Tenant, group: ObjectIndex, told: &Told<'_>) -> Option<Finding> {
    let (last, start) = told.meanwhile.last()?;
    let (_, end) = tenant.audits.extent()?;
    let is_left = told.taken_up < told.meanwhile.len()
        && end.saturating_sub(last.time) > DAY
        && tenant.audits.is_whole(last.time, end);
    let severity = if is_left { Severity::Warning } else { Severity::Info };
    let mut finding =
        Finding::new("ChangedWhileProcessing", severity, Basis::Recorded, Confidence::Documented);
    finding.groups.push(group);
    let events = told.meanwhile.iter().flat_map(|(change, start)| [change, start]);
    finding.evidence = events.map(|event| EvidencePlace { place: event.place, part: Part::Whole }).collect();
    let outcome = match is_left {
        true => format!(
            "and the log, which goes on for {} after that, shows no processing of that change",
            count((end - last.time) as usize / 3600, "hour", "hours"),
        ),
        false => "so which change came of which processing only the beginnings in the log tell".to_owned(),
    };
    finding.message = format!(
        "The licences of {} were changed {} while the service was still applying an earlier change, last at {} during the processing begun at {}, {outcome}.",
        Names(tenant).group(group),
        count(told.meanwhile.len(), "time", "times"),
        timestamp(last.time),
        timestamp(start.time),
    );
    Some(finding)
}
