//! The language of the page, and the messages in it.
//!
//! Each language is one file of messages (`web/text`) and one line of [`ALL`]. English is part of the program, so
//! a message that another language lacks is said in English.

use super::format;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::cell::RefCell;
use unic_langid::LanguageIdentifier;

/// A language that the page speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Language {
    /// Its code, as browsers and `<html lang>` write it.
    pub(crate) code: &'static str,
    /// What those who speak it call it.
    pub(crate) name: &'static str,
}

/// What is spoken where nothing else is.
pub(crate) const ENGLISH: Language = Language { code: "en", name: "English" };

/// All of them, in the order of their names.
pub(crate) const ALL: [Language; 2] = [Language { code: "de", name: "Deutsch" }, ENGLISH];

/// The messages of [`ENGLISH`].
const ENGLISH_MESSAGES: &str = include_str!("../../text/en.ftl");

/// The message that stands between thousands.
const THOUSANDS: &str = "format-thousands";
/// The message that stands before decimals.
const DECIMAL: &str = "format-decimal";

/// The messages that numbers are written with.
#[cfg(test)]
pub(super) const IDS: &[(&str, &[&str])] = &[(THOUSANDS, &[]), (DECIMAL, &[])];

/// The language with a code such as `de` or `de-AT`.
pub(crate) fn of_code(code: &str) -> Option<Language> {
    let language = code.split(['-', '_']).next()?;
    ALL.into_iter().find(|known| known.code.eq_ignore_ascii_case(language))
}

/// What is spoken now.
struct Spoken {
    language: Language,
    /// The messages of the language, then English ones.
    bundles: Vec<FluentBundle<FluentResource>>,
    thousands: String,
    decimal: String,
}

thread_local! {
    static SPOKEN: RefCell<Spoken> = RefCell::new(Spoken::new(ENGLISH, None));
}

impl Spoken {
    fn new(language: Language, messages: Option<String>) -> Self {
        let own = messages.map(|messages| bundle(language, messages));
        let bundles: Vec<_> = own.into_iter().chain([bundle(ENGLISH, ENGLISH_MESSAGES.to_owned())]).collect();
        let thousands = say(&bundles, THOUSANDS, &[]);
        let decimal = say(&bundles, DECIMAL, &[]);
        Self { language, bundles, thousands, decimal }
    }
}

/// The language that is spoken now.
pub(crate) fn current() -> Language {
    SPOKEN.with_borrow(|spoken| spoken.language)
}

/// Speaks a language from now on; `messages` is its file, which English needs not.
pub(crate) fn speak(language: Language, messages: Option<String>) {
    SPOKEN.set(Spoken::new(language, messages));
}

/// A message in the language that is spoken now. The functions that `messages!` makes call this.
pub(super) fn message(id: &str, arguments: &[(&'static str, FluentValue<'_>)]) -> String {
    SPOKEN.with_borrow(|spoken| say(&spoken.bundles, id, arguments))
}

/// The sign between thousands, and the one before decimals.
pub(super) fn separators<T>(with: impl FnOnce(&str, &str) -> T) -> T {
    SPOKEN.with_borrow(|spoken| with(&spoken.thousands, &spoken.decimal))
}

/// Makes a file of messages ready. What cannot be read of it is missing, and so said in English.
fn bundle(language: Language, messages: String) -> FluentBundle<FluentResource> {
    let locale = LanguageIdentifier::from_bytes(language.code.as_bytes()).unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![locale]);
    // Marks of direction around each value would stand in what people copy and search for.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(format::signed(number.value as i64)),
        _ => None,
    }));
    bundle.add_resource_overriding(
        FluentResource::try_new(messages).unwrap_or_else(|(readable, _errors)| readable),
    );
    bundle
}

/// A message of the first bundle that has it. A test holds that English has all.
fn say(
    bundles: &[FluentBundle<FluentResource>],
    id: &str,
    arguments: &[(&'static str, FluentValue<'_>)],
) -> String {
    let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
    let found = bundles.iter().find_map(|bundle| Some((bundle, bundle.get_message(id)?.value()?)));
    let Some((bundle, pattern)) = found else { return id.to_owned() };
    // A test holds that every variable is given; what is wrong with a message shows in its text.
    bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
}
