//! The old product goes before the new one comes. Nothing is taken from those whom the service would refuse the
//! new one, and whoever loses something is named.

use super::{Sources, checks, for_group, for_user};
use crate::checks::count;
use crate::planners::desk::{Desk, Draft, MOST_EDITS, Steps};
use crate::tenant::{ProductIndex, UserIndex};
use seatscope_contract::planner::{Proposal, UserList};
use seatscope_contract::scenario::Edit;
use std::collections::BTreeSet;

/// Adds the way to a proposal, with what speaks against it and who fares otherwise than in one step. There is no
/// such way where the service would refuse all of it.
pub(super) fn propose(
    desk: Desk<'_>,
    sources: &Sources,
    (from, to): (ProductIndex, ProductIndex),
    proposal: &mut Proposal,
) {
    let (mut sources, beyond) = with_room(sources);
    let (mut way, mut outline) = desk.try_way(draft(desk, &sources, from, to));
    let refused = desk.refused_check(&outline);
    let (mut stuck, mut keeping): (Vec<UserIndex>, Vec<UserIndex>) = (Vec::new(), Vec::new());
    loop {
        // Where the removal is refused, nothing is left to say of the new product.
        let refused = desk.refused(&way.scenario.edits);
        let removals = refused.iter().filter(|(_, edit)| is_removal(edit)).map(|(id, _)| *id).collect();
        let all = refused.iter().map(|(id, _)| *id).collect();
        let left_out = leave_out(desk, &mut sources, &removals, &mut stuck);
        if !leave_out(desk, &mut sources, &all, &mut keeping) && !left_out {
            break;
        }
        (way, outline) = desk.try_way(draft(desk, &sources, from, to));
    }
    let new = desk.names().product(to);
    for (users, why) in [
        (stuck, "the service would refuse to take it away".to_owned()),
        (keeping, format!("the service would refuse them {new}")),
    ] {
        if !users.is_empty() {
            let title = format!(
                "{} the old product where it is removed first: {why}",
                count(users.len(), "user keeps", "users keep")
            );
            let products = vec![desk.names().product_ref(from)];
            proposal.lists.push(UserList { products, ..desk.list("keepsIfRemovedFirst", title, users) });
        }
    }
    if way.scenario.edits.is_empty() {
        return;
    }
    let losses = desk.losses(&outline).into_iter().filter(|list| !proposal.lists.contains(list));
    let losses: Vec<UserList> = losses.collect();
    proposal.lists.extend(losses.into_iter().map(|list| UserList {
        code: "losesIfRemovedFirst".to_owned(),
        title: format!("{} where it is removed first", list.title),
        ..list
    }));
    let open = desk.competing(&outline).into_iter().filter(|list| !proposal.lists.contains(list));
    let open: Vec<UserList> = open.collect();
    proposal.lists.extend(open);
    way.users_beyond += beyond;
    let between = checks::after_first_stage(desk, &way);
    way.checklist = vec![checks::in_between(desk, &between), refused];
    way.checklist.extend(checks::mail_in_between(desk, &between));
    way.checklist.extend(checks::of_way(desk, &way, &outline, to));
    proposal.ways.push(way);
}

/// As many sources as one way has room for, each with both of its edits, and how many users are left.
fn with_room(sources: &Sources) -> (Sources, u64) {
    let mut sources = sources.clone();
    sources.groups.truncate(MOST_EDITS / 2);
    let beyond = sources.direct.split_off(sources.direct.len().min(MOST_EDITS / 2 - sources.groups.len()));
    (sources, beyond.len() as u64)
}

/// Whether an edit takes the old product.
fn is_removal(edit: &Edit) -> bool {
    matches!(edit, Edit::AssignLicense { add_licenses, .. } if add_licenses.is_empty())
}

/// Leaves the groups and users of refused edits out, and says whether any were. The members of such a group and
/// the users named keep what they have.
fn leave_out(
    desk: Desk<'_>,
    sources: &mut Sources,
    refused: &BTreeSet<&str>,
    keeping: &mut Vec<UserIndex>,
) -> bool {
    let tenant = desk.context.tenant;
    let before = sources.groups.len() + sources.direct.len();
    sources.groups.retain(|(group, _)| {
        let is_refused = refused.contains(tenant.group_id(*group).as_str());
        if is_refused {
            keeping.extend(desk.members(*group));
        }
        !is_refused
    });
    sources.direct.retain(|(user, _)| {
        let is_refused = refused.contains(tenant.user_id(*user).as_str());
        if is_refused {
            keeping.push(*user);
        }
        !is_refused
    });
    keeping.sort_unstable();
    keeping.dedup();
    sources.groups.len() + sources.direct.len() < before
}

fn draft(desk: Desk<'_>, sources: &Sources, from: ProductIndex, to: ProductIndex) -> Draft {
    let removed = vec![desk.sku(from)];
    let remove_groups =
        sources.groups.iter().map(|(group, _)| desk.change_group(*group, Vec::new(), removed.clone()));
    let remove_direct =
        sources.direct.iter().map(|(user, _)| desk.change_user(*user, Vec::new(), removed.clone()));
    let add_groups = sources.groups.iter().map(|(group, license)| {
        desk.change_group(*group, vec![for_group(desk, *group, *license, to)], Vec::new())
    });
    let add_direct = sources.direct.iter().map(|(user, license)| {
        desk.change_user(*user, vec![for_user(desk, *user, *license, to)], Vec::new())
    });
    let (old, new) = (desk.names().product(from), desk.names().product(to));
    Draft {
        code: "removeFirst",
        title: format!("Remove {old}, then assign {new}"),
        about: format!(
            "Takes the fewest seats at any time, for where {old} has to be given back before {new} can be had. In \
             between the users are without; data is kept for a while, but mail may bounce."
        ),
        stages: vec![
            Steps::new(
                format!("Remove {old}"),
                remove_direct.chain(remove_groups).collect(),
                "Wait until everything is processed and the seats are back.",
            ),
            Steps::new(
                format!("Assign {new}"),
                add_direct.chain(add_groups).collect(),
                "Wait until everything is processed and nobody is in error.",
            ),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tenant::column::Index;
    use crate::tenant::{GroupIndex, License, PlanSetIndex};

    #[test]
    fn whoever_is_taken_something_from_has_room_to_get_the_other() {
        let license = License { product: ProductIndex::new(0), disabled: PlanSetIndex::new(0) };
        let sources = Sources {
            groups: (0..10).map(|row| (GroupIndex::new(row), license)).collect(),
            direct: (0..MOST_EDITS).map(|row| (UserIndex::new(row), license)).collect(),
        };
        let (kept, beyond) = with_room(&sources);
        assert_eq!((kept.groups.len(), kept.direct.len()), (10, MOST_EDITS / 2 - 10));
        assert_eq!(beyond, (MOST_EDITS / 2 + 10) as u64);
    }
}
