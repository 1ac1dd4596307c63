//! How users come to products, and how they fare: the largest groups and products by name, the others as one each.

use super::usage::PathCounts;
use crate::analysis::Analysis;
use crate::checks::Names;
use crate::tenant::{ObjectIndex, ProductIndex};
use seatscope_contract::views::{FlowProduct, FlowSource, FlowWay, Flows};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Groups that stand by name; the others are one.
const GROUPS: usize = 10;

/// Products that stand by name; the others are one.
const PRODUCTS: usize = 8;

/// Users of each source or product.
type Ranking<Key> = BTreeMap<Key, u64>;

impl Analysis {
    /// How users come to products: all of them, or only what comes through a group. None where the export has no such
    /// group.
    pub(super) fn flows(&self, group: Option<&str>) -> Option<Flows> {
        let only = match group {
            Some(id) => Some(self.tenant.objects.find(id).filter(|id| self.tenant.groups.of(*id).is_some())?),
            None => None,
        };
        let paths: Vec<(ProductIndex, Option<ObjectIndex>, PathCounts)> = self
            .usage()
            .paths
            .iter()
            .map(|((product, source), counts)| (*product, *source, *counts))
            .filter(|(_, source, counts)| users(counts) > 0 && (only.is_none() || *source == only))
            .collect();
        let (mut sources, mut products) = (Ranking::new(), Ranking::new());
        for (product, source, counts) in &paths {
            *sources.entry(*source).or_default() += users(counts);
            *products.entry(*product).or_default() += users(counts);
        }
        let id = |source: &Option<ObjectIndex>| source.map(|group| self.tenant.objects.text(group));
        // Direct assignments are no group among others.
        let sources = Places::of(&sources, GROUPS, Option::is_none, id);
        let text = |product: &ProductIndex| self.tenant.products.ids.text(*product);
        let products = Places::of(&products, PRODUCTS, |_| false, text);

        let mut ways: BTreeMap<(u32, u32), PathCounts> = BTreeMap::new();
        for (product, source, counts) in &paths {
            let way = ways.entry((sources.place(source), products.place(product))).or_default();
            way.in_force += counts.in_force;
            way.in_error += counts.in_error;
            way.pending += counts.pending;
        }
        let names = Names(&self.tenant);
        let source = |source: &Option<ObjectIndex>| match source {
            Some(group) => FlowSource::Group { group: names.group_ref(*group) },
            None => FlowSource::Direct,
        };
        let product = |product: &ProductIndex| FlowProduct::Product { product: names.product_ref(*product) };
        Some(Flows {
            sources: sources.told(source, |groups| FlowSource::Others { groups }),
            products: products.told(product, |products| FlowProduct::Others { products }),
            ways: ways
                .into_iter()
                .map(|((source, product), counts)| FlowWay {
                    source,
                    product,
                    in_force: counts.in_force,
                    in_error: counts.in_error,
                    pending: counts.pending,
                })
                .collect(),
        })
    }
}

fn users(counts: &PathCounts) -> u64 {
    counts.in_force + counts.in_error + counts.pending
}

/// What stands by name, and how much stands together behind it.
struct Places<Key> {
    named: Vec<Key>,
    others: u64,
}

impl<Key: Copy + Ord> Places<Key> {
    /// The first of a ranking, most users first and then by `id`. What is special has a name in any case, and so has
    /// one alone beyond the limit.
    fn of<Id: Ord>(
        ranking: &Ranking<Key>,
        limit: usize,
        is_special: impl Fn(&Key) -> bool,
        id: impl Fn(&Key) -> Id,
    ) -> Self {
        let mut named: Vec<Key> = ranking.keys().copied().collect();
        named.sort_by_cached_key(|key| (ranking.get(key).copied().map(Reverse), id(key)));
        let (all, plain) = (named.len(), named.iter().filter(|key| !is_special(key)).count());
        if plain > limit + 1 {
            let mut left = limit;
            named.retain(|key| {
                let is_left = left > 0;
                let stays = is_special(key) || is_left;
                left -= usize::from(!is_special(key) && is_left);
                stays
            });
        }
        Self { others: (all - named.len()) as u64, named }
    }

    /// Where something stands; behind all that have names if it has no place of its own.
    fn place(&self, key: &Key) -> u32 {
        self.named.iter().position(|named| named == key).unwrap_or(self.named.len()) as u32
    }

    fn told<Told>(&self, name: impl Fn(&Key) -> Told, others: impl Fn(u64) -> Told) -> Vec<Told> {
        self.named.iter().map(name).chain((self.others > 0).then(|| others(self.others))).collect()
    }
}
