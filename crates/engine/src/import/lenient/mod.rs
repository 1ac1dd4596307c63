//! Values as exports really write them: numbers as texts, single elements for lists, and fields
//! that a tool flattened. A field is absent, null, a value, or damaged; reading it never fails.

mod embedded;
mod flattened;
mod list;
mod log_time;
mod quiet;
mod scalars;
mod written_date;

pub(super) use embedded::{Embedded, Verbatim};
pub(super) use flattened::{is_flattened, rescue, several};
pub(super) use list::{List, is_cut_short};
pub(super) use log_time::LogTime;
pub(super) use quiet::Quiet;
pub(super) use scalars::{Anything, Flag, Text, Time, Whole, Word};
pub(super) use written_date::WrittenDate;

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

/// What is to be told of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Note {
    /// It is lost.
    Lost(Damage),
    /// It was read out of a text that a tool made of it.
    Rescued,
    /// A single element stands for a list of one.
    Collapsed,
    /// An entry of a list is null or lacks what it is about.
    LeftOut,
    /// A name was written as its number.
    NumberForName,
    /// A time was written as milliseconds since 1970.
    Milliseconds,
    /// A date is written so that nobody can tell which day it is.
    UnreadableDate,
    /// The key is there more than once.
    Repeated,
}

/// What is to be told of a record: fields, by their keys, the outermost first.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// The field, the field inside it if it is that one, and what is to be told.
    pub(super) list: Vec<(&'static str, Option<&'static str>, Note)>,
    outer: Option<&'static str>,
}

impl Notes {
    /// Adds what is to be told of a field.
    pub(super) fn add(&mut self, key: &'static str, note: Note) {
        let entry = match self.outer {
            Some(outer) if outer != key => (outer, Some(key), note),
            _ => (key, None, note),
        };
        if !self.list.contains(&entry) {
            self.list.push(entry);
        }
    }

    /// Looks into a field for what is to be told of those inside it.
    pub(super) fn within(&mut self, key: &'static str, look: impl FnOnce(&mut Self)) {
        let outer = self.outer;
        self.outer = Some(outer.unwrap_or(key));
        look(self);
        self.outer = outer;
    }
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

    /// The value, owned, where there is one.
    pub(super) fn into_value(self) -> Option<T> {
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

impl<'de, T: Lenient<'de>> Field<T> {
    /// Notes what is to be told of the field.
    pub(super) fn note(&self, key: &'static str, notes: &mut Notes) {
        match self {
            Self::Value(value) => value.note(key, notes),
            Self::Damaged(damage) => notes.add(key, Note::Lost(*damage)),
            Self::Absent | Self::Null => {}
        }
    }
}

/// A type that can be made of whatever stands in the file.
pub(super) trait Lenient<'de>: Sized {
    /// From a text.
    fn text(text: Cow<'de, str>) -> Field<Self> {
        Field::Damaged(if is_flattened(&text) { Damage::Flattened } else { Damage::WrongType })
    }
    /// From several elements that a tool wrote into one text, where that is what the text is.
    fn texts(_: &str) -> Option<Vec<Field<Self>>> {
        None
    }
    /// From a whole number.
    fn integer(number: i128) -> Field<Self> {
        Self::number(number as f64)
    }
    /// From any other number.
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
    /// Notes what is to be told of a value under a key.
    fn note(&self, _: &'static str, _: &mut Notes) {}
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
        Ok(T::integer(value.into()))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Field<T>, E> {
        Ok(T::integer(value.into()))
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
