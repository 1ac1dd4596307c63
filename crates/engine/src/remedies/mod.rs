//! Remedies: candidate changes, each simulated, best first. The decision stays with the administrator.

mod addresses;
mod candidates;
mod conflict;
mod cover;
mod everywhere;
mod least;
mod location;
mod membership;
mod merge;
mod nested;
mod removal;
mod seats;
mod settled;
mod sources;
mod trials;

pub(crate) use least::least_changes;

use crate::checks::{Context, Finding};
use crate::what_if::errors::given_up;
use crate::what_if::run::run;
use crate::what_if::trial::effect;
use candidates::candidates;
use seatscope_contract::report::{Basis, Remedy};
use seatscope_contract::scenario::Edit;

/// Remedies shown for one finding.
const SHOWN: usize = 5;

/// A change that may help, before it is tried.
#[derive(Debug, Clone)]
struct Candidate {
    title: String,
    edits: Vec<Edit>,
}

/// What would help against a finding, with what trying each showed. A change that resolves nothing
/// of an error is left out.
pub fn remedies(context: Context<'_>, finding: &Finding) -> Vec<Remedy> {
    let tried = candidates(context, finding).into_iter().filter_map(|candidate| {
        let run = run(context, &candidate.edits);
        let effect = settled::with_addresses(context, finding, &run, effect(context, &run));
        let remedy = Remedy { title: candidate.title, scenario: candidate.edits, effect };
        run.refused.is_empty().then(|| (remedy, given_up(context, &run)))
    });
    let helps = |remedy: &Remedy| {
        let settles = remedy.effect.addresses_resolved + remedy.effect.addresses_corrected > 0;
        remedy.effect.resolves > 0 || if settled::applies_to(finding) { settles } else { is_static(finding) }
    };
    let mut remedies: Vec<(Remedy, u64)> = tried.filter(|(remedy, _)| helps(remedy)).collect();
    // Two groups may have one name; then the edits decide, so that the order never depends on the files'.
    remedies.sort_by_cached_key(|(remedy, given_up)| {
        let loss = remedy.effect.introduces as i64 - remedy.effect.resolves as i64;
        let (title, edits) = (remedy.title.clone(), format!("{:?}", remedy.scenario));
        (loss, remedy.effect.plans_lost, *given_up, title, edits)
    });
    remedies.truncate(SHOWN);
    remedies.into_iter().map(|(remedy, _)| remedy).collect()
}

/// Whether a change is worth showing though it clears no assignment error: what it is about is none.
fn is_static(finding: &Finding) -> bool {
    finding.basis == Basis::Static
}
