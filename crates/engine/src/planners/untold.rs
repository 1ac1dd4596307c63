//! What a proposal cannot know: which plans are switched off, where the export does not say it.

use super::desk::Desk;
use crate::checks::{count, join};
use crate::exports::{GROUPS, USERS};
use crate::tenant::UserIndex;
use seatscope_contract::planner::{Check, Verdict};

/// The line of a checklist that says for whom it is not known; none where it is for all.
pub(super) fn check(desk: Desk<'_>) -> Option<Check> {
    let tenant = desk.context.tenant;
    let users: Vec<UserIndex> =
        tenant.users.exported().filter(|user| !tenant.users.tell_plans(*user)).collect();
    let groups = tenant.groups.licensed().filter(|group| !tenant.groups.tell_plans(*group)).count();
    let told = [
        (users.len(), count(users.len(), "user", "users"), USERS),
        (groups, count(groups, "group", "groups"), GROUPS),
    ];
    let told: Vec<_> = told.into_iter().filter(|(number, ..)| *number > 0).collect();
    let (_, _, export) = told.first()?;
    let remedy = format!("Export again with `disabledPlans`: `{}`", export.command);
    let who: Vec<String> = told.into_iter().map(|(_, who, _)| who).collect();
    let reason = format!("Not for {}, so who gains or loses what is not certain.", join(&who, "and"));
    let question = "Does the export say which plans are switched off?";
    Some(desk.check("plans", question, Verdict::Unknown, reason, remedy, users))
}
