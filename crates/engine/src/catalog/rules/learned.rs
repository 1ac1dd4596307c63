//! What the tenant's own records make of rules: how far one is believed, and a pair that one lets go.

use super::{RuleBook, RuleIndex};
use crate::tenant::{PlanIndex, Tenant};
use seatscope_contract::report::Confidence;
use seatscope_contract::rules::{Enforcement, Rule, Statement};

impl RuleBook {
    /// Takes the edge off a rule for one pair of plans, which goes on to be reported, with a remark that
    /// says why. Where no rule decides on the pair, nothing happens.
    pub fn relax(&mut self, tenant: &Tenant, [a, b]: [PlanIndex; 2], remark: &str) {
        let pair = (a.min(b), a.max(b));
        let Some(rule) = self.conflict(a, b).and_then(|index| self.rule(index)) else { return };
        let mut plans = [a, b].map(|plan| tenant.plans.ids.text(plan)).to_vec();
        plans.sort();
        let note = [remark, &rule.note].join(" ").trim().to_owned();
        let (statement, enforcement) = (Statement::Conflict { plans }, Enforcement::Reported);
        let relaxed = Rule { statement, enforcement, note, ..rule.clone() };
        let index = self.rules.len() + self.relaxed.len();
        self.relaxed.push(relaxed);
        self.pairs.insert(pair, RuleIndex(index as u32));
    }

    /// Whether a rule stands in the user's own file.
    pub fn is_from_file(&self, index: RuleIndex) -> bool {
        self.from_file.contains(index.0 as usize)
    }

    /// Whether a rule was learned from errors and is not believed enough to be enforced.
    pub fn is_suspicion(&self, index: RuleIndex) -> bool {
        let suspicion = (Confidence::Learned, Enforcement::Reported);
        self.rule(index).is_some_and(|rule| (rule.confidence, rule.enforcement) == suspicion)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::catalogue;
    use crate::catalog::rules::built_in;
    use crate::catalog::rules::tests::plan;

    #[test]
    fn a_relaxed_pair_is_reported_and_the_rest_of_its_rule_is_not() {
        let mut tenant = catalogue();
        let mut book = RuleBook::new(&mut tenant, None).unwrap();
        let [a, b, c] =
            ["SHAREPOINTLITE", "SHAREPOINTENTERPRISE", "SHAREPOINTSTANDARD"].map(|name| plan(&tenant, name));
        book.relax(&tenant, [b, a], "Seen together.");
        let of = |pair: (PlanIndex, PlanIndex)| book.rule(book.conflict(pair.0, pair.1).unwrap()).unwrap();
        assert_eq!((of((a, b)).id.as_str(), of((a, b)).enforcement), ("sharepoint", Enforcement::Reported));
        assert!(of((a, b)).note.starts_with("Seen together."));
        assert_eq!((of((a, c)).id.as_str(), of((a, c)).enforcement), ("sharepoint", Enforcement::Enforced));
        assert_eq!(book.rules().len(), built_in().unwrap().rules.len());
    }
}
