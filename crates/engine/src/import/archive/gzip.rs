//! Gzip files: unpacked while the bytes come in. What is inside is read like a file of its own.

use super::names;
use crate::import::problems::Problems;
use crate::import::{FileState, Importer};
use flate2::write::GzDecoder;
use std::io::{self, Write};

/// Bytes unpacked at once, whatever the chunks, so that a limit is met at the same place; gzip makes no
/// more than about a thousand times as much of them.
const PIECE: usize = 8 << 10;

/// The members of a gzip file, one after the other. Between them, and after the last one, zeros may stand: tapes and
/// some tools fill blocks with them.
#[derive(Debug, Default)]
struct Members {
    /// The one that is being unpacked.
    open: Option<Box<GzDecoder<Vec<u8>>>>,
    /// What was unpacked of those before it.
    unpacked: Vec<u8>,
}

impl Members {
    fn write(&mut self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            let Some(decoder) = &mut self.open else {
                let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
                bytes = bytes.get(zeros..).unwrap_or_default();
                if !bytes.is_empty() {
                    self.open = Some(Box::new(GzDecoder::new(Vec::new())));
                }
                continue;
            };
            match decoder.write(bytes)? {
                0 => self.finish()?,
                used => bytes = bytes.get(used..).unwrap_or_default(),
            }
        }
        Ok(())
    }

    /// Ends the member that is open.
    fn finish(&mut self) -> io::Result<()> {
        let Some(mut decoder) = self.open.take() else { return Ok(()) };
        let finished = decoder.try_finish();
        self.unpacked.append(decoder.get_mut());
        finished
    }

    /// What was unpacked since the last time.
    fn take(&mut self) -> Vec<u8> {
        if let Some(decoder) = &mut self.open {
            self.unpacked.append(decoder.get_mut());
        }
        std::mem::take(&mut self.unpacked)
    }
}

/// A gzip file while it is read.
#[derive(Debug)]
pub(in crate::import) struct Gzip {
    depth: u8,
    carried: Vec<u8>,
    members: Members,
    file: Option<Box<FileState>>,
    /// Bytes unpacked so far.
    unpacked: u64,
    /// Nothing more is unpacked: the end, damage or a limit was met.
    done: bool,
}

impl Gzip {
    /// A gzip file that stands so many archives deep.
    pub(super) fn new(depth: u8, path: &str, importer: &mut Importer) -> Self {
        let inside = importer.begin_inside(&format!("{path}/{}", names::without_ending(path)), depth + 1);
        let (carried, members) = (Vec::new(), Members::default());
        Self { depth, carried, members, file: Some(Box::new(inside)), unpacked: 0, done: false }
    }

    /// Takes the next bytes.
    pub(super) fn take(&mut self, mut bytes: &[u8], importer: &mut Importer, problems: &mut Problems) {
        while !self.done && !bytes.is_empty() {
            let (fits, rest) = bytes.split_at(bytes.len().min(PIECE - self.carried.len()));
            self.carried.extend_from_slice(fits);
            bytes = rest;
            if self.carried.len() == PIECE {
                self.inflate(importer, problems);
            }
        }
    }

    /// Ends the stream, then reads on in what it held; true while there is more.
    pub(super) fn unpack(&mut self, importer: &mut Importer, problems: &mut Problems) -> bool {
        if !self.done {
            self.inflate(importer, problems);
        }
        if !self.done {
            let finished = self.members.finish();
            self.pass(finished.is_err(), importer, problems);
            self.done = true;
        }
        let Some(mut file) = self.file.take() else { return false };
        if importer.unpack(&mut file) {
            self.file = Some(file);
            return true;
        }
        importer.end(*file);
        false
    }

    fn inflate(&mut self, importer: &mut Importer, problems: &mut Problems) {
        if self.depth == 0 {
            importer.spent.file += self.carried.len() as u64;
        }
        let written = self.members.write(&self.carried);
        self.carried.clear();
        self.pass(written.is_err(), importer, problems);
    }

    /// Hands on what was unpacked.
    fn pass(&mut self, damaged: bool, importer: &mut Importer, problems: &mut Problems) {
        let Some(file) = &mut self.file else { return };
        let unpacked = self.members.take();
        self.unpacked += unpacked.len() as u64;
        if let Err(limit) = importer.spent.unpack(unpacked.len()) {
            problems.archive_limit(limit, None);
            file.too_large(limit);
            // The archive around it may go on.
            importer.spent.forgive(self.unpacked);
            self.done = true;
            return;
        }
        importer.feed(file, &unpacked);
        if damaged {
            problems.archive_damaged("its content cannot be unpacked to the end");
            file.damaged();
            self.done = true;
        }
    }
}
