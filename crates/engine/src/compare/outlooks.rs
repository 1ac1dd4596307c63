//! What became of the outlooks of recorded errors. An outlook says what a reprocess would do, so an error that
//! nobody has tried again says nothing about it.

use super::pair::{Pair, Which};
use super::predictions::{Outcome, exported, recorded, same_path};
use super::told::user_missing;
use crate::checks::AssignmentError;
use crate::licensing::claims::claims;
use crate::licensing::process::ErrorCode;
use crate::tenant::UserIndex;
use seatscope_contract::report::Outlook;

/// Whether an error is recorded and it is said what a reprocess would do.
pub(super) fn is_told(error: &AssignmentError<'_>) -> bool {
    matches!(error.outlook(), Some(Outlook::Clears | Outlook::Stays))
}

/// What became of a recorded error that was said to clear or to stay.
pub(super) fn of_outlook(pair: &Pair<'_>, user: UserIndex, error: &AssignmentError<'_>) -> Outcome {
    if !user_missing(pair, Which::Earlier, "assignmentErrors", user).is_empty() {
        return Outcome::CannotTell;
    }
    let Some(there) = exported(pair, user) else { return Outcome::Avoided };
    let (claim, clears) = (error.claim, error.outlook() == Some(Outlook::Clears));
    let went_through = if clears { Outcome::CameTrue } else { Outcome::WentThrough };
    match recorded(pair, there, claim) {
        Some((since, shape)) if shape.standing.is_error() => {
            let code = pair.later.tenant.texts.get(shape.error).unwrap_or_default();
            let is_same = ErrorCode::of(code) == ErrorCode::of(&error.cause.code);
            let tried = claim.recorded.is_some_and(|(entry, _)| since > entry.since);
            match (is_same, tried, clears) {
                (true, true, false) => Outcome::CameTrue,
                (true, false, _) => Outcome::Open,
                _ => Outcome::Otherwise,
            }
        }
        Some((_, shape)) if shape.standing.is_in_force() == claim.wanted => went_through,
        Some(_) => Outcome::Open,
        None if !claim.wanted => went_through,
        // Nothing is recorded: it is tried the next time, or no longer wanted.
        None => {
            let is_wanted = claims(&pair.later.world(), there).iter().any(|now| same_path(pair, now, claim));
            if is_wanted { Outcome::Open } else { Outcome::Avoided }
        }
    }
}
