//! What can be wrong with a file, each with its place and its remedy. Repeated problems are told once.

mod bytes;
mod content;
mod fields;
mod lists;

pub(super) use bytes::position;
pub(super) use content::scopes;
pub(super) use fields::MissingPages;

use seatscope_contract::report::Problem;
use std::fmt;

/// Different problems of one file that are told. Nobody reads more, and each costs a look at all others.
const MOST: usize = 500;

/// The problems of one file, in order of their first place.
#[derive(Debug, Default)]
pub(super) struct Problems {
    list: Vec<Counted>,
    /// Further ones that were only counted.
    untold: u64,
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

/// Where a record stands in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    /// The byte at which it begins.
    pub(super) offset: u64,
    /// Its number among the file's records, from 1.
    pub(super) record: u64,
}

impl fmt::Display for Spot {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "record {} at byte {}", self.record, self.offset)
    }
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
        self.tell(code, about, offset, || (message, remedy.to_owned()));
    }

    /// The same for problems that may be many: only the first is put into words, message and remedy.
    fn tell(
        &mut self,
        code: &'static str,
        about: &str,
        offset: Option<u64>,
        words: impl FnOnce() -> (String, String),
    ) {
        let is_full = self.list.len() >= MOST;
        match self.list.iter_mut().find(|known| known.code == code && known.about == about) {
            Some(known) => known.times += 1,
            None if is_full => self.untold += 1,
            None => {
                let (message, remedy) = words();
                self.list.push(Counted { code, about: about.to_owned(), message, remedy, offset, times: 1 });
            }
        }
    }

    /// The same for what holds for the file as a whole, and is told once however many records show it.
    fn tell_of_file(&mut self, code: &'static str, about: &str, words: impl FnOnce() -> (String, String)) {
        if !self.list.iter().any(|known| known.code == code && known.about == about) {
            self.tell(code, about, None, words);
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
        let untold = (self.untold > 0).then(|| Problem {
            code: "LimitReached".to_owned(),
            message: format!("{} more problems of this file are not listed; at most {MOST} are", self.untold),
            remedy: "mend those that are listed, then read the file again".to_owned(),
            offset: None,
        });
        list.into_iter().map(tell).chain(untold).collect()
    }

    /// Whether records that belong to the file are missing, or were left out.
    pub(super) fn lose_records(&self) -> bool {
        self.untold > 0
            || self.list.iter().any(|problem| match problem.code {
                "MorePagesExist" | "Truncated" | "LimitReached" | "Unreadable" | "WrappedLines" => true,
                "InvalidJson" => {
                    matches!(
                        problem.about.as_str(),
                        "line"
                            | "structure"
                            | "record"
                            | "row"
                            | "unclosed"
                            | "bracket"
                            | "list"
                            | "tail"
                            | "rest"
                    )
                }
                "InvalidCsv" => matches!(problem.about.as_str(), "row" | "quote"),
                _ => false,
            })
    }

    /// Whether something was lost of which nobody can say where it belongs.
    pub(super) fn break_off(&self) -> bool {
        self.untold > 0
            || self.list.iter().any(|problem| {
                problem.code == "Unreadable"
                    || (problem.code, problem.about.as_str()) == ("LimitReached", "unpacking")
            })
    }

    /// Whether the file was said to be something else than data.
    pub(super) fn tell_of_no_data(&self) -> bool {
        const CODES: [&str; 4] = ["ErrorBody", "UnknownContent", "UnsupportedFormat", "WebPage"];
        self.list.iter().any(|problem| CODES.contains(&problem.code))
    }

    /// Whether it ends in the middle.
    pub(super) fn is_cut(&self) -> bool {
        self.list.iter().any(|problem| problem.code == "Truncated")
    }

    /// Whether nothing was wrong.
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}
