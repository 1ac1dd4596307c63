//! Puts users and their recorded assignments into the tenant's tables.

use super::{Store, Stored, licenses, plan_set, texts_of, values};
use crate::import::lenient::Flag;
use crate::import::records::{Record, UserRecord};
use crate::licensing::process::ErrorCode;
use crate::tenant::members::MemberKind;
use crate::tenant::text::Text;
use crate::tenant::users::{Assignment, Shape, Standing};
use crate::tenant::{Fields, Place};

impl Store {
    /// A user; `member_only` where the record stands in a list of members, which says little.
    pub(in crate::import) fn user(
        &mut self,
        record: &UserRecord<'_>,
        place: Place,
        member_only: bool,
    ) -> Stored {
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

        for (name, column, field, repeats) in [
            ("displayName", &mut users.name, &record.name, false),
            ("userPrincipalName", &mut users.principal_name, &record.principal_name, false),
            ("mail", &mut users.mail, &record.mail, false),
            ("mailNickname", &mut users.mail_nickname, &record.mail_nickname, false),
            ("department", &mut users.department, &record.department, true),
            ("userType", &mut users.user_type, &record.user_type, true),
            ("usageLocation", &mut users.usage_location, &record.usage_location, true),
        ] {
            let before = column.at(user);
            if field.value().is_none() {
                continue;
            }
            if before.is_some() && texts.get(before) != Some(field.text()) {
                stored = Stored::Contradiction(name);
            }
            if richer || !before.is_some() {
                let text = if repeats { texts.intern(field.text()) } else { texts.add(field.text()) };
                column.set(user, text);
            }
        }
        for (name, column, field) in [
            ("accountEnabled", &mut users.enabled, &record.enabled),
            ("onPremisesSyncEnabled", &mut users.synced, &record.synced),
        ] {
            let Some(Flag(value)) = field.value() else { continue };
            if column.at(user).is_some_and(|before| before != *value) {
                stored = Stored::Contradiction(name);
            }
            if richer || column.at(user).is_none() {
                column.set(user, Some(*value));
            }
        }

        let mut fields = users.fields.at(user);
        let takes = |field: bool, known: Fields, which: Fields| field && (richer || !known.has(which));
        if record.addresses.is_exported() && fields.has(Fields::ADDRESSES) {
            let known = users.addresses.get(user).iter().filter_map(|address| texts.get(*address));
            if !known.eq(texts_of(&record.addresses)) {
                stored = Stored::Contradiction("proxyAddresses");
            }
        }
        if takes(record.addresses.is_exported(), fields, Fields::ADDRESSES) {
            let addresses = texts_of(&record.addresses);
            let addresses: Vec<Text> = addresses.map(|address| texts.add(address)).collect();
            users.addresses.set(user, addresses);
            users.addresses_place.set(user, Some(place));
            fields.add(Fields::ADDRESSES);
        }
        for (is_exported, which) in [
            (record.usage_location.is_exported(), Fields::USAGE_LOCATION),
            (record.enabled.is_exported(), Fields::ENABLED),
            (record.user_type.is_exported(), Fields::USER_TYPE),
        ] {
            if is_exported {
                fields.add(which);
            }
        }
        if richer {
            users.richness.set(user, richness);
            users.place.set(user, Some(place));
        }
        if record.licenses.is_exported() {
            let licenses = licenses(tenant, &record.licenses);
            if fields.has(Fields::LICENSES) && tenant.users.licenses.get(user) != licenses {
                stored = Stored::Contradiction("assignedLicenses");
            }
            if takes(true, fields, Fields::LICENSES) {
                tenant.users.licenses.set(user, licenses);
                fields.add(Fields::LICENSES);
            }
        }
        if record.assignments.is_exported() {
            let assignments = self.assignments(record);
            let users = &mut self.tenant.users;
            let known = users.assignments.get(user).iter().map(|entry| entry.shape);
            if fields.has(Fields::ASSIGNMENTS) && !known.eq(assignments.iter().map(|entry| entry.shape)) {
                stored = Stored::Contradiction("licenseAssignmentStates");
            }
            if takes(true, fields, Fields::ASSIGNMENTS) {
                users.assignments.set(user, assignments);
                users.assignments_place.set(user, Some(place));
                fields.add(Fields::ASSIGNMENTS);
            }
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
}

/// The error of an entry in Graph's spelling; none where it is healthy. Healthy is null, "" or "None"
/// in any case, with or without blanks (facts 1.1), unless the state says otherwise: then the error is
/// not known. `Others` is the older spelling of `Other`.
fn error_code<'a>(state: &str, error: &'a str) -> Option<&'a str> {
    let failed = state.eq_ignore_ascii_case("error") || state.eq_ignore_ascii_case("activewitherror");
    match error {
        error if error.is_empty() || error.eq_ignore_ascii_case("none") => failed.then_some("Other"),
        error if error.eq_ignore_ascii_case("others") => Some("Other"),
        error => Some(ErrorCode::of(error).map_or(error, |code| code.name())),
    }
}

fn standing(state: &str, has_error: bool) -> Standing {
    match state.to_ascii_lowercase().as_str() {
        "activewitherror" => Standing::InForceWithError,
        "active" if has_error => Standing::InForceWithError,
        _ if has_error => Standing::Failed,
        "disabled" => Standing::Disabled,
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
