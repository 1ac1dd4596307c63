//! `seatscope`: the engine on the command line. Results go to standard output, everything else to
//! standard error. Exit status: 0 done, 1 findings at or above `--fail-on`, 2 nothing could be done.

mod ahead;
mod analyze;
mod error;
mod files;
mod forms;
mod manual;
mod plan;
mod timeline;
mod what_if;

use ahead::Piece;
use clap::{Args, Parser, Subcommand, ValueEnum};
use error::CliError;
use files::{FileError, files};
use forms::CompareFormat;
use seatscope_contract::SCHEMA_VERSION;
use seatscope_contract::report::{Confidence, Severity};
use seatscope_contract::rules::RuleFile;
use seatscope_contract::scenario::Scenario;
use seatscope_engine::analysis::{Analysis, Options, is_time};
use seatscope_engine::catalog::{self, Catalogue, catalogue, product_csv, rules};
use seatscope_engine::compare::{self, compare_for};
use seatscope_engine::import::{FileState, Importer};
use seatscope_engine::report::plain;
use seatscope_engine::what_if::scenario;
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::LazyLock;

/// What `--version` says; `-V` leaves out the catalogue.
static VERSION: LazyLock<String> =
    LazyLock::new(|| format!("{}\nproducts and plans as of {}", env!("CARGO_PKG_VERSION"), catalog::date()));

/// Lines of a catalogue that could not be used are named, up to this many.
const LEFT_OUT_SHOWN: usize = 10;

/// Offline analysis of Microsoft Entra group-based licensing. Nothing leaves this machine.
#[derive(Debug, Parser)]
#[command(name = "seatscope", version, long_version = VERSION.as_str())]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read an export and report what is wrong in it
    Analyze(analyze::Analyze),
    /// Try a scenario on an export and say what the service would do; the export is not changed
    WhatIf(what_if::WhatIf),
    /// Plan a task on an export: what speaks against it, who fares how, and ways to do it
    Plan(plan::Plan),
    /// Compare two exports of one tenant: what changed between them, and which predictions came true
    Compare(Compare),
    /// Tell the audit log of an export as a story: what was set, how it was processed, what came of it for whom
    Timeline(timeline::Timeline),
    /// Print the built-in rules, in the form that --rules reads
    Rules {
        /// A file of your own rules: they replace those of the same id and are added otherwise
        #[arg(long, value_name = "FILE")]
        rules: Option<PathBuf>,
        /// Print instead the rules that these files and folders of an export teach, for use with other exports
        #[arg(long, value_name = "PATH", num_args = 1..)]
        learned: Vec<PathBuf>,
    },
    /// Print what completes this command's words in a shell
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Print the manual page, for `man -l -`
    Man,
}

/// What is read, and how.
#[derive(Debug, Args)]
struct Reading {
    /// Files and folders of the export; folders are read with everything below them, `-` is standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    manner: Manner,
}

/// By which rules it is read, and where the result goes.
#[derive(Debug, Args)]
struct Manner {
    /// A file of your own rules: they replace those of the same id and are added otherwise
    #[arg(long, value_name = "FILE")]
    rules: Option<PathBuf>,
    /// Microsoft's CSV `Product names and service plan identifiers for licensing`, newer than the built-in one
    #[arg(long, value_name = "FILE")]
    catalog: Option<PathBuf>,
    /// The time to judge ages by, as RFC 3339
    #[arg(long, value_name = "TIMESTAMP", value_parser = timestamp)]
    now: Option<String>,
    /// Write the result to a file instead of standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// End with status 1 if there is a finding of this severity or worse
    #[arg(long, value_enum, default_value_t = FailOn::Never)]
    fail_on: FailOn,
}

#[derive(Debug, Args)]
struct Compare {
    /// The export made first: a file, or a folder with everything below it
    #[arg(value_name = "EARLIER")]
    earlier: PathBuf,
    /// The export made after it
    #[arg(value_name = "LATER")]
    later: PathBuf,
    /// The change that was planned on the earlier export, to see whether the later one shows it
    #[arg(long, value_name = "FILE")]
    scenario: Option<PathBuf>,
    #[command(flatten)]
    manner: Manner,
    /// Form of the result; text on a terminal and JSON elsewhere, if not given
    #[arg(long, value_enum)]
    format: Option<CompareFormat>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Never,
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Analyze(arguments) => analyze::analyze(&arguments),
        Command::WhatIf(arguments) => what_if::what_if(&arguments),
        Command::Plan(arguments) => plan::plan(&arguments),
        Command::Compare(arguments) => compare(&arguments),
        Command::Timeline(arguments) => timeline::timeline(&arguments),
        Command::Rules { rules, learned } => print_rules(rules, &learned).map(|()| ExitCode::SUCCESS),
        Command::Completions { shell } => print(&manual::completions(shell)),
        Command::Man => manual::page().and_then(|page| print(&page)),
    };
    result.unwrap_or_else(|error| {
        // A reader that has seen enough, `head` for instance, is no error.
        if let CliError::Output { source, .. } = &error
            && source.kind() == io::ErrorKind::BrokenPipe
        {
            return ExitCode::SUCCESS;
        }
        say(&format!("seatscope: {error}"));
        ExitCode::from(2)
    })
}

fn compare(arguments: &Compare) -> Result<ExitCode, CliError> {
    let scenario = arguments.scenario.as_deref().map(read_scenario).transpose()?;
    let manner = &arguments.manner;
    let earlier = read(std::slice::from_ref(&arguments.earlier), manner)?;
    let later = read(std::slice::from_ref(&arguments.later), manner)?;
    if holds_nothing(&earlier) || holds_nothing(&later) {
        return Ok(ExitCode::from(2));
    }
    let format =
        arguments.format.unwrap_or(by_place(manner, CompareFormat::Text, CompareFormat::Json)).into();
    let comparison = compare_for(&earlier, &later, scenario.as_ref(), format)?;
    write(manner, |out| compare::write(&comparison, format, out))?;
    // The list of findings may be cut; a severity is never worse than that of the first.
    let introduced = comparison.findings.introduced.iter();
    Ok(status(manner.fail_on, introduced.map(|finding| finding.severity)))
}

fn read_scenario(path: &Path) -> Result<Scenario, CliError> {
    let bytes = std::fs::read(path).map_err(|error| FileError::new(path, &error))?;
    scenario::parse(&bytes).map_err(|source| CliError::Scenario { path: path.display().to_string(), source })
}

/// Reads and analyses an export.
fn read(paths: &[PathBuf], arguments: &Manner) -> Result<Analysis, CliError> {
    let rules = arguments.rules.clone().map(read_rules).transpose()?;
    let mut importer = Importer::new(read_catalogue(arguments.catalog.as_deref())?.tenant());
    let mut open: Option<FileState> = None;
    ahead::read(&files(paths)?, |file, Piece { bytes, end }| {
        let mut state = open.take().unwrap_or_else(|| importer.begin(&file.name));
        importer.feed(&mut state, bytes);
        match end {
            None => open = Some(state),
            Some(end) => {
                if let Err(reason) = end {
                    state.fail(&reason);
                }
                importer.end(state);
            }
        }
    });
    let options = Options { rules, now: arguments.now.clone(), ..Options::default() };
    Ok(Analysis::new(importer.finish(), options)?)
}

/// Whether no file holds anything of a tenant; says so.
fn holds_nothing(analysis: &Analysis) -> bool {
    let nothing = analysis.holds_nothing();
    if nothing && analysis.inputs.is_empty() {
        say("seatscope: there is no file in the folder; name the folder that holds the export, or its files");
    } else if nothing {
        say("seatscope: nothing of a tenant was found in these files; each file's problem is in the result");
    }
    nothing
}

fn status(fail_on: FailOn, severities: impl Iterator<Item = Severity>) -> ExitCode {
    let worst = severities.max();
    let failed = match fail_on {
        FailOn::Never => false,
        FailOn::Warning => worst >= Some(Severity::Warning),
        FailOn::Error => worst >= Some(Severity::Error),
    };
    if failed { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

/// An RFC 3339 time, kept as it was written.
fn timestamp(text: &str) -> Result<String, String> {
    let message = "expected a time such as 2026-09-01T00:00:00Z";
    if is_time(text) { Ok(text.to_owned()) } else { Err(message.to_owned()) }
}

fn output_error(path: Option<&Path>, source: io::Error) -> CliError {
    let path = path.map_or("standard output".to_owned(), |path| path.display().to_string());
    CliError::Output { path, source }
}

/// The form of a result that nobody asked a form of: one for people on a terminal, one for programs elsewhere.
fn by_place<F>(arguments: &Manner, for_people: F, for_programs: F) -> F {
    if is_for_terminal(arguments) { for_people } else { for_programs }
}

/// Whether the result is shown on a terminal.
fn is_for_terminal(arguments: &Manner) -> bool {
    arguments.output.is_none() && io::stdout().is_terminal()
}

/// Writes a result where the arguments say.
fn write(arguments: &Manner, result: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), CliError> {
    let write = || {
        let mut out: Box<dyn Write> = match &arguments.output {
            Some(path) => Box::new(BufWriter::new(File::create(path)?)),
            None => Box::new(BufWriter::new(io::stdout().lock())),
        };
        result(&mut out)?;
        out.flush()
    };
    write().map_err(|source| output_error(arguments.output.as_deref(), source))
}

fn read_rules(path: PathBuf) -> Result<RuleFile, CliError> {
    let bytes = std::fs::read(&path).map_err(|error| FileError::new(&path, &error))?;
    rules::parse(&bytes).map_err(|source| CliError::Rules { path: path.display().to_string(), source })
}

/// The built-in catalogue, with the products and plans of a file in place of those of the same id.
fn read_catalogue(path: Option<&Path>) -> Result<Catalogue, CliError> {
    let mut catalogue = Catalogue::built_in();
    let Some(path) = path else { return Ok(catalogue) };
    let bytes = std::fs::read(path).map_err(|error| FileError::new(path, &error))?;
    let path = path.display().to_string();
    let listing =
        product_csv::read(&bytes).map_err(|source| CliError::Catalog { path: path.clone(), source })?;
    for left_out in listing.left_out.iter().take(LEFT_OUT_SHOWN) {
        say(&format!("seatscope: {path}: {left_out}"));
    }
    if let Some(more @ 1..) = listing.left_out.len().checked_sub(LEFT_OUT_SHOWN) {
        say(&format!("seatscope: {path}: {more} more lines were left out"));
    }
    catalogue.merge(listing.catalogue);
    Ok(catalogue)
}

fn print_rules(file: Option<PathBuf>, learned: &[PathBuf]) -> Result<(), CliError> {
    let rules = if learned.is_empty() {
        let file = file.map(read_rules).transpose()?;
        rules::RuleBook::new(&mut catalogue(), file)?.rules().to_vec()
    } else {
        let manner = Manner { rules: file, catalog: None, now: None, output: None, fail_on: FailOn::Never };
        let mut rules = read(learned, &manner)?.book.rules().to_vec();
        rules.retain(|rule| rule.confidence == Confidence::Learned);
        rules
    };
    let all = RuleFile { schema_version: SCHEMA_VERSION, rules };
    let mut out = BufWriter::new(io::stdout().lock());
    let written = rules::write(&all, &mut out).and_then(|()| out.flush());
    written.map_err(|source| output_error(None, source))
}

/// Prints what is made already.
fn print(bytes: &[u8]) -> Result<ExitCode, CliError> {
    io::stdout().write_all(bytes).map_err(|source| output_error(None, source))?;
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stderr, reason = "messages of a command line belong there")]
fn say(message: &str) {
    // What stands in a file, or in its name, gives no orders to a terminal.
    let lines: Vec<String> = message.lines().map(plain).collect();
    eprintln!("{}", lines.join("\n"));
}
