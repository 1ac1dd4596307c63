//! Users who were to compete for the last seats of a product. Who gets them is not documented (facts 4.6), so
//! whoever did is as expected, as long as there are no more of them than seats.

use super::holdings::{Detail, Held, Holdings};
use super::pair::{Pair, Which};
use super::planned::Told;
use crate::checks::Context;
use crate::licensing::grants::has;
use crate::licensing::process::{ErrorCode, Verdict};
use crate::tenant::{ProductIndex, UserIndex};
use crate::what_if::run::Run;
use crate::what_if::seat_moves::competitions;
use seatscope_contract::comparison::PlannedCompetition;
use std::collections::{BTreeMap, BTreeSet};

/// Competitions of a scenario, and who won them.
#[derive(Debug)]
pub(super) struct Contested {
    /// Products that winners got: the contested one, and what came with it through the same group.
    won: BTreeMap<UserIndex, BTreeSet<ProductIndex>>,
    /// In the contract's form.
    pub(super) shown: Vec<PlannedCompetition>,
}

impl Contested {
    /// Looks up in the later export who got the seats.
    pub(super) fn new(
        pair: &Pair<'_>,
        holdings: &mut Holdings<'_, '_>,
        context: Context<'_>,
        run: &Run<'_>,
    ) -> Self {
        let mut contested = Self { won: BTreeMap::new(), shown: Vec::new() };
        for (product, seats, users) in competitions(context, run) {
            let mut served: Vec<UserIndex> = Vec::new();
            for user in &users {
                let Some(there) = pair.other_user(Which::Earlier, *user) else { continue };
                let held = holdings.of(Which::Later, there, Detail::Products);
                if held.iter().any(|held| held.product == product) {
                    served.push(*user);
                }
            }
            if served.len() as u64 <= seats {
                for user in &served {
                    contested.won.entry(*user).or_default().insert(product);
                }
            }
            contested.shown.push(PlannedCompetition {
                product: pair.product(product),
                seats,
                users: users.len() as u64,
                served: pair.people(Which::Earlier, served),
            });
        }
        contested.add_siblings(run);
        contested
    }

    /// A group gives all its products or none (facts 4.3).
    fn add_siblings(&mut self, run: &Run<'_>) {
        for (case, users) in run.after.cases.iter().zip(&run.alike) {
            let claims = case.claims.iter().zip(&case.processed.verdicts);
            for (claim, verdict) in claims {
                let Verdict::Failed(failure) = verdict else { continue };
                for won in users.iter().filter(|_| failure.code == ErrorCode::Other) {
                    let Some(won) = self.won.get_mut(won) else { continue };
                    if failure.others.iter().all(|other| won.contains(other)) {
                        won.insert(claim.product());
                    }
                }
            }
        }
    }

    /// Whether a user got a product by winning a seat.
    pub(super) fn has_won(&self, user: UserIndex, product: ProductIndex) -> bool {
        self.won.get(&user).is_some_and(|won| won.contains(&product))
    }

    /// Whether a user won any seat.
    pub(super) fn has_won_any(&self, user: UserIndex) -> bool {
        self.won.contains_key(&user)
    }

    /// What became of a user, without the products that winning brought and the services that are still there by
    /// them.
    pub(super) fn without_won(
        &self,
        pair: &Pair<'_>,
        holdings: &mut Holdings<'_, '_>,
        user: UserIndex,
        mut told: Told,
    ) -> Told {
        let Some(won) = self.won.get(&user) else { return told };
        told.besides.gained.retain(|(product, _)| !won.contains(product));
        let there = pair.other_user(Which::Earlier, user);
        let held = there.map(|there| holdings.of(Which::Later, there, Detail::Products)).unwrap_or_default();
        let held: Vec<Held> = held.into_iter().filter(|held| won.contains(&held.product)).collect();
        let on = holdings.union(&held);
        told.missing.lost.retain_mut(|(_, plans)| {
            // A product without plans is one that goes while all of them are there anyway.
            let is_bare = plans.is_empty();
            plans.retain(|plan| !has(&on, *plan));
            is_bare || !plans.is_empty()
        });
        told
    }
}
