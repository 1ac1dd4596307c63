//! What a bundle has beside its lists: keys that are none of its own, and its own keys without a list.

use super::kinds::Kind;
use super::lenient::is_flattened;
use super::notes::Level;
use super::reader::Reader;

/// Keys that wait until it is known whether they stand in a bundle. No export has half as many.
const MOST_WAITING: usize = 1000;

/// What stands in a document beside lists. Only a bundle's own key tells that the document is a bundle.
#[derive(Debug, Default)]
pub(super) struct Asides {
    waiting: Vec<Aside>,
    is_bundle: bool,
}

impl Asides {
    /// Whether the document is a bundle, as far as it is read.
    pub(super) fn is_bundle(&self) -> bool {
        self.is_bundle
    }
}

/// A key of a bundle that no list stands under.
#[derive(Debug)]
struct Aside {
    key: String,
    offset: u64,
    what: NoList,
}

/// What stands where a list belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoList {
    /// Null, an empty text or an empty object.
    Empty,
    /// The name of a type, or an excerpt.
    Flattened,
    /// Another value.
    Other,
    /// Anything, under a key that no bundle has.
    Unknown,
}

impl NoList {
    /// What a member of a bundle is; nothing where nothing is to be told. A single value under a key that
    /// no bundle has is a note of whoever made it, such as a date, and holds no objects.
    fn of(key: &str, value: &[u8]) -> Option<Self> {
        if Kind::of_bundle_key(key).is_none() {
            let inside = value.strip_prefix(b"{").or_else(|| value.strip_prefix(b"["));
            let first = inside.and_then(|inside| inside.iter().find(|byte| !byte.is_ascii_whitespace()));
            return first.is_some_and(|first| !matches!(first, b'}' | b']')).then_some(Self::Unknown);
        }
        Some(match serde_json::from_slice::<Option<String>>(value) {
            Ok(None) => Self::Empty,
            Ok(Some(text)) if text.trim().is_empty() => Self::Empty,
            Ok(Some(text)) if is_flattened(&text) => Self::Flattened,
            _ => Self::Other,
        })
    }
}

/// Whether a key says something of the object around it, as OData's own do.
fn is_annotation(key: &str) -> bool {
    key.contains('@') || key.starts_with("odata.")
}

impl Reader<'_> {
    /// Takes note of a member of the object around lists.
    pub(super) fn beside(&mut self, key: &str, value: &[u8], offset: u64) {
        if is_annotation(key) {
            return;
        }
        let of_page = ["count", "value", "error"].iter().any(|known| known.eq_ignore_ascii_case(key));
        if let Some(level) = self.file.levels.last_mut() {
            level.has_fields |= !of_page;
        }
        if !self.file.levels.iter().all(Level::is_unnamed) {
            return;
        }
        let Some(what) = NoList::of(key, value) else { return };
        if self.file.asides.is_bundle {
            self.file.problems.no_list(key, what, offset);
        } else if self.file.asides.waiting.len() < MOST_WAITING {
            self.file.asides.waiting.push(Aside { key: key.to_owned(), offset, what });
        }
    }

    /// Says that a bundle's own key was met.
    pub(super) fn is_bundle(&mut self) {
        if !self.file.levels.iter().all(Level::is_unnamed) {
            return;
        }
        self.file.asides.is_bundle = true;
        for aside in std::mem::take(&mut self.file.asides.waiting) {
            self.file.problems.no_list(&aside.key, aside.what, aside.offset);
        }
    }
}
