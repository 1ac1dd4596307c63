//! Puts licenseDetails into the tenant: products of one user with what became of each plan. They do
//! not say how the user got them (facts 1.6).

use super::{Store, Stored, values};
use crate::import::lenient::{Field, List};
use crate::import::records::LicenseDetailRecord;
use crate::tenant::{Fields, License, ObjectIndex, Place, PlanSetIndex, Tenant};
use std::collections::BTreeMap;

/// Licences of users whose own record lacks them, until all files are read.
#[derive(Debug, Default)]
pub(super) struct Details {
    by_user: BTreeMap<ObjectIndex, (Option<Place>, Vec<License>)>,
}

impl Store {
    /// A list of a user's licences begins.
    pub(in crate::import) fn details_of(&mut self, user: ObjectIndex) {
        self.details.by_user.entry(user).or_default();
    }

    /// A licence of a user.
    pub(in crate::import) fn detail(
        &mut self,
        user: ObjectIndex,
        record: &LicenseDetailRecord<'_>,
        place: Place,
    ) -> Stored {
        let Some(license) = license(&mut self.tenant, record) else { return Stored::NoId };
        let (known, licenses) = self.details.by_user.entry(user).or_default();
        known.get_or_insert(place);
        if !licenses.contains(&license) {
            licenses.push(license);
        }
        Stored::New
    }

    /// Gives the licences to users whose own record lacks them.
    pub(super) fn apply_details(&mut self) {
        for (object, (place, mut licenses)) in std::mem::take(&mut self.details.by_user) {
            licenses.sort_unstable();
            licenses.dedup_by_key(|license| license.product);
            let users = &mut self.tenant.users;
            let (user, is_new) = users.add(object);
            let mut fields = users.fields.at(user);
            if !fields.has(Fields::LICENSES) {
                users.licenses.set(user, licenses);
                fields.add(Fields::LICENSES);
                users.fields.set(user, fields);
                users.member_only.set(user, false);
            }
            if is_new {
                users.place.set(user, place);
            }
        }
    }
}

/// The licences of `licenseDetails` inside a user's record.
pub(super) fn licenses(tenant: &mut Tenant, list: &Field<List<LicenseDetailRecord<'_>>>) -> Vec<License> {
    let mut licenses: Vec<License> = values(list).filter_map(|record| license(tenant, record)).collect();
    licenses.sort_unstable();
    licenses.dedup_by_key(|license| license.product);
    licenses
}

fn license(tenant: &mut Tenant, record: &LicenseDetailRecord<'_>) -> Option<License> {
    let sku_id = record.sku_id.text();
    if sku_id.is_empty() {
        return None;
    }
    // Every plan of a product is listed, so where none is, nobody knows which are off.
    if values(&record.plans).next().is_none() {
        let disabled = PlanSetIndex::unknown();
        return Some(License { product: tenant.products.ids.add(sku_id), disabled });
    }
    let off = values(&record.plans).filter(|plan| plan.status.text().eq_ignore_ascii_case("disabled"));
    let off = off.map(|plan| tenant.plans.ids.add(plan.id.text())).collect();
    let disabled = tenant.plan_sets.intern(off);
    Some(License { product: tenant.products.ids.add(sku_id), disabled })
}
