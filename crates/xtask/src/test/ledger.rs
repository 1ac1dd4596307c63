//! What the steps came to: their durations and how many tests passed and failed.

use super::count::Counts;
use crate::error::{Error, Result};
use crate::say;
use std::time::{Duration, Instant};

/// The steps so far.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    entries: Vec<Entry>,
}

/// One step.
#[derive(Debug)]
pub(super) struct Entry {
    name: &'static str,
    took: Duration,
    counts: Counts,
    note: String,
    failed: bool,
}

impl Entry {
    /// Takes what a command counted; it is an error when a test failed, or the command itself.
    pub(super) fn tests(&mut self, counts: Counts, success: bool) -> Result<()> {
        self.counts += counts;
        match counts.failed {
            0 if success => Ok(()),
            0 => Err(Error::new(format!(
                "{} could not be run to their end; the reason stands above",
                self.name
            ))),
            failed => Err(Error::new(format!("{}: {failed} failed", self.name))),
        }
    }

    /// Says something that the table should repeat.
    pub(super) fn note(&mut self, text: impl Into<String>) {
        self.note = text.into();
        say::note(&self.note);
    }
}

impl Ledger {
    /// Runs one step and writes it down.
    pub(super) fn step<T>(
        &mut self,
        name: &'static str,
        work: impl FnOnce(&mut Entry) -> Result<T>,
    ) -> Result<T> {
        let mut entry = Entry {
            name,
            took: Duration::ZERO,
            counts: Counts::default(),
            note: String::new(),
            failed: false,
        };
        say::line(format_args!("\n━━ {name}"));
        let start = Instant::now();
        let result = work(&mut entry);
        entry.took = start.elapsed();
        entry.failed = result.is_err();
        self.entries.push(entry);
        result
    }

    /// Prints the table, and the totals on a line of their own.
    pub(super) fn close(&self) {
        say::line("");
        for entry in &self.entries {
            say::line(entry);
        }
        say::line(self.totals());
    }

    /// A step that failed without a failing test counts as one failure: the last line must not lie.
    fn totals(&self) -> Counts {
        let mut totals = Counts::default();
        for entry in &self.entries {
            totals += entry.counts;
            if entry.failed && entry.counts.failed == 0 {
                totals.failed += 1;
            }
        }
        totals
    }
}

impl std::fmt::Display for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mark = if self.failed { '✗' } else { '✓' };
        write!(f, "{mark} {:<32} {:>9}", self.name, say::seconds(self.took))?;
        if self.counts != Counts::default() {
            write!(f, "   {}", self.counts)?;
        }
        if !self.note.is_empty() {
            write!(f, "   {}", self.note)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_add_up() {
        let mut ledger = Ledger::default();
        ledger.step("one", |entry| entry.tests(Counts { passed: 3, failed: 0 }, true)).unwrap();
        ledger.step("two", |entry| entry.tests(Counts { passed: 2, failed: 1 }, false)).unwrap_err();
        assert_eq!(ledger.totals().to_string(), "5 passed, 1 failed");
    }

    #[test]
    fn a_step_that_fails_without_a_test_counts_as_one() {
        let mut ledger = Ledger::default();
        ledger.step("lints", |_| Err::<(), _>(Error::new("a warning"))).unwrap_err();
        ledger.step("tests", |entry| entry.tests(Counts::default(), false)).unwrap_err();
        assert_eq!(ledger.totals().to_string(), "0 passed, 2 failed");
    }
}
