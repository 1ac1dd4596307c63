//! `UnknownDisabledPlan`: a switched-off plan that the product does not contain. It was taken out of the
//! product, or the id is wrong; the service refuses such an assignment (facts 4.24).

use super::places::{carried, of_group};
use super::{Context, EvidencePlace, Finding, Names};
use crate::tenant::{License, PlanIndex, ProductIndex, Tenant};
use rustc_hash::FxHashMap;
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::collections::BTreeMap;

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    let mut found = Found { tenant, unknown: FxHashMap::default(), findings: BTreeMap::new() };
    for group in tenant.groups.licensed() {
        for license in tenant.groups.licenses.get(group) {
            let place = of_group(tenant, group, "assignedLicenses");
            found.note(*license, place, |finding| finding.groups.extend(tenant.groups.object.get(group)));
        }
    }
    for user in tenant.users.indexes() {
        for (license, place) in carried(tenant, user) {
            found.note(license, place, |finding| finding.users.push(user));
        }
    }
    found.findings.into_values().collect()
}

struct Found<'t> {
    tenant: &'t Tenant,
    /// Switched-off plans that the product lacks; users share few kinds of assignments.
    unknown: FxHashMap<License, Vec<PlanIndex>>,
    findings: BTreeMap<(ProductIndex, PlanIndex), Finding>,
}

impl Found<'_> {
    fn note(&mut self, license: License, place: Option<EvidencePlace>, add: impl Fn(&mut Finding)) {
        let tenant = self.tenant;
        for plan in self.unknown.entry(license).or_insert_with(|| unknown(tenant, license)) {
            let key = (license.product, *plan);
            let finding = self.findings.entry(key).or_insert_with(|| new(tenant, license.product, *plan));
            add(finding);
            finding.evidence.extend(place);
        }
    }
}

/// Plans that an assignment switches off although its product does not contain them. Where nobody knows
/// the product's plans, nothing can be said.
fn unknown(tenant: &Tenant, license: License) -> Vec<PlanIndex> {
    let plans = tenant.products.plans.get(license.product);
    let company_plans = tenant.products.company_plans.get(license.product);
    if plans.is_empty() {
        return Vec::new();
    }
    let disabled = tenant.plan_sets.get(license.disabled).iter().copied();
    disabled.filter(|plan| !plans.contains(plan) && !company_plans.contains(plan)).collect()
}

fn new(tenant: &Tenant, product: ProductIndex, plan: PlanIndex) -> Finding {
    // The tenant's own list of a product's plans is certain; the published one may be older or newer.
    let is_listed = tenant.products.owned.at(product).is_some();
    let confidence = if is_listed { Confidence::Documented } else { Confidence::Inferred };
    let mut finding = Finding::new("UnknownDisabledPlan", Severity::Warning, Basis::Static, confidence);
    finding.products = vec![product];
    finding.plans = vec![plan];
    let names = Names(tenant);
    finding.message = format!(
        "{} is switched off in {}, which does not contain it: that does nothing, and the service refuses it when the assignment is made again.",
        names.plan(plan),
        names.product(product),
    );
    finding
}
