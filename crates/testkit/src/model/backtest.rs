//! What the records would be if everything had been assigned from nothing, and how many of them are so.

use super::process::turn;
use super::{Claim, Key, ModelTenant, Prediction, Standing, Verdict};
use std::collections::{BTreeMap, BTreeSet};

impl ModelTenant {
    /// Recorded assignments: how many there are, and how many the model reproduces.
    pub fn backtest(&self, prediction: &Prediction) -> (u64, u64) {
        let (mut compared, mut agree) = (0, 0);
        for (user, claims) in &prediction.claims {
            let mut recorded: BTreeMap<Key, Claim> = claims.clone();
            recorded.retain(|_, claim| claim.standing != Standing::Pending);
            // Who has a seat keeps it.
            let seated: BTreeSet<_> =
                recorded.iter().filter(|(_, claim)| claim.in_force()).map(|(key, _)| key.1.clone()).collect();
            let mut from_nothing = recorded.clone();
            for ((source, _), claim) in &mut from_nothing {
                if source.is_some() && claim.wanted() && claim.standing != Standing::Disabled {
                    claim.standing = Standing::Pending;
                    claim.outdated = false;
                }
            }
            // What is in force may have come before another object got the address.
            // Of two that exclude each other, what is in force came first.
            let first = recorded.iter().filter(|(_, claim)| claim.in_force());
            let first = first.map(|((source, product), _)| turn(source, product)).collect();
            let outcome = self.process_in(user, &from_nothing, &(&prediction.short - &seated), &first, false);
            for (key, claim) in recorded.iter().filter(|(_, claim)| claim.standing != Standing::Disabled) {
                compared += 1;
                agree += u64::from(match &outcome.verdicts[key] {
                    Verdict::Failed(failure) => claim.error.as_deref() == Some(failure.code.name()),
                    Verdict::Removed => false,
                    _ => claim.standing == Standing::InForce && !claim.outdated,
                });
            }
        }
        (compared, agree)
    }
}
