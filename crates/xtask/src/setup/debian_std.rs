//! The Debian way to wasm32: Debian's current compiler, and a standard library built from Debian's source.
//!
//! Debian packages no standard library for wasm32-unknown-unknown, but it packages the source with all its
//! dependencies. The result is a folder that looks like a toolchain: wrappers in `bin`, libraries in `lib/rustlib`.

use super::apt;
use super::wasm_std::TARGET;
use crate::error::{Context, Error, Result};
use crate::places::{self, Library};
use crate::process;
use crate::project::Project;
use crate::say;
use crate::stamp::{self, Stamp};
use std::fs;
use std::path::{Path, PathBuf};

const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const RUSTLIB: &str = "/usr/lib/rustlib";
const PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// Changes with what this module does, so that older results are built anew.
const RECIPE: &str = "2";

/// What the installed compiler says of itself.
struct Compiler {
    release: String,
    host: String,
    llvm_major: String,
    description: String,
}

/// The folder of an earlier time, if it fits the installed compiler.
pub(crate) fn built(project: &Project) -> Option<PathBuf> {
    let compiler = Compiler::installed()?;
    let folder = compiler.folder(project);
    Stamp::new(folder.join(".stamp"), compiler.key()).is_current().then_some(folder)
}

/// Installs and builds what is missing, and returns the folder.
pub(crate) fn ready(project: &Project) -> Result<PathBuf> {
    if let Some(folder) = built(project) {
        return Ok(folder);
    }
    if !is_complete() {
        apt::install(&PACKAGES)?;
    }
    let compiler = Compiler::installed().ok_or_else(|| Error::new(format!("{RUSTC} does not work")))?;
    if !Path::new(&compiler.linker()).exists() {
        apt::install(&[&format!("lld-{}", compiler.llvm_major)])?;
    }
    let folder = compiler.folder(project);
    stamp::fill_once(&folder, &compiler.key(), |folder| {
        say::step(&format!("building Rust's library for {TARGET}, once, a minute or so"), || {
            lay_out(folder, &compiler)?;
            build_library(folder, &compiler)
        })
    })?;
    Ok(folder)
}

fn is_complete() -> bool {
    let files = [RUSTC, CARGO, "/usr/lib/rustlib/src"];
    files.iter().all(|file| Path::new(file).exists())
}

impl Compiler {
    fn installed() -> Option<Self> {
        let description =
            process::capture(process::command(RUSTC).arg("-vV").env_remove("LD_LIBRARY_PATH")).ok()?;
        let field =
            |name: &str| description.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
        Some(Self {
            release: field("release: ")?,
            host: field("host: ")?,
            llvm_major: field("LLVM version: ")?.split('.').next()?.to_owned(),
            description,
        })
    }

    fn folder(&self, project: &Project) -> PathBuf {
        project.tools().join(format!("wasm-std-{}", self.release))
    }

    fn key(&self) -> String {
        format!("recipe {RECIPE}\n{}", self.description)
    }

    fn linker(&self) -> String {
        format!("/usr/bin/lld-{}", self.llvm_major)
    }
}

/// Makes the folder look like a toolchain.
fn lay_out(folder: &Path, compiler: &Compiler) -> Result<()> {
    let host = format!("lib/rustlib/{}", compiler.host);
    for made in ["bin", &format!("{host}/bin"), &format!("lib/rustlib/{TARGET}/lib")] {
        fs::create_dir_all(folder.join(made)).could_not(|| format!("make {made}"))?;
    }
    for program in ["rustc", "rustdoc"] {
        let path = folder.join("bin").join(program);
        let script = format!("#!/bin/sh\nexec /usr/bin/{program} --sysroot '{}' \"$@\"\n", folder.display());
        fs::write(&path, script).could_not(|| format!("write {}", path.display()))?;
        make_executable(&path)?;
    }
    link(CARGO, folder.join("bin/cargo"))?;
    link(format!("{RUSTLIB}/{}/lib", compiler.host), folder.join(&host).join("lib"))?;
    // rustc looks for its wasm linker under this name.
    link(compiler.linker(), folder.join(&host).join("bin/rust-lld"))?;
    link(format!("{RUSTLIB}/src"), folder.join("lib/rustlib/src"))
}

/// Compiles the library as the dependency of an empty crate, and keeps what came of it.
fn build_library(folder: &Path, compiler: &Compiler) -> Result<()> {
    let work = folder.join("build");
    let doing = || format!("write {}", work.display());
    fs::create_dir_all(work.join("src")).could_not(doing)?;
    let manifest = "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n";
    fs::write(work.join("Cargo.toml"), manifest).could_not(doing)?;
    fs::write(work.join("src/lib.rs"), "#![no_std]\n").could_not(doing)?;
    let library = Library::of("/usr", &compiler.description);
    process::run_quietly(
        process::command(CARGO)
            .current_dir(&work)
            .args([
                "build",
                "--release",
                "--target",
                TARGET,
                "-Zbuild-std=std,panic_abort,panic_unwind,test,proc_macro",
            ])
            .env("RUSTC", RUSTC)
            // The compiler's own library may only be built with its unstable features.
            .env("RUSTC_BOOTSTRAP", "1")
            .env(
                "CARGO_ENCODED_RUSTFLAGS",
                format!("-Cembed-bitcode=yes\u{1f}{}", places::remapped(&library)?),
            )
            .env("CARGO_TARGET_DIR", work.join("target"))
            .env_remove("RUSTUP_TOOLCHAIN")
            .env_remove("LD_LIBRARY_PATH"),
    )?;
    let target = folder.join(format!("lib/rustlib/{TARGET}/lib"));
    let built = work.join(format!("target/{TARGET}/release/deps"));
    for file in fs::read_dir(&built).could_not(|| format!("read {}", built.display()))?.flatten() {
        let path = file.path();
        let is_library =
            path.extension().is_some_and(|extension| extension == "rlib" || extension == "rmeta");
        if is_library && !file.file_name().to_string_lossy().starts_with("libempty-") {
            fs::copy(&path, target.join(file.file_name()))
                .could_not(|| format!("copy {}", path.display()))?;
        }
    }
    fs::remove_dir_all(&work).could_not(|| format!("remove {}", work.display()))
}

#[cfg(unix)]
fn link(to: impl AsRef<Path>, from: impl AsRef<Path>) -> Result<()> {
    std::os::unix::fs::symlink(to, &from).could_not(|| format!("link {}", from.as_ref().display()))
}

#[cfg(unix)]
fn make_executable(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
        .could_not(|| format!("make {} executable", path.display()))
}

#[cfg(not(unix))]
fn link(_: impl AsRef<Path>, _: impl AsRef<Path>) -> Result<()> {
    Err(Error::new("this is not a Debian system"))
}

#[cfg(not(unix))]
fn make_executable(_: &Path) -> Result<()> {
    Err(Error::new("this is not a Debian system"))
}
