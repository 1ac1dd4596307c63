//! What is wrong with an object's addresses, and corrections that no other object has or is to have.

use super::address::{Address, normalise};
use super::against::Obstacle;
use super::book::AddressBook;
use super::faults::{Circumstances, Fault, faults};
use super::fields::{Origin, fault_of, is_listed};
use super::format::{Reason, reason_as_written};
use super::holder::Holder;
use super::recipients::is_of_own_domains;
use super::wants::is_guest_name;
use crate::licensing::world::World;
use crate::tenant::text::Text;
use crate::tenant::{Tenant, UserIndex};
use rustc_hash::FxBuildHasher;
use std::collections::BTreeSet;
use std::hash::BuildHasher;

/// Something wrong with an object: with an address of its list, with all of them, or with a field of which licensing
/// makes an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongValue<'t> {
    /// The field; none where it is the list of addresses.
    pub origin: Option<Origin>,
    /// The address by its position in the list.
    pub at: Option<usize>,
    /// The value; none where it is about all of them.
    pub text: Option<&'t str>,
    /// What is wrong.
    pub reason: Reason,
    /// What it should be instead, or go where it is empty; none where only people can know.
    pub proposal: Option<String>,
    /// What would be proposed if no other object stood against it.
    pub taken: Option<String>,
}

/// Everything that is wrong with an object. An address that stands in its list several times is told once.
pub fn wrong_values<'t>(tenant: &'t Tenant, book: &AddressBook, holder: Holder) -> Vec<WrongValue<'t>> {
    let list = addresses_of(tenant, holder);
    let mut known: BTreeSet<(Reason, String)> = BTreeSet::new();
    let mut wrong: Vec<WrongValue<'t>> = Vec::new();
    for fault in faults_of(tenant, book, holder) {
        let text = fault.at.and_then(|at| list.get(at)).copied();
        // What is empty is another value than a prefix alone.
        let normal = |text: &str| if text.trim().is_empty() { String::new() } else { normalise(text) };
        if text.is_none_or(|text| known.insert((fault.reason.clone(), normal(text)))) {
            let Fault { reason, at, proposal, taken } = fault;
            wrong.push(WrongValue { origin: None, at, text, reason, proposal, taken });
        }
    }
    for mut of_field in wrong_fields(tenant, holder, &list) {
        let is_free = |proposal: &String| {
            let address = address_of(of_field.origin, proposal);
            !book.is_of_another(tenant, &address, holder)
                && book.corrected(tenant, &key_of(of_field.origin, proposal)) == Some(holder)
        };
        if of_field.proposal.as_ref().is_some_and(|proposal| !is_free(proposal)) {
            of_field.taken = of_field.proposal.take();
        }
        wrong.push(of_field);
    }
    wrong
}

/// What is wrong with fields, whatever others have. Mail that says the same as an address of the list is told there.
fn wrong_fields<'t>(tenant: &'t Tenant, holder: Holder, list: &[&str]) -> Vec<WrongValue<'t>> {
    let said = |text| tenant.texts.get(text).unwrap_or_default();
    let mut fields: Vec<(Origin, &str)> = Vec::new();
    match holder {
        Holder::User(user) => {
            fields.push((Origin::Mail, said(tenant.users.mail.at(user))));
            // A guest's name and alias are made by the service, and no licence makes an address of them.
            if !is_guest(tenant, user) {
                fields.push((Origin::PrincipalName, said(tenant.users.principal_name.at(user))));
                fields.push((Origin::Alias, said(tenant.users.mail_nickname.at(user))));
            }
        }
        Holder::Group(group) => fields.push((Origin::Mail, said(tenant.groups.mail.at(group)))),
        Holder::Other(row) => {
            let mail = tenant.others.get(row as usize).map(|other| said(other.mail));
            fields.extend(mail.map(|mail| (Origin::Mail, mail)));
        }
        Holder::Deleted(_) => {}
    }
    let faults = fields.into_iter().filter_map(|(origin, text)| {
        let (reason, proposal) = fault_of(origin, text)?;
        // Few have a fault, and finding none is quicker than looking through the list.
        let is_told = origin == Origin::Mail && is_listed(list, text);
        let origin = Some(origin);
        let wrong = WrongValue { origin, at: None, text: Some(text), reason, proposal, taken: None };
        (!is_told).then_some(wrong)
    });
    faults.collect()
}

/// A proposal as an address.
pub(super) fn address_of(origin: Option<Origin>, proposal: &str) -> String {
    match origin {
        None => proposal.to_owned(),
        Some(_) => format!("smtp:{proposal}"),
    }
}

/// What no two objects can have: an address, a sign-in name among them, or an alias.
pub(super) fn key_of(origin: Option<Origin>, proposal: &str) -> String {
    match origin {
        Some(Origin::Alias) => format!("alias:{}", proposal.to_lowercase()),
        _ => normalise(&address_of(origin, proposal)),
    }
}

/// What is wrong with an object's addresses as exported. A correction that gives what somebody else has would
/// be the next fault, and one that several objects could have is proposed to the first of them only, by name.
pub fn faults_of(tenant: &Tenant, book: &AddressBook, holder: Holder) -> Vec<Fault> {
    let list = addresses_of(tenant, holder);
    let mut faults = faults_as(tenant, book, holder, &list);
    for fault in &mut faults {
        let Some(proposal) = fault.proposal.as_deref().filter(|proposal| !proposal.is_empty()) else {
            continue;
        };
        let own = fault.at.and_then(|at| list.get(at)).map(|text| normalise(text));
        let proposal = normalise(proposal);
        if own.as_ref() != Some(&proposal) && book.corrected(tenant, &proposal) != Some(holder) {
            fault.taken = fault.proposal.take();
        }
    }
    faults
}

/// What would be wrong with addresses if they were an object's. Whether a correction is free is not looked at,
/// but for what other objects have.
pub fn faults_as(tenant: &Tenant, book: &AddressBook, holder: Holder, list: &[&str]) -> Vec<Fault> {
    let has_mailbox = holder.user().is_some_and(|user| book.has_mailbox(tenant, user));
    faults_with(tenant, book, holder, has_mailbox, list)
}

/// The same of a user under edits.
pub fn faults_under(world: &World<'_>, book: &AddressBook, user: UserIndex, list: &[&str]) -> Vec<Fault> {
    faults_with(world.tenant, book, Holder::User(user), book.has_mailbox_under(world, user), list)
}

fn faults_with(
    tenant: &Tenant,
    book: &AddressBook,
    holder: Holder,
    has_mailbox: bool,
    list: &[&str],
) -> Vec<Fault> {
    let Some(around) = circumstances(tenant, holder, has_mailbox).filter(|_| !list.is_empty()) else {
        return Vec::new();
    };
    let mut faults = faults(list, around);
    for fault in &mut faults {
        let proposal = fault.proposal.as_deref().filter(|text| !text.is_empty());
        if proposal.is_some_and(|text| book.is_of_another(tenant, text, holder)) {
            fault.taken = fault.proposal.take();
        }
    }
    faults
}

/// What decides beside an object's addresses themselves; nothing of the deleted.
fn circumstances(tenant: &Tenant, holder: Holder, has_mailbox: bool) -> Option<Circumstances<'_>> {
    let said = |text| tenant.texts.get(text).unwrap_or_default();
    // A guest's addresses are another tenant's, a contact's and a mail user's are elsewhere. A list without the domain
    // that the tenant began with is not whole: then only what a user's mailbox drops is told.
    let (own, none): (&[String], &[String]) = (&tenant.organization.domains, &[]);
    let is_whole = tenant.organization.initial_domain.is_some();
    let verified = |is_own: bool| if is_own && is_whole { own } else { none };
    let (has_mailbox, domains, preferred) = match holder {
        Holder::User(user) => {
            let has_mailbox = has_mailbox && !is_guest(tenant, user);
            let preferred = [said(tenant.users.mail.at(user)), said(tenant.users.principal_name.at(user))];
            (has_mailbox, if has_mailbox { own } else { none }, preferred)
        }
        Holder::Group(group) => {
            let has_mailbox = tenant.groups.mail_enabled.at(group) == Some(true);
            (has_mailbox, verified(has_mailbox), [said(tenant.groups.mail.at(group)), ""])
        }
        Holder::Other(row) => {
            let other = tenant.others.get(row as usize);
            // A contact of the directory need not be one of Exchange.
            let has_mailbox = other.is_some_and(|other| other.is_recipient);
            let is_own = has_mailbox && other.is_some_and(|other| is_of_own_domains(said(other.details)));
            (has_mailbox, verified(is_own), [other.map(|other| said(other.mail)).unwrap_or_default(), ""])
        }
        Holder::Deleted(_) => return None,
    };
    Some(Circumstances { preferred, has_mailbox, domains })
}

/// Whether Exchange Online would take an address for an object as it is written, and keep it.
pub fn is_accepted(tenant: &Tenant, book: &AddressBook, holder: Holder, text: &str) -> bool {
    let has_mailbox = holder.user().is_some_and(|user| book.has_mailbox(tenant, user));
    let domains = circumstances(tenant, holder, has_mailbox).map(|around| around.domains);
    reason_as_written(text, Address::parse(text), domains.unwrap_or_default()).is_none()
}

/// Whether a user is another tenant's.
pub fn is_guest(tenant: &Tenant, user: UserIndex) -> bool {
    let said = |text| tenant.texts.get(text).unwrap_or_default();
    is_guest_name(said(tenant.users.principal_name.at(user)))
        || said(tenant.users.user_type.at(user)).eq_ignore_ascii_case("guest")
}

/// An object's addresses as exported.
pub fn addresses_of(tenant: &Tenant, holder: Holder) -> Vec<&str> {
    each_address(tenant, holder).collect()
}

/// The same one by one.
pub(super) fn each_address(tenant: &Tenant, holder: Holder) -> impl Iterator<Item = &str> {
    let list: &[Text] = match holder {
        Holder::User(user) => tenant.users.addresses.get(user),
        Holder::Group(group) => tenant.groups.addresses.get(group),
        Holder::Other(row) => tenant.others.get(row as usize).map_or(&[], |other| &other.addresses),
        Holder::Deleted(_) => &[],
    };
    list.iter().filter_map(move |text| tenant.texts.get(*text))
}

/// A correction, by the hash of what no two objects can have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Proposed {
    hash: u64,
    /// The first by name of the objects that could have it.
    to: Holder,
    /// The first by name of other users whose sign-in name or alias it is.
    named: Option<UserIndex>,
}

impl Proposed {
    /// The object to which it is proposed: nobody where somebody else has that name.
    pub(super) fn to(self) -> Option<Holder> {
        Some(self.to).filter(|_| self.named.is_none())
    }

    /// Who stands against it for an object to which it is not proposed.
    pub(super) fn against(self, holder: Holder) -> Option<Obstacle> {
        let named = self.named.map(|user| Obstacle { by: Holder::User(user), is_proposed: false });
        let all = named.into_iter().chain([Obstacle { by: self.to, is_proposed: true }]);
        all.into_iter().find(|other| other.by != holder)
    }

    /// The one of a hash, among all of them.
    pub(super) fn find(all: &[Self], key: &str) -> Option<Self> {
        let hash = hash_of(key);
        let at = all.binary_search_by_key(&hash, |own| own.hash).ok()?;
        all.get(at).copied()
    }
}

/// Every correction, ascending. There may be a million, so that none is kept as a text.
pub(super) fn corrections(tenant: &Tenant, book: &AddressBook) -> Vec<Proposed> {
    let users = tenant.users.indexes().map(Holder::User);
    let groups = tenant.groups.indexes().map(Holder::Group);
    let others = (0..tenant.others.len() as u32).map(Holder::Other);
    let mut found: Vec<(u64, Holder)> = Vec::new();
    for holder in users.chain(groups).chain(others) {
        if matches!(holder, Holder::Other(row) if book.owner(row) != holder) {
            continue;
        }
        let list = addresses_of(tenant, holder);
        let of_list = faults_as(tenant, book, holder, &list).into_iter();
        let of_list = of_list.map(|fault| (None, fault.proposal));
        let of_fields = wrong_fields(tenant, holder, &list).into_iter();
        let of_fields = of_fields.map(|wrong| (wrong.origin, wrong.proposal));
        for (origin, proposal) in of_list.chain(of_fields) {
            let proposal = proposal.filter(|proposal| !proposal.is_empty());
            found.extend(proposal.map(|proposal| (hash_of(&key_of(origin, &proposal)), holder)));
        }
    }
    found.sort_unstable();
    found.dedup();
    let mut proposed: Vec<Proposed> = Vec::new();
    for same in found.chunk_by(|a, b| a.0 == b.0) {
        let first = match same {
            [(_, only)] => Some(*only),
            several => several.iter().map(|(_, holder)| *holder).min_by_key(|holder| holder.key(tenant)),
        };
        let hash = same.first().map(|(hash, _)| *hash);
        proposed.extend(hash.zip(first).map(|(hash, to)| Proposed { hash, to, named: None }));
    }
    let users = if proposed.is_empty() { 0 } else { usize::MAX };
    for user in tenant.users.indexes().take(users) {
        let said = |text| tenant.texts.get(text).filter(|text| !text.is_empty());
        let name = said(tenant.users.principal_name.at(user)).map(|name| (Origin::PrincipalName, name));
        let alias = said(tenant.users.mail_nickname.at(user)).map(|alias| (Origin::Alias, alias));
        for (origin, text) in name.into_iter().chain(alias) {
            let hash = hash_of(&key_of(Some(origin), text));
            let at = proposed.binary_search_by_key(&hash, |own| own.hash);
            let Some(known) = at.ok().and_then(|at| proposed.get_mut(at)) else { continue };
            let key = |user| Holder::User(user).key(tenant);
            let is_first = known.named.is_none_or(|before| key(user) < key(before));
            if known.to != Holder::User(user) && is_first {
                known.named = Some(user);
            }
        }
    }
    proposed
}

/// The hash by which corrections are looked up.
fn hash_of(key: &str) -> u64 {
    FxBuildHasher.hash_one(key)
}
