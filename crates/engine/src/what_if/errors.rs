//! Assignment errors before and after a scenario, claim by claim.

use super::run::{Run, held};
use crate::addresses::AddressBook;
use crate::checks::{AssignmentError, Context, as_predicted, errors, explain, is_clash};
use crate::licensing::claims::{Claim, has_culprit};
use crate::licensing::process::{ErrorCode, Verdict};
use crate::licensing::seats::{Case, Forecast};
use crate::licensing::world::World;
use crate::tenant::{ObjectIndex, ProductIndex, UserIndex};
use seatscope_contract::report::Outlook;
use std::collections::BTreeSet;

/// What makes two errors of one user the same: the path, the code, and whether it is only a warning.
pub(super) type Key = (Option<ObjectIndex>, ProductIndex, String, bool);

/// The key of an error.
pub(super) fn key(error: &AssignmentError<'_>) -> Key {
    let cause = &error.cause;
    (error.claim.group, error.claim.product(), cause.code.clone(), cause.warning)
}

/// What is open with a user in the tenant as exported.
pub(crate) fn before<'a>(context: Context<'a>, user: UserIndex) -> Option<&'a Case> {
    let cases = &context.forecast.cases;
    cases.binary_search_by_key(&user, |case| case.user).ok().and_then(|at| cases.get(at))
}

/// The errors of a user who was processed.
pub(super) fn after<'c>(context: Context<'_>, case: &'c Case) -> Vec<AssignmentError<'c>> {
    let mut found = Vec::new();
    for error in errors(context, case) {
        let at = case.claims.iter().position(|claim| std::ptr::eq(claim, error.claim));
        match at.and_then(|at| case.processed.verdicts.get(at)) {
            // What is left as it is goes nowhere, so nothing is said against it.
            verdict if error.cause.warning => {
                let is_left = error.claim.is_open() && verdict == Some(&Verdict::Untouched);
                found.extend((!is_left).then_some(error));
            }
            Some(Verdict::Failed(failure))
                if failure.code.name() != error.cause.code
                    && !explains_other(context, case, error.claim, failure.code) =>
            {
                found.push(as_predicted(context, case, error.claim, failure, false));
            }
            Some(Verdict::Failed(_) | Verdict::Untouched) => found.push(error),
            _ => {}
        }
    }
    // What was in error is named with its outlook; what goes through now is warned of like anything else.
    for (at, failure) in &case.processed.warnings {
        let claim = case.claims.get(*at).filter(|claim| claim.status.is_error());
        if let (Some(claim), Some(Verdict::Assigned | Verdict::Removed)) =
            (claim, case.processed.verdicts.get(*at))
        {
            found.push(as_predicted(context, case, claim, failure, true));
        }
    }
    found
}

/// Leaves recorded errors as they are where the simulation knows no cause, before or after, and so cannot
/// promise that they clear. A group gives all or nothing, so its other products stay away too.
pub(super) fn leave_unexplained(
    context: Context<'_>,
    addresses: &AddressBook,
    world: &World<'_>,
    after: &mut Forecast,
) {
    let mut cases = std::mem::take(&mut after.cases);
    let later = Context { world, forecast: after, addresses, ..context };
    for case in &mut cases {
        let earlier = before(context, case.user).map(|case| unsure(context, case)).unwrap_or_default();
        if earlier.is_empty() {
            continue;
        }
        // What the group no longer gives is removed, and holds up nothing else.
        let is_wanted = |path: &(Option<ObjectIndex>, ProductIndex)| {
            case.claims.iter().any(|claim| claim.wanted && (claim.group, claim.product()) == *path)
        };
        let now: Vec<_> = unsure(later, case).into_iter().filter(is_wanted).collect();
        let claims = case.claims.iter().zip(&mut case.processed.verdicts);
        for (claim, verdict) in claims.filter(|(claim, _)| claim.wanted && claim.is_open()) {
            let stuck = earlier.iter().any(|path| path.0 == claim.group && now.contains(path));
            if stuck && *verdict == Verdict::Assigned {
                *verdict = Verdict::Untouched;
            }
        }
    }
    after.cases = cases;
}

/// Paths with a recorded error of which the simulation does not know why it failed: it would let them through,
/// or sees another error there, such as a lack of seats. A sibling follows the product that failed.
fn unsure(context: Context<'_>, case: &Case) -> Vec<(Option<ObjectIndex>, ProductIndex)> {
    let explained = explain(context, case);
    let claims = case.claims.iter().zip(&case.processed.verdicts).zip(&explained);
    let unsure = claims.filter(|((claim, verdict), explained)| {
        let recorded = claim.recorded.and_then(|(_, shape)| context.tenant.texts.get(shape.error));
        let unsure = explained.as_ref().is_some_and(|explained| explained.outlook != Outlook::Clears);
        let is_sibling =
            recorded == Some(ErrorCode::Other.name()) && has_culprit(context.tenant, &case.claims, claim);
        let code = recorded.and_then(ErrorCode::of);
        let as_recorded =
            !claim.is_unnamed() && matches!(verdict, Verdict::Failed(failure) if Some(failure.code) == code);
        let is_explained =
            matches!(verdict, Verdict::Failed(failure) if explains_other(context, case, claim, failure.code));
        unsure && !is_sibling && !as_recorded && !is_explained
    });
    unsure.map(|((claim, _), _)| (claim.group, claim.product())).collect()
}

/// Whether an address explains a record that names no cause: `Other` without a product that failed (facts 4.22).
fn explains_other(context: Context<'_>, case: &Case, claim: &Claim, code: ErrorCode) -> bool {
    let recorded = claim.recorded.and_then(|(_, shape)| context.tenant.texts.get(shape.error));
    code == ErrorCode::Uniqueness
        && recorded == Some(ErrorCode::Other.name())
        && !has_culprit(context.tenant, &case.claims, claim)
}

/// An assignment of one user, by its path.
pub(crate) type Path = (UserIndex, Option<ObjectIndex>, ProductIndex);

/// Every assignment that fails today or would at the next processing, ascending.
pub(crate) fn paths_in_error(context: Context<'_>) -> Vec<Path> {
    let cases = context.forecast.cases.iter();
    let mut paths: Vec<Path> = cases.flat_map(|case| paths(case.user, &errors(context, case))).collect();
    paths.sort_unstable();
    paths.dedup();
    paths
}

/// Assignments that no longer fail after a scenario, and those that newly do, among users who are processed.
pub(crate) fn paths_changed(context: Context<'_>, run: &Run<'_>) -> (Vec<Path>, Vec<Path>) {
    let later = context_after(context, run);
    let (mut resolved, mut introduced) = (Vec::new(), Vec::new());
    for (case, users) in run.after.cases.iter().zip(&run.alike) {
        let earlier = before(context, case.user).map(|case| errors(context, case)).unwrap_or_default();
        let (earlier, now) = (paths(case.user, &earlier), paths(case.user, &after(later, case)));
        for user in users {
            let own = |path: &Path| (*user, path.1, path.2);
            resolved.extend(earlier.difference(&now).map(own));
            introduced.extend(now.difference(&earlier).map(own));
        }
    }
    (resolved, introduced)
}

/// Assignments that fail only because a first mailbox would bring an address that another object has; the finding of
/// it is `ProxyAddressClashOnLicensing`, and what the service would record is an error of the assignment.
pub(crate) fn paths_clashing<'c>(
    context: Context<'_>,
    cases: impl IntoIterator<Item = (&'c Case, &'c [UserIndex])>,
) -> BTreeSet<Path> {
    let mut clashing = BTreeSet::new();
    for (case, users) in cases {
        for (claim, verdict) in case.claims.iter().zip(&case.processed.verdicts) {
            let fails = matches!(verdict, Verdict::Failed(failure) if is_clash(context, case.user, failure));
            if fails && !claim.status.is_error() {
                clashing.extend(users.iter().map(|user| (*user, claim.group, claim.product())));
            }
        }
    }
    clashing
}

/// Assignments that newly fail after a scenario because a first mailbox would bring an address of another object.
pub(crate) fn newly_clashing(context: Context<'_>, run: &Run<'_>) -> BTreeSet<Path> {
    let cases = run.after.cases.iter().zip(run.alike.iter().map(Vec::as_slice));
    let mut clashing = paths_clashing(context_after(context, run), cases);
    let earlier = context.forecast.cases.iter().map(|case| (case, std::slice::from_ref(&case.user)));
    if !clashing.is_empty() {
        let known = paths_clashing(context, earlier);
        clashing.retain(|path| !known.contains(path));
    }
    clashing
}

/// How many errors a scenario clears by giving up: what failed is no longer wanted, and nobody gets it.
pub(crate) fn given_up(context: Context<'_>, run: &Run<'_>) -> u64 {
    let later = context_after(context, run);
    let mut number = 0;
    for (case, users) in run.after.cases.iter().zip(&run.alike) {
        let Some(earlier) = before(context, case.user) else { continue };
        let mut failed = errors(context, earlier);
        failed.retain(|error| error.claim.wanted);
        let gone = paths(case.user, &failed);
        let now = paths(case.user, &after(later, case));
        let held: BTreeSet<Path> =
            held(case).map(|(claim, _)| (case.user, claim.group, claim.product())).collect();
        let given_up = gone.difference(&now).filter(|path| !held.contains(path)).count();
        number += (given_up * users.len()) as u64;
    }
    number
}

fn paths(user: UserIndex, errors: &[AssignmentError<'_>]) -> BTreeSet<Path> {
    let errors = errors.iter().filter(|error| !error.cause.warning);
    errors.map(|error| (user, error.claim.group, error.claim.product())).collect()
}

/// The context of the tenant after a scenario.
pub(super) fn context_after<'b>(context: Context<'b>, run: &'b Run<'b>) -> Context<'b> {
    let addresses = run.addresses.as_ref().unwrap_or(context.addresses);
    Context { world: &run.world, forecast: &run.after, addresses, ..context }
}
