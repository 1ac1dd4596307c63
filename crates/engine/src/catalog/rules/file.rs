//! A file of rules, read and written. What cannot be meant is refused with its place.

use crate::json_text;
use seatscope_contract::SCHEMA_VERSION;
use seatscope_contract::rules::{Rule, RuleFile, Statement};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::io;
use thiserror::Error;

const BUILT_IN: &str = include_str!("../rules.json");

/// Why a file of rules was refused.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum RuleFileError {
    /// Not of the contract's form.
    #[error("line {line}, column {column}: {reason}; the form is that of `seatscope rules`")]
    Form {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What was expected.
        reason: String,
    },
    /// A version that this program does not know.
    #[error(
        "line {line}, column {column}: schemaVersion is {found}, but this program reads {expected}; convert the file or use another version"
    )]
    Version {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// As in the file.
        found: u32,
        /// As known here.
        expected: u32,
    },
    /// A rule that cannot mean anything.
    #[error("line {line}, column {column}: rule {number}, `{id}`: {reason}; correct it or take the rule out")]
    Rule {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// Its position in the file, from 1.
        number: usize,
        /// Id of the rule.
        id: String,
        /// What is wrong with it.
        reason: String,
    },
}

/// The file with its rules as they stand there.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Raw<'a> {
    #[serde(borrow)]
    schema_version: &'a RawValue,
    #[serde(borrow)]
    rules: Vec<&'a RawValue>,
}

/// The rules that are built in.
///
/// # Errors
/// Never in practice: the file is part of the program and read by its tests.
pub fn built_in() -> Result<RuleFile, RuleFileError> {
    parse(BUILT_IN.as_bytes())
}

/// Reads a file of rules, UTF-8 or, with its mark, UTF-16.
///
/// # Errors
/// Says line and column of what is not of the contract's form or cannot be meant.
pub fn parse(bytes: &[u8]) -> Result<RuleFile, RuleFileError> {
    let bytes = json_text::as_utf8(bytes);
    let text = text(&bytes)?;
    if text.bytes().find(|byte| !byte.is_ascii_whitespace()) != Some(b'{') {
        let reason = "expected an object with `schemaVersion` and `rules`".to_owned();
        return Err(RuleFileError::Form { line: 1, column: 1, reason });
    }
    let raw: Raw<'_> = serde_json::from_str(text).map_err(|error| form(&error, (1, 1)))?;
    let (line, column) = place(text, raw.schema_version.get());
    let version: u32 =
        serde_json::from_str(raw.schema_version.get()).map_err(|error| form(&error, (line, column)))?;
    if version != SCHEMA_VERSION {
        return Err(RuleFileError::Version { line, column, found: version, expected: SCHEMA_VERSION });
    }
    let mut rules: Vec<Rule> = Vec::new();
    for (position, raw) in raw.rules.iter().map(|raw| raw.get()).enumerate() {
        let rule: Rule = serde_json::from_str(raw).map_err(|error| in_rule(&error, text, raw))?;
        if let Some((reason, about)) = objection(&rule, &rules).or_else(|| unknown_key(&rule, raw)) {
            let (line, column) = place(text, quoted(raw, &about).unwrap_or(raw));
            return Err(RuleFileError::Rule { line, column, number: position + 1, id: rule.id, reason });
        }
        rules.push(rule);
    }
    Ok(RuleFile { schema_version: version, rules })
}

/// Writes rules in the form that [`parse`] reads: two blanks a level, a line feed at the end.
///
/// # Errors
/// Those of the writer.
pub fn write(rules: &RuleFile, mut out: impl io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, rules)?;
    out.write_all(b"\n")
}

/// Ids of the plans that a rule names.
pub fn named_plans(statement: &Statement) -> Vec<&String> {
    match statement {
        Statement::Conflict { plans } | Statement::Location { plans, .. } => plans.iter().collect(),
        Statement::Dependency { plan, any_of: others } | Statement::Supersedes { plan, by: others } => {
            others.iter().chain([plan]).collect()
        }
    }
}

/// What is wrong with a rule after others, and the text in it that is meant.
fn objection(rule: &Rule, before: &[Rule]) -> Option<(String, String)> {
    let is_guid = |id: &&String| crate::tenant::ids::guid(id.trim()).is_some();
    let said = |reason: &str, about: &str| Some((reason.to_owned(), about.to_owned()));
    if rule.id.trim().is_empty() {
        return said("it has no id", "id");
    }
    if before.iter().any(|other| other.id == rule.id) {
        return said("another rule of the file has the same id", &rule.id);
    }
    if let Some(wrong) = named_plans(&rule.statement).into_iter().find(|id| !is_guid(id)) {
        return Some((format!("a plan is not named by its GUID: `{wrong}`"), wrong.clone()));
    }
    if let Some(date) = rule.as_of.as_ref().filter(|date| !is_date(date)) {
        return Some((format!("`asOf` is no date as YYYY-MM-DD: `{date}`"), date.clone()));
    }
    let itself = "a plan is set against itself";
    match &rule.statement {
        Statement::Conflict { plans } if plans.len() < 2 => {
            said("a conflict needs at least two plans", "plans")
        }
        Statement::Conflict { plans } => {
            let twice = plans.iter().enumerate().find(|(at, plan)| is_among(plan, plans.iter().take(*at)));
            twice.and_then(|(_, plan)| said(itself, plan))
        }
        Statement::Dependency { any_of, .. } if any_of.is_empty() => said("`anyOf` names no plan", "anyOf"),
        Statement::Supersedes { by, .. } if by.is_empty() => said("`by` names no plan", "by"),
        Statement::Dependency { plan, any_of: others } | Statement::Supersedes { plan, by: others } => {
            if is_among(plan, others.iter()) {
                said(itself, plan)
            } else {
                None
            }
        }
        Statement::Location { plans, .. } if plans.is_empty() => said("a location rule needs plans", "plans"),
        Statement::Location { countries, .. } if countries.is_empty() => {
            said("a location rule needs countries", "countries")
        }
        Statement::Location { countries, .. } => {
            let is_country = |code: &&String| {
                let code = code.trim();
                code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic())
            };
            let wrong = countries.iter().find(|code| !is_country(code))?;
            Some((format!("a country is not a code of two letters: `{wrong}`"), wrong.clone()))
        }
    }
}

fn is_among<'a>(plan: &str, mut others: impl Iterator<Item = &'a String>) -> bool {
    others.any(|other| other.trim().eq_ignore_ascii_case(plan.trim()))
}

fn is_date(text: &str) -> bool {
    text.len() == 10 && time::Date::parse(text, &time::format_description::well_known::Iso8601::DATE).is_ok()
}

/// A key that no rule of this kind has: perhaps one that is mistyped, and so would be without effect.
fn unknown_key(rule: &Rule, raw: &str) -> Option<(String, String)> {
    let own: &[&str] = match &rule.statement {
        Statement::Conflict { .. } => &["plans"],
        Statement::Dependency { .. } => &["plan", "anyOf"],
        Statement::Location { .. } => &["plans", "countries"],
        Statement::Supersedes { .. } => &["plan", "by"],
    };
    const ALL: [&str; 7] = ["id", "kind", "enforcement", "confidence", "source", "asOf", "note"];
    let keys: BTreeMap<String, &RawValue> = serde_json::from_str(raw).ok()?;
    let known = |key: &String| ALL.iter().chain(own).any(|known| known == key);
    let wrong = keys.into_keys().find(|key| !known(key))?;
    Some((format!("no rule of this kind has the key `{wrong}`"), wrong))
}

/// The text of a file.
fn text(bytes: &[u8]) -> Result<&str, RuleFileError> {
    std::str::from_utf8(bytes).map_err(|error| {
        let before = String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default());
        let (line, column) = end_of(&before);
        RuleFileError::Form { line, column, reason: "the text is not UTF-8".to_owned() }
    })
}

/// Line and column of a part of a text.
fn place(text: &str, part: &str) -> (usize, usize) {
    let offset = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    end_of(text.get(..offset).unwrap_or_default())
}

/// Line and column after a text.
fn end_of(text: &str) -> (usize, usize) {
    let line = text.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let last = text.rsplit('\n').next().unwrap_or_default();
    (line, last.chars().count() + 1)
}

/// The part of a rule that holds this text in quotes: the last, since keys come before values.
fn quoted<'a>(raw: &'a str, about: &str) -> Option<&'a str> {
    let quoted = serde_json::to_string(about).ok()?;
    raw.get(raw.rfind(&quoted)?..)
}

/// An error of the form, in a part of the file that begins at a place.
fn form(error: &serde_json::Error, (line, column): (usize, usize)) -> RuleFileError {
    let first = error.line() <= 1;
    RuleFileError::Form {
        line: line + error.line().saturating_sub(1),
        column: if first { column + error.column().saturating_sub(1) } else { error.column() },
        reason: json_text::reason(error),
    }
}

/// The same within a rule. An unknown word is told only after the whole rule was read, so it is looked up.
fn in_rule(error: &serde_json::Error, text: &str, raw: &str) -> RuleFileError {
    let reason = json_text::reason(error);
    let word = reason.split('`').nth(1).and_then(|word| quoted(raw, word));
    let word = word.or_else(|| reason.split('"').nth(1).and_then(|word| quoted(raw, word)));
    match word {
        Some(word) if error.is_data() => {
            let (line, column) = place(text, word);
            RuleFileError::Form { line, column, reason }
        }
        _ => form(error, place(text, raw)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = "00000000-0000-0000-0000-0000000000d1";

    fn refused(rule: &str) -> String {
        let file = format!("{{\n  \"schemaVersion\": 1,\n  \"rules\": [\n    {rule}\n  ]\n}}");
        parse(file.as_bytes()).map(|_| String::new()).unwrap_or_else(|error| error.to_string())
    }

    fn rule(rest: &str) -> String {
        format!(
            "{{\"id\": \"x\", \"enforcement\": \"enforced\", \"confidence\": \"assumed\", \"source\": \"me\", {rest}}}"
        )
    }

    #[test]
    fn what_cannot_be_meant_is_refused_with_its_place() {
        for (rest, what) in [
            (format!("\"kind\": \"conflict\", \"plans\": [\"{PLAN}\", \"{PLAN}\"]"), "against itself"),
            (format!("\"kind\": \"conflict\", \"plans\": [\"{PLAN}\", \"mail\"]"), "`mail`"),
            (
                format!("\"kind\": \"dependency\", \"plan\": \"{PLAN}\", \"anyOf\": [\"{PLAN}\"]"),
                "against itself",
            ),
            (
                format!("\"kind\": \"supersedes\", \"plan\": \"{PLAN}\", \"by\": [\"{PLAN}\"]"),
                "against itself",
            ),
            (format!("\"kind\": \"location\", \"plans\": [\"{PLAN}\"], \"countries\": [\"XXX\"]"), "`XXX`"),
            (
                format!(
                    "\"kind\": \"location\", \"plans\": [\"{PLAN}\"], \"countries\": [\"PT\"], \"asOf\": \"yesterday\""
                ),
                "`yesterday`",
            ),
            (
                format!(
                    "\"kind\": \"location\", \"plans\": [\"{PLAN}\"], \"countries\": [\"PT\"], \"enforcment\": \"off\""
                ),
                "`enforcment`",
            ),
            ("\"kind\": \"wish\"".to_owned(), "wish"),
        ] {
            let said = refused(&rule(&rest));
            assert!(said.starts_with("line 4, column ") && said.contains(what), "{rest}: {said}");
            assert!(!said.starts_with("line 4, column 5:"), "{rest}: the place is the whole rule: {said}");
        }
        assert!(parse(b"{\"schemaVersion\": 2, \"rules\": []}").is_err());
    }

    #[test]
    fn utf_16_is_read() {
        let bytes: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain("{\"schemaVersion\": 1, \"rules\": []}".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        assert_eq!(parse(&bytes).map(|file| file.rules.len()), Ok(0));
    }
}
