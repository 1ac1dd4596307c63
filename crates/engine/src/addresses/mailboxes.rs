//! Whose licences bring or take a mailbox, and so make the service work out addresses (facts 4.21, 5.4, 5.5).

use super::aliases::{Aliases, alias};
use super::book::AddressBook;
use super::fields::{Origin, fault_of};
use super::holder::{Held, Holder};
use super::recalculation::{Addresses, Person};
use super::wants::can_be_address;
use crate::catalog::mailbox_plans::MailboxPlans;
use crate::licensing::claims::{Claim, Status, claims};
use crate::licensing::process::Verdict;
use crate::licensing::seats::Case;
use crate::licensing::world::World;
use crate::tenant::{License, ObjectIndex, ProductIndex, UserIndex};
use rustc_hash::FxBuildHasher;
use std::collections::BTreeMap;
use std::hash::BuildHasher;

/// What processing does to a user's mailbox plans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mailbox {
    /// The user had none and gets one, through these groups with these products.
    Comes(Vec<ObjectIndex>, Vec<ProductIndex>),
    /// The user had one and has none afterwards.
    Goes(Vec<ObjectIndex>, Vec<ProductIndex>),
    /// Neither.
    Stays,
}

/// What became of the mailbox plans of a user who had one or not. `is_certain` says of a claim that goes
/// through whether it can be believed: a recorded error may stay.
pub fn mailbox(
    world: &World<'_>,
    plans: &MailboxPlans,
    case: &Case,
    had: bool,
    is_certain: impl Fn(&Claim) -> bool,
) -> Mailbox {
    let gives = |license| plans.are_among(world.grant(license));
    // Where nobody knows whether a mailbox is on, nobody knows whether one comes or goes.
    let is_unclear = |license: License| !license.disabled.is_known() && gives(license);
    let mut licenses = case.claims.iter().flat_map(|claim| [claim.license, claim.target]);
    if licenses.any(is_unclear) {
        return Mailbox::Stays;
    }
    let (mut groups, mut products, mut has) = (Vec::new(), Vec::new(), false);
    for (claim, verdict) in case.claims.iter().zip(&case.processed.verdicts) {
        let held = claim.status.is_in_force() && gives(claim.license);
        let (after, counts) = match verdict {
            Verdict::Assigned => (gives(claim.target), !had && is_certain(claim)),
            Verdict::Removed => (false, had),
            // What a scenario assigned directly is in force already.
            _ => (held, !had),
        };
        has |= after;
        if counts && (after || held) {
            groups.extend(claim.group);
            products.push(claim.product());
        }
    }
    match (had, has) {
        _ if products.is_empty() => Mailbox::Stays,
        (false, true) => Mailbox::Comes(groups, products),
        (true, false) => Mailbox::Goes(groups, products),
        _ => Mailbox::Stays,
    }
}

/// Whether a user has a plan with a mailbox under edits, before anything is processed.
pub fn has_mailbox(world: &World<'_>, plans: &MailboxPlans, user: UserIndex) -> bool {
    is_among(world, plans, &claims(world, user))
}

/// Whether a plan with a mailbox is in force by these claims.
fn is_among(world: &World<'_>, plans: &MailboxPlans, claims: &[Claim]) -> bool {
    claims.iter().any(|claim| claim.status.is_in_force() && plans.are_among(world.grant(claim.license)))
}

/// Whether a group is to give a plan with a mailbox of which nothing is recorded yet.
pub fn awaits_mailbox(world: &World<'_>, plans: &MailboxPlans, claims: &[Claim]) -> bool {
    let mut awaited = claims.iter().filter(|claim| claim.wanted && claim.status == Status::Pending);
    awaited.any(|claim| claim.group.is_some() && plans.are_among(world.grant(claim.target)))
}

/// What a user's mail and addresses become by a licence change that is done: from claims before it to claims after
/// it (facts 4.21, 5.5). Nothing where they stay, or where nobody can tell.
pub fn worked_out<'a>(
    world: &World<'_>,
    book: &AddressBook,
    user: UserIndex,
    (before, after): (&[Claim], &[Claim]),
    aliases: impl FnOnce() -> &'a Aliases,
) -> Option<Addresses> {
    let person = Person::of(world, user)?;
    let plans = &book.mailbox_plans;
    let is_others = |held: &Held| held.holder != Holder::User(user);
    match (is_among(world, plans, before), is_among(world, plans, after)) {
        // What a group gives by an edit above is there by then.
        (true, false) if awaits_mailbox(world, plans, after) => None,
        (true, false) => person.without_mailbox(),
        (_, true) => {
            let person = match person.lacks_initial() {
                true => aliases().tell(world.tenant, book, user, person),
                false => person,
            };
            let now = person.with_free(|text| book.holders(world.tenant, text).iter().any(is_others));
            (now != person.now).then_some(now)
        }
        (false, false) => None,
    }
}

/// Whether a claim would give its user a mailbox plan, of which none is in force.
pub fn brings_first_mailbox(world: &World<'_>, book: &AddressBook, claims: &[Claim], claim: &Claim) -> bool {
    let may_give = |license| book.mailbox_plans.are_among(world.grant(license));
    let gives = |license| book.mailbox_plans.are_among(world.certain_grant(license));
    let may_have = || claims.iter().any(|other| other.status.is_in_force() && may_give(other.license));
    claim.wanted && gives(claim.target) && !may_have()
}

/// Addresses that a first mailbox would add to a user, and the one that the alias makes.
fn added(world: &World<'_>, user: UserIndex) -> (Vec<String>, Option<String>) {
    match Person::of(world, user) {
        Some(person) => (person.added(), person.initial),
        // Without the alias and mail the sign-in name is known all the same.
        None => {
            let users = &world.tenant.users;
            let name = world.tenant.texts.get(users.principal_name.at(user)).unwrap_or_default();
            let is_address = can_be_address(name) && fault_of(Origin::PrincipalName, name).is_none();
            (if is_address { vec![name.to_owned()] } else { Vec::new() }, None)
        }
    }
}

/// Whether the service would give a user an address again that is taken out of the list: a plan with a mailbox, in force
/// or wanted, makes it of the sign-in name, or of mail where none is primary (facts 5.4, 5.5).
pub fn comes_back(
    world: &World<'_>,
    book: &AddressBook,
    user: UserIndex,
    left: &[String],
    address: &str,
) -> bool {
    let gives = |claim: &Claim| claim.wanted && book.mailbox_plans.are_among(world.grant(claim.target));
    if !claims(world, user).iter().any(gives) {
        return false;
    }
    let added = match Person::of(world, user) {
        Some(person) => person.with_list(left).added(),
        None => added(world, user).0,
    };
    added.iter().any(|own| super::normalise(own) == super::normalise(address))
}

/// Addresses that a first mailbox would give to several of these users, normalised, with those users. Two who
/// share an alias are given digits by the service (scenario 6).
pub fn rivalries(world: &World<'_>, users: &[UserIndex]) -> Vec<(String, Vec<UserIndex>)> {
    // Most addresses are wanted once, so only their hashes are kept at first.
    let mut hashes: Vec<(u64, UserIndex)> = Vec::new();
    for user in users {
        let hash = |address: String| (FxBuildHasher.hash_one(super::normalise(&address)), *user);
        hashes.extend(added(world, *user).0.into_iter().map(hash));
    }
    hashes.sort_unstable();
    hashes.dedup();
    let shared = hashes.chunk_by(|a, b| a.0 == b.0).filter(|run| run.len() > 1);
    let mut candidates: Vec<UserIndex> = shared.flatten().map(|(_, user)| *user).collect();
    candidates.sort_unstable();
    candidates.dedup();
    let mut wanted: BTreeMap<String, Vec<(UserIndex, bool)>> = BTreeMap::new();
    for user in candidates {
        let (addresses, initial) = added(world, user);
        for address in addresses {
            let by_alias = Some(&address) == initial.as_ref();
            wanted.entry(super::normalise(&address)).or_default().push((user, by_alias));
        }
    }
    let shared = wanted.into_iter().filter_map(|(address, mut users)| {
        users.dedup_by_key(|(user, _)| *user);
        let digits = users.iter().all(|(_, by_alias)| *by_alias);
        let users: Vec<UserIndex> = users.into_iter().map(|(user, _)| user).collect();
        (users.len() > 1 && !digits).then_some((address, users))
    });
    shared.collect()
}

/// Addresses that licensing would give a user and that other objects have, normalised, with those objects.
/// An alias that the other one has too is no clash: the service adds digits (scenario 6).
pub fn clashes(world: &World<'_>, book: &AddressBook, user: UserIndex) -> Vec<(String, Vec<Held>)> {
    let tenant = world.tenant;
    let (wanted, initial) = added(world, user);
    let users = &tenant.users;
    let own = [users.principal_name.at(user), users.mail.at(user)].map(|text| tenant.texts.get(text));
    // Digits are added to the address that the alias makes, never to sign-in name and mail.
    let takes_digits =
        |address: &str| own.iter().flatten().all(|own| super::normalise(own) != super::normalise(address));
    let clashing = wanted.into_iter().filter_map(|address| {
        let holders = book.holders(tenant, &address);
        let own = holders.iter().any(|held| held.holder == Holder::User(user));
        let same_alias = |held: &Held| match held.holder {
            Holder::User(other) => {
                Some(&address) == initial.as_ref()
                    && takes_digits(&address)
                    && alias(tenant, other) == alias(tenant, user)
            }
            _ => false,
        };
        let others: Vec<Held> = holders.into_iter().filter(|held| !own && !same_alias(held)).collect();
        (!others.is_empty()).then(|| (super::normalise(&address), others))
    });
    clashing.collect()
}

/// Addresses that a first mailbox would give a user and nobody has, but that users with a mailbox would get by
/// their own next licence change: normalised, with those users. Who comes first has it.
pub fn contests(world: &World<'_>, book: &AddressBook, user: UserIndex) -> Vec<(String, Vec<Held>)> {
    if !book.has_wants() {
        return Vec::new();
    }
    let (wanted, _) = added(world, user);
    let contested = wanted.into_iter().filter_map(|address| {
        let address = super::normalise(&address);
        let mut others = book.wanting(world.tenant, &address);
        others.retain(|held| held.holder != Holder::User(user));
        let is_free = !others.is_empty() && book.holders(world.tenant, &address).is_empty();
        is_free.then_some((address, others))
    });
    contested.collect()
}
