//! Findings and predictions in words.

use super::{Line, Part, with_more, with_rest};
use seatscope_contract::comparison::{
    Comparison, FoundFinding, People, RemainingFinding, UnclearFinding, Which,
};
use seatscope_contract::report::Outlook;

/// Findings by what became of them, and predictions likewise.
pub(super) fn parts(comparison: &Comparison) -> Vec<Part<'_>> {
    let (found, said, totals) = (&comparison.findings, &comparison.predictions, &comparison.totals);
    vec![
        Part {
            title: "Findings that are resolved",
            lines: list_of(&found.resolved, totals.findings_resolved),
        },
        Part {
            title: "Findings that are new",
            lines: list_of(&found.introduced, totals.findings_introduced),
        },
        Part {
            title: "Findings that remain",
            lines: with_rest(
                found.remaining.iter().map(remaining).collect(),
                totals.findings_remaining,
                "other finding",
                "other findings",
            ),
        },
        Part {
            title: "Findings of which the other export cannot tell",
            lines: with_rest(
                found.cannot_tell.iter().map(unclear).collect(),
                totals.findings_unclear,
                "other finding",
                "other findings",
            ),
        },
        Part { title: "Predictions that came true", lines: predictions(&said.came_true, totals.came_true) },
        Part {
            title: "Predictions that turned out otherwise",
            lines: predictions(&said.turned_out_otherwise, totals.turned_out_otherwise),
        },
        Part {
            title: "Predictions of failure where it went through: mended first, or wrong",
            lines: predictions(&said.went_through, totals.went_through),
        },
        Part { title: "Predictions whose cause is gone", lines: predictions(&said.avoided, totals.avoided) },
        Part { title: "Predictions that are still open", lines: predictions(&said.open, totals.open) },
        Part {
            title: "Predictions of which the later export cannot tell",
            lines: predictions(&said.cannot_tell, totals.cannot_tell),
        },
    ]
}

fn list_of(findings: &[FoundFinding], total: u64) -> Vec<Line<'_>> {
    with_rest(findings.iter().map(finding).collect(), total, "other finding", "other findings")
}

fn predictions(findings: &[FoundFinding], total: u64) -> Vec<Line<'_>> {
    let named: u64 = findings.iter().map(|finding| finding.people.total).sum();
    let line = |found| {
        let Line { mut text, below, people } = finding(found);
        text.push_str(match found.outlook {
            Some(Outlook::Clears) => " · a reprocess was to clear it",
            Some(Outlook::Stays) => " · a reprocess was to leave it",
            _ => "",
        });
        Line { text, below, people }
    };
    let lines = findings.iter().map(line).collect();
    with_more(lines, total.saturating_sub(named), "other user", "other users")
}

fn finding(finding: &FoundFinding) -> Line<'_> {
    Line {
        text: format!("{} [{}]", finding.message, finding.code),
        below: Vec::new(),
        people: (finding.people.total > 0).then_some(&finding.people),
    }
}

fn remaining(remaining: &RemainingFinding) -> Line<'_> {
    let moved = |people: &People, what: &str| {
        (people.total > 0).then(|| {
            let names: Vec<String> = people.users.iter().map(super::user).collect();
            format!("{what}: {}", super::listed(names, people.total))
        })
    };
    let below = [
        moved(&remaining.left, "no longer touches"),
        moved(&remaining.joined, "newly touches"),
        moved(&remaining.moved, "through another group than before"),
    ];
    Line { below: below.into_iter().flatten().collect(), people: None, ..finding(&remaining.finding) }
}

fn unclear(unclear: &UnclearFinding) -> Line<'_> {
    let (has, lacks) = match unclear.found_in {
        Which::Later => ("later", "earlier"),
        Which::Earlier | Which::Both => ("earlier", "later"),
    };
    let below =
        vec![format!("found in the {has} export; the {lacks} one lacks {}", unclear.missing.join(", "))];
    Line { below, ..finding(&unclear.finding) }
}
