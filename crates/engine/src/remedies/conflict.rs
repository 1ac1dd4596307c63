//! Ending a conflict where one plan is not all that stands in the way: every clashing plan of a product off,
//! the product gone, or the users out of the groups that give it.

use super::Candidate;
use super::candidates::Make;
use super::membership::leave;
use super::merge::plans_in_words;
use super::removal;
use super::sources::{LOOKED_AT, Sources, sources};
use crate::licensing::claims::{Claim, claims};
use crate::licensing::grants::{has, plans, plans_by_id};
use crate::tenant::{GroupIndex, License, PlanIndex, UserIndex};
use fixedbitset::FixedBitSet;
use seatscope_contract::rules::Enforcement;
use std::collections::BTreeMap;

/// Where an assignment comes from: a group, or direct.
type Source = (Option<GroupIndex>, License);

impl Make<'_> {
    /// Takes a plan's side of the conflict out of the way, whatever else of the same product clashes.
    pub(super) fn end_conflict(&self, plan: PlanIndex) -> Vec<Candidate> {
        let Sources { groups, direct } = sources(self.context, self.finding, plan);
        let mut found = self.switch_off_clashing(&groups, &direct);
        for (group, license) in groups.keys() {
            let object = self.context.tenant.groups.object.get(*group);
            found.extend(object.map(|object| removal::from_group(self.context, *object, license.product)));
        }
        for (license, users) in &direct {
            found.extend(removal::directly(self.context, users, license.product));
        }
        // Whom nobody looked at would stay in the groups.
        if self.finding.users.len() <= LOOKED_AT {
            let mut members: BTreeMap<GroupIndex, Vec<UserIndex>> = BTreeMap::new();
            for ((group, _), users) in groups {
                members.entry(group).or_default().extend(users);
            }
            found.extend(leave(self.context, &members));
        }
        found
    }

    /// Switches off at once, in each source, all of its plans that clash with something else of the users.
    fn switch_off_clashing(
        &self,
        groups: &BTreeMap<(GroupIndex, License), Vec<UserIndex>>,
        direct: &BTreeMap<License, Vec<UserIndex>>,
    ) -> Vec<Candidate> {
        let tenant = self.context.tenant;
        let clashing = self.clashing();
        let several = |source: Source| {
            clashing.get(&source).map(|set| plans_by_id(tenant, set)).filter(|plans| plans.len() > 1)
        };
        let add = |license: &License, plans: &[PlanIndex]| {
            let mut disabled = tenant.plan_sets.get(license.disabled).to_vec();
            disabled.extend(plans);
            let all = tenant.products.plans.get(license.product);
            let leaves_something = all.iter().any(|plan| !disabled.contains(plan));
            leaves_something.then(|| self.add(license.product, &disabled))
        };
        let what = |license: &License, plans: &[PlanIndex]| {
            let product = self.names().product(license.product);
            format!("Switch off {} in {product}", plans_in_words(self.context, plans))
        };
        let in_groups = groups.keys().filter_map(|(group, license)| {
            let plans = several((Some(*group), *license))?;
            Some(Candidate {
                title: format!("{} in {}", what(license, &plans), self.group_name(*group)),
                edits: vec![self.group_edit(*group, add(license, &plans)?)],
            })
        });
        let direct = direct.iter().filter_map(|(license, users)| {
            let plans = several((None, *license))?;
            let title = |users: &str| format!("{}, assigned directly, for {users}", what(license, &plans));
            self.change_users(users, &add(license, &plans)?, title)
        });
        in_groups.chain(direct).collect()
    }

    /// Of each source of the users, the plans that an enforced rule excludes beside what they have from
    /// elsewhere, or would get.
    fn clashing(&self) -> BTreeMap<Source, FixedBitSet> {
        let context = self.context;
        let mut found: BTreeMap<Source, FixedBitSet> = BTreeMap::new();
        for user in self.finding.users.iter().take(LOOKED_AT) {
            let claims = claims(context.world, *user);
            let wanted: Vec<&Claim> = claims.iter().filter(|claim| claim.wanted).collect();
            for (at, claim) in wanted.iter().enumerate() {
                let group = claim.group.map(|object| context.tenant.groups.of(object));
                let source = match group {
                    None => None,
                    Some(None) => continue,
                    Some(group) => group,
                };
                let others = wanted.iter().enumerate().filter(|(other, _)| *other != at);
                let others: Vec<License> = others.map(|(_, other)| other.target).collect();
                let others = context.world.certainly_granted(&others);
                let on = context.world.certain_grant(claim.target);
                let set = found
                    .entry((source, claim.target))
                    .or_insert_with(|| FixedBitSet::with_capacity(context.tenant.plans.ids.len()));
                for plan in plans(on).filter(|plan| self.clashes(*plan, &others)) {
                    set.extend([crate::tenant::column::Index::row(plan)]);
                }
            }
        }
        found
    }

    fn clashes(&self, plan: PlanIndex, others: &FixedBitSet) -> bool {
        let book = self.context.book;
        let enforced = |partner: &PlanIndex| {
            let rule = book.conflict(plan, *partner);
            rule.is_some_and(|rule| book.enforcement(rule) == Enforcement::Enforced)
        };
        book.partners(plan).iter().any(|partner| has(others, *partner) && enforced(partner))
    }
}
