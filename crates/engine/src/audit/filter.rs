//! Which events a question is about.

use super::changes::{Change, Changes, Held, Sku, find};
use super::reasons::{Reason, reason};
use super::runs::Runs;
use super::timeline::{activity_name, actor_name};
use crate::learning::refused_plans;
use crate::tenant::audits::Event;
use crate::tenant::{ObjectIndex, Tenant};
use seatscope_contract::timeline::TimelineFilter;
use std::rc::Rc;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// A filter with its ids and times looked up.
#[derive(Debug)]
pub(super) struct Passing<'f> {
    group: Option<ObjectIndex>,
    user: Option<ObjectIndex>,
    product: Option<Sku>,
    from: i64,
    to: i64,
    filter: &'f TimelineFilter,
}

impl<'f> Passing<'f> {
    /// None where it names a user, a group or a product that neither the export nor the log has.
    pub(super) fn new(tenant: &Tenant, filter: &'f TimelineFilter) -> Option<Self> {
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
        Some(Self {
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
            && (!filter.only_failures || tenant.texts.get(event.result).is_some_and(|is| is != "success"))
            && self.user.is_none_or(|user| event.user == Some(user))
            && self.group.is_none_or(group)
            && (filter.activities.is_empty()
                || filter.activities.iter().any(|name| name == activity_name(tenant, event.activity)))
            && (filter.actor.is_empty()
                || filter.actor == actor_name(tenant, event.actor).unwrap_or_default())
            && self.product.as_ref().is_none_or(|product| concerns(tenant, changes, event, product))
    }
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
