//! Running other programs: with a clear error when they are missing, fail or take too long.

use crate::error::{Context, Error, Result};
use crate::project::Project;
use crate::say;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};
use std::{env, thread};

/// A command in the project's own terms: no standard input, results in target/ and nowhere else, and none
/// of the variables by which `cargo run` describes this tool, since they would make other packages rebuild.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.stdin(Stdio::null()).env_remove("CARGO_TARGET_DIR");
    for (name, _) in env::vars_os() {
        let Some(name) = name.to_str() else { continue };
        let describes_us = name == "CARGO" || name == "OUT_DIR" || name.starts_with("CARGO_PKG_");
        let locates_us = name.starts_with("CARGO_MANIFEST_") || name.starts_with("CARGO_BIN_");
        if describes_us || locates_us || name == "CARGO_CRATE_NAME" || name == "CARGO_PRIMARY_PACKAGE" {
            command.env_remove(name);
        }
    }
    command
}

/// Cargo of the pinned toolchain.
pub(crate) fn cargo() -> Command {
    command("cargo")
}

/// Cargo that builds the command line and the generator of tenants, as the tests use them.
pub(crate) fn build_programs(project: &Project) -> Command {
    let mut build = cargo();
    build.current_dir(project.root()).args(["build", "--quiet", "--locked"]);
    build.args(["--package", "seatscope", "--package", "seatscope-testkit"]);
    // Built in another way, the same code has another number of instructions.
    build.env("CARGO_INCREMENTAL", "1");
    build
}

/// npm, by the name it has on this system.
pub(crate) fn npm() -> Command {
    command(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Runs a command whose output the reader should see.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = spawn(command)?.wait().could_not(|| format!("wait for {}", name(command)))?;
    success(command, status)
}

/// Runs a command and returns what it printed on its standard output.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let child = spawn(command.stdout(Stdio::piped()))?;
    let output = child.wait_with_output().could_not(|| format!("read from {}", name(command)))?;
    success(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The first line of `program --version` and the like, if there is such a program.
pub(crate) fn first_line(program: impl AsRef<OsStr>, argument: &str) -> Option<String> {
    let output = command(program).arg(argument).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.lines().next().unwrap_or_default().to_owned())
}

/// Runs a command whose output only matters when it fails: then its last lines are shown.
pub(crate) fn run_quietly(command: &mut Command) -> Result<()> {
    let (status, output) = tee(command, None, false)?;
    success(command, status).inspect_err(|_| show_end(&output))
}

/// Like [`run_quietly`], but ends the command when the time is over.
pub(crate) fn run_within(limit: Duration, command: &mut Command) -> Result<()> {
    let (status, output) = tee(command, Some(limit), false)?;
    success(command, status).inspect_err(|_| show_end(&output))
}

/// Does a command succeed in time? Its output does not matter.
pub(crate) fn succeeds_within(limit: Duration, command: &mut Command) -> bool {
    tee(command, Some(limit), false).is_ok_and(|(status, _)| status.success())
}

/// Runs a command whose output is both shown and returned; its failure is the caller's to judge.
pub(crate) fn run_and_read(command: &mut Command) -> Result<(ExitStatus, String)> {
    tee(command, None, true)
}

/// Where a program is on the PATH, or given as a path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    if Path::new(program).components().count() > 1 {
        return Path::new(program).is_file().then(|| PathBuf::from(program));
    }
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// The PATH with `folders` in front.
pub(crate) fn path_with(folders: &[&Path]) -> Result<std::ffi::OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().map(|folder| folder.to_path_buf()).chain(env::split_paths(&path));
    env::join_paths(all).map_err(|error| Error::new(format!("a folder cannot be put on the PATH: {error}")))
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let arguments = command.get_args().take(3).map(|argument| argument.to_string_lossy());
    std::iter::once(program.to_string_lossy()).chain(arguments).collect::<Vec<_>>().join(" ")
}

fn spawn(command: &mut Command) -> Result<Child> {
    command.spawn().map_err(|error| {
        let program = command.get_program().to_string_lossy().into_owned();
        Error::new(format!("could not start {program}: {error}"))
            .remedy(format!("install {program} and see that it is on the PATH"))
    })
}

fn success(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() { Ok(()) } else { Err(Error::new(format!("`{}` failed ({status})", name(command)))) }
}

/// Collects both streams line by line, as they come.
fn tee(command: &mut Command, limit: Option<Duration>, show: bool) -> Result<(ExitStatus, String)> {
    let start = Instant::now();
    let mut child = spawn(command.stdout(Stdio::piped()).stderr(Stdio::piped()))?;
    let (sender, lines) = mpsc::channel();
    let streams: [Option<Box<dyn Read + Send>>; 2] =
        [child.stdout.take().map(|s| Box::new(s) as _), child.stderr.take().map(|s| Box::new(s) as _)];
    for stream in streams.into_iter().flatten() {
        let sender = sender.clone();
        thread::spawn(move || {
            for line in BufReader::new(stream).split(b'\n').map_while(std::result::Result::ok) {
                let line = String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned();
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
    }
    drop(sender);
    let mut output = String::new();
    loop {
        let line = match limit {
            Some(limit) => lines.recv_timeout(limit.saturating_sub(start.elapsed())),
            None => lines.recv().map_err(|_| mpsc::RecvTimeoutError::Disconnected),
        };
        match line {
            Ok(line) => {
                if show {
                    say::line(&line);
                }
                output.push_str(&line);
                output.push('\n');
            }
            Err(mpsc::RecvTimeoutError::Timeout) => {
                // It may have ended by itself in this very moment; either way it is over.
                let _ = child.kill();
                let _ = child.wait();
                let took = say::seconds(start.elapsed());
                return Err(Error::new(format!("`{}` had not ended after {took}", name(command))));
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
        }
    }
    let status = child.wait().could_not(|| format!("wait for {}", name(command)))?;
    Ok((status, output))
}

fn show_end(output: &str) {
    let lines: Vec<_> = output.lines().collect();
    for line in &lines[lines.len().saturating_sub(40)..] {
        say::note(line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named_with_a_remedy() {
        let error = run(&mut command("no-such-program-of-ours")).unwrap_err().to_string();
        assert!(error.contains("no-such-program-of-ours"), "{error}");
        assert!(error.contains("remedy: install"), "{error}");
    }

    #[test]
    fn output_of_both_streams_is_returned_with_the_status() {
        let mut shell = command("sh");
        let (status, output) = run_and_read(shell.args(["-c", "echo one; echo two >&2; exit 3"])).unwrap();
        assert_eq!(status.code(), Some(3));
        let mut lines: Vec<_> = output.lines().collect();
        lines.sort_unstable();
        assert_eq!(lines, ["one", "two"]);
    }

    #[test]
    fn a_command_that_takes_too_long_is_ended() {
        let start = Instant::now();
        let error =
            run_within(Duration::from_millis(200), command("sleep").arg("30")).unwrap_err().to_string();
        assert!(error.contains("had not ended"), "{error}");
        assert!(start.elapsed() < Duration::from_secs(10));
    }
}
