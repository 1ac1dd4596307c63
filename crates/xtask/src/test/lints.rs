//! Formatting and lints, with warnings as errors, for both targets.

use crate::error::Result;
use crate::process;
use crate::project::Project;
use crate::setup::{TARGET, WasmTools};

/// Is everything as rustfmt writes it?
pub(super) fn formatting(project: &Project) -> Result<()> {
    process::run(process::cargo().current_dir(project.root()).args(["fmt", "--all", "--check"]))
        .map_err(|error| error.remedy("run `cargo fmt --all`"))
}

/// Clippy on everything, as this machine's code.
pub(super) fn native(project: &Project) -> Result<()> {
    let arguments = ["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"];
    process::run(process::cargo().current_dir(project.root()).args(arguments))
}

/// Clippy on what runs in the browser, as wasm: there, other parts of the code are compiled.
pub(super) fn wasm(project: &Project, tools: &WasmTools) -> Result<()> {
    let libraries = ["--lib", "-p", "seatscope-wasm", "-p", "seatscope-web", "-p", "seatscope-engine"];
    let tests = ["--tests", "-p", "seatscope-wasm", "-p", "seatscope-web"];
    for what in [libraries.as_slice(), &tests] {
        let mut clippy = tools.toolchain().cargo("cargo-clippy", project)?;
        clippy.args(["clippy", "--locked", "--target", TARGET]).args(what).args(["--", "-D", "warnings"]);
        process::run(&mut clippy)?;
    }
    Ok(())
}
