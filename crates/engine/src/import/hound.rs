//! AzureHound's output: every record is `{"kind": "AZUser", "data": { … }}`; members of a group stand
//! together in one (formats.md 10). It has no licences.

use super::kinds::Kind;
use super::lenient::Field;
use super::reader::Reader;
use super::records::{HoundMembersRecord, TenantRecord, read};
use super::shapes::Shape;
use crate::exports;
use crate::tenant::Place;
use serde::Deserialize;
use serde_json::value::RawValue;

/// A record around another one.
#[derive(Deserialize)]
struct Wrapped<'a> {
    #[serde(borrow)]
    kind: Option<&'a RawValue>,
    #[serde(borrow)]
    data: Option<&'a RawValue>,
}

impl Reader<'_> {
    /// Reads a record of AzureHound; false where it is none.
    pub(super) fn hound(
        &mut self,
        bytes: &[u8],
        offset: u64,
        place: Place,
    ) -> Result<bool, serde_json::Error> {
        // Most records need not be looked at twice.
        if memchr::memmem::find(bytes, b"\"AZ").is_none() {
            return Ok(false);
        }
        let Ok(Wrapped { kind: Some(kind), data: Some(data) }) = serde_json::from_slice::<Wrapped<'_>>(bytes)
        else {
            return Ok(false);
        };
        let kind = kind.get().trim_matches('"');
        if !kind.starts_with("AZ") || !data.get().starts_with('{') {
            return Ok(false);
        }
        let inside = data.get().as_bytes();
        let tenant: TenantRecord<'_> = read(inside)?;
        self.file.see(Shape::AzureHound);
        self.store.note_tenant(tenant.id.text());
        if kind == "AZGroupMember" {
            self.hound_members(inside, offset)?;
            return Ok(true);
        }
        let told = Kind::of_object_type(kind).unwrap_or(Kind::Others);
        if told == Kind::Others {
            self.file.others.add(kind);
        }
        let start = (inside.as_ptr() as usize).saturating_sub(bytes.as_ptr() as usize);
        self.take(
            inside,
            offset + self.file.width.of(bytes.get(..start).unwrap_or_default()),
            place,
            Some(told),
        );
        Ok(true)
    }

    fn hound_members(&mut self, bytes: &[u8], offset: u64) -> Result<(), serde_json::Error> {
        let record: HoundMembersRecord<'_> = read(bytes)?;
        if record.group.text().is_empty() {
            self.file.problems.members_of_unknown_group(exports::MEMBERS);
            return Ok(());
        }
        let group = self.store.tenant.objects.add(record.group.text());
        let listed = record.members.value().map(|list| list.items.as_slice()).unwrap_or_default();
        let single = (!matches!(record.member, Field::Absent)).then(|| record.member.value());
        let listed = listed.iter().map(|item| item.value().and_then(|item| item.member.value()));
        for member in listed.chain(single) {
            match member.and_then(|member| self.store.member_of_record(member)) {
                Some(member) => self.store.member(group, member, false),
                None => {
                    let spot = self.spot(offset);
                    self.file.problems.no_id(spot);
                    self.file.lost.insert(Kind::Members);
                    self.store.members_cut(group);
                }
            }
        }
        self.store.members_of(group, true);
        *self.file.counts.entry(Kind::Members).or_default() += 1;
        self.tell(Kind::Members);
        Ok(())
    }
}
