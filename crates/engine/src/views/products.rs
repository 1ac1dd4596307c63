//! Products as lines and opened.

use super::search::Words;
use super::usage::PathCounts;
use super::users::{assignment_row, plan_key};
use super::{DETAIL_ROWS, page};
use crate::analysis::Analysis;
use crate::checks::Names;
use crate::licensing::claims::claims;
use crate::tenant::{PlanIndex, ProductIndex, UserIndex};
use seatscope_contract::messages::{ListFilter, Window};
use seatscope_contract::report::{GroupRef, PlanRef, Product};
use seatscope_contract::views::{HolderPath, HolderRow, Page, PlanUse, ProductDetail, ProductRow, Source};
use std::cmp::Reverse;

impl Analysis {
    /// A window of the products that pass a filter, in the order asked for; by name if none is.
    pub(super) fn product_rows(&self, list: &ListFilter, window: Window) -> Page<ProductRow> {
        page(&self.products_passing(list), window, Clone::clone)
    }

    /// The products that pass a filter, in the order asked for.
    pub(crate) fn products_passing(&self, list: &ListFilter) -> Vec<ProductRow> {
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
        rows
    }

    /// The tenant's products, by id.
    pub(super) fn all_products(&self) -> Vec<ProductRow> {
        self.tally.products.iter().map(|product| self.product_row(*product)).collect()
    }

    fn product_row(&self, product: ProductIndex) -> ProductRow {
        let seats_known = self.tenant.products.seats.at(product).is_some();
        let waiting = self.tally.waiting.at(product);
        ProductRow {
            product: self.product(product),
            seats_known,
            failed: waiting.failed,
            pending: waiting.pending,
        }
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
            plan_use: self.plan_use(product),
            sources: self.sources(product),
            findings: self.findings_about(|finding| finding.products.contains(&product)),
        })
    }

    /// The plans of a product with how many of its holders have each through it, by display name.
    fn plan_use(&self, product: ProductIndex) -> Vec<PlanUse> {
        let names = Names(&self.tenant);
        let of_plan = |plan: &PlanIndex| {
            let counts = self.usage().of_product.get(&(product, *plan)).copied().unwrap_or_default();
            PlanUse { plan: names.plan_ref(*plan), on: counts.on, off: counts.off }
        };
        let mut uses: Vec<PlanUse> = self.tenant.products.plans.get(product).iter().map(of_plan).collect();
        uses.sort_by_cached_key(|line| plan_key(&line.plan));
        uses
    }

    /// By which paths a product comes to how many users, most first.
    fn sources(&self, product: ProductIndex) -> Vec<Source> {
        let of_product = self.usage().paths.range((product, None)..);
        let of_product = of_product.take_while(|((of, _), _)| *of == product);
        let source = |group: Option<GroupRef>, counts: PathCounts| Source {
            group,
            in_force: counts.in_force,
            in_error: counts.in_error,
            pending: counts.pending,
        };
        let names = Names(&self.tenant);
        let mut sources: Vec<Source> = of_product
            .map(|((_, group), counts)| source(group.map(|group| names.group_ref(group)), *counts))
            .filter(|source| source.in_force + source.in_error + source.pending > 0)
            .collect();
        sources.sort_by_cached_key(|source| {
            let users = source.in_force + source.in_error + source.pending;
            (Reverse(users), source.group.as_ref().map(|group| group.id.clone()))
        });
        sources.truncate(DETAIL_ROWS);
        sources
    }

    /// A window of those who hold a product or wait for it, by name.
    pub(super) fn holder_rows(&self, sku_id: &str, window: Window) -> Page<HolderRow> {
        let product = self.tenant.products.ids.find(sku_id);
        let world = self.world();
        let paths = |user: UserIndex| {
            let claims = claims(&world, user).into_iter();
            claims.filter(|claim| Some(claim.product()) == product).collect::<Vec<_>>()
        };
        let mut users: Vec<UserIndex> =
            self.tenant.users.indexes().filter(|user| !paths(*user).is_empty()).collect();
        self.sort_users(&mut users, "");
        page(&users, window, |user| HolderRow {
            user: self.named_user(*user),
            paths: paths(*user)
                .iter()
                .map(|claim| {
                    let row = assignment_row(&self.tenant, claim);
                    HolderPath { group: row.group, state: row.state, error: row.error }
                })
                .collect(),
        })
    }
}
