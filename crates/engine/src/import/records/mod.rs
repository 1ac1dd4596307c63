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

use super::lenient::{Field, Lenient, Notes};
use serde::de::{Error, MapAccess};

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
pub(super) fn read<'a, T: Lenient<'a>>(bytes: &'a [u8]) -> Result<T, serde_json::Error> {
    match serde_json::from_slice::<Field<T>>(bytes)? {
        Field::Value(record) => Ok(record),
        _ => Err(serde_json::Error::custom("expected an object")),
    }
}

#[cfg(test)]
mod tests;
