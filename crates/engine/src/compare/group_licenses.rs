//! Groups of both exports whose products, or plans switched off in them, changed.

use super::gaps::{Gaps, Missing};
use super::pair::{Pair, Which};
use super::show::PlansByProduct;
use crate::exports::GROUPS;
use crate::tenant::{Fields, GroupIndex, PlanIndex, ProductIndex, Tenant};
use seatscope_contract::comparison::{GroupLicenseChange, Totals};
use std::collections::BTreeMap;

/// What a group gives: products, each with the plans that are switched off, where that is known.
type Given = BTreeMap<ProductIndex, Option<Vec<PlanIndex>>>;

/// Changes of groups' licences, by the groups' ids.
pub(super) fn changes(pair: &Pair<'_>, gaps: &mut Gaps, totals: &mut Totals) -> Vec<GroupLicenseChange> {
    let (earlier, later) = (pair.tenant(Which::Earlier), pair.tenant(Which::Later));
    let (mut missing, mut plans) = (Missing::default(), Missing::default());
    let mut changes = Vec::new();
    for group in earlier.groups.exported() {
        let Some(there) = pair.other_group(Which::Earlier, group) else { continue };
        let has = |tenant: &Tenant, group| tenant.groups.fields.at(group).has(Fields::LICENSES);
        if missing.both_have(has(earlier, group), has(later, there)) {
            plans.both_have(earlier.groups.tell_plans(group), later.groups.tell_plans(there));
            let (before, after) = (given(pair, Which::Earlier, group), given(pair, Which::Later, there));
            if before != after {
                changes.extend(change(pair, group, &before, &after));
            }
        }
    }
    gaps.add("groupLicenses", missing, "groups.assignedLicenses", &GROUPS);
    gaps.add("groupLicenses", plans, "groups.disabledPlans", &GROUPS);
    totals.group_licenses = changes.len() as u64;
    changes.sort_by(|a, b| a.group.id.cmp(&b.group.id));
    pair.cut(changes)
}

fn given(pair: &Pair<'_>, which: Which, group: GroupIndex) -> Given {
    let tenant = pair.tenant(which);
    let licenses = tenant.groups.licenses.get(group).iter().map(|license| {
        let off = tenant.plan_sets.get(license.disabled).iter();
        let off = off.map(|plan| pair.plans.shared(which, *plan)).collect();
        let off = license.disabled.is_known().then(|| pair.sorted_plans(off));
        (pair.products.shared(which, license.product), off)
    });
    licenses.collect()
}

fn change(pair: &Pair<'_>, group: GroupIndex, before: &Given, after: &Given) -> Option<GroupLicenseChange> {
    let object = *pair.tenant(Which::Earlier).groups.object.get(group)?;
    let only = |here: &Given, there: &Given| {
        let only = here.keys().copied().filter(|product| !there.contains_key(product)).collect();
        let only = pair.sorted_products(only).into_iter();
        only.map(|product| pair.product(product)).collect()
    };
    let change = GroupLicenseChange {
        group: pair.group(pair.objects.shared(Which::Earlier, object)),
        gained: only(after, before),
        lost: only(before, after),
        plans_on: pair.plans_by_product(&only_off(pair, before, after)),
        plans_off: pair.plans_by_product(&only_off(pair, after, before)),
    };
    // Plans that one export does not tell make no difference.
    let is_empty = change.gained.is_empty()
        && change.lost.is_empty()
        && change.plans_on.is_empty()
        && change.plans_off.is_empty();
    (!is_empty).then_some(change)
}

/// Plans that are switched off here and not there, of products that are given in both.
fn only_off(pair: &Pair<'_>, here: &Given, there: &Given) -> PlansByProduct {
    let products = pair.sorted_products(here.keys().copied().collect()).into_iter();
    let differing = products.filter_map(|product| {
        let (here, there) = (here.get(&product)?.as_ref()?, there.get(&product)?.as_ref()?);
        let only: Vec<PlanIndex> = here.iter().copied().filter(|plan| !there.contains(plan)).collect();
        (!only.is_empty()).then_some((product, only))
    });
    differing.collect()
}
