//! Two tenants with row numbers that both share. A shared number is the earlier tenant's own where it has
//! one; what only the later tenant knows is numbered after that.

use super::Extent;
use super::told::Told;
use crate::analysis::Analysis;
use crate::checks::Names;
use crate::tenant::column::{Column, Index};
use crate::tenant::ids::Ids;
use crate::tenant::{GroupIndex, ObjectIndex, PlanIndex, ProductIndex, Tenant, UserIndex};
use seatscope_contract::report::{GroupRef, PlanRef, ProductRef};
use std::hash::Hash;

/// One of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Which {
    Earlier,
    Later,
}

impl Which {
    /// The other one.
    pub(super) fn other(self) -> Self {
        match self {
            Self::Earlier => Self::Later,
            Self::Later => Self::Earlier,
        }
    }
}

/// Shared numbers of one kind of thing.
#[derive(Debug)]
pub(super) struct Space<I> {
    of_later: Column<I, I>,
    in_later: Column<I, Option<I>>,
    earlier: usize,
}

impl<I: Index + Hash> Space<I> {
    fn new(earlier: &Ids<I>, later: &Ids<I>) -> Self {
        let (mut of_later, mut in_later) = (Column::default(), Column::default());
        for _ in earlier.indexes() {
            in_later.push(None);
        }
        for own in later.indexes() {
            let shared = match earlier.same(later, own) {
                Some(known) => {
                    in_later.set(known, Some(own));
                    known
                }
                None => in_later.push(Some(own)),
            };
            of_later.push(shared);
        }
        Self { of_later, in_later, earlier: earlier.len() }
    }

    /// The shared number of one tenant's own.
    pub(super) fn shared(&self, which: Which, own: I) -> I {
        match which {
            Which::Earlier => own,
            Which::Later => self.of_later.get(own).copied().unwrap_or(own),
        }
    }

    /// One tenant's own number of a shared one.
    pub(super) fn own(&self, which: Which, shared: I) -> Option<I> {
        match which {
            Which::Earlier => (shared.row() < self.earlier).then_some(shared),
            Which::Later => self.in_later.get(shared).copied().flatten(),
        }
    }

    /// Number of things that either tenant knows.
    pub(super) fn len(&self) -> usize {
        self.in_later.len()
    }

    /// All of them.
    pub(super) fn indexes(&self) -> impl Iterator<Item = I> + use<I> {
        self.in_later.indexes()
    }
}

/// Two exports of one tenant.
#[derive(Debug)]
pub(super) struct Pair<'a> {
    pub(super) earlier: &'a Analysis,
    pub(super) later: &'a Analysis,
    pub(super) extent: Extent,
    pub(super) objects: Space<ObjectIndex>,
    pub(super) products: Space<ProductIndex>,
    pub(super) plans: Space<PlanIndex>,
    told: [Told; 2],
}

impl<'a> Pair<'a> {
    pub(super) fn new(earlier: &'a Analysis, later: &'a Analysis, extent: Extent) -> Self {
        let (one, other) = (&earlier.tenant, &later.tenant);
        Self {
            objects: Space::new(&one.objects, &other.objects),
            products: Space::new(&one.products.ids, &other.products.ids),
            plans: Space::new(&one.plans.ids, &other.plans.ids),
            told: [Told::new(earlier), Told::new(later)],
            earlier,
            later,
            extent,
        }
    }

    pub(super) fn analysis(&self, which: Which) -> &'a Analysis {
        match which {
            Which::Earlier => self.earlier,
            Which::Later => self.later,
        }
    }

    pub(super) fn tenant(&self, which: Which) -> &'a Tenant {
        &self.analysis(which).tenant
    }

    /// What one of them has at all.
    pub(super) fn told(&self, which: Which) -> &Told {
        let [earlier, later] = &self.told;
        match which {
            Which::Earlier => earlier,
            Which::Later => later,
        }
    }

    /// The same user in the other export.
    pub(super) fn other_user(&self, from: Which, user: UserIndex) -> Option<UserIndex> {
        let object = *self.tenant(from).users.object.get(user)?;
        let there = self.objects.own(from.other(), self.objects.shared(from, object))?;
        self.tenant(from.other()).users.of(there)
    }

    /// The same group in the other export.
    pub(super) fn other_group(&self, from: Which, group: GroupIndex) -> Option<GroupIndex> {
        let object = *self.tenant(from).groups.object.get(group)?;
        let there = self.objects.own(from.other(), self.objects.shared(from, object))?;
        self.tenant(from.other()).groups.of(there)
    }

    /// The id of a product.
    pub(super) fn product_id(&self, product: ProductIndex) -> String {
        self.either(&self.products, product, |tenant, own| tenant.products.ids.text(own))
    }

    /// The id of a plan.
    pub(super) fn plan_id(&self, plan: PlanIndex) -> String {
        self.either(&self.plans, plan, |tenant, own| tenant.plans.ids.text(own))
    }

    /// The id of a group or a user.
    pub(super) fn object_id(&self, object: ObjectIndex) -> String {
        self.either(&self.objects, object, |tenant, own| tenant.objects.text(own))
    }

    /// A product by id and names, of the later export where it names it.
    pub(super) fn product(&self, product: ProductIndex) -> ProductRef {
        let found = self.named(
            &self.products,
            product,
            |tenant, own| Names(tenant).product_ref(own),
            |found| found.name.is_some() || found.sku_part_number.is_some(),
        );
        found.unwrap_or(ProductRef { sku_id: String::new(), sku_part_number: None, name: None })
    }

    /// A plan by id and names.
    pub(super) fn plan(&self, plan: PlanIndex) -> PlanRef {
        let found = self.named(
            &self.plans,
            plan,
            |tenant, own| Names(tenant).plan_ref(own),
            |found| found.name.is_some() || found.display_name.is_some(),
        );
        found.unwrap_or(PlanRef { id: String::new(), name: None, display_name: None })
    }

    /// A group by id and name.
    pub(super) fn group(&self, group: ObjectIndex) -> GroupRef {
        let found = self.named(
            &self.objects,
            group,
            |tenant, own| Names(tenant).group_ref(own),
            |found| found.name.is_some(),
        );
        found.unwrap_or(GroupRef { id: String::new(), name: None })
    }

    fn either<I: Index + Hash>(
        &self,
        space: &Space<I>,
        shared: I,
        id: impl Fn(&Tenant, I) -> String,
    ) -> String {
        let of = |which| space.own(which, shared).map(|own| id(self.tenant(which), own));
        of(Which::Earlier).or_else(|| of(Which::Later)).unwrap_or_default()
    }

    /// What the later tenant says of a thing, or else the earlier one; what has a name goes before what has none.
    fn named<I: Index + Hash, T>(
        &self,
        space: &Space<I>,
        shared: I,
        said: impl Fn(&Tenant, I) -> T,
        has_name: impl Fn(&T) -> bool,
    ) -> Option<T> {
        let of = |which| space.own(which, shared).map(|own| said(self.tenant(which), own));
        let later = of(Which::Later);
        match later {
            Some(found) if has_name(&found) => Some(found),
            later => of(Which::Earlier).or(later),
        }
    }
}
