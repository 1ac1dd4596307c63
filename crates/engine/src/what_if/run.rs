//! Runs a scenario: applies its edits and processes whom the service would process.
//!
//! Only users whom the edits touch are looked at, and of users who are alike in everything that
//! decides, only one.

use super::apply::{Touched, apply};
use super::errors::leave_unexplained;
use super::refusal::Refusal;
use crate::addresses::AddressBook;
use crate::checks::Context;
use crate::licensing::claims::{Claim, claims, products_in_force};
use crate::licensing::process::{ErrorCode, Processed, Verdict};
use crate::licensing::seats::{Case, Forecast, forecast_cases};
use crate::licensing::world::World;
use crate::tenant::text::Text;
use crate::tenant::users::ShapeIndex;
use crate::tenant::{Fields, GroupIndex, License, ProductIndex, UserIndex};
use rustc_hash::{FxHashMap, FxHashSet};
use seatscope_contract::scenario::Edit;

/// The tenant after a scenario.
#[derive(Debug)]
pub struct Run<'a> {
    /// The tenant under the edits.
    pub world: World<'a>,
    /// Edits that were left out, by their position.
    pub refused: Vec<(usize, Refusal)>,
    /// Addresses held twice, where edits replace some.
    pub addresses: Option<AddressBook>,
    /// Users who were processed and are alike, in the order of the forecast's cases.
    pub alike: Vec<Vec<UserIndex>>,
    /// What became of them: a case for each class.
    pub after: Forecast,
}

/// What decides a user's processing. Users with equal signatures fare alike.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Signature {
    /// Whether assignments, licences and the location were exported at all: absent is not empty.
    exported: [bool; 3],
    shapes: Vec<ShapeIndex>,
    licenses: Vec<License>,
    groups: Vec<GroupIndex>,
    location: Text,
    /// Before and after the edits.
    has_duplicate_address: [bool; 2],
    /// A user with an error that addresses may cause is like nobody else: they decide whether it stays.
    has_address_error: Option<UserIndex>,
    /// A user whom an edit names is like nobody else.
    own: Option<UserIndex>,
}

/// Runs edits on the tenant as exported.
pub fn run<'a>(context: Context<'a>, edits: &[Edit]) -> Run<'a> {
    let mut world = context.world.clone();
    let (mut touched, mut refused) = (Vec::new(), Vec::new());
    for (at, edit) in edits.iter().enumerate() {
        match apply(&mut world, context.book, edit) {
            Ok(who) => touched.push(who),
            Err(refusal) => refused.push((at, refusal)),
        }
    }
    let edited = world.edited_addresses();
    let addresses = (!edited.is_empty()).then(|| context.addresses.edited(context.tenant, &edited));
    let book = addresses.as_ref().unwrap_or(context.addresses);
    let (mut cases, alike) = classes(context, book, &world, &touched);
    let weights: Vec<u64> = alike.iter().map(|users| users.len() as u64).collect();
    let mut after = forecast_cases(&world, context.book, cases.clone(), &weights, &FxHashMap::default());
    // Seats that removals give back serve others of the same scenario.
    let freed = freed(&after.cases, &weights);
    if !freed.is_empty() {
        for case in &mut cases {
            case.processed = Processed::default();
        }
        after = forecast_cases(&world, context.book, cases, &weights, &freed);
    }
    leave_unexplained(context, book, &world, &mut after);
    Run { world, refused, addresses, alike, after }
}

/// Users to process, in classes of those who are alike.
fn classes(
    context: Context<'_>,
    addresses: &AddressBook,
    world: &World<'_>,
    touched: &[Touched],
) -> (Vec<Case>, Vec<Vec<UserIndex>>) {
    let named: FxHashSet<UserIndex> = touched
        .iter()
        .filter_map(|touched| match touched {
            Touched::User(user) => Some(*user),
            _ => None,
        })
        .collect();
    let mut known: FxHashMap<Signature, usize> = FxHashMap::default();
    let (mut cases, mut alike) = (Vec::new(), Vec::<Vec<UserIndex>>::new());
    for user in users_of(context, world, touched) {
        let named = named.contains(&user) || world.sets_location(user);
        let key = signature(context, addresses, user, named);
        let at = *known.entry(key).or_insert_with(|| {
            cases.push(Case { user, claims: claims(world, user), processed: Processed::default() });
            alike.push(Vec::new());
            cases.len() - 1
        });
        if let Some(users) = alike.get_mut(at) {
            users.push(user);
        }
    }
    (cases, alike)
}

fn signature(context: Context<'_>, after: &AddressBook, user: UserIndex, named: bool) -> Signature {
    let users = &context.tenant.users;
    let fields = users.fields.at(user);
    let decisive = [Fields::ASSIGNMENTS, Fields::LICENSES, Fields::USAGE_LOCATION];
    Signature {
        exported: decisive.map(|field| fields.has(field)),
        shapes: users.assignments.get(user).iter().map(|entry| entry.shape).collect(),
        licenses: users.licenses.get(user).to_vec(),
        groups: context.tenant.members.of_user.get(user).to_vec(),
        location: users.usage_location.at(user),
        has_duplicate_address: [context.addresses, after].map(|book| book.of_user(user).next().is_some()),
        has_address_error: Some(user).filter(|user| {
            let code = Some(ErrorCode::Uniqueness.name());
            users.recorded(*user).any(|(_, shape)| context.tenant.texts.get(shape.error) == code)
        }),
        own: named.then_some(user),
    }
}

/// Users whom the service would process, each once, in their order.
fn users_of(context: Context<'_>, world: &World<'_>, touched: &[Touched]) -> Vec<UserIndex> {
    let tenant = context.tenant;
    let mut users: Vec<UserIndex> = Vec::new();
    for touched in touched {
        match touched {
            Touched::Nobody => {}
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
            Touched::Holders(product) => users.extend(tenant.users.indexes().filter(|user| {
                let mut held = tenant.users.recorded(*user).map(|(_, shape)| shape.product);
                let listed = tenant.users.licenses.get(*user);
                held.any(|held| held == *product) || listed.iter().any(|held| held.product == *product)
            })),
            Touched::All => users.extend(tenant.users.indexes()),
        }
    }
    users.sort_unstable();
    users.dedup();
    // Edits before a deletion may still name the user.
    users.retain(|user| !world.is_deleted(*user) || touched.contains(&Touched::User(*user)));
    users
}

/// Seats that come back by what was removed.
fn freed(cases: &[Case], weights: &[u64]) -> FxHashMap<ProductIndex, u64> {
    let mut freed: FxHashMap<ProductIndex, u64> = FxHashMap::default();
    for (case, weight) in cases.iter().zip(weights) {
        let after: Vec<ProductIndex> = held(case).map(|(_, license)| license.product).collect();
        let before = products_in_force(&case.claims);
        for product in before.into_iter().filter(|product| !after.contains(product)) {
            *freed.entry(product).or_default() += weight;
        }
    }
    freed
}

/// What a user has after processing: each claim in force, with what it turns on.
pub fn held(case: &Case) -> impl Iterator<Item = (&Claim, License)> {
    case.claims.iter().zip(&case.processed.verdicts).filter_map(|(claim, verdict)| {
        let license = match verdict {
            Verdict::Assigned => Some(claim.target),
            Verdict::Removed => None,
            Verdict::Untouched | Verdict::Converted | Verdict::Failed(_) => {
                claim.status.is_in_force().then_some(claim.license)
            }
        };
        Some((claim, license?))
    })
}
