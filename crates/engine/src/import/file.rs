//! One file while it is being read: what it turned out to be, and what can only be said of it as a whole.

use super::archive::{Archive, Limit};
use super::csv::Table;
use super::decode;
use super::kinds::Kind;
use super::notes::FileNotes;
use super::paths::{beside_pages, may_be_data};
use super::sniff::{Sniffed, Unsupported};
use super::text::TextFile;
use encoding_rs::Encoding;
use std::collections::BTreeSet;

/// One file while it is being read.
#[derive(Debug)]
pub struct FileState {
    pub(super) notes: FileNotes,
    /// Tenants known before this file, by id and by MSOnline's name.
    pub(super) tenants: [usize; 2],
    pub(super) path: String,
    pub(super) content: Content,
    /// How many archives it stands in.
    pub(super) depth: u8,
    pub(super) bytes: u64,
    /// How it begins, if that may be an error in place of the data.
    pub(super) opening: String,
    /// Whether it begins as what PowerShell shows on a screen.
    pub(super) is_screen: bool,
    /// Why it cannot be read to its end, and what to do about it.
    unreadable: Option<(String, &'static str)>,
    /// The limit of archives at which reading stopped.
    pub(super) limit: Option<Limit>,
}

/// What a file is, as far as its first bytes have told.
#[derive(Debug)]
pub(super) enum Content {
    /// The first bytes, too few yet.
    Head(Vec<u8>),
    /// Text.
    Text(Box<TextFile>),
    /// Files in a file.
    Archive(Archive),
    /// Nothing that can be read, and the encoding of the text that it may be.
    Refused(Sniffed, &'static Encoding),
}

impl Content {
    /// Name of the encoding.
    pub(super) fn encoding(&self) -> &'static str {
        match self {
            Self::Text(text) => text.encoding(),
            Self::Archive(_)
            | Self::Refused(
                Sniffed::Binary(_)
                | Sniffed::Archive(_)
                | Sniffed::Unsupported(Unsupported::Database | Unsupported::Tar),
                _,
            ) => "binary",
            Self::Refused(Sniffed::Unsupported(Unsupported::Utf32), _) => "utf-32",
            Self::Refused(_, encoding) => decode::name(encoding),
            Self::Head(_) => "utf-8",
        }
    }
}

impl Content {
    /// The text that it is, if it is one.
    fn text(&self) -> Option<&TextFile> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The archive that it is, if it is one.
    pub(super) fn archive(&self) -> Option<&Archive> {
        match self {
            Self::Archive(archive) => Some(archive),
            _ => None,
        }
    }

    /// The table that it is, if it is one.
    pub(super) fn table(&self) -> Option<&Table> {
        self.text().and_then(TextFile::table)
    }
}

impl FileState {
    /// A file that nothing is known of but its name.
    pub(super) fn new(notes: FileNotes, path: &str, tenants: [usize; 2], depth: u8) -> Self {
        Self {
            notes,
            tenants,
            path: path.to_owned(),
            content: Content::Head(Vec::new()),
            depth,
            bytes: 0,
            opening: String::new(),
            is_screen: false,
            unreadable: None,
            limit: None,
        }
    }

    /// Says that the file cannot be read any further.
    pub fn fail(&mut self, reason: &str) {
        self.cut(reason, "check that the file exists and may be read, and hand it over again");
    }

    /// The same, with what to do about it.
    pub(super) fn cut(&mut self, reason: &str, remedy: &'static str) {
        self.unreadable = Some((reason.to_owned(), remedy));
    }

    /// Whether it could not be read to its end.
    pub(super) fn is_failed(&self) -> bool {
        self.unreadable.is_some() || self.limit.is_some()
    }

    /// Kinds of records of which the file lacks some: those that were lost, or all that a file of its name would hold
    /// where it is something else, a page to sign in for instance.
    pub(super) fn lacks(&self) -> BTreeSet<Kind> {
        let notes = &self.notes;
        let mut lacks = notes.lacks();
        let is_without_records =
            notes.counts.keys().all(|kind| *kind == Kind::Error) && notes.listed.is_empty();
        let is_expected = lacks.is_empty() && is_without_records && may_be_data(&self.path);
        let is_explained = self.content.table().is_some() || beside_pages(&self.path).is_some();
        if is_expected && !is_explained && notes.problems.tell_of_no_data() {
            lacks.extend(Kind::of_place(notes).filter(|kind| kind.is_needed()));
        }
        lacks
    }

    /// Records of this file read so far; those of files in an archive are the files' own.
    pub fn objects(&self) -> u64 {
        self.notes.counts.values().sum()
    }

    /// Adds what can only be said of the file as a whole.
    pub(super) fn judge(&mut self, objects: u64, is_known: bool) {
        let (unknown, documents, empty) = (self.notes.unknown, self.notes.documents, self.notes.empty);
        let problems = &mut self.notes.problems;
        let text = self.content.text();
        let table = self.content.table();
        let is_blank = text.is_some() && table.is_none() && documents == 0 && problems.is_empty();
        if let Some((reason, remedy)) = &self.unreadable {
            problems.unreadable(reason, remedy);
        } else if let Some(limit) = self.limit {
            problems.read_to_limit(limit, self.bytes);
        } else if self.bytes == 0 || is_blank {
            problems.empty();
        } else if let Some(what) = beside_pages(&self.path).filter(|_| objects == 0) {
            problems.forget_consequences();
            problems.unsupported(
                what,
                "nothing needs to be done: the pages in the folders beside it are read".to_owned(),
            );
        } else if self.is_screen && objects == 0 && documents == 0 && table.is_none() {
            problems.unsupported_export(Unsupported::Screen);
        } else if let Some(columns) = text.and_then(TextFile::unknown_columns).filter(|_| documents == 0) {
            problems.unknown_table(columns);
        } else {
            match &self.content {
                Content::Archive(_) | Content::Refused(Sniffed::Archive(_), _) => {}
                Content::Refused(Sniffed::WebPage, _) => problems.web_page(),
                Content::Refused(Sniffed::ErrorText, _) => problems.error_text(&self.opening, &self.path),
                Content::Refused(Sniffed::Binary(what), _) => problems.unknown_content(what),
                Content::Refused(Sniffed::Unsupported(what), _) => problems.unsupported_export(*what),
                _ if objects == 0 && !self.opening.is_empty() && problems.is_cut() => {
                    problems.error_text(&self.opening, &self.path);
                }
                _ if table.is_some() && unknown.is_none() => {}
                _ if objects == 0 && documents == 0 && empty == 0 && table.is_none() => {
                    problems.unknown_content("neither a JSON object nor a list");
                }
                // It was told already what stands there.
                _ if objects == 0 && unknown.is_some() && problems.tell_of_no_data() => {}
                _ if objects == 0 && unknown.is_some() => {
                    problems.unknown_content("records of something else");
                }
                _ if objects == 0 && empty > 0 => problems.empty_object(),
                _ if objects == 0 && problems.is_empty() && !is_known => {
                    problems.unknown_content("JSON without any objects");
                }
                _ => {
                    if let Some((count, first)) = unknown {
                        problems.unknown_records(count, first);
                    }
                }
            }
        }
    }
}
