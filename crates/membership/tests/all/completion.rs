//! What is expected at places of rules, `|` for the place.

use seatscope_membership::{Expected, PropertyKind, find_property, items, operators, place};

fn at(marked: &str) -> (String, String, Expected) {
    let at = marked.find('|').unwrap();
    let text = marked.replace('|', "");
    let place = place(&text, at);
    (place.span.of(&text).to_owned(), place.typed, place.expected)
}

#[test]
fn what_is_expected_follows_from_what_stands_before() {
    use Expected::{Connective, Item, Operator, Property, Value};
    let (city, mails) = (find_property("city"), find_property("otherMails"));
    for (marked, span, typed, expected) in [
        ("|", "", "", Property),
        ("user.dep|", "user.dep", "user.dep", Property),
        ("(user.ci| -eq", "user.ci", "user.ci", Property),
        ("-not (|", "", "", Property),
        ("user.city |", "", "", Operator(city.clone())),
        ("user.city -|", "-", "", Operator(city.clone())),
        ("user.city -st|", "-st", "st", Operator(city.clone())),
        ("user.city -eq |", "", "", Value(city.clone())),
        ("user.city -eq \"Por|", "\"Por", "Por", Value(city.clone())),
        ("user.city -eq \"Por|\"", "\"Por\"", "Por", Value(city.clone())),
        ("user.city -eq \"New |", "\"New ", "New ", Value(city.clone())),
        ("user.city -in [\"a\", |", "", "", Value(city.clone())),
        ("user.city -in [\"a\"|", "", "", Value(city.clone())),
        ("user.city -in [\"a\"] |", "", "", Connective),
        ("user.city -eq \"a\" |", "", "", Connective),
        ("user.city -eq \"a\" -o|", "-o", "o", Connective),
        ("user.city -eq \"a\" -or |", "", "", Property),
        ("(user.city -eq \"a\")|", "", "", Connective),
        ("user.otherMails -any (|", "", "", Item(PropertyKind::Texts)),
        ("user.otherMails -any (_ -eq |", "", "", Value(mails)),
        ("user.otherMails -any (_ -eq \"a\") -and |", "", "", Property),
        ("user.employeeHireDate -le system.now -minus p1d |", "", "", Connective),
        ("user.shoe |", "", "", Operator(None)),
    ] {
        assert_eq!(at(marked), (span.to_owned(), typed.to_owned(), expected), "{marked}");
    }
}

#[test]
fn operators_fit_the_property() {
    assert_eq!(operators(PropertyKind::Flag), ["-eq", "-ne"]);
    assert!(operators(PropertyKind::Text).contains(&"-startsWith".to_owned()));
    assert!(!operators(PropertyKind::Text).contains(&"-le".to_owned()));
    assert_eq!(operators(PropertyKind::Date).len(), 4);
    assert_eq!(operators(PropertyKind::Texts), ["-any", "-all"]);
    assert_eq!(items(PropertyKind::Texts), ["_"]);
    assert_eq!(items(PropertyKind::Plans).len(), 3);
}

#[test]
fn no_place_hurts() {
    for text in include_str!("../rules.txt").lines() {
        for at in 0..=text.len() {
            let place = place(text, at);
            assert!(text.get(place.span.start..place.span.end).is_some(), "{at} of {text}: {place:?}");
        }
    }
}
