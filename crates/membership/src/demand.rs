//! What a user must have for a rule to hold: with an index of values, most users need not be asked.

use crate::compiled::{Clause, Logic, Node, TextKind};
use crate::folded::Folded;
use crate::property::Property;
use crate::rule::Rule;

/// A value of a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demand<'rule> {
    /// The property.
    pub property: &'rule Property,
    /// The value, in lower case as [`crate::folded`] makes it.
    pub value: &'rule str,
}

/// A slot and the value that a text there has to equal.
type Wanted<'rule> = (usize, &'rule Folded);

impl Rule {
    /// Lists of values. A user who has none of a list, and of whom that is known, does not belong to the group,
    /// whatever else the rule says. No list where the rule demands nothing of this kind.
    #[must_use]
    pub fn demands(&self) -> Vec<Vec<Demand<'_>>> {
        let lists = lists(&self.node).into_iter();
        lists.filter_map(|list| list.into_iter().map(|wanted| self.demand(wanted)).collect()).collect()
    }

    fn demand<'rule>(&'rule self, (slot, value): Wanted<'rule>) -> Option<Demand<'rule>> {
        Some(Demand { property: self.properties.get(slot)?, value: value.lower() })
    }
}

fn lists(node: &Node<Clause>) -> Vec<Vec<Wanted<'_>>> {
    match &node.logic {
        // Each part has to hold, so each part's list is one.
        Logic::And(all) => all.iter().flat_map(lists).collect(),
        // One part has to hold, so it takes a list of every part.
        Logic::Or(all) => {
            let firsts: Option<Vec<_>> = all.iter().map(|part| lists(part).into_iter().next()).collect();
            firsts.map(|lists| lists.concat()).into_iter().collect()
        }
        Logic::Leaf(Clause::Text { slot, test }) if !test.negated => match &test.kind {
            TextKind::Equals(value) => vec![vec![(*slot, value)]],
            TextKind::OneOf(values) => vec![values.iter().map(|value| (*slot, value)).collect()],
            _ => Vec::new(),
        },
        Logic::Not(_) | Logic::Leaf(_) => Vec::new(),
    }
}
