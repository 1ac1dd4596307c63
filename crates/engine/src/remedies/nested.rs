//! Makes users direct members of the licensed group that reaches them only through other groups.

use super::candidates::MOST_USERS;
use super::{Candidate, SHOWN};
use crate::checks::{Context, Finding, Names};
use crate::tenant::{GroupIndex, Tenant, UserIndex};
use seatscope_contract::scenario::Edit;
use std::collections::BTreeSet;

/// One candidate for each licensed group. Where there are more than can be shown, none is better than
/// the others, and none is offered.
pub(super) fn candidates(context: Context<'_>, finding: &Finding) -> Vec<Candidate> {
    let tenant = context.tenant;
    let groups = finding.groups.iter().filter_map(|group| tenant.groups.of(*group));
    let licensed = groups.filter(|group| {
        !tenant.groups.licenses.get(*group).is_empty() && !tenant.members.groups.get(*group).is_empty()
    });
    let licensed: Vec<GroupIndex> = licensed.collect();
    if licensed.len() > SHOWN {
        return Vec::new();
    }
    licensed.into_iter().filter_map(|group| add_members(tenant, group)).collect()
}

fn add_members(tenant: &Tenant, group: GroupIndex) -> Option<Candidate> {
    let users = reached_only_through_nesting(tenant, group);
    if users.is_empty() || users.len() > MOST_USERS {
        return None;
    }
    let mut ids: Vec<String> = users.iter().map(|user| tenant.user_id(*user)).collect();
    ids.sort();
    let (id, object) = (tenant.group_id(group), *tenant.groups.object.get(group)?);
    let name = Names(tenant).group(object);
    let title = match ids.len() {
        1 => format!("Make 1 user a direct member of {name}"),
        more => format!("Make {more} users direct members of {name}"),
    };
    let edits = ids.into_iter().map(|user| Edit::AddMember { group: id.clone(), user });
    Some(Candidate { title, edits: edits.collect() })
}

/// Users of the groups inside a group, however deep, who are not its direct members.
fn reached_only_through_nesting(tenant: &Tenant, group: GroupIndex) -> BTreeSet<UserIndex> {
    let direct = tenant.members.users.get(group);
    let mut seen = BTreeSet::from([group]);
    let mut open = tenant.members.groups.get(group).to_vec();
    let mut users = BTreeSet::new();
    while let Some(inner) = open.pop() {
        if seen.insert(inner) {
            let members = tenant.members.users.get(inner).iter();
            users.extend(members.copied().filter(|user| direct.binary_search(user).is_err()));
            open.extend(tenant.members.groups.get(inner));
        }
    }
    users
}
