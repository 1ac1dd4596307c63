//! `$` and `\Z`: in .NET they also hold before a line break that ends the text, here only at its very end.
//!
//! Where nothing of the pattern follows, taking that line break means the same as looking ahead at it.

use super::Piece;

/// The end of a text, or a line break and the end.
const END: &str = r"(?:\n?\z)";

/// The pattern with its ends written as here they mean what they mean in .NET, or why it cannot be.
pub(super) fn translated(pieces: &[(Piece, &str)]) -> Result<String, &'static str> {
    let mut translated = String::new();
    let mut multiline = vec![false];
    for (at, (piece, text)) in pieces.iter().enumerate() {
        let now = multiline.last().copied().unwrap_or_default();
        match piece {
            Piece::Open { multiline: own } => multiline.push(own.unwrap_or(now)),
            // A parenthesis too many is told by whoever reads the pattern next.
            Piece::Close => drop(multiline.pop()),
            Piece::Flags { multiline: own } => {
                if let Some(last) = multiline.last_mut() {
                    *last = own.unwrap_or(now);
                }
            }
            // Before every line break and at the end: both engines agree.
            Piece::Dollar if now => {}
            Piece::Dollar | Piece::LastLine => {
                if !is_last(pieces.get(at + 1..).unwrap_or_default()) {
                    return Err("an end of the text (`$` or `\\Z`) with something behind it");
                }
                translated.push_str(END);
                continue;
            }
            Piece::Brace => {
                translated.push_str(r"\{");
                continue;
            }
            Piece::Or | Piece::Repeat { .. } | Piece::Other => {}
        }
        translated.push_str(text);
    }
    Ok(translated)
}

/// Whether nothing of the pattern has to match behind a place: only ends of groups follow, and other choices.
fn is_last(rest: &[(Piece, &str)]) -> bool {
    let mut rest = rest.iter().map(|(piece, _)| *piece).peekable();
    while let Some(piece) = rest.next() {
        match piece {
            Piece::Or => {
                let mut depth = 0_usize;
                // What else the group offers, up to its end.
                while let Some(other) = rest.next_if(|other| *other != Piece::Close || depth > 0) {
                    match other {
                        Piece::Open { .. } => depth += 1,
                        Piece::Close => depth -= 1,
                        _ => {}
                    }
                }
            }
            Piece::Close => {
                rest.next_if_eq(&Piece::Repeat { at_most_once: true });
            }
            _ => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::compile;

    fn matches(pattern: &str, text: &str) -> bool {
        compile(pattern, &mut 0).unwrap().is_match(text)
    }

    #[test]
    fn the_end_is_also_before_a_line_break_that_ends_the_text() {
        for pattern in
            ["a$", r"a\Z", "(a|b)$", "(x|a$)", "(?:(?:a$)?)", "(?i:a$)", "^(a$|b$)", "(?m)x|(?-m)a$"]
        {
            assert!(matches(pattern, "a"), "{pattern}");
            assert!(matches(pattern, "a\n"), "{pattern}");
        }
        for pattern in ["a$", r"a\Z", "(x|a$)", "(?i:a$)", "(?m:x)|a$", "(?m)(?-m:a$)"] {
            for text in ["a\nb", "a\n\n", "a\r\n", "ab"] {
                assert!(!matches(pattern, text), "{pattern} {text:?}");
            }
        }
        assert!(matches("^$", "\n") && matches("^$", "") && !matches("^$", "\n\n"));
        assert!(matches(r"a\z", "a") && !matches(r"a\z", "a\n"));
        assert!(matches(r"a\$", "a$") && matches("[$]b", "$b"));
    }

    #[test]
    fn with_the_flag_every_line_has_an_end() {
        for pattern in ["(?m)a$", "(?m:a$)", "(?im)a$", "(?m)(x|a$)", "(?m)a$\nb"] {
            assert!(matches(pattern, "a\nb"), "{pattern}");
        }
        // The flag ends with its group; a `\Z` does not mind it.
        assert!(!matches("(?:(?m)x)?a$", "a\nb"));
        assert!(!matches(r"(?m)a\Z", "a\nb") && matches(r"(?m)a\Z", "a\n"));
    }

    #[test]
    fn what_stands_behind_an_end_is_named() {
        for pattern in [r"a$\n", "(a$)+", "(a|$)b", "a$b", "$?", r"(\Z|a)*", "(a$){2}", r"a$\s"] {
            assert!(
                compile(pattern, &mut 0).unwrap_err().reason.contains("with something behind it"),
                "{pattern}"
            );
        }
    }
}
