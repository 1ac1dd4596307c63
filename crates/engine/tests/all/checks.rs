//! Checks on tenants that are too large to lie among the golden ones.

use seatscope_contract::report::Finding;
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::import::Importer;
use seatscope_engine::report::write_json;
use seatscope_engine::tenant::Tenant;
use serde_json::{Value, json};

const PRODUCT: &str = "00000000-0000-0000-0000-0000000000c1";

fn id(kind: u32, number: usize) -> String {
    format!("{kind:08}-0000-0000-0000-{number:012}")
}

fn group(number: usize, members: impl Iterator<Item = String>) -> Value {
    let members: Vec<Value> = members.map(|id| json!({ "id": id })).collect();
    json!({
        "id": id(2, number), "displayName": format!("Group {number}"), "securityEnabled": true,
        "assignedLicenses": [{ "skuId": PRODUCT, "disabledPlans": [] }], "members": members,
    })
}

fn report(tenant: &Value) -> String {
    let mut importer = Importer::new(Tenant::default());
    let mut file = importer.begin("tenant.json");
    importer.feed(&mut file, tenant.to_string().as_bytes());
    importer.end(file);
    let analysis = Analysis::new(importer.finish(), Options::default()).unwrap();
    let mut bytes = Vec::new();
    write_json(&analysis, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn findings(report: &str, code: &str) -> Vec<Finding> {
    let report: seatscope_contract::report::Report = serde_json::from_str(report).unwrap();
    report.findings.into_iter().filter(|finding| finding.code == code).collect()
}

#[test]
fn a_group_is_large_from_a_hundred_thousand_members_on() {
    let members = |number| (0..number).map(|user| id(1, user));
    let tenant = json!({ "groups": [group(1, members(99_999)), group(2, members(100_000))] });
    let found = findings(&report(&tenant), "LargeLicensedGroup");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].groups[0].id, id(2, 2));
    assert!(found[0].message.contains("100000 members"), "{}", found[0].message);
}

/// A licensed group with users and a group as members.
fn nested(number: usize, inner: usize, users: impl Iterator<Item = String>) -> Value {
    let mut group = group(number, users);
    group["members"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "@odata.type": "#microsoft.graph.group", "id": id(2, inner) }));
    group
}

#[test]
fn a_ring_of_licensed_groups_names_each_user_once() {
    const GROUPS: usize = 50;
    const USERS: usize = 2_000;
    let users: Vec<Value> = (0..USERS).map(|user| json!({ "id": id(1, user) })).collect();
    let members =
        |group: usize| (0..USERS).filter(move |user| user % GROUPS == group).map(|user| id(1, user));
    let groups: Vec<Value> =
        (0..GROUPS).map(|group| nested(group, (group + 1) % GROUPS, members(group))).collect();
    let written = report(&json!({ "users": users, "groups": groups }));
    let found = findings(&written, "NestedGroup");
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].users.len(), found[0].groups.len()), (USERS, GROUPS));
    assert!(found[0].message.starts_with("50 licensed groups"), "{}", found[0].message);
    assert!(written.len() < USERS * 500, "{} bytes", written.len());
}

#[test]
fn a_user_who_is_in_every_licensed_group_around_lacks_nothing() {
    // A chain of groups; the first user is a direct member of all, the second only of the innermost.
    let groups: Vec<Value> = (0..20)
        .map(|group| {
            let members = (0..if group == 19 { 2 } else { 1 }).map(|user| id(1, user));
            nested(group, group + 1, members)
        })
        .collect();
    let users: Vec<Value> = (0..2).map(|user| json!({ "id": id(1, user) })).collect();
    let found = findings(&report(&json!({ "users": users, "groups": groups })), "NestedGroup");
    let named: Vec<&String> = found.iter().flat_map(|finding| &finding.users).map(|user| &user.id).collect();
    assert_eq!(named, [&id(1, 1)]);
}

#[test]
fn an_address_of_very_many_is_one_short_finding() {
    let user = |at: usize| {
        format!(
            r#"{{"id":"00000000-0000-0000-0000-{at:012}","userPrincipalName":"u{at}@contoso.example","assignedLicenses":[],"licenseAssignmentStates":[],"proxyAddresses":["SMTP:u{at}@contoso.example","smtp:all@contoso.example"]}}"#
        )
    };
    let users: Vec<String> = (0..3000).map(user).collect();
    let tenant = format!("{{\"users\":[{}]}}", users.join(","));
    let mut importer = Importer::new(Tenant::default());
    let mut file = importer.begin("tenant.json");
    importer.feed(&mut file, tenant.as_bytes());
    importer.end(file);
    let analysis = Analysis::new(importer.finish(), Options::default()).unwrap();
    let found: Vec<_> =
        analysis.findings.iter().filter(|finding| finding.code == "DuplicateProxyAddress").collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].users.len(), 3000);
    assert!(found[0].message.len() < 1000, "{}", found[0].message);
    assert!(found[0].message.contains("and 2990 others"), "{}", found[0].message);
    assert!(analysis.remedies(found[0]).is_empty());
}
