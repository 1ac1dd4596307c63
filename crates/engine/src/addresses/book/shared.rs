//! Which addresses several objects have or claim.

use super::super::address::normalise;
use super::super::duplicate::Duplicate;
use super::super::entries::{Entry, hash, of_address};
use super::super::holder::{Held, Holder, Source};
use super::AddressBook;
use crate::tenant::Tenant;
use std::collections::BTreeSet;

impl AddressBook {
    /// Whether a scenario took an address from somebody.
    fn was_freed(&self, tenant: &Tenant, address: &str) -> bool {
        let had = |entry: &Entry| {
            let held = self.held(*entry);
            self.is_replaced(held.holder) && held.text(tenant).is_some_and(|text| normalise(text) == address)
        };
        !self.replaced.is_empty() && self.with_hash(hash(address)).any(had)
    }

    /// Addresses that two or more objects have.
    pub(super) fn held_twice(&self, tenant: &Tenant) -> BTreeSet<String> {
        let mut twice = BTreeSet::new();
        for run in self.entries.chunk_by(|a, b| a.hash == b.hash).filter(|run| run.len() > 1) {
            let held: Vec<Held> = run.iter().map(|entry| self.held(*entry)).collect();
            if held.windows(2).all(|pair| matches!(pair, [a, b] if a.holder == b.holder)) {
                continue;
            }
            let mut named: Vec<(String, Holder)> =
                held.iter().filter_map(|held| Some((normalise(held.text(tenant)?), held.holder))).collect();
            named.sort();
            named.dedup();
            let same = named.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1);
            twice.extend(same.filter_map(|same| same.first()).map(|(address, _)| address.clone()));
        }
        twice
    }

    /// What is to be said of an address, if anything.
    pub(super) fn duplicate(&self, tenant: &Tenant, address: String) -> Option<Duplicate> {
        let holders = self.holders(tenant, &address);
        let from = self.claims.partition_point(|(claimed, _)| *claimed < address);
        let claims = self.claims.iter().skip(from).take_while(|(claimed, _)| *claimed == address);
        let claims = claims.map(|(_, held)| *held).filter(|claim| !self.is_deleted(claim.holder));
        let mut claims: Vec<Held> = claims
            .chain(self.wanting(tenant, &address))
            .chain(of_address(&self.restorable, tenant, &address))
            .filter(|claim| holders.binary_search_by_key(&claim.holder, |held| held.holder).is_err())
            .collect();
        claims.sort_unstable();
        claims.dedup_by_key(|held| held.holder);
        let mut withheld = claims.iter().filter(|claim| matches!(claim.source, Source::Withheld(_))).count();
        // Synchronisation gives what it withholds once nobody else has it: to one of those who want it.
        let has_name =
            claims.iter().any(|claim| claim.source == Source::PrincipalName && claim.holder.user().is_some());
        if withheld == 1 && !has_name && holders.is_empty() && self.was_freed(tenant, &address) {
            claims.retain(|claim| !matches!(claim.source, Source::Withheld(_)));
            withheld = 0;
        }
        let withheld = withheld > 0;
        let restored = claims.iter().any(|claim| matches!(claim.holder, Holder::Deleted(_)));
        let restored = restored && claims.iter().any(|claim| claim.holder.user().is_some());
        let duplicate = Duplicate { address, holders, claims };
        let is_claimed = !duplicate.holders.is_empty() && !duplicate.claims.is_empty();
        let is_one = restored || withheld || is_claimed;
        let several = duplicate.holders.len() > 1 || duplicate.by_licensing().count() > 1;
        (is_one || several).then_some(duplicate)
    }

    pub(super) fn index(&mut self) {
        for (at, duplicate) in self.duplicates.iter().enumerate() {
            for held in duplicate.holders.iter().chain(&duplicate.claims) {
                if let Holder::User(user) = held.holder
                    && duplicate.blocks(held.holder)
                {
                    self.blocked.entry(user).or_default().push(at);
                }
            }
        }
    }
}
