//! Reads a record whose kind is known into its table, and tells what of it is missing or odd.

use super::kinds::Kind;
use super::lenient::Field;
use super::membership::Related;
use super::reader::Reader;
use super::records::{
    CippRecord, GroupRecord, HolderRecord, LicenseDetailRecord, MsolGroupRecord, MsolProductRecord,
    MsolUserRecord, OrganizationRecord, ProbeRecord, ProductRecord, Record, SubscriptionRecord, UserRecord,
    read,
};
use super::store::{
    Whole, has_unnamed_error, licenses_without_entry, licenses_without_plans, loses_licenses, missing_seats,
    unknown_states,
};
use super::take::Taken;
use crate::exports;
use crate::tenant::Rank;
use serde::de::IgnoredAny;

impl Reader<'_> {
    /// Reads a record whose kind is known into its table.
    pub(super) fn put(&mut self, taken: Taken<'_>, probe: &ProbeRecord<'_>) -> Result<(), serde_json::Error> {
        let Taken { bytes, offset, place, kind, .. } = taken;
        match kind {
            Kind::Users | Kind::DeletedUsers => self.put_user(taken, probe),
            Kind::Groups => self.put_group(taken, probe),
            Kind::SubscribedSkus => self.put_product(taken, probe),
            Kind::Organization => {
                let record: OrganizationRecord<'_> = read(bytes)?;
                self.begin(taken, &record)?;
                let stored = self.store.organization(&record);
                self.tell_stored(stored, kind, record.id.text(), offset)
            }
            Kind::Contacts | Kind::Recipients => {
                let record: HolderRecord<'_> = read(bytes)?;
                self.begin(taken, &record)?;
                if record.deleted.value().is_some() {
                    return Ok(());
                }
                let rank = Rank::new(record.richness(), bytes);
                let stored = self.store.holder(&record, kind, place, rank);
                let id = if kind == Kind::Contacts { &record.id } else { &record.external_id };
                self.tell_stored(stored, kind, id.text(), offset)
            }
            Kind::DirectorySubscriptions => {
                let record: SubscriptionRecord<'_> = read(bytes)?;
                self.begin(taken, &record)?;
                let stored = self.store.subscription(&record, place);
                self.tell_stored(stored, kind, record.id.text(), offset)
            }
            Kind::LicenseDetails => {
                let record: LicenseDetailRecord<'_> = read(bytes)?;
                self.begin(taken, &record)?;
                match self.listed_user() {
                    Some(user) => {
                        let stored = self.store.detail(user, &record, place);
                        self.tell_stored(stored, Kind::Users, "", offset)
                    }
                    None => {
                        self.file.problems.licenses_of_unknown_user(exports::USERS);
                        Ok(())
                    }
                }
            }
            Kind::Members => {
                let record: UserRecord<'_> = read(bytes)?;
                self.begin(taken, &record)?;
                if !record.principal_name.text().is_empty() {
                    let whole = Whole { member_of: true };
                    self.store.user(&record, place, Rank::new(record.richness(), bytes), true, whole);
                }
                Ok(())
            }
            Kind::Error => {
                if let Field::Value(error) = &probe.error {
                    *self.file.counts.entry(kind).or_default() += 1;
                    self.error(error, probe.error_description.text(), offset);
                }
                Ok(())
            }
            Kind::DirectoryAudits => {
                self.note_tenant_of_line(probe);
                match self.audit(bytes, offset, place)? {
                    Some(record) => self.begin(taken, &record)?,
                    None => self.count(taken),
                }
                Ok(())
            }
            Kind::Others | Kind::Prices => {
                // Nobody has read it where its list told what it is.
                if taken.listed_other {
                    let IgnoredAny = serde_json::from_slice(bytes)?;
                }
                let by_path = self.file.path_group.is_some() && !taken.listed_other;
                if kind == Kind::Others && (by_path || taken.listed_member) {
                    self.member(bytes, offset, taken.listed_member)?;
                    self.file.named_members += 1;
                }
                self.note_tenant_of_line(probe);
                self.count(taken);
                if probe.is_sign_in() {
                    self.file.problems.sign_ins(exports::AUDITS);
                }
                if kind == Kind::Prices {
                    let instead = "nothing needs to be done: prices are not used".to_owned();
                    self.file.problems.unsupported("a list of prices", instead);
                }
                Ok(())
            }
        }
    }

    /// A user, in a list of users or of members, or one that was deleted.
    fn put_user(&mut self, taken: Taken<'_>, probe: &ProbeRecord<'_>) -> Result<(), serde_json::Error> {
        let Taken { bytes, offset, place, kind, .. } = taken;
        let record: UserRecord<'_> = read(bytes)?;
        let by_type = Kind::of_type(record.odata_type.text()).filter(|told| *told != Kind::Users);
        if kind == Kind::DeletedUsers && by_type.is_some() {
            // Groups and applications are deleted, too; they give nothing any more.
            self.count(Taken { kind: Kind::Others, ..taken });
            return Ok(());
        }
        let msol = match probe.licensed {
            Field::Absent => None,
            _ => Some(read::<MsolUserRecord<'_>>(bytes)?),
        };
        let is_deleted = kind == Kind::DeletedUsers || record.deleted.value().is_some();
        let kind = if is_deleted { Kind::DeletedUsers } else { kind };
        let taken = Taken { kind, ..taken };
        self.begin(taken, &record)?;
        if record.id.text().is_empty() && self.is_certain_member(taken.listed_member) {
            return Ok(());
        }
        let member_only = self.is_member_only(taken, record.id.text(), record.only_names());
        self.check_id(record.id.text(), offset);
        if is_deleted {
            let stored = self.store.deleted_user(&record, place);
            return self.tell_stored(stored, kind, record.id.text(), offset);
        }
        for state in unknown_states(&record) {
            let spot = self.spot(offset);
            self.file.problems.unknown_state(state, spot);
        }
        if has_unnamed_error(&record) || msol.as_ref().is_some_and(MsolUserRecord::has_unnamed_error) {
            let spot = self.spot(offset);
            self.file.problems.unnamed_error(exports::USERS, spot);
        }
        self.tell_plans(licenses_without_plans(&record.licenses, &record.assignments), kind, offset);
        if licenses_without_entry(&record) > 0 {
            let spot = self.spot(offset);
            self.file.problems.license_without_entry(exports::USERS, spot);
        }
        let member_of = self.is_whole(Related::MemberOf, &record.member_of, &record.member_of_next, offset);
        let whole = Whole { member_of };
        let stored = self.store.user(&record, place, Rank::new(record.richness(), bytes), member_only, whole);
        if let Some(msol) = msol {
            self.notes(&msol, kind, offset);
            self.store.msol_user(&msol, place);
        }
        self.tell_stored(stored, kind, record.id.text(), offset)
    }

    /// A group, by itself or among members.
    fn put_group(&mut self, taken: Taken<'_>, probe: &ProbeRecord<'_>) -> Result<(), serde_json::Error> {
        let Taken { bytes, offset, place, kind, .. } = taken;
        let record: GroupRecord<'_> = read(bytes)?;
        let msol = match probe.group_type {
            Field::Absent => None,
            _ => Some(read::<MsolGroupRecord<'_>>(bytes)?),
        };
        self.begin(taken, &record)?;
        if record.id.text().is_empty() && self.is_certain_member(taken.listed_member) {
            return Ok(());
        }
        let member_only = self.is_member_only(taken, record.id.text(), record.only_names());
        self.check_id(record.id.text(), offset);
        if record.deleted.value().is_some() {
            return Ok(());
        }
        let members = self.is_whole(Related::Members, &record.members, &record.members_next, offset);
        let member_of = self.is_whole(Related::MemberOf, &record.member_of, &record.member_of_next, offset);
        let whole = Whole { member_of };
        self.tell_plans(licenses_without_plans(&record.licenses, &Field::Absent), kind, offset);
        if loses_licenses(&record.licenses) {
            self.file.lost.insert(kind);
        }
        let stored =
            self.store.group(&record, place, Rank::new(record.richness(), bytes), member_only, whole);
        if self.store.members(&record, members) {
            let spot = self.spot(offset);
            self.file.problems.member_twice(spot);
        }
        if let Some(msol) = msol {
            self.notes(&msol, kind, offset);
            self.store.msol_group(&msol, place);
        }
        self.tell_stored(stored, kind, record.id.text(), offset)
    }

    /// A product with its seats, in the form of whichever tool.
    fn put_product(&mut self, taken: Taken<'_>, probe: &ProbeRecord<'_>) -> Result<(), serde_json::Error> {
        let Taken { bytes, offset, place, kind, .. } = taken;
        let record: ProductRecord<'_> = if probe.count_used.is_exported() {
            let record: CippRecord<'_> = read(bytes)?;
            self.begin(taken, &record)?;
            record.into()
        } else if probe.active_units.is_exported() {
            let record: MsolProductRecord<'_> = read(bytes)?;
            self.begin(taken, &record)?;
            record.into()
        } else {
            let record: ProductRecord<'_> = read(bytes)?;
            self.begin(taken, &record)?;
            record
        };
        self.check_id(record.sku_id.text(), offset);
        let missing = missing_seats(&record);
        if !missing.is_empty() {
            let spot = self.spot(offset);
            self.file.problems.seats_not_exported(&missing, exports::PRODUCTS, spot);
        }
        let stored = self.store.product(&record, place);
        self.tell_stored(stored, kind, record.sku_id.text(), offset)
    }

    /// Notes the tenant that a line of diagnostic settings names; Log Analytics has the workspace's id there.
    fn note_tenant_of_line(&mut self, probe: &ProbeRecord<'_>) {
        if probe.properties.is_exported() && !probe.category.text().is_empty() {
            self.store.note_tenant(probe.tenant.text());
        }
    }
}
