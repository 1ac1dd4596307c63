//! What the tenant's own records teach: rules that nobody published, and plans that do go together.
//!
//! Every lesson is a [`Rule`] of confidence `learned` or a [`Coexistence`]. Lessons follow from how many
//! users share something, never from the order of files, users or plans.

mod audit_log;
mod coexistence;
mod conflicts;
mod dependencies;
mod evidence;
mod locations;

pub(crate) use audit_log::refused_plans;
pub use coexistence::Coexistence;

use crate::catalog::rules::{RuleBook, named_plans};
use crate::checks::Names;
use crate::licensing::world::World;
use crate::tenant::{PlanIndex, Tenant};
use evidence::Evidence;
use seatscope_contract::report::Confidence;
use seatscope_contract::rules::{Enforcement, Rule, Statement};

/// So many users are heard. One alone may be an old record or a change in progress.
const HEARD: usize = 2;

/// So many users are believed: three independent records of one thing are hardly an accident.
const BELIEVED: usize = 3;

/// More candidates than this are no knowledge: nobody could check them.
const MOST_CANDIDATES: usize = 5;

/// What was learned.
#[derive(Debug, Default)]
pub struct Lessons {
    /// Rules, by id.
    pub rules: Vec<Rule>,
    /// Pairs of plans that an enforced built-in rule excludes and that are in force together.
    pub coexistences: Vec<Coexistence>,
}

/// Rules that the service tells in the audit log, given those that are known without it.
pub fn told(tenant: &Tenant, book: &RuleBook) -> Vec<Rule> {
    audit_log::rules(tenant, book)
}

/// Learns from the tenant as exported, given the rules that are known without it. Those that the audit log
/// tells are known already, and are among the lessons.
pub fn learn(world: &World<'_>, book: &RuleBook, mut told: Vec<Rule>) -> Lessons {
    let evidence = Evidence::new(world, book);
    audit_log::weigh(&evidence, &mut told);
    let mut rules = told;
    rules.extend(conflicts::learn(&evidence));
    rules.extend(locations::learn(&evidence));
    rules.extend(dependencies::learn(&evidence));
    rules.sort_by_cached_key(|rule| {
        let plans: Vec<String> = named_plans(&rule.statement).into_iter().cloned().collect();
        (rule.id.clone(), plans)
    });
    number_equal_ids(&mut rules);
    Lessons { rules, coexistences: coexistence::learn(&evidence) }
}

/// Names are not unique, ids of rules are: the second of the same id gets a 2, and so on.
fn number_equal_ids(rules: &mut [Rule]) {
    let mut last = String::new();
    let mut count = 1;
    for rule in rules {
        if rule.id == last {
            count += 1;
            rule.id.push_str(&format!("-{count}"));
        } else {
            last.clone_from(&rule.id);
            count = 1;
        }
    }
}

fn rule(id: &str, statement: Statement, enforcement: Enforcement, source: String, note: String) -> Rule {
    let confidence = Confidence::Learned;
    Rule { id: slug(id), statement, enforcement, confidence, source, as_of: None, note }
}

/// Lower case, with hyphens for whatever is neither letter nor digit.
fn slug(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}

/// The technical name of a plan, else its id.
fn plan_name(tenant: &Tenant, plan: PlanIndex) -> String {
    let reference = Names(tenant).plan_ref(plan);
    reference.name.unwrap_or(reference.id)
}

/// Plans in the order of their names, whatever their row numbers.
fn by_name(tenant: &Tenant, plans: &mut [PlanIndex]) {
    plans.sort_by_cached_key(|plan| (plan_name(tenant, *plan), tenant.plans.ids.text(*plan)));
}

fn ids(tenant: &Tenant, plans: &[PlanIndex]) -> Vec<String> {
    let mut ids: Vec<String> = plans.iter().map(|plan| tenant.plans.ids.text(*plan)).collect();
    ids.sort();
    ids
}

fn enforce_if(certain: bool) -> Enforcement {
    if certain { Enforcement::Enforced } else { Enforcement::Reported }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_lower_case_words_with_hyphens() {
        assert_eq!(
            slug("learned-conflict-EXCHANGE_S_STANDARD-Ärger (2)"),
            "learned-conflict-exchange-s-standard-ärger-2"
        );
    }

    #[test]
    fn equal_ids_are_numbered() {
        let location = |plan: &str| {
            let statement =
                Statement::Location { plans: vec![plan.to_owned()], countries: vec!["PT".to_owned()] };
            rule("learned", statement, Enforcement::Reported, String::new(), String::new())
        };
        let mut rules = vec![location("a"), location("b"), location("c")];
        number_equal_ids(&mut rules);
        let ids: Vec<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
        assert_eq!(ids, ["learned", "learned-2", "learned-3"]);
    }
}
