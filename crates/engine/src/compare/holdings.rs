//! What users have in each export: which products are in force, by which path, with which plans on.

use super::pair::{Pair, Which};
use crate::tenant::column::Index;
use crate::tenant::{Fields, License, ObjectIndex, PlanIndex, ProductIndex, UserIndex};
use fixedbitset::FixedBitSet;
use rustc_hash::FxHashMap;

/// How a product comes to a user. The group is a shared number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Path {
    Direct,
    Group(ObjectIndex),
    /// The export names the products and not where they come from.
    Unknown,
}

/// How much an export says of a user's assignments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Detail {
    Nothing,
    Products,
    Paths,
}

/// A product in force, by its shared number, with the plans that it turns on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Held {
    pub(super) product: ProductIndex,
    pub(super) path: Path,
    grant: usize,
}

/// What users have, with sets of plans kept once.
#[derive(Debug)]
pub(super) struct Holdings<'p, 'a> {
    pair: &'p Pair<'a>,
    grants: Vec<FixedBitSet>,
    known: FxHashMap<FixedBitSet, usize>,
    of_license: FxHashMap<(Which, License), usize>,
}

impl<'p, 'a> Holdings<'p, 'a> {
    pub(super) fn new(pair: &'p Pair<'a>) -> Self {
        Self { pair, grants: Vec::new(), known: FxHashMap::default(), of_license: FxHashMap::default() }
    }

    /// How much an export says of a user's assignments.
    pub(super) fn detail(&self, which: Which, user: UserIndex) -> Detail {
        let fields = self.pair.tenant(which).users.fields.at(user);
        if fields.has(Fields::ASSIGNMENTS) && !fields.has(Fields::SOME_ASSIGNMENTS) {
            Detail::Paths
        } else if fields.has(Fields::LICENSES) {
            Detail::Products
        } else {
            Detail::Nothing
        }
    }

    /// Whether an export says which plans are off for a user.
    pub(super) fn tells_plans(&self, which: Which, user: UserIndex) -> bool {
        self.pair.tenant(which).users.tell_plans(user)
    }

    /// What a user has, told with as much detail as is asked for, in order.
    pub(super) fn of(&mut self, which: Which, user: UserIndex, detail: Detail) -> Vec<Held> {
        let pair = self.pair;
        let tenant = pair.tenant(which);
        let own = self.detail(which, user);
        let mut held: Vec<Held> = Vec::new();
        if own == Detail::Paths {
            for (_, shape) in tenant.users.recorded(user).filter(|(_, shape)| shape.standing.is_in_force()) {
                let path = match shape.group {
                    _ if detail != Detail::Paths => Path::Unknown,
                    None => Path::Direct,
                    Some(group) => Path::Group(pair.objects.shared(which, group)),
                };
                let license = License { product: shape.product, disabled: shape.disabled };
                held.push(self.held(which, license, path));
            }
        } else {
            for license in tenant.users.licenses.get(user) {
                held.push(self.held(which, *license, Path::Unknown));
            }
        }
        held.sort_unstable();
        held.dedup();
        held
    }

    fn held(&mut self, which: Which, license: License, path: Path) -> Held {
        let product = self.pair.products.shared(which, license.product);
        let grant = match self.of_license.get(&(which, license)) {
            Some(known) => *known,
            None => {
                let grant = self.grant(which, license);
                self.of_license.insert((which, license), grant);
                grant
            }
        };
        Held { product, path, grant }
    }

    fn grant(&mut self, which: Which, license: License) -> usize {
        let pair = self.pair;
        let mut on = FixedBitSet::with_capacity(pair.plans.len());
        on.extend(plans_of(pair, which, license.product).into_iter().map(Index::row));
        for plan in pair.tenant(which).plan_sets.get(license.disabled) {
            on.set(pair.plans.shared(which, *plan).row(), false);
        }
        let next = self.grants.len();
        *self.known.entry(on).or_insert_with_key(|on| {
            self.grants.push(on.clone());
            next
        })
    }

    /// Plans that an entry turns on.
    pub(super) fn plans(&self, held: Held) -> Option<&FixedBitSet> {
        self.grants.get(held.grant)
    }

    /// Every plan that some entries turn on.
    pub(super) fn union(&self, held: &[Held]) -> FixedBitSet {
        let mut on = FixedBitSet::with_capacity(self.pair.plans.len());
        held.iter().filter_map(|held| self.plans(*held)).for_each(|plans| on.union_with(plans));
        on
    }
}

/// Plans of a product as one export has them, in shared numbers. Where only the other export lists the
/// product among the tenant's own, its list holds for both: a published list and the tenant's own may differ,
/// and that is no change.
fn plans_of(pair: &Pair<'_>, which: Which, product: ProductIndex) -> Vec<PlanIndex> {
    let shared = pair.products.shared(which, product);
    let lists_own = |which: Which| {
        let own = pair.products.own(which, shared);
        own.is_some_and(|own| pair.tenant(which).products.place.at(own).is_some())
    };
    let source = if !lists_own(which) && lists_own(which.other()) { which.other() } else { which };
    let own = pair.products.own(source, shared);
    let plans = own.map(|own| pair.tenant(source).products.plans.get(own)).unwrap_or_default();
    plans.iter().map(|plan| pair.plans.shared(source, *plan)).collect()
}
