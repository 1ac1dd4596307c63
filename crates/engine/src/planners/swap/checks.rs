//! The conditions of a swap, one by one.

use super::{Sources, given_by, held_by, off};
use crate::checks::{count, join};
use crate::licensing::process::ErrorCode;
use crate::planners::desk::Desk;
use crate::tenant::{GroupIndex, ProductIndex, UserIndex};
use seatscope_contract::outline::Outline;
use seatscope_contract::planner::{Check, Verdict, Way, Within};
use seatscope_contract::scenario::Scenario;
use seatscope_contract::views::NamedUser;

/// Competitors named in a reason before the rest is only counted.
const NAMED: usize = 5;

/// What the outcome of a way says about it.
pub(super) fn of_way(desk: Desk<'_>, way: &Way, outline: &Outline, to: ProductIndex) -> Vec<Check> {
    let failing = |code: &str, error: ErrorCode, question: &str, remedy: &str| {
        desk.newly_failing(outline, code, error, question, remedy)
    };
    vec![
        desk.seats_check(way, &[to]),
        failing(
            "conflicts",
            ErrorCode::MutuallyExclusive,
            "Does nothing that the users have conflict with the new product?",
            "Switch one of the two plans off, or remove the other product.",
        ),
        failing(
            "dependants",
            ErrorCode::Dependency,
            "Does nothing depend on what goes, and is everything there that the new product needs?",
            "Give these users what is needed by another product, or switch the dependent plan off first.",
        ),
        failing(
            "location",
            ErrorCode::ProhibitedInUsageLocation,
            "Is the new product allowed where the users are?",
            "Leave the plan off, or correct usage locations.",
        ),
        desk.addresses_check(outline),
        no_loss(desk, way, outline),
    ]
}

/// Where the old product goes before the new one comes, what depends on it fails in between.
pub(super) fn in_between(desk: Desk<'_>, between: &Outline) -> Check {
    desk.newly_failing(
        between,
        "between",
        ErrorCode::Dependency,
        "Does nothing depend on the old product until the new one is there?",
        "Swap in one step, or take what depends on it away first.",
    )
}

/// The outcome of the first stage of a way alone.
pub(super) fn after_first_stage(desk: Desk<'_>, way: &Way) -> Outline {
    let first = way.stages.first().map_or(0, |stage| stage.edits as usize);
    let edits = way.scenario.edits.get(..first).unwrap_or_default().to_vec();
    desk.outline(&Scenario { name: String::new(), edits })
}

/// Whose primary address does not outlast the time without a mailbox, if anybody's: the address in the initial domain
/// takes its place, and a mailbox that comes later leaves it so (facts 5.5, scenario 4).
pub(super) fn mail_in_between(desk: Desk<'_>, between: &Outline) -> Option<Check> {
    let users_total = between.mail_moves_total;
    let whose = count(users_total as usize, "user", "users");
    let reason = format!(
        "While {whose} {} no mailbox, the address in the initial domain becomes the primary one, and a mailbox that comes \
         later leaves it so.",
        if users_total == 1 { "has" } else { "have" }
    );
    let question = "Does everybody keep the primary address?";
    let remedy = "Swap in one step, or set the primary addresses again afterwards.";
    let moved = between.address_moves.iter().filter(|moved| moved.turn.mail_before != moved.turn.mail_after);
    let users = moved.map(|moved| moved.user.clone()).collect();
    let check = desk.check("mail", question, Verdict::No, reason, remedy, Vec::new());
    (users_total > 0).then_some(Check { users_total, users, ..check })
}

/// Groups and users that have the new product already, and what becomes of the plans that they switch off.
pub(super) fn given_already(
    desk: Desk<'_>,
    sources: &Sources,
    (from, to): (ProductIndex, ProductIndex),
) -> Option<Check> {
    let groups = sources.groups.iter().filter_map(|(group, old)| {
        let given = given_by(desk, *group, to)?;
        Some((desk.group_name(*group), *old, given))
    });
    let users =
        sources.direct.iter().filter_map(|(user, old)| Some((*user, *old, held_by(desk, *user, to)?)));
    let (groups, users): (Vec<_>, Vec<_>) = (groups.collect(), users.collect());
    if groups.is_empty() && users.is_empty() {
        return None;
    }
    let mut who: Vec<String> = groups.iter().map(|(name, ..)| name.clone()).collect();
    who.extend((!users.is_empty()).then(|| count(users.len(), "user", "users")));
    let licenses = groups.iter().map(|(_, old, given)| (*old, *given));
    let licenses = licenses.chain(users.iter().map(|(_, old, given)| (*old, *given)));
    let mut on: Vec<String> = Vec::new();
    for (old, given) in licenses {
        let off = off(desk, old, to, Some(given));
        let was_off = desk.context.tenant.plan_sets.get(given.disabled).iter();
        on.extend(was_off.filter(|plan| !off.contains(plan)).map(|plan| desk.names().plan(*plan)));
    }
    on.sort();
    on.dedup();
    let (old, new) = (desk.names().product(from), desk.names().product(to));
    let (verb, who_has) = (if groups.len() + users.len() == 1 { "has" } else { "have" }, join(&who, "and"));
    let mut reason = format!("{who_has} {verb} {new} already: what is switched off there stays off");
    if on.is_empty() {
        reason.push('.');
    } else {
        let plans = join(&on, "and");
        reason.push_str(&format!(", but for what takes the place of {old}: {plans}."));
    }
    let question = "Is it clear which plans of the new product are on?";
    let users = users.into_iter().map(|(user, ..)| user).collect();
    Some(desk.check("already", question, Verdict::Yes, reason, "", users))
}

/// Seed 002: users should have the old product from the one place that is changed.
pub(super) fn one_source(desk: Desk<'_>, sources: &Sources, from: ProductIndex, within: &Within) -> Check {
    let question = "Do the users have the old product from here alone?";
    let tenant = desk.context.tenant;
    let mut users: Vec<UserIndex> = match within {
        Within::Tenant => Vec::new(),
        Within::Direct => sources.direct.iter().map(|(user, _)| *user).collect(),
        Within::Group { .. } => {
            let members = sources.groups.iter().flat_map(|(group, _)| desk.members(*group));
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

pub(super) fn membership(desk: Desk<'_>, sources: &Sources) -> Check {
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
        let from = if synced.contains(", ") { "come" } else { "comes" };
        reasons.push(format!("{synced} {from} from on-premises: move people there and wait for the sync."));
    }
    let question = "Can people be moved between groups by hand, should it come to that?";
    let verdict = if reasons.is_empty() { Verdict::Yes } else { Verdict::No };
    let reason =
        if reasons.is_empty() { "No group is dynamic or synced.".to_owned() } else { reasons.join(" ") };
    let remedy = if verdict == Verdict::No { "The swap on the group itself works all the same." } else { "" };
    desk.check("membership", question, verdict, reason, remedy, Vec::new())
}

fn called(user: &NamedUser) -> String {
    user.user_principal_name.as_ref().or(user.name.as_ref()).unwrap_or(&user.id).clone()
}

fn no_loss(desk: Desk<'_>, way: &Way, outline: &Outline) -> Check {
    let is_short = way.seats.iter().any(|seats| seats.short > 0);
    let remedy = match (outline.totals.losing > 0, is_short) {
        (false, _) => "",
        (true, true) => {
            "Get the seats first, since whoever gets none of them loses the old product all the same."
        }
        (true, false) => "Give them the plan by another product.",
    };
    let losing = outline.totals.losing;
    let refused = outline.totals.refused;
    let mut reason = match (losing, outline.totals.applied) {
        (0, 0) if refused > 0 => {
            "The service would refuse the swap, so everything stays as it is.".to_owned()
        }
        (0, _) => "Everybody keeps every service, or gets a better one.".to_owned(),
        _ => format!(
            "{} in all; the lists name the users and the plans.",
            count(outline.totals.plans_lost as usize, "service is lost", "services are lost")
        ),
    };
    for open in outline.competitions.iter().filter(|_| losing > 0) {
        let (name, users) = (desk.product(&open.product.sku_id), &open.users);
        let name = name.map(|product| desk.names().product(product)).unwrap_or_default();
        let mut who: Vec<String> = users.iter().take(NAMED).map(called).collect();
        let more = open.users_total.saturating_sub(who.len() as u64);
        who.extend((more > 0).then(|| count(more as usize, "other", "others")));
        reason.push_str(&format!(
            " {} for {} of {name} and count as going without, though some will be served: {}.",
            count(open.users_total as usize, "user competes", "users compete"),
            count(open.seats as usize, "seat", "seats"),
            join(&who, "and"),
        ));
    }
    Check {
        code: "losses".to_owned(),
        question: "Does nobody lose a service?".to_owned(),
        verdict: if losing == 0 { Verdict::Yes } else { Verdict::No },
        reason,
        remedy: remedy.to_owned(),
        users_total: losing,
        users: Vec::new(),
    }
}
