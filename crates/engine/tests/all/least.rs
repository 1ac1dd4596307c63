//! The least set of changes, on golden tenants.

use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::catalog::catalogue;
use seatscope_engine::catalog::rules::parse;
use seatscope_engine::import::Importer;
use seatscope_engine::report::write_text;
use seatscope_testkit::golden::tenants_dir;
use serde_json::json;

fn analysis(case: &str) -> Analysis {
    let folder = tenants_dir().join(case);
    let bytes = std::fs::read(folder.join("input/tenant.json")).expect("the golden tenant is there");
    let rules = std::fs::read(folder.join("rules.json")).ok();
    analysed(&bytes, rules.as_deref())
}

fn analysed(bytes: &[u8], rules: Option<&[u8]>) -> Analysis {
    let rules = rules.map(|rules| parse(rules).expect("the rules can be read"));
    let mut importer = Importer::new(catalogue());
    let mut file = importer.begin("tenant.json");
    importer.feed(&mut file, bytes);
    importer.end(file);
    let options = Options { rules, ..Options::default() };
    Analysis::new(importer.finish(), options).expect("the built-in rules can be read")
}

#[test]
fn one_change_clears_the_errors_of_a_whole_group() {
    let analysed = analysis("remedy-whole-group");
    let least = analysed.least_changes();
    let titles: Vec<&str> = least.steps.iter().map(|step| step.title.as_str()).collect();
    assert_eq!(titles.len(), 1, "{titles:?}");
    assert!(titles[0].starts_with("Add 1 seat of Visio Plan 2"), "{titles:?}");
    assert_eq!((least.errors, least.resolved, least.left), (2, 2, 0));
    assert!(least.is_proven && least.at_least == 1 && !least.is_partial);
}

#[test]
fn nobody_loses_a_service_where_there_is_another_way() {
    let analysed = analysis("remedy-conflict");
    let least = analysed.least_changes();
    assert_eq!((least.steps.len(), least.resolved, least.introduced, least.plans_lost), (1, 1, 0, 0));
}

#[test]
fn a_tenant_without_errors_needs_no_change() {
    let analysed = analysis("one-seat-two-groups");
    let least = analysed.least_changes();
    assert_eq!((least.errors, least.at_least, least.steps.len()), (0, 0, 0));
    assert!(least.is_proven);
}

#[test]
fn who_has_no_usage_location_needs_one_and_need_not_leave() {
    let analysed = analysis("location-recorded-not-set");
    let least = analysed.least_changes();
    let titles: Vec<&str> = least.steps.iter().map(|step| step.title.as_str()).collect();
    assert_eq!(titles, ["Take 1 user out of “Reports”"]);
    assert_eq!((least.errors, least.left, least.without_location), (2, 1, 1));
    let mut text = Vec::new();
    write_text(&analysed, &mut text).expect("memory takes it");
    let text = String::from_utf8(text).expect("it is text");
    assert!(text.contains("1 user has no usage location and was refused for it"), "{text}");
    let overview = analysed.overview();
    assert_eq!((overview.errors, overview.errors_that_clear, overview.errors_untold), (2, 0, 2));
}

#[test]
fn what_nothing_clears_is_left() {
    let analysed = analysis("conflict-recorded-unknown");
    let least = analysed.least_changes();
    assert_eq!((least.errors, least.left), (1, 1));
    assert!(least.steps.is_empty());
}

#[test]
fn two_plans_of_one_product_in_one_group_are_one_change() {
    let analysed = analysis("remedy-two-plans-of-one-product");
    let least = analysed.least_changes();
    let titles: Vec<&str> = least.steps.iter().map(|step| step.title.as_str()).collect();
    assert_eq!(titles, ["Switch off CHAT and NOTES in OFFICE in “Marketing”"]);
    assert_eq!((least.errors, least.resolved, least.introduced, least.plans_lost), (2, 2, 0, 0));
    assert!(least.is_proven && least.at_least == 1);
}

#[test]
fn fewer_changes_that_cost_a_service_are_told() {
    let analysed = analysis("remedy-fewer-at-a-cost");
    let least = analysed.least_changes();
    assert_eq!((least.steps.len(), least.resolved, least.plans_lost), (2, 2, 0));
    assert!(least.is_proven, "no fewer without harm");
    assert_eq!(least.at_least, 1, "taking the old chat from everybody is one change");
    let mut text = Vec::new();
    write_text(&analysed, &mut text).expect("memory can be written to");
    let said = "no fewer would do without taking a service";
    assert!(String::from_utf8_lossy(&text).contains(said));
}

#[test]
fn nothing_is_proven_where_not_all_was_tried() {
    const GROUPS: usize = 510;
    let id = |kind: char, number: usize| format!("00000000-0000-0000-0000-{kind}{number:011}");
    let plan = |number| json!({"servicePlanId": id('d', number), "servicePlanName": format!("PLAN{number}")});
    let product = |number, plans: &[usize]| {
        json!({
            "skuId": id('c', number), "capabilityStatus": "Enabled", "consumedUnits": 0,
            "prepaidUnits": {"enabled": 2000},
            "servicePlans": plans.iter().map(|number| plan(*number)).collect::<Vec<_>>(),
        })
    };
    let state = |group: Option<String>, product, error: &str| {
        json!({"skuId": id('c', product), "assignedByGroup": group, "error": error,
               "state": if error == "None" { "Active" } else { "Error" }, "disabledPlans": []})
    };
    let user = |number| {
        let failed = state(Some(id('b', number)), 2, "MutuallyExclusiveViolation");
        json!({"id": id('a', number), "usageLocation": "PT",
               "assignedLicenses": [{"skuId": id('c', 1), "disabledPlans": []}],
               "licenseAssignmentStates": [state(None, 1, "None"), failed]})
    };
    let group = |number| {
        json!({"id": id('b', number), "securityEnabled": true, "groupTypes": [],
               "assignedLicenses": [{"skuId": id('c', 2), "disabledPlans": []}],
               "members": [{"@odata.type": "#microsoft.graph.user", "id": id('a', number)}]})
    };
    let tenant = json!({
        "users": (0..GROUPS).map(user).collect::<Vec<_>>(),
        "groups": (0..GROUPS).map(group).collect::<Vec<_>>(),
        "subscribedSkus": [product(1, &[1]), product(2, &[2, 3])],
    });
    let rules = json!({"schemaVersion": 1, "rules": [{
        "id": "chats", "kind": "conflict", "plans": [id('d', 1), id('d', 2)], "enforcement": "enforced",
        "confidence": "learned", "source": "our own tenant", "asOf": "2026-08-01", "note": ""
    }]});
    let analysed = analysed(tenant.to_string().as_bytes(), Some(rules.to_string().as_bytes()));
    let least = analysed.least_changes();
    assert_eq!(least.errors as usize, GROUPS);
    assert!(least.is_partial && !least.is_proven);
    assert!(least.at_least <= least.steps.len() as u64);
}
