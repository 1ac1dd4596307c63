//! `UsageLocationMissing`: users with licences and without a usage location. Group licences take the
//! organisation's for them; a direct assignment fails (facts 4.5; seeds 000 and 003).

use super::{Context, Finding, count, places};
use crate::licensing::claims::claims;
use crate::tenant::UserIndex;
use seatscope_contract::report::{Basis, Confidence, Severity};

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let (tenant, users) = (context.tenant, &context.tenant.users);
    let lacks_location = |user: &UserIndex| tenant.lacks_usage_location(*user);
    let is_licensed = |user: &UserIndex| {
        claims(context.world, *user).iter().any(|claim| claim.wanted || claim.status.is_in_force())
    };
    let affected: Vec<UserIndex> = users.indexes().filter(lacks_location).filter(is_licensed).collect();
    if affected.is_empty() {
        return Vec::new();
    }
    let who = count(affected.len(), "user has", "users have");
    let inherited = tenant.organization.usage_location();
    let (severity, tail) = match inherited {
        Some(country) => {
            (Severity::Info, format!("group licences take the organisation's for them, which is {country}"))
        }
        None => {
            (Severity::Warning, "the export names no location of the organisation to take instead".to_owned())
        }
    };
    let mut finding = Finding::new("UsageLocationMissing", severity, Basis::Static, Confidence::Documented);
    finding.evidence =
        affected.iter().filter_map(|user| places::of_user(tenant, *user, "usageLocation")).collect();
    finding.users = affected;
    finding.message = format!("{who} licences, but no usage location; {tail}.");
    vec![finding]
}
