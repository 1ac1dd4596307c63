//! Who holds an address, and by what.

use super::address::Address;
use crate::tenant::column::Index;
use crate::tenant::{DeletedUser, Fields, GroupIndex, ObjectIndex, Place, Tenant, UserIndex};

/// An object that has to do with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    /// A user.
    User(UserIndex),
    /// A group.
    Group(GroupIndex),
    /// A contact or a recipient, by its position.
    Other(u32),
    /// A user that was deleted and can be restored, by its position.
    Deleted(u32),
}

/// By what an object has to do with an address, and where that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// An element of its proxyAddresses.
    Address(u16),
    /// An element of the addresses that a recipient has, by its position; it is the same object.
    Recipient(u32, u16),
    /// The only address that is known of a recipient, by its position; it is the same object.
    RecipientMail(u32),
    /// Its mail, which licensing makes an address.
    Mail,
    /// Its sign-in name, which licensing makes an address.
    PrincipalName,
    /// Its alias, which licensing makes an address in the initial domain.
    Alias,
    /// A value that directory synchronisation withholds, by its position among all of them.
    Withheld(u32),
    /// The primary address that a scenario gives it, by its position.
    EditedPrimary(u16),
    /// Any other address that a scenario gives it, by its position.
    Edited(u16),
}

/// A holder, and by what it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Held {
    /// Who.
    pub holder: Holder,
    /// By what.
    pub source: Source,
}

impl Holder {
    /// The directory's object, where it is a user or a group.
    pub fn of_object(tenant: &Tenant, object: ObjectIndex) -> Option<Self> {
        let user = tenant.users.of(object).map(Self::User);
        user.or_else(|| tenant.groups.of(object).map(Self::Group))
    }

    /// The user, where it is one.
    pub fn user(self) -> Option<UserIndex> {
        match self {
            Self::User(user) => Some(user),
            _ => None,
        }
    }

    /// Whether it comes from on-premises; none where the export does not say. Graph's null says that it does not
    /// (facts 1.0).
    pub fn is_synced(self, tenant: &Tenant) -> Option<bool> {
        let told =
            |value: Option<bool>, fields: Fields| value.or(fields.has(Fields::SYNCED).then_some(false));
        match self {
            Self::User(user) => told(tenant.users.synced.at(user), tenant.users.fields.at(user)),
            Self::Group(group) => told(tenant.groups.synced.at(group), tenant.groups.fields.at(group)),
            Self::Other(row) => tenant.others.get(row as usize)?.synced,
            Self::Deleted(_) => None,
        }
    }

    /// Display name of a group, a contact or a recipient, where it has one.
    pub fn name(self, tenant: &Tenant) -> Option<&str> {
        let text = match self {
            Self::Group(group) => tenant.groups.name.at(group),
            Self::Other(row) => tenant.others.get(row as usize)?.name,
            Self::User(_) | Self::Deleted(_) => return None,
        };
        tenant.texts.get(text).filter(|name| !name.trim().is_empty())
    }

    /// Kind and name, for messages.
    pub fn describe(self, tenant: &Tenant) -> String {
        let name = |object: Option<&ObjectIndex>| {
            tenant.object_name(object.copied().unwrap_or(ObjectIndex::new(usize::MAX)))
        };
        match self {
            Self::User(user) => format!("user {}", name(tenant.users.object.get(user))),
            Self::Group(group) => format!("group “{}”", name(tenant.groups.object.get(group))),
            Self::Other(other) => {
                let other = tenant.others.get(other as usize);
                let name = other.and_then(|other| tenant.texts.get(other.name)).unwrap_or_default();
                format!("{} “{name}”", other.map_or("object", |other| other.kind))
            }
            Self::Deleted(deleted) => {
                let deleted = tenant.deleted.get(deleted as usize);
                let name = deleted.and_then(|deleted| {
                    let display = || tenant.texts.get(deleted.name).filter(|name| !name.is_empty());
                    former_name(tenant, deleted).or_else(display)
                });
                format!("deleted user {}", name.unwrap_or_default())
            }
        }
    }

    /// Its id, or what tells it apart where it has none, so that order never depends on the files'.
    pub fn key(self, tenant: &Tenant) -> String {
        let id = match self {
            Self::User(user) => tenant.user_id(user),
            Self::Group(group) => tenant.group_id(group),
            Self::Other(other) => {
                let object = tenant.others.get(other as usize).and_then(|other| other.object);
                object.map(|object| tenant.objects.text(object)).unwrap_or_default()
            }
            Self::Deleted(deleted) => {
                let deleted = tenant.deleted.get(deleted as usize);
                deleted.map(|deleted| tenant.objects.text(deleted.object)).unwrap_or_default()
            }
        };
        format!("{} {id}", self.describe(tenant))
    }
}

/// A deleted user's sign-in name as it was: since the deletion it begins with the id.
fn former_name<'a>(tenant: &'a Tenant, deleted: &DeletedUser) -> Option<&'a str> {
    let name = tenant.texts.get(deleted.principal_name).filter(|name| !name.is_empty())?;
    let id = tenant.objects.text(deleted.object).replace('-', "");
    let has_id = name.get(..id.len()).is_some_and(|start| start.eq_ignore_ascii_case(&id));
    if has_id { name.get(id.len()..) } else { Some(name) }
}

impl Held {
    /// Whether it is the holder's primary address.
    pub fn is_primary(self, tenant: &Tenant) -> bool {
        let is_primary = |text| Address::parse(text).is_primary();
        matches!(self.source, Source::RecipientMail(_) | Source::EditedPrimary(_))
            || self.text(tenant).is_some_and(is_primary)
    }

    /// Whether it is by the sign-in name, in force or withheld.
    pub fn is_name(self, tenant: &Tenant) -> bool {
        match self.source {
            Source::PrincipalName => true,
            Source::Withheld(row) => {
                tenant.withheld.get(row as usize).is_some_and(|withheld| withheld.is_name(tenant))
            }
            _ => false,
        }
    }

    /// The text that makes it a holder, as exported.
    pub fn text(self, tenant: &Tenant) -> Option<&str> {
        let text = match (self.source, self.holder) {
            (Source::Address(at), Holder::User(user)) => {
                *tenant.users.addresses.get(user).get(at as usize)?
            }
            (Source::Address(at), Holder::Group(group)) => {
                *tenant.groups.addresses.get(group).get(at as usize)?
            }
            (Source::Address(at), Holder::Deleted(row)) => {
                *tenant.deleted.get(row as usize)?.addresses.get(at as usize)?
            }
            (Source::Address(at), Holder::Other(row)) => {
                *tenant.others.get(row as usize)?.addresses.get(at as usize)?
            }
            (Source::Recipient(row, at), _) => {
                *tenant.others.get(row as usize)?.addresses.get(at as usize)?
            }
            (Source::RecipientMail(row), _) => tenant.others.get(row as usize)?.mail,
            (Source::Mail, Holder::User(user)) => tenant.users.mail.at(user),
            (Source::Mail, Holder::Group(group)) => tenant.groups.mail.at(group),
            (Source::Mail, Holder::Other(row)) => tenant.others.get(row as usize)?.mail,
            (Source::PrincipalName, Holder::User(user)) => tenant.users.principal_name.at(user),
            (Source::Alias, Holder::User(user)) => tenant.users.mail_nickname.at(user),
            (Source::Mail, Holder::Deleted(row)) => tenant.deleted.get(row as usize)?.mail,
            (Source::PrincipalName, Holder::Deleted(row)) => {
                return former_name(tenant, tenant.deleted.get(row as usize)?);
            }
            (Source::Withheld(row), _) => tenant.withheld.get(row as usize)?.value,
            (Source::PrincipalName | Source::Alias | Source::Edited(_) | Source::EditedPrimary(_), _) => {
                return None;
            }
        };
        tenant.texts.get(text)
    }

    /// Where that stands in the export: the record, the field, and the position where it is a list.
    pub fn place(self, tenant: &Tenant) -> Option<(Place, &'static str, Option<u16>)> {
        let of_holder = || match self.holder {
            Holder::User(user) => tenant.users.place.at(user),
            Holder::Group(group) => tenant.groups.place.at(group),
            Holder::Other(row) => tenant.others.get(row as usize).map(|other| other.place),
            Holder::Deleted(row) => tenant.deleted.get(row as usize).map(|deleted| deleted.place),
        };
        match (self.source, self.holder) {
            (Source::Address(at), Holder::User(user)) => {
                Some((tenant.users.addresses_place.at(user)?, "proxyAddresses", Some(at)))
            }
            (Source::Address(at), _) => Some((of_holder()?, "proxyAddresses", Some(at))),
            (Source::Recipient(row, at), _) => {
                Some((tenant.others.get(row as usize)?.place, "proxyAddresses", Some(at)))
            }
            (Source::RecipientMail(row), _) => {
                Some((tenant.others.get(row as usize)?.place, "primarySmtpAddress", None))
            }
            (Source::Mail, Holder::Other(row)) => {
                let other = tenant.others.get(row as usize)?;
                let field = if other.is_recipient { "primarySmtpAddress" } else { "mail" };
                Some((other.place, field, None))
            }
            (Source::Mail, _) => Some((of_holder()?, "mail", None)),
            (Source::PrincipalName, _) => Some((of_holder()?, "userPrincipalName", None)),
            (Source::Alias, _) => Some((of_holder()?, "mailNickname", None)),
            (Source::Withheld(row), _) => {
                let withheld = tenant.withheld.get(row as usize)?;
                Some((withheld.place, "onPremisesProvisioningErrors", Some(withheld.position)))
            }
            (Source::Edited(_) | Source::EditedPrimary(_), _) => None,
        }
    }

    /// Kind and name with what it holds the address by, where that is no element of proxyAddresses.
    pub fn describe(self, tenant: &Tenant) -> String {
        let holder = self.holder.describe(tenant);
        match self.source {
            Source::Mail if !matches!(self.holder, Holder::Deleted(_)) => format!("{holder} (as its mail)"),
            _ => holder,
        }
    }
}
