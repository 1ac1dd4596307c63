//! The outcome of a scenario as plain text, for a terminal.

use super::between::{Between, between, in_short};
use super::outline::{is_about_an_address, is_clash};
use super::seat_moves::owned;
use crate::analysis::Analysis;
use crate::checks::{Names, before_and_after, count};
use crate::report::{plain, write_rules};
use seatscope_contract::report::{Finding, Outlook, Severity};
use seatscope_contract::what_if::{PlansOfProduct, SeatChange, WhatIf};
use std::io;

/// Users named before the rest is only counted.
const NAMED: usize = 20;

/// Writes an outcome for reading: the answer first, then errors, users and seats.
///
/// # Errors
/// Those of the writer.
pub fn write_text(analysis: &Analysis, outcome: &WhatIf, mut out: impl io::Write) -> io::Result<()> {
    if !outcome.scenario.name.is_empty() {
        writeln!(out, "{}", plain(&outcome.scenario.name))?;
    }
    let users = |findings: &[Finding]| {
        let errors = findings
            .iter()
            .filter(|finding| !is_about_an_address(&finding.code) && finding.severity == Severity::Error);
        errors.map(|finding| finding.users.len()).sum::<usize>()
    };
    let addresses =
        |findings: &[Finding]| findings.iter().filter(|found| is_clash(&found.code, found.severity)).count();
    let errors = &outcome.errors;
    let losers = outcome.users.iter().filter(|user| user.lost.iter().any(|lost| !lost.plans.is_empty()));
    writeln!(
        out,
        "resolves {}, introduces {}, leaves {}; {} services",
        count(users(&errors.resolved), "error", "errors"),
        count(users(&errors.introduced), "error", "errors"),
        count(users(&errors.remaining), "error", "errors"),
        count(losers.count(), "user loses", "users lose"),
    )?;
    let seats: u64 = outcome.undetermined.iter().map(|open| open.seats).sum();
    if seats > 0 {
        let seats = count(seats as usize, "seat", "seats");
        writeln!(
            out,
            "whoever competes for too few seats counts as going without; {seats} will serve some of them"
        )?;
    }
    let (freed, clashing) = (addresses(&errors.resolved), addresses(&errors.introduced));
    if freed + clashing > 0 {
        let freed = count(freed, "address clash", "address clashes");
        writeln!(out, "resolves {freed}, introduces {clashing}")?;
    }
    let Between { moments, .. } = between(analysis, &outcome.scenario);
    for (edits, on_the_way) in &moments {
        writeln!(out, "\n{}", in_short(*edits, on_the_way))?;
        for cause in &on_the_way.introduced {
            writeln!(out, "  introduced: {} [{}]", plain(&cause.message), plain(&cause.code))?;
        }
    }
    for refused in &outcome.refused {
        writeln!(
            out,
            "\nrefused: edit {} [{}]: {}",
            u64::from(refused.edit) + 1,
            refused.code,
            plain(&refused.message)
        )?;
    }
    for remark in &outcome.remarks {
        writeln!(out, "\nedit {}: {}", u64::from(remark.edit) + 1, plain(&remark.message))?;
    }
    for change in &outcome.membership {
        let moves = [
            ("comes", &change.comes),
            ("goes", &change.goes),
            ("goes and comes back", &change.back),
            ("not known", &change.unknown),
        ];
        let moves = moves.into_iter().filter(|(_, users)| !users.is_empty());
        let moves: Vec<String> =
            moves.map(|(what, users)| format!("{what}: {}", plain(&first(analysis, users)))).collect();
        if !moves.is_empty() {
            writeln!(out, "\nmembers of {}: {}", plain(&group(analysis, &change.group)), moves.join("; "))?;
        }
    }
    for (title, findings) in
        [("resolved", &errors.resolved), ("introduced", &errors.introduced), ("remaining", &errors.remaining)]
    {
        for finding in findings {
            let hint = match finding.outlook {
                Some(Outlook::Clears) if title == "remaining" => " · a reprocess would clear it",
                _ => "",
            };
            // Of what the service lets through nothing is introduced but a warning.
            let kind = if finding.severity == Severity::Error { "" } else { " warning" };
            writeln!(out, "\n{title}{kind}: {} [{}]{hint}", plain(&finding.message), plain(&finding.code))?;
        }
    }
    let findings = [&errors.resolved, &errors.introduced, &errors.remaining].into_iter().flatten();
    write_rules(findings.filter_map(|found| analysis.book.find(found.rule.as_deref()?)), &mut out)?;
    for open in &outcome.undetermined {
        writeln!(
            out,
            "\nundetermined: {} compete for {} of {}; who gets them is not documented",
            count(open.users.len(), "user", "users"),
            count(open.seats as usize, "seat", "seats"),
            plain(&product(analysis, &open.sku_id)),
        )?;
    }
    for (position, change) in outcome.users.iter().take(NAMED).enumerate() {
        if position == 0 {
            writeln!(out)?;
        }
        let mut parts: Vec<String> = Vec::new();
        parts.extend(change.gained.iter().map(|gain| format!("+ {}", side(analysis, gain))));
        parts.extend(change.lost.iter().map(|loss| format!("- {}", side(analysis, loss))));
        let direct = change.converted_to_direct.iter();
        parts.extend(direct.map(|sku| format!("now direct: {}", product(analysis, sku))));
        writeln!(out, "{}: {}", plain(&user(analysis, &change.id)), plain(&parts.join("; ")))?;
    }
    if outcome.users.len() > NAMED {
        let more = count(outcome.users.len() - NAMED, "more user", "more users");
        writeln!(out, "and {more}")?;
    }
    for (position, change) in outcome.address_changes.iter().take(NAMED).enumerate() {
        if position == 0 {
            writeln!(out, "\nmail and addresses, before → after")?;
        }
        let both = before_and_after(&(&change.before).into(), &(&change.after).into());
        let (user, why) = (user(analysis, &change.user), &change.why);
        writeln!(out, "{}: {}\n  {}", plain(&user), plain(&both), plain(why))?;
    }
    if outcome.address_changes.len() > NAMED {
        let more = count(outcome.address_changes.len() - NAMED, "more user", "more users");
        writeln!(out, "and {more}, all of them in the JSON outcome")?;
    }
    let owned = |seats: &SeatChange| owned(&analysis.tenant, &seats.sku_id, seats.after + seats.available);
    let moved = outcome
        .seats
        .iter()
        .filter(|seats| seats.before != seats.after || seats.peak != seats.after || owned(seats).is_some());
    for (position, seats) in moved.enumerate() {
        if position == 0 {
            writeln!(out)?;
        }
        writeln!(
            out,
            "{}: {} before, {} at most, {} after, {} left",
            plain(&product(analysis, &seats.sku_id)),
            count(seats.before.max(0) as usize, "seat", "seats"),
            seats.peak,
            seats.after,
            seats.available
        )?;
        if let Some((before, after)) = owned(seats) {
            writeln!(out, "  seats owned: {before} before, {after} after")?;
        }
    }
    Ok(())
}

fn side(analysis: &Analysis, side: &PlansOfProduct) -> String {
    let plans = &analysis.tenant.plans.ids;
    let names = side
        .plans
        .iter()
        .map(|id| plans.find(id).map_or_else(|| id.clone(), |plan| Names(&analysis.tenant).plan(plan)));
    let names: Vec<String> = names.collect();
    let product = product(analysis, &side.sku_id);
    if names.is_empty() { product } else { format!("{product} ({})", names.join(", ")) }
}

fn product(analysis: &Analysis, id: &str) -> String {
    let found = analysis.tenant.products.ids.find(id);
    found.map_or_else(|| id.to_owned(), |product| Names(&analysis.tenant).product(product))
}

/// The first users of many, and how many more there are.
fn first(analysis: &Analysis, users: &[String]) -> String {
    let names: Vec<String> = users.iter().take(NAMED).map(|id| user(analysis, id)).collect();
    match users.len().checked_sub(NAMED) {
        None | Some(0) => names.join(", "),
        Some(more) => format!("{} and {more} more", names.join(", ")),
    }
}

fn group(analysis: &Analysis, id: &str) -> String {
    let found = analysis.tenant.objects.find(id);
    found.map_or_else(|| id.to_owned(), |group| Names(&analysis.tenant).group(group))
}

fn user(analysis: &Analysis, id: &str) -> String {
    let tenant = &analysis.tenant;
    let user = tenant.objects.find(id).and_then(|object| tenant.users.of(object));
    user.map_or_else(|| id.to_owned(), |user| Names(tenant).user(user))
}
