//! Puts records into the tenant's tables.

use super::kinds::Kind;
use super::lenient::{Field, Flag, List, Text as RawText};
use super::records::{
    GroupRecord, HolderRecord, LicenseRecord, MemberRecord, OrganizationRecord, ProductRecord, Record,
    UserRecord,
};
use crate::tenant::column::Column;
use crate::tenant::members::{MemberKind, Members};
use crate::tenant::products::Seats;
use crate::tenant::text::Text;
use crate::tenant::users::{Assignment, Shape, Standing};
use crate::tenant::{Fields, License, ObjectIndex, OtherHolder, Place, PlanSetIndex, Tenant};

/// What became of a record that was put into a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stored {
    /// It is new.
    New,
    /// Its object was there already; the richer record counts.
    Duplicate,
    /// Its object was there already and says something else.
    Contradiction,
    /// It has no id.
    NoId,
}

/// The tenant while it is being read.
#[derive(Debug, Default)]
pub(super) struct Store {
    pub(super) tenant: Tenant,
    memberships: Vec<(ObjectIndex, ObjectIndex, MemberKind)>,
    // Members of a group that only a file's name suggests; taken if there is such a group.
    suggested: Vec<(ObjectIndex, ObjectIndex, MemberKind)>,
    complete: Vec<ObjectIndex>,
    incomplete: Vec<ObjectIndex>,
    tenant_ids: Vec<String>,
}

impl Store {
    /// A store on top of a tenant that knows the catalogue.
    pub(super) fn new(catalogue: Tenant) -> Self {
        Self { tenant: catalogue, ..Self::default() }
    }

    /// The tenant with membership resolved, after the last record.
    pub(super) fn finish(mut self) -> Tenant {
        for (group, member, kind) in std::mem::take(&mut self.suggested) {
            if self.tenant.groups.of(group).is_some() && self.tenant.users.of(group).is_none() {
                self.memberships.push((group, member, kind));
                self.complete.push(group);
            }
        }
        let mut known = Column::default();
        // A last page without a link to the next one completes those before it.
        for (objects, is_known) in [(&self.incomplete, false), (&self.complete, true)] {
            for object in objects {
                if let Some(group) = self.tenant.groups.of(*object) {
                    known.set(group, is_known);
                }
            }
        }
        // Where users say what they are members of, that is complete for every group.
        let by_users = !self.tenant.users.is_empty()
            && self
                .tenant
                .users
                .exported()
                .all(|user| self.tenant.users.fields.at(user).has(Fields::MEMBERS));
        if by_users {
            for group in self.tenant.groups.indexes() {
                known.set(group, true);
            }
        }
        self.tenant.members = Members::new(&self.memberships, known, &self.tenant.users, &self.tenant.groups);
        self.tenant
    }

    /// Ids of the tenants that records name, in the order met.
    pub(super) fn tenant_ids(&self) -> &[String] {
        &self.tenant_ids
    }

    /// Says that the export holds records of a kind, if only an empty list of them.
    pub(super) fn note_exported(&mut self, kind: Kind) {
        let exported = &mut self.tenant.exported;
        match kind {
            Kind::SubscribedSkus => exported.products = true,
            Kind::Contacts => exported.contacts = true,
            Kind::Recipients => exported.recipients = true,
            _ => {}
        }
    }

    fn note_tenant(&mut self, id: &str) {
        let id = id.trim().to_ascii_lowercase();
        if !id.is_empty() && !self.tenant_ids.contains(&id) {
            self.tenant_ids.push(id);
        }
    }

    /// A user; `member_only` where the record stands in a list of members, which says little.
    pub(super) fn user(&mut self, record: &UserRecord<'_>, place: Place, member_only: bool) -> Stored {
        if record.id.text().is_empty() {
            return Stored::NoId;
        }
        let object = self.tenant.objects.add(record.id.text());
        let (user, is_new) = self.tenant.users.add(object);
        let richness = record.richness();
        let richer = is_new || richness > self.tenant.users.richness.at(user);
        let mut stored = if is_new { Stored::New } else { Stored::Duplicate };
        let from_members = member_only || (!is_new && self.tenant.users.member_only.at(user));
        let only = member_only && (is_new || self.tenant.users.member_only.at(user));
        self.tenant.users.member_only.set(user, only);
        let tenant = &mut self.tenant;
        let (users, texts) = (&mut tenant.users, &mut tenant.texts);

        for (column, field, repeats) in [
            (&mut users.name, &record.name, false),
            (&mut users.principal_name, &record.principal_name, false),
            (&mut users.mail, &record.mail, false),
            (&mut users.mail_nickname, &record.mail_nickname, false),
            (&mut users.department, &record.department, true),
            (&mut users.user_type, &record.user_type, true),
            (&mut users.usage_location, &record.usage_location, true),
        ] {
            let before = column.at(user);
            if field.value().is_none() {
                continue;
            }
            if before.is_some() && texts.get(before) != Some(field.text()) {
                stored = Stored::Contradiction;
            }
            if richer || !before.is_some() {
                let text = if repeats { texts.intern(field.text()) } else { texts.add(field.text()) };
                column.set(user, text);
            }
        }
        for (column, field) in [(&mut users.enabled, &record.enabled), (&mut users.synced, &record.synced)] {
            if let Some(Flag(value)) = field.value()
                && (richer || column.at(user).is_none())
            {
                column.set(user, Some(*value));
            }
        }

        let mut fields = users.fields.at(user);
        let takes = |field: bool, known: Fields, which: Fields| field && (richer || !known.has(which));
        if takes(record.addresses.is_exported(), fields, Fields::ADDRESSES) {
            let addresses = texts_of(&record.addresses);
            let addresses: Vec<Text> = addresses.map(|address| texts.add(address)).collect();
            users.addresses.set(user, addresses);
            users.addresses_place.set(user, Some(place));
            fields.add(Fields::ADDRESSES);
        }
        if record.usage_location.is_exported() {
            fields.add(Fields::USAGE_LOCATION);
        }
        if richer {
            users.richness.set(user, richness);
            users.place.set(user, Some(place));
        }
        if takes(record.licenses.is_exported(), fields, Fields::LICENSES) {
            let licenses = licenses(tenant, &record.licenses);
            tenant.users.licenses.set(user, licenses);
            fields.add(Fields::LICENSES);
        }
        if takes(record.assignments.is_exported(), fields, Fields::ASSIGNMENTS) {
            let assignments = self.assignments(record);
            let users = &mut self.tenant.users;
            if fields.has(Fields::ASSIGNMENTS) {
                let same = users.assignments.get(user).iter().map(|entry| entry.shape);
                if !same.eq(assignments.iter().map(|entry| entry.shape)) {
                    stored = Stored::Contradiction;
                }
            }
            users.assignments.set(user, assignments);
            users.assignments_place.set(user, Some(place));
            fields.add(Fields::ASSIGNMENTS);
        }
        if record.member_of.is_exported() {
            fields.add(Fields::MEMBERS);
            for group in values(&record.member_of).filter(|group| !group.id.text().is_empty()) {
                let group = self.tenant.objects.add(group.id.text());
                self.memberships.push((group, object, MemberKind::User));
            }
        }
        self.tenant.users.fields.set(user, fields);
        // That a user stands in a list of members too is no second copy.
        if from_members { Stored::New } else { stored }
    }

    fn assignments(&mut self, record: &UserRecord<'_>) -> Vec<Assignment> {
        let mut list = Vec::new();
        let items = record.assignments.value().map(|list| list.items.as_slice()).unwrap_or_default();
        for (position, item) in items.iter().enumerate() {
            let Some(entry) = item.value().filter(|entry| !entry.sku_id.text().is_empty()) else { continue };
            let disabled = plan_set(&mut self.tenant, &entry.disabled_plans);
            let tenant = &mut self.tenant;
            let group = entry.group.text();
            let error = error_code(entry.state.text(), entry.error.text());
            let shape = Shape {
                product: tenant.products.ids.add(entry.sku_id.text()),
                disabled,
                group: (!group.is_empty()).then(|| tenant.objects.add(group)),
                state: tenant.texts.intern(entry.state.text()),
                error: error.map(|error| tenant.texts.intern(error)).unwrap_or_default(),
                standing: standing(entry.state.text(), error.is_some()),
            };
            list.push(Assignment {
                shape: tenant.users.shapes.intern(shape),
                since: seconds(entry.since.text()),
                position: u16::try_from(position).unwrap_or(u16::MAX),
            });
        }
        list
    }

    /// A group, with the members it carries.
    pub(super) fn group(&mut self, record: &GroupRecord<'_>, place: Place) -> Stored {
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

        let processing = record.processing.value().map(|processing| &processing.state);
        let empty = Field::Absent;
        for (column, field) in [
            (&mut groups.name, &record.name),
            (&mut groups.rule, &record.rule),
            (&mut groups.processing, processing.unwrap_or(&empty)),
        ] {
            let before = column.at(group);
            if field.value().is_none() {
                continue;
            }
            if before.is_some() && texts.get(before) != Some(field.text()) {
                stored = Stored::Contradiction;
            }
            if richer || !before.is_some() {
                column.set(group, texts.intern(field.text()));
            }
        }
        for (column, field) in [
            (&mut groups.security_enabled, &record.security_enabled),
            (&mut groups.mail_enabled, &record.mail_enabled),
            (&mut groups.synced, &record.synced),
        ] {
            if let Some(Flag(value)) = field.value()
                && (richer || column.at(group).is_none())
            {
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
        if record.licenses.is_exported() && (richer || !fields.has(Fields::LICENSES)) {
            let licenses = licenses(tenant, &record.licenses);
            if fields.has(Fields::LICENSES) && tenant.groups.licenses.get(group) != licenses {
                stored = Stored::Contradiction;
            }
            tenant.groups.licenses.set(group, licenses);
            fields.add(Fields::LICENSES);
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
    pub(super) fn members_of(&mut self, group: ObjectIndex, complete: bool) {
        if complete { self.complete.push(group) } else { self.incomplete.push(group) }
    }

    /// A member of a group; `suggested` where only a file's name says of which.
    pub(super) fn member(&mut self, group: ObjectIndex, record: &MemberRecord<'_>, suggested: bool) {
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

    /// A product of the tenant. Its own list of plans wins over the catalogue's.
    pub(super) fn product(&mut self, record: &ProductRecord<'_>) -> Stored {
        if record.sku_id.text().is_empty() {
            return Stored::NoId;
        }
        self.note_tenant(record.account.text());
        let tenant = &mut self.tenant;
        let product = tenant.products.ids.add(record.sku_id.text());
        let units = record.prepaid.value();
        let whole = |field: Option<&Field<_>>| match field {
            Some(Field::Value(super::lenient::Whole(number))) => *number,
            _ => 0,
        };
        let seats = Seats {
            enabled: whole(units.map(|units| &units.enabled)),
            warning: whole(units.map(|units| &units.warning)),
            suspended: whole(units.map(|units| &units.suspended)),
            locked_out: whole(units.map(|units| &units.locked_out)),
            consumed: whole(Some(&record.consumed)),
        };
        let before = tenant.products.seats.at(product);
        if units.is_some() {
            tenant.products.seats.set(product, Some(seats));
        }
        let part_number = record.part_number.text();
        if !part_number.is_empty() {
            tenant.products.part_number.set(product, tenant.texts.intern(part_number));
        }
        let mut plans = Vec::new();
        for plan in values(&record.plans).filter(|plan| !plan.id.text().is_empty()) {
            let index = tenant.plans.ids.add(plan.id.text());
            if !plan.name.text().is_empty() && !tenant.plans.name.at(index).is_some() {
                tenant.plans.name.set(index, tenant.texts.intern(plan.name.text()));
            }
            // A plan of the whole company is nobody's in particular (facts 1.3).
            if !plan.applies_to.text().eq_ignore_ascii_case("company") {
                plans.push(index);
            }
        }
        if !plans.is_empty() {
            plans.sort_unstable();
            plans.dedup();
            tenant.products.plans.set(product, plans);
        }
        match before {
            None => Stored::New,
            Some(before) if before == seats => Stored::Duplicate,
            Some(_) => Stored::Contradiction,
        }
    }

    /// The organisation.
    pub(super) fn organization(&mut self, record: &OrganizationRecord<'_>) -> Stored {
        self.note_tenant(record.id.text());
        let organization = &mut self.tenant.organization;
        if self.tenant.exported.organization {
            return Stored::Duplicate;
        }
        self.tenant.exported.organization = true;
        let owned =
            |field: &Field<RawText<'_>>| Some(field.text().to_owned()).filter(|text| !text.is_empty());
        organization.id = owned(&record.id).map(|id| id.to_ascii_lowercase());
        organization.name = owned(&record.name);
        organization.default_usage_location = owned(&record.default_usage_location);
        organization.country = owned(&record.country);
        organization.domains =
            values(&record.domains).map(|domain| domain.name.text().to_ascii_lowercase()).collect();
        Stored::New
    }

    /// A contact or a recipient.
    pub(super) fn holder(&mut self, record: &HolderRecord<'_>, kind: &'static str, place: Place) -> Stored {
        let tenant = &mut self.tenant;
        let id = if kind == "recipient" { record.external_id.text() } else { record.id.text() };
        let addresses: Vec<Text> = texts_of(&record.addresses)
            .chain(texts_of(&record.email_addresses))
            .map(|address| tenant.texts.add(address))
            .collect();
        let object = (!id.is_empty()).then(|| tenant.objects.add(id));
        let name = tenant.texts.add(record.name.text());
        tenant.others.push(OtherHolder { kind, object, name, addresses, place });
        Stored::New
    }
}

/// The usable elements of a list.
fn values<T>(list: &Field<List<T>>) -> impl Iterator<Item = &T> {
    list.value().map(|list| list.items.as_slice()).unwrap_or_default().iter().filter_map(Field::value)
}

/// The texts of a list, trimmed, empty ones left out.
fn texts_of<'a>(list: &'a Field<List<RawText<'_>>>) -> impl Iterator<Item = &'a str> {
    values(list).map(|text| text.0.trim()).filter(|text| !text.is_empty())
}

fn plan_set(tenant: &mut Tenant, list: &Field<List<RawText<'_>>>) -> PlanSetIndex {
    let plans = texts_of(list).map(|plan| tenant.plans.ids.add(plan)).collect();
    tenant.plan_sets.intern(plans)
}

fn licenses(tenant: &mut Tenant, list: &Field<List<LicenseRecord<'_>>>) -> Vec<License> {
    let mut licenses: Vec<License> = Vec::new();
    for record in values(list).filter(|record| !record.sku_id.text().is_empty()) {
        let disabled = plan_set(tenant, &record.disabled_plans);
        licenses.push(License { product: tenant.products.ids.add(record.sku_id.text()), disabled });
    }
    licenses.sort_unstable();
    licenses.dedup_by_key(|license| license.product);
    licenses
}

/// The error of an entry in Graph's spelling; none where it is healthy. Healthy is null, "" or "None"
/// in any case, with or without blanks (facts 1.1); `Others` is the older spelling of `Other`.
fn error_code<'a>(state: &str, error: &'a str) -> Option<&'a str> {
    match error {
        "" if state.eq_ignore_ascii_case("error") || state.eq_ignore_ascii_case("activewitherror") => {
            Some("Other")
        }
        "" => None,
        error if error.eq_ignore_ascii_case("none") => None,
        error if error.eq_ignore_ascii_case("others") => Some("Other"),
        error => Some(error),
    }
}

fn standing(state: &str, has_error: bool) -> Standing {
    match state.to_ascii_lowercase().as_str() {
        "error" => Standing::Failed,
        "activewitherror" => Standing::InForceWithError,
        "active" if has_error => Standing::InForceWithError,
        "disabled" => Standing::Disabled,
        _ if has_error => Standing::Failed,
        _ => Standing::InForce,
    }
}

/// Seconds since 1970 of an RFC 3339 time; 0 where there is none.
fn seconds(text: &str) -> u32 {
    let format = &time::format_description::well_known::Rfc3339;
    time::OffsetDateTime::parse(text, format)
        .ok()
        .and_then(|time| u32::try_from(time.unix_timestamp()).ok())
        .unwrap_or_default()
}
