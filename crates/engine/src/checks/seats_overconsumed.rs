//! `SeatsOverconsumed`: more seats are taken than can be assigned. Legal, and nobody loses one, but
//! nobody else gets one (facts 4.7, 4.8).

use super::{Context, Finding, Names, count, seats};
use seatscope_contract::report::Severity;

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    let over = seats::known(tenant).filter(|(_, seats)| seats.available() < 0);
    over.map(|(product, seats)| {
        let (taken, owned) = (seats.consumed, seats.assignable());
        let message = format!(
            "{} of {} are taken, but the tenant has {owned}: {} too many. Whoever holds one keeps it; nobody else gets one.",
            count(taken as usize, "seat", "seats"),
            Names(tenant).product(product),
            taken.saturating_sub(owned),
        );
        seats::finding(tenant, "SeatsOverconsumed", Severity::Warning, product, "consumedUnits", message)
    })
    .collect()
}
