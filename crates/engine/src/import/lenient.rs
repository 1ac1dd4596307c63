//! Values as exports really write them: numbers as texts, single elements for lists, and fields
//! that a tool flattened. A field is absent, null, a value, or damaged; reading it never fails.

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// One field of a record.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) enum Field<T> {
    /// The key is not there.
    #[default]
    Absent,
    /// The key is there and null.
    Null,
    /// The key has a value.
    Value(T),
    /// The key has something that cannot be used.
    Damaged(Damage),
}

/// Why a field cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Damage {
    /// A tool wrote a type name or `@{…}` instead of the value.
    Flattened,
    /// Another type than the field has.
    WrongType,
}

impl<T> Field<T> {
    /// Whether the key is there and usable.
    pub(super) fn is_exported(&self) -> bool {
        matches!(self, Self::Null | Self::Value(_))
    }

    /// The value, where there is one.
    pub(super) fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            _ => None,
        }
    }

    /// What is wrong with it, if anything.
    pub(super) fn damage(&self) -> Option<Damage> {
        match self {
            Self::Damaged(damage) => Some(*damage),
            _ => None,
        }
    }
}

impl Field<Text<'_>> {
    /// The text, trimmed; empty where there is none.
    pub(super) fn text(&self) -> &str {
        self.value().map(|text| text.0.trim()).unwrap_or_default()
    }
}

/// A type that can be made of whatever stands in the file.
pub(super) trait Lenient<'de>: Sized {
    /// From a text.
    fn text(text: Cow<'de, str>) -> Field<Self> {
        Field::Damaged(if is_flattened(&text) { Damage::Flattened } else { Damage::WrongType })
    }
    /// From a number.
    fn number(_: f64) -> Field<Self> {
        Field::Damaged(Damage::WrongType)
    }
    /// From true or false.
    fn boolean(_: bool) -> Field<Self> {
        Field::Damaged(Damage::WrongType)
    }
    /// From a list.
    fn list<A: SeqAccess<'de>>(mut list: A) -> Result<Field<Self>, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Field::Damaged(Damage::WrongType))
    }
    /// From an object.
    fn object<A: MapAccess<'de>>(mut object: A) -> Result<Field<Self>, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Field::Damaged(Damage::WrongType))
    }
}

impl<'de, T: Lenient<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FieldVisitor(PhantomData))
    }
}

struct FieldVisitor<T>(PhantomData<T>);

impl<'de, T: Lenient<'de>> Visitor<'de> for FieldVisitor<T> {
    type Value = Field<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }
    fn visit_unit<E>(self) -> Result<Field<T>, E> {
        Ok(Field::Null)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Field<T>, E> {
        Ok(T::boolean(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Field<T>, E> {
        Ok(T::number(value as f64))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Field<T>, E> {
        Ok(T::number(value as f64))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Field<T>, E> {
        Ok(T::number(value))
    }
    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Field<T>, E> {
        Ok(T::text(Cow::Borrowed(value)))
    }
    fn visit_str<E>(self, value: &str) -> Result<Field<T>, E> {
        Ok(T::text(Cow::Owned(value.to_owned())))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Field<T>, A::Error> {
        T::list(list)
    }
    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<Field<T>, A::Error> {
        T::object(object)
    }
}

/// A text; numbers and truth values are taken as their text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Text<'a>(pub(super) Cow<'a, str>);

impl<'de> Lenient<'de> for Text<'de> {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        Field::Value(Self(text))
    }
    fn number(number: f64) -> Field<Self> {
        Field::Value(Self(Cow::Owned(number.to_string())))
    }
    fn boolean(value: bool) -> Field<Self> {
        Field::Value(Self(Cow::Borrowed(if value { "true" } else { "false" })))
    }
}

/// True or false; also as a text or as 1 and 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Flag(pub(super) bool);

impl<'de> Lenient<'de> for Flag {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        match text.trim() {
            "" => Field::Null,
            "1" => Field::Value(Self(true)),
            "0" => Field::Value(Self(false)),
            text if text.eq_ignore_ascii_case("true") => Field::Value(Self(true)),
            text if text.eq_ignore_ascii_case("false") => Field::Value(Self(false)),
            _ => Field::Damaged(Damage::WrongType),
        }
    }
    fn number(number: f64) -> Field<Self> {
        Field::Value(Self(number != 0.0))
    }
    fn boolean(value: bool) -> Field<Self> {
        Field::Value(Self(value))
    }
}

/// No count of seats is larger; what is, is no count.
const LARGEST: f64 = 1e12;

/// A whole number that counts something; also as a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Whole(pub(super) i64);

impl<'de> Lenient<'de> for Whole {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        match text.trim().parse::<f64>() {
            Ok(number) => Self::number(number),
            Err(_) => Field::Damaged(Damage::WrongType),
        }
    }
    fn number(number: f64) -> Field<Self> {
        let whole = number.fract() == 0.0 && (0.0..=LARGEST).contains(&number);
        if whole { Field::Value(Self(number as i64)) } else { Field::Damaged(Damage::WrongType) }
    }
}

/// A list; a single element stands for a list of one, and is noted.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct List<T> {
    /// The elements, in order, damaged ones included.
    pub(super) items: Vec<Field<T>>,
    /// Whether the file had a single element where a list belongs.
    pub(super) collapsed: bool,
}

impl<T> List<T> {
    fn of_one(item: Field<T>) -> Field<Self> {
        match item {
            Field::Damaged(damage) => Field::Damaged(damage),
            item => Field::Value(Self { items: vec![item], collapsed: true }),
        }
    }
}

impl<'de, T: Lenient<'de>> Lenient<'de> for List<T> {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        if is_flattened(&text) {
            return Field::Damaged(Damage::Flattened);
        }
        Self::of_one(T::text(text))
    }
    fn list<A: SeqAccess<'de>>(mut list: A) -> Result<Field<Self>, A::Error> {
        let mut items: Vec<Field<T>> = Vec::new();
        let mut flattened = false;
        while let Some(item) = list.next_element::<Field<T>>()? {
            flattened |= item.damage() == Some(Damage::Flattened);
            items.push(item);
        }
        Ok(if flattened {
            Field::Damaged(Damage::Flattened)
        } else {
            Field::Value(Self { items, collapsed: false })
        })
    }
    fn object<A: MapAccess<'de>>(object: A) -> Result<Field<Self>, A::Error> {
        T::object(object).map(Self::of_one)
    }
}

/// Whether PowerShell wrote a type name or `@{…}` where a value was nested too deep (formats.md).
fn is_flattened(text: &str) -> bool {
    ["@{", "System.Object[]", "System.Collections.", "Microsoft.Graph.PowerShell.Models."]
        .iter()
        .any(|start| text.starts_with(start))
}

/// Anything; only whether it is there matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Anything;

impl<'de> Lenient<'de> for Anything {
    fn text(_: Cow<'de, str>) -> Field<Self> {
        Field::Value(Self)
    }
    fn number(_: f64) -> Field<Self> {
        Field::Value(Self)
    }
    fn boolean(_: bool) -> Field<Self> {
        Field::Value(Self)
    }
    fn list<A: SeqAccess<'de>>(mut list: A) -> Result<Field<Self>, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Field::Value(Self))
    }
    fn object<A: MapAccess<'de>>(mut object: A) -> Result<Field<Self>, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Field::Value(Self))
    }
}
