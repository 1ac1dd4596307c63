//! `UnusualActor`: licences changed by somebody who hardly ever does, in a log in which others do it all the time.
//! Who is usual is nowhere documented: here, whoever changed licences more than a few times.

use super::{EvidencePlace, Finding, Part, Records, count, join_some, timestamp};
use crate::tenant::Tenant;
use crate::tenant::audits::{Activity, Actor, DAY, Event};
use seatscope_contract::report::{Basis, Confidence, Severity};
use seatscope_contract::timeline::Outcome;
use std::collections::BTreeMap;

/// Changes up to which an actor is unusual.
const FEW: usize = 2;

/// Changes by others that it takes to know what is usual.
const MANY: usize = 20;

/// How long the log must go for that.
const SPAN: u32 = 7 * DAY;

pub(super) fn check(records: Records<'_>) -> Vec<Finding> {
    let tenant = records.tenant;
    let Some((from, to)) = tenant.audits.extent() else { return Vec::new() };
    let mut by_actor: BTreeMap<&str, Vec<&Event>> = BTreeMap::new();
    for event in tenant.audits.events.iter().filter(|event| is_change(tenant, event)) {
        if let Actor::User(name) | Actor::App(name) = event.actor
            && let Some(name) = tenant.texts.get(name)
        {
            by_actor.entry(name).or_default().push(event);
        }
    }
    let (unusual, usual): (Vec<_>, Vec<_>) =
        by_actor.into_iter().partition(|(_, events)| events.len() <= FEW);
    let many: usize = usual.iter().map(|(_, events)| events.len()).sum();
    let is_known = many >= MANY && to.saturating_sub(from) >= SPAN;
    if unusual.is_empty() || !is_known {
        return Vec::new();
    }
    let events = || unusual.iter().flat_map(|(_, events)| events);
    let mut finding = Finding::new("UnusualActor", Severity::Info, Basis::Recorded, Confidence::Assumed);
    finding.users = events().filter_map(|event| tenant.users.of(event.user?)).collect();
    finding.groups = events().filter_map(|event| event.group).collect();
    finding.evidence =
        events().map(|event| EvidencePlace { place: event.place, part: Part::Whole }).collect();
    let names: Vec<String> = unusual.iter().map(|(name, _)| format!("`{}`", super::clipped(name))).collect();
    let last = events().map(|event| event.time).max().unwrap_or_default();
    finding.message = format!(
        "Licences were changed {} by {}, last at {}, while {} made the other {many} changes in the audit log: check that it was meant.",
        count(events().count(), "time", "times"),
        join_some(&names),
        timestamp(last),
        count(usual.len(), "other", "others"),
    );
    vec![finding]
}

/// A change of licences that somebody made and that went through.
fn is_change(tenant: &Tenant, event: &Event) -> bool {
    matches!(event.activity, Activity::SetGroupLicense | Activity::ChangeUserLicense)
        && event.outcome(&tenant.texts) == Outcome::Succeeded
}
