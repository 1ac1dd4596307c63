//! Rules that ask for service plans, and so depend on what groups give: the chain of these groups, and whether it
//! comes back to the first (facts 4.27).

use super::rule::{read_rule, rule_of};
use crate::licensing::world::World;
use crate::tenant::column::Index;
use crate::tenant::{GroupIndex, PlanIndex, Tenant};
use seatscope_membership::{Field, Plan, PropertyKind, Rule};
use std::collections::{BTreeMap, BTreeSet};

/// What a licensed dynamic group's rule asks of licences, and who gives these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependence {
    /// Plans that the rule asks for and that groups give.
    pub plans: Vec<PlanIndex>,
    /// Other groups that give them.
    pub givers: Vec<GroupIndex>,
    /// Groups on which these depend in turn, the nearest first: those that give what the first ones ask for, then those
    /// that give what these ask for, and so on.
    pub beyond: Vec<Vec<GroupIndex>>,
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

/// To which service each plan belongs, as the users' own plans say.
#[derive(Debug)]
pub(crate) struct Services<'t>(BTreeMap<PlanIndex, &'t str>);

impl<'t> Services<'t> {
    /// What the plans of all users say.
    pub(crate) fn new(tenant: &'t Tenant) -> Self {
        let mut services: BTreeMap<PlanIndex, &str> = BTreeMap::new();
        for plan in tenant.users.attributes.all_plans() {
            let id = tenant.texts.get(plan.service_plan).and_then(|id| tenant.plans.ids.find(id));
            if let Some((id, service)) = id.zip(tenant.texts.get(plan.service)) {
                let known = services.entry(id).or_insert(service);
                // Of two names the same one counts whatever the order of users.
                *known = service.min(known);
            }
        }
        Self(services)
    }

    /// The service of a plan.
    pub(crate) fn of(&self, plan: PlanIndex) -> Option<&'t str> {
        self.0.get(&plan).copied()
    }
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
        let mut services = None;
        for group in tenant.groups.licensed() {
            let Some(Ok((rule, _))) = rule_of(tenant, group).map(|rule| read_rule(rule, None)) else {
                continue;
            };
            if !rule.properties().iter().any(|property| property.kind == PropertyKind::Plans) {
                continue;
            }
            let services = services.get_or_insert_with(|| Services::new(tenant));
            let asked = givers.asked_by(tenant, services, &rule);
            if !asked.is_empty() {
                givers.asked.insert(group, asked);
            }
        }
        givers
    }

    /// Plans that a rule asks for and that groups give. Where nobody can tell to which service a plan belongs, only
    /// one that the rule names counts.
    fn asked_by(&self, tenant: &Tenant, services: &Services<'_>, rule: &Rule) -> Vec<PlanIndex> {
        let named = &rule.references().service_plans;
        let asks_for = |plan: &PlanIndex| {
            let id = tenant.plans.ids.text(*plan);
            let asked = rule.asks_for(Plan {
                service_plan_id: Field::Value(&id),
                service: services.of(*plan).map_or(Field::Absent, Field::Value),
                capability_status: Field::Value("Enabled"),
            });
            asked.unwrap_or_else(|| named.iter().any(|name| name.trim().eq_ignore_ascii_case(&id)))
        };
        self.of_plan.keys().filter(|plan| asks_for(plan)).copied().collect()
    }

    /// What a group's rule depends on; none where no group gives what it asks for.
    pub fn dependence(&self, group: GroupIndex) -> Option<Dependence> {
        let plans = self.asked.get(&group)?.clone();
        // The way by which each group was met first. Each plan is followed once.
        let mut from: BTreeMap<GroupIndex, GroupIndex> = BTreeMap::new();
        let mut seen: BTreeSet<PlanIndex> = BTreeSet::new();
        let (mut steps, mut cycle): (Vec<Vec<GroupIndex>>, _) = (Vec::new(), None);
        let mut open = vec![group];
        while !open.is_empty() {
            let mut next = Vec::new();
            for at in open {
                let asked = self.asked.get(&at).into_iter().flatten().filter(|plan| seen.insert(**plan));
                for giver in asked.flat_map(|plan| self.of_plan.get(plan).into_iter().flatten()) {
                    if *giver == group {
                        cycle.get_or_insert_with(|| way(&from, group, at));
                    } else if !from.contains_key(giver) {
                        from.insert(*giver, at);
                        next.push(*giver);
                    }
                }
            }
            open = next.clone();
            steps.extend((!next.is_empty()).then_some(next));
        }
        let mut steps = steps.into_iter();
        let givers = steps.next().unwrap_or_default();
        Some(Dependence { plans, givers, beyond: steps.collect(), cycle })
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
