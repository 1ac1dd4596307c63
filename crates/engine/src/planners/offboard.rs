//! A user who leaves: which licences go, which stay and through what (facts 4.4, 4.10, 4.15).

use super::desk::{Desk, Draft, Steps};
use crate::licensing::claims::Claim;
use crate::licensing::grants::{has, plans};
use crate::licensing::process::ErrorCode;
use crate::tenant::{Fields, GroupIndex, License, ObjectIndex, ProductIndex, UserIndex};
use fixedbitset::FixedBitSet;
use seatscope_contract::planner::{Check, Proposal, Verdict};
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
    let groups = groups(desk, user, &claims);
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
        let mut stages = stages(desk, user, in_order(desk, user, &direct, &loose, &fixed));
        // A removal that failed is tried again when nothing else is left that may stand in its way.
        if claims.iter().any(|claim| !claim.wanted && claim.status.is_in_force()) {
            let again = Edit::Reprocess { group: None, user: Some(id.to_owned()), all: None };
            stages.push(Steps::new("Remove what is left", vec![again], "The user has no licence any more."));
        }
        stages
    };
    let (way, outline) =
        desk.try_way(Draft { code: "offboard", title: title.clone(), about: about.to_owned(), stages });
    let left = if delete { Vec::new() } else { desk.held_after(user, &way.scenario.edits) };
    proposal.checklist.push(everything_goes(desk, user, if delete { &[] } else { &fixed }, left));
    proposal.checklist.push(desk.newly_failing(
        &outline,
        "dependants",
        ErrorCode::Dependency,
        "Does nothing that the user keeps depend on what goes?",
        "Take the dependent product away too, before the others.",
    ));
    proposal.checklist.push(desk.held_addresses_check(&outline));
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
    proposal.checklist.extend(desk.refusals(&outline));
    proposal.lists = desk.losses(&outline);
    proposal.ways.push(way);
    Some(proposal)
}

/// Groups that the user can leave and that give something, by id: those with licences, and those through which
/// something is recorded although their licences or members were not exported.
fn groups(desk: Desk<'_>, user: UserIndex, claims: &[Claim]) -> Vec<GroupIndex> {
    let tenant = desk.context.tenant;
    let member_of = desk.context.world.groups_of(user);
    let mut groups = member_of.to_vec();
    groups.retain(|group| !tenant.groups.licenses.get(*group).is_empty());
    let wanted = claims.iter().filter(|claim| claim.wanted);
    let through = wanted.filter_map(|claim| tenant.groups.of(claim.group?));
    groups.extend(through.filter(|group| member_of.contains(group) || !tenant.members.known.at(*group)));
    groups.sort_by_cached_key(|group| tenant.group_id(*group));
    groups.dedup();
    groups
}

/// Whether nothing stays; of what does, through what.
fn everything_goes(
    desk: Desk<'_>,
    user: UserIndex,
    fixed: &[GroupIndex],
    left: Vec<(Option<ObjectIndex>, ProductIndex)>,
) -> Check {
    let (tenant, names) = (desk.context.tenant, desk.names());
    let mut verdict = Verdict::Yes;
    let (mut reasons, mut remedies): (Vec<String>, Vec<&str>) = (Vec::new(), Vec::new());
    if !fixed.is_empty() {
        verdict = Verdict::No;
        let groups: Vec<String> = fixed.iter().map(|group| desk.group_name(*group)).collect();
        reasons.push(format!(
            "What {} gives stays: a rule or the on-premises directory decides.",
            groups.join(", ")
        ));
        remedies.push("Change the user's attributes, or the membership on-premises.");
    }
    let mut others: Vec<(String, &str, Verdict, &str)> = Vec::new();
    for (source, product) in left {
        let group = source.and_then(|object| tenant.groups.of(object));
        if group.is_some_and(|group| fixed.contains(&group)) {
            continue;
        }
        let product = names.product(product);
        others.push(match (source, group) {
            (Some(object), None) => (
                format!("{product} stays through {}", names.group(object)),
                "the group was not exported.",
                Verdict::Unknown,
                "Export this group too.",
            ),
            (Some(object), Some(_)) => (
                format!("{product} stays through {}", names.group(object)),
                "the service does not take it away.",
                Verdict::No,
                "Look at the user's errors first.",
            ),
            (None, _) => (
                format!("{product} stays directly"),
                "the service refuses to take it away.",
                Verdict::No,
                "Look at what depends on it first.",
            ),
        });
    }
    others.sort_by(|a, b| a.0.cmp(&b.0));
    for (what, why, of_one, remedy) in others {
        verdict = if verdict == Verdict::No { verdict } else { of_one };
        reasons.push(format!("{what}: {why}"));
        remedies.push(remedy);
    }
    let fields = tenant.users.fields.at(user);
    if !fields.has(Fields::ASSIGNMENTS) && !fields.has(Fields::LICENSES) {
        verdict = if verdict == Verdict::No { verdict } else { Verdict::Unknown };
        reasons.push("The export does not say what the user has.".to_owned());
        remedies.push("Export assignedLicenses and licenseAssignmentStates.");
    }
    if reasons.is_empty() {
        reasons.push("Everything the user has can be taken away here.".to_owned());
    }
    remedies.dedup();
    desk.check("fixed", "Does everything go?", verdict, reasons.join(" "), remedies.join(" "), Vec::new())
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
        Steps::new(title, edits, "Wait until the user is processed and nothing is in error.")
    });
    stages.collect()
}
