//! What was found out about texts and collections already: most properties have few values, and users share them.
//!
//! Every part of a rule that asks for one property alone has a table of its own, by the number of what the user has.

use crate::compiled::{Clause, Logic, Node};
use crate::evaluate::Asker;
use crate::rule::{Answer, Rule};
use crate::subject::{Asked, Subject};
use crate::truth::Truth;

/// Texts that a table holds at a time; a power of two. A further one takes the place of another.
const TEXTS: usize = 1 << 10;
/// The number of no text.
const NONE: u32 = u32::MAX;
/// Users after whom a table of which hardly anything was taken is given up: names are hardly ever the same.
const TRIED: u32 = 1 << 12;

/// Where a part of a rule has its table, and the property that it asks for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    slot: usize,
    table: usize,
}

/// What a rule's parts say of texts that were met. Good for one rule, and for users whose texts have numbers of one
/// kind.
#[derive(Debug, Default)]
pub struct Memory {
    tables: Vec<Table>,
}

#[derive(Debug, Default)]
struct Table {
    known: Vec<(u32, bool)>,
    asked: u32,
    found: u32,
}

impl Table {
    fn is_of_use(&self) -> bool {
        self.asked < TRIED || self.found >= self.asked / 4
    }
}

impl Memory {
    /// Whether it is worth while to ask a table.
    fn is_of_use(&self, table: usize) -> bool {
        self.tables.get(table).is_none_or(Table::is_of_use)
    }

    fn recall(&mut self, table: usize, number: u32, find: impl FnOnce() -> Option<bool>) -> Option<bool> {
        if self.tables.len() <= table {
            self.tables.resize_with(table + 1, Table::default);
        }
        let Table { known, asked, found } = self.tables.get_mut(table)?;
        if known.is_empty() {
            known.resize(TEXTS, (NONE, false));
        }
        let entry = known.get_mut(number as usize % TEXTS)?;
        *asked = asked.saturating_add(1);
        if entry.0 != number || number == NONE {
            *entry = (number, find()?);
        } else {
            *found = found.saturating_add(1);
        }
        Some(entry.1)
    }
}

impl Rule {
    /// The same as [`Rule::evaluate`], with what was found out about the texts of users before.
    #[must_use]
    pub fn evaluate_with<S: Subject + ?Sized>(&self, memory: &mut Memory, subject: &S) -> Answer<'_> {
        self.answer(Asker { subject, properties: &self.properties }.remembered(&self.node, memory))
    }
}

impl<S: Subject + ?Sized> Asker<'_, S> {
    fn remembered(&self, node: &Node<Clause>, memory: &mut Memory) -> Truth {
        if let Some(place) = node.memory
            && memory.is_of_use(place.table)
            && let Some(property) = self.properties.get(place.slot)
            && let Some(number) = self.subject.number(Asked { slot: place.slot, property })
        {
            // Of a text that is there, nothing is unknown; of items, what is unknown is not kept.
            let find = || match self.rule(node) {
                Truth::True => Some(true),
                Truth::False => Some(false),
                Truth::Unknown(_) => None,
            };
            if let Some(known) = memory.recall(place.table, number, find) {
                return known.into();
            }
        }
        match &node.logic {
            Logic::Or(all) => Truth::of(true, all.iter().map(|node| self.remembered(node, memory))),
            Logic::And(all) => Truth::of(false, all.iter().map(|node| self.remembered(node, memory))),
            Logic::Not(inner) => self.remembered(inner, memory).not(),
            Logic::Leaf(clause) => self.clause(clause),
        }
    }
}

/// Gives the largest parts that ask for one property alone their tables.
pub(crate) fn give_tables(node: &mut Node<Clause>) {
    give(node, &mut 0);
}

fn give(node: &mut Node<Clause>, next: &mut usize) {
    if let Some(slot) = only_property(node) {
        node.memory = Some(Place { slot, table: *next });
        *next += 1;
        return;
    }
    match &mut node.logic {
        Logic::Or(all) | Logic::And(all) => all.iter_mut().for_each(|node| give(node, next)),
        Logic::Not(inner) => give(inner, next),
        Logic::Leaf(_) => {}
    }
}

/// The text or collection that a part asks for, if it asks for nothing else.
fn only_property(node: &Node<Clause>) -> Option<usize> {
    match &node.logic {
        Logic::Or(all) | Logic::And(all) => {
            let mut slots = all.iter().map(only_property);
            let first = slots.next()??;
            slots.all(|slot| slot == Some(first)).then_some(first)
        }
        Logic::Not(inner) => only_property(inner),
        Logic::Leaf(Clause::Text { slot, .. } | Clause::Items { slot, .. }) => Some(*slot),
        Logic::Leaf(_) => None,
    }
}
