//! A plan that Microsoft adds to a product: on by default in every group with the product (facts 4.14;
//! seed 003), for whom, and how to keep it off.

use super::desk::{Desk, Draft, MOST_EDITS, Steps};
use crate::checks::{count, join};
use crate::tenant::{License, PlanIndex, ProductIndex, UserIndex};
use seatscope_contract::planner::{Proposal, Verdict};
use seatscope_contract::scenario::Edit;

pub(super) fn plan(desk: Desk<'_>, sku: &str, plan_id: &str) -> Option<Proposal> {
    let (tenant, names) = (desk.context.tenant, desk.names());
    let product = desk.product(sku)?;
    let plan = tenant.plans.ids.find(plan_id)?;
    let is_there = tenant.products.plans.get(product).contains(&plan);
    let (name, plan_name) = (names.product(product), names.plan(plan));
    let mut proposal = desk.proposal(format!("{plan_name} in {name}"));
    let comes = || Edit::AddServicePlan { sku_id: sku.to_owned(), service_plan_id: plan_id.to_owned() };
    // Where nobody knows what else is off, switching this one off could switch the others on.
    let leaves_on = |license: &License| {
        license.disabled.is_known() && !tenant.plan_sets.get(license.disabled).contains(&plan)
    };
    let mut off: Vec<Edit> = Vec::new();
    for group in desk.groups_with(product) {
        let carried = tenant.groups.licenses.get(group).iter();
        let license = carried.filter(|license| license.product == product).find(|license| leaves_on(license));
        let Some(license) = license else { continue };
        let members = tenant.members.users.get(group).to_vec();
        let title = format!(
            "{} turns it on for {}",
            desk.group_name(group),
            count(members.len(), "member", "members")
        );
        let mut list = desk.list("group", title, members);
        list.groups =
            tenant.groups.object.get(group).map(|group| names.group_ref(*group)).into_iter().collect();
        list.plans = vec![names.plan_ref(plan)];
        proposal.lists.push(list);
        off.push(desk.change_group(
            group,
            vec![desk.license(product, &without(desk, *license, plan))],
            Vec::new(),
        ));
    }
    let direct: Vec<(UserIndex, License)> = desk
        .direct_holders(product)
        .into_iter()
        .filter_map(|user| {
            let claims = desk.claims(user);
            let own = claims.iter().find(|claim| claim.group.is_none() && claim.product() == product);
            own.map(|claim| (user, claim.license)).filter(|(_, license)| leaves_on(license))
        })
        .collect();
    let users: Vec<UserIndex> = direct.iter().map(|(user, _)| *user).collect();
    if !users.is_empty() {
        let title = format!("{} it directly", count(users.len(), "user has", "users have"));
        proposal.lists.push(desk.list("direct", title, users.clone()));
    }
    off.extend(direct.iter().take(MOST_EDITS).map(|(user, license)| {
        desk.change_user(*user, vec![desk.license(product, &without(desk, *license, plan))], Vec::new())
    }));
    let (verdict, reason, remedy) = if proposal.lists.is_empty() && is_untold(desk, product) {
        (Verdict::Unknown, "The export does not say it of all that give the product.".to_owned(), "")
    } else if proposal.lists.is_empty() {
        (Verdict::Yes, "Every group and every direct assignment leaves it off.".to_owned(), "")
    } else {
        let groups = proposal.lists.len() - usize::from(!users.is_empty());
        let sources = [
            (groups, count(groups, "group", "groups")),
            (users.len(), count(users.len(), "direct assignment", "direct assignments")),
        ];
        let sources = sources.into_iter().filter(|(number, _)| *number > 0).map(|(_, named)| named);
        let sources = join(&sources.collect::<Vec<String>>(), "and");
        let what = match (is_there, groups + users.len()) {
            (true, 1) => "has it on",
            (true, _) => "have it on",
            _ => "would have it on, since a new plan is on by default",
        };
        let remedy =
            "Switch it off where it is not meant; a plan is off only if every source switches it off.";
        (Verdict::No, format!("{sources} {what}."), remedy)
    };
    let question = "Is it off wherever nobody decided about it?";
    proposal.checklist.push(desk.check("default", question, verdict, reason, remedy, Vec::new()));
    if !is_there {
        let (way, _) = desk.try_way(Draft {
            code: "asTheServiceDoes",
            title: format!("{plan_name} comes and is on"),
            about: "What happens if nobody does anything.".to_owned(),
            stages: vec![Steps::new("Microsoft adds the plan", vec![comes()], "")],
        });
        proposal.ways.push(way);
    }
    if !off.is_empty() {
        let mut stages = Vec::new();
        if !is_there {
            stages.push(Steps::new(
                "Microsoft adds the plan",
                vec![comes()],
                "Wait until it is listed in the product.",
            ));
        }
        let then =
            "Check that nobody has the plan, and that nobody is in error because something depends on it.";
        stages.push(Steps::new("Switch it off", off, then));
        let (way, outline) = desk.try_way(Draft {
            code: "keepOff",
            title: format!("Keep {plan_name} off"),
            about: "A plan cannot be switched off before it is in the product.".to_owned(),
            stages,
        });
        proposal.checklist.push(desk.refused_check(&outline));
        proposal.ways.push(way);
    }
    Some(proposal)
}

/// Whether the export does not say of some groups or users with a product which of its plans are off.
fn is_untold(desk: Desk<'_>, product: ProductIndex) -> bool {
    let tenant = desk.context.tenant;
    let in_groups = tenant.groups.licensed().flat_map(|group| tenant.groups.licenses.get(group));
    let mut in_groups = in_groups.filter(|license| license.product == product);
    let users = desk.direct_holders(product);
    in_groups.any(|license| !license.disabled.is_known())
        || users.into_iter().any(|user| !tenant.users.tell_plans(user))
}

fn without(desk: Desk<'_>, license: License, plan: PlanIndex) -> Vec<PlanIndex> {
    let mut off = desk.context.tenant.plan_sets.get(license.disabled).to_vec();
    off.push(plan);
    off
}
