//! Reading how many tests passed and failed from what the test runners print.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// Those that passed.
    pub(super) passed: u64,
    /// Those that failed, in whatever way.
    pub(super) failed: u64,
}

impl Counts {
    /// Of `cargo nextest run`: its one summary line.
    pub(super) fn of_nextest(output: &str) -> Self {
        let summary = output.lines().rfind(|line| line.contains(" run: "));
        summary.map(Self::of_line).unwrap_or_default()
    }

    /// Of `cargo test` and the wasm test runner: a line for each group of tests.
    pub(super) fn of_libtest(output: &str) -> Self {
        let mut counts = Self::default();
        for line in output.lines().filter(|line| line.trim_start().starts_with("test result: ")) {
            counts += Self::of_line(line);
        }
        counts
    }

    /// Of the browser suite: its last line, `N passed, N failed`.
    pub(super) fn of_suite(output: &str) -> Self {
        let summary = output.lines().rfind(|line| line.contains(" passed, ") && line.contains(" failed"));
        summary.map(Self::of_line).unwrap_or_default()
    }

    /// Adds up the numbers that stand before words such as "passed".
    fn of_line(line: &str) -> Self {
        let mut counts = Self::default();
        let words: Vec<&str> =
            line.split([' ', ',', ';', '(', ')']).filter(|word| !word.is_empty()).collect();
        for pair in words.windows(2) {
            let Ok(number) = pair[0].parse::<u64>() else { continue };
            match pair[1] {
                "passed" => counts.passed += number,
                // nextest has "2 timed out" and "1 exec failed" beside "3 failed".
                "failed" | "timed" | "exec" => counts.failed += number,
                _ => {}
            }
        }
        counts
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: u64, failed: u64) -> Counts {
        Counts { passed, failed }
    }

    #[test]
    fn nextest_is_understood() {
        let fine = "    PASS [ 0.01s] a b\n------------\n     Summary [   0.010s] 5 tests run: 5 passed, 0 skipped\n";
        assert_eq!(Counts::of_nextest(fine), counts(5, 0));
        let mixed = "Summary [ 9.1s] 9/12 tests run: 4 passed (1 slow, 1 flaky), 2 failed, 2 timed out, 1 exec failed, 3 skipped\n  FAIL x";
        assert_eq!(Counts::of_nextest(mixed), counts(4, 5));
        assert_eq!(Counts::of_nextest("Summary [ 0.1s] 1 test run: 1 passed, 0 skipped"), counts(1, 0));
        assert_eq!(Counts::of_nextest("error: could not compile"), counts(0, 0));
    }

    #[test]
    fn libtest_groups_are_added() {
        let output = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.3s\n\
            test result: FAILED. 1 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(Counts::of_libtest(output), counts(3, 3));
    }

    #[test]
    fn the_suites_last_line_counts() {
        let output = "page: 3 passed, 0 failed\n\n17 passed, 2 failed\n> npm notice\n";
        assert_eq!(Counts::of_suite(output), counts(17, 2));
    }
}
