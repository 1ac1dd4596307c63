//! What Exchange's kinds of recipients are in the directory (facts 5.1).

use super::address::{Address, normalise};
use super::holder::Holder;
use crate::tenant::{OtherHolder, Tenant, UserIndex};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Whether a recipient of Exchange's kind can be this object of the directory. Public folders and dynamic
/// groups are none of them.
pub(super) fn may_be(tenant: &Tenant, other: &OtherHolder, holder: Holder) -> bool {
    let details = tenant.texts.get(other.details).unwrap_or_default();
    match holder {
        _ if details.is_empty() => true,
        Holder::User(_) if is_mailbox(details) => true,
        // A mail user may be a stand-in for somebody elsewhere, whom the directory calls by another name.
        Holder::User(user) => {
            let named = |text| tenant.texts.get(text).map(str::trim).filter(|name| !name.is_empty());
            let names = named(tenant.users.name.at(user)).zip(named(other.name));
            details.ends_with("MailUser") && names.is_none_or(|(user, own)| user.eq_ignore_ascii_case(own))
        }
        Holder::Group(_) => {
            details == "GroupMailbox"
                || details == "RoomList"
                || details.starts_with("Mail") && details.ends_with("Group")
        }
        Holder::Other(row) => {
            let it = tenant.others.get(row as usize);
            other.kind == "contact" && it.is_some_and(|it| it.kind == "contact")
        }
        Holder::Deleted(_) => false,
    }
}

/// A recipient's primary address, in its list or beside it where that was not exported.
pub(super) fn primary_of<'t>(tenant: &'t Tenant, other: &OtherHolder) -> Option<&'t str> {
    if !other.has_list {
        return tenant.texts.get(other.mail).filter(|mail| !mail.is_empty());
    }
    let mut texts = other.addresses.iter().filter_map(|address| tenant.texts.get(*address));
    texts.find(|text| Address::parse(text).is_primary())
}

/// Recipients without a directory id that stand for another of them, by position: of one kind with one primary
/// address, which no two objects have. The one with most addresses stands for all.
pub(super) fn copies(tenant: &Tenant) -> BTreeMap<u32, u32> {
    let mut alike: BTreeMap<(String, &str, &str), Vec<u32>> = BTreeMap::new();
    for (row, other) in tenant.others.iter().enumerate().filter(|(_, other)| !other.has_directory_id) {
        if let Some(primary) = primary_of(tenant, other) {
            let details = tenant.texts.get(other.details).unwrap_or_default();
            alike.entry((normalise(primary), other.kind, details)).or_default().push(row as u32);
        }
    }
    let rank = |row: &u32| {
        let other = tenant.others.get(*row as usize);
        let addresses = other.map(|other| {
            other.addresses.iter().filter_map(|address| tenant.texts.get(*address)).collect::<Vec<_>>()
        });
        let name = other.and_then(|other| tenant.texts.get(other.name));
        (Reverse(addresses.as_ref().map(Vec::len)), addresses, name)
    };
    let mut copies = BTreeMap::new();
    for rows in alike.into_values().filter(|rows| rows.len() > 1) {
        if let Some(first) = rows.iter().min_by_key(|row| rank(row)) {
            copies.extend(rows.iter().map(|row| (*row, *first)));
        }
    }
    copies
}

/// Whether Exchange's RecipientTypeDetails name a user's mailbox.
pub(super) fn is_mailbox(details: &str) -> bool {
    details.ends_with("Mailbox") && details != "GroupMailbox" && !details.starts_with("Remote")
}

/// Whether Exchange's RecipientTypeDetails name something of the organisation's own, all of whose addresses are of its
/// domains: a mailbox, a group or a public folder. A contact's and a mail user's address is elsewhere, and so is a
/// guest's.
pub(super) fn is_of_own_domains(details: &str) -> bool {
    let named = ["GroupMailbox", "PublicFolder", "MailEnabledPublicFolder", "RoomList"].contains(&details);
    named || is_mailbox(details) || details.ends_with("Group")
}

/// Users who have a mailbox as Exchange's output says, ascending.
pub(super) fn mailboxes(tenant: &Tenant, owners: &[Holder]) -> Vec<UserIndex> {
    let recipients = tenant.others.iter().zip(owners).filter(|(other, _)| other.is_recipient);
    let with = recipients.filter_map(|(other, owner)| match owner {
        Holder::User(user) => tenant.texts.get(other.details).is_some_and(is_mailbox).then_some(*user),
        _ => None,
    });
    let mut users: Vec<UserIndex> = with.collect();
    users.sort_unstable();
    users.dedup();
    users
}
