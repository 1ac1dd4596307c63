//! Who holds which proxy address, and which addresses are held more than once (facts 5.1 to 5.7).

mod edited;
mod forms;
mod shared;

use super::address::{Address, normalise, normalise_into};
use super::claims::{claims, restorable};
use super::corrections::{Proposed, corrections, each_address};
use super::duplicate::Duplicate;
use super::entries::{Entry, Gather, List, hash, of_address, of_recipients, of_withheld, withheld_names};
use super::holder::{Held, Holder, Source};
use super::keeper::by_right;
use super::mailboxes::has_mailbox;
use super::recalculation::unsettled;
use super::recipients::mailboxes;
use super::wants::{has_mailbox_plan, wanted_twice, wants};
use crate::catalog::mailbox_plans::MailboxPlans;
use crate::licensing::world::World;
use crate::tenant::column::Index;
use crate::tenant::{GroupIndex, Tenant, UserIndex};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// The addresses of a tenant.
#[derive(Debug, Default)]
pub struct AddressBook {
    /// Addresses held more than once, or held once and claimed, by address.
    pub duplicates: Vec<Duplicate>,
    /// Which plans give a mailbox.
    pub mailbox_plans: Arc<MailboxPlans>,
    /// Every address by its hash.
    entries: Arc<Vec<Entry>>,
    /// The object that each contact or recipient is.
    owners: Arc<[Holder]>,
    /// Users of whom Exchange's output says that they have a mailbox, ascending.
    mailboxes: Arc<[UserIndex]>,
    /// Users with their records in Exchange's output, by position; ascending.
    records: Arc<[(UserIndex, u32)]>,
    /// The object from which synchronisation withholds each value, as far as it was exported.
    withheld: Arc<[Option<Holder>]>,
    /// Users whose sign-in name it withholds, ascending, each with the first value by position.
    withheld_names: Arc<[(UserIndex, u32)]>,
    /// All that are withheld, and names that stand in the way of restoring somebody, by address.
    claims: Arc<[(String, Held)]>,
    /// What deleted users had, by hash.
    restorable: Arc<[(u32, Held)]>,
    /// What licensing would give users who lack it, by hash.
    wants: Arc<[(u32, Held)]>,
    /// Users with a mailbox in whose mail or addresses the next licence change may change something, as exported;
    /// ascending.
    unsettled: Arc<[UserIndex]>,
    /// The same of users whose addresses a scenario replaces, by address.
    wanted_now: BTreeMap<String, Vec<Held>>,
    /// Addresses that a scenario gives, by their normal form.
    given: BTreeMap<String, Vec<Held>>,
    /// Users whose addresses a scenario replaces, ascending.
    replaced: Vec<UserIndex>,
    /// Users whom it deletes, ascending.
    deleted: Vec<UserIndex>,
    blocked: FxHashMap<UserIndex, Vec<usize>>,
    /// The object to which each correction is proposed, by hash; looked for only where anything is wrong.
    corrections: OnceLock<Vec<Proposed>>,
}

impl AddressBook {
    /// Looks at every address once, by hash; only those that meet are compared as text.
    pub fn new(tenant: &Tenant) -> Self {
        let mut gather = Gather::new(tenant);
        gather.directory();
        let mut book = Self::default();
        book.take(gather.entries);
        let (owners, entries) = of_recipients(tenant, &book);
        book.mailboxes = mailboxes(tenant, &owners).into();
        let records = owners.iter().enumerate();
        let mut records: Vec<(UserIndex, u32)> =
            records.filter_map(|(row, owner)| Some((owner.user()?, row as u32))).collect();
        records.sort_unstable();
        book.records = records.into();
        book.owners = owners.into();
        if !entries.is_empty() {
            let known = std::mem::take(&mut book.entries);
            book.take(known.iter().copied().chain(entries).collect());
        }
        book.mailbox_plans = Arc::new(MailboxPlans::new(tenant));
        book.withheld = of_withheld(tenant).into();
        book.withheld_names = withheld_names(tenant, &book.withheld).into();
        book.wants = wants(tenant, &book.mailbox_plans).into();
        book.unsettled = unsettled(tenant, &book.mailbox_plans).into();
        book.restorable = restorable(tenant).into();
        book.claims = claims(tenant, &book).into();
        let mut addresses = book.held_twice(tenant);
        addresses.extend(book.claims.iter().map(|(address, _)| address.clone()));
        let has_hash = |hash: u32| book.wants.binary_search_by_key(&hash, |(own, _)| *own).is_ok();
        let met = book
            .restorable
            .iter()
            .filter(|(hash, _)| book.with_hash(*hash).next().is_some() || has_hash(*hash));
        addresses.extend(met.filter_map(|(_, held)| held.text(tenant).map(normalise)));
        let held_too = book.wants.iter().filter(|(hash, _)| book.with_hash(*hash).next().is_some());
        addresses.extend(held_too.filter_map(|(_, held)| held.text(tenant).map(normalise)));
        addresses.extend(wanted_twice(tenant, &book.wants));
        let duplicates = addresses.into_iter().filter_map(|address| book.duplicate(tenant, address));
        book.duplicates = duplicates.collect();
        book.index();
        book
    }

    fn take(&mut self, mut entries: Vec<Entry>) {
        entries.sort_unstable();
        self.entries = Arc::new(entries);
    }

    /// Who has an address, each object once, sorted. The address is taken as exported or normalised.
    pub fn holders(&self, tenant: &Tenant, address: &str) -> Vec<Held> {
        let address = normalise(address);
        let mut holders: Vec<Held> = self.given.get(&address).cloned().unwrap_or_default();
        let mut normal = String::new();
        holders.extend(self.with_hash(hash(&address)).filter_map(|entry| {
            let held = self.held(*entry);
            normalise_into(held.text(tenant)?, &mut normal);
            (normal == address && !self.is_replaced(held.holder)).then_some(held)
        }));
        // Whoever has it in several forms has the most important one.
        holders.sort_unstable_by_key(|held| (held.holder, !held.is_primary(tenant), *held));
        holders.dedup_by_key(|held| held.holder);
        holders
    }

    /// Users with a mailbox in whose mail or addresses the next licence change may change something, as exported.
    pub fn unsettled(&self) -> impl Iterator<Item = UserIndex> + '_ {
        self.unsettled.iter().copied()
    }

    /// Whether the next licence change would give anybody an address.
    pub fn has_wants(&self) -> bool {
        !self.wants.is_empty() || !self.wanted_now.is_empty()
    }

    /// Users to whom the next licence change would give an address that they lack, each once, sorted. The
    /// address is normalised.
    pub fn wanting(&self, tenant: &Tenant, address: &str) -> Vec<Held> {
        let exported = of_address(&self.wants, tenant, address).filter(|held| !self.is_replaced(held.holder));
        let now = self.wanted_now.get(address).into_iter().flatten().copied();
        let mut wanting: Vec<Held> = exported.chain(now).collect();
        wanting.sort_unstable();
        wanting.dedup_by_key(|held| held.holder);
        wanting
    }

    /// Who has an address or wants it by directory synchronisation, the one that should have it first. Whoever
    /// has a withheld sign-in name is among them.
    pub fn contenders(&self, tenant: &Tenant, address: &str) -> Vec<Held> {
        let mut contenders = self.holders(tenant, address);
        if let Some(duplicate) = self.found(address) {
            let is_withheld = |claim: &&Held| matches!(claim.source, Source::Withheld(_));
            let mut withheld = duplicate.claims.iter().filter(is_withheld);
            // Where nobody has it, a sign-in name stands in the way of any withheld value.
            let is_name = match duplicate.holders.is_empty() {
                true => withheld.next().is_some(),
                false => withheld.any(|claim| claim.is_name(tenant)),
            };
            let has_name = |claim: &Held| is_name && claim.is_name(tenant) && claim.holder.user().is_some();
            let wants = |claim: &&Held| is_withheld(claim) || has_name(claim);
            contenders.extend(duplicate.claims.iter().filter(wants));
        }
        by_right(tenant, self, address, &contenders)
    }

    /// Who does not have an address and would get it, by directory synchronisation, licensing or a restore. The
    /// address is normalised.
    pub fn claims_to(&self, address: &str) -> Vec<Held> {
        self.found(address).map(|duplicate| duplicate.claims.clone()).unwrap_or_default()
    }

    /// Objects that have an address, want it by directory synchronisation, or would get it by licensing, each once. The
    /// address is normalised.
    pub(super) fn claimants(&self, tenant: &Tenant, address: &str) -> Vec<Holder> {
        let claims = self.found(address).map(|duplicate| duplicate.claims.as_slice()).unwrap_or_default();
        let holders = self.holders(tenant, address);
        let wanting = self.wanting(tenant, address);
        let all = holders.iter().chain(claims).chain(&wanting).map(|held| held.holder);
        let mut all: Vec<Holder> = all.filter(|holder| !matches!(holder, Holder::Deleted(_))).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Whether another object has an address, wants it by directory synchronisation, or would get it by licensing.
    pub fn is_of_another(&self, tenant: &Tenant, address: &str, holder: Holder) -> bool {
        let normal = normalise(address);
        let wants_it = |claim: &Held| claim.holder != holder && !matches!(claim.holder, Holder::Deleted(_));
        self.has_another(tenant, &normal, |other| other != holder)
            || self.found(&normal).is_some_and(|duplicate| duplicate.claims.iter().any(wants_it))
    }

    /// Whether any such object has an address. It is taken as exported or normalised.
    pub(super) fn has_another(
        &self,
        tenant: &Tenant,
        address: &str,
        is_such: impl Fn(Holder) -> bool,
    ) -> bool {
        let normal = normalise(address);
        let mut own = String::new();
        let mut has_it = |entry: &Entry| {
            let held = self.held(*entry);
            if !is_such(held.holder) || self.is_replaced(held.holder) {
                return false;
            }
            normalise_into(held.text(tenant).unwrap_or_default(), &mut own);
            own == normal
        };
        self.with_hash(hash(&normal)).any(&mut has_it)
            || self.given.get(&normal).into_iter().flatten().any(|held| is_such(held.holder))
    }

    /// What is said of a normalised address.
    fn found(&self, address: &str) -> Option<&Duplicate> {
        let found = self.duplicates.binary_search_by(|duplicate| duplicate.address.as_str().cmp(address));
        found.ok().and_then(|at| self.duplicates.get(at))
    }

    /// Users who have or want a sign-in name that synchronisation withholds from one of them.
    pub(super) fn users_called(&self, tenant: &Tenant, name: &str) -> Vec<UserIndex> {
        let name = normalise(name);
        let Some(found) = self.found(&name) else { return Vec::new() };
        let is_called = |user: UserIndex| {
            let own = tenant.texts.get(tenant.users.principal_name.at(user));
            [own, self.withheld_name(tenant, user)].into_iter().flatten().any(|own| normalise(own) == name)
        };
        if !found.claims.iter().any(|claim| claim.is_name(tenant)) {
            return Vec::new();
        }
        let users = found.holders.iter().chain(&found.claims).filter_map(|held| held.holder.user());
        users.filter(|user| is_called(*user)).collect()
    }

    /// The sign-in name that synchronisation withholds from a user.
    pub(super) fn withheld_name<'t>(&self, tenant: &'t Tenant, user: UserIndex) -> Option<&'t str> {
        let at = self.withheld_names.binary_search_by_key(&user, |(own, _)| *own).ok()?;
        let (_, row) = self.withheld_names.get(at)?;
        tenant.texts.get(tenant.withheld.get(*row as usize)?.value)
    }

    /// The object to which a correction is proposed, by what no two objects can have.
    pub(super) fn corrected(&self, tenant: &Tenant, key: &str) -> Option<Holder> {
        self.proposed(tenant, key)?.to()
    }

    /// The correction of a key, to whomever it is proposed.
    pub(super) fn proposed(&self, tenant: &Tenant, key: &str) -> Option<Proposed> {
        Proposed::find(self.corrections.get_or_init(|| corrections(tenant, self)), key)
    }

    /// Whether a user has a mailbox: by a plan in force, or as Exchange's output says. A shared mailbox needs
    /// no licence.
    pub fn has_mailbox(&self, tenant: &Tenant, user: UserIndex) -> bool {
        self.mailboxes.binary_search(&user).is_ok() || has_mailbox_plan(tenant, &self.mailbox_plans, user)
    }

    /// The same under edits, before anything is processed.
    pub fn has_mailbox_under(&self, world: &World<'_>, user: UserIndex) -> bool {
        match world.direct(user) {
            Some(_) if self.mailboxes.binary_search(&user).is_err() => {
                has_mailbox(world, &self.mailbox_plans, user)
            }
            _ => self.has_mailbox(world.tenant, user),
        }
    }

    /// Addresses because of which a licence change of a user fails: the user has or claims them, and
    /// another object has them (facts 4.22).
    pub fn of_user(&self, user: UserIndex) -> impl Iterator<Item = &Duplicate> {
        let positions = self.blocked.get(&user).map(Vec::as_slice).unwrap_or_default();
        positions.iter().filter_map(|at| self.duplicates.get(*at))
    }

    /// A user's addresses as exported, and those that only Exchange's output has, none of them primary beside
    /// another primary one.
    pub fn all_of(&self, tenant: &Tenant, user: UserIndex) -> Vec<String> {
        let own = each_address(tenant, Holder::User(user)).filter(|text| !text.is_empty());
        let mut all: Vec<String> = own.map(str::to_owned).collect();
        let start = self.records.partition_point(|(own, _)| *own < user);
        let rows = self.records.iter().skip(start).take_while(|(own, _)| *own == user);
        let others = rows.filter_map(|(_, row)| tenant.others.get(*row as usize));
        let mut more =
            others.flat_map(|other| &other.addresses).filter_map(|text| tenant.texts.get(*text)).peekable();
        if more.peek().is_none() {
            return all;
        }
        let mut known: FxHashSet<String> = all.iter().map(|own| normalise(own)).collect();
        let mut has_primary = all.iter().any(|own| Address::parse(own).is_primary());
        for text in more {
            if !known.insert(normalise(text)) {
                continue;
            }
            let address = Address::parse(text);
            all.push(match address.is_primary() && has_primary {
                true => format!("smtp:{}", address.value),
                false => text.to_owned(),
            });
            has_primary |= address.is_primary();
        }
        all
    }

    /// Hashes of what deleted users had.
    pub(super) fn restorable_hashes(&self) -> FxHashSet<u32> {
        self.restorable.iter().map(|(hash, _)| *hash).collect()
    }

    /// The object that a contact or a recipient is, by its position; most are one of their own.
    pub fn owner(&self, row: u32) -> Holder {
        self.owners.get(row as usize).copied().unwrap_or(Holder::Other(row))
    }

    /// From whom synchronisation withholds a value, by its position among all of them.
    pub(super) fn withheld_from(&self, row: u32) -> Option<Holder> {
        self.withheld.get(row as usize).copied().flatten()
    }

    fn is_deleted(&self, holder: Holder) -> bool {
        matches!(holder, Holder::User(user) if self.deleted.binary_search(&user).is_ok())
    }

    fn is_replaced(&self, holder: Holder) -> bool {
        matches!(holder, Holder::User(user) if self.replaced.binary_search(&user).is_ok())
    }

    fn with_hash(&self, hash: u32) -> impl Iterator<Item = &Entry> {
        let start = self.entries.partition_point(|entry| entry.hash < hash);
        self.entries.iter().skip(start).take_while(move |entry| entry.hash == hash)
    }

    fn held(&self, entry: Entry) -> Held {
        let (user, group) = (UserIndex::new(entry.row as usize), GroupIndex::new(entry.row as usize));
        let of = |holder, source| Held { holder, source };
        match entry.list {
            List::User => of(Holder::User(user), Source::Address(entry.at)),
            List::Group => of(Holder::Group(group), Source::Address(entry.at)),
            List::UserMail => of(Holder::User(user), Source::Mail),
            List::GroupMail => of(Holder::Group(group), Source::Mail),
            List::OtherMail => match self.owner(entry.row) {
                own if own == Holder::Other(entry.row) => of(own, Source::Mail),
                owner => of(owner, Source::RecipientMail(entry.row)),
            },
            List::Other => match self.owner(entry.row) {
                own if own == Holder::Other(entry.row) => of(own, Source::Address(entry.at)),
                owner => of(owner, Source::Recipient(entry.row, entry.at)),
            },
        }
    }
}
