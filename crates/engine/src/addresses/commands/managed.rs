//! Where an object is managed, and the beginnings of the commands that change it there.

use super::super::address::Address;
use super::super::book::AddressBook;
use super::super::holder::Holder;
use super::next::Next;
use super::{for_ldap, is_made_in_the_cloud, name_on_premises};
use crate::powershell::{expression, quoted};
use crate::tenant::{OtherHolder, Tenant, UserIndex};
use seatscope_contract::addresses::Shell;

/// An object as commands find it.
#[derive(Debug)]
pub(super) enum Managed {
    /// In Active Directory.
    OnPremises {
        /// The noun of its commands, such as `User`.
        noun: &'static str,
        /// The command that finds it.
        find: String,
    },
    /// In Exchange Online.
    Online {
        /// The command that sets it, up to what is set.
        set: String,
        /// The parameter of the primary address.
        primary: &'static str,
    },
}

impl Managed {
    /// How an object is found; what has no name that both sides know is found by an attribute and its value.
    pub(super) fn of(
        tenant: &Tenant,
        book: &AddressBook,
        (holder, has_mailbox): (Holder, bool),
        found_by: (&str, &str),
    ) -> Option<Self> {
        let is_synced = holder.is_synced(tenant) == Some(true);
        let (attribute, value) = found_by;
        let by_value = || by_value(tenant, book, holder, (attribute, value));
        match holder {
            Holder::User(user) if is_synced => {
                // A name in a domain of the cloud stands for one that on-premises has otherwise.
                let name = name_on_premises(tenant, book, user).filter(|name| !is_made_in_the_cloud(name))?;
                Some(Self::on_premises("User", &by_sign_in_name(tenant, book, user, name)?))
            }
            Holder::User(user) => {
                let noun = if has_mailbox { "Mailbox" } else { "MailUser" };
                let identity = expression(tenant.texts.get(tenant.users.principal_name.at(user))?);
                Some(Self::online(format!("Set-{noun} -Identity {identity}"), noun))
            }
            Holder::Group(_) if is_synced => Some(Self::on_premises("Group", &by_value()?)),
            Holder::Group(group) => {
                let noun = if tenant.groups.unified.at(group) { "UnifiedGroup" } else { "DistributionGroup" };
                Some(Self::found(&by_directory_id(noun, &tenant.group_id(group)), noun))
            }
            Holder::Other(row) => {
                let other = tenant.others.get(row as usize)?;
                if is_synced {
                    return Some(Self::on_premises("Object", &by_value()?));
                }
                Self::of_other(tenant, other)
            }
            Holder::Deleted(_) => None,
        }
    }

    /// A contact or a recipient of the cloud.
    fn of_other(tenant: &Tenant, other: &OtherHolder) -> Option<Self> {
        let noun = match (other.kind, tenant.texts.get(other.details).unwrap_or_default()) {
            ("contact", _) => "MailContact",
            ("public folder", _) => "MailPublicFolder",
            (_, "GroupMailbox") => "UnifiedGroup",
            (_, "DynamicDistributionGroup") => "DynamicDistributionGroup",
            (_, details) if details.ends_with("MailUser") => "MailUser",
            (_, details) if details.ends_with("Contact") => "MailContact",
            (_, details) if details.ends_with("Group") || details == "RoomList" => "DistributionGroup",
            (_, details) if details.ends_with("Mailbox") => "Mailbox",
            _ => return None,
        };
        let by_id = other.object.filter(|_| other.has_directory_id).map(|object| tenant.objects.text(object));
        let found = match by_id {
            Some(id) => by_directory_id(noun, &id),
            None => {
                let name = tenant.texts.get(other.name).filter(|name| !name.is_empty())?;
                format!("Get-{noun} -Identity {}", expression(name))
            }
        };
        Some(Self::found(&found, noun))
    }

    fn on_premises(noun: &'static str, filter: &str) -> Self {
        Self::OnPremises { noun, find: format!("Get-AD{noun} -LDAPFilter {}", expression(filter)) }
    }

    fn found(find: &str, noun: &str) -> Self {
        Self::online(format!("{find} | Set-{noun}"), noun)
    }

    fn online(set: String, noun: &str) -> Self {
        let primary = match noun {
            "MailContact" | "MailUser" | "Mailbox" => "-WindowsEmailAddress",
            _ => "-PrimarySmtpAddress",
        };
        Self::Online { set, primary }
    }

    /// Where its commands run.
    pub(super) fn shell(&self) -> Shell {
        match self {
            Self::OnPremises { .. } => Shell::ActiveDirectory,
            Self::Online { .. } => Shell::ExchangeOnline,
        }
    }

    /// Takes an address away. In Exchange the primary one cannot go before another one is it; Active Directory compares
    /// addresses without regard to case, so there the new form is added after the old is gone.
    pub(super) fn remove(&self, text: &str, next: &Next) -> String {
        let removed = expression(text);
        let (noun, find) = match self {
            Self::Online { set, primary } => {
                let first = next.argument().map(|next| format!("{set} {primary} {next}\n"));
                let first = first.unwrap_or_default();
                return format!("{first}{set} -EmailAddresses @{{ Remove = {removed} }}");
            }
            Self::OnPremises { noun, find } => (noun, find),
        };
        match next {
            Next::Unneeded => format!("{find} | Set-AD{noun} -Remove @{{ proxyAddresses = {removed} }}"),
            Next::Known(next) => {
                let old = expression(&format!("smtp:{}", Address::parse(next).value));
                self.exchanged(&format!("@({removed}, {old})"), &expression(next))
            }
            Next::Asked => self.exchanged(&removed, "('SMTP:' + (Read-Host -Prompt 'New primary address'))"),
        }
    }

    /// Puts an address in the place of another; both are expressions.
    pub(super) fn exchanged(&self, old: &str, new: &str) -> String {
        match self {
            Self::Online { set, .. } => format!(
                "{set} -EmailAddresses @{{ Remove = {old} }}\n{set} -EmailAddresses @{{ Add = {new} }}"
            ),
            Self::OnPremises { noun, find } => format!(
                "{find} | Set-AD{noun} -Remove @{{ proxyAddresses = {old} }} -PassThru | Set-AD{noun} -Add @{{ proxyAddresses = {new} }}"
            ),
        }
    }

    /// Gives an attribute of Active Directory another value, an expression.
    pub(super) fn replaced(&self, attribute: &str, value: &str) -> Option<String> {
        let Self::OnPremises { noun, find } = self else { return None };
        Some(format!("{find} | Set-AD{noun} -Replace @{{ {attribute} = {value} }}"))
    }
}

/// What finds a user of Active Directory. Where another one there has the sign-in name too, which is why the cloud
/// withholds it from one of them, the display name tells them apart; nothing where both have one.
pub(super) fn by_sign_in_name(
    tenant: &Tenant,
    book: &AddressBook,
    user: UserIndex,
    name: &str,
) -> Option<String> {
    let filter = format!("(userPrincipalName={})", for_ldap(name));
    let others = book.users_called(tenant, name);
    let mut others = others
        .into_iter()
        .filter(|other| *other != user && Holder::User(*other).is_synced(tenant) == Some(true))
        .peekable();
    if others.peek().is_none() {
        return Some(filter);
    }
    let shown = |user| tenant.texts.get(tenant.users.name.at(user)).filter(|name| !name.trim().is_empty());
    let own = shown(user)?;
    let is_told_apart = others.all(|other| shown(other).is_some_and(|other| other != own));
    let own = for_ldap(own);
    is_told_apart.then(|| format!("(&{filter}(|(displayName={own})(cn={own})))"))
}

/// What finds a group, a contact or a recipient of Active Directory by a value. Where another one of its class has the
/// value too, its name tells it apart; nothing where both have one name.
fn by_value(
    tenant: &Tenant,
    book: &AddressBook,
    holder: Holder,
    (attribute, value): (&str, &str),
) -> Option<String> {
    let class = class_on_premises(tenant, holder)?;
    // The command that looks for groups finds nothing else.
    let of_class = Some(format!("(objectClass={class})")).filter(|_| !matches!(holder, Holder::Group(_)));
    let mut parts: Vec<String> = of_class.into_iter().collect();
    parts.push(format!("({attribute}={})", for_ldap(value)));
    let is_alike = |other: Holder| {
        let is_synced = other.is_synced(tenant) == Some(true);
        other != holder && is_synced && class_on_premises(tenant, other) == Some(class)
    };
    if book.has_another(tenant, value, is_alike) {
        let name = holder.name(tenant)?;
        let is_of_that_name = |other: Holder| is_alike(other) && other.name(tenant) == Some(name);
        if book.has_another(tenant, value, is_of_that_name) {
            return None;
        }
        let name = for_ldap(name);
        parts.push(format!("(|(displayName={name})(cn={name}))"));
    }
    Some(match parts.as_slice() {
        [only] => only.clone(),
        several => format!("(&{})", several.concat()),
    })
}

/// The class that an object has in Active Directory.
fn class_on_premises(tenant: &Tenant, holder: Holder) -> Option<&'static str> {
    let other = match holder {
        Holder::User(_) => return Some("user"),
        Holder::Group(_) => return Some("group"),
        Holder::Other(row) => tenant.others.get(row as usize)?,
        Holder::Deleted(_) => return None,
    };
    let details = tenant.texts.get(other.details).unwrap_or_default();
    Some(match other.kind {
        "contact" => "contact",
        "public folder" => "publicFolder",
        _ if details.ends_with("Group") || details == "RoomList" => "group",
        _ if details.ends_with("Contact") => "contact",
        _ => "user",
    })
}

fn by_directory_id(noun: &str, id: &str) -> String {
    // The filter is a language of its own, with quotes of its own.
    let filter = format!("ExternalDirectoryObjectId -eq {}", quoted(id));
    format!("Get-{noun} -Filter {}", expression(&filter))
}
