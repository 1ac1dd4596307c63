//! Archives: what is inside is read as files of their own, named after the archive and the entry.

mod blocks;
mod gzip;
mod limits;
mod names;
mod problems;
mod salvage;
mod zip;

use super::Importer;
use super::kinds::Kind;
use super::problems::Problems;
use gzip::Gzip;
pub(in crate::import) use limits::Limit;
pub(super) use limits::{DEEPEST, Spent};
use zip::Zip;

/// Kinds of archives, told by their first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ArchiveKind {
    /// Many files.
    Zip,
    /// One file.
    Gzip,
}

/// An archive while it is read.
#[derive(Debug)]
pub(super) enum Archive {
    Zip(Box<Zip>),
    Gzip(Box<Gzip>),
}

impl Archive {
    /// An archive of a kind; none where archives are too deep within each other.
    pub(super) fn begin(
        kind: ArchiveKind,
        depth: u8,
        path: &str,
        importer: &mut Importer,
        problems: &mut Problems,
    ) -> Option<Self> {
        if depth >= DEEPEST {
            problems.archive_limit(Limit::Depth, None);
            return None;
        }
        Some(match kind {
            ArchiveKind::Zip => Self::Zip(Box::new(Zip::new(depth, path))),
            ArchiveKind::Gzip => Self::Gzip(Box::new(Gzip::new(depth, path, importer))),
        })
    }

    /// Its name in the manifest.
    pub(super) fn format(&self) -> &'static str {
        match self {
            Self::Zip(_) => "zip",
            Self::Gzip(_) => "gzip",
        }
    }

    /// How many entries it has, those that are passed over included.
    pub(super) fn entries(&self) -> u64 {
        match self {
            Self::Zip(zip) => zip.entries,
            Self::Gzip(_) => 1,
        }
    }

    /// Entries that were not read and are named like an export, each with the kind that it would hold; some of them if
    /// they are many.
    pub(super) fn unread(&self) -> impl Iterator<Item = (Kind, &str)> {
        let unread = match self {
            Self::Zip(zip) => Some(&zip.unread),
            Self::Gzip(_) => None,
        };
        unread.into_iter().flatten().map(|(kind, name)| (*kind, name.as_str()))
    }

    /// Takes the next bytes of the archive.
    pub(super) fn take(&mut self, bytes: &[u8], importer: &mut Importer, problems: &mut Problems) {
        match self {
            Self::Zip(zip) => zip.take(bytes, &mut importer.spent, problems),
            Self::Gzip(gzip) => gzip.take(bytes, importer, problems),
        }
    }

    /// Reads the next piece of what is inside, after the last byte; true while there is more.
    pub(super) fn unpack(&mut self, importer: &mut Importer, problems: &mut Problems) -> bool {
        match self {
            Self::Zip(zip) => zip.unpack(importer, problems),
            Self::Gzip(gzip) => gzip.unpack(importer, problems),
        }
    }
}
