//! The files that paths stand for, each with the name that the report gives it.
//!
//! Names are those that a browser gives the same files: the bare name of a file, and for a folder its
//! own name with the path below it. So page and command line name the same file alike.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
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

/// From so many folders beside each other on they are walked by several threads.
const MANY: usize = 1000;

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
    let mut folders: Vec<(PathBuf, String)> = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| FileError::new(folder, &error))?;
        let path = entry.path();
        let own = entry.file_name().to_string_lossy().into_owned();
        let name = if name.is_empty() { own } else { format!("{name}/{own}") };
        let kind = entry.file_type().map_err(|error| FileError::new(&path, &error))?;
        if kind.is_dir() {
            folders.push((path, name));
        } else {
            let refusal = if kind.is_file() { None } else { refusal(&path) };
            found.push(NamedFile { name, path, is_link: kind.is_symlink(), refusal });
        }
    }
    if folders.len() < MANY {
        return walk_all(&folders, found);
    }
    // EntraExporter makes a folder for each user, and the system is asked about each.
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let shares = folders.chunks(folders.len().div_ceil(threads));
        let walks: Vec<_> = shares
            .map(|share| {
                scope.spawn(move || {
                    let mut found = Vec::new();
                    walk_all(share, &mut found).map(|()| found)
                })
            })
            .collect();
        for walked in walks {
            found.extend(walked.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        Ok(())
    })
}

fn walk_all(folders: &[(PathBuf, String)], found: &mut Vec<NamedFile>) -> Result<(), FileError> {
    folders.iter().try_for_each(|(path, name)| walk(path, name, found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_many_folders_is_found_once_and_by_name() {
        let folder = std::env::temp_dir().join(format!("seatscope-files-{}", std::process::id()));
        let names: Vec<String> = (0..MANY + 7).map(|at| format!("{at:05}")).collect();
        for name in &names {
            let place = folder.join(name);
            std::fs::create_dir_all(&place).expect("the folder can be made");
            std::fs::write(place.join("user.json"), name).expect("the file can be written");
        }
        let found = files(std::slice::from_ref(&folder)).expect("the folder can be listed");
        let own = folder.file_name().expect("it has a name").to_string_lossy();
        let expected: Vec<String> = names.iter().map(|name| format!("{own}/{name}/user.json")).collect();
        assert_eq!(found.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), expected);
        std::fs::remove_dir_all(&folder).expect("the folder can be removed");
    }
}
