//! What a file of several kinds held: how many records of each, and which of them licensing does not need.

use super::kinds::Kind;
use super::notes::FileNotes;
use super::shapes::Shape;
use seatscope_contract::report::Content;
use std::collections::BTreeMap;

/// Kinds of one file that are told apart by the tool's own name. AzureHound has some forty.
const MOST: usize = 100;

/// The longest name of a kind.
const LONGEST: usize = 60;

/// Records that licensing does not need, by the name that their tool has for them.
#[derive(Debug, Default)]
pub(super) struct Others(BTreeMap<String, u64>);

impl Others {
    /// Counts a record. What does not look like a name counts without one.
    pub(super) fn add(&mut self, name: &str) {
        let is_name = name.len() <= LONGEST && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if is_name && (self.0.len() < MOST || self.0.contains_key(name)) {
            *self.0.entry(name.to_owned()).or_default() += 1;
        }
    }
}

impl FileNotes {
    /// The records by kind, where one name does not say it all; a bundle's empty lists are among them.
    pub(super) fn contents(&self) -> Vec<Content> {
        let mut counts = self.counts.clone();
        if self.shape == Shape::Bundle {
            self.listed.iter().for_each(|kind| *counts.entry(*kind).or_default() += 0);
        }
        let named: u64 = self.others.0.values().sum();
        if counts.len() < 2 && named == 0 {
            return Vec::new();
        }
        // Those with a name of their own are counted by it.
        if let Some(count) = counts.get_mut(&Kind::Others) {
            *count = count.saturating_sub(named);
        }
        counts.retain(|kind, count| *kind != Kind::Others || *count > 0 || named == 0);
        let known = counts.into_iter().map(|(kind, objects)| Content {
            kind: kind.name().to_owned(),
            objects,
            needed: kind.is_needed(),
        });
        let others = self.others.0.iter().map(|(kind, objects)| Content {
            kind: kind.clone(),
            objects: *objects,
            needed: false,
        });
        known.chain(others).collect()
    }
}
