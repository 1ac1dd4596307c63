//! Puts records into the tenant's tables.

mod attributes;
mod audits;
mod deleted;
mod details;
mod extensions;
mod groups;
mod holders;
mod memberships;
mod msonline;
mod names;
mod nulls;
mod products;
mod removed;
mod reports;
mod subscriptions;
mod users;
mod withheld;

use super::kinds::Kind;
use super::lenient::{Field, List, Text as RawText};
use super::problems::Problems;
use super::records::LicenseRecord;
use super::seek::Sought;
use crate::exports;
use crate::tenant::text::trimmed;
use crate::tenant::{
    GroupIndex, InputIndex, License, ObjectIndex, Place, PlanSetIndex, ProductIndex, Tenant, UserIndex,
};
pub(super) use audits::Concern;
use audits::Seen;
use details::Details;
use holders::Holders;
use memberships::Memberships;
pub(super) use memberships::{Facts, Member, lost_type};
use msonline::Msonline;
pub(super) use names::Unclear;
use names::{NameIndex, Names};
use nulls::Nulls;
pub(super) use products::missing_seats;
use reports::Reports;
pub(super) use reports::{ReportLine, ReportUser};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};
pub(super) use users::{has_unnamed_error, licenses_without_entry, licenses_without_plans, unknown_states};

/// Which of two records of one object counts where they contradict each other. The order of files never decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counts {
    /// Whether it is the later one.
    pub(super) later: bool,
    /// Why.
    pub(super) why: &'static str,
}

impl Counts {
    /// The record with more fields, or of two with as many the one that ranks higher by what it says.
    fn by_rank(later: bool) -> Self {
        Self { later, why: "the record with more fields does, and of two with as many what they say decides" }
    }

    /// The larger numbers, or the longer list.
    fn by_size(later: bool) -> Self {
        Self { later, why: "the larger numbers do, or the longer list" }
    }
}

/// What became of a record that was put into a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stored {
    /// It is new.
    New,
    /// Its object was there already; the richer record counts.
    Duplicate,
    /// Its object was there already and says something else in this field.
    Contradiction(&'static str, Counts),
    /// It has no id.
    NoId,
}

/// Which lists of related objects, inside a record, are there to their end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Whole {
    /// Groups that the object is in.
    pub(super) member_of: bool,
}

/// Something wrong with a file that shows only when all are read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Late {
    /// The file.
    input: InputIndex,
    /// A part number of it that stands for several products or none.
    unclear_part_number: String,
    /// Where it stands first.
    place: Place,
}

/// The tenant while it is being read.
#[derive(Debug, Default)]
pub(super) struct Store {
    pub(super) tenant: Tenant,
    memberships: Memberships,
    tenant_ids: Vec<String>,
    tenant_accounts: Vec<String>,
    null_users: Nulls<UserIndex>,
    null_groups: Nulls<GroupIndex>,
    open_attributes: attributes::Open,
    open_extensions: extensions::OpenFile,
    holders: Holders,
    details: Details,
    /// The one record that is looked for, where nothing is to be stored.
    pub(super) sought: Option<Sought>,
    msonline: Msonline,
    names: Names,
    reports: Reports,
    audits: Seen,
    /// Products whose plans the tenant's own list tells.
    own_plans: FxHashSet<ProductIndex>,
    deleted: FxHashMap<ObjectIndex, usize>,
    removed: BTreeSet<ObjectIndex>,
    subscriptions: FxHashMap<String, usize>,
}

impl Store {
    /// A store on top of a tenant that knows the catalogue.
    pub(super) fn new(catalogue: Tenant) -> Self {
        Self { tenant: catalogue, ..Self::default() }
    }

    /// Says that a file has ended.
    pub(super) fn end_file(&mut self) {
        self.null_users.settle(&mut self.tenant.users.fields);
        self.null_groups.settle(&mut self.tenant.groups.fields);
        self.open_attributes.settle(&mut self.tenant.users.attributes);
        self.open_extensions.settle(&mut self.tenant.users.attributes.extensions);
    }

    /// The tenant, after the last record: names, membership, and what several files say together,
    /// resolved; and what then proved to be wrong with which file.
    pub(super) fn finish(mut self) -> (Tenant, BTreeMap<InputIndex, Problems>) {
        self.apply_catalogues();
        let mut problems: BTreeMap<InputIndex, Problems> = BTreeMap::new();
        for late in self.resolve_msonline() {
            let problems = problems.entry(late.input).or_default();
            let first = at_record(&self.tenant, late.place);
            problems.unclear_part_number(&late.unclear_part_number, &first, exports::PRODUCTS);
        }
        if !self.names.is_empty() || !self.reports.is_empty() {
            let index = NameIndex::new(&self.tenant);
            self.resolve_reports(&index, &mut problems);
            self.resolve_licenses(&index, &mut problems);
        }
        self.settle_group_types();
        self.apply_details();
        self.apply_recipients();
        self.sort_audits();
        self.drop_removed();
        self.tenant.members = self.memberships.resolve(&mut self.tenant.users, &mut self.tenant.groups);
        (self.tenant, problems)
    }

    /// Tenants that records name, in the order met: by their ids, and by the names that MSOnline has for them. Nothing
    /// says which id has which name.
    pub(super) fn tenant_names(&self) -> [&[String]; 2] {
        [&self.tenant_ids, &self.tenant_accounts]
    }

    /// Says that the export holds records of a kind, if only an empty list of them.
    pub(super) fn note_exported(&mut self, kind: Kind) {
        let exported = &mut self.tenant.exported;
        match kind {
            Kind::SubscribedSkus => exported.products = true,
            Kind::Groups => exported.groups = true,
            Kind::Contacts => exported.contacts = true,
            Kind::Recipients => exported.recipients = true,
            Kind::DeletedUsers => exported.deleted = true,
            Kind::DirectorySubscriptions => exported.subscriptions = true,
            Kind::DirectoryAudits => exported.audits = true,
            _ => {}
        }
    }

    /// Notes the tenant whose name MSOnline writes before a part number. Products of a reseller have another word there.
    pub(super) fn note_account(&mut self, sku: &str) {
        let Some((account, _)) = sku.trim().rsplit_once(':') else { return };
        let is_known = self.tenant_accounts.iter().any(|known| known.eq_ignore_ascii_case(account));
        if !is_known && !account.is_empty() && !account.ends_with("-account") {
            self.tenant_accounts.push(account.to_ascii_lowercase());
        }
    }

    /// Notes a tenant that a record belongs to.
    pub(super) fn note_tenant(&mut self, id: &str) {
        let id = id.trim().to_ascii_lowercase();
        if !id.is_empty() && !self.tenant_ids.contains(&id) {
            self.tenant_ids.push(id);
        }
    }
}

/// Which record of its file stands at a place, in words.
fn at_record(tenant: &Tenant, place: Place) -> String {
    let pointer = tenant.lists.get(place.list).map(|list| list.pointer.as_str()).unwrap_or_default();
    match (place.position, pointer) {
        (Some(position), "") => format!("record {}", u64::from(position) + 1),
        (Some(position), pointer) => format!("record {} of `{pointer}`", u64::from(position) + 1),
        (None, _) => "the file's record".to_owned(),
    }
}

/// The usable elements of a list.
fn values<T>(list: &Field<List<T>>) -> impl Iterator<Item = &T> {
    list.value().map(|list| list.items.as_slice()).unwrap_or_default().iter().filter_map(Field::value)
}

/// The usable elements of a list, each with its position.
fn values_with_position<T>(list: &Field<List<T>>) -> impl Iterator<Item = (u16, &T)> {
    let items = list.value().map(|list| list.items.as_slice()).unwrap_or_default().iter().enumerate();
    items.filter_map(|(at, item)| Some((u16::try_from(at).unwrap_or(u16::MAX), item.value()?)))
}

/// The texts of a list, trimmed, empty ones left out.
fn texts_of<'a>(list: &'a Field<List<RawText<'_>>>) -> impl Iterator<Item = &'a str> {
    values(list).map(|text| trimmed(&text.0)).filter(|text| !text.is_empty())
}

/// The addresses of a list, trimmed. An empty one is a value that should not be there.
fn addresses_of<'a>(list: &'a Field<List<RawText<'_>>>) -> impl Iterator<Item = &'a str> {
    values(list).map(|text| trimmed(&text.0))
}

/// Whether every element of a list can be read. One that is null says nothing.
fn all_read<T>(list: &Field<List<T>>) -> bool {
    list.value().is_none_or(|list| list.items.iter().all(|item| item.damage().is_none()))
}

/// Whether a list of licences has an entry of which nobody can say what it gives.
pub(super) fn loses_licenses(list: &Field<List<LicenseRecord<'_>>>) -> bool {
    !all_read(list) || values(list).any(|license| license.sku_id.text().is_empty())
}

/// The plans that an assignment switches off. Null is what PowerShell writes for none.
fn plan_set(tenant: &mut Tenant, list: &Field<List<RawText<'_>>>) -> PlanSetIndex {
    if !all_read(list) || !list.is_exported() {
        return PlanSetIndex::unknown();
    }
    let plans = texts_of(list).map(|plan| tenant.plans.ids.add(plan)).collect();
    tenant.plan_sets.intern(plans)
}

/// Whether two records of one object switch the same plans off, as far as both say.
fn agree(one: PlanSetIndex, other: PlanSetIndex) -> bool {
    one == other || !one.is_known() || !other.is_known()
}

/// Whether two records of one object name the same licences, as far as both say which plans are off.
fn name_the_same(one: &[License], other: &[License]) -> bool {
    let same = |(one, other): (&License, &License)| {
        one.product == other.product && agree(one.disabled, other.disabled)
    };
    one.len() == other.len() && one.iter().zip(other).all(same)
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
