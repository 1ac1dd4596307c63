//! `DirectAndInherited`: the same product directly and through a group. One seat only; `plans` are
//! those that removing the direct assignment would lose, over the union of all groups (facts 4.1,
//! 4.2, 4.4; seeds 002 and 003). Where assignment states were not exported, a direct assignment beside a
//! group shows only in plans that are on for the user and off in every giving group. Where it is not known
//! which plans are off, nothing is lost only if groups turn on all that there are; else `plans` are those that
//! may be lost.

use super::names::{count, join};
use super::places::{of_entry, of_user};
use super::{Context, Finding, Names};
use crate::licensing::claims::{Claim, claims};
use crate::licensing::grants::plans;
use crate::tenant::{Fields, License, PlanIndex, ProductIndex, Tenant, UserIndex};
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::collections::BTreeMap;

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    let mut findings: BTreeMap<(Confidence, ProductIndex, Vec<PlanIndex>), Finding> = BTreeMap::new();
    for user in tenant.users.indexes().filter(|user| may_have_both(tenant, *user)) {
        let claims: Vec<Claim> =
            claims(context.world, user).into_iter().filter(|claim| claim.status.is_in_force()).collect();
        for direct in claims.iter().filter(|claim| claim.group.is_none()) {
            let inherited: Vec<&Claim> = claims
                .iter()
                .filter(|claim| claim.group.is_some() && claim.product() == direct.product())
                .collect();
            if inherited.is_empty() {
                continue;
            }
            let others: Vec<License> = claims
                .iter()
                .filter(|claim| claim.group.is_some() || claim.product() != direct.product())
                .map(|claim| claim.license)
                .collect();
            let world = context.world;
            let mut lost = world.grant(direct.license).clone();
            lost.difference_with(&world.certainly_granted(&others));
            let mut lost_for_certain = world.certain_grant(direct.license).clone();
            lost_for_certain.difference_with(&world.granted(&others));
            let is_certain = lost_for_certain.ones().eq(lost.ones());
            let lost: Vec<PlanIndex> = plans(&lost).collect();
            let confidence = match direct.recorded {
                _ if !is_certain => Confidence::Assumed,
                Some(_) => Confidence::Documented,
                None => Confidence::Inferred,
            };
            let finding = findings.entry((confidence, direct.product(), lost.clone())).or_insert_with(|| {
                let mut finding =
                    Finding::new("DirectAndInherited", Severity::Info, Basis::Static, confidence);
                finding.products = vec![direct.product()];
                finding.plans = lost;
                finding
            });
            finding.users.push(user);
            finding.groups.extend(inherited.iter().filter_map(|claim| claim.group));
            finding.evidence.extend(match direct.recorded {
                Some((entry, _)) => of_entry(tenant, user, entry),
                None => of_user(tenant, user, "assignedLicenses"),
            });
        }
    }
    let mut findings: Vec<Finding> = findings.into_values().collect();
    for finding in &mut findings {
        finding.groups.sort_unstable();
        finding.groups.dedup();
        finding.message = message(tenant, finding);
    }
    findings
}

/// A quick look that spares most users the work: a direct entry and an inherited one, or licences without
/// any entry that would tell.
fn may_have_both(tenant: &Tenant, user: UserIndex) -> bool {
    let fields = tenant.users.fields.at(user);
    if !fields.has(Fields::ASSIGNMENTS) {
        return fields.has(Fields::LICENSES);
    }
    let (mut direct, mut inherited) = (false, false);
    for (_, shape) in tenant.users.recorded(user) {
        direct |= shape.group.is_none();
        inherited |= shape.group.is_some();
    }
    direct && inherited
}

fn message(tenant: &Tenant, finding: &Finding) -> String {
    let names = Names(tenant);
    let who = count(finding.users.len(), "user has", "users have");
    let product = names.products(&finding.products);
    let how = match finding.confidence {
        Confidence::Documented => "",
        Confidence::Assumed => {
            return format!(
                "{who} {product} both directly and through a group; what removing the direct assignment would lose cannot be told, since the export does not say which plans are switched off."
            );
        }
        _ => ": assignment states were not exported, but plans are on that every giving group switches off",
    };
    if finding.plans.is_empty() {
        return format!(
            "{who} {product} both directly and through a group{how}; removing the direct assignment would lose nothing."
        );
    }
    let mut lost: Vec<String> = finding.plans.iter().map(|plan| names.plan(*plan)).collect();
    lost.sort();
    format!(
        "{who} {product} both directly and through a group{how}; removing the direct assignment would lose {}.",
        join(&lost, "and")
    )
}
