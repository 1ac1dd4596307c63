//! An outcome for reading and printing: the answer first, then what is done, errors, people and seats.

use super::{group, named_plan, named_product, plan, product, sides, user};
use crate::analysis::Analysis;
use crate::checks::count;
use crate::report::document::{Column, Document, Entry, Part};
use crate::report::reading::{facts, listed};
use crate::tenant::Tenant;
use crate::what_if::between::{between, in_short};
use crate::what_if::outline::is_about_an_address;
use crate::what_if::seat_moves::owned;
use crate::what_if::words::{Words, runs};
use seatscope_contract::addresses::MailAddresses;
use seatscope_contract::report::{Finding, Severity};
use seatscope_contract::what_if::{MembershipChange, PlansOfProduct, WhatIf};

/// Rows of a table, and steps, before the rest is only counted.
const ROWS: usize = 1_000;

/// The outcome's parts.
pub(super) fn document(analysis: &Analysis, outcome: &WhatIf) -> Document {
    let name = outcome.scenario.name.trim();
    let title = if name.is_empty() { "Licensing change" } else { name };
    let mut document = Document { title: title.to_owned(), parts: Vec::new() };
    answer(analysis, outcome, &mut document);
    steps(analysis, outcome, &mut document);
    on_the_way(analysis, outcome, &mut document);
    errors(analysis, outcome, &mut document);
    members(&analysis.tenant, outcome, &mut document);
    people(&analysis.tenant, outcome, &mut document);
    addresses(&analysis.tenant, outcome, &mut document);
    seats(&analysis.tenant, outcome, &mut document);
    document
}

fn answer(analysis: &Analysis, outcome: &WhatIf, document: &mut Document) {
    let organization = &analysis.tenant.organization;
    // An address that clashes is no assignment's error, however many hold it.
    let (clashes, errors): (Vec<_>, Vec<_>) = parts(outcome)
        .into_iter()
        .map(|(_, findings)| {
            let (clashes, others): (Vec<&Finding>, Vec<&Finding>) =
                findings.iter().partition(|finding| is_about_an_address(&finding.code));
            let errors = others.iter().filter(|finding| finding.severity == Severity::Error);
            (clashes.len(), errors.map(|finding| finding.users.len()).sum::<usize>())
        })
        .unzip();
    let in_words = |what: &str, numbers: &[usize]| {
        let words = ["resolved", "introduced", "remaining"];
        let said = numbers.iter().zip(words).map(|(number, word)| format!("{number} {word}"));
        format!("{what}: {}", said.collect::<Vec<String>>().join(", "))
    };
    let losing = outcome.users.iter().filter(|user| user.lost.iter().any(|lost| !lost.plans.is_empty()));
    let mut points = vec![format!("Tenant: {}", organization.name.as_deref().unwrap_or("without a name"))];
    points.push(format!(
        "{}, {} of them refused by the service",
        count(outcome.scenario.edits.len(), "edit", "edits"),
        outcome.refused.len()
    ));
    points.push(in_words("Assignment errors", &errors));
    if clashes.iter().any(|number| *number > 0) {
        points.push(in_words("Addresses that clash", &clashes));
    }
    points.push(format!(
        "{}; {} services",
        count(outcome.users.len(), "user has a change", "users have a change"),
        count(losing.count(), "loses", "lose"),
    ));
    document.points(points);
}

fn parts(outcome: &WhatIf) -> [(&'static str, &[Finding]); 3] {
    let errors = &outcome.errors;
    [("Resolved", &errors.resolved), ("Introduced", &errors.introduced), ("Remaining", &errors.remaining)]
}

fn steps(analysis: &Analysis, outcome: &WhatIf, document: &mut Document) {
    document.section("What is done, in this order");
    let words = Words(&analysis.tenant);
    let mut lines: Vec<String> =
        runs(&outcome.scenario.edits).into_iter().map(|run| words.run(run)).collect();
    if lines.is_empty() {
        document.text("Nothing.");
    }
    cut(&mut lines);
    document.points(lines);
    if !outcome.refused.is_empty() {
        document.section("What the service refuses");
        let refused = outcome.refused.iter();
        let mut lines: Vec<String> = refused
            .map(|refused| {
                format!("Edit {} ({}): {}", u64::from(refused.edit) + 1, refused.code, refused.message)
            })
            .collect();
        cut(&mut lines);
        document.points(lines);
    }
    if !outcome.remarks.is_empty() {
        document.section("What is to be said of it");
        let remarks = outcome.remarks.iter();
        let mut lines: Vec<String> = remarks
            .map(|remark| format!("Edit {}: {}", u64::from(remark.edit) + 1, remark.message))
            .collect();
        cut(&mut lines);
        document.points(lines);
    }
}

/// What the beginning and the end do not show: where a group or user is without what comes later.
fn on_the_way(analysis: &Analysis, outcome: &WhatIf, document: &mut Document) {
    let moments = between(analysis, &outcome.scenario).moments;
    if moments.is_empty() {
        return;
    }
    document.section("In between");
    let mut lines: Vec<String> = Vec::new();
    for (edits, on_the_way) in &moments {
        lines.push(in_short(*edits, on_the_way));
        let introduced = on_the_way.introduced.iter();
        lines.extend(introduced.map(|cause| format!("{} ({})", cause.message, cause.code)));
    }
    cut(&mut lines);
    document.points(lines);
}

/// Leaves out what would be too long to read, and says how much.
fn cut(lines: &mut Vec<String>) {
    if let Some(more @ 1..) = lines.len().checked_sub(ROWS) {
        lines.truncate(ROWS);
        lines.push(format!("and {more} more"));
    }
}

fn errors(analysis: &Analysis, outcome: &WhatIf, document: &mut Document) {
    for (title, findings) in parts(outcome) {
        document.section(title);
        if findings.is_empty() {
            document.text("No error.");
        }
        let entries = findings.iter().map(|finding| Part::Entry(Box::new(entry(analysis, finding))));
        document.parts.extend(entries);
    }
}

fn entry(analysis: &Analysis, finding: &Finding) -> Entry {
    let rule = finding.rule.as_deref().and_then(|id| analysis.book.find(id));
    let users = listed(finding.users.iter().map(|named| user(&analysis.tenant, &named.id)));
    let groups = finding.groups.iter().map(|group| group.name.clone().unwrap_or_else(|| group.id.clone()));
    Entry {
        severity: finding.severity,
        title: finding.message.clone(),
        code: finding.code.clone(),
        commands: Vec::new(),
        facts: facts(finding.basis, finding.outlook, rule),
        lists: vec![
            (count(finding.users.len(), "user", "users"), users),
            ("Groups".to_owned(), groups.collect()),
            ("Products".to_owned(), finding.products.iter().map(named_product).collect()),
            ("Service plans".to_owned(), finding.plans.iter().map(named_plan).collect()),
        ],
    }
}

/// Who comes into dynamic groups and who goes.
fn members(tenant: &Tenant, outcome: &WhatIf, document: &mut Document) {
    use Column::Words;
    let moves = outcome.membership.iter().flat_map(|moves| {
        let why = match moves.edit {
            Some(edit) => format!("edit {}", u64::from(edit) + 1),
            None => "a rule that stays as it is".to_owned(),
        };
        let each =
            sides(moves).into_iter().flat_map(|([_, what], users)| users.iter().map(move |id| (what, id)));
        each.map(move |(what, id)| (moves, what, id, why.clone()))
    });
    let users = |moves: &MembershipChange| sides(moves).iter().map(|(_, users)| users.len()).sum::<usize>();
    let total: usize = outcome.membership.iter().map(users).sum();
    if total == 0 {
        return;
    }
    document.section("Who comes into dynamic groups and who goes");
    let rows = moves.take(ROWS).map(|(moves, what, id, why)| {
        vec![group(tenant, &moves.group), user(tenant, id), what.to_owned(), why]
    });
    document.table(&[Words("Group"), Words("User"), Words("Comes or goes"), Words("By")], rows.collect());
    if let Some(more @ 1..) = total.checked_sub(ROWS) {
        document.text(format!(
            "And {}; the JSON and the CSV outcome have them all.",
            count(more, "more line", "more lines")
        ));
    }
}

fn people(tenant: &Tenant, outcome: &WhatIf, document: &mut Document) {
    use Column::Words;
    document.section("Who gains and loses what");
    if outcome.users.is_empty() {
        document.text("Nobody's products or plans change.");
    }
    let side = |sides: &[PlansOfProduct]| {
        let texts = sides.iter().map(|side| {
            let plans: Vec<String> = side.plans.iter().map(|id| plan(tenant, id)).collect();
            let name = product(tenant, &side.sku_id);
            if plans.is_empty() { name } else { format!("{name} ({})", plans.join(", ")) }
        });
        texts.collect::<Vec<String>>().join("; ")
    };
    let rows = outcome.users.iter().take(ROWS).map(|change| {
        let replaced = change.replaced.iter().map(|id| plan(tenant, id));
        let direct = change.converted_to_direct.iter().map(|id| product(tenant, id));
        vec![
            user(tenant, &change.id),
            side(&change.gained),
            side(&change.lost),
            replaced.collect::<Vec<String>>().join(", "),
            direct.collect::<Vec<String>>().join(", "),
        ]
    });
    let columns = [
        Words("User"),
        Words("Gains"),
        Words("Loses"),
        Words("Of that, in a better plan"),
        Words("Directly afterwards"),
    ];
    document.table(&columns, rows.collect());
    if let Some(more @ 1..) = outcome.users.len().checked_sub(ROWS) {
        document.text(format!("And {}.", count(more, "more user", "more users")));
    }
}

/// Mail and addresses before and after, side by side.
fn addresses(tenant: &Tenant, outcome: &WhatIf, document: &mut Document) {
    use Column::Words;
    if outcome.address_changes.is_empty() {
        return;
    }
    document.section("Mail and addresses, before and after");
    let mail = |side: &MailAddresses| side.mail.clone().unwrap_or_else(|| "none".to_owned());
    let list = |side: &MailAddresses| match side.proxy_addresses.is_empty() {
        true => "none".to_owned(),
        false => side.proxy_addresses.join(", "),
    };
    let rows = outcome.address_changes.iter().take(ROWS).map(|change| {
        let (before, after) = (&change.before, &change.after);
        vec![
            user(tenant, &change.user),
            mail(before),
            mail(after),
            list(before),
            list(after),
            change.why.clone(),
        ]
    });
    let columns = [
        Words("User"),
        Words("Mail before"),
        Words("Mail after"),
        Words("Addresses before"),
        Words("Addresses after"),
        Words("Why"),
    ];
    document.table(&columns, rows.collect());
    if let Some(more @ 1..) = outcome.address_changes.len().checked_sub(ROWS) {
        let more = count(more, "more user", "more users");
        document.text(format!("And {more}; the JSON and the CSV outcome have them all."));
    }
}

fn seats(tenant: &Tenant, outcome: &WhatIf, document: &mut Document) {
    use Column::{Numbers, Words};
    document.section("Seats");
    if outcome.seats.is_empty() {
        document.text("No product's seats move, as far as the export counts them.");
    }
    let rows = outcome.seats.iter().map(|seats| {
        let numbers = [seats.before, seats.peak, seats.after, seats.available];
        let name = std::iter::once(product(tenant, &seats.sku_id));
        name.chain(numbers.iter().map(i64::to_string)).collect()
    });
    let columns = [Words("Product"), Numbers("Before"), Numbers("Peak"), Numbers("After"), Numbers("Left")];
    document.table(&columns, rows.collect());
    let owned = outcome.seats.iter().filter_map(|seats| {
        let (before, after) = owned(tenant, &seats.sku_id, seats.after + seats.available)?;
        Some(format!("Seats owned of {}: {before} before, {after} after", product(tenant, &seats.sku_id)))
    });
    document.points(owned.collect());
    let open = outcome.undetermined.iter().map(|open| {
        format!(
            "{} for {} of {}; who gets them is not documented",
            count(open.users.len(), "user competes", "users compete"),
            count(open.seats as usize, "seat", "seats"),
            product(tenant, &open.sku_id)
        )
    });
    document.points(open.collect());
}
