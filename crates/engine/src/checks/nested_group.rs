//! `NestedGroup`: licensed groups with groups as members; users reached only through these get nothing
//! (facts 4.12; seed 003). Groups that hang together by nesting are one finding, so that each user is
//! named once, however many licensed groups are around.

use super::names::{count, join};
use super::{Finding, Names, Records, places};
use crate::tenant::column::Lists;
use crate::tenant::{GroupIndex, ObjectIndex, Tenant, UserIndex};
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// Licensed groups around each group that is inside one, however deep.
type Around = BTreeMap<GroupIndex, BTreeSet<GroupIndex>>;

pub(super) fn check(records: Records<'_>) -> Vec<Finding> {
    let tenant = records.tenant;
    let around = around(tenant);
    connected(tenant, &around).iter().map(|groups| finding(tenant, &around, groups)).collect()
}

/// Finds the licensed groups around others, for each no more than prove that a user lacks one of them:
/// one more than any user is a direct member of. So rings and deep chains cost no more than they must.
fn around(tenant: &Tenant) -> Around {
    let memberships = tenant.users.indexes().map(|user| tenant.members.of_user.get(user).len());
    let enough = memberships.max().unwrap_or_default() + 1;
    let mut around = Around::new();
    for licensed in tenant.groups.licensed() {
        let mut open = tenant.members.groups.get(licensed).to_vec();
        while let Some(inner) = open.pop() {
            let known = around.entry(inner).or_default();
            if known.len() < enough && known.insert(licensed) {
                open.extend(tenant.members.groups.get(inner));
            }
        }
    }
    around
}

/// The groups inside licensed ones and those around them, in sets that hang together.
fn connected(tenant: &Tenant, around: &Around) -> Vec<Vec<GroupIndex>> {
    let outer = tenant.groups.licensed().chain(around.keys().copied());
    let inside =
        outer.flat_map(|outer| tenant.members.groups.get(outer).iter().map(move |inner| (outer, *inner)));
    let both_ways = inside.flat_map(|(outer, inner)| [(outer, inner), (inner, outer)]);
    let neighbours: Lists<GroupIndex, GroupIndex> = Lists::from_pairs(both_ways.collect());
    let mut seen: BTreeSet<GroupIndex> = BTreeSet::new();
    let mut sets = Vec::new();
    for first in around.keys() {
        let (mut set, mut open) = (Vec::new(), vec![*first]);
        while let Some(group) = open.pop() {
            if seen.insert(group) {
                set.push(group);
                open.extend(neighbours.get(group));
            }
        }
        if !set.is_empty() {
            sets.push(set);
        }
    }
    sets
}

fn finding(tenant: &Tenant, around: &Around, groups: &[GroupIndex]) -> Finding {
    let mut finding = Finding::new("NestedGroup", Severity::Warning, Basis::Static, Confidence::Documented);
    let mut licensed: Vec<ObjectIndex> = Vec::new();
    let mut inner = 0;
    let mut unknown = 0;
    let mut absent: BTreeSet<ObjectIndex> = BTreeSet::new();
    for group in groups {
        let object = tenant.groups.object.get(*group).copied();
        finding.groups.extend(object);
        finding.users.extend(reached_only_through_nesting(tenant, around, *group));
        let known = tenant.members.known.at(*group) && tenant.members.groups_known.at(*group);
        if around.contains_key(group) {
            unknown += usize::from(!known);
            absent.extend(tenant.absent_members(*group));
        }
        let (licenses, members) = (tenant.groups.licenses.get(*group), tenant.members.groups.get(*group));
        if !licenses.is_empty() && !members.is_empty() {
            licensed.extend(object);
            inner += members.len();
            finding.products.extend(licenses.iter().map(|license| license.product));
            finding.evidence.extend(places::of_group(tenant, *group, "members"));
        }
    }
    finding.users.sort_unstable();
    finding.users.dedup();
    let gaps = gaps(unknown, absent.len());
    finding.message = message(tenant, &licensed, inner, finding.users.len(), &gaps);
    finding
}

/// Users of a group who are not direct members of every licensed group around it.
fn reached_only_through_nesting(
    tenant: &Tenant,
    around: &Around,
    group: GroupIndex,
) -> impl Iterator<Item = UserIndex> {
    let licensed = around.get(&group);
    tenant.members.users.get(group).iter().copied().filter(move |user| {
        let direct = tenant.members.of_user.get(*user);
        licensed.into_iter().flatten().any(|licensed| direct.binary_search(licensed).is_err())
    })
}

/// What is not known of the groups inside: `unknown` of them do not say who is in them, and `absent` of their
/// members have no record of their own.
fn gaps(unknown: usize, absent: usize) -> String {
    let groups = match unknown {
        0 => None,
        1 => Some("the members of a group inside were not exported".to_owned()),
        more => Some(format!("the members of {more} groups inside were not exported")),
    };
    let members = match absent {
        0 => None,
        1 => Some("1 member of a group inside is not among the exported users".to_owned()),
        more => Some(format!("{more} members of groups inside are not among the exported users")),
    };
    let gaps: Vec<String> = groups.into_iter().chain(members).collect();
    gaps.join(", and ")
}

/// What is said of licensed groups with `inner` groups as members, through which `users` are reached, and
/// of what is not known there.
fn message(tenant: &Tenant, licensed: &[ObjectIndex], inner: usize, users: usize, gaps: &str) -> String {
    let mut names: Vec<String> = licensed.iter().map(|group| Names(tenant).group(*group)).collect();
    names.sort();
    let (who, what) = match names.as_slice() {
        [name] if inner == 1 => (format!("The licensed group {name} has a group as member"), "it"),
        [name] => (format!("The licensed group {name} has {inner} groups as members"), "it"),
        [_, _] | [_, _, _] => (
            format!("The licensed groups {} have groups as members", join(&names, "and")),
            "at least one of them",
        ),
        more => (format!("{} licensed groups have groups as members", more.len()), "at least one of them"),
    };
    let reached = count(users, "user", "users");
    let get = if users == 1 { "gets" } else { "get" };
    match (users, gaps) {
        (0, "") => format!("{who}; nobody in the export is reached only that way."),
        (0, _) => format!("{who}; {gaps}, so who is reached only that way is not known."),
        (_, "") => format!("{who}; {reached} reached only that way {get} nothing from {what}."),
        _ => {
            format!(
                "{who}; {reached} reached only that way {get} nothing from {what}, and perhaps more: {gaps}."
            )
        }
    }
}
