//! A user who leaves: which licences go, which stay and through what (facts 4.4, 4.10, 4.15).

use super::desk::{Desk, Draft, Steps};
use crate::licensing::grants::{has, plans};
use crate::tenant::{GroupIndex, License, ProductIndex, UserIndex};
use fixedbitset::FixedBitSet;
use seatscope_contract::planner::{Proposal, Verdict};
use seatscope_contract::scenario::Edit;

pub(super) fn plan(desk: Desk<'_>, id: &str, delete: bool) -> Option<Proposal> {
    let tenant = desk.context.tenant;
    let user = desk.user(id)?;
    let name = desk.names().user(user);
    let claims = desk.claims(user);
    let mut direct: Vec<ProductIndex> =
        claims.iter().filter(|claim| claim.group.is_none()).map(|claim| claim.product()).collect();
    direct.sort_by(|a, b| tenant.products.ids.compare(*a, *b));
    direct.dedup();
    let mut groups: Vec<GroupIndex> = desk.context.world.groups_of(user).to_vec();
    groups.retain(|group| !tenant.groups.licenses.get(*group).is_empty());
    groups.sort_by_cached_key(|group| tenant.group_id(*group));
    let is_fixed = |group: &GroupIndex| {
        tenant.groups.dynamic.at(*group) || tenant.groups.synced.at(*group) == Some(true)
    };
    let (fixed, loose): (Vec<GroupIndex>, Vec<GroupIndex>) = groups.into_iter().partition(is_fixed);
    let title = if delete { format!("Delete {name}") } else { format!("Take the licences from {name}") };
    let mut proposal = desk.proposal(title.clone());
    let about = if delete {
        "The seats come back at once; the account can be restored for 30 days, and needs seats again then."
    } else {
        "Blocking sign-in alone frees no seat. Data is kept for a while after the licences are gone."
    };
    let stages = if delete {
        vec![Steps::new("Delete the user", vec![Edit::DeleteUser { user: id.to_owned() }], "")]
    } else {
        stages(desk, user, in_order(desk, user, &direct, &loose, &fixed))
    };
    let (way, outline) =
        desk.try_way(Draft { code: "offboard", title: title.clone(), about: about.to_owned(), stages });
    let (verdict, reason, remedy) = if fixed.is_empty() || delete {
        (Verdict::Yes, "Everything the user has can be taken away here.".to_owned(), "")
    } else {
        let names: Vec<String> = fixed.iter().map(|group| desk.group_name(*group)).collect();
        let reason =
            format!("What {} gives stays: a rule or the on-premises directory decides.", names.join(", "));
        (Verdict::No, reason, "Change the user's attributes, or the membership on-premises.")
    };
    let question = "Does everything go?";
    proposal.checklist.push(desk.check("fixed", question, verdict, reason, remedy, Vec::new()));
    proposal.checklist.push(desk.newly_failing(
        &outline,
        "dependants",
        "DependencyViolation",
        "Does nothing that the user keeps depend on what goes?",
        "Take the dependent product away too, before the others.",
    ));
    let synced = tenant.users.synced.at(user) == Some(true);
    let (verdict, reason) = match (delete, synced) {
        (true, true) => (Verdict::No, "The account comes from on-premises, so it has to be deleted there."),
        _ => (Verdict::Yes, "The account can be changed here."),
    };
    proposal.checklist.push(desk.check(
        "synced",
        "Is the account managed here?",
        verdict,
        reason,
        "",
        Vec::new(),
    ));
    proposal.lists = desk.losses(&outline);
    proposal.ways.push(way);
    Some(proposal)
}

/// What can be taken from a user by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    Direct(ProductIndex),
    Group(GroupIndex),
}

/// In which order sources go: what depends on something before it, direct licences first where it does not
/// matter. What cannot be left stays to the end.
fn in_order(
    desk: Desk<'_>,
    user: UserIndex,
    direct: &[ProductIndex],
    loose: &[GroupIndex],
    fixed: &[GroupIndex],
) -> Vec<Source> {
    let (world, groups) = (desk.context.world, &desk.context.tenant.groups);
    let claims = desk.claims(user);
    let given = |source: Source| {
        let of_source = claims.iter().filter(|claim| match source {
            Source::Direct(product) => claim.group.is_none() && claim.product() == product,
            Source::Group(group) => claim.group.is_some() && claim.group == groups.object.get(group).copied(),
        });
        let in_force: Vec<License> =
            of_source.filter(|claim| claim.status.is_in_force()).map(|claim| claim.license).collect();
        world.granted(&in_force)
    };
    let direct = direct.iter().map(|product| Source::Direct(*product));
    let mut left: Vec<Source> = direct.chain(loose.iter().map(|group| Source::Group(*group))).collect();
    let staying: Vec<Source> = fixed.iter().map(|group| Source::Group(*group)).collect();
    let mut order = Vec::new();
    while !left.is_empty() {
        let is_free = |source: &Source| {
            let mut kept = FixedBitSet::with_capacity(desk.context.tenant.plans.ids.len());
            for other in left.iter().chain(&staying).filter(|other| *other != source) {
                kept.union_with(&given(*other));
            }
            !lacks_by(desk, &kept, &given(*source))
        };
        let next = left.iter().position(is_free).unwrap_or_default();
        order.push(left.remove(next));
    }
    order
}

/// Whether some plans lack what they need once others are gone.
fn lacks_by(desk: Desk<'_>, kept: &FixedBitSet, gone: &FixedBitSet) -> bool {
    plans(kept).any(|plan| {
        desk.context.book.dependencies(plan).iter().any(|needs| {
            needs.any_of.iter().any(|needed| has(gone, *needed))
                && !needs.any_of.iter().any(|needed| has(kept, *needed))
        })
    })
}

/// One stage for neighbours of one kind: direct licences go in one change.
fn stages(desk: Desk<'_>, user: UserIndex, order: Vec<Source>) -> Vec<Steps> {
    let tenant = desk.context.tenant;
    let same_kind = |a: &Source, b: &Source| matches!(a, Source::Direct(_)) == matches!(b, Source::Direct(_));
    let stages = order.chunk_by(same_kind).map(|sources| {
        let mut skus: Vec<String> = Vec::new();
        let mut edits: Vec<Edit> = Vec::new();
        for source in sources {
            match source {
                Source::Direct(product) => skus.push(desk.sku(*product)),
                Source::Group(group) => edits
                    .push(Edit::RemoveMember { group: tenant.group_id(*group), user: tenant.user_id(user) }),
            }
        }
        let title = if skus.is_empty() { "Leave the groups" } else { "Remove the direct licences" };
        edits.extend((!skus.is_empty()).then(|| desk.change_user(user, Vec::new(), skus)));
        Steps::new(title, edits, "Wait until the user is processed; nothing is in error.")
    });
    stages.collect()
}
