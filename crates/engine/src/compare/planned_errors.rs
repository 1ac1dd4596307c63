//! Assignment errors and seats of a planned change: what was expected of them, and what the later export has.

use super::contested::Contested;
use super::pair::{Pair, Which};
use super::told::user_missing;
use crate::checks::Context;
use crate::tenant::UserIndex;
use crate::what_if::errors::{Path, newly_clashing, paths_changed, paths_clashing, paths_in_error};
use crate::what_if::run::Run;
use crate::what_if::seat_moves::seats_after;
use seatscope_contract::comparison::{PlannedErrors, PlannedSeats};

/// Errors that were expected to go.
pub(super) fn errors_to_go(pair: &Pair<'_>, context: Context<'_>, run: &Run<'_>) -> PlannedErrors {
    let (resolved, _) = paths_changed(context, run);
    sorted(pair, &resolved, false, |_| false)
}

/// Errors that were expected to come. Who was expected to compete for a seat and won one has none.
pub(super) fn errors_to_come(
    pair: &Pair<'_>,
    context: Context<'_>,
    run: &Run<'_>,
    contested: &Contested,
) -> PlannedErrors {
    let (_, mut introduced) = paths_changed(context, run);
    introduced.extend(newly_clashing(context, run));
    sorted(pair, &introduced, true, |path| contested.has_won(path.0, path.2))
}

/// Counts errors by whether the later export has them, as expected or not, and those that a won seat averted.
fn sorted(
    pair: &Pair<'_>,
    paths: &[Path],
    is_expected: bool,
    is_averted: impl Fn(&Path) -> bool,
) -> PlannedErrors {
    let world = pair.later.world();
    let context = pair.later.context(&world);
    let mut later = paths_in_error(context);
    let cases = context.forecast.cases.iter().map(|case| (case, std::slice::from_ref(&case.user)));
    later.extend(paths_clashing(context, cases));
    later.sort_unstable();
    let (mut came_true, mut served, mut unclear) = (0, 0, 0);
    let mut otherwise: Vec<UserIndex> = Vec::new();
    for path in paths {
        if !user_missing(pair, Which::Earlier, "assignmentErrors", path.0).is_empty() {
            unclear += 1;
        } else if is_in_error(pair, &later, path) == is_expected {
            came_true += 1;
        } else if is_averted(path) {
            served += 1;
        } else {
            otherwise.push(path.0);
        }
    }
    otherwise.sort_unstable();
    otherwise.dedup();
    let otherwise = pair.people(Which::Earlier, otherwise);
    PlannedErrors { expected: paths.len() as u64, came_true, served, unclear, otherwise }
}

/// Whether the later export has an error on the same path, recorded or predicted.
fn is_in_error(pair: &Pair<'_>, later: &[Path], (user, group, product): &Path) -> bool {
    let there = || {
        let group = match group {
            Some(group) => Some(pair.objects.own(Which::Later, *group)?),
            None => None,
        };
        let product = pair.products.own(Which::Later, *product)?;
        Some((pair.other_user(Which::Earlier, *user)?, group, product))
    };
    there().is_some_and(|path| later.binary_search(&path).is_ok())
}

/// Products whose seats were expected to move.
pub(super) fn seats(pair: &Pair<'_>, context: Context<'_>, run: &Run<'_>) -> Vec<PlannedSeats> {
    let moved = seats_after(context, run).into_iter().filter(|(_, (before, after))| before != after);
    let seats = moved.map(|(product, (before, expected))| {
        let there = pair.products.own(Which::Later, product);
        let seats = there.and_then(|product| pair.later.tenant.products.seats.at(product));
        let found = seats.map(|seats| seats.consumed);
        PlannedSeats { product: pair.product(product), before, expected, found }
    });
    seats.collect()
}
