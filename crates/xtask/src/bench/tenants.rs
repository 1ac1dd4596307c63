//! The tenants that are measured: generated once for each size, as pages of Graph and as a file for each user.

use super::native::Programs;
use crate::error::{Context, Result};
use crate::project::Project;
use crate::{process, say, stamp};
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

/// What the generator begins with: the same tenants every time.
const SEED: &str = "20260901";
/// Users to a group.
const USERS_PER_GROUP: u32 = 200;
/// No tenant has more groups.
const MOST_GROUPS: u32 = 5_000;
/// No tenant is laid out in more files than this.
pub(super) const MOST_FILES: u32 = 100_000;

/// One tenant on the disk.
#[derive(Debug)]
pub(super) struct Tenant {
    pub(super) users: u32,
    pub(super) bytes: u64,
    /// The pages.
    pub(super) folder: PathBuf,
    /// The same with a file for each user, where these are not too many.
    pub(super) small_files: Option<PathBuf>,
}

impl Tenant {
    /// Sees that the tenant is there.
    pub(super) fn ready(project: &Project, programs: &Programs, users: u32) -> Result<Self> {
        let groups = (users / USERS_PER_GROUP).clamp(300, MOST_GROUPS).to_string();
        let place = project.path("target/bench").join(users.to_string());
        let folder = place.join("pages");
        stamp::fill_once(&place, &format!("{SEED} {groups}"), |_| {
            say::step(&format!("generating {users} users"), || {
                let mut command = process::command(&programs.sample);
                command.arg(&folder).args([
                    "--users",
                    &users.to_string(),
                    "--groups",
                    &groups,
                    "--seed",
                    SEED,
                ]);
                process::run(&mut command)?;
                if users <= MOST_FILES { split(&folder, &place.join("files")) } else { Ok(()) }
            })
        })?;
        let files = files(&folder)?;
        let bytes = files.iter().filter_map(|file| file.metadata().ok()).map(|file| file.len()).sum();
        let small_files = (users <= MOST_FILES).then(|| place.join("files"));
        Ok(Self { users, bytes, folder, small_files })
    }

    /// The files of the pages.
    pub(super) fn files(&self) -> Result<Vec<PathBuf>> {
        files(&self.folder)
    }

    /// Those of them that other programs are asked about.
    pub(super) fn holders(&self) -> Vec<PathBuf> {
        ["users.json", "users-2.json", "groups.json", "contacts.json"]
            .map(|name| self.folder.join(name))
            .into()
    }
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).could_not(|| format!("list {}", folder.display()))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let is_export = |path: &PathBuf| {
        path.extension().is_some_and(|end| end == "json")
            && path.file_name().is_some_and(|name| name != "index.json")
    };
    let mut files: Vec<_> = paths.filter(is_export).collect();
    files.sort();
    Ok(files)
}

/// A file for each user, as EntraExporter writes them; the rest as it is.
fn split(pages: &Path, folder: &Path) -> Result<()> {
    for file in files(pages)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !name.starts_with("users") {
            fs::create_dir_all(folder).could_not(|| format!("make {}", folder.display()))?;
            fs::copy(&file, folder.join(&name)).could_not(|| format!("copy {name}"))?;
            continue;
        }
        // The generator writes a record a line, between a first and a last line.
        let lines = BufReader::new(File::open(&file).could_not(|| format!("read {name}"))?).lines();
        for line in lines {
            let line = line.could_not(|| format!("read {name}"))?;
            let Some(id) = line.strip_prefix("{\"id\":\"").and_then(|rest| rest.get(..36)) else { continue };
            let place = folder.join("Users").join(id);
            fs::create_dir_all(&place).could_not(|| format!("make {}", place.display()))?;
            let record = line.trim_end_matches(',');
            fs::write(place.join(format!("{id}.json")), record)
                .could_not(|| format!("write the user {id}"))?;
        }
    }
    Ok(())
}
