//! The user's own rules, and how far the worker is with them.

use crate::queries::rules::Outcome;
use crate::shared::Shared;
use seatscope_contract::messages::OwnRules;

/// What the user wants of the rules and what the answers shown go by.
#[derive(Clone, PartialEq)]
pub(crate) struct Ruling {
    /// What the user wants; it stays when other files are opened.
    pub(crate) wanted: Shared<OwnRules>,
    /// What the worker has been told.
    pub(crate) applied: Shared<OwnRules>,
    /// Changes with every answer of the worker by other rules: whatever was asked before is asked anew.
    pub(crate) revision: u32,
    /// What comes out by the rules as delivered.
    pub(crate) delivered: Outcome,
}

impl Default for Ruling {
    fn default() -> Self {
        let none = Shared::new(OwnRules::default());
        Self { wanted: none.clone(), applied: none, revision: 0, delivered: Outcome::default() }
    }
}

impl Ruling {
    /// Whether the worker does not judge by the wanted rules yet.
    pub(crate) fn is_pending(&self) -> bool {
        self.wanted != self.applied
    }

    /// The same with other rules wanted.
    pub(crate) fn want(self, rules: OwnRules) -> Self {
        Self { wanted: Shared::new(rules), ..self }
    }

    /// After a tenant was analysed by a fresh worker, which knows the rules as delivered only.
    pub(crate) fn begin(self, delivered: Outcome) -> Self {
        let none = *self.wanted == OwnRules::default();
        let applied = if none { self.wanted.clone() } else { Shared::new(OwnRules::default()) };
        Self { applied, revision: self.revision + 1, delivered, ..self }
    }

    /// After the worker has judged by these rules.
    pub(crate) fn apply(self, rules: Shared<OwnRules>) -> Self {
        Self { applied: rules, revision: self.revision + 1, ..self }
    }

    /// After the worker has refused the wanted rules.
    pub(crate) fn refuse(self) -> Self {
        Self { wanted: self.applied.clone(), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use seatscope_contract::rules::Enforcement;

    const FIRST: Outcome = Outcome { findings: 26, clearing: 7 };
    const NEXT: Outcome = Outcome { findings: 3, clearing: 0 };

    fn off() -> OwnRules {
        OwnRules { switches: [("pstn".to_owned(), Enforcement::Off)].into(), ..OwnRules::default() }
    }

    #[test]
    fn a_wish_is_pending_until_it_is_applied_or_refused() {
        let wished = Ruling::default().begin(FIRST).want(off());
        assert!(wished.is_pending());
        let applied = wished.clone().apply(wished.wanted.clone());
        assert!(!applied.is_pending());
        assert!(applied.revision > wished.revision);
        let refused = wished.refuse();
        assert!(!refused.is_pending());
        assert_eq!(*refused.wanted, OwnRules::default());
    }

    #[test]
    fn a_wish_outlives_the_worker_and_the_tenant() {
        let again = Ruling::default().begin(FIRST).want(off()).begin(NEXT);
        assert!(again.is_pending());
        assert_eq!((&*again.wanted, again.delivered), (&off(), NEXT));
        assert!(!Ruling::default().begin(FIRST).is_pending());
    }
}
