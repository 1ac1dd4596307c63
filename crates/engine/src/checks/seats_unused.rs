//! `SeatsUnused`: fewer seats are taken than are in force (facts 4.7).

use super::{Context, Finding, Names, count, seats};
use seatscope_contract::report::Severity;

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    let unused = seats::known(tenant)
        .filter(|(product, seats)| seats.consumed < seats.enabled && tenant.owns(*product) != Some(false));
    unused
        .map(|(product, seats)| {
            let free = seats.enabled.saturating_sub(seats.consumed);
            let message = format!(
                "{free} of the {} of {} {} not used.",
                count(seats.enabled as usize, "seat", "seats"),
                Names(tenant).product(product),
                if free == 1 { "is" } else { "are" },
            );
            seats::finding(tenant, "SeatsUnused", Severity::Info, product, "prepaidUnits", message)
        })
        .collect()
}
