//! Regular expressions of `-match`: searched anywhere in the text, without regard to case (facts 6.6, 6.7).
//!
//! No source says which engine the service has; .NET's is assumed (facts 6.7). Here a linear-time engine is
//! used. What .NET takes and this one refuses, or takes in another sense, is named, never guessed.

use regex::{Regex, RegexBuilder};

/// Bytes that a compiled pattern may take.
const LARGEST: usize = 1 << 20;
/// Levels of groups that a pattern may have.
const DEEPEST: u32 = 50;

/// The compiled pattern, or why there is none.
pub(crate) fn compile(pattern: &str) -> Result<Regex, String> {
    if let Some(construct) = unsupported(pattern) {
        return Err(format!("the pattern has {construct}, which cannot be evaluated here"));
    }
    RegexBuilder::new(pattern).case_insensitive(true).size_limit(LARGEST).nest_limit(DEEPEST).build().map_err(
        |error| match error {
            regex::Error::CompiledTooBig(_) => "the pattern is too large to be evaluated here".to_owned(),
            error => {
                let text = error.to_string();
                let reason = text.lines().last().unwrap_or_default();
                let reason = reason.strip_prefix("error: ").unwrap_or(reason);
                format!("the pattern cannot be read: {reason}")
            }
        },
    )
}

/// What the pattern has that .NET reads otherwise, or refuses.
fn unsupported(pattern: &str) -> Option<&'static str> {
    let mut rest = pattern;
    let (mut in_class, mut is_repeated) = (false, false);
    while let Some(character) = rest.chars().next() {
        let tail = rest.get(character.len_utf8()..).unwrap_or_default();
        if !in_class && let Some(length) = repetition(rest) {
            if is_repeated {
                return Some("a repetition of a repetition");
            }
            is_repeated = true;
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        is_repeated = false;
        let (found, length) = match character {
            '{' if !in_class => (Some("a brace that repeats nothing"), 1),
            '\\' => {
                let escaped = match tail.chars().next() {
                    Some('p' | 'P') => tail.find('}').map_or(1, |end| end + 1),
                    escaped => escaped.map_or(0, char::len_utf8),
                };
                (escape(tail), 1 + escaped)
            }
            '(' if !in_class && tail.starts_with('?') => (group(tail), 2),
            '[' if in_class => (Some("a bracket inside a character class"), 1),
            '[' => {
                in_class = true;
                // A bracket right behind the beginning is itself a member of the class.
                let negation = usize::from(tail.starts_with('^'));
                let member = usize::from(tail.get(negation..).is_some_and(|tail| tail.starts_with(']')));
                (None, 1 + negation + member)
            }
            ']' if in_class => {
                in_class = false;
                (None, 1)
            }
            _ if in_class && ["&&", "~~", "--"].iter().any(|sign| rest.starts_with(sign)) => {
                (Some("a doubled sign inside a character class"), 1)
            }
            _ => (None, character.len_utf8()),
        };
        if found.is_some() {
            return found;
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    None
}

/// The bytes of a repetition such as `*`, `+?` or `{2,3}`, if one begins here.
fn repetition(rest: &str) -> Option<usize> {
    let length = match rest.chars().next()? {
        '*' | '+' | '?' => 1,
        '{' => {
            let inside = rest.get(1..)?.split_once('}')?.0;
            let (least, most) = inside.split_once(',').unwrap_or((inside, ""));
            let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            if least.is_empty() || !is_number(least) || !is_number(most) {
                return None;
            }
            inside.len() + 2
        }
        _ => return None,
    };
    let is_lazy = rest.get(length..).is_some_and(|tail| tail.starts_with('?'));
    Some(length + usize::from(is_lazy))
}

/// What a backslash begins.
fn escape(tail: &str) -> Option<&'static str> {
    let begins_brace = tail.get(1..).is_some_and(|rest| rest.starts_with('{'));
    match tail.chars().next()? {
        '1'..='9' | 'k' => Some("a backreference"),
        '0' => Some("an octal escape"),
        'G' => Some("the anchor `\\G`"),
        'Z' => Some("the anchor `\\Z`"),
        'c' | 'e' => Some("an escape for a control character"),
        'p' | 'P' if !is_general_category(tail) => Some("a class of characters that is no general category"),
        '<' | '>' => Some("an escaped angle bracket"),
        'b' | 'B' if begins_brace => Some("a brace behind a word boundary"),
        'x' | 'u' if begins_brace => Some("a character's number in braces"),
        'U' => Some("a character's number of eight digits"),
        '_' => Some("an escaped underscore"),
        _ => None,
    }
}

/// Whether `p` begins a class such as `p{Lu}`. .NET's other classes are blocks; here they would be scripts.
fn is_general_category(tail: &str) -> bool {
    let inside = tail.get(1..).and_then(|rest| rest.strip_prefix('{')).and_then(|rest| rest.split_once('}'));
    inside.is_some_and(|(name, _)| {
        (1..=2).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphabetic())
    })
}

/// What `(?` begins.
fn group(tail: &str) -> Option<&'static str> {
    let inside = tail.get(1..).unwrap_or_default();
    let begins = |with: &str| inside.starts_with(with);
    if begins("=") || begins("!") {
        Some("a lookahead")
    } else if begins("<=") || begins("<!") {
        Some("a lookbehind")
    } else if begins(">") {
        Some("an atomic group")
    } else if begins("(") {
        Some("a condition")
    } else if begins("'") {
        Some("a group named in quotes")
    } else if begins("#") {
        Some("a comment")
    } else if begins("P") {
        Some("a group of another dialect")
    } else {
        let flags: String =
            inside.chars().take_while(|flag| flag.is_ascii_alphabetic() || *flag == '-').collect();
        flags.contains(['n', 'x', 'U', 'u', 'R']).then_some("a flag other than `i`, `m` and `s`")
    }
}
