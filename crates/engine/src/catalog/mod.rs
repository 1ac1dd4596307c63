//! Products, plans and the rules between them, as far as the public knows them.

pub mod rules;

use crate::tenant::Tenant;
use crate::tenant::column::Index;
use crate::tenant::{PlanIndex, ProductIndex};

const CATALOGUE: &str = include_str!("catalogue.tsv");

/// A tenant that knows the catalogue's products and plans and nothing else.
///
/// Source: Microsoft's published list of product names and service plan identifiers (facts 3).
pub fn catalogue() -> Tenant {
    let mut tenant = Tenant::default();
    let mut listed = Vec::new();
    for line in CATALOGUE.lines() {
        let mut cells = line.split('\t');
        let mut next = || cells.next().unwrap_or_default();
        match next() {
            "plan" => listed.push(add_plan(&mut tenant, next(), next(), next())),
            "product" => {
                let product = add_product(&mut tenant, next(), next(), next());
                let plans = next().split(' ').filter_map(|number| {
                    let number = usize::from_str_radix(number, 36).ok()?;
                    listed.get(number).copied()
                });
                let mut plans: Vec<PlanIndex> = plans.collect();
                plans.sort_unstable();
                tenant.products.plans.set(product, plans);
            }
            _ => {}
        }
    }
    tenant
}

fn add_plan(tenant: &mut Tenant, id: &str, name: &str, display_name: &str) -> PlanIndex {
    let plan = tenant.plans.ids.add(id);
    tenant.plans.name.set(plan, tenant.texts.intern(name));
    tenant.plans.display_name.set(plan, tenant.texts.intern(display_name));
    plan
}

fn add_product(tenant: &mut Tenant, id: &str, part_number: &str, name: &str) -> ProductIndex {
    let product = tenant.products.ids.add(id);
    tenant.products.part_number.set(product, tenant.texts.intern(part_number));
    tenant.products.name.set(product, tenant.texts.intern(name));
    product
}

/// Number of products and plans in the catalogue.
pub fn size(tenant: &Tenant) -> (usize, usize) {
    (tenant.products.ids.len(), tenant.plans.ids.indexes().map(Index::row).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_published_products_and_their_plans() {
        let tenant = catalogue();
        assert_eq!(size(&tenant), (636, 796));
        let e3 = tenant.products.ids.find("6fd2c87f-b296-42f0-b197-1e91e994b900").unwrap();
        assert_eq!(tenant.texts.get(tenant.products.part_number.at(e3)), Some("ENTERPRISEPACK"));
        let exchange = tenant.plans.ids.find("efb87545-963c-4e0d-99df-69c6916d9eb0").unwrap();
        assert!(tenant.products.plans.get(e3).contains(&exchange));
    }
}
