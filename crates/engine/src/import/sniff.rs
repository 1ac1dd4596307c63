//! Tells from the first bytes what a file is, and turns its encoding into UTF-8.

use encoding_rs::{CoderResult, Encoding, UTF_16BE, UTF_16LE};

/// What the first bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sniffed {
    /// Text that may be JSON.
    Text,
    /// HTML.
    WebPage,
    /// A known kind of file that is not text.
    Binary(&'static str),
}

/// Bytes looked at before anything is decided.
const LOOK: usize = 64;

/// Decodes a stream. Nothing is passed on before the first [`LOOK`] bytes are known.
#[derive(Default)]
pub(super) struct Decoder {
    head: Vec<u8>,
    decided: Option<Sniffed>,
    utf16: Option<(encoding_rs::Decoder, &'static Encoding)>,
}

impl std::fmt::Debug for Decoder {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Decoder").field("encoding", &self.encoding()).finish_non_exhaustive()
    }
}

impl Decoder {
    /// Passes the bytes on as UTF-8; nothing of a file that is not text.
    pub(super) fn decode(&mut self, chunk: &[u8], last: bool, mut pass: impl FnMut(&[u8])) {
        if self.decided.is_none() {
            self.head.extend_from_slice(chunk);
            if self.head.len() >= LOOK || last {
                let head = std::mem::take(&mut self.head);
                let start = self.decide(&head);
                self.convert(head.get(start..).unwrap_or_default(), last, &mut pass);
            }
            return;
        }
        self.convert(chunk, last, &mut pass);
    }

    /// What the file is.
    pub(super) fn sniffed(&self) -> Sniffed {
        self.decided.unwrap_or(Sniffed::Text)
    }

    /// Name of the encoding.
    pub(super) fn encoding(&self) -> &'static str {
        match &self.utf16 {
            Some((_, encoding)) if *encoding == UTF_16BE => "utf-16be",
            Some(_) => "utf-16le",
            None if matches!(self.decided, Some(Sniffed::Binary(_))) => "binary",
            None => "utf-8",
        }
    }

    /// Decides what the file is and gives the length of its byte order mark.
    fn decide(&mut self, head: &[u8]) -> usize {
        let known: [(&[u8], &str); 8] = [
            (b"\x89PNG", "a PNG picture"),
            (b"\xff\xd8\xff", "a JPEG picture"),
            (b"GIF8", "a GIF picture"),
            (b"%PDF", "a PDF document"),
            (b"PK\x03\x04", "a zip archive or an Office document"),
            (b"\x1f\x8b", "a gzip archive"),
            (b"SQLite format 3\0", "an SQLite database"),
            (b"\x7fELF", "a program"),
        ];
        if let Some((_, what)) = known.iter().find(|(start, _)| head.starts_with(start)) {
            self.decided = Some(Sniffed::Binary(what));
            return 0;
        }
        let (mark, encoding) = match head {
            [0xff, 0xfe, ..] => (2, Some(UTF_16LE)),
            [0xfe, 0xff, ..] => (2, Some(UTF_16BE)),
            [0xef, 0xbb, 0xbf, ..] => (3, None),
            [first, 0, ..] if *first != 0 => (0, Some(UTF_16LE)),
            [0, second, ..] if *second != 0 => (0, Some(UTF_16BE)),
            _ => (0, None),
        };
        self.utf16 = encoding.map(|encoding| (encoding.new_decoder_without_bom_handling(), encoding));
        let text: String = match encoding {
            Some(encoding) => encoding.decode_without_bom_handling(head).0.into_owned(),
            None => String::from_utf8_lossy(head).into_owned(),
        };
        let begins = text.trim_start_matches('\u{feff}').trim_start();
        self.decided =
            Some(if begins.starts_with("<!") || begins.to_ascii_lowercase().starts_with("<html") {
                Sniffed::WebPage
            } else if encoding.is_none() && head.contains(&0) {
                Sniffed::Binary("not text")
            } else {
                Sniffed::Text
            });
        mark
    }

    fn convert(&mut self, bytes: &[u8], last: bool, pass: &mut impl FnMut(&[u8])) {
        if self.sniffed() != Sniffed::Text {
            return;
        }
        let Some((decoder, _)) = &mut self.utf16 else {
            pass(bytes);
            return;
        };
        let mut rest = bytes;
        let mut buffer = [0_u8; 8192];
        loop {
            let (result, read, written, _) = decoder.decode_to_utf8(rest, &mut buffer, last);
            pass(buffer.get(..written).unwrap_or_default());
            rest = rest.get(read..).unwrap_or_default();
            if result == CoderResult::InputEmpty {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], chunk: usize) -> (String, &'static str, Sniffed) {
        let mut decoder = Decoder::default();
        let mut text = Vec::new();
        for bytes in bytes.chunks(chunk) {
            decoder.decode(bytes, false, |part| text.extend_from_slice(part));
        }
        decoder.decode(&[], true, |part| text.extend_from_slice(part));
        (String::from_utf8(text).unwrap(), decoder.encoding(), decoder.sniffed())
    }

    #[test]
    fn utf16_is_read_whatever_the_chunks() {
        let bytes: Vec<u8> =
            [0xff, 0xfe].into_iter().chain("{\"ü\":1}".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for chunk in 1..bytes.len() {
            assert_eq!(read(&bytes, chunk), ("{\"ü\":1}".to_owned(), "utf-16le", Sniffed::Text));
        }
    }

    #[test]
    fn marks_are_dropped_and_pictures_recognised() {
        assert_eq!(read(b"\xef\xbb\xbf[]", 1).0, "[]");
        assert_eq!(read(b"\x89PNG\r\n\x1a\n", 3).2, Sniffed::Binary("a PNG picture"));
        assert_eq!(read(b"  <!DOCTYPE html>", 3).2, Sniffed::WebPage);
    }
}
