//! Finds products by part number and plans by name. Part numbers are not unique: the tenant's own
//! products go before the published ones, and where several are left nothing is guessed.

use super::NamesIndex;
use crate::tenant::column::Column;
use crate::tenant::text::Text;
use crate::tenant::{License, PlanIndex, PlanSetIndex, ProductIndex, Tenant};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Products by part number, and what was found already.
pub(super) struct Resolver<'n> {
    own: FxHashMap<Text, Vec<ProductIndex>>,
    published: FxHashMap<Text, Vec<ProductIndex>>,
    names: &'n Column<NamesIndex, Vec<Text>>,
    /// Part numbers that stand for several products or none.
    pub(super) unclear: BTreeSet<Text>,
    products: FxHashMap<Text, ProductIndex>,
    sets: FxHashMap<(ProductIndex, NamesIndex), PlanSetIndex>,
}

impl<'n> Resolver<'n> {
    pub(super) fn new(tenant: &mut Tenant, names: &'n Column<NamesIndex, Vec<Text>>) -> Self {
        let (mut own, mut published) = (FxHashMap::default(), FxHashMap::default());
        for product in tenant.products.ids.indexes() {
            let Some(part_number) = tenant.texts.get(tenant.products.part_number.at(product)) else {
                continue;
            };
            let part_number = part_number.to_ascii_uppercase();
            let part_number = tenant.texts.intern(&part_number);
            let table: &mut FxHashMap<Text, Vec<ProductIndex>> =
                if tenant.products.owned.at(product).is_some() { &mut own } else { &mut published };
            table.entry(part_number).or_default().push(product);
        }
        let (products, sets) = (FxHashMap::default(), FxHashMap::default());
        Self { own, published, names, unclear: BTreeSet::new(), products, sets }
    }

    pub(super) fn license(
        &mut self,
        tenant: &mut Tenant,
        part_number: Text,
        off: Option<NamesIndex>,
    ) -> License {
        let product = self.product(tenant, part_number);
        let Some(off) = off else { return License { product, disabled: PlanSetIndex::unknown() } };
        let disabled = match self.sets.get(&(product, off)) {
            Some(known) => *known,
            None => {
                let plans = self.plans(tenant, product, off);
                let set = tenant.plan_sets.intern(plans);
                self.sets.insert((product, off), set);
                set
            }
        };
        License { product, disabled }
    }

    /// The tenant's own product of this part number, else the published one, if there is just one.
    fn product(&mut self, tenant: &mut Tenant, part_number: Text) -> ProductIndex {
        if let Some(known) = self.products.get(&part_number) {
            return *known;
        }
        let only =
            |table: &FxHashMap<Text, Vec<ProductIndex>>| match table.get(&part_number).map(Vec::as_slice) {
                Some([only]) => Some(*only),
                _ => None,
            };
        let is_own = self.own.contains_key(&part_number);
        let found = only(&self.own).or_else(|| if is_own { None } else { only(&self.published) });
        let product = found.unwrap_or_else(|| {
            self.unclear.insert(part_number);
            let name = tenant.texts.owned(part_number).unwrap_or_default();
            let product = tenant.products.ids.add(&name);
            tenant.products.part_number.set(product, part_number);
            product
        });
        self.products.insert(part_number, product);
        product
    }

    /// The product's plans of these names.
    fn plans(&self, tenant: &Tenant, product: ProductIndex, off: NamesIndex) -> Vec<PlanIndex> {
        let names = self.names.get(off).map(Vec::as_slice).unwrap_or_default();
        let wanted: Vec<&str> = names.iter().filter_map(|name| tenant.texts.get(*name)).collect();
        let plans = tenant.products.plans.get(product).iter().copied();
        plans
            .filter(|plan| {
                let name = tenant.texts.get(tenant.plans.name.at(*plan)).unwrap_or_default();
                wanted.iter().any(|wanted| wanted.eq_ignore_ascii_case(name))
            })
            .collect()
    }
}
