//! Marks of findings, and saved work.

use super::format::{count, number};
use seatscope_contract::views::MarkCounts;
use seatscope_contract::work::{FindingState, Work};

/// Heading of the mark on a finding.
pub(crate) const MARK: &str = "Your mark";
/// Name of the choice of a state.
pub(crate) const STATE: &str = "What is to become of it";
/// Name of the field for a note.
pub(crate) const NOTE: &str = "Note";
/// Where the marks are.
pub(crate) const KEPT: &str = "Marks and notes are in this tab only, until you save your work under Reports.";
/// Group of filters.
pub(crate) const ALSO: &str = "Also show";
/// A finding with a note, in a list.
pub(crate) const HAS_NOTE: &str = "note";

/// Heading of the part of the reports.
pub(crate) const YOUR_WORK: &str = "Your work";
/// What it is.
pub(crate) const DETAIL: &str = "Marks and notes, changes on the what-if bench and your rules, in one file. Of the tenant it holds ids, codes and \
     addresses, the titles of your changes, which may name people, and what you wrote. Open it again with this export \
     or a newer one, here or by dropping it on the page.";
/// Saves it.
pub(crate) const SAVE: &str = "Save my work";
/// Opens it.
pub(crate) const OPEN: &str = "Open my work";

/// Title of the notice about work that was opened.
pub(crate) const OPENED: &str = "Your work is open";
/// Title of the notice about work that was refused.
pub(crate) const REFUSED: &str = "The saved work was not opened";
/// Work was opened before an export.
pub(crate) const EXPORT_FIRST: &str = "Open the export first, then your work.";
/// Title of the notice about marks that the worker did not take.
pub(crate) const NOT_TAKEN: &str = "Your marks do not show";
/// Title of the notice about marks of the tenant before.
pub(crate) const PUT_AWAY: &str = "Another tenant is open";

/// A state in a word.
pub(crate) fn state(state: FindingState) -> &'static str {
    match state {
        FindingState::Open => "Open",
        FindingState::Settled => "Settled",
        FindingState::Accepted => "Accepted",
    }
}

/// How many findings were touched when it was marked, where it is another number now.
pub(crate) fn then(users: u64, now: u64) -> String {
    format!("When you marked it, it touched {}; now it is {}.", count(users, "user", "users"), number(now))
}

/// Other findings share the mark.
pub(crate) fn alike(others: u64) -> String {
    let others = count(
        others,
        "other finding is about the same and shares",
        "other findings are about the same and share",
    );
    format!("{others} this mark.")
}

/// How many findings the list leaves out.
pub(crate) fn folded(findings: u64) -> String {
    let (one, many) =
        ("finding that you settled or accepted is", "findings that you settled or accepted are");
    format!("{} folded away.", count(findings, one, many))
}

/// Marks whose finding is not here.
pub(crate) fn gone(counts: MarkCounts) -> String {
    let marks = count(counts.gone, "mark is of a finding", "marks are of findings");
    match counts.gone_settled {
        0 => format!("{marks} that this export does not show."),
        settled => format!("{marks} that this export does not show, {} of them settled.", number(settled)),
    }
}

/// What was opened.
pub(crate) fn opened(other_tenant: bool, work: &Work) -> String {
    let mut text = String::new();
    if other_tenant {
        text.push_str(
            "It was saved for another tenant: what it says of ids that are not here has no effect. ",
        );
    }
    let parts = [
        count(work.changes.len() as u64, "change on the bench", "changes on the bench"),
        count(work.rules.switches.len() as u64, "switched rule", "switched rules"),
        count(work.marks.len() as u64, "mark", "marks"),
    ];
    let [changes, rules, marks] = parts;
    text.push_str(&format!("It holds {changes}, {rules} and {marks}."));
    text
}

/// How many marks of the file fit.
pub(crate) fn fitting(marks: usize, gone: u64) -> String {
    let fit = (marks as u64).saturating_sub(gone);
    format!("Marks that fit a finding of this export: {} of {}.", number(fit), number(marks as u64))
}

/// Marks of the tenant before.
pub(crate) fn put_away(marks: usize) -> String {
    format!("{} of the tenant before put away.", count(marks as u64, "mark was", "marks were"))
}

/// A file that cannot be saved work.
pub(crate) fn too_large(name: &str) -> String {
    format!("“{name}” is larger than any saved work. Choose a file that “{SAVE}” gave.")
}

/// A file that the browser would not read.
pub(crate) fn unreadable(name: &str, reason: &str) -> String {
    format!("The browser would not read “{name}” ({reason}). Copy it to a local disk and choose it again.")
}
