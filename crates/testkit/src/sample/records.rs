//! The records of the export, with the fields and the order of Graph's.

use std::collections::BTreeMap;

use serde::Serialize;

use super::groups::{GROUPS, Group, Kind, Off};
use super::people::{DOMAIN, INITIAL_DOMAIN, Person};
use super::products::{self, Product};
use super::random::Random;

/// A user as Graph gives it where all that matters is selected.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UserRecord {
    id: String,
    user_principal_name: String,
    display_name: String,
    given_name: &'static str,
    surname: &'static str,
    account_enabled: bool,
    user_type: &'static str,
    external_user_state: Option<&'static str>,
    usage_location: Option<&'static str>,
    country: &'static str,
    city: &'static str,
    department: &'static str,
    job_title: &'static str,
    mail: Option<String>,
    mail_nickname: String,
    proxy_addresses: Vec<String>,
    on_premises_sync_enabled: Option<bool>,
    on_premises_provisioning_errors: Vec<ProvisioningError>,
    created_date_time: String,
    assigned_licenses: Vec<License>,
    license_assignment_states: Vec<State>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assigned_plans: Option<Vec<AssignedPlan>>,
}

/// A value that directory synchronisation withholds.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ProvisioningError {
    category: &'static str,
    occurred_date_time: &'static str,
    property_causing_error: &'static str,
    value: &'static str,
}

/// A product with the plans that are off.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct License {
    sku_id: &'static str,
    disabled_plans: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct State {
    sku_id: &'static str,
    disabled_plans: Vec<&'static str>,
    assigned_by_group: Option<String>,
    state: &'static str,
    error: &'static str,
    last_updated_date_time: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct AssignedPlan {
    assigned_date_time: String,
    capability_status: &'static str,
    service: &'static str,
    service_plan_id: &'static str,
}

/// A group with its members.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GroupRecord<M> {
    id: String,
    display_name: String,
    group_types: Vec<&'static str>,
    security_enabled: bool,
    mail_enabled: bool,
    mail: Option<String>,
    mail_nickname: String,
    proxy_addresses: Vec<String>,
    membership_rule: Option<&'static str>,
    membership_rule_processing_state: Option<&'static str>,
    on_premises_sync_enabled: Option<bool>,
    on_premises_provisioning_errors: Vec<ProvisioningError>,
    assigned_licenses: Vec<License>,
    license_processing_state: Option<ProcessingState>,
    members: M,
}

#[derive(Debug, Serialize)]
struct ProcessingState {
    state: &'static str,
}

/// A member of a group.
#[derive(Debug, Serialize)]
pub(crate) struct Member {
    #[serde(rename = "@odata.type")]
    kind: &'static str,
    id: String,
}

impl Member {
    pub(crate) fn user(id: String) -> Self {
        Self { kind: "#microsoft.graph.user", id }
    }

    pub(crate) fn group(id: String) -> Self {
        Self { kind: "#microsoft.graph.group", id }
    }
}

/// The products in force for a person, each with the plans that every source disables.
pub(crate) fn in_force(person: &Person) -> BTreeMap<Product, Vec<&'static str>> {
    let mut products: BTreeMap<Product, Vec<&'static str>> = BTreeMap::new();
    for entry in person.draft.entries.iter().filter(|entry| entry.in_force()) {
        let off = entry.off.ids(entry.product);
        products
            .entry(entry.product)
            .and_modify(|common| common.retain(|plan| off.contains(plan)))
            .or_insert(off);
    }
    products
}

/// The record of a person; the plans are many and can be left out.
pub(crate) fn user(seed: u64, person: Person, with_plans: bool) -> UserRecord {
    let held = in_force(&person);
    let Person { id, given, family, alias, office: (city, country, letters), draft, mut random } = person;
    let address = |domain: &str| format!("{alias}@{domain}");
    let (user_principal_name, mail) = if draft.guest {
        let home = format!("{alias}@harbour-consulting.example");
        (format!("{}#EXT#@{INITIAL_DOMAIN}", home.replace('@', "_")), Some(home))
    } else {
        (address(DOMAIN), draft.mailbox.then(|| address(DOMAIN)))
    };
    let mut proxy_addresses: Vec<String> = mail.iter().map(|mail| format!("SMTP:{mail}")).collect();
    if draft.mailbox && !draft.guest {
        proxy_addresses.push(format!("smtp:{}", address(INITIAL_DOMAIN)));
    }
    proxy_addresses.extend(draft.addresses.iter().map(ToString::to_string));

    let withheld = draft.withheld.map(|value| ProvisioningError {
        category: "PropertyConflict",
        occurred_date_time: "2025-11-03T07:15:22Z",
        property_causing_error: "ProxyAddresses",
        value,
    });
    let created_date_time = random.moment(2017..=2023);
    let license_assignment_states = draft
        .entries
        .iter()
        .map(|entry| State {
            sku_id: entry.product.facts().id,
            disabled_plans: entry.off.ids(entry.product),
            assigned_by_group: entry.group.map(|group| group_id(seed, group)),
            state: entry.state,
            error: entry.error,
            last_updated_date_time: entry
                .since
                .map_or_else(|| random.moment(2024..=2025), ToString::to_string),
        })
        .collect();
    let assigned_plans = with_plans.then(|| plans(&held, &mut random));
    UserRecord {
        id,
        user_principal_name,
        display_name: format!("{given} {family}"),
        given_name: given,
        surname: family,
        account_enabled: draft.enabled,
        user_type: if draft.guest { "Guest" } else { "Member" },
        external_user_state: draft.guest.then_some("Accepted"),
        usage_location: draft.usage_location.then_some(letters),
        country,
        city,
        department: draft.department,
        job_title: draft.title,
        mail: draft.mail.map(str::to_string).or(mail),
        mail_nickname: alias,
        proxy_addresses,
        on_premises_sync_enabled: draft.synced.then_some(true),
        on_premises_provisioning_errors: withheld.into_iter().collect(),
        created_date_time,
        assigned_licenses: held
            .into_iter()
            .map(|(product, off)| License { sku_id: product.facts().id, disabled_plans: off })
            .collect(),
        license_assignment_states,
        assigned_plans,
    }
}

/// The enabled plans of all products, each once.
fn plans(held: &BTreeMap<Product, Vec<&'static str>>, random: &mut Random) -> Vec<AssignedPlan> {
    let mut enabled = BTreeMap::new();
    for (product, off) in held {
        for plan in product.facts().plans {
            let id = products::plan_id(plan);
            if !off.contains(&id) {
                enabled.insert(id, products::service(plan));
            }
        }
    }
    let assigned = random.moment(2024..=2025);
    enabled
        .into_iter()
        .map(|(service_plan_id, service)| AssignedPlan {
            assigned_date_time: assigned.clone(),
            capability_status: "Enabled",
            service,
            service_plan_id,
        })
        .collect()
}

/// The record of a group with these members.
pub(crate) fn group<M>(seed: u64, number: usize, pending: bool, members: M) -> GroupRecord<M> {
    let group: &Group = super::groups::get(number);
    let (alias, unified, security_enabled) = match group.kind {
        Kind::Unified(alias, security) => (Some(alias), true, security),
        Kind::List(alias) => (Some(alias), false, false),
        Kind::Security | Kind::Synced | Kind::Dynamic(_) => (None, false, true),
    };
    let rule = if let Kind::Dynamic(rule) = group.kind { Some(rule) } else { None };
    let display_name = match number.checked_sub(GROUPS.len()) {
        Some(team) => format!("{} {}", group.name, team + 1),
        None => group.name.to_string(),
    };
    let mail = alias.map(|alias| format!("{alias}@{DOMAIN}"));
    let mut group_types = Vec::new();
    group_types.extend(unified.then_some("Unified"));
    group_types.extend(rule.is_some().then_some("DynamicMembership"));
    let state = if pending { "QueuedForProcessing" } else { "ProcessingComplete" };
    GroupRecord {
        id: group_id(seed, number),
        group_types,
        security_enabled,
        mail_enabled: mail.is_some(),
        mail_nickname: alias.map_or_else(|| super::names::plain(&display_name), str::to_string),
        display_name,
        proxy_addresses: mail.iter().map(|mail| format!("SMTP:{mail}")).collect(),
        mail,
        membership_rule: rule,
        membership_rule_processing_state: rule.map(|_| "On"),
        on_premises_sync_enabled: (group.kind == Kind::Synced).then_some(true),
        on_premises_provisioning_errors: Vec::new(),
        assigned_licenses: licenses(group.licenses),
        license_processing_state: (!group.licenses.is_empty()).then_some(ProcessingState { state }),
        members,
    }
}

fn licenses(licenses: &[(Product, Off)]) -> Vec<License> {
    licenses
        .iter()
        .map(|&(product, off)| License { sku_id: product.facts().id, disabled_plans: off.ids(product) })
        .collect()
}

/// The id of a group by its number.
pub(crate) fn group_id(seed: u64, number: usize) -> String {
    Random::new(seed, 4, number as u64).guid()
}
