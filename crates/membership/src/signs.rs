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

/// The operator without hyphen that comes nearest to one of PowerShell's that rules do not have.
pub(crate) fn nearest(name: &str) -> Option<&'static str> {
    [("lt", "le"), ("gt", "ge")]
        .into_iter()
        .find(|(known, _)| name.eq_ignore_ascii_case(known))
        .map(|(_, near)| near)
}

/// What is said of a sign, or of an operator with its hyphen.
pub(crate) fn said(sign: &str, operator: &str) -> String {
    match sign {
        "<" | ">" | "-lt" | "-gt" => {
            let nearest = if operator == "le" { "not after" } else { "not before" };
            format!(
                "`{sign}` is no operator of rules; the nearest one is `-{operator}`, which means {nearest}"
            )
        }
        _ => format!("`{sign}` is no operator of rules; expected `-{operator}`"),
    }
}
