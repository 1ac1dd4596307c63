//! Users to try rules on, and a slow evaluator that is plain to see through.

pub mod naive;

use seatscope_membership::{
    Answer, Asked, Diagnostic, Field, Item, Missing, Plan, Reading, Rule, Subject, Visitor, read,
};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// A service plan: id, service and status; none for what has no value.
pub type PlanParts = [Option<String>; 3];

/// What a user has in a property.
#[derive(Debug, Clone, PartialEq)]
pub enum Has {
    Null,
    Text(String),
    Flag(bool),
    Date(OffsetDateTime),
    Texts(Vec<String>),
    Plans(Vec<PlanParts>),
}

/// A user; a property without an entry was not exported.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct User(pub BTreeMap<String, Has>);

impl User {
    pub fn with(mut self, name: &str, has: Has) -> Self {
        self.0.insert(name.to_owned(), has);
        self
    }

    pub fn text(self, name: &str, text: &str) -> Self {
        self.with(name, Has::Text(text.to_owned()))
    }

    pub fn texts(self, name: &str, texts: &[&str]) -> Self {
        self.with(name, Has::Texts(texts.iter().map(|&text| text.to_owned()).collect()))
    }

    pub fn null(self, name: &str) -> Self {
        self.with(name, Has::Null)
    }

    pub fn flag(self, name: &str, flag: bool) -> Self {
        self.with(name, Has::Flag(flag))
    }

    pub fn date(self, name: &str, text: &str) -> Self {
        self.with(name, Has::Date(moment(text)))
    }

    /// Plans as id, service and status.
    pub fn plans(self, plans: &[[&str; 3]]) -> Self {
        let plans = plans.iter().map(|parts| parts.map(|part| Some(part.to_owned()))).collect();
        self.with("assignedPlans", Has::Plans(plans))
    }

    fn has(&self, asked: Asked<'_>) -> Option<&Has> {
        self.0.get(asked.property.name.as_ref())
    }
}

impl Subject for User {
    fn text(&self, asked: Asked<'_>) -> Field<&str> {
        match self.has(asked) {
            None => Field::Absent,
            Some(Has::Text(text)) => Field::Value(text),
            Some(Has::Null) => Field::Null,
            Some(other) => panic!("{other:?} is no text"),
        }
    }

    fn flag(&self, asked: Asked<'_>) -> Field<bool> {
        match self.has(asked) {
            None => Field::Absent,
            Some(Has::Flag(flag)) => Field::Value(*flag),
            Some(Has::Null) => Field::Null,
            Some(other) => panic!("{other:?} is no flag"),
        }
    }

    fn date(&self, asked: Asked<'_>) -> Field<OffsetDateTime> {
        match self.has(asked) {
            None => Field::Absent,
            Some(Has::Date(date)) => Field::Value(*date),
            Some(Has::Null) => Field::Null,
            Some(other) => panic!("{other:?} is no date"),
        }
    }

    fn items(&self, asked: Asked<'_>, visit: &mut Visitor<'_>) -> Field<()> {
        match self.has(asked) {
            None => Field::Absent,
            Some(Has::Null) => Field::Null,
            Some(Has::Texts(texts)) => {
                let _ = texts.iter().try_for_each(|text| visit(Item::Text(text)));
                Field::Value(())
            }
            Some(Has::Plans(plans)) => {
                let _: ControlFlow<()> = plans.iter().try_for_each(|[id, service, status]| {
                    let field = |part: &Option<String>| part.is_some();
                    let value = |part: &'_ Option<String>| part.clone().unwrap_or_default();
                    let (id_text, service_text, status_text) = (value(id), value(service), value(status));
                    visit(Item::Plan(Plan {
                        service_plan_id: if field(id) { Field::Value(&id_text) } else { Field::Null },
                        service: if field(service) { Field::Value(&service_text) } else { Field::Null },
                        capability_status: if field(status) {
                            Field::Value(&status_text)
                        } else {
                            Field::Null
                        },
                    }))
                });
                Field::Value(())
            }
            Some(other) => panic!("{other:?} is no collection"),
        }
    }
}

pub fn moment(text: &str) -> OffsetDateTime {
    OffsetDateTime::parse(text, &Rfc3339).unwrap()
}

/// The present moment of the tests.
pub fn now() -> OffsetDateTime {
    moment("2026-03-31T12:00:00Z")
}

pub fn reading(text: &str) -> Reading {
    read(text, Some(now()))
}

/// The one thing that is said of a rule.
pub fn only(text: &str) -> Diagnostic {
    let mut said = reading(text).diagnostics;
    assert_eq!(said.len(), 1, "{text}: {said:#?}");
    said.remove(0)
}

/// A rule that can be evaluated.
pub fn rule(text: &str) -> Rule {
    let reading = reading(text);
    reading.rule.unwrap_or_else(|| panic!("{text}: {:#?}", reading.diagnostics))
}

/// `in`, `out`, or what is missing.
pub fn answer(text: &str, user: &User) -> String {
    said(rule(text).evaluate(user))
}

/// What an answer lacks.
pub fn lacks(missing: Missing<'_>) -> Vec<String> {
    let properties = missing.properties().map(|property| property.name.to_string());
    properties.chain(missing.now().then(|| "now".to_owned())).collect()
}

pub fn said(answer: Answer<'_>) -> String {
    match answer {
        Answer::In => "in".to_owned(),
        Answer::Out => "out".to_owned(),
        Answer::Unknown(missing) => lacks(missing).join(", "),
    }
}
