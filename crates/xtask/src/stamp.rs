//! Remembering what was done, so that the second time is quick.

use crate::error::{Context, Result};
use crate::folder::emptied;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// A small file that says for which inputs its neighbour was made.
#[derive(Debug)]
pub(crate) struct Stamp {
    file: PathBuf,
    key: String,
}

impl Stamp {
    /// The stamp in `file` for `key`, which names everything the result depends on.
    pub(crate) fn new(file: PathBuf, key: impl Into<String>) -> Self {
        Self { file, key: key.into() }
    }

    /// Was the work done for this very key?
    pub(crate) fn is_current(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|found| found == self.key)
    }

    /// The work is about to start: until it is done, nothing is claimed.
    pub(crate) fn clear(&self) -> Result<()> {
        match fs::remove_file(&self.file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(error).could_not(|| format!("remove {}", self.file.display()))
            }
            _ => Ok(()),
        }
    }

    /// The work is done.
    pub(crate) fn write(&self) -> Result<()> {
        fs::write(&self.file, &self.key).could_not(|| format!("write {}", self.file.display()))
    }
}

/// Fills a folder once for each key. An unfinished or outdated folder is emptied first.
pub(crate) fn fill_once(folder: &Path, key: &str, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let stamp = Stamp::new(folder.join(".stamp"), key);
    if stamp.is_current() {
        return Ok(());
    }
    emptied(folder)?;
    fill(folder)?;
    stamp.write()
}

/// A short fingerprint of some bytes. It guards against change, not against malice.
pub(crate) fn fingerprint(parts: &[&[u8]]) -> String {
    let mut hasher = DefaultHasher::new();
    parts.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;
    use crate::scratch::Scratch;

    #[test]
    fn a_folder_is_filled_once_for_each_key() {
        let scratch = Scratch::new("fill-once");
        let folder = scratch.path().join("tool");
        let mut filled = 0;
        for key in ["one", "one", "two", "two"] {
            fill_once(&folder, key, |folder| {
                filled += 1;
                assert!(!folder.join("content").exists(), "the old content is gone");
                fs::write(folder.join("content"), key).could_not(|| "write".into())
            })
            .unwrap();
        }
        assert_eq!(filled, 2);
    }

    #[test]
    fn an_interrupted_filling_is_not_taken_for_done() {
        let scratch = Scratch::new("interrupted");
        let folder = scratch.path().join("tool");
        fill_once(&folder, "one", |_| Err(Error::new("no network"))).unwrap_err();
        let mut filled = false;
        fill_once(&folder, "one", |_| {
            filled = true;
            Ok(())
        })
        .unwrap();
        assert!(filled);
    }

    #[test]
    fn a_cleared_stamp_is_not_current() {
        let scratch = Scratch::new("cleared");
        let stamp = Stamp::new(scratch.path().join("stamp"), "key");
        stamp.clear().unwrap();
        stamp.write().unwrap();
        assert!(stamp.is_current());
        stamp.clear().unwrap();
        assert!(!stamp.is_current());
    }

    #[test]
    fn fingerprints_tell_where_one_part_ends() {
        assert_ne!(fingerprint(&[b"ab", b"c"]), fingerprint(&[b"a", b"bc"]));
        assert_eq!(fingerprint(&[b"ab"]), fingerprint(&[b"ab"]));
    }
}
