//! Regular expressions of `-match`: searched anywhere in the text, without regard to case (facts 6.6, 6.7).
//!
//! No source says which engine the service has; .NET's is assumed (facts 6.7). Here a linear-time engine is
//! used. What .NET takes and this one refuses, or takes in another sense, is translated or named, never guessed.

mod dotnet;
mod ends;
mod plain;

use ends::translated;
pub(crate) use plain::Pattern;
use regex::RegexBuilder;

/// Bytes that a compiled pattern may take.
const SMALL: usize = 1 << 20;
/// Bytes that a large one may take; a class of characters such as `\w`, repeated, needs them.
const LARGE: usize = 8 << 20;
/// Large ones that a rule may have.
pub(crate) const MOST_LARGE: usize = 2;
/// Levels of groups that a pattern may have.
const DEEPEST: u32 = 50;

/// Why a pattern is not compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unfit {
    /// Whether .NET refuses it, too: then it is wrong.
    pub(crate) is_wrong: bool,
    /// What is the matter, in words.
    pub(crate) reason: String,
}

/// The compiled pattern, or why there is none. `large` is how many large ones may still come.
pub(crate) fn compile(pattern: &str, large: &mut usize) -> Result<Pattern, Unfit> {
    let only_here = |reason: String| Unfit { is_wrong: false, reason };
    if let Some(reason) = dotnet::refused(pattern) {
        return Err(Unfit { is_wrong: true, reason: format!("the pattern cannot be read: {reason}") });
    }
    let translated = pieces(pattern).and_then(|pieces| translated(&pieces)).map_err(|construct| {
        only_here(format!("the pattern has {construct}, which cannot be evaluated here"))
    })?;
    let build = |size: usize| {
        RegexBuilder::new(&translated).case_insensitive(true).size_limit(size).nest_limit(DEEPEST).build()
    };
    let built = match build(SMALL) {
        Err(regex::Error::CompiledTooBig(_)) if *large > 0 => {
            *large -= 1;
            build(LARGE)
        }
        built => built,
    };
    built.map(|regex| Pattern::new(pattern, regex)).map_err(|error| match error {
        regex::Error::CompiledTooBig(_) => {
            only_here("the pattern is too large to be evaluated here".to_owned())
        }
        error => {
            let text = error.to_string();
            let reason = text.lines().last().unwrap_or_default();
            let reason = reason.strip_prefix("error: ").unwrap_or(reason);
            only_here(format!("the pattern cannot be evaluated here: {reason}"))
        }
    })
}

/// A piece of a pattern, as far as the place of an end matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    /// The beginning of a group, with what it says of `m`.
    Open {
        multiline: Option<bool>,
    },
    Close,
    /// Flags for the rest of a group.
    Flags {
        multiline: Option<bool>,
    },
    Or,
    Repeat {
        at_most_once: bool,
    },
    /// `$`
    Dollar,
    /// `\Z`
    LastLine,
    /// A brace that is no repetition, and so a character like others.
    Brace,
    Other,
}

/// The pieces of a pattern, or what it has that .NET reads otherwise, or refuses.
fn pieces(pattern: &str) -> Result<Vec<(Piece, &str)>, &'static str> {
    let mut pieces = Vec::new();
    let mut rest = pattern;
    let (mut in_class, mut is_repeated) = (false, false);
    while let Some(character) = rest.chars().next() {
        let tail = rest.get(character.len_utf8()..).unwrap_or_default();
        let repeated = if in_class { None } else { repetition(rest) };
        if is_repeated && repeated.is_some() {
            return Err("a repetition of a repetition");
        }
        let (piece, length) = match character {
            once if repeated.is_some() => {
                (Piece::Repeat { at_most_once: once == '?' }, repeated.unwrap_or_default())
            }
            '{' if !in_class => (Piece::Brace, 1),
            '\\' => {
                if let Some(construct) = escape(tail) {
                    return Err(construct);
                }
                let escaped = match tail.chars().next() {
                    Some('p' | 'P') => tail.find('}').map_or(1, |end| end + 1),
                    escaped => escaped.map_or(0, char::len_utf8),
                };
                let is_end = !in_class && tail.starts_with('Z');
                (if is_end { Piece::LastLine } else { Piece::Other }, 1 + escaped)
            }
            '(' if !in_class && tail.starts_with('?') => group(tail)?,
            '(' if !in_class => (Piece::Open { multiline: None }, 1),
            ')' if !in_class => (Piece::Close, 1),
            '|' if !in_class => (Piece::Or, 1),
            '$' if !in_class => (Piece::Dollar, 1),
            '[' if in_class => return Err("a bracket inside a character class"),
            '[' => {
                in_class = true;
                // A bracket right behind the beginning is itself a member of the class.
                let negation = usize::from(tail.starts_with('^'));
                let member = usize::from(tail.get(negation..).is_some_and(|tail| tail.starts_with(']')));
                (Piece::Other, 1 + negation + member)
            }
            ']' if in_class => {
                in_class = false;
                (Piece::Other, 1)
            }
            _ if in_class && ["&&", "~~", "--"].iter().any(|sign| rest.starts_with(sign)) => {
                return Err("a doubled sign inside a character class");
            }
            _ => (Piece::Other, character.len_utf8()),
        };
        is_repeated = matches!(piece, Piece::Repeat { .. });
        // A piece that the pattern breaks off is as long as what is left of it.
        let (text, left) = rest.split_at_checked(length).unwrap_or((rest, ""));
        pieces.push((piece, text));
        rest = left;
    }
    Ok(pieces)
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

/// What `(?` begins, and its bytes with the parenthesis.
fn group(tail: &str) -> Result<(Piece, usize), &'static str> {
    let inside = tail.get(1..).unwrap_or_default();
    for (begins, construct) in [
        ("=", "a lookahead"),
        ("!", "a lookahead"),
        ("<=", "a lookbehind"),
        ("<!", "a lookbehind"),
        (">", "an atomic group"),
        ("(", "a condition"),
        ("'", "a group named in quotes"),
        ("#", "a comment"),
        ("P", "a group of another dialect"),
    ] {
        if inside.starts_with(begins) {
            return Err(construct);
        }
    }
    let flags: &str =
        inside.split(|flag: char| !flag.is_ascii_alphabetic() && flag != '-').next().unwrap_or_default();
    if flags.contains(['n', 'x', 'U', 'u', 'R']) {
        return Err("a flag other than `i`, `m` and `s`");
    }
    let (on, off) = flags.split_once('-').unwrap_or((flags, ""));
    let multiline = match (on.contains('m'), off.contains('m')) {
        (_, true) => Some(false),
        (true, false) => Some(true),
        (false, false) => None,
    };
    let length = 2 + flags.len();
    Ok(match inside.as_bytes().get(flags.len()) {
        Some(b')') => (Piece::Flags { multiline }, length + 1),
        _ => (Piece::Open { multiline }, length),
    })
}
