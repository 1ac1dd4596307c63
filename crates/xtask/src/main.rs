//! Every command a developer types: set up, build, serve, test.
//!
//! A command sets up what it needs by itself, says what it is doing, and is quick the second time.

mod error;
mod process;
mod project;
mod say;
#[cfg(test)]
mod scratch;
mod setup;
mod site;
mod stamp;

use error::{Error, Result};
use project::Project;
use site::Mode;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N] [--dev]   build the site and serve it on this machine (port 8080 or the next free one)
  test [--quick]             run every test; --quick: formatting, lints and native tests only
  build [--dev]              build the deployable site into dist/; --dev: fast and unoptimised
  setup                      install everything the other commands need, below target/tools

Environment: SEATSCOPE_WASM_STD=auto|rustup|debian says where Rust's wasm32 library comes from.
CHROME and CHROMEDRIVER say which browser and driver to use.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::failure(&error);
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["help" | "--help" | "-h", ..] => {
            say::line(HELP);
            Ok(())
        }
        ["setup"] => setup::everything(&Project::find()?),
        ["build"] => site::build(&Project::find()?, Mode::Release),
        ["build", "--dev"] => site::build(&Project::find()?, Mode::Dev),
        other => Err(Error::new(format!("`cargo xtask {}` is not a command", other.join(" ")))
            .remedy("`cargo xtask help` lists them")),
    }
}
