//! Products and plans by the names that the log gives them.

use crate::tenant::ids::guid;
use crate::tenant::{PlanIndex, ProductIndex, Tenant};
use rustc_hash::FxHashMap;

/// Products by part number and plans by name; what several have stands for none.
#[derive(Debug)]
pub(crate) struct LogNames {
    products: FxHashMap<String, Option<ProductIndex>>,
    plans: FxHashMap<String, Option<PlanIndex>>,
}

impl LogNames {
    pub(crate) fn new(tenant: &Tenant) -> Self {
        let mut names = Self { products: FxHashMap::default(), plans: FxHashMap::default() };
        for product in tenant.products.ids.indexes() {
            // The name that people see is not unique, and the log does not use it.
            let name = tenant.texts.get(tenant.products.part_number.at(product));
            note(&mut names.products, name, product);
        }
        for plan in tenant.plans.ids.indexes() {
            for name in [tenant.plans.name.at(plan), tenant.plans.display_name.at(plan)] {
                note(&mut names.plans, tenant.texts.get(name), plan);
            }
        }
        names
    }

    /// A product by its id or part number.
    pub(crate) fn product(&self, tenant: &Tenant, name: &str) -> Option<ProductIndex> {
        match guid(name) {
            Some(_) => tenant.products.ids.find(name),
            None => self.products.get(&name.to_lowercase()).copied().flatten(),
        }
    }

    /// A plan by its id or one of its names.
    pub(crate) fn plan(&self, tenant: &Tenant, name: &str) -> Option<PlanIndex> {
        match guid(name) {
            Some(_) => tenant.plans.ids.find(name),
            None => self.plans.get(&name.to_lowercase()).copied().flatten(),
        }
    }
}

fn note<I: Copy + PartialEq>(names: &mut FxHashMap<String, Option<I>>, name: Option<&str>, index: I) {
    let Some(name) = name else { return };
    let known = names.entry(name.to_lowercase()).or_insert(Some(index));
    if *known != Some(index) {
        *known = None;
    }
}
