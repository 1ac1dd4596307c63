//! A text while it is read: decoded, then scanned for records.

use super::decode::Decoder;
use super::reader::Reader;
use super::scanner::Scanner;
use encoding_rs::Encoding;

/// A text while it is read.
#[derive(Debug)]
pub(super) struct TextFile {
    decoder: Decoder,
    scanner: Scanner,
}

impl TextFile {
    /// A text in an encoding, after a byte order mark of so many bytes.
    pub(super) fn new(encoding: &'static Encoding, mark: usize) -> Self {
        Self { decoder: Decoder::new(encoding, mark), scanner: Scanner::new(mark as u64) }
    }

    /// Name of the encoding.
    pub(super) fn encoding(&self) -> &'static str {
        self.decoder.name()
    }

    /// Takes the next bytes, the byte order mark left out.
    pub(super) fn take(&mut self, bytes: &[u8], last: bool, reader: &mut Reader<'_>) {
        let scanner = &mut self.scanner;
        self.decoder.decode(bytes, last, &mut |text| scanner.feed(text, reader));
        if last {
            scanner.finish(reader);
            let problems = &mut reader.file.problems;
            if let Some(offset) = self.decoder.odd {
                problems.not_utf8(offset);
            }
            if let Some(offset) = self.decoder.damage {
                problems.invalid_text(self.decoder.name(), offset);
            }
        }
    }
}
