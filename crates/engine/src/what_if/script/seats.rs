//! The seats that a script checks: before it begins those that are needed until more are bought, and after each
//! purchase those that are needed from there on.

use super::literal::literal;
use crate::analysis::Analysis;
use crate::checks::{Context, Finding, Names};
use crate::licensing::process::ErrorCode;
use crate::tenant::ProductIndex;
use crate::what_if::error_changes::error_changes;
use crate::what_if::peaks::moves;
use crate::what_if::run::Run;
use seatscope_contract::scenario::Edit;
use std::collections::BTreeMap;

/// Checks as lines of the script.
pub(super) struct SeatChecks {
    /// Before the first step.
    pub(super) first: Vec<String>,
    /// After a purchase, by the position of its edit.
    pub(super) bought: BTreeMap<usize, String>,
}

/// The checks of edits that the service takes, which were run.
pub(super) fn seat_checks(
    analysis: &Analysis,
    context: Context<'_>,
    run: &Run<'_>,
    edits: &[Edit],
) -> SeatChecks {
    let ids = &context.tenant.products.ids;
    let introduced = error_changes(context, run).introduced;
    let moves = moves(context, run, edits);
    let mut purchases: BTreeMap<ProductIndex, Vec<usize>> = BTreeMap::new();
    for (at, edit) in edits.iter().enumerate() {
        if let Edit::SetSeats { sku_id, .. } = edit
            && let Some(product) = ids.find(sku_id)
        {
            purchases.entry(product).or_default().push(at);
        }
    }
    let mut products: Vec<ProductIndex> = ids.indexes().collect();
    products.sort_by(|a, b| ids.compare(*a, *b));
    let mut checks = SeatChecks { first: Vec::new(), bought: BTreeMap::new() };
    for product in products {
        let Some(seats) = context.world.seats(product).or_else(|| run.world.seats(product)) else { continue };
        let line = |needed: i64| {
            let (id, name) = (ids.text(product), Names(&analysis.tenant).product(product));
            format!("Assert-Seats {} {} {needed}", literal(&id), literal(&name))
        };
        let bought = purchases.remove(&product).unwrap_or_default();
        // Who lacks a seat already and goes on waiting does not keep the others from theirs.
        let is_short =
            |found: &Finding| found.code == ErrorCode::Count.name() && found.products.contains(&product);
        let comes_short = bought.is_empty() && introduced.iter().any(is_short);
        let most = if comes_short { i64::MAX } else { seats.available().max(0) };
        let end = bought.first().copied().unwrap_or(usize::MAX);
        let needed = moves.needed(product, 0..end).min(most);
        checks.first.extend((needed > 0).then(|| line(needed)));
        let ends = bought.iter().skip(1).copied().chain([usize::MAX]);
        for (start, end) in bought.iter().zip(ends) {
            let needed = moves.needed(product, *start..end);
            checks.bought.extend((needed > 0).then(|| (*start, line(needed))));
        }
    }
    checks
}
