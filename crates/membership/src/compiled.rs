//! The compiled form of a rule: texts in lower case, patterns built, properties numbered.

use crate::diagnostic::Span;
use crate::folded::Folded;
use crate::memory::Place;
use crate::pattern::Pattern;
use crate::syntax::Quantifier;
use crate::truth::Truth;
use time::OffsetDateTime;

/// Logic over leaves of some kind: clauses of a user, or tests of an item.
#[derive(Debug, Clone)]
pub(crate) struct Node<T> {
    pub(crate) span: Span,
    pub(crate) logic: Logic<T>,
    /// Where its results are remembered, if they are.
    pub(crate) memory: Option<Place>,
}

#[derive(Debug, Clone)]
pub(crate) enum Logic<T> {
    Or(Box<[Node<T>]>),
    And(Box<[Node<T>]>),
    Not(Box<Node<T>>),
    Leaf(T),
}

impl<T> Node<T> {
    /// The result, given that of each leaf. Stops where one decides.
    pub(crate) fn evaluate(&self, leaf: &impl Fn(&T) -> Truth) -> Truth {
        match &self.logic {
            Logic::Or(all) => Truth::of(true, all.iter().map(|node| node.evaluate(leaf))),
            Logic::And(all) => Truth::of(false, all.iter().map(|node| node.evaluate(leaf))),
            Logic::Not(node) => node.evaluate(leaf).not(),
            Logic::Leaf(clause) => leaf(clause),
        }
    }
}

/// A condition on a user.
#[derive(Debug, Clone)]
pub(crate) enum Clause {
    Text {
        slot: usize,
        test: TextTest,
    },
    Flag {
        slot: usize,
        equals: Option<bool>,
        negated: bool,
    },
    Date {
        slot: usize,
        test: DateTest,
    },
    Items {
        slot: usize,
        quantifier: Quantifier,
        body: Node<ItemTest>,
    },
    /// The manager and whoever reports directly to the manager (facts 6.11).
    Reports {
        manager: usize,
        id: usize,
        of: Folded,
    },
}

/// A condition on a text. Where there is no text, only `Null` holds.
#[derive(Debug, Clone)]
pub(crate) struct TextTest {
    pub(crate) negated: bool,
    pub(crate) kind: TextKind,
}

#[derive(Debug, Clone)]
pub(crate) enum TextKind {
    Null,
    Equals(Folded),
    Starts(Folded),
    Ends(Folded),
    Within(Folded),
    OneOf(Box<[Folded]>),
    Matches(Box<Pattern>),
}

impl TextTest {
    /// Whether a text, or none, meets the condition.
    pub(crate) fn holds(&self, text: Option<&str>) -> bool {
        let holds = match (&self.kind, text) {
            (TextKind::Null, text) => text.is_none(),
            (_, None) => false,
            (TextKind::Equals(wanted), Some(text)) => wanted.equals(text),
            (TextKind::Starts(wanted), Some(text)) => wanted.starts(text),
            (TextKind::Ends(wanted), Some(text)) => wanted.ends(text),
            (TextKind::Within(wanted), Some(text)) => wanted.within(text),
            (TextKind::OneOf(all), Some(text)) => all.iter().any(|wanted| wanted.equals(text)),
            (TextKind::Matches(pattern), Some(text)) => pattern.is_match(text),
        };
        holds != self.negated
    }
}

/// A condition on a moment. Where there is none, only `Null` and a negation hold.
#[derive(Debug, Clone, Copy)]
pub(crate) enum DateTest {
    Null {
        negated: bool,
    },
    Equals {
        at: Option<OffsetDateTime>,
        negated: bool,
    },
    /// Not after, or not before; the moment is missing where "now" is not known.
    NotAfter(Option<OffsetDateTime>),
    NotBefore(Option<OffsetDateTime>),
}

/// A condition on an item of a collection.
#[derive(Debug, Clone)]
pub(crate) struct ItemTest {
    pub(crate) part: ItemPart,
    pub(crate) test: TextTest,
}

/// What of an item is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ItemPart {
    /// The text itself, or the group's id.
    Itself,
    ServicePlanId,
    Service,
    CapabilityStatus,
}
