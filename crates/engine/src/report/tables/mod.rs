//! The report as tables: what stands in which column. How a table is written is the writer's.

mod addresses;
mod columns;

pub(super) use columns::columns;

use super::pseudonyms::Pseudonyms;
use super::words::{effect, holds, with_problems};
use crate::analysis::Analysis;
use crate::checks::Names;
use crate::licensing::claims::claims;
use crate::tenant::UserIndex;
use crate::views::assignment_row;
use seatscope_contract::forms::Table;
use seatscope_contract::report::{Group, Product};
use seatscope_contract::views::UserRow;
use std::io;

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// A text, which may be hostile.
    Text(String),
    /// A word of the contract or of the service.
    Word(String),
    /// A command on the tenant's texts.
    Command(String),
    /// A number of ours.
    Number(i64),
    /// Nothing is known.
    Empty,
}

impl Cell {
    /// The same with pseudonyms, where some are given.
    pub(super) fn under(self, pseudonyms: Option<&Pseudonyms<'_>>) -> Self {
        match (self, pseudonyms) {
            (Self::Text(text), Some(pseudonyms)) => Self::Text(pseudonyms.text(&text)),
            // A command on pseudonyms does nothing, and quoting in it could hide a name.
            (Self::Command(_), Some(_)) => Self::Empty,
            (cell, _) => cell,
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(known: Option<T>) -> Self {
        known.map_or(Self::Empty, Into::into)
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Cell {
    fn from(is_so: bool) -> Self {
        Self::Word(if is_so { "true" } else { "false" }.to_owned())
    }
}

/// Takes the rows of a table, one after the other.
pub(super) type Sink<'a> = &'a mut dyn FnMut(Vec<Cell>) -> io::Result<()>;

/// Makes the rows of a table, in the report's order.
///
/// # Errors
/// Those of the sink.
pub(super) fn rows(table: Table, analysis: &Analysis, sink: Sink<'_>) -> io::Result<()> {
    match table {
        Table::Findings => findings(analysis, sink),
        Table::AffectedUsers => affected_users(analysis, sink),
        Table::AddressHolders => addresses::holders(analysis, sink),
        Table::AddressCorrections => addresses::corrections(analysis, sink),
        Table::Users => users(analysis, sink),
        Table::Assignments => assignments(analysis, sink),
        Table::Products => products(analysis, sink),
        Table::Groups => groups(analysis, sink),
        Table::Files => files(analysis, sink),
        Table::Problems => problems(analysis, sink),
        Table::Coverage => coverage(analysis, sink),
        Table::Backtest => backtest(analysis, sink),
    }
}

/// Several texts in one cell.
fn joined(texts: impl Iterator<Item = String>) -> Cell {
    Cell::Text(texts.collect::<Vec<_>>().join("; "))
}

/// A word of the contract as it stands in the JSON.
pub(super) fn word(value: &impl serde::Serialize) -> Cell {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => Cell::Word(text),
        _ => Cell::Empty,
    }
}

fn findings(analysis: &Analysis, sink: Sink<'_>) -> io::Result<()> {
    let names = Names(&analysis.tenant);
    for (at, finding) in analysis.findings.iter().enumerate() {
        let shown = finding.show(&analysis.tenant, &analysis.book, &analysis.paths, 0, 1);
        let remedy = analysis.remedies(finding).into_iter().next();
        let place = shown.evidence.into_iter().next();
        sink(vec![
            Cell::from(at as u64 + 1),
            word(&finding.code),
            word(&finding.severity),
            word(&finding.basis),
            word(&finding.confidence),
            word(&shown.rule),
            word(&finding.outlook),
            Cell::from(finding.users.len() as u64),
            joined(
                finding
                    .groups
                    .iter()
                    .map(|group| names.group_name(*group).unwrap_or_else(|| names.0.objects.text(*group))),
            ),
            joined(finding.products.iter().map(|product| names.product(*product))),
            joined(finding.plans.iter().map(|plan| names.plan(*plan))),
            joined(finding.addresses.iter().cloned()),
            finding.message.as_str().into(),
            remedy.as_ref().map(|remedy| remedy.title.as_str()).into(),
            remedy.as_ref().map(|remedy| effect(&remedy.effect)).into(),
            place.as_ref().map(|place| place.input.as_str()).into(),
            place.as_ref().map(|place| place.pointer.as_str()).into(),
        ])?;
    }
    Ok(())
}

fn affected_users(analysis: &Analysis, sink: Sink<'_>) -> io::Result<()> {
    for (at, finding) in analysis.findings.iter().enumerate() {
        for user in &finding.users {
            let user = analysis.named_user(*user);
            sink(vec![
                Cell::from(at as u64 + 1),
                word(&finding.code),
                word(&finding.severity),
                user.id.into(),
                user.user_principal_name.into(),
                user.name.into(),
                user.department.into(),
                finding.message.as_str().into(),
            ])?;
        }
    }
    Ok(())
}

/// The exported users, whatever the order of the files.
fn by_id(analysis: &Analysis) -> Vec<UserIndex> {
    let tenant = &analysis.tenant;
    let mut users: Vec<UserIndex> = tenant.users.exported().collect();
    users.sort_by(|a, b| {
        let (a, b) = (tenant.users.object.get(*a), tenant.users.object.get(*b));
        match (a, b) {
            (Some(a), Some(b)) => tenant.objects.compare(*a, *b),
            _ => a.cmp(&b),
        }
    });
    users
}

fn users(analysis: &Analysis, sink: Sink<'_>) -> io::Result<()> {
    for user in by_id(analysis) {
        sink(user_cells(analysis.user_row(user)))?;
    }
    Ok(())
}

/// A user's row.
pub(super) fn user_cells(row: UserRow) -> Vec<Cell> {
    vec![
        row.id.into(),
        row.user_principal_name.into(),
        row.name.into(),
        row.department.into(),
        word(&row.usage_location),
        row.account_enabled.into(),
        word(&row.user_type),
        Cell::from(u64::from(row.direct)),
        Cell::from(u64::from(row.inherited)),
        Cell::from(u64::from(row.errors)),
    ]
}

fn assignments(analysis: &Analysis, sink: Sink<'_>) -> io::Result<()> {
    let world = analysis.world();
    for user in by_id(analysis) {
        let named = Names(&analysis.tenant).user_ref(user);
        for claim in claims(&world, user) {
            let row = assignment_row(&analysis.tenant, &claim);
            let product = row.product;
            let (group, name) = row.group.map_or((None, None), |group| (Some(group.id), group.name));
            sink(vec![
                named.id.as_str().into(),
                named.user_principal_name.as_deref().into(),
                product.sku_id.as_str().into(),
                product.name.or(product.sku_part_number).into(),
                group.into(),
                name.into(),
                word(&row.state),
                word(&row.error),
                row.since.into(),
                joined(row.disabled_plans.into_iter().map(|plan| plan.name.unwrap_or(plan.id))),
            ])?;
        }
    }
    Ok(())
}

fn products(analysis: &Analysis, sink: Sink<'_>) -> io::Result<()> {
    for product in analysis.products() {
        sink(product_cells(product))?;
    }
    Ok(())
}

/// A product's row.
pub(super) fn product_cells(product: Product) -> Vec<Cell> {
    vec![
        product.sku_id.into(),
        product.sku_part_number.into(),
        product.name.into(),
        product.seats_known.into(),
        product.enabled.into(),
        product.warning.into(),
        product.suspended.into(),
        product.locked_out.into(),
        product.consumed.into(),
        product.available.into(),
        product.users.total.into(),
        product.users.direct_only.into(),
        product.users.inherited_only.into(),
        product.users.both.into(),
        product.users.in_error.into(),
        joined(product.groups.into_iter()),
    ]
}

fn groups(analysis: &Analysis, sink: Sink<'_>) -> io::Result<()> {
    for group in analysis.groups() {
        sink(group_cells(group))?;
    }
    Ok(())
}

/// A licensed group's row.
pub(super) fn group_cells(group: Group) -> Vec<Cell> {
    vec![
        group.id.into(),
        group.name.into(),
        word(&group.state),
        group.members.into(),
        group.licensed_members.into(),
        group.members_in_error.into(),
        joined(group.products.into_iter()),
    ]
}

fn files(analysis: &Analysis, sink: Sink<'_>) -> io::Result<()> {
    let mut inputs: Vec<_> = analysis.inputs.iter().collect();
    inputs.sort_by(|a, b| a.path.cmp(&b.path));
    for input in inputs {
        sink(vec![
            input.path.as_str().into(),
            word(&input.kind),
            word(&input.format),
            word(&input.encoding),
            input.bytes.into(),
            input.objects.into(),
            Cell::from(input.problems.len() as u64),
            if input.contents.is_empty() { Cell::Empty } else { Cell::Word(holds(input)) },
        ])?;
    }
    Ok(())
}

fn problems(analysis: &Analysis, sink: Sink<'_>) -> io::Result<()> {
    for (input, others) in with_problems(&analysis.inputs) {
        for problem in &input.problems {
            sink(vec![
                input.path.as_str().into(),
                Cell::from(others as u64),
                word(&problem.code),
                problem.message.as_str().into(),
                word(&problem.remedy),
                problem.offset.into(),
            ])?;
        }
    }
    Ok(())
}

fn coverage(analysis: &Analysis, sink: Sink<'_>) -> io::Result<()> {
    for check in &analysis.coverage {
        sink(vec![
            word(&check.check),
            word(&check.status),
            Cell::Word(check.missing.join("; ")),
            // It may name a file.
            check.remedy.as_str().into(),
        ])?;
    }
    Ok(())
}

fn backtest(analysis: &Analysis, sink: Sink<'_>) -> io::Result<()> {
    let tenant = &analysis.tenant;
    for difference in &analysis.backtest.differences {
        let user = tenant.objects.find(&difference.user).and_then(|object| tenant.users.of(object));
        let name = user.and_then(|user| Names(tenant).user_ref(user).user_principal_name);
        sink(vec![
            difference.user.as_str().into(),
            name.into(),
            difference.group.as_deref().into(),
            difference.sku_id.as_str().into(),
            word(&difference.recorded),
            word(&difference.predicted),
            difference.reason.as_str().into(),
        ])?;
    }
    Ok(())
}
