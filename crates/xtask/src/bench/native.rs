//! The engine and the command line on this machine, by turns with the other programs.

use super::MEMBERS;
use super::figures::Figures;
use super::measure::measure as run;
use super::rivals::Rivals;
use super::tenants::Tenant;
use crate::error::{Error, Result};
use crate::process;
use crate::project::Project;
use crate::say;
use std::path::{Path, PathBuf};

/// What is measured and what it is measured with, built for speed.
#[derive(Debug)]
pub(super) struct Programs {
    /// The command line.
    pub(super) seatscope: PathBuf,
    /// The generator of tenants.
    pub(super) sample: PathBuf,
    /// The engine step by step.
    speed: PathBuf,
}

/// Builds them.
pub(super) fn programs(project: &Project) -> Result<Programs> {
    let packages =
        ["--package", "seatscope", "--package", "seatscope-testkit", "--package", "seatscope-engine"];
    let targets = ["--bins", "--example", "speed"];
    say::step("building for speed", || {
        let mut cargo = process::cargo();
        cargo.current_dir(project.root()).args(["build", "--release", "--locked"]);
        process::run(cargo.args(packages).args(targets))
    })?;
    let program = |name: &str| project.program("release", name);
    Ok(Programs {
        seatscope: program("seatscope"),
        sample: program("sample"),
        speed: program("examples/speed"),
    })
}

/// Each round runs everything once, so that a slow moment of the machine meets all alike.
pub(super) fn measure(
    programs: &Programs,
    rivals: Option<&Rivals>,
    tenant: &Tenant,
    rounds: usize,
    figures: &mut Figures,
) -> Result<()> {
    for _ in 0..rounds {
        let whole = run(&mut analyze(programs, &tenant.folder))?;
        figures.add("command line", whole.milliseconds);
        if let Some(memory) = whole.memory {
            figures.add("memory of the command line", memory);
        }
        steps(programs, tenant, figures)?;
        if let Some(rivals) = rivals {
            rivals.measure(tenant, figures)?;
        }
        if let Some(folder) = &tenant.small_files {
            figures.add("command line, a file a user", run(&mut analyze(programs, folder))?.milliseconds);
        }
    }
    Ok(())
}

/// The whole way: from the files to the report on the disk.
fn analyze(programs: &Programs, folder: &Path) -> std::process::Command {
    let mut command = process::command(&programs.seatscope);
    command.arg("analyze").arg(folder).args(["--format", "json", "--output"]);
    command.arg(folder.with_extension("report"));
    command
}

/// Names of the engine's steps as they are printed, and as figures.
const STEPS: [(&str, &str); 6] = [
    ("limit", "reading and finding quotes"),
    ("import", "import"),
    ("analysis", "analysis"),
    ("whatIf", "what-if"),
    ("switch", "switching a rule"),
    ("members", MEMBERS),
];

fn steps(programs: &Programs, tenant: &Tenant, figures: &mut Figures) -> Result<()> {
    let mut command = process::command(&programs.speed);
    let text = process::capture(command.arg("1").args(tenant.files()?))?;
    let round: serde_json::Value = serde_json::from_str(&text)
        .map_err(|error| Error::new(format!("the engine's figures cannot be read: {error}")))?;
    let step = |name: &str| round.get(name).and_then(serde_json::Value::as_f64);
    for (printed, figure) in STEPS {
        if let Some(value) = step(printed) {
            figures.add(figure, value);
        }
    }
    if let (Some(import), Some(analysis)) = (step("import"), step("analysis")) {
        figures.add("import and analysis", import + analysis);
    }
    Ok(())
}
