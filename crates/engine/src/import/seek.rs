//! One record looked up again in its file, as it stands there.
//!
//! Nothing keeps the bytes of an export. Whoever wants to see what a finding rests on hands the file over once more;
//! it is read as before, so that a place means the same, and nothing is stored of it.

use super::reader::Reader;
use super::records::{ProbeRecord, read};
use crate::tenant::Place;
use seatscope_contract::report::Evidence;
use seatscope_contract::views::RawRecord;

/// Bytes of a record that are shown. A group's record can hold a million members.
const SHOWN: usize = 64 << 10;

/// What is looked for, and what was found of it.
#[derive(Debug)]
pub(super) struct Sought {
    place: Evidence,
    found: Option<Found>,
}

#[derive(Debug)]
struct Found {
    record: RawRecord,
    /// Whether another record has the same place, as in a file with more lists than are told apart.
    is_unclear: bool,
}

impl Sought {
    /// Looks for the record that this place is in.
    pub(super) fn new(place: Evidence) -> Self {
        Self { place, found: None }
    }

    /// Whether the place is that of a record in this file, or inside it.
    fn is_in(&self, path: &str, pointer: &str) -> bool {
        let inside = self.place.pointer.strip_prefix(pointer);
        self.place.input == path && inside.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Takes a record that the place is in. The innermost one is the one that is meant.
    fn take(&mut self, pointer: String, bytes: &[u8]) {
        let known = self.found.as_ref().map(|found| found.record.pointer.len());
        if known > Some(pointer.len()) {
            return;
        }
        let is_unclear = known == Some(pointer.len());
        let shown = bytes.get(..SHOWN).unwrap_or(bytes);
        let text = String::from_utf8_lossy(shown).into_owned();
        let record = RawRecord { text, bytes: bytes.len() as u64, pointer };
        self.found = Some(Found { record, is_unclear });
    }

    /// The record, if it was met and no other has its place.
    pub(super) fn record(&self) -> Option<RawRecord> {
        self.found.as_ref().filter(|found| !found.is_unclear).map(|found| found.record.clone())
    }
}

impl Reader<'_> {
    /// Whether one record is looked for, and nothing is to be stored.
    pub(super) fn seeks(&self) -> bool {
        self.store.sought.is_some()
    }

    /// Looks whether this is the record.
    pub(super) fn seek(&mut self, bytes: &[u8], offset: u64, place: Place) {
        let Some(pointer) = self.pointer_if_sought(place) else { return };
        // The rows of a log's table are records of their own.
        if read::<ProbeRecord<'_>>(bytes).is_ok_and(|probe| probe.is_log_table()) {
            let _ = self.log_table(bytes, offset, place);
        }
        if let Some(sought) = &mut self.store.sought {
            sought.take(pointer, bytes);
        }
    }

    /// The place of a record, if what is looked for is in it.
    fn pointer_if_sought(&self, place: Place) -> Option<String> {
        let sought = self.store.sought.as_ref()?;
        let pointer = self.store.tenant.record_pointer(place)?;
        sought.is_in(&self.file.path, &pointer).then_some(pointer)
    }
}
