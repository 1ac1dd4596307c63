//! Puts records into the tenant's tables.

mod groups;
mod products;
mod users;

use super::kinds::Kind;
use super::lenient::{Field, List, Text as RawText};
use super::records::{HolderRecord, LicenseRecord};
use crate::tenant::column::Column;
use crate::tenant::members::{MemberKind, Members};
use crate::tenant::text::Text;
use crate::tenant::{Fields, License, ObjectIndex, OtherHolder, Place, PlanSetIndex, Tenant};

/// What became of a record that was put into a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stored {
    /// It is new.
    New,
    /// Its object was there already; the richer record counts.
    Duplicate,
    /// Its object was there already and says something else in this field.
    Contradiction(&'static str),
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
