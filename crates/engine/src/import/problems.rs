//! What can be wrong with a file, each with its place and its remedy. Repeated problems are told once.

use super::lenient::Damage;
use seatscope_contract::report::Problem;

/// The problems of one file, in order of their first place.
#[derive(Debug, Default)]
pub(super) struct Problems {
    list: Vec<Counted>,
}

#[derive(Debug)]
struct Counted {
    code: &'static str,
    /// What tells two problems of one code apart.
    about: String,
    message: String,
    remedy: String,
    offset: Option<u64>,
    times: u64,
}

impl Problems {
    /// Adds a problem; one of the same code about the same thing is only counted.
    pub(super) fn add(
        &mut self,
        code: &'static str,
        about: &str,
        message: String,
        remedy: &str,
        offset: Option<u64>,
    ) {
        match self.list.iter_mut().find(|known| known.code == code && known.about == about) {
            Some(known) => known.times += 1,
            None => self.list.push(Counted {
                code,
                about: about.to_owned(),
                message,
                remedy: remedy.to_owned(),
                offset,
                times: 1,
            }),
        }
    }

    /// The problems in the contract's form.
    pub(super) fn finish(self) -> Vec<Problem> {
        let mut list = self.list;
        list.sort_by(|a, b| (a.offset, a.code, &a.about).cmp(&(b.offset, b.code, &b.about)));
        let tell = |problem: Counted| {
            let more = match problem.times - 1 {
                0 => String::new(),
                1 => "; once more further on".to_owned(),
                more => format!("; {more} times more further on"),
            };
            Problem {
                code: problem.code.to_owned(),
                message: problem.message + &more,
                remedy: problem.remedy,
                offset: problem.offset,
            }
        };
        list.into_iter().map(tell).collect()
    }

    /// Whether nothing was wrong.
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether records that belong to the file are missing, or were left out.
    pub(super) fn lose_records(&self) -> bool {
        self.list.iter().any(|problem| match problem.code {
            "MorePagesExist" | "Truncated" | "LimitReached" | "Unreadable" => true,
            "InvalidJson" => matches!(problem.about.as_str(), "structure" | "record"),
            _ => false,
        })
    }

    pub(super) fn truncated(&mut self, offset: u64) {
        self.add(
            "Truncated",
            "",
            format!("the file ends in the middle of a record that begins at byte {offset}; everything before it was read"),
            "export or copy the file again and compare its size with the original",
            Some(offset),
        );
    }

    pub(super) fn unexpected(&mut self, byte: u8, offset: u64) {
        let shown = if byte.is_ascii_graphic() {
            format!("`{}`", byte as char)
        } else {
            format!("byte 0x{byte:02x}")
        };
        self.add(
            "InvalidJson",
            "structure",
            format!("{shown} at byte {offset} is not allowed in JSON there; reading went on at the next line that begins a document"),
            "export the file again; if it was edited by hand, check brackets and commas at that place",
            Some(offset),
        );
    }

    pub(super) fn invalid_record(&mut self, error: &serde_json::Error, offset: u64) {
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or_default();
        self.add(
            "InvalidJson",
            "record",
            format!("a record is not valid JSON at byte {offset} ({reason}) and was left out"),
            "export the file again; if it was edited by hand, correct that place",
            Some(offset),
        );
    }

    pub(super) fn record_too_long(&mut self, limit: usize, offset: u64) {
        self.add(
            "LimitReached",
            "record",
            format!("the record at byte {offset} is longer than {} MB and was left out", limit >> 20),
            "no object of a directory is that long; export the file again",
            Some(offset),
        );
    }

    pub(super) fn too_deep(&mut self, limit: usize, offset: u64) {
        self.add(
            "LimitReached",
            "depth",
            format!("brackets at byte {offset} are nested deeper than {limit} levels; reading went on at the next line that begins a document"),
            "no object of a directory is nested that deep; export the file again",
            Some(offset),
        );
    }

    pub(super) fn noise(&mut self, offset: u64) {
        self.add(
            "UnknownContent",
            "noise",
            format!("text that is not JSON begins at byte {offset} and was skipped line by line"),
            "write only the data into the file, without log or progress lines",
            Some(offset),
        );
    }

    pub(super) fn not_utf8(&mut self, offset: u64) {
        self.add(
            "InvalidText",
            "encoding",
            format!("the text is not UTF-8 from byte {offset} on; it was read as windows-1252"),
            "if names look wrong, export again as UTF-8 (Windows PowerShell: `Out-File -Encoding utf8`)",
            Some(offset),
        );
    }

    pub(super) fn invalid_text(&mut self, encoding: &str, offset: u64) {
        self.add(
            "InvalidText",
            "character",
            format!("byte {offset} begins no character of {encoding}, as which the text was read; some letters are wrong"),
            "export again as UTF-8 (Windows PowerShell: `Out-File -Encoding utf8`)",
            Some(offset),
        );
    }

    pub(super) fn more_pages(&mut self, offset: u64) {
        self.add(
            "MorePagesExist",
            "",
            format!("this is one page of several: `@odata.nextLink` at byte {offset} says that more follow"),
            "fetch every page (with Graph PowerShell: add `-All`) and add those files too; if they are among the files already, nothing is missing",
            Some(offset),
        );
    }

    pub(super) fn more_members(&mut self, offset: u64) {
        self.add(
            "MorePagesExist",
            "members",
            format!("the group at byte {offset} lists only its first members: `members@odata.nextLink` says that more follow"),
            "export the members of that group with `GET /groups/ID/members` and all its pages",
            Some(offset),
        );
    }

    pub(super) fn damaged_field(&mut self, field: &'static str, damage: Damage, offset: u64) {
        match damage {
            Damage::Flattened => self.add(
                "DepthTruncated",
                field,
                format!("`{field}` of the record at byte {offset} was flattened to text by the export and is lost"),
                "export again with a greater depth, for instance `ConvertTo-Json -Depth 10`; a CSV cannot carry this field",
                Some(offset),
            ),
            Damage::WrongType => self.add(
                "InvalidJson",
                field,
                format!("`{field}` of the record at byte {offset} has a value of another type than the field has; it was left out"),
                "export the file again; if it was edited by hand, correct that field",
                Some(offset),
            ),
        }
    }

    pub(super) fn repaired_list(&mut self, offset: u64) {
        self.add(
            "RepairedList",
            "",
            format!("the record at byte {offset} has a single element where a list belongs; it was read as a list of one"),
            "nothing needs to be done; PowerShell writes lists of one this way",
            Some(offset),
        );
    }

    pub(super) fn duplicate(&mut self, offset: u64) {
        self.add(
            "DuplicateObject",
            "",
            format!("the object at byte {offset} was read before; the entry with more fields counts"),
            "nothing needs to be done if both come from the same export",
            Some(offset),
        );
    }

    pub(super) fn contradiction(&mut self, field: &'static str, id: &str, offset: u64) {
        self.add(
            "Contradiction",
            field,
            format!(
                "the object at byte {offset} was read before with another value of `{field}`; the entry with more fields counts, or the first of two alike: `{id}`"
            ),
            "hand over files of one and the same export only",
            Some(offset),
        );
    }

    pub(super) fn no_id(&mut self, offset: u64) {
        self.add(
            "NotExported",
            "id",
            format!("the object at byte {offset} has no id and was left out"),
            "export the id too: add it to `$select` or `-Property`",
            Some(offset),
        );
    }

    pub(super) fn field_not_exported(
        &mut self,
        field: &'static str,
        of: &'static str,
        count: u64,
        remedy: &str,
    ) {
        self.add(
            "NotExported",
            field,
            format!(
                "`{field}` was not exported for {count} {of}{}; that is not the same as empty",
                if count == 1 { "" } else { "s" }
            ),
            remedy,
            None,
        );
    }

    pub(super) fn members_of_unknown_group(&mut self) {
        self.add(
            "UnknownContent",
            "members",
            "the file lists members of a group, but does not say of which".to_owned(),
            "name the file after the group's id, or keep the `@odata.context` of the answer",
            None,
        );
    }

    pub(super) fn error_body(&mut self, code: &str, message: &str, offset: u64) {
        self.add(
            "ErrorBody",
            "",
            format!("this is an error that the service answered with and not data: `{code}` {message}"),
            "sign in with the scopes that the export needs and export again",
            Some(offset),
        );
    }

    pub(super) fn empty(&mut self) {
        self.add("Unreadable", "", "the file is empty".to_owned(), "export it again", Some(0));
    }

    pub(super) fn unreadable(&mut self, reason: &str) {
        self.add(
            "Unreadable",
            "",
            format!("the file could not be read: {reason}"),
            "check that the file exists and may be read, and hand it over again",
            None,
        );
    }

    pub(super) fn web_page(&mut self) {
        self.add(
            "WebPage",
            "",
            "this is a web page, for instance a sign-in page, and not the data behind it".to_owned(),
            "sign in first, then save the answer of the Graph request itself",
            Some(0),
        );
    }

    pub(super) fn unknown_content(&mut self, what: &str) {
        self.list.retain(|problem| problem.about != "noise");
        self.add(
            "UnknownContent",
            "",
            format!("nothing of a tenant was found in this file: it is {what}"),
            "hand over the JSON that Microsoft Graph, Graph PowerShell or an export tool wrote",
            Some(0),
        );
    }

    pub(super) fn unknown_records(&mut self, count: u64) {
        self.add(
            "UnknownContent",
            "records",
            format!("{count} records could not be recognised and were left out"),
            "keep `@odata.context` or `@odata.type`, or name the file after what it holds, for instance users.json",
            None,
        );
    }

    pub(super) fn other_tenant(&mut self, id: &str) {
        self.add(
            "OtherTenant",
            "",
            format!("this file belongs to another tenant than the first one read: `{id}`"),
            "analyse one tenant at a time",
            None,
        );
    }
}

/// Byte position of a parse error in the bytes that were parsed.
pub(super) fn position(bytes: &[u8], error: &serde_json::Error) -> u64 {
    let line_start = match error.line().checked_sub(2) {
        None => 0,
        Some(nth) => memchr::memchr_iter(b'\n', bytes).nth(nth).map_or(0, |at| at + 1),
    };
    (line_start + error.column().saturating_sub(1)) as u64
}
