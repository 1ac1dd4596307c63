//! A date as tools write it for people: read where it can mean one day only.

use super::scalars::text_of;
use super::{Field, Lenient, Note, Notes, Time};
use serde::de::MapAccess;
use std::borrow::Cow;
use time::{Date, Month, UtcOffset};

/// A date, or the text that nobody can tell the day from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) enum WrittenDate {
    /// Seconds since 1970.
    At(i64),
    /// The text as it stands in the file.
    Unread(Box<str>),
}

/// Milliseconds since 1970 from here on; what is less could as well be seconds, or digits of a date.
const MILLISECONDS: u128 = 100_000_000_000;

impl<'de> Lenient<'de> for WrittenDate {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        let unread = || Self::Unread(text.trim().into());
        match Time::text(Cow::Borrowed(text.as_ref())) {
            Field::Value(time) => Field::Value(Self::At(time.since_1970())),
            Field::Damaged(_) => Field::Value(written(&text).map_or_else(unread, Self::At)),
            Field::Absent | Field::Null => Field::Null,
        }
    }
    fn integer(number: i128) -> Field<Self> {
        let milliseconds = (number.unsigned_abs() >= MILLISECONDS).then(|| number.div_euclid(1000));
        let seconds = milliseconds.and_then(|seconds| i64::try_from(seconds).ok());
        Field::Value(seconds.map_or_else(|| Self::Unread(number.to_string().into()), Self::At))
    }
    fn number(number: f64) -> Field<Self> {
        Field::Value(Self::Unread(number.to_string().into()))
    }
    fn boolean(value: bool) -> Field<Self> {
        Field::Value(Self::Unread(value.to_string().into()))
    }
    fn object<A: MapAccess<'de>>(object: A) -> Result<Field<Self>, A::Error> {
        text_of(object)
    }
    fn note(&self, key: &'static str, notes: &mut Notes) {
        if let Self::Unread(_) = self {
            notes.add(key, Note::UnreadableDate);
        }
    }
}

/// A date with or without a time, AM or PM, and an offset, which is UTC where there is none.
fn written(text: &str) -> Option<i64> {
    let (mut date, mut time, mut is_afternoon, mut offset) = (Vec::new(), None, None, None);
    for word in text.split([' ', ',', '\u{202f}', '\u{a0}']).flat_map(apart).filter(|word| !word.is_empty()) {
        let upper = word.to_ascii_uppercase();
        let taken = match upper.as_str() {
            "AM" => is_afternoon.replace(false).is_some(),
            "PM" => is_afternoon.replace(true).is_some(),
            "Z" | "UTC" | "GMT" => offset.replace(UtcOffset::UTC).is_some(),
            _ if word.starts_with(['+', '-']) => offset.replace(zone(word)?).is_some(),
            _ if word.contains(':') => time.replace(clock(word)?).is_some(),
            _ => {
                date.push(word);
                false
            }
        };
        if taken {
            return None;
        }
    }
    let (hour, minute, second) = time.unwrap_or_default();
    let hour = match is_afternoon {
        None => hour,
        Some(is_afternoon) if (1..=12).contains(&hour) => hour % 12 + if is_afternoon { 12 } else { 0 },
        Some(_) => return None,
    };
    let at = day(&date)?.with_hms(hour, minute, second).ok()?;
    Some(at.assume_offset(offset.unwrap_or(UtcOffset::UTC)).unix_timestamp())
}

/// A word taken apart where a date, a time and what belongs to it stick together: `2024-05-01T09:00:00+0200`, `9:00AM`.
fn apart(word: &str) -> impl Iterator<Item = &str> {
    let is_digit = |at: usize| word.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let joint = word.find('T').filter(|at| at.checked_sub(1).is_some_and(is_digit) && is_digit(at + 1));
    let (date, time) = match joint.and_then(|at| word.split_at_checked(at)) {
        Some((date, time)) => (date, time.strip_prefix('T').unwrap_or(time)),
        None => ("", word),
    };
    let is_time = time.contains(':') && time.starts_with(|first: char| first.is_ascii_digit());
    let clock =
        time.find(|sign: char| !sign.is_ascii_digit() && !matches!(sign, ':' | '.')).filter(|_| is_time);
    let (time, behind) = clock.and_then(|at| time.split_at_checked(at)).unwrap_or((time, ""));
    [date, time, behind].into_iter()
}

/// `9:00`, `09:00:00`, `09:00:00.000`
fn clock(word: &str) -> Option<(u8, u8, u8)> {
    let mut parts = word.split(':');
    let (hour, minute) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let second = match parts.next() {
        Some(second) => second.split('.').next()?.parse().ok()?,
        None => 0,
    };
    parts.next().is_none().then_some((hour, minute, second))
}

/// `+02:00`, `+0200`, `+02`
fn zone(word: &str) -> Option<UtcOffset> {
    let sign = if word.starts_with('-') { -1 } else { 1 };
    let digits: String = word.get(1..)?.chars().filter(|sign| *sign != ':').collect();
    let (hours, minutes) = match digits.len() {
        2 => (digits.as_str(), "0"),
        4 => digits.split_at_checked(2)?,
        _ => return None,
    };
    let (hours, minutes): (i8, i8) = (hours.parse().ok()?, minutes.parse().ok()?);
    UtcOffset::from_hms(sign * hours, sign * minutes, 0).ok()
}

/// The day of a date's words: of numbers alone, or with the English name of a month.
fn day(words: &[&str]) -> Option<Date> {
    let parts: Vec<&str> = match words {
        [date] => date.split(['-', '/', '.']).collect(),
        several => several.iter().copied().filter(|word| !is_weekday(word)).collect(),
    };
    let [first, second, third] = parts.as_slice() else { return None };
    let number =
        |part: &str| part.parse::<u16>().ok().filter(|_| part.bytes().all(|digit| digit.is_ascii_digit()));
    let year = |part: &str| number(part).filter(|_| part.len() == 4);
    let of = |year: u16, month: u16, day: u16| {
        let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
        Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok()
    };
    if let Some(year) = year(first) {
        return of(year, number(second).or_else(|| month(second))?, number(third)?);
    }
    let year = year(third)?;
    match (month(first), month(second)) {
        (Some(month), _) => return of(year, month, number(second)?),
        (_, Some(month)) => return of(year, month, number(first)?),
        (None, None) => {}
    }
    let (first, second) = (number(first)?, number(second)?);
    // With dots, the day comes first everywhere; else only a number that no month has tells which it is.
    if words.iter().any(|word| word.contains('.')) || first > 12 || first == second {
        of(year, second, first)
    } else if second > 12 {
        of(year, first, second)
    } else {
        None
    }
}

fn is_weekday(word: &str) -> bool {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    names.iter().any(|name| begins(name, word))
}

fn month(word: &str) -> Option<u16> {
    let names = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    names.iter().zip(1..).find(|(name, _)| begins(name, word)).map(|(_, number)| number)
}

/// Whether a word is a name, or its beginning of three letters or more.
fn begins(name: &str, word: &str) -> bool {
    let beginning = name.get(..word.len());
    word.len() >= 3 && beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST_OF_MAY: i64 = 1_714_521_600;

    fn read(text: &str) -> Field<WrittenDate> {
        WrittenDate::text(Cow::Borrowed(text))
    }

    #[test]
    fn what_can_mean_one_day_only_is_read() {
        for text in [
            "2024-05-01T00:00:00Z",
            "2024-05-01T00:00:00",
            "2024-05-01",
            "2024/05/01",
            "2024-05-01 00:00",
            "2024-05-01T02:00:00+0200",
            "2024-05-01 02:00:00 +02:00",
            "2024-04-30T19:00-0500",
            "/Date(1714521600000)/",
            "01.05.2024",
            "1.5.2024 00:00:00",
            "01.05.2024 02:00:00 +02:00",
            "01-May-2024",
            "1 May 2024",
            "May 1, 2024 12:00:00 AM",
            "Wednesday, May 1, 2024 12:00:00\u{202f}AM",
            "Wed, 01 May 2024 00:00:00 GMT",
            "4/30/2024 7:00:00 PM -05:00",
        ] {
            assert_eq!(read(text), Field::Value(WrittenDate::At(FIRST_OF_MAY)), "{text}");
        }
        let day = 24 * 3600;
        for (text, days) in
            [("5/25/2024 12:00:00 AM", 24), ("25/05/2024", 24), ("5/5/2024", 4), ("13-05-2024", 12)]
        {
            assert_eq!(read(text), Field::Value(WrittenDate::At(FIRST_OF_MAY + days * day)), "{text}");
        }
        assert_eq!(WrittenDate::integer(1_714_521_600_000), Field::Value(WrittenDate::At(FIRST_OF_MAY)));
    }

    #[test]
    fn what_can_mean_several_days_or_none_is_not_guessed() {
        for text in [
            "05/01/2024",
            "5/1/2024 12:00:00 AM",
            "01-05-2024",
            "1/5/24",
            "20240501",
            "soon",
            "2024-13-01",
            "2024-05-01T25:00:00",
            "13:00 PM 1 May 2024",
            "May 2024",
            "T",
            "2024-05-01 +02:00:00:00",
        ] {
            assert_eq!(read(text), Field::Value(WrittenDate::Unread(text.into())), "{text}");
        }
        assert_eq!(
            WrittenDate::integer(1_714_521_600),
            Field::Value(WrittenDate::Unread("1714521600".into()))
        );
        assert_eq!(read("  "), Field::Null);
    }
}
