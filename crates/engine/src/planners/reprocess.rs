//! Reprocess a group, a user or everybody: what clears, what stays and why, what turns into an error
//! (facts 4.20; seed 000).

use super::desk::{Desk, Draft, Steps};
use super::outcome::in_part;
use crate::checks::{Finding, count};
use crate::tenant::UserIndex;
use crate::what_if::error_changes::{ErrorFindings, error_changes_of_processed};
use crate::what_if::run::run;
use seatscope_contract::planner::{Check, Proposal, Verdict};
use seatscope_contract::report::{Outlook, Severity};
use seatscope_contract::scenario::Edit;

pub(super) fn plan(desk: Desk<'_>, group: Option<&str>, user: Option<&str>) -> Option<Proposal> {
    let (what, edit) = match (group, user) {
        (Some(id), _) => {
            let group = desk.group(id)?;
            (desk.group_name(group), Edit::Reprocess { group: Some(id.to_owned()), user: None, all: None })
        }
        (None, Some(id)) => {
            let user = desk.user(id)?;
            (desk.names().user(user), Edit::Reprocess { group: None, user: Some(id.to_owned()), all: None })
        }
        (None, None) => {
            ("everybody".to_owned(), Edit::Reprocess { group: None, user: None, all: Some(true) })
        }
    };
    let title = format!("Reprocess {what}");
    let (way, outline) = desk.try_way(Draft {
        code: "reprocess",
        title: title.clone(),
        about: "Every licence that a group gives is tried once more; what is in force stays.".to_owned(),
        stages: vec![Steps::new(title.clone(), vec![edit], "Look at the errors of the users concerned.")],
    });
    let mut proposal = desk.proposal(title);
    // The outline names only the first users of each error, and one user may have several.
    let found = error_changes_of_processed(desk.context, &run(desk.context, &way.scenario.edits));
    let ErrorFindings { mut resolved, mut introduced, mut remaining } = found;
    // Of a group, what comes through it.
    let through = group.and_then(|id| desk.context.tenant.objects.find(id));
    let is_asked_for = |error: &Finding| through.is_none_or(|group| error.groups.contains(&group));
    for errors in [&mut resolved, &mut introduced, &mut remaining] {
        errors.retain(|error| error.severity == Severity::Error && is_asked_for(error));
    }
    let (unknown, staying): (Vec<Finding>, Vec<Finding>) =
        remaining.into_iter().partition(|error| error.outlook == Some(Outlook::Unknown));
    let part = |code: &str, question: &str, errors: &[Finding], (with, without), none: &str, remedy: &str| {
        part(desk, (code, question), errors, (with, without), (none, remedy))
    };
    let left = unknown.iter().chain(&staying).map(|error| error.users.len()).sum::<usize>();
    let nothing_clears = match left {
        0 => "There is no error to clear.".to_owned(),
        some => {
            format!("Nothing is sure to clear: {} there afterwards.", count(some, "error is", "errors are"))
        }
    };
    proposal.checklist = vec![
        part("clears", "Does anything clear?", &resolved, (Verdict::Yes, Verdict::No), &nothing_clears, ""),
        part(
            "stays",
            "Does everything clear?",
            &staying,
            (Verdict::No, Verdict::Yes),
            "No error is known to stay.",
            "Look at the remedies of these errors; a reprocess alone does not help.",
        ),
        part(
            "unclear",
            "Is it known of every error whether it clears?",
            &unknown,
            (Verdict::Unknown, Verdict::Yes),
            "There is no error of which it is not known.",
            "A reprocess does no harm here, so try it on one user.",
        ),
        part(
            "comes",
            "Does nothing turn into an error?",
            &introduced,
            (Verdict::No, Verdict::Yes),
            "No error is new.",
            "Mend the causes before you reprocess.",
        ),
    ];
    proposal.lists = desk.losses(&outline);
    proposal.ways = vec![way];
    Some(proposal)
}

/// One question about some errors, answered by whether there are any. A user who has several counts once.
fn part(
    desk: Desk<'_>,
    (code, question): (&str, &str),
    errors: &[Finding],
    (with, without): (Verdict, Verdict),
    (none, remedy): (&str, &str),
) -> Check {
    if errors.is_empty() {
        return desk.check(code, question, without, none, "", Vec::new());
    }
    let reasons: Vec<String> = errors.iter().map(|error| error.message.clone()).collect();
    let mut users: Vec<UserIndex> = errors.iter().flat_map(|error| error.users.clone()).collect();
    users.sort_unstable();
    users.dedup();
    desk.check(code, question, with, in_part(&reasons), remedy, users)
}
