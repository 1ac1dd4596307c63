//! Whether the sources alone decide what is handed out: they are copied elsewhere, everything is made of them once
//! more, under another folder and with other times of files, and every checksum must be the same.

use super::CHECKSUMS;
use crate::error::{Context, Error, Result};
use crate::folder::emptied;
use crate::process;
use crate::project::Project;
use crate::say;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Packs once more in another folder, by `package`, and compares with what was packed here.
pub(super) fn compare(project: &Project, package: impl FnOnce(&Project) -> Result<()>) -> Result<()> {
    let folder = project.path("target/twice");
    emptied(&folder)?;
    copy_sources(project, &folder)?;
    // Compiling tools again would prove nothing of the project.
    let other = project.copied_to(folder.clone());
    package(&other)?;
    let (here, there) = (sums(project)?, sums(&other)?);
    let differing = differing(&here, &there);
    if !differing.is_empty() {
        return Err(Error::new(format!("built twice, these files differ: {}", differing.join(", ")))
            .remedy(format!("compare them with those below {}", folder.display())));
    }
    say::line(format_args!("✓ built twice, {} files are the same", here.len()));
    fs::remove_dir_all(&folder).could_not(|| format!("remove {}", folder.display()))
}

/// The files that git knows, as they are now, with new ones that it does not ignore.
fn copy_sources(project: &Project, folder: &Path) -> Result<()> {
    let mut git = process::command("git");
    git.current_dir(project.root()).args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
    for path in process::capture(&mut git)?.split('\0').filter(|path| !path.is_empty()) {
        let (from, to) = (project.path(path), folder.join(path));
        // A file that is deleted and not yet committed so.
        if !from.is_file() {
            continue;
        }
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent).could_not(|| format!("make {}", parent.display()))?;
        }
        fs::copy(&from, &to).could_not(|| format!("copy {}", from.display()))?;
    }
    Ok(())
}

/// Checksums by file.
fn sums(project: &Project) -> Result<BTreeMap<String, String>> {
    let path = project.path("target/package").join(CHECKSUMS);
    let text = fs::read_to_string(&path).could_not(|| format!("read {}", path.display()))?;
    let pairs = text.lines().filter_map(|line| line.split_once("  "));
    Ok(pairs.map(|(sum, file)| (file.to_owned(), sum.to_owned())).collect())
}

/// Files that only one has, or that differ.
fn differing(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) -> Vec<String> {
    let mut files: Vec<String> = one.keys().chain(other.keys()).cloned().collect();
    files.sort_unstable();
    files.dedup();
    files.retain(|file| one.get(file) != other.get(file));
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_differ_or_are_missing_are_named() {
        let sums = |pairs: &[(&str, &str)]| {
            pairs.iter().map(|(file, sum)| ((*file).to_owned(), (*sum).to_owned())).collect()
        };
        let one = sums(&[("a", "1"), ("b", "2"), ("c", "3")]);
        assert_eq!(differing(&one, &sums(&[("a", "1"), ("b", "9"), ("d", "3")])), ["b", "c", "d"]);
        assert_eq!(differing(&one, &one), Vec::<String>::new());
    }
}
