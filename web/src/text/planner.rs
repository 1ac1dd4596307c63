//! The planners.

use crate::pages::Goal;
use seatscope_contract::outline::SeatMove;
use seatscope_contract::planner::Verdict;

messages! {
    /// Heading.
    heading => "planner-heading";
    /// What planners do.
    detail => "planner-detail";
    /// Leads to the bench.
    to_bench => "planner-to-bench";
    /// Leads here from the bench.
    from_bench => "planner-from-bench";
    /// Nothing is planned.
    empty => "planner-empty";
    /// Heading of the form.
    want => "planner-want";
    /// Label of the choice.
    goal_label => "planner-goal-label";
    /// Label of the old product of a swap.
    old_product => "planner-old-product";
    /// Label of the new product of a swap.
    new_product => "planner-new-product";
    /// Label of a plan's id.
    plan_id => "planner-plan-id";
    /// Makes the plan.
    plan => "planner-plan";
    /// Heading of the checks.
    checklist => "planner-checklist";
    /// Heading of the ways.
    ways => "planner-ways";
    /// There is no way.
    no_way => "planner-no-way";
    /// Heading of the lists of users.
    who => "planner-who";
    /// Introduces what to do.
    to_do => "planner-to-do";
    /// The goals.
    goal_swap => "planner-goal-swap";
    /// The goals.
    goal_swap_on_group => "planner-goal-swap-on-group";
    /// The goals.
    goal_swap_direct => "planner-goal-swap-direct";
    /// The goals.
    goal_direct_to_group => "planner-goal-direct-to-group";
    /// The goals.
    goal_free_seats => "planner-goal-free-seats";
    /// The goals.
    goal_can_have => "planner-goal-can-have";
    /// The goals.
    goal_can_have_through => "planner-goal-can-have-through";
    /// The goals.
    goal_new_plan => "planner-goal-new-plan";
    /// The goals.
    goal_empty_group => "planner-goal-empty-group";
    /// The goals.
    goal_delete_group => "planner-goal-delete-group";
    /// The goals.
    goal_offboard => "planner-goal-offboard";
    /// The goals.
    goal_delete_user => "planner-goal-delete-user";
    /// The goals.
    goal_reprocess_group => "planner-goal-reprocess-group";
    /// The goals.
    goal_reprocess_all => "planner-goal-reprocess-all";
    /// The answers to a check.
    verdict_yes => "planner-verdict-yes";
    /// The answers to a check.
    verdict_no => "planner-verdict-no";
    /// The answers to a check.
    verdict_unknown => "planner-verdict-unknown";
    /// Seats on the way.
    seats_on_the_way(before: i64, peak: i64, after: i64, left: i64) => "planner-seats-on-the-way";
    /// Users for whom a way has no room.
    beyond(users: u64) => "planner-beyond";
}

/// The goals.
pub(crate) fn goal(goal: Goal) -> String {
    match goal {
        Goal::Swap => goal_swap(),
        Goal::SwapOnGroup => goal_swap_on_group(),
        Goal::SwapDirect => goal_swap_direct(),
        Goal::DirectToGroup => goal_direct_to_group(),
        Goal::FreeSeats => goal_free_seats(),
        Goal::CanHave => goal_can_have(),
        Goal::CanHaveThrough => goal_can_have_through(),
        Goal::NewPlan => goal_new_plan(),
        Goal::EmptyGroup => goal_empty_group(),
        Goal::DeleteGroup => goal_delete_group(),
        Goal::Offboard => goal_offboard(),
        Goal::DeleteUser => goal_delete_user(),
        Goal::ReprocessGroup => goal_reprocess_group(),
        Goal::ReprocessAll => goal_reprocess_all(),
    }
}

/// The answer to a check.
pub(crate) fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::Yes => verdict_yes(),
        Verdict::No => verdict_no(),
        Verdict::Unknown => verdict_unknown(),
    }
}

/// Seats on the way.
pub(crate) fn seats(seats: &SeatMove) -> String {
    seats_on_the_way(seats.before, seats.peak, seats.after, seats.available)
}
