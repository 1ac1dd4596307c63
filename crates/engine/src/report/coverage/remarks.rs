//! What the coverage of a check says beyond its needs: how far the audit log reaches, and what the rules of
//! dynamic groups ask for.

use crate::checks::timestamp;
use crate::dynamic::lacking;
use crate::exports::{USERS, users_with};
use crate::tenant::Tenant;
use seatscope_contract::report::{Coverage, CoverageStatus};
use time::OffsetDateTime;

/// Gaps in the audit log that are named.
const MOST_GAPS: usize = 3;

/// Adds the properties that the rules of dynamic groups ask for and users lack, with the command that exports them;
/// and the present time, where a rule asks for it and nobody named it.
pub(super) fn add_properties(tenant: &Tenant, now: Option<OffsetDateTime>, drift: &mut Coverage) {
    let lacking = lacking(tenant, now);
    if lacking.lacks_now {
        if drift.status == CoverageStatus::Full {
            drift.status = CoverageStatus::Partial;
        }
        drift.missing.push("now".to_owned());
        if lacking.properties.is_empty() && drift.remedy.is_empty() {
            drift.remedy = "name the present time: --now TIMESTAMP".to_owned();
        }
    }
    if lacking.properties.is_empty() {
        return;
    }
    if lacking.is_everything {
        drift.status = CoverageStatus::Unavailable;
    } else if drift.status == CoverageStatus::Full {
        drift.status = CoverageStatus::Partial;
    }
    // Users are exported once, with everything.
    let users = users_with(&lacking.properties);
    if drift.remedy.contains(USERS.command) {
        drift.remedy = drift.remedy.replace(USERS.command, &users);
    } else if drift.remedy.is_empty() {
        drift.remedy = users;
    } else {
        drift.remedy = format!("{}; {users}", drift.remedy);
    }
    drift.missing.extend(lacking.properties.iter().map(|property| format!("users.{property}")));
}

/// What the audit log covers, where it is not all there.
pub(super) fn log_reach(tenant: &Tenant) -> String {
    let Some((from, to)) = tenant.audits.extent() else { return String::new() };
    let gaps = tenant.audits.gaps();
    let gaps = gaps
        .iter()
        .map(|(from, to)| format!(", with nothing between {} and {}", timestamp(*from), timestamp(*to)));
    let gaps: String = gaps.take(MOST_GAPS).collect();
    format!("the log covers {} to {}{gaps}; export the rest: ", timestamp(from), timestamp(to))
}
