//! Events of the audit log on their way into the table. A log has millions of events that licensing does not
//! concern: these are counted without being read.

use super::kinds::Kind;
use super::lenient::{Damage, Note};
use super::reader::Reader;
use super::records::{AuditRecord, EnvelopeRecord, EventRecord, read};
use super::store::Concern;
use crate::exports;
use crate::tenant::Place;

impl Reader<'_> {
    /// Takes note of an event, and gives its record if it concerns licensing.
    pub(super) fn audit<'b>(
        &mut self,
        bytes: &'b [u8],
        offset: u64,
        place: Place,
    ) -> Result<Option<AuditRecord<'b>>, serde_json::Error> {
        let event: EventRecord<'b> = read(bytes)?;
        let seconds = event.time.seconds();
        let tenant = event.tenant();
        let has_inside = event.properties.value().is_some();
        let mut concern = Concern::of(event.activity.text(), bytes);
        let mut record = None;
        if concern != Concern::Nothing || (has_inside && event.activity.text().is_empty()) {
            let mut inside: AuditRecord<'b> = match has_inside {
                true => match read::<EnvelopeRecord<'b>>(bytes)?.properties.into_value() {
                    Some(properties) => properties.0,
                    None => {
                        let note = ("properties", None, Note::Lost(Damage::WrongType));
                        let spot = self.spot(offset);
                        self.file.problems.note(note, Kind::DirectoryAudits.export(), spot);
                        self.file.lost.insert(Kind::DirectoryAudits);
                        AuditRecord::default()
                    }
                },
                false => read(bytes)?,
            };
            inside.take_from(event);
            concern = Concern::of(inside.activity.text(), bytes);
            record = Some(inside);
        }
        let time = record.as_ref().map_or(seconds, |record| record.time.seconds());
        self.store.audited(self.file.input, time, concern, tenant);
        let record = record.filter(|_| concern != Concern::Nothing);
        if let Some(record) = &record {
            if time == 0 {
                // When it was is what the whole story hangs on; damage is told with the other fields.
                if record.time.damage().is_none() {
                    let spot = self.spot(offset);
                    self.file.problems.event_without_time(exports::AUDITS, spot);
                }
                self.file.lost.insert(Kind::DirectoryAudits);
            }
            self.store.audit(record, concern, place);
        }
        Ok(record)
    }
}
