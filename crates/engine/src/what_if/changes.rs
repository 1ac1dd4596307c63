//! What users gain and lose by a scenario.

use super::run::{Run, held};
use crate::catalog::rules::RuleBook;
use crate::checks::Context;
use crate::licensing::claims::claims;
use crate::licensing::grants::{has, plans, plans_by_id};
use crate::licensing::process::Verdict;
use crate::licensing::seats::Case;
use crate::tenant::{License, PlanIndex, ProductIndex, UserIndex};
use fixedbitset::FixedBitSet;

/// Plans of a user that differ, over all products.
#[derive(Debug)]
pub(super) struct PlanChange {
    /// There afterwards and not before.
    pub(super) gained: FixedBitSet,
    /// There before and not afterwards.
    pub(super) lost: FixedBitSet,
    /// Of the lost ones, those that a better plan of the user's includes.
    pub(super) replaced: FixedBitSet,
}

/// Products with the plans that differ, by id.
pub(crate) type PlansByProduct = Vec<(ProductIndex, Vec<PlanIndex>)>;

/// What users who are alike gain and lose.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Change {
    pub(crate) gained: PlansByProduct,
    pub(crate) lost: PlansByProduct,
    /// Of the lost plans, those that a better plan of the user's includes.
    pub(crate) replaced: Vec<PlanIndex>,
    pub(crate) converted: Vec<ProductIndex>,
}

impl Change {
    /// Plans lost and not replaced.
    pub(crate) fn really_lost(&self) -> Vec<PlanIndex> {
        let mut lost: Vec<PlanIndex> = self.lost.iter().flat_map(|(_, plans)| plans.clone()).collect();
        lost.sort_unstable();
        lost.dedup();
        lost.retain(|plan| !self.replaced.contains(plan));
        lost
    }
}

/// Plans that a user has afterwards and not before, and the other way round.
pub(super) fn plans_changed(
    context: Context<'_>,
    run: &Run<'_>,
    case: &Case,
    before: &[License],
) -> PlanChange {
    let after: Vec<License> = held(case).map(|(_, license)| license).collect();
    plan_change(context, run, before, &after)
}

fn plan_change(context: Context<'_>, run: &Run<'_>, before: &[License], after: &[License]) -> PlanChange {
    let (had, has) = (context.world.granted(before), run.world.granted(after));
    let (mut gained, mut lost) = (has.clone(), had.clone());
    gained.difference_with(&had);
    lost.difference_with(&has);
    let replaced = replaced(context.book, &lost, &has);
    PlanChange { gained, lost, replaced }
}

/// Of these plans, those that one of the others includes.
pub(crate) fn replaced(book: &RuleBook, lost: &FixedBitSet, others: &FixedBitSet) -> FixedBitSet {
    let mut replaced = lost.clone();
    for plan in plans(lost) {
        if !book.superseded_by(plan).iter().any(|better| has(others, *better)) {
            replaced.set(crate::tenant::column::Index::row(plan), false);
        }
    }
    replaced
}

/// What a user has in the tenant as exported.
pub(super) fn licenses_before(context: Context<'_>, user: UserIndex) -> Vec<License> {
    let in_force = claims(context.world, user).into_iter().filter(|claim| claim.status.is_in_force());
    in_force.map(|claim| claim.license).collect()
}

/// Everybody whose products or plans change, in classes of those who are alike.
pub(crate) fn changes<'r>(context: Context<'_>, run: &'r Run<'_>) -> Vec<(Change, &'r [UserIndex])> {
    let classes = run.after.cases.iter().zip(&run.had).zip(&run.alike);
    let changes =
        classes.filter_map(|((case, had), users)| Some((change(context, run, case, had)?, users.as_slice())));
    changes.collect()
}

fn change(context: Context<'_>, run: &Run<'_>, case: &Case, had: &[License]) -> Option<Change> {
    let tenant = context.tenant;
    let has: Vec<License> = held(case).map(|(_, license)| license).collect();
    let claims = case.claims.iter().zip(&case.processed.verdicts);
    let converted = claims.filter(|(_, verdict)| **verdict == Verdict::Converted);
    let mut converted: Vec<ProductIndex> = converted.map(|(claim, _)| claim.product()).collect();
    if converted.is_empty() && had == has && run.world.plans_are_as_exported() {
        return None;
    }
    let PlanChange { gained, lost, replaced } = plan_change(context, run, had, &has);
    let gained = by_product(context, &gained, &has, had, |license| run.world.grant(license));
    let lost = by_product(context, &lost, had, &has, |license| context.world.grant(license));
    converted.sort_by(|a, b| tenant.products.ids.compare(*a, *b));
    converted.dedup();
    let differs = !gained.is_empty() || !lost.is_empty() || !converted.is_empty();
    differs.then(|| Change { gained, lost, replaced: plans_by_id(tenant, &replaced), converted })
}

/// Plans that changed, under the products that bring them on this side; a product that the other side
/// lacks is named even if each of its plans is there all the same.
fn by_product<'g>(
    context: Context<'_>,
    changed: &FixedBitSet,
    here: &[License],
    there: &[License],
    grant: impl Fn(License) -> &'g FixedBitSet,
) -> PlansByProduct {
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
        (only_here || !plans.is_clear()).then(|| (product, plans_by_id(context.tenant, &plans)))
    });
    entries.collect()
}
