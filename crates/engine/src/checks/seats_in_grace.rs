//! `SeatsInGrace`: seats of a subscription that ran out. They can be used and assigned until the grace
//! ends, and then no more (facts 4.7, 4.9).

use super::{Context, Finding, Names, count, seats};
use seatscope_contract::report::Severity;

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    let in_grace = seats::known(tenant).filter(|(_, seats)| seats.warning > 0);
    in_grace
        .map(|(product, seats)| {
            let short = seats.consumed.saturating_sub(seats.enabled);
            let then = if short > 0 {
                format!("{} without one", count(short as usize, "user is", "users are"))
            } else {
                "those in force are enough for everybody who holds one".to_owned()
            };
            let message = format!(
                "{} of {} {} in grace; when it ends, {then}.",
                count(seats.warning as usize, "seat", "seats"),
                Names(tenant).product(product),
                if seats.warning == 1 { "is" } else { "are" },
            );
            seats::finding(tenant, "SeatsInGrace", Severity::Warning, product, "prepaidUnits", message)
        })
        .collect()
}
