//! Failures in the audit log in which the service itself names the plans (facts 1.7, 1.8): that two exclude
//! each other, or that one needs any one of others. One such sentence is enough, unlike a record without names.

use super::evidence::{Evidence, count_users};
use super::{BELIEVED, by_name, ids, plan_name, rule};
use crate::audit::LogNames;
use crate::catalog::rules::RuleBook;
use crate::checks::{clipped, count, timestamp};
use crate::licensing::grants::has;
use crate::tenant::audits::Event;
use crate::tenant::text::Text;
use crate::tenant::{ObjectIndex, PlanIndex, Tenant};
use seatscope_contract::rules::{Enforcement, Rule, Statement};
use std::collections::{BTreeMap, BTreeSet};

/// What the service says of plans, by their names or ids as it writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Said<'t> {
    Exclusive(Vec<&'t str>),
    Depends(&'t str, Vec<&'t str>),
}

/// The same of plans that are known: their ids in order, so that one statement comes once.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Meant {
    Conflict(Vec<String>),
    Dependency(String, Vec<String>),
}

/// Who was refused with a sentence, and the last event that has it.
#[derive(Debug, Default)]
struct Refused<'a> {
    users: BTreeSet<ObjectIndex>,
    last: Option<&'a Event>,
}

/// Rules that the log tells and the book does not enforce yet. A rule of the user's own file stays as it is.
pub(super) fn rules(tenant: &Tenant, book: &RuleBook) -> Vec<Rule> {
    // Whatever was tried: the sentence is the service's own.
    let failures = tenant.audits.events.iter();
    let mut by_text: BTreeMap<Text, Refused<'_>> = BTreeMap::new();
    for event in failures.filter(|event| event.reason.is_some()) {
        let refused = by_text.entry(event.reason).or_default();
        refused.users.extend(event.user);
        refused.last = later(tenant, refused.last, Some(event));
    }
    let mut names: Option<LogNames> = None;
    let mut meant: BTreeMap<Meant, Refused<'_>> = BTreeMap::new();
    for (text, refused) in by_text {
        let Some(said) = tenant.texts.get(text).and_then(said) else { continue };
        let names = names.get_or_insert_with(|| LogNames::new(tenant));
        let Some(statement) = meant_by(tenant, names, &said) else { continue };
        let known = meant.entry(statement).or_default();
        known.users.extend(refused.users);
        known.last = later(tenant, known.last, refused.last);
    }
    let new = meant.into_iter().filter(|(meant, _)| !is_known(tenant, book, meant));
    new.filter_map(|(meant, refused)| of(tenant, meant, &refused)).collect()
}

/// Takes the edge off a dependency that enough users contradict: they have the plan without any of the others.
pub(super) fn weigh(evidence: &Evidence<'_>, rules: &mut [Rule]) {
    let tenant = evidence.tenant();
    for rule in rules {
        let Statement::Dependency { plan, any_of } = &rule.statement else { continue };
        let find = |id: &String| tenant.plans.ids.find(id);
        let (Some(plan), any_of) = (find(plan), any_of.iter().filter_map(find).collect::<Vec<_>>()) else {
            continue;
        };
        let without = evidence
            .kinds
            .iter()
            .filter(|kind| has(&kind.plans, plan) && !any_of.iter().any(|needed| has(&kind.plans, *needed)));
        let without = count_users(without);
        if without >= BELIEVED {
            rule.enforcement = Enforcement::Reported;
            rule.note = format!("{without} users of this tenant have the plan without any of the others.");
        }
    }
}

/// The later of two events; of one second, the one with the greater id.
fn later<'a>(tenant: &Tenant, a: Option<&'a Event>, b: Option<&'a Event>) -> Option<&'a Event> {
    let key = |event: &&Event| (event.time, tenant.texts.owned(event.id));
    [a, b].into_iter().flatten().max_by_key(key)
}

/// Whether the book enforces it already, or the user decides about it.
fn is_known(tenant: &Tenant, book: &RuleBook, meant: &Meant) -> bool {
    let find = |id: &String| tenant.plans.ids.find(id);
    let decided = |rule| book.enforcement(rule) == Enforcement::Enforced || book.is_from_file(rule);
    match meant {
        Meant::Conflict(plans) => {
            let plans: Vec<PlanIndex> = plans.iter().filter_map(find).collect();
            let mut pairs =
                plans.iter().enumerate().flat_map(|(at, a)| plans.iter().skip(at + 1).map(|b| (*a, *b)));
            pairs.all(|(a, b)| book.conflict(a, b).is_some_and(decided))
        }
        Meant::Dependency(plan, any_of) => {
            let mut any_of: Vec<PlanIndex> = any_of.iter().filter_map(find).collect();
            any_of.sort_unstable();
            let rules = find(plan).map(|plan| book.dependencies(plan)).unwrap_or_default();
            rules.iter().any(|known| known.any_of == any_of && decided(known.rule))
        }
    }
}

fn of(tenant: &Tenant, meant: Meant, refused: &Refused<'_>) -> Option<Rule> {
    let last = refused.last?;
    let event = match tenant.texts.get(last.id) {
        Some(id) => format!(" (event `{}`)", clipped(id)),
        None => String::new(),
    };
    let users = refused.users.len().max(1);
    let source = format!(
        "The audit log of this tenant: the service named these plans when it refused {}, last at {}{event}",
        count(users, "user", "users"),
        timestamp(last.time),
    );
    let find = |id: &String| tenant.plans.ids.find(id);
    let (id, statement) = match meant {
        Meant::Conflict(plans) => {
            let mut plans: Vec<PlanIndex> = plans.iter().filter_map(find).collect();
            by_name(tenant, &mut plans);
            let names: Vec<String> = plans.iter().map(|plan| plan_name(tenant, *plan)).collect();
            let id = format!("learned-conflict-{}", names.join("-"));
            (id, Statement::Conflict { plans: ids(tenant, &plans) })
        }
        Meant::Dependency(plan, any_of) => {
            let id = format!("learned-dependency-{}", plan_name(tenant, find(&plan)?));
            (id, Statement::Dependency { plan, any_of })
        }
    };
    let date = timestamp(last.time).get(..10).map(str::to_owned).filter(|_| last.time > 0);
    Some(Rule { as_of: date, ..rule(&id, statement, Enforcement::Enforced, source, String::new()) })
}

/// What a reason says of plans, in the documented words; none for any other.
fn said(reason: &str) -> Option<Said<'_>> {
    let part = |from: usize, to: usize| reason.get(from..to);
    let lower = reason.to_ascii_lowercase();
    let find = |text: &str, from: usize| Some(from + lower.get(from..)?.find(text)?);
    const PLANS: &str = "service plans ";
    const PLAN: &str = "service plan ";
    const NEEDS: &str = " depends on the service plan(s) ";
    if let Some(end) = find(" are mutually exclusive", 0) {
        let start = find(PLANS, 0)? + PLANS.len();
        let names = names_of(part(start, end)?);
        return (names.len() > 1).then_some(Said::Exclusive(names));
    }
    let needs = find(NEEDS, 0)?;
    let start = find(PLAN, 0)? + PLAN.len();
    let [plan] = *names_of(part(start, needs)?).as_slice() else { return None };
    let rest = part(needs + NEEDS.len(), reason.len())?;
    let rest = rest.split(". ").next().unwrap_or(rest);
    let others = names_of(rest.trim_end().trim_end_matches('.'));
    (!others.is_empty()).then_some(Said::Depends(plan, others))
}

/// The plans that a reason names as refused: those that exclude each other, or the one that lacks another.
pub(crate) fn refused_plans(reason: &str) -> Vec<&str> {
    match said(reason) {
        Some(Said::Exclusive(plans)) => plans,
        Some(Said::Depends(plan, _)) => vec![plan],
        None => Vec::new(),
    }
}

/// The names in a list, with or without brackets around each.
fn names_of(list: &str) -> Vec<&str> {
    let names = list
        .split(',')
        .map(|name| name.trim_matches(|sign: char| sign.is_whitespace() || "[]'\"".contains(sign)));
    names.filter(|name| !name.is_empty()).collect()
}

/// What is said, if all of its plans are known: half a sentence teaches nothing.
fn meant_by(tenant: &Tenant, names: &LogNames, said: &Said<'_>) -> Option<Meant> {
    let find = |name: &str| names.plan(tenant, name).map(|plan| tenant.plans.ids.text(plan));
    let all = |names: &[&str]| {
        let mut ids = names.iter().map(|name| find(name)).collect::<Option<Vec<String>>>()?;
        ids.sort();
        ids.dedup();
        Some(ids)
    };
    match said {
        Said::Exclusive(plans) => all(plans).filter(|plans| plans.len() > 1).map(Meant::Conflict),
        Said::Depends(plan, others) => {
            let (plan, others) = (find(plan)?, all(others)?);
            (!others.contains(&plan)).then_some(Meant::Dependency(plan, others))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_words_are_read_with_and_without_brackets() {
        for (reason, expected) in [
            (
                "License assignment failed because service plans [A], [B] are mutually exclusive.",
                Some(Said::Exclusive(vec!["A", "B"])),
            ),
            (
                "License assignment failed because service plans A,B,C are mutually exclusive",
                Some(Said::Exclusive(vec!["A", "B", "C"])),
            ),
            (
                "License assignment failed because service plan [A] depends on the service plan(s) [B], [C]. Assign it first.",
                Some(Said::Depends("A", vec!["B", "C"])),
            ),
            (
                "License assignment failed because service plan A depends on the service plan(s) B,C",
                Some(Said::Depends("A", vec!["B", "C"])),
            ),
            ("License assignment failed because service plans A are mutually exclusive.", None),
            ("License assignment failed because service plan A depends on the service plan(s) .", None),
            ("The service plans of the year are mutually exclusive", None),
            ("Not enough licenses are available to complete this operation.", None),
        ] {
            assert_eq!(said(reason), expected, "{reason}");
        }
    }
}
