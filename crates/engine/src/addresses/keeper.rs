//! Who should keep an address that several objects have: a suggestion, the decision is the administrator's.

use super::address::Address;
use super::book::AddressBook;
use super::holder::{Held, Holder, Source};
use super::recipients::is_mailbox;
use crate::tenant::Tenant;
use std::cmp::Reverse;

/// Holders of an address, the one that should keep the address first: primary before secondary, mailbox before whoever
/// has none, group before other recipients and these before contacts, synchronised before cloud where that is known of
/// all, whose sign-in name or mail it is, then by kind and name.
pub fn by_right(tenant: &Tenant, book: &AddressBook, address: &str, holders: &[Held]) -> Vec<Held> {
    let mut sorted = holders.to_vec();
    let normal = super::normalise(address);
    let is_told =
        |held: &Held| matches!(held.holder, Holder::Deleted(_)) || held.holder.is_synced(tenant).is_some();
    let all_told = holders.iter().all(is_told);
    sorted.sort_by_cached_key(|held| {
        let synced = all_told && held.holder.is_synced(tenant) == Some(true);
        let name = match held.holder {
            Holder::User(user) => tenant.texts.get(tenant.users.principal_name.at(user)),
            Holder::Group(group) => tenant.texts.get(tenant.groups.mail.at(group)),
            Holder::Other(_) | Holder::Deleted(_) => None,
        };
        let is_name = name.is_some_and(|name| super::normalise(name) == normal);
        // Where nothing else is known of an object's addresses, its mail is the primary one of them.
        let is_primary = held.source == Source::Mail || held.is_primary(tenant);
        let ranks = (Reverse(is_primary), rank(tenant, book, held.holder), Reverse(synced));
        (ranks, Reverse(is_name), held.holder.key(tenant))
    });
    sorted
}

/// How far an object is from a mailbox.
fn rank(tenant: &Tenant, book: &AddressBook, holder: Holder) -> u8 {
    match holder {
        Holder::User(user) => u8::from(!book.has_mailbox(tenant, user)),
        Holder::Group(_) => 1,
        Holder::Other(row) => {
            let Some(other) = tenant.others.get(row as usize) else { return 2 };
            let details = tenant.texts.get(other.details).unwrap_or_default();
            match other.kind {
                "contact" => 4,
                "public folder" => 3,
                _ if details == "GroupMailbox" => 1,
                _ if is_mailbox(details) => 0,
                _ => 2,
            }
        }
        Holder::Deleted(_) => 5,
    }
}

/// A list of addresses without one of them. Where that was the primary one, the preferred of the others that can be
/// becomes it: mail, the sign-in name, then the first.
pub fn without(
    list: &[&str],
    address: &str,
    preferred: [&str; 2],
    can_be: impl Fn(&str) -> bool,
) -> Vec<String> {
    let gone = super::normalise(address);
    let was_primary =
        list.iter().any(|own| Address::parse(own).is_primary() && super::normalise(own) == gone);
    let mut left: Vec<String> =
        list.iter().filter(|own| super::normalise(own) != gone).map(ToString::to_string).collect();
    let has_primary = left.iter().any(|own| Address::parse(own).is_primary());
    if was_primary && !has_primary {
        let rank = |own: &String| {
            let address = Address::parse(own);
            let at = preferred.iter().position(|text| text.eq_ignore_ascii_case(address.value));
            at.unwrap_or(preferred.len())
        };
        let others = left.iter_mut().filter(|own| Address::parse(own).is_smtp() && can_be(own));
        if let Some(next) = others.min_by_key(|own| rank(own)) {
            *next = format!("SMTP:{}", Address::parse(next).value);
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_address_becomes_the_primary_one() {
        let list = [
            "SMTP:sales@contoso.example",
            "sip:ana@contoso.example",
            "smtp:b@contoso.example",
            "smtp:ana@contoso.example",
        ];
        let left = without(
            &list,
            "smtp:SALES@contoso.example",
            ["sales@contoso.example", "ana@contoso.example"],
            |_| true,
        );
        assert_eq!(left, [list[1], list[2], "SMTP:ana@contoso.example"]);
        let can_be = |own: &str| own != list[2];
        assert_eq!(without(&list[..3], list[0], ["", ""], can_be), [list[1], list[2]]);
        assert_eq!(without(&list, list[2], ["", ""], |_| true), [list[0], list[1], list[3]]);
        assert!(without(&list[..1], list[0], ["", ""], |_| true).is_empty());
    }
}
