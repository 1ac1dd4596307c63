//! Seats on the way through a scenario: before, at most, and after.

use super::peaks::{Peaks, peaks};
use super::run::{Run, held};
use crate::checks::Context;
use crate::licensing::process::{ErrorCode, Verdict};
use crate::tenant::{ProductIndex, Tenant, UserIndex};
use rustc_hash::FxHashMap;
use seatscope_contract::scenario::Edit;

/// Seats of a product on the way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moved {
    /// Taken before.
    pub(super) before: i64,
    /// Most needed at one moment, by those who are refused one, too.
    pub(super) peak: i64,
    /// Taken afterwards.
    pub(super) after: i64,
    /// Left afterwards.
    pub(super) available: i64,
}

/// Seats of every product that the export counts, by id. `edits` are those that were run.
pub(super) fn seats_moved(context: Context<'_>, run: &Run<'_>, edits: &[Edit]) -> Vec<(ProductIndex, Moved)> {
    let Peaks { of_product, .. } = peaks(context, run, edits);
    let moved = seats_after(context, run).into_iter().map(|(product, (before, after))| {
        let more = of_product.get(&product).copied().unwrap_or_default();
        let assignable = run.world.seats(product).map(|seats| seats.assignable()).unwrap_or_default();
        let peak = (before + more).max(after);
        (product, Moved { before, peak, after, available: assignable - after })
    });
    moved.collect()
}

/// Most seats needed at one moment, of all products together whose seats move and are counted.
pub(super) fn most_together(context: Context<'_>, run: &Run<'_>, edits: &[Edit]) -> i64 {
    let Peaks { of_product, together } = peaks(context, run, edits);
    let moving = of_product.keys().filter_map(|product| context.world.seats(*product));
    together + moving.map(|seats| seats.consumed).sum::<i64>()
}

/// Seats taken before and after, of every product that the export counts, by id.
pub(crate) fn seats_after(context: Context<'_>, run: &Run<'_>) -> Vec<(ProductIndex, (i64, i64))> {
    let ids = &context.tenant.products.ids;
    let mut moves: FxHashMap<ProductIndex, i64> = FxHashMap::default();
    for ((case, had), users) in run.after.cases.iter().zip(&run.had).zip(&run.alike) {
        let weight = users.len() as i64;
        let had = distinct(had.iter().map(|license| license.product));
        let has = distinct(held(case).map(|(_, license)| license.product));
        for product in has.iter().filter(|product| !had.contains(product)) {
            *moves.entry(*product).or_default() += weight;
        }
        for product in had.iter().filter(|product| !has.contains(product)) {
            *moves.entry(*product).or_default() -= weight;
        }
    }
    let brought = brought_along(run);
    let known = ids.indexes().filter_map(|product| {
        let before = context.world.seats(product).or_else(|| run.world.seats(product))?.consumed;
        let demand = run.after.demand.at(product);
        let won = if demand.is_contested() { demand.free.unwrap_or_default() as i64 } else { 0 };
        let moved = moves.get(&product).copied().unwrap_or_default();
        let along = brought.get(&product).copied().unwrap_or_default();
        Some((product, (before, before + moved + won + along)))
    });
    let mut known: Vec<(ProductIndex, (i64, i64))> = known.collect();
    known.sort_by(|(a, _), (b, _)| ids.compare(*a, *b));
    known
}

/// Seats that go at most to those who get one of the last seats of another product: a group gives all its
/// products or none (facts 4.3), and who gets the last seats is not documented (facts 4.6).
fn brought_along(run: &Run<'_>) -> FxHashMap<ProductIndex, i64> {
    let mut waiting: FxHashMap<(ProductIndex, ProductIndex), u64> = FxHashMap::default();
    for ((case, had), users) in run.after.cases.iter().zip(&run.had).zip(&run.alike) {
        let mut pairs: Vec<(ProductIndex, ProductIndex)> = Vec::new();
        for (claim, verdict) in case.claims.iter().zip(&case.processed.verdicts) {
            let Verdict::Failed(failure) = verdict else { continue };
            let is_new = claim.wanted && had.iter().all(|license| license.product != claim.product());
            if let ([short], ErrorCode::Other, true) = (failure.others.as_slice(), failure.code, is_new)
                && run.after.demand.at(*short).is_contested()
                && case.lacks_seat(*short)
            {
                pairs.push((*short, claim.product()));
            }
        }
        for pair in distinct(pairs.into_iter()) {
            *waiting.entry(pair).or_default() += users.len() as u64;
        }
    }
    let mut pairs: Vec<_> = waiting.into_iter().collect();
    pairs.sort_unstable();
    let mut brought: FxHashMap<ProductIndex, i64> = FxHashMap::default();
    for ((short, sibling), users) in pairs {
        let winners = run.after.demand.at(short).free.unwrap_or_default().min(users);
        *brought.entry(sibling).or_default() += winners as i64;
    }
    brought
}

/// Seats taken as the edited world counts them: direct assignments only, since those are made at once.
pub(super) fn seats_of_world(context: Context<'_>, run: &Run<'_>, product: ProductIndex) -> i64 {
    let seats = run.world.seats(product).or_else(|| context.world.seats(product));
    seats.map(|seats| seats.consumed).unwrap_or_default()
}

/// Products short of seats for all who would take one: the free seats, and who competes for them.
pub(crate) fn competitions(context: Context<'_>, run: &Run<'_>) -> Vec<(ProductIndex, u64, Vec<UserIndex>)> {
    let ids = &context.tenant.products.ids;
    let mut products: Vec<ProductIndex> =
        ids.indexes().filter(|product| run.after.demand.at(*product).is_contested()).collect();
    products.sort_by(|a, b| ids.compare(*a, *b));
    let entries = products.into_iter().map(|product| {
        let classes = run.after.cases.iter().zip(&run.alike);
        let lacking = classes.filter(|(case, _)| case.lacks_seat(product));
        let users = lacking.flat_map(|(_, users)| users.iter().copied()).collect();
        (product, run.after.demand.at(product).free.unwrap_or_default(), users)
    });
    entries.collect()
}

/// Seats that can be assigned before and after, where a scenario changes how many there are; nothing before where the
/// export does not say.
pub(crate) fn owned(tenant: &Tenant, sku: &str, after: i64) -> Option<(i64, i64)> {
    let before = tenant.products.seats.at(tenant.products.ids.find(sku)?)?.assignable();
    (before != after).then_some((before, after))
}

fn distinct<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut all: Vec<T> = all.collect();
    all.sort_unstable();
    all.dedup();
    all
}
