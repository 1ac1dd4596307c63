//! The time of an event: as everywhere else, or as a portal writes it for people in the United States.

use super::{Damage, Field, Lenient, Time};
use std::borrow::Cow;
use time::{Date, Month};

/// A point in time in seconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) struct LogTime(i64);

impl Field<LogTime> {
    /// Seconds since 1970, as far as tables keep them; 0 where there is no time.
    pub(in crate::import) fn seconds(&self) -> u32 {
        self.value().and_then(|time| u32::try_from(time.0).ok()).unwrap_or_default()
    }
}

impl<'de> Lenient<'de> for LogTime {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        if let Some(seconds) = portal_time(text.trim()) {
            return Field::Value(Self(seconds));
        }
        match Time::text(text) {
            Field::Value(time) => Field::Value(Self(time.seconds)),
            Field::Damaged(damage) => Field::Damaged(damage),
            Field::Absent | Field::Null => Field::Null,
        }
    }
    fn number(_: f64) -> Field<Self> {
        Field::Damaged(Damage::WrongType)
    }
}

/// `8/1/2026, 9:00:00.000 AM`, in UTC. Only with AM or PM is it certain that the month comes first.
fn portal_time(text: &str) -> Option<i64> {
    let (rest, is_afternoon) = match text.strip_suffix("AM") {
        Some(rest) => (rest, false),
        None => (text.strip_suffix("PM")?, true),
    };
    let (date, time) = rest.trim().split_once([',', ' '])?;
    let mut date = date.split('/').map(|part| part.parse::<u16>().ok());
    let (month, day, year) = (date.next()??, date.next()??, date.next()??);
    let mut time = time.trim().split(':').map(|part| part.split('.').next()?.parse::<u8>().ok());
    let (hour, minute, second) = (time.next()??, time.next()??, time.next().flatten().unwrap_or_default());
    let hour = hour % 12 + if is_afternoon { 12 } else { 0 };
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    let date = Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok()?;
    Some(date.with_hms(hour, minute, second).ok()?.assume_utc().unix_timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(text: &str) -> u32 {
        LogTime::text(Cow::Borrowed(text)).seconds()
    }

    #[test]
    fn times_of_the_portal_are_read_beside_those_of_graph() {
        let morning = seconds("2026-08-01T09:00:00Z");
        assert!(morning > 0);
        assert_eq!(seconds("8/1/2026, 9:00:00.000 AM"), morning);
        assert_eq!(seconds("8/1/2026 9:00:00 PM"), morning + 12 * 3600);
        assert_eq!(seconds("8/1/2026, 12:30:00 AM"), morning - 17 * 1800);
        for text in ["1/8/2026 09:00:00", "13/1/2026, 9:00:00 AM", "soon"] {
            assert_eq!(LogTime::text(Cow::Borrowed(text)), Field::Damaged(Damage::WrongType), "{text}");
        }
    }
}
