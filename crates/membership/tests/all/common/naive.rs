//! Evaluates the syntax tree itself: no compiling, no short cuts, new texts for everything.

use super::{Has, User, now};
use seatscope_membership::{Comparison, Expression, ExpressionKind, Operator, Quantifier, Value, ValueKind};
use std::collections::BTreeSet;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// True, false, or the properties that are missing, in small letters.
pub type Known = Result<bool, BTreeSet<String>>;

/// Whether a rule holds for a user.
pub fn evaluate(expression: &Expression, user: &User) -> Known {
    match &expression.kind {
        ExpressionKind::Or(all) => or(all.iter().map(|inner| evaluate(inner, user)).collect()),
        ExpressionKind::And(all) => and(all.iter().map(|inner| evaluate(inner, user)).collect()),
        ExpressionKind::Not(inner) => evaluate(inner, user).map(|truth| !truth),
        ExpressionKind::Comparison(comparison) => {
            let has = property(user, &comparison.name.text)?;
            let collection = comparison.name.text.eq_ignore_ascii_case("user.otherMails")
                || comparison.name.text.eq_ignore_ascii_case("user.proxyAddresses");
            Ok(match has {
                Has::Null if collection => bare(comparison, Vec::new()),
                Has::Null => compare(comparison, &None),
                Has::Text(text) => compare(comparison, &Some(Single::Text(text))),
                Has::Flag(flag) => compare(comparison, &Some(Single::Flag(flag))),
                Has::Date(date) => compare(comparison, &Some(Single::Date(date))),
                Has::Texts(texts) => bare(comparison, texts),
                Has::Plans(_) => unreachable!("plans are always quantified"),
            })
        }
        ExpressionKind::Quantified(quantified) => {
            let items: Vec<User> = match property(user, &quantified.name.text)? {
                Has::Null => Vec::new(),
                Has::Texts(texts) => texts
                    .into_iter()
                    .map(|text| item(&[("_", Some(text.clone())), ("group.objectid", Some(text))]))
                    .collect(),
                Has::Plans(plans) => plans
                    .into_iter()
                    .map(|[id, service, status]| {
                        item(&[
                            ("assignedplan.serviceplanid", id),
                            ("assignedplan.service", service),
                            ("assignedplan.capabilitystatus", status),
                        ])
                    })
                    .collect(),
                other => unreachable!("{other:?} is no collection"),
            };
            let results = items.iter().map(|item| evaluate(&quantified.body, item)).collect();
            match quantified.quantifier {
                Quantifier::Any => or(results),
                Quantifier::All => and(results),
            }
        }
        ExpressionKind::DirectReports(manager) => {
            let same = |name: &str| {
                property(user, name).map(|has| match has {
                    Has::Text(text) => lower(&text) == lower(&text_of(manager)),
                    _ => false,
                })
            };
            or(vec![same("manager"), same("objectId")])
        }
        ExpressionKind::Broken => unreachable!("only whole rules are evaluated"),
    }
}

fn or(all: Vec<Known>) -> Known {
    if all.contains(&Ok(true)) {
        return Ok(true);
    }
    let missing: BTreeSet<String> = all.into_iter().filter_map(Known::err).flatten().collect();
    if missing.is_empty() { Ok(false) } else { Err(missing) }
}

fn and(all: Vec<Known>) -> Known {
    or(all.into_iter().map(|one| one.map(|truth| !truth)).collect()).map(|truth| !truth)
}

/// An item of a collection as a user whose properties are the item's names.
fn item(parts: &[(&str, Option<String>)]) -> User {
    let has = |text: &Option<String>| text.clone().map_or(Has::Null, Has::Text);
    User(parts.iter().map(|(name, text)| ((*name).to_owned(), has(text))).collect())
}

fn property(user: &User, name: &str) -> Result<Has, BTreeSet<String>> {
    let name = name.to_lowercase();
    let name = name.strip_prefix("user.").unwrap_or(&name);
    let known = user.0.iter().find(|(known, _)| known.to_lowercase() == name).map(|(_, has)| has.clone());
    known.ok_or_else(|| BTreeSet::from([name.to_owned()]))
}

enum Single {
    Text(String),
    Flag(bool),
    Date(OffsetDateTime),
}

fn lower(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

fn text_of(value: &Value) -> String {
    match &value.kind {
        ValueKind::Text(text) | ValueKind::Number(text) | ValueKind::Word(text) => text.clone(),
        ValueKind::Flag(flag) => flag.to_string(),
        other => unreachable!("{other:?} is no text"),
    }
}

/// A comparison on a collection without `-any`.
fn bare(comparison: &Comparison, texts: Vec<String>) -> bool {
    let mut each = texts.into_iter().map(|text| compare(comparison, &Some(Single::Text(text))));
    if matches!(comparison.value.kind, ValueKind::Null) && comparison.operator == Operator::Equals {
        each.all(|holds| holds)
    } else {
        each.any(|holds| holds)
    }
}

fn compare(comparison: &Comparison, has: &Option<Single>) -> bool {
    let value = &comparison.value;
    let positive = match comparison.operator {
        Operator::Equals | Operator::NotEquals => equals(value, has),
        Operator::In | Operator::NotIn => match &value.kind {
            ValueKind::List(items) => items.iter().any(|item| equals(item, has)),
            other => unreachable!("{other:?} is no list"),
        },
        Operator::NotAfter => date(has).is_some_and(|date| date <= moment(value)),
        Operator::NotBefore => date(has).is_some_and(|date| date >= moment(value)),
        operator => match has {
            Some(Single::Text(text)) => {
                let (text, wanted) = (lower(text), lower(&text_of(value)));
                match operator {
                    Operator::StartsWith | Operator::NotStartsWith => text.starts_with(&wanted),
                    Operator::EndsWith | Operator::NotEndsWith => text.ends_with(&wanted),
                    Operator::Contains | Operator::NotContains => text.contains(&wanted),
                    _ => matches(&text_of(value), &text),
                }
            }
            _ => false,
        },
    };
    let negative = matches!(
        comparison.operator,
        Operator::NotEquals
            | Operator::NotIn
            | Operator::NotStartsWith
            | Operator::NotEndsWith
            | Operator::NotContains
            | Operator::NotMatch
    );
    positive != negative
}

/// The patterns that are generated are `^text`, `text$` and `text`, of letters and digits.
fn matches(pattern: &str, text: &str) -> bool {
    let pattern = lower(pattern);
    match (pattern.strip_prefix('^'), pattern.strip_suffix('$')) {
        (Some(head), _) => text.starts_with(head),
        (None, Some(tail)) => text.ends_with(tail),
        (None, None) => text.contains(&pattern),
    }
}

fn date(has: &Option<Single>) -> Option<OffsetDateTime> {
    match has {
        Some(Single::Date(date)) => Some(*date),
        _ => None,
    }
}

/// The durations that are generated are of days.
fn moment(value: &Value) -> OffsetDateTime {
    match &value.kind {
        ValueKind::Now(None) => now(),
        ValueKind::Now(Some(shift)) => {
            let days: i64 = shift.duration.trim_matches(['p', 'd', 'P', 'D']).parse().unwrap();
            let days = time::Duration::days(days);
            if shift.minus { now() - days } else { now() + days }
        }
        ValueKind::Word(text) | ValueKind::Text(text) => OffsetDateTime::parse(text, &Rfc3339).unwrap(),
        other => unreachable!("{other:?} is no moment"),
    }
}

fn equals(value: &Value, has: &Option<Single>) -> bool {
    match (&value.kind, has) {
        (ValueKind::Null | ValueKind::DollarNull, has) => has.is_none(),
        (_, None) => false,
        (ValueKind::Flag(wanted), Some(Single::Flag(flag))) => wanted == flag,
        (_, Some(Single::Date(date))) => *date == moment(value),
        (_, Some(Single::Text(text))) => lower(text) == lower(&text_of(value)),
        (other, Some(Single::Flag(_))) => unreachable!("{other:?} is no flag"),
    }
}
