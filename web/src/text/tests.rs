//! The catalogues against what the page asks of them, and against each other.

use super::entries::Entries;
use super::language::{ALL, ENGLISH, Language};
use super::*;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

/// The messages of each module that has some.
const MODULES: &[&[(&str, &[&str])]] = &[
    addresses::IDS,
    arrive::IDS,
    backtest::IDS,
    before_after::IDS,
    bench::IDS,
    bench::outcome::IDS,
    catalogue::IDS,
    codes::IDS,
    compare::IDS,
    compare::planned::IDS,
    compare::sentences::IDS,
    coverage::IDS,
    detail::IDS,
    export::IDS,
    findings::IDS,
    flows::IDS,
    format::IDS,
    frame::IDS,
    grid::IDS,
    help::IDS,
    holders::IDS,
    language::IDS,
    least_changes::IDS,
    overview::IDS,
    palette::IDS,
    planner::IDS,
    plans::IDS,
    privacy::IDS,
    record::IDS,
    remedies::IDS,
    reports::IDS,
    rule_editor::IDS,
    rules::IDS,
    shortcuts::IDS,
    tables::IDS,
    timeline::IDS,
    timeline::changes::IDS,
    words::IDS,
    work::IDS,
    worker::IDS,
];

/// The messages of a catalogue, each with the variables that it uses.
type Catalogue = BTreeMap<String, BTreeSet<String>>;

fn file(language: Language) -> String {
    let path = format!("{}/text/{}.ftl", env!("CARGO_MANIFEST_DIR"), language.code);
    std::fs::read_to_string(path).unwrap()
}

fn catalogue(language: Language) -> Catalogue {
    let resource = FluentResource::try_new(file(language))
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", language.code));
    let mut catalogue = Catalogue::new();
    for entry in resource.entries() {
        if let Entry::Message(message) = entry {
            let mut variables = BTreeSet::new();
            of_pattern(message.value.as_ref().unwrap(), &mut variables);
            let earlier = catalogue.insert(message.id.name.to_owned(), variables);
            assert_eq!(earlier, None, "{} stands twice in {}", message.id.name, language.code);
        }
    }
    catalogue
}

fn of_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, variables);
        }
    }
}

fn of_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, variables),
        Expression::Select { selector, variants } => {
            of_inline(selector, variables);
            for variant in variants {
                of_pattern(&variant.value, variables);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, variables),
        _ => {}
    }
}

#[test]
fn english_says_exactly_what_the_page_asks_for() {
    let mut asked = Catalogue::new();
    for (id, variables) in MODULES.iter().copied().flatten() {
        let variables = variables.iter().map(|&variable| variable.to_owned()).collect();
        assert_eq!(asked.insert((*id).to_owned(), variables), None, "{id} is asked for by two functions");
    }
    assert_same(&asked, &catalogue(ENGLISH), "en");
}

#[test]
fn every_language_says_what_english_says() {
    let english = catalogue(ENGLISH);
    for language in ALL {
        assert_same(&english, &catalogue(language), language.code);
    }
}

#[test]
fn every_message_can_be_said() {
    for language in ALL {
        let resource = FluentResource::try_new(file(language)).unwrap();
        let mut bundle = FluentBundle::new(vec![language.code.parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).unwrap();
        // Read one by one, they are the same as the file in one go.
        let entries = Entries::new(language, file(language));
        for (id, variables) in MODULES.iter().copied().flatten() {
            let arguments: FluentArgs<'_> =
                variables.iter().map(|&name| (name, FluentValue::from(2))).collect();
            let pattern = bundle.get_message(id).unwrap().value().unwrap();
            let mut errors = Vec::new();
            let said = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
            assert!(errors.is_empty(), "{}, {id}: {errors:?}", language.code);
            assert!(!said.trim().is_empty(), "{}, {id} says nothing", language.code);
            assert_eq!(entries.say(id, &arguments).as_deref(), Some(&*said), "{}, {id}", language.code);
        }
    }
}

/// Names what differs, since two whole catalogues side by side say nothing.
fn assert_same(wanted: &Catalogue, found: &Catalogue, language: &str) {
    let missing: Vec<_> = wanted.keys().filter(|id| !found.contains_key(*id)).collect();
    let superfluous: Vec<_> = found.keys().filter(|id| !wanted.contains_key(*id)).collect();
    let different: Vec<_> = wanted
        .iter()
        .filter_map(|(id, variables)| {
            let found = found.get(id)?;
            (found != variables).then(|| format!("{id} uses {found:?} instead of {variables:?}"))
        })
        .collect();
    assert!(
        missing.is_empty() && superfluous.is_empty() && different.is_empty(),
        "{language}: missing {missing:?}, superfluous {superfluous:?}, different {different:?}"
    );
}
