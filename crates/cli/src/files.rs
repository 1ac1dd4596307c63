//! The files that paths stand for, each with the name that the report gives it.
//!
//! Names are those that a browser gives the same files: the bare name of a file, and for a folder its
//! own name with the path below it. So page and command line name the same file alike.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// A file to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NamedFile {
    /// Its name in the report, with `/` between folders.
    pub(crate) name: String,
    /// Where it is.
    pub(crate) path: PathBuf,
    /// Whether it is a link to a file somewhere else.
    is_link: bool,
    /// Why it is not read, if it is no file: opening a pipe may wait for ever.
    pub(crate) refusal: Option<&'static str>,
}

impl NamedFile {
    /// Whether it is what another program hands over, and no file.
    pub(crate) fn is_standard_input(&self) -> bool {
        self.path.as_os_str() == STANDARD_INPUT
    }
}

/// A path that cannot be used.
#[derive(Debug, Error)]
#[error("{path}: {reason}; check the path and that it may be read")]
pub(crate) struct FileError {
    path: String,
    reason: String,
}

impl FileError {
    /// A path and why it cannot be used.
    pub(crate) fn new(path: &Path, error: &io::Error) -> Self {
        Self { path: path.display().to_string(), reason: error.to_string().to_lowercase() }
    }
}

/// The path that stands for standard input; a file of this name is reached by `./-`.
pub(crate) const STANDARD_INPUT: &str = "-";

/// Why what is neither a file nor a folder nor a link is not read.
const NO_FILE: &str = "it is a pipe, a socket or a device and no file";

/// Every file of the paths, by name. Folders are walked with everything below them; links to
/// folders are not followed, so a circle of links cannot trap the walk. What is no file is among them, with why it is not read.
pub(crate) fn files(paths: &[PathBuf]) -> Result<Vec<NamedFile>, FileError> {
    let mut found = Vec::new();
    for path in paths {
        if path.as_os_str() == STANDARD_INPUT {
            let name = "standard input".to_owned();
            found.push(NamedFile { name, path: path.clone(), is_link: false, refusal: None });
            continue;
        }
        let kind = std::fs::metadata(path).map_err(|error| FileError::new(path, &error))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if kind.is_dir() {
            walk(path, &name, &mut found)?;
        } else {
            // What a shell hands over by `<(…)` is a pipe with a writer.
            let is_handed_over = path.starts_with("/dev/fd") || path.starts_with("/proc/self/fd");
            let refusal = (!kind.is_file() && !is_handed_over).then_some(NO_FILE);
            found.push(NamedFile { name, path: path.clone(), is_link: path.is_symlink(), refusal });
        }
    }
    found.sort_by(|a, b| (&a.name, &a.path).cmp(&(&b.name, &b.path)));
    // A file that two of the paths lead to is one file. Asking where each really is takes as long as
    // reading it, and one folder without links has no file twice.
    if paths.len() > 1 || found.iter().any(|file| file.is_link) {
        let mut seen = HashSet::new();
        found.retain(|file| {
            let place = std::fs::canonicalize(&file.path);
            seen.insert(place.ok().filter(|_| !file.is_standard_input()).unwrap_or_else(|| file.path.clone()))
        });
    }
    Ok(found)
}

/// Why something below a folder that is neither a file nor a folder is not read; nothing for a link to a file.
fn refusal(path: &Path) -> Option<&'static str> {
    match std::fs::metadata(path) {
        Ok(kind) if kind.is_file() => None,
        Ok(kind) if kind.is_dir() => Some("it is a link to a folder, and such links are not followed"),
        Ok(_) => Some(NO_FILE),
        Err(_) => Some("it is a link to something that is not there or may not be read"),
    }
}

fn walk(folder: &Path, name: &str, found: &mut Vec<NamedFile>) -> Result<(), FileError> {
    let entries = std::fs::read_dir(folder).map_err(|error| FileError::new(folder, &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| FileError::new(folder, &error))?;
        let path = entry.path();
        let own = entry.file_name().to_string_lossy().into_owned();
        let name = if name.is_empty() { own } else { format!("{name}/{own}") };
        let kind = entry.file_type().map_err(|error| FileError::new(&path, &error))?;
        if kind.is_dir() {
            walk(&path, &name, found)?;
        } else {
            let refusal = if kind.is_file() { None } else { refusal(&path) };
            found.push(NamedFile { name, path, is_link: kind.is_symlink(), refusal });
        }
    }
    Ok(())
}
