//! The bytes of a zip archive, whose directory stands at its end: all of them are held, in blocks, so
//! that a growing archive is never copied to a larger place.

use rawzip::ReaderAt;
use std::io;

/// Bytes of a block.
const BLOCK: usize = 1 << 20;

/// Bytes, added at the end and read anywhere.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    // Every block but the last is full.
    blocks: Vec<Vec<u8>>,
    len: u64,
}

impl Blocks {
    /// Adds bytes at the end.
    pub(super) fn add(&mut self, mut bytes: &[u8]) {
        self.len += bytes.len() as u64;
        while !bytes.is_empty() {
            if self.blocks.last().is_none_or(|last| last.len() >= BLOCK) {
                self.blocks.push(Vec::new());
            }
            let Some(last) = self.blocks.last_mut() else { return };
            let (fits, rest) = bytes.split_at(bytes.len().min(BLOCK - last.len()));
            last.extend_from_slice(fits);
            bytes = rest;
        }
    }

    /// How many bytes there are.
    pub(super) fn len(&self) -> u64 {
        self.len
    }
}

impl ReaderAt for Blocks {
    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        let (block, within) = ((offset / BLOCK as u64) as usize, (offset % BLOCK as u64) as usize);
        let bytes = self.blocks.get(block).and_then(|block| block.get(within..)).unwrap_or_default();
        let count = bytes.len().min(buffer.len());
        if let (Some(target), Some(bytes)) = (buffer.get_mut(..count), bytes.get(..count)) {
            target.copy_from_slice(bytes);
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_read_back_across_blocks() {
        let bytes: Vec<u8> = (0..BLOCK * 2 + 100).map(|at| (at % 251) as u8).collect();
        let mut blocks = Blocks::default();
        for chunk in bytes.chunks(7001) {
            blocks.add(chunk);
        }
        assert_eq!(blocks.len(), bytes.len() as u64);
        for start in [0, 1, BLOCK - 3, BLOCK, BLOCK * 2 - 1, bytes.len() - 5] {
            let mut read = vec![0; 5];
            blocks.read_exact_at(&mut read, start as u64).unwrap();
            assert_eq!(read, bytes[start..start + 5], "from {start}");
        }
        assert_eq!(blocks.read_at(&mut [0; 9], bytes.len() as u64).unwrap(), 0);
    }
}
