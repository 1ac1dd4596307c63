//! The least set of changes that clears all errors: a search over the remedies, each judged by what
//! trying it shows, and in the end all of them tried together.

use super::Candidate;
use super::candidates::candidates;
use super::cover::cover;
use crate::checks::{Context, Finding};
use crate::licensing::process::ErrorCode;
use crate::what_if::errors::{Path, paths_changed, paths_in_error};
use crate::what_if::run::run;
use crate::what_if::trial::effect;
use fixedbitset::FixedBitSet;
use rustc_hash::{FxHashMap, FxHashSet};
use seatscope_contract::report::{Effect, Remedy, Severity};
use seatscope_contract::scenario::Edit;
use seatscope_contract::what_if::LeastChanges;

/// Causes looked at, the widest first.
const CAUSES: usize = 60;
/// Changes tried.
const TRIED: usize = 240;

/// A change with what it does alone.
struct Tried {
    candidate: Candidate,
    effect: Effect,
    resolved: Vec<Path>,
}

/// The least set of changes that clears as many assignment errors as changes can clear.
pub(crate) fn least_changes(context: Context<'_>, findings: &[Finding]) -> LeastChanges {
    let errors = paths_in_error(context);
    let tried = try_all(context, findings);
    // Nobody should lose a service or get a new error where there is another way.
    let harmless = |tried: &&Tried| tried.effect.introduces == 0 && tried.effect.plans_lost == 0;
    let kept: FxHashSet<Path> =
        tried.iter().filter(harmless).flat_map(|tried| tried.resolved.iter().copied()).collect();
    let usable: Vec<&Tried> = tried
        .iter()
        .filter(|tried| harmless(tried) || tried.resolved.iter().any(|path| !kept.contains(path)))
        .collect();
    let sets = sets(&usable);
    let costs: Vec<u64> = usable.iter().map(|tried| cost(tried.effect)).collect();
    let found = cover(&sets, &costs);
    let chosen: Vec<&Tried> = found.chosen.iter().filter_map(|at| usable.get(*at).copied()).collect();

    let mut edits: Vec<Edit> = Vec::new();
    let mut steps = Vec::new();
    let mut order = chosen;
    order.sort_by_key(|tried| (cost(tried.effect), std::cmp::Reverse(tried.effect.resolves)));
    for tried in order {
        edits.extend(tried.candidate.edits.iter().cloned());
        steps.push(Remedy {
            title: tried.candidate.title.clone(),
            scenario: tried.candidate.edits.clone(),
            effect: tried.effect,
        });
    }
    let together = run(context, &edits);
    let (resolved, introduced) = paths_changed(context, &together);
    let left = (errors.len() - resolved.len()) as u64;
    let proven = found.at_least == steps.len() && introduced.is_empty();
    LeastChanges {
        errors: errors.len() as u64,
        resolved: resolved.len() as u64,
        left,
        introduced: introduced.len() as u64,
        plans_lost: effect(context, &together).plans_lost,
        at_least: found.at_least as u64,
        is_proven: proven,
        is_partial: findings.iter().filter(|finding| is_error(finding)).count() > CAUSES,
        steps,
    }
}

fn is_error(finding: &Finding) -> bool {
    finding.severity == Severity::Error && ErrorCode::of(&finding.code).is_some()
}

fn cost(effect: Effect) -> u64 {
    effect.introduces.saturating_mul(1000).saturating_add(effect.plans_lost)
}

fn try_all(context: Context<'_>, findings: &[Finding]) -> Vec<Tried> {
    let mut known: FxHashSet<String> = FxHashSet::default();
    let mut tried = Vec::new();
    for finding in findings.iter().filter(|finding| is_error(finding)).take(CAUSES) {
        // Where users are is no matter of choice, so a change of it is offered, and not counted on.
        let moves = |edit: &Edit| matches!(edit, Edit::SetUsageLocation { .. });
        let free = |candidate: &Candidate| !candidate.edits.iter().any(moves);
        for candidate in candidates(context, finding).into_iter().filter(free) {
            if tried.len() >= TRIED || !known.insert(format!("{:?}", candidate.edits)) {
                continue;
            }
            let run = run(context, &candidate.edits);
            let (resolved, _) = paths_changed(context, &run);
            if run.refused.is_empty() && !resolved.is_empty() {
                tried.push(Tried { effect: effect(context, &run), candidate, resolved });
            }
        }
    }
    // Names decide nothing and neither does the order of files: what does more comes first.
    tried.sort_by_cached_key(|tried| {
        (
            std::cmp::Reverse(tried.resolved.len()),
            cost(tried.effect),
            tried.candidate.title.clone(),
            format!("{:?}", tried.candidate.edits),
        )
    });
    tried
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
