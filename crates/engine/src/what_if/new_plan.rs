//! A plan that comes into a product against the rules. What the service makes of that is not documented: the plan
//! is on wherever it is not switched off (facts 4.14), and who has it against a rule is told.

use crate::catalog::rules::{RuleBook, RuleIndex};
use crate::checks::{Names, count, join};
use crate::licensing::claims::claims;
use crate::licensing::grants::has;
use crate::licensing::world::World;
use crate::tenant::{License, PlanIndex, ProductIndex, UserIndex};
use seatscope_contract::rules::Enforcement;
use std::collections::BTreeMap;

/// What speaks against a plan that came into a product, for whom.
pub(super) fn against(
    world: &World<'_>,
    book: &RuleBook,
    product: ProductIndex,
    plan: PlanIndex,
) -> Option<String> {
    let mut users: BTreeMap<String, usize> = BTreeMap::new();
    for user in world.tenant.users.indexes().filter(|user| may_have(world, *user, product)) {
        let held: Vec<License> = claims(world, user)
            .iter()
            .filter(|claim| claim.status.is_in_force() && claim.wanted)
            .map(|claim| claim.target)
            .collect();
        let turns_it_on =
            |license: &&License| license.product == product && has(world.grant(**license), plan);
        if held.iter().any(|license| turns_it_on(&license)) {
            for reason in reasons(world, book, user, plan, &held) {
                *users.entry(reason).or_default() += 1;
            }
        }
    }
    let told = users.into_iter().map(|(reason, users)| format!("{} {reason}", count(users, "user", "users")));
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| {
        format!(
            "the plan is on all the same, but what the service makes of it is not documented: {}",
            join(&told, "and")
        )
    })
}

/// A quick look at the records, before claims are made.
fn may_have(world: &World<'_>, user: UserIndex, product: ProductIndex) -> bool {
    let users = &world.tenant.users;
    users.recorded(user).any(|(_, shape)| shape.product == product)
        || users.licenses.get(user).iter().any(|license| license.product == product)
}

/// What speaks against the plan beside what a user holds, each as the end of a sentence about the user.
fn reasons(
    world: &World<'_>,
    book: &RuleBook,
    user: UserIndex,
    plan: PlanIndex,
    held: &[License],
) -> Vec<String> {
    let names = Names(world.tenant);
    let on = world.granted(held);
    let counts = |rule: &RuleIndex| book.enforcement(*rule) == Enforcement::Enforced;
    let partners = book.partners(plan).iter().filter(|partner| has(&on, **partner));
    let partners = partners.filter(|partner| book.conflict(plan, **partner).as_ref().is_some_and(counts));
    let conflicts =
        partners.map(|partner| format!("would have it beside {}, which excludes it", names.plan(*partner)));
    let unmet = book.dependencies(plan).iter().filter(|needs| counts(&needs.rule));
    let unmet = unmet.filter(|needs| !needs.any_of.iter().any(|needed| has(&on, *needed)));
    let unmet = unmet.map(|needs| format!("would lack {}, which it needs", names.plans(&needs.any_of, "or")));
    let country = world.usage_location(user).unwrap_or_default();
    let bans = book.bans(plan).iter().filter(|ban| counts(&ban.rule));
    let bans = bans.filter(|ban| ban.countries.iter().any(|banned| banned.eq_ignore_ascii_case(country)));
    let bans = bans.map(|_| format!("would have it in {country}, where it is not allowed"));
    let mut reasons: Vec<String> = conflicts.chain(unmet).chain(bans).collect();
    reasons.sort();
    reasons.dedup();
    reasons
}
