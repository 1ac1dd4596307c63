//! Values that are taken whole: an element of a list, or a member of the object around lists.

use super::capture::Step;
use super::inline::Form;
use super::{Fault, Frame, LONGEST_RECORD, Receiver, Scanner, State, is_json};
use crate::import::scanner::recovery::Line;
use std::mem::take;

impl Scanner {
    /// Takes bytes of a value that is taken whole; gives how many.
    pub(super) fn value(&mut self, rest: &[u8], receiver: &mut dyn Receiver) -> usize {
        let step = self.capture.feed(rest);
        if let Some(at) = self.capture.too_deep() {
            let before = self.width.of(rest.get(..at).unwrap_or_default());
            self.too_deep.get_or_insert(self.offset + before);
        }
        let (used, done) = match step {
            Step::More => (rest.len(), false),
            Step::Done(used) => (used, true),
            Step::Bad(used) => {
                let byte = rest.get(used).copied().unwrap_or_default();
                return self.give_up(byte, rest, used, receiver);
            }
        };
        let bytes = rest.get(..used).unwrap_or_default();
        if !done || !self.carried.is_empty() {
            if self.carried.len() + bytes.len() > LONGEST_RECORD {
                if !self.too_long && self.look_again(bytes) {
                    receiver.fault(Fault::TooLong, self.value_offset);
                    return used;
                }
                self.too_long = true;
                self.carried = Vec::new();
            } else if !self.too_long {
                self.carried.extend_from_slice(bytes);
            }
        }
        if done && !self.too_long {
            let more = if self.carried.is_empty() { bytes } else { &[] };
            if self.holds_another(more) && self.look_again(more) {
                receiver.fault(Fault::Unclosed, self.value_offset);
                return used;
            }
        }
        if done {
            let carried = take(&mut self.carried);
            if take(&mut self.too_long) {
                receiver.fault(Fault::TooLong, self.value_offset);
                self.tentative = None;
                self.count_element();
            } else if let Some(offset) = self.too_deep.take() {
                receiver.fault(Fault::TooDeep, offset);
                self.tentative = None;
                self.count_element();
            } else if let Some(form) = self.tentative.take() {
                let bytes = if carried.is_empty() { bytes } else { &carried };
                if Form::of(bytes).as_ref() != Some(&form) {
                    // Something inside a record, of which the rest was lost.
                    self.search.form = Some(form);
                    self.state = State::Lost;
                    self.line = Line::at(None);
                    return used;
                }
                receiver.resume();
                self.lost = None;
                self.deliver(bytes, receiver);
            } else if self.is_log(if carried.is_empty() { bytes } else { &carried }) {
                self.frames.clear();
                receiver.no_document();
                self.noise(receiver);
                return used;
            } else if self.is_to_be_held(if carried.is_empty() { bytes } else { &carried }, rest, used) {
                self.carried = carried;
                if self.carried.is_empty() {
                    self.carried.extend_from_slice(bytes);
                }
                self.held = self.carried.len();
                self.state = State::Held { comma: false };
                return used;
            } else {
                self.deliver(if carried.is_empty() { bytes } else { &carried }, receiver);
            }
            // Keep the allocation for the next record that spans chunks.
            self.carried = carried;
            self.carried.clear();
            self.state = match self.frames.last() {
                Some(Frame::Object { .. }) => State::AfterValue,
                _ => State::AfterElement,
            };
        }
        used
    }

    /// Whether a list is a line of a log instead, such as `[2026-09-01 08:00] signing in`: its first
    /// element is nothing that JSON knows.
    fn is_log(&self, bytes: &[u8]) -> bool {
        let is_first = matches!(self.frames.as_slice(), [Frame::List { next: 0, .. }]);
        let is_scalar = !matches!(bytes.first(), Some(b'{' | b'[' | b'"'));
        is_first && is_scalar && !is_json(bytes)
    }

    /// Leaves a value that cannot be read because of the byte after the first `used`; gives how many
    /// bytes are done with.
    fn give_up(&mut self, byte: u8, rest: &[u8], used: usize, receiver: &mut dyn Receiver) -> usize {
        let before = self.width.of(rest.get(..used).unwrap_or_default());
        let taken = rest.get(..used).unwrap_or_default();
        if self.is_in_page(taken) {
            self.open_page(taken, receiver);
            return used;
        }
        let (offset, begin) = (self.offset + before, self.value_offset);
        // Of what only may be a record nothing is told.
        let is_record = self.tentative.is_none();
        let goes_back = self.look_again(rest.get(..used).unwrap_or_default());
        if is_record {
            let (fault, at) =
                if goes_back { (Fault::Unclosed, begin) } else { (self.unexpected(byte, offset), offset) };
            receiver.fault(fault, at);
        }
        if !goes_back {
            self.lose(offset);
        }
        used
    }

    /// Counts an element of the list that is open; gives its position.
    pub(super) fn count_element(&mut self) -> u32 {
        let Some(Frame::List { next, .. }) = self.frames.last_mut() else { return 0 };
        let position = *next;
        *next = next.saturating_add(1);
        position
    }

    /// Hands a whole value over.
    pub(super) fn deliver(&mut self, bytes: &[u8], receiver: &mut dyn Receiver) {
        match self.frames.last_mut() {
            Some(Frame::List { next, form, .. }) => {
                if *next == 0 {
                    *form = Form::of(bytes);
                }
                receiver.record(bytes, self.value_offset, *next);
                self.count_element();
            }
            Some(Frame::Object { rest, offset, streamed, too_long, .. }) => {
                if rest.len() + bytes.len() > LONGEST_RECORD && !*streamed && !*too_long {
                    *too_long = true;
                    receiver.fault(Fault::TooLong, *offset);
                }
                // Nobody looks at it as a part of a whole.
                let is_loose = *streamed;
                if *streamed || *too_long {
                    *rest = Vec::new();
                } else {
                    rest.push(if rest.is_empty() { b'{' } else { b',' });
                    rest.push(b'"');
                    rest.extend_from_slice(&self.key);
                    rest.extend_from_slice(b"\":");
                    rest.extend_from_slice(bytes);
                }
                let (key, is_key) = self.key_text();
                if is_loose && !(is_key && is_json(bytes)) {
                    receiver.fault(Fault::Around, self.value_offset);
                }
                receiver.envelope(&key, bytes, self.value_offset);
            }
            None => {}
        }
    }
}
