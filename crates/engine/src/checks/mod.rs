//! The checks: one file for each thing that can be found, and the list of them.

mod address_steps;
mod assignment_errors;
mod changed_while_processing;
mod concurrency_retry;
mod direct_and_inherited;
mod disabled_user_licensed;
mod duplicate_proxy_address;
mod finding;
mod freeable;
mod group_not_security_enabled;
mod guest_licensed;
mod invalid_proxy_address;
mod large_licensed_group;
mod license_change_failed;
mod mailbox_changes;
mod membership_drift;
mod membership_rule_at_risk;
mod names;
mod nested_group;
mod outlook;
mod places;
mod plan_enabled_by_default;
mod prerequisite_not_in_group;
mod processing_overdue;
mod product_not_owned;
mod proxy_address_clash_on_licensing;
mod proxy_address_will_change;
mod record_contradicts_log;
mod redundant_product;
mod seat_count_mismatch;
mod seat_holders;
mod seats;
mod seats_in_grace;
mod seats_overconsumed;
mod seats_unused;
mod service_lost;
mod unknown_disabled_plan;
mod unusual_actor;
mod usage_location_missing;

pub(crate) use address_steps::{AddressStep, told as address_reasons};
pub(crate) use assignment_errors::{AssignmentError, Causes, as_predicted, errors, is_clash};
pub(crate) use duplicate_proxy_address::{fails_by_an_address, finding as duplicate_finding};
pub use finding::{EvidencePlace, Finding, Moves, Part};
pub(crate) use invalid_proxy_address::{LISTED, taken_by};
pub(crate) use mailbox_changes::had_mailbox;
pub use names::{Names, count, join, of_product, timestamp};
pub(crate) use names::{clipped, clipped_to, join_some, with_others};
pub(crate) use outlook::explain;
pub(crate) use proxy_address_clash_on_licensing::{
    MailboxChanges, by_alias_of as alias_clashes, findings as clash_findings,
};
pub(crate) use proxy_address_will_change::{before_and_after, turns as addresses_to_come};

use crate::addresses::AddressBook;
use crate::audit::Runs;
use crate::catalog::rules::RuleBook;
use crate::licensing::grants::Grants;
use crate::licensing::seats::Forecast;
use crate::licensing::world::World;
use crate::report::holders::Tally;
use crate::tenant::Tenant;
use time::OffsetDateTime;

/// What a check can look at.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The tenant.
    pub tenant: &'a Tenant,
    /// The rules.
    pub book: &'a RuleBook,
    /// Plans turned on by each assignment.
    pub grants: &'a Grants,
    /// The tenant without edits.
    pub world: &'a World<'a>,
    /// What processing would bring.
    pub forecast: &'a Forecast,
    /// Who holds which proxy address.
    pub addresses: &'a AddressBook,
    /// The present time, where it was given.
    pub now: Option<OffsetDateTime>,
    /// Who holds which product, counted.
    pub tally: &'a Tally,
    /// What the audit log shows of the processing of groups.
    pub(crate) runs: &'a Runs,
}

/// What a check can look at that no rule changes.
#[derive(Debug, Clone, Copy)]
pub struct Records<'a> {
    /// The tenant.
    pub tenant: &'a Tenant,
    /// Who holds which proxy address.
    pub addresses: &'a AddressBook,
    /// What the audit log shows of the processing of groups.
    pub(crate) runs: &'a Runs,
}

/// Checks whose findings are the same whatever the rules are.
const OF_RECORDS: [fn(Records<'_>) -> Vec<Finding>; 10] = [
    changed_while_processing::check,
    concurrency_retry::check,
    duplicate_proxy_address::check,
    group_not_security_enabled::check,
    invalid_proxy_address::check,
    large_licensed_group::check,
    license_change_failed::check,
    nested_group::check,
    processing_overdue::check,
    unusual_actor::check,
];

/// Checks that ask the rules, or what they make of the tenant.
const OF_RULES: [fn(Context<'_>) -> Vec<Finding>; 20] = [
    assignment_errors::check,
    direct_and_inherited::check,
    disabled_user_licensed::check,
    guest_licensed::check,
    membership_drift::check,
    membership_rule_at_risk::check,
    plan_enabled_by_default::check,
    prerequisite_not_in_group::check,
    product_not_owned::check,
    proxy_address_clash_on_licensing::check,
    proxy_address_will_change::check,
    record_contradicts_log::check,
    redundant_product::check,
    seat_count_mismatch::check,
    seats_in_grace::check,
    seats_overconsumed::check,
    seats_unused::check,
    service_lost::check,
    unknown_disabled_plan::check,
    usage_location_missing::check,
];

/// Runs the checks that no rule changes, once for an export.
pub fn of_records(records: Records<'_>) -> Vec<Finding> {
    OF_RECORDS.iter().flat_map(|check| check(records)).collect()
}

/// Runs the other checks, and puts what they find to what [`of_records`] found. Findings come worst first and in an
/// order that does not depend on the files'.
pub fn run(context: Context<'_>, of_records: &[Finding]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = OF_RULES.iter().flat_map(|check| check(context)).collect();
    findings.extend_from_slice(of_records);
    freeable::name_freeable(context.tenant, &mut findings);
    for finding in &mut findings {
        finding.sort_lists(context.tenant);
    }
    findings.sort_by_cached_key(|finding| finding.sort_key(context.tenant));
    findings
}
