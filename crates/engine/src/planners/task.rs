//! Reads a task, and says where one is not of the contract's form.

use crate::json_text;
use seatscope_contract::planner::Task;
use thiserror::Error;

/// Why a task cannot be used: it is not of the contract's form.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}at `{path}`: {reason}", json_text::place(*line, *column))]
pub struct TaskError {
    line: usize,
    column: usize,
    path: String,
    reason: String,
}

/// Reads a task, UTF-8 or, with its mark, UTF-16.
///
/// # Errors
/// Names the place and what is expected there.
pub fn parse(bytes: &[u8]) -> Result<Task, TaskError> {
    let bytes = json_text::as_utf8(bytes);
    let mut reader = serde_json::Deserializer::from_slice(&bytes);
    let wrong = |path: String, error: &serde_json::Error| TaskError {
        line: error.line(),
        column: error.column(),
        path,
        reason: json_text::reason(error),
    };
    let task = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| wrong(error.path().to_string(), error.inner()))?;
    reader.end().map_err(|error| wrong(".".to_owned(), &error))?;
    Ok(task)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_need_not_be_said_may_be_left_out() {
        let task = parse(br#"{"kind": "directToGroup", "skuId": "s"}"#);
        assert_eq!(task, Ok(Task::DirectToGroup { sku_id: "s".to_owned(), users: Vec::new() }));
        let task = parse(br#"{"kind": "emptyGroup", "group": "g"}"#);
        assert_eq!(task, Ok(Task::EmptyGroup { group: "g".to_owned(), delete: false }));
    }

    #[test]
    fn another_form_is_refused_with_its_place() {
        let error = |text: &str| parse(text.as_bytes()).unwrap_err().to_string();
        assert!(error("{\"kind\": \"explode\"}").contains("unknown variant `explode`"));
        assert_eq!(error("{\"kind\": \"freeSeats\"}"), "at `.`: missing field `skuId`");
        assert!(error("").starts_with("line 1"));
    }
}
