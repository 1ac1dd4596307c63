//! From direct assignments to groups (seeds 002, 003): which groups reproduce what users have, who can do
//! without the direct licence now, who would lose what.

use super::desk::{Desk, Draft};
use crate::checks::count;
use crate::licensing::claims::Claim;
use crate::licensing::grants::plans_by_id;
use crate::tenant::{GroupIndex, License, PlanIndex, ProductIndex, UserIndex};
use crate::what_if::changes::replaced;
use fixedbitset::FixedBitSet;
use seatscope_contract::planner::{Proposal, UserList, Verdict};
use seatscope_contract::scenario::Edit;
use std::collections::BTreeMap;

/// Groups joined at most to reproduce one licence.
const MOST_GROUPS: usize = 3;

/// What becomes of a user's direct licence.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// Groups give all of it already.
    Ready,
    /// Groups give it, but for these plans.
    Loses(Vec<PlanIndex>),
    /// These groups would give it, but for these plans.
    Joins(Vec<GroupIndex>, Vec<PlanIndex>),
    /// No group could.
    NoGroup,
}

pub(super) fn plan(desk: Desk<'_>, sku: &str, users: &[String]) -> Option<Proposal> {
    let product = desk.product(sku)?;
    let mut holders = desk.direct_holders(product);
    if !users.is_empty() {
        let named: Vec<UserIndex> = users.iter().filter_map(|id| desk.user(id)).collect();
        holders.retain(|user| named.contains(user));
    }
    let mut fates: BTreeMap<Fate, Vec<UserIndex>> = BTreeMap::new();
    for user in &holders {
        fates.entry(fate(desk, *user, product)).or_default().push(*user);
    }
    let name = desk.names().product(product);
    let mut proposal = desk.proposal(format!("Give {name} through groups instead of directly"));
    proposal.lists = lists(desk, product, &fates);
    let (mut ready, mut joining): (Vec<UserIndex>, Vec<(GroupIndex, UserIndex)>) = (Vec::new(), Vec::new());
    let mut joined: Vec<UserIndex> = Vec::new();
    for (fate, users) in &fates {
        match fate {
            Fate::Ready => ready.extend(users),
            Fate::Joins(groups, lost) if lost.is_empty() => {
                joining.extend(groups.iter().flat_map(|group| users.iter().map(move |user| (*group, *user))));
                joined.extend(users);
            }
            _ => {}
        }
    }
    let remove = |users: &[UserIndex]| -> Vec<Edit> {
        users.iter().map(|user| desk.change_user(*user, Vec::new(), vec![desk.sku(product)])).collect()
    };
    let looks = "Each of these users has the product through a group, without an error, and lost nothing.";
    if !ready.is_empty() {
        let (way, _) = desk.try_way(Draft {
            code: "dropDirect",
            title: format!("Remove the directly assigned {name} where groups give all of it"),
            about:
                "Nothing is lost and no seat is needed: each of these users has one seat, from both sources."
                    .to_owned(),
            stages: desk.waves("Remove the direct licence", remove(&ready), looks),
        });
        proposal.ways.push(way);
    }
    if !joining.is_empty() {
        let tenant = desk.context.tenant;
        let edits = joining.iter().map(|(group, user)| Edit::AddMember {
            group: tenant.group_id(*group),
            user: tenant.user_id(*user),
        });
        let mut stages = desk.waves(
            "Add to the groups",
            edits.collect(),
            "Each of these users has the product directly and through a group, without an error.",
        );
        stages.extend(desk.waves("Remove the direct licence", remove(&joined), looks));
        let (way, _) = desk.try_way(Draft {
            code: "joinThenDrop",
            title: format!("Add users to groups that give {name}, then remove it directly"),
            about: "Both coexist in between on one seat, so that nobody is without. Other products of the groups \
                    take seats of their own."
                .to_owned(),
            stages,
        });
        proposal.checklist.push(desk.seats_check(&way, product));
        proposal.ways.push(way);
    }
    let blocked: Vec<UserIndex> = fates
        .iter()
        .filter(|(fate, _)| **fate == Fate::NoGroup)
        .flat_map(|(_, users)| users.iter().copied())
        .collect();
    let (verdict, reason, remedy) = if blocked.is_empty() {
        (Verdict::Yes, "Every licence can come from a group.", "")
    } else {
        (
            Verdict::No,
            "No group to which people can be added by hand gives the product.",
            "Make a security group, assign the product to it with the same plans, and plan anew.",
        )
    };
    let question = "Is there a group for everybody?";
    proposal.checklist.insert(0, desk.check("groups", question, verdict, reason, remedy, blocked));
    Some(proposal)
}

fn fate(desk: Desk<'_>, user: UserIndex, product: ProductIndex) -> Fate {
    let world = desk.context.world;
    let claims = desk.claims(user);
    let is_direct = |claim: &&Claim| claim.group.is_none() && claim.product() == product;
    let Some(direct) = claims.iter().find(is_direct) else { return Fate::NoGroup };
    let others =
        claims.iter().filter(|claim| !is_direct(claim) && claim.wanted && claim.status.is_in_force());
    let others: Vec<License> = others.map(|claim| claim.license).collect();
    let kept = world.granted(&others);
    let lost = missing(desk, world.grant(direct.license), &kept);
    let inherits = others.iter().any(|license| license.product == product);
    match (inherits, lost.is_empty()) {
        (true, true) => Fate::Ready,
        (true, false) => Fate::Loses(lost),
        (false, _) => join(desk, user, product, world.grant(direct.license), &others),
    }
}

/// Plans that are neither in a set nor replaced by a better one of it.
fn missing(desk: Desk<'_>, wanted: &FixedBitSet, there: &FixedBitSet) -> Vec<PlanIndex> {
    let mut lost = wanted.clone();
    lost.difference_with(there);
    let replaced = replaced(desk.context.book, &lost, there);
    lost.difference_with(&replaced);
    plans_by_id(desk.context.tenant, &lost)
}

/// The groups that leave the fewest plans missing; of equals those that bring the fewest further products,
/// then the first by id.
fn join(
    desk: Desk<'_>,
    user: UserIndex,
    product: ProductIndex,
    wanted: &FixedBitSet,
    held: &[License],
) -> Fate {
    let (world, groups) = (desk.context.world, &desk.context.tenant.groups);
    let mut candidates = desk.groups_with(product);
    candidates.retain(|group| {
        let by_hand = !groups.dynamic.at(*group) && groups.synced.at(*group) != Some(true);
        by_hand && groups.security_enabled.at(*group) != Some(false) && !world.groups_of(user).contains(group)
    });
    let mut there = world.granted(held);
    let mut chosen: Vec<GroupIndex> = Vec::new();
    let mut lost = missing(desk, wanted, &there);
    while chosen.len() < MOST_GROUPS && (chosen.is_empty() || !lost.is_empty()) {
        let judged = candidates.iter().filter(|group| !chosen.contains(group)).map(|group| {
            let given = groups.licenses.get(*group);
            let mut with = there.clone();
            with.union_with(&world.granted(given));
            let further = given.iter().filter(|license| {
                license.product != product && !held.iter().any(|held| held.product == license.product)
            });
            (missing(desk, wanted, &with), further.count(), *group, with)
        });
        let best = judged.min_by_key(|(lost, further, ..)| (lost.len(), *further));
        let Some((left, _, group, with)) = best else { break };
        if !chosen.is_empty() && left.len() >= lost.len() {
            break;
        }
        chosen.push(group);
        (lost, there) = (left, with);
    }
    if chosen.is_empty() { Fate::NoGroup } else { Fate::Joins(chosen, lost) }
}

fn lists(desk: Desk<'_>, product: ProductIndex, fates: &BTreeMap<Fate, Vec<UserIndex>>) -> Vec<UserList> {
    let (tenant, names) = (desk.context.tenant, desk.names());
    let mut lists: Vec<UserList> = Vec::new();
    for (fate, users) in fates {
        let (code, title) = match fate {
            Fate::Ready => ("ready", "lose nothing without the direct licence".to_owned()),
            Fate::Loses(plans) => {
                ("loses", format!("would lose {}", count(plans.len(), "service", "services")))
            }
            Fate::Joins(_, lost) if lost.is_empty() => ("joins", "can be added to these groups".to_owned()),
            Fate::Joins(_, lost) => (
                "joinsInPart",
                format!("would lose {} in these groups", count(lost.len(), "service", "services")),
            ),
            Fate::NoGroup => ("noGroup", "have no group that could give the product".to_owned()),
        };
        let mut list =
            desk.list(code, format!("{} {title}", count(users.len(), "user", "users")), users.clone());
        list.products = vec![names.product_ref(product)];
        if let Fate::Loses(plans) | Fate::Joins(_, plans) = fate {
            list.plans = plans.iter().map(|plan| names.plan_ref(*plan)).collect();
        }
        if let Fate::Joins(groups, _) = fate {
            let objects = groups.iter().filter_map(|group| tenant.groups.object.get(*group));
            list.groups = objects.map(|group| names.group_ref(*group)).collect();
        }
        lists.push(list);
    }
    lists.sort_by(|a, b| {
        let id = |list: &UserList| list.users.first().map(|user| user.id.clone());
        (&a.code, id(a)).cmp(&(&b.code, id(b)))
    });
    lists
}
