//! The simulation measured: every recorded assignment rebuilt from intents alone (groups' licences,
//! members, direct assignments, seats) and compared with what the service recorded.

use super::alike::Kinds;
use super::claims::{Claim, Status, claims, has_culprit};
use super::process::{Circumstances, ErrorCode, Failure, Processed, Verdict, process};
use super::seats::Forecast;
use super::world::World;
use crate::catalog::rules::RuleBook;
use crate::tenant::column::Index;
use crate::tenant::{Fields, ObjectIndex, UserIndex};
use seatscope_contract::report::{Backtest, Difference};

/// Compares all recorded assignments. Seats count as the service recorded them: who has one keeps it. Of two
/// sources that exclude each other, what the record shows in force came first. An assignment that its source
/// no longer wants is one that the simulation would not have. Without states there is nothing to compare, nor
/// where it depends on plans of which the export does not say whether they are off.
pub fn backtest(world: &World<'_>, book: &RuleBook, forecast: &Forecast, kinds: &Kinds) -> Backtest {
    let tenant = world.tenant;
    let mut result = Backtest { assignments: 0, agree: 0, disagree: 0, differences: Vec::new() };
    let mut of_kinds = kinds.memory();
    for user in tenant.users.indexes() {
        let fields = tenant.users.fields.at(user);
        if !fields.has(Fields::ASSIGNMENTS) || fields.has(Fields::WITHOUT_STATES) {
            continue;
        }
        let mut own = None;
        let (assignments, agree) = of_kinds.get(user, || {
            let found = compare(world, book, forecast, user);
            let counts = (found.assignments, found.agree);
            own = Some(found);
            counts
        });
        result.assignments += assignments;
        result.agree += agree;
        // Differences are told of each user.
        if agree < assignments {
            let found = own.unwrap_or_else(|| compare(world, book, forecast, user));
            result.disagree += found.disagree;
            result.differences.extend(found.differences);
        }
    }
    result.differences.sort_by(|a, b| (&a.user, &a.group, &a.sku_id).cmp(&(&b.user, &b.group, &b.sku_id)));
    result
}

/// Compares the assignments of one user.
fn compare(world: &World<'_>, book: &RuleBook, forecast: &Forecast, user: UserIndex) -> Backtest {
    let tenant = world.tenant;
    let mut result = Backtest { assignments: 0, agree: 0, disagree: 0, differences: Vec::new() };
    let recorded: Vec<Claim> =
        claims(world, user).into_iter().filter(|claim| claim.recorded.is_some()).collect();
    let mut no_seat = forecast.no_seat.clone();
    for claim in recorded.iter().filter(|claim| claim.status.is_in_force()) {
        no_seat.set(claim.product().row(), false);
    }
    let from_nothing: Vec<Claim> = recorded
        .iter()
        .map(|claim| match claim.group {
            Some(_) if claim.wanted && claim.status != Status::Disabled => {
                Claim { status: Status::Pending, changed: false, ..*claim }
            }
            _ => *claim,
        })
        .collect();
    // What is in force may have come before another object got the address.
    let around = Circumstances {
        world,
        book,
        no_seat: &no_seat,
        addresses: None,
        has_rival: false,
        recorded_first: true,
    };
    let Processed { verdicts, doubtful, .. } = process(around, user, &from_nothing);
    let groups: Vec<Option<ObjectIndex>> =
        doubtful.iter().filter_map(|at| recorded.get(*at)).map(|claim| claim.group).collect();
    for (claim, verdict) in recorded.iter().zip(&verdicts) {
        let Some((_, shape)) = claim.recorded.filter(|_| claim.status != Status::Disabled) else { continue };
        // What nobody can rebuild is not compared: a group assigns all its products or none.
        if groups.contains(&claim.group) {
            continue;
        }
        result.assignments += 1;
        let error = tenant.texts.get(shape.error).unwrap_or_default();
        let agrees = match verdict {
            Verdict::Failed(failure) => claim.status.is_error() && failure.code.name() == error,
            Verdict::Removed => false,
            _ => claim.status == Status::InForce && !claim.changed,
        };
        if agrees {
            result.agree += 1;
            continue;
        }
        result.disagree += 1;
        result.differences.push(Difference {
            user: tenant.user_id(user),
            group: claim.group.map(|group| tenant.objects.text(group)),
            sku_id: tenant.products.ids.text(claim.product()),
            recorded: match claim.status {
                Status::InForce => "Active".to_owned(),
                Status::InForceWithError => format!("ActiveWithError {error}"),
                _ => format!("Error {error}"),
            },
            predicted: match verdict {
                Verdict::Failed(failure) => format!("Error {}", failure.code.name()),
                Verdict::Removed => "None".to_owned(),
                _ if claim.status == Status::InForce => "Active with other plans".to_owned(),
                _ => "Active".to_owned(),
            },
            reason: Case { world, book, recorded: &recorded, claim, error }.reason(verdict),
        });
    }
    result
}

/// A difference: what is recorded, and what stands around it.
struct Case<'a> {
    world: &'a World<'a>,
    book: &'a RuleBook,
    recorded: &'a [Claim],
    claim: &'a Claim,
    error: &'a str,
}

impl Case<'_> {
    /// The likely reason: the record is old or about to change, the export lacks something, or the rules do.
    fn reason(&self, verdict: &Verdict) -> String {
        let claim = self.claim;
        if self.is_being_processed() {
            return "the group was still being processed when the export was made".to_owned();
        }
        if !claim.wanted {
            return "its group no longer gives it to the user; the removal is still to come".to_owned();
        }
        if claim.changed {
            return "the group turns on other plans by now; the change has not reached the user".to_owned();
        }
        match verdict {
            Verdict::Failed(failure) => self.reason_of(failure),
            _ if self.is_incomplete() => {
                "the group’s licences or members were not exported, so what it wants is not known".to_owned()
            }
            _ => self.reason_of_success().to_owned(),
        }
    }

    fn reason_of(&self, failure: &Failure) -> String {
        let rule = failure.rule.and_then(|rule| self.book.rule(rule));
        match rule {
            _ if !self.claim.status.is_in_force() => {
                "recorded with another error; what stood in the way has changed since".to_owned()
            }
            Some(rule) => format!("the service lets through what the rule `{}` forbids", rule.id),
            None if failure.code == ErrorCode::Other => {
                "another product of the same group is in error, and this one stayed in force".to_owned()
            }
            None => format!("recorded in force, although {} speaks against it now", failure.code.name()),
        }
    }

    /// Why something is recorded in error that would go through.
    fn reason_of_success(&self) -> &'static str {
        match ErrorCode::of(self.error) {
            _ if self.claim.status == Status::InForceWithError => {
                "in force, and what its last change failed for is gone or was never published"
            }
            Some(ErrorCode::Count) => "seats have become free since",
            Some(ErrorCode::Uniqueness) => "addresses are not part of this comparison",
            Some(ErrorCode::MutuallyExclusive) => {
                "an old record whose conflict is gone or no longer enforced, or a rule that nobody published"
            }
            Some(ErrorCode::Dependency) => "what was missing is there now, or a rule that nobody published",
            Some(ErrorCode::ProhibitedInUsageLocation) => "location rules are not published",
            Some(ErrorCode::Other) if has_culprit(self.world.tenant, self.recorded, self.claim) => {
                "the product that failed beside it would go through now"
            }
            Some(ErrorCode::Other) => {
                "the error names no cause, and nothing that failed beside it is recorded"
            }
            None => "the error is not documented",
        }
    }

    fn is_being_processed(&self) -> bool {
        let tenant = self.world.tenant;
        let group = self.claim.group.and_then(|group| tenant.groups.of(group));
        group.is_some_and(|group| tenant.is_processing(group))
    }

    /// Whether the export lacks the group, its licences, or its members.
    fn is_incomplete(&self) -> bool {
        let tenant = self.world.tenant;
        let Some(object) = self.claim.group else { return false };
        let Some(group) = tenant.groups.of(object) else { return true };
        !(tenant.groups.fields.at(group).has(Fields::LICENSES) && tenant.members.known.at(group))
    }
}
