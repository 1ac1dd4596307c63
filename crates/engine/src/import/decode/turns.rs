//! Files in two encodings: what Windows PowerShell appends with `>>` is UTF-16, whatever the file was before, and what
//! others append to a file of Windows PowerShell is UTF-8.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// As many bytes in UTF-8 tell that a text goes on so.
const TELLING: usize = 32;

/// A shorter row at the end of a file is not told from letters of UTF-16.
const SHORT_ROW: usize = 16;

/// What separates the cells of a row.
const SEPARATORS: &[u8] = b",;\t|";

/// The mark of UTF-8 at the beginning of a text.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// What of some bytes is in the encoding that was read so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Run {
    /// All of them.
    All,
    /// So many; of the others more have to be seen.
    Hold(usize),
    /// So many; then so many more bytes are passed over, and another encoding begins.
    Turn(usize, usize, &'static Encoding),
}

/// What of bytes is text of one byte a letter or of UTF-8; `last` where no more follow.
pub(super) fn of_bytes(bytes: &[u8], last: bool) -> Run {
    for at in memchr::memchr3_iter(0, 0xff, 0xfe, bytes) {
        let rest = bytes.get(at..).unwrap_or_default();
        // The zero is the second half of the letter before it, or the first half of the one after.
        let (form, skip, encoding) = match rest.first() {
            Some(0) => ("0x0x0x0", 1, UTF_16LE),
            Some(0xff) => ("f!x0x0", 2, UTF_16LE),
            _ => ("!f0x0x", 2, UTF_16BE),
        };
        if rest.iter().zip(form.bytes()).all(|(byte, sign)| is(*byte, sign)) {
            if rest.len() >= form.len() {
                return Run::Turn(at, skip, encoding);
            }
            if !last {
                return Run::Hold(at);
            }
        }
    }
    Run::All
}

/// How many of bytes come before text in UTF-16; all of them where there is none.
pub(in crate::import) fn before_utf16(bytes: &[u8]) -> usize {
    match of_bytes(bytes, true) {
        Run::Turn(length, ..) => length,
        _ => bytes.len(),
    }
}

fn is(byte: u8, sign: u8) -> bool {
    match sign {
        b'0' => byte == 0,
        b'f' => byte == 0xff,
        b'!' => byte == 0xfe,
        _ => matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~'),
    }
}

/// What text of UTF-16 ended with, after which another encoding may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// Nothing that ends anything.
    Text,
    /// A line.
    Line,
    /// A bracket, which may be the last one.
    Json,
}

/// What of bytes is text of UTF-16 with the lower byte first. The first of them begins a letter.
pub(super) fn of_utf16(bytes: &[u8], before: Before, last: bool) -> Run {
    let ends = memchr::memchr3_iter(b'\n', b'}', b']', bytes).filter(|at| at % 2 == 0);
    let ends = ends.filter(|at| bytes.get(at + 1).is_none_or(|high| *high == 0));
    let ends =
        ends.map(|at| (at + 2, if bytes.get(at) == Some(&b'\n') { Before::Line } else { Before::Json }));
    let first = Some((0, before)).filter(|(_, before)| *before != Before::Text);
    for (at, before) in first.into_iter().chain(ends) {
        let rest = bytes.get(at..).unwrap_or_default();
        match begins_utf8(rest, before == Before::Line, last) {
            Begins::Utf8(mark) => return Run::Turn(at, mark, UTF_8),
            // Half a letter is held with what follows it.
            Begins::Perhaps if !last => return Run::Hold(if at > bytes.len() { at - 2 } else { at }),
            _ => {}
        }
    }
    if bytes.len() % 2 == 1 && !last { Run::Hold(bytes.len() - 1) } else { Run::All }
}

/// Whether bytes begin a text in UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begins {
    Otherwise,
    /// As far as they go.
    Perhaps,
    /// After a mark of so many bytes.
    Utf8(usize),
}

/// Whether bytes are a JSON text in UTF-8, or where a line begins a row of a table. Letters of UTF-16 would have zeros
/// among them, or would not be letters of UTF-8; a row has to be of ASCII, since it may begin with anything.
fn begins_utf8(bytes: &[u8], is_line: bool, last: bool) -> Begins {
    let mark = if bytes.starts_with(MARK) { MARK.len() } else { 0 };
    let text = bytes.get(mark..).unwrap_or_default();
    let text = text.get(..TELLING).unwrap_or(text);
    let is_json = text.first().is_none_or(|first| matches!(first, b'{' | b'[' | b'"'));
    let is_text = |byte: &u8| matches!(byte, b'\t' | b'\n' | b'\r' | b' '..);
    let is_utf8 = || std::str::from_utf8(text).map_or_else(|error| error.error_len().is_none(), |_| true);
    let is_row =
        || text.is_ascii() && (text.len() < TELLING || text.iter().any(|byte| SEPARATORS.contains(byte)));
    if !text.iter().all(is_text) || !(if is_json { is_utf8() } else { is_line && is_row() }) {
        Begins::Otherwise
    } else if text.len() >= TELLING || (last && !is_json && text.len() >= SHORT_ROW && is_row()) {
        Begins::Utf8(mark)
    } else {
        Begins::Perhaps
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn what_is_appended_in_utf_16_is_seen() {
        let bytes = [b"{}\n".to_vec(), wide("{\"a\":1}\n")].concat();
        assert_eq!(of_bytes(&bytes, true), Run::Turn(4, 1, UTF_16LE));
        assert_eq!(of_bytes(&bytes[..9], false), Run::Hold(4));
        assert_eq!(of_bytes(&bytes[..9], true), Run::All);
        let marked = [b"{}\n\xff\xfe".to_vec(), wide("{}\n")].concat();
        assert_eq!(of_bytes(&marked, true), Run::Turn(3, 2, UTF_16LE));
        for other in [b"a\0b\0\0\0".as_slice(), b"A\0na, ana", "zo\u{eb}".as_bytes(), b"zo\xff"] {
            assert_eq!(of_bytes(other, true), Run::All, "{other:?}");
        }
    }

    #[test]
    fn what_is_appended_in_utf_8_is_seen() {
        let json = b"{\"displayName\":\"Zo\xc3\xab\",\"id\":\"a1\"}\n";
        let bytes = [wide("{}\r\n"), json.to_vec()].concat();
        assert_eq!(of_utf16(&bytes, Before::Line, true), Run::Turn(8, 0, UTF_8));
        assert_eq!(of_utf16(&bytes[..20], Before::Line, false), Run::Hold(8));
        assert_eq!(of_utf16(&bytes[..20], Before::Line, true), Run::All, "too little of it");
        let after_brace = [wide("{}"), json.to_vec()].concat();
        assert_eq!(of_utf16(&after_brace, Before::Text, true), Run::Turn(4, 0, UTF_8));
        let rows = [wide("id,name\n"), b"a1,Ana Duarte,ana@contoso.example,Sales\n".to_vec()].concat();
        assert_eq!(of_utf16(&rows, Before::Text, true), Run::Turn(16, 0, UTF_8));
        assert_eq!(of_utf16(&rows[..40], Before::Text, false), Run::Hold(16));
        assert_eq!(of_utf16(&rows[..36], Before::Text, true), Run::Turn(16, 0, UTF_8));
        let names = wide("山田 花子あいうえおかきくけこさしすせそ\n山田");
        assert_eq!(of_utf16(&names, Before::Line, true), Run::All);
    }
}
