//! Zip archives: the bytes are held, the directory is read, then one entry after the other is unpacked.

use super::blocks::Blocks;
use super::limits::{Limit, Spent};
use super::names;
use crate::import::problems::Problems;
use crate::import::{FileState, Importer};
use deflate64::Deflate64Decoder;
use flate2::bufread::DeflateDecoder;
use rawzip::{
    CompressionMethod, Crc32, RECOMMENDED_BUFFER_SIZE, RangeReader, ZipArchive, ZipArchiveEntryWayfinder,
    ZipLocator,
};
use std::fmt;
use std::io::{self, BufReader, Read};
use std::sync::Arc;

/// Unpacked at once. A caller may stop between two pieces.
const PIECE: usize = 256 << 10;

/// A zip archive while it is read.
#[derive(Debug)]
pub(in crate::import) struct Zip {
    depth: u8,
    path: String,
    /// Entries of the directory, those that are passed over included.
    pub(super) entries: u64,
    state: State,
    buffer: Vec<u8>,
}

#[derive(Debug)]
enum State {
    /// Bytes are still coming.
    Collecting(Blocks),
    /// Entries are read, the last of the list first.
    Reading { archive: Box<ZipArchive<Arc<Blocks>>>, left: Vec<Entry>, current: Option<Box<Current>> },
    /// Nothing more can be read.
    Done,
}

/// An entry that is to be read.
#[derive(Debug)]
struct Entry {
    name: String,
    method: CompressionMethod,
    place: ZipArchiveEntryWayfinder,
    crc: u32,
}

/// The entry that is being read.
struct Current {
    file: FileState,
    // None once all of it is unpacked; what it holds may be an archive with work left.
    source: Option<Box<dyn Read>>,
    crc: Crc32,
    size: u64,
    expected: (u32, u64),
}

impl fmt::Debug for Current {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Current").field("file", &self.file).finish_non_exhaustive()
    }
}

impl Zip {
    /// An archive that stands so many archives deep, and whose entries are named after its path.
    pub(super) fn new(depth: u8, path: &str) -> Self {
        let state = State::Collecting(Blocks::default());
        Self { depth, path: path.to_owned(), entries: 0, state, buffer: Vec::new() }
    }

    /// Takes the next bytes of the archive.
    pub(super) fn take(&mut self, bytes: &[u8], spent: &mut Spent, problems: &mut Problems) {
        if let State::Collecting(blocks) = &mut self.state {
            if self.depth == 0 {
                spent.file += bytes.len() as u64;
            }
            match spent.hold(bytes.len()) {
                Ok(()) => blocks.add(bytes),
                Err(limit) => {
                    spent.release(blocks.len());
                    problems.archive_limit(limit, None);
                    self.state = State::Done;
                }
            }
        }
    }

    /// Reads the next piece, after the last byte; true while there is more.
    pub(super) fn unpack(&mut self, importer: &mut Importer, problems: &mut Problems) -> bool {
        match std::mem::replace(&mut self.state, State::Done) {
            State::Collecting(blocks) => self.open(blocks, &mut importer.spent, problems),
            State::Reading { archive, mut left, current } => {
                let current = match current {
                    Some(current) => current.go_on(&mut self.buffer, importer, problems),
                    None => match left.pop() {
                        Some(entry) => self.begin(&archive, entry, importer, problems),
                        None => {
                            importer.spent.release(archive.get_ref().len());
                            return false;
                        }
                    },
                };
                match current {
                    Ok(current) => self.state = State::Reading { archive, left, current },
                    Err(limit) => {
                        importer.spent.release(archive.get_ref().len());
                        problems.archive_limit(limit, Some(left.len() as u64));
                    }
                }
            }
            State::Done => {}
        }
        matches!(self.state, State::Reading { .. })
    }

    /// Reads the directory. Entries are read in the order of their names, which says nothing but is
    /// always the same.
    fn open(&mut self, blocks: Blocks, spent: &mut Spent, problems: &mut Problems) {
        let len = blocks.len();
        self.buffer.resize(PIECE.max(RECOMMENDED_BUFFER_SIZE), 0);
        let mut buffer = std::mem::take(&mut self.buffer);
        let archive = match ZipLocator::new().locate_in_reader(Arc::new(blocks), &mut buffer, len) {
            Ok(archive) => archive,
            Err(_) => {
                spent.release(len);
                return problems.archive_damaged("its directory, which stands at its end, is missing");
            }
        };
        let mut left = Vec::new();
        let mut entries = archive.entries(&mut buffer);
        loop {
            let record = match entries.next_entry() {
                Ok(Some(record)) => record,
                Ok(None) => break,
                Err(_) => {
                    problems.archive_damaged("its directory cannot be read to the end");
                    break;
                }
            };
            self.entries += 1;
            if let Err(limit) = spent.entry() {
                problems.archive_limit(limit, None);
                break;
            }
            let name = names::normalised(record.file_path().as_bytes());
            let is_folder = record.is_dir() && record.uncompressed_size_hint() == 0;
            if is_folder || names::is_passed_over(&name) {
                continue;
            }
            if name == "[Content_Types].xml" {
                spent.release(len);
                return problems.office_document();
            }
            let flags = record.flags();
            if flags.is_encrypted() || flags.has_strong_encryption() {
                problems.encrypted_entry(&name);
                continue;
            }
            let method = record.compression_method();
            if !is_supported(method) {
                problems.unsupported_entry(&name, method.name().unwrap_or("unknown"));
                continue;
            }
            left.push(Entry { name, method, place: record.wayfinder(), crc: record.crc32() });
        }
        left.sort_by(|a, b| b.name.cmp(&a.name));
        self.buffer = buffer;
        self.state = State::Reading { archive: Box::new(archive), left, current: None };
    }

    /// Begins to read an entry; nothing where it cannot be found.
    fn begin(
        &self,
        archive: &ZipArchive<Arc<Blocks>>,
        entry: Entry,
        importer: &mut Importer,
        problems: &mut Problems,
    ) -> Result<Option<Box<Current>>, Limit> {
        let Ok(found) = archive.get_entry(entry.place) else {
            problems.damaged_entry(&entry.name);
            return Ok(None);
        };
        // Its size is known beforehand, so that what is too large costs the other entries nothing.
        let size = entry.place.uncompressed_size_hint();
        if let Err(limit) = importer.spent.fits(size) {
            problems.entry_too_large(&entry.name, limit);
            return Ok(None);
        }
        let (start, end) = found.compressed_data_range();
        let bytes = BufReader::new(RangeReader::new(Arc::clone(archive.get_ref()), start..end));
        let source: Box<dyn Read> = match entry.method {
            CompressionMethod::STORE => Box::new(bytes),
            CompressionMethod::DEFLATE64 => Box::new(Deflate64Decoder::with_buffer(bytes)),
            _ => Box::new(DeflateDecoder::new(bytes)),
        };
        let file = importer.begin_inside(&format!("{}/{}", self.path, entry.name), self.depth + 1);
        let expected = (entry.crc, size);
        let current = Current { file, source: Some(source), crc: Crc32::new(), size: 0, expected };
        Ok(Some(Box::new(current)))
    }
}

impl Current {
    /// Reads the next piece of the entry. Gives back the entry while it has more, and a limit that
    /// ends the whole archive.
    fn go_on(
        mut self: Box<Self>,
        buffer: &mut [u8],
        importer: &mut Importer,
        problems: &mut Problems,
    ) -> Result<Option<Box<Self>>, Limit> {
        let Some(source) = &mut self.source else {
            if importer.unpack(&mut self.file) {
                return Ok(Some(self));
            }
            importer.end(self.file);
            return Ok(None);
        };
        let read = match read(source, buffer) {
            Ok(read) => read,
            Err(_) => {
                self.file.damaged();
                0
            }
        };
        // More than its directory says: the sum was within the limits with that size alone.
        let read = if self.size + read as u64 > self.expected.1 && read > 0 {
            self.file.damaged();
            0
        } else {
            read
        };
        if let Err(limit) = importer.spent.unpack(read) {
            self.file.too_large(limit);
            importer.end(self.file);
            return Err(limit);
        }
        let bytes = buffer.get(..read).unwrap_or_default();
        self.crc.update(bytes);
        self.size += read as u64;
        importer.feed(&mut self.file, bytes);
        if read == 0 {
            self.source = None;
            if !self.file.is_failed() && (self.crc.checksum(), self.size) != self.expected {
                problems.checksum(&self.file.path);
            }
        }
        Ok(Some(self))
    }
}

fn is_supported(method: CompressionMethod) -> bool {
    [CompressionMethod::STORE, CompressionMethod::DEFLATE, CompressionMethod::DEFLATE64].contains(&method)
}

fn read(source: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match source.read(buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}
