//! One run of a program: how long it took, and how much memory it had at most.

use crate::error::{Context, Error, Result};
use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How often the memory is looked at. Linux remembers the most there was, so little is missed in between.
const EVERY: Duration = Duration::from_millis(2);

/// What one run came to.
#[derive(Debug)]
pub(super) struct Run {
    /// Milliseconds from the start to the end.
    pub(super) milliseconds: f64,
    /// Bytes of memory at most; none where the system does not tell.
    pub(super) memory: Option<f64>,
    /// What it printed.
    pub(super) output: String,
}

/// Runs a program to its end; it must succeed, and print little.
pub(super) fn measure(command: &mut Command) -> Result<Run> {
    let program = command.get_program().to_string_lossy().into_owned();
    let start = Instant::now();
    let child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut child = child.could_not(|| format!("start {program}"))?;
    let status = format!("/proc/{}/status", child.id());
    let mut memory = None;
    loop {
        memory = most_memory(&fs::read_to_string(&status).unwrap_or_default()).or(memory);
        if child.try_wait().could_not(|| format!("wait for {program}"))?.is_some() {
            break;
        }
        thread::sleep(EVERY);
    }
    let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
    let ended = child.wait_with_output().could_not(|| format!("read from {program}"))?;
    if !ended.status.success() {
        return Err(Error::new(format!("{program} failed ({})", ended.status)));
    }
    Ok(Run { milliseconds, memory, output: String::from_utf8_lossy(&ended.stdout).into_owned() })
}

/// The most memory that a process had, from Linux's words on it.
fn most_memory(status: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_timed_and_its_failure_told() {
        let run = measure(Command::new("sh").args(["-c", "sleep 0.05; echo done"])).unwrap();
        assert!(run.milliseconds >= 50.0);
        assert_eq!(run.output, "done\n");
        assert!(measure(&mut Command::new("false")).is_err());
    }

    #[test]
    fn the_most_memory_is_found() {
        assert_eq!(
            most_memory("VmPeak:\t 9 kB\nVmHWM:\t    2048 kB\nVmRSS:\t 1 kB\n"),
            Some(2048.0 * 1024.0)
        );
        assert_eq!(most_memory("Name: x\n"), None);
    }
}
