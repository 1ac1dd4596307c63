//! Keys of the objects around lists.

use super::capture::sign;
use super::{Fault, Receiver, Scanner, State};
use std::borrow::Cow;

/// A key longer than this is no key.
pub(super) const LONGEST_KEY: usize = 1 << 16;

impl Scanner {
    /// Takes bytes of a key; gives how many.
    pub(super) fn key(&mut self, rest: &[u8], escaped: bool, receiver: &mut dyn Receiver) -> usize {
        let plain = if escaped { 0 } else { sign(rest).unwrap_or(rest.len()) };
        let run = rest.get(..plain.min(LONGEST_KEY.saturating_sub(self.key.len()))).unwrap_or_default();
        if !run.is_empty() {
            self.key.extend_from_slice(run);
            return run.len();
        }
        let Some(&byte) = rest.first() else { return 1 };
        match byte {
            b'"' if !escaped => self.state = State::BeforeColon,
            b'\n' => return self.refuse(byte, None, receiver),
            _ if self.key.len() >= LONGEST_KEY => {
                receiver.fault(Fault::TooLong, self.offset);
                self.lose(self.offset);
            }
            _ => {
                self.key.push(byte);
                self.state = State::InKey { escaped: byte == b'\\' && !escaped };
            }
        }
        1
    }

    /// The key as a text, and whether it is one as JSON writes it.
    pub(super) fn key_text(&self) -> (Cow<'_, str>, bool) {
        if !self.key.contains(&b'\\') {
            return (String::from_utf8_lossy(&self.key), true);
        }
        match serde_json::from_slice(&[b"\"", self.key.as_slice(), b"\""].concat()) {
            Ok(key) => (Cow::Owned(key), true),
            Err(_) => (String::from_utf8_lossy(&self.key), false),
        }
    }
}
