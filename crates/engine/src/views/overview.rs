//! The tenant in one screen.

use crate::analysis::Analysis;
use crate::tenant::UserIndex;
use rustc_hash::FxHashSet;
use seatscope_contract::report::{Basis, GroupState, Outlook};
use seatscope_contract::views::{BacktestCounts, CodeCount, Counts, GroupStates, Overview, ProductRow};
use std::cmp::Reverse;
use std::collections::BTreeMap;

impl Analysis {
    /// The tenant in one screen.
    pub fn overview(&self) -> Overview {
        // Assignment errors have an outlook; what the audit log alone tells has none.
        let recorded = || {
            let errors = self.findings.iter().filter(|finding| finding.basis == Basis::Recorded);
            errors.filter(|finding| finding.outlook.is_some())
        };
        let in_error: FxHashSet<UserIndex> =
            recorded().flat_map(|finding| finding.users.iter().copied()).collect();
        let errors = |outlook: Option<Outlook>| {
            let matching = recorded().filter(|finding| outlook.is_none() || finding.outlook == outlook);
            matching.map(|finding| finding.users.len() as u64).sum()
        };
        let causes = self.findings.iter().enumerate().filter(|(_, finding)| finding.basis != Basis::Static);
        let mut seats: Vec<ProductRow> = self.all_products();
        seats.sort_by_cached_key(|row| {
            let product = &row.product;
            (Reverse(product.users.total), product.name.clone(), product.sku_id.clone())
        });
        let mut group_states = GroupStates::default();
        for group in self.groups() {
            match group.state {
                GroupState::AllAssigned => group_states.all_assigned += 1,
                GroupState::InProgress => group_states.in_progress += 1,
                GroupState::Errors => group_states.errors += 1,
            }
        }
        Overview {
            tenant: self.tenant_info(),
            counts: self.counts(),
            users_in_error: in_error.len() as u64,
            errors: errors(None),
            errors_that_clear: errors(Some(Outlook::Clears)),
            errors_untold: errors(Some(Outlook::Unknown)),
            causes: causes.map(|(index, finding)| self.finding_row(index, finding)).collect(),
            codes: self.codes(),
            seats,
            group_states,
            coverage: self.coverage.clone(),
            backtest: BacktestCounts { assignments: self.backtest.assignments, agree: self.backtest.agree },
            own_rules: self.own_rule_counts(),
            marks: self.mark_counts(),
        }
    }

    fn counts(&self) -> Counts {
        Counts {
            users: self.tenant.users.exported().count() as u64,
            groups: self.tenant.groups.indexes().count() as u64,
            licensed_groups: self.tenant.groups.licensed().count() as u64,
            products: self.tally.products.len() as u64,
            service_plans: self.plan_count(),
            addresses: self.address_count(),
            findings: self.findings.len() as u64,
            files: self.inputs.len() as u64,
            problems: self.inputs.iter().map(|input| input.problems.len() as u64).sum(),
        }
    }

    /// Codes in the order of their worst finding.
    fn codes(&self) -> Vec<CodeCount> {
        let mut codes: Vec<CodeCount> = Vec::new();
        let mut users: BTreeMap<&str, FxHashSet<UserIndex>> = BTreeMap::new();
        for finding in &self.findings {
            users.entry(&finding.code).or_default().extend(finding.users.iter().copied());
            match codes.iter_mut().find(|count| count.code == finding.code) {
                Some(count) => count.findings += 1,
                None => codes.push(CodeCount {
                    code: finding.code.clone(),
                    severity: finding.severity,
                    findings: 1,
                    users: 0,
                }),
            }
        }
        for count in &mut codes {
            count.users = users.get(count.code.as_str()).map_or(0, |users| users.len() as u64);
        }
        codes
    }
}
