//! What processing everybody brings: who gets a seat, and who competes for too few (facts 4.6).

use super::{Claim, Id, Key, ModelTenant, Outcome};
use std::collections::{BTreeMap, BTreeSet};

/// What processing everybody brings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prediction {
    /// The assignments of every user.
    pub claims: BTreeMap<Id, BTreeMap<Key, Claim>>,
    /// What becomes of them.
    pub outcomes: BTreeMap<Id, Outcome>,
    /// Products with no seat, or not one for everybody, for users who have none.
    pub short: BTreeSet<Id>,
    /// Users who would take a seat; of products without any, nobody.
    pub claimants: BTreeMap<Id, u64>,
}

impl Prediction {
    /// Whether a product has seats, but not for everybody.
    pub fn contested(&self, tenant: &ModelTenant, product: &Id) -> bool {
        let claimants = self.claimants.get(product).copied().unwrap_or_default();
        tenant.free(product).is_some_and(|free| free > 0 && claimants > free)
    }
}

impl ModelTenant {
    /// Processes everybody.
    ///
    /// Who wins the last seat is not documented, so where too many want one, all of them go without. That
    /// may keep some from wanting a second product, and bring others to want a third: so it is done again
    /// until no further product runs short.
    pub fn predict(&self) -> Prediction {
        let mut prediction = Prediction::default();
        for user in self.users.keys() {
            prediction.claims.insert(user.clone(), self.claims(user));
        }
        let claimed = prediction.claims.values().flatten().map(|((_, product), _)| product);
        let all = self.products.keys().chain(claimed);
        prediction.short = all.filter(|product| self.free(product) == Some(0)).cloned().collect();
        loop {
            let mut wanted: BTreeMap<Id, u64> = BTreeMap::new();
            for (user, claims) in &prediction.claims {
                let outcome = self.process(user, claims, &prediction.short);
                for product in &outcome.gained {
                    *wanted.entry(product.clone()).or_default() += 1;
                }
                prediction.outcomes.insert(user.clone(), outcome);
            }
            // Of a product that ran short, those who wanted it when it did are the ones who compete.
            let ran_short = |product: &Id| prediction.short.contains(product);
            prediction.claimants.retain(|product, _| ran_short(product));
            let open = wanted.into_iter().filter(|(product, _)| !ran_short(product));
            let open: BTreeMap<Id, u64> = open.collect();
            let more =
                open.iter().filter(|(product, count)| self.free(product).is_some_and(|free| **count > free));
            let more: Vec<Id> = more.map(|(product, _)| product.clone()).collect();
            prediction.claimants.extend(open);
            if more.is_empty() {
                return prediction;
            }
            prediction.short.extend(more);
        }
    }
}
