//! Tools that cargo compiles, each in a folder of its own named after its version.

use crate::error::Result;
use crate::process;
use crate::project::Project;
use crate::say;
use crate::stamp;
use std::path::PathBuf;

/// wasm-bindgen's command must be of the very version that the crates use.
pub(crate) fn wasm_bindgen(project: &Project) -> Result<PathBuf> {
    ready(project, "wasm-bindgen-cli", "wasm-bindgen", &project.locked_version("wasm-bindgen")?)
}

pub(crate) fn wasm_pack(project: &Project) -> Result<PathBuf> {
    ready(project, "wasm-pack", "wasm-pack", "0.15.1")
}

pub(crate) fn deny(project: &Project) -> Result<PathBuf> {
    ready(project, "cargo-deny", "cargo-deny", "0.20.2")
}

pub(crate) fn fuzz(project: &Project) -> Result<PathBuf> {
    ready(project, "cargo-fuzz", "cargo-fuzz", "0.13.1")
}

/// Any nextest will do; most who have one have it on their PATH.
pub(crate) fn nextest(project: &Project) -> Result<PathBuf> {
    match process::find("cargo-nextest") {
        Some(found) => Ok(found),
        None => ready(project, "cargo-nextest", "cargo-nextest", "0.9.143"),
    }
}

/// The program of this version: from the PATH, from an earlier time, or compiled now.
fn ready(project: &Project, package: &str, program: &str, version: &str) -> Result<PathBuf> {
    if let Some(found) = process::find(program)
        && process::first_line(&found, "--version").is_some_and(|line| is_version(&line, version))
    {
        return Ok(found);
    }
    let folder = project.tools().join(format!("{package}-{version}"));
    stamp::fill_once(&folder, version, |folder| {
        say::step(&format!("compiling {package} {version}, once, two minutes or so"), || {
            // Its own speed does not matter: this halves the time it takes to compile.
            process::run_quietly(
                process::cargo()
                    .current_dir(project.root())
                    .args(["install", "--locked", "--version", &format!("={version}"), package, "--root"])
                    .arg(folder)
                    .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                    .env("CARGO_PROFILE_RELEASE_LTO", "false")
                    .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                    .env("CARGO_PROFILE_RELEASE_DEBUG", "false"),
            )
            .map_err(|error| {
                error.remedy(format!(
                    "see that the Rust registry can be reached, or put {program} {version} on the PATH"
                ))
            })
        })
    })?;
    Ok(folder.join("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX)))
}

/// Does a line such as `wasm-bindgen 0.2.129 (hash)` name this version?
fn is_version(line: &str, version: &str) -> bool {
    line.split_whitespace().nth(1) == Some(version)
}

#[cfg(test)]
mod tests {
    use super::is_version;

    #[test]
    fn versions_are_compared_whole() {
        assert!(is_version("wasm-bindgen 0.2.129", "0.2.129"));
        assert!(is_version("cargo-nextest 0.9.143 (60fa45f63 2026-08-04)", "0.9.143"));
        assert!(!is_version("wasm-bindgen 0.2.12", "0.2.129"));
        assert!(!is_version("wasm-bindgen", "0.2.129"));
    }
}
