//! A list of the page as CSV: the rows that pass its filter, in its order.

use super::csv::write_rows;
use super::tables::{Cell, Sink, group_cells, product_cells, user_cells, word};
use crate::analysis::Analysis;
use seatscope_contract::messages::Query;
use std::io;

/// Writes the list that answers a question. Tells whether the question is for a list; nothing is written if not.
///
/// # Errors
/// Those of the writer.
pub fn write_list(analysis: &Analysis, query: &Query, out: impl io::Write) -> io::Result<bool> {
    let Some(columns) = columns(query) else { return Ok(false) };
    write_rows(columns, None, out, &mut |sink| rows(analysis, query, sink))?;
    Ok(true)
}

/// A telling name for the file. Nothing of the tenant stands in it.
pub fn list_name(query: &Query) -> &'static str {
    match query {
        Query::Findings { .. } => "seatscope-findings.csv",
        Query::Users { .. } => "seatscope-users.csv",
        Query::Groups { .. } => "seatscope-groups.csv",
        Query::Products { .. } => "seatscope-products.csv",
        Query::ServicePlans { .. } => "seatscope-service-plans.csv",
        _ => "seatscope-addresses.csv",
    }
}

/// Titles of the columns, in the contract's names; none where the question is not for a list.
fn columns(query: &Query) -> Option<&'static [&'static str]> {
    use seatscope_contract::forms::Table;
    Some(match query {
        Query::Findings { .. } => {
            &["finding", "code", "severity", "basis", "outlook", "users", "groups", "message"]
        }
        Query::Users { .. } => super::tables::columns(Table::Users),
        Query::Groups { .. } => &[
            "groupId",
            "name",
            "kind",
            "dynamic",
            "synced",
            "memberUsers",
            "memberGroups",
            "state",
            "members",
            "licensedMembers",
            "membersInError",
            "products",
        ],
        Query::Products { .. } => super::tables::columns(Table::Products),
        Query::ServicePlans { .. } => {
            &["servicePlanId", "name", "displayName", "on", "off", "products", "groups"]
        }
        Query::Addresses { .. } => &["address", "form", "holder", "id", "name", "others", "input"],
        _ => return None,
    })
}

fn rows(analysis: &Analysis, query: &Query, sink: Sink<'_>) -> io::Result<()> {
    match query {
        Query::Findings { filter, .. } => {
            analysis.findings_passing(filter).into_iter().try_for_each(|(at, finding)| {
                let row = analysis.finding_row(at, finding);
                sink(vec![
                    Cell::from(u64::from(row.index) + 1),
                    word(&row.code),
                    word(&row.severity),
                    word(&row.basis),
                    word(&row.outlook),
                    row.users.into(),
                    row.groups.into(),
                    row.message.into(),
                ])
            })
        }
        Query::Users { list, .. } => analysis
            .users_passing(list)
            .into_iter()
            .try_for_each(|user| sink(user_cells(analysis.user_row(user)))),
        Query::Groups { list, .. } => analysis.groups_passing(list).into_iter().try_for_each(|row| {
            let mut cells: Vec<Cell> = vec![
                row.id.into(),
                row.name.into(),
                word(&row.kind),
                row.dynamic.into(),
                row.synced.into(),
                row.members.into(),
                row.member_groups.into(),
            ];
            // Id and name stand there already.
            let licensing = row.licensing.map(group_cells).unwrap_or_default();
            cells.extend(licensing.into_iter().skip(2));
            cells.resize(12, Cell::Empty);
            sink(cells)
        }),
        Query::Products { list, .. } => {
            analysis.products_passing(list).into_iter().try_for_each(|row| sink(product_cells(row.product)))
        }
        Query::ServicePlans { list, .. } => analysis.plans_passing(list).into_iter().try_for_each(|row| {
            sink(vec![
                row.plan.id.into(),
                row.plan.name.into(),
                row.plan.display_name.into(),
                row.on.into(),
                row.off.into(),
                row.products.into(),
                row.groups.into(),
            ])
        }),
        Query::Addresses { list, .. } => analysis.address_list(list).try_for_each(|row| {
            sink(vec![
                row.address.into(),
                word(&row.form),
                word(&row.holder),
                row.id.into(),
                row.name.into(),
                row.others.into(),
                row.input.into(),
            ])
        }),
        _ => Ok(()),
    }
}
