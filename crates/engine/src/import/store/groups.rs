//! Puts groups and their members into the tenant's tables.

use super::{Store, Stored, licenses, texts_of, values};
use crate::import::lenient::{Field, Flag};
use crate::import::records::{GroupRecord, MemberRecord, ProcessingState, Record};
use crate::tenant::members::MemberKind;
use crate::tenant::text::Text;
use crate::tenant::{Fields, ObjectIndex, Place};

impl Store {
    /// A group, with the members it carries.
    pub(in crate::import) fn group(&mut self, record: &GroupRecord<'_>, place: Place) -> Stored {
        if record.id.text().is_empty() {
            return Stored::NoId;
        }
        let object = self.tenant.objects.add(record.id.text());
        let (group, is_new) = self.tenant.groups.add(object);
        let richness = record.richness();
        let richer = is_new || richness > self.tenant.groups.richness.at(group);
        let mut stored = if is_new { Stored::New } else { Stored::Duplicate };
        let tenant = &mut self.tenant;
        let (groups, texts) = (&mut tenant.groups, &mut tenant.texts);

        let processing = match record.processing.value() {
            Some(ProcessingState(state)) => Field::Value(state.clone()),
            None => Field::Absent,
        };
        for (name, column, field) in [
            ("displayName", &mut groups.name, &record.name),
            ("membershipRule", &mut groups.rule, &record.rule),
            ("licenseProcessingState", &mut groups.processing, &processing),
        ] {
            let before = column.at(group);
            if field.value().is_none() {
                continue;
            }
            if before.is_some() && texts.get(before) != Some(field.text()) {
                stored = Stored::Contradiction(name);
            }
            if richer || !before.is_some() {
                column.set(group, texts.intern(field.text()));
            }
        }
        for (name, column, field) in [
            ("securityEnabled", &mut groups.security_enabled, &record.security_enabled),
            ("mailEnabled", &mut groups.mail_enabled, &record.mail_enabled),
            ("onPremisesSyncEnabled", &mut groups.synced, &record.synced),
        ] {
            let Some(Flag(value)) = field.value() else { continue };
            if column.at(group).is_some_and(|before| before != *value) {
                stored = Stored::Contradiction(name);
            }
            if richer || column.at(group).is_none() {
                column.set(group, Some(*value));
            }
        }
        let has_type = |name: &str| texts_of(&record.types).any(|kind| kind.eq_ignore_ascii_case(name));
        if richer || record.types.is_exported() {
            let dynamic = has_type("DynamicMembership") || !record.rule.text().is_empty();
            groups.unified.set(group, has_type("Unified"));
            groups.dynamic.set(group, dynamic);
        }
        let mut fields = groups.fields.at(group);
        if record.security_enabled.is_exported() {
            fields.add(Fields::SECURITY);
        }
        if record.addresses.is_exported() && (richer || !fields.has(Fields::ADDRESSES)) {
            let addresses: Vec<Text> =
                texts_of(&record.addresses).map(|address| texts.add(address)).collect();
            groups.addresses.set(group, addresses);
            fields.add(Fields::ADDRESSES);
        }
        if richer {
            groups.richness.set(group, richness);
            groups.place.set(group, Some(place));
        }
        if record.licenses.is_exported() {
            let licenses = licenses(tenant, &record.licenses);
            if fields.has(Fields::LICENSES) && tenant.groups.licenses.get(group) != licenses {
                stored = Stored::Contradiction("assignedLicenses");
            }
            if richer || !fields.has(Fields::LICENSES) {
                tenant.groups.licenses.set(group, licenses);
                fields.add(Fields::LICENSES);
            }
        }
        if record.members.is_exported() {
            fields.add(Fields::MEMBERS);
            let complete = record.members_next.text().is_empty();
            self.members_of(object, complete);
            for member in values(&record.members) {
                self.member(object, member, false);
            }
        }
        self.tenant.groups.fields.set(group, fields);
        stored
    }

    /// Says that a group's members are listed, all of them or only some.
    pub(in crate::import) fn members_of(&mut self, group: ObjectIndex, complete: bool) {
        if complete { self.complete.push(group) } else { self.incomplete.push(group) }
    }

    /// A member of a group; `suggested` where only a file's name says of which.
    pub(in crate::import) fn member(
        &mut self,
        group: ObjectIndex,
        record: &MemberRecord<'_>,
        suggested: bool,
    ) {
        if record.id.text().is_empty() {
            return;
        }
        let member = self.tenant.objects.add(record.id.text());
        let kind = match record.odata_type.text().rsplit('.').next() {
            Some("user" | "group" | "") | None => MemberKind::User,
            Some(_) => MemberKind::Other,
        };
        let facts = if suggested { &mut self.suggested } else { &mut self.memberships };
        facts.push((group, member, kind));
    }
}
