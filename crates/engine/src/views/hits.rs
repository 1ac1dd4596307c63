//! A search over everything at once.

use super::page;
use super::search::Words;
use crate::analysis::Analysis;
use crate::catalog::rules::named_plans;
use crate::checks::Names;
use seatscope_contract::messages::{FindingFilter, ListFilter, Window};
use seatscope_contract::rules::Rule;
use seatscope_contract::views::{Hits, Page, RuleRow};

impl Analysis {
    /// The first few of each kind in which all words occur. Without a word nothing is meant.
    pub(super) fn hits(&self, text: &str, limit: u64) -> Hits {
        if text.trim().is_empty() {
            return Hits {
                users: none(),
                groups: none(),
                products: none(),
                plans: none(),
                addresses: none(),
                findings: none(),
                rules: none(),
            };
        }
        let window = Window { offset: 0, limit };
        let list = ListFilter { search: text.to_owned(), ..ListFilter::default() };
        let filter = FindingFilter { search: text.to_owned(), ..FindingFilter::default() };
        Hits {
            users: self.user_rows(&list, window),
            groups: self.group_rows(&list, window),
            products: self.product_rows(&list, window),
            plans: self.plan_rows(&list, window),
            addresses: self.address_rows(&list, window),
            findings: self.finding_rows(&filter, window),
            rules: self.rule_rows(&Words::new(text), window),
        }
    }

    /// A window of the rules in whose texts or plans all words occur.
    fn rule_rows(&self, words: &Words, window: Window) -> Page<RuleRow> {
        let is_meant = |rule: &&Rule| {
            let mut known = vec![rule.id.clone(), rule.source.clone(), rule.note.clone()];
            for id in named_plans(&rule.statement) {
                known.push(id.clone());
                let plan = self.tenant.plans.ids.find(id).map(|plan| Names(&self.tenant).plan_ref(plan));
                known.extend(plan.into_iter().flat_map(|plan| [plan.name, plan.display_name]).flatten());
            }
            words.occur_in(&known.iter().map(String::as_str).collect::<Vec<_>>())
        };
        let rules: Vec<&Rule> = self.book.rules().iter().filter(is_meant).collect();
        page(&rules, window, |rule| self.rule_row(rule))
    }
}

fn none<Row>() -> Page<Row> {
    Page { total: 0, offset: 0, rows: Vec::new() }
}
