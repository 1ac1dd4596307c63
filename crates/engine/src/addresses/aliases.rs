//! Users who share an alias: the service adds digits to the address that it makes of it for all but one of them
//! (facts 5.5, scenario 6).

use super::address::Address;
use super::book::AddressBook;
use super::recalculation::{Person, has_digits};
use crate::licensing::world::World;
use crate::tenant::{Tenant, UserIndex};
use rustc_hash::FxHashMap;

/// Whether the service adds digits to the address that an alias makes; the least certain last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Digits {
    /// Nobody else has the alias, or nobody who could get the address.
    #[default]
    Never,
    /// Another user of the alias has the address.
    Certain,
    /// Of several who lack the address one gets it as it is. Who comes first is not known.
    Perhaps,
}

/// Aliases of some users, each with how many users of the whole tenant have it and no address in the initial domain.
#[derive(Debug, Default)]
pub struct Aliases(FxHashMap<String, u32>);

impl Aliases {
    /// Counts the aliases of these users.
    pub fn of(world: &World<'_>, of: &[UserIndex]) -> Self {
        let tenant = world.tenant;
        let mut counts: FxHashMap<String, u32> =
            of.iter().filter_map(|user| Some((alias(tenant, *user)?, 0))).collect();
        let domain = tenant.organization.initial_domain.as_deref().unwrap_or_default();
        let is_initial = |text: &str| {
            let address = Address::parse(text);
            let domain_is = |own: &str| own.eq_ignore_ascii_case(domain);
            address.is_smtp() && address.domain().is_some_and(domain_is) && !has_digits(text)
        };
        let lacks = |user: UserIndex| match world.addresses(user) {
            Some(list) => !list.iter().any(|text| is_initial(text)),
            None => {
                let mut own = tenant.users.addresses.get(user).iter();
                !own.any(|text| tenant.texts.get(*text).is_some_and(is_initial))
            }
        };
        let others = if counts.is_empty() { 0 } else { usize::MAX };
        for user in tenant.users.indexes().take(others) {
            let count = alias(tenant, user).and_then(|alias| counts.get_mut(&alias));
            if let Some(count) = count.filter(|_| !world.is_deleted(user) && lacks(user)) {
                *count += 1;
            }
        }
        Self(counts)
    }

    /// A user, with what is known of digits.
    pub fn tell(&self, tenant: &Tenant, book: &AddressBook, user: UserIndex, person: Person) -> Person {
        let Some((alias, initial)) = alias(tenant, user).zip(person.initial.as_deref()) else {
            return person;
        };
        let is_others =
            |other: UserIndex| other != user && self::alias(tenant, other).as_ref() == Some(&alias);
        let holders = book.holders(tenant, initial);
        let is_second = holders.iter().any(|held| held.holder.user().is_some_and(is_others));
        let digits = match self.0.get(&alias) {
            _ if is_second => Digits::Certain,
            Some(several) if *several > 1 => Digits::Perhaps,
            _ => Digits::Never,
        };
        Person { digits, ..person }
    }
}

/// A user's alias without regard to case; none where it is empty.
pub(super) fn alias(tenant: &Tenant, user: UserIndex) -> Option<String> {
    let alias = tenant.texts.get(tenant.users.mail_nickname.at(user)).map(str::to_lowercase);
    alias.filter(|alias| !alias.is_empty())
}
