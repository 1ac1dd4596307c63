//! Puts contacts and Exchange recipients into the tenant's table of other holders of addresses.

use super::{Counts, Store, Stored, addresses_of, all_read, texts_of, withheld};
use crate::import::kinds::Kind;
use crate::import::lenient::{Field, Flag};
use crate::import::records::{HolderRecord, Record};
use crate::tenant::text::Text;
use crate::tenant::{self, Fields, ObjectIndex, OtherHolder, Place, Tenant};
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;

/// Which of two records of one object counts: the one with more addresses. Of two with as many the fields and the
/// content decide, so that the order of files does not.
type Rank = (usize, tenant::Rank);

/// Holders that are known already.
#[derive(Debug, Default)]
pub(super) struct Holders {
    /// The rank of each holder, and of the record that its mail is from.
    ranks: Vec<(Rank, Rank)>,
    by_object: FxHashMap<ObjectIndex, usize>,
    // Public folders may have no id; the same name with the same addresses is the same one.
    without_id: FxHashMap<u64, usize>,
}

impl Store {
    /// A contact or a recipient. One object may be both; the record with more addresses counts.
    pub(in crate::import) fn holder(
        &mut self,
        record: &HolderRecord<'_>,
        kind: Kind,
        place: Place,
        rank: tenant::Rank,
    ) -> Stored {
        let tenant = &mut self.tenant;
        let name = if record.name.text().is_empty() { &record.short_name } else { &record.name };
        let ids = match kind {
            Kind::Recipients => [record.external_id.text(), record.guid.text()],
            _ => [record.id.text(), ""],
        };
        let id = ids.into_iter().find(|id| !id.is_empty());
        let object = id.map(|id| tenant.objects.add(id));
        let known = match object {
            Some(object) => self.holders.by_object.get(&object).copied(),
            None => self.holders.without_id.get(&content(record)).copied(),
        };
        let details = record.kind.text();
        let mut holder = OtherHolder {
            kind: match (kind, details) {
                (Kind::Contacts, _) | (_, "MailContact") => "contact",
                (_, "PublicFolder" | "MailEnabledPublicFolder") => "public folder",
                _ => "recipient",
            },
            details: tenant.texts.intern(details),
            object,
            has_directory_id: kind != Kind::Recipients || !record.external_id.text().is_empty(),
            name: Text::default(),
            // Exchange's primary address is in its list, where that was exported.
            mail: match (record.mail.text(), record.primary.text()) {
                ("", "") => Text::default(),
                ("", _) if record.addresses.value().is_some() => Text::default(),
                ("", primary) => tenant.texts.add(primary),
                (mail, _) => tenant.texts.add(mail),
            },
            synced: match &record.synced {
                Field::Value(Flag(synced)) => Some(*synced),
                // Graph says so of the cloud's own; PowerShell, of what was not asked for, too.
                Field::Null if !record.has_capitals() || record.withheld.value().is_some() => Some(false),
                _ => None,
            },
            has_list: record.addresses.value().is_some() && all_read(&record.addresses),
            has_withheld: record.withheld.value().is_some(),
            addresses: Vec::new(),
            is_recipient: kind == Kind::Recipients,
            place,
        };
        if let Some(object) = object {
            withheld::put(&mut tenant.withheld, &mut tenant.texts, &record.withheld, object, place);
        }
        let rank: Rank = (texts_of(&record.addresses).count(), rank);
        let ranks = known.and_then(|known| self.holders.ranks.get_mut(known));
        let stored = match known.and_then(|known| tenant.others.get(known)) {
            // A contact and the recipient that it is are no two copies.
            Some(before) if before.is_recipient == holder.is_recipient => {
                let later = ranks.as_ref().is_some_and(|(best, _)| rank > *best);
                compare(tenant, before, &holder, record, (name.text(), later))
            }
            _ => Stored::New,
        };
        let mut counts = true;
        // What only one of an object's two records says is kept.
        if let Some((before, (best, of_mail))) =
            known.and_then(|known| tenant.others.get_mut(known)).zip(ranks)
        {
            before.synced = before.synced.max(holder.synced);
            if holder.mail.is_some() && (!before.mail.is_some() || rank > *of_mail) {
                (before.mail, *of_mail) = (holder.mail, rank);
            }
            before.has_withheld |= holder.has_withheld;
            (holder.synced, holder.mail) = (before.synced, before.mail);
            holder.has_withheld = before.has_withheld;
            counts = rank > *best;
            *best = rank.max(*best);
        }
        let slot = match known.and_then(|known| tenant.others.get_mut(known)) {
            Some(_) if !counts => return stored,
            Some(before) => before,
            None => {
                let number = tenant.others.len();
                match object {
                    Some(object) => self.holders.by_object.insert(object, number),
                    None => self.holders.without_id.insert(content(record), number),
                };
                tenant.others.push(holder.clone());
                self.holders.ranks.push((rank, rank));
                let Some(slot) = tenant.others.get_mut(number) else { return Stored::New };
                slot
            }
        };
        let texts = &mut tenant.texts;
        let addresses = addresses_of(&record.addresses).map(|address| texts.add(address)).collect();
        *slot = OtherHolder { name: texts.add(name.text()), addresses, ..holder };
        stored
    }

    /// Addresses of users that only their mailboxes' records have.
    pub(super) fn apply_recipients(&mut self) {
        let tenant = &mut self.tenant;
        for other in tenant.others.iter().filter(|other| other.is_recipient && other.has_list) {
            let Some(user) = other.object.and_then(|object| tenant.users.of(object)) else { continue };
            let mut fields = tenant.users.fields.at(user);
            if !fields.has(Fields::ADDRESSES) {
                tenant.users.addresses.set(user, other.addresses.iter().copied());
                tenant.users.addresses_place.set(user, Some(other.place));
                fields.add(Fields::ADDRESSES);
                tenant.users.fields.set(user, fields);
            }
        }
    }
}

/// What a second record of an object, which counts or not, is beside the first one.
fn compare(
    tenant: &Tenant,
    before: &OtherHolder,
    holder: &OtherHolder,
    record: &HolderRecord<'_>,
    (name, later): (&str, bool),
) -> Stored {
    let text = |text: Text| tenant.texts.get(text).unwrap_or_default();
    let differ = |one: &str, other: &str| !one.is_empty() && !other.is_empty() && one != other;
    let known = before.addresses.iter().filter_map(|address| tenant.texts.get(*address));
    let same = addresses_of(&record.addresses).eq(known);
    if before.has_list && holder.has_list && !same {
        Stored::Contradiction("proxyAddresses", Counts::by_rank(later))
    } else if differ(text(before.mail), text(holder.mail)) {
        Stored::Contradiction("mail", Counts::by_rank(later))
    } else if differ(text(before.name), name) {
        Stored::Contradiction("displayName", Counts::by_rank(later))
    } else if differ(text(before.details), text(holder.details)) {
        Stored::Contradiction("recipientTypeDetails", Counts::by_rank(later))
    } else {
        Stored::Duplicate
    }
}

fn content(record: &HolderRecord<'_>) -> u64 {
    let mut hasher = FxHasher::default();
    let names = [record.name.text(), record.short_name.text(), record.primary.text()];
    for text in names.into_iter().chain(addresses_of(&record.addresses)) {
        hasher.write(text.as_bytes());
        hasher.write_u8(0);
    }
    hasher.finish()
}
