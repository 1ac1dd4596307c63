//! Rules that ask for service plans, and so depend on what groups give: the chain of these groups, and whether it
//! comes back to the first (facts 4.27).

use super::rule::{read_rule, rule_of};
use crate::licensing::world::World;
use crate::tenant::column::Index;
use crate::tenant::{GroupIndex, PlanIndex, Tenant};
use seatscope_membership::{PropertyKind, Rule};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What a licensed dynamic group's rule asks of licences, and who gives these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependence {
    /// Plans that the rule asks for and that groups give.
    pub plans: Vec<PlanIndex>,
    /// Other groups that give them.
    pub givers: Vec<GroupIndex>,
    /// Groups on which these depend in turn, however far.
    pub beyond: Vec<GroupIndex>,
    /// The shortest way back to the group itself.
    pub cycle: Option<Cycle>,
}

/// Groups each of which depends on the next, and the last one on the first.
pub type Cycle = Vec<GroupIndex>;

/// Which licensed groups give which plans, and what their rules ask for.
#[derive(Debug, Default)]
pub struct Givers {
    of_plan: BTreeMap<PlanIndex, Vec<GroupIndex>>,
    asked: BTreeMap<GroupIndex, Vec<PlanIndex>>,
}

impl Givers {
    /// The licensed groups of a tenant.
    pub fn new(world: &World<'_>) -> Self {
        let tenant = world.tenant;
        let mut givers = Self::default();
        for group in tenant.groups.licensed() {
            for plan in world.certainly_granted(world.licenses_of(group)).ones() {
                givers.of_plan.entry(PlanIndex::new(plan)).or_default().push(group);
            }
        }
        for group in tenant.groups.licensed() {
            let Some(Ok((rule, _))) = rule_of(tenant, group).map(|rule| read_rule(rule, None)) else {
                continue;
            };
            let asked = givers.asked_by(tenant, &rule);
            if !asked.is_empty() {
                givers.asked.insert(group, asked);
            }
        }
        givers
    }

    /// Plans that a rule asks for and that groups give; all of these where it asks for any plan at all. Which plans
    /// belong to a service is not in the export, so a rule that names services only is left out.
    fn asked_by(&self, tenant: &Tenant, rule: &Rule) -> Vec<PlanIndex> {
        let references = rule.references();
        if !rule.properties().iter().any(|property| property.kind == PropertyKind::Plans) {
            return Vec::new();
        }
        if references.service_plans.is_empty() {
            let any = references.services.is_empty();
            return if any { self.of_plan.keys().copied().collect() } else { Vec::new() };
        }
        let known = references.service_plans.iter().filter_map(|id| tenant.plans.ids.find(id));
        let mut plans: Vec<PlanIndex> = known.filter(|plan| self.of_plan.contains_key(plan)).collect();
        plans.sort_unstable();
        plans.dedup();
        plans
    }

    /// What a group's rule depends on; none where no group gives what it asks for.
    pub fn dependence(&self, group: GroupIndex) -> Option<Dependence> {
        let plans = self.asked.get(&group)?.clone();
        // The way by which each group was met first. Each plan is followed once.
        let mut from: BTreeMap<GroupIndex, GroupIndex> = BTreeMap::new();
        let mut seen: BTreeSet<PlanIndex> = BTreeSet::new();
        let mut open = VecDeque::from([group]);
        let mut cycle = None;
        while let Some(at) = open.pop_front() {
            let asked = self.asked.get(&at).into_iter().flatten().filter(|plan| seen.insert(**plan));
            for giver in asked.flat_map(|plan| self.of_plan.get(plan).into_iter().flatten()) {
                if *giver == group {
                    cycle.get_or_insert_with(|| way(&from, group, at));
                } else if !from.contains_key(giver) {
                    from.insert(*giver, at);
                    open.push_back(*giver);
                }
            }
        }
        let (givers, beyond) = from.iter().partition::<Vec<_>, _>(|(_, before)| **before == group);
        let groups = |list: Vec<(&GroupIndex, &GroupIndex)>| list.into_iter().map(|(met, _)| *met).collect();
        Some(Dependence { plans, givers: groups(givers), beyond: groups(beyond), cycle })
    }
}

/// The groups from the first one to the last one.
fn way(from: &BTreeMap<GroupIndex, GroupIndex>, first: GroupIndex, last: GroupIndex) -> Cycle {
    let mut way = vec![last];
    let mut at = last;
    while let Some(before) = from.get(&at).filter(|_| at != first) {
        way.push(*before);
        at = *before;
    }
    way.reverse();
    way
}
