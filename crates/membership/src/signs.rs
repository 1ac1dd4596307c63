//! Operators of other languages, which people write out of habit.

use crate::syntax::Operator;

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

/// Words of other languages, and the operator that means each.
const WORDS: [(&str, &str); 14] = [
    ("lt", "le"),
    ("gt", "ge"),
    ("is", "eq"),
    ("equal", "eq"),
    ("equals", "eq"),
    ("ieq", "eq"),
    ("neq", "ne"),
    ("ine", "ne"),
    ("noteq", "ne"),
    ("notequal", "ne"),
    ("notequals", "ne"),
    ("beginsWith", "startsWith"),
    ("notBeginsWith", "notStartsWith"),
    ("notBeginWith", "notStartsWith"),
];

/// The operator without hyphen that means a word of another language, or comes nearest to it.
pub(crate) fn nearest(name: &str) -> Option<&'static str> {
    WORDS.into_iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, near)| near)
}

/// The contrary of an operator: what `-not` and the operator behind it mean, both without hyphens.
pub(crate) fn contrary(name: &str) -> Option<Operator> {
    match Operator::named(name)? {
        Operator::Equals => Some(Operator::NotEquals),
        operator => Operator::named(&format!("not{}", operator.name())),
    }
}

/// What `-isNull` and `-isNotNull` mean, with `null` behind it.
pub(crate) fn of_null(name: &str) -> Option<Operator> {
    [("isNull", Operator::Equals), ("isNotNull", Operator::NotEquals), ("notNull", Operator::NotEquals)]
        .into_iter()
        .find(|(known, _)| name.eq_ignore_ascii_case(known))
        .map(|(_, operator)| operator)
}

/// PowerShell's `-like` and `-notLike`: what they mean with a star behind a text, and with one on both sides of it.
pub(crate) fn like(name: &str) -> Option<[Operator; 2]> {
    [
        ("like", [Operator::StartsWith, Operator::Contains]),
        ("notLike", [Operator::NotStartsWith, Operator::NotContains]),
    ]
    .into_iter()
    .find(|(known, _)| name.eq_ignore_ascii_case(known))
    .map(|(_, meant)| meant)
}

/// The operator and the text that mean what `-like` does with a pattern, for patterns with a star at the end, or at
/// both ends.
pub(crate) fn meant_by_like(pattern: &str, [starts, contains]: [Operator; 2]) -> Option<(Operator, &str)> {
    let before = pattern.strip_suffix('*')?;
    let (operator, text) = match before.strip_prefix('*') {
        Some(within) => (contains, within),
        None => (starts, before),
    };
    let is_plain = !text.is_empty() && !text.contains(['*', '?', '[', '`']);
    is_plain.then_some((operator, text))
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
