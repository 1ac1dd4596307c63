//! The two wasm modules: compiled by wasm-pack, then optimised by wasm-opt.

use super::Mode;
use super::tree::Tree;
use crate::error::{Context, Result};
use crate::process;
use crate::project::Project;
use crate::say;
use crate::setup::WasmTools;
use crate::stamp::{self, Stamp};
use std::fs;
use std::path::{Path, PathBuf};

/// One wasm module of the site.
pub(super) struct Module {
    /// Its folder in the site.
    folder: &'static str,
    /// What it is called while it is built.
    what: &'static str,
    /// Its crate's folder in the repository.
    package: &'static str,
    /// Its files' name.
    name: &'static str,
    /// Its cargo profile for users.
    profile: &'static str,
    /// wasm-opt's goal: speed or size.
    goal: &'static str,
}

/// The engine is made for speed, the page for size.
pub(super) const MODULES: [Module; 2] = [
    Module {
        folder: "engine",
        what: "engine",
        package: "crates/wasm",
        name: "seatscope_wasm",
        profile: "wasm-engine",
        goal: "-O3",
    },
    Module {
        folder: "page",
        what: "page",
        package: "web",
        name: "seatscope_web",
        profile: "wasm-page",
        goal: "-Os",
    },
];

/// What rustc's wasm32 may use and every browser of the last years has. Never `--all-features`: browsers refuse that.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// A module's files, ready for the site.
pub(super) struct Built {
    folder: &'static str,
    package: PathBuf,
    wasm_name: String,
    wasm: PathBuf,
}

impl Module {
    /// Compiles and, for users, optimises.
    pub(super) fn build(&self, project: &Project, tools: &WasmTools, mode: Mode) -> Result<Built> {
        let site = project.path("target/site").join(mode.name());
        let package = site.join(self.folder);
        // wasm-pack leaves files of an earlier time; cargo keeps what makes this quick elsewhere.
        if package.exists() {
            fs::remove_dir_all(&package).could_not(|| format!("empty {}", package.display()))?;
        }
        say::step(&format!("building the {} (wasm, {})", self.what, mode.name()), || {
            let mut command = tools.wasm_pack(project)?;
            command.args(["--log-level", "warn", "build", self.package, "--mode", "no-install"]);
            command.args(["--target", "web", "--no-opt", "--no-pack", "--no-typescript"]);
            command.args(["--out-name", self.name, "--out-dir"]).arg(&package);
            match mode {
                Mode::Release => command
                    .args(["--profile", self.profile])
                    .env("CARGO_ENCODED_RUSTFLAGS", without_places()?),
                Mode::Dev => command.arg("--dev"),
            };
            process::run(&mut command)
        })?;
        let wasm_name = format!("{}_bg.wasm", self.name);
        let compiled = package.join(&wasm_name);
        let wasm = match mode {
            Mode::Release => self.optimise(tools, &compiled, &site)?,
            Mode::Dev => compiled,
        };
        Ok(Built { folder: self.folder, package, wasm_name, wasm })
    }

    /// Runs wasm-opt, unless it has seen this very module before.
    fn optimise(&self, tools: &WasmTools, compiled: &Path, site: &Path) -> Result<PathBuf> {
        let bytes = fs::read(compiled).could_not(|| format!("read {}", compiled.display()))?;
        let optimised = site.join(format!("{}.wasm", self.folder));
        let mut command = tools.wasm_opt();
        command.arg(self.goal).args(FEATURES).arg(compiled).arg("-o").arg(&optimised);
        // The arguments hold the tool's folder, too.
        let key = stamp::fingerprint(&[&bytes, format!("{command:?}").as_bytes()]);
        let stamp = Stamp::new(site.join(format!("{}.wasm.stamp", self.folder)), key);
        if !(stamp.is_current() && optimised.is_file()) {
            stamp.clear()?;
            say::step(&format!("optimising the {}", self.what), || process::run_quietly(&mut command))?;
            stamp.write()?;
        }
        Ok(optimised)
    }
}

/// Flags that keep the places of this machine out of the modules, so that every machine makes the same bytes.
fn without_places() -> Result<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let sources = home.map(|home| home.join("registry/src")).filter(|sources| sources.is_dir());
    let Some(sources) = sources else { return Ok(String::new()) };
    let mut flags = Vec::new();
    for registry in fs::read_dir(&sources).could_not(|| format!("read {}", sources.display()))? {
        let registry = registry.could_not(|| format!("read {}", sources.display()))?.path();
        flags.push(format!("--remap-path-prefix={}=packages", registry.display()));
    }
    flags.sort();
    Ok(flags.join("\u{1f}"))
}

impl Built {
    /// Adds the script, its snippets if any, and the module itself.
    pub(super) fn add_to(&self, tree: &mut Tree) -> Result<()> {
        let mut files = Tree::default();
        files.add_folder(self.folder, &self.package)?;
        files.retain(|path| path.ends_with(".js"));
        tree.append(files);
        tree.add(&format!("{}/{}", self.folder, self.wasm_name), self.wasm.clone());
        Ok(())
    }
}
