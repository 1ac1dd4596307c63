//! Whom a change concerns: who comes and goes, gains and loses, and whose addresses change.

use super::LISTED;
use super::words::{plans, product, user, users};
use crate::checks::count;
use crate::report::markdown::escape;
use seatscope_contract::outline::{Change, NamedPlans, Outline};
use std::io::{self, Write};

/// Who comes into dynamic groups and who goes.
pub(super) fn members(outline: &Outline, out: &mut impl Write) -> io::Result<()> {
    if outline.membership.is_empty() {
        return Ok(());
    }
    writeln!(out, "## Who comes into dynamic groups and who goes\n")?;
    for moves in &outline.membership {
        let group = escape(moves.group.name.as_deref().unwrap_or(&moves.group.id));
        let why = if moves.follows { ", by a rule that stays as it is" } else { "" };
        writeln!(out, "- {group}{why}")?;
        for (what, people) in [
            ("come", &moves.comes),
            ("go", &moves.goes),
            ("go and come back, since the group is emptied first", &moves.back),
            ("cannot be told from the export, and count as staying as they are", &moves.unknown),
        ] {
            if people.total > 0 {
                let is_cut = people.total > people.users.len() as u64;
                let rest = if is_cut { "; the JSON and the CSV outcome name them all" } else { "" };
                writeln!(out, "  - {what}: {}{rest}", users(&people.users, people.total))?;
            }
        }
    }
    writeln!(out)
}

/// Who gains and loses what.
pub(super) fn people(outline: &Outline, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "## Who gains and loses what\n")?;
    if outline.changes.is_empty() {
        writeln!(out, "Nobody's products or plans change.")?;
    }
    for change in outline.changes.iter().take(LISTED) {
        writeln!(out, "- {}", users(&change.users, change.users_total))?;
        for line in sides(change) {
            writeln!(out, "  - {line}")?;
        }
    }
    let more = outline.changes.get(LISTED..).unwrap_or_default();
    let rest = more.iter().map(|change| change.users_total).sum::<u64>() + outline.users_beyond;
    if rest > 0 {
        writeln!(out, "- {} with other changes", count(rest as usize, "further user", "further users"))?;
    }
    Ok(())
}

fn sides(change: &Change) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    lines.extend(change.gained.iter().map(|side| format!("gains {}", side_in_words(side))));
    lines.extend(change.lost.iter().map(|side| format!("loses {}", side_in_words(side))));
    if !change.replaced.is_empty() {
        let plans = plans(&change.replaced);
        lines.push(format!("of what is lost, a better plan of theirs includes {plans}"));
    }
    let direct = change.converted_to_direct.iter();
    lines.extend(direct.map(|converted| format!("has {} directly afterwards", escape(&product(converted)))));
    lines
}

/// A product with those of its plans that somebody gains or loses.
pub(super) fn side_in_words(side: &NamedPlans) -> String {
    let name = escape(&product(&side.product));
    if side.plans.is_empty() {
        format!("{name}, whose plans they have from other products too")
    } else {
        format!("{name}: {}", plans(&side.plans))
    }
}

/// Mail and addresses, before and after.
pub(super) fn addresses(outline: &Outline, out: &mut impl Write) -> io::Result<()> {
    if outline.address_moves.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## Mail and addresses, before and after\n")?;
    address_moves(outline, "", out)
}

/// Whose mail and addresses change, as a list at this indent.
pub(super) fn address_moves(outline: &Outline, indent: &str, out: &mut impl Write) -> io::Result<()> {
    for moved in &outline.address_moves {
        writeln!(out, "{indent}- {}: {}", user(&moved.user), escape(&moved.why))?;
        let one = |side: &Option<String>| side.as_ref().map_or_else(|| "none".to_owned(), |own| escape(own));
        let turn = &moved.turn;
        if turn.mail_before != turn.mail_after {
            writeln!(out, "{indent}  - mail: {} → {}", one(&turn.mail_before), one(&turn.mail_after))?;
        }
        for pair in turn.addresses.iter().filter(|pair| pair.before != pair.after) {
            writeln!(out, "{indent}  - {} → {}", one(&pair.before), one(&pair.after))?;
        }
    }
    let more = outline.address_moves_total.saturating_sub(outline.address_moves.len() as u64);
    if more > 0 {
        writeln!(
            out,
            "{indent}- {}, all of them in the JSON outcome",
            count(more as usize, "more user", "more users")
        )?;
    }
    Ok(())
}
