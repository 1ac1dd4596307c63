//! Addresses that an object does not have but would get: by licensing, by directory synchronisation once
//! nobody else has it, or by being restored (facts 5.4, 5.6, 5.7).

use super::address::{Address, normalise};
use super::book::AddressBook;
use super::holder::{Held, Holder, Source};
use crate::catalog::mailbox_plans::MailboxPlans;
use crate::tenant::{DeletedUser, Fields, License, Tenant, UserIndex};
use std::collections::BTreeMap;

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
    for user in tenant.users.indexes().filter(|user| has_mailbox_plan(tenant, &book.mailbox_plans, *user)) {
        for (source, text) in [
            (Source::Mail, tenant.users.mail.at(user)),
            (Source::PrincipalName, tenant.users.principal_name.at(user)),
        ] {
            let Some(text) = tenant.texts.get(text).filter(|text| text.contains('@')) else { continue };
            // Where another address is the primary one, mail follows it and is none of its own (scenario 3).
            if source == Source::Mail && has_primary(tenant, user) {
                continue;
            }
            if !is_guest_name(text) && !has_address(tenant, user, text) {
                claim(text, Held { holder: Holder::User(user), source });
            }
        }
    }
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
    claims.sort();
    claims
}

/// Whether a plan with a mailbox is in force for a user, as exported.
pub fn has_mailbox_plan(tenant: &Tenant, plans: &MailboxPlans, user: UserIndex) -> bool {
    if tenant.users.fields.at(user).has(Fields::ASSIGNMENTS) {
        let mut in_force = tenant.users.recorded(user).filter(|(_, shape)| shape.standing.is_in_force());
        return in_force.any(|(_, shape)| {
            plans.are_in(tenant, License { product: shape.product, disabled: shape.disabled })
        });
    }
    tenant.users.licenses.get(user).iter().any(|license| plans.are_in(tenant, *license))
}

/// Whether a sign-in name is that of a guest, which no licence makes an address.
pub fn is_guest_name(name: &str) -> bool {
    name.to_ascii_uppercase().contains("#EXT#")
}

/// Whether an address without prefix is among a user's own.
fn has_address(tenant: &Tenant, user: UserIndex, address: &str) -> bool {
    let own = tenant.users.addresses.get(user).iter().filter_map(|text| tenant.texts.get(*text));
    own.map(Address::parse).any(|own| own.is_smtp() && own.value.eq_ignore_ascii_case(address))
}

fn has_primary(tenant: &Tenant, user: UserIndex) -> bool {
    let own = tenant.users.addresses.get(user).iter().filter_map(|text| tenant.texts.get(*text));
    own.map(Address::parse).any(Address::is_primary)
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
    let mut names: BTreeMap<String, Holder> = BTreeMap::new();
    let mut deleted: BTreeMap<String, Held> = BTreeMap::new();
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
            _ => book.holders(tenant, value).iter().any(|held| held.holder == holder),
        };
        if !has_it {
            let address = normalise(value);
            if is_name {
                names.insert(address.clone(), holder);
            }
            claims.push((address, Held { holder, source: Source::Withheld(row as u32) }));
        }
    }
    for user in tenant.users.indexes().filter(|_| !names.is_empty() || !deleted.is_empty()) {
        let Some(name) = tenant.texts.get(tenant.users.principal_name.at(user)) else { continue };
        let (address, holder) = (normalise(name), Holder::User(user));
        if let Some(gone) = deleted.get(&address) {
            claims.push((address.clone(), *gone));
            claims.push((address, Held { holder, source: Source::PrincipalName }));
        } else if names.get(&address).is_some_and(|claimant| *claimant != holder) {
            claims.push((address, Held { holder, source: Source::PrincipalName }));
        }
    }
    claims
}
