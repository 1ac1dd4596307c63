//! Formatting and lints, with warnings as errors.

use crate::error::Result;
use crate::process;
use crate::project::Project;

/// Is everything as rustfmt writes it?
pub(super) fn formatting(project: &Project) -> Result<()> {
    process::run(process::cargo().current_dir(project.root()).args(["fmt", "--all", "--check"]))
        .map_err(|error| error.remedy("run `cargo fmt --all`"))
}

/// Clippy on everything, as this machine's code: nothing is written for wasm alone.
pub(super) fn native(project: &Project) -> Result<()> {
    let arguments = ["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"];
    process::run(process::cargo().current_dir(project.root()).args(arguments))
}
