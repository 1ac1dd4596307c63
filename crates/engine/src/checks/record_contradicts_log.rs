//! `RecordContradictsLog`: what the export records and what the audit log says of the same cannot both be up to date.
//!
//! An export says nowhere when it was made, only that it is at least as new as the newest change that it records. So
//! something counts only if the export is newer than the event, and if the log is whole from there on and goes on at
//! least as long as the export's records: otherwise what is different may have changed where the log does not look.

use super::{Context, EvidencePlace, Finding, Names, Part, count, timestamp};
use crate::audit::{Changes, Held, Runs, Sku};
use crate::licensing::claims::{claims, products_in_force};
use crate::tenant::audits::{Activity, Event};
use crate::tenant::{Fields, ObjectIndex, ProductIndex, Tenant, UserIndex};
use seatscope_contract::report::{Basis, Confidence, Severity};
use seatscope_contract::timeline::Outcome;
use std::collections::BTreeMap;

/// Seconds within which several events tell of one change.
const ONE_CHANGE: u32 = 60;

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    let Some(times) = Times::of(tenant) else { return Vec::new() };
    let mut changes = Changes::new(tenant);
    let mut findings = groups(tenant, &mut changes, times);
    findings.extend(users(context, &mut changes, times));
    findings.extend(counted(tenant, context.runs, times));
    findings
}

/// How far log and records go.
#[derive(Debug, Clone, Copy)]
struct Times {
    /// The newest change that the export records.
    newest: u32,
    /// The last event of the log.
    end: u32,
}

impl Times {
    fn of(tenant: &Tenant) -> Option<Self> {
        let (_, end) = tenant.audits.extent()?;
        let users = tenant.users.exported();
        let newest = users.flat_map(|user| tenant.users.assignments.get(user)).map(|entry| entry.since).max();
        Some(Self { newest: newest.filter(|newest| *newest > 0)?, end })
    }

    /// Whether the export should show what an event says.
    fn should_show(self, tenant: &Tenant, event: &Event) -> bool {
        let is_newer = event.time > 0 && event.time < self.newest;
        is_newer && self.newest <= self.end && tenant.audits.is_whole(event.time, self.end)
    }
}

/// Products by rows, if all of them are known.
fn products(held: &[Held]) -> Option<Vec<ProductIndex>> {
    let mut products = held
        .iter()
        .map(|held| match held.product {
            Sku::Known(product) => Some(product),
            Sku::Named(_) => None,
        })
        .collect::<Option<Vec<ProductIndex>>>()?;
    products.sort_unstable();
    products.dedup();
    Some(products)
}

/// Products of one list only.
fn different(a: &[ProductIndex], b: &[ProductIndex]) -> Vec<ProductIndex> {
    let only = |one: &[ProductIndex], other: &[ProductIndex]| -> Vec<ProductIndex> {
        one.iter().filter(|product| !other.contains(product)).copied().collect()
    };
    [only(a, b), only(b, a)].concat()
}

fn new(event: &Event) -> Finding {
    let mut finding =
        Finding::new("RecordContradictsLog", Severity::Warning, Basis::Recorded, Confidence::Inferred);
    finding.evidence.push(EvidencePlace { place: event.place, part: Part::Whole });
    finding
}

/// Groups that carry other products than were set last.
fn groups(tenant: &Tenant, changes: &mut Changes<'_>, times: Times) -> Vec<Finding> {
    let mut last: BTreeMap<ObjectIndex, &Event> = BTreeMap::new();
    let set = |event: &&Event| event.activity == Activity::SetGroupLicense;
    for event in tenant.audits.events.iter().filter(set) {
        let Some(group) = event.group else { continue };
        match event.outcome(&tenant.texts) {
            Outcome::Succeeded => _ = last.insert(group, event),
            // What it may have set nobody knows.
            Outcome::Unknown => _ = last.remove(&group),
            Outcome::Failed => {}
        }
    }
    let mut finding = |object: ObjectIndex, event: &Event| {
        let group = tenant.groups.of(object).filter(|group| {
            tenant.groups.fields.at(*group).has(Fields::LICENSES) && !tenant.groups.member_only.at(*group)
        })?;
        let logged = products(changes.of(event).after.as_deref()?)?;
        let mut recorded: Vec<ProductIndex> =
            tenant.groups.licenses.get(group).iter().map(|license| license.product).collect();
        recorded.sort_unstable();
        let different = different(&logged, &recorded);
        if different.is_empty() || !times.should_show(tenant, event) {
            return None;
        }
        let names = Names(tenant);
        let list = |products: &[ProductIndex]| match products {
            [] => "nothing".to_owned(),
            some => names.products(some),
        };
        let mut finding = new(event);
        finding.message = format!(
            "The export records {} with {}, while the audit log says that {} was set at {} and nothing after that, although the export is newer: one of the two is out of date or incomplete.",
            names.group(object),
            list(&recorded),
            list(&logged),
            timestamp(event.time),
        );
        finding.groups.push(object);
        finding.products = different;
        Some(finding)
    };
    last.into_iter().filter_map(|(object, event)| finding(object, event)).collect()
}

/// Users who have other products than their last change left them.
fn users(context: Context<'_>, changes: &mut Changes<'_>, times: Times) -> Option<Finding> {
    let tenant = context.tenant;
    // The last event that says all, unless one that does not came later.
    let mut last: BTreeMap<ObjectIndex, (&Event, Option<Vec<ProductIndex>>)> = BTreeMap::new();
    let of_licences = |event: &&Event| event.time > 0 && !event.activity.is_of_members();
    for event in tenant.audits.events.iter().filter(of_licences) {
        let Some(user) = event.user else { continue };
        let outcome = event.outcome(&tenant.texts);
        let happened = outcome == Outcome::Succeeded;
        let said = if happened { changes.of(event).after.as_deref().and_then(products) } else { None };
        match last.get(&user) {
            _ if outcome == Outcome::Failed => {}
            Some((known, Some(_)))
                if happened && said.is_none() && event.time.saturating_sub(known.time) <= ONE_CHANGE => {}
            _ => {
                last.insert(user, (event, said));
            }
        }
    }
    let mut wrong: Vec<(UserIndex, &Event, Vec<ProductIndex>)> = Vec::new();
    for (object, (event, said)) in last {
        let (Some(user), Some(said)) = (tenant.users.of(object), said) else { continue };
        let fields = tenant.users.fields.at(user);
        let told = fields.has(Fields::ASSIGNMENTS)
            && !fields.has(Fields::SOME_ASSIGNMENTS)
            && !fields.has(Fields::WITHOUT_STATES);
        if !told || !times.should_show(tenant, event) {
            continue;
        }
        let mut different = different(&said, &products_in_force(&claims(context.world, user)));
        // What came later by its own record came where the log does not look.
        let older = |product: &ProductIndex| {
            let mut entries = tenant.users.recorded(user).filter(|(_, shape)| shape.product == *product);
            entries.all(|(entry, _)| entry.since > 0 && entry.since <= event.time)
        };
        different.retain(older);
        if !different.is_empty() {
            wrong.push((user, event, different));
        }
    }
    let (_, last, _) = wrong.iter().max_by_key(|(_, event, _)| (event.time, tenant.texts.get(event.id)))?;
    let mut finding = new(last);
    finding.users = wrong.iter().map(|(user, ..)| *user).collect();
    finding.products = wrong.iter().flat_map(|(_, _, products)| products).copied().collect();
    let places = wrong.iter().map(|(_, event, _)| EvidencePlace { place: event.place, part: Part::Whole });
    finding.evidence = places.collect();
    finding.products.sort_unstable();
    finding.products.dedup();
    let differ = if wrong.len() == 1 { "differs" } else { "differ" };
    finding.message = format!(
        "What the export records for {} {differ} in {} from what their last change in the audit log left, last at {}, although the export is newer: one of the two is out of date or incomplete.",
        count(wrong.len(), "user", "users"),
        Names(tenant).products(&finding.products),
        timestamp(last.time),
    );
    Some(finding)
}

/// Groups whose processing ended without a failure, while users are recorded in error since before that.
fn counted(tenant: &Tenant, runs: &Runs, times: Times) -> Vec<Finding> {
    let events = &tenant.audits.events;
    // The last processing of each group that a change of it started: only that looks at all members.
    let mut ends: BTreeMap<ObjectIndex, &Event> = BTreeMap::new();
    for (index, event) in events.iter().enumerate() {
        let caused = matches!(event.activity, Activity::SetGroupLicense | Activity::Recalculation);
        let run = runs.tie(index).filter(|_| caused).and_then(|tie| runs.runs.get(tie.run));
        if let Some(run) = run
            && let Some(end) = run.finish.and_then(|finish| events.get(finish))
        {
            ends.insert(run.group, end);
        }
    }
    ends.retain(|_, end| end.counts.is_some_and(|(_, failed)| failed == 0) && end.time < times.newest);
    let mut found: BTreeMap<ObjectIndex, Vec<UserIndex>> = BTreeMap::new();
    for user in tenant.users.exported() {
        for (entry, shape) in tenant.users.recorded(user) {
            let Some(group) = shape.group.filter(|_| shape.standing.is_error() && entry.since > 0) else {
                continue;
            };
            if ends.get(&group).is_some_and(|end| entry.since <= end.time) {
                found.entry(group).or_default().push(user);
            }
        }
    }
    let finding = |(group, mut users): (ObjectIndex, Vec<UserIndex>)| {
        let end = ends.get(&group)?;
        users.sort_unstable();
        users.dedup();
        let mut finding = new(end);
        let (who, have) = match users.len() {
            1 => ("1 user has".to_owned(), "an error"),
            many => (format!("{many} users have"), "errors"),
        };
        finding.message = format!(
            "{who} {have} recorded through {} from before {}, when by the audit log its processing ended without a failure: reprocess them, since the recorded state may be left over.",
            Names(tenant).group(group),
            timestamp(end.time),
        );
        finding.groups.push(group);
        finding.users = users;
        Some(finding)
    };
    found.into_iter().filter_map(finding).collect()
}
