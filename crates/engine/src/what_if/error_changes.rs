//! Assignment errors that a scenario resolves, introduces and leaves, as findings.

use super::addresses::address_changes;
use super::errors::{after, before, context_after, key};
use super::likeness::Likeness;
use super::run::{Run, unprocessed};
use super::seat_moves::{seats_after, seats_of_world};
use crate::checks::{AssignmentError, Causes, Context, Finding, errors};
use crate::licensing::seats::{Case, Forecast, forecast_cases};
use crate::licensing::world::World;
use crate::tenant::UserIndex;
use crate::tenant::column::Index;
use fixedbitset::FixedBitSet;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;

/// Findings in three parts, each worst first.
#[derive(Debug)]
pub(crate) struct ErrorFindings {
    pub(crate) resolved: Vec<Finding>,
    pub(crate) introduced: Vec<Finding>,
    pub(crate) remaining: Vec<Finding>,
}

/// Sorts every error of the tenant, before and after, into the three parts.
pub(crate) fn error_changes(context: Context<'_>, run: &Run<'_>) -> ErrorFindings {
    sorted(context, run, |_| true)
}

/// The same, of what remains only that of users whom the service processes.
pub(crate) fn error_changes_of_processed(context: Context<'_>, run: &Run<'_>) -> ErrorFindings {
    let processed: FxHashSet<UserIndex> = run.alike.iter().flatten().copied().collect();
    sorted(context, run, |user| processed.contains(&user))
}

/// Sorts the errors; of those that remain, the users who are asked for.
fn sorted(context: Context<'_>, run: &Run<'_>, remains: impl Fn(UserIndex) -> bool) -> ErrorFindings {
    let later = context_after(context, run);
    let (mut resolved, mut introduced) = (Causes::default(), Causes::default());
    let (mut kept, mut elsewhere) = (Causes::default(), Causes::default());
    let mut sort = |users: &[UserIndex],
                    earlier: &[AssignmentError<'_>],
                    now: &[AssignmentError<'_>],
                    later,
                    remaining: &mut Causes| {
        let keys_before: BTreeSet<_> = earlier.iter().map(key).collect();
        let keys_now: BTreeSet<_> = now.iter().map(key).collect();
        for error in earlier.iter().filter(|error| !keys_now.contains(&key(error))) {
            resolved.add(context, users, error);
        }
        for error in now {
            let side = if keys_before.contains(&key(error)) { &mut *remaining } else { &mut introduced };
            side.add(later, users, error);
        }
    };
    let earlier = |user| before(context, user).map(|case| errors(context, case)).unwrap_or_default();
    for (case, users) in run.after.cases.iter().zip(&run.alike) {
        sort(users, &earlier(case.user), &after(later, case), later, &mut kept);
    }
    let others = Others::of(context, run);
    let untouched = Context { world: &others.world, forecast: &others.forecast, ..later };
    for (case, users) in others.forecast.cases.iter().zip(&others.alike) {
        sort(users, &earlier(case.user), &errors(untouched, case), untouched, &mut elsewhere);
    }
    // Nobody among the others is processed.
    if !others.alike.iter().flatten().any(|user| remains(*user)) {
        elsewhere = Causes::default();
    }

    let mut addresses = address_changes(context, later, (untouched, &others.alike), run);
    addresses.remaining.retain(|finding| finding.users.iter().any(|user| remains(*user)));
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

/// Users whom nobody processes, but what processing would bring them may have changed.
struct Others<'a> {
    /// The tenant after the scenario, with the seats that it takes.
    world: World<'a>,
    /// What would become of them: a case for each class of those who are alike.
    forecast: Forecast,
    /// The users of each class.
    alike: Vec<Vec<UserIndex>>,
}

impl<'a> Others<'a> {
    fn of(context: Context<'a>, run: &Run<'a>) -> Self {
        let mut processed = FixedBitSet::with_capacity(context.tenant.users.object.len());
        run.alike.iter().flatten().for_each(|user| processed.insert(user.row()));
        let open = context.forecast.cases.iter().map(|case| case.user);
        let others = open.filter(|user| !processed.contains(user.row()) && !run.world.is_deleted(*user));
        let addresses = run.addresses.as_ref().unwrap_or(context.addresses);
        let likeness = Likeness::new(context, addresses, &run.world);
        let alike = likeness.classes(&run.world, others, |user| run.world.is_edited(user));
        let mut world = run.world.clone();
        for (product, (_, after)) in seats_after(context, run) {
            let taken_already = seats_of_world(context, run, product);
            world.take_seats(product, after - taken_already);
        }
        let cases = alike.iter().filter_map(|users| users.first());
        let cases: Vec<Case> = cases.map(|user| unprocessed(&world, *user)).collect();
        let weights: Vec<u64> = alike.iter().map(|users| users.len() as u64).collect();
        let forecast =
            forecast_cases(&world, context.book, addresses, cases, &weights, &FxHashMap::default());
        Self { world, forecast, alike }
    }
}
