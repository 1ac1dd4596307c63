//! Small tenants for planners, by the last letters of their ids.

use super::common::import;
use seatscope_contract::messages::WhatIfForm;
use seatscope_contract::planner::{Check, Proposal, Task, UserList, Way};
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::catalog::rules;
use seatscope_testkit::powershell::syntax_errors;
use serde_json::{Value, json};

/// The whole id.
pub(crate) fn id(end: &str) -> String {
    format!("00000000-0000-0000-0000-0000000000{end}")
}

/// A product with so many seats, of which so many are taken, and its plans.
pub(crate) fn product(end: &str, seats: u64, taken: u64, plans: &[&str]) -> Value {
    let plan = |end: &&str| json!({"servicePlanId": id(end), "servicePlanName": end, "appliesTo": "User"});
    let plans: Vec<Value> = plans.iter().map(plan).collect();
    json!({"skuId": id(end), "skuPartNumber": end, "appliesTo": "User", "capabilityStatus": "Enabled",
        "consumedUnits": taken, "servicePlans": plans,
        "prepaidUnits": {"enabled": seats, "warning": 0, "suspended": 0, "lockedOut": 0}})
}

/// An assignment, directly or through a group; an error where one is given.
pub(crate) fn assigned(group: Option<&str>, product: &str, error: &str) -> Value {
    let state = if error.is_empty() { "Active" } else { "Error" };
    let error = if error.is_empty() { "None" } else { error };
    json!({"skuId": id(product), "disabledPlans": [], "assignedByGroup": group.map(id), "state": state,
        "error": error, "lastUpdatedDateTime": "2026-05-02T09:11:00Z"})
}

/// A user with assignments.
pub(crate) fn user(end: &str, assignments: &[Value]) -> Value {
    let in_force = assignments.iter().filter(|assignment| assignment["state"] == "Active");
    let mut held: Vec<&Value> = in_force.map(|assignment| &assignment["skuId"]).collect();
    held.dedup();
    let held: Vec<Value> = held.iter().map(|sku| json!({"skuId": sku, "disabledPlans": []})).collect();
    let name = format!("{end}@contoso.example");
    json!({"id": id(end), "userPrincipalName": name, "displayName": end, "accountEnabled": true,
        "userType": "Member", "usageLocation": "PT", "assignedLicenses": held,
        "licenseAssignmentStates": assignments, "mail": name, "proxyAddresses": [format!("SMTP:{name}")]})
}

/// A group with products, each with plans that it switches off, and members.
pub(crate) fn group(end: &str, products: &[(&str, &[&str])], members: &[&str]) -> Value {
    let off = |plans: &[&str]| plans.iter().map(|plan| id(plan)).collect::<Vec<String>>();
    let licenses = products.iter().map(|(sku, plans)| json!({"skuId": id(sku), "disabledPlans": off(plans)}));
    let licenses: Vec<Value> = licenses.collect();
    let member = |end: &&str| json!({"@odata.type": "#microsoft.graph.user", "id": id(end)});
    let members: Vec<Value> = members.iter().map(member).collect();
    json!({"id": id(end), "displayName": end, "groupTypes": [], "securityEnabled": true, "mailEnabled": false,
        "proxyAddresses": [], "assignedLicenses": licenses, "members": members,
        "licenseProcessingState": {"state": "ProcessingComplete"}})
}

/// The object with a field changed.
pub(crate) fn with(mut object: Value, field: &str, value: Value) -> Value {
    object[field] = value;
    object
}

/// A rule that two plans exclude each other.
pub(crate) fn exclude(a: &str, b: &str) -> Value {
    rule(json!({"id": format!("{a}-or-{b}"), "kind": "conflict", "plans": [id(a), id(b)]}))
}

/// A rule that a plan needs any of others.
pub(crate) fn needs(plan: &str, any_of: &[&str]) -> Value {
    let any_of: Vec<String> = any_of.iter().map(|plan| id(plan)).collect();
    rule(json!({"id": format!("{plan}-needs"), "kind": "dependency", "plan": id(plan), "anyOf": any_of}))
}

/// A rule that a plan is not for a country.
pub(crate) fn barred(plan: &str, country: &str) -> Value {
    let (plans, countries) = ([id(plan)], [country]);
    rule(json!({"id": format!("{plan}-barred"), "kind": "location", "plans": plans, "countries": countries}))
}

fn rule(mut rule: Value) -> Value {
    for (field, value) in
        [("enforcement", "enforced"), ("confidence", "assumed"), ("source", "made up for this test")]
    {
        rule[field] = json!(value);
    }
    rule
}

/// An analysed tenant.
pub(crate) fn tenant(products: &[Value], groups: &[Value], users: &[Value], rules: &[Value]) -> Analysis {
    tenant_with_log(products, groups, users, rules, &[])
}

/// An analysed tenant with events of its audit log.
pub(crate) fn tenant_with_log(
    products: &[Value],
    groups: &[Value],
    users: &[Value],
    rules: &[Value],
    events: &[Value],
) -> Analysis {
    analysed(&["contoso.example"], products, groups, users, rules, events)
}

/// An analysed tenant of which the domain that it began with is known.
pub(crate) fn with_initial_domain(products: &[Value], groups: &[Value], users: &[Value]) -> Analysis {
    analysed(&["contoso.example", "contoso.onmicrosoft.example"], products, groups, users, &[], &[])
}

/// An analysed tenant with these domains; the second one is that it began with.
fn analysed(
    domains: &[&str],
    products: &[Value],
    groups: &[Value],
    users: &[Value],
    rules: &[Value],
    events: &[Value],
) -> Analysis {
    let domain =
        |(at, name): (usize, &&str)| json!({"name": name, "isDefault": at == 0, "isInitial": at == 1});
    let domains: Vec<Value> = domains.iter().enumerate().map(domain).collect();
    let bundle = json!({
        "organization": [{"id": id("ff"), "displayName": "Contoso", "countryLetterCode": "PT",
            "verifiedDomains": domains}],
        "subscribedSkus": products, "groups": groups, "users": users, "contacts": [],
        "directoryAudits": events,
    });
    let bytes = serde_json::to_vec(&bundle).expect("JSON");
    let imported = import(&[("tenant.json", &bytes)], usize::MAX);
    let rules = json!({"schemaVersion": 1, "rules": rules});
    let rules = rules::parse(&serde_json::to_vec(&rules).expect("JSON")).expect("rules of the right form");
    let options = Options { rules: Some(rules), ..Options::default() };
    Analysis::new(imported, options).expect("the rules can be used")
}

/// What is proposed for a task.
pub(crate) fn propose(analysis: &Analysis, task: &Task) -> Proposal {
    analysis.propose(task).expect("the tenant has what the task names")
}

/// A check of a proposal.
pub(crate) fn check<'p>(proposal: &'p Proposal, code: &str) -> &'p Check {
    proposal.checklist.iter().find(|check| check.code == code).expect("the proposal has the check")
}

/// A list of a proposal.
pub(crate) fn list<'p>(proposal: &'p Proposal, code: &str) -> &'p UserList {
    proposal.lists.iter().find(|list| list.code == code).expect("the proposal has the list")
}

/// A way of a proposal.
pub(crate) fn way<'p>(proposal: &'p Proposal, code: &str) -> &'p Way {
    proposal.ways.iter().find(|way| way.code == code).expect("the proposal has the way")
}

/// The users of a list by the ends of their ids.
pub(crate) fn ends(list: &UserList) -> Vec<&str> {
    list.users.iter().map(|user| user.id.get(34..).expect("a GUID")).collect()
}

/// The script of a way, of PowerShell's grammar.
pub(crate) fn script(analysis: &Analysis, proposal: &Proposal, code: &str) -> String {
    let scenario = way(proposal, code).scenario.clone();
    let bytes = analysis.save(scenario, WhatIfForm::Script).expect("memory can be written");
    let script = String::from_utf8(bytes).expect("UTF-8");
    assert_eq!(syntax_errors(&script), Vec::<String>::new());
    script
}

/// The assignment with plans switched off.
pub(crate) fn off(assignment: Value, plans: &[&str]) -> Value {
    let plans: Vec<String> = plans.iter().map(|plan| id(plan)).collect();
    with(assignment, "disabledPlans", json!(plans))
}
