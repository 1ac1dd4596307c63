//! A list, in all the ways that a tool may write one.

use super::{Damage, Field, Lenient, Note, Notes, is_flattened};
use serde::de::value::CowStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// A list; a single element stands for a list of one, and is noted.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::import) struct List<T> {
    /// The elements, in order, damaged ones included.
    pub(in crate::import) items: Vec<Field<T>>,
    /// What became of the list on its way, if anything.
    note: Option<Note>,
}

impl<T> List<T> {
    /// A list as it was written.
    pub(in crate::import) fn new(items: Vec<Field<T>>) -> Self {
        Self { items, note: None }
    }

    fn of(items: Vec<Field<T>>, note: Option<Note>) -> Field<Self> {
        // A list of which an element is lost is not to be trusted.
        if items.iter().any(|item| item.damage() == Some(Damage::Flattened)) {
            return Field::Damaged(Damage::Flattened);
        }
        Field::Value(Self { items, note })
    }

    fn of_one(item: Field<T>) -> Field<Self> {
        match item {
            Field::Damaged(damage) => Field::Damaged(damage),
            item => Field::Value(Self { items: vec![item], note: Some(Note::Collapsed) }),
        }
    }
}

impl<'de, T: Lenient<'de>> Lenient<'de> for List<T> {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        // An empty list nested too deep becomes an empty text, and one on a screen is `{}`.
        if matches!(text.trim(), "" | "{}") {
            return Self::of(Vec::new(), None);
        }
        if is_cut_short(&text) {
            return Field::Damaged(Damage::Flattened);
        }
        if let Some(items) = T::texts(&text) {
            return Self::of(items, Some(Note::Rescued));
        }
        if is_flattened(&text) {
            return Field::Damaged(Damage::Flattened);
        }
        Self::of_one(T::text(text))
    }

    fn integer(number: i128) -> Field<Self> {
        Self::of_one(T::integer(number))
    }

    fn list<A: SeqAccess<'de>>(mut list: A) -> Result<Field<Self>, A::Error> {
        let mut items: Vec<Field<T>> = Vec::new();
        while let Some(item) = list.next_element::<Field<T>>()? {
            items.push(item);
        }
        Ok(Self::of(items, None))
    }

    /// `{"value": […], "Count": n}` is how Windows PowerShell writes some lists; any other object is
    /// a single element.
    fn object<A: MapAccess<'de>>(mut object: A) -> Result<Field<Self>, A::Error> {
        // PowerShell writes some empty lists as `{}`.
        let Some(key) = object.next_key_seed(KeySeed)? else { return Ok(Self::of(Vec::new(), None)) };
        if key.eq_ignore_ascii_case("count") {
            object.next_value::<IgnoredAny>()?;
            return match object.next_key_seed(KeySeed)? {
                Some(key) if key.eq_ignore_ascii_case("value") => wrapped(object),
                _ => T::object(object).map(Self::of_one),
            };
        }
        if key.eq_ignore_ascii_case("value") {
            return wrapped(object);
        }
        T::object(FirstKey { key: Some(key), rest: object }).map(Self::of_one)
    }

    fn note(&self, key: &'static str, notes: &mut Notes) {
        if let Some(note) = self.note {
            notes.add(key, note);
        }
        for item in &self.items {
            match item {
                Field::Absent | Field::Null => notes.add(key, Note::LeftOut),
                item => item.note(key, notes),
            }
        }
    }
}

/// Whether a text is what PowerShell shows of a list on a screen, of which more is cut off: `{a, b...}`, or in a
/// column of a table `a, b…`.
pub(in crate::import) fn is_cut_short(text: &str) -> bool {
    let text = text.trim();
    let inside = text.strip_suffix('}').unwrap_or(text);
    inside.ends_with('…') || (text.starts_with('{') && inside.ends_with("..."))
}

/// The list under `value`, whatever follows it.
fn wrapped<'de, T: Lenient<'de>, A: MapAccess<'de>>(mut object: A) -> Result<Field<List<T>>, A::Error> {
    let list = object.next_value::<Field<List<T>>>()?;
    while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(list)
}

/// An object whose first key was read already.
struct FirstKey<'de, A> {
    key: Option<Cow<'de, str>>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for FirstKey<'de, A> {
    type Error = A::Error;
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        match self.key.take() {
            Some(key) => seed.deserialize(CowStrDeserializer::new(key)).map(Some),
            None => self.rest.next_key_seed(seed),
        }
    }
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.rest.next_value_seed(seed)
    }
}

/// Reads a key as a text.
struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Cow<'de, str>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for KeySeed {
    type Value = Cow<'de, str>;
    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }
    fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(key))
    }
    fn visit_str<E>(self, key: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(key.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Text;
    use super::*;

    fn read(json: &str) -> (Vec<String>, Vec<Note>) {
        let field: Field<List<Text<'_>>> = serde_json::from_str(json).unwrap();
        let mut notes = Notes::default();
        field.note("x", &mut notes);
        let items = field.value().map(|list| list.items.as_slice()).unwrap_or_default();
        let texts = items.iter().map(|item| item.text().to_owned()).collect();
        (texts, notes.list.iter().map(|(_, _, note)| *note).collect())
    }

    #[test]
    fn lists_are_read_however_they_are_written() {
        let both = || vec!["SMTP:a@x.example".to_owned(), "X500:/o=One Two".to_owned()];
        assert_eq!(read(r#"["SMTP:a@x.example","X500:/o=One Two"]"#), (both(), vec![]));
        assert_eq!(read(r#"{"value":["SMTP:a@x.example","X500:/o=One Two"],"Count":2}"#), (both(), vec![]));
        assert_eq!(read(r#"{"Count":2,"value":["SMTP:a@x.example","X500:/o=One Two"]}"#), (both(), vec![]));
        assert_eq!(read(r#""SMTP:a@x.example X500:/o=One Two""#), (both(), vec![Note::Rescued]));
        assert_eq!(read(r#""SMTP:a@x.example""#), (vec!["SMTP:a@x.example".into()], vec![Note::Collapsed]));
        for empty in [r#""""#, "{}", r#""{}""#] {
            assert_eq!(read(empty), (vec![], vec![]), "{empty}");
        }
        assert_eq!(read(r#"["SMTP:a@x.example",null]"#).1, [Note::LeftOut]);
        for cut in [r#""{SMTP:a@x.example, smtp:b@x.example...}""#, r#""{SMTP:a@x.example, smtp:b@x.ex…""#]
        {
            assert_eq!(read(cut), (vec![], vec![Note::Lost(Damage::Flattened)]));
        }
        assert_eq!(read(r#""System.String[]""#), (vec![], vec![Note::Lost(Damage::Flattened)]));
        assert_eq!(read(r#"{"a":[]}"#), (vec![], vec![Note::Lost(Damage::WrongType)]));
    }
}
