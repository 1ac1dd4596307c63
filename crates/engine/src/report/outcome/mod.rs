//! The outcome of a scenario in the report's forms: one plain table as CSV, and one HTML file.

mod reading;
mod table;

use super::csv::write_rows;
use super::document::html;
use crate::analysis::Analysis;
use crate::checks::Names;
use crate::tenant::Tenant;
use seatscope_contract::report::{PlanRef, ProductRef};
use seatscope_contract::what_if::{MembershipChange, WhatIf};
use std::io;

/// Writes an outcome as one table: a row for each statement, and in the first column what kind it is of. A text
/// that a spreadsheet would take for a formula has an apostrophe before it.
///
/// # Errors
/// Those of the writer.
pub fn write_outcome_csv(analysis: &Analysis, outcome: &WhatIf, out: impl io::Write) -> io::Result<()> {
    let tenant = &analysis.tenant;
    write_rows(&table::COLUMNS, None, out, &mut |sink| table::rows(tenant, outcome, sink))
}

/// Writes an outcome as an HTML file that needs nothing but itself and holds no script.
///
/// # Errors
/// Those of the writer.
pub fn write_outcome_html(analysis: &Analysis, outcome: &WhatIf, out: impl io::Write) -> io::Result<()> {
    html::write(&reading::document(analysis, outcome), out)
}

/// A user by name; the id where the export has no such user.
fn user(tenant: &Tenant, id: &str) -> String {
    let user = tenant.objects.find(id).and_then(|object| tenant.users.of(object));
    user.map_or_else(|| id.to_owned(), |user| Names(tenant).user(user))
}

/// A group by name; the id where the export has no such group.
fn group(tenant: &Tenant, id: &str) -> String {
    let name = tenant.objects.find(id).and_then(|group| Names(tenant).group_name(group));
    name.unwrap_or_else(|| id.to_owned())
}

/// Whom a rule moves, by what becomes of them: for programs, and in words.
fn sides(moves: &MembershipChange) -> [([&'static str; 2], &[String]); 4] {
    [
        (["memberComes", "comes"], &moves.comes),
        (["memberGoes", "goes"], &moves.goes),
        (["memberComesBack", "goes and comes back, since the group is emptied first"], &moves.back),
        (["memberUnknown", "cannot be told, and counts as staying as before"], &moves.unknown),
    ]
}

/// A product by name; the id where nothing knows it.
fn product(tenant: &Tenant, id: &str) -> String {
    let product = tenant.products.ids.find(id);
    product.map_or_else(|| id.to_owned(), |product| Names(tenant).product(product))
}

/// A service plan by name; the id where nothing knows it.
fn plan(tenant: &Tenant, id: &str) -> String {
    let plan = tenant.plans.ids.find(id);
    plan.map_or_else(|| id.to_owned(), |plan| Names(tenant).plan(plan))
}

fn named_product(product: &ProductRef) -> String {
    product.name.as_ref().or(product.sku_part_number.as_ref()).unwrap_or(&product.sku_id).clone()
}

fn named_plan(plan: &PlanRef) -> String {
    plan.display_name.as_ref().or(plan.name.as_ref()).unwrap_or(&plan.id).clone()
}
