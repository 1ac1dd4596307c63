//! The records of an export, as far as the analysis uses them.

mod audits;
mod converted;
mod graph;
mod msonline;
mod probe;
mod record;
mod tools;

pub(super) use audits::*;
pub(super) use graph::*;
pub(super) use msonline::*;
pub(super) use probe::*;
pub(super) use tools::*;

use super::lenient::{Lenient, Notes};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use std::fmt;

/// What every record can say of itself.
pub(super) trait Record<'de>: Lenient<'de> {
    /// Takes the fields of an object; `extra` for a dictionary of further fields inside the object.
    fn fill<A: MapAccess<'de>>(&mut self, object: A, extra: bool) -> Result<(), A::Error>;
    /// Whether a key is that of a field, or leads to further ones.
    fn has_field(key: &str) -> bool;
    /// How many of the fields are in the file.
    fn richness(&self) -> u8;
    /// Notes what is to be told of the fields.
    fn note_fields(&self, notes: &mut Notes);
    /// Whether keys begin with capitals, as PowerShell writes them.
    fn has_capitals(&self) -> bool;
    /// Says that the dictionary of further fields was flattened.
    fn lose_extra(&mut self);
    /// Whether the dictionary of further fields was flattened.
    fn lost_extra(&self) -> bool;
}

/// Reads one record of a given type from its bytes.
pub(super) fn read<'a, T: Record<'a> + Default>(bytes: &'a [u8]) -> Result<T, serde_json::Error> {
    // Once the whole is known to be UTF-8, nobody has to look at every text again.
    match std::str::from_utf8(bytes) {
        Ok(text) => read_with(serde_json::Deserializer::from_str(text)),
        Err(_) => read_with(serde_json::Deserializer::from_slice(bytes)),
    }
}

fn read_with<'a, T: Record<'a> + Default>(
    mut json: serde_json::Deserializer<impl serde_json::de::Read<'a>>,
) -> Result<T, serde_json::Error> {
    // Filled where it stands: a user is large, and was moved from hand to hand.
    let mut record = T::default();
    Whole(&mut record).deserialize(&mut json)?;
    json.end()?;
    Ok(record)
}

/// Fills a record from an object.
struct Whole<'r, T>(&'r mut T);

impl<'de, T: Record<'de>> DeserializeSeed<'de> for Whole<'_, T> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Record<'de>> Visitor<'de> for Whole<'_, T> {
    type Value = ();
    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<(), A::Error> {
        self.0.fill(object, false)
    }
}

#[cfg(test)]
mod tests;
