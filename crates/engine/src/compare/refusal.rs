//! Why two exports cannot be compared: they are of different tenants.

use crate::tenant::{ObjectIndex, Tenant};
use thiserror::Error;

/// Why there is no comparison.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CompareError {
    /// Both say whose export they are, and not the same.
    #[error(
        "the earlier export is of the tenant `{earlier}` and the later one of `{later}`; compare two exports \
         of one tenant"
    )]
    OtherTenant {
        /// Tenant id of the earlier export.
        earlier: String,
        /// Tenant id of the later export.
        later: String,
    },
    /// At least one does not say whose export it is, and nobody is in both.
    #[error(
        "no user and no group is in both exports, so they seem to be of different tenants; if they are not, \
         export the organization with both of them"
    )]
    NothingShared,
}

/// Refuses exports of different tenants. Exports that do not name their tenant are told by who is in them.
pub(super) fn check(earlier: &Tenant, later: &Tenant) -> Result<(), CompareError> {
    if let (Some(one), Some(other)) = (&earlier.organization.id, &later.organization.id) {
        if one == other {
            return Ok(());
        }
        return Err(CompareError::OtherTenant { earlier: one.clone(), later: other.clone() });
    }
    let shared = |object: &ObjectIndex| later.objects.same(&earlier.objects, *object).is_some();
    let one_is_empty = objects(earlier).next().is_none() || objects(later).next().is_none();
    if one_is_empty || objects(earlier).any(|object| shared(&object)) {
        return Ok(());
    }
    Err(CompareError::NothingShared)
}

/// Users and groups of an export.
fn objects(tenant: &Tenant) -> impl Iterator<Item = ObjectIndex> {
    let users = tenant.users.object.iter().map(|(_, object)| *object);
    users.chain(tenant.groups.object.iter().map(|(_, object)| *object))
}
