//! Objects that a delta query says to be removed: they are gone, whatever older files say of them.

use super::Store;
use crate::tenant::{Fields, ObjectIndex};

impl Store {
    /// An object was removed from the directory.
    pub(in crate::import) fn removed(&mut self, id: &str) {
        if !id.is_empty() {
            let object = self.tenant.objects.add(id);
            self.removed.insert(object);
        }
    }

    /// Takes from the tables what was removed.
    pub(super) fn drop_removed(&mut self) {
        let removed = std::mem::take(&mut self.removed);
        if removed.is_empty() {
            return;
        }
        for object in &removed {
            self.drop_object(*object);
        }
        self.memberships.drop_objects(&removed);
    }

    /// A row stays, since others refer to its number; as one that is known from a list only it counts nowhere.
    fn drop_object(&mut self, object: ObjectIndex) {
        let tenant = &mut self.tenant;
        if let Some(user) = tenant.users.of(object) {
            tenant.users.member_only.set(user, true);
            tenant.users.fields.set(user, Fields::default());
            tenant.users.licenses.set(user, []);
            tenant.users.record(user, []);
            tenant.users.addresses.set(user, []);
        }
        if let Some(group) = tenant.groups.of(object) {
            tenant.groups.member_only.set(group, true);
            tenant.groups.fields.set(group, Fields::default());
            tenant.groups.licenses.set(group, []);
            tenant.groups.addresses.set(group, []);
        }
    }
}
