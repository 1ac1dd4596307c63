//! Which service plans a rule's answer can hang on.

use crate::compiled::{Clause, Logic, Node};
use crate::evaluate::item_truth;
use crate::property::PropertyKind;
use crate::rule::Rule;
use crate::subject::{Item, Plan};
use crate::syntax::Quantifier;
use crate::truth::Truth;

impl Rule {
    /// Whether getting or losing a service plan can change the answer for a user: `-any` asks for plans that meet
    /// its condition, `-all` for those that do not. None where it hangs on what is not known of the plan.
    #[must_use]
    pub fn asks_for(&self, plan: Plan<'_>) -> Option<bool> {
        match self.asks(&self.node, plan) {
            Truth::True => Some(true),
            Truth::False => Some(false),
            Truth::Unknown(_) => None,
        }
    }

    fn asks(&self, node: &Node<Clause>, plan: Plan<'_>) -> Truth {
        match &node.logic {
            Logic::Or(all) | Logic::And(all) => {
                Truth::of(true, all.iter().map(|inner| self.asks(inner, plan)))
            }
            Logic::Not(inner) => self.asks(inner, plan),
            Logic::Leaf(Clause::Items { slot, quantifier, body }) if self.is_about_plans(*slot) => {
                item_truth(*slot, body, Item::Plan(plan)).negated(*quantifier == Quantifier::All)
            }
            Logic::Leaf(_) => Truth::False,
        }
    }

    fn is_about_plans(&self, slot: usize) -> bool {
        self.properties.get(slot).is_some_and(|property| property.kind == PropertyKind::Plans)
    }
}
