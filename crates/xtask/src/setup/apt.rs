//! Debian's packages, where this is Debian and we may install them.

use crate::error::{Error, Result};
use crate::process;
use crate::say;
use std::process::Command;

/// Installs packages, or says why it cannot. It never removes one to make room.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    say::step(&format!("installing Debian's {}", packages.join(", ")), || {
        // The lists that an image came with may name versions that are gone or too old.
        process::run_quietly(apt_get()?.args(["update", "-q"]))?;
        let install = ["install", "-q", "-y", "--no-install-recommends", "--no-remove"];
        process::run_quietly(apt_get()?.args(install).args(packages))
    })
}

fn apt_get() -> Result<Command> {
    if process::find("apt-get").is_none() {
        return Err(Error::new("this is not a Debian system (there is no apt-get)"));
    }
    let mut command = if process::first_line("id", "-u").as_deref() == Some("0") {
        process::command("apt-get")
    } else if process::run_quietly(process::command("sudo").args(["-n", "true"])).is_ok() {
        let mut sudo = process::command("sudo");
        sudo.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    } else {
        return Err(Error::new("apt-get needs root, and sudo asks for a password or is not there"));
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}
