//! Packages from npm, as their committed lock files say.

use crate::error::{Context, Error, Result};
use crate::process;
use crate::project::Project;
use crate::say;
use crate::stamp::{self, Stamp};
use std::fs;
use std::path::{Path, PathBuf};

/// What the build takes from npm: wasm-opt and the style sheets. Returns `node_modules`.
pub(crate) fn build_packages(project: &Project) -> Result<PathBuf> {
    let source = project.path("crates/xtask/npm");
    let folder = project.tools().join("npm");
    stamp::fill_once(&folder, &lock_key(&source)?, |folder| {
        for file in ["package.json", "package-lock.json", ".npmrc"] {
            fs::copy(source.join(file), folder.join(file))
                .could_not(|| format!("copy {file} of {}", source.display()))?;
        }
        say::step("installing wasm-opt and PatternFly from npm", || clean_install(folder))
    })?;
    Ok(folder.join("node_modules"))
}

/// The packages of the browser suite. They lie beside its files, where node looks for them.
pub(crate) fn browser_suite(project: &Project) -> Result<PathBuf> {
    let folder = project.path("tests/browser");
    let stamp = Stamp::new(folder.join("node_modules/.stamp"), lock_key(&folder)?);
    if !stamp.is_current() {
        stamp.clear()?;
        say::step("installing the browser suite's packages from npm", || clean_install(&folder))?;
        stamp.write()?;
    }
    Ok(folder)
}

fn clean_install(folder: &Path) -> Result<()> {
    let npm = process::npm().get_program().to_owned();
    if process::first_line("node", "--version").is_none() || process::first_line(npm, "--version").is_none() {
        return Err(Error::new("node and npm are missing").remedy("install Node.js 20 or newer"));
    }
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    process::run_quietly(process::npm().current_dir(folder).args(arguments))
        .map_err(|error| error.remedy("see that the npm registry can be reached"))
}

/// The lock file says it all, but it must not tie the project to one registry.
fn lock_key(folder: &Path) -> Result<String> {
    let path = folder.join("package-lock.json");
    let lock = fs::read_to_string(&path).could_not(|| format!("read {}", path.display()))?;
    match registry_in(&lock) {
        Some(line) => Err(Error::new(format!("{} names a registry: {line}", path.display()))
            .remedy("remove the `resolved` lines; .npmrc beside it keeps npm from writing them")),
        None => Ok(stamp::fingerprint(&[lock.as_bytes()])),
    }
}

fn registry_in(lock: &str) -> Option<&str> {
    lock.lines().map(str::trim).find(|line| line.starts_with("\"resolved\":") && line.contains("://"))
}

#[cfg(test)]
mod tests {
    use super::registry_in;

    #[test]
    fn a_lock_file_that_names_a_registry_is_noticed() {
        let clean =
            "{\n  \"node_modules/a\": {\n    \"version\": \"1.0.0\",\n    \"integrity\": \"sha512-x\"\n";
        assert_eq!(registry_in(clean), None);
        let tied = format!("{clean}    \"resolved\": \"https://registry.example/a.tgz\",\n");
        assert_eq!(registry_in(&tied), Some("\"resolved\": \"https://registry.example/a.tgz\","));
        assert_eq!(registry_in("    \"resolved\": \"../local\","), None);
    }
}
