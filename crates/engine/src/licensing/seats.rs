//! Processing the whole tenant: who would get a seat, and who competes for too few.
//!
//! Assignments in force keep their seats. In which order the service gives out the last seats is
//! not documented (facts 4.6): where more users want a product than seats are free, all of them are
//! in competition, and none is said to win.

use super::alike::Kinds;
use super::claims::{Claim, claims};
use super::process::{Circumstances, ErrorCode, Processed, Verdict, process};
use super::world::World;
use crate::addresses::{AddressBook, brings_first_mailbox, rivalries};
use crate::catalog::rules::RuleBook;
use crate::tenant::column::{Column, Index};
use crate::tenant::{ProductIndex, UserIndex};
use fixedbitset::FixedBitSet;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// A user with something to process, and what came of it.
#[derive(Debug, Clone)]
pub struct Case {
    /// The user.
    pub user: UserIndex,
    /// The user's claims.
    pub claims: Vec<Claim>,
    /// What became of them.
    pub processed: Processed,
}

impl Case {
    /// Whether the user is refused a product because there is no seat.
    pub fn lacks_seat(&self, product: ProductIndex) -> bool {
        let mut claims = self.claims.iter().zip(&self.processed.verdicts);
        claims.any(|(claim, verdict)| {
            let short = matches!(verdict, Verdict::Failed(failure) if failure.code == ErrorCode::Count);
            short && claim.product() == product
        })
    }
}

/// Free seats of a product and who wants them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Demand {
    /// Seats that are free; none where the export does not say.
    pub free: Option<u64>,
    /// Users who would take a new seat.
    pub claimants: u64,
}

impl Demand {
    /// Whether some, but not all, claimants would get a seat.
    pub fn is_contested(self) -> bool {
        self.free.is_some_and(|free| free > 0 && self.claimants > free)
    }
}

/// The tenant as it would be processed today.
#[derive(Debug, Default)]
pub struct Forecast {
    /// Users with something to process, in the users' order.
    pub cases: Vec<Case>,
    /// Demand by product.
    pub demand: Column<ProductIndex, Demand>,
    /// Products that have no seat, or not one for everybody, for users who have none yet.
    pub no_seat: FixedBitSet,
    /// Addresses that several users would get at once, normalised, by those users: nobody is said to.
    pub contested: BTreeMap<UserIndex, BTreeSet<String>>,
}

/// Processes every user with an open claim.
pub fn forecast(world: &World<'_>, book: &RuleBook, addresses: &AddressBook, kinds: &Kinds) -> Forecast {
    let is_open = |user: UserIndex| claims(world, user).iter().any(Claim::is_open);
    let mut of_kinds = kinds.memory();
    let mut users = world.tenant.users.indexes().collect::<Vec<_>>();
    users.retain(|user| of_kinds.get(*user, || is_open(*user)));
    let case = |user| Case { user, claims: claims(world, user), processed: Processed::default() };
    let open = users.into_iter().map(case).collect();
    forecast_cases(world, book, addresses, open, &[], &FxHashMap::default())
}

/// Processes some users. A case may stand for several users who are alike: `weights` says for how
/// many, one each if it is empty. `freed` are seats that come back beside those that are free.
pub fn forecast_cases(
    world: &World<'_>,
    book: &RuleBook,
    addresses: &AddressBook,
    mut cases: Vec<Case>,
    weights: &[u64],
    freed: &FxHashMap<ProductIndex, u64>,
) -> Forecast {
    let products = &world.tenant.products;
    let mut demand: Column<ProductIndex, Demand> = Column::default();
    let mut no_seat = FixedBitSet::with_capacity(products.ids.len());
    for product in products.ids.indexes() {
        let free = world.free_seats(product, freed.get(&product).copied().unwrap_or_default());
        demand.set(product, Demand { free, claimants: 0 });
        no_seat.set(product.row(), free == Some(0));
    }
    let mut contested: BTreeMap<UserIndex, BTreeSet<String>> = BTreeMap::new();
    // A product that turns out to be short may keep users from taking seats of its siblings, so it
    // is all done again until no further product runs short. Each round adds at least one product.
    loop {
        for case in &mut cases {
            let addresses = Some(addresses);
            let has_rival = contested.contains_key(&case.user);
            let around =
                Circumstances { world, book, no_seat: &no_seat, addresses, has_rival, recorded_first: false };
            case.processed = process(around, case.user, &case.claims);
        }
        let mut wanted: Column<ProductIndex, u64> = Column::default();
        for (at, case) in cases.iter().enumerate() {
            for product in &case.processed.new_seats {
                if let Some(count) = wanted.slot(*product) {
                    *count += weights.get(at).copied().unwrap_or(1);
                }
            }
        }
        let mut changed = false;
        for product in products.ids.indexes() {
            if no_seat.contains(product.row()) {
                continue;
            }
            let Some(entry) = demand.get_mut(product) else { continue };
            entry.claimants = wanted.at(product);
            if entry.free.is_some_and(|free| entry.claimants > free) {
                no_seat.insert(product.row());
                changed = true;
            }
        }
        // So it is with an address that several would get. Whoever stands for others shares none with anybody.
        if !changed {
            let lone =
                cases.iter().enumerate().filter(|(at, _)| weights.get(*at).is_none_or(|users| *users == 1));
            let getting: Vec<UserIndex> = lone
                .filter(|(_, case)| gets_first_mailbox(world, addresses, case))
                .map(|(_, case)| case.user)
                .collect();
            let known = contested.len();
            for (address, users) in rivalries(world, &getting) {
                for user in users {
                    contested.entry(user).or_default().insert(address.clone());
                }
            }
            changed = contested.len() > known;
        }
        if !changed {
            return Forecast { cases, demand, no_seat, contested };
        }
    }
}

/// Whether processing gives a user the first mailbox.
fn gets_first_mailbox(world: &World<'_>, addresses: &AddressBook, case: &Case) -> bool {
    let mut claims = case.claims.iter().zip(&case.processed.verdicts);
    claims.any(|(claim, verdict)| {
        *verdict == Verdict::Assigned && brings_first_mailbox(world, addresses, &case.claims, claim)
    })
}
