//! `DuplicateProxyAddress`: one address, two or more objects. Assignments and removals of Exchange plans
//! fail for users who hold one (facts 4.22, 5.2 to 5.7; seed 000).

use super::names::{clipped, join, join_some};
use super::{Finding, Names, Records, count, places};
use crate::addresses::{Address, Duplicate, Held, Holder, Source, addresses_of};
use crate::licensing::process::ErrorCode;
use crate::tenant::users::Shape;
use crate::tenant::{Tenant, UserIndex};
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::collections::BTreeMap;

/// Users who have to be reprocessed that are named.
const NAMED: usize = 3;

pub(super) fn check(records: Records<'_>) -> Vec<Finding> {
    records.addresses.duplicates.iter().map(|duplicate| finding(records.tenant, duplicate)).collect()
}

/// The finding about one address.
pub(crate) fn finding(tenant: &Tenant, duplicate: &Duplicate) -> Finding {
    let mut finding =
        Finding::new("DuplicateProxyAddress", severity(duplicate), Basis::Static, Confidence::Documented);
    finding.addresses = vec![duplicate.address.clone()];
    for held in duplicate.holders.iter().chain(&duplicate.claims) {
        match held.holder {
            Holder::User(user) => finding.users.push(user),
            Holder::Group(group) => finding.groups.extend(tenant.groups.object.get(group)),
            Holder::Other(_) | Holder::Deleted(_) => {}
        }
        finding.evidence.extend(places::of_held(tenant, *held));
    }
    finding.message = message(tenant, duplicate);
    finding
}

/// An error where the service refuses something today; of other prefixes than `smtp:` it is not documented
/// that it does. A deleted user stands in nobody's way.
fn severity(duplicate: &Duplicate) -> Severity {
    let is_withheld = duplicate.claims.iter().any(|claim| matches!(claim.source, Source::Withheld(_)));
    let only_deleted = duplicate.claims.iter().all(|claim| matches!(claim.holder, Holder::Deleted(_)));
    match duplicate.holders.len() {
        0 | 1 if is_withheld => Severity::Error,
        0 if duplicate.by_licensing().count() > 1 => Severity::Warning,
        // Whoever has the name that a deleted user had is in nobody's way.
        0 => Severity::Info,
        1 if only_deleted => Severity::Info,
        1 => Severity::Warning,
        _ if duplicate.address.starts_with("smtp:") => Severity::Error,
        _ => Severity::Warning,
    }
}

/// Whether a user has a recorded error because of an address, or one that names no cause and no product that failed.
pub(crate) fn fails_by_an_address(tenant: &Tenant, user: UserIndex) -> bool {
    let (code, other) = (ErrorCode::Uniqueness.name(), ErrorCode::Other.name());
    let recorded: Vec<_> = tenant.users.recorded(user).map(|(_, shape)| shape).collect();
    let error = |shape: &Shape| tenant.texts.get(shape.error).unwrap_or_default();
    recorded.iter().any(|shape| {
        let siblings = || recorded.iter().filter(|sibling| sibling.group == shape.group);
        error(shape) == code
            || error(shape) == other && siblings().all(|sibling| ["", other].contains(&error(sibling)))
    })
}

fn message(tenant: &Tenant, duplicate: &Duplicate) -> String {
    let list = |held: &mut dyn Iterator<Item = &Held>| {
        let held: Vec<&Held> = held.collect();
        let mut names: Vec<String> = held.iter().map(|held| held.describe(tenant)).collect();
        // Two of one name are told apart by their primary addresses.
        let mut times: BTreeMap<String, usize> = BTreeMap::new();
        for name in &names {
            *times.entry(name.clone()).or_default() += 1;
        }
        let shared: Vec<bool> =
            names.iter().map(|name| times.get(name).is_some_and(|times| *times > 1)).collect();
        for ((held, name), _) in held.iter().zip(&mut names).zip(shared).filter(|(_, shared)| *shared) {
            let own = addresses_of(tenant, held.holder).into_iter().map(Address::parse);
            if let Some(primary) = own.into_iter().find(|own| own.is_primary()) {
                name.push_str(&format!(" ({})", clipped(primary.value)));
            }
        }
        names.sort();
        join_some(&names)
    };
    let by = |wanted: fn(&Held) -> bool| list(&mut duplicate.claims.iter().filter(|held| wanted(held)));
    let withheld = by(|held| matches!(held.source, Source::Withheld(_)));
    let licensed = list(&mut duplicate.by_licensing());
    let wanted_twice = duplicate.by_licensing().count() > 1;
    let deleted = by(|held| matches!(held.holder, Holder::Deleted(_)));
    let holders = list(&mut duplicate.holders.iter());
    let address = &clipped(&duplicate.address);
    let mut parts: Vec<String> = Vec::new();
    match duplicate.holders.len() {
        0 if wanted_twice => parts.push(format!("nobody has the address {address} yet")),
        0 if !licensed.is_empty() => {
            let by_name = duplicate.by_licensing().any(|claim| claim.source == Source::PrincipalName);
            parts.push(match by_name {
                true => format!(
                    "the address {address} is the sign-in name of {licensed}, of which licensing makes an address"
                ),
                false => format!("licensing would give the address {address} to {licensed}"),
            });
        }
        0 if deleted.is_empty() => parts.push(format!("the export does not show who holds {address}")),
        0 => parts.push(format!("of all objects of the export only {deleted} had {address}")),
        1 => parts.push(format!("the address {address} is held by {holders}")),
        more => parts.push(format!("the address {address} is held by {more} objects: {holders}")),
    }
    if !withheld.is_empty() {
        parts.push(format!("directory synchronisation withholds it from {withheld}"));
    }
    if !licensed.is_empty() && (wanted_twice || !duplicate.holders.is_empty()) {
        let too = if duplicate.holders.is_empty() { "" } else { " too" };
        parts.push(format!("licensing would give it to {licensed}{too}, by mail or sign-in name"));
    }
    let is_with_others = !duplicate.holders.is_empty() || !licensed.is_empty();
    if is_with_others && !deleted.is_empty() {
        parts
            .push(format!("it stands in nobody's way that {deleted} had it, who cannot be restored with it"));
    }
    let objects = duplicate.holders.iter().chain(&duplicate.claims);
    let mut failed: Vec<UserIndex> = objects
        .filter_map(|held| match held.holder {
            Holder::User(user) if duplicate.blocks(held.holder) => {
                fails_by_an_address(tenant, user).then_some(user)
            }
            _ => None,
        })
        .collect();
    failed.sort_unstable();
    failed.dedup();
    if !failed.is_empty() {
        let mut names: Vec<String> = failed.iter().map(|user| Names(tenant).user(*user)).collect();
        names.sort();
        let whom =
            if names.len() > NAMED { count(names.len(), "user", "users") } else { join(&names, "and") };
        parts.push(format!(
            "licences failed because of an address, so once this is mended, {whom} {} to be reprocessed",
            if names.len() == 1 { "has" } else { "have" },
        ));
    }
    let sentence = parts.join("; ");
    let mut letters = sentence.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}
