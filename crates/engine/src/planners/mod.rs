//! Planners: for things that people want to do, what was checked, who fares how, and ways to do it. Each is
//! a pure function of the analysis, one file each; what a way does is simulated like any scenario.

mod can_have;
mod desk;
mod direct_to_group;
mod empty_group;
mod free_seats;
mod ids;
mod members;
mod new_plan;
mod offboard;
mod outcome;
mod reprocess;
mod swap;
pub mod task;
mod text;
mod ticket;
mod trial;
mod untold;

pub use text::write_text;
pub use ticket::write_ticket;

use crate::analysis::Analysis;
use desk::Desk;
use members::Recorded;
use seatscope_contract::planner::{Proposal, Task};

impl Analysis {
    /// Plans a task. None where the export lacks what the task names.
    pub fn propose(&self, task: &Task) -> Option<Proposal> {
        if self.unknown_id(task).is_some() {
            return None;
        }
        let recorded = Recorded::new(&self.tenant);
        let mut world = self.world();
        if let Task::Swap { from, within, .. } = task {
            recorded.assume(&mut world, swap::groups(&self.tenant, from, within));
        }
        let desk = Desk::new(self, self.context(&world), &recorded);
        let mut proposal = match task {
            Task::Reprocess { group, user } => reprocess::plan(desk, group.as_deref(), user.as_deref()),
            Task::Swap { from, to, within } => swap::plan(desk, from, to, within),
            Task::DirectToGroup { sku_id, users } => direct_to_group::plan(desk, sku_id, users),
            Task::FreeSeats { sku_id } => free_seats::plan(desk, sku_id),
            Task::NewPlan { sku_id, service_plan_id } => new_plan::plan(desk, sku_id, service_plan_id),
            Task::CanHave { user, sku_id, group } => can_have::plan(desk, user, sku_id, group.as_deref()),
            Task::EmptyGroup { group, delete } => empty_group::plan(desk, group, *delete),
            Task::Offboard { user, delete } => offboard::plan(desk, user, *delete),
        }?;
        let rests_on_plans = !matches!(task, Task::FreeSeats { .. } | Task::Reprocess { .. });
        proposal.checklist.extend(untold::check(desk).filter(|_| rests_on_plans));
        proposal.task = task.clone();
        Some(proposal)
    }
}
