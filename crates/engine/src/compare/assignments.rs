//! What users of both exports gained and lost: assignments by their path, and plans.

use super::gaps::{Gaps, Missing};
use super::holdings::{Detail, Held, Holdings, Path};
use super::pair::{Pair, Which};
use super::show::PlansByProduct;
use crate::exports::USERS;
use crate::licensing::grants::plans;
use crate::tenant::{ProductIndex, UserIndex};
use fixedbitset::FixedBitSet;
use seatscope_contract::comparison::{AssignmentChange, AssignmentPath, Totals, Via};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What a user has in both exports; whether plans can be compared.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Situation {
    before: Vec<Held>,
    after: Vec<Held>,
    with_plans: bool,
}

/// What a user gained and lost.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Change {
    gained: Vec<(ProductIndex, Path)>,
    lost: Vec<(ProductIndex, Path)>,
    on: PlansByProduct,
    off: PlansByProduct,
}

/// Changes of assignments and plans, most users first.
pub(super) fn changes(
    pair: &Pair<'_>,
    holdings: &mut Holdings<'_, '_>,
    gaps: &mut Gaps,
    totals: &mut Totals,
) -> Vec<AssignmentChange> {
    let situations = situations(pair, holdings, gaps, totals);
    let mut by_change: BTreeMap<Change, Vec<UserIndex>> = BTreeMap::new();
    for (situation, users) in situations {
        if let Some(change) = change(pair, holdings, &situation) {
            by_change.entry(change).or_default().extend(users);
        }
    }
    for (change, users) in &by_change {
        let number = users.len() as u64;
        let plans = |plans: &PlansByProduct| distinct(plans) * number;
        totals.users_changed += number;
        totals.assignments_gained += change.gained.len() as u64 * number;
        totals.assignments_lost += change.lost.len() as u64 * number;
        totals.plans_on += plans(&change.on);
        totals.plans_off += plans(&change.off);
    }
    totals.changes = by_change.len() as u64;
    let later = pair.tenant(Which::Later);
    let first = |users: &[UserIndex]| users.iter().map(|user| later.user_id(*user)).min();
    let mut changes: Vec<(Change, Vec<UserIndex>)> = by_change.into_iter().collect();
    changes.sort_by_cached_key(|(_, users)| (Reverse(users.len()), first(users)));
    let shown = pair.cut(changes).into_iter().map(|(change, users)| AssignmentChange {
        people: pair.people(Which::Later, users),
        gained: change.gained.iter().map(|path| show(pair, *path)).collect(),
        lost: change.lost.iter().map(|path| show(pair, *path)).collect(),
        plans_on: pair.plans_by_product(&change.on),
        plans_off: pair.plans_by_product(&change.off),
    });
    shown.collect()
}

/// Users of both exports by what they have in them; those with whom nothing can have changed are left out.
fn situations(
    pair: &Pair<'_>,
    holdings: &mut Holdings<'_, '_>,
    gaps: &mut Gaps,
    totals: &mut Totals,
) -> BTreeMap<Situation, Vec<UserIndex>> {
    let (earlier, later) = (pair.tenant(Which::Earlier), pair.tenant(Which::Later));
    let (mut products, mut paths, mut plans) = (Missing::default(), Missing::default(), Missing::default());
    let mut situations: BTreeMap<Situation, Vec<UserIndex>> = BTreeMap::new();
    for user in earlier.users.indexes() {
        let Some(there) = pair.other_user(Which::Earlier, user) else { continue };
        if earlier.users.member_only.at(user) && later.users.member_only.at(there) {
            continue;
        }
        let had = holdings.detail(Which::Earlier, user);
        let has = holdings.detail(Which::Later, there);
        if !products.both_have(had != Detail::Nothing, has != Detail::Nothing) {
            continue;
        }
        paths.both_have(had == Detail::Paths, has == Detail::Paths);
        let with_plans = plans
            .both_have(holdings.tells_plans(Which::Earlier, user), holdings.tells_plans(Which::Later, there));
        totals.users_compared += 1;
        let before = holdings.of(Which::Earlier, user, had.min(has));
        let after = holdings.of(Which::Later, there, had.min(has));
        if before != after {
            situations.entry(Situation { before, after, with_plans }).or_default().push(there);
        }
    }
    gaps.add("assignments", products, "users.licenseAssignmentStates", &USERS);
    gaps.add("paths", paths, "users.licenseAssignmentStates", &USERS);
    gaps.add("plans", plans, "users.licenseAssignmentStates.disabledPlans", &USERS);
    situations
}

fn change(pair: &Pair<'_>, holdings: &Holdings<'_, '_>, situation: &Situation) -> Option<Change> {
    let Situation { before, after, with_plans } = situation;
    let (mut on, mut off) = (PlansByProduct::new(), PlansByProduct::new());
    if *with_plans {
        (on, off) = plans_changed(pair, holdings, before, after);
    }
    let change = Change { gained: only(pair, after, before), lost: only(pair, before, after), on, off };
    let is_empty =
        change.gained.is_empty() && change.lost.is_empty() && change.on.is_empty() && change.off.is_empty();
    (!is_empty).then_some(change)
}

/// Plans that are on only afterwards, and only before.
pub(super) fn plans_changed(
    pair: &Pair<'_>,
    holdings: &Holdings<'_, '_>,
    before: &[Held],
    after: &[Held],
) -> (PlansByProduct, PlansByProduct) {
    let (had, has) = (holdings.union(before), holdings.union(after));
    let (mut on, mut off) = (has.clone(), had.clone());
    on.difference_with(&had);
    off.difference_with(&has);
    (by_product(pair, holdings, after, &on), by_product(pair, holdings, before, &off))
}

/// Plans of a set under the products that bring them.
fn by_product(
    pair: &Pair<'_>,
    holdings: &Holdings<'_, '_>,
    held: &[Held],
    some: &FixedBitSet,
) -> PlansByProduct {
    let mut products: Vec<(ProductIndex, FixedBitSet)> = Vec::new();
    for entry in held {
        let mut brought = holdings.plans(*entry).cloned().unwrap_or_default();
        brought.intersect_with(some);
        match products.last_mut() {
            Some((product, set)) if *product == entry.product => set.union_with(&brought),
            _ => products.push((entry.product, brought)),
        }
    }
    products.retain(|(_, set)| !set.is_clear());
    products.sort_by_cached_key(|(product, _)| pair.product_id(*product));
    let named = products.into_iter();
    named.map(|(product, set)| (product, pair.sorted_plans(plans(&set).collect()))).collect()
}

/// Plans, each once, however many products bring it.
fn distinct(plans: &PlansByProduct) -> u64 {
    let mut all: Vec<_> = plans.iter().flat_map(|(_, plans)| plans).collect();
    all.sort_unstable();
    all.dedup();
    all.len() as u64
}

/// Assignments that are only here.
fn only(pair: &Pair<'_>, here: &[Held], there: &[Held]) -> Vec<(ProductIndex, Path)> {
    let mut only: Vec<(ProductIndex, Path)> = here
        .iter()
        .filter(|held| !there.iter().any(|other| (other.product, other.path) == (held.product, held.path)))
        .map(|held| (held.product, held.path))
        .collect();
    only.sort_by_cached_key(|(product, path)| (pair.product_id(*product), group_id(pair, *path)));
    only.dedup();
    only
}

fn group_id(pair: &Pair<'_>, path: Path) -> Option<String> {
    match path {
        Path::Group(group) => Some(pair.object_id(group)),
        Path::Direct | Path::Unknown => None,
    }
}

fn show(pair: &Pair<'_>, (product, path): (ProductIndex, Path)) -> AssignmentPath {
    let (via, group) = match path {
        Path::Direct => (Via::Direct, None),
        Path::Group(group) => (Via::Group, Some(pair.group(group))),
        Path::Unknown => (Via::Unknown, None),
    };
    AssignmentPath { product: pair.product(product), via, group }
}
