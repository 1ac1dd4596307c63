//! Plans in force together against a built-in conflict rule: for this tenant the pair is only reported.

use super::evidence::Evidence;
use super::{BELIEVED, by_name, plan_name};
use crate::checks::count;
use crate::licensing::grants::{has, plans};
use crate::tenant::PlanIndex;
use seatscope_contract::rules::Enforcement;
use std::collections::BTreeMap;

/// Two plans that a rule excludes and that users have in force together.
#[derive(Debug, Clone)]
pub struct Coexistence {
    /// Id of the rule.
    pub rule: String,
    /// The plans, by name.
    pub plans: [PlanIndex; 2],
    /// How many users have both in force.
    pub users: usize,
    /// The same as a sentence.
    pub sentence: String,
}

/// Pairs that enough users have in force together. A rule of the user's own file stays as it is.
pub(super) fn learn(evidence: &Evidence<'_>) -> Vec<Coexistence> {
    let (tenant, book) = (evidence.tenant(), evidence.book);
    let mut holders: BTreeMap<(PlanIndex, PlanIndex), usize> = BTreeMap::new();
    for kind in &evidence.kinds {
        let mut suspects = kind.plans.clone();
        suspects.intersect_with(book.conflicting());
        for plan in plans(&suspects) {
            for partner in
                book.partners(plan).iter().filter(|other| **other > plan && has(&suspects, **other))
            {
                *holders.entry((plan, *partner)).or_default() += kind.users;
            }
        }
    }
    let mut found: Vec<Coexistence> = holders
        .into_iter()
        .filter(|(_, users)| *users >= BELIEVED)
        .filter_map(|((a, b), users)| {
            let index = book.conflict(a, b)?;
            let rule = book.rule(index)?;
            if rule.enforcement != Enforcement::Enforced || book.is_from_file(index) {
                return None;
            }
            let mut plans = [a, b];
            by_name(tenant, &mut plans);
            let names = plans.map(|plan| plan_name(tenant, plan)).join(" and ");
            let have = count(users, "user of this tenant has", "users of this tenant have");
            let sentence = format!(
                "{have} {names} in force together, so the service does not refuse them here: what `{}` says of this pair is reported, not enforced.",
                rule.id
            );
            Some(Coexistence { rule: rule.id.clone(), plans, users, sentence })
        })
        .collect();
    found.sort_by_cached_key(|pair| {
        let names = pair.plans.map(|plan| (plan_name(tenant, plan), tenant.plans.ids.text(plan)));
        (pair.rule.clone(), names)
    });
    found
}
