//! Names of an archive's entries. They are names only: nothing is ever written anywhere.

use rawzip::path::ZipFilePath;

/// A name with `/` between folders, without drives, `.` and `..`, whatever wrote it.
pub(super) fn normalised(name: &[u8]) -> String {
    let name = String::from_utf8_lossy(name);
    ZipFilePath::from_str(&name).as_str().to_owned()
}

/// Whether an operating system put the file there for itself.
pub(super) fn is_passed_over(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or_default();
    name.starts_with("__MACOSX/")
        || file.starts_with("._")
        || [".ds_store", "thumbs.db", "desktop.ini"].iter().any(|known| file.eq_ignore_ascii_case(known))
}

/// The name of what a gzip file holds: its own name without the ending.
pub(super) fn without_ending(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    let ending = [".gz", ".gzip"].iter().find_map(|ending| {
        let at = name.len().checked_sub(ending.len())?;
        name.get(at..)?.eq_ignore_ascii_case(ending).then_some(at)
    });
    ending.and_then(|at| name.get(..at)).filter(|name| !name.is_empty()).unwrap_or("content").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_climb() {
        for (name, expected) in [
            ("../../etc/users.json", "etc/users.json"),
            ("/users.json", "users.json"),
            ("C:\\export\\users.json", "export/users.json"),
            ("a/./b//../users.json", "a/users.json"),
            ("Users/a..b.json", "Users/a..b.json"),
        ] {
            assert_eq!(normalised(name.as_bytes()), expected);
        }
        assert_eq!(normalised(b"z\xffx.json"), "z\u{fffd}x.json");
    }

    #[test]
    fn gzip_endings_are_left_out() {
        for (path, expected) in [
            ("a/users.json.gz", "users.json"),
            ("USERS.JSON.GZ", "USERS.JSON"),
            (".gz", "content"),
            ("x", "content"),
        ] {
            assert_eq!(without_ending(path), expected);
        }
    }
}
