//! Problems of the bytes: what is no JSON, or more of it than any export has.

use super::{Problems, Spot};
use crate::import::wrapped::Broken;
use crate::json_text;

const AGAIN: &str =
    "export the file again; if it was edited by hand, check brackets, commas and quotes at that place";

impl Problems {
    pub(in crate::import) fn truncated(&mut self, offset: u64) {
        self.tell("Truncated", "", Some(offset), || {
            (
                format!("the file ends in the middle of a record that begins at byte {offset}, which was left out; what stands before it was read"),
                "export or copy the file again and compare its size with the original".to_owned(),
            )
        });
    }

    pub(in crate::import) fn cut_between(&mut self, offset: u64) {
        self.tell("Truncated", "", Some(offset), || {
            (
                format!("the file ends at byte {offset}, before the list or the object that is open there does; what stands before was read, and more may be missing"),
                "export or copy the file again and compare its size with the original".to_owned(),
            )
        });
    }

    /// Something beside the lists of an object that is no JSON.
    pub(in crate::import) fn around(&mut self, offset: u64) {
        self.tell("InvalidJson", "around", Some(offset), || {
            let message = format!(
                "of what stands beside the lists of an object, something from byte {offset} on is no JSON and was left out; the lists were read"
            );
            (message, AGAIN.to_owned())
        });
    }

    /// A bracket that ends nothing, or not what is open.
    pub(in crate::import) fn bracket(&mut self, byte: u8, offset: u64) {
        self.tell("InvalidJson", "bracket", Some(offset), || {
            let shown = byte as char;
            let message = format!(
                "`{shown}` at byte {offset} ends nothing, or another bracket than the one that is open; what stands on both sides of it was read, and whether something is missing there nobody can say"
            );
            (message, AGAIN.to_owned())
        });
    }

    /// A list that has no end before what follows it.
    pub(in crate::import) fn open_list(&mut self, offset: u64) {
        self.tell("InvalidJson", "list", Some(offset), || {
            let message = format!(
                "the list before byte {offset} has no end of its own; what follows belongs to the object around it and was read, and whether records are missing there nobody can say"
            );
            (message, AGAIN.to_owned())
        });
    }

    /// More of a record after its end.
    pub(in crate::import) fn tail(&mut self, record: u64, offset: u64) {
        self.tell("InvalidJson", "tail", Some(offset), || {
            let message = format!(
                "record {record} ends too early, as with a bracket too many: what follows it from byte {offset} on is more of it and was left out; reading went on with the next record or list that could be told"
            );
            (message, AGAIN.to_owned())
        });
    }

    /// What comes after damage, of which nothing could be told.
    pub(in crate::import) fn rest(&mut self, offset: u64) {
        self.tell("InvalidJson", "rest", Some(offset), || {
            let message = format!(
                "after the damage at byte {offset} no further record or list could be told; what stands between there and the end of the file was not read"
            );
            (message, AGAIN.to_owned())
        });
    }

    pub(in crate::import) fn unexpected(&mut self, byte: u8, offset: u64) {
        let about = if byte == b'\n' { "line" } else { "structure" };
        self.tell("InvalidJson", about, Some(offset), || {
            let shown = match byte {
                b'\n' => "the end of the line".to_owned(),
                byte if byte.is_ascii_graphic() => format!("`{}`", byte as char),
                byte => format!("byte 0x{byte:02x}"),
            };
            let message = format!(
                "{shown} at byte {offset} is not allowed in JSON there; what stands around it was left out, and reading went on with the next record or list that could be told"
            );
            (message, AGAIN.to_owned())
        });
    }

    /// Lines that a console broke; it is the cause of those that end inside a text.
    pub(in crate::import) fn wrapped(&mut self, broken: Broken) {
        self.list.retain(|problem| problem.code != "InvalidJson" || problem.about != "line");
        self.tell("WrappedLines", "", Some(broken.offset), || {
            let Broken { offset, length } = broken;
            (
                format!("lines are broken after {length} characters in the middle of texts, as a console does that is {length} wide, for instance at byte {offset}; the records around were left out, since they cannot be put together for certain"),
                "do not copy from the window, nor record it with `Start-Transcript`: write to a file, `… | ConvertTo-Json -Depth 10 | Out-File -Encoding utf8 -Width 1000000 FILE.json`, or `az rest --url URL > FILE.json`".to_owned(),
            )
        });
    }

    /// JSON in a text, out of which it was read.
    pub(in crate::import) fn encoded_twice(&mut self, offset: u64) {
        self.tell("InvalidJson", "encoded", Some(offset), || {
            (
                format!("from byte {offset} on JSON stands in a text: it was encoded twice; it was read out of the text"),
                "nothing needs to be done; `ConvertTo-Json` has to be there only once".to_owned(),
            )
        });
    }

    /// A comma too many or too few between records, which costs nothing.
    pub(in crate::import) fn comma(&mut self, offset: u64) {
        self.tell("InvalidJson", "comma", Some(offset), || {
            let message = format!(
                "a comma is missing or too many at byte {offset}; what stands on both sides of it was read"
            );
            (message, AGAIN.to_owned())
        });
    }

    /// A comma that nothing follows, inside a record.
    pub(in crate::import) fn comma_in_record(&mut self, spot: Spot) {
        self.tell("InvalidJson", "comma", Some(spot.offset), || {
            (format!("{spot} has a comma too many; all of it was read"), AGAIN.to_owned())
        });
    }

    pub(in crate::import) fn unclosed(&mut self, spot: Spot) {
        self.tell("InvalidJson", "unclosed", Some(spot.offset), || {
            let message = format!(
                "{spot} has no end and was left out as a whole; reading went on with what begins inside it"
            );
            (message, AGAIN.to_owned())
        });
    }

    pub(in crate::import) fn invalid_record(&mut self, error: &serde_json::Error, offset: u64) {
        self.tell("InvalidJson", "record", Some(offset), || {
            let reason = json_text::reason(error);
            (
                format!("a record is not valid JSON at byte {offset} ({reason}) and was left out"),
                AGAIN.to_owned(),
            )
        });
    }

    pub(in crate::import) fn not_utf8(&mut self, offset: u64) {
        self.add(
            "InvalidText",
            "encoding",
            format!("the text is not UTF-8 from byte {offset} on; it was read as windows-1252"),
            "if names look wrong, export again as UTF-8 (Windows PowerShell: `Out-File -Encoding utf8`)",
            Some(offset),
        );
    }

    /// Two encodings in one file, both of which were read.
    pub(in crate::import) fn two_encodings(&mut self, (first, then): (&str, &str), offset: u64) {
        self.add(
            "InvalidText",
            "encodings",
            format!("the text is {first} up to byte {offset} and {then} from there on, as where PowerShell appended to a file of another encoding; each part was read in its own"),
            "nothing is lost, but write the file in one go, or append with `Out-File -Append -Encoding utf8`",
            Some(offset),
        );
    }

    pub(in crate::import) fn invalid_text(&mut self, encoding: &str, offset: u64) {
        self.add(
            "InvalidText",
            "character",
            format!("byte {offset} begins no character of {encoding}, as which the text was read; some letters are wrong"),
            "export again as UTF-8 (Windows PowerShell: `Out-File -Encoding utf8`)",
            Some(offset),
        );
    }

    pub(in crate::import) fn mended_text(&mut self, spot: Spot) {
        self.tell("InvalidText", "record", Some(spot.offset), || {
            (
                format!("{spot} has text that is not Unicode; those characters were replaced by `\u{fffd}`, the rest was read"),
                "save the file as UTF-8, for instance with `Out-File -Encoding utf8`".to_owned(),
            )
        });
    }

    pub(in crate::import) fn too_long(&mut self, limit: usize, offset: u64) {
        self.tell("LimitReached", "record", Some(offset), || {
            (
                format!("what begins at byte {offset} is longer than {} MB and was left out", limit >> 20),
                "no object of a directory is that long; export the file again".to_owned(),
            )
        });
    }

    pub(in crate::import) fn too_deep(&mut self, limit: usize, offset: u64) {
        self.tell("LimitReached", "depth", Some(offset), || {
            (
                format!("brackets at byte {offset} are nested deeper than {limit} levels; the record around them was left out"),
                "no object of a directory is nested that deep; export the file again".to_owned(),
            )
        });
    }

    pub(in crate::import) fn log_lines(&mut self, offset: u64) {
        self.tell("LogLines", "", Some(offset), || {
            (
                format!("lines that are not data begin at byte {offset} and were skipped"),
                "write only the data into the file: run the command without `--verbose`, `--debug` or `-Verbose`, and without `2>&1`".to_owned(),
            )
        });
    }
}

/// Byte position of a parse error in the bytes that were parsed.
pub(in crate::import) fn position(bytes: &[u8], error: &serde_json::Error) -> usize {
    let line_start = match error.line().checked_sub(2) {
        None => 0,
        Some(nth) => memchr::memchr_iter(b'\n', bytes).nth(nth).map_or(0, |at| at + 1),
    };
    line_start + error.column().saturating_sub(1)
}
