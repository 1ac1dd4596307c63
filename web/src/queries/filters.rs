//! Filters of the findings as the address holds them.
//!
//! A code that is not one of ours is a text out of the tenant and must not stand in the address; it is
//! named by its place among the tenant's codes.

use crate::route::FindingsQuery;
use crate::text::codes;
use seatscope_contract::messages::FindingFilter;
use seatscope_contract::report::{Basis, Severity};
use seatscope_contract::views::{CodeCount, MarkCounts};
use seatscope_contract::work::FindingState;

/// The severities with their names in the address, worst first.
pub(crate) const SEVERITIES: [(&str, Severity); 3] =
    [("error", Severity::Error), ("warning", Severity::Warning), ("info", Severity::Info)];

/// The bases with their names in the address.
pub(crate) const BASES: [(&str, Basis); 3] =
    [("recorded", Basis::Recorded), ("predicted", Basis::Predicted), ("static", Basis::Static)];

/// The states that are folded away unless asked for, with their names in the address.
pub(crate) const FOLDED: [(&str, FindingState); 2] =
    [("settled", FindingState::Settled), ("accepted", FindingState::Accepted)];

/// The states shown: open findings, and those asked for.
fn states(query: &FindingsQuery) -> Vec<FindingState> {
    let mut states = vec![FindingState::Open];
    states.extend(chosen(&query.state, &FOLDED));
    states
}

/// How many findings are in a state.
pub(crate) fn in_state(counts: MarkCounts, state: FindingState) -> u64 {
    match state {
        FindingState::Open => counts.open,
        FindingState::Settled => counts.settled,
        FindingState::Accepted => counts.accepted,
    }
}

/// How many findings are folded away.
pub(crate) fn folded(query: &FindingsQuery, counts: MarkCounts) -> u64 {
    let folded = FOLDED.iter().filter(|(key, _)| !has(&query.state, key));
    folded.map(|(_, state)| in_state(counts, *state)).sum()
}

/// The name of a code in the address.
pub(crate) fn code_key(code: &str, all: &[CodeCount]) -> String {
    if codes::is_known(code) {
        return code.to_owned();
    }
    format!("~{}", all.iter().position(|count| count.code == code).unwrap_or(all.len()))
}

/// Whether a comma-separated list has a name.
pub(crate) fn has(list: &str, name: &str) -> bool {
    list.split(',').any(|item| item == name)
}

/// The list with a name added, or taken away where it was there.
pub(crate) fn toggled(list: &str, name: &str) -> String {
    let mut names: Vec<&str> = list.split(',').filter(|item| !item.is_empty() && *item != name).collect();
    if !has(list, name) {
        names.push(name);
    }
    names.join(",")
}

/// The filter that the address and the search text make.
pub(crate) fn filter(
    query: &FindingsQuery,
    search: &str,
    all: &[CodeCount],
    departments: &[String],
) -> FindingFilter {
    let one = |id: &String| if id.is_empty() { Vec::new() } else { vec![id.clone()] };
    let department = query.department.parse().ok().and_then(|at: usize| departments.get(at));
    FindingFilter {
        search: search.trim().to_owned(),
        codes: all
            .iter()
            .map(|count| count.code.clone())
            .filter(|code| has(&query.code, &code_key(code, all)))
            .collect(),
        severities: chosen(&query.severity, &SEVERITIES),
        bases: chosen(&query.basis, &BASES),
        states: states(query),
        products: one(&query.product),
        groups: one(&query.group),
        departments: department.cloned().into_iter().collect(),
    }
}

fn chosen<T: Copy>(list: &str, known: &[(&str, T)]) -> Vec<T> {
    known.iter().filter(|(name, _)| has(list, name)).map(|(_, value)| *value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(code: &str) -> CodeCount {
        CodeCount { code: code.to_owned(), severity: Severity::Error, findings: 1, users: 1 }
    }

    #[test]
    fn names_are_toggled() {
        assert_eq!(toggled("", "a"), "a");
        assert_eq!(toggled("a,b", "a"), "b");
        assert_eq!(toggled("a", "b"), "a,b");
    }

    #[test]
    fn what_is_shown_and_what_is_folded_away_add_up() {
        let counts = MarkCounts { open: 4, settled: 2, accepted: 1, ..MarkCounts::default() };
        let query = FindingsQuery::default();
        assert_eq!((states(&query), folded(&query, counts)), (vec![FindingState::Open], 3));
        let query = FindingsQuery { state: "settled".to_owned(), ..query };
        assert_eq!(states(&query), [FindingState::Open, FindingState::Settled]);
        assert_eq!(folded(&query, counts), 1);
    }

    #[test]
    fn codes_of_the_tenant_stay_out_of_the_address() {
        let all = [count("CountViolation"), count("ana@contoso.example failed")];
        assert_eq!(code_key("CountViolation", &all), "CountViolation");
        assert_eq!(code_key("ana@contoso.example failed", &all), "~1");
        let query = FindingsQuery {
            code: "~1".to_owned(),
            severity: "error,nonsense".to_owned(),
            department: "1".to_owned(),
            ..FindingsQuery::default()
        };
        let filter = filter(&query, " ana ", &all, &["Finance".to_owned(), "Sales".to_owned()]);
        assert_eq!(filter.departments, ["Sales"]);
        assert_eq!(filter.codes, ["ana@contoso.example failed"]);
        assert_eq!(filter.severities, [Severity::Error]);
        assert_eq!(filter.search, "ana");
        assert!(filter.bases.is_empty());
    }
}
