//! A user who leaves: which licences go, which stay and through what (facts 4.4, 4.10, 4.15).

use super::desk::{Desk, Draft, Steps};
use crate::tenant::{GroupIndex, ProductIndex};
use seatscope_contract::planner::{Proposal, Verdict};
use seatscope_contract::scenario::Edit;

pub(super) fn plan(desk: Desk<'_>, id: &str, delete: bool) -> Option<Proposal> {
    let tenant = desk.context.tenant;
    let user = desk.user(id)?;
    let name = desk.names().user(user);
    let claims = desk.claims(user);
    let mut direct: Vec<ProductIndex> =
        claims.iter().filter(|claim| claim.group.is_none()).map(|claim| claim.product()).collect();
    direct.sort_by(|a, b| tenant.products.ids.compare(*a, *b));
    direct.dedup();
    let mut groups: Vec<GroupIndex> = desk.context.world.groups_of(user).to_vec();
    groups.retain(|group| !tenant.groups.licenses.get(*group).is_empty());
    groups.sort_by_cached_key(|group| tenant.group_id(*group));
    let is_fixed = |group: &GroupIndex| {
        tenant.groups.dynamic.at(*group) || tenant.groups.synced.at(*group) == Some(true)
    };
    let (fixed, loose): (Vec<GroupIndex>, Vec<GroupIndex>) = groups.into_iter().partition(is_fixed);
    let title = if delete { format!("Delete {name}") } else { format!("Take the licences from {name}") };
    let mut proposal = desk.proposal(title.clone());
    let about = if delete {
        "The seats come back at once; the account can be restored for 30 days, and needs seats again then."
    } else {
        "Blocking sign-in alone frees no seat. Data is kept for a while after the licences are gone."
    };
    let draft = |directly_first: bool| {
        let mut stages = Vec::new();
        if delete {
            stages.push(Steps::new("Delete the user", vec![Edit::DeleteUser { user: id.to_owned() }], ""));
        } else {
            let skus: Vec<String> = direct.iter().map(|product| desk.sku(*product)).collect();
            let own =
                if skus.is_empty() { Vec::new() } else { vec![desk.change_user(user, Vec::new(), skus)] };
            let leave = |group: &GroupIndex| Edit::RemoveMember {
                group: tenant.group_id(*group),
                user: id.to_owned(),
            };
            let then = "Wait until the user is processed; nothing is in error.";
            stages.push(Steps::new("Remove the direct licences", own, then));
            stages.push(Steps::new("Leave the groups", loose.iter().map(leave).collect(), then));
            if !directly_first {
                stages.reverse();
            }
        }
        Draft { code: "offboard", title: title.clone(), about: about.to_owned(), stages }
    };
    // What depends on something has to go before it; add-ons are mostly assigned directly.
    let (mut way, mut outline) = desk.try_way(draft(true));
    if outline.totals.refused > 0 {
        (way, outline) = desk.try_way(draft(false));
    }
    let (verdict, reason, remedy) = if fixed.is_empty() || delete {
        (Verdict::Yes, "Everything the user has can be taken away here.".to_owned(), "")
    } else {
        let names: Vec<String> = fixed.iter().map(|group| desk.group_name(*group)).collect();
        let reason =
            format!("What {} gives stays: a rule or the on-premises directory decides.", names.join(", "));
        (Verdict::No, reason, "Change the user's attributes, or the membership on-premises.")
    };
    let question = "Does everything go?";
    proposal.checklist.push(desk.check("fixed", question, verdict, reason, remedy, Vec::new()));
    proposal.checklist.push(desk.newly_failing(
        &outline,
        "dependants",
        "DependencyViolation",
        "Does nothing that the user keeps depend on what goes?",
        "Take the dependent product away too, before the others.",
    ));
    let synced = tenant.users.synced.at(user) == Some(true);
    let (verdict, reason) = match (delete, synced) {
        (true, true) => (Verdict::No, "The account comes from on-premises, so it has to be deleted there."),
        _ => (Verdict::Yes, "The account can be changed here."),
    };
    proposal.checklist.push(desk.check(
        "synced",
        "Is the account managed here?",
        verdict,
        reason,
        "",
        Vec::new(),
    ));
    proposal.lists = desk.losses(&outline);
    proposal.ways.push(way);
    Some(proposal)
}
