//! Puts what the MSOnline module says of licences into the tenant. It names products by part number,
//! which is not unique, so they are found when the tenant's own products are known.
//!
//! `Licenses` of a user names for each product where it comes from: no group, or the user's own id,
//! for a direct assignment. Failed ones stand in `IndirectLicenseErrors` (formats.md 14). Plans that are
//! off are off for the user, whatever the source; so a group's own choice is taken for what comes
//! through the group where it is known. Every plan of a product has a status, so where none is there, nobody
//! knows which are off.

mod resolver;

use super::users::{error_code, names_no_error};
use super::{Late, Store, texts_of, values};
use crate::import::lenient::{Field, Flag, List};
use crate::import::records::{
    MsolErrorRecord, MsolGroupRecord, MsolLicenseRecord, MsolPlanStatusRecord, MsolUserRecord,
};
use crate::tenant::column::{Column, indexes};
use crate::tenant::text::Text;
use crate::tenant::users::{Assignment, Shape, Standing};
use crate::tenant::{FIRST_ERROR, Fields, GroupIndex, License, ObjectIndex, Place, Tenant, UserIndex};
use resolver::Resolver;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

indexes! {
    /// A set of plans by name.
    NamesIndex
}

/// What was read, until part numbers can be resolved.
#[derive(Debug, Default)]
pub(super) struct Msonline {
    users: BTreeMap<UserIndex, User>,
    groups: BTreeMap<GroupIndex, Vec<(Text, Option<NamesIndex>)>>,
    names: Column<NamesIndex, Vec<Text>>,
    known_names: FxHashMap<Vec<Text>, NamesIndex>,
    /// Where a part number is named first.
    first: BTreeMap<Text, Place>,
}

#[derive(Debug)]
struct User {
    place: Place,
    /// Whether the record says which group gives each product. Otherwise it tells what the user holds and no more.
    tells_sources: bool,
    /// Whether it says what failed, too.
    tells_errors: bool,
    entries: Vec<Entry>,
}

/// A product from one source.
#[derive(Debug, Clone, Copy)]
struct Entry {
    part_number: Text,
    /// Plans that are off, where that is known.
    off: Option<NamesIndex>,
    group: Option<ObjectIndex>,
    error: Text,
    is_unnamed: bool,
    position: u16,
}

impl Entry {
    fn is_in_force(self) -> bool {
        self.position < FIRST_ERROR
    }
}

impl Store {
    /// What the module says of a user beside what Graph would say.
    pub(in crate::import) fn msol_user(&mut self, record: &MsolUserRecord<'_>, place: Place) {
        let object = self.tenant.objects.add(record.id.text());
        let Some(user) = self.tenant.users.of(object) else { return };
        if let (Field::Value(Flag(blocked)), None) = (&record.blocked, self.tenant.users.enabled.at(user)) {
            self.tenant.users.enabled.set(user, Some(!blocked));
            let mut fields = self.tenant.users.fields.at(user);
            fields.add(Fields::ENABLED);
            self.tenant.users.fields.set(user, fields);
        }
        if record.licenses.value().is_none() || self.msonline.users.contains_key(&user) {
            return;
        }
        let tells_sources = numbered(&record.licenses).all(|(_, license)| license.groups.value().is_some());
        let tells_errors = record.errors.value().is_some();
        let mut entries = Vec::new();
        for (position, license) in numbered(&record.licenses) {
            let Some(part_number) = self.part_number(license, place) else { continue };
            let off = self.plans_off(license);
            let mut sources: Vec<Option<ObjectIndex>> = texts_of(&license.groups)
                .map(|id| Some(self.tenant.objects.add(id)).filter(|group| *group != object))
                .collect();
            if sources.is_empty() {
                sources.push(None);
            }
            entries.extend(sources.into_iter().map(|group| Entry {
                part_number,
                off,
                group,
                error: Text::default(),
                is_unnamed: false,
                position,
            }));
        }
        for (position, error) in numbered(&record.errors) {
            let MsolErrorRecord { sku, error, group, .. } = error;
            let name = sku.value().map(|sku| short(sku.name.text())).unwrap_or_default();
            if name.is_empty() || group.text().is_empty() {
                continue;
            }
            let part_number = self.named(name, place);
            entries.push(Entry {
                part_number,
                off: None,
                group: Some(self.tenant.objects.add(group.text())),
                error: self.tenant.texts.intern(error_code("Error", error.text()).unwrap_or_default()),
                is_unnamed: names_no_error(error.text()),
                position: position.saturating_add(FIRST_ERROR),
            });
        }
        self.msonline.users.insert(user, User { place, tells_sources, tells_errors, entries });
    }

    /// What the module says of a group beside what Graph would say.
    pub(in crate::import) fn msol_group(&mut self, record: &MsolGroupRecord<'_>, place: Place) {
        let object = self.tenant.objects.add(record.id.text());
        let Some(group) = self.tenant.groups.of(object) else { return };
        let kind = record.kind.text().to_ascii_lowercase();
        if self.tenant.groups.security_enabled.at(group).is_none()
            && !kind.is_empty()
            && !record.kind.is_number()
        {
            self.tenant.groups.security_enabled.set(group, Some(kind.contains("security")));
            let mut fields = self.tenant.groups.fields.at(group);
            fields.add(Fields::SECURITY);
            self.tenant.groups.fields.set(group, fields);
        }
        if record.licenses.value().is_none() || self.msonline.groups.contains_key(&group) {
            return;
        }
        let mut licenses = Vec::new();
        for (_, license) in numbered(&record.licenses) {
            let Some(part_number) = self.part_number(license, place) else { continue };
            licenses.push((part_number, self.plans_off(license)));
        }
        self.msonline.groups.insert(group, licenses);
    }

    fn part_number(&mut self, license: &MsolLicenseRecord<'_>, place: Place) -> Option<Text> {
        if let Some(sku) = license.sku.value() {
            self.note_account(sku.name.text());
        }
        let of_sku = license.sku.value().map(|sku| short(sku.name.text())).unwrap_or_default();
        let name = if of_sku.is_empty() { short(license.part_number.text()) } else { of_sku };
        (!name.is_empty()).then(|| self.named(name, place))
    }

    fn named(&mut self, part_number: &str, place: Place) -> Text {
        let text = self.tenant.texts.intern(&part_number.to_ascii_uppercase());
        self.msonline.first.entry(text).or_insert(place);
        text
    }

    fn plans_off(&mut self, license: &MsolLicenseRecord<'_>) -> Option<NamesIndex> {
        let tells = |plan: &MsolPlanStatusRecord<'_>| {
            !plan.status.text().is_empty() && !plan.status.is_number() && plan.plan.value().is_some()
        };
        let has_status = values(&license.status).next().is_some() && values(&license.status).all(tells);
        if !has_status && license.disabled.value().is_none() {
            return None;
        }
        let by_status = values(&license.status)
            .filter(|plan| plan.status.text().eq_ignore_ascii_case("disabled"))
            .filter_map(|plan| plan.plan.value());
        let names = by_status.map(|plan| plan.name.text()).chain(texts_of(&license.disabled));
        let texts = &mut self.tenant.texts;
        let mut names: Vec<Text> = names.map(|name| texts.intern(&name.to_ascii_uppercase())).collect();
        names.sort_unstable();
        names.dedup();
        Some(self.names(names))
    }

    fn names(&mut self, names: Vec<Text>) -> NamesIndex {
        let msonline = &mut self.msonline;
        if let Some(known) = msonline.known_names.get(&names) {
            return *known;
        }
        let index = msonline.names.push(names.clone());
        msonline.known_names.insert(names, index);
        index
    }

    /// Finds products and plans by their names and puts the assignments into the tables.
    pub(super) fn resolve_msonline(&mut self) -> Vec<Late> {
        let Msonline { users, groups, names, first, .. } = std::mem::take(&mut self.msonline);
        if first.is_empty() && users.is_empty() && groups.is_empty() {
            return Vec::new();
        }
        let tenant = &mut self.tenant;
        let mut resolver = Resolver::new(tenant, &names);
        for (group, licenses) in groups {
            // Graph's own record says more.
            if !tenant.groups.licenses.get(group).is_empty() {
                continue;
            }
            let mut licenses: Vec<License> = licenses
                .into_iter()
                .map(|(part_number, off)| resolver.license(tenant, part_number, off))
                .collect();
            licenses.sort_unstable();
            licenses.dedup_by_key(|license| license.product);
            tenant.groups.licenses.set(group, licenses);
            let mut fields = tenant.groups.fields.at(group);
            fields.add(Fields::LICENSES);
            tenant.groups.fields.set(group, fields);
        }
        for (user, User { place, tells_sources, tells_errors, entries }) in users {
            let mut fields = tenant.users.fields.at(user);
            // Graph's own record says more.
            if fields.has(Fields::ASSIGNMENTS) {
                continue;
            }
            let mut held: Vec<License> = Vec::new();
            let mut assignments: Vec<(License, Entry)> = Vec::new();
            for entry in entries {
                let license = resolver.license(tenant, entry.part_number, entry.off);
                if entry.is_in_force() {
                    held.push(license);
                }
                let same = |other: &&mut (License, Entry)| {
                    other.0.product == license.product && other.1.group == entry.group
                };
                if let Some((_, in_force)) = assignments.iter_mut().find(same) {
                    (in_force.error, in_force.is_unnamed) = (entry.error, entry.is_unnamed);
                    continue;
                }
                let of_group = entry.group.and_then(|group| tenant.groups.of(group));
                let own = of_group.map(|group| tenant.groups.licenses.get(group)).unwrap_or_default();
                let own = own.iter().find(|own| own.product == license.product && own.disabled.is_known());
                assignments.push((own.copied().unwrap_or(license), entry));
            }
            held.sort_unstable();
            held.dedup_by_key(|license| license.product);
            let recorded = assignments
                .into_iter()
                .map(|(license, entry)| recorded(tenant, license, entry))
                .collect::<Vec<_>>();
            tenant.users.licenses.set(user, held);
            fields.add(Fields::LICENSES);
            if tells_sources {
                tenant.users.record(user, recorded);
                tenant.users.assignments_place.set(user, Some(place));
                fields.add(Fields::ASSIGNMENTS);
                fields.put(Fields::WITHOUT_STATES, !tells_errors);
            }
            tenant.users.fields.set(user, fields);
        }
        let unclear = resolver.unclear.into_iter().filter_map(|part_number| {
            let place = *first.get(&part_number)?;
            let input = tenant.lists.get(place.list)?.input;
            Some(Late { input, unclear_part_number: tenant.texts.owned(part_number)?, place })
        });
        let mut late: Vec<Late> = unclear.collect();
        late.sort();
        late
    }
}

/// The entry of a user's record. What failed although the group gives it is in force with an error.
fn recorded(tenant: &mut Tenant, license: License, entry: Entry) -> Assignment {
    let (state, standing) = match (entry.is_in_force(), entry.error.is_some()) {
        (true, false) => ("Active", Standing::InForce),
        (true, true) => ("ActiveWithError", Standing::InForceWithError),
        (false, _) => ("Error", Standing::Failed),
    };
    let shape = Shape {
        product: license.product,
        disabled: license.disabled,
        group: entry.group,
        state: tenant.texts.intern(state),
        error: entry.error,
        is_unnamed: entry.is_unnamed,
        standing,
    };
    Assignment { shape: tenant.users.shapes.intern(shape), since: 0, position: entry.position }
}

/// A part number without the tenant's name before it.
fn short(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, name)| name).trim()
}

/// The usable elements of a list with their positions.
fn numbered<T>(list: &Field<List<T>>) -> impl Iterator<Item = (u16, &T)> {
    let items = list.value().map(|list| list.items.as_slice()).unwrap_or_default();
    items.iter().enumerate().filter_map(|(at, item)| {
        Some((u16::try_from(at).unwrap_or(u16::MAX).min(FIRST_ERROR - 1), item.value()?))
    })
}
