//! `LicenseChangeFailed`: changes of users' licences that failed, since the last one that succeeded, by what the
//! service said (facts 1.7, 1.8). An assignment that is recorded in error has a finding of its own; this one tells
//! what the log knows beside: since when, how often, and of whom the export says nothing.

use super::{EvidencePlace, Finding, Names, Part, Records, clipped_to, count, timestamp};
use crate::audit::{Changes, Reason, Sku, reason};
use crate::tenant::audits::{Activity, Event};
use crate::tenant::{Fields, ObjectIndex, Tenant};
use seatscope_contract::report::{Basis, Confidence, Severity};
use seatscope_contract::timeline::Outcome;
use std::collections::{BTreeMap, BTreeSet};

/// Characters of the service's words that a message shows.
const SHOWN: usize = 300;

pub(super) fn check(records: Records<'_>) -> Vec<Finding> {
    let tenant = records.tenant;
    let mut open: BTreeMap<ObjectIndex, Vec<&Event>> = BTreeMap::new();
    let of_users = |event: &&Event| event.activity == Activity::ChangeUserLicense && event.time > 0;
    for event in tenant.audits.events.iter().filter(of_users) {
        let Some(user) = event.user else { continue };
        match event.outcome(&tenant.texts) {
            Outcome::Failed if !is_concurrency(tenant, event) => open.entry(user).or_default().push(event),
            Outcome::Succeeded => {
                open.remove(&user);
            }
            _ => {}
        }
    }
    let mut causes: BTreeMap<&str, Vec<&Event>> = BTreeMap::new();
    for event in open.into_values().flatten() {
        causes.entry(cause(tenant, event)).or_default().push(event);
    }
    let changes = (!causes.is_empty()).then(|| Changes::new(tenant));
    let changes = changes.iter().flat_map(|changes| causes.values().map(move |events| (changes, events)));
    let mut findings: Vec<Finding> =
        changes.filter_map(|(changes, events)| finding(tenant, changes, events)).collect();
    findings.extend(only_counted(records));
    findings.extend(of_groups(tenant));
    findings
}

/// Groups whose licences somebody tried to set and that failed, with no success since: the group still gives what it
/// gave before.
fn of_groups(tenant: &Tenant) -> Vec<Finding> {
    let mut open: BTreeMap<ObjectIndex, Vec<&Event>> = BTreeMap::new();
    let set = |event: &&Event| event.activity == Activity::SetGroupLicense && event.time > 0;
    for event in tenant.audits.events.iter().filter(set) {
        let Some(group) = event.group else { continue };
        match event.outcome(&tenant.texts) {
            Outcome::Failed => open.entry(group).or_default().push(event),
            Outcome::Succeeded => _ = open.remove(&group),
            Outcome::Unknown => {}
        }
    }
    let finding = |(group, events): (ObjectIndex, Vec<&Event>)| {
        let last = events.last()?;
        let mut finding =
            Finding::new("LicenseChangeFailed", Severity::Warning, Basis::Recorded, Confidence::Documented);
        finding.groups.push(group);
        finding.evidence =
            events.iter().map(|event| EvidencePlace { place: event.place, part: Part::Whole }).collect();
        finding.message = format!(
            "Setting the licences of {} failed {}, last at {}, and as far as the audit log goes no change of them has succeeded since: {}.",
            Names(tenant).group(group),
            count(events.len(), "time", "times"),
            timestamp(last.time),
            words(tenant.texts.get(last.reason).unwrap_or_default()),
        );
        Some(finding)
    };
    open.into_iter().filter_map(finding).collect()
}

/// What the service said.
fn words(text: &str) -> String {
    match text {
        "" => "the log does not say why".to_owned(),
        text => format!("the service said `{}`", clipped_to(text, SHOWN)),
    }
}

/// Failures that the end of a group's processing counts, while neither the log nor the export says whose they are.
fn only_counted(records: Records<'_>) -> Vec<Finding> {
    let tenant = records.tenant;
    // The last end of each group, with the failures that it counts and those that the log shows.
    let mut last: BTreeMap<ObjectIndex, (&Event, u64, u64)> = BTreeMap::new();
    for run in &records.runs.runs {
        let Some(finish) = run.finish.and_then(|finish| tenant.audits.events.get(finish)) else { continue };
        let counted = (finish, finish.counts.map_or(0, |(_, failed)| failed), run.failures);
        if last.get(&run.group).is_none_or(|(known, ..)| known.time <= finish.time) {
            last.insert(run.group, counted);
        }
    }
    last.retain(|_, (_, failed, shown)| failed > shown);
    if last.is_empty() {
        return Vec::new();
    }
    let mut in_error: BTreeMap<ObjectIndex, u64> = BTreeMap::new();
    for user in tenant.users.indexes() {
        let recorded = tenant.users.recorded(user).filter(|(_, shape)| shape.standing.is_error());
        let groups: BTreeSet<ObjectIndex> = recorded.filter_map(|(_, shape)| shape.group).collect();
        groups.into_iter().for_each(|group| *in_error.entry(group).or_default() += 1);
    }
    let unnamed = last
        .into_iter()
        .filter(|(group, (_, failed, _))| in_error.get(group).copied().unwrap_or_default() < *failed);
    let finding = |(group, (finish, failed, shown)): (ObjectIndex, (&Event, u64, u64))| {
        let mut finding =
            Finding::new("LicenseChangeFailed", Severity::Warning, Basis::Recorded, Confidence::Documented);
        finding.groups.push(group);
        finding.evidence.push(EvidencePlace { place: finish.place, part: Part::Whole });
        finding.message = format!(
            "The service ended the processing of {} at {} and counted {} for whom it failed; the log shows {}, and {} recorded in error in the export.",
            Names(tenant).group(group),
            timestamp(finish.time),
            count(failed as usize, "user", "users"),
            if shown == 0 { "none of them".to_owned() } else { format!("only {shown} of them") },
            match in_error.get(&group) {
                None => "nobody is".to_owned(),
                Some(1) => "only 1 user is".to_owned(),
                Some(some) => format!("only {some} users are"),
            },
        );
        finding
    };
    unnamed.map(finding).collect()
}

/// What is retried by itself is `ConcurrencyRetry`.
fn is_concurrency(tenant: &Tenant, event: &Event) -> bool {
    tenant.texts.get(event.reason).and_then(reason) == Some(Reason::Concurrency)
}

/// What the service said; of a lack of seats the product, since the rest of the text differs from event to event.
fn cause<'t>(tenant: &'t Tenant, event: &Event) -> &'t str {
    let text = tenant.texts.get(event.reason).unwrap_or_default();
    match reason(text) {
        Some(Reason::Seats(Some(product))) => product,
        _ => text,
    }
}

fn finding(tenant: &Tenant, changes: &Changes<'_>, events: &[&Event]) -> Option<Finding> {
    let objects: BTreeSet<ObjectIndex> = events.iter().filter_map(|event| event.user).collect();
    let last = events.iter().max_by_key(|event| (event.time, tenant.texts.get(event.id)))?;
    let first = events.iter().map(|event| event.time).min()?;
    let records: Vec<Record> = objects.iter().map(|object| Record::of(tenant, *object)).collect();
    let number = |wanted: Record| records.iter().filter(|record| **record == wanted).count();
    let (in_error, silent) = (number(Record::InError), number(Record::NotExported));
    let severity = if silent > 0 { Severity::Warning } else { Severity::Info };
    let mut finding = Finding::new("LicenseChangeFailed", severity, Basis::Recorded, Confidence::Documented);
    finding.users = objects.iter().filter_map(|object| tenant.users.of(*object)).collect();
    finding.groups = events.iter().filter_map(|event| event.group).collect();
    finding.evidence =
        events.iter().map(|event| EvidencePlace { place: event.place, part: Part::Whole }).collect();
    let text = tenant.texts.get(last.reason).unwrap_or_default();
    if let Some(Reason::Seats(Some(name))) = reason(text)
        && let Sku::Known(product) = changes.sku(name)
    {
        finding.products.push(product);
    }
    let words = words(text);
    let when = match first == last.time {
        true => format!("at {}", timestamp(first)),
        false => format!("between {} and {}", timestamp(first), timestamp(last.time)),
    };
    let records = [
        ("recorded in error", in_error),
        ("recorded without an error", objects.len() - in_error - silent),
        ("assignments not in the export", silent),
    ];
    let told = records.iter().filter(|(_, number)| *number > 0);
    let told: Vec<String> = told.map(|(what, number)| format!("{what}: {number}")).collect();
    finding.message = format!(
        "Changing the licences of {} failed {when}, and as far as the audit log goes no change of theirs has succeeded since: {words} ({}).",
        count(objects.len(), "user", "users"),
        told.join(", "),
    );
    Some(finding)
}

/// What the export says of a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Record {
    InError,
    WithoutError,
    NotExported,
}

impl Record {
    fn of(tenant: &Tenant, object: ObjectIndex) -> Self {
        let users = &tenant.users;
        let recorded = users.of(object).filter(|user| users.fields.at(*user).has(Fields::ASSIGNMENTS));
        let Some(user) = recorded else { return Self::NotExported };
        if users.recorded(user).any(|(_, shape)| shape.standing.is_error()) {
            Self::InError
        } else if users.fields.at(user).has(Fields::WITHOUT_STATES) {
            Self::NotExported
        } else {
            Self::WithoutError
        }
    }
}
