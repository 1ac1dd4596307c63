//! Taking users out of the groups that give them what they cannot have.

use super::Candidate;
use super::candidates::{MOST_USERS, Make};
use super::sources::LOOKED_AT;
use crate::checks::{Context, Names, count, join};
use crate::licensing::claims::{Claim, claims};
use crate::tenant::{GroupIndex, UserIndex};
use seatscope_contract::scenario::Edit;
use std::collections::{BTreeMap, BTreeSet};

/// Groups named before they are only counted.
const NAMED: usize = 2;

/// Takes each group's users out of it. None if there is nobody to take out, if they are too many to name, or if
/// a rule decides who is in a group.
pub(super) fn leave(
    context: Context<'_>,
    groups: &BTreeMap<GroupIndex, Vec<UserIndex>>,
) -> Option<Candidate> {
    let edits = leaving(context, groups)?;
    let users: BTreeSet<UserIndex> = groups.values().flatten().copied().collect();
    let users = count(users.len(), "user", "users");
    Some(Candidate { title: format!("Take {users} out of {}", in_words(context, groups.keys())), edits })
}

/// The edits that take users out of groups, by the ids of groups and users.
pub(super) fn leaving(
    context: Context<'_>,
    groups: &BTreeMap<GroupIndex, Vec<UserIndex>>,
) -> Option<Vec<Edit>> {
    let tenant = context.tenant;
    if groups.keys().any(|group| tenant.groups.dynamic.at(*group)) {
        return None;
    }
    let pairs = groups.iter().flat_map(|(group, users)| users.iter().map(move |user| (*group, *user)));
    let pairs: BTreeSet<(String, String)> =
        pairs.map(|(group, user)| (tenant.group_id(group), tenant.user_id(user))).collect();
    let few = !pairs.is_empty() && pairs.len() <= MOST_USERS;
    few.then(|| pairs.into_iter().map(|(group, user)| Edit::RemoveMember { group, user }).collect())
}

/// Names of a few groups, or how many there are.
pub(super) fn in_words<'g>(context: Context<'_>, groups: impl Iterator<Item = &'g GroupIndex>) -> String {
    let objects = groups.filter_map(|group| context.tenant.groups.object.get(*group));
    let mut names: Vec<String> = objects.map(|object| Names(context.tenant).group(*object)).collect();
    names.sort();
    if names.len() > NAMED { format!("{} groups", names.len()) } else { join(&names, "and") }
}

impl Make<'_> {
    /// Takes the users out of those of the finding's groups that fail for them. Who has no usage location may stay:
    /// one is to be set first.
    pub(super) fn leave_groups_that_fail(&self) -> Option<Candidate> {
        let Self { context, finding } = self;
        if finding.users.len() > LOOKED_AT {
            return None;
        }
        let mut groups: BTreeMap<GroupIndex, Vec<UserIndex>> = BTreeMap::new();
        let located = finding.users.iter().filter(|user| !context.world.lacks_location(**user));
        for user in located {
            let claims = claims(context.world, *user);
            let open = claims.iter().filter(|claim: &&Claim| claim.wanted && claim.is_open());
            let failing = open.filter_map(|claim| claim.group.filter(|group| finding.groups.contains(group)));
            let failing: BTreeSet<GroupIndex> =
                failing.filter_map(|group| context.tenant.groups.of(group)).collect();
            for group in failing {
                groups.entry(group).or_default().push(*user);
            }
        }
        leave(*context, &groups)
    }
}
