//! Every address as the export has it, in every form.

use super::super::claims::sources_of_deleted;
use super::super::entries::{Entry, List};
use super::super::holder::{Held, Holder, Source};
use super::AddressBook;
use crate::tenant::Tenant;

impl AddressBook {
    /// Every address in every form as the export has it: users, groups, contacts and recipients, values
    /// that are withheld, deleted users.
    pub fn forms<'a>(&'a self, tenant: &'a Tenant) -> impl Iterator<Item = Held> + 'a {
        let at = |count: usize| (0..count).map(|at| Source::Address(u16::try_from(at).unwrap_or(u16::MAX)));
        let users = tenant.users.indexes().flat_map(move |user| {
            let mail = tenant.users.mail.at(user).is_some().then_some(Source::Mail);
            let name = tenant.users.principal_name.at(user).is_some().then_some(Source::PrincipalName);
            let sources = at(tenant.users.addresses.get(user).len()).chain(mail).chain(name);
            sources.map(move |source| Held { holder: Holder::User(user), source })
        });
        let groups = tenant.groups.indexes().flat_map(move |group| {
            let mail = tenant.groups.mail.at(group).is_some().then_some(Source::Mail);
            let sources = at(tenant.groups.addresses.get(group).len()).chain(mail);
            sources.map(move |source| Held { holder: Holder::Group(group), source })
        });
        let others = tenant.others.iter().enumerate().flat_map(move |(row, other)| {
            let row = row as u32;
            let mail = other.mail.is_some().then_some(Entry { hash: 0, row, at: 0, list: List::OtherMail });
            let list = (0..other.addresses.len()).map(move |at| {
                let at = u16::try_from(at).unwrap_or(u16::MAX);
                Entry { hash: 0, row, at, list: List::Other }
            });
            list.chain(mail).map(|entry| self.held(entry))
        });
        let withheld = self.withheld.iter().enumerate().filter_map(|(row, holder)| {
            Some(Held { holder: (*holder)?, source: Source::Withheld(row as u32) })
        });
        let deleted = tenant.deleted.iter().enumerate().flat_map(move |(row, deleted)| {
            sources_of_deleted(deleted)
                .map(move |source| Held { holder: Holder::Deleted(row as u32), source })
        });
        users.chain(groups).chain(others).chain(withheld).chain(deleted)
    }
}
