//! What is wrong with an object's addresses, and corrections that no other object has or is to have.

use super::book::AddressBook;
use super::format::{Circumstances, Fault, faults};
use super::holder::Holder;
use super::normalise;
use super::recipients::is_of_own_domains;
use super::wants::is_guest_name;
use crate::licensing::world::World;
use crate::tenant::text::Text;
use crate::tenant::{Tenant, UserIndex};
use std::collections::BTreeMap;

/// What is wrong with an object's addresses as exported. A correction that gives what somebody else has would
/// be the next fault, and one that several objects could have is proposed to the first of them only, by name.
pub fn faults_of(tenant: &Tenant, book: &AddressBook, holder: Holder) -> Vec<Fault> {
    let list = addresses_of(tenant, holder);
    let mut faults = faults_as(tenant, book, holder, &list);
    for fault in &mut faults {
        let own = fault.at.and_then(|at| list.get(at)).map(|text| normalise(text));
        fault.proposal = fault.proposal.take().filter(|proposal| {
            let (is_removal, proposal) = (proposal.is_empty(), normalise(proposal));
            is_removal || own.as_ref() == Some(&proposal) || book.corrected(tenant, &proposal) == Some(holder)
        });
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
    if list.is_empty() {
        return Vec::new();
    }
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
        Holder::Deleted(_) => return Vec::new(),
    };
    let mut faults = faults(list, Circumstances { preferred, has_mailbox, domains });
    for fault in &mut faults {
        let is_taken = |text: &String| book.holders(tenant, text).iter().any(|held| held.holder != holder);
        fault.proposal = fault.proposal.take().filter(|text| text.is_empty() || !is_taken(text));
    }
    faults
}

/// Whether a user is another tenant's.
pub fn is_guest(tenant: &Tenant, user: UserIndex) -> bool {
    let said = |text| tenant.texts.get(text).unwrap_or_default();
    is_guest_name(said(tenant.users.principal_name.at(user)))
        || said(tenant.users.user_type.at(user)).eq_ignore_ascii_case("guest")
}

/// An object's addresses as exported.
pub fn addresses_of(tenant: &Tenant, holder: Holder) -> Vec<&str> {
    let list: &[Text] = match holder {
        Holder::User(user) => tenant.users.addresses.get(user),
        Holder::Group(group) => tenant.groups.addresses.get(group),
        Holder::Other(row) => tenant.others.get(row as usize).map_or(&[], |other| &other.addresses),
        Holder::Deleted(_) => &[],
    };
    list.iter().filter_map(|text| tenant.texts.get(*text)).collect()
}

/// Every correction by its normal form, with the object it is proposed to.
pub(super) fn corrections(tenant: &Tenant, book: &AddressBook) -> BTreeMap<String, Holder> {
    let users = tenant.users.indexes().map(Holder::User);
    let groups = tenant.groups.indexes().map(Holder::Group);
    let others = (0..tenant.others.len() as u32).map(Holder::Other);
    let mut found: BTreeMap<String, (String, Holder)> = BTreeMap::new();
    for holder in users.chain(groups).chain(others) {
        if matches!(holder, Holder::Other(row) if book.owner(row) != holder) {
            continue;
        }
        let list = addresses_of(tenant, holder);
        for fault in faults_as(tenant, book, holder, &list) {
            let proposal = fault.proposal.as_deref().filter(|proposal| !proposal.is_empty());
            let Some(proposal) = proposal.map(normalise) else { continue };
            let key = holder.key(tenant);
            let first = found.entry(proposal).or_insert_with(|| (key.clone(), holder));
            if key < first.0 {
                *first = (key, holder);
            }
        }
    }
    found.into_iter().map(|(address, (_, holder))| (address, holder)).collect()
}
