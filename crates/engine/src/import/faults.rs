//! What is wrong with the text of a file, and what it costs.

use super::kinds::Kind;
use super::problems::Spot;
use super::reader::Reader;
use super::scanner::{DEEPEST, Fault, LONGEST_RECORD};

impl Reader<'_> {
    /// Tells what is wrong at an offset, and takes note of what may be lost by it.
    pub(super) fn tell_fault(&mut self, fault: Fault, offset: u64) {
        let is_cut = matches!(fault, Fault::Truncated | Fault::CutBetween);
        self.file.is_cut |= is_cut;
        if !matches!(fault, Fault::Comma | Fault::Noise) {
            self.file.is_damaged |= !is_cut && !matches!(fault, Fault::TooLong | Fault::TooDeep);
            self.lose();
        }
        if is_cut || fault == Fault::Rest {
            self.lose_further_lists();
        }
        let problems = &mut self.file.problems;
        match fault {
            Fault::Truncated => problems.truncated(offset),
            Fault::CutBetween => problems.cut_between(offset),
            Fault::Unclosed => {
                self.file.records += 1;
                problems.unclosed(Spot { offset, record: self.file.records });
            }
            Fault::Comma => problems.comma(offset),
            Fault::Bracket(byte) => problems.bracket(byte, offset),
            Fault::OpenList => problems.open_list(offset),
            Fault::Tail => problems.tail(self.file.records, offset),
            Fault::Around => problems.around(offset),
            Fault::Rest => problems.rest(offset),
            Fault::Unexpected(byte) => problems.unexpected(byte, offset),
            Fault::BrokenLine => {
                self.file.broken_lines.push(offset);
                problems.unexpected(b'\n', offset);
            }
            Fault::TooLong => problems.too_long(LONGEST_RECORD, offset),
            Fault::TooDeep => problems.too_deep(DEEPEST, offset),
            Fault::Noise => problems.log_lines(offset),
        }
    }

    /// Takes note that lists of a bundle may be lost which were to come.
    fn lose_further_lists(&mut self) {
        if self.file.asides.is_bundle() {
            let further = Kind::of_bundle().into_iter().filter(|kind| !self.file.listed.contains(kind));
            self.file.lost.extend(further);
        }
    }
}
