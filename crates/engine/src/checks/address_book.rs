//! Who holds which proxy address, and which addresses are held more than once (facts 5.1 to 5.3).

use crate::tenant::column::Index;
use crate::tenant::text::Text;
use crate::tenant::{GroupIndex, ObjectIndex, Tenant, UserIndex};
use rustc_hash::{FxHashMap, FxHasher};
use std::collections::BTreeMap;
use std::hash::Hasher;

/// A holder of addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    /// A user.
    User(UserIndex),
    /// A group.
    Group(GroupIndex),
    /// A contact or a recipient, by its position.
    Other(u32),
}

/// An address that two or more objects hold.
#[derive(Debug, Clone)]
pub struct Duplicate {
    /// Normalised: prefix and address in lower case.
    pub address: String,
    /// Its holders with the position in their lists, sorted.
    pub holders: Vec<(Holder, u16)>,
}

/// Addresses held more than once.
#[derive(Debug, Default)]
pub struct AddressBook {
    /// By address.
    pub duplicates: Vec<Duplicate>,
    by_user: FxHashMap<UserIndex, Vec<usize>>,
}

impl AddressBook {
    /// Looks at every address once, by hash; only those that meet are compared as text.
    pub fn new(tenant: &Tenant) -> Self {
        let mut entries = entries(tenant);
        entries.sort_unstable();
        let mut duplicates: Vec<Duplicate> = Vec::new();
        for run in entries.chunk_by(|a, b| a.0 == b.0).filter(|run| run.len() > 1) {
            let mut named: Vec<(String, Holder, u16)> = run
                .iter()
                .filter_map(|(_, holder, position)| {
                    let address = address(tenant, *holder, *position)?;
                    Some((normalise(address), *holder, *position))
                })
                .collect();
            named.sort();
            for same in named.chunk_by(|a, b| a.0 == b.0) {
                let mut holders: Vec<(Holder, u16)> =
                    same.iter().map(|(_, holder, at)| (*holder, *at)).collect();
                holders.dedup_by_key(|(holder, _)| *holder);
                if let (Some((address, _, _)), true) = (same.first(), holders.len() > 1) {
                    duplicates.push(Duplicate { address: address.clone(), holders });
                }
            }
        }
        Self::of(duplicates)
    }

    /// The book after some users' addresses were replaced. Of all other addresses only those that meet a new
    /// one are looked at.
    pub fn edited(&self, tenant: &Tenant, edited: &[(UserIndex, &[String])]) -> Self {
        let is_edited = |holder: &Holder| match holder {
            Holder::User(user) => edited.binary_search_by_key(user, |(user, _)| *user).is_ok(),
            _ => false,
        };
        let mut holders: BTreeMap<String, Vec<(Holder, u16)>> = BTreeMap::new();
        for (user, addresses) in edited {
            for (position, address) in addresses.iter().enumerate() {
                let position = u16::try_from(position).unwrap_or(u16::MAX);
                holders.entry(normalise(address)).or_default().push((Holder::User(*user), position));
            }
        }
        for (_, holder, position) in entries(tenant).into_iter().filter(|(_, holder, _)| !is_edited(holder)) {
            let Some(address) = address(tenant, holder, position) else { continue };
            if let Some(known) = holders.get_mut(&normalise(address)) {
                known.push((holder, position));
            }
        }
        let untouched =
            self.duplicates.iter().filter(|known| !holders.contains_key(&known.address)).map(|known| {
                let holders =
                    known.holders.iter().filter(|(holder, _)| !is_edited(holder)).copied().collect();
                Duplicate { address: known.address.clone(), holders }
            });
        let mut duplicates: Vec<Duplicate> = untouched.collect();
        duplicates.extend(holders.into_iter().map(|(address, holders)| Duplicate { address, holders }));
        for duplicate in &mut duplicates {
            duplicate.holders.sort_unstable();
            duplicate.holders.dedup_by_key(|(holder, _)| *holder);
        }
        duplicates.retain(|duplicate| duplicate.holders.len() > 1);
        Self::of(duplicates)
    }

    fn of(mut duplicates: Vec<Duplicate>) -> Self {
        duplicates.sort_by(|a, b| a.address.cmp(&b.address));
        let mut by_user: FxHashMap<UserIndex, Vec<usize>> = FxHashMap::default();
        for (at, duplicate) in duplicates.iter().enumerate() {
            for (holder, _) in &duplicate.holders {
                if let Holder::User(user) = holder {
                    by_user.entry(*user).or_default().push(at);
                }
            }
        }
        Self { duplicates, by_user }
    }

    /// Addresses of a user that another object holds too.
    pub fn of_user(&self, user: UserIndex) -> impl Iterator<Item = &Duplicate> {
        let positions = self.by_user.get(&user).map(Vec::as_slice).unwrap_or_default();
        positions.iter().filter_map(|at| self.duplicates.get(*at))
    }
}

/// An address in the form in which two of them are compared: blanks trimmed, lower case. `SMTP:` and
/// `smtp:` are one space of names, every other prefix its own.
pub fn normalise(address: &str) -> String {
    match address.trim().split_once(':') {
        Some((prefix, rest)) => format!("{}:{}", prefix.trim().to_lowercase(), rest.trim().to_lowercase()),
        None => format!("smtp:{}", address.trim().to_lowercase()),
    }
}

/// Every address by its hash, with its holder and its position there.
fn entries(tenant: &Tenant) -> Vec<(u64, Holder, u16)> {
    let mut entries: Vec<(u64, Holder, u16)> = Vec::new();
    for user in tenant.users.indexes() {
        add(tenant, &mut entries, Holder::User(user), tenant.users.addresses.get(user));
    }
    for group in tenant.groups.indexes() {
        add(tenant, &mut entries, Holder::Group(group), tenant.groups.addresses.get(group));
    }
    for (position, other) in tenant.others.iter().enumerate() {
        let holder = other.object.and_then(|object| of_object(tenant, object));
        // A recipient that is a user's or a group's own mailbox is no second holder.
        let holder = holder.unwrap_or(Holder::Other(position as u32));
        if matches!(holder, Holder::Other(_)) {
            add(tenant, &mut entries, holder, &other.addresses);
        }
    }
    entries
}

fn add(tenant: &Tenant, entries: &mut Vec<(u64, Holder, u16)>, holder: Holder, addresses: &[Text]) {
    for (position, address) in addresses.iter().enumerate() {
        let text = tenant.texts.get(*address).unwrap_or_default();
        let mut hasher = FxHasher::default();
        hasher.write(normalise(text).as_bytes());
        entries.push((hasher.finish(), holder, u16::try_from(position).unwrap_or(u16::MAX)));
    }
}

fn of_object(tenant: &Tenant, object: ObjectIndex) -> Option<Holder> {
    let user = tenant.users.of(object).map(Holder::User);
    user.or_else(|| tenant.groups.of(object).map(Holder::Group))
}

fn address(tenant: &Tenant, holder: Holder, position: u16) -> Option<&str> {
    let list = match holder {
        Holder::User(user) => tenant.users.addresses.get(user),
        Holder::Group(group) => tenant.groups.addresses.get(group),
        Holder::Other(other) => &tenant.others.get(other as usize)?.addresses,
    };
    tenant.texts.get(*list.get(usize::from(position))?)
}

/// Kind and name of a holder, for messages.
pub fn describe(tenant: &Tenant, holder: Holder) -> String {
    match holder {
        Holder::User(user) => {
            let object = tenant.users.object.get(user).copied().unwrap_or(ObjectIndex::new(0));
            format!("user {}", tenant.object_name(object))
        }
        Holder::Group(group) => {
            let object = tenant.groups.object.get(group).copied().unwrap_or(ObjectIndex::new(0));
            format!("group “{}”", tenant.object_name(object))
        }
        Holder::Other(other) => {
            let other = tenant.others.get(other as usize);
            let name = other.and_then(|other| tenant.texts.get(other.name)).unwrap_or_default();
            format!("{} “{name}”", other.map_or("object", |other| other.kind))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_spaces_of_their_own_and_case_does_not_count() {
        assert_eq!(normalise("SMTP: Ana@Contoso.example "), "smtp:ana@contoso.example");
        assert_eq!(normalise("X500:/O=Org"), "x500:/o=org");
        assert_eq!(normalise("ana@contoso.example"), "smtp:ana@contoso.example");
    }
}
