//! Single values: texts, names, truth values, counts and times.

use super::{Damage, Field, Lenient, Note, Notes};
use crate::tenant::ids::guid;
use crate::tenant::text::trimmed;
use serde::de::{IgnoredAny, MapAccess, SeqAccess};
use std::borrow::Cow;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// A text; numbers and truth values are taken as their text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::import) struct Text<'a>(pub(in crate::import) Cow<'a, str>);

impl Field<Text<'_>> {
    /// The text, trimmed; empty where there is none.
    pub(in crate::import) fn text(&self) -> &str {
        self.value().map(|text| trimmed(&text.0)).unwrap_or_default()
    }
}

impl<'de> Lenient<'de> for Text<'de> {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        Field::Value(Self(text))
    }

    /// Several ids or several addresses with blanks between them.
    fn texts(text: &str) -> Option<Vec<Field<Self>>> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let starts: Vec<bool> = words.iter().map(|word| begins_address(word)).collect();
        let ids = words.len() > 1 && words.iter().all(|word| guid(word).is_some());
        let addresses = starts.first() == Some(&true) && starts.iter().filter(|start| **start).count() > 1;
        if !ids && !addresses {
            return None;
        }
        let mut parts: Vec<String> = Vec::new();
        for (word, starts) in words.iter().zip(starts) {
            match parts.last_mut() {
                // X500 addresses have blanks inside.
                Some(last) if !ids && !starts => {
                    last.push(' ');
                    last.push_str(word);
                }
                _ => parts.push((*word).to_owned()),
            }
        }
        Some(parts.into_iter().map(|part| Field::Value(Self(Cow::Owned(part)))).collect())
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

    /// PowerShell writes ids, addresses and names of a type of their own as objects around the text.
    fn object<A: MapAccess<'de>>(mut object: A) -> Result<Field<Self>, A::Error> {
        const KEYS: [&str; 3] = ["proxyAddressString", "guid", "value"];
        let mut found: Option<(usize, Field<Self>)> = None;
        while let Some(key) = object.next_key::<Cow<'de, str>>()? {
            let value: Field<Self> = object.next_value()?;
            let rank = KEYS.iter().position(|known| known.eq_ignore_ascii_case(&key));
            if let (Some(rank), Field::Value(_)) = (rank, &value)
                && found.as_ref().is_none_or(|(best, _)| rank < *best)
            {
                found = Some((rank, value));
            }
        }
        Ok(found.map_or(Field::Damaged(Damage::WrongType), |(_, value)| value))
    }
}

/// Whether a word begins an address: a prefix and a colon.
fn begins_address(word: &str) -> bool {
    word.split_once(':').is_some_and(|(prefix, rest)| {
        !prefix.is_empty() && !rest.is_empty() && prefix.chars().all(|letter| letter.is_ascii_alphanumeric())
    })
}

/// A name out of a fixed list, such as a state; some tools write its number.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::import) struct Word<'a> {
    text: Cow<'a, str>,
    is_number: bool,
}

impl Field<Word<'_>> {
    /// The name, trimmed; empty where there is none.
    pub(in crate::import) fn text(&self) -> &str {
        self.value().map(|word| trimmed(&word.text)).unwrap_or_default()
    }

    /// Whether only the number is known.
    pub(in crate::import) fn is_number(&self) -> bool {
        self.value().is_some_and(|word| word.is_number)
    }
}

impl<'de> Lenient<'de> for Word<'de> {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        Field::Value(Self { text, is_number: false })
    }
    fn integer(number: i128) -> Field<Self> {
        Field::Value(Self { text: Cow::Owned(number.to_string()), is_number: true })
    }
    fn object<A: MapAccess<'de>>(object: A) -> Result<Field<Self>, A::Error> {
        Ok(match Text::object(object)? {
            Field::Value(Text(text)) => Field::Value(Self { text, is_number: false }),
            Field::Damaged(damage) => Field::Damaged(damage),
            _ => Field::Null,
        })
    }
    fn note(&self, key: &'static str, notes: &mut Notes) {
        if self.is_number {
            notes.add(key, Note::NumberForName);
        }
    }
}

/// True or false; also as a text or as 1 and 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) struct Flag(pub(in crate::import) bool);

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
pub(in crate::import) struct Whole(pub(in crate::import) i64);

impl<'de> Lenient<'de> for Whole {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        match text.trim() {
            "" => Field::Null,
            text => text.parse().map_or(Field::Damaged(Damage::WrongType), Self::number),
        }
    }
    fn number(number: f64) -> Field<Self> {
        let whole = number.fract() == 0.0 && (0.0..=LARGEST).contains(&number);
        if whole { Field::Value(Self(number as i64)) } else { Field::Damaged(Damage::WrongType) }
    }
}

/// A point in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) struct Time {
    /// Seconds since 1970.
    pub(in crate::import) seconds: i64,
    /// Whether it was written as `/Date(milliseconds)/`.
    milliseconds: bool,
}

impl Field<Time> {
    /// Seconds since 1970, as far as tables keep them; 0 where there is no time.
    pub(in crate::import) fn seconds(&self) -> u32 {
        self.value().and_then(|time| u32::try_from(time.seconds).ok()).unwrap_or_default()
    }
}

impl Time {
    /// Seconds since 1970, before it with a minus.
    pub(in crate::import) fn since_1970(self) -> i64 {
        self.seconds
    }
}

impl<'de> Lenient<'de> for Time {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        let text = text.trim();
        if text.is_empty() {
            return Field::Null;
        }
        if let Some(milliseconds) = milliseconds(text) {
            return Field::Value(Self { seconds: milliseconds.div_euclid(1000), milliseconds: true });
        }
        let text = text.replacen(' ', "T", 1);
        // A time without a zone is meant to be UTC.
        let time = OffsetDateTime::parse(&text, &Rfc3339);
        let time = time.or_else(|_| OffsetDateTime::parse(&format!("{text}Z"), &Rfc3339));
        time.map_or(Field::Damaged(Damage::WrongType), |time| {
            Field::Value(Self { seconds: time.unix_timestamp(), milliseconds: false })
        })
    }
    fn object<A: MapAccess<'de>>(object: A) -> Result<Field<Self>, A::Error> {
        text_of(object)
    }
    fn note(&self, key: &'static str, notes: &mut Notes) {
        if self.milliseconds {
            notes.add(key, Note::Milliseconds);
        }
    }
}

/// What an object that stands for a text is, read as that text.
pub(super) fn text_of<'de, T: Lenient<'de>, A: MapAccess<'de>>(object: A) -> Result<Field<T>, A::Error> {
    Ok(match Text::object(object)? {
        Field::Value(Text(text)) => T::text(text),
        Field::Damaged(damage) => Field::Damaged(damage),
        _ => Field::Null,
    })
}

/// Milliseconds of `/Date(1613679244000)/`; an offset such as `+0100` only says how to show the time.
fn milliseconds(text: &str) -> Option<i64> {
    let number = text.trim_matches('\\').strip_prefix("/Date(")?.strip_suffix(")/")?;
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, number),
    };
    let digits = digits.split(['+', '-']).next()?;
    digits.parse::<i64>().ok().map(|number| sign * number)
}

/// Anything; only whether it is there matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) struct Anything;

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

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(text: &str) -> u32 {
        Time::text(Cow::Borrowed(text)).seconds()
    }

    #[test]
    fn times_are_read_as_every_tool_writes_them() {
        assert_eq!(seconds("2021-02-18T20:14:04Z"), 1_613_679_244);
        assert_eq!(seconds("2021-02-18T20:14:04.123"), 1_613_679_244);
        assert_eq!(seconds("2021-02-18 20:14:04Z"), 1_613_679_244);
        assert_eq!(seconds("/Date(1613679244000)/"), 1_613_679_244);
        assert_eq!(seconds("/Date(1613679244000+0100)/"), 1_613_679_244);
        assert_eq!(seconds("/Date(-62135596800000)/"), 0);
        assert_eq!(Time::text(Cow::Borrowed("yesterday")), Field::Damaged(Damage::WrongType));
    }

    #[test]
    fn texts_and_names_are_found_inside_objects() {
        let id: Field<Text<'_>> = serde_json::from_str(r#"{"value":"a-b","Guid":"a-b"}"#).unwrap();
        assert_eq!(id.text(), "a-b");
        let kind: Field<Word<'_>> = serde_json::from_str(r#"{"Value":"UserMailbox"}"#).unwrap();
        assert_eq!((kind.text(), kind.is_number()), ("UserMailbox", false));
        let number: Field<Word<'_>> = serde_json::from_str("4").unwrap();
        assert!(number.is_number());
    }
}
