//! Texts compared without regard to case (facts 6.6), with the rule's side prepared once.

use memchr::{memchr, memchr2};

/// A text of a rule in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Folded {
    lower: Box<str>,
    ascii: bool,
}

/// The letters of a text in lower case.
fn fold(text: &str) -> impl DoubleEndedIterator<Item = char> {
    text.chars().flat_map(char::to_lowercase)
}

/// A text as rules compare it: in lower case.
#[must_use]
pub fn folded(text: &str) -> String {
    fold(text).collect()
}

impl Folded {
    pub(crate) fn new(text: &str) -> Self {
        let lower: Box<str> = fold(text).collect();
        Self { ascii: lower.is_ascii(), lower }
    }

    /// The text.
    pub(crate) fn lower(&self) -> &str {
        &self.lower
    }

    /// Whether bytes can stand for letters on both sides.
    fn plain(&self, text: &str) -> bool {
        self.ascii && text.is_ascii()
    }

    pub(crate) fn equals(&self, text: &str) -> bool {
        if self.ascii && text.len() <= self.lower.len() {
            // A letter beyond ASCII that folds into it takes more bytes, and so would the text.
            return text.eq_ignore_ascii_case(&self.lower);
        }
        !self.plain(text) && fold(text).eq(self.lower.chars())
    }

    pub(crate) fn starts(&self, text: &str) -> bool {
        if self.ascii {
            // A letter beyond ASCII that folds into it takes more bytes, so a text with too few is too short.
            let Some(head) = text.as_bytes().get(..self.lower.len()) else { return false };
            if head.is_ascii() {
                return head.eq_ignore_ascii_case(self.lower.as_bytes());
            }
        }
        let mut letters = fold(text);
        self.lower.chars().all(|letter| letters.next() == Some(letter))
    }

    pub(crate) fn ends(&self, text: &str) -> bool {
        if self.ascii {
            let start = text.len().checked_sub(self.lower.len());
            let Some(tail) = start.and_then(|start| text.as_bytes().get(start..)) else { return false };
            if tail.is_ascii() {
                return tail.eq_ignore_ascii_case(self.lower.as_bytes());
            }
        }
        let mut letters = fold(text).rev();
        self.lower.chars().rev().all(|letter| letters.next() == Some(letter))
    }

    pub(crate) fn within(&self, text: &str) -> bool {
        if !self.plain(text) {
            return fold(text).collect::<String>().contains(&*self.lower);
        }
        let (text, wanted) = (text.as_bytes(), self.lower.as_bytes());
        let Some(&first) = wanted.first() else { return true };
        let mut rest = text;
        while rest.len() >= wanted.len() {
            let upper = first.to_ascii_uppercase();
            let found = if upper == first { memchr(first, rest) } else { memchr2(first, upper, rest) };
            let Some(tail) = found.and_then(|at| rest.get(at..)) else { return false };
            if tail.get(..wanted.len()).is_some_and(|part| part.eq_ignore_ascii_case(wanted)) {
                return true;
            }
            rest = tail.get(1..).unwrap_or_default();
        }
        false
    }
}
