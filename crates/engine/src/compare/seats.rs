//! Seats of products in both exports, as subscribedSkus gives them.

use super::arrivals::owns;
use super::gaps::{Gaps, Missing};
use super::pair::{Pair, Which};
use crate::exports::PRODUCTS;
use crate::tenant::products::Seats;
use crate::tenant::{ProductIndex, Tenant};
use seatscope_contract::comparison::{self as contract, SeatsChange, Totals};

/// Products whose seats differ, by id.
pub(super) fn changes(pair: &Pair<'_>, gaps: &mut Gaps, totals: &mut Totals) -> Vec<SeatsChange> {
    let mut missing = Missing::default();
    let mut changed: Vec<ProductIndex> = Vec::new();
    for product in pair.products.indexes() {
        let [before, after] = [Which::Earlier, Which::Later].map(|which| seats(pair, which, product));
        if before.is_none() && after.is_none() {
            continue;
        }
        // A product that is not owned has no seats, and that is known.
        let known =
            |which, seats: Option<Seats>| seats.is_some() || owns(pair, which, product) == Some(false);
        let both = missing.both_have(known(Which::Earlier, before), known(Which::Later, after));
        if both && before != after {
            changed.push(product);
        }
    }
    gaps.add("seats", missing, "subscribedSkus", &PRODUCTS);
    let changed = pair.sorted_products(changed);
    totals.seats = changed.len() as u64;
    let shown = changed.into_iter().map(|product| SeatsChange {
        product: pair.product(product),
        before: seats(pair, Which::Earlier, product).map(show),
        after: seats(pair, Which::Later, product).map(show),
    });
    pair.cut(shown.collect())
}

fn seats(pair: &Pair<'_>, which: Which, product: ProductIndex) -> Option<Seats> {
    let tenant: &Tenant = pair.tenant(which);
    tenant.products.seats.at(pair.products.own(which, product)?)
}

fn show(seats: Seats) -> contract::Seats {
    contract::Seats {
        enabled: seats.enabled,
        warning: seats.warning,
        suspended: seats.suspended,
        locked_out: seats.locked_out,
        consumed: seats.consumed,
        available: seats.available(),
    }
}
