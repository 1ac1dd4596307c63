//! Zip archives: the bytes are held, the directory is read, then one entry after the other is unpacked.

use super::blocks::Blocks;
use super::limits::{Limit, Spent};
use super::{names, salvage};
use crate::import::kinds::Kind;
use crate::import::paths::may_be_data;
use crate::import::problems::Problems;
use crate::import::{FileState, Importer};
use deflate64::Deflate64Decoder;
use flate2::bufread::DeflateDecoder;
use rawzip::{CompressionMethod, Crc32, RECOMMENDED_BUFFER_SIZE, RangeReader, ZipLocator};
use std::collections::BTreeMap;
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
    /// Entries that are not read, by the kind that their names tell: the first name of each.
    pub(super) unread: BTreeMap<Kind, String>,
    state: State,
    buffer: Vec<u8>,
}

#[derive(Debug)]
enum State {
    /// Bytes are still coming.
    Collecting(Blocks),
    /// Entries are read, the last of the list first.
    Reading { blocks: Arc<Blocks>, left: Vec<Entry>, current: Option<Box<Current>> },
    /// Nothing more can be read.
    Done,
}

/// An entry that is to be read.
#[derive(Debug)]
struct Entry {
    name: String,
    method: CompressionMethod,
    /// Where its packed bytes begin and end.
    range: (u64, u64),
    /// Checksum and unpacked size, where they are known.
    expected: Option<(u32, u64)>,
}

/// The entry that is being read.
struct Current {
    file: FileState,
    // None once all of it is unpacked; what it holds may be an archive with work left.
    source: Option<Box<dyn Read>>,
    crc: Crc32,
    size: u64,
    expected: Option<(u32, u64)>,
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
        Self { depth, path: path.to_owned(), entries: 0, unread: BTreeMap::new(), state, buffer: Vec::new() }
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
            State::Reading { blocks, mut left, current } => {
                let current = match current {
                    Some(current) => current.go_on(&mut self.buffer, importer, problems),
                    None => match left.pop() {
                        Some(entry) => self.begin(&blocks, entry, importer, problems),
                        None => {
                            importer.spent.release(blocks.len());
                            return false;
                        }
                    },
                };
                match current {
                    Ok(current) => self.state = State::Reading { blocks, left, current },
                    Err(limit) => {
                        importer.spent.release(blocks.len());
                        problems.archive_limit(limit, Some(left.len() as u64));
                        left.iter().for_each(|entry| self.leave(&entry.name));
                    }
                }
            }
            State::Done => {}
        }
        matches!(self.state, State::Reading { .. })
    }

    /// Finds the entries. They are read in the order of their names, which says nothing but is always the same.
    fn open(&mut self, blocks: Blocks, spent: &mut Spent, problems: &mut Problems) {
        let blocks = Arc::new(blocks);
        self.buffer.resize(PIECE.max(RECOMMENDED_BUFFER_SIZE), 0);
        let Some(mut left) = self.listed(&blocks, spent, problems).or_else(|| {
            let found = self.salvaged(&blocks, spent, problems);
            let what =
                if found.is_empty() { "" } else { "; what stands before it was read as far as it goes" };
            problems.archive_damaged(&format!("its directory, which stands at its end, is missing{what}"));
            Some(found)
        }) else {
            return;
        };
        if left.is_empty() && problems.is_empty() {
            problems.archive_without_files();
        }
        left.sort_by(|a, b| b.name.cmp(&a.name));
        self.state = State::Reading { blocks, left, current: None };
    }

    /// The entries that the directory lists; nothing where there is none.
    fn listed(
        &mut self,
        blocks: &Arc<Blocks>,
        spent: &mut Spent,
        problems: &mut Problems,
    ) -> Option<Vec<Entry>> {
        let mut buffer = std::mem::take(&mut self.buffer);
        let located = ZipLocator::new().locate_in_reader(Arc::clone(blocks), &mut buffer, blocks.len());
        let mut left = Vec::new();
        let archive = located.ok();
        let mut entries = archive.as_ref().map(|archive| archive.entries(&mut buffer));
        while let Some(entries) = &mut entries {
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
            if record.is_dir() && record.uncompressed_size_hint() == 0 {
                continue;
            }
            if name == "[Content_Types].xml" {
                problems.office_document();
                left.clear();
                break;
            }
            let is_encrypted = record.flags().is_encrypted() || record.flags().has_strong_encryption();
            let method = record.compression_method();
            if self.is_read(&name, is_encrypted, method, problems) {
                let expected = Some((record.crc32(), record.uncompressed_size_hint()));
                match archive.as_ref().map(|archive| archive.get_entry(record.wayfinder())) {
                    Some(Ok(found)) => {
                        left.push(Entry { name, method, range: found.compressed_data_range(), expected });
                    }
                    _ => {
                        problems.damaged_entry(&name);
                        self.leave(&name);
                    }
                }
            }
        }
        self.buffer = buffer;
        archive.map(|_| left)
    }

    /// The entries that are found by their own headers.
    fn salvaged(&mut self, blocks: &Blocks, spent: &mut Spent, problems: &mut Problems) -> Vec<Entry> {
        let mut left = Vec::new();
        for found in salvage::entries(blocks) {
            self.entries += 1;
            if let Err(limit) = spent.entry() {
                problems.archive_limit(limit, None);
                break;
            }
            let name = names::normalised(&found.name);
            let is_folder = found.name.ends_with(b"/");
            if !is_folder && self.is_read(&name, found.is_encrypted, found.method, problems) {
                let salvage::Found { method, range, expected, .. } = found;
                left.push(Entry { name, method, range, expected });
            }
        }
        left
    }

    /// Whether an entry is read; tells why not where it should be.
    fn is_read(
        &mut self,
        name: &str,
        is_encrypted: bool,
        method: CompressionMethod,
        problems: &mut Problems,
    ) -> bool {
        if names::is_passed_over(name) {
            return false;
        }
        if is_encrypted {
            problems.encrypted_entry(name);
        } else if !is_supported(method) {
            problems.unsupported_entry(name, method.name().unwrap_or("unknown"));
        } else {
            return true;
        }
        self.leave(name);
        false
    }

    /// Takes note of an entry that is not read.
    fn leave(&mut self, name: &str) {
        let kind = Kind::of_file_name(name).filter(|kind| kind.is_needed() && may_be_data(name));
        if let Some(kind) = kind {
            let known = self.unread.entry(kind).or_insert_with(|| name.to_owned());
            if name < known.as_str() {
                *known = name.to_owned();
            }
        }
    }

    /// Begins to read an entry; nothing where it is too large.
    fn begin(
        &mut self,
        blocks: &Arc<Blocks>,
        entry: Entry,
        importer: &mut Importer,
        problems: &mut Problems,
    ) -> Result<Option<Box<Current>>, Limit> {
        // Its size is known beforehand, so that what is too large costs the other entries nothing.
        let size = entry.expected.map_or(0, |(_, size)| size);
        if let Err(limit) = importer.spent.fits(size) {
            problems.entry_too_large(&entry.name, limit);
            self.leave(&entry.name);
            return Ok(None);
        }
        let bytes = BufReader::new(RangeReader::new(Arc::clone(blocks), entry.range.0..entry.range.1));
        let source: Box<dyn Read> = match entry.method {
            CompressionMethod::STORE => Box::new(bytes),
            CompressionMethod::DEFLATE64 => Box::new(Deflate64Decoder::with_buffer(bytes)),
            _ => Box::new(DeflateDecoder::new(bytes)),
        };
        let file = importer.begin_inside(&format!("{}/{}", self.path, entry.name), self.depth + 1);
        let expected = entry.expected;
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
        let read = if self.expected.is_some_and(|(_, size)| self.size + read as u64 > size) {
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
            let is_as_expected =
                self.expected.is_none_or(|expected| (self.crc.checksum(), self.size) == expected);
            if !self.file.is_failed() && !is_as_expected {
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
