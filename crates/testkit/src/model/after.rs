//! The tenant as it is after processing.

use super::{Id, ModelState, ModelTenant, Prediction, Verdict};
use std::collections::{BTreeMap, BTreeSet};

impl ModelTenant {
    /// The tenant after everybody was processed. Seats that were taken are gone; seats that became free
    /// are not given out again, since freeing one triggers nothing (facts 4.19).
    pub fn after(&self, prediction: &Prediction) -> Self {
        let mut after = self.clone();
        for (user, outcome) in &prediction.outcomes {
            let claims = &prediction.claims[user];
            let Some(states) = after.users.get_mut(user).and_then(|user| user.states.as_mut()) else {
                continue;
            };
            for (key, verdict) in &outcome.verdicts {
                let claim = &claims[key];
                match verdict {
                    Verdict::Untouched => {}
                    Verdict::Removed => {
                        states.remove(key);
                    }
                    Verdict::Assigned => {
                        let disabled = claim.wish.clone().unwrap_or_default();
                        states.insert(
                            key.clone(),
                            ModelState { disabled, state: "Active".to_owned(), error: None },
                        );
                    }
                    Verdict::Failed(failure) => {
                        let state = if claim.in_force() { "ActiveWithError" } else { "Error" };
                        states.insert(
                            key.clone(),
                            ModelState {
                                disabled: claim.disabled.clone(),
                                state: state.to_owned(),
                                error: Some(failure.code.name().to_owned()),
                            },
                        );
                    }
                }
            }
            for product in &outcome.gained {
                if let Some(seats) =
                    after.products.get_mut(product).and_then(|product| product.seats.as_mut())
                {
                    seats.consumed += 1;
                }
            }
        }
        after
    }

    /// Every plan that every user has, by the assignments in force.
    pub fn in_force(&self) -> BTreeMap<Id, BTreeSet<(Id, Id)>> {
        let mut all = BTreeMap::new();
        for user in self.users.keys() {
            let mut on = BTreeSet::new();
            for ((_, product), claim) in self.claims(user).into_iter().filter(|(_, claim)| claim.in_force()) {
                on.extend(
                    self.plans_on(&product, &claim.disabled).into_iter().map(|plan| (product.clone(), plan)),
                );
            }
            all.insert(user.clone(), on);
        }
        all
    }
}
