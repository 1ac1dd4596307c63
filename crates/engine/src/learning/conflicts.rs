//! Recorded conflicts that no rule explains: which two plans exclude each other?
//!
//! A candidate is a plan that was refused beside one that the user had, or would have had from the same
//! group. Two plans that are in force together on anybody, or that one product contains, do not exclude
//! each other. Of the rest, those that explain the most users are taken first, until nothing is left
//! that enough users share.

use super::evidence::{Evidence, Refusal};
use super::{BELIEVED, HEARD, MOST_CANDIDATES, by_name, enforce_if, ids, plan_name, rule};
use crate::checks::join;
use crate::licensing::grants::{has, plans};
use crate::licensing::process::ErrorCode;
use crate::tenant::column::{Column, Index};
use crate::tenant::{PlanIndex, Tenant};
use fixedbitset::FixedBitSet;
use seatscope_contract::rules::{Rule, Statement};
use std::collections::{BTreeMap, BTreeSet};

/// Two plans, the lower row first.
type Pair = (PlanIndex, PlanIndex);

/// Users with the same errors, and the pairs that may explain each error.
struct Riddle {
    users: usize,
    errors: Vec<BTreeSet<Pair>>,
}

pub(super) fn learn(evidence: &Evidence<'_>) -> Vec<Rule> {
    let mut riddles = riddles(evidence);
    let mut rules = Vec::new();
    while let Some((pair, users)) = best(evidence.tenant(), &riddles) {
        let rivals = rivals(&riddles, pair);
        for riddle in &mut riddles {
            riddle.errors.retain(|candidates| !candidates.contains(&pair));
        }
        if rivals.len() <= MOST_CANDIDATES {
            rules.push(of_pair(evidence.tenant(), pair, users, &rivals));
        }
    }
    rules
}

fn riddles(evidence: &Evidence<'_>) -> Vec<Riddle> {
    let code = ErrorCode::MutuallyExclusive;
    let unexplained = |refusal: &Refusal| refusal.code == code && !is_explained(evidence, refusal);
    let puzzled: Vec<_> =
        evidence.kinds.iter().filter(|kind| kind.standing.refusals.iter().any(unexplained)).collect();
    if puzzled.is_empty() {
        return Vec::new();
    }
    let together = together(evidence);
    let riddles = puzzled.into_iter().map(|kind| {
        let refusals = kind.standing.refusals.iter().filter(|refusal| unexplained(refusal));
        let errors = refusals.map(|refusal| candidates(evidence, refusal, &together)).collect();
        Riddle { users: kind.users, errors }
    });
    riddles.collect()
}

/// Whether a rule, of any enforcement, names two of the plans that met.
fn is_explained(evidence: &Evidence<'_>, refusal: &Refusal) -> bool {
    let all = evidence.world.granted(&refusal.beside);
    let mut target = plans(evidence.world.grant(refusal.target));
    target.any(|plan| evidence.book.partners(plan).iter().any(|partner| has(&all, *partner)))
}

/// For every plan, those that go with it: on some user, or in some product.
fn together(evidence: &Evidence<'_>) -> Column<PlanIndex, FixedBitSet> {
    let products = &evidence.tenant().products;
    let mut together: Column<PlanIndex, FixedBitSet> = Column::default();
    let mut note = |set: &FixedBitSet| {
        for plan in plans(set) {
            if let Some(known) = together.slot(plan) {
                known.grow(set.len());
                known.union_with(set);
            }
        }
    };
    evidence.kinds.iter().for_each(|kind| note(&kind.plans));
    for product in products.ids.indexes() {
        note(&products.plans.get(product).iter().map(|plan| plan.row()).collect());
    }
    together
}

fn candidates(
    evidence: &Evidence<'_>,
    refusal: &Refusal,
    together: &Column<PlanIndex, FixedBitSet>,
) -> BTreeSet<Pair> {
    let beside = evidence.world.granted(&refusal.beside);
    let pairs = plans(evidence.world.grant(refusal.target)).flat_map(|plan| {
        let fits = move |other: &PlanIndex| together.get(plan).is_some_and(|known| has(known, *other));
        let strangers = plans(&beside).filter(move |other| *other != plan && !fits(other));
        strangers.map(move |other| (plan.min(other), plan.max(other)))
    });
    pairs.collect()
}

/// The pair that explains errors of the most users, if they are enough; of equals the first by name.
fn best(tenant: &Tenant, riddles: &[Riddle]) -> Option<(Pair, usize)> {
    let mut scores: BTreeMap<Pair, usize> = BTreeMap::new();
    for riddle in riddles {
        let pairs: BTreeSet<Pair> = riddle.errors.iter().flatten().copied().collect();
        for pair in pairs {
            *scores.entry(pair).or_default() += riddle.users;
        }
    }
    let most = scores.values().copied().max().filter(|users| *users >= HEARD)?;
    let first = scores.into_iter().filter(|(_, users)| *users == most).min_by_key(|(pair, _)| {
        named(tenant, *pair).map(|plan| (plan_name(tenant, plan), tenant.plans.ids.text(plan)))
    });
    first.map(|(pair, _)| (pair, most))
}

/// Pairs that explain everything that a pair explains.
fn rivals(riddles: &[Riddle], pair: Pair) -> Vec<Pair> {
    let explained = riddles.iter().flat_map(|riddle| &riddle.errors).filter(|error| error.contains(&pair));
    let shared = explained.cloned().reduce(|shared, error| &shared & &error);
    shared.into_iter().flatten().filter(|rival| *rival != pair).collect()
}

fn named(tenant: &Tenant, (a, b): Pair) -> [PlanIndex; 2] {
    let mut plans = [a, b];
    by_name(tenant, &mut plans);
    plans
}

fn of_pair(tenant: &Tenant, pair: Pair, users: usize, rivals: &[Pair]) -> Rule {
    let plans = named(tenant, pair);
    let names = |pair: Pair| named(tenant, pair).map(|plan| plan_name(tenant, plan));
    let mut rivals: Vec<String> = rivals.iter().map(|rival| names(*rival).join(" with ")).collect();
    rivals.sort();
    let certain = rivals.is_empty() && users >= BELIEVED;
    let note = if rivals.is_empty() {
        String::new()
    } else {
        format!("These pairs would explain the same errors as well: {}.", join(&rivals, "and"))
    };
    rule(
        &format!("learned-conflict-{}", names(pair).join("-")),
        Statement::Conflict { plans: ids(tenant, &plans) },
        enforce_if(certain),
        format!(
            "Conflicts recorded for {users} users of this tenant; the plans are in force together on no user and in no product"
        ),
        note,
    )
}
