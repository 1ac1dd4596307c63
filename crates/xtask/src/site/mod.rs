//! The deployable site: the wasm modules, the shell, the styles, the sample tenant, the schemas
//! and the script that exports a tenant.

mod bound;
pub(crate) mod digests;
mod engine;
mod shell;
mod styles;
mod tree;
mod wasm;

use crate::error::{Context, Error, Result};
use crate::folder::files_below;
use crate::process;
use crate::project::Project;
use crate::say;
use crate::setup::WasmTools;
pub(crate) use engine::SCRIPT;
use shell::Shell;
use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::Instant;
pub(crate) use styles::sheets;
use tree::{Changes, Tree};
use wasm::Built;

/// How the wasm modules are compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Optimised, for users.
    Release,
    /// Fast to build, for work on the project itself.
    Dev,
}

impl Mode {
    fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "dev",
        }
    }
}

/// Builds `dist/`: everything that belongs there and nothing else.
pub(crate) fn build(project: &Project, mode: Mode) -> Result<()> {
    let start = Instant::now();
    let _lock = project.lock()?;
    let tools = WasmTools::ready(project)?;
    let modules = all_modules(project, &tools, mode);
    let changes = assemble(project, project, &tools, mode, modules)?;
    let took = say::seconds(start.elapsed());
    say::line(format_args!("✓ {} is ready in {took}: {changes}", project.dist().display()));
    Ok(())
}

/// Builds it from modules that another copy of the sources has compiled, with the generators of that copy.
pub(crate) fn build_from(project: &Project, compiled: &Project, mode: Mode) -> Result<()> {
    let tools = WasmTools::ready(project)?;
    let modules = wasm::MODULES.iter().map(|module| module.take(project, compiled, mode)).collect();
    assemble(project, compiled, &tools, mode, modules).map(drop)
}

/// Puts everything in its place.
fn assemble(
    project: &Project,
    generators: &Project,
    tools: &WasmTools,
    mode: Mode,
    modules: Vec<Result<Built>>,
) -> Result<Changes> {
    let mut tree = Tree::default();
    for built in modules {
        built?.add_to(&mut tree);
    }
    let shell = Shell::add_to(&mut tree, project)?;
    let made = project.path("target/site").join(mode.name());
    styles::add_to(&mut tree, &shell, project, &tools.npm, &made.join("styles"))?;
    for (program, folder) in [("sample", "sample"), ("schemas", "schema")] {
        tree.add_folder(folder, &generated(project, generators, program, folder, &[])?)?;
    }
    tree.add_folder("export", &project.path("web/export"))?;
    // English is in the page's program; the others are fetched when somebody chooses them.
    for (name, place) in files_below(&project.path("web/text"))? {
        if name != "en.ftl" {
            tree.add(&format!("text/{name}"), place);
        }
    }
    for file in ["icon.svg", "keep.js", "site.webmanifest"] {
        tree.add(&format!("offline/{file}"), project.path("web/offline").join(file));
    }
    shell.check(&tree)?;
    // While somebody works on the project itself, a browser must not keep what was there before.
    bound::add_to(&mut tree, &shell, project, &made.join("bound"), mode == Mode::Release)?;
    tree.sync(&project.dist())
}

/// Builds the wasm modules side by side: the last part of each, one optimisation of the whole, knows one core only.
fn all_modules(project: &Project, tools: &WasmTools, mode: Mode) -> Vec<Result<Built>> {
    thread::scope(|scope| {
        let modules = wasm::MODULES.map(|module| scope.spawn(move || module.build(project, tools, mode)));
        let join = |module: thread::ScopedJoinHandle<'_, Result<Built>>| {
            module.join().unwrap_or_else(|_| Err(Error::new("a module's build ended without a result")))
        };
        modules.map(join).into()
    })
}

/// Runs one of testkit's generators, as the sources of `generators` have it, into an empty folder.
pub(crate) fn generated(
    project: &Project,
    generators: &Project,
    program: &str,
    folder: &str,
    options: &[&str],
) -> Result<PathBuf> {
    let path = project.path("target/site").join(folder);
    if path.exists() {
        fs::remove_dir_all(&path).could_not(|| format!("empty {}", path.display()))?;
    }
    let run = ["run", "--quiet", "--package", "seatscope-testkit", "--bin", program, "--"];
    say::step(&format!("generating the {folder}"), || {
        process::run(process::cargo().current_dir(generators.root()).args(run).args(options).arg(&path))
    })?;
    Ok(path)
}
