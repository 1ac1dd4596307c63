//! Reads the tokens into a tree. After a mistake it goes on at the next `-and`, `-or` or parenthesis,
//! so that a rule being typed shows all its mistakes.
//!
//! A comparison binds strongest, then `-not`, `-and`, `-or` (facts 6.3). `-any` and `-all` take an expression in
//! parentheses, or the one comparison behind them, as the documentation has it for devices.

use crate::diagnostic::{Code, Diagnostic, Severity, Span, shown};
use crate::lexer::{Token, TokenKind};
use crate::syntax::{Comparison, Expression, ExpressionKind, Name, Quantified, Value, ValueKind};

mod relation;
mod values;

use relation::Relation;

/// Levels of parentheses and `-not` that are read. The service documents none.
pub const DEEPEST: usize = 100;

/// The tree of a text's tokens; `Broken` stands where something could not be read.
pub(crate) fn parse(text: &str, tokens: &[Token], diagnostics: &mut Vec<Diagnostic>) -> Expression {
    let end = text.trim_end().len();
    let mut parser =
        Parser { text, tokens, at: 0, depth: 0, end: Span::new(end, end), stopped: false, diagnostics };
    parser.rule()
}

struct Parser<'a> {
    text: &'a str,
    tokens: &'a [Token],
    at: usize,
    depth: usize,
    /// The place behind the last character.
    end: Span,
    /// Whether reading was given up.
    stopped: bool,
    diagnostics: &'a mut Vec<Diagnostic>,
}

/// `-and`, `-or`
#[derive(Clone, Copy, PartialEq, Eq)]
enum Connective {
    And,
    Or,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.at)
    }

    fn ahead(&self, by: usize) -> Option<&'a Token> {
        self.tokens.get(self.at + by)
    }

    /// The place of the next token.
    fn here(&self) -> Span {
        self.peek().map_or(self.end, |token| token.span)
    }

    /// The place right behind what was read last.
    fn behind(&self) -> Span {
        let last = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        last.map_or(Span::default(), |token| Span::new(token.span.end, token.span.end))
    }

    fn say(&mut self, diagnostic: Diagnostic) {
        if !self.stopped {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Says what was expected instead of the next token.
    fn expected(&mut self, what: &str) {
        let found = match self.peek().map(|token| &token.kind) {
            None => "the rule ends here".to_owned(),
            Some(TokenKind::Word(word)) => format!("found {}", shown(word)),
            Some(TokenKind::Dashed(name)) => format!("found {}", shown(&format!("-{name}"))),
            Some(TokenKind::Text(_)) => "found a string".to_owned(),
            Some(TokenKind::Open | TokenKind::Close) => format!("found {}", shown(self.here().of(self.text))),
            Some(TokenKind::OpenList) => "found `[`".to_owned(),
            Some(TokenKind::CloseList) => "found `]`".to_owned(),
            Some(TokenKind::Comma) => "found `,`".to_owned(),
        };
        self.say(Diagnostic::error(Code::Syntax, self.here(), format!("expected {what}, but {found}")));
    }

    /// The name of an operator or a connective, with or without its hyphen.
    fn keyword(token: Option<&'a Token>) -> Option<&'a str> {
        match &token?.kind {
            TokenKind::Word(name) | TokenKind::Dashed(name) => Some(name),
            _ => None,
        }
    }

    fn connective(&self) -> Option<Connective> {
        let name = Self::keyword(self.peek())?;
        if name.eq_ignore_ascii_case("and") {
            Some(Connective::And)
        } else {
            name.eq_ignore_ascii_case("or").then_some(Connective::Or)
        }
    }

    fn is_not(&self) -> bool {
        Self::keyword(self.peek()).is_some_and(|name| name.eq_ignore_ascii_case("not"))
    }

    fn next_is(&self, kind: &TokenKind) -> bool {
        self.peek().is_some_and(|token| token.kind == *kind)
    }

    /// Goes on at the next connective or closing parenthesis of this level.
    fn recover(&mut self) {
        let mut open = 0_usize;
        while let Some(token) = self.peek() {
            match token.kind {
                TokenKind::Open => open += 1,
                TokenKind::Close if open == 0 => return,
                TokenKind::Close => open -= 1,
                _ if open == 0 && self.connective().is_some() => return,
                _ => {}
            }
            self.at += 1;
        }
    }

    fn broken(&mut self, start: Span) -> Expression {
        self.recover();
        let end = self.behind().end.max(start.start);
        Expression { kind: ExpressionKind::Broken, span: Span::new(start.start, end) }
    }

    fn rule(&mut self) -> Expression {
        let mut whole = self.either();
        while let Some(token) = self.peek() {
            let stray = token.kind == TokenKind::Close;
            if stray {
                let wrong = Diagnostic::error(Code::Syntax, token.span, "this `)` closes nothing");
                self.say(wrong.repair("remove it", token.span, ""));
                self.at += 1;
            } else {
                self.expected("`-and` or `-or`");
                self.recover();
            }
            if self.connective().is_some() {
                self.at += 1;
                let right = self.either();
                let span = whole.span.to(right.span);
                whole = Expression { kind: ExpressionKind::And(vec![whole, right]), span };
            }
        }
        whole
    }

    fn either(&mut self) -> Expression {
        self.joined(Connective::Or)
    }

    /// Expressions of one connective in a row.
    fn joined(&mut self, connective: Connective) -> Expression {
        let one = |parser: &mut Self| match connective {
            Connective::Or => parser.joined(Connective::And),
            Connective::And => parser.negated(),
        };
        let first = one(self);
        if self.connective() != Some(connective) {
            return first;
        }
        let mut span = first.span;
        let mut all = vec![first];
        while self.connective() == Some(connective) {
            self.at += 1;
            let next = one(self);
            span = span.to(next.span);
            all.push(next);
        }
        let kind = match connective {
            Connective::Or => ExpressionKind::Or(all),
            Connective::And => ExpressionKind::And(all),
        };
        Expression { kind, span }
    }

    /// One level deeper; gives the whole rule up where it is too deep.
    fn deeper(&mut self, read: impl FnOnce(&mut Self) -> Expression) -> Expression {
        if self.depth == DEEPEST {
            let span = self.here();
            let message = format!(
                "parentheses and `-not` lie deeper than {DEEPEST} levels, which is all that is read here"
            );
            self.say(Diagnostic::new(Severity::Unsupported, Code::TooDeep, span, message));
            self.stopped = true;
            self.at = self.tokens.len();
            return Expression { kind: ExpressionKind::Broken, span };
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }

    fn negated(&mut self) -> Expression {
        if !self.is_not() {
            return self.primary();
        }
        let start = self.here();
        self.at += 1;
        let inner = self.one_within();
        let span = start.to(inner.span);
        Expression { kind: ExpressionKind::Not(Box::new(inner)), span }
    }

    /// What `-not`, `-any` or `-all` is about: one level deeper, with or without parentheses.
    fn one_within(&mut self) -> Expression {
        if self.next_is(&TokenKind::Open) { self.parenthesised() } else { self.deeper(Self::negated) }
    }

    fn primary(&mut self) -> Expression {
        let start = self.here();
        match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Open) => self.parenthesised(),
            Some(TokenKind::Word(word)) if self.connective().is_none() => {
                let follows = |by, expected: &str| {
                    Self::keyword(self.ahead(by)).is_some_and(|word| word.eq_ignore_ascii_case(expected))
                };
                if word.eq_ignore_ascii_case("direct") && follows(1, "reports") {
                    return self.direct_reports(follows(2, "for"));
                }
                self.at += 1;
                self.condition(Name { text: word.clone(), span: start })
            }
            _ => {
                self.expected("a property such as `user.department`, or `(`");
                self.broken(start)
            }
        }
    }

    fn parenthesised(&mut self) -> Expression {
        let open = self.here();
        self.at += 1;
        let inner = self.deeper(Self::either);
        if !self.next_is(&TokenKind::Close) {
            if self.peek().is_some() {
                self.expected("`)`, `-and` or `-or`");
                self.recover_to_close();
            } else {
                let message = "this `(` is not closed; expected `)`";
                let wrong = Diagnostic::error(Code::Syntax, open, message);
                self.say(wrong.repair("close it at the end", self.end, ")"));
            }
        }
        let close = self.here();
        if self.next_is(&TokenKind::Close) {
            self.at += 1;
        }
        Expression { kind: inner.kind, span: open.to(close) }
    }

    /// Goes on at the closing parenthesis of this level.
    fn recover_to_close(&mut self) {
        self.recover();
        while self.connective().is_some() {
            self.at += 1;
            self.recover();
        }
    }

    fn direct_reports(&mut self, complete: bool) -> Expression {
        let start = self.here();
        self.at += if complete { 3 } else { 2 };
        if !complete {
            self.expected("`for`, as in `Direct Reports for \"id of the manager\"`");
            return self.broken(start);
        }
        match self.value(None) {
            Some(value) => {
                let span = start.to(value.span);
                Expression { kind: ExpressionKind::DirectReports(value), span }
            }
            None => self.broken(start),
        }
    }

    /// What follows a name: a quantifier with its condition, or an operator with its value.
    fn condition(&mut self, name: Name) -> Expression {
        let operator_span = self.here();
        let Some(word) = Self::keyword(self.peek()) else {
            self.expected("an operator such as `-eq`");
            return self.broken(name.span);
        };
        let Some(relation) = self.relation(word) else { return self.broken(name.span) };
        self.at += 1;
        let operator_span = Span::new(operator_span.start, self.behind().end);
        let (operator, value) = match relation {
            Relation::Comparison(operator) => (operator, self.value(Some(operator))),
            Relation::WithNull(operator) => {
                (operator, Some(Value { kind: ValueKind::Null, span: operator_span }))
            }
            Relation::Condition(quantifier) => {
                let body = Box::new(self.one_within());
                let span = name.span.to(body.span);
                let quantified = Quantified { name, quantifier, quantifier_span: operator_span, body };
                return Expression { kind: ExpressionKind::Quantified(quantified), span };
            }
        };
        match value {
            Some(value) => {
                let span = name.span.to(value.span);
                let comparison = Comparison { name, operator, operator_span, value };
                Expression { kind: ExpressionKind::Comparison(comparison), span }
            }
            None => self.broken(name.span),
        }
    }
}
