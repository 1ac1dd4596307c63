//! A file of messages, of which an entry is read when it is first asked for: a screen says a few of a thousand.

use super::format;
use super::language::Language;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource, FluentValue};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

/// The messages of one language.
pub(super) struct Entries {
    text: Cow<'static, str>,
    /// Where in the text the entries stand that nobody asked for yet. A term's name begins with its `-`.
    unread: RefCell<HashMap<String, Range<usize>>>,
    read: RefCell<FluentBundle<FluentResource>>,
}

impl Entries {
    /// Looks where the entries of a file begin, and reads none.
    pub(super) fn new(language: Language, text: impl Into<Cow<'static, str>>) -> Self {
        let text = text.into();
        let mut read = FluentBundle::new(vec![language.code.parse().unwrap_or_default()]);
        // Marks of direction around each value would stand in what people copy and search for.
        read.set_use_isolating(false);
        read.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(format::signed(number.value as i64)),
            _ => None,
        }));
        Self { unread: RefCell::new(places(&text)), read: RefCell::new(read), text }
    }

    /// A message with its variables filled in, unless the file lacks it or what it says of it cannot be read.
    pub(super) fn say(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        self.read(id);
        loop {
            let mut errors = Vec::new();
            let said = {
                let read = self.read.borrow();
                let message = read.get_message(id)?;
                read.format_pattern(message.value()?, Some(arguments), &mut errors).into_owned()
            };
            // What the message refers to comes with it. What else is wrong with it shows in its text.
            if !errors.iter().filter_map(referred).any(|id| self.read(&id)) {
                return Some(said);
            }
        }
    }

    /// Reads an entry, unless that was done before or there is none.
    fn read(&self, id: &str) -> bool {
        let Some(place) = self.unread.borrow_mut().remove(id) else { return false };
        let entry = self.text[place].to_owned();
        let entry = FluentResource::try_new(entry).unwrap_or_else(|(readable, _errors)| readable);
        self.read.borrow_mut().add_resource_overriding(entry);
        true
    }
}

/// The entry that could not be said since it was not read yet.
fn referred(error: &FluentError) -> Option<String> {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Message { id, .. })) => {
            Some(id.clone())
        }
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Term { id, .. })) => {
            Some(format!("-{id}"))
        }
        _ => None,
    }
}

/// Where each entry of a file stands: from a line that begins with a name to the next such line or comment.
fn places(text: &str) -> HashMap<String, Range<usize>> {
    let mut places = HashMap::new();
    let mut entry: Option<(&str, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let is_name = line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-');
        if (is_name || line.starts_with('#'))
            && let Some((name, from)) = entry.take()
        {
            places.insert(name.to_owned(), from..at);
        }
        if is_name {
            entry = line.split([' ', '=']).next().map(|name| (name, at));
        }
        at += line.len();
    }
    if let Some((name, from)) = entry {
        places.insert(name.to_owned(), from..at);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::super::language::ENGLISH;
    use super::*;

    const FILE: &str = "### About\n\n## Part\n\n# A note.\nplain = One\n-term = Two\n\nlong =\n    { $users ->\n        [one] { $users } user\n       *[other] { $users } users\n    }\nrefers = { plain }, { -term } and { further }\nfurther={ long }\nattributed =\n    .name = Not a message\nbroken = { one\nlast = Three";

    fn said(entries: &Entries, id: &str) -> Option<String> {
        let arguments: FluentArgs<'_> = [("users", FluentValue::from(1_000))].into_iter().collect();
        entries.say(id, &arguments)
    }

    #[test]
    fn an_entry_is_read_with_what_it_refers_to_and_no_other() {
        let entries = Entries::new(ENGLISH, FILE);
        let unread = || {
            let mut unread: Vec<String> = entries.unread.borrow().keys().cloned().collect();
            unread.sort();
            unread
        };
        assert_eq!(unread(), ["-term", "attributed", "broken", "further", "last", "long", "plain", "refers"]);
        assert_eq!(said(&entries, "last").as_deref(), Some("Three"));
        assert_eq!(unread(), ["-term", "attributed", "broken", "further", "long", "plain", "refers"]);
        assert_eq!(said(&entries, "refers").as_deref(), Some("One, Two and 1,000 users"));
        assert_eq!(unread(), ["attributed", "broken"]);
        assert_eq!(said(&entries, "refers").as_deref(), Some("One, Two and 1,000 users"));
    }

    #[test]
    fn what_cannot_be_read_is_not_there() {
        let entries = Entries::new(ENGLISH, FILE);
        for id in ["broken", "attributed", "none", "-term", "", "Part"] {
            assert_eq!(said(&entries, id), None, "{id}");
        }
        assert_eq!(said(&entries, "plain").as_deref(), Some("One"));
    }

    #[test]
    fn what_refers_to_nothing_is_said_all_the_same() {
        let entries = Entries::new(ENGLISH, "one = { one } and { none }\n");
        assert!(said(&entries, "one").is_some_and(|said| said.contains("none")));
    }
}
