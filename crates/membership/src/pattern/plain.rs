//! Patterns that mean no more than a beginning, an end or a part: most of those that people write. On a text of ASCII
//! they are asked without the engine of regular expressions, which costs many times as much.

use crate::folded::Folded;
use regex::Regex;

/// A compiled pattern.
#[derive(Debug, Clone)]
pub(crate) struct Pattern {
    regex: Regex,
    plain: Option<Plain>,
}

/// What a pattern means on a text of ASCII in one line.
#[derive(Debug, Clone)]
struct Plain {
    text: Folded,
    /// Whether the text has to stand at the beginning, and at the end.
    from_start: bool,
    to_end: bool,
}

impl Pattern {
    pub(super) fn new(pattern: &str, regex: Regex) -> Self {
        Self { regex, plain: Plain::of(pattern) }
    }

    /// Whether the pattern is somewhere in a text.
    pub(crate) fn is_match(&self, text: &str) -> bool {
        let is_line = |text: &str| text.is_ascii() && memchr::memchr(b'\n', text.as_bytes()).is_none();
        match &self.plain {
            Some(plain) if is_line(text) => plain.holds(text),
            _ => self.regex.is_match(text),
        }
    }
}

impl Plain {
    /// `^Da.*`, `.*vid`, `@contoso\\.com$` and the like.
    fn of(pattern: &str) -> Option<Self> {
        let (from_start, rest) = match pattern.strip_prefix('^') {
            Some(rest) => (!rest.starts_with(".*"), rest),
            None => (false, pattern),
        };
        let rest = rest.strip_prefix(".*").unwrap_or(rest);
        let (to_end, rest) = match rest.strip_suffix('$').filter(|rest| !rest.ends_with('\\')) {
            Some(rest) => (!is_open(rest), rest),
            None => (false, rest),
        };
        let rest = if is_open(rest) { rest.strip_suffix(".*").unwrap_or(rest) } else { rest };
        let mut text = String::new();
        let mut letters = rest.chars();
        while let Some(letter) = letters.next() {
            text.push(match letter {
                '\\' => letters
                    .next()
                    .filter(|escaped| matches!(escaped, '.' | '-' | '@' | '(' | ')' | '+' | '*'))?,
                letter
                    if letter.is_ascii_alphanumeric()
                        || matches!(letter, ' ' | '@' | '-' | '_' | '\'' | ',') =>
                {
                    letter
                }
                _ => return None,
            });
        }
        Some(Self { text: Folded::new(&text), from_start, to_end })
    }

    fn holds(&self, text: &str) -> bool {
        match (self.from_start, self.to_end) {
            (true, true) => self.text.equals(text),
            (true, false) => self.text.starts(text),
            (false, true) => self.text.ends(text),
            (false, false) => self.text.within(text),
        }
    }
}

/// Whether anything may follow what a pattern begins with. The point may be an escaped one.
fn is_open(pattern: &str) -> bool {
    pattern.ends_with(".*") && !pattern.ends_with("\\.*")
}

#[cfg(test)]
mod tests {
    use super::super::compile;

    #[test]
    fn what_is_asked_without_the_engine_is_what_the_engine_says() {
        let texts = [
            "",
            "a",
            "David",
            "DAVID",
            "Da",
            "vid",
            "x vid",
            "vid x",
            "da.",
            "a.b",
            "axb",
            "@contoso.com",
            "x@contoso.com",
            "x@contoso.com.pt",
            "@contosoxcom",
            "a.*",
            "(ext)",
            "x (EXT)",
            "K",
            "ſ",
            "\u{212a}ari",
            "kari",
            "é vid",
            "vid\n",
            "a\nvid",
            "da\nb",
        ];
        let mut plain = 0;
        for pattern in [
            "^Da.*",
            ".*vid",
            "vid",
            "^vid$",
            "vid$",
            "^.*vid$",
            "^.*vid",
            "vid.*$",
            "^da.*$",
            "@contoso\\.com$",
            "a\\.*",
            "a\\.*$",
            "a.*b",
            "a.b",
            "\\(ext\\)$",
            "kari",
            "k",
            "s",
            "^$",
            "$",
            "^",
            "",
            ".*",
            "^.*$",
            "a\\$",
            "\\*",
            "da\\.$",
        ] {
            let compiled = compile(pattern, &mut 0).unwrap();
            plain += usize::from(compiled.plain.is_some());
            for text in texts {
                assert_eq!(compiled.is_match(text), compiled.regex.is_match(text), "{pattern} {text:?}");
            }
        }
        assert!(plain >= 18, "{plain}");
    }
}
