//! Looks for bytes that the readers cannot stand, with libFuzzer; `fuzz/` has the targets.
//!
//! cargo-fuzz needs flags that the compiler takes on nightly only, so they are allowed by an environment
//! variable; what is built with them is used for nothing else. The golden files are where the search begins.

use crate::error::{Context, Error, Result};
use crate::project::Project;
use crate::{process, say, setup};
use std::fs;
use std::path::{Path, PathBuf};

/// Minutes for each target unless the caller says otherwise.
pub(crate) const MINUTES: u32 = 5;
/// Bytes of the largest input that is tried; larger ones only take longer.
const LARGEST: &str = "16384";
/// Seconds for one input, and megabytes: what takes more is a finding.
const LIMITS: [&str; 2] = ["-timeout=20", "-rss_limit_mb=3072"];
/// Targets that take their first byte for something else.
const PREFIXED: [&str; 2] = ["scanner", "encodings"];

/// Runs one target, or each of them, for so many minutes.
pub(crate) fn fuzz(project: &Project, minutes: u32, target: Option<&str>) -> Result<()> {
    let all = targets(project)?;
    let chosen: Vec<&String> =
        all.iter().filter(|name| target.is_none_or(|target| target == *name)).collect();
    if chosen.is_empty() {
        let wrong = target.unwrap_or_default();
        return Err(Error::new(format!("there is no fuzz target {wrong}"))
            .remedy(format!("take one of these: {}", all.join(", "))));
    }
    let tool = setup::fuzz(project)?;
    for name in chosen {
        let seeds = seeds(project, name)?;
        let found = project.path("target/fuzz/corpus").join(name);
        fs::create_dir_all(&found).could_not(|| format!("make {}", found.display()))?;
        say::step(&format!("{minutes} minutes of {name}"), || {
            let mut command = process::command(&tool);
            command.current_dir(project.root()).env("RUSTC_BOOTSTRAP", "1");
            // All of it is safe Rust, so there is nothing for a sanitizer to find.
            command.args(["fuzz", "run", "--sanitizer", "none", "--target-dir", "target/fuzz/build", name]);
            command.arg(&found).arg(&seeds).arg("--").args(LIMITS);
            command.arg(format!("-max_total_time={}", minutes * 60)).arg(format!("-max_len={LARGEST}"));
            process::run_quietly(&mut command).map_err(|error| {
                error.remedy(format!(
                    "the input is in fuzz/artifacts/{name}: make a golden tenant of it, then mend"
                ))
            })
        })?;
    }
    Ok(())
}

/// Names of the targets.
fn targets(project: &Project) -> Result<Vec<String>> {
    let files = below(&project.path("fuzz/fuzz_targets"))?;
    let stem = |file: &PathBuf| Some(file.file_stem()?.to_str()?.to_owned());
    Ok(files.iter().filter_map(stem).collect())
}

/// Gathers the golden files that a target begins with, into a folder of their own.
fn seeds(project: &Project, target: &str) -> Result<PathBuf> {
    let folder = project.path("target/fuzz/seeds").join(target);
    if folder.exists() {
        fs::remove_dir_all(&folder).could_not(|| format!("empty {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).could_not(|| format!("make {}", folder.display()))?;
    for (number, file) in beginnings(project, target)?.iter().enumerate() {
        let mut bytes = fs::read(file).could_not(|| format!("read {}", file.display()))?;
        if PREFIXED.contains(&target) {
            bytes.insert(0, number as u8);
        }
        let seed = folder.join(number.to_string());
        fs::write(&seed, bytes).could_not(|| format!("write {}", seed.display()))?;
    }
    Ok(folder)
}

/// The files that a target begins with: golden ones, but for membership rules the list of their own tests.
fn beginnings(project: &Project, target: &str) -> Result<Vec<PathBuf>> {
    if target == "membership" {
        return Ok(vec![project.path("crates/membership/tests/rules.txt")]);
    }
    let mut files = below(&project.path("tests/tenants"))?;
    files.retain(|file| suits(target, file));
    Ok(files)
}

/// Whether a golden file is of the kind that a target reads.
fn suits(target: &str, file: &Path) -> bool {
    let is_input = file.components().any(|part| part.as_os_str() == "input");
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    match target {
        "rules" => !is_input && name.contains("rules"),
        "scenario" => !is_input && ending == "json" && name != "expected.json" && !name.contains("rules"),
        "products" => is_input && name.contains("service plan identifiers"),
        "csv" => is_input && ending == "csv",
        "archive" => is_input && (ending == "zip" || ending == "gz"),
        _ => is_input && ending != "zip" && ending != "gz",
    }
}

/// All files below a folder, sorted.
fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries = fs::read_dir(folder).could_not(|| format!("look into {}", folder.display()))?;
    for entry in entries {
        let path = entry.could_not(|| format!("look into {}", folder.display()))?.path();
        if path.is_dir() {
            files.append(&mut below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_files_to_begin_with() {
        let project = Project::find().unwrap();
        let targets = targets(&project).unwrap();
        assert!(targets.len() >= 8);
        for target in targets {
            let files = beginnings(&project, &target).unwrap();
            assert!(files.iter().any(|file| file.is_file()), "{target} has nothing to begin with");
        }
    }
}
