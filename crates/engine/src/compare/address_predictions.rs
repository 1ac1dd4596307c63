//! What became of predictions about proxy addresses.

use super::pair::{Pair, Which};
use super::predictions::Outcome;
use crate::addresses::{Address, Addresses, Person, aliases, normalise, shares_alias};
use crate::checks::Finding;
use crate::licensing::process::ErrorCode;
use crate::tenant::users::Shape;
use crate::tenant::{Tenant, UserIndex};

/// What became of an address that licensing would have given to a user and that another object has.
pub(super) fn clash(
    pair: &Pair<'_>,
    finding: &Finding,
    user: UserIndex,
    there: UserIndex,
) -> Option<Outcome> {
    let entries = |which: Which, user| -> Vec<Shape> {
        let products = finding.products.iter().filter_map(|product| pair.products.own(which, *product));
        let products: Vec<_> = products.collect();
        let recorded = pair.tenant(which).users.recorded(user).map(|(_, shape)| shape);
        recorded.filter(|shape| products.contains(&shape.product)).collect()
    };
    let (before, after) = (entries(Which::Earlier, user), entries(Which::Later, there));
    let failed = |tenant: &Tenant, entries: &[Shape]| {
        let code = Some(ErrorCode::Uniqueness.name());
        entries.iter().any(|shape| tenant.texts.get(shape.error) == code)
    };
    if failed(&pair.later.tenant, &after) && !failed(&pair.earlier.tenant, &before) {
        return Some(Outcome::CameTrue);
    }
    after.iter().any(|shape| shape.standing.is_in_force()).then_some(Outcome::WentThrough)
}

/// What became of the addresses that the next licence change was said to bring; nothing where they are still
/// as they were.
pub(super) fn new_addresses(pair: &Pair<'_>, user: UserIndex, there: UserIndex) -> Option<Outcome> {
    let tenant = &pair.earlier.tenant;
    let person = Person::of(&pair.earlier.world(), user)?;
    let now = Person::of(&pair.later.world(), there)?.now;
    if alike(&now, &person.now) {
        return None;
    }
    let expected = [Some(person.with_mailbox()), person.without_mailbox()];
    if expected.iter().flatten().any(|expected| alike(expected, &now)) {
        return Some(Outcome::CameTrue);
    }
    // The service adds digits to an alias that another user has too, and nobody can foretell them.
    let is_open = shares_alias(tenant, &aliases(tenant, &[user]), user);
    Some(if is_open { Outcome::CannotTell } else { Outcome::Otherwise })
}

/// Whether two states are the same, but for order and case.
fn alike(one: &Addresses, other: &Addresses) -> bool {
    let parts = |addresses: &Addresses| {
        let list = addresses.list.iter().map(|text| (Address::parse(text).is_primary(), normalise(text)));
        let mut list: Vec<(bool, String)> = list.collect();
        list.sort_unstable();
        (addresses.mail.as_ref().map(|mail| mail.to_lowercase()), list)
    };
    parts(one) == parts(other)
}
