//! What a report says of its files and of what it cannot tell.

use super::{Expected, list, same_file, text};
use serde_json::{Map, Value};

/// The differences in plain words, none where all is well.
pub(super) fn differences(expected: &Expected, report: &Value) -> Vec<String> {
    let path =
        |want: &Map<String, Value>| want.get("path").and_then(Value::as_str).unwrap_or_default().to_owned();
    let inputs = expected.inputs.iter().flat_map(|want| {
        let found = list(report, "inputs").find(|have| same_file(&path(want), text(have, "path")));
        compare(&format!("input {}", path(want)), want, "path", found)
    });
    let check =
        |want: &Map<String, Value>| want.get("check").and_then(Value::as_str).unwrap_or_default().to_owned();
    let coverage = expected.coverage.iter().flat_map(|want| {
        let found = list(report, "coverage").find(|have| check(want) == text(have, "check"));
        compare(&format!("coverage {}", check(want)), want, "check", found)
    });
    inputs.chain(coverage).collect()
}

fn compare(what: &str, want: &Map<String, Value>, key: &str, found: Option<&Value>) -> Vec<String> {
    let Some(have) = found else { return vec![format!("{what}: missing")] };
    let differs = |(field, want): (&String, &Value)| {
        let value = have.get(field).unwrap_or(&Value::Null);
        (field != key && !fits(field, want, value))
            .then(|| format!("{what}: {field}: expected {want}, found {value}"))
    };
    want.iter().filter_map(differs).collect()
}

/// A remedy is long: it must only contain the text. Everything else must be equal.
fn fits(field: &str, want: &Value, have: &Value) -> bool {
    match (field, want.as_str(), have.as_str()) {
        ("remedy", Some(want), Some(have)) => have.contains(want),
        _ => want == have,
    }
}
