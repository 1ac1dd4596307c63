//! Everything this tool prints of its own accord.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line talks on its streams")]

use crate::error::{Error, Result};
use std::time::{Duration, Instant};

/// Prints one line.
pub(crate) fn line(text: impl std::fmt::Display) {
    println!("{text}");
}

/// Prints one line that belongs to the step above it.
pub(crate) fn note(text: impl std::fmt::Display) {
    println!("  {text}");
}

/// Prints the error that ends the command.
pub(crate) fn failure(error: &Error) {
    eprintln!("\n✗ {error}");
}

/// Says what is being done, does it, and says how long it took.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("→ {what}…");
    let start = Instant::now();
    let result = work();
    let verdict = if result.is_ok() { "done in" } else { "failed after" };
    note(format_args!("{what}: {verdict} {}", seconds(start.elapsed())));
    result
}

/// A duration as people read it.
pub(crate) fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}
