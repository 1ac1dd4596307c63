//! Marks of findings, and saved work.

use seatscope_contract::views::MarkCounts;
use seatscope_contract::work::{FindingState, Work};

messages! {
    /// Heading of the mark on a finding.
    mark => "work-mark";
    /// Name of the choice of a state.
    state_label => "work-state-label";
    /// Name of the field for a note.
    note => "work-note";
    /// Where the marks are.
    kept => "work-kept";
    /// Group of filters.
    also => "work-also";
    /// A finding with a note, in a list.
    has_note => "work-has-note";
    /// Heading of the part of the reports.
    your_work => "work-your-work";
    /// What it is.
    detail => "work-detail";
    /// Saves it.
    save => "work-save";
    /// Opens it.
    open => "work-open";
    /// Title of the notice about work that was opened.
    opened_title => "work-opened-title";
    /// Title of the notice about work that was refused.
    refused => "work-refused";
    /// Work was opened before an export.
    export_first => "work-export-first";
    /// Title of the notice about marks that the worker did not take.
    not_taken => "work-not-taken";
    /// Title of the notice about marks of the tenant before.
    put_away_title => "work-put-away-title";
    /// States.
    state_open => "work-state-open";
    /// States.
    state_settled => "work-state-settled";
    /// States.
    state_accepted => "work-state-accepted";
    /// How many users were touched when it was marked, where it is another number now.
    then(users: u64, now: u64) => "work-then";
    /// Other findings share the mark.
    alike(others: u64) => "work-alike";
    /// How many findings the list leaves out.
    folded(findings: u64) => "work-folded";
    /// Marks whose finding is not here.
    gone_marks(marks: u64) => "work-gone-marks";
    /// Marks whose finding is not here.
    gone_marks_settled(marks: u64, settled: u64) => "work-gone-marks-settled";
    /// What was opened.
    of_other_tenant => "work-of-other-tenant";
    /// What was opened.
    holds(changes: u64, rules: u64, marks: u64) => "work-holds";
    /// How many marks of the file fit.
    fitting_marks(fitting: u64, marks: u64) => "work-fitting-marks";
    /// Marks of the tenant before.
    put_away(marks: u64) => "work-put-away";
    /// A file that cannot be saved work.
    too_large(name: &str) => "work-too-large";
    /// A file that the browser would not read.
    unreadable(name: &str, reason: &str) => "work-unreadable";
}

/// A state in a word.
pub(crate) fn state(state: FindingState) -> String {
    match state {
        FindingState::Open => state_open(),
        FindingState::Settled => state_settled(),
        FindingState::Accepted => state_accepted(),
    }
}

/// Marks whose finding is not here.
pub(crate) fn gone(counts: MarkCounts) -> String {
    match counts.gone_settled {
        0 => gone_marks(counts.gone),
        settled => gone_marks_settled(counts.gone, settled),
    }
}

/// What was opened.
pub(crate) fn opened(other_tenant: bool, work: &Work) -> String {
    let holds = holds(work.changes.len() as u64, work.rules.switches.len() as u64, work.marks.len() as u64);
    if other_tenant { format!("{} {holds}", of_other_tenant()) } else { holds }
}

/// How many marks of the file fit.
pub(crate) fn fitting(marks: usize, gone: u64) -> String {
    let marks = marks as u64;
    fitting_marks(marks.saturating_sub(gone), marks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use seatscope_contract::messages::OwnRules;
    use seatscope_contract::work::WorkKind;

    #[test]
    fn marks_that_fit_and_that_do_not_are_counted() {
        assert_eq!(fitting(3, 1), "Marks that fit a finding of this export: 2 of 3.");
        assert_eq!(
            gone(MarkCounts { gone: 2, gone_settled: 1, ..MarkCounts::default() }),
            "2 marks are of findings that this export does not show, 1 of them settled."
        );
        let work = Work {
            kind: WorkKind::Work,
            schema_version: 1,
            tenant: None,
            changes: Vec::new(),
            rules: OwnRules::default(),
            marks: Vec::new(),
        };
        assert_eq!(
            opened(true, &work),
            "It was saved for another tenant: what it says of ids that are not here has no effect. It holds 0 changes on the bench, 0 switched rules and 0 marks."
        );
    }
}
