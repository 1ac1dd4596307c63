//! Puts users and their recorded assignments into the tenant's tables.

use super::{
    Counts, Store, Stored, Whole, addresses_of, agree, all_read, attributes, details, extensions, licenses,
    loses_licenses, name_the_same, plan_set, values, withheld,
};
use crate::import::lenient::{Field, Flag, List, Text as RawText, Word};
use crate::import::records::{AssignmentRecord, LicenseRecord, Record, UserRecord};
use crate::licensing::process::ErrorCode;
use crate::tenant::ids::guid;
use crate::tenant::members::MemberKind;
use crate::tenant::text::Text;
use crate::tenant::users::{Assignment, Shape, Standing, Users};
use crate::tenant::{Fields, Place, Rank};

impl Store {
    /// A user; `member_only` where the record stands in a list of members, which says little. `whole` says
    /// whether its own lists are all there.
    pub(in crate::import) fn user(
        &mut self,
        record: &UserRecord<'_>,
        place: Place,
        rank: Rank,
        member_only: bool,
        whole: Whole,
    ) -> Stored {
        if record.id.text().is_empty() {
            return Stored::NoId;
        }
        let object = self.tenant.objects.add(record.id.text());
        let (user, is_new) = self.tenant.users.add(object);
        let richer = is_new || rank > self.tenant.users.rank.at(user);
        let mut stored = if is_new { Stored::New } else { Stored::Duplicate };
        let counts = Counts::by_rank(richer);
        let from_members = member_only || (!is_new && self.tenant.users.member_only.at(user));
        let only = member_only && (is_new || self.tenant.users.member_only.at(user));
        self.tenant.users.member_only.set(user, only);
        let tenant = &mut self.tenant;
        let (users, texts) = (&mut tenant.users, &mut tenant.texts);

        for (name, column, field, repeats) in [
            ("displayName", &mut users.name, verbatim(&record.name), false),
            ("userPrincipalName", &mut users.principal_name, said(&record.principal_name), false),
            ("mail", &mut users.mail, said(&record.mail), false),
            ("mailNickname", &mut users.mail_nickname, said(&record.mail_nickname), false),
            ("department", &mut users.department, verbatim(&record.department), true),
            ("userType", &mut users.user_type, named(&record.user_type), true),
            ("usageLocation", &mut users.usage_location, said(&record.usage_location), true),
        ] {
            let before = column.at(user);
            let Some(field) = field else { continue };
            if before.is_some() && texts.get(before).map(str::trim) != Some(field.trim()) {
                stored = Stored::Contradiction(name, counts);
            }
            // A second copy that says the same takes no room.
            if (richer || !before.is_some()) && texts.get(before) != Some(field) {
                column.set(user, if repeats { texts.intern(field) } else { texts.add(field) });
            }
        }
        for (name, column, field) in [
            ("accountEnabled", &mut users.enabled, &record.enabled),
            ("onPremisesSyncEnabled", &mut users.synced, &record.synced),
        ] {
            let Some(Flag(value)) = field.value() else { continue };
            if column.at(user).is_some_and(|before| before != *value) {
                stored = Stored::Contradiction(name, counts);
            }
            if richer || column.at(user).is_none() {
                column.set(user, Some(*value));
            }
        }

        let mut fields = users.fields.at(user);
        let takes = |known: Fields, which: Fields| richer || !known.has(which);
        let nulls = &mut self.null_users;
        if nulls.has(&record.addresses, Fields::ADDRESSES, user) && all_read(&record.addresses) {
            let known = users.addresses.get(user).iter().filter_map(|address| texts.get(*address));
            let same = known.eq(addresses_of(&record.addresses));
            if fields.has(Fields::ADDRESSES) && !same {
                stored = Stored::Contradiction("proxyAddresses", counts);
            }
            if takes(fields, Fields::ADDRESSES) {
                if !same {
                    let addresses = addresses_of(&record.addresses);
                    let addresses: Vec<Text> = addresses.map(|address| texts.add(address)).collect();
                    users.addresses.set(user, addresses);
                }
                users.addresses_place.set(user, Some(place));
                fields.add(Fields::ADDRESSES);
            }
        }
        // Graph itself writes only what was selected; PowerShell writes null for the rest, too.
        let of_graph = !record.has_capitals();
        // PowerShell has a list for what was asked for, and who asks for these errors asks for their origin.
        let is_of_the_cloud = record.synced == Field::Null && record.withheld.value().is_some();
        for (has_value, is_null, which) in [
            (nulls.has(&record.mail, Fields::MAIL, user), record.mail == Field::Null, Fields::MAIL),
            (
                nulls.has(&record.mail_nickname, Fields::MAIL_NICKNAME, user),
                record.mail_nickname == Field::Null,
                Fields::MAIL_NICKNAME,
            ),
            (
                nulls.has(&record.usage_location, Fields::USAGE_LOCATION, user),
                record.usage_location == Field::Null,
                Fields::USAGE_LOCATION,
            ),
            (
                nulls.has(&record.enabled, Fields::ENABLED, user),
                record.enabled == Field::Null,
                Fields::ENABLED,
            ),
            (
                nulls.has(&record.user_type, Fields::USER_TYPE, user),
                record.user_type == Field::Null,
                Fields::USER_TYPE,
            ),
            (
                nulls.has(&record.synced, Fields::SYNCED, user) || is_of_the_cloud,
                record.synced == Field::Null,
                Fields::SYNCED,
            ),
        ] {
            if has_value || (is_null && of_graph) {
                fields.add(which);
            }
        }
        attributes::put((&mut users.attributes, texts, &mut self.open_attributes), record, user, richer);
        let of_applications = (&mut users.attributes.extensions, &mut *texts, &mut self.open_extensions);
        extensions::put(of_applications, record, user, richer, member_only);
        if richer {
            users.rank.set(user, rank);
            users.place.set(user, Some(place));
        }
        if nulls.has(&record.withheld, Fields::WITHHELD, user) {
            fields.add(Fields::WITHHELD);
            withheld::put(&mut tenant.withheld, texts, &record.withheld, object, place);
        }
        let has_licenses = nulls.has(&record.licenses, Fields::LICENSES, user);
        let has_assignments = nulls.has(&record.assignments, Fields::ASSIGNMENTS, user);
        if has_licenses || record.details.value().is_some() {
            let licenses = match has_licenses {
                true => licenses(tenant, &record.licenses),
                false => details::licenses(tenant, &record.details),
            };
            let same = tenant.users.licenses.get(user) == licenses;
            let agrees = name_the_same(tenant.users.licenses.get(user), &licenses);
            if fields.has(Fields::LICENSES) && !agrees {
                stored = Stored::Contradiction("assignedLicenses", counts);
            }
            if takes(fields, Fields::LICENSES) {
                if !same {
                    tenant.users.licenses.set(user, licenses);
                }
                fields.add(Fields::LICENSES);
                if loses_entries(record) {
                    fields.add(Fields::SOME_ASSIGNMENTS);
                }
            }
        }
        if has_assignments {
            let assignments = self.assignments(record);
            let users = &mut self.tenant.users;
            let known = users.assignments.get(user);
            let same = known.iter().map(|entry| entry.shape).eq(assignments.iter().map(|entry| entry.shape));
            if fields.has(Fields::ASSIGNMENTS) && !same && !record_the_same(users, known, &assignments) {
                stored = Stored::Contradiction("licenseAssignmentStates", counts);
            }
            if takes(fields, Fields::ASSIGNMENTS) {
                if !same || is_new || richer {
                    users.record(user, assignments);
                }
                users.assignments_place.set(user, Some(place));
                fields.add(Fields::ASSIGNMENTS);
                fields.put(Fields::WITHOUT_STATES, values(&record.assignments).any(is_without_state));
                fields.put(
                    Fields::SOME_ASSIGNMENTS,
                    licenses_without_entry(record) > 0 || loses_entries(record),
                );
            }
        }
        // Null is what PowerShell writes for every list of related objects that was not asked for.
        if record.member_of.value().is_some() {
            if whole.member_of {
                fields.add(Fields::MEMBER_OF);
            }
            self.member_of(object, MemberKind::User, &record.member_of);
        }
        self.tenant.users.fields.set(user, fields);
        // That a user stands in a list of members too is no second copy.
        if from_members { Stored::New } else { stored }
    }

    fn assignments(&mut self, record: &UserRecord<'_>) -> Vec<Assignment> {
        let mut list = Vec::new();
        let items = record.assignments.value().map(|list| list.items.as_slice()).unwrap_or_default();
        for (position, item) in items.iter().enumerate() {
            // Without its group it would be a direct one.
            let is_told = |entry: &&AssignmentRecord<'_>| {
                !entry.sku_id.text().is_empty() && entry.group.damage().is_none()
            };
            let Some(entry) = item.value().filter(is_told) else { continue };
            // Whether it failed follows from what the user holds; what failed or is still to come, from nothing.
            if is_without_state(entry) && is_not_held(record, entry) {
                continue;
            }
            let disabled = plan_set(&mut self.tenant, &entry.disabled_plans);
            let tenant = &mut self.tenant;
            let group = entry.group.text();
            let error = error_code(entry.state.text(), error_text(entry));
            let is_unnamed = error.is_some() && names_no_error(error_text(entry));
            let shape = Shape {
                product: tenant.products.ids.add(entry.sku_id.text()),
                disabled,
                group: (!group.is_empty()).then(|| tenant.objects.add(group)),
                state: tenant.texts.intern(entry.state.text()),
                error: error.map(|error| tenant.texts.intern(error)).unwrap_or_default(),
                is_unnamed,
                standing: standing(entry.state.text(), error.is_some()),
            };
            list.push(Assignment {
                shape: tenant.users.shapes.intern(shape),
                since: entry.since.seconds(),
                position: u16::try_from(position).unwrap_or(u16::MAX),
            });
        }
        list
    }
}

/// Whether two records of one user say the same of its assignments, as far as both say which plans are off.
fn record_the_same(users: &Users, one: &[Assignment], other: &[Assignment]) -> bool {
    let same = |(one, other): (&Assignment, &Assignment)| {
        let (one, other) = (users.shapes.get(one.shape), users.shapes.get(other.shape));
        one.zip(other).is_some_and(|(one, other)| {
            agree(one.disabled, other.disabled) && Shape { disabled: other.disabled, ..*one } == *other
        })
    };
    one.len() == other.len() && one.iter().zip(other).all(same)
}

/// The error of an entry as it is named; of one that is only a number nobody documents which it is, so none
/// is known.
fn error_text<'r>(entry: &'r AssignmentRecord<'_>) -> &'r str {
    if entry.error.is_number() { "" } else { entry.error.text() }
}

/// Whether an entry does not say whether it is in force: its state is absent or only a number, and so is its
/// error. A state in any words, none among them, is one that nobody documents and counts as in force.
fn is_without_state(entry: &AssignmentRecord<'_>) -> bool {
    (entry.state.value().is_none() || entry.state.is_number()) && error_text(entry).is_empty()
}

/// Whether some of a user's licences or assignments cannot be read, or not to the end.
fn loses_entries(record: &UserRecord<'_>) -> bool {
    let is_lost = |entry: &AssignmentRecord<'_>| {
        let damages = [entry.group.damage(), entry.state.damage(), entry.error.damage()];
        entry.sku_id.text().is_empty() || damages.iter().any(Option::is_some)
    };
    values(&record.details).any(|detail| detail.sku_id.text().is_empty())
        || loses_licenses(&record.licenses)
        || !all_read(&record.assignments)
        || values(&record.assignments).any(is_lost)
}

/// Whether the licences that the user holds are there, and the product of an entry is not one of them.
fn is_not_held(record: &UserRecord<'_>, entry: &AssignmentRecord<'_>) -> bool {
    let Some(list) = record.licenses.value() else { return false };
    let all_read = list.items.iter().all(|item| item.value().is_some());
    all_read
        && !values(&record.licenses).any(|license| is_same_id(license.sku_id.text(), entry.sku_id.text()))
}

/// How many of the licences that a user holds no entry of its assignments mentions, where both are there.
pub(in crate::import) fn licenses_without_entry(record: &UserRecord<'_>) -> usize {
    if record.assignments.value().is_none() {
        return 0;
    }
    let has_entry = |id: &str| values(&record.assignments).any(|entry| is_same_id(entry.sku_id.text(), id));
    let ids = values(&record.licenses).map(|license| license.sku_id.text()).filter(|id| !id.is_empty());
    ids.filter(|id| !has_entry(id)).count()
}

/// The list of a user or a group of which some entries lack the plans that are off, where that is not told
/// otherwise.
pub(in crate::import) fn licenses_without_plans(
    licenses: &Field<List<LicenseRecord<'_>>>,
    assignments: &Field<List<AssignmentRecord<'_>>>,
) -> Option<&'static str> {
    if values(assignments).any(|entry| entry.disabled_plans == Field::Absent) {
        return Some("licenseAssignmentStates");
    }
    let lacks = values(licenses).any(|license| license.disabled_plans == Field::Absent);
    (lacks && assignments.value().is_none()).then_some("assignedLicenses")
}

fn is_same_id(one: &str, other: &str) -> bool {
    one == other || one.eq_ignore_ascii_case(other) || guid(one).is_some_and(|id| guid(other) == Some(id))
}

/// The error of an entry in Graph's spelling; none where it is healthy. Healthy is null, "" or "None"
/// in any case, with or without blanks (facts 1.1), unless the state says otherwise: then the error is
/// not known. `Others` is the older spelling of `Other`.
pub(super) fn error_code<'a>(state: &str, error: &'a str) -> Option<&'a str> {
    let failed = state.eq_ignore_ascii_case("error") || state.eq_ignore_ascii_case("activewitherror");
    match error {
        error if names_no_error(error) => failed.then_some("Other"),
        error if error.eq_ignore_ascii_case("others") => Some("Other"),
        error => Some(ErrorCode::of(error).map_or(error, |code| code.name())),
    }
}

/// Whether an entry's error says no more than that there is none.
pub(super) fn names_no_error(error: &str) -> bool {
    error.is_empty() || error.eq_ignore_ascii_case("none")
}

pub(super) fn standing(state: &str, has_error: bool) -> Standing {
    match state.to_ascii_lowercase().as_str() {
        "activewitherror" => Standing::InForceWithError,
        "active" if has_error => Standing::InForceWithError,
        _ if has_error => Standing::Failed,
        "disabled" => Standing::Disabled,
        _ => Standing::InForce,
    }
}

/// The states of a user's assignments that nobody documents and that come without an error, which would tell
/// more. An entry without a state says nothing, and one whose state is a number is told as that.
pub(in crate::import) fn unknown_states<'r>(record: &'r UserRecord<'_>) -> impl Iterator<Item = &'r str> {
    let entries = values(&record.assignments).filter(|entry| !entry.state.is_number());
    entries.filter_map(|entry| unknown_state(entry.state.text(), error_text(entry)))
}

/// A state, if nobody documents it and it comes without an error.
pub(super) fn unknown_state<'r>(state: &'r str, error: &str) -> Option<&'r str> {
    const KNOWN: [&str; 4] = ["Active", "ActiveWithError", "Disabled", "Error"];
    let is_known = state.is_empty() || KNOWN.iter().any(|known| known.eq_ignore_ascii_case(state));
    (!is_known && error_code(state, error).is_none()).then_some(state)
}

/// Whether an entry of a user's assignments failed without saying why. An error that is there and cannot be read is
/// told as damage, and a number as that.
pub(in crate::import) fn has_unnamed_error(record: &UserRecord<'_>) -> bool {
    let is_unnamed = |entry: &AssignmentRecord<'_>| {
        let error = entry.error.text();
        entry.error.damage().is_none()
            && names_no_error(error)
            && error_code(entry.state.text(), error).is_some()
    };
    values(&record.assignments).any(is_unnamed)
}

/// What a field says, where it says anything.
fn said<'a>(field: &'a Field<RawText<'_>>) -> Option<&'a str> {
    field.value().map(|_| field.text())
}

/// As it stands: membership rules compare blanks, too. Nothing but blanks is nothing to show.
fn verbatim<'a>(field: &'a Field<RawText<'_>>) -> Option<&'a str> {
    let text = field.value().map(|text| text.0.as_ref())?;
    Some(if text.trim().is_empty() { "" } else { text })
}

fn named<'a>(field: &'a Field<Word<'_>>) -> Option<&'a str> {
    field.value().map(|_| field.text())
}
