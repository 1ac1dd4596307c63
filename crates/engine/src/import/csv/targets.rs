//! The targets of an event in Entra's own table of the audit log, which has columns for each of them and for each of its
//! properties that changed: `Target1ObjectId`, `Target2ModifiedProperty3NewValue` (formats.md 18).

use super::header::plain;
use super::rows::Row;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Columns by what they say of a target, and of each of its properties.
#[derive(Debug, Default)]
struct Target {
    fields: Vec<(&'static str, usize)>,
    changes: BTreeMap<u32, Vec<(&'static str, usize)>>,
}

/// The targets that a table has columns for, in their order.
#[derive(Debug, Default)]
pub(super) struct Targets(BTreeMap<u32, Target>);

impl Targets {
    /// Takes note of a column; false where it says nothing of a target.
    pub(super) fn take(&mut self, name: &str, column: usize) -> bool {
        let plain = plain(name);
        let Some((target, rest)) = numbered(&plain, "target") else { return false };
        let change = numbered(rest, "modifiedproperty");
        let field = match (change.map_or(rest, |(_, rest)| rest), change.is_some()) {
            ("name", true) => "displayName",
            ("oldvalue", true) => "oldValue",
            ("newvalue", true) => "newValue",
            ("type", false) => "type",
            ("objectid", false) => "id",
            ("displayname", false) => "displayName",
            ("userprincipalname", false) => "userPrincipalName",
            _ => return false,
        };
        let target = self.0.entry(target).or_default();
        match change {
            Some((change, _)) => target.changes.entry(change).or_default().push((field, column)),
            None => target.fields.push((field, column)),
        }
        true
    }

    /// The targets of a row as Graph would list them; none where the table has no columns for them.
    pub(super) fn of(&self, row: &Row<'_>) -> Option<Value> {
        let read = |fields: &[(&str, usize)]| -> Map<String, Value> {
            let cells = fields.iter().map(|(field, column)| (*field, row.cell(*column)));
            let cells = cells.filter(|(_, cell)| !cell.is_empty());
            cells.map(|(field, cell)| (field.to_owned(), cell.into())).collect()
        };
        let targets = self.0.values().map(|target| {
            let changes = target.changes.values().map(|change| read(change));
            let changes: Vec<Value> =
                changes.filter(|change| !change.is_empty()).map(Value::Object).collect();
            let mut shown = read(&target.fields);
            if !changes.is_empty() {
                shown.insert("modifiedProperties".to_owned(), Value::Array(changes));
            }
            shown
        });
        let targets = targets.filter(|target| !target.is_empty()).map(Value::Object);
        (!self.0.is_empty()).then(|| targets.collect())
    }
}

/// The number after a word, and what follows it.
fn numbered<'t>(text: &'t str, word: &str) -> Option<(u32, &'t str)> {
    let rest = text.strip_prefix(word)?;
    let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
    let (number, rest) = rest.split_at_checked(end)?;
    Some((number.parse().ok()?, rest))
}
