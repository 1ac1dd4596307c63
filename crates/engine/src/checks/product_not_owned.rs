//! `ProductNotOwned`: groups or users carry a product that subscribedSkus, which lists everything that
//! the tenant owns, does not list or lists as deleted (facts 1.1, 1.3, 4.9).

use super::places::{carried, of_group, of_product};
use super::{Context, Finding, Names, count, join};
use crate::tenant::{ProductIndex, Tenant};
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::collections::BTreeMap;

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    let mut findings: BTreeMap<ProductIndex, Finding> = BTreeMap::new();
    for group in tenant.groups.licensed() {
        for license in tenant.groups.licenses.get(group) {
            let Some(finding) = of(&mut findings, tenant, license.product) else { continue };
            finding.groups.extend(tenant.groups.object.get(group));
            finding.evidence.extend(of_group(tenant, group, "assignedLicenses"));
        }
    }
    for user in tenant.users.indexes() {
        for (license, place) in carried(tenant, user) {
            let Some(finding) = of(&mut findings, tenant, license.product) else { continue };
            finding.users.push(user);
            finding.evidence.extend(place);
        }
    }
    for (product, finding) in &mut findings {
        finding.users.dedup();
        finding.message = message(tenant, *product, finding);
    }
    findings.into_values().collect()
}

/// The finding of a product, if the tenant does not own it.
fn of<'f>(
    findings: &'f mut BTreeMap<ProductIndex, Finding>,
    tenant: &Tenant,
    product: ProductIndex,
) -> Option<&'f mut Finding> {
    if tenant.owns(product) != Some(false) {
        return None;
    }
    Some(findings.entry(product).or_insert_with(|| {
        let mut finding =
            Finding::new("ProductNotOwned", Severity::Warning, Basis::Static, Confidence::Documented);
        finding.products = vec![product];
        finding.evidence.extend(of_product(tenant, product, "capabilityStatus"));
        finding
    }))
}

fn message(tenant: &Tenant, product: ProductIndex, finding: &Finding) -> String {
    let (groups, users) = (finding.groups.len(), finding.users.len());
    let mut carriers = Vec::new();
    if groups > 0 {
        carriers.push(count(groups, "group", "groups"));
    }
    if users > 0 {
        carriers.push(count(users, "user", "users"));
    }
    let verb = if groups + users == 1 { "carries" } else { "carry" };
    let why = match tenant.products.owned.at(product) {
        Some(_) => "its subscription is deleted",
        None => "it is not among the tenant's products",
    };
    format!("{} still {verb} {}, but {why}.", join(&carriers, "and"), Names(tenant).product(product))
}
