//! Moments and durations of ISO 8601, as rules write them (facts 6.4).

use time::format_description::well_known::Rfc3339;
use time::{Duration, Month, OffsetDateTime};

/// A moment such as `2020-06-10T18:13:20Z`. Without an offset it is UTC, without a time midnight; neither is
/// documented.
pub(crate) fn moment(text: &str) -> Option<OffsetDateTime> {
    let forms = [text.to_owned(), format!("{text}Z"), format!("{text}T00:00:00Z")];
    forms.iter().find_map(|form| OffsetDateTime::parse(form, &Rfc3339).ok())
}

/// A duration: months, which have no fixed length, and seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Span {
    months: i64,
    seconds: i64,
}

/// A duration such as `p1d`, `P1Y2M`, `P2W` or `PT12H`. Its letters may be small, its numbers are whole.
pub(crate) fn duration(text: &str) -> Option<Span> {
    let text = text.to_ascii_uppercase();
    let (days, times) = match text.strip_prefix('P')?.split_once('T') {
        Some((_, "")) => return None,
        Some((days, times)) => (days, times),
        None => (text.strip_prefix('P')?, ""),
    };
    if days.is_empty() && times.is_empty() {
        return None;
    }
    let mut span = Span::default();
    for (number, unit) in parts(days, "YMWD")? {
        match unit {
            'Y' => span.months = span.months.checked_add(number.checked_mul(12)?)?,
            'M' => span.months = span.months.checked_add(number)?,
            'W' => span.seconds = span.seconds.checked_add(number.checked_mul(7 * 86_400)?)?,
            _ => span.seconds = span.seconds.checked_add(number.checked_mul(86_400)?)?,
        }
    }
    for (number, unit) in parts(times, "HMS")? {
        let length = match unit {
            'H' => 3_600,
            'M' => 60,
            _ => 1,
        };
        span.seconds = span.seconds.checked_add(number.checked_mul(length)?)?;
    }
    Some(span)
}

/// Numbers with their units, which have to come in order and once each.
fn parts(text: &str, units: &str) -> Option<Vec<(i64, char)>> {
    let mut found = Vec::new();
    let mut units = units.chars();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|character: char| !character.is_ascii_digit())?;
        let (number, tail) = rest.split_at_checked(end)?;
        let unit = tail.chars().next()?;
        units.find(|&known| known == unit)?;
        found.push((number.parse().ok()?, unit));
        rest = tail.strip_prefix(unit)?;
    }
    Some(found)
}

/// A moment and a duration added to it or taken from it. None where no calendar reaches.
///
/// Months go to the same day of another month, or its last one.
pub(crate) fn shifted(moment: OffsetDateTime, by: Span, minus: bool) -> Option<OffsetDateTime> {
    let (months, seconds) = if minus { (-by.months, -by.seconds) } else { (by.months, by.seconds) };
    let count = i64::from(moment.year()) * 12 + i64::from(u8::from(moment.month())) - 1;
    let count = count.checked_add(months)?;
    let year = i32::try_from(count.div_euclid(12)).ok()?;
    let month = Month::try_from(u8::try_from(count.rem_euclid(12) + 1).ok()?).ok()?;
    let day = moment.day().min(month.length(year));
    let date = time::Date::from_calendar_date(year, month, day).ok()?;
    moment.replace_date(date).checked_add(Duration::seconds(seconds))
}
