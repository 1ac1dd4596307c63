//! The rules with the names of their plans.

use seatscope_contract::report::PlanRef;
use seatscope_contract::rules::{Rule, Statement};
use seatscope_contract::views::{Overview, Rules};

/// What depends on the rules, in two figures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// Findings.
    pub(crate) findings: u64,
    /// Recorded errors that a reprocess would clear.
    pub(crate) clearing: u64,
}

impl Outcome {
    /// The figures of a tenant.
    pub(crate) fn of(overview: &Overview) -> Self {
        Self { findings: overview.counts.findings, clearing: overview.errors_that_clear }
    }
}

/// The plans of a rule, in the order it names them.
pub(crate) fn plan_ids(rule: &Rule) -> Vec<&str> {
    let ids: Vec<&String> = match &rule.statement {
        Statement::Conflict { plans } | Statement::Location { plans, .. } => plans.iter().collect(),
        Statement::Dependency { plan, any_of } => std::iter::once(plan).chain(any_of).collect(),
        Statement::Supersedes { plan, by } => std::iter::once(plan).chain(by).collect(),
    };
    ids.into_iter().map(String::as_str).collect()
}

/// A plan by its id, as far as it is known.
pub(crate) fn plan(rules: &Rules, id: &str) -> PlanRef {
    let known = rules.plans.iter().find(|plan| plan.id == id).cloned();
    known.unwrap_or_else(|| PlanRef { id: id.to_owned(), name: None, display_name: None })
}

/// The places of the rules in which all words of a text occur, without regard to case.
pub(crate) fn matching(rules: &Rules, search: &str) -> Vec<usize> {
    let words: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    let matches = |rule: &Rule| {
        let mut text = format!("{} {} {}", rule.id, rule.source, rule.note);
        for id in plan_ids(rule) {
            let plan = plan(rules, id);
            for part in [Some(plan.id), plan.name, plan.display_name].into_iter().flatten() {
                text.push(' ');
                text.push_str(&part);
            }
        }
        let text = text.to_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    rules.rules.iter().enumerate().filter(|(_, row)| matches(&row.rule)).map(|(at, _)| at).collect()
}
