//! Cuts a rule into tokens, each with its place. Never fails: what it cannot read becomes a diagnostic.
//!
//! The documentation's own examples have an en dash for a hyphen, so both are one (facts 6.2).
//! In strings a backtick escapes a quote or a backtick, and `''` is one `'`, whichever the quotes (facts 6.4).

use crate::diagnostic::{Code, Diagnostic, Span, is_invisible, shown};
use crate::signs;
use crate::syntax::{Operator, Quantifier, is_shift};

/// A token and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it is.
    pub span: Span,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TokenKind {
    /// A word: a property, a number, a date, `null`, `system.now`, an operator without its hyphen.
    Word(String),
    /// An operator with its hyphen, which is not in the text: `eq` for `-eq`.
    Dashed(String),
    /// What a string in quotes stands for.
    Text(String),
    /// `(`; before a value also `{`, `@(` or `@{`, which the parser does not let pass.
    Open,
    /// `)`, or the `}` of such a list.
    Close,
    /// `[`
    OpenList,
    /// `]`
    CloseList,
    /// `,`
    Comma,
}

/// The tokens of a text, and what could not be read.
#[must_use]
pub fn tokens(text: &str) -> (Vec<Token>, Vec<Diagnostic>) {
    tokens_with(text, &[])
}

/// The same with quotes that were left out, by their places: there a string ends, or begins where none is open.
pub(crate) fn tokens_with(text: &str, left_out: &[usize]) -> (Vec<Token>, Vec<Diagnostic>) {
    let (found, diagnostics) = (Vec::new(), Vec::new());
    let mut lexer = Lexer {
        text,
        at: 0,
        left_out,
        ended: None,
        in_braces: false,
        unterminated: false,
        found,
        diagnostics,
    };
    while lexer.next() {}
    (lexer.found, lexer.diagnostics)
}

/// A hyphen, or what stands for one in the documentation.
pub(crate) const fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2013}')
}

/// Dashes that nobody documents: em dash, minus, non-breaking hyphen, horizontal bar.
const fn is_other_dash(character: char) -> bool {
    matches!(character, '\u{2014}' | '\u{2212}' | '\u{2011}' | '\u{2015}')
}

fn begins_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '$')
}

fn is_in_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '$' | '.' | '-' | ':' | '+' | '@' | '%' | '/')
}

/// The name of a property to which an operator sticks: no name has a hyphen.
fn without_operator(word: &str) -> Option<&str> {
    let (name, operator) = word.split_once('-')?;
    let is_name = name == "_" || name.contains('.');
    let is_operator =
        is_shift(operator) || Operator::named(operator).is_some() || Quantifier::named(operator).is_some();
    (is_name && is_operator).then_some(name)
}

/// Quotes that end what a quote begins; the plain ones first.
const fn closing(quote: char) -> &'static [char] {
    match quote {
        '\'' => &['\''],
        '\u{201c}' | '\u{201d}' | '\u{201e}' => &['\u{201d}', '\u{201c}', '"'],
        '\u{2018}' | '\u{2019}' => &['\u{2019}', '\u{2018}', '\''],
        _ => &['"'],
    }
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    /// Where a quote was left out.
    left_out: &'a [usize],
    /// Where a string ended, or began, without a quote.
    ended: Option<usize>,
    /// Whether a brace is open that stands for the parenthesis of a list.
    in_braces: bool,
    /// Whether a string had no end. The next such string is all of the rest, so that no text is read often.
    unterminated: bool,
    found: Vec<Token>,
    diagnostics: Vec<Diagnostic>,
}

impl Lexer<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn from(&self, start: usize) -> &str {
        self.text.get(start..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Goes on behind everything that fits.
    fn skip(&mut self, fits: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|character| !fits(character)).unwrap_or(rest.len());
    }

    fn push(&mut self, kind: TokenKind, start: usize) {
        self.found.push(Token { kind, span: Span::new(start, self.at) });
    }

    /// Reads one token; false at the end.
    fn next(&mut self) -> bool {
        self.skip(char::is_whitespace);
        let (start, Some(first)) = (self.at, self.peek()) else { return false };
        if self.left_out.contains(&start) && self.ended != Some(start) {
            self.ended = Some(start);
            self.string(start, &['"', '\''], '"');
            return true;
        }
        self.at += first.len_utf8();
        match first {
            '(' => self.push(TokenKind::Open, start),
            ')' => self.push(TokenKind::Close, start),
            '[' => self.push(TokenKind::OpenList, start),
            ']' => self.push(TokenKind::CloseList, start),
            ',' => self.push(TokenKind::Comma, start),
            '"' | '\'' => self.string(start, closing(first), first),
            '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{2018}' | '\u{2019}' => self.curly(start, first),
            '`' if self.rest().starts_with('"') => self.escaped(start),
            '@' if self.expects_value() && self.rest().starts_with(['(', '{']) => {
                self.in_braces = self.rest().starts_with('{');
                self.at += 1;
                self.push(TokenKind::Open, start);
            }
            '{' if self.expects_value() => {
                self.in_braces = true;
                self.push(TokenKind::Open, start);
            }
            '}' if self.in_braces => {
                self.in_braces = false;
                self.push(TokenKind::Close, start);
            }
            _ if is_hyphen(first) || is_other_dash(first) => self.dashed(start, first),
            '\\' if self.rest().starts_with('_') => self.escaped_item(start),
            _ if begins_word(first) => self.word(start),
            _ => match signs::sign(self.from(start)) {
                Some((sign, operator)) => self.sign(start, sign, operator),
                None => {
                    let span = Span::new(start, self.at);
                    let kind = if is_invisible(first) { "the invisible character " } else { "" };
                    let message = format!("{kind}{} means nothing here", shown(span.of(self.text)));
                    let wrong = Diagnostic::error(Code::UnexpectedCharacter, span, message);
                    self.diagnostics.push(wrong.repair("remove it", span, ""));
                }
            },
        }
        true
    }

    /// Whether an operator stands before. There other languages begin a list by `{` or `@(`.
    fn expects_value(&self) -> bool {
        match self.found.last().map(|token| &token.kind) {
            Some(TokenKind::Word(name) | TokenKind::Dashed(name)) => Operator::named(name).is_some(),
            _ => false,
        }
    }

    fn word(&mut self, start: usize) {
        self.skip(is_in_word);
        let word = Span::new(start, self.at).of(self.text);
        if let Some(name) = without_operator(word) {
            let (word, behind) = (name.to_owned(), start + name.len());
            let message = format!("expected a space behind {}", shown(name));
            self.at = behind;
            let gap = Span::new(behind, behind);
            let wrong = Diagnostic::error(Code::Syntax, Span::new(start, behind), message);
            self.diagnostics.push(wrong.repair("put a space there", gap, " "));
            return self.push(TokenKind::Word(word), start);
        }
        let word = word.to_owned();
        self.push(TokenKind::Word(word), start);
    }

    /// An operator of another language, read as the one that means it.
    fn sign(&mut self, start: usize, sign: &str, operator: &str) {
        self.at = start + sign.len();
        let span = Span::new(start, self.at);
        let before = self.text.get(..start).unwrap_or_default();
        let gap = |joins: bool| if joins { " " } else { "" };
        let before =
            gap(!before.is_empty() && !before.ends_with(|last: char| last.is_whitespace() || last == '('));
        let after = gap(!self.rest().starts_with(char::is_whitespace));
        let wrong = Diagnostic::error(Code::UnknownOperator, span, signs::said(sign, operator));
        let title = format!("write `-{operator}`");
        self.diagnostics.push(wrong.repair(&title, span, format!("{before}-{operator}{after}")));
        self.push(TokenKind::Dashed(operator.to_owned()), start);
    }

    /// `\_`: one of the documentation's tables escapes the underscore.
    fn escaped_item(&mut self, start: usize) {
        self.at += 1;
        let span = Span::new(start, self.at);
        let message = "the underscore that stands for an item has no backslash";
        self.diagnostics.push(Diagnostic::error(Code::Typography, span, message).repair(
            "write `_`",
            span,
            "_",
        ));
        self.push(TokenKind::Word("_".to_owned()), start);
    }

    fn dashed(&mut self, start: usize, dash: char) {
        let name_at = self.at;
        if is_hyphen(dash) && self.peek().is_some_and(|character| character.is_ascii_digit()) {
            self.skip(is_in_word);
            let word = format!("-{}", Span::new(name_at, self.at).of(self.text));
            return self.push(TokenKind::Word(word), start);
        }
        self.skip(char::is_alphabetic);
        let name = Span::new(name_at, self.at).of(self.text).to_owned();
        let dash_span = Span::new(start, name_at);
        if name.is_empty() {
            let message = "expected the name of an operator behind the hyphen, such as `-eq`";
            self.diagnostics.push(Diagnostic::error(Code::Syntax, dash_span, message));
            return;
        }
        if is_other_dash(dash) {
            let message = "an operator begins with a hyphen, and this is another dash";
            let wrong = Diagnostic::error(Code::Typography, dash_span, message);
            self.diagnostics.push(wrong.repair("write a hyphen", dash_span, "-"));
        }
        self.push(TokenKind::Dashed(name), start);
    }

    /// Reads a string behind its first quote.
    fn string(&mut self, start: usize, closing: &[char], quote: char) {
        let (value, closed) = self.content(closing);
        if !closed {
            let span = Span::new(start, self.at);
            let message =
                format!("the string {} has no end; expected a closing quote", shown(span.of(self.text)));
            let end = Span::new(self.at, self.at);
            let wrong = Diagnostic::error(Code::UnterminatedString, span, message);
            self.diagnostics.push(wrong.repair("close the string", end, quote.to_string()));
        }
        self.push(TokenKind::Text(value), start);
    }

    /// A string in quotes of a word processor.
    fn curly(&mut self, start: usize, quote: char) {
        let (value, closed) = self.content(closing(quote));
        let span = Span::new(start, self.at);
        let (code, message) = if closed {
            (Code::Typography, "these quotes come from a word processor; expected straight ones")
        } else {
            (Code::UnterminatedString, "the string has no end; expected straight quotes around it")
        };
        let wrong = Diagnostic::error(code, span, message);
        self.diagnostics.push(wrong.repair("write straight quotes", span, crate::print::quoted(&value)));
        self.push(TokenKind::Text(value), start);
    }

    /// `` `"Sales`" `` outside a string: escaped for PowerShell; the documentation takes it for `"Sales"`.
    fn escaped(&mut self, start: usize) {
        self.at += 1;
        let rest = self.rest();
        let end = rest.find("`\"");
        let value = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default().to_owned();
        self.at += value.len() + if end.is_some() { 2 } else { 0 };
        let span = Span::new(start, self.at);
        let diagnostic = if end.is_some() {
            let message = "the quotes are escaped as in a PowerShell string; read as plain quotes";
            Diagnostic::warning(Code::EscapedQuotes, span, message)
        } else {
            Diagnostic::error(
                Code::UnterminatedString,
                span,
                "the string has no end; expected a closing quote",
            )
        };
        let plain = crate::print::quoted(&value);
        self.diagnostics.push(diagnostic.repair("write plain quotes", span, plain));
        self.push(TokenKind::Text(value), start);
    }

    /// What a string stands for, and whether it has an end. Without one it ends where the rule seems to go on.
    fn content(&mut self, closing: &[char]) -> (String, bool) {
        let mut value = String::new();
        let mut characters = self.rest().char_indices().peekable();
        let mut length = None;
        while let Some((at, character)) = characters.next() {
            let here = self.at + at;
            if self.left_out.contains(&here) && self.ended != Some(here) {
                (self.at, self.ended) = (here, Some(here));
                return (value, true);
            }
            let next = characters.peek().map(|&(_, next)| next);
            match (character, next) {
                ('`', Some(escaped @ ('"' | '\'' | '`'))) => {
                    value.push(escaped);
                    characters.next();
                }
                ('\'', Some('\'')) => {
                    value.push('\'');
                    characters.next();
                }
                _ if closing.contains(&character) => {
                    length = Some(at + character.len_utf8());
                    break;
                }
                _ => value.push(character),
            }
        }
        match length {
            Some(length) => {
                self.at += length;
                (value, true)
            }
            None if self.left_out.contains(&self.text.len()) => {
                self.at = self.text.len();
                (value, true)
            }
            None => {
                let rest = self.rest();
                let end = if self.unterminated { rest.len() } else { likely_end(rest) };
                let value = rest.get(..end).unwrap_or_default().to_owned();
                self.at += end;
                self.unterminated = true;
                (value, false)
            }
        }
    }
}

/// Where a string that lacks its closing quote probably ends.
fn likely_end(rest: &str) -> usize {
    let marks = [")", "]", " -and", " -or", " \u{2013}and", " \u{2013}or"];
    let end = marks.iter().filter_map(|mark| rest.find(mark)).min().unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default().trim_end().len()
}
