//! A text while it is read: decoded, then cut into records by what it turns out to be.

use super::csv::{self, Recognised, Table};
use super::decode::Decoder;
use super::encoded::{self, Unquoted};
use super::place::At;
use super::reader::Reader;
use super::scanner::Scanner;
use super::wrapped::Lines;
use encoding_rs::Encoding;

/// A text while it is read.
#[derive(Debug)]
pub(super) struct TextFile {
    decoder: Decoder,
    parser: Parser,
}

/// What takes the text.
#[derive(Debug)]
enum Parser {
    /// The first bytes, too few yet.
    Undecided(Head),
    /// JSON, or what nothing else is known for.
    Json(Box<Json>),
    /// JSON in a text.
    Encoded(Box<(Unquoted, Json)>),
    Table(Box<Table>),
}

/// The first bytes of a text.
#[derive(Debug, Default)]
struct Head {
    text: Vec<u8>,
    /// Where its parts stand in the file, each with its first byte: another one begins with another encoding.
    parts: Vec<(usize, At)>,
}

impl Head {
    fn push(&mut self, text: &[u8], at: At) {
        if self.parts.last().is_none_or(|(_, last)| last.width != at.width) {
            self.parts.push((self.text.len(), at));
        }
        self.text.extend_from_slice(text);
    }

    /// What is left behind the first `used` bytes, in parts with their places.
    fn behind(&self, used: usize) -> impl Iterator<Item = (&[u8], At)> {
        let ends = self.parts.iter().skip(1).map(|(start, _)| *start).chain([self.text.len()]);
        self.parts.iter().zip(ends).map(move |((start, at), end)| {
            let begin = used.clamp(*start, end);
            let before = self.text.get(*start..begin).unwrap_or_default();
            (self.text.get(begin..end).unwrap_or_default(), at.after(before))
        })
    }
}

/// JSON while it is read.
#[derive(Debug)]
struct Json {
    scanner: Scanner,
    lines: Lines,
    /// The columns of a table that is not known.
    columns: Option<Vec<String>>,
    /// Whether it is null, as far as it was there when that was decided.
    is_null: bool,
}

impl Json {
    fn new(columns: Option<Vec<String>>) -> Self {
        Self { scanner: Scanner::new(), lines: Lines::default(), columns, is_null: false }
    }

    fn feed(&mut self, text: &[u8], at: At, reader: &mut Reader<'_>) {
        self.scanner.at(at);
        self.scanner.feed(text, reader);
        self.lines.take(text, at, &reader.file.broken_lines);
        reader.file.broken_lines.clear();
    }

    fn finish(&mut self, reader: &mut Reader<'_>) {
        self.scanner.finish(reader);
        if self.is_null && reader.file.documents == 0 {
            reader.file.empty += 1;
        }
        if let Some(broken) = self.lines.wrapped {
            reader.file.problems.wrapped(broken);
        }
    }
}

impl TextFile {
    /// A text in an encoding, after a byte order mark of so many bytes.
    pub(super) fn new(encoding: &'static Encoding, mark: usize) -> Self {
        Self { decoder: Decoder::new(encoding, mark), parser: Parser::Undecided(Head::default()) }
    }

    /// Name of the encoding.
    pub(super) fn encoding(&self) -> &'static str {
        self.decoder.name()
    }

    /// The table that it is, if it is one.
    pub(super) fn table(&self) -> Option<&Table> {
        match &self.parser {
            Parser::Table(table) => Some(table),
            _ => None,
        }
    }

    /// The columns of the table that it seems to be, if nobody knows it.
    pub(super) fn unknown_columns(&self) -> Option<&[String]> {
        match &self.parser {
            Parser::Json(json) => json.columns.as_deref(),
            _ => None,
        }
    }

    /// Takes the next bytes, the byte order mark left out.
    pub(super) fn take(&mut self, bytes: &[u8], last: bool, reader: &mut Reader<'_>) {
        let parser = &mut self.parser;
        self.decoder.decode(bytes, last, &mut |text, at| parser.feed(text, at, reader));
        if last {
            parser.finish(reader);
            let problems = &mut reader.file.problems;
            if let Some(offset) = self.decoder.odd.filter(|_| !matches!(self.parser, Parser::Table(..))) {
                problems.not_utf8(offset);
            }
            if let Some(turn) = self.decoder.turn {
                problems.two_encodings(turn.names, turn.offset);
            }
            if let Some(offset) = self.decoder.damage {
                problems.invalid_text(self.decoder.name(), offset);
            }
        }
    }
}

impl Parser {
    fn feed(&mut self, text: &[u8], at: At, reader: &mut Reader<'_>) {
        reader.file.width = at.width;
        match self {
            Self::Undecided(head) => {
                head.push(text, at);
                self.decide(false, reader);
            }
            Self::Json(json) => json.feed(text, at, reader),
            Self::Encoded(encoded) => {
                let (unquoted, json) = &mut **encoded;
                unquoted.take(text, at, &mut |piece, at| json.feed(piece, at, reader));
            }
            Self::Table(table) => {
                table.at(at);
                table.feed(text, reader);
            }
        }
    }

    fn finish(&mut self, reader: &mut Reader<'_>) {
        self.decide(true, reader);
        match self {
            Self::Undecided(..) => {}
            Self::Json(json) => json.finish(reader),
            Self::Encoded(encoded) => encoded.1.finish(reader),
            Self::Table(table) => table.finish(reader),
        }
    }

    /// Decides once enough of the text is there, and reads it accordingly.
    fn decide(&mut self, last: bool, reader: &mut Reader<'_>) {
        let Self::Undecided(head) = self else { return };
        let at = head.parts.first().map(|(_, at)| *at).unwrap_or_default();
        let Some(is_encoded) = encoded::begins(&head.text, last) else { return };
        let recognised = match is_encoded {
            true => Recognised::Otherwise,
            false => csv::recognise(&head.text, last, at),
        };
        let (parser, used) = match recognised {
            Recognised::More => return,
            Recognised::Otherwise if is_encoded => {
                reader.file.problems.encoded_twice(at.offset);
                (Self::Encoded(Box::new((Unquoted::default(), Json::new(None)))), 0)
            }
            Recognised::Otherwise => {
                let is_null = head.text.trim_ascii() == b"null";
                (Self::Json(Box::new(Json { is_null, ..Json::new(None) })), 0)
            }
            Recognised::UnknownTable(columns) => (Self::Json(Box::new(Json::new(Some(columns)))), 0),
            Recognised::Table(table, used) => (Self::Table(table), used),
        };
        let head = std::mem::take(head);
        *self = parser;
        for (rest, at) in head.behind(used) {
            self.feed(rest, at, reader);
        }
    }
}
