//! A temporary folder for one test.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// A folder that is empty at first and gone at the end.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    /// Makes the folder; `name` tells the tests apart.
    pub(crate) fn new(name: &str) -> Self {
        let path = env::temp_dir().join(format!("seatscope-xtask-{name}-{}", process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
