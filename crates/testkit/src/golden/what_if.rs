//! What a scenario must do to a golden tenant.

use super::{ExpectedFinding, brief, brief_wanted, finding_differences, list, text};
use crate::pairing::pair;
use serde::Deserialize;
use serde_json::Value;

/// The outcome that a case expects of its scenario. A list that is not given is not looked at; one that
/// is given must pair off one to one, each item being a subset of the fields.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExpectedOutcome {
    /// The scenario's file beside `expected.json`.
    pub scenario: String,
    /// Edits that are refused.
    #[serde(default)]
    pub refused: Vec<Value>,
    /// What is told of edits.
    pub remarks: Option<Vec<Value>>,
    /// Who comes into dynamic groups and who goes.
    pub membership: Option<Vec<Value>>,
    /// Errors that go.
    pub resolved: Option<Vec<ExpectedFinding>>,
    /// Errors that come.
    pub introduced: Option<Vec<ExpectedFinding>>,
    /// Errors that stay.
    pub remaining: Option<Vec<ExpectedFinding>>,
    /// Users who compete for seats.
    #[serde(default)]
    pub undetermined: Vec<Value>,
    /// Users whose products change.
    pub users: Option<Vec<Value>>,
    /// Users whose mail or addresses change.
    pub address_changes: Option<Vec<Value>>,
    /// Seats of some products; others may be there.
    #[serde(default)]
    pub seats: Vec<Value>,
}

/// Compares an outcome with what is expected of it; returns the differences in plain words.
pub fn compare_outcome(expected: &ExpectedOutcome, outcome: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    let errors = outcome.get("errors").cloned().unwrap_or_default();
    for (part, wanted) in [
        ("resolved", &expected.resolved),
        ("introduced", &expected.introduced),
        ("remaining", &expected.remaining),
    ] {
        let Some(wanted) = wanted else { continue };
        let found: Vec<&Value> = list(&errors, part).collect();
        let unpaired = pair(wanted, &found, |want, have| finding_differences(want, have).is_empty());
        differences
            .extend(unpaired.left.iter().map(|want| format!("{part}: missing: {}", brief_wanted(want))));
        differences
            .extend(unpaired.right.iter().map(|have| format!("{part}: not expected: {}", brief(have))));
    }
    let exact: [(&str, Option<&Vec<Value>>); 6] = [
        ("refused", Some(&expected.refused)),
        ("remarks", expected.remarks.as_ref()),
        ("membership", expected.membership.as_ref()),
        ("undetermined", Some(&expected.undetermined)),
        ("users", expected.users.as_ref()),
        ("addressChanges", expected.address_changes.as_ref()),
    ];
    for (part, wanted) in exact {
        let Some(wanted) = wanted else { continue };
        let found: Vec<&Value> = list(outcome, part).collect();
        let unpaired = pair(wanted, &found, |want, have| has(have, want));
        differences.extend(unpaired.left.iter().map(|want| format!("{part}: missing: {want}")));
        differences.extend(unpaired.right.iter().map(|have| format!("{part}: not expected: {have}")));
    }
    for want in &expected.seats {
        if !list(outcome, "seats").any(|have| has(have, want)) {
            let same = list(outcome, "seats").find(|have| text(have, "skuId") == text(want, "skuId"));
            let found = same.map_or_else(|| "nothing".to_owned(), Value::to_string);
            differences.push(format!("seats: expected {want}, found {found}"));
        }
    }
    differences
}

/// Whether a value has every field of another, with the same content.
fn has(have: &Value, want: &Value) -> bool {
    match (have, want) {
        (Value::Object(have), Value::Object(want)) => {
            want.iter().all(|(key, want)| have.get(key).is_some_and(|have| self::has(have, want)))
        }
        _ => have == want,
    }
}
