//! Properties that hold for generated rules and users.

use crate::common::{Has, PlanParts, User, lacks, naive, now, reading, rule};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use seatscope_membership::{
    Answer, Asked, Comparison, Expression, ExpressionKind, Field, Memory, Name, Operator, Quantified,
    Quantifier, Shift, Span, Subject, Value, ValueKind, Visitor, folded, place, read,
};
use std::cell::RefCell;
use std::ops::ControlFlow;
use time::OffsetDateTime;

const TEXTS: [&str; 9] = ["a", "A", "ab", "Ba", "aab", "", "é", "AÉ", "ab'\"`"];
const TEXT_PROPERTIES: [&str; 3] = ["user.department", "user.city", "user.extensionAttribute3"];

fn at(kind: ExpressionKind) -> Expression {
    Expression { kind, span: Span::default() }
}

fn value(kind: ValueKind) -> Value {
    Value { kind, span: Span::default() }
}

fn name(text: &str) -> Name {
    Name { text: text.to_owned(), span: Span::default() }
}

fn compare(property: &str, operator: Operator, kind: ValueKind) -> Expression {
    let value = value(kind);
    let comparison = Comparison { name: name(property), operator, operator_span: Span::default(), value };
    at(ExpressionKind::Comparison(comparison))
}

fn texts() -> impl Strategy<Value = ValueKind> {
    select(&TEXTS[..]).prop_map(|text| ValueKind::Text(text.to_owned()))
}

/// A comparison of a text under one of some names.
fn text_comparison(names: &'static [&'static str]) -> impl Strategy<Value = Expression> {
    use Operator::*;
    let plain = [Equals, NotEquals, StartsWith, NotStartsWith, EndsWith, NotEndsWith, Contains, NotContains];
    let patterns = ["^a", "^é", "b$", "a", "ab", ""];
    prop_oneof![
        (select(names), select(plain.to_vec()), texts()).prop_map(|(name, by, text)| compare(name, by, text)),
        (select(names), select(vec![Equals, NotEquals])).prop_map(|(name, by)| compare(
            name,
            by,
            ValueKind::Null
        )),
        (select(names), select(vec![In, NotIn]), vec(texts().prop_map(value), 1..4))
            .prop_map(|(name, by, list)| compare(name, by, ValueKind::List(list))),
        (select(names), select(vec![Match, NotMatch]), select(patterns.to_vec()))
            .prop_map(|(name, by, pattern)| compare(name, by, ValueKind::Text(pattern.to_owned()))),
        (select(names), 0..3_u8).prop_map(|(name, digit)| compare(
            name,
            Equals,
            ValueKind::Number(digit.to_string())
        )),
    ]
}

fn date_comparison() -> impl Strategy<Value = Expression> {
    use Operator::*;
    let shift = (any::<bool>(), 0..3_u8).prop_map(|(minus, days)| {
        ValueKind::Now(Some(Shift { minus, duration: format!("p{days}d"), span: Span::default() }))
    });
    let moments = prop_oneof![
        Just(ValueKind::Now(None)),
        shift,
        Just(ValueKind::Word("2026-03-30T12:00:00Z".to_owned())),
        Just(ValueKind::Text("2026-03-31T13:00:00+01:00".to_owned())),
    ];
    (select(vec![Equals, NotEquals, NotAfter, NotBefore]), moments)
        .prop_map(|(by, moment)| compare("user.employeeHireDate", by, moment))
}

fn flag_comparison() -> impl Strategy<Value = Expression> {
    let values = select(vec![ValueKind::Flag(true), ValueKind::Flag(false), ValueKind::Null]);
    (select(vec![Operator::Equals, Operator::NotEquals]), values)
        .prop_map(|(by, value)| compare("user.dirSyncEnabled", by, value))
}

/// Expressions over some leaves.
fn logic(leaf: BoxedStrategy<Expression>, depth: u32) -> BoxedStrategy<Expression> {
    leaf.prop_recursive(depth, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 2..4).prop_map(|all| at(ExpressionKind::Or(all))),
            vec(inner.clone(), 2..4).prop_map(|all| at(ExpressionKind::And(all))),
            inner.prop_map(|one| at(ExpressionKind::Not(Box::new(one)))),
        ]
    })
    .boxed()
}

fn quantified(collection: &'static str, items: &'static [&'static str]) -> impl Strategy<Value = Expression> {
    let body = logic(text_comparison(items).boxed(), 2);
    (select(vec![Quantifier::Any, Quantifier::All]), body).prop_map(move |(quantifier, body)| {
        let quantifier_span = Span::default();
        let (name, body) = (name(collection), Box::new(body));
        at(ExpressionKind::Quantified(Quantified { name, quantifier, quantifier_span, body }))
    })
}

fn rules() -> BoxedStrategy<Expression> {
    let bare = text_comparison(&["user.otherMails"]);
    let plans = &["assignedPlan.servicePlanId", "assignedPlan.service", "assignedPlan.capabilityStatus"];
    let leaf = prop_oneof![
        4 => text_comparison(&TEXT_PROPERTIES),
        1 => date_comparison(),
        1 => flag_comparison(),
        1 => bare,
        2 => quantified("user.otherMails", &["_"]),
        2 => quantified("user.assignedPlans", plans),
    ];
    let manager =
        texts().prop_filter("an id", |id| !matches!(id, ValueKind::Text(id) if id.trim().is_empty()));
    prop_oneof![
        20 => logic(leaf.boxed(), 4),
        1 => manager.prop_map(|id| at(ExpressionKind::DirectReports(value(id)))),
    ]
    .boxed()
}

/// Not exported, no value, or a value.
fn has(values: BoxedStrategy<Has>) -> impl Strategy<Value = Option<Has>> {
    prop_oneof![1 => Just(None), 1 => Just(Some(Has::Null)), 3 => values.prop_map(Some)]
}

fn users() -> impl Strategy<Value = User> {
    let text = || select([&TEXTS[..], &["0", "1"]].concat()).prop_map(str::to_owned);
    let plan =
        [option::of(text()), option::of(text()), option::of(text())].prop_map(|parts: PlanParts| parts);
    let date = (0..5_i64).prop_map(|days| Has::Date(now() + time::Duration::days(days - 2)));
    let properties = [
        ("department", text().prop_map(Has::Text).boxed()),
        ("city", text().prop_map(Has::Text).boxed()),
        ("extensionAttribute3", text().prop_map(Has::Text).boxed()),
        ("manager", text().prop_map(Has::Text).boxed()),
        ("objectId", text().prop_map(Has::Text).boxed()),
        ("employeeHireDate", date.boxed()),
        ("dirSyncEnabled", any::<bool>().prop_map(Has::Flag).boxed()),
        ("otherMails", vec(text(), 0..3).prop_map(Has::Texts).boxed()),
        ("assignedPlans", vec(plan, 0..3).prop_map(Has::Plans).boxed()),
    ];
    let all: Vec<_> = properties.into_iter().map(|(name, values)| (Just(name), has(values))).collect();
    all.prop_map(|all| {
        User(all.into_iter().filter_map(|(name, has)| Some((name.to_owned(), has?))).collect())
    })
}

/// A user whose texts have numbers; they are so far apart that they take each other's place in a memory.
struct Numbered<'a> {
    user: &'a User,
    texts: &'a RefCell<Vec<String>>,
}

impl Subject for Numbered<'_> {
    fn text(&self, asked: Asked<'_>) -> Field<&str> {
        self.user.text(asked)
    }

    fn number(&self, asked: Asked<'_>) -> Option<u32> {
        let mut items = Vec::new();
        let has = if asked.property.kind.is_collection() {
            let field = self.user.items(asked, &mut |item| {
                items.push(format!("{item:?}"));
                ControlFlow::Continue(())
            });
            if field == Field::Absent {
                return None;
            }
            items.join(" ")
        } else {
            let Field::Value(text) = self.user.text(asked) else { return None };
            text.to_owned()
        };
        let mut texts = self.texts.borrow_mut();
        let known = texts.iter().position(|known| *known == has);
        let place = known.unwrap_or_else(|| {
            texts.push(has);
            texts.len() - 1
        });
        Some(u32::try_from(place).unwrap() << 12)
    }

    fn flag(&self, asked: Asked<'_>) -> Field<bool> {
        self.user.flag(asked)
    }

    fn date(&self, asked: Asked<'_>) -> Field<OffsetDateTime> {
        self.user.date(asked)
    }

    fn items(&self, asked: Asked<'_>, visit: &mut Visitor<'_>) -> Field<()> {
        self.user.items(asked, visit)
    }
}

/// The tree without places.
fn unplaced(expression: Expression) -> Expression {
    let all = |all: Vec<Expression>| all.into_iter().map(unplaced).collect();
    at(match expression.kind {
        ExpressionKind::Or(inner) => ExpressionKind::Or(all(inner)),
        ExpressionKind::And(inner) => ExpressionKind::And(all(inner)),
        ExpressionKind::Not(inner) => ExpressionKind::Not(Box::new(unplaced(*inner))),
        ExpressionKind::Comparison(Comparison { name: Name { text, .. }, operator, value, .. }) => {
            return compare(&text, operator, unplaced_value(value).kind);
        }
        ExpressionKind::Quantified(Quantified { name: collection, quantifier, body, .. }) => {
            let body = Box::new(unplaced(*body));
            let name = name(&collection.text);
            ExpressionKind::Quantified(Quantified {
                name,
                quantifier,
                quantifier_span: Span::default(),
                body,
            })
        }
        ExpressionKind::DirectReports(manager) => ExpressionKind::DirectReports(unplaced_value(manager)),
        ExpressionKind::Broken => ExpressionKind::Broken,
    })
}

fn unplaced_value(given: Value) -> Value {
    value(match given.kind {
        ValueKind::List(items) => ValueKind::List(items.into_iter().map(unplaced_value).collect()),
        ValueKind::Now(Some(shift)) => ValueKind::Now(Some(Shift { span: Span::default(), ..shift })),
        other => other,
    })
}

/// Each place lies in the text, between characters, and within the place of what it is a part of.
fn places_fit(text: &str, expression: &Expression, outer: Span) {
    let span = expression.span;
    assert!(outer.start <= span.start && span.end <= outer.end, "{text}: {expression:?}");
    assert!(!span.of(text).is_empty(), "{text}: {expression:?}");
    match &expression.kind {
        ExpressionKind::Or(all) | ExpressionKind::And(all) => {
            all.iter().for_each(|one| places_fit(text, one, span));
        }
        ExpressionKind::Not(one) => places_fit(text, one, span),
        ExpressionKind::Quantified(quantified) => places_fit(text, &quantified.body, span),
        ExpressionKind::Comparison(comparison) => {
            assert_eq!(comparison.name.span.of(text), comparison.name.text);
            assert_eq!(comparison.operator_span.of(text), format!("-{}", comparison.operator.name()));
        }
        ExpressionKind::DirectReports(_) | ExpressionKind::Broken => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_reads_back(tree in rules()) {
        let printed = tree.to_string();
        let reading = reading(&printed);
        let read = reading.expression.unwrap();
        prop_assert_eq!(&read.to_string(), &printed);
        places_fit(&printed, &read, Span::new(0, printed.len()));
        prop_assert_eq!(unplaced(read), tree);
        prop_assert!(reading.rule.is_some(), "{}: {:?}", printed, reading.diagnostics);
    }

    #[test]
    fn any_text_of_a_value_reads_back(text in ".{0,12}") {
        let tree = compare("user.city", Operator::Equals, ValueKind::Text(text));
        let printed = tree.to_string();
        prop_assert_eq!(unplaced(reading(&printed).expression.unwrap()), tree);
    }

    #[test]
    fn the_slow_evaluator_agrees(tree in rules(), users in vec(users(), 1..6)) {
        let text = tree.to_string();
        let rule = rule(&text);
        for user in users {
            let expected = naive::evaluate(&tree, &user);
            let answer = rule.evaluate(&user);
            let told = match answer {
                Answer::In => Ok(true),
                Answer::Out => Ok(false),
                Answer::Unknown(missing) => Err(lacks(missing).iter().map(|name| name.to_lowercase()).collect()),
            };
            prop_assert_eq!(told, expected, "{}\n{:?}", text, user);
            let part = rule.explain(&user);
            prop_assert_eq!(part.answer, answer);
            let deciding = part.deciding();
            prop_assert!(!deciding.is_empty());
            prop_assert!(deciding.iter().all(|part| part.decides));
        }
    }

    #[test]
    fn what_is_remembered_changes_no_answer(tree in rules(), users in vec(users(), 1..12)) {
        let rule = rule(&tree.to_string());
        let (texts, mut memory) = (RefCell::default(), Memory::default());
        for user in users.iter().chain(&users) {
            let numbered = Numbered { user, texts: &texts };
            prop_assert_eq!(rule.evaluate_with(&mut memory, &numbered), rule.evaluate(user), "{}\n{:?}", tree, user);
        }
    }

    #[test]
    fn who_has_nothing_that_is_demanded_is_outside(tree in rules(), users in vec(users(), 1..6)) {
        let rule = rule(&tree.to_string());
        for (user, list) in users.iter().flat_map(|user| rule.demands().into_iter().map(move |list| (user, list))) {
            let has = list.iter().any(|demand| {
                let slot = rule.properties().iter().position(|known| known == demand.property).unwrap();
                match user.text(Asked { slot, property: demand.property }) {
                    Field::Absent | Field::Unreadable => true,
                    Field::Null => false,
                    Field::Value(text) => folded(text) == demand.value,
                }
            });
            prop_assert!(has || rule.evaluate(user) == Answer::Out, "{}\n{:?}", tree, user);
        }
    }

    #[test]
    fn no_text_hurts(text in "[ua-z.$_ ()\\[\\],\"'`–—-]{0,60}|.{0,40}") {
        let reading = reading(&text);
        for diagnostic in &reading.diagnostics {
            prop_assert!(text.get(diagnostic.span.start..diagnostic.span.end).is_some());
            for repair in &diagnostic.repairs {
                prop_assert!(text.get(repair.span.start..repair.span.end).is_some());
            }
        }
        prop_assert!(reading.rule.is_some() || !reading.diagnostics.is_empty());
        let _ = read(&text, None);
        for at in 0..=text.len() {
            let place = place(&text, at);
            prop_assert!(text.get(place.span.start..place.span.end).is_some());
        }
    }
}
