//! Remedies: candidate changes, each simulated, best first. The decision stays with the administrator.

mod addresses;
mod candidates;
mod cover;
mod least;
mod location;
mod nested;
mod redundant;
mod removal;
mod sources;

pub(crate) use least::least_changes;

use crate::checks::{Context, Finding};
use crate::what_if::trial::try_out;
use candidates::candidates;
use seatscope_contract::report::{Basis, Remedy};
use seatscope_contract::scenario::Edit;

/// Remedies shown for one finding.
const SHOWN: usize = 5;

/// A change that may help, before it is tried.
#[derive(Debug)]
struct Candidate {
    title: String,
    edits: Vec<Edit>,
}

/// What would help against a finding, with what trying each showed. A change that resolves nothing
/// of an error is left out.
pub fn remedies(context: Context<'_>, finding: &Finding) -> Vec<Remedy> {
    let tried = candidates(context, finding).into_iter().filter_map(|candidate| {
        let effect = try_out(context, &candidate.edits).ok()?;
        Some(Remedy { title: candidate.title, scenario: candidate.edits, effect })
    });
    let mut remedies: Vec<Remedy> =
        tried.filter(|remedy| counts_for_itself(finding) || remedy.effect.resolves > 0).collect();
    // Two groups may have one name; then the edits decide, so that the order never depends on the files'.
    remedies.sort_by_cached_key(|remedy| {
        let loss = remedy.effect.introduces as i64 - remedy.effect.resolves as i64;
        (loss, remedy.effect.plans_lost, remedy.title.clone(), format!("{:?}", remedy.scenario))
    });
    remedies.truncate(SHOWN);
    remedies
}

/// Whether a change is worth showing though it clears no assignment error: what it is about is none.
fn counts_for_itself(finding: &Finding) -> bool {
    finding.basis == Basis::Static || finding.code == "ProxyAddressClashOnLicensing"
}
