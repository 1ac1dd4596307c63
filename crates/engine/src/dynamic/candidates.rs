//! Whom a rule can mean at all, found in an index of values, so that many rules need not ask all users each.

use super::subject::Sources;
use crate::licensing::world::World;
use crate::tenant::UserIndex;
use rustc_hash::FxHashMap;
use seatscope_membership::{Asked, Demand, Field, Property, PropertyKind, Rule, Subject, folded};
use std::collections::BTreeMap;

/// Users by the values of the properties that rules asked for so far. For a tenant without edits.
#[derive(Debug)]
pub struct Index<'w> {
    world: &'w World<'w>,
    of_property: BTreeMap<String, Values>,
}

/// Users by a property's values, in their order.
#[derive(Debug, Default)]
struct Values {
    users: FxHashMap<String, Vec<UserIndex>>,
    /// Those of whom it was not exported.
    absent: Vec<UserIndex>,
}

impl<'w> Index<'w> {
    /// An index of nothing yet.
    pub fn new(world: &'w World<'w>) -> Self {
        Self { world, of_property: BTreeMap::new() }
    }

    /// The users of whom a rule may hold or may not be known, in their order; none where all have to be asked.
    pub fn candidates(&mut self, rule: &Rule) -> Option<Vec<UserIndex>> {
        let lists = rule.demands();
        for demand in lists.iter().flatten() {
            self.learn(rule, demand.property);
        }
        let candidates = lists.iter().map(|list| self.who_has(list));
        let mut fewest = candidates.min_by_key(Vec::len)?;
        fewest.sort_unstable();
        fewest.dedup();
        Some(fewest)
    }

    /// Users with one of these values, and those of whom it is not known; unsorted.
    fn who_has(&self, list: &[Demand<'_>]) -> Vec<UserIndex> {
        let mut users = Vec::new();
        for demand in list {
            if let Some(values) = self.of_property.get(demand.property.name.as_ref()) {
                users.extend(values.users.get(demand.value).into_iter().flatten());
                users.extend(&values.absent);
            }
        }
        users
    }

    fn learn(&mut self, rule: &Rule, property: &Property) {
        debug_assert_eq!(property.kind, PropertyKind::Text, "only texts are demanded");
        if self.of_property.contains_key(property.name.as_ref()) {
            return;
        }
        let mut values = Values::default();
        let slot = rule.properties().iter().position(|known| known == property).unwrap_or_default();
        let sources = Sources::new(self.world, rule);
        for user in self.world.tenant.users.indexes() {
            match sources.user(user).text(Asked { slot, property }) {
                Field::Value(text) => values.users.entry(folded(text)).or_default().push(user),
                Field::Absent | Field::Unreadable => values.absent.push(user),
                Field::Null => {}
            }
        }
        self.of_property.insert(property.name.to_string(), values);
    }
}
