//! The language of the page, and the messages in it.
//!
//! Each language is one file of messages (`web/text`) and one line of [`ALL`]. English is part of the program, so
//! a message that another language lacks is said in English.

use super::entries::Entries;
use fluent_bundle::{FluentArgs, FluentValue};
use std::cell::RefCell;

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
    entries: Vec<Entries>,
    thousands: String,
    decimal: String,
}

thread_local! {
    static SPOKEN: RefCell<Spoken> = RefCell::new(Spoken::new(ENGLISH, None));
}

impl Spoken {
    fn new(language: Language, messages: Option<String>) -> Self {
        let own = messages.map(|messages| Entries::new(language, messages));
        let entries: Vec<_> = own.into_iter().chain([Entries::new(ENGLISH, ENGLISH_MESSAGES)]).collect();
        let thousands = say(&entries, THOUSANDS, &[]);
        let decimal = say(&entries, DECIMAL, &[]);
        Self { language, entries, thousands, decimal }
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
    SPOKEN.with_borrow(|spoken| say(&spoken.entries, id, arguments))
}

/// The sign between thousands, and the one before decimals.
pub(super) fn separators<T>(with: impl FnOnce(&str, &str) -> T) -> T {
    SPOKEN.with_borrow(|spoken| with(&spoken.thousands, &spoken.decimal))
}

/// A message of the first file that has it. A test holds that English has all, and another that every variable is
/// given.
fn say(entries: &[Entries], id: &str, arguments: &[(&'static str, FluentValue<'_>)]) -> String {
    let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
    entries.iter().find_map(|entries| entries.say(id, &arguments)).unwrap_or_else(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{format, overview, tables};

    fn german() -> Language {
        of_code("de-AT").unwrap()
    }

    #[test]
    fn a_language_is_found_by_the_codes_of_browsers() {
        assert_eq!(of_code("DE").map(|language| language.name), Some("Deutsch"));
        assert_eq!(of_code("en-GB"), Some(ENGLISH));
        assert_eq!(of_code("fr-FR"), None);
        assert_eq!(of_code(""), None);
    }

    #[test]
    fn english_and_german_write_and_count_in_their_own_way() {
        let said = || {
            [
                tables::count_users(1),
                tables::count_users(1_248),
                tables::count_groups(1),
                tables::count_groups(2_000_000),
                format::bytes(1_400_000),
                format::day("2026-05-03"),
                overview::answer(17, 1_248, 1),
            ]
        };
        let english = said();
        assert_eq!(english[..2], ["1 user", "1,248 users"]);
        assert_eq!(english[2..4], ["1 group", "2,000,000 groups"]);
        assert_eq!(english[4..6], ["1.4 MB", "3 May 2026"]);
        speak(german(), Some(include_str!("../../text/de.ftl").to_owned()));
        assert_eq!(current(), german());
        let german = said();
        assert_eq!(german[..2], ["1 Benutzer", "1.248 Benutzer"]);
        assert_eq!(german[2..4], ["1 Gruppe", "2.000.000 Gruppen"]);
        assert_eq!(german[4..6], ["1,4 MB", "3. Mai 2026"]);
        assert_eq!(german[6], "Bei 17 von 1.248 Benutzern liegen Fehler vor, mit 1 Ursache.");
        speak(ENGLISH, None);
        assert_eq!(said(), english);
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english() {
        let half = "tables-user = Benutzer\ntables-group = { broken\nformat-decimal = ,\n";
        speak(german(), Some(half.to_owned()));
        assert_eq!(tables::user(), "Benutzer");
        assert_eq!(tables::group(), "Group");
        assert_eq!(tables::count_groups(1_000), "1,000 groups");
    }

    #[test]
    fn texts_of_a_tenant_stay_as_they_are() {
        assert_eq!(tables::seats_none("{ $parts } \u{202e}%"), "{ $parts } \u{202e}%: no seats");
    }
}
