//! Products as lines and opened.

use super::page;
use super::search::Words;
use super::users::plan_key;
use crate::analysis::Analysis;
use crate::checks::Names;
use crate::tenant::ProductIndex;
use seatscope_contract::messages::{ListFilter, Window};
use seatscope_contract::report::{PlanRef, Product};
use seatscope_contract::views::{Page, ProductDetail, ProductRow};

impl Analysis {
    /// A window of the products that pass a filter, in the order asked for; by name if none is.
    pub(super) fn product_rows(&self, list: &ListFilter, window: Window) -> Page<ProductRow> {
        let words = Words::new(&list.search);
        let passes = |row: &ProductRow| {
            let product = &row.product;
            let known = [product.name.as_deref(), product.sku_part_number.as_deref(), Some(&product.sku_id)];
            let known: Vec<&str> = known.into_iter().flatten().collect();
            (words.is_empty() || words.occur_in(&known)) && (!list.only_errors || product.users.in_error > 0)
        };
        let mut rows: Vec<ProductRow> = self.all_products().into_iter().filter(passes).collect();
        rows.sort_by_cached_key(|row| {
            let name = row.product.name.as_ref().or(row.product.sku_part_number.as_ref());
            (name.map(|name| name.to_lowercase()), row.product.sku_id.clone())
        });
        // Products whose seats are not known stand together.
        let seats =
            |row: &ProductRow, number: fn(&Product) -> i64| row.seats_known.then(|| number(&row.product));
        match list.sort.as_str() {
            "enabled" => rows.sort_by_key(|row| seats(row, |product| product.enabled as i64)),
            "warning" => rows.sort_by_key(|row| seats(row, |product| product.warning as i64)),
            "consumed" => rows.sort_by_key(|row| seats(row, |product| product.consumed as i64)),
            "available" => rows.sort_by_key(|row| seats(row, |product| product.available)),
            "total" | "users" => rows.sort_by_key(|row| row.product.users.total),
            "inError" => rows.sort_by_key(|row| row.product.users.in_error),
            "groups" => rows.sort_by_key(|row| row.product.groups.len()),
            _ => {}
        }
        if list.descending {
            rows.reverse();
        }
        page(&rows, window, Clone::clone)
    }

    /// The tenant's products, by id.
    pub(super) fn all_products(&self) -> Vec<ProductRow> {
        self.tally.products.iter().map(|product| self.product_row(*product)).collect()
    }

    fn product_row(&self, product: ProductIndex) -> ProductRow {
        let seats_known = self.tenant.products.seats.at(product).is_some();
        ProductRow { product: self.product(product), seats_known }
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
            product: self.product_row(product),
            groups: groups.map(|group| names.group_ref(*group)).collect(),
            plans,
            findings: self.findings_about(|finding| finding.products.contains(&product)),
        })
    }
}
