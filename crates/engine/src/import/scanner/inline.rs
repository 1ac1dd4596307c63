//! Going on after a fault where records do not begin lines. The next record is then told by how the others
//! begin: after a comma, with the same first key. Since an object inside a record may begin so too, the
//! record found has to have the same second key as well.

use super::{Frame, Receiver, Scanner, State};
use crate::import::scanner::recovery::Line;

/// A first key longer than this tells nothing.
const LONGEST: usize = 256;

/// How the records of a list begin: their first two keys, as they stand there; the second one is empty where
/// there is none or a list or an object comes before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    first: Vec<u8>,
    second: Vec<u8>,
}

impl Form {
    /// The form of a record that begins like this; none where that does not tell.
    pub(super) fn of(record: &[u8]) -> Option<Self> {
        let (first, rest) = key(record.strip_prefix(b"{")?)?;
        if first.is_empty() || first.len() > LONGEST {
            return None;
        }
        let second = scalar_end(rest).and_then(|rest| key(trim(rest).strip_prefix(b",")?));
        let second = second.map(|(second, _)| second).filter(|second| second.len() <= LONGEST);
        Some(Self { first: first.to_vec(), second: second.unwrap_or_default().to_vec() })
    }
}

fn trim(bytes: &[u8]) -> &[u8] {
    bytes.trim_ascii_start()
}

/// The key that begins there, and what follows its colon.
fn key(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let inside = trim(bytes).strip_prefix(b"\"")?;
    let end = memchr::memchr2(b'"', b'\n', inside)?;
    let (key, rest) = inside.split_at_checked(end)?;
    Some((key, trim(rest.strip_prefix(b"\"")?).strip_prefix(b":")?))
}

/// What follows a text, a number or a word; nothing where another value begins.
fn scalar_end(bytes: &[u8]) -> Option<&[u8]> {
    let bytes = trim(bytes);
    if let Some(inside) = bytes.strip_prefix(b"\"") {
        let mut escaped = false;
        let end = inside.iter().position(|byte| {
            let ends = *byte == b'"' && !escaped;
            escaped = *byte == b'\\' && !escaped;
            ends
        })?;
        return inside.get(end + 1..);
    }
    let end = bytes.iter().position(|byte| matches!(byte, b',' | b'{' | b'[' | b'}'))?;
    bytes.get(end..).filter(|rest| rest.first() == Some(&b','))
}

/// Looks for the beginning of a record of a form in a stream of bytes.
#[derive(Debug)]
pub(super) struct Search {
    form: Form,
    at: At,
    /// What was read of the beginning.
    seen: Vec<u8>,
    /// Whether the last byte ended a line.
    ends_line: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Anywhere,
    /// After a comma.
    Comma,
    /// After the bracket.
    Bracket,
    /// So far into the key.
    Key(usize),
    /// After the key.
    Colon,
}

impl Search {
    pub(super) fn new(form: Form) -> Self {
        Self { form, at: At::Anywhere, seen: Vec::new(), ends_line: false }
    }

    /// Takes a byte; true once it ends the beginning of a record.
    fn take(&mut self, byte: u8) -> bool {
        let is_blank = matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
        self.at = match self.at {
            At::Comma | At::Bracket | At::Colon if is_blank && self.seen.len() < 2 * LONGEST => self.at,
            At::Comma if byte == b'{' => At::Bracket,
            At::Bracket if byte == b'"' => At::Key(0),
            At::Key(at) if self.form.first.get(at) == Some(&byte) => At::Key(at + 1),
            At::Key(at) if at == self.form.first.len() && byte == b'"' => At::Colon,
            At::Colon if byte == b':' => {
                self.seen.push(byte);
                return true;
            }
            _ if byte == b',' => At::Comma,
            _ => At::Anywhere,
        };
        match self.at {
            At::Anywhere | At::Comma => self.seen.clear(),
            _ => self.seen.push(byte),
        }
        false
    }

    /// Where the first such record begins in these bytes.
    fn find(mut self, bytes: &[u8]) -> Option<usize> {
        let end = bytes.iter().position(|byte| self.take(*byte))?;
        (end + 1).checked_sub(self.seen.len())
    }
}

impl Scanner {
    /// How the records of the list that is open begin, if they do not begin lines; `record` is the beginning
    /// of the one at hand.
    pub(super) fn inline_form(&self, record: &[u8]) -> Option<Form> {
        match self.frames.last() {
            Some(Frame::List { is_inline: true, form, .. }) => form.clone().or_else(|| Form::of(record)),
            _ => None,
        }
    }

    /// Where the next record begins in what was taken for one.
    pub(super) fn inline_start(&self, bytes: &[u8]) -> Option<(usize, Form)> {
        let form = self.inline_form(bytes)?;
        let start = Search::new(form.clone()).find(bytes.get(1..)?)?;
        Some((start + 1, form))
    }

    /// Takes bytes after a fault, up to the next record; gives how many. A line may have been broken anywhere, so
    /// its end ends the search only where the records of the list begin lines too, or a document follows.
    pub(super) fn search_line(
        &mut self,
        mut search: Search,
        rest: &[u8],
        receiver: &mut dyn Receiver,
    ) -> usize {
        for (at, byte) in rest.iter().enumerate() {
            let begins_line = std::mem::replace(&mut search.ends_line, *byte == b'\n');
            if begins_line && (self.record_indent().is_some() || matches!(byte, b'{' | b'[')) {
                if self.record_indent().is_none() {
                    self.unwind(receiver);
                }
                self.state = State::Lost(true);
                self.line = Line::default();
                return at;
            }
            if search.take(*byte) {
                self.again = Some(search.seen);
                self.begin_again(search.form);
                return at + 1;
            }
        }
        self.search = Some(search);
        rest.len()
    }

    /// Goes on with what may be the next record.
    pub(super) fn begin_again(&mut self, form: Form) {
        self.tentative = Some(form);
        self.state = State::BeforeElement;
        self.line = Line::at(None);
    }
}
