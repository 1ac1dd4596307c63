//! The rules in force, and how far they are the user's own.

use crate::analysis::Analysis;
use crate::catalog::rules::named_plans;
use crate::checks::Names;
use seatscope_contract::report::PlanRef;
use seatscope_contract::rules::Rule;
use seatscope_contract::views::{Observation, OwnRuleCounts, RuleRow, Rules};

impl Analysis {
    pub(super) fn rules(&self) -> Rules {
        let rules = self.book.rules();
        let mut plans: Vec<PlanRef> = rules
            .iter()
            .flat_map(|rule| named_plans(&rule.statement))
            .filter_map(|id| self.tenant.plans.ids.find(id))
            .map(|plan| Names(&self.tenant).plan_ref(plan))
            .collect();
        plans.sort_by(|a, b| a.id.cmp(&b.id));
        plans.dedup();
        let observations = self.coexistences.iter().map(|pair| {
            let mut plans = pair.plans.map(|plan| self.tenant.plans.ids.text(plan)).to_vec();
            plans.sort();
            let (rule, sentence) = (pair.rule.clone(), pair.sentence.clone());
            Observation { rule, plans, users: pair.users as u64, sentence }
        });
        let rows = rules.iter().map(|rule| self.rule_row(rule)).collect();
        let catalogue = self.catalogue();
        Rules { catalogue, rules: rows, plans, observations: observations.collect() }
    }

    /// A rule and how far it is the user's own.
    pub(super) fn rule_row(&self, rule: &Rule) -> RuleRow {
        let delivered = self.delivered(&rule.id).map_or(rule.enforcement, |delivered| delivered.enforcement);
        let (switched, from_file) = (self.is_switched(&rule.id), self.is_from_file(&rule.id));
        RuleRow { rule: rule.clone(), delivered, switched, from_file }
    }

    /// How many rules are the user's own.
    pub(super) fn own_rule_counts(&self) -> OwnRuleCounts {
        let count =
            |own: &dyn Fn(&str) -> bool| self.book.rules().iter().filter(|rule| own(&rule.id)).count() as u64;
        OwnRuleCounts {
            switched: count(&|id| self.is_switched(id)),
            from_file: count(&|id| self.is_from_file(id)),
        }
    }
}
