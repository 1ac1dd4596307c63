//! The JSON report on its way out: the strings are replaced, keys and the contract's own words stay.

use super::Pseudonyms;
use std::io::{self, Write};

/// Fields whose strings are the contract's or Microsoft's words.
const OURS: [&str; 27] = [
    "basis",
    "check",
    "code",
    "confidence",
    "country",
    "defaultUsageLocation",
    "encoding",
    "error",
    "field",
    "form",
    "format",
    "kind",
    "op",
    "outlook",
    "predicted",
    "reason",
    "recorded",
    "rule",
    "runsIn",
    "severity",
    "skuPartNumber",
    "state",
    "status",
    "usageLocation",
    "version",
    "withoutCommand",
    "missing",
];

/// Replaces in every string that passes.
pub(in crate::report) struct JsonFilter<'p, 'a, W> {
    pseudonyms: &'p Pseudonyms<'a>,
    out: W,
    /// The string that is being read, with its quotes.
    string: Vec<u8>,
    state: State,
    /// The key whose value comes.
    key: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Outside,
    Inside,
    Escaped,
    /// Behind a string: whether it was a key is told by what comes.
    Behind,
}

impl<'p, 'a, W: Write> JsonFilter<'p, 'a, W> {
    pub(in crate::report) fn new(pseudonyms: &'p Pseudonyms<'a>, out: W) -> Self {
        Self { pseudonyms, out, string: Vec::new(), state: State::Outside, key: String::new() }
    }

    fn byte(&mut self, byte: u8) -> io::Result<()> {
        match self.state {
            State::Escaped => {
                self.string.push(byte);
                self.state = State::Inside;
            }
            State::Inside => {
                self.string.push(byte);
                match byte {
                    b'\\' => self.state = State::Escaped,
                    b'"' => self.state = State::Behind,
                    _ => {}
                }
            }
            State::Outside | State::Behind => {
                if self.state == State::Behind {
                    self.pass(byte == b':')?;
                    self.state = State::Outside;
                }
                if byte == b'"' {
                    self.string.push(byte);
                    self.state = State::Inside;
                } else {
                    self.out.write_all(&[byte])?;
                }
            }
        }
        Ok(())
    }

    /// Writes the string that was read.
    fn pass(&mut self, is_key: bool) -> io::Result<()> {
        let string = std::mem::take(&mut self.string);
        let text: String = serde_json::from_slice(&string)?;
        if is_key {
            self.key = text;
            return self.out.write_all(&string);
        }
        // A command on pseudonyms does nothing, and quoting in it could hide a name.
        if self.key == "command" {
            return self.out.write_all(b"null");
        }
        if OURS.contains(&self.key.as_str()) {
            return self.out.write_all(&string);
        }
        serde_json::to_writer(&mut self.out, &self.pseudonyms.text(&text))?;
        Ok(())
    }
}

impl<W: Write> Write for JsonFilter<'_, '_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes {
            self.byte(*byte)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
