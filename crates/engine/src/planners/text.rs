//! A proposal as plain text, for a terminal.

use crate::checks::count;
use crate::report::plain;
use seatscope_contract::planner::{Check, Proposal, UserList, Verdict, Way};
use seatscope_contract::report::{PlanRef, ProductRef};
use std::io;

/// Writes a proposal for reading: what was checked, the ways, and who fares how.
///
/// # Errors
/// Those of the writer.
pub fn write_text(proposal: &Proposal, mut out: impl io::Write) -> io::Result<()> {
    writeln!(out, "{}", plain(&proposal.title))?;
    checks(&proposal.checklist, "", &mut out)?;
    for way in &proposal.ways {
        write_way(way, &mut out)?;
    }
    if proposal.ways.is_empty() {
        writeln!(out, "\nThere is nothing to do, or no way to do it.")?;
    }
    for list in &proposal.lists {
        write_list(list, &mut out)?;
    }
    Ok(())
}

fn checks(checks: &[Check], indent: &str, out: &mut impl io::Write) -> io::Result<()> {
    for check in checks {
        let verdict = match check.verdict {
            Verdict::Yes => "yes",
            Verdict::No => "no",
            Verdict::Unknown => "unknown",
        };
        writeln!(out, "\n{indent}{} {verdict}", plain(&check.question))?;
        writeln!(out, "{indent}  {}", plain(&check.reason))?;
        if !check.remedy.is_empty() {
            writeln!(out, "{indent}  To do: {}", plain(&check.remedy))?;
        }
    }
    Ok(())
}

fn write_way(way: &Way, out: &mut impl io::Write) -> io::Result<()> {
    let totals = &way.totals;
    writeln!(out, "\nWay `{}`: {}", way.code, plain(&way.title))?;
    if !way.about.is_empty() {
        writeln!(out, "  {}", plain(&way.about))?;
    }
    writeln!(
        out,
        "  resolves {}, introduces {}; {} services; {}",
        count(totals.resolved as usize, "error", "errors"),
        count(totals.introduced as usize, "error", "errors"),
        count(totals.losing as usize, "user loses", "users lose"),
        count(totals.refused as usize, "edit is refused", "edits are refused"),
    )?;
    if totals.addresses_resolved + totals.addresses_introduced > 0 {
        let ended = count(totals.addresses_resolved as usize, "address clash", "address clashes");
        writeln!(out, "  resolves {ended}, introduces {}", totals.addresses_introduced)?;
    }
    for (number, stage) in way.stages.iter().enumerate() {
        let edits = count(stage.edits as usize, "edit", "edits");
        writeln!(out, "  {}. {} ({edits})", number + 1, plain(&stage.title))?;
        if !stage.then.is_empty() {
            writeln!(out, "     then: {}", plain(&stage.then))?;
        }
    }
    if way.users_beyond > 0 {
        let users = count(way.users_beyond as usize, "user", "users");
        writeln!(out, "  {users} more: plan anew when these edits are made")?;
    }
    checks(&way.checklist, "  ", out)
}

fn write_list(list: &UserList, out: &mut impl io::Write) -> io::Result<()> {
    writeln!(out, "\n{}", plain(&list.title))?;
    let groups = list.groups.iter().map(|group| group.name.clone().unwrap_or_else(|| group.id.clone()));
    let product = |product: &ProductRef| {
        product.name.as_ref().or(product.sku_part_number.as_ref()).unwrap_or(&product.sku_id).clone()
    };
    let plan = |plan: &PlanRef| plan.display_name.as_ref().or(plan.name.as_ref()).unwrap_or(&plan.id).clone();
    for (what, names) in [
        ("groups", groups.collect::<Vec<String>>()),
        ("products", list.products.iter().map(product).collect()),
        ("services", list.plans.iter().map(plan).collect()),
    ] {
        if !names.is_empty() {
            writeln!(out, "  {what}: {}", plain(&names.join(", ")))?;
        }
    }
    let names = list
        .users
        .iter()
        .map(|user| user.user_principal_name.as_ref().or(user.name.as_ref()).unwrap_or(&user.id));
    for name in names {
        writeln!(out, "  {}", plain(name))?;
    }
    match list.users_total.saturating_sub(list.users.len() as u64) {
        0 => Ok(()),
        more => writeln!(out, "  and {}", count(more as usize, "more user", "more users")),
    }
}
