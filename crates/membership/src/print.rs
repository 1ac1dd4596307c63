//! A rule's tree as text, always in the same form. What is printed reads back as the same tree.

use crate::syntax::{Expression, ExpressionKind, Quantified, Value, ValueKind};
use std::fmt::{self, Display, Formatter};

/// A string in double quotes, escaped.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("`\""),
            '`' => quoted.push_str("``"),
            '\'' => quoted.push_str("''"),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

impl Display for Expression {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ExpressionKind::Or(all) => {
                joined(all, "-or", out, |inner| matches!(inner, ExpressionKind::Or(_)))
            }
            ExpressionKind::And(all) => joined(all, "-and", out, |inner| {
                matches!(inner, ExpressionKind::Or(_) | ExpressionKind::And(_))
            }),
            ExpressionKind::Not(inner) => write!(out, "-not ({inner})"),
            ExpressionKind::Comparison(comparison) => {
                let (name, operator) = (&comparison.name.text, comparison.operator.name());
                write!(out, "{name} -{operator} {}", comparison.value)
            }
            ExpressionKind::Quantified(Quantified { name, quantifier, body, .. }) => {
                write!(out, "{} -{} ({body})", name.text, quantifier.name())
            }
            ExpressionKind::DirectReports(manager) => write!(out, "Direct Reports for {manager}"),
            ExpressionKind::Broken => out.write_str("()"),
        }
    }
}

/// Expressions with a connective between them; in parentheses where reading would take them apart.
fn joined(
    all: &[Expression],
    connective: &str,
    out: &mut Formatter<'_>,
    takes_apart: impl Fn(&ExpressionKind) -> bool,
) -> fmt::Result {
    for (place, inner) in all.iter().enumerate() {
        if place > 0 {
            write!(out, " {connective} ")?;
        }
        if takes_apart(&inner.kind) { write!(out, "({inner})")? } else { write!(out, "{inner}")? }
    }
    Ok(())
}

impl Display for Value {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ValueKind::Text(text) => out.write_str(&quoted(text)),
            ValueKind::Number(word) | ValueKind::Word(word) => out.write_str(word),
            ValueKind::Flag(flag) => write!(out, "{flag}"),
            ValueKind::Null => out.write_str("null"),
            ValueKind::DollarNull => out.write_str("$null"),
            ValueKind::Now(None) => out.write_str("system.now"),
            ValueKind::Now(Some(shift)) => {
                write!(out, "system.now -{} {}", if shift.minus { "minus" } else { "plus" }, shift.duration)
            }
            ValueKind::List(items) => {
                out.write_str("[")?;
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        out.write_str(", ")?;
                    }
                    write!(out, "{item}")?;
                }
                out.write_str("]")
            }
        }
    }
}
