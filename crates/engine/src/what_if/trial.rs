//! Tries edits and counts what they do: errors that go and come, plans that users lose.
//!
//! Only users whom the edits touch are looked at, and of users who are alike in everything that
//! decides, only one.

use super::apply::{Refusal, Touched, apply};
use crate::checks::{Context, explain};
use crate::licensing::claims::{Claim, claims};
use crate::licensing::process::{ErrorCode, Processed, Verdict};
use crate::licensing::seats::{Case, forecast_cases};
use crate::licensing::world::World;
use crate::tenant::text::Text;
use crate::tenant::users::ShapeIndex;
use crate::tenant::{Fields, GroupIndex, License, ObjectIndex, ProductIndex, UserIndex};
use fixedbitset::FixedBitSet;
use rustc_hash::{FxHashMap, FxHashSet};
use seatscope_contract::report::{Effect, Outlook};
use seatscope_contract::scenario::Edit;

/// An assignment by its path: the group, or none, and the product.
type Path = (Option<ObjectIndex>, ProductIndex);

/// What decides a user's processing. Users with equal signatures fare alike.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Signature {
    /// Whether assignments and licences were exported at all: absent is not empty.
    exported: [bool; 2],
    shapes: Vec<ShapeIndex>,
    licenses: Vec<License>,
    groups: Vec<GroupIndex>,
    location: Text,
    has_duplicate_address: bool,
    /// A user whom an edit names is like nobody else.
    own: Option<UserIndex>,
}

/// Tries edits on the tenant as exported.
///
/// # Errors
/// If an edit is refused; nothing is counted then.
pub fn try_out(context: Context<'_>, edits: &[Edit]) -> Result<Effect, Refusal> {
    let mut world = context.world.clone();
    let mut touched = Vec::new();
    for edit in edits {
        touched.push(apply(&mut world, edit)?);
    }
    let named: FxHashSet<UserIndex> = touched
        .iter()
        .filter_map(|touched| match touched {
            Touched::User(user) => Some(*user),
            _ => None,
        })
        .collect();

    let mut alike: FxHashMap<Signature, usize> = FxHashMap::default();
    let mut cases: Vec<Case> = Vec::new();
    let mut weights: Vec<u64> = Vec::new();
    for user in users_of(context, &touched) {
        let key = signature(context, user, named.contains(&user));
        match alike.get(&key) {
            Some(at) => {
                if let Some(weight) = weights.get_mut(*at) {
                    *weight += 1;
                }
            }
            None => {
                alike.insert(key, cases.len());
                cases.push(Case { user, claims: claims(&world, user), processed: Processed::default() });
                weights.push(1);
            }
        }
    }
    let freed = freed(context, &cases, &weights);
    let after = forecast_cases(&world, context.book, cases, &weights, &freed);
    let mut effect = Effect { resolves: 0, introduces: 0, plans_lost: 0 };
    for (case, weight) in after.cases.iter().zip(&weights) {
        count(context, &world, case, *weight, &mut effect);
    }
    Ok(effect)
}

fn signature(context: Context<'_>, user: UserIndex, named: bool) -> Signature {
    let users = &context.tenant.users;
    let fields = users.fields.at(user);
    Signature {
        exported: [Fields::ASSIGNMENTS, Fields::LICENSES].map(|field| fields.has(field)),
        shapes: users.assignments.get(user).iter().map(|entry| entry.shape).collect(),
        licenses: users.licenses.get(user).to_vec(),
        groups: context.tenant.members.of_user.get(user).to_vec(),
        location: users.usage_location.at(user),
        has_duplicate_address: context.addresses.of_user(user).next().is_some(),
        own: named.then_some(user),
    }
}

/// Users whom the service would look at, each once, in their order.
fn users_of(context: Context<'_>, touched: &[Touched]) -> Vec<UserIndex> {
    let tenant = context.tenant;
    let mut users: Vec<UserIndex> = Vec::new();
    for touched in touched {
        match touched {
            Touched::User(user) => users.push(*user),
            Touched::Group(group) => {
                users.extend(tenant.members.users.get(*group));
                // Those who left, or whose membership was not exported, are known by their records.
                let object = tenant.groups.object.get(*group).copied();
                if tenant.members.known.at(*group) {
                    let left =
                        |case: &&Case| case.claims.iter().any(|claim| claim.group == object && !claim.wanted);
                    users.extend(context.forecast.cases.iter().filter(left).map(|case| case.user));
                } else {
                    users.extend(tenant.users.indexes().filter(|user| {
                        let mut recorded = tenant.users.recorded(*user);
                        recorded.any(|(_, shape)| shape.group.is_some() && shape.group == object)
                    }));
                }
            }
            Touched::Waiting(product) => {
                let waits = |claim: &Claim| claim.product() == *product && claim.is_open();
                let waiting = context.forecast.cases.iter().filter(|case| case.claims.iter().any(waits));
                users.extend(waiting.map(|case| case.user));
            }
            Touched::All => users.extend(tenant.users.indexes()),
        }
    }
    users.sort_unstable();
    users.dedup();
    users
}

/// Seats that come back: products in force that no source of the user wants any more.
fn freed(context: Context<'_>, cases: &[Case], weights: &[u64]) -> FxHashMap<ProductIndex, u64> {
    let mut freed: FxHashMap<ProductIndex, u64> = FxHashMap::default();
    for (case, weight) in cases.iter().zip(weights) {
        let before = claims(context.world, case.user);
        let mut products: Vec<ProductIndex> =
            before.iter().filter(|claim| claim.status.is_in_force()).map(Claim::product).collect();
        products.sort_unstable();
        products.dedup();
        products
            .retain(|product| !case.claims.iter().any(|claim| claim.product() == *product && claim.wanted));
        for product in products {
            *freed.entry(product).or_default() += weight;
        }
    }
    freed
}

fn count(context: Context<'_>, world: &World<'_>, after: &Case, weight: u64, effect: &mut Effect) {
    let cases = &context.forecast.cases;
    let before = cases.binary_search_by_key(&after.user, |case| case.user).ok().and_then(|at| cases.get(at));
    let (failing, stuck) = before.map(|case| failing(context, case)).unwrap_or_default();
    let still: FxHashSet<Path> = after
        .claims
        .iter()
        .zip(&after.processed.verdicts)
        .filter(|(claim, verdict)| {
            let path = (claim.group, claim.product());
            matches!(verdict, Verdict::Failed(_)) || (claim.wanted && stuck.contains(&path))
        })
        .map(|(claim, _)| (claim.group, claim.product()))
        .collect();
    effect.resolves += weight * failing.difference(&still).count() as u64;
    effect.introduces += weight * still.difference(&failing).count() as u64;

    let mut lost = FixedBitSet::with_capacity(world.tenant.plans.ids.len());
    for claim in claims(context.world, after.user).iter().filter(|claim| claim.status.is_in_force()) {
        lost.union_with(context.world.grant(claim.license));
    }
    for (claim, verdict) in after.claims.iter().zip(&after.processed.verdicts) {
        let kept = match verdict {
            Verdict::Assigned => Some(claim.target),
            Verdict::Removed => None,
            Verdict::Untouched | Verdict::Failed(_) => claim.status.is_in_force().then_some(claim.license),
        };
        if let Some(license) = kept {
            lost.difference_with(world.grant(license));
        }
    }
    effect.plans_lost += weight * lost.count_ones(..) as u64;
}

/// Paths that fail now, recorded or predicted, and those among them for which the simulation knows
/// no cause and so cannot promise that they would clear.
fn failing(context: Context<'_>, case: &Case) -> (FxHashSet<Path>, FxHashSet<Path>) {
    let (mut failing, mut stuck) = (FxHashSet::default(), FxHashSet::default());
    let explained = explain(context, case);
    for ((claim, verdict), explained) in case.claims.iter().zip(&case.processed.verdicts).zip(explained) {
        let path = (claim.group, claim.product());
        let simulated = matches!(verdict, Verdict::Failed(_));
        if simulated || explained.is_some() {
            failing.insert(path);
        }
        let Some(explained) = explained else { continue };
        let recorded = claim.recorded.and_then(|(_, shape)| context.tenant.texts.get(shape.error));
        let is_sibling = recorded == Some(ErrorCode::Other.name());
        // A sibling follows the product that failed; what that one does is counted there.
        if !simulated && explained.outlook != Outlook::Clears && !is_sibling {
            stuck.insert(path);
        }
    }
    (failing, stuck)
}
