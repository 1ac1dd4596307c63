//! What the coverage of a check says beyond its needs: how far the audit log reaches, and what the rules of
//! dynamic groups ask for.

use crate::checks::timestamp;
use crate::dynamic::lacking;
use crate::exports::{USERS, users_with};
use crate::tenant::Tenant;
use seatscope_contract::report::{Coverage, CoverageStatus};
use std::collections::BTreeSet;
use time::OffsetDateTime;

/// Gaps in the audit log that are named.
const MOST_GAPS: usize = 3;

/// Files that are named.
const MOST_FILES: usize = 3;

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

/// Which files lack something of what is missing; nothing where none does.
pub(super) fn files_cut(tenant: &Tenant, missing: &[String]) -> String {
    let kinds = missing.iter().flat_map(|input| {
        let kind = input.split('.').next().unwrap_or_default();
        [Some(kind), (input == "groups.members").then_some("groupMembers")]
    });
    let files: BTreeSet<&String> =
        kinds.flatten().filter_map(|kind| tenant.exported.cut.get(kind)).flatten().collect();
    let named: Vec<String> = files.iter().take(MOST_FILES).map(|path| format!("`{path}`")).collect();
    match (named.as_slice(), files.len() > MOST_FILES) {
        ([], _) => String::new(),
        ([one], _) => format!("{one} was not read, or not to its end (see its problems); export it again: "),
        (several, more) => {
            let more = if more { " and others" } else { "" };
            format!(
                "{}{more} were not read, or not to their ends (see their problems); export them again: ",
                several.join(", ")
            )
        }
    }
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
