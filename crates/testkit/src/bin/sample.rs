//! Writes the sample tenant: `sample OUT_DIR [--users N] [--groups N] [--seed N]`.
//!
//! With `--users` the users carry no `assignedPlans`: about a kilobyte each, 100 MB for 100,000.

use std::path::Path;
use std::process::ExitCode;

use seatscope_testkit::sample::{Config, generate};

const USAGE: &str = "usage: sample OUT_DIR [--users N] [--groups N] [--seed N]";

fn main() -> ExitCode {
    let written = arguments(std::env::args().skip(1)).and_then(|(dir, config)| {
        generate(config, Path::new(&dir)).map_err(|error| format!("{dir}: {error}"))
    });
    match written {
        Ok(_) => ExitCode::SUCCESS,
        Err(message) => {
            #[expect(clippy::print_stderr, reason = "this is a command")]
            {
                eprintln!("{message}");
            }
            ExitCode::FAILURE
        }
    }
}

/// The folder and the configuration that the arguments name.
fn arguments(mut arguments: impl Iterator<Item = String>) -> Result<(String, Config), String> {
    let mut config = Config::default();
    let mut dir = None;
    while let Some(argument) = arguments.next() {
        let mut number = || {
            let value = arguments.next().unwrap_or_default();
            value.parse::<u32>().map_err(|_| format!("{argument} needs a number, not {value:?}"))
        };
        match argument.as_str() {
            "--users" => {
                config.users = number()? as usize;
                config.assigned_plans = false;
            }
            "--groups" => config.groups = number()? as usize,
            "--seed" => config.seed = number()?.into(),
            _ if dir.is_none() && !argument.starts_with('-') => dir = Some(argument),
            _ => return Err(format!("{argument} is not known; {USAGE}")),
        }
    }
    dir.map(|dir| (dir, config)).ok_or_else(|| USAGE.to_string())
}
