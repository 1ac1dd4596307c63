//! Where a quote was left out.
//!
//! One quote too few turns every string behind it inside out, so that the trouble shows far from its cause. Each place
//! where a quote could belong is tried: one that makes the whole text readable is the one, if no other does. Where
//! several do, or none, the place is still told: strings hardly ever hold conditions of a rule.

use crate::diagnostic::{Code, Diagnostic, Span, shown};
use crate::lexer::{Token, TokenKind, is_hyphen, tokens_with};
use crate::parser::parse;
use crate::property;
use crate::syntax::{Operator, Quantifier, is_connective};

/// Quotes that are looked for in one rule.
const MOST: usize = 4;
/// Places that are tried for each.
const TRIED: usize = 48;

/// Quotes that were left out of a text.
#[derive(Debug, Default)]
pub(crate) struct LeftOut {
    /// Where each belongs.
    pub(crate) places: Vec<usize>,
    /// Whether the text can be read with them, and with no others.
    is_sure: bool,
}

/// Looks for quotes that were left out, where what is said of a text shows that it cannot be read as it stands.
pub(crate) fn left_out(text: &str, tokens: &[Token], said: &[Diagnostic]) -> LeftOut {
    let mut found = LeftOut { places: Vec::new(), is_sure: true };
    if !is_troubled(text, tokens, said) {
        return found;
    }
    while found.places.len() < MOST {
        let (tokens, _) = tokens_with(text, &found.places);
        let readable: Vec<usize> = candidates(text, &tokens)
            .into_iter()
            .filter(|place| {
                let mut places = found.places.clone();
                places.push(*place);
                is_readable(text, &places)
            })
            .collect();
        if let Some(first) = readable.first() {
            found.is_sure &= readable.len() == 1;
            found.places.push(*first);
            return found;
        }
        // More than one was left out, the first of them where a string goes on as a rule does.
        let suspicious = tokens.iter().find_map(|token| suspicious_end(text, token));
        let Some(place) = suspicious.filter(|place| !found.places.contains(place)) else { break };
        found.places.push(place);
    }
    found.is_sure = false;
    found
}

impl LeftOut {
    /// Says of each where it belongs.
    pub(crate) fn tell(&self, text: &str, tokens: &[Token], diagnostics: &mut Vec<Diagnostic>) {
        for place in &self.places {
            let is_text = |token: &&Token| matches!(token.kind, TokenKind::Text(_));
            let ends = tokens.iter().filter(is_text).find(|token| token.span.end == *place);
            let begins = tokens.iter().filter(is_text).find(|token| token.span.start == *place);
            let gap = Span::new(*place, *place);
            let (span, said, mended) = if let Some(Token { span, .. }) = ends {
                let of = span.of(text);
                let first = of.chars().next().unwrap_or('"');
                match of.char_indices().next_back().filter(|(at, last)| *at > 0 && is_other(first, *last)) {
                    Some((at, last)) => {
                        let said =
                            format!("begins with `{first}` and ends with `{last}`; expected the same quote");
                        let other = Span::new(span.start + at, span.end);
                        (*span, said, ("write the same quote", other, first))
                    }
                    None => {
                        let said = "has no end; expected a closing quote".to_owned();
                        (*span, said, ("close the string", gap, first))
                    }
                }
            } else if let Some(Token { span, .. }) = begins {
                let last = span.of(text).chars().next_back().unwrap_or('"');
                let said = "has no beginning; expected a quote before it".to_owned();
                (*span, said, ("open the string", gap, last))
            } else {
                continue;
            };
            let message = format!("the string {} {said}", shown(span.of(text)));
            let wrong = Diagnostic::error(Code::UnterminatedString, span, message);
            let (title, at, quote) = mended;
            diagnostics.push(match self.is_sure {
                true => wrong.repair(title, at, quote.to_string()),
                false => wrong,
            });
        }
    }
}

/// Whether a string that begins with one quote was meant to end with another.
const fn is_other(first: char, last: char) -> bool {
    matches!((first, last), ('"', '\'') | ('\'', '"'))
}

/// Whether a string has no end, or one sticks to what stands beside it in a text that cannot be read.
fn is_troubled(text: &str, tokens: &[Token], said: &[Diagnostic]) -> bool {
    let is_open = |said: &Diagnostic| {
        said.code == Code::UnterminatedString && said.span.of(text).starts_with(['"', '\''])
    };
    let is_text = |token: &Token| matches!(token.kind, TokenKind::Text(_));
    let is_word = |token: &Token| matches!(token.kind, TokenKind::Word(_));
    let sticks = |pair: &[Token]| match pair {
        [first, second] => {
            let either = is_text(first) && is_word(second) || is_word(first) && is_text(second);
            first.span.end == second.span.start && (either || is_text(first) && is_text(second))
        }
        _ => false,
    };
    said.iter().any(is_open)
        || said.iter().any(|said| said.code == Code::Syntax) && tokens.windows(2).any(sticks)
}

/// Whether a text can be read with quotes at some places, and no string of it holds a condition.
fn is_readable(text: &str, places: &[usize]) -> bool {
    let (tokens, said) = tokens_with(text, places);
    let holds_condition =
        |token: &Token| matches!(&token.kind, TokenKind::Text(text) if holds_condition(text));
    if said.iter().any(|said| said.code == Code::UnterminatedString) || tokens.iter().any(holds_condition) {
        return false;
    }
    let mut said = Vec::new();
    parse(text, &tokens, &mut said);
    // Of a misspelt operator it is known what was meant.
    said.iter().all(|said| said.code != Code::Syntax && !said.repairs.is_empty())
}

/// Where a quote could belong: at the end of a string before what goes on with the rule, or before a word that stands
/// for a value.
fn candidates(text: &str, tokens: &[Token]) -> Vec<usize> {
    let mut strings = tokens.iter().filter(|token| matches!(token.kind, TokenKind::Text(_)));
    let mut places: Vec<usize> = strings.clone().flat_map(|token| ends_within(text, token.span)).collect();
    // The last string may have no end.
    if let Some(last) = strings.next_back() {
        places.extend(ends_within(text, Span::new(last.span.start, text.len())));
        places.push(text.trim_end().len());
    }
    places.extend(tokens.windows(2).filter_map(|pair| match pair {
        [before, Token { kind: TokenKind::Word(_), span }] if expects_value(&before.kind) => Some(span.start),
        _ => None,
    }));
    places.sort_unstable();
    places.dedup();
    places.truncate(TRIED);
    places
}

fn expects_value(before: &TokenKind) -> bool {
    match before {
        TokenKind::OpenList | TokenKind::Comma => true,
        TokenKind::Word(name) | TokenKind::Dashed(name) => Operator::named(name).is_some(),
        _ => false,
    }
}

/// Places within a string, which begins with a quote, that are followed by a bracket, a comma or a connective.
fn ends_within(text: &str, span: Span) -> Vec<usize> {
    let inside = span.of(text);
    let follows = |at: usize| inside.get(at..).unwrap_or_default();
    let places = inside.char_indices().skip(1).filter(|(at, character)| match character {
        ')' | ']' | ',' => true,
        blank if blank.is_whitespace() => begins_connective(follows(*at)),
        _ => false,
    });
    places.map(|(at, _)| span.start + inside.get(..at).unwrap_or_default().trim_end().len()).collect()
}

fn begins_connective(text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or_default();
    let name = word.strip_prefix(is_hyphen).unwrap_or(word);
    is_connective(name) || matches!(name, "&&" | "||")
}

/// Whether a string seems to hold a condition of a rule: a property, or an operator with its hyphen.
fn holds_condition(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        let word = word.trim_start_matches('(');
        let property = word.split_once('.').filter(|(object, _)| object.eq_ignore_ascii_case("user"));
        let operator = word.strip_prefix(is_hyphen).unwrap_or_default();
        property.is_some_and(|(_, name)| property::find(name).is_some())
            || Operator::named(operator).is_some()
            || Quantifier::named(operator).is_some()
            || is_connective(operator)
    })
}

/// Where a string that holds a condition should have ended.
fn suspicious_end(text: &str, token: &Token) -> Option<usize> {
    let TokenKind::Text(inside) = &token.kind else { return None };
    let ends = holds_condition(inside).then(|| ends_within(text, token.span));
    ends.into_iter().flatten().next()
}
