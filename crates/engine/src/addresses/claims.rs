//! Addresses that an object does not have but would get by directory synchronisation once nobody else has
//! them, or by being restored (facts 5.6, 5.7). Those that licensing would give are in `wants`.

use super::address::normalise;
use super::book::AddressBook;
use super::entries::hash;
use super::holder::{Held, Holder, Source};
use super::wants::{awaits_first_mailbox, wanted};
use crate::licensing::grants::Grants;
use crate::licensing::world::World;
use crate::tenant::{DeletedUser, Tenant, UserIndex};
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;

/// What deleted users had and would have again, by its hash, ascending.
pub(super) fn restorable(tenant: &Tenant) -> Vec<(u32, Held)> {
    let gone = gone(tenant)
        .flat_map(|(holder, deleted)| sources_of_deleted(deleted).map(move |source| Held { holder, source }));
    // Of sign-in names and mail only those count of which licensing made addresses.
    let is_address =
        |held: &Held, text: &str| matches!(held.source, Source::Address(_)) || text.contains('@');
    let mut found: Vec<(u32, Held)> = gone
        .filter_map(|held| {
            let text = held.text(tenant).filter(|text| !text.trim().is_empty() && is_address(&held, text))?;
            Some((hash(&normalise(text)), held))
        })
        .collect();
    found.sort_unstable();
    found
}

/// Deleted users who are no users any more.
fn gone(tenant: &Tenant) -> impl Iterator<Item = (Holder, &DeletedUser)> {
    let rows = tenant.deleted.iter().enumerate();
    let gone = rows.filter(|(_, deleted)| tenant.users.of(deleted.object).is_none());
    gone.map(|(row, deleted)| (Holder::Deleted(row as u32), deleted))
}

/// Everything that synchronisation withholds, with the users who have such sign-in names, and sign-in names and
/// addresses of users to come that stand in the way of restoring somebody; by address.
pub(super) fn claims(tenant: &Tenant, book: &AddressBook) -> Vec<(String, Held)> {
    let mut claims = names_wanted(tenant, book);
    claims.extend(names_of_deleted(tenant, book));
    claims.sort();
    claims.dedup();
    claims
}

/// Users who have the sign-in name that a deleted one had, and users whose first mailbox brings an address that a
/// deleted one had. What others have or want is told by them.
fn names_of_deleted(tenant: &Tenant, book: &AddressBook) -> Vec<(String, Held)> {
    let known = book.restorable_hashes();
    if known.is_empty() {
        return Vec::new();
    }
    let names: FxHashSet<String> = gone(tenant)
        .filter_map(|(holder, _)| Held { holder, source: Source::PrincipalName }.text(tenant))
        .filter(|name| name.contains('@'))
        .map(normalise)
        .collect();
    let grants = Grants::default();
    let world = World::new(tenant, &grants);
    let mut claims: Vec<(String, Held)> = Vec::new();
    let mut claim = |user: UserIndex, source: Source, text: &str| {
        let address = normalise(text);
        if !known.contains(&hash(&address)) {
            return;
        }
        let had_name = source == Source::PrincipalName && names.contains(&address);
        let comes = || {
            let own = || tenant.users.addresses.get(user).iter().filter_map(|text| tenant.texts.get(*text));
            let is_free =
                book.holders(tenant, &address).is_empty() && book.wanting(tenant, &address).is_empty();
            let mut lacks = wanted(tenant, user, own);
            is_free
                && lacks.any(|(own, _)| own == source)
                && awaits_first_mailbox(&world, &book.mailbox_plans, user)
        };
        if had_name || comes() {
            claims.push((address, Held { holder: Holder::User(user), source }));
        }
    };
    for user in tenant.users.indexes() {
        let said = |text| tenant.texts.get(text).filter(|text| text.contains('@'));
        let (name, mail) = (said(tenant.users.principal_name.at(user)), said(tenant.users.mail.at(user)));
        if let Some(name) = name {
            claim(user, Source::PrincipalName, name);
        }
        // Most have their sign-in names as mail.
        if let Some(mail) = mail.filter(|mail| name.is_none_or(|name| !name.eq_ignore_ascii_case(mail))) {
            claim(user, Source::Mail, mail);
        }
    }
    claims
}

/// By what a deleted user had addresses.
pub(super) fn sources_of_deleted(deleted: &DeletedUser) -> impl Iterator<Item = Source> + use<> {
    let list = (0..deleted.addresses.len()).map(|at| Source::Address(u16::try_from(at).unwrap_or(u16::MAX)));
    let mail = deleted.mail.is_some().then_some(Source::Mail);
    let name = deleted.principal_name.is_some().then_some(Source::PrincipalName);
    list.chain(mail).chain(name)
}

/// Values that synchronisation withholds, and sign-in names that somebody wants who cannot have them. With the users
/// who have those names.
fn names_wanted(tenant: &Tenant, book: &AddressBook) -> Vec<(String, Held)> {
    let mut claims: Vec<(String, Held)> = Vec::new();
    let mut names: BTreeMap<String, (Holder, bool)> = BTreeMap::new();
    // Many may want what many have.
    let mut holders: BTreeMap<String, Vec<Held>> = BTreeMap::new();
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
    for user in tenant.users.indexes().filter(|_| !names.is_empty()) {
        let Some(name) = tenant.texts.get(tenant.users.principal_name.at(user)) else { continue };
        let (address, holder) = (normalise(name), Holder::User(user));
        if let Some((claimant, is_name)) = names.get(&address)
            && *claimant != holder
            && (*is_name || book.holders(tenant, &address).is_empty())
        {
            claims.push((address, Held { holder, source: Source::PrincipalName }));
        }
    }
    claims
}
