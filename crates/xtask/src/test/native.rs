//! The tests that run on this machine, outside a browser.

use super::count::Counts;
use super::ledger::Entry;
use crate::error::Result;
use crate::process;
use crate::project::Project;
use std::path::Path;

/// All unit and integration tests; the page's own logic runs here too.
pub(super) fn tests(project: &Project, nextest: &Path, entry: &mut Entry) -> Result<()> {
    let arguments = ["nextest", "run", "--workspace", "--locked", "--no-fail-fast", "--color", "never"];
    let mut command = process::command(nextest);
    command.current_dir(project.root()).args(arguments).args([
        "--status-level",
        "slow",
        "--no-tests",
        "pass",
    ]);
    let (status, output) = process::run_and_read(&mut command)?;
    entry.tests(Counts::of_nextest(&output), status.success())
}

/// The examples in the documentation.
pub(super) fn documentation(project: &Project, entry: &mut Entry) -> Result<()> {
    let mut command = process::cargo();
    command.current_dir(project.root()).args(["test", "--doc", "--workspace", "--locked", "--no-fail-fast"]);
    command.env("CARGO_TERM_COLOR", "never");
    let (status, output) = process::run_and_read(&mut command)?;
    entry.tests(Counts::of_libtest(&output), status.success())
}
