//! Where lists, objects and records end. A bracket too many ends them too early, and without one of its own a record
//! goes on with those after it; so what follows decides whether a bracket ends what it seems to.

use super::foreign::{Begins, foreign};
use super::recovery::Line;
use super::{Around, Fault, Frame, Receiver, Scanner, State};
use std::mem::take;

impl Scanner {
    /// Takes a bracket that ends the list or the object that is open, if nothing speaks against it.
    pub(super) fn end(&mut self, by: u8, receiver: &mut dyn Receiver) {
        let is_doubtful = match self.frames.as_slice() {
            [.., Frame::List { .. }] if by == b'}' => true,
            frames => {
                matches!(frames, [.., Frame::Object { .. }, Frame::List { .. }] | [Frame::Object { .. }])
            }
        };
        if is_doubtful {
            self.ended = self.offset;
            self.state = State::Ended { by, comma: false };
        } else {
            self.close(receiver);
        }
    }

    /// Takes the first byte after a bracket that seems to end something; gives how many bytes are done with.
    pub(super) fn after_end(
        &mut self,
        byte: u8,
        (by, comma): (u8, bool),
        indent: Option<usize>,
        receiver: &mut dyn Receiver,
    ) -> usize {
        if byte == b',' && !comma {
            self.state = State::Ended { by, comma: true };
            return 1;
        }
        let in_list = matches!(self.frames.last(), Some(Frame::List { .. }));
        // A line of its own that begins so is a document, unless the records of the list begin lines there.
        let is_document = !comma && indent == Some(0) && self.record_indent() != Some(0);
        let goes_on = match (by, in_list, byte) {
            (_, true, b'{') if !is_document => Some(State::BeforeElement),
            (b'}', true, b'"') if comma => Some(State::BeforeElement),
            (b'}', true, b']') => Some(State::AfterElement),
            (b'}', false, b'"') if comma => Some(State::BeforeKey),
            _ => None,
        };
        if let Some(state) = goes_on {
            receiver.fault(Fault::Bracket(by), self.ended);
            self.state = state;
        } else if by == b'}' && in_list && byte == b'}' {
            // Of several the last one ends the object around the list.
            receiver.fault(Fault::Bracket(by), self.ended);
            self.ended = self.offset;
            self.state = State::Ended { by, comma: false };
            return 1;
        } else {
            self.end_doubtful(by, receiver);
            self.state = match self.state {
                State::AfterValue if comma => State::BeforeKey,
                State::AfterElement if comma => State::BeforeElement,
                state => state,
            };
        }
        self.line = Line::at(indent);
        0
    }

    /// Ends what a bracket seemed to end, since nothing spoke against it.
    pub(super) fn end_at_last(&mut self, receiver: &mut dyn Receiver) {
        if let State::Ended { by, .. } = self.state {
            self.end_doubtful(by, receiver);
        }
    }

    fn end_doubtful(&mut self, by: u8, receiver: &mut dyn Receiver) {
        let in_list = matches!(self.frames.last(), Some(Frame::List { .. }));
        if in_list && by == b'}' {
            // The list has no end of its own.
            receiver.fault(Fault::Bracket(by), self.ended);
            self.close(receiver);
        }
        self.close(receiver);
    }

    /// Ends the list or the object that is open.
    fn close(&mut self, receiver: &mut dyn Receiver) {
        match self.frames.pop() {
            Some(Frame::Object { entered: false, streamed: false, too_long: true, .. }) | None => {}
            Some(Frame::Object { mut rest, offset, entered, streamed: false, too_long: false }) => {
                if rest.is_empty() {
                    rest.push(b'{');
                }
                rest.push(b'}');
                if entered {
                    receiver.single(&rest, offset);
                    receiver.leave();
                } else {
                    receiver.object(&rest, offset);
                }
            }
            Some(_) => receiver.leave(),
        }
        self.has_document |= self.frames.is_empty();
        self.state = match self.frames.last() {
            Some(Frame::Object { .. }) => State::AfterValue,
            Some(Frame::List { .. }) => State::AfterElement,
            None => State::Outside,
        };
    }

    /// Whether what was taken for a record, the `more` bytes after it included, is a page in a list of them, which may be
    /// read record by record instead.
    pub(super) fn is_in_page(&self, more: &[u8]) -> bool {
        let page = if self.carried.is_empty() { more } else { &self.carried };
        let key = page.strip_prefix(b"{").unwrap_or_default().trim_ascii_start();
        let is_page = [b"\"value\"".as_slice(), b"\"@odata."].iter().any(|begin| key.starts_with(begin));
        let is_free = self.tentative.is_none() && !self.too_long && self.too_deep.is_none();
        let length = self.carried.len() + more.len();
        is_page
            && is_free
            && length <= self.patience
            && matches!(self.frames.as_slice(), [Frame::List { .. }])
    }

    /// Goes back to the beginning of a page that is damaged, to read its records one by one.
    pub(super) fn open_page(&mut self, more: &[u8], receiver: &mut dyn Receiver) {
        let mut page = take(&mut self.carried);
        page.extend_from_slice(more);
        let again = page.split_off(page.len().min(1));
        self.patience = self.patience.saturating_sub(again.len());
        self.again = Some((again, Some(self.value_offset + self.width.of(&page))));
        let position = self.count_element();
        receiver.enter(&position.to_string(), false);
        self.open_object(true);
        self.line = Line::at(None);
    }

    /// Whether an element of a list, the first `used` bytes of these its end, is held back: what follows is not there
    /// yet, or not what follows an element.
    pub(super) fn is_to_be_held(&self, element: &[u8], rest: &[u8], used: usize) -> bool {
        let is_text = match (self.frames.last(), element.first()) {
            (Some(Frame::List { .. }), Some(b'"')) => true,
            (Some(Frame::List { .. }), Some(b'{')) => false,
            _ => return false,
        };
        let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
        let mut after = rest.get(used..).unwrap_or_default().iter().filter(|byte| !is_blank(byte));
        match (after.next(), after.next()) {
            (Some(b']'), _) => false,
            (Some(b','), Some(b'"')) => !is_text,
            (Some(b','), Some(byte)) => *byte == b'}',
            _ => true,
        }
    }

    /// Takes a byte after an element that is held back; gives how many bytes are done with.
    pub(super) fn after_held(
        &mut self,
        byte: u8,
        comma: bool,
        indent: Option<usize>,
        receiver: &mut dyn Receiver,
    ) -> usize {
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' => return 1,
            b',' if !comma => {
                self.state = State::Held { comma: true };
                return 1;
            }
            _ => {}
        }
        let is_text = self.carried.first() == Some(&b'"');
        if is_text && byte == b':' && !comma {
            self.key_in_list(receiver);
        } else {
            let is_odd = if comma { matches!(byte, b'"' | b'}') } else { byte != b']' };
            self.release(comma, is_odd && !is_text, receiver);
        }
        self.line = Line::at(indent);
        0
    }

    /// Hands on the element that was held back. One that holds what does not belong to it has no end: what it holds is
    /// looked at again.
    pub(super) fn release(&mut self, comma: bool, is_odd: bool, receiver: &mut dyn Receiver) {
        if is_odd && self.split(comma, receiver) {
            return;
        }
        let element = take(&mut self.carried);
        self.deliver(element.get(..self.held).unwrap_or_default(), receiver);
        self.carried = element;
        self.carried.clear();
        self.state = if comma { State::BeforeElement } else { State::AfterElement };
    }

    /// Takes the record that was held back apart where it holds the next one, or a key of an object around the list.
    fn split(&mut self, comma: bool, receiver: &mut dyn Receiver) -> bool {
        let record = self.carried.get(..self.held).unwrap_or_default();
        let Some((at, begins)) = foreign(record, |key| self.around(key, receiver)) else { return false };
        let before = record.get(..at).unwrap_or_default();
        let start = self.value_offset + self.width.of(before);
        let blanks = before.iter().rev().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let line_end = before.len().checked_sub(blanks + 1).and_then(|end| before.get(end));
        self.line = Line::at((line_end == Some(&b'\n')).then_some(blanks));
        let mut again = take(&mut self.carried).split_off(at);
        if comma {
            again.push(b',');
        }
        receiver.fault(Fault::Unclosed, self.value_offset);
        self.count_element();
        match self.patience.checked_sub(again.len()) {
            Some(patience) => (self.patience, self.again) = (patience, Some((again, Some(start)))),
            None => receiver.fault(Fault::Rest, start),
        }
        self.state = match begins {
            Begins::Record => State::BeforeElement,
            Begins::Key(around) => {
                self.leave_to(around, receiver);
                State::BeforeKey
            }
        };
        true
    }

    /// A text in a list is a key: of an object around the list, which then has no end, or of the record before it,
    /// which had one too early.
    fn key_in_list(&mut self, receiver: &mut dyn Receiver) {
        let text = take(&mut self.carried);
        let key = text.strip_prefix(b"\"").and_then(|text| text.strip_suffix(b"\"")).unwrap_or_default();
        match self.around(&String::from_utf8_lossy(key), receiver) {
            Some(around) => {
                receiver.fault(Fault::OpenList, self.value_offset);
                self.leave_to(around, receiver);
                self.key = key.to_vec();
                self.state = State::BeforeColon;
            }
            None => {
                receiver.fault(Fault::Tail, self.value_offset);
                self.lose(self.value_offset);
            }
        }
    }

    /// Whether a key belongs to an object around the list that is open.
    pub(super) fn around(&self, key: &str, receiver: &dyn Receiver) -> Option<Around> {
        let around = receiver.around(key)?;
        let has_object = match around {
            Around::Page => self.frames.iter().any(|frame| matches!(frame, Frame::Object { .. })),
            Around::Document => matches!(self.frames.first(), Some(Frame::Object { .. })),
        };
        has_object.then_some(around)
    }

    /// Ends lists and objects up to one around them.
    pub(super) fn leave_to(&mut self, around: Around, receiver: &mut dyn Receiver) {
        let is_object = |frame: &Frame| matches!(frame, Frame::Object { .. });
        let stays = match around {
            Around::Page => self.frames.iter().rposition(is_object),
            Around::Document => Some(0),
        };
        while stays.is_some_and(|stays| self.frames.len() > stays + 1) {
            self.frames.pop();
            receiver.leave();
        }
    }
}
