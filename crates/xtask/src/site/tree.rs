//! The files of the site: where each belongs and where it comes from.

use crate::error::{Context, Error, Result};
use crate::folder::files_below;
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file of the site by its path there, with `/` between the folders.
#[derive(Debug, Default)]
pub(super) struct Tree {
    files: BTreeMap<String, PathBuf>,
}

/// What [`Tree::sync`] did.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Changes {
    written: usize,
    removed: usize,
    unchanged: usize,
}

impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { written, removed, unchanged } = self;
        write!(f, "{written} files written, {removed} removed, {unchanged} as they were")
    }
}

impl Tree {
    /// Adds one file.
    pub(super) fn add(&mut self, path: &str, source: PathBuf) {
        self.files.insert(path.to_owned(), source);
    }

    /// Adds all files of a folder and of those in it.
    pub(super) fn add_folder(&mut self, path: &str, source: &Path) -> Result<()> {
        for (name, place) in files_below(source)? {
            self.add(&format!("{path}/{name}"), place);
        }
        Ok(())
    }

    /// Is there a file of this path?
    pub(super) fn contains(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The paths, in order.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The content of a file.
    pub(super) fn read(&self, path: &str) -> Result<Vec<u8>> {
        let source = self.files.get(path).ok_or_else(|| Error::new(format!("the site has no {path}")))?;
        fs::read(source).could_not(|| format!("read {}", source.display()))
    }

    /// Makes `target` hold these files and no others. What has not changed is not touched.
    pub(super) fn sync(&self, target: &Path) -> Result<Changes> {
        let mut changes = Changes::default();
        fs::create_dir_all(target).could_not(|| format!("make {}", target.display()))?;
        self.remove_others(target, "", &mut changes)?;
        for (path, source) in &self.files {
            let bytes = fs::read(source).could_not(|| format!("read {}", source.display()))?;
            let file = target.join(path);
            if fs::read(&file).is_ok_and(|old| old == bytes) {
                changes.unchanged += 1;
                continue;
            }
            if let Some(folder) = file.parent() {
                fs::create_dir_all(folder).could_not(|| format!("make {}", folder.display()))?;
            }
            fs::write(&file, bytes).could_not(|| format!("write {}", file.display()))?;
            changes.written += 1;
        }
        Ok(changes)
    }

    fn remove_others(&self, folder: &Path, path: &str, changes: &mut Changes) -> Result<()> {
        for entry in fs::read_dir(folder).could_not(|| format!("read {}", folder.display()))? {
            let entry = entry.could_not(|| format!("read {}", folder.display()))?;
            let file = entry.path();
            let path = format!("{path}{}", entry.file_name().to_string_lossy());
            let inside = format!("{path}/");
            let doing = || format!("remove {}", file.display());
            if entry.file_type().could_not(|| format!("look at {}", file.display()))?.is_dir() {
                self.remove_others(&file, &inside, changes)?;
                if !self.files.keys().any(|known| known.starts_with(&inside)) {
                    fs::remove_dir(&file).could_not(doing)?;
                }
            } else if !self.files.contains_key(&path) {
                fs::remove_file(&file).could_not(doing)?;
                changes.removed += 1;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    fn write(path: &Path, text: &str) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    #[test]
    fn the_target_holds_these_files_and_no_others() {
        let scratch = Scratch::new("tree");
        let (source, target) = (scratch.path().join("source"), scratch.path().join("target"));
        write(&source.join("a.css"), "a");
        write(&source.join("deep/b.css"), "b");
        write(&target.join("styles/deep/old/stale.css"), "stale");
        write(&target.join("gone/x"), "stale");
        write(&target.join("styles/a.css"), "a");
        let mut tree = Tree::default();
        tree.add_folder("styles", &source).unwrap();
        let changes = tree.sync(&target).unwrap();
        assert_eq!(changes, Changes { written: 1, removed: 2, unchanged: 1 });
        assert_eq!(fs::read_to_string(target.join("styles/deep/b.css")).unwrap(), "b");
        assert!(!target.join("gone").exists());
        assert!(!target.join("styles/deep/old").exists());
        assert_eq!(tree.sync(&target).unwrap(), Changes { written: 0, removed: 0, unchanged: 2 });
    }

    #[test]
    fn a_file_may_become_a_folder() {
        let scratch = Scratch::new("tree-kind");
        let target = scratch.path().join("target");
        write(&scratch.path().join("a"), "a");
        write(&target.join("x"), "was a file");
        let mut tree = Tree::default();
        tree.add("x/a", scratch.path().join("a"));
        tree.sync(&target).unwrap();
        assert!(target.join("x/a").is_file());
    }
}
