//! What the other commands need and how it gets here. Each command asks only for its own tools.

mod apt;
mod browser;
mod cargo_tool;
mod debian_std;
mod npm;
mod wasm_std;

pub(crate) use browser::Browser;
pub(crate) use wasm_std::{TARGET, Toolchain};

use crate::error::{Error, Result};
use crate::process;
use crate::project::Project;
use crate::say;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What turns the wasm crates into files for a browser.
#[derive(Debug)]
pub(crate) struct WasmTools {
    toolchain: Toolchain,
    wasm_bindgen: PathBuf,
    wasm_pack: PathBuf,
    /// The folder of the npm packages that the build takes files from.
    pub(crate) npm: PathBuf,
}

impl WasmTools {
    /// Sees that they are all there.
    pub(crate) fn ready(project: &Project) -> Result<Self> {
        Ok(Self {
            toolchain: wasm_std::ready(project)?,
            wasm_bindgen: cargo_tool::wasm_bindgen(project)?,
            wasm_pack: cargo_tool::wasm_pack(project)?,
            npm: npm::build_packages(project)?,
        })
    }

    /// wasm-pack, ready to be told what to do; it installs nothing by itself.
    pub(crate) fn wasm_pack(&self, project: &Project) -> Result<Command> {
        let folders: Vec<&Path> =
            [&self.wasm_bindgen, &self.wasm_pack].into_iter().filter_map(|tool| tool.parent()).collect();
        self.toolchain.command(&self.wasm_pack, project, &folders)
    }

    /// The compiler that knows wasm32.
    pub(crate) fn toolchain(&self) -> &Toolchain {
        &self.toolchain
    }

    /// wasm-opt of the pinned version.
    pub(crate) fn wasm_opt(&self) -> Command {
        let mut command = process::command("node");
        command.arg(self.npm.join("binaryen/bin/wasm-opt"));
        command
    }
}

/// valgrind, which counts instructions.
pub(crate) fn valgrind() -> Result<PathBuf> {
    if process::find("valgrind").is_none() {
        apt::install(&["valgrind"]).map_err(|error| {
            Error::new(format!("there is no valgrind: {error}")).remedy("install valgrind")
        })?;
    }
    process::find("valgrind").ok_or_else(|| Error::new("Debian's package brought no valgrind"))
}

/// cargo-nextest, which runs the native tests.
pub(crate) fn nextest(project: &Project) -> Result<PathBuf> {
    cargo_tool::nextest(project)
}

/// cargo-deny, which judges the dependencies.
pub(crate) fn deny(project: &Project) -> Result<PathBuf> {
    cargo_tool::deny(project)
}

/// cargo-fuzz, which only `fuzz` needs.
pub(crate) fn fuzz(project: &Project) -> Result<PathBuf> {
    cargo_tool::fuzz(project)
}

/// The packages of the browser suite, beside its files.
pub(crate) fn browser_suite(project: &Project) -> Result<PathBuf> {
    npm::browser_suite(project)
}

/// Installs everything that any command needs.
pub(crate) fn everything(project: &Project) -> Result<()> {
    let start = std::time::Instant::now();
    let _lock = project.lock()?;
    let tools = WasmTools::ready(project)?;
    let browser = Browser::ready()?;
    browser_suite(project)?;
    let nextest = nextest(project)?;
    let deny = deny(project)?;
    say::line(format_args!("ready in {}:", say::seconds(start.elapsed())));
    say::note(format_args!("Rust for wasm32: {}", tools.toolchain));
    for tool in [
        &tools.wasm_bindgen,
        &tools.wasm_pack,
        &browser.chrome,
        &browser.driver,
        &browser.firefox,
        &nextest,
        &deny,
    ] {
        say::note(tool.display());
    }
    Ok(())
}
