//! The story in the contract's form.

use super::changes::{Change, Changes, Held, Plan, Sku, find};
use super::demand::demand;
use super::failures::failures;
use super::filter::Passing;
use super::reasons::reason;
use super::runs::Run;
use crate::analysis::Analysis;
use crate::checks::{EvidencePlace, Names, Part, timestamp};
use crate::tenant::Tenant;
use crate::tenant::audits::{Activity, Actor, Change as Property, Event};
use seatscope_contract::SCHEMA_VERSION;
use seatscope_contract::messages::Window;
use seatscope_contract::report::{PlanRef, ProductRef};
use seatscope_contract::timeline as contract;
use seatscope_contract::timeline::{
    Demand, DemandDay, LicenseChange, LogReach, Named, Outcome, Processing, Span, Step, Timeline,
    TimelineEvent, TimelineFilter, UnreadValue,
};
use seatscope_contract::views::Page;
use std::collections::{BTreeMap, BTreeSet};

/// Characters of a value of unknown form that are shown.
const SHOWN: usize = 2000;

/// Actors, services and categories that are listed.
const NAMES: usize = 100;

/// How much of a timeline is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    /// Which events.
    pub window: Window,
    /// The last so many times that a group was processed.
    pub processing: usize,
}

impl Extent {
    /// All of it.
    pub const WHOLE: Self = Self { window: Window { offset: 0, limit: u64::MAX }, processing: usize::MAX };
}

impl Analysis {
    /// The audit log as a story, as far as a filter lets it through.
    ///
    /// None where the filter names a user, a group or a product of which neither the export nor the log has heard.
    pub fn timeline(&self, filter: &TimelineFilter, extent: Extent) -> Option<Timeline> {
        let tenant = &self.tenant;
        let runs = &self.runs;
        let mut changes = Changes::new(tenant);
        let passing = Passing::new(tenant, runs, &mut changes, filter)?;
        let events = || tenant.audits.events.iter().enumerate();
        let found: Vec<usize> = events()
            .rev()
            .filter(|(index, event)| passing.event(tenant, runs, &mut changes, *index, event))
            .map(|(index, _)| index)
            .collect();
        let asked: BTreeSet<usize> =
            found.iter().filter_map(|index| runs.tie(*index)).map(|tie| tie.run).collect();
        let shown = asked.len().saturating_sub(extent.processing);
        let run = |number: &usize| Some(self.processing(*number, runs.runs.get(*number)?));
        let passes: BTreeSet<usize> = found.iter().copied().collect();
        let demand = demand(tenant, &changes, |index, _| passes.contains(&index));
        let total = found.len() as u64;
        let start = extent.window.offset.min(total);
        let end = start.saturating_add(extent.window.limit).min(total);
        let rows = found.get(start as usize..end as usize).unwrap_or_default();
        let rows = rows
            .iter()
            .filter_map(|index| Some(self.event(*index, tenant.audits.events.get(*index)?, &mut changes)));
        let rows = rows.collect();
        Some(Timeline {
            schema_version: SCHEMA_VERSION,
            reach: reach(tenant, &passing),
            processing: asked.iter().skip(shown).filter_map(run).collect(),
            processing_total: asked.len() as u64,
            failures: failures(tenant, runs, &found),
            demand: of_demand(tenant, demand),
            activities: frequent(
                events().map(|(_, event)| activity_name(tenant, event.activity)),
                usize::MAX,
            ),
            actors: frequent(events().filter_map(|(_, event)| actor_name(tenant, event.actor)), NAMES),
            services: frequent(events().filter_map(|(_, event)| tenant.texts.get(event.service)), NAMES),
            categories: frequent(events().filter_map(|(_, event)| tenant.texts.get(event.category)), NAMES),
            events: Page { total, offset: start, rows },
        })
    }

    fn processing(&self, number: usize, run: &Run) -> Processing {
        let events = &self.tenant.audits.events;
        let event = |index: Option<usize>| events.get(index?);
        let (start, finish) = (event(run.start), event(run.finish));
        let counts = finish.and_then(|finish| finish.counts);
        Processing {
            number: number as u32,
            group: Names(&self.tenant).group_ref(run.group),
            started: start.map(|start| timestamp(start.time)),
            finished: finish.map(|finish| timestamp(finish.time)),
            seconds: start.zip(finish).map(|(start, end)| u64::from(end.time.saturating_sub(start.time))),
            assigned: counts.map(|(assigned, _)| assigned),
            failed: counts.map(|(_, failed)| failed),
            successes: run.successes,
            failures: run.failures,
            unclear: run.unclear,
            tied_by_time: run.by_time,
        }
    }

    fn event(&self, index: usize, event: &Event, changes: &mut Changes<'_>) -> TimelineEvent {
        let tenant = &self.tenant;
        let names = Names(tenant);
        let change = changes.of(event);
        let why = tenant.texts.get(event.reason);
        let tie = self.runs.tie(index);
        let place = EvidencePlace { place: event.place, part: Part::Whole };
        let properties = tenant.audits.changes(event).iter().enumerate();
        let is_result = |property: &Property| {
            event.counts.is_some()
                && tenant.texts.get(property.name).is_some_and(|name| name.eq_ignore_ascii_case("Result"))
        };
        let unread = properties
            .filter(|(at, property)| change.property != Some(*at) && !is_result(property))
            .map(|(_, property)| UnreadValue {
                property: tenant.texts.owned(property.name).unwrap_or_default(),
                old: tenant.texts.get(property.old).map(shortened),
                new: tenant.texts.get(property.new).map(shortened),
            });
        let user = event.user.map(|object| match tenant.users.of(object) {
            Some(user) => names.user_ref(user),
            None => seatscope_contract::report::UserRef {
                id: tenant.objects.text(object),
                user_principal_name: None,
            },
        });
        TimelineEvent {
            time: (event.time > 0).then(|| timestamp(event.time)),
            activity: activity_name(tenant, event.activity).to_owned(),
            service: tenant.texts.owned(event.service),
            category: tenant.texts.owned(event.category),
            result: tenant.texts.owned(event.result),
            reason: why.map(shortened),
            cause: why.and_then(reason).map(|reason| reason.code().to_owned()),
            actor: actor(tenant, event.actor),
            user,
            group: event.group.map(|group| names.group_ref(group)),
            changes: steps(tenant, &change, event.outcome(&tenant.texts)),
            unread: unread.collect(),
            processing: tie.map(|tie| tie.run as u32),
            tied_by: tie.map(|tie| tie.by),
            is_cut: event.is_cut,
            evidence: place.show(tenant, &self.paths),
        }
    }
}

/// What the log covers, and what it cannot tell of what is asked.
fn reach(tenant: &Tenant, asked: &Passing<'_>) -> LogReach {
    let audits = &tenant.audits;
    let extent = audits.extent();
    let gaps: Vec<Span> = audits
        .gaps()
        .into_iter()
        .filter(|(from, to)| asked.overlaps(*from, *to))
        .map(|(from, to)| Span { from: timestamp(from), to: timestamp(to) })
        .collect();
    let mut limits = Vec::new();
    if !tenant.exported.audits {
        limits.push(match tenant.exported.foreign_audits {
            true => "The audit log is of another tenant, so none of it is used and nothing is known of what happened here.",
            false => "The audit log was not exported, so nothing is known of what happened.",
        }.to_owned());
    } else if let Some((from, to)) = extent {
        if asked.overlaps(0, from) {
            limits.push(format!(
                "What happened before {} is not known: the log begins there, since it is kept for 7 or 30 days or was exported from there on.",
                timestamp(from)
            ));
        }
        if asked.ends_after(to) {
            limits.push(format!("What happened after {} is not known: the log ends there.", timestamp(to)));
        }
    }
    limits.extend(gaps.iter().map(|gap| {
        format!(
            "What happened between {} and {} is not known: no file of the log covers that time.",
            gap.from, gap.to
        )
    }));
    if audits.files.values().any(|file| file.is_cut) {
        limits.push(
            "Events of the log were lost or cut, so what it lacks may have happened all the same.".to_owned(),
        );
    }
    LogReach {
        from: extent.map(|(from, _)| timestamp(from)),
        to: extent.map(|(_, to)| timestamp(to)),
        events: audits.events.len() as u64,
        others: audits.others.values().sum(),
        gaps,
        limits,
    }
}

/// An activity in the service's words.
pub(super) fn activity_name(tenant: &Tenant, activity: Activity) -> &str {
    match activity {
        Activity::SetGroupLicense => "Set group license",
        Activity::Recalculation => "Trigger group license recalculation",
        Activity::Start => "Start applying group based license to users",
        Activity::ChangeUserLicense => "Change user license",
        Activity::SetLicenseProperties => "Set license properties",
        Activity::UpdateUser => "Update user",
        Activity::RemovedFromGroup => "Remove user from licensed group",
        Activity::MemberAdded => "Add member to group",
        Activity::MemberRemoved => "Remove member from group",
        Activity::Finish => "Finish applying group based license to users",
        Activity::Other(name) => tenant.texts.get(name).unwrap_or_default(),
    }
}

/// Who did something, by the name that the log gives; the service by its present one.
pub(super) fn actor_name(tenant: &Tenant, actor: Actor) -> Option<&str> {
    match actor {
        Actor::Service => Some("Microsoft Entra group-Based Licensing"),
        Actor::User(name) | Actor::App(name) => tenant.texts.get(name),
        Actor::Unknown => None,
    }
}

fn actor(tenant: &Tenant, actor: Actor) -> contract::Actor {
    let kind = match actor {
        Actor::Service => contract::ActorKind::Service,
        Actor::User(_) => contract::ActorKind::User,
        Actor::App(_) => contract::ActorKind::App,
        Actor::Unknown => contract::ActorKind::Unknown,
    };
    contract::Actor { kind, name: actor_name(tenant, actor).map(str::to_owned) }
}

/// Names with how often they come, the most frequent first.
fn frequent<'n>(names: impl Iterator<Item = &'n str>, most: usize) -> Vec<Named> {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    let mut named: Vec<Named> =
        counts.into_iter().map(|(name, events)| Named { name: name.to_owned(), events }).collect();
    named.sort_by_key(|named| std::cmp::Reverse(named.events));
    named.truncate(most);
    named
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// A product as the log names it, by id and names.
pub(super) fn product_ref(tenant: &Tenant, sku: &Sku) -> ProductRef {
    match sku {
        Sku::Known(product) => Names(tenant).product_ref(*product),
        Sku::Named(name) if crate::tenant::ids::guid(name).is_some() => {
            ProductRef { sku_id: name.to_lowercase(), sku_part_number: None, name: None }
        }
        Sku::Named(name) => {
            ProductRef { sku_id: String::new(), sku_part_number: Some(name.clone()), name: None }
        }
    }
}

fn plan_ref(tenant: &Tenant, plan: &Plan) -> PlanRef {
    match plan {
        Plan::Known(plan) => Names(tenant).plan_ref(*plan),
        Plan::Named(name) if crate::tenant::ids::guid(name).is_some() => {
            PlanRef { id: name.to_lowercase(), name: None, display_name: None }
        }
        Plan::Named(name) => PlanRef { id: String::new(), name: Some(name.clone()), display_name: None },
    }
}

fn plan_refs<'p>(tenant: &Tenant, plans: impl Iterator<Item = &'p Plan>) -> Vec<PlanRef> {
    let mut refs: Vec<PlanRef> = plans.map(|plan| plan_ref(tenant, plan)).collect();
    refs.sort_by(|a, b| (&a.id, &a.name).cmp(&(&b.id, &b.name)));
    refs
}

/// What a change did or was to do, as its event came out, product by product, by id.
pub(super) fn steps(tenant: &Tenant, change: &Change, outcome: Outcome) -> Vec<LicenseChange> {
    let one = |step: Step, held: &Held, old: Option<&Held>| {
        let off = held.off.as_deref().unwrap_or_default();
        let was_off = old.and_then(|old| old.off.as_deref());
        // What was switched is known only where both sides name their plans.
        let both = was_off.filter(|_| held.off.is_some());
        let new = |plan: &&Plan| both.is_some_and(|was| !was.contains(plan));
        let gone = both.unwrap_or_default().iter().filter(|plan| !off.contains(plan));
        LicenseChange {
            product: product_ref(tenant, &held.product),
            step,
            outcome,
            disabled_plans: plan_refs(tenant, off.iter()),
            turned_on: plan_refs(tenant, gone),
            turned_off: plan_refs(tenant, off.iter().filter(new)),
        }
    };
    let mut steps: Vec<LicenseChange> = match (&change.before, &change.after) {
        (Some(before), Some(after)) => {
            let now = after.iter().map(|held| match find(before, &held.product) {
                None => one(Step::Added, held, None),
                Some(old) if old.off == held.off => one(Step::Kept, held, Some(old)),
                Some(old) => one(Step::Changed, held, Some(old)),
            });
            now.chain(change.removed().map(|held| one(Step::Removed, held, None))).collect()
        }
        (None, Some(after)) => after.iter().map(|held| one(Step::Present, held, None)).collect(),
        (Some(before), None) => before.iter().map(|held| one(Step::WasPresent, held, None)).collect(),
        (None, None) => Vec::new(),
    };
    let key =
        |change: &LicenseChange| (change.product.sku_id.clone(), change.product.sku_part_number.clone());
    steps.sort_by_cached_key(key);
    steps
}

fn of_demand(tenant: &Tenant, demand: BTreeMap<Sku, Vec<super::demand::Day>>) -> Vec<Demand> {
    let mut all: Vec<Demand> = demand
        .into_iter()
        .map(|(sku, days)| Demand {
            product: product_ref(tenant, &sku),
            days: days
                .iter()
                .map(|day| DemandDay {
                    day: timestamp(day.day).get(..10).unwrap_or_default().to_owned(),
                    refused: day.refused,
                    waiting: day.waiting,
                })
                .collect(),
        })
        .collect();
    all.sort_by_cached_key(|demand| (demand.product.sku_id.clone(), demand.product.sku_part_number.clone()));
    all
}
