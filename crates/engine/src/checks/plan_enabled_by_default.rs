//! `PlanEnabledByDefault`: a plan that Microsoft adds to a product is on in every group with the product
//! until somebody switches it off (facts 4.14; seed 003: new services). Only groups that switch plans off
//! are looked at: what one of them leaves on although all the others, or the group's own purpose, speak
//! against it may have slipped in. What a group switches off of which the export does not say it, nobody can
//! compare others with.

use super::names::join;
use super::{Context, Finding, Names, places};
use crate::licensing::grants::{has, plans};
use crate::tenant::column::Index;
use crate::tenant::{GroupIndex, License, PlanIndex, ProductIndex};
use fixedbitset::FixedBitSet;
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// From so many switched-off plans on, a group is meant for a part of the product.
const MANY_OFF: usize = 5;
/// Up to so many plans can have slipped in. Groups that differ in more are meant to differ.
const FEW_ON: usize = 3;

/// A group that switches plans of a product off.
struct Choice {
    group: GroupIndex,
    on: Vec<PlanIndex>,
    off: usize,
}

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    let mut choices: BTreeMap<ProductIndex, Vec<Choice>> = BTreeMap::new();
    for group in tenant.groups.licensed() {
        for license in tenant.groups.licenses.get(group) {
            if let Some(choice) = choice(context, group, *license) {
                choices.entry(license.product).or_default().push(choice);
            }
        }
    }
    let mut findings = Vec::new();
    let licenses = || tenant.groups.licensed().flat_map(|group| tenant.groups.licenses.get(group));
    let unknown: BTreeSet<ProductIndex> =
        licenses().filter(|license| !license.disabled.is_known()).map(|license| license.product).collect();
    for (product, choices) in &choices {
        let is_comparable = !unknown.contains(product);
        let alone = on_in_one(context, choices);
        findings.extend(choices.iter().filter_map(|choice| {
            let others: &[Choice] = if is_comparable { choices } else { std::slice::from_ref(choice) };
            judge(context, *product, choice, others, &alone)
        }));
    }
    findings
}

fn choice(context: Context<'_>, group: GroupIndex, license: License) -> Option<Choice> {
    if !license.disabled.is_known() {
        return None;
    }
    let on: Vec<PlanIndex> = plans(context.grants.get(license)).collect();
    let off = context.tenant.products.plans.get(license.product).len().saturating_sub(on.len());
    (off > 0).then_some(Choice { group, on, off })
}

/// Plans that one group leaves on and all others switch off.
fn on_in_one(context: Context<'_>, choices: &[Choice]) -> FixedBitSet {
    let count = context.tenant.plans.ids.len();
    let (mut once, mut more) = (FixedBitSet::with_capacity(count), FixedBitSet::with_capacity(count));
    for plan in choices.iter().flat_map(|choice| &choice.on) {
        if once.put(plan.row()) {
            more.insert(plan.row());
        }
    }
    once.difference_with(&more);
    once
}

fn judge(
    context: Context<'_>,
    product: ProductIndex,
    choice: &Choice,
    choices: &[Choice],
    alone: &FixedBitSet,
) -> Option<Finding> {
    let tenant = context.tenant;
    let names = Names(tenant);
    let siblings = choices.len() - 1;
    let differing: Vec<PlanIndex> = choice.on.iter().copied().filter(|plan| has(alone, *plan)).collect();
    let object = tenant.groups.object.get(choice.group).copied()?;
    let (group, of_product) = (names.group(object), names.product(product));
    let (plans, is_part) = if choice.off >= MANY_OFF && choice.on.len() <= FEW_ON {
        (choice.on.clone(), true)
    } else if siblings > 0 && differing.len() <= FEW_ON {
        (differing, false)
    } else {
        return None;
    };
    if plans.is_empty() {
        return None;
    }
    let mut listed: Vec<String> = plans.iter().map(|plan| names.plan(*plan)).collect();
    listed.sort();
    let mut finding =
        Finding::new("PlanEnabledByDefault", Severity::Info, Basis::Static, Confidence::Inferred);
    finding.groups = vec![object];
    finding.products = vec![product];
    finding.plans = plans;
    finding.evidence.extend(places::of_group(tenant, choice.group, "assignedLicenses"));
    let listed = join(&listed, "and");
    let what = match siblings {
        _ if is_part => {
            format!("{group} switches {} plans of {of_product} off and leaves {listed} on", choice.off)
        }
        1 => format!(
            "{group} leaves {listed} of {of_product} on, and the other group that switches plans of it off does not"
        ),
        more => format!(
            "{group} leaves {listed} of {of_product} on, and none of the {more} other groups that switch plans of it off does"
        ),
    };
    finding.message =
        format!("{what}: a plan that is added to a product is on until somebody switches it off.");
    Some(finding)
}
