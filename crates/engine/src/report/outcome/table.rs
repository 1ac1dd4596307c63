//! An outcome as rows, one for each statement.

use super::{group, named_plan, named_product, plan, product, sides, user};
use crate::report::tables::{Cell, Sink};
use crate::tenant::Tenant;
use seatscope_contract::addresses::AddressChange;
use seatscope_contract::report::Finding;
use seatscope_contract::what_if::{MembershipChange, PlansOfProduct, UserChange, WhatIf};
use std::io;

/// Titles of the columns. The first says what kind of statement a row is; a row leaves empty what does not belong
/// to it.
pub(super) const COLUMNS: [&str; 16] = [
    "what",
    "edit",
    "code",
    "message",
    "userId",
    "user",
    "groupId",
    "group",
    "skuId",
    "product",
    "servicePlanId",
    "plan",
    "before",
    "peak",
    "after",
    "available",
];

/// One row, by what may stand in it.
#[derive(Debug, Clone)]
struct Row {
    edit: Option<u64>,
    code: Option<String>,
    message: Option<String>,
    /// Id and name, as the pairs below.
    user: Option<(String, String)>,
    group: Option<(String, String)>,
    product: Option<(String, String)>,
    plan: Option<(String, String)>,
    /// Seats before, at the peak, after, and left; of addresses, those before and after.
    sides: [Cell; 4],
}

impl Row {
    fn cells(self, what: &str) -> Vec<Cell> {
        let mut cells = vec![Cell::Word(what.to_owned()), self.edit.into()];
        cells.extend([self.code.map_or(Cell::Empty, Cell::Word), self.message.into()]);
        for pair in [self.user, self.group, self.product, self.plan] {
            let (id, name) = pair.unzip();
            cells.extend([id.into(), name.into()]);
        }
        cells.extend(self.sides);
        cells
    }
}

impl Default for Row {
    fn default() -> Self {
        let sides = [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty];
        let (edit, code, message) = (None, None, None);
        Self { edit, code, message, user: None, group: None, product: None, plan: None, sides }
    }
}

/// Hands over every row: what is refused and told of edits, who comes into dynamic groups and who goes, errors, what
/// users gain and lose, what becomes of their addresses, and seats.
pub(super) fn rows(tenant: &Tenant, outcome: &WhatIf, sink: Sink<'_>) -> io::Result<()> {
    for refused in &outcome.refused {
        let (edit, code, message) =
            (Some(refused.edit.into()), Some(refused.code.clone()), Some(refused.message.clone()));
        sink(Row { edit, code, message, ..Row::default() }.cells("refused"))?;
    }
    for remark in &outcome.remarks {
        let (edit, message) = (Some(remark.edit.into()), Some(remark.message.clone()));
        sink(Row { edit, message, ..Row::default() }.cells("remark"))?;
    }
    for moves in &outcome.membership {
        of_group(tenant, moves, sink)?;
    }
    let errors = &outcome.errors;
    for (what, findings) in
        [("resolved", &errors.resolved), ("introduced", &errors.introduced), ("remaining", &errors.remaining)]
    {
        for finding in findings {
            of_finding(tenant, what, finding, sink)?;
        }
    }
    for change in &outcome.users {
        of_user(tenant, change, sink)?;
    }
    for change in &outcome.address_changes {
        of_addresses(tenant, change, sink)?;
    }
    for open in &outcome.undetermined {
        for id in &open.users {
            let sides = [Cell::Empty, Cell::Empty, Cell::Empty, Cell::from(open.seats)];
            let row = Row { user: of_id(tenant, id), sides, ..of_product(tenant, &open.sku_id) };
            sink(row.cells("competing"))?;
        }
    }
    for moved in &outcome.seats {
        let sides = [moved.before, moved.peak, moved.after, moved.available].map(Cell::from);
        sink(Row { sides, ..of_product(tenant, &moved.sku_id) }.cells("seats"))?;
    }
    Ok(())
}

/// Who comes into a group, who goes, who goes and comes back, and of whom nobody can tell, each by name; with the edit
/// that sets the rule, or without one where the rule stays as it is.
fn of_group(tenant: &Tenant, moves: &MembershipChange, sink: Sink<'_>) -> io::Result<()> {
    let row = Row {
        edit: moves.edit.map(u64::from),
        group: Some((moves.group.clone(), group(tenant, &moves.group))),
        ..Row::default()
    };
    for ([what, _], users) in sides(moves) {
        for id in users {
            sink(Row { user: of_id(tenant, id), ..row.clone() }.cells(what))?;
        }
    }
    Ok(())
}

/// A finding for each of its users; once where it touches none.
fn of_finding(tenant: &Tenant, what: &str, finding: &Finding, sink: Sink<'_>) -> io::Result<()> {
    let products = finding.products.iter().map(|product| (product.sku_id.clone(), named_product(product)));
    let plans = finding.plans.iter().map(|plan| (plan.id.clone(), named_plan(plan)));
    let groups = finding.groups.iter().map(|group| {
        let name = group.name.clone().unwrap_or_else(|| group.id.clone());
        (group.id.clone(), name)
    });
    let row = Row {
        code: Some(finding.code.clone()),
        message: Some(finding.message.clone()),
        group: together(groups),
        product: together(products),
        plan: together(plans),
        ..Row::default()
    };
    if finding.users.is_empty() {
        sink(row.clone().cells(what))?;
    }
    for user in &finding.users {
        sink(Row { user: of_id(tenant, &user.id), ..row.clone() }.cells(what))?;
    }
    Ok(())
}

/// What a user gains and loses, plan by plan; a product whose plans come from elsewhere too has a row without one.
fn of_user(tenant: &Tenant, change: &UserChange, sink: Sink<'_>) -> io::Result<()> {
    let user = of_id(tenant, &change.id);
    let mut side = |what: &str, sides: &[PlansOfProduct]| -> io::Result<()> {
        for side in sides {
            let row = Row { user: user.clone(), ..of_product(tenant, &side.sku_id) };
            if side.plans.is_empty() {
                sink(row.clone().cells(what))?;
            }
            for id in &side.plans {
                sink(Row { plan: of_plan(tenant, id), ..row.clone() }.cells(what))?;
            }
        }
        Ok(())
    };
    side("gained", &change.gained)?;
    side("lost", &change.lost)?;
    for id in &change.replaced {
        let row = Row { user: user.clone(), plan: of_plan(tenant, id), ..Row::default() };
        sink(row.cells("replaced"))?;
    }
    for sku in &change.converted_to_direct {
        sink(Row { user: user.clone(), ..of_product(tenant, sku) }.cells("convertedToDirect"))?;
    }
    Ok(())
}

/// What becomes of a user's mail, and of the addresses, each where it changes.
fn of_addresses(tenant: &Tenant, change: &AddressChange, sink: Sink<'_>) -> io::Result<()> {
    let (before, after) = (&change.before, &change.after);
    let mut row = |what: &str, before: Option<String>, after: Option<String>| {
        let sides = [before.into(), Cell::Empty, after.into(), Cell::Empty];
        let message = Some(change.why.clone());
        sink(Row { user: of_id(tenant, &change.user), message, sides, ..Row::default() }.cells(what))
    };
    if before.mail != after.mail {
        row("mail", before.mail.clone(), after.mail.clone())?;
    }
    if before.proxy_addresses != after.proxy_addresses {
        let list = |list: &[String]| (!list.is_empty()).then(|| list.join("; "));
        row("proxyAddresses", list(&before.proxy_addresses), list(&after.proxy_addresses))?;
    }
    Ok(())
}

fn of_id(tenant: &Tenant, id: &str) -> Option<(String, String)> {
    Some((id.to_owned(), user(tenant, id)))
}

fn of_plan(tenant: &Tenant, id: &str) -> Option<(String, String)> {
    Some((id.to_owned(), plan(tenant, id)))
}

fn of_product(tenant: &Tenant, id: &str) -> Row {
    Row { product: Some((id.to_owned(), product(tenant, id))), ..Row::default() }
}

/// Several things in one pair of cells.
fn together(pairs: impl Iterator<Item = (String, String)>) -> Option<(String, String)> {
    let (ids, names): (Vec<String>, Vec<String>) = pairs.unzip();
    (!ids.is_empty()).then(|| (ids.join("; "), names.join("; ")))
}
