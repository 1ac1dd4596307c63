//! Direct assignments, which the service judges at once: they go through or store nothing (facts 4.4).

use super::refusal::Refusal;
use crate::addresses::{AddressBook, clashes};
use crate::catalog::rules::RuleBook;
use crate::checks::{Names, join, with_others};
use crate::licensing::claims::{Claim, claims, products_in_force};
use crate::licensing::process::{Circumstances, ErrorCode, Failure, Verdict, process};
use crate::licensing::world::World;
use crate::tenant::column::Index;
use crate::tenant::{ProductIndex, UserIndex};
use fixedbitset::FixedBitSet;

/// Judges a user's edited direct assignments, those of the products asked for, and settles them. What goes through against a rule that is only
/// reported, and does not show in what the user has then, is told.
///
/// # Errors
/// If one of them would fail; then none is made.
pub(super) fn judge(
    world: &mut World<'_>,
    book: &RuleBook,
    addresses: &AddressBook,
    user: UserIndex,
    (before, asked): (&[Claim], &[ProductIndex]),
) -> Result<Option<String>, Refusal> {
    let after = claims(world, user);
    let mut no_seat = FixedBitSet::with_capacity(world.tenant.products.ids.len());
    for product in world.tenant.products.ids.indexes() {
        no_seat.set(product.row(), world.free_seats(product, 0) == Some(0));
    }
    let run = |world: &World<'_>, claims: &[Claim]| {
        let (no_seat, addresses) = (&no_seat, Some(addresses));
        let around =
            Circumstances { world, book, no_seat, addresses, has_rival: false, recorded_first: false };
        process(around, user, claims)
    };
    let processed = run(world, &after);
    for (claim, verdict) in after.iter().zip(&processed.verdicts) {
        // What failed before and is not in question goes on failing.
        if let (None, true, Verdict::Failed(failure)) =
            (claim.group, asked.contains(&claim.product()), verdict)
        {
            let mut reason = reason(world, book, claim.product(), failure);
            if failure.code == ErrorCode::Uniqueness {
                reason.push_str(&held_by_others(world, addresses, user));
            }
            return Err(Refusal::AssignmentFails { code: failure.code, product: claim.product(), reason });
        }
    }
    world.settle(user);
    let settled = claims(world, user);
    for (product, by) in moves(before, &settled) {
        world.take_seats(product, by);
    }
    let shown = run(world, &settled).warnings;
    let is_shown = |failure: &Failure| {
        shown.iter().any(|(_, known)| known.rule == failure.rule && known.plans == failure.plans)
    };
    let direct = |at: usize| after.get(at).is_some_and(|claim| claim.group.is_none());
    let told = processed.warnings.iter().filter(|(at, failure)| direct(*at) && !is_shown(failure));
    let mut told: Vec<String> = told.map(|(_, failure)| said_to_need(world, book, failure)).collect();
    told.sort();
    told.dedup();
    Ok((!told.is_empty()).then(|| format!("it goes through, although {}", join(&told, "and"))))
}

/// What a plan is said to need and no longer has.
fn said_to_need(world: &World<'_>, book: &RuleBook, failure: &Failure) -> String {
    let names = Names(world.tenant);
    let (dependent, needed) = book.needing(failure.rule, &failure.plans);
    format!("{} is said to need {}", names.plans(&dependent, "and"), names.plans(&needed, "or"))
}

/// Products that came into force, 1, or went, -1.
fn moves(before: &[Claim], after: &[Claim]) -> Vec<(ProductIndex, i64)> {
    let (had, has) = (products_in_force(before), products_in_force(after));
    let came = has.iter().filter(|product| !had.contains(product)).map(|product| (*product, 1));
    let went = had.iter().filter(|product| !has.contains(product)).map(|product| (*product, -1));
    came.chain(went).collect()
}

/// The addresses that another object has, each with that object.
fn held_by_others(world: &World<'_>, book: &AddressBook, user: UserIndex) -> String {
    let mut addresses: Vec<String> = book.of_user(user).map(|held| held.address.clone()).collect();
    addresses.extend(clashes(world, book, user).into_iter().map(|(address, _)| address));
    addresses.sort();
    addresses.dedup();
    let held = addresses.iter().map(|address| with_others(world.tenant, book, user, address));
    let held: Vec<String> = held.collect();
    if held.is_empty() { String::new() } else { format!(": {}", held.join(", ")) }
}

fn reason(world: &World<'_>, book: &RuleBook, product: ProductIndex, failure: &Failure) -> String {
    let names = Names(world.tenant);
    let product = names.product(product);
    let (dependent, needed) = book.needing(failure.rule, &failure.plans);
    let mut plans: Vec<String> = failure.plans.iter().map(|plan| names.plan(*plan)).collect();
    plans.sort();
    let plans = plans.join(", ");
    match failure.code {
        ErrorCode::Count => format!("no seat of {product} is free"),
        ErrorCode::MutuallyExclusive => format!("{plans} exclude each other"),
        ErrorCode::Dependency => {
            format!("{} needs {}", names.plans(&dependent, "and"), names.plans(&needed, "or"))
        }
        ErrorCode::ProhibitedInUsageLocation => {
            format!("{plans} in {product} is not allowed in the user's usage location")
        }
        ErrorCode::Uniqueness => {
            "an address that the user has or would get is held by another object".to_owned()
        }
        ErrorCode::Other => format!("{product} fails together with another product"),
    }
}
