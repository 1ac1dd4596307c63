//! Rust's standard library for wasm32: already there, from rustup, or built the Debian way.

use super::debian_std;
use crate::error::{Error, Result};
use crate::places::Library;
use crate::process;
use crate::project::Project;
use crate::say;
use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The target of both wasm crates.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// A toolchain that compiles for wasm32.
#[derive(Debug)]
pub(crate) enum Toolchain {
    /// The one that compiles everything else.
    Installed,
    /// Debian's compiler with a standard library of our own, in this folder.
    Debian(PathBuf),
}

impl Toolchain {
    /// A program that will use this toolchain and find `folders` first on its PATH.
    pub(crate) fn command(
        &self,
        program: impl AsRef<OsStr>,
        project: &Project,
        folders: &[&Path],
    ) -> Result<Command> {
        let mut command = process::command(program);
        command.current_dir(project.root()).env("CARGO_TARGET_DIR", project.wasm_target());
        match self {
            Self::Installed => {
                command.env("PATH", process::path_with(folders)?);
            }
            Self::Debian(sysroot) => {
                let bin = sysroot.join("bin");
                let folders: Vec<&Path> =
                    std::iter::once(bin.as_path()).chain(folders.iter().copied()).collect();
                // rustup's proxies lead to another compiler.
                command.env("PATH", process::path_with(&folders)?);
                command.env("RUSTC", bin.join("rustc")).env("CARGO", bin.join("cargo"));
                command.env_remove("RUSTUP_TOOLCHAIN").env_remove("LD_LIBRARY_PATH");
            }
        }
        Ok(command)
    }

    /// Where its compiler finds the standard library's sources.
    pub(crate) fn library(&self, project: &Project) -> Result<Library> {
        let rustc = match self {
            Self::Installed => PathBuf::from("rustc"),
            Self::Debian(sysroot) => sysroot.join("bin/rustc"),
        };
        let ask = |arguments: &[&str]| process::capture(self.command(&rustc, project, &[])?.args(arguments));
        Ok(Library::of(&ask(&["--print", "sysroot"])?, &ask(&["-vV"])?))
    }
}

impl fmt::Display for Toolchain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Installed => f.write_str("of the installed toolchain"),
            Self::Debian(folder) => write!(f, "Debian's compiler with {}", folder.display()),
        }
    }
}

/// Sees that there is one, in the way that `SEATSCOPE_WASM_STD` chooses.
pub(crate) fn ready(project: &Project) -> Result<Toolchain> {
    match std::env::var("SEATSCOPE_WASM_STD").as_deref().unwrap_or("auto") {
        "" | "auto" => automatic(project),
        "rustup" => rustup(project),
        "debian" => debian_std::ready(project).map(Toolchain::Debian),
        other => {
            Err(Error::new(format!("SEATSCOPE_WASM_STD is {other}"))
                .remedy("set it to auto, rustup or debian"))
        }
    }
}

fn automatic(project: &Project) -> Result<Toolchain> {
    if is_installed(project) {
        return Ok(Toolchain::Installed);
    }
    if let Some(built) = debian_std::built(project) {
        return Ok(Toolchain::Debian(built));
    }
    let no_rustup = match rustup(project) {
        Ok(toolchain) => return Ok(toolchain),
        Err(error) => error,
    };
    say::note("trying Debian's compiler instead");
    debian_std::ready(project).map(Toolchain::Debian).map_err(|no_debian| {
        Error::new(format!("there is no standard library for {TARGET}: {no_rustup}\n  and: {no_debian}")).remedy(format!(
            "one of: `rustup target add {TARGET}`; on Debian, run `cargo xtask setup` once as root or with sudo that asks for \
             no password; or install a Rust toolchain that contains {TARGET}"
        ))
    })
}

fn rustup(project: &Project) -> Result<Toolchain> {
    if is_installed(project) {
        return Ok(Toolchain::Installed);
    }
    say::step(&format!("asking rustup for {TARGET}"), || {
        let mut rustup = process::command("rustup");
        rustup.env("RUST_BACKTRACE", "0");
        process::run_within(
            Duration::from_secs(180),
            rustup.current_dir(project.root()).args(["target", "add", TARGET]),
        )
        .map_err(|error| {
            error.remedy(
                "see that rustup is installed and can reach its server, or set SEATSCOPE_WASM_STD=debian",
            )
        })
    })?;
    Ok(Toolchain::Installed)
}

/// Does the toolchain in use have the library?
fn is_installed(project: &Project) -> bool {
    let mut rustc = process::command("rustc");
    let asked = rustc.current_dir(project.root()).args(["--print", "target-libdir", "--target", TARGET]);
    let Ok(folder) = process::capture(asked) else { return false };
    let Ok(files) = std::fs::read_dir(folder.trim()) else { return false };
    files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
}
