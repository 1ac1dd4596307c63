//! From direct assignments to groups (seeds 002, 003): which groups reproduce what users have, who can do
//! without the direct licence now, who would lose what.

mod lists;

use super::desk::{Desk, Draft};
use super::trial::{Failing, Trial};
use crate::licensing::claims::{Claim, Status};
use crate::licensing::grants::{has, plans_by_id};
use crate::licensing::process::ErrorCode;
use crate::tenant::{GroupIndex, License, PlanIndex, ProductIndex, UserIndex};
use crate::what_if::changes::replaced;
use fixedbitset::FixedBitSet;
use lists::lists;
use seatscope_contract::outline::Outline;
use seatscope_contract::planner::{Check, Proposal, Verdict, Way};
use seatscope_contract::scenario::Edit;
use std::collections::{BTreeMap, BTreeSet};

/// Groups joined at most to reproduce one licence.
const MOST_GROUPS: usize = 3;
/// Choices of groups tried at most for users who have the same.
const MOST_TRIES: usize = 4;
/// What to look at once the direct licence is gone.
const HAS_IT: &str =
    "Check that each of these users has the product through a group, without an error, and lost nothing.";

/// What becomes of a user's direct licence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// Groups give all of it already.
    Ready,
    /// Groups give it, but for these plans.
    Loses(Vec<PlanIndex>),
    /// A group gives it, but the last change to that failed.
    InError,
    /// These groups would give it, but for these plans.
    Joins(Vec<GroupIndex>, Vec<PlanIndex>),
    /// It would fail with this error, in these groups, because of this product.
    Fails(Vec<GroupIndex>, &'static str, Option<ProductIndex>),
    /// No group could.
    NoGroup,
    /// Nobody knows which plans are on, and so what groups give of them.
    Untold,
}

/// Users by what becomes of them.
type Fates = BTreeMap<Fate, Vec<UserIndex>>;

pub(super) fn plan(desk: Desk<'_>, sku: &str, users: &[String]) -> Option<Proposal> {
    let product = desk.product(sku)?;
    let mut holders = desk.direct_holders(product);
    if !users.is_empty() {
        let named: BTreeSet<UserIndex> = users.iter().filter_map(|id| desk.user(id)).collect();
        holders.retain(|user| named.contains(user));
    }
    let fates = fates(desk, product, &holders);
    let name = desk.names().product(product);
    let mut proposal = desk.proposal(format!("Give {name} through groups instead of directly"));
    proposal.checklist.push(group_for_everybody(desk, &fates));
    let drops = drop_edits(desk, product, &fates);
    let mut fates = keep_back(desk, product, fates, &drops);
    let drops = drop_edits(desk, product, &fates);
    if !drops.is_empty() {
        let (way, outline) = desk.try_way(Draft {
            code: "dropDirect",
            title: format!("Remove the directly assigned {name} where groups give all of it"),
            about:
                "Nothing is lost and no seat is needed: each of these users has one seat, from both sources."
                    .to_owned(),
            stages: desk.waves(
                "Remove the direct licence",
                drops.into_iter().map(|drop| vec![drop]).collect(),
                HAS_IT,
            ),
        });
        proposal.lists.extend(desk.losses(&outline));
        proposal.ways.push(way);
    }
    let everybody = joining(&fates);
    if !everybody.is_empty() {
        // What stands against it is said of everybody; who would not fare well is then left out.
        let (mut way, mut outline) = desk.try_way(join_then_drop(desk, product, &everybody));
        proposal.checklist.extend(checklist(desk, product, &way, &outline));
        fates = keep_back(desk, product, fates, &way.scenario.edits);
        let faring_well = joining(&fates);
        if faring_well != everybody {
            (way, outline) = desk.try_way(join_then_drop(desk, product, &faring_well));
        }
        if !faring_well.is_empty() {
            proposal.lists.extend(desk.gains(&outline));
            proposal.lists.extend(desk.losses(&outline));
            proposal.ways.push(way);
        }
    }
    let mut lists = lists(desk, product, &fates);
    lists.append(&mut proposal.lists);
    proposal.lists = lists;
    Some(proposal)
}

/// What becomes of each holder's direct licence. Users who have the same are looked at once.
fn fates(desk: Desk<'_>, product: ProductIndex, holders: &[UserIndex]) -> Fates {
    let world = desk.context.world;
    let mut known: BTreeMap<_, Fate> = BTreeMap::new();
    let mut fates = Fates::new();
    for user in holders {
        let claims = desk.claims(*user);
        let held = claims.iter().map(|claim| {
            let (in_force, in_error) = (claim.status.is_in_force(), claim.status.is_error());
            (claim.group, claim.license, claim.target, claim.wanted, in_force, in_error)
        });
        let held: Vec<_> = held.collect();
        let place = (world.groups_of(*user).to_vec(), world.usage_location(*user));
        let fate = known.entry((held, place)).or_insert_with(|| fate(desk, *user, &claims, product));
        fates.entry(fate.clone()).or_default().push(*user);
    }
    fates
}

/// Whom groups give all of it, losing the direct licence.
fn drop_edits(desk: Desk<'_>, product: ProductIndex, fates: &Fates) -> Vec<Edit> {
    fates.get(&Fate::Ready).into_iter().flatten().map(|user| drop_direct(desk, *user, product)).collect()
}

fn drop_direct(desk: Desk<'_>, user: UserIndex, product: ProductIndex) -> Edit {
    desk.change_user(user, Vec::new(), vec![desk.sku(product)])
}

/// Users with the groups that would give them all of it.
fn joining(fates: &Fates) -> Vec<(UserIndex, Vec<GroupIndex>)> {
    let joining = fates.iter().filter_map(|(fate, users)| match fate {
        Fate::Joins(groups, lost) if lost.is_empty() => Some((groups, users)),
        _ => None,
    });
    joining.flat_map(|(groups, users)| users.iter().map(|user| (*user, groups.clone()))).collect()
}

fn join_then_drop(desk: Desk<'_>, product: ProductIndex, joining: &[(UserIndex, Vec<GroupIndex>)]) -> Draft {
    let tenant = desk.context.tenant;
    let adds = joining.iter().map(|(user, groups)| {
        let add = |group: &GroupIndex| Edit::AddMember {
            group: tenant.group_id(*group),
            user: tenant.user_id(*user),
        };
        groups.iter().map(add).collect()
    });
    let drops = joining.iter().map(|(user, _)| vec![drop_direct(desk, *user, product)]);
    let mut stages = desk.waves(
        "Add to the groups",
        adds.collect(),
        "Check that each of these users has the product directly and through a group, without an error.",
    );
    // Those who join the same group stand together.
    for stage in &mut stages {
        stage.edits.sort_by(|a, b| joined(a).cmp(&joined(b)));
    }
    stages.extend(desk.waves("Remove the direct licence", drops.collect(), HAS_IT));
    let name = desk.names().product(product);
    Draft {
        code: "joinThenDrop",
        title: format!("Add users to groups that give {name}, then remove it directly"),
        about: "Both coexist in between on one seat, so that nobody is without. Other products of the groups take seats of their own."
            .to_owned(),
        stages,
    }
}

/// The group that an edit adds somebody to.
fn joined(edit: &Edit) -> Option<&str> {
    match edit {
        Edit::AddMember { group, .. } => Some(group),
        _ => None,
    }
}

/// Sorts out who would be in error by these edits, or lose some of the direct licence.
fn keep_back(desk: Desk<'_>, product: ProductIndex, fates: Fates, edits: &[Edit]) -> Fates {
    let trial = desk.trial(edits);
    let mut kept = Fates::new();
    for (fate, users) in fates {
        let groups = match &fate {
            Fate::Ready => Some(Vec::new()),
            Fate::Joins(groups, lost) if lost.is_empty() => Some(groups.clone()),
            _ => None,
        };
        for user in users {
            let worse = groups.as_ref().and_then(|groups| {
                let fails = |failing: &Failing| Fate::Fails(groups.clone(), failing.code, failing.product);
                let of_direct = || lost_of_direct(desk, user, product, &trial).map(Fate::Loses);
                trial.failing.get(&user).map(fails).or_else(of_direct)
            });
            kept.entry(worse.unwrap_or_else(|| fate.clone())).or_default().push(user);
        }
    }
    kept
}

/// Plans of the direct licence that a user would lose.
fn lost_of_direct(
    desk: Desk<'_>,
    user: UserIndex,
    product: ProductIndex,
    trial: &Trial,
) -> Option<Vec<PlanIndex>> {
    let claims = desk.claims(user);
    let direct = claims.iter().find(|claim| is_direct(claim, product))?;
    let given = desk.context.world.grant(direct.license);
    let mut lost = trial.losing.get(&user)?.clone();
    lost.retain(|plan| has(given, *plan));
    (!lost.is_empty()).then_some(lost)
}

fn group_for_everybody(desk: Desk<'_>, fates: &Fates) -> Check {
    let remedy = "Make a security group, assign the product to it with the same plans, and plan anew.";
    let without = |is_so: fn(&Fate) -> bool| {
        let users = fates.iter().filter(|(fate, _)| is_so(fate)).flat_map(|(_, users)| users.iter().copied());
        users.collect::<Vec<UserIndex>>()
    };
    let none = without(|fate| *fate == Fate::NoGroup);
    let in_part =
        without(|fate| matches!(fate, Fate::Loses(lost) | Fate::Joins(_, lost) if !lost.is_empty()));
    let (verdict, reason, remedy) = match (none.is_empty(), in_part.is_empty()) {
        (true, true) => (Verdict::Yes, "Every licence can come from a group.", ""),
        (false, true) => {
            (Verdict::No, "No group to which people can be added by hand gives the product.", remedy)
        }
        (_, false) => (
            Verdict::No,
            "No group to which people can be added by hand gives all that these users have directly.",
            remedy,
        ),
    };
    let blocked = [none, in_part].concat();
    desk.check("groups", "Is there a group for everybody?", verdict, reason, remedy, blocked)
}

/// What stands against adding everybody to the groups chosen, whatever else these give.
fn checklist(desk: Desk<'_>, product: ProductIndex, way: &Way, outline: &Outline) -> Vec<Check> {
    let mut products = vec![product];
    let moved = way.seats.iter().filter(|seats| seats.peak > seats.before || seats.short > 0);
    let short = outline.introduced.iter().filter(|cause| cause.code == ErrorCode::Count.name());
    let short = short.filter_map(|cause| cause.products.first());
    let others = moved.map(|seats| &seats.product).chain(short);
    products.extend(others.filter_map(|other| desk.product(&other.sku_id)));
    products.sort_by(|a, b| desk.context.tenant.products.ids.compare(*a, *b));
    products.dedup();
    let failing = |code: &str, error: ErrorCode, question: &str, remedy: &str| {
        desk.newly_failing(outline, code, error, question, remedy)
    };
    vec![
        desk.seats_check(way, &products),
        failing(
            "conflicts",
            ErrorCode::MutuallyExclusive,
            "Does nothing that the users have conflict with what the groups give?",
            "Remove the other product from these users, or choose or make a group without the plan.",
        ),
        failing(
            "dependants",
            ErrorCode::Dependency,
            "Is everything there that the groups' products need?",
            "Give these users what is needed first, or choose or make a group without the plan.",
        ),
        failing(
            "location",
            ErrorCode::ProhibitedInUsageLocation,
            "Is all that the groups give allowed where the users are?",
            "Correct the usage location, or choose or make a group without the plan.",
        ),
        desk.addresses_check(outline),
    ]
}

fn is_direct(claim: &Claim, product: ProductIndex) -> bool {
    claim.group.is_none() && claim.product() == product
}

fn fate(desk: Desk<'_>, user: UserIndex, claims: &[Claim], product: ProductIndex) -> Fate {
    let world = desk.context.world;
    let Some(direct) = claims.iter().find(|claim| is_direct(claim, product)) else { return Fate::NoGroup };
    let others = claims.iter().filter(|claim| !is_direct(claim, product));
    let others: Vec<&Claim> = others.filter(|claim| claim.wanted && claim.status.is_in_force()).collect();
    let held: Vec<License> = others.iter().map(|claim| claim.license).collect();
    let lost = missing(desk, world.grant(direct.license), &world.certainly_granted(&held));
    let is_untold =
        [direct.license].iter().chain(&held).any(|license| !license.disabled.is_known()) && !lost.is_empty();
    let inherited = others.iter().filter(|claim| claim.product() == product);
    let states: Vec<Status> = inherited.map(|claim| claim.status).collect();
    match (states.is_empty(), states.contains(&Status::InForce)) {
        (false, false) => Fate::InError,
        _ if is_untold => Fate::Untold,
        (true, _) => join(desk, user, product, world.grant(direct.license), &held),
        (false, true) if lost.is_empty() => Fate::Ready,
        // Other groups may give what those of today leave off.
        (false, true) => match join(desk, user, product, world.grant(direct.license), &held) {
            Fate::Joins(groups, left) if left.len() < lost.len() => Fate::Joins(groups, left),
            _ => Fate::Loses(lost),
        },
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

/// The groups that give a user the product: the first choice in which nothing fails for this user alone, else
/// the first choice.
fn join(
    desk: Desk<'_>,
    user: UserIndex,
    product: ProductIndex,
    wanted: &FixedBitSet,
    held: &[License],
) -> Fate {
    let (world, tenant) = (desk.context.world, desk.context.tenant);
    let groups = &tenant.groups;
    let mut candidates = desk.groups_with(product);
    candidates.retain(|group| {
        let by_hand = !groups.dynamic.at(*group) && groups.synced.at(*group) != Some(true);
        by_hand && groups.security_enabled.at(*group) != Some(false) && !world.groups_of(user).contains(group)
    });
    let mut first: Option<Fate> = None;
    for _ in 0..MOST_TRIES {
        let Some((chosen, lost)) = choose(desk, &candidates, product, wanted, held) else { break };
        let adds = chosen
            .iter()
            .map(|group| Edit::AddMember { group: tenant.group_id(*group), user: tenant.user_id(user) });
        let edits: Vec<Edit> = adds.chain([drop_direct(desk, user, product)]).collect();
        let fate = Fate::Joins(chosen.clone(), lost);
        let Some(failing) = desk.trial(&edits).failing.remove(&user) else { return fate };
        first.get_or_insert(fate);
        let at_fault = failing.group.and_then(|group| groups.of(group));
        let is_at_fault =
            |group: &GroupIndex| at_fault.map_or(chosen.contains(group), |fault| *group == fault);
        let before = candidates.len();
        candidates.retain(|group| !is_at_fault(group));
        if candidates.len() == before {
            break;
        }
    }
    first.unwrap_or(Fate::NoGroup)
}

/// The groups that leave the fewest plans missing; of equals those that bring the fewest further products,
/// then the first by id. With what they leave missing; nothing where there is no group.
fn choose(
    desk: Desk<'_>,
    candidates: &[GroupIndex],
    product: ProductIndex,
    wanted: &FixedBitSet,
    held: &[License],
) -> Option<(Vec<GroupIndex>, Vec<PlanIndex>)> {
    let (world, groups) = (desk.context.world, &desk.context.tenant.groups);
    let mut there = world.certainly_granted(held);
    let mut chosen: Vec<GroupIndex> = Vec::new();
    let mut lost = missing(desk, wanted, &there);
    while chosen.len() < MOST_GROUPS && (chosen.is_empty() || !lost.is_empty()) {
        let judged = candidates.iter().filter(|group| !chosen.contains(group)).map(|group| {
            let given = groups.licenses.get(*group);
            let mut with = there.clone();
            with.union_with(&world.certainly_granted(given));
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
    (!chosen.is_empty()).then_some((chosen, lost))
}
