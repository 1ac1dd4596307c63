//! Reads enums that only the engine writes, which puts the tag first.
//!
//! What serde derives for a tagged enum takes its keys in any order. For that it keeps everything aside until it has
//! the tag, and reads all that is below from there. All that the page reads is below an answer: its thread would go
//! through every message twice, with nearly twice the code.

use serde::Deserializer;
use serde::de::{DeserializeSeed, EnumAccess, Error, MapAccess, VariantAccess, Visitor};
use std::{fmt, slice};

/// Shows an object whose first key is the tag as an enum, which serde reads as it comes.
pub(crate) struct TagFirst<D> {
    pub(crate) object: D,
    /// The tag's key, and that of the content where it does not stand beside the tag.
    pub(crate) keys: &'static [&'static str],
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for TagFirst<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.object.deserialize_map(Object { visitor, keys: self.keys })
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Waits for the object.
struct Object<V> {
    visitor: V,
    keys: &'static [&'static str],
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Object<V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object that begins with `{}`", self.keys.join("`, `"))
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<V::Value, M::Error> {
        self.visitor.visit_enum(Pairs { map, keys: self.keys.iter() })
    }
}

/// The object's keys and values, of which none was read yet.
struct Pairs<M> {
    map: M,
    keys: slice::Iter<'static, &'static str>,
}

impl<'de, M: MapAccess<'de>> Pairs<M> {
    /// The value of the key that has to come next.
    fn next<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, M::Error> {
        let key = self.keys.next().copied().unwrap_or_default();
        match self.map.next_key::<String>()? {
            Some(next) if next == key => self.map.next_value_seed(seed),
            Some(next) => Err(M::Error::custom(format_args!("`{key}` has to come before `{next}`"))),
            None => Err(M::Error::missing_field(key)),
        }
    }
}

impl<'de, M: MapAccess<'de>> EnumAccess<'de> for Pairs<M> {
    type Error = M::Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(mut self, seed: S) -> Result<(S::Value, Self), M::Error> {
        Ok((self.next(seed)?, self))
    }
}

impl<'de, M: MapAccess<'de>> VariantAccess<'de> for Pairs<M> {
    type Error = M::Error;

    fn unit_variant(self) -> Result<(), M::Error> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(mut self, seed: S) -> Result<S::Value, M::Error> {
        self.next(seed)
    }

    // No answer has such a variant: its visitor refuses.
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, M::Error> {
        visitor.visit_unit()
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, M::Error> {
        visitor.visit_map(self.map)
    }
}
