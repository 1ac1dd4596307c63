//! Users who wait for a seat before a scenario and go on waiting after it: their need is none of the scenario's,
//! unless it makes others compete for the same product, or gives seats to some of them.

use super::errors::before;
use super::refusal::Refusal;
use super::run::{Run, held};
use crate::checks::Context;
use crate::licensing::process::{ErrorCode, Verdict};
use crate::licensing::seats::Case;
use crate::tenant::{ObjectIndex, ProductIndex};
use std::collections::BTreeSet;

/// What a user does not get: the source, the product, and whether there is no seat of it, or none of one that its
/// group gives beside it.
type Lack = (Option<ObjectIndex>, ProductIndex, bool);

/// For each class of users of a run, the products for which they go on waiting.
pub(super) fn waiting(context: Context<'_>, run: &Run<'_>) -> Vec<Vec<ProductIndex>> {
    let lacks: Vec<(BTreeSet<Lack>, BTreeSet<Lack>)> = run
        .after
        .cases
        .iter()
        .map(|case| (before(context, case.user).map(lacks).unwrap_or_default(), lacks(case)))
        .collect();
    // Who is short of a seat only now has a need of the scenario's, and competes with all who wait.
    let newly = lacks.iter().flat_map(|(before, after)| after.difference(before));
    let mut short: BTreeSet<ProductIndex> =
        newly.filter(|(.., is_short)| *is_short).map(|(_, product, _)| *product).collect();
    let products = context.tenant.products.ids.indexes();
    short.extend(products.filter(|product| run.after.demand.at(*product).is_contested()));
    short.extend(run.refused.iter().filter_map(|(_, refusal)| match refusal {
        Refusal::AssignmentFails { code: ErrorCode::Count, product, .. } => Some(*product),
        _ => None,
    }));
    let waiting = run.after.cases.iter().zip(lacks).map(|(case, (before, after))| {
        let waits: Vec<Lack> = after.intersection(&before).copied().collect();
        if waits.iter().any(|(_, product, is_short)| *is_short && short.contains(product)) {
            return Vec::new();
        }
        let mut products: Vec<ProductIndex> = waits.into_iter().map(|(_, product, _)| product).collect();
        products.retain(|product| held(case).all(|(_, license)| license.product != *product));
        products
    });
    waiting.collect()
}

fn lacks(case: &Case) -> BTreeSet<Lack> {
    let claims = case.claims.iter().zip(&case.processed.verdicts);
    let lacks = claims.filter_map(|(claim, verdict)| match verdict {
        Verdict::Failed(failure) if claim.wanted && failure.code == ErrorCode::Count => {
            Some((claim.group, claim.product(), true))
        }
        Verdict::Failed(failure) if claim.wanted && failure.code == ErrorCode::Other => {
            Some((claim.group, claim.product(), false))
        }
        _ => None,
    });
    lacks.collect()
}
