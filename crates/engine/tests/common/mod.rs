//! What tests of reading share.

use seatscope_engine::catalog::catalogue;
use seatscope_engine::import::{Imported, Importer};
use seatscope_engine::tenant::Tenant;
use std::path::Path;
use std::sync::LazyLock;

/// Read once: some tests import thousands of times.
static CATALOGUE: LazyLock<Tenant> = LazyLock::new(catalogue);

/// Reads files, handed over in chunks of a size.
pub(crate) fn import(files: &[(&str, &[u8])], chunk: usize) -> Imported {
    let mut importer = Importer::new(CATALOGUE.clone());
    for (name, bytes) in files {
        let mut file = importer.begin(name);
        for part in bytes.chunks(chunk) {
            importer.feed(&mut file, part);
        }
        importer.end(file);
    }
    importer.finish()
}

/// Every file below a folder that goes by this name, with its path from there and its bytes.
#[allow(dead_code, clippy::disallowed_methods, reason = "not every test reads folders")]
pub(crate) fn files_below(folder: &Path, name: &str) -> Vec<(String, Vec<u8>)> {
    let mut entries: Vec<_> = std::fs::read_dir(folder).expect("a folder").flatten().collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.path();
        let name = format!("{name}/{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            found.extend(files_below(&path, &name));
        } else {
            found.push((name, std::fs::read(&path).expect("a file")));
        }
    }
    found
}

/// A line without code, and without the letters that a backslash makes text. Code ends at as many backticks as it
/// begins with.
#[allow(dead_code, clippy::string_slice, reason = "not every test writes Markdown")]
pub(crate) fn outside_code(line: &str) -> String {
    let (mut rest, mut kept) = (line, String::new());
    while let Some(letter) = rest.chars().next() {
        let ticks = rest.len() - rest.trim_start_matches('`').len();
        if ticks == 0 {
            let mut letters = rest.chars().skip(1);
            match letter {
                '\\' => _ = letters.next(),
                letter => kept.push(letter),
            }
            rest = &rest[rest.len() - letters.map(char::len_utf8).sum::<usize>()..];
            continue;
        }
        let inside = &rest[ticks..];
        let runs = inside.match_indices('`').map(|(at, _)| at).filter(|at| !inside[..*at].ends_with('`'));
        let length = |at: usize| inside.len() - at - inside[at..].trim_start_matches('`').len();
        let end = runs.into_iter().find(|at| length(*at) == ticks);
        rest = end.map_or(inside, |at| &inside[at + ticks..]);
    }
    kept
}
