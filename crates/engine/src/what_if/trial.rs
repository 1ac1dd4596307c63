//! Counts what edits do: errors that go and come, plans that users lose.

use super::changes::plans_changed;
use super::errors::{after, before, context_after, key};
use super::run::Run;
use crate::checks::{Context, errors};
use seatscope_contract::report::Effect;
use std::collections::BTreeSet;

/// Counts what a scenario that was run does.
pub(crate) fn effect(context: Context<'_>, run: &Run<'_>) -> Effect {
    let later = context_after(context, run);
    let mut effect = Effect::default();
    for ((case, had), users) in run.after.cases.iter().zip(&run.had).zip(&run.alike) {
        let weight = users.len() as u64;
        let earlier = before(context, case.user).map(|case| errors(context, case)).unwrap_or_default();
        let earlier: BTreeSet<_> = earlier.iter().map(key).filter(|key| !key.3).collect();
        let later = after(later, case);
        let later: BTreeSet<_> = later.iter().map(key).filter(|key| !key.3).collect();
        effect.resolves += weight * earlier.difference(&later).count() as u64;
        effect.introduces += weight * later.difference(&earlier).count() as u64;
        let change = plans_changed(context, run, case, had);
        let lost = change.lost.count_ones(..) - change.replaced.count_ones(..);
        effect.plans_lost += weight * lost as u64;
    }
    effect
}
