//! What is handed out: the site as an archive, the same in one file, the package for JavaScript, the command line,
//! checksums, and a bill of materials.
//!
//! The same sources give the same bytes, so that anybody can build a package again and compare.

mod archive;
mod bill;
mod command_line;
mod npm;
mod one_file;
mod twice;

use crate::error::{Context, Result};
use crate::folder::{emptied, files_below};
use crate::process;
use crate::project::Project;
use crate::say;
use crate::setup::{TARGET, WasmTools};
use crate::site::digests::hexadecimal;
use crate::site::{self, Mode};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Files by their path.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The checksums' file, in the form that `sha256sum --check` reads.
const CHECKSUMS: &str = "SHA256SUMS";

pub(crate) use command_line::stands_alone;

/// Builds the site and the command line, and packs both.
pub(crate) fn package(project: &Project, mode: Mode) -> Result<()> {
    site::build(project, mode)?;
    let programs = Files::from([(command_line::name(), command_line::build(project)?)]);
    pack(project, project, programs)
}

/// The same, and then once more elsewhere, to see that every byte is the same.
pub(crate) fn package_twice(project: &Project, mode: Mode) -> Result<()> {
    package(project, mode)?;
    twice::compare(project, |other| package(other, mode))
}

/// Packs the site that is in `dist/`; then once more elsewhere everything but what compilers made of it.
pub(crate) fn pack_twice(project: &Project, mode: Mode) -> Result<()> {
    pack(project, project, Files::new())?;
    twice::compare(project, |other| {
        site::build_from(other, project, mode)?;
        pack(other, project, Files::new())
    })
}

/// Packs the site that is in `dist/`, into `target/package`. `generators` is where the sources of testkit are
/// compiled.
fn pack(project: &Project, generators: &Project, programs: Files) -> Result<()> {
    let bill = bill(project, !programs.is_empty())?;
    let index = read(&project.path("index.html"))?;
    let site = contents(&project.dist())?;
    let mut files = npm::files(project, generators, &site)?;
    let run: Vec<String> = programs.keys().cloned().collect();
    files.extend(programs);
    let files = packed(&site, files, &index, &bill)?;
    let folder = project.path("target/package");
    emptied(&folder)?;
    for (name, content) in &files {
        let file = folder.join(name);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).could_not(|| format!("make {}", folder.display()))?;
        }
        fs::write(&file, content).could_not(|| format!("write {}", file.display()))?;
        if run.contains(name) {
            make_executable(&file)?;
        }
        if !name.contains('/') {
            say::note(format_args!("{name}: {} bytes", content.len()));
        }
    }
    say::line(format_args!("✓ the package is in {}", folder.display()));
    Ok(())
}

/// The bill of materials of the site, and of the command line where that is handed out, too.
fn bill(project: &Project, with_command_line: bool) -> Result<String> {
    let metadata = |system: &str| {
        let arguments = ["metadata", "--locked", "--format-version", "1", "--filter-platform", system];
        process::capture(process::cargo().current_dir(project.root()).args(arguments))
    };
    let modules = metadata(TARGET)?;
    let mut compiled: Vec<bill::Compiled<'_>> = vec![(&modules, &bill::MODULES)];
    let command_line;
    if with_command_line {
        command_line = metadata(&command_line::system(project)?)?;
        compiled.push((&command_line, &bill::COMMAND_LINE));
    }
    let sheets = read(&site::sheets(&WasmTools::ready(project)?.npm).join("package.json"))?;
    bill::write(&compiled, &read(&project.path("Cargo.lock"))?, &[&sheets])
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).could_not(|| format!("read {}", path.display()))
}

/// Everything that is handed out, made of the files of the site and of others that go with it as they are.
fn packed(site: &Files, others: Files, index: &str, bill: &str) -> Result<Files> {
    let mut files = others;
    files.insert("seatscope.html".to_owned(), one_file::write(site, index)?.into_bytes());
    files.insert("seatscope-site.zip".to_owned(), archive::write(site)?);
    files.insert("seatscope.cdx.json".to_owned(), bill.as_bytes().to_vec());
    let sums = checksums(&files) + &checksums(&prefixed(site));
    files.insert(CHECKSUMS.to_owned(), sums.into_bytes());
    Ok(files)
}

/// The files of the site under the folder that they are unpacked into.
fn prefixed(site: &Files) -> Files {
    site.iter().map(|(path, content)| (format!("site/{path}"), content.clone())).collect()
}

#[cfg(unix)]
fn make_executable(file: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let may_run = fs::Permissions::from_mode(0o755);
    fs::set_permissions(file, may_run).could_not(|| format!("make {} executable", file.display()))
}

/// Elsewhere a program is one by its name.
#[cfg(not(unix))]
fn make_executable(_: &Path) -> Result<()> {
    Ok(())
}

fn checksums(files: &Files) -> String {
    files
        .iter()
        .map(|(path, content)| format!("{}  {path}\n", hexadecimal(&Sha256::digest(content))))
        .collect()
}

/// The contents of every file of a folder.
fn contents(folder: &Path) -> Result<Files> {
    let read = |(path, place): (String, PathBuf)| {
        let content = fs::read(&place).could_not(|| format!("read {}", place.display()))?;
        Ok((path, content))
    };
    files_below(folder)?.into_iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packing_twice_gives_the_same_bytes_and_their_checksums() {
        let (site, index) = one_file::tests::site();
        let once = packed(&site, Files::new(), &index, "{}").unwrap();
        assert_eq!(once, packed(&site, Files::new(), &index, "{}").unwrap());
        let sums = String::from_utf8(once[CHECKSUMS].clone()).unwrap();
        // The known digest of `{}`.
        let bill = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a  seatscope.cdx.json\n";
        assert!(sums.contains(bill), "{sums}");
        assert_eq!(sums.lines().count(), 3 + site.len());
        assert!(sums.contains("  site/engine/seatscope.js\n"), "{sums}");
    }
}
