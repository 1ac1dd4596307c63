//! What comparing a golden tenant with an earlier export of it must say.

use crate::pairing::pair;
use serde::Deserialize;
use serde_json::Value;

/// The comparison that a case expects of the exports in `earlier/` and `input/`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedComparison {
    /// The file of a planned change beside `expected.json`.
    pub scenario: Option<String>,
    /// Part of the message, where there must be no comparison.
    pub error: Option<String>,
    /// The fields that matter: any subset of the comparison's.
    ///
    /// Of an object the fields given must fit, a list must pair off one to one. An id stands for the object of this id,
    /// a list of ids for people.
    #[serde(default)]
    pub says: Value,
}

/// Compares a comparison with what is expected of it; returns the differences in plain words.
pub fn compare_comparison(expected: &ExpectedComparison, comparison: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    if !expected.says.is_null() {
        differ("", &expected.says, comparison, &mut differences);
    }
    differences
}

pub(super) fn differ(place: &str, want: &Value, have: &Value, differences: &mut Vec<String>) {
    match (want, have) {
        (Value::Object(want), Value::Object(fields)) => {
            for (key, want) in want {
                let have = fields.get(key).unwrap_or(&Value::Null);
                differ(&format!("{place}/{key}"), want, have, differences);
            }
        }
        (Value::Array(_), Value::Object(people)) if people.contains_key("users") => {
            differ(place, want, people.get("users").unwrap_or(&Value::Null), differences);
        }
        (Value::Array(want), Value::Array(have)) => {
            let unpaired = pair(want, have, |want, have| {
                let mut differences = Vec::new();
                differ("", want, have, &mut differences);
                differences.is_empty()
            });
            differences.extend(unpaired.left.iter().map(|want| format!("{place}: missing: {want}")));
            differences.extend(unpaired.right.iter().map(|have| format!("{place}: not expected: {have}")));
        }
        (Value::String(id), Value::Object(fields)) => {
            let own = fields.get("id").or_else(|| fields.get("skuId")).and_then(Value::as_str);
            if own != Some(id) {
                differences.push(format!("{place}: expected {id}, found {have}"));
            }
        }
        _ if want == have => {}
        _ => differences.push(format!("{place}: expected {want}, found {have}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn differences(says: Value, comparison: Value) -> usize {
        let expected = ExpectedComparison { scenario: None, error: None, says };
        compare_comparison(&expected, &comparison).len()
    }

    #[test]
    fn what_is_named_must_be_there_and_nothing_else_in_its_list() {
        let comparison = json!({ "users": { "came": { "total": 1, "users": [{ "id": "a", "name": "Ana" }] } },
            "products": [{ "skuId": "p", "name": null }], "totals": { "seats": 1, "open": 0 } });
        assert_eq!(differences(Value::Null, comparison.clone()), 0);
        assert_eq!(
            differences(json!({ "users": { "came": ["a"] }, "products": ["p"] }), comparison.clone()),
            0
        );
        assert_eq!(differences(json!({ "totals": { "seats": 1 } }), comparison.clone()), 0);
        assert_eq!(differences(json!({ "users": { "came": ["b"] } }), comparison.clone()), 2);
        assert_eq!(differences(json!({ "users": { "came": [] } }), comparison.clone()), 1);
        assert_eq!(differences(json!({ "products": ["p", "q"] }), comparison.clone()), 1);
        assert_eq!(differences(json!({ "totals": { "seats": 2, "closed": 0 } }), comparison), 2);
    }
}
