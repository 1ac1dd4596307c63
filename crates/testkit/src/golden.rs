//! Golden tenants: small exports with the findings they must give.
//!
//! A case is a folder of `tests/tenants`: `input/` with the files handed to Seatscope, `expected.json` ([`Expected`])
//! and, where it names one, a file of rules. A case about a comparison has an earlier
//! export of the same tenant in `earlier/`. [`compare`] works on the JSON of the public report, so one set of cases
//! holds for the engine and for the command line.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::pairing::pair;
pub use comparison::{ExpectedComparison, compare_comparison};
pub use timeline::{ExpectedTimeline, compare_timeline};
pub use what_if::{ExpectedOutcome, compare_outcome};

/// One golden tenant.
#[derive(Debug, Clone)]
pub struct Case {
    /// The name of its folder.
    pub name: String,
    /// The folder.
    pub dir: PathBuf,
    /// What its report must say.
    pub expected: Expected,
}

impl Case {
    /// The folder of the files to analyse.
    pub fn input(&self) -> PathBuf {
        self.dir.join("input")
    }

    /// The folder of an earlier export, where the case compares two.
    pub fn earlier(&self) -> Option<PathBuf> {
        self.expected.compare.as_ref().map(|_| self.dir.join("earlier"))
    }

    /// The file of the planned change that a comparison checks, where the case has one.
    pub fn planned(&self) -> Option<PathBuf> {
        Some(self.dir.join(self.expected.compare.as_ref()?.scenario.as_ref()?))
    }

    /// The file of rules to analyse them with, where the case has one.
    pub fn rules(&self) -> Option<PathBuf> {
        self.expected.rules.as_ref().map(|file| self.dir.join(file))
    }

    /// The file of the scenario to try, where the case has one.
    pub fn scenario(&self) -> Option<PathBuf> {
        self.expected.what_if.as_ref().map(|expected| self.dir.join(&expected.scenario))
    }
}

/// The content of an `expected.json`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// The behaviour, in one sentence.
    pub about: String,
    /// Where the behaviour is documented.
    pub source: String,
    /// The time of the analysis, where it matters.
    pub now: Option<String>,
    /// The file of rules beside `expected.json`.
    pub rules: Option<String>,
    /// Codes of findings that may be there as well, whatever they say: they are the subject of other cases.
    ///
    /// A case lists here what its tenant shows beside its own behaviour, such as unused seats, so that it stays small and
    /// a change of one check breaks the cases about that check alone.
    #[serde(default)]
    pub beside: Vec<String>,
    /// The findings, all of them but those of the codes in `beside`. Only a case about a scenario or a
    /// comparison may leave them out.
    #[serde(default)]
    pub findings: Option<Vec<ExpectedFinding>>,
    /// The problems of the files read, all of them.
    #[serde(default)]
    pub problems: Vec<ExpectedProblem>,
    /// Lines of the manifest, as far as they matter: the file's `path`, and any of kind, format, encoding and objects.
    #[serde(default)]
    pub inputs: Vec<Map<String, Value>>,
    /// Checks by name and what is said of each: status, and for lists and texts what they must contain.
    #[serde(default)]
    pub coverage: Vec<Map<String, Value>>,
    /// The figures and the differences of the backtest, where they matter: all differences, by the fields named.
    pub backtest: Option<ExpectedBacktest>,
    /// What a scenario must do to the tenant.
    #[serde(rename = "whatIf")]
    pub what_if: Option<ExpectedOutcome>,
    /// What comparing it with the earlier export in `earlier/` must say.
    pub compare: Option<ExpectedComparison>,
    /// What its audit log must tell.
    #[serde(default)]
    pub timelines: Vec<ExpectedTimeline>,
}

/// What the backtest must say.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedBacktest {
    /// Recorded assignments.
    pub assignments: u64,
    /// Those that the simulation reproduces.
    pub agree: u64,
    /// The others, in the report's order.
    #[serde(default)]
    pub differences: Vec<Map<String, Value>>,
}

/// The fields of a finding that matter to a case: any subset of the report's.
///
/// `users`, `groups`, `products` and `plans` are lists of ids; `evidence` lists places that must be among the reported
/// ones; `mentions`, which is not of the report, lists texts that the message must contain in any case. A figure of a
/// remedy's effect that is not named is 0. Every other field must be equal.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub struct ExpectedFinding(pub Map<String, Value>);

/// A problem that a file must be reported with.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedProblem {
    /// The file, relative to `input/`.
    pub path: String,
    /// The problem's code.
    pub code: String,
    /// Texts that message or remedy must contain.
    #[serde(default)]
    pub mentions: Vec<String>,
}

/// Why the golden tenants could not be read.
#[derive(Debug, thiserror::Error)]
pub enum GoldenError {
    /// A file or folder could not be read.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The reason.
        source: std::io::Error,
    },
    /// An `expected.json` is not of the form that [`Expected`] describes.
    #[error("{}: {source}", path.display())]
    Json {
        /// The file.
        path: PathBuf,
        /// The reason, with its line and column.
        source: serde_json::Error,
    },
}

/// The folder of the golden tenants in this repository.
pub fn tenants_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/tenants")
}

/// Reads every case under a folder such as [`tenants_dir`], sorted by name.
pub fn cases(root: &Path) -> Result<Vec<Case>, GoldenError> {
    let io = |source| GoldenError::Io { path: root.to_path_buf(), source };
    let mut dirs = Vec::new();
    for entry in fs::read_dir(root).map_err(io)? {
        let path = entry.map_err(io)?.path();
        if path.is_dir() {
            dirs.push(path);
        }
    }
    dirs.sort();
    dirs.into_iter().map(load).collect()
}

fn load(dir: PathBuf) -> Result<Case, GoldenError> {
    let path = dir.join("expected.json");
    let text = fs::read_to_string(&path).map_err(|source| GoldenError::Io { path: path.clone(), source })?;
    let expected = serde_json::from_str(&text).map_err(|source| GoldenError::Json { path, source })?;
    let name = dir.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Case { name, dir, expected })
}

/// Compares a report with what is expected of it; returns the differences in plain words, none where all is well.
///
/// Findings must pair off one to one, whatever their order, and so must the problems of the inputs; only findings whose
/// code is in `beside` may be left over. A report that is not of the contract's form differs in that it lacks what is
/// expected.
pub fn compare(expected: &Expected, report: &Value) -> Vec<String> {
    let found: Vec<&Value> = list(report, "findings").collect();
    let problems: Vec<(&str, &Value)> = list(report, "inputs")
        .flat_map(|input| list(input, "problems").map(move |problem| (text(input, "path"), problem)))
        .collect();

    let mut differences = Vec::new();
    let Some(wanted) = &expected.findings else {
        let more = expected.what_if.is_some() || expected.compare.is_some();
        return if more { differences } else { vec!["the case expects nothing".to_owned()] };
    };
    let findings = pair(wanted, &found, |want, have| finding_differences(want, have).is_empty());
    for want in findings.left {
        differences.push(missing(want, &findings.right));
    }
    let beside = |have: &&&&Value| expected.beside.iter().any(|code| code == text(have, "code"));
    let surplus = findings.right.iter().filter(|have| !beside(have));
    differences.extend(surplus.map(|have| format!("not expected: {}", brief(have))));

    let problems = pair(&expected.problems, &problems, |want, (path, have)| {
        want.code == text(have, "code") && same_file(&want.path, path) && mentions(&want.mentions, have)
    });
    let texts = |want: &ExpectedProblem| match want.mentions.as_slice() {
        [] => String::new(),
        mentions => format!(", with {}", mentions.join(" and ")),
    };
    differences.extend(
        problems
            .left
            .iter()
            .map(|want| format!("problem missing: {} in {}{}", want.code, want.path, texts(want))),
    );
    differences.extend(problems.right.iter().map(|(path, have)| {
        format!(
            "problem not expected: {} in {path}: {} | {}",
            text(have, "code"),
            text(have, "message"),
            text(have, "remedy")
        )
    }));
    differences.extend(manifest::differences(expected, report));
    if let Some(backtest) = &expected.backtest {
        differences.extend(backtest_differences(backtest, &report["backtest"]));
    }
    differences
}

fn backtest_differences(expected: &ExpectedBacktest, found: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    for (what, want) in [("assignments", expected.assignments), ("agree", expected.agree)] {
        if found[what] != want {
            differences.push(format!("backtest: expected {want} {what}, found {}", found[what]));
        }
    }
    let shown: Vec<&Value> = list(found, "differences").collect();
    if shown.len() != expected.differences.len() {
        differences.push(format!("backtest: other differences: {shown:?}"));
    }
    for (want, have) in expected.differences.iter().zip(shown) {
        let wrong = want.iter().filter(|(field, value)| have[field.as_str()] != **value);
        differences.extend(wrong.map(|(field, _)| format!("backtest: {field} is {}", have[field.as_str()])));
    }
    differences
}

/// Whether message or remedy of a problem contain all these texts.
fn mentions(texts: &[String], problem: &Value) -> bool {
    let shown = format!("{} {}", text(problem, "message"), text(problem, "remedy"));
    texts.iter().all(|text| shown.contains(text))
}

/// A line about a finding that was not reported, with what is wrong with the nearest one that was.
fn missing(want: &ExpectedFinding, rest: &[&&Value]) -> String {
    let line = format!("missing: {}", brief_wanted(want));
    let nearest = rest
        .iter()
        .filter(|have| want.0.get("code").and_then(Value::as_str) == Some(text(have, "code")))
        .map(|have| finding_differences(want, have))
        .min_by_key(Vec::len);
    match nearest {
        Some(wrong) => format!("{line}; the nearest one differs in {}", wrong.join(", ")),
        None => line,
    }
}

/// What keeps a reported finding from being the expected one, a phrase for each field.
fn finding_differences(want: &ExpectedFinding, have: &Value) -> Vec<String> {
    want.0
        .iter()
        .filter_map(|(field, want)| {
            let have = match field.as_str() {
                "users" | "groups" | "plans" => ids(have, field, "id"),
                "products" => ids(have, field, "skuId"),
                "mentions" => return unmentioned(want, text(have, "message")),
                "evidence" => return unproven(want, have),
                "remedies" => {
                    let (want, have) = (without_zeros(want), without_zeros(&have["remedies"]));
                    return (want != have).then(|| format!("remedies: expected {want}, found {have}"));
                }
                _ => have.get(field).cloned().unwrap_or_default(),
            };
            (*want != have).then(|| format!("{field}: expected {want}, found {have}"))
        })
        .collect()
}

/// Remedies whose effects name only what they do.
fn without_zeros(remedies: &Value) -> Value {
    let mut remedies = remedies.clone();
    for remedy in remedies.as_array_mut().into_iter().flatten() {
        if let Some(effect) = remedy.get_mut("effect").and_then(Value::as_object_mut) {
            effect.retain(|_, figure| *figure != 0);
        }
    }
    remedies
}

fn unmentioned(want: &Value, message: &str) -> Option<String> {
    let lower = message.to_lowercase();
    let absent: Vec<&str> =
        strings(want).filter(|text| !lower.contains(text.to_lowercase().as_str())).collect();
    (!absent.is_empty()).then(|| format!("message: {} is not in {message:?}", absent.join(" and ")))
}

fn unproven(want: &Value, have: &Value) -> Option<String> {
    let shown = |want: &Value| {
        list(have, "evidence").any(|have| {
            same_file(text(want, "input"), text(have, "input"))
                && text(want, "pointer") == text(have, "pointer")
        })
    };
    let absent: Vec<String> =
        want.as_array().into_iter().flatten().filter(|want| !shown(want)).map(Value::to_string).collect();
    (!absent.is_empty()).then(|| format!("evidence: {} is not given", absent.join(" and ")))
}

/// Whether a reported path is the expected file: the report may show the path with the folders that lead to it.
fn same_file(want: &str, have: &str) -> bool {
    let have = have.replace('\\', "/");
    have.strip_suffix(want).is_some_and(|folder| folder.is_empty() || folder.ends_with('/'))
}

fn brief(finding: &Value) -> String {
    format!(
        "{} {} ({}) of users {}, groups {}, products {}: {}",
        text(finding, "basis"),
        text(finding, "code"),
        text(finding, "severity"),
        ids(finding, "users", "id"),
        ids(finding, "groups", "id"),
        ids(finding, "products", "skuId"),
        text(finding, "message"),
    )
}

fn brief_wanted(want: &ExpectedFinding) -> String {
    let fields: Vec<String> = want.0.iter().map(|(field, value)| format!("{field} {value}")).collect();
    fields.join(", ")
}

fn ids(finding: &Value, field: &str, key: &str) -> Value {
    list(finding, field).map(|item| item.get(key).cloned().unwrap_or_default()).collect()
}

fn list<'a>(value: &'a Value, field: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    value.get(field).and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn strings(value: &Value) -> impl Iterator<Item = &str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str)
}

mod comparison;
mod manifest;
mod timeline;
mod what_if;

#[cfg(test)]
mod tests;
