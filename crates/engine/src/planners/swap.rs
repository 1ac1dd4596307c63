//! One product in the place of another, on a group, on direct assignments, or everywhere: the conditions
//! that Microsoft names, one by one (seed 002; facts 4.17).

use super::desk::{Desk, Draft, Steps};
use crate::checks::count;
use crate::tenant::{GroupIndex, License, PlanIndex, ProductIndex, UserIndex};
use seatscope_contract::outline::Outline;
use seatscope_contract::planner::{Check, Proposal, Verdict, Way, Within};
use seatscope_contract::scenario::Edit;

/// Who has the old product from where.
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
    if sources.groups.is_empty() && sources.direct.is_empty() {
        let reason = format!("Nobody has {old} there.");
        let question = "Is there anything to swap?";
        proposal.checklist = vec![desk.check("source", question, Verdict::No, reason, "", Vec::new())];
        return Some(proposal);
    }
    let (one_step, outline) = desk.try_way(in_one_step(desk, &sources, from, to));
    let (remove_first, _) = desk.try_way(remove_first(desk, &sources, from, to));
    proposal.checklist = checklist(desk, &sources, (from, to), &one_step, &outline, within);
    proposal.lists = desk.losses(&outline);
    proposal.ways = vec![one_step, remove_first];
    Some(proposal)
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
    let own = users.filter_map(|user| {
        let claims = desk.claims(user);
        let claim = claims.iter().find(|claim| claim.group.is_none() && claim.product() == product)?;
        Some((user, claim.license))
    });
    own.collect()
}

/// Plans of the new product to leave off: those that were off in the old one, and better ones of them.
fn off(desk: Desk<'_>, old: License, to: ProductIndex) -> Vec<PlanIndex> {
    let tenant = desk.context.tenant;
    let was_off = tenant.plan_sets.get(old.disabled);
    let was_on = desk.context.world.grant(old);
    let plans = tenant.products.plans.get(to).iter().copied();
    let better_of_off = |plan: PlanIndex| {
        let includes = |lesser: PlanIndex| desk.context.book.superseded_by(lesser).contains(&plan);
        let of_on = crate::licensing::grants::plans(was_on).any(includes);
        !of_on && was_off.iter().any(|lesser| includes(*lesser))
    };
    plans.filter(|plan| was_off.contains(plan) || better_of_off(*plan)).collect()
}

fn in_one_step(desk: Desk<'_>, sources: &Sources, from: ProductIndex, to: ProductIndex) -> Draft {
    let removed = vec![desk.sku(from)];
    let mut stages: Vec<Steps> = Vec::new();
    // Small groups first: they are the first waves.
    let members = |group: GroupIndex| desk.context.tenant.members.users.get(group).len();
    let mut groups = sources.groups.clone();
    groups.sort_by_key(|(group, _)| members(*group));
    for (group, license) in groups {
        let add = vec![desk.license(to, &off(desk, license, to))];
        let name = desk.group_name(group);
        let then = "Wait until the group is processed and nobody in it is in error.";
        stages.push(Steps::new(
            format!("In {name}, {}", count(members(group), "member", "members")),
            vec![desk.change_group(group, add, removed.clone())],
            then,
        ));
    }
    let edits = sources.direct.iter().map(|(user, license)| {
        let add = vec![desk.license(to, &off(desk, *license, to))];
        desk.change_user(*user, add, removed.clone())
    });
    let edits: Vec<Edit> = edits.collect();
    if !edits.is_empty() {
        stages.extend(desk.waves("Assigned directly", edits, "Look at the licences of these users."));
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

fn remove_first(desk: Desk<'_>, sources: &Sources, from: ProductIndex, to: ProductIndex) -> Draft {
    let removed = vec![desk.sku(from)];
    let remove_groups =
        sources.groups.iter().map(|(group, _)| desk.change_group(*group, Vec::new(), removed.clone()));
    let remove_direct =
        sources.direct.iter().map(|(user, _)| desk.change_user(*user, Vec::new(), removed.clone()));
    let add_groups = sources.groups.iter().map(|(group, license)| {
        desk.change_group(*group, vec![desk.license(to, &off(desk, *license, to))], Vec::new())
    });
    let add_direct = sources.direct.iter().map(|(user, license)| {
        desk.change_user(*user, vec![desk.license(to, &off(desk, *license, to))], Vec::new())
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
                remove_groups.chain(remove_direct).collect(),
                "Wait until everything is processed and the seats are back.",
            ),
            Steps::new(
                format!("Assign {new}"),
                add_groups.chain(add_direct).collect(),
                "Wait until everything is processed and nobody is in error.",
            ),
        ],
    }
}

fn checklist(
    desk: Desk<'_>,
    sources: &Sources,
    (from, to): (ProductIndex, ProductIndex),
    way: &Way,
    outline: &Outline,
    within: &Within,
) -> Vec<Check> {
    vec![
        one_source(desk, sources, from, within),
        desk.seats_check(way, &[to]),
        desk.newly_failing(
            outline,
            "conflicts",
            "MutuallyExclusiveViolation",
            "Does nothing that the users have conflict with the new product?",
            "Switch one of the two plans off, or remove the other product.",
        ),
        desk.newly_failing(
            outline,
            "dependants",
            "DependencyViolation",
            "Does nothing depend on what goes, and is everything there that the new product needs?",
            "Give these users what is needed by another product, or switch the dependent plan off first.",
        ),
        desk.newly_failing(
            outline,
            "location",
            "ProhibitedInUsageLocationViolation",
            "Is the new product allowed where the users are?",
            "Leave the plan off, or correct usage locations.",
        ),
        membership(desk, sources),
        no_loss(outline),
    ]
}

/// Seed 002: users should have the old product from the one place that is changed.
fn one_source(desk: Desk<'_>, sources: &Sources, from: ProductIndex, within: &Within) -> Check {
    let question = "Do the users have the old product from here alone?";
    let tenant = desk.context.tenant;
    let mut users: Vec<UserIndex> = match within {
        Within::Tenant => Vec::new(),
        Within::Direct => sources.direct.iter().map(|(user, _)| *user).collect(),
        Within::Group { .. } => {
            let members = sources.groups.iter().flat_map(|(group, _)| tenant.members.users.get(*group));
            members.copied().collect()
        }
    };
    users.retain(|user| {
        let claims = desk.claims(*user);
        let others = claims.iter().filter(|claim| {
            let here = match claim.group {
                None => matches!(within, Within::Direct),
                Some(group) => {
                    sources.groups.iter().any(|(own, _)| tenant.groups.object.get(*own) == Some(&group))
                }
            };
            claim.product() == from && claim.status.is_in_force() && !here
        });
        others.count() > 0
    });
    if users.is_empty() {
        return desk.check("source", question, Verdict::Yes, "Nobody has it from elsewhere.", "", users);
    }
    let reason = format!(
        "{} it from elsewhere too and would keep it beside the new one.",
        count(users.len(), "user has", "users have")
    );
    let remedy = "Swap it in the whole tenant, or remove the other assignment too.";
    desk.check("source", question, Verdict::No, reason, remedy, users)
}

fn membership(desk: Desk<'_>, sources: &Sources) -> Check {
    let groups = &desk.context.tenant.groups;
    let named = |passes: &dyn Fn(GroupIndex) -> bool| {
        let some = sources.groups.iter().filter(|(group, _)| passes(*group));
        let names: Vec<String> = some.map(|(group, _)| desk.group_name(*group)).collect();
        names.join(", ")
    };
    let dynamic = named(&|group| groups.dynamic.at(group));
    let synced = named(&|group| groups.synced.at(group) == Some(true));
    let mut reasons: Vec<String> = Vec::new();
    if !dynamic.is_empty() {
        reasons
            .push(format!("A rule decides who is in {dynamic}: move people by changing their attributes."));
    }
    if !synced.is_empty() {
        reasons.push(format!("{synced} come from on-premises: move people there and wait for the sync."));
    }
    let question = "Can people be moved between groups by hand, should it come to that?";
    let verdict = if reasons.is_empty() { Verdict::Yes } else { Verdict::No };
    let reason =
        if reasons.is_empty() { "No group is dynamic or synced.".to_owned() } else { reasons.join(" ") };
    let remedy = if verdict == Verdict::No { "The swap on the group itself works all the same." } else { "" };
    desk.check("membership", question, verdict, reason, remedy, Vec::new())
}

fn no_loss(outline: &Outline) -> Check {
    let losing = outline.totals.losing;
    let reason = if losing == 0 {
        "Everybody keeps every service, or gets a better one.".to_owned()
    } else {
        format!(
            "{} in all; the lists name the users and the plans.",
            count(outline.totals.plans_lost as usize, "service is lost", "services are lost")
        )
    };
    Check {
        code: "losses".to_owned(),
        question: "Does nobody lose a service?".to_owned(),
        verdict: if losing == 0 { Verdict::Yes } else { Verdict::No },
        reason,
        remedy: if losing == 0 { String::new() } else { "Give them the plan by another product.".to_owned() },
        users_total: losing,
        users: Vec::new(),
    }
}
