//! Finds the end of one JSON value in a stream of bytes.

/// Brackets nested deeper than this are refused; no export needs a tenth of it.
pub(in crate::import) const DEEPEST: usize = 120;

/// What came of feeding bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The value goes on.
    More,
    /// The value ends after so many of the bytes.
    Done(usize),
    /// The byte at this position cannot stand there.
    Bad(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    Scalar,
    Text,
    Container,
}

/// The state between chunks.
#[derive(Debug, Default)]
pub(super) struct Capture {
    kind: Kind,
    closers: Vec<u8>,
    /// Open brackets beyond those; they are only counted.
    deeper: usize,
    /// Where the first of them stands in the bytes that were fed last, if it does.
    too_deep: Option<usize>,
    in_string: bool,
    escaped: bool,
}

impl Capture {
    /// Begins with the first byte of a value, which is to be fed too. False where no value begins so.
    pub(super) fn begin(&mut self, first: u8) -> bool {
        self.closers.clear();
        self.deeper = 0;
        self.too_deep = None;
        self.in_string = false;
        self.escaped = false;
        self.kind = match first {
            b'{' | b'[' => Kind::Container,
            b'"' => Kind::Text,
            b'-' | b'0'..=b'9' | b't' | b'f' | b'n' => Kind::Scalar,
            _ => return false,
        };
        true
    }

    /// Where brackets that are nested too deep begin in the bytes that were fed last.
    pub(super) fn too_deep(&mut self) -> Option<usize> {
        self.too_deep.take()
    }

    /// Takes bytes of the value.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Step {
        if self.kind == Kind::Scalar {
            let end = bytes
                .iter()
                .position(|byte| matches!(byte, b',' | b']' | b'}' | b' ' | b'\t' | b'\r' | b'\n'));
            return end.map_or(Step::More, Step::Done);
        }
        let mut at = 0;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            if self.in_string {
                match self.string_end(rest) {
                    StringStep::End(used) => at += used,
                    StringStep::LineEnd(used) => return Step::Bad(at + used),
                    StringStep::More => return Step::More,
                }
                if self.closers.is_empty() {
                    return Step::Done(at);
                }
                continue;
            }
            let Some(found) = rest.iter().position(|byte| matches!(byte, b'"' | b'{' | b'}' | b'[' | b']'))
            else {
                return Step::More;
            };
            match rest.get(found).copied() {
                Some(b'"') => self.in_string = true,
                Some(open @ (b'{' | b'[')) => {
                    if self.closers.len() >= DEEPEST {
                        self.too_deep.get_or_insert(at + found);
                        self.deeper += 1;
                    } else {
                        self.closers.push(if open == b'{' { b'}' } else { b']' });
                    }
                }
                _ if self.deeper > 0 => self.deeper -= 1,
                close => {
                    if self.closers.pop() != close {
                        return Step::Bad(at + found);
                    }
                    if self.closers.is_empty() {
                        return Step::Done(at + found + 1);
                    }
                }
            }
            at += found + 1;
        }
        Step::More
    }

    /// Looks for the end of the string. Strings do not reach over the end of a line: where one seems
    /// to, its closing quote is lost.
    fn string_end(&mut self, bytes: &[u8]) -> StringStep {
        let mut at = 0;
        if std::mem::take(&mut self.escaped) {
            if bytes.first() == Some(&b'\n') {
                return StringStep::LineEnd(0);
            }
            at = 1;
        }
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            let Some(found) = sign(rest) else { return StringStep::More };
            match (rest.get(found), rest.get(found + 1)) {
                (Some(b'"'), _) => {
                    self.in_string = false;
                    return StringStep::End(at + found + 1);
                }
                (Some(b'\n'), _) => return StringStep::LineEnd(at + found),
                (_, Some(b'\n')) => return StringStep::LineEnd(at + found + 1),
                (_, None) => {
                    self.escaped = true;
                    return StringStep::More;
                }
                _ => at += found + 2,
            }
        }
    }
}

/// Where the first quote, backslash or end of a line stands. Texts are short: eight bytes at a time find it sooner than a
/// search that is made for long ones.
pub(super) fn sign(bytes: &[u8]) -> Option<usize> {
    const EACH: u64 = 0x0101_0101_0101_0101;
    // A high bit in the first byte that is this one; bits after it mean nothing.
    let is = |eight: u64, byte: u8| {
        let other = eight ^ (EACH * u64::from(byte));
        other.wrapping_sub(EACH) & !other & (0x80 * EACH)
    };
    let (eights, rest) = bytes.as_chunks();
    let mut before = 0;
    for eight in eights {
        let eight = u64::from_le_bytes(*eight);
        let found = is(eight, b'"') | is(eight, b'\\') | is(eight, b'\n');
        if found != 0 {
            return Some(before + found.trailing_zeros() as usize / 8);
        }
        before += 8;
    }
    rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | b'\n')).map(|found| before + found)
}

/// What came of looking for the end of a string.
enum StringStep {
    More,
    /// It ends after so many bytes.
    End(usize),
    /// The line ends before it does, at this position.
    LineEnd(usize),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(value: &str, chunk: usize) -> Option<usize> {
        let mut capture = Capture::default();
        assert!(capture.begin(value.as_bytes()[0]));
        let mut before = 0;
        for bytes in value.as_bytes().chunks(chunk) {
            match capture.feed(bytes) {
                Step::More => before += bytes.len(),
                Step::Done(used) => return Some(before + used),
                Step::Bad(_) => return None,
            }
        }
        None
    }

    #[test]
    fn the_first_sign_is_found_wherever_it_stands() {
        for length in 0..40 {
            for place in 0..length {
                for byte in [b'"', b'\\', b'\n'] {
                    // Neighbours of the signs stand before it, and others behind.
                    let mut text: Vec<u8> = (0..length).map(|at| b"!#\x0b[]\x89\xa2 \xdc"[at % 9]).collect();
                    text[place] = byte;
                    if let Some(behind) = text.get_mut(place + 3) {
                        *behind = b'"';
                    }
                    assert_eq!(sign(&text), Some(place), "{length} {place} {byte}");
                }
            }
        }
        assert_eq!(sign(b"a text without any of them"), None);
    }

    #[test]
    fn finds_the_end_whatever_the_chunks() {
        for (value, expected) in [
            (r#"{"a":"}\"]","b":[{}]} ,"#, Some(21)),
            (r#""x\\" ,"#, Some(5)),
            ("123,", Some(3)),
            (r#"{"a":[1,2}"#, None),
            (r#"{"a":"#, None),
            ("{\"a\":\"b\n\"}", None),
            ("{\"a\":\"b\\\n\"}", None),
        ] {
            for chunk in 1..=value.len() {
                assert_eq!(end(value, chunk), expected, "{value} in chunks of {chunk}");
            }
        }
    }
}
