//! The outlook of a recorded error: would processing the user today clear it?
//!
//! The simulation answers for itself; where it cannot know (a rule nobody published, contacts that
//! were not exported, more claimants than seats), the answer is "unknown".

use super::Context;
use crate::addresses::{Address, brings_first_mailbox, clashes};
use crate::licensing::claims::{Claim, beside, has_culprit};
use crate::licensing::grants::{has, plans, plans_by_id};
use crate::licensing::process::{ErrorCode, Failure, Verdict};
use crate::licensing::seats::Case;
use crate::tenant::{License, ProductIndex, UserIndex};
use seatscope_contract::report::Outlook;
use seatscope_contract::rules::Enforcement;

/// What is known of a recorded error.
#[derive(Debug, Clone)]
pub(crate) struct Explained {
    /// What processing would do.
    pub(crate) outlook: Outlook,
    /// The cause, as far as rules or the simulation name one.
    pub(crate) cause: Option<Failure>,
    /// Whether an address stands in the way today, whatever the recorded error was.
    pub(crate) by_address: bool,
    /// Whether the cause is among plans of which the export does not say whether they are off.
    pub(crate) hides_plans: bool,
}

/// Explains every claim of a user that records an error; the others get none.
pub(crate) fn explain(context: Context<'_>, case: &Case) -> Vec<Option<Explained>> {
    let mut explained: Vec<Option<Explained>> = case
        .claims
        .iter()
        .zip(&case.processed.verdicts)
        .map(|(claim, verdict)| claim.status.is_error().then(|| alone(context, case, claim, verdict)))
        .collect();
    for at in &case.processed.doubtful {
        if let Some(Some(explained)) = explained.get_mut(*at) {
            explained.outlook = worse(explained.outlook, Outlook::Unknown);
        }
    }
    // All or nothing: an error clears only if every product of the group would go through.
    let by_group: Vec<Option<Outlook>> =
        case.claims.iter().map(|claim| whole_group(case, &explained, claim, context)).collect();
    for (explained, group) in explained.iter_mut().zip(by_group) {
        if let (Some(explained), Some(group)) = (explained, group) {
            explained.outlook = worse(explained.outlook, group);
        }
    }
    explained
}

fn worse(a: Outlook, b: Outlook) -> Outlook {
    match (a, b) {
        (Outlook::Stays, _) | (_, Outlook::Stays) => Outlook::Stays,
        (Outlook::Unknown, _) | (_, Outlook::Unknown) => Outlook::Unknown,
        _ => Outlook::Clears,
    }
}

/// The worst outlook among the claims of a claim's group; none for direct assignments and removals.
fn whole_group(
    case: &Case,
    explained: &[Option<Explained>],
    claim: &Claim,
    context: Context<'_>,
) -> Option<Outlook> {
    if claim.group.is_none() || !claim.wanted {
        return None;
    }
    let siblings = case.claims.iter().zip(explained).zip(&case.processed.verdicts);
    let siblings = siblings.enumerate();
    let siblings = siblings.filter(|(_, ((sibling, _), _))| sibling.group == claim.group && sibling.wanted);
    let outlooks = siblings.map(|(at, ((sibling, explained), verdict))| match (explained, verdict) {
        (Some(explained), _) => explained.outlook,
        (None, Verdict::Failed(failure)) => of_failure(context, case, sibling, failure),
        _ if case.processed.doubtful.contains(&at) => Outlook::Unknown,
        _ => Outlook::Clears,
    });
    outlooks.reduce(worse)
}

/// A failure that processing would bring stays, unless it is about who gets the last seats.
fn of_failure(context: Context<'_>, case: &Case, claim: &Claim, failure: &Failure) -> Outlook {
    match failure.code {
        ErrorCode::Count if context.forecast.demand.at(claim.product()).is_contested() => Outlook::Unknown,
        // Who gets an address that several would get is not documented.
        ErrorCode::Uniqueness if !is_blocked(&blocking(context, case, claim)) => Outlook::Unknown,
        ErrorCode::Other => {
            let siblings = case.claims.iter().zip(&case.processed.verdicts);
            let culprits = siblings.filter(|(sibling, _)| {
                let tried_together = sibling.group == claim.group && sibling.wanted;
                tried_together && failure.others.contains(&sibling.product())
            });
            let culprits = culprits.filter_map(|(sibling, verdict)| match verdict {
                Verdict::Failed(own) => Some(of_failure(context, case, sibling, own)),
                _ => None,
            });
            culprits.reduce(worse).unwrap_or(Outlook::Stays)
        }
        _ => Outlook::Stays,
    }
}

/// The outlook of one claim without regard to its siblings.
fn alone(context: Context<'_>, case: &Case, claim: &Claim, verdict: &Verdict) -> Explained {
    let recorded =
        claim.recorded.and_then(|(_, shape)| context.tenant.texts.get(shape.error)).unwrap_or_default();
    let Some(code) = ErrorCode::of(recorded) else {
        return Explained { outlook: Outlook::Unknown, cause: None, by_address: false, hides_plans: false };
    };
    if let Verdict::Failed(failure) = verdict {
        let outlook = of_failure(context, case, claim, failure);
        let same = failure.code == code;
        let cause = if same { Some(failure.clone()) } else { past_cause(context, case, claim, code) };
        if !(code == ErrorCode::Uniqueness && failure.code == ErrorCode::Other) {
            let by_address = failure.code == ErrorCode::Uniqueness;
            let hides_plans = cause.is_none() && hides_plans(case, claim, code);
            return Explained { outlook, cause, by_address, hides_plans };
        }
    }
    let cause = past_cause(context, case, claim, code);
    let outlook = match code {
        _ if !claim.wanted => Outlook::Clears,
        // A reprocess looks at what groups give; a direct assignment has to be made again (facts 1.8).
        _ if claim.group.is_none() => Outlook::Unknown,
        // What was learned from errors and is only suspected says nothing about their end.
        _ if suspects(context, cause.as_ref()) => Outlook::Unknown,
        ErrorCode::Count => match context.forecast.demand.at(claim.product()).free {
            Some(_) => Outlook::Clears,
            None => Outlook::Unknown,
        },
        ErrorCode::MutuallyExclusive if context.tenant.products.plans.get(claim.product()).is_empty() => {
            // Nobody knows the product's plans, so nobody can say that none of them conflicts.
            Outlook::Unknown
        }
        ErrorCode::MutuallyExclusive => {
            let holds_more = case
                .claims
                .iter()
                .any(|other| other.status.is_in_force() && other.product() != claim.product());
            if cause.is_some() || !holds_more { Outlook::Clears } else { Outlook::Unknown }
        }
        ErrorCode::Dependency if cause.is_some() => Outlook::Clears,
        ErrorCode::Uniqueness if is_blocked(&blocking(context, case, claim)) => Outlook::Stays,
        ErrorCode::Uniqueness if !blocking(context, case, claim).is_empty() => Outlook::Unknown,
        ErrorCode::Uniqueness if context.tenant.exported.tells_other_holders() => Outlook::Clears,
        // The record speaks of the location as exported; nothing is known against another one.
        ErrorCode::ProhibitedInUsageLocation if has_moved(context, case.user) => Outlook::Clears,
        ErrorCode::Dependency | ErrorCode::ProhibitedInUsageLocation | ErrorCode::Uniqueness => {
            Outlook::Unknown
        }
        ErrorCode::Other if has_culprit(context.tenant, &case.claims, claim) => Outlook::Clears,
        ErrorCode::Other => Outlook::Unknown,
    };
    let hides_plans = cause.is_none() && hides_plans(case, claim, code);
    Explained { outlook, cause, by_address: false, hides_plans }
}

/// Whether a refusal is about plans, and the export does not say of all that were tried or in force which of
/// them are off.
fn hides_plans(case: &Case, claim: &Claim, code: ErrorCode) -> bool {
    let is_about_plans = matches!(code, ErrorCode::MutuallyExclusive | ErrorCode::Dependency);
    let is_unknown = |license: &License| !license.disabled.is_known();
    is_about_plans && (is_unknown(&claim.target) || beside(&case.claims, claim).iter().any(is_unknown))
}

/// Whether a scenario gives a user another usage location than the one that decides in the export.
fn has_moved(context: Context<'_>, user: UserIndex) -> bool {
    let location = |of: Option<&str>| of.map(str::to_ascii_uppercase);
    location(context.world.usage_location(user)) != location(context.tenant.usage_location(user))
}

/// Addresses because of which a claim's `UniquenessViolation` stays: those of the user that another object
/// has too, and where the claim would bring the user's first mailbox, those that this would add (facts 5.4).
pub(super) fn blocking(context: Context<'_>, case: &Case, claim: &Claim) -> Vec<String> {
    let world = context.world;
    let own = context.addresses.of_user(case.user).map(|duplicate| duplicate.address.clone());
    let mut addresses: Vec<String> = own.collect();
    if brings_first_mailbox(world, context.addresses, &case.claims, claim) {
        let clashing = clashes(world, context.addresses, case.user);
        addresses.extend(clashing.into_iter().map(|(address, _)| address));
    }
    addresses.sort();
    addresses.dedup();
    addresses
}

/// Whether it is documented that addresses stand in the way: of other kinds than mail addresses it is not
/// (facts 5.2).
pub(crate) fn is_blocked(addresses: &[String]) -> bool {
    addresses.iter().any(|address| Address::parse(address).is_smtp())
}

/// Whether the cause is only suspected.
fn suspects(context: Context<'_>, cause: Option<&Failure>) -> bool {
    cause.and_then(|cause| cause.rule).is_some_and(|rule| context.book.is_suspicion(rule))
}

/// What may have caused an error that processing would not bring any more: a rule that was lifted,
/// a prerequisite that is there by now. Only of plans that are on for certain.
fn past_cause(context: Context<'_>, case: &Case, claim: &Claim, code: ErrorCode) -> Option<Failure> {
    let (book, grant) = (context.book, context.world.certain_grant(claim.target));
    match code {
        ErrorCode::MutuallyExclusive => {
            let holders = beside(&case.claims, claim);
            let others = context.world.certainly_granted(&holders);
            let pairs = plans(grant).flat_map(|plan| {
                let partners = context.book.partners(plan).iter().filter(|partner| has(&others, **partner));
                partners
                    .filter_map(move |partner| Some((context.book.conflict(plan, *partner)?, plan, *partner)))
            });
            // A rule that was lifted explains an old error better than one that is only reported.
            let strength = |rule| match context.book.enforcement(rule) {
                Enforcement::Off => 0,
                Enforcement::Reported => 1,
                Enforcement::Enforced => 2,
            };
            let ids = &context.tenant.plans.ids;
            let (rule, plan, partner) =
                pairs.min_by(|(rule, plan, partner), (other, its_plan, its_partner)| {
                    let by_strength = strength(*rule).cmp(&strength(*other));
                    let by_plan =
                        || ids.compare(*plan, *its_plan).then_with(|| ids.compare(*partner, *its_partner));
                    by_strength.then_with(by_plan)
                })?;
            let has_partner = |license: &&License| has(context.world.certain_grant(**license), partner);
            let holding = holders.iter().filter(has_partner);
            let mut products: Vec<ProductIndex> = holding.map(|license| license.product).collect();
            products.retain(|product| *product != claim.product());
            Some(Failure {
                code,
                rule: Some(rule),
                plans: vec![plan.min(partner), plan.max(partner)],
                others: products,
            })
        }
        ErrorCode::Dependency if claim.wanted => {
            plans_by_id(context.tenant, grant).into_iter().find_map(|plan| {
                let counts =
                    |rule| book.enforcement(rule) == Enforcement::Enforced || book.is_suspicion(rule);
                let mut dependencies = book.dependencies(plan).iter();
                let dependency = dependencies.find(|dependency| counts(dependency.rule))?;
                let mut plans = dependency.any_of.clone();
                plans.push(plan);
                plans.sort_unstable();
                Some(Failure { code, rule: Some(dependency.rule), plans, others: Vec::new() })
            })
        }
        ErrorCode::ProhibitedInUsageLocation => {
            plans_by_id(context.tenant, grant).into_iter().find_map(|plan| {
                let country = context.world.usage_location(case.user)?;
                let mut bans = book.bans(plan).iter();
                let ban =
                    bans.find(|ban| ban.countries.iter().any(|banned| banned.eq_ignore_ascii_case(country)))?;
                // A suspicion does not know which of its plans it is.
                let same = |other| {
                    book.is_suspicion(ban.rule) && book.bans(other).iter().any(|also| also.rule == ban.rule)
                };
                let plans = plans(grant).filter(|other| *other == plan || same(*other)).collect();
                Some(Failure { code, rule: Some(ban.rule), plans, others: Vec::new() })
            })
        }
        _ => None,
    }
}
