//! Who stands against what would be proposed for a wrong value.

use super::address::normalise;
use super::book::AddressBook;
use super::corrections::{WrongValue, address_of, key_of};
use super::holder::Holder;
use crate::tenant::Tenant;
use rustc_hash::FxHashMap;

/// An object that stands against a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Obstacle {
    /// Which.
    pub by: Holder,
    /// Whether the value is only proposed to it, too; else it has it, wants it, or is called so.
    pub is_proposed: bool,
}

/// Objects that stand against proposals, looked for once: many may ask for what many have.
#[derive(Debug)]
pub struct Against<'a> {
    tenant: &'a Tenant,
    book: &'a AddressBook,
    /// The first two by name of those who have or want an address.
    known: FxHashMap<String, [Option<Holder>; 2]>,
}

impl<'a> Against<'a> {
    /// Nothing was looked for yet.
    pub fn new(tenant: &'a Tenant, book: &'a AddressBook) -> Self {
        Self { tenant, book, known: FxHashMap::default() }
    }

    /// Who has or wants what would be proposed to an object; else to whom it is proposed or whose name it is. The first
    /// by name of several.
    pub fn of(&mut self, holder: Holder, wrong: &WrongValue<'_>) -> Option<Obstacle> {
        let (tenant, book) = (self.tenant, self.book);
        let taken = wrong.taken.as_deref()?;
        let address = normalise(&address_of(wrong.origin, taken));
        let first = self.known.entry(address).or_insert_with_key(|address| {
            let mut all = book.claimants(tenant, address);
            all.sort_by_cached_key(|holder| holder.key(tenant));
            [all.first().copied(), all.get(1).copied()]
        });
        match first.iter().flatten().find(|other| **other != holder) {
            Some(by) => Some(Obstacle { by: *by, is_proposed: false }),
            None => book.proposed(tenant, &key_of(wrong.origin, taken))?.against(holder),
        }
    }
}
