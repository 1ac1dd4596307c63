//! The outcome of a scenario as a change ticket in Markdown: what, why, for whom, with which seats, in which
//! order, and what to look at afterwards.

mod people;
mod words;

use super::between::{Between, between};
use super::outline::{is_about_an_address, is_clash};
use super::seat_moves::owned;
use crate::analysis::Analysis;
use crate::checks::count;
use crate::report::markdown::{cell, escape};
use people::{address_moves, addresses, members, people, side_in_words};
use seatscope_contract::outline::{Change, ErrorCause, Outline, Step};
use seatscope_contract::report::{CoverageStatus, Outlook, Severity};
use seatscope_contract::scenario::Scenario;
use std::io::{self, Write};
use words::{product, users};

/// Causes, combinations of gains and losses, and rows listed before the rest is only counted.
const LISTED: usize = 25;

/// Writes the change ticket of a scenario.
///
/// # Errors
/// Those of the writer.
pub fn write_markdown(analysis: &Analysis, scenario: &Scenario, mut out: impl Write) -> io::Result<()> {
    let outline = analysis.outline(scenario);
    let name = if outline.name.trim().is_empty() { "Licensing change" } else { &outline.name };
    writeln!(out, "# {}\n", escape(name))?;
    summary(analysis, &outline, &mut out)?;
    steps(&outline, &mut out)?;
    on_the_way(analysis, scenario, &mut out)?;
    errors(&outline, &mut out)?;
    members(&outline, &mut out)?;
    people(&outline, &mut out)?;
    addresses(&outline, &mut out)?;
    seats(analysis, &outline, &mut out)?;
    afterwards(&outline, &mut out)?;
    unknown(analysis, &outline, &mut out)
}

fn summary(analysis: &Analysis, outline: &Outline, out: &mut impl Write) -> io::Result<()> {
    let totals = &outline.totals;
    let organization = &analysis.tenant.organization;
    let tenant = organization.name.as_deref().unwrap_or("without a name");
    let id = organization.id.as_deref().map(|id| format!(" ({})", escape(id))).unwrap_or_default();
    writeln!(out, "Tenant: {}{id}\n", escape(tenant))?;
    let lines = [
        format!(
            "{} of {} {}",
            totals.applied,
            count((totals.applied + totals.refused) as usize, "edit", "edits"),
            if totals.refused == 0 {
                "can be made"
            } else {
                "can be made; the service would refuse the others"
            }
        ),
        format!("{} processed by the service", count(totals.processed as usize, "user is", "users are")),
        format!(
            "errors: {} resolved, {} introduced, {} remain",
            totals.resolved, totals.introduced, totals.remaining
        ),
        format!(
            "{}; {} a service that nothing else gives them ({} in all)",
            count(totals.changed as usize, "user has a change", "users have a change"),
            count(totals.losing as usize, "user loses", "users lose"),
            count(totals.plans_lost as usize, "plan", "plans"),
        ),
    ];
    for line in lines {
        writeln!(out, "- {line}")?;
    }
    let (ended, begun) = (totals.addresses_resolved, totals.addresses_introduced);
    if ended + begun > 0 {
        writeln!(out, "- addresses that clash: {ended} resolved, {begun} introduced")?;
    }
    for seats in outline.seats.iter().filter(|seats| seats.short > 0) {
        let missing = count(seats.short as usize, "seat", "seats");
        writeln!(out, "- **{missing} of {} missing** at the peak", escape(&product(&seats.product)))?;
    }
    Ok(())
}

fn steps(outline: &Outline, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n## What is done, in this order\n")?;
    if outline.steps.is_empty() {
        writeln!(out, "Nothing.")?;
    }
    for (number, step) in outline.steps.iter().enumerate() {
        writeln!(out, "{}. {}", number + 1, escape(&step.text))?;
        if step.edits > 1 {
            writeln!(out, "   - {}", users(&step.users, u64::from(step.edits)))?;
        }
        for refused in &step.refused {
            let how_many = match (step.edits, refused.edits) {
                (1, _) => String::new(),
                (_, some) => format!(" for {}", count(some as usize, "user", "users")),
            };
            let (code, message) = (escape(&refused.code), escape(&refused.message));
            writeln!(out, "   - **Refused by the service**{how_many} ({code}): {message}")?;
        }
    }
    Ok(())
}

/// What the beginning and the end do not show: where a group or user is without what comes later.
fn on_the_way(analysis: &Analysis, scenario: &Scenario, out: &mut impl Write) -> io::Result<()> {
    let Between { moments, more } = between(analysis, scenario);
    if moments.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## In between\n")?;
    writeln!(
        out,
        "The sections below compare the beginning with the end. Where each stage is processed before the next begins, \
         this holds in between; a primary address that goes then is not given back by what comes later.\n"
    )?;
    for (edits, outline) in &moments {
        writeln!(out, "### When {} done\n", count(*edits, "edit is", "edits are"))?;
        let totals = &outline.totals;
        writeln!(out, "- {} introduced", count(totals.introduced as usize, "error is", "errors are"))?;
        for cause in outline.introduced.iter().take(LISTED) {
            error(cause, false, out)?;
        }
        further(&outline.introduced, "further cause", "further causes", out)?;
        writeln!(
            out,
            "- {} a service ({} in all)",
            count(totals.losing as usize, "user is without", "users are without"),
            count(totals.plans_lost as usize, "plan", "plans"),
        )?;
        let losing: Vec<&Change> = outline.changes.iter().filter(|change| !change.lost.is_empty()).collect();
        for change in losing.iter().take(LISTED) {
            writeln!(out, "  - {}", users(&change.users, change.users_total))?;
            for side in &change.lost {
                writeln!(out, "    - loses {}", side_in_words(side))?;
            }
        }
        further(&losing, "further combination of losses", "further combinations of losses", out)?;
        let moved = count(outline.address_moves_total as usize, "user", "users");
        writeln!(
            out,
            "- mail or addresses of {moved} change, the mail address of {}",
            count(outline.mail_moves_total as usize, "user", "users")
        )?;
        address_moves(outline, "  ", out)?;
    }
    match more {
        0 => Ok(()),
        some => writeln!(out, "\n{} not looked at.", count(some, "further moment is", "further moments are")),
    }
}

/// How many there are beyond those that are listed.
fn further<T>(all: &[T], one: &str, many: &str, out: &mut impl Write) -> io::Result<()> {
    match all.len().saturating_sub(LISTED) {
        0 => Ok(()),
        more => writeln!(out, "- {}", count(more, one, many)),
    }
}

fn errors(outline: &Outline, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n## Why: assignment errors\n")?;
    let parts = [
        ("Resolved", &outline.resolved),
        ("Introduced", &outline.introduced),
        ("Remaining", &outline.remaining),
    ];
    for (title, causes) in parts {
        let total: u64 = errors_of(causes).map(|cause| cause.users_total).sum();
        let clashes = causes.iter().filter(|cause| is_clash(&cause.code, cause.severity)).count();
        let also = match clashes {
            0 => String::new(),
            some => format!(" and {}", count(some, "address that clashes", "addresses that clash")),
        };
        writeln!(out, "### {title}: {}{also}\n", count(total as usize, "error", "errors"))?;
        for cause in causes.iter().take(LISTED) {
            error(cause, title == "Remaining", out)?;
        }
        if let Some(more) = causes.get(LISTED..).filter(|more| !more.is_empty()) {
            let users: u64 = more.iter().map(|cause| cause.users_total).sum();
            let causes = count(more.len(), "further cause", "further causes");
            writeln!(out, "- {causes} with {}", count(users as usize, "user", "users"))?;
        }
        if !causes.is_empty() {
            writeln!(out)?;
        }
    }
    Ok(())
}

/// Assignment errors; an address that clashes is none, however many objects it concerns.
fn errors_of(causes: &[ErrorCause]) -> impl Iterator<Item = &ErrorCause> {
    causes.iter().filter(|cause| cause.severity == Severity::Error && !is_about_an_address(&cause.code))
}

fn error(cause: &ErrorCause, remains: bool, out: &mut impl Write) -> io::Result<()> {
    let warning = match cause.severity {
        Severity::Error => "",
        Severity::Warning => "Warning: ",
        Severity::Info => "Note: ",
    };
    writeln!(out, "- {warning}{} ({})", escape(&cause.message), escape(&cause.code))?;
    writeln!(out, "  - {}", users(&cause.users, cause.users_total))?;
    if remains && cause.outlook == Some(Outlook::Clears) {
        writeln!(out, "  - A reprocess would clear it; the service does not start one by itself.")?;
    }
    if let Some(rule) = &cause.rule {
        let date = rule.as_of.as_deref().map(|date| format!(", as of {}", escape(date))).unwrap_or_default();
        let confidence = format!("{:?}", rule.confidence).to_lowercase();
        writeln!(out, "  - Rule {}: {confidence}{date}; {}", escape(&rule.id), escape(&rule.source))?;
    }
    Ok(())
}

fn seats(analysis: &Analysis, outline: &Outline, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n## Seats\n")?;
    if outline.seats.is_empty() {
        writeln!(out, "No product's seats move, as far as the export counts them.")?;
    } else {
        writeln!(out, "| Product | Before | Peak | After | Left |\n|---|---:|---:|---:|---:|")?;
    }
    for seats in &outline.seats {
        writeln!(
            out,
            "| {} | {} | {} | {} | {} |",
            cell(&product(&seats.product)),
            seats.before,
            seats.peak,
            seats.after,
            seats.available
        )?;
    }
    for seats in &outline.seats {
        if let Some((before, after)) =
            owned(&analysis.tenant, &seats.product.sku_id, seats.after + seats.available)
        {
            writeln!(
                out,
                "\nSeats owned of {}: {before} before, {after} after.",
                escape(&product(&seats.product))
            )?;
        }
    }
    for open in &outline.competitions {
        writeln!(
            out,
            "\n{} compete for {} of {}. Who gets them is not documented: {}",
            count(open.users_total as usize, "user", "users"),
            count(open.seats as usize, "seat", "seats"),
            escape(&product(&open.product)),
            users(&open.users, open.users_total),
        )?;
    }
    Ok(())
}

fn afterwards(outline: &Outline, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n## What to check afterwards\n")?;
    let mut lines: Vec<String> = Vec::new();
    if outline.steps.iter().any(is_applied) {
        lines.push(
            "The processing state of every group that was changed: all licences assigned, nobody in error."
                .to_owned(),
        );
    }
    for seats in &outline.seats {
        let taken = count(seats.after.max(0) as usize, "seat", "seats");
        lines.push(format!("{}: {taken} taken.", escape(&product(&seats.product))));
    }
    if let Some(change) = outline.changes.first() {
        lines.push(format!("The licences of a few users, for instance {}", users(&change.users, 0)));
    }
    if outline.totals.remaining_that_clear > 0 {
        lines.push(format!(
            "Reprocess what a reprocess would clear ({}).",
            count(outline.totals.remaining_that_clear as usize, "error", "errors")
        ));
    }
    if outline.totals.changed > 0 {
        lines.push(
            "Mail and proxy addresses of these users: every change of licences makes the service work them out \
             anew."
                .to_owned(),
        );
    }
    if lines.is_empty() {
        lines.push("Nothing changes, so there is nothing to check.".to_owned());
    }
    for line in lines {
        writeln!(out, "- {line}")?;
    }
    Ok(())
}

fn is_applied(step: &Step) -> bool {
    step.refused.iter().map(|refused| refused.edits).sum::<u32>() < step.edits
}

fn unknown(analysis: &Analysis, outline: &Outline, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n## What the export cannot tell\n")?;
    writeln!(out, "- Anything that changed after the export was made.")?;
    let backtest = &analysis.backtest;
    if backtest.assignments > 0 {
        writeln!(
            out,
            "- The simulation reproduces {} of {} recorded assignments of this tenant.",
            backtest.agree, backtest.assignments
        )?;
    }
    let unclear: u64 = errors_of(&outline.remaining)
        .filter(|cause| cause.outlook == Some(Outlook::Unknown))
        .map(|cause| cause.users_total)
        .sum();
    if unclear > 0 {
        let errors = count(unclear as usize, "remaining error", "remaining errors");
        writeln!(out, "- Whether a reprocess would clear {errors}.")?;
    }
    for gap in analysis.coverage.iter().filter(|coverage| coverage.status != CoverageStatus::Full) {
        let missing: Vec<String> = gap.missing.iter().map(|part| escape(part)).collect();
        let how = if gap.status == CoverageStatus::Partial { "in part" } else { "at all" };
        let known = if gap.status == CoverageStatus::Partial { "is known only" } else { "is not known" };
        writeln!(out, "- {} {known} {how}: {} not exported.", escape(&gap.check), missing.join(", "))?;
    }
    Ok(())
}
