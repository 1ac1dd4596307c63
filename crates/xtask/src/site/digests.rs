//! Digests of the site's files, as browsers compare them (subresource integrity).

use super::tree::Tree;
use crate::error::{Error, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};
use std::collections::BTreeMap;

/// A digest of each file, by its path.
#[derive(Debug, Default)]
pub(crate) struct Digests {
    by_path: BTreeMap<String, String>,
}

impl Digests {
    /// Of all files of a tree.
    pub(super) fn of_tree(tree: &Tree) -> Result<Self> {
        let mut digests = Self::default();
        for path in tree.paths() {
            digests.add(path, &tree.read(path)?);
        }
        Ok(digests)
    }

    /// Adds one file, in place of another of its path.
    pub(super) fn add(&mut self, path: &str, content: &[u8]) {
        self.by_path.insert(path.to_owned(), integrity(content));
    }

    /// Forgets a file.
    pub(super) fn remove(&mut self, path: &str) {
        self.by_path.remove(path);
    }

    /// The digest of one file.
    pub(super) fn of(&self, path: &str) -> Result<&str> {
        let digest = self.by_path.get(path);
        digest.map(String::as_str).ok_or_else(|| Error::new(format!("the site has no {path}")))
    }

    /// Paths and digests as a JSON object. No `<` in it could end a script element.
    pub(super) fn json(&self) -> Result<String> {
        let json = serde_json::to_string(&self.by_path)
            .map_err(|error| Error::new(format!("the digests cannot be written: {error}")))?;
        Ok(json.replace('<', "\\u003c"))
    }

    /// Which version these files are: the same for the same files, whoever builds them.
    pub(super) fn version(&self) -> Result<String> {
        let digest = Sha256::digest(self.json()?.as_bytes());
        Ok(hexadecimal(&digest).chars().take(16).collect())
    }
}

/// A digest as the attribute `integrity` has it.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_browsers() {
        // The known digest of nothing.
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), empty);
    }

    #[test]
    fn the_version_follows_the_content() {
        let mut digests = Digests::default();
        digests.add("a.js", b"a");
        let before = digests.version().unwrap();
        assert_eq!(before.len(), 16);
        digests.add("a.js", b"b");
        assert_ne!(digests.version().unwrap(), before);
        digests.add("a.js", b"a");
        assert_eq!(digests.version().unwrap(), before);
        digests.remove("a.js");
        assert!(digests.of("a.js").unwrap_err().to_string().contains("a.js"));
    }
}
