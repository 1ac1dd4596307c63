//! `ServiceLost`: a change of licences that went through took a service from users, and they have it from nowhere
//! since (facts 4.15). A plan that a better one includes is not lost. Accounts that are blocked are left out: there
//! it is meant.

use super::{Context, EvidencePlace, Finding, Names, Part, count, join_some, timestamp};
use crate::audit::{Changes, Held, Moves, Runs, Sku};
use crate::licensing::claims::claims;
use crate::licensing::grants::has;
use crate::tenant::audits::{Activity, Actor, Event};
use crate::tenant::{Fields, ObjectIndex, PlanIndex, ProductIndex, Tenant, UserIndex};
use seatscope_contract::report::{Basis, Confidence, Severity};
use seatscope_contract::timeline::Outcome;
use std::collections::{BTreeMap, BTreeSet};

/// Plans by the product that brought them.
type Plans = BTreeMap<PlanIndex, ProductIndex>;

/// A plan that a user lost, and by which event.
#[derive(Debug, Clone, Copy)]
struct Loss {
    product: ProductIndex,
    event: usize,
}

/// Users who lost the same by the same.
#[derive(Debug, Default)]
struct Lost {
    users: Vec<UserIndex>,
    strangers: usize,
    events: BTreeSet<usize>,
}

/// By what it was lost.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum By {
    /// The users' removal from a group, by somebody or nobody knows by whom.
    Removal(String, ObjectIndex, Option<String>),
    Group(String, ObjectIndex),
    Actor(String),
    Unknown,
}

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    if tenant.audits.events.is_empty() {
        return Vec::new();
    }
    let moves = Moves::new(tenant);
    let mut found: BTreeMap<(By, Vec<ProductIndex>, Vec<PlanIndex>), Lost> = BTreeMap::new();
    for (object, losses) in losses(tenant) {
        let user = tenant.users.of(object);
        if user.is_some_and(|user| tenant.users.enabled.at(user) == Some(false)) {
            continue;
        }
        let now = user.and_then(|user| in_force(context, user));
        let is_there = |plan: &PlanIndex| {
            now.as_ref().is_some_and(|now| {
                now.contains(plan)
                    || context.book.superseded_by(*plan).iter().any(|better| now.contains(better))
            })
        };
        let mut by: BTreeMap<By, BTreeMap<PlanIndex, Loss>> = BTreeMap::new();
        for (plan, loss) in losses.into_iter().filter(|(plan, _)| !is_there(plan)) {
            by.entry(cause(tenant, context.runs, &moves, loss.event)).or_default().insert(plan, loss);
        }
        for (by, plans) in by {
            let mut products: Vec<ProductIndex> = plans.values().map(|loss| loss.product).collect();
            products.sort_unstable();
            products.dedup();
            let lost = found.entry((by, products, plans.keys().copied().collect())).or_default();
            lost.events.extend(plans.values().map(|loss| loss.event));
            match user {
                Some(user) => lost.users.push(user),
                None => lost.strangers += 1,
            }
        }
    }
    let found = found.into_iter();
    found.filter_map(|((by, products, plans), lost)| finding(tenant, &by, products, plans, lost)).collect()
}

/// What each user lost and, as far as the log tells, did not get again.
fn losses(tenant: &Tenant) -> BTreeMap<ObjectIndex, BTreeMap<PlanIndex, Loss>> {
    let mut changes = Changes::new(tenant);
    let mut all: BTreeMap<ObjectIndex, BTreeMap<PlanIndex, Loss>> = BTreeMap::new();
    for (index, event) in tenant.audits.events.iter().enumerate() {
        let Some(user) = event.user.filter(|_| is_change(tenant, event)) else { continue };
        let change = changes.of(event);
        let after = change.after.as_deref().map(|held| plans(tenant, held));
        if let Some(after) = &after
            && let Some(lost) = all.get_mut(&user)
        {
            lost.retain(|plan, _| !after.1.contains_key(plan));
        }
        let before = change.before.as_deref().map(|held| plans(tenant, held));
        // What is not known of one side may be what the other has.
        let (Some((true, before)), Some((true, after))) = (before, after) else { continue };
        let lost = before.into_iter().filter(|(plan, _)| !after.contains_key(plan));
        let lost: Vec<_> = lost.map(|(plan, product)| (plan, Loss { product, event: index })).collect();
        if !lost.is_empty() {
            all.entry(user).or_default().extend(lost);
        }
    }
    all
}

fn is_change(tenant: &Tenant, event: &Event) -> bool {
    matches!(event.activity, Activity::ChangeUserLicense | Activity::UpdateUser)
        && event.time > 0
        && event.outcome(&tenant.texts) == Outcome::Succeeded
}

/// Plans that are on, and whether all of the products and their plans are known.
fn plans(tenant: &Tenant, held: &[Held]) -> (bool, Plans) {
    let mut on = Plans::new();
    let mut is_known = true;
    for held in held {
        let (Sku::Known(product), Some(off)) = (&held.product, &held.off) else {
            is_known = false;
            continue;
        };
        let is_off = |plan: &PlanIndex| off.contains(&crate::audit::Plan::Known(*plan));
        let plans = tenant.products.plans.get(*product).iter().filter(|plan| !is_off(plan));
        for plan in plans {
            on.entry(*plan).or_insert(*product);
        }
    }
    (is_known, on)
}

/// Plans that a user has by the export; none where it does not tell.
fn in_force(context: Context<'_>, user: UserIndex) -> Option<BTreeSet<PlanIndex>> {
    let fields = context.tenant.users.fields.at(user);
    if !fields.has(Fields::ASSIGNMENTS) && !fields.has(Fields::LICENSES) {
        return None;
    }
    let claims = claims(context.world, user);
    let in_force = || claims.iter().filter(|claim| claim.status.is_in_force());
    let all = in_force().flat_map(|claim| context.tenant.products.plans.get(claim.product()));
    let on = |plan: &PlanIndex| in_force().any(|claim| has(context.grants.get(claim.license), *plan));
    Some(all.copied().filter(on).collect())
}

fn cause(tenant: &Tenant, runs: &Runs, moves: &Moves<'_>, event: usize) -> By {
    let change = tenant.audits.events.get(event);
    if let Some(removal) = change.and_then(|change| moves.behind(change, Some(false))) {
        let by = removal.by.map(|name| format!("`{}`", super::clipped(name)));
        return By::Removal(tenant.objects.text(removal.group), removal.group, by);
    }
    if let Some(run) = runs.tie(event).and_then(|tie| runs.runs.get(tie.run)) {
        return By::Group(tenant.objects.text(run.group), run.group);
    }
    match tenant.audits.events.get(event).map(|event| event.actor) {
        Some(Actor::User(name) | Actor::App(name)) => {
            By::Actor(format!("`{}`", super::clipped(tenant.texts.get(name).unwrap_or_default())))
        }
        Some(Actor::Service) => By::Actor("group-based licensing".to_owned()),
        Some(Actor::Unknown) | None => By::Unknown,
    }
}

fn finding(
    tenant: &Tenant,
    by: &By,
    products: Vec<ProductIndex>,
    plans: Vec<PlanIndex>,
    lost: Lost,
) -> Option<Finding> {
    let events = || lost.events.iter().filter_map(|event| tenant.audits.events.get(*event));
    let (first, last) = (events().map(|event| event.time).min()?, events().map(|event| event.time).max()?);
    let names = Names(tenant);
    let when = match first == last {
        true => format!("at {}", timestamp(first)),
        false => format!("between {} and {}", timestamp(first), timestamp(last)),
    };
    let by = match by {
        By::Group(_, group) => format!("when the licences of {} were applied", names.group(*group)),
        By::Removal(_, group, who) => format!(
            "with the removal from {}{}",
            names.group(*group),
            who.as_ref().map(|who| format!(" by {who}")).unwrap_or_default()
        ),
        By::Actor(name) => format!("in changes by {name}"),
        By::Unknown => "in changes of which the log does not say whose they are".to_owned(),
    };
    let strangers = match lost.strangers {
        0 => String::new(),
        some => format!(", {some} of them not in the export"),
    };
    let mut finding = Finding::new("ServiceLost", Severity::Info, Basis::Recorded, Confidence::Documented);
    finding.message = format!(
        "{}{strangers} lost {} of {} {when}, {by}, and as far as is known {} from nowhere since.",
        count(lost.users.len() + lost.strangers, "user", "users"),
        join_some(&names.sorted_plans(&plans)),
        names.products(&products),
        if lost.users.len() + lost.strangers == 1 { "has it" } else { "have it" },
    );
    finding.evidence =
        events().map(|event| EvidencePlace { place: event.place, part: Part::Whole }).collect();
    (finding.users, finding.products, finding.plans) = (lost.users, products, plans);
    Some(finding)
}
