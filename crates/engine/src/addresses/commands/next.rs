//! What becomes the primary address where that goes: no object is left without one.

use super::super::address::{Address, normalise};
use super::super::book::AddressBook;
use super::super::corrections::{addresses_of, each_address, is_accepted};
use super::super::holder::Holder;
use super::super::keeper::without;
use super::super::wants::can_be_address;
use super::is_made_in_the_cloud;
use crate::powershell::expression;
use crate::tenant::Tenant;

/// The primary address to be.
#[derive(Debug)]
pub(super) enum Next {
    /// What goes is not the primary address, or none is needed.
    Unneeded,
    /// Another address, with its prefix.
    Known(String),
    /// The object has no other, so whoever runs the command is asked.
    Asked,
}

impl Next {
    pub(super) fn of(
        tenant: &Tenant,
        book: &AddressBook,
        (holder, text): (Holder, &str),
        has_mailbox: bool,
    ) -> Self {
        if !Address::parse(text).is_primary() {
            return Self::Unneeded;
        }
        // An object with several primary addresses has one left.
        let is_another = |own: &str| Address::parse(own).is_primary() && normalise(own) != normalise(text);
        if each_address(tenant, holder).any(is_another) {
            return Self::Unneeded;
        }
        let own = addresses_of(tenant, holder);
        let said = |text| tenant.texts.get(text).unwrap_or_default();
        let preferred = match holder {
            Holder::User(user) => {
                [said(tenant.users.mail.at(user)), said(tenant.users.principal_name.at(user))]
            }
            Holder::Group(group) => [said(tenant.groups.mail.at(group)), ""],
            Holder::Other(_) | Holder::Deleted(_) => ["", ""],
        };
        let is_synced = holder.is_synced(tenant) == Some(true);
        // What another object has would be the next duplicate, what is invalid would be refused, and on-premises no
        // address of the cloud is set.
        let can_be = |own: &str| {
            !(is_synced && is_made_in_the_cloud(own) || book.is_of_another(tenant, own, holder))
                && is_accepted(tenant, book, holder, own)
        };
        let left = without(&own, text, preferred, can_be);
        if let Some(next) = left.into_iter().find(|own| Address::parse(own).is_primary()) {
            return Self::Known(next);
        }
        let [_, name] = preferred;
        match holder {
            // In Active Directory nobody needs a primary address who has no mailbox.
            Holder::User(user) if !has_mailbox && tenant.users.synced.at(user) == Some(true) => {
                Self::Unneeded
            }
            Holder::User(_) if can_be_address(name) && normalise(name) != normalise(text) => {
                let next = format!("SMTP:{name}");
                if can_be(&next) { Self::Known(next) } else { Self::Asked }
            }
            _ => Self::Asked,
        }
    }

    /// The address without its prefix, as an argument.
    pub(super) fn argument(&self) -> Option<String> {
        match self {
            Self::Unneeded => None,
            Self::Known(next) => Some(expression(Address::parse(next).value)),
            Self::Asked => Some("(Read-Host -Prompt 'New primary address')".to_owned()),
        }
    }
}
