//! Everybody out of a group, or the group deleted: which licences go, which stay and through what, and what
//! depends on them (facts 4.15, 4.16; seeds 001 to 003).

use super::desk::{Desk, Draft, Steps};
use crate::checks::count;
use crate::licensing::process::ErrorCode;
use crate::tenant::{GroupIndex, ProductIndex, UserIndex};
use seatscope_contract::planner::{Check, Proposal, UserList, Verdict, Way};
use seatscope_contract::scenario::{Dependants, Edit};

pub(super) fn plan(desk: Desk<'_>, id: &str, delete: bool) -> Option<Proposal> {
    let tenant = desk.context.tenant;
    let group = desk.group(id)?;
    let name = desk.group_name(group);
    let carried: Vec<ProductIndex> =
        tenant.groups.licenses.get(group).iter().map(|license| license.product).collect();
    let mut members = desk.members(group).to_vec();
    members.sort_by_cached_key(|user| tenant.user_id(*user));
    let title = if delete { format!("Delete {name}") } else { format!("Take everybody out of {name}") };
    let mut proposal = desk.proposal(title.clone());
    let (way, outline) = desk.try_way(draft(desk, group, title, delete, &carried, &members));
    proposal.checklist.extend(extent(desk, &way, members.len()));
    let dynamic = tenant.groups.dynamic.at(group);
    let synced = tenant.groups.synced.at(group) == Some(true);
    let (verdict, reason, remedy) = match (dynamic && !delete, synced) {
        (true, _) => (
            Verdict::No,
            "A rule decides who is in the group.",
            "Change the rule or people's attributes, or make the group static.",
        ),
        (_, true) => (
            Verdict::No,
            "The group comes from on-premises.",
            "Do it there, after the licences are removed here; the sync reports an error as long as they are not.",
        ),
        _ => (Verdict::Yes, "The group is managed here.", ""),
    };
    proposal.checklist.extend(desk.members_check([group]));
    let question = "Can it be done by hand?";
    proposal.checklist.push(desk.check("byHand", question, verdict, reason, remedy, Vec::new()));
    if delete {
        let skus: Vec<String> = carried.iter().map(|product| desk.names().product(*product)).collect();
        let (verdict, reason, remedy) = if skus.is_empty() {
            (Verdict::Yes, "It carries no licences.".to_owned(), "")
        } else {
            let reason = format!("It carries {}; a group with licences cannot be deleted.", skus.join(", "));
            (Verdict::No, reason, "Remove the licences first and wait until that is processed.")
        };
        let question = "Is it free of licences?";
        proposal.checklist.push(desk.check("licences", question, verdict, reason, remedy, Vec::new()));
    }
    proposal.checklist.push(desk.newly_failing(
        &outline,
        "dependants",
        ErrorCode::Dependency,
        "Does nothing that the members keep depend on what goes?",
        "Give them what is needed by another product, or switch the dependent plan off first.",
    ));
    proposal.checklist.push(desk.held_addresses_check(&outline));
    proposal.checklist.extend(desk.refusals(&outline));
    for product in carried {
        let (mut kept, mut gone): (Vec<UserIndex>, Vec<UserIndex>) = (Vec::new(), Vec::new());
        for user in &members {
            let claims = desk.claims(*user);
            let of_product = claims.iter().filter(|claim| claim.product() == product);
            let in_force: Vec<_> = of_product.filter(|claim| claim.status.is_in_force()).collect();
            let own = tenant.groups.object.get(group);
            let elsewhere = in_force.iter().any(|claim| claim.group.is_none() || claim.group.as_ref() != own);
            match (in_force.is_empty(), elsewhere) {
                (true, _) => {}
                (_, true) => kept.push(*user),
                (_, false) => gone.push(*user),
            }
        }
        let product_name = desk.names().product(product);
        for (code, users, what) in
            [("goes", gone, "only through this group"), ("stays", kept, "from elsewhere too")]
        {
            if !users.is_empty() {
                let who = count(users.len(), "user has", "users have");
                let mut list = desk.list(code, format!("{who} {product_name} {what}"), users);
                list.products = vec![desk.names().product_ref(product)];
                proposal.lists.push(list);
            }
        }
    }
    let mut tried = in_error(desk, &way);
    tried.extend(desk.losses(&outline));
    if way.users_beyond > 0 {
        for list in &mut tried {
            list.title.push_str(&format!(", of the first {} of {}", way.scenario.edits.len(), members.len()));
        }
    }
    proposal.lists.extend(tried);
    proposal.ways.push(way);
    Some(proposal)
}

/// Whether the figures are of everybody; nothing where they are.
fn extent(desk: Desk<'_>, way: &Way, members: usize) -> Option<Check> {
    let reason = format!(
        "A way has room for {} edits. Errors, losses and seats are those of the first {0} of {members} members; who has \
         the licences only through this group is told of all.",
        way.scenario.edits.len(),
    );
    let question = "Are the figures those of everybody?";
    let remedy = "Plan anew when these are made, or remove the licences from the group instead.";
    (way.users_beyond > 0).then(|| desk.check("extent", question, Verdict::No, reason, remedy, Vec::new()))
}

/// Users whose licences of the group stay, in error, by why.
fn in_error(desk: Desk<'_>, way: &Way) -> Vec<UserList> {
    let mut failing = desk.trial(&way.scenario.edits).failing;
    // Where the edit itself is refused, nobody comes into error.
    failing.retain(|_, failing| !failing.is_refusal());
    let (by_address, by_others): (Vec<_>, Vec<_>) =
        failing.into_iter().partition(|(_, failing)| failing.code == ErrorCode::Uniqueness.name());
    let causes = [
        (by_others, "something else that they have depends on them"),
        (by_address, "another object has an address of theirs, so no licence of theirs can change"),
    ];
    let lists = causes.into_iter().filter(|(failing, _)| !failing.is_empty()).map(|(failing, why)| {
        let mut products: Vec<ProductIndex> =
            failing.iter().filter_map(|(_, failing)| failing.product).collect();
        products.sort_by(|a, b| desk.context.tenant.products.ids.compare(*a, *b));
        products.dedup();
        let who = count(failing.len(), "user keeps", "users keep");
        let title = format!("{who} licences of the group in error: {why}");
        let mut list = desk.list("inError", title, failing.into_iter().map(|(user, _)| user).collect());
        list.products = products.into_iter().map(|product| desk.names().product_ref(product)).collect();
        list
    });
    lists.collect()
}

fn draft(
    desk: Desk<'_>,
    group: GroupIndex,
    title: String,
    delete: bool,
    carried: &[ProductIndex],
    members: &[UserIndex],
) -> Draft {
    let tenant = desk.context.tenant;
    let id = tenant.group_id(group);
    if !delete {
        let out = members
            .iter()
            .map(|user| vec![Edit::RemoveMember { group: id.clone(), user: tenant.user_id(*user) }]);
        let then = "Check that these users have what they should keep, without an error.";
        return Draft {
            code: "empty",
            title,
            about: "What the group gives goes, unless something else gives it or depends on it.".to_owned(),
            stages: desk.waves("Take out", out.collect(), then),
        };
    }
    let mut stages = Vec::new();
    if !carried.is_empty() {
        let skus = carried.iter().map(|product| desk.sku(*product)).collect();
        stages.push(Steps::new(
            "Remove the licences",
            vec![desk.change_group(group, Vec::new(), skus)],
            "Wait until the group is processed and nobody is in error because of what depends on them.",
        ));
    }
    let delete = Edit::DeleteGroup { group: id, dependants: Some(Dependants::Error) };
    stages.push(Steps::new(
        "Delete the group",
        vec![delete],
        "Check that nobody lacks what they should keep.",
    ));
    Draft {
        code: "delete",
        title,
        about: "Microsoft describes two behaviours where something depends on what goes: the licences stay in error \
                (newer, taken here), or they become direct (older)."
            .to_owned(),
        stages,
    }
}
