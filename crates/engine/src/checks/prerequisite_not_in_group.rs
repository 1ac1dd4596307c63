//! `PrerequisiteNotInGroup`: a product of the group needs a plan that the same group does not
//! provide (facts 2.9; seeds 000 and 002). A plan that may be off needs nothing, and one that may be on is there.

use super::names::{join, of_product};
use super::{Context, EvidencePlace, Finding, Names, Part};
use crate::licensing::grants::{has, plans};
use fixedbitset::FixedBitSet;
use seatscope_contract::report::{Basis, Severity};
use seatscope_contract::rules::Enforcement;

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let (tenant, book) = (context.tenant, context.book);
    let mut findings = Vec::new();
    for group in tenant.groups.licensed() {
        let licenses = tenant.groups.licenses.get(group);
        let mut all = FixedBitSet::with_capacity(tenant.plans.ids.len());
        for license in licenses {
            all.union_with(context.grants.get(*license));
        }
        for license in licenses {
            for plan in plans(context.grants.certain(*license)) {
                for dependency in book.dependencies(plan) {
                    let met = dependency.any_of.iter().any(|needed| has(&all, *needed));
                    let rule = book.rule(dependency.rule);
                    let Some(rule) = rule.filter(|rule| !met && rule.enforcement != Enforcement::Off) else {
                        continue;
                    };
                    let mut finding = Finding::new(
                        "PrerequisiteNotInGroup",
                        Severity::Warning,
                        Basis::Static,
                        rule.confidence,
                    );
                    let object = tenant.groups.object.get(group).copied();
                    finding.rule = Some(dependency.rule);
                    finding.groups.extend(object);
                    finding.products = vec![license.product];
                    finding.plans = dependency.any_of.clone();
                    finding.plans.push(plan);
                    finding.evidence.extend(
                        tenant
                            .groups
                            .place
                            .at(group)
                            .map(|place| EvidencePlace { place, part: Part::Field("assignedLicenses") }),
                    );
                    let names = Names(tenant);
                    let mut needed: Vec<String> =
                        dependency.any_of.iter().map(|plan| names.plan(*plan)).collect();
                    needed.sort();
                    let needs = if book.is_suspicion(dependency.rule) { "seems to need" } else { "needs" };
                    finding.message = format!(
                        "{} {needs} {}, which the group {} does not provide itself.",
                        of_product(&names.plan(plan), &names.product(license.product)),
                        join(&needed, "or"),
                        object.map(|object| names.group(object)).unwrap_or_default(),
                    );
                    findings.push(finding);
                }
            }
        }
    }
    findings
}
