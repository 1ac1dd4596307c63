//! Products as lines and opened.

use super::page;
use super::search::Words;
use super::users::plan_key;
use crate::analysis::Analysis;
use crate::checks::Names;
use seatscope_contract::messages::{ListFilter, Window};
use seatscope_contract::report::{PlanRef, Product};
use seatscope_contract::views::{Page, ProductDetail};

impl Analysis {
    /// A window of the products that pass a filter, in the order asked for; by name if none is.
    pub(super) fn product_rows(&self, list: &ListFilter, window: Window) -> Page<Product> {
        let words = Words::new(&list.search);
        let passes = |product: &Product| {
            let known = [product.name.as_deref(), product.sku_part_number.as_deref(), Some(&product.sku_id)];
            let known: Vec<&str> = known.into_iter().flatten().collect();
            (words.is_empty() || words.occur_in(&known)) && (!list.only_errors || product.users.in_error > 0)
        };
        let mut rows: Vec<Product> = self.products().into_iter().filter(passes).collect();
        rows.sort_by_cached_key(|row| {
            let name = row.name.as_ref().or(row.sku_part_number.as_ref());
            (name.map(|name| name.to_lowercase()), row.sku_id.clone())
        });
        match list.sort.as_str() {
            "enabled" => rows.sort_by_key(|row| row.enabled),
            "warning" => rows.sort_by_key(|row| row.warning),
            "consumed" => rows.sort_by_key(|row| row.consumed),
            "available" => rows.sort_by_key(|row| row.available),
            "total" | "users" => rows.sort_by_key(|row| row.users.total),
            "inError" => rows.sort_by_key(|row| row.users.in_error),
            "groups" => rows.sort_by_key(|row| row.groups.len()),
            _ => {}
        }
        if list.descending {
            rows.reverse();
        }
        page(&rows, window, Clone::clone)
    }

    /// A product opened, if the tenant has to do with it.
    pub(super) fn product_detail(&self, sku_id: &str) -> Option<ProductDetail> {
        let tenant = &self.tenant;
        let product = tenant.products.ids.find(sku_id)?;
        if !self.tally.products.contains(&product) {
            return None;
        }
        let names = Names(tenant);
        let groups =
            self.tally.groups.get(product).iter().filter_map(|group| tenant.groups.object.get(*group));
        let mut plans: Vec<PlanRef> =
            tenant.products.plans.get(product).iter().map(|plan| names.plan_ref(*plan)).collect();
        plans.sort_by_cached_key(plan_key);
        Some(ProductDetail {
            product: self.product(product),
            groups: groups.map(|group| names.group_ref(*group)).collect(),
            plans,
            findings: self.findings_about(|finding| finding.products.contains(&product)),
        })
    }
}
