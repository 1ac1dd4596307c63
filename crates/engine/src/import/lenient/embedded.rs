//! Values inside texts: JSON that a tool wrote into a text, and any value taken as its own JSON text.

use super::{Damage, Field, Lenient, Notes};
use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{MapAccess, SeqAccess};
use serde_json::{Deserializer, Value};
use std::borrow::Cow;

/// A value, as itself or as a text that holds its JSON (formats.md 19).
#[derive(Debug, Clone, PartialEq)]
pub(in crate::import) struct Embedded<T>(pub(in crate::import) T);

impl<'de, T: Lenient<'de>> Lenient<'de> for Embedded<T> {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        let begins = text.trim_start();
        // A tool may have written the text of a text.
        if begins.starts_with('"')
            && let Ok(inside) = serde_json::from_str::<String>(begins)
        {
            return Self::text(Cow::Owned(inside));
        }
        if !begins.starts_with(['{', '[']) {
            return wrap(T::text(text));
        }
        // What is read out of a text that had to be unescaped cannot be borrowed from the file.
        let mut inside = Deserializer::from_reader(text.as_bytes());
        let read = Field::<T>::deserialize(&mut inside).and_then(|value| inside.end().map(|()| value));
        wrap(read.unwrap_or(Field::Damaged(Damage::WrongType)))
    }
    fn list<A: SeqAccess<'de>>(list: A) -> Result<Field<Self>, A::Error> {
        T::list(list).map(wrap)
    }
    fn object<A: MapAccess<'de>>(object: A) -> Result<Field<Self>, A::Error> {
        T::object(object).map(wrap)
    }
    fn note(&self, key: &'static str, notes: &mut Notes) {
        self.0.note(key, notes);
    }
}

fn wrap<T>(field: Field<T>) -> Field<Embedded<T>> {
    match field {
        Field::Value(value) => Field::Value(Embedded(value)),
        Field::Damaged(damage) => Field::Damaged(damage),
        Field::Absent => Field::Absent,
        Field::Null => Field::Null,
    }
}

/// Any value as a text: a list or an object as its JSON.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::import) struct Verbatim<'a>(pub(in crate::import) Cow<'a, str>);

impl Field<Verbatim<'_>> {
    /// The text, trimmed; empty where there is none.
    pub(in crate::import) fn text(&self) -> &str {
        self.value().map(|text| text.0.trim()).unwrap_or_default()
    }
}

impl<'de> Lenient<'de> for Verbatim<'de> {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        Field::Value(Self(text))
    }
    fn integer(number: i128) -> Field<Self> {
        Field::Value(Self(Cow::Owned(number.to_string())))
    }
    fn number(number: f64) -> Field<Self> {
        Field::Value(Self(Cow::Owned(number.to_string())))
    }
    fn boolean(value: bool) -> Field<Self> {
        Field::Value(Self(Cow::Borrowed(if value { "true" } else { "false" })))
    }
    fn list<A: SeqAccess<'de>>(list: A) -> Result<Field<Self>, A::Error> {
        let value = Value::deserialize(SeqAccessDeserializer::new(list))?;
        Ok(Field::Value(Self(Cow::Owned(value.to_string()))))
    }
    fn object<A: MapAccess<'de>>(object: A) -> Result<Field<Self>, A::Error> {
        let value = Value::deserialize(MapAccessDeserializer::new(object))?;
        Ok(Field::Value(Self(Cow::Owned(value.to_string()))))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{List, Text};
    use super::*;

    #[test]
    fn a_value_is_read_as_itself_and_out_of_a_text() {
        let twice = serde_json::to_string(r#""[\"a\",\"b\"]""#).unwrap();
        for json in [r#"["a","b"]"#, r#""[\"a\",\"b\"]""#, r#"" [ \"a\", \"\\u0062\" ]""#, &twice] {
            let field: Field<Embedded<List<Text<'_>>>> = serde_json::from_str(json).unwrap();
            let items = &field.value().unwrap().0.items;
            assert_eq!(items.iter().map(|item| item.text()).collect::<Vec<_>>(), ["a", "b"], "{json}");
        }
        for cut in [r#""[\"a\",\"b""#, r#""[\"a\"] b""#] {
            let field: Field<Embedded<List<Text<'_>>>> = serde_json::from_str(cut).unwrap();
            assert_eq!(field, Field::Damaged(Damage::WrongType), "{cut}");
        }
    }

    #[test]
    fn any_value_is_kept_as_its_text() {
        for (json, expected) in
            [(r#""[a]""#, "[a]"), (r#"[{"a": 1}]"#, r#"[{"a":1}]"#), ("7", "7"), ("null", "")]
        {
            let field: Field<Verbatim<'_>> = serde_json::from_str(json).unwrap();
            assert_eq!(field.text(), expected);
        }
    }
}
