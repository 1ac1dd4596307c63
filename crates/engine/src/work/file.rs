//! Saved work, read and written.

use crate::catalog::rules::{self, RuleFileError};
use crate::json_text;
use crate::what_if::scenario;
use seatscope_contract::SCHEMA_VERSION;
use seatscope_contract::work::Work;
use std::io;
use thiserror::Error;

/// Why a file of work cannot be opened.
#[derive(Debug, PartialEq, Eq, Error)]
pub enum WorkError {
    /// Not of the contract's form.
    #[error(
        "line {line}, column {column}, at `{path}`: {reason}; mend that place, or open another copy of the saved work"
    )]
    Form {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// Which part of it.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A version that this program does not know.
    #[error(
        "at `schemaVersion`: it is {found}, but this program reads {expected}; open it with the version it was saved by"
    )]
    Version {
        /// As in the file.
        found: u32,
        /// As known here.
        expected: u32,
    },
    /// An edit that does not say what it is about, or says it twice.
    #[error("at `changes[{change}].edits[{edit}]`: {reason}; correct the edit or take it out")]
    Edit {
        /// Position of the change, from 0.
        change: usize,
        /// Position of the edit in it, from 0.
        edit: usize,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The user's own rules in it cannot be used.
    #[error("at `rules.file.text`: {source}; this is the rules file `{name}`")]
    Rules {
        /// What is wrong with them.
        source: RuleFileError,
        /// The name of the file that they came from.
        name: String,
    },
}

/// Reads saved work, UTF-8 or, with its mark, UTF-16.
///
/// # Errors
/// Names the place and what is expected there.
pub fn parse(bytes: &[u8]) -> Result<Work, WorkError> {
    let bytes = json_text::as_utf8(bytes);
    let mut reader = serde_json::Deserializer::from_slice(&bytes);
    let form = |path: String, error: &serde_json::Error| WorkError::Form {
        line: error.line(),
        column: error.column(),
        path,
        reason: json_text::reason(error),
    };
    let work: Work = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| form(error.path().to_string(), error.inner()))?;
    reader.end().map_err(|error| form(".".to_owned(), &error))?;
    if work.schema_version != SCHEMA_VERSION {
        return Err(WorkError::Version { found: work.schema_version, expected: SCHEMA_VERSION });
    }
    for (change, given) in work.changes.iter().enumerate() {
        let mut objections = given.edits.iter().map(scenario::objection).enumerate();
        if let Some((edit, reason)) = objections.find_map(|(edit, reason)| Some((edit, reason?))) {
            return Err(WorkError::Edit { change, edit, reason });
        }
    }
    if let Some(file) = &work.rules.file {
        rules::parse(file.text.as_bytes())
            .map_err(|source| WorkError::Rules { source, name: file.name.clone() })?;
    }
    Ok(work)
}

/// Writes work in the form that [`parse`] reads: two blanks a level, a line feed at the end.
///
/// # Errors
/// Those of the writer.
pub fn write(work: &Work, mut out: impl io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, work)?;
    out.write_all(b"\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        parse(text.as_bytes()).unwrap_err().to_string()
    }

    fn work(rest: &str) -> String {
        format!(r#"{{"kind": "seatscope-work", "schemaVersion": 1, "tenant": null{rest}}}"#)
    }

    #[test]
    fn what_is_written_reads_back() {
        let text = work(
            r#", "changes": [{"title": "again", "edits": [{"op": "reprocess", "all": true}], "on": false}],
            "rules": {"file": null, "switches": {"pstn": "off"}},
            "marks": [{"about": {"code": "SeatsUnused", "products": ["a"]}, "state": "settled", "note": "<b>"}]"#,
        );
        let read = parse(text.as_bytes()).unwrap();
        assert_eq!((read.changes.len(), read.rules.switches.len(), read.marks.len()), (1, 1, 1));
        let mut written = Vec::new();
        write(&read, &mut written).unwrap();
        assert_eq!(parse(&written), Ok(read));
    }

    #[test]
    fn what_is_damaged_is_refused_with_its_place_and_a_remedy() {
        let cut = error(r#"{"kind": "seatscope-work","#);
        assert!(cut.starts_with("line 1, column 26") && cut.contains("open another copy"), "{cut}");
        let state = error(&work(r#", "marks": [{"about": {"code": "x"}, "state": "done"}]"#));
        assert!(state.contains("`marks[0].state`") && state.contains("`done`"), "{state}");
        assert!(error(&work("").replace("-work", "")).contains("`kind`"));
        assert!(error(&work("").replace(": 1", ": 9")).contains("it is 9, but this program reads 1"));
        let edit = r#", "changes": [{"title": "", "edits": [{"op": "reprocess"}], "on": true}]"#;
        assert!(error(&work(edit)).starts_with("at `changes[0].edits[0]`"));
        let rules = r#", "rules": {"file": {"name": "own.json", "text": "{"}, "switches": {}}"#;
        let refused = error(&work(rules));
        assert!(
            refused.contains("at `rules.file.text`: line 1") && refused.contains("`own.json`"),
            "{refused}"
        );
    }
}
