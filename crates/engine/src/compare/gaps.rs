//! What cannot be compared because one of the exports lacks an input, counted while the comparison is made.

use crate::exports::Export;
use seatscope_contract::comparison::{Gap, Which};

/// How often something is missing, by the export that lacks it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Missing {
    earlier: u64,
    later: u64,
    both: u64,
}

impl Missing {
    /// Whether both exports have something; counts it as missing if not.
    pub(super) fn both_have(&mut self, earlier: bool, later: bool) -> bool {
        match (earlier, later) {
            (true, true) => return true,
            (false, true) => self.earlier += 1,
            (true, false) => self.later += 1,
            (false, false) => self.both += 1,
        }
        false
    }
}

/// The gaps of one comparison.
#[derive(Debug, Default)]
pub(super) struct Gaps(Vec<Gap>);

impl Gaps {
    /// Adds what was counted as missing.
    pub(super) fn add(&mut self, subject: &str, missing: Missing, input: &str, export: &Export) {
        let counts =
            [(Which::Earlier, missing.earlier), (Which::Later, missing.later), (Which::Both, missing.both)];
        for (missing_in, affected) in counts.into_iter().filter(|(_, affected)| *affected > 0) {
            self.push(subject, missing_in, Some(affected), input, export);
        }
    }

    /// Adds a list that may go on, or is not there, in one of the exports.
    pub(super) fn add_list(&mut self, subject: &str, has: [bool; 2], export: &Export) {
        let missing_in = match has {
            [true, true] => return,
            [false, true] => Which::Earlier,
            [true, false] => Which::Later,
            [false, false] => Which::Both,
        };
        self.push(subject, missing_in, None, export.kind, export);
    }

    fn push(
        &mut self,
        subject: &str,
        missing_in: Which,
        affected: Option<u64>,
        input: &str,
        export: &Export,
    ) {
        self.0.push(Gap {
            subject: subject.to_owned(),
            missing_in,
            affected,
            input: input.to_owned(),
            remedy: export.command.to_owned(),
        });
    }

    /// All of them, in the order in which the comparison is told.
    pub(super) fn listed(self) -> Vec<Gap> {
        self.0
    }
}
