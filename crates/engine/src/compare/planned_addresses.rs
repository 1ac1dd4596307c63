//! Mail and addresses of a planned change: what was expected of them, and what the later export has.

use super::address_predictions::{alike, with_digits_of};
use super::contested::Contested;
use super::pair::{Pair, Which};
use super::predictions::exported;
use super::told::user_missing;
use crate::addresses::Person;
use crate::checks::Context;
use crate::tenant::UserIndex;
use crate::what_if::address_turns::each_turn;
use crate::what_if::run::Run;
use seatscope_contract::comparison::PlannedAddresses;

/// Users whose mail or addresses were expected to change.
pub(super) fn addresses(
    pair: &Pair<'_>,
    context: Context<'_>,
    run: &Run<'_>,
    contested: &Contested,
) -> PlannedAddresses {
    let later = pair.later.world();
    let (mut expected, mut came_true) = (0, 0);
    let (mut unclear, mut otherwise): (u64, Vec<UserIndex>) = (0, Vec::new());
    each_turn(context, run, |turn| {
        // What was worked out is for going without a seat.
        if contested.has_won_any(turn.user) {
            return;
        }
        expected += 1;
        let is_untold = !user_missing(pair, Which::Earlier, "addressChanges", turn.user).is_empty();
        let there = exported(pair, turn.user);
        match there.map(|there| Person::of(&later, there)) {
            _ if is_untold => unclear += 1,
            Some(Some(person)) if alike(&with_digits_of(&turn.after, &person.now), &person.now) => {
                came_true += 1;
            }
            // Of whom the export does not say all that decides, nothing is told.
            Some(None) => unclear += 1,
            _ => otherwise.push(turn.user),
        }
    });
    PlannedAddresses { expected, came_true, unclear, otherwise: pair.people(Which::Earlier, otherwise) }
}
