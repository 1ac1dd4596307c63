//! Every command a developer types: set up, build, serve, test.
//!
//! A command sets up what it needs by itself, says what it is doing, and is quick the second time.

mod bench;
mod budget;
mod catalog;
mod error;
mod folder;
mod fuzz;
mod mime;
mod package;
mod places;
mod process;
mod project;
mod say;
#[cfg(test)]
mod scratch;
mod serve;
mod setup;
mod site;
mod soak;
mod stamp;
mod test;

use error::{Error, Result};
use project::Project;
use site::Mode;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N] [--dev]   build the site and serve it on this machine (port 8080 or the next free one)
  test [--quick]             run every test; --quick: formatting, lints and native tests only
  soak [--cases N]           compare engine and reference model on N generated tenants (500000), new ones each time
  fuzz [--minutes N] [--target T]
                             look for bytes that a reader cannot stand, N minutes a target (5), all targets or T
  bench [--users N,N] [--rounds N] [--only native|browser]
                             measure tenants of so many users (10000,100000,1000000), N rounds (5)
  budget [--record]          compare instructions, memory and sizes with tests/budget.json, or write them there
  build [--dev]              build the deployable site into dist/; --dev: fast and unoptimised
  package [--dev] [--twice]  the site as an archive and in one file, with checksums and a bill of materials;
                             --twice: built once more from a copy of the sources, to see that every byte is the same
  setup                      install everything the other commands need, below target/tools
  catalog FILE.csv --date D  make the built-in catalogue anew from Microsoft's list, of the date D

Environment: SEATSCOPE_WASM_STD=auto|rustup|debian says where Rust's wasm32 library comes from.
CHROME, CHROMEDRIVER and FIREFOX say which browsers and driver to use. SEATSCOPE_SEED=N repeats what a soak generated.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(code) => code,
        Err(error) => {
            say::failure(&error);
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<ExitCode> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["help" | "--help" | "-h", ..] => {
            say::line(HELP);
            Ok(ExitCode::SUCCESS)
        }
        ["package", options @ ..] => {
            let options = Options::read(options, &["--dev", "--twice"])?;
            let pack = if options.twice { package::package_twice } else { package::package };
            pack(&Project::find()?, options.mode()).map(done)
        }
        ["setup"] => setup::everything(&Project::find()?).map(done),
        ["build", options @ ..] => build(&Options::read(options, &["--dev"])?).map(done),
        ["serve", options @ ..] => {
            let options = Options::read(options, &["--dev", "--port"])?;
            serve::serve(&build(&options)?.dist(), options.port).map(done)
        }
        ["test", options @ ..] => {
            Ok(test::test(&Project::find()?, Options::read(options, &["--quick"])?.quick))
        }
        ["soak", options @ ..] => {
            let cases = Options::read(options, &["--cases"])?.cases;
            soak::soak(&Project::find()?, cases.unwrap_or(soak::CASES)).map(done)
        }
        ["fuzz", options @ ..] => {
            let options = Options::read(options, &["--minutes", "--target"])?;
            let minutes = options.minutes.unwrap_or(fuzz::MINUTES);
            fuzz::fuzz(&Project::find()?, minutes, options.target.as_deref()).map(done)
        }
        ["budget"] => budget::budget(&Project::find()?, false).map(done),
        ["budget", "--record"] => budget::budget(&Project::find()?, true).map(done),
        ["bench", words @ ..] => bench::bench(&Project::find()?, words).map(done),
        ["catalog", words @ ..] => catalog::catalog(&Project::find()?, words).map(done),
        other => Err(Error::new(format!("`cargo xtask {}` is not a command", other.join(" ")))
            .remedy("`cargo xtask help` lists them")),
    }
}

/// What a command that only can fail by an error ends with.
fn done<T>(_: T) -> ExitCode {
    ExitCode::SUCCESS
}

fn build(options: &Options) -> Result<Project> {
    let project = Project::find()?;
    site::build(&project, options.mode())?;
    Ok(project)
}

/// What stands behind a command.
#[derive(Debug, Default, PartialEq, Eq)]
struct Options {
    dev: bool,
    quick: bool,
    twice: bool,
    port: Option<u16>,
    cases: Option<u32>,
    minutes: Option<u32>,
    target: Option<String>,
}

impl Options {
    /// How the wasm modules are to be compiled.
    fn mode(&self) -> Mode {
        if self.dev { Mode::Dev } else { Mode::Release }
    }

    /// Reads those options that the command knows.
    fn read(words: &[&str], known: &[&str]) -> Result<Self> {
        let mut options = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            if !known.contains(word) {
                let known = known.join(" or ");
                return Err(Error::new(format!("{word} is no option of this command"))
                    .remedy(format!("leave it out, or use {known}")));
            }
            match *word {
                "--dev" => options.dev = true,
                "--quick" => options.quick = true,
                "--twice" => options.twice = true,
                "--cases" => {
                    let cases = words.next().and_then(|cases| cases.parse().ok());
                    options.cases = Some(cases.ok_or_else(|| Error::new("--cases needs a number"))?);
                }
                "--minutes" => {
                    let minutes = words.next().and_then(|minutes| minutes.parse().ok());
                    options.minutes = Some(minutes.ok_or_else(|| Error::new("--minutes needs a number"))?);
                }
                "--target" => {
                    let target = words.next().ok_or_else(|| Error::new("--target needs a name"))?;
                    options.target = Some((*target).to_owned());
                }
                _ => {
                    let port = words.next().and_then(|port| port.parse().ok());
                    options.port =
                        Some(port.ok_or_else(|| Error::new("--port needs a number from 0 to 65535"))?);
                }
            }
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read() {
        let known = ["--dev", "--port"];
        let options = Options::read(&["--port", "9000", "--dev"], &known).unwrap();
        assert_eq!(options, Options { dev: true, port: Some(9000), ..Options::default() });
        assert_eq!(Options::read(&["--cases", "9"], &["--cases"]).unwrap().cases, Some(9));
        let options =
            Options::read(&["--target", "csv", "--minutes", "2"], &["--minutes", "--target"]).unwrap();
        assert_eq!((options.minutes, options.target.as_deref()), (Some(2), Some("csv")));
        for wrong in [["--port", "http"].as_slice(), &["--port"], &["--quick"], &["dist"]] {
            Options::read(wrong, &known).unwrap_err();
        }
    }
}
