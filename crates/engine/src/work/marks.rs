//! What the user thinks of findings, whichever export they are of.

use crate::analysis::Analysis;
use crate::checks::Finding;
use crate::compare::identity;
use seatscope_contract::views::MarkCounts;
use seatscope_contract::work::{FindingIdentity, FindingState, Mark};
use std::collections::{BTreeMap, BTreeSet};

/// Marks by what they are about.
#[derive(Debug, Default)]
pub(crate) struct Marks(BTreeMap<FindingIdentity, Mark>);

impl Analysis {
    /// Takes marks in place of those before. Where two are about the same, the later one counts.
    pub fn set_marks(&mut self, marks: Vec<Mark>) {
        self.marks = Marks(marks.into_iter().map(|mark| (mark.about.clone(), mark)).collect());
    }

    /// What the user thinks of a finding. Findings that are about the same share a mark.
    pub fn mark(&self, finding: &Finding) -> Option<&Mark> {
        if self.marks.0.is_empty() {
            return None;
        }
        self.marks.0.get(&identity(&self.tenant, finding))
    }

    /// What is to become of a finding.
    pub fn state(&self, finding: &Finding) -> FindingState {
        self.mark(finding).map(|mark| mark.state).unwrap_or_default()
    }

    /// Findings by their state, and marks without a finding here.
    pub(crate) fn mark_counts(&self) -> MarkCounts {
        let mut counts = MarkCounts::default();
        for finding in &self.findings {
            match self.state(finding) {
                FindingState::Open => counts.open += 1,
                FindingState::Settled => counts.settled += 1,
                FindingState::Accepted => counts.accepted += 1,
            }
        }
        if self.marks.0.is_empty() {
            return counts;
        }
        let here: BTreeSet<FindingIdentity> =
            self.findings.iter().map(|finding| identity(&self.tenant, finding)).collect();
        for mark in self.marks.0.values().filter(|mark| !here.contains(&mark.about)) {
            counts.gone += 1;
            counts.gone_settled += u64::from(mark.state == FindingState::Settled);
        }
        counts
    }

    /// How many other findings are about the same, and so share its mark.
    pub(crate) fn alike(&self, finding: &Finding, about: &FindingIdentity) -> u64 {
        let others = self.findings.iter().filter(|other| other.code == finding.code);
        let alike = others.filter(|other| identity(&self.tenant, other) == *about).count();
        (alike as u64).saturating_sub(1)
    }
}
