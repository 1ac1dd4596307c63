//! Going on after a fault where records do not begin lines. The next record is then told by how the others
//! begin: after a comma, with the same first key. Since an object inside a record may begin so too, the
//! record found has to have the same second key as well.

use super::{Frame, Scanner, State};
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

/// What was found in a stream of bytes after a fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Hit {
    /// The beginning of a record of the form, so far as it was read.
    Record(Form, Vec<u8>),
    /// A key, of which the value begins with this byte and a bracket.
    Key(Vec<u8>),
}

/// Looks for the beginning of a record of a form, if there is one, and for keys of lists in a stream of bytes.
#[derive(Debug, Default)]
pub(super) struct Search {
    pub(super) form: Option<Form>,
    at: At,
    /// What was read of the beginning.
    seen: Vec<u8>,
    /// What stands after the last quote, the text that it ended, and whether a colon follows that. Where quotes are lost
    /// nobody knows which of them begin texts.
    text: Vec<u8>,
    ended: Option<Vec<u8>>,
    has_colon: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum At {
    #[default]
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
    /// Begins anew, with another form.
    pub(super) fn begin(&mut self, form: Option<Form>) {
        *self = Self { form, ..Self::default() };
    }

    /// Takes a byte; gives what it shows to begin.
    pub(super) fn take(&mut self, byte: u8) -> Option<Hit> {
        if self.ends_beginning(byte) {
            let form = self.form.take()?;
            return Some(Hit::Record(form, std::mem::take(&mut self.seen)));
        }
        self.key(byte).map(Hit::Key)
    }

    /// Takes a byte; true once it ends the beginning of a record.
    fn ends_beginning(&mut self, byte: u8) -> bool {
        let Some(form) = &self.form else { return false };
        let is_blank = matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
        self.at = match self.at {
            At::Comma | At::Bracket | At::Colon if is_blank && self.seen.len() < 2 * LONGEST => self.at,
            At::Comma if byte == b'{' => At::Bracket,
            At::Bracket if byte == b'"' => At::Key(0),
            At::Key(at) if form.first.get(at) == Some(&byte) => At::Key(at + 1),
            At::Key(at) if at == form.first.len() && byte == b'"' => At::Colon,
            At::Colon if byte == b':' => {
                self.at = At::Anywhere;
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

    /// Takes a byte; gives the key whose list or object it begins.
    fn key(&mut self, byte: u8) -> Option<Vec<u8>> {
        match byte {
            b'"' => {
                self.ended = Some(std::mem::take(&mut self.text));
                self.has_colon = false;
            }
            b' ' | b'\t' | b'\r' | b'\n' if self.text.is_empty() => {}
            b':' if self.text.is_empty() && self.ended.is_some() => self.has_colon = true,
            b'[' | b'{' if self.has_colon => {
                self.has_colon = false;
                return self.ended.take();
            }
            _ => {
                (self.ended, self.has_colon) = (None, false);
                // A text that is longer than a key can be is cut; it is none then.
                if self.text.len() <= LONGEST {
                    self.text.push(byte);
                }
            }
        }
        None
    }

    /// Where the first such record begins in these bytes.
    fn find(mut self, bytes: &[u8]) -> Option<usize> {
        let end = bytes.iter().position(|byte| self.ends_beginning(*byte))?;
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
        let search = Search { form: Some(form.clone()), ..Search::default() };
        let start = search.find(bytes.get(1..)?)?;
        Some((start + 1, form))
    }

    /// Goes on with what may be the next record.
    pub(super) fn begin_again(&mut self, form: Form) {
        self.tentative = Some(form);
        self.state = State::BeforeElement;
        self.line = Line::at(None);
    }
}
