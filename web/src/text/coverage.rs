//! What the export can and cannot tell.

/// Heading.
pub(crate) const HEADING: &str = "What this export can tell";
/// Introduces it.
pub(crate) const DETAIL: &str =
    "Each check needs certain parts of an export. Where some are missing, its answers are, too.";
/// Column.
pub(crate) const CHECK: &str = "Check";
/// Column.
pub(crate) const STATUS: &str = "Possible";
/// Column.
pub(crate) const MISSING: &str = "Missing";
/// Column.
pub(crate) const REMEDY: &str = "How to complete it";

/// A check's name in words; the engine's own name where we have none.
pub(crate) fn check(name: &str) -> String {
    // The engine names checks like fields: proxyAddresses.
    let mut words = String::with_capacity(name.len() + 4);
    for (place, letter) in name.chars().enumerate() {
        match letter {
            letter if place == 0 => words.extend(letter.to_uppercase()),
            letter if letter.is_ascii_uppercase() => {
                words.push(' ');
                words.push(letter.to_ascii_lowercase());
            }
            letter => words.push(letter),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_words() {
        assert_eq!(check("proxyAddresses"), "Proxy addresses");
        assert_eq!(check("seats"), "Seats");
    }
}
