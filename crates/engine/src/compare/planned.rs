//! A change that was planned on the earlier export: what the what-if let expect of each user, and what the
//! later export shows. Plans are compared one by one, whichever product brings them.

use super::assignments::plans_changed;
use super::contested::Contested;
use super::holdings::{Detail, Held, Holdings};
use super::pair::{Pair, Which};
use super::planned_addresses::addresses;
use super::planned_errors::{errors_to_come, errors_to_go, seats};
use super::show::PlansByProduct;
use crate::licensing::grants::has;
use crate::tenant::{PlanIndex, ProductIndex, UserIndex};
use crate::what_if::changes::{Change, changes};
use crate::what_if::run::run;
use rustc_hash::FxHashMap;
use seatscope_contract::comparison::{PlanCheck, PlanTotals, PlannedChange, Services};
use seatscope_contract::scenario::Scenario;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Services that come and go; a product without plans comes or goes while all its plans are there anyway.
#[derive(Debug, Default, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moves {
    pub(super) gained: PlansByProduct,
    pub(super) lost: PlansByProduct,
}

/// What became of what was expected of a user.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Told {
    came_true: Moves,
    pub(super) missing: Moves,
    pub(super) besides: Moves,
}

/// Checks a scenario that was meant for the earlier export against the later one.
pub(super) fn check(pair: &Pair<'_>, holdings: &mut Holdings<'_, '_>, scenario: &Scenario) -> PlanCheck {
    let world = pair.earlier.world();
    let context = pair.earlier.context(&world);
    let run = run(context, &scenario.edits);
    let contested = Contested::new(pair, holdings, context, &run);
    let mut expected: FxHashMap<UserIndex, Moves> = FxHashMap::default();
    for (Change { gained, lost, .. }, users) in changes(context, &run) {
        let moves = Moves { gained, lost };
        expected.extend(users.iter().map(|user| (*user, moves.clone())));
    }
    let mut users: Vec<UserIndex> = run.alike.iter().flatten().copied().collect();
    users.sort_unstable();
    users.dedup();

    let mut totals = PlanTotals { users: expected.len() as u64, ..PlanTotals::default() };
    let mut by_outcome: BTreeMap<Told, Vec<UserIndex>> = BTreeMap::new();
    let mut cannot_tell: Vec<UserIndex> = Vec::new();
    let nothing = Moves::default();
    for user in users {
        let moves = expected.get(&user).unwrap_or(&nothing);
        let told = told(pair, holdings, user, moves);
        match told.map(|told| contested.without_won(pair, holdings, user, told)) {
            Some(told) if told != Told::default() => by_outcome.entry(told).or_default().push(user),
            // All that was to go is still there by what the user won.
            Some(_) => totals.users_as_expected += u64::from(*moves != nothing),
            None if *moves != nothing => cannot_tell.push(user),
            None => {}
        }
    }
    totals.users_unclear = cannot_tell.len() as u64;
    for (told, users) in &by_outcome {
        add(&mut totals, told, users.len() as u64);
    }
    let tenant = pair.tenant(Which::Earlier);
    let first = |users: &[UserIndex]| users.iter().map(|user| tenant.user_id(*user)).min();
    let mut outcomes: Vec<(Told, Vec<UserIndex>)> = by_outcome.into_iter().collect();
    outcomes.sort_by_cached_key(|(_, users)| (Reverse(users.len()), first(users)));
    let shown = pair.cut(outcomes).into_iter().map(|(told, users)| PlannedChange {
        people: pair.people(Which::Earlier, users),
        came_true: services(pair, &told.came_true),
        missing: services(pair, &told.missing),
        besides: services(pair, &told.besides),
    });
    PlanCheck {
        name: scenario.name.clone(),
        edits: scenario.edits.len() as u64,
        refused: run.refused.len() as u64,
        totals,
        changes: shown.collect(),
        cannot_tell: pair.people(Which::Earlier, cannot_tell),
        errors_to_go: errors_to_go(pair, context, &run),
        errors_to_come: errors_to_come(pair, context, &run, &contested),
        addresses: addresses(pair, context, &run, &contested),
        seats: seats(pair, context, &run),
        competitions: contested.shown,
    }
}

fn add(totals: &mut PlanTotals, told: &Told, users: u64) {
    let services = |moves: &Moves| (size(&moves.gained) + size(&moves.lost)) * users;
    let (came_true, missing) = (services(&told.came_true), services(&told.missing));
    let besides = services(&told.besides);
    totals.changes += 1;
    totals.came_true += came_true;
    totals.missing += missing;
    totals.besides += besides;
    totals.services += came_true + missing;
    match (came_true + missing > 0, missing + besides > 0) {
        (true, false) => totals.users_as_expected += users,
        (true, true) => totals.users_otherwise += users,
        (false, _) => totals.users_besides += users,
    }
}

/// Services of a list, a plan that two products bring once.
fn size(plans: &PlansByProduct) -> u64 {
    let mut all: Vec<PlanIndex> = plans.iter().flat_map(|(_, plans)| plans).copied().collect();
    all.sort_unstable();
    all.dedup();
    (all.len() + plans.iter().filter(|(_, plans)| plans.is_empty()).count()) as u64
}

/// What the later export shows of a user's expected changes; nothing where it cannot tell.
fn told(pair: &Pair<'_>, holdings: &mut Holdings<'_, '_>, user: UserIndex, expected: &Moves) -> Option<Told> {
    let there = pair.other_user(Which::Earlier, user);
    let had = holdings.detail(Which::Earlier, user);
    let now = match there {
        Some(there) => holdings.detail(Which::Later, there),
        // Who is gone has nothing; only a whole list tells that.
        None => {
            if pair.told(Which::Later).users {
                Detail::Paths
            } else {
                Detail::Nothing
            }
        }
    };
    let detail = had.min(now);
    let plans = there.is_none_or(|there| holdings.tells_plans(Which::Later, there));
    if detail == Detail::Nothing || !plans || !holdings.tells_plans(Which::Earlier, user) {
        return None;
    }
    let before = holdings.of(Which::Earlier, user, detail);
    let after = there.map(|there| holdings.of(Which::Later, there, detail)).unwrap_or_default();
    let on = holdings.union(&after);
    let holds = |product: ProductIndex| after.iter().any(|held| held.product == product);
    // A service is there afterwards: the plan, or the product where it is all that comes or goes.
    let is_there = |product: ProductIndex, plan: Option<PlanIndex>| {
        plan.map_or_else(|| holds(product), |plan| has(&on, plan))
    };
    let (gained, not_gained) = split(&expected.gained, is_there);
    let (not_lost, lost) = split(&expected.lost, is_there);
    let (on_now, off_now) = plans_changed(pair, holdings, &before, &after);
    let came = with_bare_products(pair, on_now, &after, &before);
    let went = with_bare_products(pair, off_now, &before, &after);
    Some(Told {
        came_true: Moves { gained, lost },
        missing: Moves { gained: not_gained, lost: not_lost },
        besides: Moves { gained: without(came, &expected.gained), lost: without(went, &expected.lost) },
    })
}

/// Cuts services into those that are there and the others.
fn split(
    services: &PlansByProduct,
    is_there: impl Fn(ProductIndex, Option<PlanIndex>) -> bool,
) -> (PlansByProduct, PlansByProduct) {
    let (mut there, mut absent) = (PlansByProduct::new(), PlansByProduct::new());
    for (product, plans) in services {
        if plans.is_empty() {
            let side = if is_there(*product, None) { &mut there } else { &mut absent };
            side.push((*product, Vec::new()));
            continue;
        }
        let (on, off): (Vec<PlanIndex>, Vec<PlanIndex>) =
            plans.iter().partition(|plan| is_there(*product, Some(**plan)));
        for (side, plans) in [(&mut there, on), (&mut absent, off)] {
            if !plans.is_empty() {
                side.push((*product, plans));
            }
        }
    }
    (there, absent)
}

/// Adds products that are only here while every plan of theirs is on the other side too.
fn with_bare_products(
    pair: &Pair<'_>,
    mut plans: PlansByProduct,
    here: &[Held],
    there: &[Held],
) -> PlansByProduct {
    for held in here {
        let elsewhere = there.iter().any(|other| other.product == held.product);
        if !elsewhere && !plans.iter().any(|(product, _)| *product == held.product) {
            plans.push((held.product, Vec::new()));
        }
    }
    plans.sort_by_cached_key(|(product, _)| pair.product_id(*product));
    plans
}

/// What was not expected. A product that was expected in any way is no surprise by itself.
fn without(happened: PlansByProduct, expected: &PlansByProduct) -> PlansByProduct {
    let known: Vec<PlanIndex> = expected.iter().flat_map(|(_, plans)| plans).copied().collect();
    let rest = happened.into_iter().filter_map(|(product, mut plans)| {
        if plans.is_empty() {
            let foreseen = expected.iter().any(|(known, _)| *known == product);
            return (!foreseen).then_some((product, plans));
        }
        plans.retain(|plan| !known.contains(plan));
        (!plans.is_empty()).then_some((product, plans))
    });
    rest.collect()
}

fn services(pair: &Pair<'_>, moves: &Moves) -> Services {
    Services { gained: pair.plans_by_product(&moves.gained), lost: pair.plans_by_product(&moves.lost) }
}
