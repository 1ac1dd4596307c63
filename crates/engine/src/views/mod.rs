//! What the page asks: windows of rows and details, made from one analysis on demand.

mod addresses;
mod completions;
mod corrections;
mod differences;
mod findings;
mod flows;
mod groups;
mod held_addresses;
mod hits;
mod members;
mod membership;
mod overview;
mod plans;
mod products;
mod properties;
mod rules;
mod search;
mod usage;
mod users;

pub(crate) use addresses::side_by_side;
pub(crate) use usage::Usage;
pub(crate) use users::assignment_row;

use crate::analysis::Analysis;
use crate::audit::Extent;
use crate::catalog;
use crate::exports::exports;
use crate::import::PRODUCT_LIST;
use seatscope_contract::messages::{Query, Reply, Window};
use seatscope_contract::views::{Catalogue, CatalogueFile, Files, FindingRow, Page};
use std::ops::Range;

/// Rows given at most for one question, whatever the page asks for.
const LARGEST_WINDOW: u64 = 1000;

/// Processing of groups that a picture shows.
const SHOWN_PROCESSING: usize = 200;

/// Rows of a list inside a detail.
const DETAIL_ROWS: usize = 100;

impl Analysis {
    /// Answers a question of the page.
    pub fn answer(&self, query: &Query) -> Reply {
        match query {
            Query::Overview => Reply::Overview(Box::new(self.overview())),
            Query::Findings { filter, window } => Reply::Findings(self.finding_rows(filter, *window)),
            Query::Facets => Reply::Facets(self.facets()),
            Query::Finding { index, window } => {
                Reply::Finding(self.finding_detail(*index, *window).map(Box::new))
            }
            Query::Corrections { index, window } => Reply::Corrections(self.correction_rows(*index, *window)),
            Query::Remedies { index } => {
                let finding = self.findings.get(*index as usize);
                Reply::Remedies(finding.map(|finding| self.remedies(finding)).unwrap_or_default())
            }
            Query::LeastChanges => Reply::LeastChanges(Box::new(self.least_changes().clone())),
            Query::WhatIf { scenario } => Reply::WhatIf(Box::new(self.outline(scenario))),
            Query::Plan { task } => Reply::Proposal(self.propose(task).map(Box::new)),
            Query::Users { list, window } => Reply::Users(self.user_rows(list, *window)),
            Query::Groups { list, window } => Reply::Groups(self.group_rows(list, *window)),
            Query::Products { list, window } => Reply::Products(self.product_rows(list, *window)),
            Query::Addresses { list, window } => Reply::Addresses(self.address_rows(list, *window)),
            Query::User { id } => Reply::User(self.user_detail(id).map(Box::new)),
            Query::Group { id } => Reply::Group(self.group_detail(id).map(Box::new)),
            Query::Product { sku_id } => Reply::Product(self.product_detail(sku_id).map(Box::new)),
            Query::Members { group, state, window } => {
                Reply::Members(self.member_rows(group, *state, *window))
            }
            Query::Holders { sku_id, window } => Reply::Holders(self.holder_rows(sku_id, *window)),
            Query::Flows { group } => Reply::Flows(self.flows(group.as_deref()).map(Box::new)),
            Query::ServicePlans { list, window } => Reply::ServicePlans(self.plan_rows(list, *window)),
            Query::ServicePlan { id } => Reply::ServicePlan(self.plan_detail(id).map(Box::new)),
            Query::PlanHolders { id, which, window } => {
                Reply::PlanHolders(self.plan_holders(id, *which, *window))
            }
            Query::Search { text, limit } => Reply::Hits(Box::new(self.hits(text, *limit))),
            Query::Differences { search, window } => {
                Reply::Differences(self.difference_rows(search, *window))
            }
            Query::Timeline { filter, window } => {
                let limit = window.limit.min(LARGEST_WINDOW);
                let extent = Extent { window: Window { limit, ..*window }, processing: SHOWN_PROCESSING };
                Reply::Timeline(self.timeline(filter, extent).map(Box::new))
            }
            Query::Files => Reply::Files(self.files()),
            Query::Rules => Reply::Rules(self.rules()),
            Query::MembershipRule { rule, group } => {
                Reply::MembershipRule(Box::new(self.membership_rule(rule, group.as_deref())))
            }
            Query::UserProperties => Reply::UserProperties(self.user_properties()),
            Query::PropertyValues { property } => {
                Reply::PropertyValues(self.property_values(property).map(Box::new))
            }
            Query::Completions { rule, at } => Reply::Completions(Box::new(self.completions(rule, *at))),
            Query::Exports => Reply::Exports(exports()),
        }
    }

    fn files(&self) -> Files {
        let mut inputs = self.inputs.clone();
        inputs.sort_by(|a, b| a.path.cmp(&b.path));
        Files { inputs, catalogue: self.catalogue(), coverage: self.coverage.clone() }
    }

    /// Where the names of products and plans come from.
    fn catalogue(&self) -> Catalogue {
        let lists = self.inputs.iter().filter(|input| input.kind == PRODUCT_LIST && input.objects > 0);
        let mut files: Vec<CatalogueFile> = lists
            .map(|input| CatalogueFile {
                path: input.path.clone(),
                products: input.objects,
                problems: input.problems.len() as u64,
            })
            .collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Catalogue { date: catalog::date().to_owned(), files }
    }

    /// Lines of the findings that touch something.
    fn findings_about(&self, touches: impl Fn(&crate::checks::Finding) -> bool) -> Vec<FindingRow> {
        let touching = self.findings.iter().enumerate().filter(|(_, finding)| touches(finding));
        touching.take(DETAIL_ROWS).map(|(index, finding)| self.finding_row(index, finding)).collect()
    }
}

/// One window of a list, each of its rows made only now.
fn page<T, Row>(list: &[T], window: Window, row: impl Fn(&T) -> Row) -> Page<Row> {
    let shown = within(list.len(), window);
    let offset = shown.start as u64;
    let rows = list.get(shown).unwrap_or_default().iter().map(row).collect();
    Page { total: list.len() as u64, offset, rows }
}

/// The positions of a list of some length that a window shows.
fn within(length: usize, window: Window) -> Range<usize> {
    let total = length as u64;
    let end = window.offset.saturating_add(window.limit.min(LARGEST_WINDOW)).min(total);
    window.offset.min(total) as usize..end as usize
}
