//! Addresses that an object does not have but would get by directory synchronisation once nobody else has
//! them, or by being restored (facts 5.6, 5.7). Those that licensing would give are in `wants`.

use super::address::normalise;
use super::book::AddressBook;
use super::holder::{Held, Holder, Source};
use crate::tenant::{DeletedUser, Tenant};
use std::collections::{BTreeMap, BTreeSet};

/// Claims to addresses that others have, and everything that synchronisation withholds, by address.
pub(super) fn claims(tenant: &Tenant, book: &AddressBook) -> Vec<(String, Held)> {
    let mut claims: Vec<(String, Held)> = Vec::new();
    let mut claim = |text: &str, held: Held| {
        let others = book.holders(tenant, text);
        let by_others = others.iter().any(|other| other.holder != held.holder);
        if by_others && !others.iter().any(|other| other.holder == held.holder) {
            claims.push((normalise(text), held));
        }
    };
    for (row, deleted) in tenant.deleted.iter().enumerate() {
        if tenant.users.of(deleted.object).is_some() {
            continue;
        }
        for source in sources_of_deleted(deleted) {
            let held = Held { holder: Holder::Deleted(row as u32), source };
            claim(held.text(tenant).filter(|text| text.contains('@')).unwrap_or_default(), held);
        }
    }
    claims.extend(names_wanted(tenant, book));
    claims.extend(of_deleted_and_withheld(tenant, &claims));
    claims.sort();
    claims.dedup();
    claims
}

/// Deleted users who had what synchronisation withholds from somebody: where nobody else has it, the export shows
/// where it was.
fn of_deleted_and_withheld(tenant: &Tenant, claims: &[(String, Held)]) -> Vec<(String, Held)> {
    let is_withheld = |claim: &&(String, Held)| matches!(claim.1.source, Source::Withheld(_));
    let withheld: BTreeSet<&str> =
        claims.iter().filter(is_withheld).map(|(address, _)| address.as_str()).collect();
    let gone = tenant.deleted.iter().enumerate().filter(|(_, gone)| tenant.users.of(gone.object).is_none());
    let held = gone.flat_map(|(row, gone)| {
        sources_of_deleted(gone).map(move |source| Held { holder: Holder::Deleted(row as u32), source })
    });
    let named = held.filter_map(|held| Some((normalise(held.text(tenant)?), held)));
    named.filter(|(address, _)| withheld.contains(address.as_str())).collect()
}

/// By what a deleted user had addresses.
pub(super) fn sources_of_deleted(deleted: &DeletedUser) -> impl Iterator<Item = Source> + use<> {
    let list = (0..deleted.addresses.len()).map(|at| Source::Address(u16::try_from(at).unwrap_or(u16::MAX)));
    let mail = deleted.mail.is_some().then_some(Source::Mail);
    let name = deleted.principal_name.is_some().then_some(Source::PrincipalName);
    list.chain(mail).chain(name)
}

/// Values that synchronisation withholds, and sign-in names that somebody wants who cannot have them: by
/// synchronisation or by being restored. With the users who have those names.
fn names_wanted(tenant: &Tenant, book: &AddressBook) -> Vec<(String, Held)> {
    let mut claims: Vec<(String, Held)> = Vec::new();
    let mut names: BTreeMap<String, (Holder, bool)> = BTreeMap::new();
    let mut deleted: BTreeMap<String, Held> = BTreeMap::new();
    // Many may want what many have.
    let mut holders: BTreeMap<String, Vec<Held>> = BTreeMap::new();
    for (row, gone) in
        tenant.deleted.iter().enumerate().filter(|(_, gone)| tenant.users.of(gone.object).is_none())
    {
        let held = Held { holder: Holder::Deleted(row as u32), source: Source::PrincipalName };
        if gone.principal_name.is_some()
            && let Some(name) = held.text(tenant).filter(|name| name.contains('@'))
        {
            let first = deleted.entry(normalise(name)).or_insert(held);
            if held.holder.key(tenant) < first.holder.key(tenant) {
                *first = held;
            }
        }
    }
    for (row, withheld) in tenant.withheld.iter().enumerate() {
        let Some(holder) = book.withheld_from(row as u32) else { continue };
        let text = |text| tenant.texts.get(text).unwrap_or_default();
        let (value, property) = (text(withheld.value), text(withheld.property).to_ascii_lowercase());
        let is_name = property == "userprincipalname";
        if !is_name && !property.starts_with("proxyaddress") {
            continue;
        }
        let has_it = match holder {
            Holder::User(user) if is_name => {
                text(tenant.users.principal_name.at(user)).eq_ignore_ascii_case(value)
            }
            _ => {
                let known = holders.entry(normalise(value)).or_insert_with(|| book.holders(tenant, value));
                known.binary_search_by_key(&holder, |held| held.holder).is_ok()
            }
        };
        if !has_it {
            let address = normalise(value);
            // Sign-in names and mail addresses are one space of names (facts 5.6).
            let (_, known) = names.entry(address.clone()).or_insert((holder, is_name));
            *known |= is_name;
            claims.push((address, Held { holder, source: Source::Withheld(row as u32) }));
        }
    }
    for user in tenant.users.indexes().filter(|_| !names.is_empty() || !deleted.is_empty()) {
        let Some(name) = tenant.texts.get(tenant.users.principal_name.at(user)) else { continue };
        let (address, holder) = (normalise(name), Holder::User(user));
        if let Some(gone) = deleted.get(&address) {
            claims.push((address.clone(), *gone));
            claims.push((address, Held { holder, source: Source::PrincipalName }));
        } else if let Some((claimant, is_name)) = names.get(&address)
            && *claimant != holder
            && (*is_name || book.holders(tenant, &address).is_empty())
        {
            claims.push((address, Held { holder, source: Source::PrincipalName }));
        }
    }
    claims
}
