//! What stands behind a name: operators, and what other languages have for them.

use super::{Parser, values};
use crate::diagnostic::{Code, Diagnostic, shown};
use crate::lexer::TokenKind;
use crate::print::quoted;
use crate::signs;
use crate::syntax::{Operator, Quantifier};

/// What stands behind a name.
pub(super) enum Relation {
    Comparison(Operator),
    /// A comparison with `null`, which the operator of another language holds in itself.
    WithNull(Operator),
    Condition(Quantifier),
}

impl Relation {
    pub(super) fn named(word: &str) -> Option<Self> {
        let comparison = Operator::named(word).map(Self::Comparison);
        comparison.or_else(|| Quantifier::named(word).map(Self::Condition))
    }
}

impl Parser<'_> {
    /// What a word behind a name means, or was probably meant to mean.
    pub(super) fn relation(&mut self, word: &str) -> Option<Relation> {
        Relation::named(word).or_else(|| self.probable_relation(word))
    }

    /// Says what is wrong with a word that stands where an operator should.
    fn probable_relation(&mut self, word: &str) -> Option<Relation> {
        let span = self.here();
        if self.connective().is_some() {
            self.expected("an operator such as `-eq`");
            return None;
        }
        let behind = self.ahead(1).map(|token| &token.kind);
        let null = matches!(behind, Some(TokenKind::Word(word)) if values::is_null(word));
        if self.is_not() && null {
            let message = "`-not` compares nothing; expected `-ne null`";
            self.say(Diagnostic::error(Code::NotNull, span, message).repair("write `-ne`", span, "-ne"));
            return Some(Relation::Comparison(Operator::NotEquals));
        }
        if self.is_not()
            && let Some(contrary) = Self::keyword(self.ahead(1)).and_then(signs::contrary)
        {
            let span = self.ahead(1).map_or(span, |next| span.to(next.span));
            let operator = format!("-{}", contrary.name());
            let message = format!("`-not` stands before a whole condition; expected `{operator}`");
            let wrong = Diagnostic::error(Code::UnknownOperator, span, message);
            self.say(wrong.repair(&format!("write `{operator}`"), span, operator));
            self.at += 1;
            return Some(Relation::Comparison(contrary));
        }
        if let Some(operator) = signs::of_null(word) {
            let meant = format!("-{} null", operator.name());
            let message =
                format!("{} is no operator of rules; expected `{meant}`", shown(&format!("-{word}")));
            let wrong = Diagnostic::error(Code::UnknownOperator, span, message);
            self.say(wrong.repair(&format!("write `{meant}`"), span, meant));
            return Some(Relation::WithNull(operator));
        }
        if let Some(meant) = signs::like(word) {
            return self.like(word, meant);
        }
        if let Some(near) = signs::nearest(word) {
            let said = signs::said(&format!("-{}", word.to_ascii_lowercase()), near);
            let wrong = Diagnostic::error(Code::UnknownOperator, span, said);
            self.say(wrong.repair(&format!("write `-{near}`"), span, format!("-{near}")));
            return Relation::named(near);
        }
        let message = format!("there is no operator {}; expected one such as `-eq`", shown(word));
        let wrong = Diagnostic::error(Code::UnknownOperator, span, message);
        let quantifiers = [Quantifier::Any, Quantifier::All].map(Quantifier::name);
        let known = Operator::ALL.iter().map(|known| known.name()).chain(quantifiers);
        let near = crate::likely::nearest(word, known);
        self.say(match near {
            Some(near) => {
                let near = format!("-{near}");
                wrong.repair(&format!("write `{near}`"), span, near)
            }
            None => wrong,
        });
        near.and_then(Relation::named)
    }

    /// PowerShell's `-like`, with the operator and the text that mean the same, where there are such.
    fn like(&mut self, word: &str, [starts, contains]: [Operator; 2]) -> Option<Relation> {
        let span = self.here();
        let message = format!(
            "{} is no operator of rules; expected `-{}`, `-{}` or another one, and a text without stars",
            shown(&format!("-{word}")),
            starts.name(),
            contains.name()
        );
        let wrong = Diagnostic::error(Code::UnknownOperator, span, message);
        let pattern = self.ahead(1).and_then(|token| match &token.kind {
            TokenKind::Text(pattern) => Some((pattern, token.span)),
            _ => None,
        });
        let meant = pattern.and_then(|(pattern, at)| {
            let (operator, text) = signs::meant_by_like(pattern, [starts, contains])?;
            Some((operator, format!("-{} {}", operator.name(), quoted(text)), span.to(at)))
        });
        let Some((operator, mended, whole)) = meant else {
            self.say(wrong);
            return None;
        };
        self.say(wrong.repair("write what means the same", whole, mended));
        Some(Relation::Comparison(operator))
    }
}
