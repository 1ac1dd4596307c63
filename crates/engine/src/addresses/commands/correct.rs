//! Commands that put what is proposed in the place of a wrong value.

use super::super::address::{Address, normalise};
use super::super::book::AddressBook;
use super::super::corrections::{WrongValue, is_accepted};
use super::super::domains::is_verified;
use super::super::fields::Origin;
use super::super::format::Reason;
use super::super::holder::{Held, Holder, Source};
use super::managed::Managed;
use super::{Command, is_made_in_the_cloud, name_on_premises, remove, rename};
use crate::powershell::expression;
use crate::tenant::{Tenant, UserIndex};
use seatscope_contract::addresses::{NoCommand, Shell};

/// The command that does what is proposed for a wrong value of an object.
///
/// # Errors
/// Why there is none, where that can be said; nothing where nothing is proposed and where none is known to do it.
pub fn correct(tenant: &Tenant, book: &AddressBook, holder: Holder, wrong: &WrongValue<'_>) -> Command {
    let (Some(text), Some(proposal)) = (wrong.text, wrong.proposal.as_deref()) else { return Err(None) };
    let has_mailbox = holder.user().is_some_and(|user| book.has_mailbox(tenant, user));
    let in_list = wrong.at.map(|at| Source::Address(u16::try_from(at).unwrap_or(u16::MAX)));
    if let (true, Some(source)) = (proposal.is_empty(), in_list) {
        // Nothing finds what is empty, and Exchange takes no prefix alone for an address.
        let is_nothing = Address::parse(text).value.is_empty();
        let is_lost = text.is_empty() || is_nothing && holder.is_synced(tenant) == Some(false);
        if is_lost || is_a_copy(tenant, book, holder, wrong) {
            return Err(None);
        }
        return remove(tenant, book, Held { holder, source }, has_mailbox);
    }
    let Some(is_synced) = holder.is_synced(tenant) else {
        return Err(Some(NoCommand::SynchronisationUnknown));
    };
    let is_of_the_cloud = [text, proposal].into_iter().any(is_made_in_the_cloud);
    match wrong.origin {
        // Of a name in a domain of the cloud Active Directory knows nothing.
        Some(Origin::PrincipalName) if is_synced && is_of_the_cloud => return Err(None),
        None | Some(Origin::Mail) if is_synced && is_of_the_cloud => {
            return Err(Some(NoCommand::MadeInTheCloud));
        }
        _ => {}
    }
    let is_dropped = match wrong.origin {
        Some(Origin::Alias) => false,
        Some(Origin::PrincipalName) => !is_of_own_domains(tenant, proposal),
        Some(Origin::Mail) => !is_accepted(tenant, book, holder, &format!("smtp:{proposal}")),
        None => !is_accepted(tenant, book, holder, proposal),
    };
    if is_dropped {
        return Err(Some(NoCommand::DomainNotVerified));
    }
    let command = match (wrong.origin, holder) {
        (None, _) => in_the_list(tenant, book, (holder, has_mailbox), (text, proposal)),
        (Some(Origin::PrincipalName), Holder::User(user)) => name(tenant, book, user, (text, proposal)),
        (Some(Origin::Mail), _) => mail(tenant, book, (holder, has_mailbox), (text, &expression(proposal))),
        (Some(Origin::Alias), Holder::User(user)) => {
            alias(tenant, book, (user, has_mailbox), &expression(proposal))
        }
        _ => None,
    };
    command.ok_or(None)
}

/// Whether a value goes only since another writing of it stays, and the command that takes one away could take the other:
/// Exchange tells them apart by nothing, Active Directory by more than the case.
fn is_a_copy(tenant: &Tenant, book: &AddressBook, holder: Holder, wrong: &WrongValue<'_>) -> bool {
    let differs_in_case = wrong.reason == Reason::SeveralPrimaries;
    let is_told_apart = holder.is_synced(tenant) != Some(false) && !differs_in_case;
    !is_told_apart && wrong.text.is_some_and(|text| is_accepted(tenant, book, holder, &normalise(text)))
}

/// Whether a sign-in name is of a domain that the organisation has verified, as far as these are known.
fn is_of_own_domains(tenant: &Tenant, name: &str) -> bool {
    let organization = &tenant.organization;
    let domain = name.rsplit_once('@').map(|(_, domain)| domain).unwrap_or_default();
    organization.initial_domain.is_none() || is_verified(&organization.domains, domain)
}

fn in_the_list(
    tenant: &Tenant,
    book: &AddressBook,
    (holder, has_mailbox): (Holder, bool),
    (text, proposal): (&str, &str),
) -> Option<(Shell, String)> {
    let managed = Managed::of(tenant, book, (holder, has_mailbox), ("proxyAddresses", text))?;
    let next = Address::parse(proposal);
    let script = match &managed {
        // The old primary address stays as a secondary one until it is removed.
        Managed::Online { set, primary } if next.is_primary() => {
            let first = format!("{set} {primary} {}", expression(next.value));
            match normalise(text) == normalise(proposal) {
                true => first,
                false => format!("{first}\n{set} -EmailAddresses @{{ Remove = {} }}", expression(text)),
            }
        }
        _ => managed.exchanged(&expression(text), &expression(proposal)),
    };
    Some((managed.shell(), script))
}

fn name(
    tenant: &Tenant,
    book: &AddressBook,
    user: UserIndex,
    (text, proposal): (&str, &str),
) -> Option<(Shell, String)> {
    // What the cloud has in the place of a withheld name is mended by mending that.
    let is_own = tenant.users.synced.at(user) != Some(true)
        || name_on_premises(tenant, book, user)?.trim() == text.trim();
    rename(tenant, book, (user, text), &expression(proposal)).filter(|_| is_own)
}

/// Gives an object another mail, an expression.
pub(super) fn mail(
    tenant: &Tenant,
    book: &AddressBook,
    (holder, has_mailbox): (Holder, bool),
    (text, to): (&str, &str),
) -> Option<(Shell, String)> {
    let is_synced = holder.is_synced(tenant) == Some(true);
    if let (Holder::User(user), false, false) = (holder, is_synced, has_mailbox) {
        return Some((Shell::Graph, update(tenant, user, "Mail", to)));
    }
    let managed = Managed::of(tenant, book, (holder, has_mailbox), ("mail", text))?;
    let script = match &managed {
        Managed::Online { set, primary } => format!("{set} {primary} {to}"),
        Managed::OnPremises { .. } => managed.replaced("mail", to)?,
    };
    Some((managed.shell(), script))
}

/// Gives a user another alias, an expression.
pub(super) fn alias(
    tenant: &Tenant,
    book: &AddressBook,
    (user, has_mailbox): (UserIndex, bool),
    to: &str,
) -> Option<(Shell, String)> {
    let is_synced = Holder::User(user).is_synced(tenant) == Some(true);
    if !is_synced && !has_mailbox {
        return Some((Shell::Graph, update(tenant, user, "MailNickname", to)));
    }
    let managed = Managed::of(tenant, book, (Holder::User(user), has_mailbox), ("proxyAddresses", ""))?;
    let script = match &managed {
        Managed::Online { set, .. } => format!("{set} -Alias {to}"),
        Managed::OnPremises { .. } => managed.replaced("mailNickname", to)?,
    };
    Some((managed.shell(), script))
}

/// Sets a field of a user in the directory to an expression.
fn update(tenant: &Tenant, user: UserIndex, field: &str, to: &str) -> String {
    format!("Update-MgUser -UserId {} -{field} {to}", expression(&tenant.user_id(user)))
}
