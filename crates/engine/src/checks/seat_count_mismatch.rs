//! `SeatCountMismatch`: consumedUnits and the users of the export disagree. A user takes one seat of a
//! product, whatever the sources (facts 4.2), so something of the export is missing or older.

use super::{Context, Finding, Names, count, seats};
use crate::tenant::Tenant;
use seatscope_contract::report::Severity;

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    if !licenses_exported(tenant) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (product, consumed) in seats::consumed(tenant) {
        let held = context.tally.holders.at(product).total;
        let taken = consumed.max(0).unsigned_abs();
        if taken == held {
            continue;
        }
        let why = if tenant.exported.several_tenants {
            "the files are of more than one tenant, so their users and seats do not belong together"
        } else if taken > held {
            "some users are missing from the export"
        } else {
            "products and users were not exported at the same time"
        };
        let message = format!(
            "{} of {} {} counted as taken, but {} of the export {} one: {why}.",
            count(taken as usize, "seat", "seats"),
            Names(tenant).product(product),
            if taken == 1 { "is" } else { "are" },
            count(held as usize, "user", "users"),
            if held == 1 { "holds" } else { "hold" },
        );
        findings.push(seats::finding(
            tenant,
            "SeatCountMismatch",
            Severity::Warning,
            product,
            "consumedUnits",
            message,
        ));
    }
    findings
}

/// Whether all users of the export, and there are some, have their licences with them, all of them.
fn licenses_exported(tenant: &Tenant) -> bool {
    if tenant.exported.unclear_names {
        return false;
    }
    let licensed = |user| {
        let fields = tenant.users.fields.at(user);
        fields.tell_holdings()
    };
    tenant.users.exported().next().is_some() && tenant.users.exported().all(licensed)
}
