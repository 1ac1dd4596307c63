//! What a change does to addresses: those that several objects hold, those that licensing would give twice,
//! and invalid ones. None of them is an assignment error, so they are counted by themselves.

use crate::addresses::{AddressBook, Holder, addresses_of, clashes, faults_as, rivalries};
use crate::checks::{Context, Finding};
use crate::tenant::UserIndex;
use crate::what_if::run::Run;
use seatscope_contract::report::Effect;
use std::collections::BTreeSet;

/// Whether a finding is about addresses, so that a change which settles none of them is no remedy for it.
pub(super) fn applies_to(finding: &Finding) -> bool {
    ["DuplicateProxyAddress", "ProxyAddressClashOnLicensing", "InvalidProxyAddress"]
        .contains(&finding.code.as_str())
}

/// An effect with what a scenario that was run does to addresses.
pub(super) fn with_addresses(
    context: Context<'_>,
    finding: &Finding,
    run: &Run<'_>,
    effect: Effect,
) -> Effect {
    let Some(after) = &run.addresses else { return effect };
    let mut resolved = no_longer_held_twice(context.addresses, after);
    if finding.code == "ProxyAddressClashOnLicensing" {
        resolved.extend(no_longer_clashing(context, finding, run, after));
    }
    Effect {
        addresses_resolved: resolved.len() as u64,
        addresses_corrected: corrected(context, run),
        ..effect
    }
}

fn no_longer_held_twice(before: &AddressBook, after: &AddressBook) -> BTreeSet<String> {
    let addresses = before.duplicates.iter().map(|duplicate| &duplicate.address);
    let is_gone = |address: &&String| {
        after.duplicates.binary_search_by(|duplicate| duplicate.address.cmp(address)).is_err()
    };
    addresses.filter(is_gone).cloned().collect()
}

/// Addresses of a finding that licensing its users would no longer give twice.
fn no_longer_clashing(
    context: Context<'_>,
    finding: &Finding,
    run: &Run<'_>,
    after: &AddressBook,
) -> BTreeSet<String> {
    let mut gone: BTreeSet<String> = finding.addresses.iter().cloned().collect();
    for user in &finding.users {
        for (address, _) in clashes(&run.world, after, *user) {
            gone.remove(&address);
        }
    }
    // What one of them loses, several others may get at once.
    for (address, _) in rivalries(&run.world, &finding.users) {
        gone.remove(&address);
    }
    // What is held twice afterwards is not settled.
    gone.retain(|address| after.holders(context.tenant, address).len() < 2);
    gone
}

/// How many addresses of users were wrong and are right or gone.
fn corrected(context: Context<'_>, run: &Run<'_>) -> u64 {
    let edited = run.world.edited_addresses();
    let is_replaced =
        |user: UserIndex| run.world.is_deleted(user) || run.world.replaced_addresses(user).is_some();
    let corrected = edited.iter().filter(|(user, _)| is_replaced(*user)).map(|(user, list)| {
        let holder = Holder::User(*user);
        let number = |list: &[&str]| faults_as(context.tenant, context.addresses, holder, list).len() as u64;
        let list: Vec<&str> = list.unwrap_or_default().iter().map(String::as_str).collect();
        number(&addresses_of(context.tenant, holder)).saturating_sub(number(&list))
    });
    corrected.sum()
}
