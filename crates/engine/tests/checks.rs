//! Checks on tenants that are too large to lie among the golden ones.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

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
