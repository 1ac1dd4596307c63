//! What ends the command with status 2.

use crate::files::FileError;
use seatscope_engine::catalog::{product_csv, rules};
use seatscope_engine::compare::CompareError;
use seatscope_engine::planners::task::TaskError;
use seatscope_engine::what_if::scenario::ScenarioError;
use seatscope_engine::work::WorkError;
use std::io;
use thiserror::Error;

/// Why nothing could be done.
#[derive(Debug, Error)]
pub(crate) enum CliError {
    #[error(transparent)]
    File(#[from] FileError),
    #[error("{path}: {source}")]
    Rules { path: String, source: rules::RuleFileError },
    #[error("{path}: {source}")]
    Scenario { path: String, source: ScenarioError },
    #[error("{path}: {source}")]
    Work { path: String, source: WorkError },
    #[error("{path}: {source}")]
    Task { path: String, source: TaskError },
    #[error("{path}: the task names a {what} that the export does not have; check the id `{id}`")]
    NotThere { path: String, what: &'static str, id: String },
    #[error(
        "neither the export nor its audit log has a user, group or product of the id given; check the ids"
    )]
    NotInLog,
    #[error("the audit log has no activity `{name}`; it has: {known}")]
    NoActivity { name: String, known: String },
    #[error(
        "--table says which table of a report is written, and only --format csv writes one; add it, or leave --table out"
    )]
    NoTable,
    #[error("a workbook is nothing that a terminal can show; name its file with --output")]
    NoText,
    #[error(transparent)]
    Workbook(#[from] seatscope_workbook::Error),
    #[error("there is no such way; ways of this plan: {ways}")]
    NoWay { ways: String },
    #[error("{path}: {source}")]
    Catalog { path: String, source: product_csv::ProductCsvError },
    #[error(transparent)]
    Compare(#[from] CompareError),
    #[error("this machine gives no random number for pseudonyms: {0}; give one with --key")]
    Random(getrandom::Error),
    #[error("the built-in rules: {0}")]
    BuiltIn(#[from] rules::RuleFileError),
    #[error("{path}: the result could not be written: {source}; check that the place exists and has room")]
    Output { path: String, source: io::Error },
}
