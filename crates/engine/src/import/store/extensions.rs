//! Puts the properties that applications add to users into the tenant's tables.

use crate::import::lenient::Field;
use crate::import::records::{Record, UserRecord};
use crate::tenant::UserIndex;
use crate::tenant::attributes::extensions::{ExtensionIndex, Extensions, Stretch};
use crate::tenant::column::Index;
use crate::tenant::text::{Text, Texts};
use std::collections::{BTreeMap, BTreeSet};

/// The users of a file until it has ended, and which properties any of them has.
#[derive(Debug, Default)]
pub(super) struct OpenFile {
    users: Vec<Stretch>,
    has: BTreeSet<ExtensionIndex>,
}

impl OpenFile {
    fn add(&mut self, user: UserIndex) {
        match self.users.last_mut() {
            Some((_, last)) if user == *last => {}
            Some((_, last)) if user.row() == last.row() + 1 => *last = user,
            _ => self.users.push((user, user)),
        }
    }

    /// The file has ended.
    pub(super) fn settle(&mut self, extensions: &mut Extensions) {
        let Self { users, has } = std::mem::take(self);
        if !has.is_empty() {
            extensions.tell(users, has.into_iter().collect());
        }
    }
}

/// Puts a record's properties into the table; `richer` where the record counts before what is known. What stands in a
/// list of members leaves out more than what has no value.
pub(super) fn put(
    (extensions, texts, file): (&mut Extensions, &mut Texts, &mut OpenFile),
    record: &UserRecord<'_>,
    user: UserIndex,
    richer: bool,
    member_only: bool,
) {
    if !member_only {
        file.add(user);
    }
    if record.of_applications().is_empty() {
        return;
    }
    let mut values: BTreeMap<ExtensionIndex, Text> = extensions.of_user(user).iter().copied().collect();
    for (name, field) in record.of_applications() {
        let text = match field {
            Field::Value(text) => Some(text.0.0.as_ref()),
            // PowerShell writes null for what was not selected, too.
            Field::Null if !record.has_capitals() => None,
            _ => continue,
        };
        let property = extensions.add(name);
        if text.is_some() {
            file.has.insert(property);
        }
        let known = values.get(&property).copied();
        if known.is_none() || (richer && known.and_then(|known| texts.get(known)) != text) {
            values.insert(property, text.map(|text| texts.intern(text)).unwrap_or_default());
        }
    }
    if !extensions.of_user(user).iter().copied().eq(values.iter().map(|(name, text)| (*name, *text))) {
        extensions.set(user, values.into_iter().collect());
    }
}
