//! Going on after a fault. A record that cannot be read ends where a line begins as the record itself
//! did: with the same indentation, or at the very start of the line for whole documents. Since a
//! missing bracket shows only much later, what was taken for the record is looked at again from there.

use super::inline::Hit;
use super::{Fault, Frame, LONGEST_RECORD, Receiver, Scanner, State};

/// Bytes that are looked at again in one file. Enough for thousands of damaged records; a file that is
/// nothing but damage takes no more time than this.
pub(super) const PATIENCE: usize = 1 << 30;

/// The line that is being read, as far as indentation goes.
#[derive(Debug)]
pub(super) struct Line {
    blanks: usize,
    is_blank: bool,
}

impl Default for Line {
    fn default() -> Self {
        Self { blanks: 0, is_blank: true }
    }
}

impl Line {
    /// A line of which so many blanks were read, or more than blanks.
    pub(super) fn at(indent: Option<usize>) -> Self {
        Self { blanks: indent.unwrap_or_default(), is_blank: indent.is_some() }
    }

    /// How far the next byte is indented, if it is the first one of its line.
    pub(super) fn indent(&self) -> Option<usize> {
        self.is_blank.then_some(self.blanks)
    }

    /// Takes a byte of the line.
    pub(super) fn take(&mut self, byte: u8) {
        match byte {
            b'\n' => *self = Self::default(),
            b' ' | b'\t' if self.is_blank => self.blanks += 1,
            b'\r' => {}
            _ => self.is_blank = false,
        }
    }
}

impl Scanner {
    /// The indentation of the records of the list that is open.
    pub(super) fn record_indent(&self) -> Option<usize> {
        match self.frames.last() {
            Some(Frame::List { indent, .. }) => *indent,
            _ => None,
        }
    }

    /// Leaves what is being read because of a fault at an offset, to go on where the next record, list or document
    /// begins.
    pub(super) fn lose(&mut self, offset: u64) {
        self.search.begin(self.inline_form(&self.carried));
        self.carried = Vec::new();
        (self.tentative, self.too_deep) = (None, None);
        self.too_long = false;
        if matches!(self.state, State::InValue | State::BeforeElement) {
            self.count_element();
        }
        self.lost.get_or_insert((offset, false));
        self.line = Line::at(None);
        self.state = State::Lost;
    }

    /// What is wrong where a byte cannot stand. Of what is looked at again, lines were told already.
    pub(super) fn unexpected(&self, byte: u8, offset: u64) -> Fault {
        match byte {
            b'\n' if offset >= self.furthest => Fault::BrokenLine,
            byte => Fault::Unexpected(byte),
        }
    }

    /// A byte that cannot stand where it does; it may begin a line that can be read. Gives how many
    /// bytes are done with.
    pub(super) fn refuse(&mut self, byte: u8, indent: Option<usize>, receiver: &mut dyn Receiver) -> usize {
        receiver.fault(self.unexpected(byte, self.offset), self.offset);
        self.lose(self.offset);
        self.line = Line::at(indent);
        0
    }

    /// Whether what was taken for a record, the `more` bytes included, holds a line that begins as the
    /// record did. What is inside a record is indented further, or not at all.
    pub(super) fn holds_another(&self, more: &[u8]) -> bool {
        let Some(indent) = self.record_indent().filter(|indent| *indent > 0) else { return false };
        let bytes = if self.carried.is_empty() { more } else { &self.carried };
        next_line(bytes, |blanks, first| first == b'{' && blanks == indent).is_some()
    }

    /// Goes back to the first line, among what was taken for a value and the `more` bytes after it,
    /// that begins a record or a document. False where there is none.
    pub(super) fn look_again(&mut self, more: &[u8]) -> bool {
        let indent = self.record_indent();
        self.carried.extend_from_slice(more);
        // However the file is cut into chunks, no more than a record is searched.
        let searched = self.carried.get(..LONGEST_RECORD).unwrap_or(&self.carried);
        let line = next_start(searched, indent);
        let inline = self.inline_start(searched).filter(|(start, _)| line.is_none_or(|line| *start < line));
        let Some(start) = inline.as_ref().map(|(start, _)| *start).or(line) else { return false };
        let Some(patience) = self.patience.checked_sub(searched.len() - start) else { return false };
        self.patience = patience;
        self.again = Some((self.carried.split_off(start), None));
        self.carried = Vec::new();
        self.count_element();
        self.too_deep = None;
        self.tentative = None;
        self.search.begin(None);
        self.lost = Some((self.value_offset, false));
        self.state = State::Lost;
        self.line = Line::default();
        if let Some((_, form)) = inline {
            self.begin_again(form);
        }
        true
    }

    /// Takes bytes after a fault; gives how many. A line that begins as the records of the list do begins one, and
    /// one that begins with a bracket at its very start a document.
    pub(super) fn lost(&mut self, rest: &[u8], receiver: &mut dyn Receiver) -> usize {
        for (at, byte) in rest.iter().enumerate() {
            let indent = self.line.indent();
            if indent.is_some() && matches!(byte, b'{' | b'[') {
                if *byte == b'{' && indent == self.record_indent() {
                    receiver.resume();
                    self.lost = None;
                    self.state = State::BeforeElement;
                    return at;
                }
                if indent == Some(0) {
                    self.unwind(receiver);
                    self.lost = None;
                    self.state = State::Outside;
                    return at;
                }
            }
            self.line.take(*byte);
            if let Some((_, is_more)) = &mut self.lost {
                *is_more |= *byte == b'{';
            }
            match self.search.take(*byte) {
                Some(Hit::Record(form, begin)) => {
                    self.again = Some((begin, None));
                    self.begin_again(form);
                    return at + 1;
                }
                Some(Hit::Key(key)) => {
                    if let Some(around) = self.around(&String::from_utf8_lossy(&key), receiver) {
                        self.leave_to(around, receiver);
                        self.lost = None;
                        self.key = key;
                        self.state = State::BeforeValue;
                        return at;
                    }
                }
                None => {}
            }
        }
        rest.len()
    }
}

/// The first line after the first byte that begins with `{` at an indentation, or with either bracket at
/// the start of the line.
fn next_start(bytes: &[u8], indent: Option<usize>) -> Option<usize> {
    next_line(bytes, |blanks, first| match first {
        b'{' => blanks == 0 || Some(blanks) == indent,
        b'[' => blanks == 0,
        _ => false,
    })
}

/// The start of the first line after the first byte whose number of blanks and first byte fit.
fn next_line(bytes: &[u8], fits: impl Fn(usize, u8) -> bool) -> Option<usize> {
    memchr::memchr_iter(b'\n', bytes).map(|end| end + 1).find(|start| {
        let line = bytes.get(*start..).unwrap_or_default();
        let blanks = line.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        line.get(blanks).is_some_and(|first| fits(blanks, *first))
    })
}
