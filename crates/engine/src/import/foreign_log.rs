//! Audit logs of another tenant. A log that names another tenant's id is one, and so is a log that names no id if
//! nobody in it is known here. What it says would be wrong of this tenant, so all of it is left out.

use super::Imported;
use crate::exports::AUDITS;
use crate::tenant::audits::Event;
use crate::tenant::column::Index;
use crate::tenant::ids::guid;
use crate::tenant::{InputIndex, ObjectIndex, Tenant};
use seatscope_contract::report::Problem;
use std::collections::{BTreeMap, BTreeSet};

/// Users and groups that a log must name before it counts that none of them is known: a few may have been deleted.
const ENOUGH: usize = 5;

/// Leaves out logs of other tenants, and adds to the manifest that and why.
pub fn refuse_foreign_logs(imported: &mut Imported) {
    let Imported { tenant, inputs } = imported;
    if tenant.audits.events.is_empty() {
        return;
    }
    let mut refused: BTreeMap<InputIndex, String> = named(tenant);
    let judged: BTreeSet<InputIndex> = tenant.audits.tenants.keys().copied().collect();
    let with_people = with_people(tenant);
    for (input, strangers) in unknown(tenant) {
        if !judged.contains(&input) && !with_people.contains(&input) {
            let why = format!("none of the {strangers} users and groups that it names is in the export");
            refused.insert(input, why);
        }
    }
    let lists = &tenant.lists;
    let input_of = |event: &Event| lists.get(event.place.list).map(|list| list.input);
    tenant.audits.events.retain(|event| !input_of(event).is_some_and(|input| refused.contains_key(&input)));
    for (input, why) in refused {
        tenant.audits.files.remove(&input);
        tenant.audits.others.remove(&input);
        if let Some(input) = inputs.get_mut(input.row()) {
            input.problems.push(Problem {
                code: "OtherTenant".to_owned(),
                message: format!("this audit log is of another tenant, so none of it is used: {why}"),
                remedy: format!(
                    "export the audit log of the tenant whose users these are: `{}`",
                    AUDITS.command
                ),
                offset: None,
            });
        }
    }
    tenant.exported.audits = !tenant.audits.files.is_empty() || !tenant.audits.events.is_empty();
}

/// Files that hold users or groups: a log in such a file is theirs.
fn with_people(tenant: &Tenant) -> BTreeSet<InputIndex> {
    let users = tenant.users.exported().filter_map(|user| tenant.users.place.at(user));
    let groups = tenant.groups.exported().filter_map(|group| tenant.groups.place.at(group));
    users.chain(groups).filter_map(|place| tenant.lists.get(place.list)).map(|list| list.input).collect()
}

/// Logs that name the id of another tenant and not this one's.
fn named(tenant: &Tenant) -> BTreeMap<InputIndex, String> {
    let own = tenant.organization.id.as_deref().and_then(guid);
    let Some(own) = own else { return BTreeMap::new() };
    let others = tenant.audits.tenants.iter().filter(|(_, ids)| !ids.contains(&own));
    let others = others.filter_map(|(input, ids)| {
        let show = |id: u128| uuid::Uuid::from_u128(id).hyphenated();
        Some((*input, format!("it is of `{}`, and the export of `{}`", show(*ids.first()?), show(own))))
    });
    others.collect()
}

/// Logs in which nobody is known, with how many they name.
fn unknown(tenant: &Tenant) -> BTreeMap<InputIndex, usize> {
    let (users, groups) = (&tenant.users, &tenant.groups);
    let tells = (users.exported().next().is_some(), groups.exported().next().is_some());
    let mut known: BTreeSet<ObjectIndex> = tenant.deleted.iter().map(|user| user.object).collect();
    known.extend(groups.indexes().flat_map(|group| tenant.members.strangers.get(group)));
    let is_known = |object: ObjectIndex| {
        known.contains(&object) || users.of(object).is_some() || groups.of(object).is_some()
    };
    let mut named: BTreeMap<InputIndex, Option<BTreeSet<ObjectIndex>>> = BTreeMap::new();
    for event in &tenant.audits.events {
        let Some(list) = tenant.lists.get(event.place.list) else { continue };
        let objects = [event.user.filter(|_| tells.0), event.group.filter(|_| tells.1)];
        for object in objects.into_iter().flatten() {
            let strangers = named.entry(list.input).or_insert_with(|| Some(BTreeSet::new()));
            if is_known(object) {
                *strangers = None;
            } else if let Some(strangers) = strangers {
                strangers.insert(object);
            }
        }
    }
    let counted = named.into_iter().filter_map(|(input, strangers)| Some((input, strangers?.len())));
    counted.filter(|(_, strangers)| *strangers >= ENOUGH).collect()
}
