//! `setProxyAddresses`: what the service would not take of a list, and what is to be told of the rest (facts 5.1, 5.3,
//! 5.5, 5.10). What a user has already is nobody's mistake now, and an address that an edit above took from its holder
//! is free.

use super::refusal::Refusal;
use crate::addresses::{
    Address, AddressBook, Fault, Holder, MOST, Reason, addresses_of, faults_under, normalise,
};
use crate::checks::{Names, join};
use crate::licensing::world::World;
use crate::tenant::UserIndex;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;

/// Addresses that are named in one remark.
const NAMED: usize = 3;

/// Looks for what the service refuses.
///
/// # Errors
/// Says which address it is, and why.
pub(super) fn check(
    world: &World<'_>,
    book: &AddressBook,
    user: UserIndex,
    list: &[String],
) -> Result<(), Refusal> {
    let own = addresses_of(world.tenant, Holder::User(user));
    let primaries = |list: &[&str]| list.iter().filter(|own| Address::parse(own).is_primary()).count();
    let (list, faults, known) = faults(world, book, user, list);
    for fault in faults {
        let text = fault.at.map_or_else(|| list.last(), |at| list.get(at)).copied().unwrap_or_default();
        let is_new = !known.contains(&normalise(text));
        let reason = match fault.reason {
            Reason::SeveralPrimaries if primaries(&own) <= 1 => {
                "it would be a second primary address, `SMTP:` in capitals"
            }
            Reason::TooMany if own.len() <= MOST => {
                "an object can have 300 addresses at most, and the list ends with"
            }
            Reason::ControlCharacter if is_new => "it has characters that cannot be seen",
            Reason::Character if is_new => "it has characters that a mail address cannot have",
            Reason::Shape if is_new => "it is no mail address",
            Reason::TooLong if is_new => "it has more than 256 characters",
            _ => continue,
        };
        return Err(Refusal::InvalidProxyAddress { reason, address: text.to_owned() });
    }
    Ok(())
}

/// Users to whom edits gave addresses, or licences that they assign directly, by their normal form; some of them may
/// have lost them since.
#[derive(Debug, Default)]
pub(super) struct Given(FxHashMap<String, Vec<UserIndex>>);

impl Given {
    /// Takes a list as given.
    pub(super) fn add(&mut self, user: UserIndex, list: &[String]) {
        for address in list {
            self.0.entry(normalise(address)).or_default().push(user);
        }
    }

    /// Looks for a new address that another object has by now (facts 5.10). `exported` are the addresses before all
    /// edits.
    ///
    /// # Errors
    /// Says which address it is, and who has it.
    pub(super) fn check(
        &self,
        world: &World<'_>,
        exported: &AddressBook,
        user: UserIndex,
        list: &[String],
    ) -> Result<(), Refusal> {
        let tenant = world.tenant;
        let own: BTreeSet<String> = match world.addresses(user) {
            Some(edited) => edited.iter().map(|own| normalise(own)).collect(),
            None => addresses_of(tenant, Holder::User(user)).into_iter().map(normalise).collect(),
        };
        for address in list.iter().filter(|address| !own.contains(&normalise(address))) {
            let normal = normalise(address);
            let has_it_now = |other: UserIndex| {
                let edited = world.addresses(other).unwrap_or_default();
                !world.is_deleted(other) && edited.iter().any(|own| normalise(own) == normal)
            };
            let others = exported.holders(tenant, address).into_iter().filter(|held| match held.holder {
                Holder::User(other) => {
                    other != user && world.addresses(other).is_none() && !world.is_deleted(other)
                }
                _ => true,
            });
            let mut others: Vec<String> = others.map(|held| held.describe(tenant)).collect();
            let given = self.0.get(&normal).into_iter().flatten().copied();
            let given = given.filter(|other| *other != user && has_it_now(*other));
            others.extend(given.map(|other| Names(tenant).user(other)));
            others.sort();
            others.dedup();
            if !others.is_empty() {
                return Err(Refusal::AddressTaken {
                    address: address.clone(),
                    holders: join(&others, "and"),
                    remedy: "; take it away there first",
                });
            }
        }
        Ok(())
    }
}

/// Whether an address that is new is dropped: without a prefix always, of a domain that is not verified by a mailbox
/// (facts 5.5).
fn is_dropped(reason: &Reason) -> bool {
    matches!(reason, Reason::NoPrefix | Reason::Domain(_))
}

/// What is left of a list once the service has dropped what it does not keep.
pub(super) fn kept(world: &World<'_>, book: &AddressBook, user: UserIndex, list: &[String]) -> Vec<String> {
    let (texts, faults, known) = faults(world, book, user, list);
    let dropped: FxHashSet<usize> =
        faults.iter().filter(|fault| is_dropped(&fault.reason)).filter_map(|fault| fault.at).collect();
    let is_kept = |(at, text): &(usize, &str)| known.contains(&normalise(text)) || !dropped.contains(at);
    texts.into_iter().enumerate().filter(is_kept).map(|(_, text)| text.to_owned()).collect()
}

/// What is to be told of a list that was taken, of which this is kept.
pub(super) fn told(
    world: &World<'_>,
    book: &AddressBook,
    user: UserIndex,
    (list, kept): (&[String], &[String]),
) -> Option<String> {
    let tenant = world.tenant;
    let (list, faults, known) = faults(world, book, user, list);
    let is_new = |text: &&&str| !known.contains(&normalise(text));
    let mut parts: Vec<String> = Vec::new();
    if tenant.users.synced.at(user) == Some(true) {
        parts.push(
            "the user is synchronised from on-premises, so change the addresses there: the cloud refuses it"
                .to_owned(),
        );
    }
    let of = |wanted: fn(&Reason) -> bool| -> Vec<String> {
        let such =
            faults.iter().filter(|fault| wanted(&fault.reason)).filter_map(|fault| list.get(fault.at?));
        such.filter(is_new).take(NAMED).map(|text| format!("`{text}`")).collect()
    };
    let unprefixed = of(|reason| *reason == Reason::NoPrefix);
    if !unprefixed.is_empty() {
        parts.push(format!("an address without a prefix would be dropped: {}", join(&unprefixed, "and")));
    }
    let foreign = of(|reason| matches!(reason, Reason::Domain(_)));
    if !foreign.is_empty() {
        parts.push(format!(
            "a mailbox drops an address whose domain the organisation has not verified: {}",
            join(&foreign, "and")
        ));
    }
    let is_primary = |own: &str| Address::parse(own).is_primary();
    let had_primary = addresses_of(tenant, Holder::User(user)).into_iter().any(is_primary);
    if had_primary && !kept.iter().any(|own| is_primary(own)) && book.has_mailbox_under(world, user) {
        parts.push("the mailbox would have no primary address, `SMTP:` in capitals".to_owned());
    }
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// A list, what is wrong with it, and the addresses that the user has already, normalised.
fn faults<'l>(
    world: &World<'_>,
    book: &AddressBook,
    user: UserIndex,
    list: &'l [String],
) -> (Vec<&'l str>, Vec<Fault>, BTreeSet<String>) {
    let list: Vec<&str> = list.iter().map(String::as_str).collect();
    let faults = faults_under(world, book, user, &list);
    let known = addresses_of(world.tenant, Holder::User(user)).into_iter().map(normalise).collect();
    (list, faults, known)
}
