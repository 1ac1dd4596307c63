//! Which events a question is about.

use super::changes::{Change, Changes, Held, Sku, find};
use super::reasons::{Reason, reason};
use super::runs::Runs;
use super::timeline::{activity_name, actor_name};
use crate::learning::refused_plans;
use crate::tenant::audits::{Activity, Actor, Event, is_service};
use crate::tenant::text::Text;
use crate::tenant::{ObjectIndex, Tenant};
use seatscope_contract::timeline::{Outcome, TimelineFilter};
use std::collections::BTreeSet;
use std::rc::Rc;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// A filter with its ids and times looked up.
#[derive(Debug)]
pub(super) struct Passing<'f> {
    group: Option<ObjectIndex>,
    user: Option<ObjectIndex>,
    product: Option<Sku>,
    /// Users and groups whose names begin as is asked.
    targets: Option<BTreeSet<ObjectIndex>>,
    /// Processing that the product was changed for.
    of_product: BTreeSet<usize>,
    from: i64,
    to: i64,
    filter: &'f TimelineFilter,
}

impl<'f> Passing<'f> {
    /// None where it names a user, a group or a product that neither the export nor the log has.
    pub(super) fn new(
        tenant: &Tenant,
        runs: &Runs,
        changes: &mut Changes<'_>,
        filter: &'f TimelineFilter,
    ) -> Option<Self> {
        let object = |id: &Option<String>| match id {
            Some(id) => tenant.objects.find(id).map(Some),
            None => Some(None),
        };
        let product = match &filter.sku_id {
            Some(id) => Some(Sku::Known(tenant.products.ids.find(id)?)),
            None => None,
        };
        let time = |text: &Option<String>, otherwise: i64| {
            let time = text.as_deref().and_then(|text| OffsetDateTime::parse(text, &Rfc3339).ok());
            time.map_or(otherwise, OffsetDateTime::unix_timestamp)
        };
        let mut of_product = BTreeSet::new();
        if let Some(product) = &product {
            let events = tenant.audits.events.iter().enumerate();
            let of_groups = events
                .filter(|(_, event)| matches!(event.activity, Activity::SetGroupLicense | Activity::Start));
            let changed = of_groups.filter(|(_, event)| is_changed(&changes.of(event), product));
            of_product = changed.filter_map(|(index, _)| Some(runs.tie(index)?.run)).collect();
        }
        Some(Self {
            of_product,
            targets: targets(tenant, filter.target.trim()),
            group: object(&filter.group)?,
            user: object(&filter.user)?,
            product,
            from: time(&filter.from, i64::MIN),
            to: time(&filter.to, i64::MAX),
            filter,
        })
    }

    /// Whether an event is asked for.
    pub(super) fn event(
        &self,
        tenant: &Tenant,
        runs: &Runs,
        changes: &mut Changes<'_>,
        index: usize,
        event: &Event,
    ) -> bool {
        let time = i64::from(event.time);
        let filter = self.filter;
        let group = |group| {
            let of_run = runs.tie(index).and_then(|tie| runs.runs.get(tie.run)).map(|run| run.group);
            event.group == Some(group) || of_run == Some(group)
        };
        (self.from..=self.to).contains(&time)
            && (!filter.only_failures || event.outcome(&tenant.texts) == Outcome::Failed)
            && self.user.is_none_or(|user| event.user == Some(user))
            && self.group.is_none_or(group)
            && (filter.activities.is_empty()
                || filter
                    .activities
                    .iter()
                    .any(|name| name.eq_ignore_ascii_case(activity_name(tenant, event.activity))))
            && (filter.actor.is_empty()
                || event.actor == Actor::Service && is_service(&filter.actor)
                || actor_name(tenant, event.actor)
                    .is_some_and(|name| name.eq_ignore_ascii_case(&filter.actor)))
            && self.targets.as_ref().is_none_or(|targets| {
                let of_run = runs.tie(index).and_then(|tie| runs.runs.get(tie.run)).map(|run| run.group);
                [event.user, event.group, of_run]
                    .into_iter()
                    .flatten()
                    .any(|object| targets.contains(&object))
            })
            && (filter.service.is_empty()
                || tenant.texts.get(event.service).is_some_and(|is| is.eq_ignore_ascii_case(&filter.service)))
            && (filter.category.is_empty()
                || tenant
                    .texts
                    .get(event.category)
                    .is_some_and(|is| is.eq_ignore_ascii_case(&filter.category)))
            && self.product.as_ref().is_none_or(|product| {
                let is_of_run = runs.tie(index).is_some_and(|tie| self.of_product.contains(&tie.run));
                is_of_run && tells_of_none(tenant, changes, event)
                    || concerns(tenant, changes, event, product)
            })
    }

    /// Whether some of the time that is asked for lies within another.
    pub(super) fn overlaps(&self, from: u32, to: u32) -> bool {
        self.from < i64::from(to) && self.to > i64::from(from)
    }

    /// Whether a time is named up to which is asked, and it is later than this.
    pub(super) fn ends_after(&self, time: u32) -> bool {
        self.to != i64::MAX && self.to > i64::from(time)
    }
}

/// Users and groups with a name that begins so; none where nothing is asked.
fn targets(tenant: &Tenant, beginning: &str) -> Option<BTreeSet<ObjectIndex>> {
    let beginning = beginning.to_lowercase();
    let (users, groups) = (&tenant.users, &tenant.groups);
    let begins = |name: Text| {
        tenant.texts.get(name).is_some_and(|name| name.trim_start().to_lowercase().starts_with(&beginning))
    };
    let named =
        users.indexes().filter(|user| begins(users.principal_name.at(*user)) || begins(users.name.at(*user)));
    let of_users = named.filter_map(|user| users.object.get(user).copied());
    let of_groups = groups.indexes().filter(|group| begins(groups.name.at(*group)));
    let of_groups = of_groups.filter_map(|group| groups.object.get(group).copied());
    (!beginning.is_empty()).then(|| of_users.chain(of_groups).collect())
}

/// Whether an event says of no product that it is about it: then it is about those for which its group is processed.
fn tells_of_none(tenant: &Tenant, changes: &mut Changes<'_>, event: &Event) -> bool {
    let text = tenant.texts.get(event.reason).unwrap_or_default();
    let names_one =
        matches!(reason(text), Some(Reason::Seats(Some(_)) | Reason::Conflict | Reason::Dependency));
    let change = changes.of(event);
    !names_one && change.before.is_none() && change.after.is_none()
}

/// Whether an event changes a product, or is refused for want of its seats or because of one of its plans.
fn concerns(tenant: &Tenant, changes: &mut Changes<'_>, event: &Event, product: &Sku) -> bool {
    let text = tenant.texts.get(event.reason).unwrap_or_default();
    let is_refused = match reason(text) {
        Some(Reason::Seats(Some(name))) => changes.sku(name) == *product,
        Some(Reason::Conflict | Reason::Dependency) => {
            refused_plans(text).into_iter().any(|plan| changes.has_plan(product, plan))
        }
        _ => false,
    };
    is_refused || is_changed(&changes.of(event), product)
}

/// Whether a product came, went, or has other plans; where only one side is told, whether it is there.
fn is_changed(change: &Change, product: &Sku) -> bool {
    let in_list = |list: &Option<Rc<[Held]>>| list.as_ref().map(|list| find(list, product).cloned());
    match (in_list(&change.before), in_list(&change.after)) {
        (Some(before), Some(after)) => before != after,
        (Some(held), None) | (None, Some(held)) => held.is_some(),
        (None, None) => false,
    }
}
