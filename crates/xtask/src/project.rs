//! Where things are in the repository, and what its lock file says.

use crate::error::{Context, Error, Result};
use crate::say;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

/// The repository this tool works on.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    root: PathBuf,
    tools: PathBuf,
}

impl Project {
    /// Finds the repository: cargo says where this package lies; run by hand, look upwards.
    pub(crate) fn find() -> Result<Self> {
        let here = match std::env::var_os("CARGO_MANIFEST_DIR") {
            Some(package) => PathBuf::from(package),
            None => std::env::current_dir().could_not(|| "tell the current folder".into())?,
        };
        let root = here.ancestors().find(|folder| folder.join("crates/xtask/Cargo.toml").is_file());
        root.map(|root| Self { root: root.to_owned(), tools: root.join("target/tools") }).ok_or_else(|| {
            Error::new("this is not Seatscope's repository").remedy("run `cargo xtask` inside it")
        })
    }

    /// Its sources in another folder, with the tools of this one.
    pub(crate) fn copied_to(&self, root: PathBuf) -> Self {
        Self { root, tools: self.tools.clone() }
    }

    /// A path in the repository.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The repository's top folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The deployable site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// What setup installs; nothing of it lies anywhere else.
    pub(crate) fn tools(&self) -> PathBuf {
        self.tools.clone()
    }

    /// Where the wasm crates are compiled: their own folder, for their compiler may be another one.
    pub(crate) fn wasm_target(&self) -> PathBuf {
        self.path("target/wasm")
    }

    /// The version of a package in Cargo.lock.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.path("Cargo.lock");
        let lock = fs::read_to_string(&path).could_not(|| format!("read {}", path.display()))?;
        version_in_lock(&lock, package).map(str::to_owned).ok_or_else(|| {
            Error::new(format!("Cargo.lock has no package {package}"))
                .remedy("run `cargo update --workspace`")
        })
    }

    /// A program of the workspace as cargo leaves it, in `debug` or `release`.
    pub(crate) fn program(&self, profile: &str, name: &str) -> PathBuf {
        self.path("target").join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// Keeps two of these commands from installing or building the same thing at once.
    pub(crate) fn lock(&self) -> Result<File> {
        let path = self.path("target/xtask.lock");
        fs::create_dir_all(self.path("target")).could_not(|| "make target/".into())?;
        let file = File::create(&path).could_not(|| format!("write {}", path.display()))?;
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => say::line("→ waiting for another `cargo xtask` to finish…"),
            Err(TryLockError::Error(error)) => {
                return Err(error).could_not(|| format!("lock {}", path.display()));
            }
        }
        file.lock().could_not(|| format!("lock {}", path.display()))?;
        Ok(file)
    }
}

fn version_in_lock<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"a-b\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"a\"\nversion = \"0.2.129\"\n";
        assert_eq!(version_in_lock(lock, "a"), Some("0.2.129"));
        assert_eq!(version_in_lock(lock, "a-b"), Some("1.0.0"));
        assert_eq!(version_in_lock(lock, "b"), None);
    }
}
