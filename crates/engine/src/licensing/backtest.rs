//! The simulation measured: every recorded assignment rebuilt from intents alone (groups' licences,
//! members, direct assignments, seats) and compared with what the service recorded.

use super::claims::{Claim, Status, claims};
use super::process::{Circumstances, ErrorCode, Failure, Verdict, process};
use super::seats::Forecast;
use super::world::World;
use crate::catalog::rules::RuleBook;
use crate::tenant::column::Index;
use crate::tenant::{Fields, UserIndex};
use seatscope_contract::report::{Backtest, Difference};

/// Compares all recorded assignments whose source still wants them. Seats count as the service
/// recorded them: who has one keeps it. Removals that are due are no intents and are left out.
pub fn backtest(world: &World<'_>, book: &RuleBook, forecast: &Forecast) -> Backtest {
    let tenant = world.tenant;
    let mut result = Backtest { assignments: 0, agree: 0, disagree: 0, differences: Vec::new() };
    for user in tenant.users.indexes() {
        if tenant.users.fields.at(user).has(Fields::ASSIGNMENTS) {
            compare(world, book, forecast, user, &mut result);
        }
    }
    result.differences.sort_by(|a, b| (&a.user, &a.group, &a.sku_id).cmp(&(&b.user, &b.group, &b.sku_id)));
    result
}

fn compare(world: &World<'_>, book: &RuleBook, forecast: &Forecast, user: UserIndex, result: &mut Backtest) {
    let tenant = world.tenant;
    let recorded: Vec<Claim> =
        claims(world, user).into_iter().filter(|claim| claim.wanted && claim.recorded.is_some()).collect();
    let mut no_seat = forecast.no_seat.clone();
    for claim in recorded.iter().filter(|claim| claim.status.is_in_force()) {
        no_seat.set(claim.product().row(), false);
    }
    let from_nothing: Vec<Claim> = recorded
        .iter()
        .map(|claim| match claim.group {
            Some(_) if claim.status != Status::Disabled => {
                Claim { status: Status::Pending, changed: false, ..*claim }
            }
            _ => *claim,
        })
        .collect();
    let around = Circumstances { world, book, no_seat: &no_seat };
    let verdicts = process(around, user, &from_nothing).verdicts;
    for (claim, verdict) in recorded.iter().zip(&verdicts) {
        let Some((_, shape)) = claim.recorded.filter(|_| claim.status != Status::Disabled) else { continue };
        result.assignments += 1;
        let error = tenant.texts.get(shape.error).unwrap_or_default();
        let failure = match verdict {
            Verdict::Failed(failure) => Some(failure),
            _ => None,
        };
        let agrees = match failure {
            None => claim.status.is_in_force(),
            Some(failure) => claim.status == Status::Failed && failure.code.name() == error,
        };
        if agrees {
            result.agree += 1;
            continue;
        }
        result.disagree += 1;
        let state = |in_force: bool, error: &str| {
            if in_force { "Active".to_owned() } else { format!("Error {error}") }
        };
        result.differences.push(Difference {
            user: tenant.user_id(user),
            group: claim.group.map(|group| tenant.objects.text(group)),
            sku_id: tenant.products.ids.text(claim.product()),
            recorded: state(claim.status.is_in_force(), error),
            predicted: state(failure.is_none(), failure.map_or("", |failure| failure.code.name())),
            reason: reason(book, claim, error, failure, has_culprit(world, &recorded, claim)),
        });
    }
}

/// Whether the record shows which product of the same group failed by itself.
fn has_culprit(world: &World<'_>, recorded: &[Claim], claim: &Claim) -> bool {
    let siblings = recorded.iter().filter(|other| other.group == claim.group && other.status.is_error());
    let mut errors = siblings.filter_map(|other| world.tenant.texts.get(other.recorded?.1.error));
    errors.any(|error| error != ErrorCode::Other.name())
}

/// The likely reason of a difference. `culprit`: whether the record shows what failed beside.
fn reason(book: &RuleBook, claim: &Claim, error: &str, failure: Option<&Failure>, culprit: bool) -> String {
    let rule = failure.and_then(|failure| failure.rule).and_then(|rule| book.rule(rule));
    match (failure, rule) {
        (Some(_), Some(rule)) if claim.status.is_in_force() => {
            format!("the service lets through what the rule `{}` forbids", rule.id)
        }
        (Some(failure), _) if claim.status.is_in_force() && failure.code == ErrorCode::Other => {
            "another product of the same group is in error, and this one stayed in force".to_owned()
        }
        (Some(failure), _) if claim.status.is_in_force() => {
            format!("recorded in force, although {} speaks against it now", failure.code.name())
        }
        (Some(_), _) => "recorded with another error; what stood in the way has changed since".to_owned(),
        (None, _) => match ErrorCode::of(error) {
            Some(ErrorCode::Count) => "seats have become free since".to_owned(),
            Some(ErrorCode::Uniqueness) => "addresses are not part of this comparison".to_owned(),
            Some(ErrorCode::MutuallyExclusive) => {
                "an old record whose conflict is gone or no longer enforced, or a rule that nobody published"
                    .to_owned()
            }
            Some(ErrorCode::Dependency) => {
                "what was missing is there now, or a rule that nobody published".to_owned()
            }
            Some(ErrorCode::ProhibitedInUsageLocation) => "location rules are not published".to_owned(),
            Some(ErrorCode::Other) if culprit => {
                "the product that failed beside it would go through now".to_owned()
            }
            Some(ErrorCode::Other) => {
                "the error names no cause, and nothing that failed beside it is recorded".to_owned()
            }
            None => "the error is not documented".to_owned(),
        },
    }
}
