//! Puts deleted objects into the tenant's table: they can be restored, and hold addresses until they
//! are gone for good (facts 5.7).

use super::{Store, Stored, addresses_of, all_read, licenses};
use crate::import::records::UserRecord;
use crate::tenant::text::Text;
use crate::tenant::{DeletedUser, Place};

impl Store {
    /// A user that was deleted and can be restored.
    pub(in crate::import) fn deleted_user(&mut self, record: &UserRecord<'_>, place: Place) -> Stored {
        if record.id.text().is_empty() {
            return Stored::NoId;
        }
        let tenant = &mut self.tenant;
        let object = tenant.objects.add(record.id.text());
        if self.deleted.contains_key(&object) {
            return Stored::Duplicate;
        }
        let licenses = licenses(tenant, &record.licenses);
        let texts = &mut tenant.texts;
        let addresses: Vec<Text> =
            addresses_of(&record.addresses).map(|address| texts.add(address)).collect();
        self.deleted.insert(object, tenant.deleted.len());
        tenant.deleted.push(DeletedUser {
            object,
            name: texts.add(record.name.text()),
            principal_name: texts.add(record.principal_name.text()),
            mail: texts.add(record.mail.text()),
            has_list: record.addresses.value().is_some() && all_read(&record.addresses),
            addresses,
            licenses,
            since: record.deleted.seconds(),
            place,
        });
        Stored::New
    }
}
