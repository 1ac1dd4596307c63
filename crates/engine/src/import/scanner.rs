//! Finds records in a stream of JSON bytes without building a document.
//!
//! A file is one or more documents. In a document, the lists under `value` or under a tenant
//! bundle's keys are streamed, one record at a time; everything else of the object around them is
//! handed over as envelope. Only one record is ever held, so a file may be larger than memory.

use super::capture::{Capture, Step};
use std::mem::take;

/// A record longer than this is skipped and reported.
pub(super) const LONGEST_RECORD: usize = 256 << 20;

/// What the scanner found wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// The file ends inside a document; the offset is where the unfinished record begins.
    Truncated,
    /// A byte that JSON does not allow there.
    Unexpected(u8),
    /// A record longer than [`LONGEST_RECORD`].
    TooLong,
    /// Brackets nested deeper than any export needs.
    TooDeep,
    /// Text between documents.
    Noise,
}

/// Takes what the scanner finds.
pub(super) trait Receiver {
    /// A new document begins.
    fn document(&mut self);
    /// Whether the list or object under this key of an envelope is to be streamed.
    fn streams(&self, key: &str) -> bool;
    /// A list begins under `key`, or an object that has lists; the key is empty at the top.
    fn enter(&mut self, key: &str);
    /// The list or object entered last ends.
    fn leave(&mut self);
    /// A member of the object around lists.
    fn envelope(&mut self, key: &str, value: &[u8], offset: u64);
    /// An element of the list entered last.
    fn record(&mut self, bytes: &[u8], offset: u64, position: u32);
    /// A whole object that has no lists to stream.
    fn object(&mut self, bytes: &[u8], offset: u64);
    /// Something is wrong at an offset.
    fn fault(&mut self, fault: Fault, offset: u64);
}

#[derive(Debug)]
enum Frame {
    /// An object whose members are looked at one by one. `rest` collects what is not streamed.
    Object { rest: Vec<u8>, offset: u64, streamed: bool },
    /// A list whose elements are records.
    List { next: u32 },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Between documents.
    Outside,
    /// Skipping text that is not JSON, to the end of the line.
    Noise,
    /// After a fault: skipping to a line that begins a document.
    Lost { line_start: bool },
    /// In an object, before a key or the end.
    BeforeKey,
    /// In a key.
    InKey { escaped: bool },
    /// After a key.
    BeforeColon,
    /// Before a value of an object.
    BeforeValue,
    /// After a value of an object.
    AfterValue,
    /// In a list, before an element or the end.
    BeforeElement,
    /// After an element.
    AfterElement,
    /// Inside a value that is taken whole.
    InValue,
}

/// The scanner. Feed it chunks of any size, then finish it.
#[derive(Debug)]
pub(super) struct Scanner {
    state: State,
    frames: Vec<Frame>,
    key: Vec<u8>,
    capture: Capture,
    carried: Vec<u8>,
    too_long: bool,
    value_offset: u64,
    offset: u64,
    noisy: bool,
}

impl Scanner {
    /// A scanner of a text that begins at this offset of its file.
    pub(super) fn new(offset: u64) -> Self {
        Self {
            state: State::Outside,
            frames: Vec::new(),
            key: Vec::new(),
            capture: Capture::default(),
            carried: Vec::new(),
            too_long: false,
            value_offset: 0,
            offset,
            noisy: false,
        }
    }

    /// Takes the next bytes of the file.
    pub(super) fn feed(&mut self, chunk: &[u8], receiver: &mut dyn Receiver) {
        let mut at = 0;
        while let Some(rest) = chunk.get(at..).filter(|rest| !rest.is_empty()) {
            at += if self.state == State::InValue {
                self.value(rest, self.offset + at as u64, receiver)
            } else {
                self.structure(rest, self.offset + at as u64, receiver)
            };
        }
        self.offset += chunk.len() as u64;
    }

    /// Says that the file has ended.
    pub(super) fn finish(&mut self, receiver: &mut dyn Receiver) {
        match self.state {
            State::Outside | State::Noise | State::Lost { .. } => {}
            _ => {
                // A scalar has no end of its own, but then the document around it is missing anyway.
                let offset = if self.state == State::InValue { self.value_offset } else { self.offset };
                receiver.fault(Fault::Truncated, offset);
                self.unwind(receiver);
            }
        }
    }

    /// Ends every open list and object: what was read of them stays.
    fn unwind(&mut self, receiver: &mut dyn Receiver) {
        while let Some(frame) = self.frames.pop() {
            if let Frame::Object { streamed: false, .. } = frame {
                continue;
            }
            receiver.leave();
        }
    }

    fn fault(&mut self, fault: Fault, offset: u64, receiver: &mut dyn Receiver) {
        receiver.fault(fault, offset);
        self.unwind(receiver);
        self.state = State::Lost { line_start: false };
    }

    /// Takes bytes of a value that is taken whole; gives how many.
    fn value(&mut self, rest: &[u8], offset: u64, receiver: &mut dyn Receiver) -> usize {
        let (used, done) = match self.capture.feed(rest) {
            Step::More => (rest.len(), false),
            Step::Done(used) => (used, true),
            Step::Bad(used) => {
                let byte = rest.get(used).copied().unwrap_or_default();
                return self.give_up(Fault::Unexpected(byte), used, offset, receiver);
            }
            Step::TooDeep(used) => return self.give_up(Fault::TooDeep, used, offset, receiver),
        };
        let bytes = rest.get(..used).unwrap_or_default();
        if !done || !self.carried.is_empty() {
            if self.carried.len() + bytes.len() > LONGEST_RECORD {
                self.too_long = true;
                self.carried = Vec::new();
            } else if !self.too_long {
                self.carried.extend_from_slice(bytes);
            }
        }
        if done {
            let carried = take(&mut self.carried);
            if take(&mut self.too_long) {
                receiver.fault(Fault::TooLong, self.value_offset);
                if let Some(Frame::List { next }) = self.frames.last_mut() {
                    *next = next.saturating_add(1);
                }
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

    /// Leaves a value that cannot be read; gives how many of its bytes are done with.
    fn give_up(&mut self, fault: Fault, used: usize, offset: u64, receiver: &mut dyn Receiver) -> usize {
        take(&mut self.carried);
        self.fault(fault, offset + used as u64, receiver);
        used.max(1)
    }

    fn deliver(&mut self, bytes: &[u8], receiver: &mut dyn Receiver) {
        match self.frames.last_mut() {
            Some(Frame::List { next }) => {
                receiver.record(bytes, self.value_offset, *next);
                *next = next.saturating_add(1);
            }
            Some(Frame::Object { rest, .. }) => {
                rest.push(if rest.is_empty() { b'{' } else { b',' });
                rest.push(b'"');
                rest.extend_from_slice(&self.key);
                rest.extend_from_slice(b"\":");
                rest.extend_from_slice(bytes);
                receiver.envelope(&String::from_utf8_lossy(&self.key), bytes, self.value_offset);
            }
            None => {}
        }
    }

    /// Takes bytes between values; gives how many.
    fn structure(&mut self, rest: &[u8], offset: u64, receiver: &mut dyn Receiver) -> usize {
        let Some(&byte) = rest.first() else { return 1 };
        let blank = matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
        match self.state {
            State::InKey { escaped } => match byte {
                b'"' if !escaped => self.state = State::BeforeColon,
                _ => {
                    self.key.push(byte);
                    self.state = State::InKey { escaped: byte == b'\\' && !escaped };
                }
            },
            State::Noise => {
                let line = memchr::memchr(b'\n', rest);
                if line.is_some() {
                    self.state = State::Outside;
                }
                return line.map_or(rest.len(), |end| end + 1);
            }
            State::Lost { line_start: true } if matches!(byte, b'{' | b'[') => {
                self.state = State::Outside;
                return 0;
            }
            State::Lost { .. } => {
                let line = memchr::memchr(b'\n', rest);
                self.state = State::Lost { line_start: line.is_some() };
                return line.map_or(rest.len(), |end| end + 1);
            }
            _ if blank => {}
            State::Outside => match byte {
                b'{' => {
                    receiver.document();
                    self.open_object(offset);
                }
                b'[' => {
                    receiver.document();
                    receiver.enter("");
                    self.open_list();
                }
                b',' => {}
                _ => {
                    if !self.noisy {
                        self.noisy = true;
                        receiver.fault(Fault::Noise, offset);
                    }
                    self.state = State::Noise;
                    return 0;
                }
            },
            State::BeforeKey => match byte {
                b'"' => {
                    self.key.clear();
                    self.state = State::InKey { escaped: false };
                }
                b'}' => self.close(receiver),
                _ => self.fault(Fault::Unexpected(byte), offset, receiver),
            },
            State::BeforeColon => match byte {
                b':' => self.state = State::BeforeValue,
                _ => self.fault(Fault::Unexpected(byte), offset, receiver),
            },
            State::BeforeValue => return self.begin_value(byte, offset, receiver),
            State::AfterValue => match byte {
                b',' => self.state = State::BeforeKey,
                b'}' => self.close(receiver),
                _ => self.fault(Fault::Unexpected(byte), offset, receiver),
            },
            State::BeforeElement => match byte {
                b']' => self.close(receiver),
                _ => return self.begin_capture(byte, offset, receiver),
            },
            State::AfterElement => match byte {
                b',' => self.state = State::BeforeElement,
                b']' => self.close(receiver),
                _ => self.fault(Fault::Unexpected(byte), offset, receiver),
            },
            State::InValue => {}
        }
        1
    }

    fn begin_value(&mut self, byte: u8, offset: u64, receiver: &mut dyn Receiver) -> usize {
        if matches!(byte, b'[' | b'{') {
            let key = String::from_utf8_lossy(&self.key).into_owned();
            if receiver.streams(&key) && (byte == b'[' || !key.eq_ignore_ascii_case("value")) {
                if let Some(Frame::Object { streamed, .. }) = self.frames.last_mut()
                    && !*streamed
                {
                    *streamed = true;
                    receiver.enter("");
                }
                receiver.enter(&key);
                if byte == b'[' {
                    self.open_list();
                } else {
                    self.open_object(offset);
                    if let Some(Frame::Object { streamed, .. }) = self.frames.last_mut() {
                        *streamed = true;
                    }
                }
                return 1;
            }
        }
        self.begin_capture(byte, offset, receiver)
    }

    fn begin_capture(&mut self, byte: u8, offset: u64, receiver: &mut dyn Receiver) -> usize {
        if !self.capture.begin(byte) {
            self.fault(Fault::Unexpected(byte), offset, receiver);
            return 1;
        }
        self.carried.clear();
        self.value_offset = offset;
        self.state = State::InValue;
        0
    }

    fn open_object(&mut self, offset: u64) {
        self.frames.push(Frame::Object { rest: Vec::new(), offset, streamed: false });
        self.state = State::BeforeKey;
    }

    fn open_list(&mut self) {
        self.frames.push(Frame::List { next: 0 });
        self.state = State::BeforeElement;
    }

    fn close(&mut self, receiver: &mut dyn Receiver) {
        match self.frames.pop() {
            Some(Frame::Object { mut rest, offset, streamed: false }) => {
                if rest.is_empty() {
                    rest.push(b'{');
                }
                rest.push(b'}');
                receiver.object(&rest, offset);
            }
            Some(_) => receiver.leave(),
            None => {}
        }
        self.state = match self.frames.last() {
            Some(Frame::Object { .. }) => State::AfterValue,
            Some(Frame::List { .. }) => State::AfterElement,
            None => State::Outside,
        };
    }
}
