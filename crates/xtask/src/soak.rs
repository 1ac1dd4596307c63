//! The property tests on as many tenants as one likes, other ones each time.

use crate::error::Result;
use crate::project::Project;
use crate::{process, say};
use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

/// Tenants unless the caller says otherwise.
pub(crate) const CASES: u32 = 500_000;

const SEED: &str = "SEATSCOPE_SEED";

/// Compares engine and reference model on `cases` tenants, and checks the other properties on a part of them.
pub(crate) fn soak(project: &Project, cases: u32) -> Result<()> {
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs().to_string();
    let seed = env::var(SEED).unwrap_or_else(|_| now());
    say::step(&format!("{cases} tenants; {SEED}={seed} gives the same ones again"), || {
        let mut tests = process::cargo();
        tests.current_dir(project.root()).args([
            "test",
            "--package",
            "seatscope-engine",
            "--test",
            "model",
            "--locked",
        ]);
        process::run(tests.env("SEATSCOPE_CASES", cases.to_string()).env(SEED, seed))
    })
}
