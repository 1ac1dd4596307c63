//! What tests of the command line share.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Runs the command line to its end.
pub(crate) fn seatscope(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_seatscope")).args(arguments).output().expect("the command line runs")
}

/// The files of a golden tenant.
pub(crate) fn tenant(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/tenants").join(name).join("input");
    path.display().to_string()
}

/// A file of its own for each test, below the build's own folder.
pub(crate) fn scratch(name: &str, content: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).expect("the build's folder can be written");
    path
}

/// What it says beside its result.
pub(crate) fn message(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
