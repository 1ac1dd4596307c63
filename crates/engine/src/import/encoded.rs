//! JSON that was encoded twice: the whole of it stands in a text, as where `ConvertTo-Json` was given what
//! `ConvertTo-Json` wrote.

use super::place::At;

/// Whether a file begins as a text in which JSON stands; nothing while too little of it is known.
pub(super) fn begins(text: &[u8], last: bool) -> Option<bool> {
    let Some(inside) = text.trim_ascii_start().strip_prefix(b"\"") else {
        return if text.trim_ascii_start().is_empty() && !last { None } else { Some(false) };
    };
    let mut rest = inside;
    while let Some(more) =
        [b" ".as_slice(), b"\\r", b"\\n", b"\\t"].iter().find_map(|blank| rest.strip_prefix(*blank))
    {
        rest = more;
    }
    match rest {
        [] | [b'\\'] if !last => None,
        // A table's first row may begin with a quote, too, but no column is called so.
        [b'{' | b'[', ..] => Some(true),
        _ => Some(false),
    }
}

/// The JSON object in a text that stands where an object belongs.
pub(super) fn object(value: &[u8]) -> Option<String> {
    let inside: String = serde_json::from_slice(value).ok()?;
    inside.trim_start().starts_with('{').then_some(inside)
}

/// Takes the quotes and escapes of a text away, piece by piece.
#[derive(Debug, Default)]
pub(super) struct Unquoted {
    state: State,
    /// The escape that is open, without its backslash, and where it begins.
    escape: Vec<u8>,
    begin: At,
    /// The first half of a letter that takes two escapes.
    half: Option<u16>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum State {
    #[default]
    Before,
    Inside,
    InEscape,
    After,
}

impl Unquoted {
    /// Takes the next bytes, and passes on what they stand for, each piece with its place. What follows the closing
    /// quote is passed on as it is.
    pub(super) fn take(&mut self, text: &[u8], at: At, pass: &mut impl FnMut(&[u8], At)) {
        let (mut rest, mut at) = (text, at);
        while let Some(first) = rest.first() {
            let used = match self.state {
                State::Before => {
                    if *first == b'"' {
                        self.state = State::Inside;
                    }
                    1
                }
                State::Inside => {
                    let end = memchr::memchr2(b'"', b'\\', rest).unwrap_or(rest.len());
                    let plain = rest.get(..end).unwrap_or_default();
                    if end > 0 {
                        self.lone(at, pass);
                        pass(plain, at);
                        end
                    } else {
                        self.state = if *first == b'"' { State::After } else { State::InEscape };
                        (self.begin, self.escape) = (at, Vec::new());
                        1
                    }
                }
                State::InEscape => {
                    self.escape.push(*first);
                    if self.escape.first() != Some(&b'u') || self.escape.len() == 5 {
                        self.state = State::Inside;
                        self.letter(pass);
                    }
                    1
                }
                State::After => {
                    pass(rest, at);
                    rest.len()
                }
            };
            let (done, left) = rest.split_at_checked(used).unwrap_or((rest, &[]));
            at = at.after(done);
            rest = left;
        }
    }

    /// Passes on what an escape stands for.
    fn letter(&mut self, pass: &mut impl FnMut(&[u8], At)) {
        let plain = match self.escape.as_slice() {
            [b'n'] => b"\n".as_slice(),
            [b'r'] => b"\r",
            [b't'] => b"\t",
            [b'b' | b'f'] => b" ",
            [b'u', digits @ ..] => {
                let unit =
                    std::str::from_utf8(digits).ok().and_then(|digits| u16::from_str_radix(digits, 16).ok());
                return self.unit(unit.unwrap_or(0xfffd), pass);
            }
            other => other,
        };
        let plain = plain.to_vec();
        self.lone(self.begin, pass);
        pass(&plain, self.begin);
    }

    /// Passes on a letter that an escape names by its number, if it is whole.
    fn unit(&mut self, unit: u16, pass: &mut impl FnMut(&[u8], At)) {
        let units = self.half.take().into_iter().chain([unit]);
        for letter in char::decode_utf16(units) {
            match letter {
                Ok(letter) => pass(letter.encode_utf8(&mut [0; 4]).as_bytes(), self.begin),
                Err(half)
                    if (0xd800..0xdc00).contains(&half.unpaired_surrogate())
                        && half.unpaired_surrogate() == unit =>
                {
                    self.half = Some(unit);
                }
                Err(_) => pass(REPLACEMENT, self.begin),
            }
        }
    }

    /// A half of a letter that nothing completes.
    fn lone(&mut self, at: At, pass: &mut impl FnMut(&[u8], At)) {
        if self.half.take().is_some() {
            pass(REPLACEMENT, at);
        }
    }
}

/// What stands for a letter that is none.
const REPLACEMENT: &[u8] = "\u{fffd}".as_bytes();

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, chunk: usize) -> String {
        let (mut unquoted, mut at, mut found) = (Unquoted::default(), At::default(), Vec::new());
        for part in text.as_bytes().chunks(chunk) {
            unquoted.take(part, at, &mut |piece, _| found.extend_from_slice(piece));
            at = at.after(part);
        }
        String::from_utf8(found).unwrap()
    }

    #[test]
    fn what_stands_in_a_text_is_read_whatever_the_chunks() {
        let once = "{\"name\":\"Zo\u{eb} \\\\ \\n \u{1f600}\u{1}\"}";
        for json in
            [serde_json::to_string(once).unwrap(), r#" "{\u0022a\u0022:\"\ud83d\ude00\"}" "#.to_owned()]
        {
            let expected: String = serde_json::from_str(&json).unwrap();
            for chunk in 1..=json.len() {
                assert_eq!(read(&json, chunk).trim(), expected, "in chunks of {chunk}");
            }
        }
        assert_eq!(read(r#""a\ud83db""#, 3), "a\u{fffd}b");
    }

    #[test]
    fn only_json_in_a_text_begins_so() {
        assert_eq!(begins(br#" "{\"a\":1}""#, false), Some(true));
        assert_eq!(begins(br#""\r\n[1]""#, false), Some(true));
        for none in [br#""id","name""#.as_slice(), b"{}", b"\"\\u003c!"] {
            assert_eq!(begins(none, false), Some(false));
        }
        for more in [b" ".as_slice(), b"\"", b"\"\\"] {
            assert_eq!((begins(more, false), begins(more, true)), (None, Some(false)));
        }
        assert_eq!(object(br#""{\"a\":1}""#).as_deref(), Some("{\"a\":1}"));
        assert_eq!(object(br#""a""#), None);
    }
}
