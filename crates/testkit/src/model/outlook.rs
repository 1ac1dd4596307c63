//! What processing today would do to every recorded error.

use super::{Claim, Code, Failure, Id, Key, ModelTenant, Prediction, Says, Verdict};
use seatscope_contract::report::Outlook;
use seatscope_contract::rules::Enforcement;
use std::collections::{BTreeMap, BTreeSet};

/// One user's assignments and what becomes of them.
struct Case<'a> {
    tenant: &'a ModelTenant,
    prediction: &'a Prediction,
    user: &'a Id,
    claims: &'a BTreeMap<Key, Claim>,
}

impl ModelTenant {
    /// The recorded errors of all users: the error's code and its outlook.
    pub fn outlooks(&self, prediction: &Prediction) -> BTreeMap<(Id, Key), (String, Outlook)> {
        let mut outlooks = BTreeMap::new();
        for (user, claims) in &prediction.claims {
            let case = Case { tenant: self, prediction, user, claims };
            for (key, claim) in claims.iter().filter(|(_, claim)| claim.in_error()) {
                let code = claim.error.clone().unwrap_or_default();
                outlooks.insert((user.clone(), key.clone()), (code, case.outlook(key, claim)));
            }
        }
        outlooks
    }
}

impl Case<'_> {
    /// All or nothing: what a group gives clears only if everything that it gives does.
    fn outlook(&self, key: &Key, claim: &Claim) -> Outlook {
        if key.0.is_none() || !claim.wanted() {
            return self.alone(key, claim);
        }
        let siblings = self.claims.iter().filter(|(other, claim)| other.0 == key.0 && claim.wanted());
        worst(siblings.map(|(sibling, claim)| match self.verdict(sibling) {
            _ if claim.in_error() => self.alone(sibling, claim),
            Verdict::Failed(failure) => self.of_failure(sibling, failure),
            _ => Outlook::Clears,
        }))
    }

    fn verdict(&self, key: &Key) -> &Verdict {
        &self.prediction.outcomes[self.user].verdicts[key]
    }

    /// A failure that processing would bring stays, unless it is about who gets the last seats.
    fn of_failure(&self, key: &Key, failure: &Failure) -> Outlook {
        match failure.code {
            Code::Count if self.prediction.contested(self.tenant, &key.1) => Outlook::Unknown,
            Code::Other => worst(failure.culprits.iter().map(|culprit| {
                let key = (key.0.clone(), culprit.clone());
                match self.verdict(&key) {
                    Verdict::Failed(failure) => self.of_failure(&key, failure),
                    _ => Outlook::Stays,
                }
            })),
            _ => Outlook::Stays,
        }
    }

    /// The outlook of an error without regard to its siblings.
    fn alone(&self, key: &Key, claim: &Claim) -> Outlook {
        let error = claim.error.as_deref().unwrap_or_default();
        let wish = claim.wish.clone().unwrap_or_default();
        let adds = self.tenant.plans_on(&key.1, &wish);
        match (error, self.verdict(key)) {
            ("UniquenessViolation", Verdict::Failed(failure)) if failure.code == Code::Other => {
                self.of_addresses()
            }
            (error, Verdict::Failed(failure)) if is_known(error) => self.of_failure(key, failure),
            (error, _) if is_known(error) && !claim.wanted() => Outlook::Clears,
            // A reprocess looks at what groups give; a direct assignment has to be made again (facts 1.8).
            _ if key.0.is_none() => Outlook::Unknown,
            // A reprocess looks at what groups give, not at direct assignments (facts 1.8).
            (error, _) if is_known(error) && key.0.is_none() => Outlook::Unknown,
            ("MutuallyExclusiveViolation", _) if self.plans_are_unknown(key) => Outlook::Unknown,
            ("CountViolation", _) => clears_if(self.tenant.free(&key.1).is_some()),
            ("MutuallyExclusiveViolation", _) => {
                let known = self.tenant.products.get(&key.1).is_some_and(|product| !product.plans.is_empty());
                clears_if(known && (self.a_rule_names_a_pair(key, &adds) || !self.holds_another_product(key)))
            }
            ("DependencyViolation", _) => clears_if(self.something_is_needed(&adds)),
            ("UniquenessViolation", _) => self.of_addresses(),
            // What does not name its error shows no product of the group as the cause.
            ("Other", _) if claim.unnamed => Outlook::Unknown,
            ("Other", _) => clears_if(self.a_culprit_is_recorded(key)),
            // Location rules are not published, nor is what an unknown error means.
            _ => Outlook::Unknown,
        }
    }

    /// Of a product without plans nobody can say that none of them conflicts.
    fn plans_are_unknown(&self, key: &Key) -> bool {
        self.tenant.products.get(&key.1).is_none_or(|product| product.plans.is_empty())
    }

    /// An address held twice keeps failing; without the contacts nobody knows whether it is.
    fn of_addresses(&self) -> Outlook {
        let shared = self.tenant.shares_address(self.user);
        if shared { Outlook::Stays } else { clears_if(self.tenant.contacts_exported) }
    }

    /// Whether any rule, of any enforcement, excludes something that the assignment adds beside what the
    /// user has otherwise and what the same group would add.
    fn a_rule_names_a_pair(&self, key: &Key, adds: &BTreeSet<Id>) -> bool {
        let mut beside = adds.clone();
        for (other, claim) in self.claims {
            let same_group = key.0.is_some() && other.0 == key.0;
            if same_group && let Some(wish) = &claim.wish {
                beside.extend(self.tenant.plans_on(&other.1, wish));
            } else if !same_group && other != key && claim.in_force() {
                beside.extend(self.tenant.plans_on(&other.1, &claim.disabled));
            }
        }
        adds.iter().any(|plan| beside.iter().any(|other| self.tenant.conflict(plan, other).is_some()))
    }

    fn holds_another_product(&self, key: &Key) -> bool {
        self.claims.iter().any(|(other, claim)| other.1 != key.1 && claim.in_force())
    }

    fn something_is_needed(&self, adds: &BTreeSet<Id>) -> bool {
        let enforced = |enforcement| enforcement == Enforcement::Enforced;
        self.tenant.rules.values().any(|rule| {
            enforced(rule.enforcement)
                && matches!(&rule.says, Says::Dependency(dependent, _) if adds.contains(dependent))
        })
    }

    /// Whether the export shows which product of the group really failed.
    fn a_culprit_is_recorded(&self, key: &Key) -> bool {
        self.claims.iter().any(|(other, claim)| {
            other.0 == key.0 && claim.in_error() && claim.error.as_deref() != Some("Other")
        })
    }
}

fn is_known(error: &str) -> bool {
    matches!(
        error,
        "CountViolation"
            | "MutuallyExclusiveViolation"
            | "DependencyViolation"
            | "ProhibitedInUsageLocationViolation"
            | "UniquenessViolation"
            | "Other"
    )
}

fn clears_if(known: bool) -> Outlook {
    if known { Outlook::Clears } else { Outlook::Unknown }
}

/// Staying goes before not knowing, and that before clearing.
fn worst(outlooks: impl Iterator<Item = Outlook>) -> Outlook {
    let outlooks: Vec<Outlook> = outlooks.collect();
    let any = |outlook| outlooks.contains(&outlook);
    if any(Outlook::Stays) {
        Outlook::Stays
    } else if any(Outlook::Unknown) {
        Outlook::Unknown
    } else {
        Outlook::Clears
    }
}
