//! Trying the candidates of many findings, each once, within bounds.

use super::Candidate;
use super::candidates::candidates;
use super::merge::{merged, only_chooses_plans, related};
use crate::checks::{Context, Finding};
use crate::licensing::process::ErrorCode;
use crate::what_if::errors::{Path, given_up, paths_changed};
use crate::what_if::run::run;
use crate::what_if::trial::effect;
use rustc_hash::FxHashSet;
use seatscope_contract::report::{Effect, Severity};
use seatscope_contract::scenario::Edit;

/// Causes looked at, the widest first.
const CAUSES: usize = 300;
/// Changes tried.
const TRIED: usize = 1000;
/// Users that all trials together may look at, so that a large tenant does not keep anybody waiting.
const LOOKED_AT: usize = 1_000_000;

/// What a change costs, the better ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Price {
    /// Everybody keeps everything, and gets what failed.
    Nothing,
    /// Everybody keeps everything, but not all get what failed.
    GivingUp,
    /// Somebody loses a service, or gets a new error.
    Harm,
}

/// A change with what it does alone.
#[derive(Debug)]
pub(super) struct Tried {
    pub(super) candidate: Candidate,
    pub(super) effect: Effect,
    /// Errors that it clears by giving up what failed.
    pub(super) given_up: u64,
    /// Errors that it clears, ascending.
    pub(super) resolved: Vec<Path>,
}

impl Tried {
    /// What kind of price it has.
    pub(super) fn price(&self) -> Price {
        match (self.harm(), self.given_up) {
            (0, 0) => Price::Nothing,
            (0, _) => Price::GivingUp,
            _ => Price::Harm,
        }
    }

    /// What it takes and brings; nothing at best. An error weighs more than services.
    pub(super) fn harm(&self) -> u64 {
        self.effect.introduces.saturating_mul(1000).saturating_add(self.effect.plans_lost)
    }
}

/// Changes that clear something, those that do most first, and whether any was left untried.
#[derive(Debug)]
pub(super) struct Trials<'a> {
    context: Context<'a>,
    pub(super) tried: Vec<Tried>,
    pub(super) is_partial: bool,
    known: FxHashSet<String>,
    trials: usize,
    looked_at: usize,
}

impl<'a> Trials<'a> {
    /// Tries every change that may help against these findings, and then those together that concern the
    /// same product in the same place.
    pub(super) fn new(context: Context<'a>, findings: &[Finding]) -> Self {
        let mut trials = Self {
            context,
            tried: Vec::new(),
            is_partial: false,
            known: FxHashSet::default(),
            trials: 0,
            looked_at: 0,
        };
        for (at, finding) in findings.iter().filter(|finding| is_error(finding)).enumerate() {
            if at >= CAUSES || trials.is_exhausted() {
                trials.is_partial = true;
                break;
            }
            // Where users are is no matter of choice, so a change of it is offered, and not counted on.
            let moves = |edit: &Edit| matches!(edit, Edit::SetUsageLocation { .. });
            let free = |candidate: &Candidate| !candidate.edits.iter().any(moves);
            let mut worth: Vec<Candidate> = candidates(context, finding).into_iter().filter(free).collect();
            // Where the bound cuts must not depend on which file was read first.
            worth.sort_by_cached_key(|candidate| (candidate.title.clone(), format!("{:?}", candidate.edits)));
            for candidate in worth {
                trials.add(candidate);
            }
        }
        // Those without harm by themselves first: together they have none either, as a rule.
        trials.join(|tried| tried.price() == Price::Nothing);
        trials.join(|_| true);
        // Names decide nothing and neither does the order of files: what does more comes first.
        trials.tried.sort_by_cached_key(|tried| {
            (
                std::cmp::Reverse(tried.resolved.len()),
                tried.harm(),
                tried.given_up,
                tried.candidate.edits.len(),
                switched_off(&tried.candidate),
                tried.candidate.title.clone(),
                format!("{:?}", tried.candidate.edits),
            )
        });
        trials
    }

    fn is_exhausted(&self) -> bool {
        self.trials >= TRIED || self.looked_at >= LOOKED_AT
    }

    fn add(&mut self, candidate: Candidate) {
        if !self.known.insert(format!("{:?}", candidate.edits)) {
            return;
        }
        if self.is_exhausted() {
            self.is_partial = true;
            return;
        }
        self.trials += 1;
        let tried = self.try_one(candidate);
        self.tried.extend(tried.filter(|tried| !tried.resolved.is_empty()));
    }

    /// Tries a change; none if the service would refuse it.
    pub(super) fn try_one(&mut self, candidate: Candidate) -> Option<Tried> {
        let run = run(self.context, &candidate.edits);
        self.looked_at += run.alike.iter().map(Vec::len).sum::<usize>();
        let (mut resolved, _) = paths_changed(self.context, &run);
        resolved.sort_unstable();
        let given_up = given_up(self.context, &run);
        let effect = effect(self.context, &run);
        run.refused.is_empty().then_some(Tried { candidate, effect, given_up, resolved })
    }

    /// Of the changes that pass, tries those together that choose plans of the same product in the same place.
    fn join(&mut self, passes: impl Fn(&Tried) -> bool) {
        let choosing = self.tried.iter().filter(|tried| passes(tried));
        let choosing: Vec<&Candidate> = choosing
            .map(|tried| &tried.candidate)
            .filter(|candidate| only_chooses_plans(candidate))
            .collect();
        let groups = related(&choosing).into_iter().filter(|group| group.len() > 1);
        let joined: Vec<Candidate> = groups
            .map(|group| {
                let group: Vec<&Candidate> =
                    group.iter().filter_map(|at| choosing.get(*at).copied()).collect();
                merged(self.context, &group)
            })
            .collect();
        for candidate in joined {
            self.add(candidate);
        }
    }
}

/// Plans that are off afterwards where a change chooses them: of two that clear the same, the one that switches
/// off less is better.
fn switched_off(candidate: &Candidate) -> usize {
    let of_edit = |edit: &Edit| match edit {
        Edit::AssignLicense { add_licenses, .. } => {
            add_licenses.iter().map(|add| add.disabled_plans.len()).sum()
        }
        _ => 0,
    };
    candidate.edits.iter().map(of_edit).sum()
}

fn is_error(finding: &Finding) -> bool {
    finding.severity == Severity::Error && ErrorCode::of(&finding.code).is_some()
}
