//! What a folder holds.

use crate::error::{Context, Error, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file of a folder and of those in it: its path there, with `/` between the folders, and its place.
pub(crate) fn files_below(folder: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut files = BTreeMap::new();
    walk(folder, "", &mut files)?;
    Ok(files)
}

/// Makes a folder, or empties it.
pub(crate) fn emptied(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).could_not(|| format!("empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).could_not(|| format!("make {}", folder.display()))
}

fn walk(folder: &Path, path: &str, files: &mut BTreeMap<String, PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).could_not(|| format!("read {}", folder.display()))? {
        let entry = entry.could_not(|| format!("read {}", folder.display()))?;
        let Ok(name) = entry.file_name().into_string() else {
            return Err(Error::new(format!("{} is no name for the web", entry.path().display())));
        };
        let path = format!("{path}{name}");
        if entry.path().is_dir() {
            walk(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.insert(path, entry.path());
        }
    }
    Ok(())
}
