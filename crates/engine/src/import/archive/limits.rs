//! How much an archive may unpack to. A few kilobytes can claim to hold terabytes; what goes beyond
//! these limits is not read, and the limit is named.

use crate::import::FileState;
use std::fmt;

/// Entries of an archive, those of archives inside it included. An export of a large tenant is a
/// folder of a million files (formats 3).
const MOST_ENTRIES: u64 = 2_000_000;
/// Bytes that an archive unpacks to, all its entries together.
const MOST_UNPACKED: u64 = 64 << 30;
/// Bytes of zip archives held in memory at once.
const MOST_HELD: u64 = 1 << 30;
/// Unpacked bytes for each byte of the file. JSON of a directory stays below 60.
const HIGHEST_RATIO: u64 = 200;
/// So many bytes may be unpacked whatever the ratio.
const FREE_OF_RATIO: u64 = 64 << 20;
/// Bytes that entries which were then left may have unpacked to, all together, so that the others are read.
const MOST_FORGIVEN: u64 = 1 << 30;
/// Archives within each other: an archive in an archive is read, a third one is not.
pub(in crate::import) const DEEPEST: u8 = 2;

/// A limit that an archive went beyond.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Limit {
    Entries,
    Unpacked,
    Held,
    Ratio,
    Depth,
}

impl fmt::Display for Limit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entries => write!(formatter, "it has more than {MOST_ENTRIES} entries"),
            Self::Unpacked => write!(formatter, "it unpacks to more than {} GB", MOST_UNPACKED >> 30),
            Self::Held => write!(formatter, "a zip archive may have {} MB at most", MOST_HELD >> 20),
            Self::Ratio => write!(
                formatter,
                "it unpacks to more than {HIGHEST_RATIO} times its size and more than {} MB",
                FREE_OF_RATIO >> 20
            ),
            Self::Depth => write!(formatter, "it is more than {DEEPEST} archives deep"),
        }
    }
}

/// What one file has used up of the limits, archives inside it included.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::import) struct Spent {
    /// Bytes of the file itself, as far as they are read.
    pub(super) file: u64,
    entries: u64,
    unpacked: u64,
    forgiven: u64,
    held: u64,
}

impl Spent {
    /// Counts an entry.
    pub(super) fn entry(&mut self) -> Result<(), Limit> {
        self.entries += 1;
        if self.entries > MOST_ENTRIES { Err(Limit::Entries) } else { Ok(()) }
    }

    /// Counts unpacked bytes.
    pub(super) fn unpack(&mut self, bytes: usize) -> Result<(), Limit> {
        self.unpacked += bytes as u64;
        self.fits(0)
    }

    /// Whether so many more bytes may be unpacked.
    pub(super) fn fits(&self, bytes: u64) -> Result<(), Limit> {
        let unpacked = self.unpacked.saturating_add(bytes);
        if unpacked > MOST_UNPACKED {
            Err(Limit::Unpacked)
        } else if unpacked > FREE_OF_RATIO && unpacked > self.file.saturating_mul(HIGHEST_RATIO) {
            Err(Limit::Ratio)
        } else {
            Ok(())
        }
    }

    /// Takes unpacked bytes back that an entry came to which goes beyond a limit and is left, as long as such
    /// entries are few.
    pub(super) fn forgive(&mut self, bytes: u64) {
        self.forgiven = self.forgiven.saturating_add(bytes);
        if self.forgiven <= MOST_FORGIVEN {
            self.unpacked = self.unpacked.saturating_sub(bytes);
        }
    }

    /// Counts bytes that have to be held.
    pub(super) fn hold(&mut self, bytes: usize) -> Result<(), Limit> {
        if self.held + bytes as u64 > MOST_HELD {
            return Err(Limit::Held);
        }
        self.held += bytes as u64;
        Ok(())
    }

    /// Says that bytes are held no longer.
    pub(super) fn release(&mut self, bytes: u64) {
        self.held = self.held.saturating_sub(bytes);
    }
}

impl FileState {
    /// Says that the archive around the file is damaged here.
    pub(super) fn damaged(&mut self) {
        self.cut(
            "the archive is damaged here",
            "copy the archive again and compare its size with the original",
        );
    }

    /// Says that the archive around the file goes beyond a limit here.
    pub(super) fn too_large(&mut self, limit: Limit) {
        self.limit = Some(limit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_limit_holds_and_is_named_with_its_number() {
        let mut spent = Spent { file: 1000, ..Spent::default() };
        assert_eq!(spent.unpack(FREE_OF_RATIO as usize), Ok(()), "a small archive may unpack to a lot");
        assert_eq!(spent.unpack(1), Err(Limit::Ratio));
        let mut spent = Spent { file: 1 << 40, unpacked: MOST_UNPACKED, ..Spent::default() };
        assert_eq!(spent.unpack(1), Err(Limit::Unpacked));
        let mut spent = Spent { entries: MOST_ENTRIES - 1, ..Spent::default() };
        assert_eq!((spent.entry(), spent.entry()), (Ok(()), Err(Limit::Entries)));
        let mut spent = Spent { held: MOST_HELD, ..Spent::default() };
        assert_eq!(spent.hold(1), Err(Limit::Held));
        spent.release(10);
        assert_eq!(spent.hold(10), Ok(()));
        let mut spent = Spent { file: 1 << 40, unpacked: MOST_UNPACKED + 5, ..Spent::default() };
        spent.forgive(MOST_FORGIVEN);
        assert_eq!(spent.fits(MOST_FORGIVEN - 5), Ok(()), "what was left counts no more");
        spent.forgive(MOST_UNPACKED);
        assert_eq!(spent.fits(MOST_FORGIVEN - 4), Err(Limit::Unpacked), "but not without end");
        for (limit, number) in [
            (Limit::Entries, "2000000"),
            (Limit::Unpacked, "64 GB"),
            (Limit::Held, "1024 MB"),
            (Limit::Ratio, "200 times"),
            (Limit::Depth, "2 archives"),
        ] {
            assert!(limit.to_string().contains(number), "{limit}");
        }
    }
}
