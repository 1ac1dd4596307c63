//! Every address of an export by its hash, so that each is looked at once.

use super::address::{normalise, normalise_into};
use super::book::AddressBook;
use super::holder::{Held, Holder};
use super::recipients::{copies, may_be, primary_of};
use crate::tenant::column::Index;
use crate::tenant::text::Text;
use crate::tenant::{Fields, ObjectIndex, OtherHolder, Tenant, UserIndex, Withheld};
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;

/// An address by its hash, and where it stands. Small, since there are millions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    pub(super) hash: u32,
    pub(super) row: u32,
    pub(super) at: u16,
    pub(super) list: List,
}

/// The list in which an address stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum List {
    User,
    Group,
    Other,
    UserMail,
    GroupMail,
    OtherMail,
}

/// Addresses while they are gathered.
pub(super) struct Gather<'a> {
    tenant: &'a Tenant,
    pub(super) entries: Vec<Entry>,
    normal: String,
}

impl<'a> Gather<'a> {
    /// Nothing yet.
    pub(super) fn new(tenant: &'a Tenant) -> Self {
        Self { tenant, entries: Vec::new(), normal: String::new() }
    }

    /// Users, groups, and what of contacts and recipients is known to be an object of its own.
    pub(super) fn directory(&mut self) {
        let tenant = self.tenant;
        for user in tenant.users.indexes() {
            self.list(List::User, user.row(), tenant.users.addresses.get(user));
            // Where proxyAddresses was not exported, mail is the address that is known.
            if !tenant.users.fields.at(user).has(Fields::ADDRESSES) {
                self.one(List::UserMail, user.row(), 0, tenant.users.mail.at(user));
            }
        }
        for group in tenant.groups.indexes() {
            self.list(List::Group, group.row(), tenant.groups.addresses.get(group));
            if !tenant.groups.fields.at(group).has(Fields::ADDRESSES) {
                self.one(List::GroupMail, group.row(), 0, tenant.groups.mail.at(group));
            }
        }
        let own = tenant.others.iter().enumerate().filter(|(_, other)| other.has_directory_id);
        for (row, other) in own {
            self.list(List::Other, row, &other.addresses);
            if !other.has_list {
                self.one(List::OtherMail, row, 0, other.mail);
            }
        }
    }

    fn list(&mut self, list: List, row: usize, addresses: &[Text]) {
        for (at, address) in addresses.iter().enumerate() {
            self.one(list, row, at, *address);
        }
    }

    fn one(&mut self, list: List, row: usize, at: usize, text: Text) {
        let Some(text) = self.tenant.texts.get(text).filter(|text| !text.trim().is_empty()) else { return };
        normalise_into(text, &mut self.normal);
        // A prefix alone is no address that anybody could have.
        if self.normal.find(':') == self.normal.len().checked_sub(1) {
            return;
        }
        let at = u16::try_from(at).unwrap_or(u16::MAX);
        self.entries.push(Entry { hash: hash(&self.normal), row: row as u32, at, list });
    }
}

/// Which object each contact and recipient is, and the addresses of those without a directory id: such a
/// one is the user, the group or the contact that has the same primary address, which no two objects have, or
/// else the recipient of its kind that has it.
pub(super) fn of_recipients(tenant: &Tenant, book: &AddressBook) -> (Vec<Holder>, Vec<Entry>) {
    let mut gather = Gather::new(tenant);
    let copies = copies(tenant);
    let owner = |(row, other): (usize, &OtherHolder)| {
        if other.has_directory_id {
            let known = other.object.and_then(|object| Holder::of_object(tenant, object));
            return known.unwrap_or(Holder::Other(row as u32));
        }
        gather.list(List::Other, row, &other.addresses);
        if !other.has_list {
            gather.one(List::OtherMail, row, 0, other.mail);
        }
        let same = primary_of(tenant, other).and_then(|primary| {
            let mut holders = book.holders(tenant, primary).into_iter();
            holders
                .find(|held| held.is_primary(tenant) && may_be(tenant, other, held.holder))
                .map(|held| held.holder)
        });
        same.unwrap_or_else(|| Holder::Other(copies.get(&(row as u32)).copied().unwrap_or(row as u32)))
    };
    let owners = tenant.others.iter().enumerate().map(owner).collect();
    (owners, gather.entries)
}

/// The user, the group or the contact of every value that synchronisation withholds.
pub(super) fn of_withheld(tenant: &Tenant) -> Vec<Option<Holder>> {
    if tenant.withheld.is_empty() {
        return Vec::new();
    }
    let others = tenant.others.iter().enumerate().filter(|(_, other)| other.has_directory_id);
    let others: FxHashMap<ObjectIndex, Holder> =
        others.filter_map(|(row, other)| Some((other.object?, Holder::Other(row as u32)))).collect();
    let holder = |withheld: &Withheld| {
        let known = Holder::of_object(tenant, withheld.object);
        known.or_else(|| others.get(&withheld.object).copied())
    };
    tenant.withheld.iter().map(holder).collect()
}

/// Users whose sign-in name is withheld, ascending, each with the position of the first such value.
pub(super) fn withheld_names(tenant: &Tenant, holders: &[Option<Holder>]) -> Vec<(UserIndex, u32)> {
    let rows = tenant.withheld.iter().zip(holders).enumerate();
    let names = rows.filter(|(_, (withheld, _))| withheld.is_name(tenant));
    let mut users: Vec<(UserIndex, u32)> =
        names.filter_map(|(row, (_, holder))| Some(((*holder)?.user()?, row as u32))).collect();
    users.sort_unstable();
    users.dedup_by_key(|(user, _)| *user);
    users
}

/// Those of a list, ascending by the hashes of their addresses, that have an address, which is normalised.
pub(super) fn of_address<'a>(
    list: &'a [(u32, Held)],
    tenant: &'a Tenant,
    address: &'a str,
) -> impl Iterator<Item = Held> + 'a {
    let hash = hash(address);
    let start = list.partition_point(|(own, _)| *own < hash);
    let same = list.get(start..).unwrap_or_default().iter().take_while(move |(own, _)| *own == hash);
    let held = same.map(|(_, held)| *held);
    held.filter(move |held| held.text(tenant).is_some_and(|text| normalise(text) == address))
}

/// The hash of an address in its normal form.
pub(super) fn hash(normal: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(normal.as_bytes());
    let hash = hasher.finish();
    (hash ^ (hash >> 32)) as u32
}
