//! The outcome of a scenario in the contract's form.

use super::errors::{after, before, context_after, key};
use super::run::{Run, held, run};
use crate::analysis::Analysis;
use crate::checks::{AssignmentError, Causes, Context, Finding, errors};
use crate::licensing::claims::claims;
use crate::licensing::grants::plans_by_id;
use crate::licensing::process::Verdict;
use crate::licensing::seats::{Case, forecast_cases};
use crate::tenant::{License, ProductIndex, UserIndex};
use fixedbitset::FixedBitSet;
use rustc_hash::FxHashMap;
use seatscope_contract::SCHEMA_VERSION;
use seatscope_contract::report as contract;
use seatscope_contract::scenario::Scenario;
use seatscope_contract::what_if::{
    ErrorChanges, PlansOfProduct, RefusedEdit, SeatChange, Undetermined, UserChange, WhatIf,
};
use std::collections::BTreeSet;

impl Analysis {
    /// What a scenario would do to the tenant as exported. The tenant itself stays as it is.
    pub fn what_if(&self, scenario: Scenario) -> WhatIf {
        let world = self.world();
        let context = self.context(&world);
        let run = run(context, &scenario.edits);
        let refused = run.refused.iter().map(|(at, refusal)| RefusedEdit {
            edit: u32::try_from(*at).unwrap_or(u32::MAX),
            code: refusal.code().to_owned(),
            message: refusal.to_string(),
        });
        WhatIf {
            schema_version: SCHEMA_VERSION,
            refused: refused.collect(),
            errors: error_changes(self, context, &run),
            undetermined: undetermined(context, &run),
            users: user_changes(context, &run),
            seats: seat_changes(context, &run),
            scenario,
        }
    }
}

fn error_changes(analysis: &Analysis, context: Context<'_>, run: &Run<'_>) -> ErrorChanges {
    let later = context_after(context, run);
    let (mut resolved, mut introduced) = (Causes::default(), Causes::default());
    let (mut kept, mut elsewhere) = (Causes::default(), Causes::default());
    let mut processed: Vec<UserIndex> = Vec::new();
    let mut sort = |users: &[UserIndex],
                    earlier: &[AssignmentError<'_>],
                    now: &[AssignmentError<'_>],
                    later,
                    remaining: &mut Causes| {
        let keys_before: BTreeSet<_> = earlier.iter().map(key).collect();
        let keys_now: BTreeSet<_> = now.iter().map(key).collect();
        for user in users {
            for error in earlier.iter().filter(|error| !keys_now.contains(&key(error))) {
                resolved.add(context, *user, error);
            }
            for error in now {
                let side = if keys_before.contains(&key(error)) { &mut *remaining } else { &mut introduced };
                side.add(later, *user, error);
            }
        }
    };
    let earlier = |user| before(context, user).map(|case| errors(context, case)).unwrap_or_default();
    for (case, users) in run.after.cases.iter().zip(&run.alike) {
        processed.extend(users);
        sort(users, &earlier(case.user), &after(later, case), later, &mut kept);
    }
    processed.sort_unstable();

    // Nobody processes the others, but what processing would bring them may have changed.
    let others = context.forecast.cases.iter().filter(|case| processed.binary_search(&case.user).is_err());
    let others = others.filter(|case| !run.world.is_deleted(case.user));
    let others = others.map(|case| Case { claims: claims(&run.world, case.user), ..case.clone() });
    let mut left = run.world.clone();
    for (product, moved) in seats_moved(context, run) {
        let taken_already = seats_of_world(context, run, product);
        left.take_seats(product, moved.after - taken_already);
    }
    let forecast = forecast_cases(&left, context.book, others.collect(), &[], &FxHashMap::default());
    let untouched = Context { world: &left, forecast: &forecast, ..later };
    for case in &forecast.cases {
        sort(&[case.user], &earlier(case.user), &errors(untouched, case), untouched, &mut elsewhere);
    }

    let show = |parts: Vec<(Causes, Context<'_>)>| {
        let found = parts.into_iter().flat_map(|(causes, context)| causes.findings(context));
        let mut findings: Vec<Finding> = found.collect();
        for finding in &mut findings {
            finding.sort_lists(context.tenant);
        }
        findings.sort_by_cached_key(|finding| finding.sort_key(context.tenant));
        findings.iter().map(|finding| whole(analysis, finding)).collect()
    };
    ErrorChanges {
        resolved: show(vec![(resolved, context)]),
        introduced: show(vec![(introduced, later)]),
        remaining: show(vec![(kept, later), (elsewhere, untouched)]),
    }
}

fn whole(analysis: &Analysis, finding: &Finding) -> contract::Finding {
    finding.show(&analysis.tenant, &analysis.book, &analysis.paths, 0, usize::MAX)
}

/// Plans that a user has afterwards and not before, and the other way round, over all products.
pub(super) fn plans_changed(context: Context<'_>, run: &Run<'_>, case: &Case) -> (FixedBitSet, FixedBitSet) {
    let had = context.world.granted(&licenses_before(context, case.user));
    let mut has = FixedBitSet::with_capacity(had.len());
    for (_, license) in held(case) {
        has.union_with(run.world.grant(license));
    }
    let (mut gained, mut lost) = (has.clone(), had.clone());
    gained.difference_with(&had);
    lost.difference_with(&has);
    (gained, lost)
}

fn licenses_before(context: Context<'_>, user: UserIndex) -> Vec<License> {
    let in_force = claims(context.world, user).into_iter().filter(|claim| claim.status.is_in_force());
    in_force.map(|claim| claim.license).collect()
}

fn user_changes(context: Context<'_>, run: &Run<'_>) -> Vec<UserChange> {
    let tenant = context.tenant;
    let mut changes: Vec<UserChange> = Vec::new();
    for (case, users) in run.after.cases.iter().zip(&run.alike) {
        let (gained, lost) = plans_changed(context, run, case);
        let had = licenses_before(context, case.user);
        let has: Vec<License> = held(case).map(|(_, license)| license).collect();
        let gained = by_product(context, &gained, &has, &had, |license| run.world.grant(license));
        let lost = by_product(context, &lost, &had, &has, |license| context.world.grant(license));
        let claims = case.claims.iter().zip(&case.processed.verdicts);
        let converted = claims.filter(|(_, verdict)| **verdict == Verdict::Converted);
        let mut converted_to_direct: Vec<String> =
            converted.map(|(claim, _)| tenant.products.ids.text(claim.product())).collect();
        converted_to_direct.sort();
        converted_to_direct.dedup();
        if gained.is_empty() && lost.is_empty() && converted_to_direct.is_empty() {
            continue;
        }
        changes.extend(users.iter().map(|user| UserChange {
            id: tenant.user_id(*user),
            gained: gained.clone(),
            lost: lost.clone(),
            converted_to_direct: converted_to_direct.clone(),
        }));
    }
    changes.sort_by(|a, b| a.id.cmp(&b.id));
    changes
}

/// Plans that changed, under the products that bring them on this side; a product that the other side
/// lacks is named even if each of its plans is there all the same.
fn by_product<'g>(
    context: Context<'_>,
    changed: &FixedBitSet,
    here: &[License],
    there: &[License],
    grant: impl Fn(License) -> &'g FixedBitSet,
) -> Vec<PlansOfProduct> {
    let ids = &context.tenant.products.ids;
    let mut products: Vec<ProductIndex> = here.iter().map(|license| license.product).collect();
    products.sort_by(|a, b| ids.compare(*a, *b));
    products.dedup();
    let entries = products.into_iter().filter_map(|product| {
        let mut plans = FixedBitSet::with_capacity(changed.len());
        for license in here.iter().filter(|license| license.product == product) {
            plans.union_with(grant(*license));
        }
        plans.intersect_with(changed);
        let only_here = !there.iter().any(|license| license.product == product);
        (only_here || !plans.is_clear()).then(|| PlansOfProduct {
            sku_id: ids.text(product),
            plans: plans_by_id(context.tenant, &plans)
                .into_iter()
                .map(|plan| context.tenant.plans.ids.text(plan))
                .collect(),
        })
    });
    entries.collect()
}

/// Users who compete for the last seats of a product.
fn undetermined(context: Context<'_>, run: &Run<'_>) -> Vec<Undetermined> {
    let ids = &context.tenant.products.ids;
    let mut products: Vec<ProductIndex> =
        ids.indexes().filter(|product| run.after.demand.at(*product).is_contested()).collect();
    products.sort_by(|a, b| ids.compare(*a, *b));
    let entries = products.into_iter().map(|product| {
        let mut users: Vec<String> = run
            .after
            .cases
            .iter()
            .zip(&run.alike)
            .filter(|(case, _)| case.lacks_seat(product))
            .flat_map(|(_, users)| users.iter().map(|user| context.tenant.user_id(*user)))
            .collect();
        users.sort();
        let seats = run.after.demand.at(product).free.unwrap_or_default();
        Undetermined { sku_id: ids.text(product), seats, users }
    });
    entries.collect()
}

/// Seats of a product on the way: before, at most, and after.
#[derive(Debug, Clone, Copy)]
struct Moved {
    before: i64,
    peak: i64,
    after: i64,
}

/// Seats of every product that the export counts.
fn seats_moved(context: Context<'_>, run: &Run<'_>) -> Vec<(ProductIndex, Moved)> {
    let products = &context.tenant.products;
    let mut moves: FxHashMap<ProductIndex, (i64, i64)> = FxHashMap::default();
    for (case, users) in run.after.cases.iter().zip(&run.alike) {
        let weight = users.len() as i64;
        let had = distinct(licenses_before(context, case.user));
        let has = distinct(held(case).map(|(_, license)| license).collect());
        for product in has.iter().filter(|product| !had.contains(product)) {
            moves.entry(*product).or_default().0 += weight;
        }
        for product in had.iter().filter(|product| !has.contains(product)) {
            moves.entry(*product).or_default().1 += weight;
        }
    }
    let known = products.ids.indexes().filter_map(|product| {
        let seats = context.world.seats(product).or_else(|| run.world.seats(product))?;
        let (mut more, less) = moves.get(&product).copied().unwrap_or_default();
        let demand = run.after.demand.at(product);
        if demand.is_contested() {
            more += demand.free.unwrap_or_default() as i64;
        }
        let before = seats.consumed;
        Some((product, Moved { before, peak: before + more, after: before + more - less }))
    });
    known.collect()
}

/// Seats taken as the edited world counts them: direct assignments only, since those are made at once.
fn seats_of_world(context: Context<'_>, run: &Run<'_>, product: ProductIndex) -> i64 {
    let seats = run.world.seats(product).or_else(|| context.world.seats(product));
    seats.map(|seats| seats.consumed).unwrap_or_default()
}

fn distinct(licenses: Vec<License>) -> Vec<ProductIndex> {
    let mut products: Vec<ProductIndex> = licenses.into_iter().map(|license| license.product).collect();
    products.sort_unstable();
    products.dedup();
    products
}

fn seat_changes(context: Context<'_>, run: &Run<'_>) -> Vec<SeatChange> {
    let ids = &context.tenant.products.ids;
    let mut moved = seats_moved(context, run);
    moved.sort_by(|(a, _), (b, _)| ids.compare(*a, *b));
    let changes = moved.into_iter().map(|(product, moved)| {
        let assignable = run.world.seats(product).map(|seats| seats.assignable()).unwrap_or_default();
        SeatChange {
            sku_id: ids.text(product),
            before: moved.before,
            peak: moved.peak,
            after: moved.after,
            available: assignable - moved.after,
        }
    });
    changes.collect()
}
