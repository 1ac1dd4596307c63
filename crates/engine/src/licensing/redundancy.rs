//! Which of a user's products give nothing that the others do not give too.
//!
//! A plan is covered by the same plan of another product, or by one that a `supersedes` rule says
//! includes it. Products are tried from the smallest on, and one that was found redundant covers nothing
//! any more: all that are named can go together.

use super::grants::{has, plans};
use super::world::World;
use crate::catalog::rules::{RuleBook, RuleIndex};
use crate::tenant::{License, PlanIndex, ProductIndex};
use fixedbitset::FixedBitSet;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// A product that adds nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redundant {
    /// The product.
    pub product: ProductIndex,
    /// Products that give all it gives, by id; few of them where few are enough.
    pub covers: Vec<ProductIndex>,
    /// Its plans that only a better one stands in for.
    pub replaced: Vec<PlanIndex>,
    /// The rules that say so.
    pub rules: BTreeSet<RuleIndex>,
}

/// What is redundant among sets of licences. Users share few of them, so each is looked at once.
#[derive(Debug, Default)]
pub struct Redundancies(FxHashMap<Vec<License>, Vec<Redundant>>);

impl Redundancies {
    /// The redundant ones among the products of these licences, all of which are in force for one user.
    pub fn among(&mut self, world: &World<'_>, book: &RuleBook, mut licenses: Vec<License>) -> &[Redundant] {
        licenses.sort_unstable();
        licenses.dedup();
        self.0.entry(licenses).or_insert_with_key(|licenses| redundant(world, book, licenses))
    }
}

/// The plans that one product gives.
#[derive(Debug)]
struct Given {
    product: ProductIndex,
    on: FixedBitSet,
}

/// The redundant ones among the products of these licences, all of which are in force for one user.
/// A product whose plans are not known, or that has all of them switched off, is left alone.
fn redundant(world: &World<'_>, book: &RuleBook, licenses: &[License]) -> Vec<Redundant> {
    let ids = &world.tenant.products.ids;
    let mut by_product: BTreeMap<ProductIndex, Vec<License>> = BTreeMap::new();
    for license in licenses {
        by_product.entry(license.product).or_default().push(*license);
    }
    let given = by_product.iter().map(|(product, own)| Given { product: *product, on: world.granted(own) });
    let mut kept: Vec<Given> = given.filter(|given| !given.on.is_clear()).collect();
    kept.sort_by(|a, b| {
        let by_size = a.on.count_ones(..).cmp(&b.on.count_ones(..));
        by_size.then_with(|| ids.compare(a.product, b.product))
    });
    let mut gone: Vec<Given> = Vec::new();
    let mut at = 0;
    while let Some(given) = kept.get(at) {
        let others = kept.iter().enumerate().filter(|(other, _)| *other != at);
        let mut rest = FixedBitSet::with_capacity(world.tenant.plans.ids.len());
        others.for_each(|(_, other)| rest.union_with(&other.on));
        if plans(&given.on).all(|plan| covers(book, &rest, plan)) {
            gone.push(kept.remove(at));
        } else {
            at += 1;
        }
    }
    kept.sort_by(|a, b| ids.compare(a.product, b.product));
    gone.iter().map(|given| explain(world, book, given, &kept)).collect()
}

/// Whether a set of plans has a plan, or one that includes it.
fn covers(book: &RuleBook, set: &FixedBitSet, plan: PlanIndex) -> bool {
    has(set, plan) || book.superseded_by(plan).iter().any(|better| has(set, *better))
}

/// Names the products that cover one: always the one that covers most of what is left, and of equals the
/// first by id.
fn explain(world: &World<'_>, book: &RuleBook, given: &Given, kept: &[Given]) -> Redundant {
    let mut left: Vec<PlanIndex> = plans(&given.on).collect();
    let mut chosen: Vec<ProductIndex> = Vec::new();
    let mut together = FixedBitSet::with_capacity(world.tenant.plans.ids.len());
    while !left.is_empty() {
        let covered = |other: &&Given| left.iter().filter(|plan| covers(book, &other.on, **plan)).count();
        let Some(best) = kept.iter().rev().max_by_key(covered).filter(|best| covered(best) > 0) else {
            break;
        };
        left.retain(|plan| !covers(book, &best.on, *plan));
        together.union_with(&best.on);
        chosen.push(best.product);
    }
    chosen.sort_by(|a, b| world.tenant.products.ids.compare(*a, *b));
    let replaced: Vec<PlanIndex> = plans(&given.on).filter(|plan| !has(&together, *plan)).collect();
    let rules = replaced.iter().flat_map(|plan| nearest(book, &together, *plan)).collect();
    Redundant { product: given.product, covers: chosen, replaced, rules }
}

/// The rules of the shortest way from a plan to one of a set.
fn nearest(book: &RuleBook, set: &FixedBitSet, plan: PlanIndex) -> Vec<RuleIndex> {
    let better = book.superseded_by(plan).iter().filter(|better| has(set, **better));
    let ways = better.map(|better| book.superseding_rules(plan, *better));
    ways.min_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b))).unwrap_or_default()
}
