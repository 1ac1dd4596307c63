//! Audit logs of another tenant. A log that names another tenant's id is one. So is a log that names no id if nobody in
//! it is known here, and it either names many or its sign-in names are of no domain of this tenant: a few users and
//! groups may have been deleted. What such a log says would be wrong of this tenant, so all of it is left out.

use super::Imported;
use crate::checks::{clipped, join_some};
use crate::exports::AUDITS;
use crate::tenant::audits::{Actor, Event};
use crate::tenant::column::Index;
use crate::tenant::ids::guid;
use crate::tenant::{InputIndex, ObjectIndex, Tenant};
use seatscope_contract::report::Problem;
use std::collections::{BTreeMap, BTreeSet};

/// Users and groups that a log must name before it counts by itself that none of them is known.
const ENOUGH: usize = 5;
/// How many a log must name whose only sign-in names are of those who did something: partners do that from elsewhere.
const SEVERAL: usize = 2;

/// Leaves out logs of other tenants, and adds to the manifest that and why.
pub fn refuse_foreign_logs(imported: &mut Imported) {
    let Imported { tenant, inputs } = imported;
    if tenant.audits.events.is_empty() {
        return;
    }
    let mut refused: BTreeMap<InputIndex, String> = named(tenant);
    // An id tells only where this tenant's own one is known.
    let is_judged =
        |input: &InputIndex| own_id(tenant).is_some() && tenant.audits.tenants.contains_key(input);
    let with_people = with_people(tenant);
    let mut suspects = unknown(tenant);
    suspects.retain(|input, _| !is_judged(input) && !with_people.contains(input));
    refused.extend(of_strangers(tenant, &suspects));
    let lists = &tenant.lists;
    let input_of = |event: &Event| lists.get(event.place.list).map(|list| list.input);
    tenant.audits.events.retain(|event| !input_of(event).is_some_and(|input| refused.contains_key(&input)));
    tenant.exported.foreign_audits = !refused.is_empty();
    for (input, why) in refused {
        tenant.audits.files.remove(&input);
        tenant.audits.others.remove(&input);
        tenant.audits.domains.remove(&input);
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

fn own_id(tenant: &Tenant) -> Option<u128> {
    tenant.organization.id.as_deref().and_then(guid)
}

/// Logs that name the id of another tenant and not this one's.
fn named(tenant: &Tenant) -> BTreeMap<InputIndex, String> {
    let Some(own) = own_id(tenant) else { return BTreeMap::new() };
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
    named.into_iter().filter_map(|(input, strangers)| Some((input, strangers?.len()))).collect()
}

/// Of logs in which nobody is known, those that are of another tenant, and why.
fn of_strangers(tenant: &Tenant, suspects: &BTreeMap<InputIndex, usize>) -> BTreeMap<InputIndex, String> {
    if suspects.is_empty() {
        return BTreeMap::new();
    }
    let own = own_domains(tenant);
    let mut actors: BTreeMap<InputIndex, BTreeSet<&str>> = BTreeMap::new();
    for event in &tenant.audits.events {
        let input = tenant.lists.get(event.place.list).map(|list| list.input);
        if let (Some(input), Actor::User(name)) =
            (input.filter(|input| suspects.contains_key(input)), event.actor)
        {
            actors.entry(input).or_default().extend(tenant.texts.get(name));
        }
    }
    let refused = suspects.iter().filter_map(|(input, strangers)| {
        let (domains, actors) = (tenant.audits.domains.get(input), actors.get(input));
        let acting = actors.into_iter().flatten().filter_map(|name| name.rsplit_once('@'));
        let acting = acting.map(|(_, domain)| domain.to_lowercase());
        let all: BTreeSet<String> = domains.into_iter().flatten().cloned().chain(acting).collect();
        // Who acts here, or signs in here, makes the log this tenant's.
        if all.iter().any(|domain| own.contains(domain)) {
            return None;
        }
        // Without the verified ones, the domains of those who were exported need not be all.
        let knows_own = !tenant.organization.domains.is_empty();
        let tells = knows_own && !all.is_empty() && (domains.is_some() || *strangers >= SEVERAL);
        let nobody = match strangers {
            1 => "the only user or group that it names is not in the export".to_owned(),
            some => format!("none of the {some} users and groups that it names is in the export"),
        };
        if tells {
            let elsewhere =
                join_some(&all.iter().map(|domain| format!("`{}`", clipped(domain))).collect::<Vec<_>>());
            let why = format!(
                "{nobody}, and no sign-in name in it is of a domain of this tenant, but of {elsewhere}"
            );
            return Some((*input, why));
        }
        (*strangers >= ENOUGH).then_some((*input, nobody))
    });
    refused.collect()
}

/// The tenant's domains: those verified, and those of the sign-in names of its users.
fn own_domains(tenant: &Tenant) -> BTreeSet<String> {
    let mut domains: BTreeSet<String> =
        tenant.organization.domains.iter().map(|domain| domain.to_lowercase()).collect();
    for user in tenant.users.exported() {
        let name = tenant.texts.get(tenant.users.principal_name.at(user));
        let domain = name.and_then(|name| name.rsplit_once('@')).map(|(_, domain)| domain);
        if let Some(domain) = domain.filter(|domain| !domains.contains(*domain)) {
            domains.insert(domain.to_lowercase());
        }
    }
    domains
}
