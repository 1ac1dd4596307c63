//! The wasm modules: compiled by wasm-pack, then optimised by wasm-opt.

use super::Mode;
use super::engine::{SCRIPT, joined};
use super::tree::Tree;
use crate::error::{Context, Error, Result};
use crate::places;
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
    /// The script that others get it by, if it is for others: wasm-bindgen's becomes a part of it.
    interface: Option<&'static str>,
    /// Its cargo profile for users.
    profile: &'static str,
    /// wasm-opt's goal: speed or size.
    goal: &'static str,
    /// What rustc may use beside what it takes by itself.
    instructions: Option<&'static str>,
}

/// The engine is made for speed, the others for size.
pub(super) const MODULES: [Module; 3] = [
    Module {
        folder: "engine",
        what: "engine",
        package: "crates/wasm",
        name: "seatscope_wasm",
        interface: Some("crates/wasm/npm/seatscope.js"),
        profile: "wasm-engine",
        goal: "-O3",
        // Reading takes a sixth less time with them.
        instructions: Some("+simd128"),
    },
    Module {
        folder: "page",
        what: "page",
        package: "web",
        name: "seatscope_web",
        interface: None,
        profile: "wasm-page",
        goal: "-Os",
        instructions: None,
    },
    Module {
        folder: "workbook",
        what: "workbook",
        package: "crates/workbook",
        name: "seatscope_workbook",
        interface: None,
        profile: "wasm-page",
        goal: "-Os",
        instructions: None,
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

/// A module's files, ready for the site: each by its path there.
pub(super) struct Built([(String, PathBuf); 2]);

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
                Mode::Release => {
                    let places = places::remapped(&tools.toolchain().library(project)?)?;
                    let instructions = self.instructions.map(|set| format!("\u{1f}-Ctarget-feature={set}"));
                    let flags = places + &instructions.unwrap_or_default();
                    command.args(["--profile", self.profile]).env("CARGO_ENCODED_RUSTFLAGS", flags)
                }
                Mode::Dev => command.arg("--dev"),
            };
            process::run(&mut command)
        })?;
        let compiled = package.join(self.wasm_name());
        let wasm = match mode {
            Mode::Release => self.optimise(project, tools, &compiled, &site)?,
            Mode::Dev => compiled,
        };
        self.built(project, &package, wasm, &site)
    }

    /// Takes what another copy of the sources has compiled.
    pub(super) fn take(&self, project: &Project, compiled: &Project, mode: Mode) -> Result<Built> {
        let folder = Path::new("target/site").join(mode.name());
        let (site, compiled) = (project.root().join(&folder), compiled.root().join(&folder));
        fs::create_dir_all(&site).could_not(|| format!("make {}", site.display()))?;
        let package = compiled.join(self.folder);
        let wasm = match mode {
            Mode::Release => self.optimised(&compiled),
            Mode::Dev => package.join(self.wasm_name()),
        };
        self.built(project, &package, wasm, &site)
    }

    fn built(&self, project: &Project, package: &Path, wasm: PathBuf, site: &Path) -> Result<Built> {
        let read = |path: &Path| fs::read_to_string(path).could_not(|| format!("read {}", path.display()));
        let glue = package.join(format!("{}.js", self.name));
        let text = read(&glue)?;
        if text.lines().any(|line| line.starts_with("import ")) {
            return Err(Error::new(format!("wasm-bindgen's script of the {} imports others", self.what))
                .remedy("bind them to their content as the shell does with the scripts it names"));
        }
        let (name, script) = match self.interface {
            None => (format!("{}.js", self.name), glue),
            Some(interface) => {
                let path = site.join(SCRIPT);
                fs::write(&path, joined(&read(&project.path(interface))?, &text)?)
                    .could_not(|| format!("write {}", path.display()))?;
                (SCRIPT.to_owned(), path)
            }
        };
        let place = |name: String| format!("{}/{name}", self.folder);
        Ok(Built([(place(name), script), (place(self.wasm_name()), wasm)]))
    }

    fn wasm_name(&self) -> String {
        format!("{}_bg.wasm", self.name)
    }

    /// Where the optimised module lies.
    fn optimised(&self, site: &Path) -> PathBuf {
        site.join(format!("{}.wasm", self.folder))
    }

    /// Runs wasm-opt, unless it has seen this very module before.
    fn optimise(
        &self,
        project: &Project,
        tools: &WasmTools,
        compiled: &Path,
        site: &Path,
    ) -> Result<PathBuf> {
        let bytes = fs::read(compiled).could_not(|| format!("read {}", compiled.display()))?;
        let optimised = self.optimised(site);
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
        let optimised_bytes = fs::read(&optimised).could_not(|| format!("read {}", optimised.display()))?;
        places::refuse(self.what, &optimised_bytes, project)?;
        Ok(optimised)
    }
}

impl Built {
    /// Adds the script and the module.
    pub(super) fn add_to(self, tree: &mut Tree) {
        for (path, file) in self.0 {
            tree.add(&path, file);
        }
    }
}
