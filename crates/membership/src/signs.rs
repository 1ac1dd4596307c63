//! Operators of other languages, which people write out of habit.

/// What another language writes, and the operator that means it. Longer ones first. Of moments, the language has "not
/// after" and "not before" alone (facts 6.2).
const SIGNS: [(&str, &str); 15] = [
    ("===", "eq"),
    ("!==", "ne"),
    ("==", "eq"),
    ("!=", "ne"),
    ("<>", "ne"),
    ("<=", "le"),
    (">=", "ge"),
    ("&&", "and"),
    ("||", "or"),
    ("=", "eq"),
    ("!", "not"),
    ("<", "le"),
    (">", "ge"),
    ("&", "and"),
    ("|", "or"),
];

/// The sign that a text begins with, and its operator without hyphen.
pub(crate) fn sign(text: &str) -> Option<(&'static str, &'static str)> {
    SIGNS.into_iter().find(|(sign, _)| text.starts_with(sign))
}

/// What is said of a sign.
pub(crate) fn said(sign: &str, operator: &str) -> String {
    match sign {
        "<" | ">" => {
            let nearest = if operator == "le" { "not after" } else { "not before" };
            format!(
                "`{sign}` is no operator of rules; the nearest one is `-{operator}`, which means {nearest}"
            )
        }
        _ => format!("`{sign}` is no operator of rules; expected `-{operator}`"),
    }
}
