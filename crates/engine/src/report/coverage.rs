//! What this export can and cannot tell, check by check, and the commands that complete it.

mod addresses;
mod inputs;
mod need;
mod remarks;
mod there;

use crate::exports::Export;
use crate::tenant::{Fields, ProductIndex, Tenant};
use inputs::Inputs;
use need::{Need, judge};
use seatscope_contract::report::{Coverage, CoverageStatus};
use there::There;
use time::OffsetDateTime;

/// The check that looks at the audit log.
const AUDIT_LOG: &str = "auditLog";

/// The check whose needs depend on the rules of dynamic groups.
const DRIFT: &str = "membershipDrift";

/// The coverage of every check.
pub fn coverage(
    tenant: &Tenant,
    products_in_use: &[ProductIndex],
    now: Option<OffsetDateTime>,
) -> Vec<Coverage> {
    let checks = needs(tenant, products_in_use).into_iter();
    let mut coverage: Vec<Coverage> = checks.map(|(check, needs)| judge(check, &needs)).collect();
    let log = coverage.iter_mut().find(|coverage| coverage.check == AUDIT_LOG);
    if let Some(log) = log.filter(|log| log.status == CoverageStatus::Partial) {
        log.remedy = format!("{}{}", remarks::log_reach(tenant), log.remedy);
    }
    if let Some(drift) = coverage.iter_mut().find(|coverage| coverage.check == DRIFT) {
        remarks::add_properties(tenant, now, drift);
    }
    for check in &mut coverage {
        check.remedy = format!("{}{}", remarks::files_cut(tenant, &check.missing), check.remedy);
    }
    coverage
}

/// Every check with the inputs that it needs and of which the export has nothing.
pub(crate) fn absent(
    tenant: &Tenant,
    products_in_use: &[ProductIndex],
) -> Vec<(&'static str, Vec<&'static str>)> {
    let absent = |needs: Vec<Need>| {
        needs.iter().filter(|need| need.there == There::Nothing).map(|need| need.name).collect()
    };
    let checks = needs(tenant, products_in_use).into_iter();
    checks.map(|(check, needs)| (check, absent(needs))).collect()
}

/// Every check with the inputs that it needs and the export that gives each.
pub fn served() -> Vec<(&'static str, &'static str, Export)> {
    let checks = needs(&Tenant::default(), &[]);
    let needs =
        checks.into_iter().flat_map(|(check, needs)| needs.into_iter().map(move |need| (check, need)));
    needs.map(|(check, need)| (check, need.name, need.remedy)).collect()
}

/// What every check needs, and how much of it is there.
fn needs(tenant: &Tenant, products_in_use: &[ProductIndex]) -> Vec<(&'static str, Vec<Need>)> {
    let of = Inputs::new(tenant, products_in_use);
    let alias = of.account("users.mailNickname", Fields::MAIL_NICKNAME);
    vec![
        (
            "accounts",
            vec![
                of.held(),
                of.account("users.accountEnabled", Fields::ENABLED),
                of.account("users.userType", Fields::USER_TYPE),
            ],
        ),
        (
            "addressChanges",
            vec![
                of.addresses(),
                vital(of.account("users.mail", Fields::MAIL)),
                vital(of.account("users.mailNickname", Fields::MAIL_NICKNAME)),
                of.names(),
                of.held(),
                of.plans_of_users(),
                of.plans_of_products(),
                of.domains(),
            ],
        ),
        (
            "addressClashes",
            [
                of.states(),
                of.plans_of_users(),
                of.plans_of_groups(),
                of.plans_of_products(),
                of.addresses(),
                of.names(),
                alias,
                of.group_addresses(),
                of.contacts(),
                of.contact_addresses(),
                of.recipients(),
                of.recipient_addresses(),
                of.domains(),
            ]
            .into_iter()
            .chain(of.origins())
            .collect(),
        ),
        ("addressFormats", vec![of.addresses(), of.group_addresses(), of.domains()]),
        ("assignmentErrors", vec![of.states()]),
        (AUDIT_LOG, vec![of.log()]),
        ("directAndInherited", of.sources()),
        ("groupKinds", vec![of.licenses(), of.security()]),
        (DRIFT, vec![of.licenses(), of.rules(), vital(of.members()), vital(of.people())]),
        ("membershipRuleChanges", vec![of.rules(), of.roles(), of.members(), of.people()]),
        ("membershipRules", vec![of.licenses(), of.rules(), of.rule_states()]),
        ("nestedGroups", vec![of.licenses(), of.nested(), of.people()]),
        (
            "predictions",
            vec![
                of.states(),
                of.plans_of_users(),
                of.licenses(),
                of.plans_of_groups(),
                of.plans_of_products(),
                of.members(),
                of.products(),
                of.locations(),
                of.organization(),
            ],
        ),
        (
            "prerequisitesInGroup",
            vec![of.licenses(), of.plans_of_groups(), of.plans_of_products(), of.products()],
        ),
        ("productOwnership", vec![of.product_list(), of.held(), helpful(of.licenses())]),
        (
            "proxyAddresses",
            [
                of.addresses(),
                of.names(),
                of.group_addresses(),
                of.contacts(),
                of.contact_addresses(),
                of.recipients(),
                of.recipient_addresses(),
                of.deleted(),
                of.deleted_addresses(),
            ]
            .into_iter()
            .chain(of.withheld())
            .chain(of.origins())
            .collect(),
        ),
        ("seatCounts", vec![of.consumed(), of.counted()]),
        ("seats", vec![vital(of.products())]),
        (
            "usageLocations",
            vec![
                vital(of.account("users.usageLocation", Fields::USAGE_LOCATION)),
                of.held(),
                of.organization(),
            ],
        ),
    ]
}

/// The same input where a check says nothing without it.
fn vital(need: Need) -> Need {
    Need { vital: true, ..need }
}

/// The same input where a check still says something without it.
fn helpful(need: Need) -> Need {
    Need { vital: false, ..need }
}
