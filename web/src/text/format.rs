//! Numbers, sizes and dates as the language writes them.

use super::language::separators;

messages! {
    /// A size below a thousand bytes.
    few_bytes(bytes: u64) => "format-bytes";
    /// A day; the month is a number.
    date(day: &str, month: u64, year: &str) => "format-day";
    /// A span to wait.
    wait_seconds(seconds: u64) => "format-wait-seconds";
    /// A span to wait.
    wait_minutes(minutes: u64) => "format-wait-minutes";
}

/// A whole number with its thousands set apart: `1,248`.
pub(crate) fn number(value: u64) -> String {
    separators(|thousands, _| apart(value, thousands))
}

fn apart(value: u64, thousands: &str) -> String {
    let digits = value.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push_str(thousands);
        }
        text.push(digit);
    }
    text
}

/// A number that may be negative, with a true minus sign.
pub(crate) fn signed(value: i64) -> String {
    let sign = if value < 0 { "−" } else { "" };
    format!("{sign}{}", number(value.unsigned_abs()))
}

/// A size in the largest unit that leaves at least one: `1.4 MB`.
pub(crate) fn bytes(value: u64) -> String {
    const UNITS: [&str; 4] = ["kB", "MB", "GB", "TB"];
    if value < 1000 {
        return few_bytes(value);
    }
    let mut scaled = value as f64 / 1000.0;
    let mut unit = 0;
    while scaled >= 999.95 && unit + 1 < UNITS.len() {
        scaled /= 1000.0;
        unit += 1;
    }
    let decimals = usize::from(scaled < 99.95);
    let size = format!("{scaled:.decimals$} {}", UNITS[unit]);
    separators(|_, decimal| size.replacen('.', decimal, 1))
}

/// The day of a timestamp: `3 May 2026`; what is no timestamp stays as it is.
pub(crate) fn day(timestamp: &str) -> String {
    let parts = timestamp.get(..10).and_then(|text| {
        let mut parts = text.split('-');
        let year: u16 = parts.next()?.parse().ok()?;
        let month: u8 = parts.next()?.parse().ok()?;
        let day: u8 = parts.next()?.parse().ok()?;
        (1..=12).contains(&month).then(|| date(&day.to_string(), month.into(), &year.to_string()))
    });
    parts.unwrap_or_else(|| timestamp.to_owned())
}

/// Words of the engine without characters by which a name in them would turn the direction of what follows.
pub(crate) fn undirected(text: &str) -> String {
    text.chars()
        .filter(|letter| !matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

/// A sentence of the engine: with a capital letter, since some begin in lower case to stand anywhere, and
/// [`undirected`]. Names of files and the like, which some begin with, stay as they are.
pub(crate) fn sentence(text: &str) -> String {
    let text = undirected(text);
    let first = text.split([' ', ',', ':', ';']).next().unwrap_or_default();
    if first.chars().all(|letter| letter.is_alphabetic() || "'’-".contains(letter)) {
        capital(&text)
    } else {
        text
    }
}

/// A text with a capital letter.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A span of seconds to wait: `about 2 minutes`.
pub(crate) fn wait(seconds: f64) -> String {
    if seconds < 90.0 {
        return wait_seconds(seconds.max(1.0).ceil() as u64);
    }
    wait_minutes((seconds / 60.0).round() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(number(0), "0");
        assert_eq!(number(999), "999");
        assert_eq!(number(1_248), "1,248");
        assert_eq!(number(12_345_678), "12,345,678");
        assert_eq!(signed(-1_234), "−1,234");
    }

    #[test]
    fn sizes_take_the_largest_unit() {
        assert_eq!(bytes(1), "1 byte");
        assert_eq!(bytes(999), "999 bytes");
        assert_eq!(bytes(1_400_000), "1.4 MB");
        assert_eq!(bytes(270_000_000), "270 MB");
        assert_eq!(bytes(2_000_000_000), "2.0 GB");
    }

    #[test]
    fn only_dates_become_days() {
        assert_eq!(day("2026-05-03T10:00:02Z"), "3 May 2026");
        assert_eq!(day("2026-08-19"), "19 Aug 2026");
        assert_eq!(day("2026-13-19"), "2026-13-19");
        assert_eq!(day("May 2026"), "May 2026");
        assert_eq!(day("20é6-05-03"), "20é6-05-03");
    }

    #[test]
    fn sentences_begin_with_a_capital_and_keep_their_direction() {
        assert_eq!(sentence("the file is empty"), "The file is empty");
        assert_eq!(sentence("2 users of “\u{202e}Sales\u{2066}” wait"), "2 users of “Sales” wait");
        assert_eq!(sentence("users.json: the file is empty"), "users.json: the file is empty");
        assert_eq!(sentence("users: the list is empty"), "Users: the list is empty");
        assert_eq!(sentence(""), "");
    }

    #[test]
    fn waits_are_rough() {
        assert_eq!(wait(0.2), "about 1 second");
        assert_eq!(wait(119.0), "about 2 minutes");
    }
}
