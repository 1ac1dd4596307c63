//! Findings as lines and opened.

use super::search::Words;
use super::{LARGEST_WINDOW, page, within};
use crate::analysis::Analysis;
use crate::checks::{Finding, Names};
use crate::compare::identity;
use crate::tenant::{ObjectIndex, ProductIndex};
use seatscope_contract::messages::{FindingFilter, Window};
use seatscope_contract::views::{Facets, FindingDetail, FindingRow, Page};
use std::collections::BTreeSet;

/// So many values of each kind are offered; whoever looks for another one searches for it.
const OFFERED: usize = 1000;

impl Analysis {
    /// A window of the findings that pass a filter.
    pub(super) fn finding_rows(&self, filter: &FindingFilter, window: Window) -> Page<FindingRow> {
        page(&self.findings_passing(filter), window, |(index, finding)| self.finding_row(*index, finding))
    }

    /// The findings that pass a filter, with their places in the report.
    pub(crate) fn findings_passing(&self, filter: &FindingFilter) -> Vec<(usize, &Finding)> {
        let words = Words::new(&filter.search);
        let products: Vec<ProductIndex> =
            filter.products.iter().filter_map(|id| self.tenant.products.ids.find(id)).collect();
        let groups: Vec<ObjectIndex> =
            filter.groups.iter().filter_map(|id| self.tenant.objects.find(id)).collect();
        let passes = |finding: &Finding| {
            (filter.codes.is_empty() || filter.codes.contains(&finding.code))
                && (filter.severities.is_empty() || filter.severities.contains(&finding.severity))
                && (filter.bases.is_empty() || filter.bases.contains(&finding.basis))
                && (filter.states.is_empty() || filter.states.contains(&self.state(finding)))
                && (filter.products.is_empty()
                    || products.iter().any(|product| finding.products.contains(product)))
                && (filter.groups.is_empty() || groups.iter().any(|group| finding.groups.contains(group)))
                && (filter.departments.is_empty() || self.touches(finding, &filter.departments))
                && (words.is_empty() || self.mentions(finding, &words))
        };
        self.findings.iter().enumerate().filter(|(_, finding)| passes(finding)).collect()
    }

    fn touches(&self, finding: &Finding, departments: &[String]) -> bool {
        finding.users.iter().any(|user| {
            let department = self.tenant.texts.get(self.tenant.users.department.at(*user));
            department.is_some_and(|department| departments.iter().any(|wanted| wanted == department))
        })
    }

    /// What findings can be filtered by.
    pub(super) fn facets(&self) -> Facets {
        let names = Names(&self.tenant);
        let (mut products, mut groups) = (BTreeSet::new(), BTreeSet::new());
        let mut departments = BTreeSet::new();
        for finding in &self.findings {
            products.extend(finding.products.iter().copied());
            groups.extend(finding.groups.iter().copied());
            departments.extend(finding.users.iter().map(|user| self.tenant.users.department.at(*user)));
        }
        let mut products: Vec<_> = products.into_iter().map(|product| names.product_ref(product)).collect();
        products.sort_by_cached_key(|product| {
            let name = product.name.as_ref().or(product.sku_part_number.as_ref());
            (name.map(|name| name.to_lowercase()), product.sku_id.clone())
        });
        let mut groups: Vec<_> = groups.into_iter().map(|group| names.group_ref(group)).collect();
        groups.sort_by_cached_key(|group| {
            (group.name.as_ref().map(|name| name.to_lowercase()), group.id.clone())
        });
        let departments = departments.into_iter().filter_map(|text| self.tenant.texts.owned(text));
        let mut departments: Vec<String> = departments.filter(|text| !text.trim().is_empty()).collect();
        departments.sort();
        products.truncate(OFFERED);
        groups.truncate(OFFERED);
        departments.truncate(OFFERED);
        Facets { products, groups, departments }
    }

    /// Whether all words occur in a finding's own texts, or in those of one of its users together with them.
    fn mentions(&self, finding: &Finding, words: &Words) -> bool {
        let names = Names(&self.tenant);
        let rule = finding
            .rule
            .and_then(|rule| self.book.rule(rule))
            .map(|rule| rule.id.clone())
            .unwrap_or_default();
        let mut own: Vec<String> = vec![finding.message.clone(), finding.code.clone(), rule];
        own.extend(finding.addresses.iter().cloned());
        for group in &finding.groups {
            own.push(self.tenant.objects.text(*group));
            own.extend(names.group_name(*group));
        }
        for product in &finding.products {
            let reference = names.product_ref(*product);
            own.push(reference.sku_id);
            own.extend(reference.sku_part_number);
            own.extend(reference.name);
        }
        for plan in &finding.plans {
            let reference = names.plan_ref(*plan);
            own.push(reference.id);
            own.extend(reference.name);
            own.extend(reference.display_name);
        }
        let own: Vec<&str> = own.iter().map(String::as_str).collect();
        if words.occur_in(&own) {
            return true;
        }
        let (users, texts) = (&self.tenant.users, &self.tenant.texts);
        finding.users.iter().any(|user| {
            let id = self.tenant.user_id(*user);
            let mut all = own.clone();
            all.push(&id);
            all.extend(texts.get(users.principal_name.at(*user)));
            all.extend(texts.get(users.name.at(*user)));
            words.occur_in(&all)
        })
    }

    /// A finding with a window of its users and places.
    pub(super) fn finding_detail(&self, index: u32, window: Window) -> Option<FindingDetail> {
        let finding = self.findings.get(index as usize)?;
        let (offset, limit) = (window.offset as usize, window.limit.min(LARGEST_WINDOW) as usize);
        let shown = finding.show(&self.tenant, &self.book, &self.paths, offset, limit);
        let about = identity(&self.tenant, finding);
        let (fixes, fixes_total) = self.fixes(finding);
        Some(FindingDetail {
            index,
            alike: self.alike(finding, &about),
            about,
            mark: self.mark(finding).cloned(),
            finding: seatscope_contract::report::Finding { users: Vec::new(), ..shown },
            users: finding.users.iter().skip(offset).take(limit).map(|user| self.named_user(*user)).collect(),
            users_total: finding.users.len() as u64,
            evidence_total: finding.evidence.len() as u64,
            rule: finding.rule.and_then(|rule| self.book.rule(rule)).map(|rule| self.rule_row(rule)),
            fixes,
            fixes_total,
            address_moves: self.address_moves(
                finding,
                finding.users.get(within(finding.users.len(), window)).unwrap_or_default(),
            ),
            corrections_total: finding.wrong.as_ref().map_or(0, |wrong| wrong.values.len() as u64),
        })
    }

    /// A finding as a line.
    pub(crate) fn finding_row(&self, index: usize, finding: &Finding) -> FindingRow {
        let mark = self.mark(finding);
        FindingRow {
            index: index as u32,
            code: finding.code.clone(),
            severity: finding.severity,
            basis: finding.basis,
            outlook: finding.outlook,
            message: finding.message.clone(),
            users: finding.users.len() as u64,
            groups: finding.groups.len() as u64,
            state: mark.map(|mark| mark.state).unwrap_or_default(),
            has_note: mark.is_some_and(|mark| !mark.note.is_empty()),
        }
    }
}
