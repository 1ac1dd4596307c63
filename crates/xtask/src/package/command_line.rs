//! The command line as one program that needs nothing of the system it runs on.

use crate::error::{Context, Error, Result};
use crate::places::{self, Library};
use crate::process;
use crate::project::Project;
use crate::say;
use std::env::consts;
use std::fs;
use std::path::Path;

/// What rustc is to do with the program itself: take the C library in, and leave no names for debuggers.
const FLAGS: [&str; 2] = ["-Ctarget-feature=+crt-static", "-Cstrip=symbols"];

/// The program's name among what is handed out.
pub(super) fn name() -> String {
    format!("seatscope-{}-{}{}", consts::ARCH, consts::OS, consts::EXE_SUFFIX)
}

/// Builds it for users.
pub(super) fn build(project: &Project) -> Result<Vec<u8>> {
    let target = project.path("target/command-line");
    let library = Library::of(&rustc(project, &["--print", "sysroot"])?, &rustc(project, &["-vV"])?);
    let mut cargo = process::cargo();
    cargo.current_dir(project.root()).args(["rustc", "--release", "--target-dir"]).arg(&target);
    say::step("building the command line", || {
        process::run(compiled(&mut cargo).env("CARGO_ENCODED_RUSTFLAGS", places::remapped(&library)?))
    })?;
    let program = checked(&target.join("release").join(format!("seatscope{}", consts::EXE_SUFFIX)))?;
    places::refuse("command line", &program, project)?;
    Ok(program)
}

/// The system that it is built for, as cargo names it.
pub(super) fn system(project: &Project) -> Result<String> {
    let about = rustc(project, &["-vV"])?;
    let system = about.lines().find_map(|line| line.strip_prefix("host: "));
    system.map(str::to_owned).ok_or_else(|| Error::new("rustc does not name its system"))
}

fn rustc(project: &Project, arguments: &[&str]) -> Result<String> {
    process::capture(process::command("rustc").current_dir(project.root()).args(arguments))
}

/// Links the development build in the same way, which takes seconds, and sees that it stands alone and runs.
pub(crate) fn stands_alone(project: &Project) -> Result<()> {
    process::run(compiled(process::cargo().current_dir(project.root()).args(["rustc", "--quiet"])))?;
    let program = project.program("debug", "seatscope");
    checked(&program)?;
    let said = process::capture(process::command(&program).arg("--version"))?;
    if said.contains(env!("CARGO_PKG_VERSION")) {
        Ok(())
    } else {
        Err(Error::new(format!("the command line says `{}` of its version", said.trim())))
    }
}

fn compiled(cargo: &mut std::process::Command) -> &mut std::process::Command {
    cargo.args(["--locked", "--package", "seatscope", "--bin", "seatscope", "--"]).args(FLAGS)
}

/// The program, if it asks for no other.
fn checked(program: &Path) -> Result<Vec<u8>> {
    let bytes = fs::read(program).could_not(|| format!("read {}", program.display()))?;
    if asks_for_a_loader(&bytes) {
        return Err(Error::new(format!("{} needs libraries of the system", program.display()))
            .remedy("on Linux, install the C library's development files, which hold the static one"));
    }
    Ok(bytes)
}

/// Whether a program of Linux (64 bits, little-endian) names a loader, which would look for libraries. Other
/// systems have no program without their own libraries; there nothing is asked.
fn asks_for_a_loader(program: &[u8]) -> bool {
    const INTERPRETER: u64 = 3;
    let number = |at: usize, size: usize| {
        let bytes = program.get(at..at.checked_add(size)?)?;
        Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    };
    let is_known = program.starts_with(b"\x7fELF\x02\x01");
    let headers = || {
        let (first, size, count) = (number(32, 8)?, number(54, 2)?, number(56, 2)?);
        let kind = |header: u64| number(usize::try_from(first + header * size).ok()?, 4);
        Some((0..count).any(|header| kind(header) == Some(INTERPRETER)))
    };
    is_known && headers().unwrap_or(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(all(target_os = "linux", target_pointer_width = "64", target_endian = "little"))]
    fn a_program_with_a_loader_is_told() {
        // This very test is one.
        let test = fs::read(std::env::current_exe().unwrap()).unwrap();
        assert!(asks_for_a_loader(&test));
        // Without its headers it asks for nothing; cut off, nobody can tell.
        let mut none = test.clone();
        none[56..58].fill(0);
        assert!(!asks_for_a_loader(&none));
        assert!(asks_for_a_loader(&test[..40]));
        assert!(!asks_for_a_loader(b"MZ and more"));
    }
}
