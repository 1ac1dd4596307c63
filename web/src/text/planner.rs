//! The planners.

use super::bench::signed;
use super::format::count;
use crate::pages::Goal;
use seatscope_contract::outline::SeatMove;
use seatscope_contract::planner::Verdict;

/// Heading.
pub(crate) const HEADING: &str = "Plan a change";
/// What planners do.
pub(crate) const DETAIL: &str = "Say what you want to reach. Seatscope checks what can be checked on this export, says who would fare how, and offers ways, each tried beforehand.";
/// Leads to the bench.
pub(crate) const TO_BENCH: &str = "Or put single changes together";
/// Leads here from the bench.
pub(crate) const FROM_BENCH: &str =
    "Plan a swap, a move to groups, freed seats, or whether a user can have a product";
/// Nothing is planned.
pub(crate) const EMPTY: &str = "Nothing is planned yet.";
/// Heading of the form.
pub(crate) const WANT: &str = "What you want";
/// Label of the choice.
pub(crate) const GOAL: &str = "Goal";
/// Label of the old product of a swap.
pub(crate) const OLD_PRODUCT: &str = "Product to replace";
/// Label of the new product of a swap.
pub(crate) const NEW_PRODUCT: &str = "Product in its place";
/// Label of a plan's id.
pub(crate) const PLAN_ID: &str = "The service plan’s id";
/// Makes the plan.
pub(crate) const PLAN: &str = "Plan it";
/// Heading of the checks.
pub(crate) const CHECKLIST: &str = "Checked on this export";
/// Heading of the ways.
pub(crate) const WAYS: &str = "Ways to do it";
/// There is no way.
pub(crate) const NO_WAY: &str = "There is nothing to do, or no way that Seatscope can try.";
/// Heading of the lists of users.
pub(crate) const WHO: &str = "Who would fare how";
/// Introduces what to do.
pub(crate) const TO_DO: &str = "What to do:";

/// The goals.
pub(crate) fn goal(goal: Goal) -> &'static str {
    match goal {
        Goal::Swap => "Swap a product for another, everywhere",
        Goal::SwapOnGroup => "Swap a product for another on a group",
        Goal::SwapDirect => "Swap a product for another on direct assignments",
        Goal::DirectToGroup => "Move direct assignments to groups",
        Goal::FreeSeats => "Free seats of a product",
        Goal::CanHave => "Can a user have a product directly?",
        Goal::CanHaveThrough => "Can a user have a product through a group?",
        Goal::NewPlan => "A new plan in a product",
        Goal::EmptyGroup => "Empty a group",
        Goal::DeleteGroup => "Delete a group",
        Goal::Offboard => "Take a user’s licences",
        Goal::DeleteUser => "Delete a user",
        Goal::ReprocessGroup => "Reprocess a group",
        Goal::ReprocessAll => "Reprocess everything",
    }
}

/// The answer to a check.
pub(crate) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Yes => "Yes",
        Verdict::No => "No",
        Verdict::Unknown => "Cannot be told",
    }
}

/// Seats on the way.
pub(crate) fn seats(seats: &SeatMove) -> String {
    format!(
        "{} taken before, {} at the peak, {} after; {} left over",
        signed(seats.before),
        signed(seats.peak),
        signed(seats.after),
        signed(seats.available)
    )
}

/// Users for whom a way has no room.
pub(crate) fn beyond(users: u64) -> String {
    format!("{} more did not fit into this plan: plan anew when it is done.", count(users, "user", "users"))
}
