//! Members whose own record is not in the export. Whether they have what their group gives cannot be told.

use super::Imported;
use crate::exports;
use crate::tenant::column::Index;
use crate::tenant::{InputIndex, ObjectIndex};
use seatscope_contract::report::Problem;
use std::collections::BTreeSet;

/// Adds to the manifest how many members of groups are nowhere among the users and groups, with the file that
/// holds the group. An export without any users is another matter: the coverage says so.
pub fn note_absent_members(imported: &mut Imported) {
    let tenant = &imported.tenant;
    if tenant.users.exported().next().is_none() {
        return;
    }
    let mut absent: BTreeSet<(InputIndex, ObjectIndex)> = BTreeSet::new();
    for group in tenant.groups.indexes() {
        let list = tenant.groups.place.at(group).and_then(|place| tenant.lists.get(place.list));
        let Some(list) = list else { continue };
        absent.extend(tenant.absent_members(group).map(|object| (list.input, object)));
    }
    let absent: Vec<(InputIndex, ObjectIndex)> = absent.into_iter().collect();
    for run in absent.chunk_by(|(a, _), (b, _)| a == b) {
        let input = run.first().and_then(|(input, _)| imported.inputs.get_mut(input.row()));
        if let Some(input) = input {
            input.problems.push(problem(run.len()));
        }
    }
}

fn problem(count: usize) -> Problem {
    let who = if count == 1 { "1 member".to_owned() } else { format!("{count} members") };
    let (have, own) = if count == 1 { ("has", "its") } else { ("have", "their") };
    Problem {
        code: "NotExported".to_owned(),
        message: format!(
            "{who} of groups {have} no record of {own} own in the export, so not all users were exported; whether they have their licences cannot be told"
        ),
        remedy: format!("export all users, without a filter: `{}`", exports::USERS.command),
        offset: None,
    }
}
