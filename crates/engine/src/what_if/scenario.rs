//! Reads a scenario, and says where one is not of the contract's form.

use crate::json_text;
use seatscope_contract::scenario::{Edit, Scenario};
use thiserror::Error;

/// Why a scenario cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ScenarioError {
    /// It is not of the contract's form.
    #[error("{}at `{path}`: {reason}", json_text::place(*line, *column))]
    Form {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// Which part of the scenario.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// An edit does not say what it is about, or says it twice.
    #[error("at `edits[{edit}]`: {reason}")]
    Edit {
        /// Its position, from 0.
        edit: usize,
        /// What is wrong with it.
        reason: &'static str,
    },
}

/// Reads a scenario, UTF-8 or, with its mark, UTF-16.
///
/// # Errors
/// Names the place and what is expected there.
pub fn parse(bytes: &[u8]) -> Result<Scenario, ScenarioError> {
    let bytes = json_text::as_utf8(bytes);
    let mut reader = serde_json::Deserializer::from_slice(&bytes);
    let form = |path: String, error: &serde_json::Error| ScenarioError::Form {
        line: error.line(),
        column: error.column(),
        path,
        reason: json_text::reason(error),
    };
    // A list would be taken for the fields in their order.
    if bytes.trim_ascii_start().starts_with(b"[") {
        let reason = "expected an object with a `name` and its list of `edits`, not a list".to_owned();
        return Err(ScenarioError::Form { line: 1, column: 1, path: ".".to_owned(), reason });
    }
    let scenario: Scenario = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| form(error.path().to_string(), error.inner()))?;
    reader.end().map_err(|error| form(".".to_owned(), &error))?;
    for (edit, given) in scenario.edits.iter().enumerate() {
        if let Some(reason) = objection(given) {
            return Err(ScenarioError::Edit { edit, reason });
        }
    }
    Ok(scenario)
}

/// What an edit leaves unsaid, or says twice.
pub(crate) fn objection(edit: &Edit) -> Option<&'static str> {
    match edit {
        Edit::AssignLicense { group, user, .. } if group.is_some() == user.is_some() => {
            Some("`assignLicense` names either a group or a user")
        }
        Edit::AssignLicense { add_licenses, remove_licenses, .. }
            if add_licenses.is_empty() && remove_licenses.is_empty() =>
        {
            Some("`assignLicense` neither adds nor removes a product")
        }
        Edit::Reprocess { group, user, all } => {
            let targets =
                [group.is_some(), user.is_some(), *all == Some(true)].into_iter().filter(|is| *is).count();
            (targets != 1 || *all == Some(false))
                .then_some("`reprocess` names a group, a user, or `\"all\": true`, and only one of them")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_16_is_read() {
        let text = r#"{"name": "again", "edits": [{"op": "reprocess", "all": true}]}"#;
        let wide: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(parse(&wide), parse(text.as_bytes()));
        assert_eq!(parse(&wide).map(|scenario| scenario.edits.len()), Ok(1));
    }

    #[test]
    fn a_scenario_of_another_form_is_refused_with_its_place() {
        let error = |text: &str| parse(text.as_bytes()).unwrap_err().to_string();
        assert!(error("{\"edits\": 1}").contains("line 1, column 11, at `edits`"));
        let unknown = error("{\"edits\": [{\"op\": \"explode\"}]}");
        assert!(
            unknown.contains("`edits[0].op`") && unknown.contains("unknown variant `explode`"),
            "{unknown}"
        );
        let missing = error("{\"edits\": [{\"op\": \"deleteUser\"}]}");
        assert!(missing.contains("`edits[0]`") && missing.contains("missing field `user`"), "{missing}");
        assert!(error("{\"edits\": [{\"op\": \"reprocess\"}]}").starts_with("at `edits[0]`"));
        assert!(error("{\"edits\": []} x").contains("trailing"));
        assert!(error("").contains("line 1"));
        assert!(error("[]").contains("expected an object with a `name`"), "{}", error("[]"));
    }

    #[test]
    fn graphs_own_body_is_taken_as_it_is() {
        let text = r##"{"name": "n", "edits": [{"op": "assignLicense", "group": "g",
            "addLicenses": [{"@odata.type": "#microsoft.graph.assignedLicense", "skuId": "s"}],
            "removeLicenses": []}]}"##;
        assert_eq!(parse(text.as_bytes()).unwrap().edits.len(), 1);
    }
}
