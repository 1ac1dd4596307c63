//! A property that an application adds, asked for user by user.

use crate::tenant::attributes::extensions::{ExtensionIndex, Stretch, is_in};
use crate::tenant::{Tenant, UserIndex};
use seatscope_membership::Field;

/// A property that some user has, and who is known to have none.
#[derive(Debug, Clone)]
pub(crate) struct Extension {
    property: ExtensionIndex,
    told: Vec<Stretch>,
}

impl Extension {
    /// The property of a name, where the export has it.
    pub(crate) fn of(tenant: &Tenant, name: &str) -> Option<Self> {
        let extensions = &tenant.users.attributes.extensions;
        let property = extensions.find(name)?;
        Some(Self { property, told: extensions.told(property) })
    }

    /// What is known of a user.
    pub(crate) fn field<'t>(&self, tenant: &'t Tenant, user: UserIndex) -> Field<&'t str> {
        match tenant.users.attributes.extensions.value(user, self.property) {
            Some(text) => tenant.texts.get(text).map_or(Field::Null, Field::Value),
            None if is_in(&self.told, user) => Field::Null,
            None => Field::Absent,
        }
    }
}
