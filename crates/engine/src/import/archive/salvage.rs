//! Entries of a zip archive whose directory is lost: each has a header of its own before its bytes.

use super::blocks::Blocks;
use rawzip::{CompressionMethod, ReaderAt};

/// Begins the header before an entry.
const LOCAL: [u8; 4] = *b"PK\x03\x04";
/// Begins the directory.
const DIRECTORY: [u8; 4] = *b"PK\x01\x02";
/// Bytes of a header before the name.
const HEADER: usize = 30;
/// Sizes stand after the entry, where the archive was written as a stream.
const SIZES_FOLLOW: u16 = 1 << 3;
/// A size that stands elsewhere, since it does not fit.
const ELSEWHERE: u32 = u32::MAX;
/// Bytes looked at together.
const WINDOW: usize = 64 << 10;

/// An entry that was found.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) name: Vec<u8>,
    pub(super) method: CompressionMethod,
    pub(super) is_encrypted: bool,
    /// Where its packed bytes begin and end, as far as they are there.
    pub(super) range: (u64, u64),
    /// Checksum and unpacked size, where the header says them.
    pub(super) expected: Option<(u32, u64)>,
}

/// The entries before the directory, in their order.
pub(super) fn entries(blocks: &Blocks) -> impl Iterator<Item = Found> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = begin(blocks, at)?;
        let found = entry(blocks, start)?;
        at = found.range.1;
        Some(found)
    })
}

/// The entry whose header begins there.
fn entry(blocks: &Blocks, start: u64) -> Option<Found> {
    let mut header = [0; HEADER];
    read(blocks, &mut header, start)?;
    let short = |at: usize| Some(u16::from_le_bytes(*header.get(at..)?.first_chunk()?));
    let long = |at: usize| Some(u32::from_le_bytes(*header.get(at..)?.first_chunk()?));
    let (flags, method, crc, packed, size) = (short(6)?, short(8)?, long(14)?, long(18)?, long(22)?);
    let (name_length, extra_length) = (short(26)?, short(28)?);
    let mut name = vec![0; usize::from(name_length)];
    let after = start + HEADER as u64;
    read(blocks, &mut name, after)?;
    let begin = after + u64::from(name_length) + u64::from(extra_length);
    let is_told = flags & SIZES_FOLLOW == 0 && packed != ELSEWHERE && size != ELSEWHERE;
    let end = if is_told { begin + u64::from(packed) } else { next(blocks, begin) };
    Some(Found {
        name,
        method: CompressionMethod::from(method),
        is_encrypted: flags & 1 != 0,
        range: (begin.min(blocks.len()), end.min(blocks.len())),
        expected: is_told.then_some((crc, u64::from(size))),
    })
}

/// Where the next header begins, from there on; nothing where the directory comes first.
fn begin(blocks: &Blocks, from: u64) -> Option<u64> {
    let at = next(blocks, from);
    let mut signature = [0; 4];
    read(blocks, &mut signature, at)?;
    (signature == LOCAL).then_some(at)
}

/// Where the next header or the directory begins, from there on; else the end.
fn next(blocks: &Blocks, from: u64) -> u64 {
    let mut window = vec![0; WINDOW];
    let mut start = from;
    loop {
        let mut length = 0;
        // A piece may stand in two blocks.
        while let Ok(read @ 1..) =
            blocks.read_at(window.get_mut(length..).unwrap_or_default(), start + length as u64)
        {
            length += read;
        }
        let bytes = window.get(..length).unwrap_or_default();
        let begins = |at: &usize| {
            bytes.get(*at..).is_some_and(|rest| rest.starts_with(&LOCAL) || rest.starts_with(&DIRECTORY))
        };
        if let Some(at) = memchr::memmem::find_iter(bytes, b"PK").find(begins) {
            return start + at as u64;
        }
        if length < WINDOW {
            return blocks.len();
        }
        // A signature may begin at the end of the window.
        start += (WINDOW - LOCAL.len() + 1) as u64;
    }
}

fn read(blocks: &Blocks, buffer: &mut [u8], at: u64) -> Option<()> {
    blocks.read_exact_at(buffer, at).ok().map(|_| ())
}
