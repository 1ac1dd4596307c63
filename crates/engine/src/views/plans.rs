//! Service plans as lines and opened.

use super::search::Words;
use super::users::plan_key;
use super::{DETAIL_ROWS, page};
use crate::analysis::Analysis;
use crate::catalog::rules::named_plans;
use crate::checks::Names;
use crate::licensing::claims::{Claim, claims};
use crate::licensing::grants::has;
use crate::tenant::{GroupIndex, License, PlanIndex, UserIndex};
use seatscope_contract::messages::{ListFilter, Window};
use seatscope_contract::report::PlanRef;
use seatscope_contract::views::{
    Page, PlanCell, PlanDetail, PlanHolder, PlanHolders, PlanInGroup, PlanInProduct, PlanPath, PlanRow,
};

impl Analysis {
    /// A window of the plans that pass a filter, in the order asked for; by name if none is.
    pub(super) fn plan_rows(&self, list: &ListFilter, window: Window) -> Page<PlanRow> {
        page(&self.plans_passing(list), window, Clone::clone)
    }

    /// The plans that pass a filter, in the order asked for.
    pub(crate) fn plans_passing(&self, list: &ListFilter) -> Vec<PlanRow> {
        let words = Words::new(&list.search);
        let passes = |row: &PlanRow| {
            (words.is_empty() || is_meant(&row.plan, &words)) && (!list.only_errors || row.off > 0)
        };
        let mut rows: Vec<PlanRow> =
            self.all_plans().into_iter().map(|plan| self.plan_row(plan)).filter(passes).collect();
        rows.sort_by_cached_key(|row| plan_key(&row.plan));
        match list.sort.as_str() {
            "on" => rows.sort_by_key(|row| row.on),
            "off" => rows.sort_by_key(|row| row.off),
            "products" => rows.sort_by_key(|row| row.products),
            "groups" => rows.sort_by_key(|row| row.groups),
            _ => {}
        }
        if list.descending {
            rows.reverse();
        }
        rows
    }

    /// How many plans the tenant's products contain.
    pub(super) fn plan_count(&self) -> u64 {
        self.all_plans().len() as u64
    }

    /// The plans of the tenant's products.
    fn all_plans(&self) -> Vec<PlanIndex> {
        let of_product = |product| self.tenant.products.plans.get(product);
        let mut plans: Vec<PlanIndex> =
            self.tally.products.iter().flat_map(|product| of_product(*product)).copied().collect();
        plans.sort_unstable();
        plans.dedup();
        plans
    }

    fn plan_row(&self, plan: PlanIndex) -> PlanRow {
        let counts = self.usage().plans.get(&plan).copied().unwrap_or_default();
        let contains = |license: &&License| has(self.grants.get(**license), plan);
        let turns_on = |group: &GroupIndex| {
            self.tenant.groups.licenses.get(*group).iter().any(|license| contains(&license))
        };
        let products = self.tally.products.iter();
        PlanRow {
            plan: Names(&self.tenant).plan_ref(plan),
            on: counts.on,
            off: counts.off,
            products: products
                .filter(|product| self.tenant.products.plans.get(**product).contains(&plan))
                .count() as u64,
            groups: self.tenant.groups.licensed().filter(turns_on).count() as u64,
        }
    }

    /// A plan opened, if a product of the tenant contains it.
    pub(super) fn plan_detail(&self, id: &str) -> Option<PlanDetail> {
        let tenant = &self.tenant;
        let plan = tenant.plans.ids.find(id)?;
        let names = Names(tenant);
        let containing = self.tally.products.iter().copied();
        let containing = containing.filter(|product| tenant.products.plans.get(*product).contains(&plan));
        let products: Vec<PlanInProduct> = containing
            .map(|product| {
                let counts = self.usage().of_product.get(&(product, plan)).copied().unwrap_or_default();
                PlanInProduct { product: names.product_ref(product), on: counts.on, off: counts.off }
            })
            .collect();
        if products.is_empty() {
            return None;
        }
        let mut groups = self.plan_in_groups(plan);
        let groups_total = groups.len() as u64;
        groups.truncate(DETAIL_ROWS);
        let id = tenant.plans.ids.text(plan);
        let rules = self.book.rules().iter();
        let rules = rules.filter(|rule| named_plans(&rule.statement).into_iter().any(|named| *named == id));
        Some(PlanDetail {
            row: self.plan_row(plan),
            products,
            groups,
            groups_total,
            rules: rules.map(|rule| self.rule_row(rule)).collect(),
            findings: self.findings_about(|finding| finding.plans.contains(&plan)),
        })
    }

    /// What groups do with a plan, those that turn it on first, then by name.
    fn plan_in_groups(&self, plan: PlanIndex) -> Vec<PlanInGroup> {
        let (tenant, names) = (&self.tenant, Names(&self.tenant));
        let mut lines = Vec::new();
        for group in tenant.groups.licensed() {
            let Some(object) = tenant.groups.object.get(group) else { continue };
            for license in tenant.groups.licenses.get(group) {
                if tenant.products.plans.get(license.product).contains(&plan) {
                    lines.push(PlanInGroup {
                        group: names.group_ref(*object),
                        product: names.product_ref(license.product),
                        on: has(self.grants.get(*license), plan),
                    });
                }
            }
        }
        lines.sort_by_cached_key(|line| {
            let name = line.group.name.as_ref().map(|name| name.to_lowercase());
            (!line.on, name, line.group.id.clone(), line.product.sku_id.clone())
        });
        lines
    }

    /// A window of those who hold a product with a plan, by name.
    pub(super) fn plan_holders(&self, id: &str, which: PlanHolders, window: Window) -> Page<PlanHolder> {
        let Some(plan) = self.tenant.plans.ids.find(id) else {
            return page(&[], window, |holder: &PlanHolder| holder.clone());
        };
        let world = self.world();
        let holds = |user: &UserIndex| {
            let claims = claims(&world, *user);
            let mut cells = claims.iter().map(|claim| self.plan_cell(claim, plan));
            match which {
                PlanHolders::On => cells.any(|cell| cell == PlanCell::On),
                PlanHolders::Off => {
                    let in_force = claims.iter().filter(|claim| claim.status.is_in_force());
                    let mut held = in_force
                        .map(|claim| self.plan_cell(claim, plan))
                        .filter(|cell| *cell != PlanCell::Absent)
                        .peekable();
                    held.peek().is_some() && held.all(|cell| cell == PlanCell::Off)
                }
            }
        };
        let mut users: Vec<UserIndex> = self.tenant.users.indexes().filter(holds).collect();
        self.sort_users(&mut users, "");
        page(&users, window, |user| {
            let claims = claims(&world, *user);
            let paths = claims.iter().map(|claim| (claim, self.plan_cell(claim, plan)));
            let paths = paths.filter(|(_, cell)| *cell != PlanCell::Absent);
            let names = Names(&self.tenant);
            let paths = paths.map(|(claim, cell)| PlanPath {
                product: names.product_ref(claim.product()),
                group: claim.group.map(|group| names.group_ref(group)),
                cell,
            });
            PlanHolder { user: self.named_user(*user), paths: paths.collect() }
        })
    }

    /// What an assignment does to a plan.
    pub(super) fn plan_cell(&self, claim: &Claim, plan: PlanIndex) -> PlanCell {
        if !self.tenant.products.plans.get(claim.product()).contains(&plan) {
            PlanCell::Absent
        } else if !has(self.grants.get(claim.license), plan) {
            PlanCell::Off
        } else if claim.status.is_in_force() {
            PlanCell::On
        } else {
            PlanCell::Waiting
        }
    }
}

fn is_meant(plan: &PlanRef, words: &Words) -> bool {
    let known = [plan.display_name.as_deref(), plan.name.as_deref(), Some(plan.id.as_str())];
    words.occur_in(&known.into_iter().flatten().collect::<Vec<_>>())
}
