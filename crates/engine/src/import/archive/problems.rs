//! What can be wrong with an archive.

use super::limits::Limit;
use crate::import::problems::Problems;

impl Problems {
    /// A limit, and how many entries were not read because of it, where that is known.
    pub(super) fn archive_limit(&mut self, limit: Limit, unread: Option<u64>) {
        let rest = match unread {
            None | Some(0) => "the rest was not read".to_owned(),
            Some(unread) => format!("the rest and {unread} more entries were not read"),
        };
        self.add(
            "LimitReached",
            "archive",
            format!("the archive goes beyond a limit: {limit}; {rest}"),
            "unpack it yourself and hand over its folder",
            None,
        );
    }

    /// An entry that was passed over because of a limit: its size stands in the directory.
    pub(super) fn entry_too_large(&mut self, name: &str, limit: Limit) {
        self.add(
            "LimitReached",
            "entry",
            format!(
                "an entry of the archive was not read, since with it the archive goes beyond a limit: {limit}: `{name}`"
            ),
            "if it belongs to the export, unpack the archive yourself and hand over its folder",
            None,
        );
    }

    /// A file in an archive that was read so far.
    pub(in crate::import) fn read_to_limit(&mut self, limit: Limit, bytes: u64) {
        self.forget_consequences();
        self.add(
            "LimitReached",
            "unpacking",
            format!("the file was read up to byte {bytes} and no further, since the archive around it goes beyond a limit: {limit}"),
            "unpack the archive yourself and hand over its folder",
            None,
        );
    }

    pub(super) fn archive_without_files(&mut self) {
        self.add(
            "Empty",
            "archive",
            "the archive holds no file".to_owned(),
            "if there should be data, pack it again",
            None,
        );
    }

    pub(super) fn archive_damaged(&mut self, what: &str) {
        self.add(
            "Unreadable",
            "archive",
            format!("the archive is damaged: {what}"),
            "copy it again and compare its size with the original, or hand over the unpacked files",
            None,
        );
    }

    pub(super) fn damaged_entry(&mut self, name: &str) {
        self.add(
            "Unreadable",
            "entry",
            format!("an entry of the archive cannot be found where its directory says: `{name}`"),
            "copy the archive again and compare its size with the original",
            None,
        );
    }

    pub(super) fn checksum(&mut self, path: &str) {
        self.add(
            "Unreadable",
            "checksum",
            format!("an entry was read, but it is not what was packed, its checksum differs: `{path}`"),
            "copy the archive again and compare its size with the original",
            None,
        );
    }

    pub(super) fn encrypted_entry(&mut self, name: &str) {
        self.add(
            "Unreadable",
            "encrypted",
            format!("an entry of the archive is encrypted: `{name}`"),
            "unpack the archive with its password and hand over the files",
            None,
        );
    }

    pub(super) fn unsupported_entry(&mut self, name: &str, method: &str) {
        self.add(
            "Unreadable",
            "method",
            format!(
                "an entry of the archive is packed with a method that is not read here, {method}: `{name}`"
            ),
            "unpack the archive and hand over the files, or pack them with the usual method, Deflate",
            None,
        );
    }

    pub(super) fn office_document(&mut self) {
        self.add(
            "UnknownContent",
            "office",
            "this is an Office document, for instance an Excel workbook".to_owned(),
            "save the sheet as `CSV UTF-8`, or hand over the file that it was made from",
            Some(0),
        );
    }
}
