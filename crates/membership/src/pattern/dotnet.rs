//! What .NET refuses of a pattern: then it is no pattern, and the rule is wrong (facts 6.7; Microsoft's reference of
//! regular expressions, the errors of `RegexParseError`).
//!
//! What is not looked at here, such as white space by the flag `x`, counts as taken.

use super::repetition;

/// Names of flags.
const FLAGS: &str = "imnsxIMNSX+-";
/// Letters and digits that stand for something behind a backslash, beside digits; the others are refused.
const ESCAPES: &str = "aAbBcdDefGknpPrsStuvwWxzZ";
/// Those of them that stand for something outside of classes of characters alone.
const OUTSIDE_CLASSES: &str = "ABGkzZ";

/// What .NET refuses of a pattern, in words, if anything.
pub(super) fn refused(pattern: &str) -> Option<String> {
    let groups = Groups::of(pattern);
    let mut reader = Reader { rest: pattern, groups };
    reader.whole().err()
}

/// Groups that backreferences can mean.
#[derive(Debug, Default)]
struct Groups<'p> {
    numbered: usize,
    names: Vec<&'p str>,
    /// Whether flags decide what is a group and what belongs to the pattern at all.
    by_flags: bool,
}

impl<'p> Groups<'p> {
    fn of(pattern: &'p str) -> Self {
        let mut groups = Self::default();
        let (mut rest, mut in_class) = (pattern, false);
        while let Some(character) = rest.chars().next() {
            let tail = rest.get(character.len_utf8()..).unwrap_or_default();
            rest = tail;
            match character {
                '\\' => rest = behind(tail, tail.chars().next()),
                '[' => in_class = true,
                ']' => in_class = false,
                '(' if !in_class => match tail.strip_prefix('?') {
                    None => groups.numbered += 1,
                    Some(inside) => groups.named(inside),
                },
                _ => {}
            }
        }
        groups
    }

    fn named(&mut self, inside: &'p str) {
        let (quote, end) = match inside.chars().next() {
            Some('<') if !inside.starts_with("<=") && !inside.starts_with("<!") => ('<', '>'),
            Some('\'') => ('\'', '\''),
            _ => {
                let flags = inside.split([':', ')']).next().unwrap_or_default();
                self.by_flags |=
                    flags.contains(['x', 'n', 'X', 'N']) && flags.chars().all(|flag| FLAGS.contains(flag));
                return;
            }
        };
        let name = inside.strip_prefix(quote).and_then(|name| name.split(end).next());
        self.names.extend(name);
        self.numbered += 1;
    }

    fn has(&self, name: &str) -> bool {
        let is_number = name.parse().is_ok_and(|number: usize| number <= self.numbered);
        is_number || self.names.iter().any(|known| known.split('-').any(|known| known == name))
    }
}

/// The text behind a character that may be there.
fn behind(text: &str, character: Option<char>) -> &str {
    text.get(character.map_or(0, char::len_utf8)..).unwrap_or_default()
}

struct Reader<'p> {
    rest: &'p str,
    groups: Groups<'p>,
}

type Read = Result<(), String>;

fn wrong(what: &str) -> Read {
    Err(what.to_owned())
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let next = self.rest.chars().next();
        self.rest = behind(self.rest, next);
        next
    }

    fn whole(&mut self) -> Read {
        // Nor is what .NET makes of names of POSIX.
        if self.groups.by_flags || self.rest.contains("[:") {
            return Ok(());
        }
        // What the next repetition repeats.
        #[derive(Clone, Copy, PartialEq)]
        enum Before {
            Nothing,
            Something,
            Repetition,
        }
        let (mut before, mut open) = (Before::Nothing, 0_usize);
        while !self.rest.is_empty() {
            if let Some(length) = repetition(self.rest) {
                let sign = self.rest.get(..length).unwrap_or_default();
                match before {
                    Before::Nothing => return Err(format!("`{sign}` repeats nothing")),
                    Before::Repetition => return Err(format!("`{sign}` repeats a repetition")),
                    Before::Something => range(sign)?,
                }
                self.rest = self.rest.get(length..).unwrap_or_default();
                before = Before::Repetition;
                continue;
            }
            before = Before::Something;
            match self.next().unwrap_or_default() {
                '\\' => self.escape(false)?,
                '[' => self.class()?,
                '(' if self.rest.starts_with("?#") => {
                    let Some((_, rest)) = self.rest.split_once(')') else {
                        return wrong("a comment is not closed");
                    };
                    self.rest = rest;
                }
                '(' if self.group()? => (before, open) = (Before::Nothing, open + 1),
                ')' => match open.checked_sub(1) {
                    Some(left) => open = left,
                    None => return wrong("a `)` closes nothing"),
                },
                '|' => before = Before::Nothing,
                _ => {}
            }
        }
        if open > 0 { wrong("a `(` is not closed") } else { Ok(()) }
    }

    /// What stands behind `(`; whether it begins a group.
    fn group(&mut self) -> Result<bool, String> {
        let Some(inside) = self.rest.strip_prefix('?') else { return Ok(true) };
        let unknown = || Err("`(?` begins nothing that is known".to_owned());
        if [":", "=", "!", ">", "<=", "<!", "("].iter().any(|begin| inside.starts_with(begin)) {
            // A condition begins with a group of its own.
            self.rest = inside.strip_prefix([':', '=', '!', '>', '<']).unwrap_or(inside);
            return Ok(true);
        }
        if let Some(quote @ ('<' | '\'')) = inside.chars().next() {
            let end = if quote == '<' { '>' } else { '\'' };
            let Some((name, rest)) = inside.get(1..).and_then(|inside| inside.split_once(end)) else {
                return unknown();
            };
            let is_word = |part: &str| {
                part.chars()
                    .all(|letter| !letter.is_ascii() || letter.is_ascii_alphanumeric() || letter == '_')
            };
            let has_name = name.split('-').all(is_word) && name.split('-').count() <= 2 && !name.is_empty();
            if !has_name || name.ends_with('-') || name == "0" {
                return Err(format!("`{name}` is no name of a group"));
            }
            self.rest = rest;
            return Ok(true);
        }
        let length = inside.find(|flag| !FLAGS.contains(flag)).unwrap_or(inside.len());
        self.rest = inside.get(length..).unwrap_or_default();
        match self.next() {
            Some(':') => Ok(true),
            Some(')') => Ok(false),
            _ => unknown(),
        }
    }

    /// What stands behind a backslash.
    fn escape(&mut self, in_class: bool) -> Read {
        let Some(escaped) = self.next() else { return wrong("a backslash stands at the end") };
        let is_word = escaped.is_ascii_alphanumeric() || escaped == '_';
        let is_known = ESCAPES.contains(escaped) && !(in_class && OUTSIDE_CLASSES.contains(escaped));
        match escaped {
            'x' => self.hexadecimal(2),
            'u' => self.hexadecimal(4),
            'c' => match self.next() {
                Some(control) if matches!(control.to_ascii_uppercase(), '@'..='_') => Ok(()),
                _ => wrong("`\\c` needs a letter"),
            },
            'p' | 'P' => {
                let name = self.rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
                let Some((name, rest)) = name.filter(|(name, _)| !name.is_empty()) else {
                    return Err(format!("`\\{escaped}` needs the name of a class in braces"));
                };
                if name.len() <= 2 && !GENERAL_CATEGORIES.contains(&name) {
                    return Err(format!("there is no class of characters `{name}`"));
                }
                self.rest = rest;
                Ok(())
            }
            'k' if !in_class => {
                let end = match self.next() {
                    Some('<') => '>',
                    Some('\'') => '\'',
                    _ => return wrong("`\\k` needs the name of a group"),
                };
                let Some((name, rest)) = self.rest.split_once(end) else {
                    return wrong("`\\k` needs the name of a group");
                };
                if !self.groups.has(name) {
                    return Err(format!("there is no group `{name}`"));
                }
                self.rest = rest;
                Ok(())
            }
            '0' => Ok(()),
            '1'..='7' if in_class => Ok(()),
            '1'..='9' if !in_class => {
                let is_one = !self.rest.starts_with(|digit: char| digit.is_ascii_digit());
                if is_one && !self.groups.has(&escaped.to_string()) {
                    return Err(format!("there is no group {escaped}"));
                }
                Ok(())
            }
            _ if is_word && !is_known => Err(format!("`\\{escaped}` stands for nothing")),
            _ => Ok(()),
        }
    }

    fn hexadecimal(&mut self, digits: usize) -> Read {
        let number = self.rest.get(..digits);
        if !number.is_some_and(|number| number.bytes().all(|digit| digit.is_ascii_hexdigit())) {
            return Err(format!("a character's number needs {digits} hexadecimal digits"));
        }
        self.rest = self.rest.get(digits..).unwrap_or_default();
        Ok(())
    }

    /// A class of characters behind its bracket, with the one that it subtracts.
    fn class(&mut self) -> Read {
        let mut open = 1_usize;
        let unclosed = || wrong("a `[` is not closed");
        self.rest = self.rest.strip_prefix('^').unwrap_or(self.rest);
        let (mut is_first, mut from) = (true, None::<char>);
        loop {
            let rest = self.rest;
            let Some(character) = self.next() else { return unclosed() };
            if character == ']' && !is_first {
                open -= 1;
                if open == 0 {
                    return Ok(());
                }
                if !self.rest.starts_with(']') {
                    return wrong("a class that is subtracted stands last");
                }
                continue;
            }
            let first = std::mem::take(&mut is_first);
            if character == '-' && self.rest.starts_with('[') && !first {
                self.next();
                self.rest = self.rest.strip_prefix('^').unwrap_or(self.rest);
                (open, is_first, from) = (open + 1, true, None);
                continue;
            }
            let mut single = Some(character);
            if character == '\\' {
                self.escape(true)?;
                let written = rest.get(..rest.len() - self.rest.len()).unwrap_or_default();
                // Of escapes, only signs are compared.
                single = written.chars().nth(1).filter(|escaped| !escaped.is_alphanumeric());
                if from.is_some()
                    && matches!(written.chars().nth(1), Some('d' | 'D' | 's' | 'S' | 'w' | 'W' | 'p' | 'P'))
                {
                    return Err(format!("`{written}` ends no range"));
                }
            }
            if let Some(start) = from.take() {
                if single.is_some_and(|end| end < start) {
                    return Err(format!("the range `{start}-{}` runs backwards", single.unwrap_or_default()));
                }
                continue;
            }
            let is_range =
                self.rest.starts_with('-') && !self.rest.starts_with("-]") && !self.rest.starts_with("-[");
            // An escaped hyphen begins no range.
            if let Some(start) = single.filter(|_| is_range && !rest.starts_with("\\-")) {
                self.next();
                if self.rest.is_empty() {
                    return unclosed();
                }
                from = Some(start);
            }
        }
    }
}

/// Whether a repetition such as `{2,3}` goes upwards.
fn range(sign: &str) -> Read {
    let Some(inside) = sign.strip_prefix('{').and_then(|sign| sign.split('}').next()) else { return Ok(()) };
    let (least, most) = inside.split_once(',').unwrap_or((inside, ""));
    let number = |text: &str| (!text.is_empty()).then(|| text.parse::<i32>());
    match (number(least), number(most)) {
        (Some(Err(_)), _) | (_, Some(Err(_))) => Err(format!("`{sign}` is too many")),
        (Some(Ok(least)), Some(Ok(most))) if least > most => Err(format!("`{sign}` runs backwards")),
        _ => Ok(()),
    }
}

/// General categories of Unicode, by their short names.
const GENERAL_CATEGORIES: [&str; 37] = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps",
    "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Cs", "Co",
    "Cn",
];
