//! Commands that take an address from an object or correct one, where it is managed: in the cloud, or on-premises
//! for synchronised objects.

mod correct;
mod managed;
mod next;
#[cfg(test)]
mod tests;

pub use correct::correct;

use super::address::{Address, normalise};
use super::book::AddressBook;
use super::domains::is_of_the_cloud;
use super::holder::{Held, Holder, Source};
use super::wants::can_be_address;
use crate::powershell::expression;
use crate::tenant::{Fields, Tenant, UserIndex};
use correct::{alias, mail};
use managed::{Managed, by_sign_in_name};
use next::Next;
use seatscope_contract::addresses::{NoCommand, Shell};
use std::fmt::Write;

/// Asks for what nobody else can know.
const NEW_NAME: &str = "(Read-Host -Prompt 'New sign-in name')";
/// The same of an alias.
const NEW_ALIAS: &str = "(Read-Host -Prompt 'New alias')";
/// The same of mail.
const NEW_MAIL: &str = "(Read-Host -Prompt 'New mail')";

/// A command and where it runs, or why there is none, where that can be said.
pub type Command = Result<(Shell, String), Option<NoCommand>>;

/// The command that takes an address from a holder for good, or from one from whom it is withheld. A user who has
/// addresses and no mailbox is a mail user of Exchange. Whose own sign-in name it is gets another one, since licensing
/// would make the address of it again (facts 5.4).
///
/// # Errors
/// Why there is none, where that can be said; nothing where none is known to do it.
pub fn take_away(tenant: &Tenant, book: &AddressBook, held: Held, has_mailbox: bool) -> Command {
    let (shell, script) = remove(tenant, book, held, has_mailbox)?;
    let Some((user, name)) = own_name(tenant, book, held) else { return Ok((shell, script)) };
    match shell {
        Shell::ActiveDirectory => {
            Ok((shell, format!("{script} -PassThru | Set-ADUser -UserPrincipalName {NEW_NAME}")))
        }
        _ => {
            let (_, then) = rename(tenant, book, (user, name), NEW_NAME).ok_or(None)?;
            Ok((Shell::ExchangeOnlineAndGraph, format!("{script}\n{then}")))
        }
    }
}

/// The user whose own sign-in name an address of the list is, with that name.
fn own_name<'t>(tenant: &'t Tenant, book: &AddressBook, held: Held) -> Option<(UserIndex, &'t str)> {
    if held.is_name(tenant) || follows_mail(tenant, held) {
        return None;
    }
    let user = held.holder.user()?;
    let name = name_on_premises(tenant, book, user).filter(|name| can_be_address(name))?;
    (normalise(held.text(tenant)?) == normalise(name)).then_some((user, name))
}

/// The command that takes an address out of a list, whatever brings it there again.
///
/// # Errors
/// Why there is none, where that can be said; nothing where none is known to do it.
fn remove(tenant: &Tenant, book: &AddressBook, held: Held, has_mailbox: bool) -> Command {
    match obstacle(tenant, held) {
        Some(obstacle) => Err(Some(obstacle)),
        None => command(tenant, book, held, has_mailbox).ok_or(None),
    }
}

/// What stands against any command.
fn obstacle(tenant: &Tenant, held: Held) -> Option<NoCommand> {
    let text = held.text(tenant)?;
    if matches!(held.holder, Holder::Deleted(_)) || follows_mail(tenant, held) {
        return None;
    }
    let Some(is_synced) = held.holder.is_synced(tenant) else {
        return Some(NoCommand::SynchronisationUnknown);
    };
    (is_synced && !held.is_name(tenant) && is_made_in_the_cloud(text)).then_some(NoCommand::MadeInTheCloud)
}

/// Whether an address of a synchronised object is made of its alias in the cloud: on-premises nothing can be done
/// about it, since such addresses are dropped on their way (facts 5.5).
fn is_made_in_the_cloud(text: &str) -> bool {
    let address = Address::parse(text);
    address.is_smtp() && address.domain().is_some_and(is_of_the_cloud)
}

/// Whether licensing alone would give a user an address: mail and sign-in name are to be changed.
fn follows_mail(tenant: &Tenant, held: Held) -> bool {
    held.source == Source::Mail && held.holder.user().is_some_and(|user| is_told(tenant, user))
}

fn command(tenant: &Tenant, book: &AddressBook, held: Held, has_mailbox: bool) -> Option<(Shell, String)> {
    let text = held.text(tenant)?;
    if held.is_name(tenant) {
        return rename(tenant, book, (held.holder.user()?, text), NEW_NAME);
    }
    if held.source == Source::Alias {
        return alias(tenant, book, (held.holder.user()?, has_mailbox), NEW_ALIAS);
    }
    let is_synced = held.holder.is_synced(tenant);
    if is_synced != Some(true) && follows_mail(tenant, held) {
        // Mail of a mailbox follows its addresses.
        let is_settable = is_synced == Some(false) && !has_mailbox;
        return is_settable.then(|| mail(tenant, book, (held.holder, false), (text, NEW_MAIL)))?;
    }
    // Where nothing else is known of an object's addresses, its mail is the primary one of them.
    let text = match held.source {
        Source::Mail | Source::RecipientMail(_) => format!("SMTP:{}", Address::parse(text).value),
        _ => text.to_owned(),
    };
    let next = Next::of(tenant, book, (held.holder, &text), has_mailbox);
    let managed = Managed::of(tenant, book, (held.holder, has_mailbox), ("proxyAddresses", &text))?;
    Some((managed.shell(), managed.remove(&text, &next)))
}

/// Whether it is known which addresses a user has.
fn is_told(tenant: &Tenant, user: UserIndex) -> bool {
    tenant.users.fields.at(user).has(Fields::ADDRESSES)
}

/// Gives a user another sign-in name, an expression; the present one is how Active Directory has it.
fn rename(
    tenant: &Tenant,
    book: &AddressBook,
    (user, name): (UserIndex, &str),
    to: &str,
) -> Option<(Shell, String)> {
    if tenant.users.synced.at(user) == Some(true) {
        let filter = expression(&by_sign_in_name(tenant, book, user, name)?);
        let command = format!("Get-ADUser -LDAPFilter {filter} | Set-ADUser -UserPrincipalName {to}");
        return Some((Shell::ActiveDirectory, command));
    }
    let id = expression(&tenant.user_id(user));
    Some((Shell::Graph, format!("Update-MgUser -UserId {id} -UserPrincipalName {to}")))
}

/// The sign-in name that a synchronised user has on-premises: where synchronisation withholds it, the cloud
/// has another one in its place (facts 5.6).
fn name_on_premises<'t>(tenant: &'t Tenant, book: &AddressBook, user: UserIndex) -> Option<&'t str> {
    book.withheld_name(tenant, user).or_else(|| tenant.texts.get(tenant.users.principal_name.at(user)))
}

/// A value within a filter of LDAP (RFC 4515).
fn for_ldap(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '*' | '(' | ')' | '\\' | '\0' => {
                // Writing into a string does not fail.
                let _ = write!(escaped, "\\{:02x}", u32::from(letter));
            }
            _ => escaped.push(letter),
        }
    }
    escaped
}
