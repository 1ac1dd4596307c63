//! Products and service plans: those of the tenant and those of the catalogue in one table.

use super::column::{Column, Index, Lists};
use super::ids::Ids;
use super::text::Text;
use super::{Place, PlanIndex, PlanSetIndex, ProductIndex};
use rustc_hash::FxHashMap;

/// Service plans.
#[derive(Debug, Clone, Default)]
pub struct Plans {
    /// Plan ids.
    pub ids: Ids<PlanIndex>,
    /// Technical names.
    pub name: Column<PlanIndex, Text>,
    /// Names as Microsoft shows them.
    pub display_name: Column<PlanIndex, Text>,
}

/// Seats of a product (facts 4.7 to 4.9).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seats {
    /// In force.
    pub enabled: i64,
    /// In grace: usable and assignable.
    pub warning: i64,
    /// Not assignable, data kept.
    pub suspended: i64,
    /// Not assignable by anyone.
    pub locked_out: i64,
    /// Taken, as the service counts them.
    pub consumed: i64,
}

impl Seats {
    /// Seats that can be assigned, free or taken. Suspended and locked-out seats never can.
    pub fn assignable(self) -> i64 {
        self.enabled.saturating_add(self.warning)
    }

    /// Assignable seats that nobody has; negative where more are taken than owned.
    pub fn available(self) -> i64 {
        self.assignable().saturating_sub(self.consumed)
    }
}

/// Products.
#[derive(Debug, Clone, Default)]
pub struct Products {
    /// Product ids.
    pub ids: Ids<ProductIndex>,
    /// Part numbers. Not unique.
    pub part_number: Column<ProductIndex, Text>,
    /// Names as Microsoft shows them. Not unique.
    pub name: Column<ProductIndex, Text>,
    /// Plans that users can have through the product.
    pub plans: Lists<ProductIndex, PlanIndex>,
    /// Whether the tenant's own list says which plans it has, if only none.
    pub plans_listed: Column<ProductIndex, bool>,
    /// Plans that the product gives to the company as a whole, where the tenant lists them (facts 1.3).
    pub company_plans: Lists<ProductIndex, PlanIndex>,
    /// Whether it belongs to the whole company and can be assigned to nobody (facts 4.23).
    pub company: Column<ProductIndex, bool>,
    /// Whether the tenant still owns it, where subscribedSkus lists it (facts 1.1, 1.3).
    pub owned: Column<ProductIndex, Option<bool>>,
    /// Seats, where subscribedSkus says how many there are and how many are taken.
    pub seats: Column<ProductIndex, Option<Seats>>,
    /// How many are taken, where subscribedSkus says that and not how many there are.
    pub only_consumed: Column<ProductIndex, Option<i64>>,
    /// Where the record of subscribedSkus stands.
    pub place: Column<ProductIndex, Option<Place>>,
}

impl Products {
    /// Whether it is known which plans a product has.
    pub fn tell_plans(&self, product: ProductIndex) -> bool {
        self.plans_listed.at(product)
            || !self.plans.get(product).is_empty()
            || !self.company_plans.get(product).is_empty()
    }

    /// How many seats of a product are taken, as the service counts them, where subscribedSkus says so.
    pub fn consumed(&self, product: ProductIndex) -> Option<i64> {
        let seats = self.seats.at(product);
        seats.map(|seats| seats.consumed).or(self.only_consumed.at(product))
    }
}

/// Interned sets of plans; set 0 is empty, and so is that of assignments whose own was not exported.
#[derive(Debug, Clone)]
pub struct PlanSets {
    sets: Column<PlanSetIndex, Box<[PlanIndex]>>,
    known: FxHashMap<Box<[PlanIndex]>, PlanSetIndex>,
}

impl Default for PlanSets {
    fn default() -> Self {
        let mut sets = Column::default();
        let empty: Box<[PlanIndex]> = Box::default();
        let first = sets.push(empty.clone());
        // Known by its number alone.
        sets.push(Box::default());
        Self { sets, known: FxHashMap::from_iter([(empty, first)]) }
    }
}

impl PlanSets {
    /// The set with these plans, in any order, with or without repetition.
    pub fn intern(&mut self, mut plans: Vec<PlanIndex>) -> PlanSetIndex {
        plans.sort_unstable();
        plans.dedup();
        let plans = plans.into_boxed_slice();
        if let Some(known) = self.known.get(&plans) {
            return *known;
        }
        let index = self.sets.push(plans.clone());
        self.known.insert(plans, index);
        index
    }

    /// Plans of a set, sorted.
    pub fn get(&self, set: PlanSetIndex) -> &[PlanIndex] {
        self.sets.get(set).map(AsRef::as_ref).unwrap_or_default()
    }
}

impl PlanSetIndex {
    /// The set of an assignment of which nobody knows what it switches off. That is not the same as nothing.
    pub fn unknown() -> Self {
        Self::new(1)
    }

    /// Whether it is known what is switched off.
    pub fn is_known(self) -> bool {
        self != Self::unknown()
    }
}

impl Default for PlanSetIndex {
    fn default() -> Self {
        Self::new(0)
    }
}
