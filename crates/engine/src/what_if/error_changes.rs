//! Assignment errors that a scenario resolves, introduces and leaves, as findings.

use super::addresses::address_changes;
use super::errors::{after, before, context_after, key};
use super::run::Run;
use super::seat_moves::{seats_moved, seats_of_world};
use crate::checks::{AssignmentError, Causes, Context, Finding, errors};
use crate::licensing::claims::claims;
use crate::licensing::seats::{Case, forecast_cases};
use crate::tenant::UserIndex;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Findings in three parts, each worst first.
#[derive(Debug)]
pub(super) struct ErrorFindings {
    pub(super) resolved: Vec<Finding>,
    pub(super) introduced: Vec<Finding>,
    pub(super) remaining: Vec<Finding>,
}

/// Sorts every error of the tenant, before and after, into the three parts.
pub(super) fn error_changes(context: Context<'_>, run: &Run<'_>) -> ErrorFindings {
    let later = context_after(context, run);
    let (mut resolved, mut introduced) = (Causes::default(), Causes::default());
    let (mut kept, mut elsewhere) = (Causes::default(), Causes::default());
    let mut processed: Vec<UserIndex> = Vec::new();
    let mut sort = |users: &[UserIndex],
                    earlier: &[AssignmentError<'_>],
                    now: &[AssignmentError<'_>],
                    later,
                    remaining: &mut Causes| {
        let keys_before: BTreeSet<_> = earlier.iter().map(key).collect();
        let keys_now: BTreeSet<_> = now.iter().map(key).collect();
        for user in users {
            for error in earlier.iter().filter(|error| !keys_now.contains(&key(error))) {
                resolved.add(context, *user, error);
            }
            for error in now {
                let side = if keys_before.contains(&key(error)) { &mut *remaining } else { &mut introduced };
                side.add(later, *user, error);
            }
        }
    };
    let earlier = |user| before(context, user).map(|case| errors(context, case)).unwrap_or_default();
    for (case, users) in run.after.cases.iter().zip(&run.alike) {
        processed.extend(users);
        sort(users, &earlier(case.user), &after(later, case), later, &mut kept);
    }
    processed.sort_unstable();

    // Nobody processes the others, but what processing would bring them may have changed.
    let others = context.forecast.cases.iter().filter(|case| processed.binary_search(&case.user).is_err());
    let others = others.filter(|case| !run.world.is_deleted(case.user));
    let others = others.map(|case| Case { claims: claims(&run.world, case.user), ..case.clone() });
    let mut left = run.world.clone();
    for (product, moved) in seats_moved(context, run) {
        let taken_already = seats_of_world(context, run, product);
        left.take_seats(product, moved.after - taken_already);
    }
    let forecast = forecast_cases(&left, context.book, others.collect(), &[], &FxHashMap::default());
    let untouched = Context { world: &left, forecast: &forecast, ..later };
    for case in &forecast.cases {
        sort(&[case.user], &earlier(case.user), &errors(untouched, case), untouched, &mut elsewhere);
    }

    let addresses = address_changes(context, later, untouched, run);
    let show = |parts: Vec<(Causes, Context<'_>)>, about_addresses: Vec<Finding>| {
        let found = parts.into_iter().flat_map(|(causes, context)| causes.findings(context));
        let mut findings: Vec<Finding> = found.chain(about_addresses).collect();
        for finding in &mut findings {
            finding.sort_lists(context.tenant);
        }
        findings.sort_by_cached_key(|finding| finding.sort_key(context.tenant));
        findings
    };
    ErrorFindings {
        resolved: show(vec![(resolved, context)], addresses.resolved),
        introduced: show(vec![(introduced, later)], addresses.introduced),
        remaining: show(vec![(kept, later), (elsewhere, untouched)], addresses.remaining),
    }
}
