//! Places of the machine that builds: they are kept out of what is handed out, so that every machine makes the
//! same bytes and nobody reads where something was built.

use crate::error::{Context, Error, Result};
use crate::project::Project;
use std::fs;
use std::path::{Path, PathBuf};

/// Flags for rustc, one for each place from which code may come, as `CARGO_ENCODED_RUSTFLAGS` has them. The
/// workspace's own files cargo names by their path in it.
pub(crate) fn remapped(library: &Library) -> Result<String> {
    let mut flags = Vec::new();
    if let Some(sources) = registry() {
        for registry in fs::read_dir(&sources).could_not(|| format!("read {}", sources.display()))? {
            let registry = registry.could_not(|| format!("read {}", sources.display()))?.path();
            flags.push(remap(&registry, "packages"));
        }
    }
    flags.sort();
    flags.push(remap(&library.sources, &library.name));
    Ok(flags.join("\u{1f}"))
}

/// Where a compiler finds the sources of its library, and what it calls them where they are not installed.
#[derive(Debug)]
pub(crate) struct Library {
    /// The folder.
    pub(crate) sources: PathBuf,
    /// The name.
    pub(crate) name: String,
}

impl Library {
    /// Of a compiler, by its `--print sysroot` and its `-vV`.
    pub(crate) fn of(sysroot: &str, description: &str) -> Self {
        let commit = description.lines().find_map(|line| line.strip_prefix("commit-hash: "));
        Self {
            sources: Path::new(sysroot.trim()).join("lib/rustlib/src/rust"),
            name: format!("/rustc/{}", commit.unwrap_or("unknown")),
        }
    }
}

/// Refuses a built program in which a place of this machine stands.
pub(crate) fn refuse(what: &str, program: &[u8], project: &Project) -> Result<()> {
    let home = std::env::home_dir().map(|home| home.join(".cargo"));
    let places = [Some(project.root().to_owned()), Some(project.tools()), home, registry()];
    match places.iter().flatten().find(|place| names(program, place)) {
        Some(place) => {
            Err(Error::new(format!("the {what} holds a place of this machine: {}", place.display()))
                .remedy("see that `places::remapped` names where it comes from"))
        }
        None => Ok(()),
    }
}

/// Whether a program holds the path of a folder. One like `/src` says nothing: it is a part of many paths.
fn names(program: &[u8], folder: &Path) -> bool {
    let folder = format!("{}/", folder.display());
    folder.matches('/').count() > 2 && program.windows(folder.len()).any(|part| part == folder.as_bytes())
}

/// Where cargo keeps the sources of packages.
fn registry() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    home.map(|home| home.join("registry/src")).filter(|sources| sources.is_dir())
}

fn remap(from: &Path, to: &str) -> String {
    format!("--remap-path-prefix={}={to}", from.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_anywhere_in_a_program() {
        let program = b"\0asm/home/ana/seatscope/crates/x.rs/rustc/1/library";
        assert!(names(program, Path::new("/home/ana/seatscope")));
        assert!(!names(program, Path::new("/home/ana/seat")));
        assert!(!names(b"engine/src/lib.rs", Path::new("/src")));
    }

    #[test]
    fn the_library_has_one_name_on_every_machine() {
        let library = Library::of("/opt/rust\n", "rustc 1.0\ncommit-hash: abc\nhost: x\n");
        assert_eq!(library.sources, Path::new("/opt/rust/lib/rustlib/src/rust"));
        assert_eq!(library.name, "/rustc/abc");
        let flags = remapped(&library).unwrap();
        assert!(flags.ends_with("--remap-path-prefix=/opt/rust/lib/rustlib/src/rust=/rustc/abc"), "{flags}");
    }
}
