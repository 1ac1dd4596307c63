//! Comparisons of a text.

use super::Checker;
use crate::compiled::{TextKind, TextTest};
use crate::diagnostic::{Code, Diagnostic, Severity, Span, shown};
use crate::folded::Folded;
use crate::pattern::{self, Unfit};
use crate::print::quoted;
use crate::syntax::{Comparison, Operator, Value, ValueKind};

impl Checker<'_> {
    /// The test of a comparison with a text or with an item.
    pub(super) fn text_test(&mut self, comparison: &Comparison) -> Option<TextTest> {
        let (operator, value) = (comparison.operator, &comparison.value);
        let negated = operator.is_negative();
        if let Some(null) = self.null(comparison) {
            return null.then_some(TextTest { negated, kind: TextKind::Null });
        }
        let kind = match operator {
            Operator::In | Operator::NotIn => TextKind::OneOf(self.list(comparison)?),
            Operator::NotAfter | Operator::NotBefore => {
                self.wrong_operator(
                    comparison,
                    "`-eq` or another operator of texts; it goes with `user.employeeHireDate` only",
                );
                return None;
            }
            _ => {
                if let ValueKind::List(_) = value.kind {
                    self.list_without_in(comparison);
                    return None;
                }
                let text = self.text(value)?;
                match operator {
                    Operator::StartsWith | Operator::NotStartsWith => TextKind::Starts(Folded::new(text)),
                    Operator::EndsWith | Operator::NotEndsWith => TextKind::Ends(Folded::new(text)),
                    Operator::Contains | Operator::NotContains => TextKind::Within(Folded::new(text)),
                    Operator::Match | Operator::NotMatch => self.pattern(text, value.span)?,
                    _ => {
                        self.quoted_null(value, text);
                        TextKind::Equals(Folded::new(text))
                    }
                }
            }
        };
        Some(TextTest { negated, kind })
    }

    /// A text, or a number for its digits.
    fn text<'a>(&mut self, value: &'a Value) -> Option<&'a str> {
        match &value.kind {
            ValueKind::Text(text) | ValueKind::Number(text) => Some(text),
            ValueKind::Word(word) => {
                self.unquoted(value, word);
                None
            }
            ValueKind::Flag(flag) => {
                self.unquoted(value, &flag.to_string());
                None
            }
            ValueKind::Null | ValueKind::DollarNull => {
                self.error(
                    Code::WrongValue,
                    value.span,
                    "`null` is no text; expected `-eq null` or `-ne null`",
                );
                None
            }
            ValueKind::Now(_) | ValueKind::List(_) => {
                self.error(Code::WrongValue, value.span, "expected a text in quotes");
                None
            }
        }
    }

    pub(super) fn unquoted(&mut self, value: &Value, word: &str) {
        let span = value.span;
        if self.is_property(value) {
            return;
        }
        if word.starts_with('$') {
            let message = format!("{} is of PowerShell and no text; expected a text in quotes", shown(word));
            return self.error(Code::WrongValue, span, message);
        }
        let message = format!("{} has no quotes; expected a text in quotes", shown(word));
        let wrong = Diagnostic::error(Code::WrongValue, span, message);
        self.say(wrong.repair("put it into quotes", span, quoted(word)));
    }

    fn quoted_null(&mut self, value: &Value, text: &str) {
        let is_word = text.eq_ignore_ascii_case("null") || text.eq_ignore_ascii_case("$null");
        if is_word && matches!(value.kind, ValueKind::Text(_)) {
            let message =
                format!("{} in quotes is a text; expected `null` if no value is meant", shown(text));
            let warning = Diagnostic::warning(Code::QuotedNull, value.span, message);
            self.say(warning.repair("write `null` without quotes", value.span, "null"));
        }
    }

    fn list(&mut self, comparison: &Comparison) -> Option<Box<[Folded]>> {
        let value = &comparison.value;
        let ValueKind::List(items) = &value.kind else {
            let message = format!(
                "`-{}` takes a list; expected one such as `[\"a\", \"b\"]`",
                comparison.operator.name()
            );
            let wrong = Diagnostic::error(Code::WrongValue, value.span, message);
            self.say(match value.kind {
                ValueKind::Text(_) | ValueKind::Number(_) => {
                    wrong.repair("make it a list", value.span, format!("[{value}]"))
                }
                _ => wrong,
            });
            return None;
        };
        if items.is_empty() {
            self.error(Code::WrongValue, value.span, "this list is empty; expected at least one value");
            return None;
        }
        let texts: Vec<_> = items.iter().map(|item| self.text(item).map(Folded::new)).collect();
        texts.into_iter().collect()
    }

    fn list_without_in(&mut self, comparison: &Comparison) {
        let message = format!("`-{}` takes no list; expected a single value", comparison.operator.name());
        let wrong = Diagnostic::error(Code::WrongValue, comparison.value.span, message);
        let operator = match comparison.operator {
            Operator::Equals => Some("-in"),
            Operator::NotEquals => Some("-notIn"),
            _ => None,
        };
        self.say(match operator {
            Some(operator) => {
                wrong.repair(&format!("write `{operator}`"), comparison.operator_span, operator)
            }
            None => wrong,
        });
    }

    fn pattern(&mut self, text: &str, span: Span) -> Option<TextKind> {
        match pattern::compile(text, &mut self.large_patterns) {
            Ok(pattern) => Some(TextKind::Matches(Box::new(pattern))),
            Err(Unfit { is_wrong, reason }) => {
                let severity = if is_wrong { Severity::Error } else { Severity::Unsupported };
                self.say(Diagnostic::new(severity, Code::Pattern, span, reason));
                None
            }
        }
    }
}
