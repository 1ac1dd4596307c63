//! `RedundantProduct`: every plan that a product gives a user also comes from another product that the
//! user holds, the same plan or one that includes it. Each product takes a seat all the same (facts 2.3,
//! 2.6, 4.1, 4.2).

use super::places::of_entry;
use super::{Context, Finding, Names, count};
use crate::catalog::rules::RuleIndex;
use crate::licensing::claims::{Claim, claims};
use crate::licensing::redundancy::{Redundancies, Redundant};
use crate::tenant::{ProductIndex, Tenant, UserIndex};
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// One redundant product, the products that cover it, and the rules that say so for any user.
#[derive(Debug)]
struct Found {
    finding: Finding,
    rules: BTreeSet<RuleIndex>,
}

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    let mut redundancies = Redundancies::default();
    let mut found: BTreeMap<(ProductIndex, Vec<ProductIndex>), Found> = BTreeMap::new();
    for user in tenant.users.indexes().filter(|user| may_have_two(tenant, *user)) {
        let mut claims = claims(context.world, user);
        // What no source wants any more goes by itself, and covers nothing for long.
        claims.retain(|claim| claim.status.is_in_force() && claim.wanted);
        let held = claims.iter().map(|claim| claim.license).collect();
        for redundant in redundancies.among(context.world, context.book, held) {
            let key = (redundant.product, redundant.covers.clone());
            let new = || Found { finding: new(redundant.product), rules: BTreeSet::new() };
            let found = found.entry(key).or_insert_with(new);
            found.rules.extend(&redundant.rules);
            note(tenant, &mut found.finding, user, redundant, &claims);
        }
    }
    found.into_iter().map(|((product, covers), found)| finish(context, product, &covers, found)).collect()
}

/// A quick look that spares most users the work: two products, whatever became of them. Where nobody
/// knows which of their plans are switched off, none covers another for certain.
fn may_have_two(tenant: &Tenant, user: UserIndex) -> bool {
    if !tenant.users.tell_plans(user) {
        return false;
    }
    let recorded = tenant.users.recorded(user).map(|(_, shape)| shape.product);
    let listed = tenant.users.licenses.get(user).iter().map(|license| license.product);
    let mut products = recorded.chain(listed);
    products.next().is_some_and(|first| products.any(|product| product != first))
}

fn new(product: ProductIndex) -> Finding {
    let mut finding = Finding::new("RedundantProduct", Severity::Info, Basis::Static, Confidence::Documented);
    finding.products = vec![product];
    finding
}

fn note(tenant: &Tenant, finding: &mut Finding, user: UserIndex, redundant: &Redundant, claims: &[Claim]) {
    finding.users.push(user);
    for plan in &redundant.replaced {
        if !finding.plans.contains(plan) {
            finding.plans.push(*plan);
        }
    }
    for claim in claims.iter().filter(|claim| claim.product() == redundant.product) {
        if let Some(group) = claim.group.filter(|group| !finding.groups.contains(group)) {
            finding.groups.push(group);
        }
        finding.evidence.extend(claim.recorded.and_then(|(entry, _)| of_entry(tenant, user, entry)));
    }
}

fn finish(context: Context<'_>, product: ProductIndex, covers: &[ProductIndex], found: Found) -> Finding {
    let Found { mut finding, rules } = found;
    if let (Some(rule), 1) = (rules.first(), rules.len()) {
        finding.rule = Some(*rule);
    }
    // A chain is as weak as its weakest link.
    let confidence = rules.iter().filter_map(|rule| context.book.rule(*rule)).map(|rule| rule.confidence);
    finding.confidence = confidence.max().unwrap_or(Confidence::Documented);
    let names = Names(context.tenant);
    let (users, replaced) = (finding.users.len(), finding.plans.len());
    let how = match replaced {
        0 => String::new(),
        1 => ", 1 plan of it as part of a better one".to_owned(),
        more => format!(", {more} plans of it as parts of better ones"),
    };
    finding.message = format!(
        "{} all that {} gives from {} too{how}: {} back once every source of it is gone.",
        count(users, "user has", "users have"),
        names.product(product),
        names.products(covers),
        count(users, "seat comes", "seats come"),
    );
    finding
}
