//! `seatscope analyze`: the report on an export, in every form.

use crate::files::FileError;
use crate::forms::{CsvTable, Format};
use crate::{
    CliError, Manner, Reading, by_place, holds_nothing, is_for_terminal, output_error, read, status, write,
};
use clap::Args;
use seatscope_contract::work::{FindingState, Work};
use seatscope_engine::catalog::rules;
use seatscope_engine::report::{self, Key, Making};
use seatscope_engine::work;
use seatscope_workbook::workbook;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

#[derive(Debug, Args)]
pub(crate) struct Analyze {
    #[command(flatten)]
    reading: Reading,
    /// Work saved in the page: its rules are taken, and findings settled or accepted in it do not count for --fail-on
    #[arg(long, value_name = "FILE", conflicts_with = "rules")]
    work: Option<PathBuf>,
    /// Form of the result; text on a terminal and JSON elsewhere, if not given
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Which table `--format csv` writes; findings, if not given
    #[arg(long, value_enum)]
    table: Option<CsvTable>,
    /// Replace names, addresses and ids by pseudonyms, which differ from run to run unless --key is given
    #[arg(long, visible_alias = "pseudonymize")]
    pseudonymise: bool,
    /// 32 hexadecimal digits that make the same pseudonyms in every run; who has them can try names out
    #[arg(long, value_name = "HEX", requires = "pseudonymise", value_parser = key)]
    key: Option<Key>,
}

pub(crate) fn analyze(arguments: &Analyze) -> Result<ExitCode, CliError> {
    let reading = &arguments.reading;
    if arguments.table.is_some() && arguments.format != Some(Format::Csv) {
        return Err(CliError::NoTable);
    }
    if arguments.format == Some(Format::Xlsx) && is_for_terminal(&reading.manner) {
        return Err(CliError::NoText);
    }
    let work = arguments.work.as_deref().map(read_work).transpose()?;
    let mut analysis = read(&reading.paths, &reading.manner)?;
    if let Some(work) = work {
        let file = work.rules.file.map(|file| rules::parse(file.text.as_bytes())).transpose()?;
        analysis.set_rules(file, work.rules.switches)?;
        analysis.set_marks(work.marks);
    }
    let format = arguments.format.unwrap_or(by_place(&reading.manner, Format::Text, Format::Json));
    let made = made(&reading.manner);
    let key = match arguments.key {
        None if arguments.pseudonymise => Some(random_key()?),
        given => given,
    };
    let making = Making { made: Some(&made), key };
    let form = format.of(arguments.table.unwrap_or(CsvTable::Findings));
    if format == Format::Xlsx {
        let mut lines = Vec::new();
        report::write(&analysis, form, making, &mut lines).map_err(|error| output_error(None, error))?;
        let book = workbook(&lines)?;
        write(&reading.manner, |out| out.write_all(&book))?;
    } else {
        write(&reading.manner, |out| report::write(&analysis, form, making, out))?;
    }
    if holds_nothing(&analysis) {
        return Ok(ExitCode::from(2));
    }
    let open = analysis.findings.iter().filter(|finding| analysis.state(finding) == FindingState::Open);
    Ok(status(reading.manner.fail_on, open.map(|finding| finding.severity)))
}

fn read_work(path: &Path) -> Result<Work, CliError> {
    let bytes = std::fs::read(path).map_err(|error| FileError::new(path, &error))?;
    work::parse(&bytes).map_err(|source| CliError::Work { path: path.display().to_string(), source })
}

/// When a report is made: the time given as now, else the clock's.
fn made(arguments: &Manner) -> String {
    let clock = || {
        let now = OffsetDateTime::now_utc().replace_nanosecond(0).unwrap_or(OffsetDateTime::UNIX_EPOCH);
        now.format(&Rfc3339).unwrap_or_default()
    };
    arguments.now.clone().unwrap_or_else(clock)
}

/// The key of pseudonyms, given as 32 hexadecimal digits.
fn key(text: &str) -> Result<Key, String> {
    let number = u128::from_str_radix(text, 16).ok().filter(|_| text.len() == 32);
    number.map(u128::to_be_bytes).ok_or_else(|| "expected 32 hexadecimal digits".to_owned())
}

fn random_key() -> Result<Key, CliError> {
    let mut key = Key::default();
    getrandom::fill(&mut key).map_err(CliError::Random)?;
    Ok(key)
}
