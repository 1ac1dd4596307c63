//! Values that only some ask for.

use super::{Field, Lenient};
use serde::de::{MapAccess, SeqAccess};
use std::borrow::Cow;

/// A value that counts as not exported where it cannot be used. Nothing is told of it: whoever asks for it is told
/// that it is missing.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::import) struct Quiet<T>(pub(in crate::import) T);

fn quiet<T>(field: Field<T>) -> Field<Quiet<T>> {
    match field {
        Field::Value(value) => Field::Value(Quiet(value)),
        Field::Null => Field::Null,
        Field::Absent | Field::Damaged(_) => Field::Absent,
    }
}

impl<'de, T: Lenient<'de>> Lenient<'de> for Quiet<T> {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        quiet(T::text(text))
    }
    fn integer(number: i128) -> Field<Self> {
        quiet(T::integer(number))
    }
    fn number(number: f64) -> Field<Self> {
        quiet(T::number(number))
    }
    fn boolean(value: bool) -> Field<Self> {
        quiet(T::boolean(value))
    }
    fn list<A: SeqAccess<'de>>(list: A) -> Result<Field<Self>, A::Error> {
        T::list(list).map(quiet)
    }
    fn object<A: MapAccess<'de>>(object: A) -> Result<Field<Self>, A::Error> {
        T::object(object).map(quiet)
    }
}
