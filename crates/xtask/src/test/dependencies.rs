//! cargo-deny on the dependencies: licences, bans and sources always, advisories where their database can be had.

use super::ledger::Entry;
use crate::error::Result;
use crate::process;
use crate::project::Project;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// How long to wait for the database of advisories.
const FETCH_LIMIT: Duration = Duration::from_secs(60);

/// Checks what deny.toml says.
pub(super) fn check(project: &Project, deny: &Path, entry: &mut Entry) -> Result<()> {
    process::run(command(project, deny).args(["check", "licenses", "bans", "sources"]))?;
    if process::succeeds_within(FETCH_LIMIT, command(project, deny).args(["fetch", "db"])) {
        process::run(command(project, deny).args(["check", "--disable-fetch", "advisories"]))
    } else {
        entry.note("advisories skipped: their database cannot be fetched");
        Ok(())
    }
}

fn command(project: &Project, deny: &Path) -> Command {
    let mut command = process::command(deny);
    command.current_dir(project.root()).args(["--locked", "--workspace"]);
    command
}
