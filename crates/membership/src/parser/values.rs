//! Values: strings, words, lists, and the arithmetic of `system.now`.

use super::Parser;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::lexer::TokenKind;
use crate::syntax::{Shift, Value, ValueKind};

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

impl Parser<'_> {
    /// A value, or none where something else stands; then it was said.
    pub(super) fn value(&mut self) -> Option<Value> {
        if self.next_is(&TokenKind::OpenList) { self.list() } else { self.single() }
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
            Some(TokenKind::Word(word)) => Self::word(word),
            _ => {
                self.expected("a value such as `\"Sales\"`");
                return None;
            }
        };
        self.at += 1;
        Some(Value { kind, span })
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
        if !minus && !name.eq_ignore_ascii_case("plus") {
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
