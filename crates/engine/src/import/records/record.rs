//! How records are declared and read. Keys are matched without regard to case, since PowerShell
//! writes them in its own.

use super::Record;
use crate::import::lenient::{Field, Quiet, Text};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// What is known of a record beside its fields.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading<'a> {
    /// Keys that are there more than once.
    pub(super) repeated: Vec<&'static str>,
    /// Whether it was read out of a text that a tool made of it.
    pub(super) rescued: bool,
    /// Whether a key begins with a capital, which Graph's own do not.
    pub(super) capitals: bool,
    /// Whether the dictionary of further fields was flattened.
    pub(super) lost_extra: bool,
    /// Properties that applications add, by name.
    pub(super) of_applications: Vec<OfApplication<'a>>,
}

/// A property that an application adds, and its value.
pub(in crate::import) type OfApplication<'a> = (Box<str>, Field<Quiet<Text<'a>>>);

/// Which of its names each field was found by; 0 for none yet.
#[derive(Debug)]
pub(super) struct Ranks<const N: usize>(pub(super) [u8; N]);

impl<const N: usize> Default for Ranks<N> {
    fn default() -> Self {
        Self([0; N])
    }
}

/// A key that was found among those of a record.
#[derive(Debug, Clone)]
pub(super) struct Found<K> {
    /// The field.
    pub(super) key: K,
    /// Which of the field's names it is: the first one counts before the others. From 1.
    pub(super) rank: u8,
    /// Whether it begins with a capital and the field's name does not.
    pub(super) capital: bool,
    /// The key itself where it is that of a property that an application adds.
    pub(super) of_application: Option<Box<str>>,
}

/// The place of a key among the names of a field.
pub(super) fn rank(names: &[&str], key: &str) -> Option<(u8, bool)> {
    let place = names.iter().position(|name| name.eq_ignore_ascii_case(key))?;
    let capital = |text: &str| text.starts_with(|first: char| first.is_ascii_uppercase());
    let in_capitals = capital(key) && !names.get(place).is_some_and(|name| capital(name));
    Some((u8::try_from(place + 1).unwrap_or(u8::MAX), in_capitals))
}

/// The place of a key among a field's names, where it is spelled as one of them: the first name, or one of the others.
pub(super) fn exact_rank(others: &[&str], key: &str) -> u8 {
    let place = others.iter().position(|name| *name == key);
    place.map_or(1, |place| u8::try_from(place + 2).unwrap_or(u8::MAX))
}

/// First and last letters of the names of a record's fields by their lengths, by which most keys of others are told
/// apart.
#[derive(Debug)]
pub(super) struct Outlines([(u32, u32); 64]);

impl Outlines {
    /// Those of some names.
    #[expect(clippy::indexing_slicing, reason = "the compiler works it out, and tells of it")]
    pub(super) const fn of(names: &[&str]) -> Self {
        let mut outlines = [(0, 0); 64];
        let mut place = 0;
        while place < names.len() {
            let name = names[place].as_bytes();
            let (first, last) = &mut outlines[name.len() % 64];
            *first |= letter(name[0]);
            *last |= letter(name[name.len() - 1]);
            place += 1;
        }
        Self(outlines)
    }

    /// Whether a key may be one of the names, whatever its case.
    pub(super) fn may_have(&self, key: &str) -> bool {
        let (firsts, lasts) = self.0.get(key.len() % 64).copied().unwrap_or_default();
        let (first, last) = (key.as_bytes().first(), key.as_bytes().last());
        first.is_some_and(|first| firsts & letter(*first) != 0)
            && last.is_some_and(|last| lasts & letter(*last) != 0)
    }
}

/// One bit for a letter in either case; other signs share them.
const fn letter(byte: u8) -> u32 {
    1 << (byte & 0x1f)
}

/// Keys of dictionaries in which tools put further fields of the object around them.
pub(super) fn is_extra(key: &str) -> bool {
    key.eq_ignore_ascii_case("AdditionalProperties") || key.eq_ignore_ascii_case("AADAdditionalData")
}

/// The key of a property that an application adds, if it is one (facts 6.8).
pub(super) fn of_application(key: &str) -> Option<Box<str>> {
    const PREFIX: &str = "extension_";
    let begins = key.get(..PREFIX.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(PREFIX));
    (begins && seatscope_membership::find_property(key).is_some()).then(|| key.into())
}

/// Finds the field of a key without keeping the key.
pub(super) struct KeySeed<K>(pub(super) fn(&str) -> Found<K>);

impl<'de, K> DeserializeSeed<'de> for KeySeed<K> {
    type Value = Found<K>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Found<K>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<K> Visitor<'_> for KeySeed<K> {
    type Value = Found<K>;
    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }
    fn visit_str<E>(self, key: &str) -> Result<Found<K>, E> {
        Ok((self.0)(key))
    }
}

/// Reads further fields of a record out of a dictionary inside it.
pub(super) struct Extra<'r, R>(pub(super) &'r mut R);

impl<'de, R: Record<'de>> DeserializeSeed<'de> for Extra<'_, R> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, R: Record<'de>> Visitor<'de> for Extra<'_, R> {
    type Value = ();
    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }
    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<(), A::Error> {
        self.0.fill(object, true)
    }
    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        self.0.lose_extra();
        Ok(())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element::<serde::de::IgnoredAny>()?.is_some() {}
        Ok(())
    }
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }
    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }
    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }
    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }
}

/// Declares records: their fields, the keys in the file, and how to read them. A field may have
/// several keys; the first one counts before the others. `from` names the field that a bare text is,
/// `of` the one without which a record in a list says nothing.
macro_rules! records {
    ($($(#[$doc:meta])* $name:ident $(from $plain:ident)? $(of $subject:ident)? {
        $($field:ident : $type:ty = $key:literal $(| $alias:literal)*,)+
    })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Default)]
        pub(in crate::import) struct $name<'a> {
            $(pub(in crate::import) $field: Field<$type>,)+
            pub(in crate::import::records) ranks: $crate::import::records::record::Ranks<{ [$($key),+].len() }>,
            pub(in crate::import::records) reading: $crate::import::records::record::Reading<'a>,
        }

        const _: () = {
            use $crate::import::lenient::{Damage, Lenient, Note, Notes, is_flattened, rescue, several};
            use $crate::import::records::record::{
                Extra, Found, KeySeed, Outlines, exact_rank, is_extra, of_application, rank,
            };
            use serde::de::value::{Error, MapDeserializer};
            use serde::de::{IgnoredAny, MapAccess};
            use std::borrow::Cow;

            #[derive(Debug, Clone, Copy)]
            #[allow(non_camel_case_types, reason = "the variants carry the fields' names")]
            enum Key { $($field,)+ Extra, OfApplication, Other }

            fn find(key: &str) -> Found<Key> {
                match key {
                    $($key $(| $alias)* => {
                        let rank = exact_rank(&[$($alias),*], key);
                        return Found { key: Key::$field, rank, capital: false, of_application: None };
                    })+
                    _ => {}
                }
                const OUTLINES: Outlines = Outlines::of(&[$($key $(, $alias)*),+]);
                if OUTLINES.may_have(key) {
                    $(if let Some((rank, capital)) = rank(&[$key $(, $alias)*], key) {
                        return Found { key: Key::$field, rank, capital, of_application: None };
                    })+
                }
                let of_application = of_application(key);
                let key = match of_application {
                    Some(_) => Key::OfApplication,
                    None if is_extra(key) => Key::Extra,
                    None => Key::Other,
                };
                Found { key, rank: 0, capital: false, of_application }
            }

            impl<'de> Record<'de> for $name<'de> {
                fn fill<A: MapAccess<'de>>(&mut self, mut object: A, extra: bool) -> Result<(), A::Error> {
                    while let Some(found) = object.next_key_seed(KeySeed(find))? {
                        self.reading.capitals |= found.capital;
                        // What stands beside a dictionary of further fields counts before what is in it.
                        let rank = if extra { found.rank.saturating_add(100) } else { found.rank };
                        match found.key {
                            $(Key::$field => {
                                let value = object.next_value()?;
                                let before = self.ranks.0.get_mut(Key::$field as usize);
                                let Some(before) = before else { continue };
                                if *before == rank && !self.reading.repeated.contains(&$key) {
                                    self.reading.repeated.push($key);
                                }
                                let (has, had) = (matches!(value, Field::Value(_)), matches!(self.$field, Field::Value(_)));
                                if *before == 0 || (rank <= *before && (has || !had)) || (has && !had) {
                                    (*before, self.$field) = (rank, value);
                                }
                            })+
                            Key::Extra => object.next_value_seed(Extra(self))?,
                            Key::OfApplication => {
                                let value = object.next_value()?;
                                self.reading.of_applications.extend(found.of_application.map(|name| (name, value)));
                            }
                            Key::Other => {
                                object.next_value::<IgnoredAny>()?;
                            }
                        }
                    }
                    Ok(())
                }

                fn has_field(key: &str) -> bool {
                    !matches!(find(key).key, Key::Other)
                }

                fn richness(&self) -> u8 {
                    0 $(+ u8::from(self.$field.is_exported()))+
                }

                fn note_fields(&self, notes: &mut Notes) {
                    $(self.$field.note($key, notes);)+
                    for key in &self.reading.repeated {
                        notes.add(key, Note::Repeated);
                    }
                }

                fn has_capitals(&self) -> bool {
                    self.reading.capitals
                }

                fn lose_extra(&mut self) {
                    self.reading.lost_extra = true;
                }

                fn lost_extra(&self) -> bool {
                    self.reading.lost_extra
                }
            }

            impl<'de> Lenient<'de> for $name<'de> {
                fn text(text: Cow<'de, str>) -> Field<Self> {
                    if let Some(pairs) = rescue(&text) {
                        let mut record = Self::default();
                        record.reading.rescued = true;
                        let pairs = MapDeserializer::<_, Error>::new(pairs.into_iter());
                        if record.fill(pairs, false).is_ok() {
                            return Field::Value(record);
                        }
                    }
                    if is_flattened(&text) {
                        return Field::Damaged(Damage::Flattened);
                    }
                    let plain: Option<Self> = None;
                    $(let plain = plain.or_else(|| {
                        Some(Self { $plain: Field::Value(Text(text)), ..Self::default() })
                    });)?
                    plain.map_or(Field::Damaged(Damage::WrongType), Field::Value)
                }

                fn texts(text: &str) -> Option<Vec<Field<Self>>> {
                    let own = |part: &str| Self::text(Cow::Owned(part.to_owned()));
                    several(text).map(|parts| parts.into_iter().map(own).collect())
                }

                fn object<A: MapAccess<'de>>(object: A) -> Result<Field<Self>, A::Error> {
                    let mut record = Self::default();
                    record.fill(object, false)?;
                    Ok(Field::Value(record))
                }

                fn note(&self, key: &'static str, notes: &mut Notes) {
                    if self.reading.rescued {
                        notes.add(key, Note::Rescued);
                    }
                    $(if self.$subject.text().is_empty() {
                        notes.add(key, Note::LeftOut);
                    })?
                    notes.within(key, |notes| self.note_fields(notes));
                }
            }
        };
    )+};
}
pub(super) use records;
