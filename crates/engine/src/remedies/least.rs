//! The least set of changes that clears all errors: a search over the remedies, each judged by what
//! trying it shows, and in the end all of them tried together.

use super::Candidate;
use super::cover::cover;
use super::merge::{merged, related};
use super::trials::{Price, Trials, Tried};
use crate::checks::{Context, Finding};
use crate::licensing::process::ErrorCode;
use crate::tenant::UserIndex;
use crate::what_if::errors::{Path, paths_changed, paths_in_error};
use crate::what_if::run::run;
use crate::what_if::trial::effect;
use fixedbitset::FixedBitSet;
use rustc_hash::{FxHashMap, FxHashSet};
use seatscope_contract::report::{Remedy, Severity};
use seatscope_contract::scenario::Edit;
use seatscope_contract::what_if::LeastChanges;
use std::cmp::Reverse;

/// The least set of changes that clears as many assignment errors as changes can clear.
pub(crate) fn least_changes(context: Context<'_>, findings: &[Finding]) -> LeastChanges {
    let errors = paths_in_error(context);
    let mut trials = Trials::new(context, findings);
    let tried: Vec<&Tried> = trials.tried.iter().collect();
    let usable = usable(&tried);
    let promised: FxHashSet<Path> = tried.iter().flat_map(|tried| tried.resolved.iter().copied()).collect();
    let found = smallest(&usable);
    let at_any_cost = smallest(&tried).at_least;
    let chosen: Vec<&Tried> = found.chosen.iter().filter_map(|at| usable.get(*at).copied()).collect();
    let chosen = distinct(context, &chosen);
    let mut steps: Vec<Tried> =
        chosen.into_iter().filter_map(|candidate| trials.try_one(candidate)).collect();
    steps.sort_by_key(|step| (step.harm(), Reverse(step.effect.resolves)));

    let edits: Vec<Edit> = steps.iter().flat_map(|step| step.candidate.edits.iter().cloned()).collect();
    let together = run(context, &edits);
    let (resolved, introduced) = paths_changed(context, &together);
    let keeps_promise = resolved.iter().filter(|path| promised.contains(path)).count() == promised.len();
    let is_least = steps.len() <= found.at_least;
    LeastChanges {
        errors: errors.len() as u64,
        resolved: resolved.len() as u64,
        left: (errors.len() - resolved.len()) as u64,
        introduced: introduced.len() as u64,
        plans_lost: effect(context, &together).plans_lost,
        without_location: without_location(context, findings),
        at_least: at_any_cost.min(steps.len()) as u64,
        is_proven: is_least && keeps_promise && introduced.is_empty() && !trials.is_partial,
        is_partial: trials.is_partial,
        steps: steps.into_iter().map(shown).collect(),
    }
}

/// Users who were refused something for a usage location that they do not have.
fn without_location(context: Context<'_>, findings: &[Finding]) -> u64 {
    let refused = |finding: &&Finding| {
        let code = ErrorCode::of(&finding.code);
        finding.severity == Severity::Error && code == Some(ErrorCode::ProhibitedInUsageLocation)
    };
    let users = findings.iter().filter(refused).flat_map(|finding| finding.users.iter().copied());
    let lacking: FxHashSet<UserIndex> = users.filter(|user| context.world.lacks_location(*user)).collect();
    lacking.len() as u64
}

/// The changes to choose from: nobody should lose a service or get a new error where there is another way, nor
/// go without what failed. Where harm cannot be helped, a change does no more than clearing its errors one by
/// one would.
fn usable<'t>(tried: &[&'t Tried]) -> Vec<&'t Tried> {
    let mut usable: Vec<&Tried> = Vec::new();
    let mut cleared: FxHashSet<Path> = FxHashSet::default();
    for price in [Price::Nothing, Price::GivingUp, Price::Harm] {
        let own: Vec<&Tried> = tried.iter().copied().filter(|tried| tried.price() == price).collect();
        let open = |tried: &'t Tried| tried.resolved.iter().filter(|path| !cleared.contains(path));
        let mut least_harm: FxHashMap<Path, u64> = FxHashMap::default();
        for tried in &own {
            for path in open(tried) {
                let least = least_harm.entry(*path).or_insert(u64::MAX);
                *least = tried.harm().min(*least);
            }
        }
        let one_by_one = |tried: &'t Tried| {
            let harms = open(tried).map(|path| least_harm.get(path).copied().unwrap_or_default());
            harms.fold(0, u64::saturating_add)
        };
        let fair = |tried: &&'t Tried| open(tried).next().is_some() && tried.harm() <= one_by_one(tried);
        let fair: Vec<&Tried> = own.into_iter().filter(fair).collect();
        cleared.extend(fair.iter().flat_map(|tried| tried.resolved.iter().copied()));
        usable.extend(fair);
    }
    usable
}

fn shown(step: Tried) -> Remedy {
    Remedy { title: step.candidate.title, scenario: step.candidate.edits, effect: step.effect }
}

fn smallest(tried: &[&Tried]) -> super::cover::Cover {
    // What is given up decides only between changes that do equal harm.
    let costs: Vec<(u64, u64)> = tried.iter().map(|tried| (tried.harm(), tried.given_up)).collect();
    cover(&sets(tried), &costs)
}

/// The chosen changes, those that concern the same product in the same place as one: otherwise the later
/// would undo the earlier.
fn distinct(context: Context<'_>, chosen: &[&Tried]) -> Vec<Candidate> {
    let candidates: Vec<&Candidate> = chosen.iter().map(|tried| &tried.candidate).collect();
    let groups = related(&candidates).into_iter();
    let groups = groups.map(|group| group.iter().filter_map(|at| candidates.get(*at).copied()).collect());
    groups.map(|group: Vec<&Candidate>| merged(context, &group)).collect()
}

/// What each change clears, over classes of errors that the same changes clear.
fn sets(tried: &[&Tried]) -> Vec<FixedBitSet> {
    let mut by_path: FxHashMap<Path, Vec<usize>> = FxHashMap::default();
    for (at, tried) in tried.iter().enumerate() {
        for path in &tried.resolved {
            by_path.entry(*path).or_default().push(at);
        }
    }
    let mut classes: Vec<Vec<usize>> = by_path.into_values().collect();
    classes.sort_unstable();
    classes.dedup();
    let mut sets = vec![FixedBitSet::with_capacity(classes.len()); tried.len()];
    for (class, members) in classes.iter().enumerate() {
        for at in members {
            if let Some(set) = sets.get_mut(*at) {
                set.insert(class);
            }
        }
    }
    sets
}
