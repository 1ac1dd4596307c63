//! The inputs of checks that ask who holds an address, and where it comes from.

use super::inputs::{Inputs, either, helpful, part, vital};
use super::need::Need;
use super::there::{There, share, share_if_any};
use crate::addresses::{Holder, addresses_of};
use crate::exports::{CONTACTS, DELETED_USERS, GROUPS, RECIPIENTS, USERS};
use crate::tenant::{Fields, UserIndex};

impl Inputs<'_> {
    pub(super) fn addresses(&self) -> Need {
        vital("users.proxyAddresses", self.users(Fields::ADDRESSES), USERS)
    }

    pub(super) fn group_addresses(&self) -> Need {
        helpful("groups.proxyAddresses", self.groups(Fields::ADDRESSES), GROUPS)
    }

    /// Objects without their addresses say little of who holds which. Each is told by the export it is from.
    fn lists(&self, recipients: bool) -> There {
        let of_kind = self.tenant.others.iter().filter(|other| other.is_recipient == recipients);
        share_if_any(of_kind, |other| other.has_list)
    }

    pub(super) fn contacts(&self) -> Need {
        let exported = &self.tenant.exported;
        let there = match either(exported.contacts || exported.recipients) {
            there if exported.recipients => there,
            there => part(there, exported.is_cut("contacts")),
        };
        helpful("contacts", there, CONTACTS)
    }

    pub(super) fn contact_addresses(&self) -> Need {
        helpful("contacts.proxyAddresses", self.lists(false), CONTACTS)
    }

    /// Only Exchange knows public folders, which hold addresses too (facts 5.2).
    pub(super) fn recipients(&self) -> Need {
        let exported = &self.tenant.exported;
        helpful("recipients", part(either(exported.recipients), exported.is_cut("recipients")), RECIPIENTS)
    }

    pub(super) fn recipient_addresses(&self) -> Need {
        helpful("recipients.emailAddresses", self.lists(true), RECIPIENTS)
    }

    /// Those who can be restored want their addresses back (facts 5.7).
    pub(super) fn deleted(&self) -> Need {
        let exported = &self.tenant.exported;
        let there = part(either(exported.deleted), exported.is_cut("deletedUsers"));
        helpful("deletedUsers", there, DELETED_USERS)
    }

    pub(super) fn deleted_addresses(&self) -> Need {
        let there = share_if_any(self.tenant.deleted.iter(), |deleted| deleted.has_list);
        helpful("deletedUsers.proxyAddresses", there, DELETED_USERS)
    }

    /// Values that the service withholds, which only directory synchronisation brings (facts 5.6).
    pub(super) fn withheld(&self) -> [Need; 3] {
        let tenant = self.tenant;
        let (users, groups) = (&tenant.users, &tenant.groups);
        let synced: Vec<UserIndex> =
            users.exported().filter(|user| users.synced.at(*user) == Some(true)).collect();
        let of_users = match synced.is_empty() {
            true => There::All,
            false => {
                let has = |user: &UserIndex| users.fields.at(*user).has(Fields::WITHHELD);
                part(share(synced.iter(), has), !tenant.exported.users_whole)
            }
        };
        let of_groups =
            share_if_any(groups.exported().filter(|group| groups.synced.at(*group) == Some(true)), |group| {
                groups.fields.at(group).has(Fields::WITHHELD)
            });
        let of_contacts = share_if_any(
            tenant.others.iter().filter(|other| !other.is_recipient && other.synced == Some(true)),
            |contact| contact.has_withheld,
        );
        [
            helpful("users.onPremisesProvisioningErrors", of_users, USERS),
            helpful("groups.onPremisesProvisioningErrors", of_groups, GROUPS),
            helpful("contacts.onPremisesProvisioningErrors", of_contacts, CONTACTS),
        ]
    }

    /// Licensing makes an address of the sign-in name (facts 5.4).
    pub(super) fn names(&self) -> Need {
        let tenant = self.tenant;
        let has = |user: UserIndex| tenant.users.principal_name.at(user).is_some();
        let there = part(share(tenant.users.exported(), has), !tenant.exported.users_whole);
        helpful("users.userPrincipalName", there, USERS)
    }

    /// Whose addresses are changed on-premises: without it nobody can say where.
    pub(super) fn origins(&self) -> [Need; 4] {
        let tenant = self.tenant;
        let is_told = |holder: Holder| holder.is_synced(tenant).is_some();
        let has_any = |holder: &Holder| !addresses_of(tenant, *holder).is_empty();
        let users = tenant.users.exported().map(Holder::User).filter(has_any);
        let groups = tenant.groups.exported().map(Holder::Group).filter(has_any);
        let others = |recipients: bool| {
            let of_kind = tenant.others.iter().enumerate().filter(move |(_, other)| {
                let is_object = |object| Holder::of_object(tenant, object).is_some();
                other.is_recipient == recipients
                    && !(other.has_directory_id && other.object.is_some_and(is_object))
            });
            of_kind.map(|(row, _)| Holder::Other(row as u32)).filter(has_any)
        };
        [
            helpful("users.onPremisesSyncEnabled", share_if_any(users, is_told), USERS),
            helpful("groups.onPremisesSyncEnabled", share_if_any(groups, is_told), GROUPS),
            helpful("contacts.onPremisesSyncEnabled", share_if_any(others(false), is_told), CONTACTS),
            helpful("recipients.isDirSynced", share_if_any(others(true), is_told), RECIPIENTS),
        ]
    }
}
