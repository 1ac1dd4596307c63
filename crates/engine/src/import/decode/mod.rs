//! Turns the encodings of exports into UTF-8, as the bytes come in.

mod turns;

use super::place::{At, Width};
use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
pub(super) use turns::before_utf16;
use turns::{Before, Run};

/// Bytes that no character of windows-1252 has: such a text was written in another code page.
const UNDEFINED: [u8; 5] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/// As many zero bytes in a row are strays; more are a hole in the file.
const FEW_ZEROS: usize = 16;

/// What stands for strays, and for the zero bytes of a hole.
const BLANKS: [u8; FEW_ZEROS] = [b' '; FEW_ZEROS];
const ZEROS: [u8; 4096] = [b'\n'; 4096];

/// What stands for a character that cannot be read.
const REPLACEMENT: &[u8] = "\u{fffd}".as_bytes();

/// Decodes a stream.
///
/// A text that is not UTF-8 is taken for windows-1252 from its first odd byte on, since everything
/// before was ASCII. After characters that only UTF-8 has, an odd byte is damage instead.
pub(super) struct Decoder {
    encoding: &'static Encoding,
    // None for UTF-8, which is passed on as it is.
    decoder: Option<encoding_rs::Decoder>,
    ascii: bool,
    // The beginning of a character that the next bytes end.
    carried: Vec<u8>,
    // Bytes of which it cannot be told yet whether they are in another encoding.
    held: Vec<u8>,
    // What of UTF-16 stands before the next byte, in case another encoding begins there.
    before: Before,
    // Where the next text stands in the file.
    at: At,
    // Zero bytes in a row up to here.
    zeros: usize,
    /// Where bytes begin that cannot be right, if there are any.
    pub(super) damage: Option<u64>,
    /// Where windows-1252 begins, if it does.
    pub(super) odd: Option<u64>,
    /// Where another encoding begins for the first time, if one does.
    pub(super) turn: Option<Turn>,
}

/// A place where the encoding changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn {
    /// The first byte in the other encoding.
    pub(super) offset: u64,
    /// Names of the encodings before and after it.
    pub(super) names: (&'static str, &'static str),
}

impl std::fmt::Debug for Decoder {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Decoder").field("encoding", &self.name()).finish_non_exhaustive()
    }
}

impl Decoder {
    /// A decoder of text that begins after the first `mark` bytes of its file.
    pub(super) fn new(encoding: &'static Encoding, mark: usize) -> Self {
        let mut decoder = Self {
            encoding,
            decoder: None,
            ascii: true,
            carried: Vec::new(),
            held: Vec::new(),
            before: Before::Text,
            at: At { offset: mark as u64, width: Width::Utf8 },
            zeros: 0,
            damage: None,
            odd: None,
            turn: None,
        };
        decoder.begin(encoding);
        decoder
    }

    fn begin(&mut self, encoding: &'static Encoding) {
        self.encoding = encoding;
        self.decoder = (encoding != UTF_8).then(|| encoding.new_decoder_without_bom_handling());
        self.ascii = true;
        self.before = Before::Text;
        self.at.width = match encoding {
            encoding if encoding == UTF_8 => Width::Utf8,
            encoding if encoding == WINDOWS_1252 => Width::Single,
            _ => Width::Utf16,
        };
    }

    /// Name of the encoding that the text begins in.
    pub(super) fn name(&self) -> &'static str {
        self.turn.map_or(name(self.encoding), |turn| turn.names.0)
    }

    /// Passes the bytes on as UTF-8, each piece with its place.
    pub(super) fn decode(&mut self, bytes: &[u8], last: bool, pass: &mut impl FnMut(&[u8], At)) {
        let held = std::mem::take(&mut self.held);
        let joined;
        let mut rest = if held.is_empty() {
            bytes
        } else {
            joined = [held.as_slice(), bytes].concat();
            &joined
        };
        loop {
            let run = match self.encoding {
                encoding if encoding == UTF_16LE => turns::of_utf16(rest, self.before, last),
                encoding if encoding == UTF_16BE => Run::All,
                _ => turns::of_bytes(rest, last),
            };
            let (length, passed_over) = match run {
                Run::All => (rest.len(), 0),
                Run::Hold(length) => (length, 0),
                Run::Turn(length, passed_over, _) => (length, passed_over),
            };
            let (text, more) = rest.split_at_checked(length).unwrap_or((rest, &[]));
            self.text(text, last || matches!(run, Run::Turn(..)), pass);
            self.before = match text {
                [] => self.before,
                [.., b'\n', 0] => Before::Line,
                [.., b'}' | b']', 0] => Before::Json,
                _ => Before::Text,
            };
            let Run::Turn(_, _, next) = run else {
                self.held.extend_from_slice(more);
                return;
            };
            // The first half of a letter that was passed on already belongs to what begins.
            let offset = self.at.offset - u64::from(passed_over == 1);
            self.turn.get_or_insert(Turn { offset, names: (name(self.encoding), name(next)) });
            self.begin(next);
            self.at.offset += passed_over as u64;
            rest = more.get(passed_over..).unwrap_or_default();
        }
    }

    /// Passes on bytes in one encoding.
    fn text(&mut self, bytes: &[u8], last: bool, pass: &mut impl FnMut(&[u8], At)) {
        let mut rest = bytes;
        while self.decoder.is_none() && !rest.is_empty() {
            rest = if self.carried.is_empty() { self.utf8(rest, pass) } else { self.complete(rest, pass) };
        }
        if self.decoder.is_some() {
            self.convert(rest, last, pass);
        } else if last && !self.carried.is_empty() {
            let length = std::mem::take(&mut self.carried).len();
            self.give(REPLACEMENT, length, pass);
        }
    }

    /// Hands on text that takes so many bytes of the file.
    fn give(&mut self, text: &[u8], length: usize, pass: &mut impl FnMut(&[u8], At)) {
        if !text.is_empty() {
            pass(text, self.at);
        }
        self.at.offset += length as u64;
    }

    /// Passes on what is valid; gives the bytes that are left.
    fn utf8<'b>(&mut self, bytes: &'b [u8], pass: &mut impl FnMut(&[u8], At)) -> &'b [u8] {
        let (valid, odd) = match std::str::from_utf8(bytes) {
            Ok(_) => (bytes.len(), None),
            Err(error) => (error.valid_up_to(), Some(error.error_len())),
        };
        let (valid, rest) = bytes.split_at(valid);
        self.ascii = self.ascii && valid.is_ascii();
        self.pass(valid, pass);
        match odd {
            None => rest,
            Some(None) => {
                self.carried.extend_from_slice(rest);
                &[]
            }
            Some(Some(length)) => self.malformed(rest, length, pass),
        }
    }

    /// Passes on valid text. No text has zero bytes; a blank takes the place of each. Many in a row are a hole,
    /// whose two sides do not belong together: ends of lines take the place of its other bytes.
    fn pass(&mut self, mut valid: &[u8], pass: &mut impl FnMut(&[u8], At)) {
        while !valid.is_empty() {
            let text = memchr::memchr(0, valid).unwrap_or(valid.len());
            let (before, rest) = valid.split_at_checked(text).unwrap_or((valid, &[]));
            if !before.is_empty() {
                self.zeros = 0;
            }
            self.give(before, before.len(), pass);
            let zeros = rest.iter().take(ZEROS.len()).take_while(|byte| **byte == 0).count();
            if zeros > 0 {
                self.damage.get_or_insert(self.at.offset);
            }
            let strays = zeros.min(FEW_ZEROS.saturating_sub(self.zeros));
            self.give(BLANKS.get(..strays).unwrap_or_default(), strays, pass);
            self.give(ZEROS.get(strays..zeros).unwrap_or_default(), zeros - strays, pass);
            self.zeros = self.zeros.saturating_add(zeros);
            valid = rest.get(zeros..).unwrap_or_default();
        }
    }

    /// Adds bytes to the beginning of a character until it is whole or wrong; gives what is left.
    fn complete<'b>(&mut self, bytes: &'b [u8], pass: &mut impl FnMut(&[u8], At)) -> &'b [u8] {
        let Some((first, rest)) = bytes.split_first() else { return bytes };
        self.carried.push(*first);
        match std::str::from_utf8(&self.carried) {
            Ok(_) => {
                let whole = std::mem::take(&mut self.carried);
                self.ascii = false;
                self.give(&whole, whole.len(), pass);
                rest
            }
            Err(error) if error.error_len().is_none() => rest,
            // The byte that showed it may begin something else.
            Err(_) => {
                self.carried.pop();
                let carried = std::mem::take(&mut self.carried);
                self.malformed(&carried, carried.len(), pass);
                bytes
            }
        }
    }

    /// Deals with bytes that are not UTF-8, the first `length` of those given; gives what is left.
    fn malformed<'b>(
        &mut self,
        bytes: &'b [u8],
        length: usize,
        pass: &mut impl FnMut(&[u8], At),
    ) -> &'b [u8] {
        if self.ascii {
            self.begin(WINDOWS_1252);
            self.odd.get_or_insert(self.at.offset);
            // What was carried is not among the bytes that the caller goes on with.
            self.convert(bytes.get(..length).unwrap_or_default(), false, pass);
        } else {
            self.damage.get_or_insert(self.at.offset);
            self.give(REPLACEMENT, length, pass);
        }
        bytes.get(length..).unwrap_or_default()
    }

    fn convert(&mut self, bytes: &[u8], last: bool, pass: &mut impl FnMut(&[u8], At)) {
        if self.encoding == WINDOWS_1252 && self.damage.is_none() {
            let undefined = bytes.iter().position(|byte| UNDEFINED.contains(byte));
            self.damage = undefined.map(|at| self.at.offset + at as u64);
        }
        let mut rest = bytes;
        let mut buffer = [0_u8; 8192];
        loop {
            let Some(decoder) = &mut self.decoder else { return };
            let (result, read, written) = decoder.decode_to_utf8_without_replacement(rest, &mut buffer, last);
            let text = buffer.get(..written).unwrap_or_default();
            self.give(text, self.at.width.of(text) as usize, pass);
            rest = rest.get(read..).unwrap_or_default();
            match result {
                DecoderResult::InputEmpty => return,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    self.damage.get_or_insert(self.at.offset);
                    self.give(REPLACEMENT, self.at.width.of(REPLACEMENT) as usize, pass);
                }
            }
        }
    }
}

/// The name of an encoding in the manifest.
pub(super) fn name(encoding: &'static Encoding) -> &'static str {
    match encoding {
        encoding if encoding == UTF_8 => "utf-8",
        encoding if encoding == UTF_16BE => "utf-16be",
        encoding if encoding == WINDOWS_1252 => "windows-1252",
        _ => "utf-16le",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::UTF_16LE;

    fn read(encoding: &'static Encoding, bytes: &[u8], chunk: usize) -> (String, &'static str, Option<u64>) {
        let mut decoder = Decoder::new(encoding, 0);
        let mut text = Vec::new();
        for bytes in bytes.chunks(chunk) {
            decoder.decode(bytes, false, &mut |part, _| text.extend_from_slice(part));
        }
        decoder.decode(&[], true, &mut |part, _| text.extend_from_slice(part));
        (String::from_utf8(text).unwrap(), decoder.name(), decoder.damage)
    }

    #[test]
    fn a_hole_of_zero_bytes_ends_the_line_whatever_the_chunks() {
        let bytes = [b"a".as_slice(), &[0; 20], b"b\0c"].concat();
        for chunk in 1..=bytes.len() {
            let expected = format!("a{}\n\n\n\nb c", " ".repeat(16));
            assert_eq!(read(UTF_8, &bytes, chunk), (expected, "utf-8", Some(1)), "in chunks of {chunk}");
        }
    }

    #[test]
    fn encodings_are_read_whatever_the_chunks() {
        let utf16: Vec<u8> = "{\"ü\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (encoding, bytes, text, name, damage) in [
            (UTF_16LE, utf16.as_slice(), "{\"ü\":1}", "utf-16le", None),
            (UTF_16LE, b"a\0\x00\xd8b\0", "a\u{fffd}b", "utf-16le", Some(2)),
            (UTF_8, "zoë €".as_bytes(), "zoë €", "utf-8", None),
            (UTF_8, b"zo\xeb \x80", "zoë €", "windows-1252", None),
            (UTF_8, b"f\xfcr \xe4", "für ä", "windows-1252", None),
            (UTF_8, b"f\x81r", "f\u{81}r", "windows-1252", Some(1)),
            (UTF_8, "ë\u{0}x".as_bytes(), "ë x", "utf-8", Some(2)),
            (UTF_8, b"\xc3\xab \xff!", "ë \u{fffd}!", "utf-8", Some(3)),
            (UTF_8, b"\xc3\xab \xe2\x82!", "ë \u{fffd}!", "utf-8", Some(3)),
            (UTF_8, b"\xc3\xab \xe2\x82", "ë \u{fffd}", "utf-8", None),
        ] {
            for chunk in 1..=bytes.len() {
                let expected = (text.to_owned(), name, damage);
                assert_eq!(read(encoding, bytes, chunk), expected, "{bytes:?} in chunks of {chunk}");
            }
        }
    }
}
