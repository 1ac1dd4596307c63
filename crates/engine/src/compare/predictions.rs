//! What became of what the earlier export let expect. Predicted assignment errors, and recorded ones with what a
//! reprocess was to do to them, are looked up one by one, by user and path, in the records of the later export.

use super::address_predictions::{Expected, clash};
use super::identity::identity;
use super::outlooks::{is_told, of_outlook};
use super::pair::{Pair, Which};
use super::told::{check_of, inputs_missing, membership_missing, user_missing};
use crate::checks::{AssignmentError, Causes, Context, Finding, errors};
use crate::licensing::claims::Claim;
use crate::licensing::process::ErrorCode;
use crate::tenant::users::Shape;
use crate::tenant::{PlanIndex, PlanSetIndex, ProductIndex, UserIndex};
use crate::what_if::errors::before;
use seatscope_contract::comparison::{FoundFinding, Predictions, Totals};
use seatscope_contract::report::Basis;
use std::collections::{BTreeMap, BTreeSet};

/// What became of one prediction about one user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    CameTrue,
    Otherwise,
    WentThrough,
    Avoided,
    Open,
    CannotTell,
}

/// Sorts every prediction of the earlier export, user by user.
pub(super) fn outcomes(pair: &Pair<'_>, totals: &mut Totals) -> Predictions {
    let (world, world_later) = (pair.earlier.world(), pair.later.world());
    let (context, later) = (pair.earlier.context(&world), pair.later.context(&world_later));
    let mut told: Vec<(UserIndex, AssignmentError<'_>, Outcome)> = Vec::new();
    for case in &context.forecast.cases {
        for error in errors(context, case) {
            let outcome = if error.is_predicted() {
                of_assignment(pair, later, case.user, &error)
            } else if is_told(&error) {
                of_outlook(pair, case.user, &error)
            } else {
                continue;
            };
            told.push((case.user, error, outcome));
        }
    }
    let winners = winners(context, &told);
    let mut causes: BTreeMap<Outcome, Causes> = BTreeMap::new();
    for (user, error, outcome) in told {
        let won = |product: ProductIndex| winners.contains(&(product, user));
        let outcome = match ErrorCode::of(&error.cause.code) {
            Some(ErrorCode::Count) if won(error.claim.product()) => Outcome::CameTrue,
            Some(ErrorCode::Other) if error.cause.culprits.iter().any(|product| won(*product)) => {
                Outcome::CameTrue
            }
            _ => outcome,
        };
        causes.entry(outcome).or_default().add(context, &[user], &error);
    }
    let mut sorted: BTreeMap<Outcome, Vec<Finding>> = BTreeMap::new();
    for (outcome, causes) in causes {
        sorted.entry(outcome).or_default().extend(causes.findings(context));
    }
    let expected = Expected::new(pair, context);
    let is_other =
        |finding: &&Finding| finding.basis == Basis::Predicted && ErrorCode::of(&finding.code).is_none();
    for finding in pair.earlier.findings.iter().filter(is_other) {
        let mut users: BTreeMap<Outcome, Vec<UserIndex>> = BTreeMap::new();
        for user in &finding.users {
            users.entry(of_finding(pair, &expected, finding, *user)).or_default().push(*user);
        }
        for (outcome, users) in users {
            sorted.entry(outcome).or_default().push(Finding { users, ..finding.clone() });
        }
    }
    let mut part = |outcome: Outcome, total: &mut u64| -> Vec<FoundFinding> {
        let mut findings = sorted.remove(&outcome).unwrap_or_default();
        for finding in &mut findings {
            finding.sort_lists(context.tenant);
        }
        findings.sort_by_cached_key(|finding| finding.sort_key(context.tenant));
        *total = findings.iter().map(|finding| finding.users.len() as u64).sum();
        pair.cut(findings).iter().map(|finding| pair.finding(Which::Earlier, finding)).collect()
    };
    let predictions = Predictions {
        came_true: part(Outcome::CameTrue, &mut totals.came_true),
        turned_out_otherwise: part(Outcome::Otherwise, &mut totals.turned_out_otherwise),
        went_through: part(Outcome::WentThrough, &mut totals.went_through),
        avoided: part(Outcome::Avoided, &mut totals.avoided),
        open: part(Outcome::Open, &mut totals.open),
        cannot_tell: part(Outcome::CannotTell, &mut totals.cannot_tell),
    };
    totals.predictions = totals.came_true
        + totals.turned_out_otherwise
        + totals.went_through
        + totals.avoided
        + totals.open
        + totals.cannot_tell;
    predictions
}

/// Of users who were to compete for the last seats of a product, those who got them: who does is not documented
/// (facts 4.6), so that is as predicted. If they are more than the seats, there were new ones.
fn winners(
    context: Context<'_>,
    told: &[(UserIndex, AssignmentError<'_>, Outcome)],
) -> BTreeSet<(ProductIndex, UserIndex)> {
    let mut winners: BTreeMap<ProductIndex, BTreeSet<UserIndex>> = BTreeMap::new();
    for (user, error, outcome) in told {
        let product = error.claim.product();
        let is_count = error.cause.code == ErrorCode::Count.name();
        let is_contested = context.forecast.demand.at(product).is_contested();
        if is_count && is_contested && *outcome == Outcome::WentThrough {
            winners.entry(product).or_default().insert(*user);
        }
    }
    winners.retain(|product, users| {
        let free = context.forecast.demand.at(*product).free.unwrap_or_default();
        users.len() as u64 <= free
    });
    let pairs =
        winners.into_iter().flat_map(|(product, users)| users.into_iter().map(move |user| (product, user)));
    pairs.collect()
}

/// What became of a predicted assignment error: the record of the same path says so, or else whether it is
/// predicted again.
fn of_assignment(
    pair: &Pair<'_>,
    later: Context<'_>,
    user: UserIndex,
    error: &AssignmentError<'_>,
) -> Outcome {
    if !user_missing(pair, Which::Earlier, "predictions", user).is_empty() {
        return Outcome::CannotTell;
    }
    let Some(there) = exported(pair, user) else { return Outcome::Avoided };
    let claim = error.claim;
    match recorded(pair, there, claim).map(|(_, shape)| shape) {
        Some(shape) if shape.standing.is_error() => {
            let code = pair.later.tenant.texts.get(shape.error).unwrap_or_default();
            let same = ErrorCode::of(code) == ErrorCode::of(&error.cause.code);
            return if same { Outcome::CameTrue } else { Outcome::Otherwise };
        }
        Some(shape) if gives_as_wanted(pair, &shape, claim) => return Outcome::WentThrough,
        None if !claim.wanted => return Outcome::WentThrough,
        _ => {}
    }
    let again = before(later, there).map(|case| errors(later, case)).unwrap_or_default();
    if again.iter().any(|again| same_path(pair, again.claim, claim)) {
        return Outcome::Open;
    }
    let group = claim.group.and_then(|group| pair.earlier.tenant.groups.of(group));
    let members = group.map(|group| membership_missing(pair, Which::Earlier, group)).unwrap_or_default();
    if members.is_empty() && inputs_missing(pair, Which::Earlier, "predictions").is_empty() {
        Outcome::Avoided
    } else {
        Outcome::CannotTell
    }
}

/// A user's record in the later export.
pub(super) fn exported(pair: &Pair<'_>, user: UserIndex) -> Option<UserIndex> {
    let there = pair.other_user(Which::Earlier, user)?;
    (!pair.later.tenant.users.member_only.at(there)).then_some(there)
}

/// What the later export records of an assignment that the earlier one has, and since when.
pub(super) fn recorded(pair: &Pair<'_>, there: UserIndex, claim: &Claim) -> Option<(u32, Shape)> {
    let product = pair.products.own(Which::Later, claim.product())?;
    let group = match claim.group {
        Some(group) => Some(pair.objects.own(Which::Later, group)?),
        None => None,
    };
    let mut recorded = pair.later.tenant.users.recorded(there).map(|(entry, shape)| (entry.since, shape));
    recorded.find(|(_, shape)| shape.product == product && shape.group == group)
}

/// Whether a recorded assignment is in force as the earlier export wanted it.
fn gives_as_wanted(pair: &Pair<'_>, shape: &Shape, claim: &Claim) -> bool {
    let given = claim.wanted && shape.standing.is_in_force();
    given && (!claim.changed || turns_off_as_wanted(pair, shape, claim))
}

/// Whether a recorded assignment switches off what the group wanted in the earlier export.
fn turns_off_as_wanted(pair: &Pair<'_>, shape: &Shape, claim: &Claim) -> bool {
    let plans = |which: Which, set: PlanSetIndex| -> Vec<PlanIndex> {
        let plans = pair.tenant(which).plan_sets.get(set).iter();
        let mut plans: Vec<PlanIndex> = plans.map(|plan| pair.plans.shared(which, *plan)).collect();
        plans.sort_unstable();
        plans
    };
    plans(Which::Later, shape.disabled) == plans(Which::Earlier, claim.target.disabled)
}

/// Whether a claim of the later export and one of the earlier are about the same assignment.
pub(super) fn same_path(pair: &Pair<'_>, later: &Claim, earlier: &Claim) -> bool {
    let group = later.group.map(|group| pair.objects.shared(Which::Later, group));
    pair.products.shared(Which::Later, later.product()) == earlier.product() && group == earlier.group
}

/// What became of any other prediction about a user.
fn of_finding(pair: &Pair<'_>, expected: &Expected, finding: &Finding, user: UserIndex) -> Outcome {
    let check = check_of(&finding.code, finding.basis);
    if !user_missing(pair, Which::Earlier, check, user).is_empty() {
        return Outcome::CannotTell;
    }
    let Some(there) = exported(pair, user) else { return Outcome::Avoided };
    let happened = match finding.code.as_str() {
        "ProxyAddressClashOnLicensing" => clash(pair, finding, user, there),
        "ProxyAddressWillChange" => expected.outcome(pair, user, there),
        _ => None,
    };
    if let Some(outcome @ (Outcome::CameTrue | Outcome::Otherwise)) = happened {
        return outcome;
    }
    let same = identity(&pair.earlier.tenant, finding);
    let mut again = pair.later.findings.iter().filter(|again| again.basis == Basis::Predicted);
    if again.any(|again| again.users.contains(&there) && identity(&pair.later.tenant, again) == same) {
        return Outcome::Open;
    }
    let groups = finding.groups.iter().filter_map(|group| pair.earlier.tenant.groups.of(*group));
    let mut members = groups.flat_map(|group| membership_missing(pair, Which::Earlier, group));
    if members.next().is_some() || !inputs_missing(pair, Which::Earlier, check).is_empty() {
        return Outcome::CannotTell;
    }
    happened.unwrap_or(Outcome::Avoided)
}
