//! One product in the place of another, on a group, on direct assignments, or everywhere: the conditions
//! that Microsoft names, one by one (seed 002; facts 4.17).

mod checks;
mod remove_first;

use super::desk::{Desk, Draft, Steps};
use crate::checks::count;
use crate::licensing::grants::{has, plans};
use crate::tenant::{GroupIndex, License, PlanIndex, ProductIndex, Tenant, UserIndex};
use seatscope_contract::planner::{Proposal, Verdict, Within};
use seatscope_contract::scenario::{AddLicense, Edit};

/// Who has the old product from where.
#[derive(Clone)]
struct Sources {
    groups: Vec<(GroupIndex, License)>,
    direct: Vec<(UserIndex, License)>,
}

pub(super) fn plan(desk: Desk<'_>, from: &str, to: &str, within: &Within) -> Option<Proposal> {
    let (from, to) = (desk.product(from)?, desk.product(to)?);
    let sources = match within {
        Within::Group { group } => {
            let group = desk.group(group)?;
            Sources { groups: carrying(desk, &[group], from), direct: Vec::new() }
        }
        Within::Direct => Sources { groups: Vec::new(), direct: direct(desk, from) },
        Within::Tenant => {
            Sources { groups: carrying(desk, &desk.groups_with(from), from), direct: direct(desk, from) }
        }
    };
    let (old, new) = (desk.names().product(from), desk.names().product(to));
    let mut proposal = desk.proposal(format!("Swap {old} for {new}"));
    if from == to {
        let question = "Is the new product another one?";
        let reason = format!("{old} is the product to be swapped.");
        let remedy = "Choose the product that takes its place.";
        proposal.checklist = vec![desk.check("target", question, Verdict::No, reason, remedy, Vec::new())];
        return Some(proposal);
    }
    if sources.groups.is_empty() && sources.direct.is_empty() {
        let reason = format!("Nobody has {old} there.");
        let question = "Is there anything to swap?";
        proposal.checklist = vec![desk.check("source", question, Verdict::No, reason, "", Vec::new())];
        return Some(proposal);
    }
    let (one_step, outline) = desk.try_way(in_one_step(desk, &sources, from, to));
    proposal.checklist.push(checks::one_source(desk, &sources, from, within));
    proposal.checklist.push(desk.owned_check(to));
    proposal.checklist.extend(desk.members_check(sources.groups.iter().map(|(group, _)| *group)));
    proposal.checklist.extend(checks::given_already(desk, &sources, (from, to)));
    proposal.checklist.push(desk.refused_check(&outline));
    proposal.checklist.extend(checks::of_way(desk, &one_step, &outline, to));
    proposal.checklist.push(checks::membership(desk, &sources));
    proposal.lists = desk.losses(&outline);
    proposal.lists.extend(desk.competing(&outline));
    proposal.ways = vec![one_step];
    remove_first::propose(desk, &sources, (from, to), &mut proposal);
    Some(proposal)
}

/// Groups in which a swap changes licences.
pub(super) fn groups(tenant: &Tenant, from: &str, within: &Within) -> Vec<GroupIndex> {
    let of_id = |id: &String| tenant.groups.of(tenant.objects.find(id)?);
    let product = tenant.products.ids.find(from);
    let carries = |group: &GroupIndex| {
        tenant.groups.licenses.get(*group).iter().any(|license| Some(license.product) == product)
    };
    match within {
        Within::Group { group } => of_id(group).into_iter().filter(carries).collect(),
        Within::Direct => Vec::new(),
        Within::Tenant => tenant.groups.licensed().filter(carries).collect(),
    }
}

/// Of some groups, those that carry a product, with what they switch off.
fn carrying(desk: Desk<'_>, groups: &[GroupIndex], product: ProductIndex) -> Vec<(GroupIndex, License)> {
    let license = |group: &GroupIndex| {
        let licenses = desk.context.tenant.groups.licenses.get(*group).iter();
        let license = licenses.copied().find(|license| license.product == product)?;
        Some((*group, license))
    };
    groups.iter().filter_map(license).collect()
}

fn direct(desk: Desk<'_>, product: ProductIndex) -> Vec<(UserIndex, License)> {
    let users = desk.direct_holders(product).into_iter();
    users.filter_map(|user| Some((user, held_by(desk, user, product)?))).collect()
}

/// Plans of the new product to leave off: those that were off in the old one, and better ones of them. Where
/// the same source gives the new product already, those that it leaves off today, but for what now takes the
/// place of the old product's own.
fn off(desk: Desk<'_>, old: License, to: ProductIndex, given: Option<License>) -> Vec<PlanIndex> {
    let (tenant, world) = (desk.context.tenant, desk.context.world);
    let includes =
        |plan: PlanIndex, lesser: PlanIndex| desk.context.book.superseded_by(lesser).contains(&plan);
    let was_on = world.grant(old);
    if let Some(given) = given {
        let on_already = world.grant(given);
        let is_kept = |lesser: &PlanIndex| {
            has(on_already, *lesser) || plans(on_already).any(|plan| includes(plan, *lesser))
        };
        let to_keep: Vec<PlanIndex> = plans(was_on).filter(|lesser| !is_kept(lesser)).collect();
        let takes_over =
            |plan: PlanIndex| has(was_on, plan) || to_keep.iter().any(|lesser| includes(plan, *lesser));
        let off = tenant.plan_sets.get(given.disabled).iter().copied();
        return off.filter(|plan| !takes_over(*plan)).collect();
    }
    let was_off = tenant.plan_sets.get(old.disabled);
    let better_of_off = |plan: PlanIndex| {
        let of_on = plans(was_on).any(|lesser| includes(plan, lesser));
        !of_on && was_off.iter().any(|lesser| includes(plan, *lesser))
    };
    let all = tenant.products.plans.get(to).iter().copied();
    all.filter(|plan| was_off.contains(plan) || better_of_off(*plan)).collect()
}

/// What a group gives of a product today.
fn given_by(desk: Desk<'_>, group: GroupIndex, product: ProductIndex) -> Option<License> {
    carrying(desk, &[group], product).first().map(|(_, license)| *license)
}

/// What a user has of a product directly today.
fn held_by(desk: Desk<'_>, user: UserIndex, product: ProductIndex) -> Option<License> {
    let claims = desk.claims(user);
    let direct = claims.iter().find(|claim| claim.group.is_none() && claim.product() == product)?;
    direct.status.is_in_force().then_some(direct.license)
}

/// The new product for a group.
fn for_group(desk: Desk<'_>, group: GroupIndex, old: License, to: ProductIndex) -> AddLicense {
    desk.license(to, &off(desk, old, to, given_by(desk, group, to)))
}

/// The new product for a user.
fn for_user(desk: Desk<'_>, user: UserIndex, old: License, to: ProductIndex) -> AddLicense {
    desk.license(to, &off(desk, old, to, held_by(desk, user, to)))
}

fn in_one_step(desk: Desk<'_>, sources: &Sources, from: ProductIndex, to: ProductIndex) -> Draft {
    let removed = vec![desk.sku(from)];
    // What is direct is done at once, so it takes its seats before any group does, here as in the simulation.
    let edits = sources.direct.iter().map(|(user, license)| {
        let add = vec![for_user(desk, *user, *license, to)];
        vec![desk.change_user(*user, add, removed.clone())]
    });
    let edits: Vec<Vec<Edit>> = edits.collect();
    let mut stages: Vec<Steps> = Vec::new();
    if !edits.is_empty() {
        stages.extend(desk.waves("Assigned directly", edits, "Look at the licences of these users."));
    }
    // Small groups first: they are the first waves.
    let members = |group: GroupIndex| desk.members(group).len();
    let mut groups = sources.groups.clone();
    groups.sort_by_key(|(group, _)| members(*group));
    for (group, license) in groups {
        let add = vec![for_group(desk, group, license, to)];
        let name = desk.group_name(group);
        let then = "Wait until the group is processed and nobody in it is in error.";
        stages.push(Steps::new(
            format!("In {name}, {}", count(members(group), "member", "members")),
            vec![desk.change_group(group, add, removed.clone())],
            then,
        ));
    }
    let (old, new) = (desk.names().product(from), desk.names().product(to));
    Draft {
        code: "oneStep",
        title: format!("Swap {old} for {new} in one step"),
        about: format!(
            "The service removes {old} and assigns {new} at the same time, so that nobody is without and the two \
             cannot conflict. Seats of {new} are needed before any of {old} come back."
        ),
        stages,
    }
}
