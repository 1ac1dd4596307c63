//! A report for a terminal on its way out, line by line.

use super::Pseudonyms;
use std::io::{self, Write};

/// Replaces in every line that passes.
pub(in crate::report) struct LineFilter<'p, 'a, W> {
    pseudonyms: &'p Pseudonyms<'a>,
    out: W,
    line: Vec<u8>,
}

impl<'p, 'a, W: Write> LineFilter<'p, 'a, W> {
    pub(in crate::report) fn new(pseudonyms: &'p Pseudonyms<'a>, out: W) -> Self {
        Self { pseudonyms, out, line: Vec::new() }
    }

    fn pass(&mut self) -> io::Result<()> {
        let line = std::mem::take(&mut self.line);
        let line = String::from_utf8_lossy(&line);
        let text = line.trim_start();
        let indent = line.get(..line.len() - text.len()).unwrap_or_default();
        writeln!(self.out, "{indent}{}", self.pseudonyms.text(text))
    }
}

impl<W: Write> Write for LineFilter<'_, '_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes {
            if *byte == b'\n' {
                self.pass()?;
            } else {
                self.line.push(*byte);
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if !self.line.is_empty() {
            self.pass()?;
        }
        self.out.flush()
    }
}
