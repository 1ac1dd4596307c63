//! The book under the edits of a scenario.

use super::super::address::{Address, normalise};
use super::super::duplicate::Duplicate;
use super::super::holder::{Held, Holder, Source};
use super::super::mailboxes::has_mailbox;
use super::super::recalculation::has_digits;
use super::super::wants::{has_mailbox_plan, wanted};
use super::AddressBook;
use crate::licensing::world::World;
use crate::tenant::UserIndex;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

impl AddressBook {
    /// The book under edits that change users' addresses or delete users.
    pub fn edited(&self, world: &World<'_>) -> Self {
        let (tenant, edited) = (world.tenant, world.edited_addresses());
        let has_mailbox = |user: UserIndex| match world.direct(user) {
            Some(_) => has_mailbox(world, &self.mailbox_plans, user),
            None => has_mailbox_plan(tenant, &self.mailbox_plans, user),
        };
        let mut given: BTreeMap<String, Vec<Held>> = BTreeMap::new();
        let mut wanted_now: BTreeMap<String, Vec<Held>> = BTreeMap::new();
        for (user, addresses) in &edited {
            let Some(addresses) = addresses else { continue };
            if has_mailbox(*user) {
                let own = || addresses.iter().map(String::as_str);
                for (source, text) in wanted(tenant, *user, own) {
                    let held = Held { holder: Holder::User(*user), source };
                    wanted_now.entry(normalise(text)).or_default().push(held);
                }
            }
            let foretold = addresses.iter().enumerate().filter(|(_, address)| !has_digits(address));
            for (position, address) in foretold {
                let is_primary = Address::parse(address).is_primary();
                let source = match is_primary {
                    true => Source::EditedPrimary(u16::try_from(position).unwrap_or(u16::MAX)),
                    false => Source::Edited(u16::try_from(position).unwrap_or(u16::MAX)),
                };
                given
                    .entry(normalise(address))
                    .or_default()
                    .push(Held { holder: Holder::User(*user), source });
            }
        }
        let mut book = Self {
            duplicates: Vec::new(),
            mailbox_plans: Arc::clone(&self.mailbox_plans),
            entries: Arc::clone(&self.entries),
            owners: Arc::clone(&self.owners),
            mailboxes: Arc::clone(&self.mailboxes),
            records: Arc::clone(&self.records),
            withheld: Arc::clone(&self.withheld),
            withheld_names: Arc::clone(&self.withheld_names),
            claims: Arc::clone(&self.claims),
            restorable: Arc::clone(&self.restorable),
            wants: Arc::clone(&self.wants),
            unsettled: Arc::clone(&self.unsettled),
            replaced: edited.iter().map(|(user, _)| *user).collect(),
            deleted: edited.iter().filter(|(_, own)| own.is_none()).map(|(user, _)| *user).collect(),
            given,
            wanted_now,
            blocked: FxHashMap::default(),
            corrections: OnceLock::new(),
        };
        // Nothing becomes a duplicate but what is given, and nothing ceases to be one but what was taken.
        let (touched, untouched): (Vec<&Duplicate>, Vec<&Duplicate>) =
            self.duplicates.iter().partition(|duplicate| {
                let all = duplicate.holders.iter().chain(&duplicate.claims);
                let replaced = all.filter(|held| book.is_replaced(held.holder)).count() > 0;
                let address = &duplicate.address;
                replaced || book.given.contains_key(address) || book.wanted_now.contains_key(address)
            });
        let mut addresses: BTreeSet<String> =
            book.given.keys().chain(book.wanted_now.keys()).cloned().collect();
        addresses.extend(touched.into_iter().map(|duplicate| duplicate.address.clone()));
        let judged = addresses.into_iter().filter_map(|address| book.duplicate(tenant, address));
        let mut duplicates: Vec<Duplicate> = judged.chain(untouched.into_iter().cloned()).collect();
        duplicates.sort_by(|a, b| a.address.cmp(&b.address));
        book.duplicates = duplicates;
        book.index();
        book
    }
}
