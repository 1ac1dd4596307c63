//! Recorded dependency errors that no rule explains: which plan is it that was missing?
//!
//! What everybody has who has the refused plan, and none of those whom it was refused.

use super::evidence::{Evidence, Kind, Refusal, count_users};
use super::{BELIEVED, HEARD, MOST_CANDIDATES, ids, plan_name, rule};
use crate::licensing::grants::{has, plans};
use crate::licensing::process::ErrorCode;
use crate::tenant::{PlanIndex, ProductIndex};
use fixedbitset::FixedBitSet;
use seatscope_contract::rules::{Enforcement, Rule, Statement};
use std::collections::BTreeMap;

pub(super) fn learn(evidence: &Evidence<'_>) -> Vec<Rule> {
    let mut by_product: BTreeMap<ProductIndex, Vec<(&Kind, &Refusal)>> = BTreeMap::new();
    for (kind, refusal) in evidence.refusals(ErrorCode::Dependency) {
        // A rule about any of the plans may be the cause, even where what it asks for is there by now.
        let mut target = plans(evidence.world.grant(refusal.target));
        if target.all(|plan| evidence.book.dependencies(plan).is_empty()) {
            by_product.entry(refusal.target.product).or_default().push((kind, refusal));
        }
    }
    by_product.values().filter_map(|refusals| of_product(evidence, refusals)).collect()
}

fn of_product(evidence: &Evidence<'_>, refusals: &[(&Kind, &Refusal)]) -> Option<Rule> {
    let tenant = evidence.tenant();
    let refused = count_users(refusals.iter().map(|(kind, _)| *kind));
    let plan = dependent(evidence, refusals)?;

    let holders = || evidence.kinds.iter().filter(|kind| has(&kind.plans, plan));
    let holding = count_users(holders());
    if refused < HEARD || holding < BELIEVED {
        return None;
    }
    let mut wanted = common(holders().map(|kind| kind.plans.clone()))?;
    for (kind, refusal) in refusals {
        wanted.difference_with(&kind.plans);
        wanted.difference_with(&evidence.world.granted(&refusal.beside));
    }
    let candidates: Vec<PlanIndex> = plans(&wanted).collect();
    if candidates.is_empty() || candidates.len() > MOST_CANDIDATES {
        return None;
    }
    let one = candidates.len() == 1;
    Some(rule(
        &format!("learned-dependency-{}", plan_name(tenant, plan)),
        Statement::Dependency { plan: tenant.plans.ids.text(plan), any_of: ids(tenant, &candidates) },
        Enforcement::Reported,
        format!(
            "Refused to {refused} users of this tenant for want of another plan; all {holding} users who have it have {} too, and none of those to whom it was refused",
            if one { "the other" } else { "these" },
        ),
        if one {
            String::new()
        } else {
            "Which of these plans it needs, the records do not tell.".to_owned()
        },
    ))
}

/// The one plan of the refused product that nothing else gives those to whom it was refused.
fn dependent(evidence: &Evidence<'_>, refusals: &[(&Kind, &Refusal)]) -> Option<PlanIndex> {
    let mut own = common(refusals.iter().map(|(_, refusal)| evidence.world.grant(refusal.target).clone()))?;
    refusals.iter().for_each(|(kind, _)| own.difference_with(&kind.plans));
    let mut own = plans(&own);
    own.next().filter(|_| own.next().is_none())
}

fn common(mut sets: impl Iterator<Item = FixedBitSet>) -> Option<FixedBitSet> {
    let first = sets.next()?;
    Some(sets.fold(first, |mut common, set| {
        common.intersect_with(&set);
        common
    }))
}
