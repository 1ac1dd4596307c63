//! Finds records in a stream of JSON bytes without building a document.
//!
//! A file is one or more documents. In a document, the lists under `value` or under a tenant
//! bundle's keys are streamed, one record at a time; everything else of the object around them is
//! handed over as envelope. Only one record is ever held, so a file may be larger than memory.

mod capture;
mod ends;
mod foreign;
mod inline;
mod key;
mod receiver;
mod recovery;
#[cfg(test)]
mod tests;
mod values;

pub(super) use capture::DEEPEST;
pub(super) use receiver::{Around, Fault, Receiver};

use super::place::{At, Width};
use capture::Capture;
use inline::{Form, Search};
use recovery::Line;

/// A record longer than this is skipped and reported. A group with a million members is shorter.
pub(super) const LONGEST_RECORD: usize = 256 << 20;

/// Lists and objects within each other that are looked into; no export has half as many.
const MOST_FRAMES: usize = 16;

fn is_json(bytes: &[u8]) -> bool {
    serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok()
}

#[derive(Debug)]
enum Frame {
    /// An object whose members are looked at one by one. `rest` collects them as long as none is streamed.
    /// It is `entered` from the start where it stands in place of a list.
    Object { rest: Vec<u8>, offset: u64, entered: bool, streamed: bool, too_long: bool },
    /// A list whose elements are records, the indentation of the last one that began a line, whether the last
    /// one of all did not, and how the first one begins.
    List { next: u32, indent: Option<usize>, is_inline: bool, form: Option<Form> },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Between documents.
    Outside,
    /// After the bracket of a list that may be a line of a log instead.
    Opened,
    /// Skipping text that is not JSON, to the end of the line.
    Noise,
    /// After a fault: skipping to where a record, a list of the document or a document begins.
    Lost,
    /// After a bracket that seems to end a list or an object; what follows tells whether it does.
    Ended { by: u8, comma: bool },
    /// After an element of a list that is held back until what follows tells whether it ends there.
    Held { comma: bool },
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
    /// Where brackets of the value are nested too deep.
    too_deep: Option<u64>,
    value_offset: u64,
    /// Where the next byte stands in the file.
    offset: u64,
    /// How far it was read already.
    furthest: u64,
    width: Width,
    noisy: bool,
    line: Line,
    /// Bytes that were taken for a value and are to be looked at again, and where they begin if that is not so many
    /// bytes ago.
    again: Option<(Vec<u8>, Option<u64>)>,
    /// How many bytes may still be looked at again.
    patience: usize,
    /// Whether a document was read to its end.
    has_document: bool,
    /// Where the bracket stands that seems to end something.
    ended: u64,
    /// How many bytes the element has that is held back.
    held: usize,
    /// After a fault, what is looked for.
    search: Search,
    /// Where a fault was after which nothing was read yet, and whether an object begins since.
    lost: Option<(u64, bool)>,
    /// What the element at hand has to look like to be a record, after a fault.
    tentative: Option<Form>,
}

impl Scanner {
    /// A scanner of text that stands at the beginning of its file.
    pub(super) fn new() -> Self {
        Self {
            state: State::Outside,
            frames: Vec::new(),
            key: Vec::new(),
            capture: Capture::default(),
            carried: Vec::new(),
            too_long: false,
            too_deep: None,
            value_offset: 0,
            offset: 0,
            furthest: 0,
            width: Width::Utf8,
            noisy: false,
            line: Line::default(),
            again: None,
            patience: recovery::PATIENCE,
            has_document: false,
            ended: 0,
            held: 0,
            search: Search::default(),
            lost: None,
            tentative: None,
        }
    }

    /// Says where the next bytes stand in the file.
    pub(super) fn at(&mut self, at: At) {
        (self.offset, self.width) = (at.offset, at.width);
    }

    /// Takes the next bytes of the file.
    pub(super) fn feed(&mut self, chunk: &[u8], receiver: &mut dyn Receiver) {
        let mut at = 0;
        // What is looked at again goes first, the latest before all; with where it ends in the file.
        let mut again: Vec<(Vec<u8>, usize, u64)> = Vec::new();
        loop {
            if let Some((bytes, start)) = self.again.take() {
                let end = self.offset;
                self.offset = start.unwrap_or_else(|| end - self.width.of(&bytes));
                again.push((bytes, 0, end));
            }
            let (bytes, from) =
                again.last().map_or((chunk, at), |(bytes, from, _)| (bytes.as_slice(), *from));
            let rest = bytes.get(from..).unwrap_or_default();
            if rest.is_empty() {
                if let Some((.., end)) = again.pop() {
                    self.offset = end;
                    continue;
                }
                return;
            }
            let is_value = self.state == State::InValue;
            let used = if is_value { self.value(rest, receiver) } else { self.structure(rest, receiver) };
            self.offset += self.width.of(rest.get(..used).unwrap_or(rest));
            self.furthest = self.furthest.max(self.offset);
            *again.last_mut().map_or(&mut at, |(_, from, _)| from) += used;
        }
    }

    /// Says that the file has ended.
    pub(super) fn finish(&mut self, receiver: &mut dyn Receiver) {
        loop {
            match self.state {
                State::InValue if self.is_in_page(&[]) => self.open_page(&[], receiver),
                State::InValue => match self.look_again(&[]) {
                    true => receiver.fault(Fault::Unclosed, self.value_offset),
                    false => break,
                },
                State::Held { comma } => self.release(comma, true, receiver),
                State::Ended { .. } => self.end_at_last(receiver),
                _ => break,
            }
            self.feed(&[], receiver);
        }
        if let Some(offset) = self.too_deep.take() {
            receiver.fault(Fault::TooDeep, offset);
        }
        match self.state {
            State::Outside | State::Noise => {}
            State::Lost => {
                if let Some((offset, true)) = self.lost {
                    receiver.fault(Fault::Rest, offset);
                }
            }
            // A scalar has no end of its own, but then the document around it is missing anyway.
            State::InValue => receiver.fault(Fault::Truncated, self.value_offset),
            _ => match self.frames.last() {
                Some(Frame::Object { offset, streamed: false, .. }) => {
                    receiver.fault(Fault::Truncated, *offset);
                }
                _ => receiver.fault(Fault::CutBetween, self.offset),
            },
        }
        self.unwind(receiver);
    }

    /// Ends every open list and object: what was read of them stays.
    fn unwind(&mut self, receiver: &mut dyn Receiver) {
        while let Some(frame) = self.frames.pop() {
            if let Frame::Object { entered: false, streamed: false, .. } = frame {
                continue;
            }
            receiver.leave();
        }
    }

    /// Takes bytes between values; gives how many.
    fn structure(&mut self, rest: &[u8], receiver: &mut dyn Receiver) -> usize {
        let Some(&byte) = rest.first() else { return 1 };
        match self.state {
            State::InKey { escaped } => return self.key(rest, escaped, receiver),
            State::Noise => {
                let line = memchr::memchr(b'\n', rest);
                if line.is_some() {
                    self.state = State::Outside;
                    self.line = Line::default();
                }
                return line.map_or(rest.len(), |end| end + 1);
            }
            State::Lost => return self.lost(rest, receiver),
            _ => {}
        }
        let indent = self.line.indent();
        self.line.take(byte);
        if let State::Held { comma } = self.state {
            return self.after_held(byte, comma, indent, receiver);
        }
        if matches!(byte, b' ' | b'\t' | b'\r' | b'\n') {
            return 1;
        }
        match (self.state, byte) {
            (State::Outside, b'{') => {
                receiver.document();
                self.open_object(false);
            }
            (State::Outside, b'[') => self.state = State::Opened,
            (State::Opened, _) => {
                // `[INFO] signing in` is a line of a log and no list.
                if byte.is_ascii_alphabetic() && !matches!(byte, b't' | b'f' | b'n') {
                    self.noise(receiver);
                    return 0;
                }
                receiver.document();
                receiver.enter("", true);
                self.open_list();
                // The line goes on as if this byte had not been seen.
                self.line = Line::at(indent);
                return 0;
            }
            // A comma, or the mark at the beginning of a file that was appended to another.
            (State::Outside, b',' | 0xef | 0xbb | 0xbf) => {}
            (State::Outside, b'}' | b']') if self.has_document => {
                receiver.fault(Fault::Bracket(byte), self.offset);
            }
            (State::BeforeKey | State::AfterValue, b']') => {
                receiver.fault(Fault::Bracket(byte), self.offset);
            }
            (State::Outside, _) => self.noise(receiver),
            (State::BeforeKey, b'"') => {
                self.key.clear();
                self.state = State::InKey { escaped: false };
            }
            (State::Ended { by, comma }, _) => return self.after_end(byte, (by, comma), indent, receiver),
            (State::BeforeKey | State::AfterValue, b'}')
            | (State::BeforeElement | State::AfterElement, b']' | b'}') => self.end(byte, receiver),
            (State::BeforeColon, b':') => self.state = State::BeforeValue,
            (State::AfterValue, b',') => self.state = State::BeforeKey,
            (State::AfterElement, b',') => self.state = State::BeforeElement,
            (State::BeforeValue, _) => return self.begin_value(byte, receiver),
            (State::BeforeElement | State::BeforeKey, b',') => receiver.fault(Fault::Comma, self.offset),
            (State::AfterValue, b'"') => {
                receiver.fault(Fault::Comma, self.offset);
                self.key.clear();
                self.state = State::InKey { escaped: false };
            }
            (State::BeforeElement, _) => return self.begin_element(byte, indent, receiver),
            // A comma may be forgotten; nothing of the records around it is lost.
            (State::AfterElement, b'{' | b'"') => {
                receiver.fault(Fault::Comma, self.offset);
                return self.begin_element(byte, indent, receiver);
            }
            _ => return self.refuse(byte, indent, receiver),
        }
        1
    }

    /// Skips a line that is not JSON.
    fn noise(&mut self, receiver: &mut dyn Receiver) {
        if !self.noisy {
            self.noisy = true;
            receiver.fault(Fault::Noise, self.offset);
        }
        self.state = State::Noise;
    }

    fn begin_element(&mut self, byte: u8, indent: Option<usize>, receiver: &mut dyn Receiver) -> usize {
        if let Some(Frame::List { indent: known, is_inline, .. }) = self.frames.last_mut() {
            *known = indent.or(*known);
            *is_inline = indent.is_none();
        }
        if byte == b'[' && self.frames.len() < MOST_FRAMES {
            let position = self.count_element();
            receiver.enter(&position.to_string(), true);
            self.open_list();
            return 1;
        }
        self.begin_capture(byte, indent, receiver)
    }

    fn begin_value(&mut self, byte: u8, receiver: &mut dyn Receiver) -> usize {
        if matches!(byte, b'[' | b'{') && self.frames.len() < MOST_FRAMES {
            let key = self.key_text().0.into_owned();
            if receiver.streams(&key, byte == b'[') {
                self.stream(receiver);
                receiver.enter(&key, byte == b'[');
                if byte == b'[' {
                    self.open_list();
                } else {
                    self.open_object(true);
                }
                return 1;
            }
        }
        self.begin_capture(byte, None, receiver)
    }

    /// The object at hand turns out to have lists: nobody looks at it as a whole any more.
    fn stream(&mut self, receiver: &mut dyn Receiver) {
        let Some(Frame::Object { rest, offset, entered, streamed, .. }) = self.frames.last_mut() else {
            return;
        };
        if std::mem::replace(streamed, true) {
            return;
        }
        let mut before = std::mem::take(rest);
        if !before.is_empty() {
            before.push(b'}');
            if !is_json(&before) {
                receiver.fault(Fault::Around, *offset);
            }
        }
        if !*entered {
            receiver.enter("", false);
        }
    }

    fn begin_capture(&mut self, byte: u8, indent: Option<usize>, receiver: &mut dyn Receiver) -> usize {
        if !self.capture.begin(byte) {
            return self.refuse(byte, indent, receiver);
        }
        self.carried.clear();
        self.too_deep = None;
        self.value_offset = self.offset;
        self.state = State::InValue;
        0
    }

    fn open_object(&mut self, entered: bool) {
        let (rest, offset) = (Vec::new(), self.offset);
        self.frames.push(Frame::Object { rest, offset, entered, streamed: false, too_long: false });
        self.state = State::BeforeKey;
    }

    fn open_list(&mut self) {
        self.frames.push(Frame::List { next: 0, indent: None, is_inline: false, form: None });
        self.state = State::BeforeElement;
    }
}
