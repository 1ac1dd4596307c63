//! Reprocess a group, a user or everybody: what clears, what stays and why, what turns into an error
//! (facts 4.20; seed 000).

use super::desk::{Desk, Draft, Steps};
use seatscope_contract::outline::ErrorCause;
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
        stages: vec![Steps::new(title.clone(), vec![edit], "The errors of the users concerned.")],
    });
    let mut proposal = desk.proposal(title);
    let errors = |causes: &[ErrorCause]| -> Vec<ErrorCause> {
        causes.iter().filter(|cause| cause.severity == Severity::Error).cloned().collect()
    };
    let remaining = errors(&outline.remaining);
    let (unknown, staying): (Vec<ErrorCause>, Vec<ErrorCause>) =
        remaining.into_iter().partition(|cause| cause.outlook == Some(Outlook::Unknown));
    proposal.checklist = vec![
        part("clears", "Does anything clear?", &errors(&outline.resolved), Verdict::Yes, Verdict::No, ""),
        part(
            "stays",
            "Does everything clear?",
            &staying,
            Verdict::No,
            Verdict::Yes,
            "Look at the remedies of these errors; a reprocess alone does not help.",
        ),
        part(
            "unclear",
            "Is it known of every error whether it clears?",
            &unknown,
            Verdict::Unknown,
            Verdict::Yes,
            "A reprocess does no harm here, so try it on one user.",
        ),
        part(
            "comes",
            "Does nothing turn into an error?",
            &errors(&outline.introduced),
            Verdict::No,
            Verdict::Yes,
            "Mend the causes before you reprocess.",
        ),
    ];
    proposal.lists = desk.losses(&outline);
    proposal.ways = vec![way];
    Some(proposal)
}

fn part(
    code: &str,
    question: &str,
    causes: &[ErrorCause],
    with: Verdict,
    without: Verdict,
    remedy: &str,
) -> Check {
    let reasons: Vec<&str> = causes.iter().map(|cause| cause.message.as_str()).collect();
    let mut users: Vec<_> = causes.iter().flat_map(|cause| cause.users.clone()).collect();
    users.truncate(20);
    Check {
        code: code.to_owned(),
        question: question.to_owned(),
        verdict: if causes.is_empty() { without } else { with },
        reason: if reasons.is_empty() { "There is no such error.".to_owned() } else { reasons.join(" ") },
        remedy: if causes.is_empty() { String::new() } else { remedy.to_owned() },
        users_total: causes.iter().map(|cause| cause.users_total).sum(),
        users,
    }
}
