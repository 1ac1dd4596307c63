//! Lines that a console broke at its width, in the middle of texts. They are not put together again: nobody can say
//! which breaks, and which blanks beside them, were there before.

use super::place::At;

/// No console is narrower.
const NARROWEST: u64 = 40;
/// None is wider, and of a longer line nothing has to be counted.
const WIDEST: u64 = 1000;

/// Where a line ends inside a text, and how long it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Broken {
    /// The byte that ends it.
    pub(super) offset: u64,
    /// Its letters.
    pub(super) length: u64,
}

/// The lines of a text while it is read.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// Letters of the line so far, and the first of its bytes.
    length: u64,
    first: Option<u8>,
    /// The last line that ends inside a text, and whether it was the one before.
    broken: Option<(Broken, bool)>,
    /// A line as long as one that was broken, which shows that both are as wide as the console.
    pub(super) wrapped: Option<Broken>,
}

impl Lines {
    /// Takes the next text; `ends` are the places of line ends inside texts, in order.
    pub(super) fn take(&mut self, text: &[u8], mut at: At, ends: &[u64]) {
        if self.wrapped.is_some() {
            return;
        }
        let mut rest = text;
        if self.broken.is_none() && ends.is_empty() {
            // Of lines that are whole only the last one may still be broken.
            if let Some(end) = memchr::memrchr(b'\n', rest) {
                (self.length, self.first) = (0, None);
                rest = rest.get(end + 1..).unwrap_or_default();
            }
        }
        while !rest.is_empty() {
            let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
            let (line, behind) = rest.split_at_checked(end).unwrap_or((rest, &[]));
            rest = behind;
            self.first = self.first.or(line.first().copied());
            if self.length <= WIDEST {
                // A letter takes four bytes at most.
                let begin = line.get(..4 * WIDEST as usize + 4).unwrap_or(line);
                self.length += letters(begin);
            }
            at = at.after(line);
            if line.ends_with(b"\n") {
                let offset = at.offset - at.width.of(b"\n");
                self.line_ends(offset, ends.binary_search(&offset).is_ok());
                (self.length, self.first) = (0, None);
            }
        }
    }

    fn line_ends(&mut self, offset: u64, is_broken: bool) {
        if let Some((broken, is_next)) = self.broken {
            // What goes on with a text is not indented as a record would be, and no line goes beyond the width.
            let begins_anew =
                matches!(self.first, Some(b' ' | b'\t' | b'{' | b'}' | b'[' | b']' | b'\r' | b'\n'));
            if self.length > broken.length || (is_next && begins_anew) {
                self.broken = None;
            } else if self.length == broken.length {
                self.wrapped = Some(broken);
            } else {
                self.broken = Some((broken, false));
            }
        }
        if is_broken && self.broken.is_none() && (NARROWEST..=WIDEST).contains(&self.length) {
            self.broken = Some((Broken { offset, length: self.length }, true));
        }
    }
}

/// How many letters a line has, without its end.
fn letters(line: &[u8]) -> u64 {
    let is_letter = |byte: &u8| u8::from(!matches!(byte, b'\r' | b'\n' | 0x80..=0xbf));
    // So many fit into a byte, and many bytes are counted at once.
    line.chunks(255).map(|some| u64::from(some.iter().map(is_letter).sum::<u8>())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str, ends: &[u64], chunk: usize) -> Option<u64> {
        let (mut lines, mut at) = (Lines::default(), At::default());
        for part in text.as_bytes().chunks(chunk) {
            lines.take(part, at, ends);
            at = at.after(part);
        }
        lines.wrapped.map(|broken| broken.length)
    }

    #[test]
    fn lines_of_one_length_are_as_wide_as_the_console() {
        let line = "{\"displayName\":\"Ana Maria Duarte de Sá e Me";
        let text = format!("{line}\n{}\nlo\"}}\n", "x".repeat(line.chars().count()));
        for chunk in [1, 7, 1000] {
            assert_eq!(wrapped(&text, &[line.len() as u64], chunk), Some(43), "in chunks of {chunk}");
            assert_eq!(wrapped(&text, &[], chunk), None, "no line ends inside a text");
        }
        let wide = format!("{0}\n{0}\n", "x".repeat(1001));
        assert_eq!(wrapped(&wide, &[1001], 7), None, "no console is so wide");
        let longer = format!("{line}\n{}\n", "x".repeat(60));
        assert_eq!(wrapped(&longer, &[line.len() as u64], 1000), None);
        let anew = format!("{line}\n {{{}\n", "x".repeat(line.chars().count() - 2));
        assert_eq!(wrapped(&anew, &[line.len() as u64], 1000), None);
    }
}
