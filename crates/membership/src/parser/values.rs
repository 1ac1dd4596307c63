//! Values: strings, words, lists, and the arithmetic of `system.now`.

use super::Parser;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::lexer::TokenKind;
use crate::property::is_property;
use crate::syntax::{Operator, Shift, Value, ValueKind, is_connective, is_shift};

/// `null` or `$null`.
pub(super) fn is_null(word: &str) -> bool {
    word.eq_ignore_ascii_case("null") || word.eq_ignore_ascii_case("$null")
}

/// Whether a word is a number in decimal digits.
fn is_number(word: &str) -> bool {
    let digits = word.strip_prefix('-').unwrap_or(word);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A value with the quotes that were left out, where it is meant as a text.
fn with_quotes(value: Value) -> Value {
    match value.kind {
        ValueKind::Word(word) if !word.starts_with('$') && !is_property(&word) => {
            Value { kind: ValueKind::Text(word), span: value.span }
        }
        kind => Value { kind, span: value.span },
    }
}

impl Parser<'_> {
    /// A value behind an operator, or none where something else stands; then it was said.
    pub(super) fn value(&mut self, operator: Option<Operator>) -> Option<Value> {
        let takes_list = matches!(operator, Some(Operator::In | Operator::NotIn));
        if self.next_is(&TokenKind::OpenList) {
            return self.list();
        }
        if self.next_is(&TokenKind::Open) && self.holds_values() {
            return self.in_parentheses(takes_list);
        }
        let first = self.single()?;
        if operator.is_some() && self.next_is(&TokenKind::Comma) { self.row(first) } else { Some(first) }
    }

    /// Whether nothing but values stands up to the next closing parenthesis.
    fn holds_values(&self) -> bool {
        let mut ahead = self.tokens.iter().skip(self.at + 1);
        let end = ahead.find(|token| match &token.kind {
            TokenKind::Text(_) | TokenKind::Comma => false,
            TokenKind::Word(word) => is_connective(word),
            TokenKind::Dashed(name) => !is_shift(name),
            _ => true,
        });
        end.is_some_and(|token| token.kind == TokenKind::Close)
            && self.ahead(1).is_some_and(|token| token.kind != TokenKind::Close)
    }

    /// A list in parentheses, as other languages write it, or one value in them.
    fn in_parentheses(&mut self, takes_list: bool) -> Option<Value> {
        let open = self.here();
        self.at += 1;
        let first = self.single()?;
        let mut values = vec![first.clone()];
        self.more(&mut values)?;
        if !self.next_is(&TokenKind::Close) {
            self.expected("`,` or the end of the list");
            return None;
        }
        let span = open.to(self.here());
        self.at += 1;
        if takes_list || values.len() > 1 {
            return Some(self.unbracketed(values, span));
        }
        let only = Value { span, ..with_quotes(first) };
        let wrong = Diagnostic::error(Code::WrongValue, span, "a value stands without parentheses");
        self.say(wrong.repair("take them away", span, only.to_string()));
        Some(only)
    }

    /// Values with commas between and without brackets.
    fn row(&mut self, first: Value) -> Option<Value> {
        let start = first.span;
        let mut values = vec![first];
        self.more(&mut values)?;
        if self.next_is(&TokenKind::CloseList) {
            self.at += 1;
        }
        let span = Span::new(start.start, self.behind().end);
        Some(self.unbracketed(values, span))
    }

    /// The values behind commas.
    fn more(&mut self, values: &mut Vec<Value>) -> Option<()> {
        while self.next_is(&TokenKind::Comma) {
            self.at += 1;
            values.push(self.single()?);
        }
        Some(())
    }

    fn unbracketed(&mut self, values: Vec<Value>, span: Span) -> Value {
        let values = values.into_iter().map(with_quotes).collect();
        let list = Value { kind: ValueKind::List(values), span };
        let message = "a list stands in brackets; expected one such as `[\"a\", \"b\"]`";
        let wrong = Diagnostic::error(Code::WrongValue, span, message);
        self.say(wrong.repair("write it in brackets", span, list.to_string()));
        list
    }

    fn single(&mut self) -> Option<Value> {
        let span = self.here();
        let kind = match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Text(text)) => ValueKind::Text(text.clone()),
            Some(TokenKind::Word(_)) if self.connective().is_some() => {
                self.expected("a value");
                return None;
            }
            Some(TokenKind::Word(word)) if word.eq_ignore_ascii_case("system.now") => return self.now(),
            Some(TokenKind::Word(word)) if is_null(word) || is_property(word) => Self::word(word),
            Some(TokenKind::Word(word)) => {
                let word = Self::word(word);
                return Some(self.words(word, span));
            }
            _ => {
                self.expected("a value such as `\"Sales\"`");
                return None;
            }
        };
        self.at += 1;
        Some(Value { kind, span })
    }

    /// A word and those behind it that belong to it: a text whose quotes were left out.
    fn words(&mut self, first: ValueKind, span: Span) -> Value {
        self.at += 1;
        let behind = self.at;
        while self.goes_on() {
            self.at += 1;
        }
        if self.at == behind {
            return Value { kind: first, span };
        }
        let span = Span::new(span.start, self.behind().end);
        Value { kind: ValueKind::Word(span.of(self.text).to_owned()), span }
    }

    /// Whether the next token is one more word of a text, and not the property of another condition.
    fn goes_on(&self) -> bool {
        let next = match self.ahead(1).map(|token| &token.kind) {
            Some(TokenKind::Dashed(name)) => !is_connective(name),
            Some(TokenKind::Word(name)) => Operator::named(name).is_some(),
            _ => false,
        };
        let is_word = |word: &str| !is_connective(word) && !is_property(word);
        !next && matches!(self.peek().map(|token| &token.kind), Some(TokenKind::Word(word)) if is_word(word))
    }

    fn word(word: &str) -> ValueKind {
        let is = |known| word.eq_ignore_ascii_case(known);
        match word {
            _ if is("true") => ValueKind::Flag(true),
            _ if is("false") => ValueKind::Flag(false),
            _ if is("null") => ValueKind::Null,
            _ if is("$null") => ValueKind::DollarNull,
            _ if is_number(word) => ValueKind::Number(word.to_owned()),
            _ => ValueKind::Word(word.to_owned()),
        }
    }

    /// `system.now -plus p1d`
    fn now(&mut self) -> Option<Value> {
        let start = self.here();
        self.at += 1;
        let name = Self::keyword(self.peek()).unwrap_or_default();
        let minus = name.eq_ignore_ascii_case("minus");
        if !is_shift(name) {
            return Some(Value { kind: ValueKind::Now(None), span: start });
        }
        self.at += 1;
        let span = self.here();
        let Some(TokenKind::Word(duration) | TokenKind::Text(duration)) =
            self.peek().map(|token| &token.kind)
        else {
            self.expected("a duration such as `p1d`");
            return None;
        };
        self.at += 1;
        let shift = Shift { minus, duration: duration.clone(), span };
        Some(Value { kind: ValueKind::Now(Some(shift)), span: start.to(span) })
    }

    fn list(&mut self) -> Option<Value> {
        let open = self.here();
        self.at += 1;
        let mut items = Vec::new();
        while !self.next_is(&TokenKind::CloseList) || !items.is_empty() {
            items.push(self.single()?);
            let (here, behind) = (self.here(), self.behind());
            match self.peek().map(|token| &token.kind) {
                Some(TokenKind::Comma) => self.at += 1,
                Some(TokenKind::Text(_)) => {
                    let message = "expected `,` between the values of a list";
                    let wrong = Diagnostic::error(Code::Syntax, here, message);
                    self.say(wrong.repair("add a comma", behind, ","));
                }
                _ => break,
            }
        }
        let close = self.here();
        if self.next_is(&TokenKind::CloseList) {
            self.at += 1;
            return Some(Value { kind: ValueKind::List(items), span: open.to(close) });
        }
        let last = self.behind();
        let wrong = Diagnostic::error(Code::Syntax, open, "this list is not closed; expected `]`");
        self.say(wrong.repair("close it", last, "]"));
        Some(Value { kind: ValueKind::List(items), span: Span::new(open.start, last.end) })
    }
}
