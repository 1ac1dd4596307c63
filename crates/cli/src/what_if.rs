//! `seatscope what-if`: what a scenario would do.

use crate::forms::WhatIfFormat;
use crate::{CliError, Reading, by_place, holds_nothing, read, read_scenario, status, write};
use clap::Args;
use seatscope_engine::report::{write_outcome_csv, write_outcome_html};
use seatscope_engine::what_if::{write_markdown, write_powershell, write_text};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, Args)]
pub(crate) struct WhatIf {
    #[command(flatten)]
    reading: Reading,
    /// The scenario: a JSON file with a list of edits
    #[arg(long, value_name = "FILE")]
    scenario: PathBuf,
    /// Form of the result; text on a terminal and JSON elsewhere, if not given
    #[arg(long, value_enum)]
    format: Option<WhatIfFormat>,
}

/// Tries the scenario.
pub(crate) fn what_if(arguments: &WhatIf) -> Result<ExitCode, CliError> {
    let scenario = read_scenario(&arguments.scenario)?;
    let reading = &arguments.reading;
    let analysis = read(&reading.paths, &reading.manner)?;
    let format =
        arguments.format.unwrap_or(by_place(&reading.manner, WhatIfFormat::Text, WhatIfFormat::Json));
    let outcome = analysis.what_if(scenario);
    write(&reading.manner, |out| match format {
        WhatIfFormat::Json => {
            serde_json::to_writer_pretty(&mut *out, &outcome)?;
            out.write_all(b"\n")
        }
        WhatIfFormat::Text => write_text(&analysis, &outcome, out),
        WhatIfFormat::Csv => write_outcome_csv(&analysis, &outcome, out),
        WhatIfFormat::Html => write_outcome_html(&analysis, &outcome, out),
        WhatIfFormat::Markdown => write_markdown(&analysis, &outcome.scenario, out),
        WhatIfFormat::PowerShell => write_powershell(&analysis, &outcome.scenario, out),
    })?;
    if holds_nothing(&analysis) {
        return Ok(ExitCode::from(2));
    }
    let after = outcome.errors.introduced.iter().chain(&outcome.errors.remaining);
    Ok(status(reading.manner.fail_on, after.map(|finding| finding.severity)))
}
