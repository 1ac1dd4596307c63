//! `seatscope plan`: what is proposed for a task, or one of its ways as the files of a what-if.

use crate::files::FileError;
use crate::forms::PlanFormat;
use crate::{CliError, Reading, by_place, holds_nothing, read, status, write};
use clap::Args;
use seatscope_contract::messages::WhatIfForm;
use seatscope_contract::planner::{Proposal, Way};
use seatscope_engine::planners::{task, write_text, write_ticket};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, Args)]
pub(crate) struct Plan {
    #[command(flatten)]
    reading: Reading,
    /// The task: a JSON file such as {"kind": "freeSeats", "skuId": "…"}
    #[arg(long, value_name = "FILE")]
    task: PathBuf,
    /// Which way the scenario, the ticket or the script is of; the recommended one, if not given
    #[arg(long, value_name = "CODE")]
    way: Option<String>,
    /// Form of the result; text on a terminal and JSON elsewhere, if not given
    #[arg(long, value_enum)]
    format: Option<PlanFormat>,
}

/// Plans the task.
pub(crate) fn plan(arguments: &Plan) -> Result<ExitCode, CliError> {
    let path = &arguments.task;
    let bytes = std::fs::read(path).map_err(|error| FileError::new(path, &error))?;
    let named = || path.display().to_string();
    let task = task::parse(&bytes).map_err(|source| CliError::Task { path: named(), source })?;
    let reading = &arguments.reading;
    let analysis = read(&reading.paths, &reading.manner)?;
    if holds_nothing(&analysis) {
        return Ok(ExitCode::from(2));
    }
    let proposal = analysis.propose(&task).ok_or_else(|| {
        let (what, id) = analysis.unknown_id(&task).unwrap_or_default();
        CliError::NotThere { path: named(), what, id: id.to_owned() }
    })?;
    let format = arguments.format.unwrap_or(by_place(&reading.manner, PlanFormat::Text, PlanFormat::Json));
    let way = || way(&proposal, arguments.way.as_deref());
    let save = |form| {
        let scenario = way()?.scenario.clone();
        write(&reading.manner, |out| out.write_all(&analysis.save(scenario, form)?))
    };
    match format {
        PlanFormat::Text => write(&reading.manner, |out| write_text(&proposal, out)),
        PlanFormat::Json => write(&reading.manner, |out| {
            serde_json::to_writer_pretty(&mut *out, &proposal)?;
            out.write_all(b"\n")
        }),
        PlanFormat::Scenario => save(WhatIfForm::Scenario),
        PlanFormat::Markdown => {
            let way = way()?;
            write(&reading.manner, |out| write_ticket(&analysis, &proposal, way, out))
        }
        PlanFormat::PowerShell => save(WhatIfForm::Script),
    }?;
    Ok(status(reading.manner.fail_on, analysis.findings.iter().map(|finding| finding.severity)))
}

/// The way of a code, else the first.
fn way<'p>(proposal: &'p Proposal, code: Option<&str>) -> Result<&'p Way, CliError> {
    let way = proposal.ways.iter().find(|way| code.is_none_or(|code| way.code == code));
    let codes = || {
        let codes: Vec<String> = proposal.ways.iter().map(|way| format!("`{}`", way.code)).collect();
        if codes.is_empty() { "none".to_owned() } else { codes.join(", ") }
    };
    way.ok_or_else(|| CliError::NoWay { ways: codes() })
}
