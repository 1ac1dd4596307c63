//! Why a rule holds for a user, or does not: the result of every part, and which parts decided.

use crate::compiled::{Clause, ItemTest, Logic, Node};
use crate::diagnostic::Span;
use crate::evaluate::{Asker, item_truth, part_of, test_item};
use crate::rule::{Answer, Rule};
use crate::subject::{Field, Item, Plan, Subject};
use crate::syntax::Quantifier;
use crate::truth::Truth;
use std::ops::ControlFlow;
use time::OffsetDateTime;

/// A part of a rule and its result for one user.
#[derive(Debug, Clone, PartialEq)]
pub struct Part<'rule> {
    /// Where the part is in the rule's text.
    pub span: Span,
    /// Its result.
    pub answer: Answer<'rule>,
    /// Whether the whole result comes from this part. Of several such parts beside each other, each would do
    /// where an `-and` fails or an `-or` holds; else all of them were needed.
    pub decides: bool,
    /// What the user has; none for `-and`, `-or` and `-not`, and where it is not known.
    pub seen: Option<Seen>,
    /// The parts within. Of `-any` and `-all` those of the condition, for the item that decided.
    pub parts: Vec<Part<'rule>>,
}

/// What a user has.
#[derive(Debug, Clone, PartialEq)]
pub enum Seen {
    /// No value.
    Nothing,
    /// A value that cannot be read.
    Unreadable,
    /// A text.
    Text(String),
    /// True or false.
    Flag(bool),
    /// A moment.
    Date(OffsetDateTime),
    /// A collection.
    Items {
        /// How many items.
        count: usize,
        /// The first item that decided: one that meets the condition of `-any`, or misses that of `-all`.
        /// Of a service plan its id, else its service.
        decided: Option<String>,
    },
    /// The user's manager and own id.
    Reports {
        /// The manager's id.
        manager: Option<String>,
        /// The user's id.
        id: Option<String>,
    },
}

impl<'rule> Part<'rule> {
    /// The smallest parts that decide, in the order of the text.
    #[must_use]
    pub fn deciding(&self) -> Vec<&Part<'rule>> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect<'a>(&'a self, found: &mut Vec<&'a Self>) {
        if !self.decides {
            return;
        }
        if self.parts.iter().any(|part| part.decides) {
            self.parts.iter().for_each(|part| part.collect(found));
        } else {
            found.push(self);
        }
    }
}

impl Rule {
    /// The result of every part for a user. Nothing is skipped, unlike in [`Rule::evaluate`].
    #[must_use]
    pub fn explain<S: Subject + ?Sized>(&self, subject: &S) -> Part<'_> {
        let explainer = Explainer { rule: self, asker: Asker { subject, properties: &self.properties } };
        let mut part = explainer.node(&self.node, &|clause| explainer.clause(clause)).1;
        part.decides = true;
        mark(&mut part);
        part
    }
}

/// Hands down who decides: parts with the result of the whole. Of `-not`, and of an item, the part within.
fn mark(part: &mut Part<'_>) {
    let same = |one: Answer<'_>, other| std::mem::discriminant(&one) == std::mem::discriminant(&other);
    let (answer, only) = (part.answer, part.parts.len() == 1);
    for inner in &mut part.parts {
        inner.decides = part.decides && (only || same(inner.answer, answer));
        mark(inner);
    }
}

/// A leaf's result, what was seen, and the parts within.
struct Leaf<'rule> {
    truth: Truth,
    seen: Option<Seen>,
    parts: Vec<Part<'rule>>,
}

struct Explainer<'rule, 'a, S: ?Sized> {
    rule: &'rule Rule,
    asker: Asker<'a, S>,
}

impl<'rule, S: Subject + ?Sized> Explainer<'rule, '_, S> {
    fn node<T>(&self, node: &Node<T>, leaf: &impl Fn(&T) -> Leaf<'rule>) -> (Truth, Part<'rule>) {
        let all = |nodes: &[Node<T>]| nodes.iter().map(|node| self.node(node, leaf)).unzip();
        let (truth, seen, parts): (Truth, Option<Seen>, Vec<Part<'rule>>) = match &node.logic {
            Logic::Or(nodes) => {
                let (truths, parts): (Vec<Truth>, _) = all(nodes);
                (Truth::of(true, truths.into_iter()), None, parts)
            }
            Logic::And(nodes) => {
                let (truths, parts): (Vec<Truth>, _) = all(nodes);
                (Truth::of(false, truths.into_iter()), None, parts)
            }
            Logic::Not(inner) => {
                let (truth, part) = self.node(inner, leaf);
                (truth.not(), None, vec![part])
            }
            Logic::Leaf(clause) => {
                let Leaf { truth, seen, parts } = leaf(clause);
                (truth, seen, parts)
            }
        };
        let part = Part { span: node.span, answer: self.rule.answer(truth), decides: false, seen, parts };
        (truth, part)
    }

    fn clause(&self, clause: &Clause) -> Leaf<'rule> {
        if let Clause::Items { slot, quantifier, body } = clause {
            return self.items(clause, *slot, *quantifier, body);
        }
        let seen = match clause {
            Clause::Text { slot, .. } => seen(self.asker.text(*slot), |text| Seen::Text(text.to_owned())),
            Clause::Flag { slot, .. } => seen(self.asker.flag(*slot), Seen::Flag),
            Clause::Date { slot, .. } => seen(self.asker.date(*slot), Seen::Date),
            Clause::Reports { manager, id, .. } => {
                let text = |slot: usize| match self.asker.text(slot) {
                    Field::Value(text) => Some(text.to_owned()),
                    Field::Null | Field::Absent | Field::Unreadable => None,
                };
                Some(Seen::Reports { manager: text(*manager), id: text(*id) })
            }
            Clause::Items { .. } => None,
        };
        Leaf { truth: self.asker.clause(clause), seen, parts: Vec::new() }
    }

    fn items(
        &self,
        clause: &Clause,
        slot: usize,
        quantifier: Quantifier,
        body: &Node<ItemTest>,
    ) -> Leaf<'rule> {
        let deciding = Truth::from(quantifier == Quantifier::Any);
        let (mut count, mut decided, mut parts) = (0, None, Vec::new());
        let answer = self.asker.items(slot, &mut |item| {
            count += 1;
            if decided.is_none() && item_truth(slot, body, item) == deciding {
                decided = Some(named(item));
                parts.push(self.node(body, &|test| item_leaf(slot, test, item)).1);
            }
            ControlFlow::Continue(())
        });
        let seen = match answer {
            Field::Absent => None,
            Field::Unreadable => Some(Seen::Unreadable),
            Field::Null | Field::Value(()) => Some(Seen::Items { count, decided }),
        };
        Leaf { truth: self.asker.clause(clause), seen, parts }
    }
}

fn seen<T>(field: Field<T>, value: impl FnOnce(T) -> Seen) -> Option<Seen> {
    match field {
        Field::Absent => None,
        Field::Unreadable => Some(Seen::Unreadable),
        Field::Null => Some(Seen::Nothing),
        Field::Value(found) => Some(value(found)),
    }
}

fn item_leaf<'rule>(slot: usize, test: &ItemTest, item: Item<'_>) -> Leaf<'rule> {
    let seen = seen(part_of(item, test.part), |text| Seen::Text(text.to_owned()));
    Leaf { truth: test_item(slot, test, item), seen, parts: Vec::new() }
}

/// What tells an item from the others.
fn named(item: Item<'_>) -> String {
    match item {
        Item::Text(text) => text.to_owned(),
        Item::Plan(Plan { service_plan_id: Field::Value(id), .. }) => id.to_owned(),
        Item::Plan(Plan { service: Field::Value(service), .. }) => service.to_owned(),
        Item::Plan(_) => String::new(),
    }
}
