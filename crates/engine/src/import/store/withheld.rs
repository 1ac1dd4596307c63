//! Puts values that directory synchronisation withholds into the tenant's table.

use super::values_with_position;
use crate::import::lenient::{Field, List};
use crate::import::records::WithheldRecord;
use crate::tenant::text::Texts;
use crate::tenant::{ObjectIndex, Place, Withheld};

/// The values withheld from one object. What two records of it say alike counts once in the address book.
pub(super) fn put(
    table: &mut Vec<Withheld>,
    texts: &mut Texts,
    list: &Field<List<WithheldRecord<'_>>>,
    object: ObjectIndex,
    place: Place,
) {
    for (position, record) in values_with_position(list) {
        let value = record.value.text().trim();
        if !value.is_empty() {
            let property = texts.intern(record.property.text());
            let value = texts.add(value);
            table.push(Withheld { object, property, value, place, position });
        }
    }
}
