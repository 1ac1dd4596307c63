//! Places in the export that findings rest on.

use super::{EvidencePlace, Part};
use crate::addresses::Held;
use crate::tenant::users::Assignment;
use crate::tenant::{Fields, GroupIndex, License, ProductIndex, Tenant, UserIndex};

/// An entry of a user's licenseAssignmentStates.
pub(super) fn of_entry(tenant: &Tenant, user: UserIndex, entry: Assignment) -> Option<EvidencePlace> {
    let place = tenant.users.assignments_place.at(user)?;
    Some(EvidencePlace { place, part: Part::Element("licenseAssignmentStates", entry.position) })
}

/// What makes an object the holder of an address.
pub(super) fn of_held(tenant: &Tenant, held: Held) -> Option<EvidencePlace> {
    let (place, field, position) = held.place(tenant)?;
    let part = position.map_or(Part::Field(field), |position| Part::Element(field, position));
    Some(EvidencePlace { place, part })
}

/// A field of a user's record.
pub(super) fn of_user(tenant: &Tenant, user: UserIndex, field: &'static str) -> Option<EvidencePlace> {
    tenant.users.place.at(user).map(|place| EvidencePlace { place, part: Part::Field(field) })
}

/// A field of a group's record.
pub(super) fn of_group(tenant: &Tenant, group: GroupIndex, field: &'static str) -> Option<EvidencePlace> {
    tenant.groups.place.at(group).map(|place| EvidencePlace { place, part: Part::Field(field) })
}

/// A field of a product's record.
pub(super) fn of_product(
    tenant: &Tenant,
    product: ProductIndex,
    field: &'static str,
) -> Option<EvidencePlace> {
    tenant.products.place.at(product).map(|place| EvidencePlace { place, part: Part::Field(field) })
}

/// What a user's record carries, in force or not, with its place: licenseAssignmentStates, or
/// assignedLicenses where these were not exported.
pub(super) fn carried(
    tenant: &Tenant,
    user: UserIndex,
) -> impl Iterator<Item = (License, Option<EvidencePlace>)> + '_ {
    let recorded = tenant.users.recorded(user).map(move |(entry, shape)| {
        let license = License { product: shape.product, disabled: shape.disabled };
        (license, of_entry(tenant, user, entry))
    });
    let states = tenant.users.fields.at(user).has(Fields::ASSIGNMENTS);
    let licenses = if states { &[] } else { tenant.users.licenses.get(user) };
    recorded.chain(licenses.iter().map(move |license| (*license, of_user(tenant, user, "assignedLicenses"))))
}
