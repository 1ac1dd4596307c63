//! A compiled rule against a user.

use crate::compiled::{Clause, DateTest, ItemPart, ItemTest, Node};
use crate::property::Property;
use crate::subject::{Asked, Field, Item, Subject};
use crate::syntax::Quantifier;
use crate::truth::{Lacks, Truth};
use std::ops::ControlFlow;

/// Asks a user for the properties of a rule.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asker<'a, S: ?Sized> {
    pub(crate) subject: &'a S,
    pub(crate) properties: &'a [Property],
}

impl<'a, S: Subject + ?Sized> Asker<'a, S> {
    /// Every slot of a rule has its property; without one the answer is unknown.
    fn asked(&self, slot: usize) -> Option<Asked<'a>> {
        Some(Asked { slot, property: self.properties.get(slot)? })
    }

    pub(crate) fn text(&self, slot: usize) -> Field<&'a str> {
        self.asked(slot).map_or(Field::Absent, |asked| self.subject.text(asked))
    }

    pub(crate) fn flag(&self, slot: usize) -> Field<bool> {
        self.asked(slot).map_or(Field::Absent, |asked| self.subject.flag(asked))
    }

    pub(crate) fn date(&self, slot: usize) -> Field<time::OffsetDateTime> {
        self.asked(slot).map_or(Field::Absent, |asked| self.subject.date(asked))
    }

    pub(crate) fn items(&self, slot: usize, visit: &mut dyn FnMut(Item<'_>) -> ControlFlow<()>) -> Field<()> {
        self.asked(slot).map_or(Field::Absent, |asked| self.subject.items(asked, visit))
    }

    pub(crate) fn rule(&self, node: &Node<Clause>) -> Truth {
        node.evaluate(&|clause| self.clause(clause))
    }

    pub(crate) fn clause(&self, clause: &Clause) -> Truth {
        match clause {
            Clause::Text { slot, test } => known(*slot, self.text(*slot), |text| test.holds(text).into()),
            Clause::Flag { slot, equals, negated } => {
                known(*slot, self.flag(*slot), |flag| ((flag == *equals) != *negated).into())
            }
            Clause::Date { slot, test } => known(*slot, self.date(*slot), |date| compare(*test, date)),
            Clause::Items { slot, quantifier, body } => self.quantified(*slot, *quantifier, body),
            Clause::Reports { manager, id, of } => {
                let is = |slot: usize| {
                    known(slot, self.text(slot), |text| text.is_some_and(|text| of.equals(text)).into())
                };
                Truth::of(true, [*manager, *id].into_iter().map(is))
            }
        }
    }

    fn quantified(&self, slot: usize, quantifier: Quantifier, body: &Node<ItemTest>) -> Truth {
        let deciding = Truth::from(quantifier == Quantifier::Any);
        let mut result = deciding.not();
        let answer = self.items(slot, &mut |item| {
            let truth = item_truth(slot, body, item);
            if truth == deciding {
                result = deciding;
                return ControlFlow::Break(());
            }
            result = result.after(truth);
            ControlFlow::Continue(())
        });
        match answer {
            Field::Absent | Field::Unreadable => Truth::Unknown(Lacks::property(slot)),
            Field::Null | Field::Value(()) => result,
        }
    }
}

/// The result for a value or none; unknown where the property was not exported.
fn known<T>(slot: usize, field: Field<T>, test: impl FnOnce(Option<T>) -> Truth) -> Truth {
    match field {
        Field::Absent | Field::Unreadable => Truth::Unknown(Lacks::property(slot)),
        Field::Null => test(None),
        Field::Value(value) => test(Some(value)),
    }
}

/// Whether an item of the collection in a slot meets a condition.
pub(crate) fn item_truth(slot: usize, body: &Node<ItemTest>, item: Item<'_>) -> Truth {
    body.evaluate(&|test| test_item(slot, test, item))
}

/// Whether an item meets a single test.
pub(crate) fn test_item(slot: usize, test: &ItemTest, item: Item<'_>) -> Truth {
    known(slot, part_of(item, test.part), |text| test.test.holds(text).into())
}

/// What a test looks at.
pub(crate) fn part_of(item: Item<'_>, part: ItemPart) -> Field<&str> {
    match (item, part) {
        (Item::Text(text), _) => Field::Value(text),
        (Item::Plan(plan), ItemPart::Service) => plan.service,
        (Item::Plan(plan), ItemPart::CapabilityStatus) => plan.capability_status,
        (Item::Plan(plan), ItemPart::ServicePlanId | ItemPart::Itself) => plan.service_plan_id,
    }
}

fn compare(test: DateTest, date: Option<time::OffsetDateTime>) -> Truth {
    let (at, holds): (_, fn(time::OffsetDateTime, time::OffsetDateTime) -> bool) = match test {
        DateTest::Null { negated } => return (date.is_none() != negated).into(),
        DateTest::Equals { at, .. } => (at, |date, at| date == at),
        DateTest::NotAfter(at) => (at, |date, at| date <= at),
        DateTest::NotBefore(at) => (at, |date, at| date >= at),
    };
    let negated = matches!(test, DateTest::Equals { negated: true, .. });
    let truth = match (date, at) {
        (None, _) => Truth::False,
        (Some(_), None) => Truth::Unknown(Lacks::NOW),
        (Some(date), Some(at)) => holds(date, at).into(),
    };
    truth.negated(negated)
}
