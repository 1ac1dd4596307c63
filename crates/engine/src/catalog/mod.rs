//! Products, plans and the rules between them, as far as the public knows them.

pub mod compact;
pub mod countries;
pub mod mailbox_plans;
pub mod product_csv;
pub mod rules;
mod superseding;

use crate::tenant::text::Text;
use crate::tenant::{ProductIndex, Tenant};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

const BUILT_IN: &str = include_str!("catalogue.tsv");

/// Published products and plans, by id: neither names nor part numbers are unique.
///
/// Source: Microsoft's published list of product names and service plan identifiers (facts 3).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Service plans.
    pub plans: BTreeMap<Uuid, Plan>,
    /// Products.
    pub products: BTreeMap<Uuid, Product>,
}

/// A service plan. Texts are single lines; empty where the list says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Technical name.
    pub name: String,
    /// Name as Microsoft shows it.
    pub display_name: String,
}

/// A product. Texts are single lines; empty where the list says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Product {
    /// Part number, which the list calls String_Id.
    pub part_number: String,
    /// Name as Microsoft shows it.
    pub name: String,
    /// Its plans.
    pub plans: BTreeSet<Uuid>,
}

impl Catalogue {
    /// The catalogue that is part of the program.
    pub fn built_in() -> Self {
        compact::read(BUILT_IN)
    }

    /// Takes over another list, which wins id by id; where it says nothing, what was known stays.
    pub fn merge(&mut self, newer: Self) {
        for (id, plan) in newer.plans {
            let known = self.plans.entry(id).or_default();
            replace(&mut known.name, plan.name);
            replace(&mut known.display_name, plan.display_name);
        }
        for (id, product) in newer.products {
            let known = self.products.entry(id).or_default();
            replace(&mut known.part_number, product.part_number);
            replace(&mut known.name, product.name);
            if !product.plans.is_empty() {
                known.plans = product.plans;
            }
        }
    }

    /// A tenant that knows these products and plans and nothing else.
    pub fn tenant(&self) -> Tenant {
        let mut tenant = Tenant::default();
        self.put_into(&mut tenant, |_| false);
        tenant
    }

    /// Puts these products and plans into a tenant. What the list says wins, where it says something,
    /// except for the plans of products for which `keeps_plans` holds.
    pub fn put_into(&self, tenant: &mut Tenant, keeps_plans: impl Fn(ProductIndex) -> bool) {
        let Tenant { texts, plans, products, .. } = tenant;
        let mut put = |known: Option<&mut Text>, text: &str| {
            if let Some(known) = known.filter(|_| !text.is_empty()) {
                *known = texts.intern(text);
            }
        };
        for (id, plan) in &self.plans {
            let index = plans.ids.add(&id.to_string());
            put(plans.name.slot(index), &plan.name);
            put(plans.display_name.slot(index), &plan.display_name);
        }
        for (id, product) in &self.products {
            let index = products.ids.add(&id.to_string());
            put(products.part_number.slot(index), &product.part_number);
            put(products.name.slot(index), &product.name);
            let mut own: Vec<_> = product.plans.iter().map(|plan| plans.ids.add(&plan.to_string())).collect();
            if !own.is_empty() && !keeps_plans(index) {
                own.sort_unstable();
                products.plans.set(index, own);
            }
        }
    }
}

fn replace(known: &mut String, newer: String) {
    if !newer.is_empty() {
        *known = newer;
    }
}

/// A tenant that knows the built-in products and plans and nothing else.
pub fn catalogue() -> Tenant {
    Catalogue::built_in().tenant()
}

/// The date of the built-in catalogue's facts, as YYYY-MM-DD.
pub fn date() -> &'static str {
    compact::date(BUILT_IN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Uuid {
        Uuid::try_parse(text).unwrap()
    }

    #[test]
    fn knows_the_published_products_and_their_plans() {
        let known = Catalogue::built_in();
        assert_eq!((known.products.len(), known.plans.len()), (636, 796));
        assert_eq!(date(), "2026-08-21");

        let tenant = known.tenant();
        let e3 = tenant.products.ids.find("6fd2c87f-b296-42f0-b197-1e91e994b900").unwrap();
        assert_eq!(tenant.texts.get(tenant.products.part_number.at(e3)), Some("ENTERPRISEPACK"));
        let exchange = tenant.plans.ids.find("efb87545-963c-4e0d-99df-69c6916d9eb0").unwrap();
        assert!(tenant.products.plans.get(e3).contains(&exchange));
    }

    #[test]
    fn a_newer_list_wins_where_it_says_something() {
        let product = id("6fd2c87f-b296-42f0-b197-1e91e994b900");
        let plan = id("efb87545-963c-4e0d-99df-69c6916d9eb0");
        let mut known = Catalogue::built_in();
        let mut newer = Catalogue::default();
        newer.plans.insert(plan, Plan { name: "NEW".into(), display_name: String::new() });
        newer.products.insert(
            product,
            Product { part_number: String::new(), name: "Newer".into(), plans: BTreeSet::from([plan]) },
        );
        newer.products.insert(id("00000000-0000-0000-0000-0000000000d1"), Product::default());
        known.merge(newer);

        assert_eq!(known.plans[&plan].name, "NEW");
        assert_eq!(known.plans[&plan].display_name, "Exchange Online (Plan 2)");
        let product = &known.products[&product];
        assert_eq!((product.part_number.as_str(), product.name.as_str()), ("ENTERPRISEPACK", "Newer"));
        assert_eq!(product.plans.len(), 1);
        assert_eq!(known.products.len(), 637);

        let tenant = known.tenant();
        let unnamed = tenant.products.ids.find("00000000-0000-0000-0000-0000000000d1").unwrap();
        assert_eq!(tenant.texts.get(tenant.products.name.at(unnamed)), None);
    }
}
