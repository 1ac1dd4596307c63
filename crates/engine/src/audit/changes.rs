//! What an event changed: products and plans before and after it, as far as the log says.

use super::names::LogNames;
use super::values::{self, Entry};
use crate::tenant::audits::{Activity, Change as Property, Event};
use crate::tenant::text::Text;
use crate::tenant::{PlanIndex, ProductIndex, Tenant};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// A product as the log names it: one that is known, or the words that nobody knows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sku {
    Known(ProductIndex),
    Named(String),
}

/// A plan as the log names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Plan {
    Known(PlanIndex),
    Named(String),
}

/// A product that somebody has.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Held {
    pub(crate) product: Sku,
    /// Plans switched off; none where the log says nothing of plans.
    pub(crate) off: Option<Vec<Plan>>,
}

/// What was there before and after; none where the log does not say or cannot be read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Change {
    pub(crate) before: Option<Rc<[Held]>>,
    pub(crate) after: Option<Rc<[Held]>>,
    /// The property that it was read from, if none of its values is left unread.
    pub(crate) property: Option<usize>,
}

/// Reads what events changed. Values repeat, so each is read once.
#[derive(Debug)]
pub(crate) struct Changes<'t> {
    tenant: &'t Tenant,
    names: LogNames,
    read: FxHashMap<Text, Option<Rc<[Held]>>>,
}

impl<'t> Changes<'t> {
    pub(crate) fn new(tenant: &'t Tenant) -> Self {
        Self { tenant, names: LogNames::new(tenant), read: FxHashMap::default() }
    }

    /// A product by the name that the log gives it.
    pub(crate) fn sku(&self, name: &str) -> Sku {
        match self.names.product(self.tenant, name) {
            Some(product) => Sku::Known(product),
            None => Sku::Named(name.to_owned()),
        }
    }

    /// Whether a product contains a plan of this id or name.
    pub(crate) fn has_plan(&self, product: &Sku, plan: &str) -> bool {
        let (Sku::Known(product), Some(plan)) = (product, self.names.plan(self.tenant, plan)) else {
            return false;
        };
        self.tenant.products.plans.get(*product).contains(&plan)
    }

    /// What an event changed. Of a user only `AssignedLicense` says all that the user has; which property of
    /// a group does is not documented, so any that names licences and can be read is taken.
    pub(crate) fn of(&mut self, event: &Event) -> Change {
        let tenant = self.tenant;
        let properties = tenant.audits.changes(event);
        let is_assigned = |property: &Property| {
            let name = tenant.texts.get(property.name).unwrap_or_default();
            ["AssignedLicense", "AssignedLicenses"].iter().any(|known| known.eq_ignore_ascii_case(name))
        };
        let of_group =
            matches!(event.activity, Activity::SetGroupLicense | Activity::Start | Activity::Recalculation);
        let assigned = properties.iter().enumerate().filter(|(_, property)| is_assigned(property));
        let others = properties.iter().enumerate().filter(|(_, property)| of_group && !is_assigned(property));
        for (index, property) in assigned.chain(others) {
            let (before, after) = (self.value(property.old), self.value(property.new));
            if before.is_some() || after.is_some() {
                let left =
                    before.is_some() != property.old.is_some() || after.is_some() != property.new.is_some();
                return Change { before, after, property: (!left).then_some(index) };
            }
        }
        Change::default()
    }

    fn value(&mut self, text: Text) -> Option<Rc<[Held]>> {
        if let Some(known) = self.read.get(&text) {
            return known.clone();
        }
        let entries = self.tenant.texts.get(text).and_then(values::read);
        let held = entries.map(|entries| self.held(&entries));
        self.read.insert(text, held.clone());
        held
    }

    /// The products of a value, each once; a plan is off only where every entry of its product has it off.
    fn held(&self, entries: &[Entry]) -> Rc<[Held]> {
        let mut all: Vec<Held> = Vec::new();
        for entry in entries {
            let held = self.one(entry);
            match all.iter_mut().find(|known| known.product == held.product) {
                Some(known) => {
                    known.off = known.off.take().zip(held.off).map(|(mut known, other)| {
                        known.retain(|plan| other.contains(plan));
                        known
                    });
                }
                None => all.push(held),
            }
        }
        all.sort();
        all.into()
    }

    fn one(&self, entry: &Entry) -> Held {
        let by_id = self.names.product(self.tenant, &entry.sku_id);
        let product = by_id.or_else(|| self.names.product(self.tenant, &entry.name));
        let name = if entry.name.is_empty() { &entry.sku_id } else { &entry.name };
        let plan = |name: &String| match self.names.plan(self.tenant, name) {
            Some(plan) => Plan::Known(plan),
            None => Plan::Named(name.clone()),
        };
        let off = entry.disabled.as_ref().map(|plans| {
            let mut plans: Vec<Plan> = plans.iter().map(plan).collect();
            plans.sort();
            plans.dedup();
            plans
        });
        Held { product: product.map_or_else(|| Sku::Named(name.clone()), Sku::Known), off }
    }
}

impl Change {
    /// Products that the event took away: those before and not after, where the log says both.
    pub(crate) fn removed(&self) -> impl Iterator<Item = &Held> {
        let both = self.before.as_ref().zip(self.after.as_ref());
        both.into_iter()
            .flat_map(|(before, after)| before.iter().filter(|held| find(after, &held.product).is_none()))
    }
}

/// A product in a list.
pub(crate) fn find<'h>(list: &'h [Held], product: &Sku) -> Option<&'h Held> {
    list.iter().find(|held| held.product == *product)
}
