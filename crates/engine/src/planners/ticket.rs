//! A way as a change ticket: the outcome of its scenario, and what was checked of it.

use crate::analysis::Analysis;
use crate::report::markdown::escape;
use crate::what_if::write_markdown;
use seatscope_contract::planner::{Proposal, Verdict, Way};
use seatscope_contract::views::NamedUser;
use std::io;

/// Writes the change ticket of a way. What was checked is what was asked of this way, or else of the whole proposal.
///
/// # Errors
/// Those of the writer.
pub fn write_ticket(
    analysis: &Analysis,
    proposal: &Proposal,
    way: &Way,
    mut out: impl io::Write,
) -> io::Result<()> {
    write_markdown(analysis, &way.scenario, &mut out)?;
    let checks = if way.checklist.is_empty() { &proposal.checklist } else { &way.checklist };
    writeln!(out, "\n## What was checked\n")?;
    for check in checks {
        let verdict = match check.verdict {
            Verdict::Yes => "yes",
            Verdict::No => "**no**",
            Verdict::Unknown => "**unknown**",
        };
        writeln!(out, "- {} {verdict}. {}", escape(&check.question), escape(&check.reason))?;
        if !check.remedy.is_empty() {
            writeln!(out, "  - To do: {}", escape(&check.remedy))?;
        }
        let names: Vec<String> = check.users.iter().map(named).collect();
        let more = match check.users_total.saturating_sub(names.len() as u64) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        if !names.is_empty() {
            writeln!(out, "  - {}{more}", names.join(", "))?;
        }
    }
    Ok(())
}

fn named(user: &NamedUser) -> String {
    escape(user.user_principal_name.as_ref().or(user.name.as_ref()).unwrap_or(&user.id))
}
