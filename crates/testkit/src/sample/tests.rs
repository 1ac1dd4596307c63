use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde_json::Value;

use super::groups::EVERYONE;
use super::*;

/// A tenant in a folder of its own, removed in the end.
struct Sample(PathBuf);

impl Sample {
    fn new(name: &str, config: Config) -> Self {
        let dir = std::env::temp_dir().join(format!("seatscope-{name}-{}", std::process::id()));
        generate(config, &dir).unwrap();
        Self(dir)
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join(name)).unwrap()
    }

    fn records(&self, name: &str) -> Vec<Value> {
        let page: Value = serde_json::from_str(&self.text(name)).unwrap();
        page["value"].as_array().unwrap().clone()
    }

    fn users(&self) -> Vec<Value> {
        [self.records("users.json"), self.records("users-2.json")].concat()
    }
}

impl Drop for Sample {
    fn drop(&mut self) {
        // A folder that stays behind harms nobody.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn strings<'a>(records: &'a [Value], field: &str) -> Vec<&'a str> {
    records.iter().map(|record| record[field].as_str().unwrap()).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

#[test]
fn the_same_configuration_gives_the_same_bytes() {
    let (one, two) = (Sample::new("one", Config::default()), Sample::new("two", Config::default()));
    let files: Vec<String> = serde_json::from_str(&one.text("index.json")).unwrap();
    assert_eq!(files.len(), 8);
    for file in files {
        assert_eq!(one.text(&file), two.text(&file), "{file}");
    }
    let other = Sample::new("other", Config { seed: 1, ..Config::default() });
    assert_ne!(one.text("users.json"), other.text("users.json"));
}

#[test]
fn too_small_a_tenant_is_refused() {
    let dir = std::env::temp_dir().join("seatscope-refused");
    assert!(generate(Config { users: 100, ..Config::default() }, &dir).is_err());
    assert!(generate(Config { groups: 3, ..Config::default() }, &dir).is_err());
    assert!(!dir.exists());
}

#[test]
fn ids_and_names_are_unique() {
    let sample = Sample::new("ids", Config { users: 3_000, groups: 25, ..Config::default() });
    let (users, groups) = (sample.users(), sample.records("groups.json"));
    assert_eq!((users.len(), groups.len()), (3_000, 25));
    let ids: BTreeSet<&str> = strings(&users, "id").into_iter().chain(strings(&groups, "id")).collect();
    assert_eq!(ids.len(), 3_025);
    assert_eq!(strings(&users, "userPrincipalName").into_iter().collect::<BTreeSet<_>>().len(), 3_000);
    for name in strings(&users, "userPrincipalName") {
        assert!(name.is_ascii() && name.ends_with(".example"), "{name}");
    }
}

#[test]
fn seats_members_and_states_agree() {
    let sample = Sample::new("sums", Config::default());
    let (users, groups) = (sample.users(), sample.records("groups.json"));
    let mut seats: BTreeMap<String, u64> = BTreeMap::new();
    let mut members: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for group in &groups {
        let ids = list(&group["members"]).iter().map(|member| member["id"].as_str().unwrap().to_string());
        members.insert(group["id"].as_str().unwrap().to_string(), ids.collect());
    }
    for user in &users {
        for license in list(&user["assignedLicenses"]) {
            *seats.entry(license["skuId"].as_str().unwrap().to_string()).or_default() += 1;
        }
        let states = list(&user["licenseAssignmentStates"]);
        let held: BTreeSet<&str> = states
            .iter()
            .filter(|state| state["state"].as_str().unwrap().starts_with("Active"))
            .map(|state| state["skuId"].as_str().unwrap())
            .collect();
        assert_eq!(held.len(), list(&user["assignedLicenses"]).len());
        for state in states.iter().filter(|state| state["state"] != "ActiveWithError") {
            let Some(group) = state["assignedByGroup"].as_str() else { continue };
            assert!(members[group].contains(user["id"].as_str().unwrap()), "{user}");
        }
    }
    let skus = sample.records("subscribedSkus.json");
    assert_eq!(skus.len(), 10);
    for sku in &skus {
        let consumed = seats.remove(sku["skuId"].as_str().unwrap()).unwrap_or(0);
        assert_eq!(sku["consumedUnits"], consumed, "{}", sku["skuPartNumber"]);
        assert!(consumed > 0, "{}", sku["skuPartNumber"]);
        for plan in list(&sku["servicePlans"]) {
            assert_eq!(plan["servicePlanId"].as_str().unwrap().len(), 36, "{plan}");
        }
    }
    assert!(seats.is_empty(), "seats of products that nobody owns: {seats:?}");
}

#[test]
fn members_exist_and_a_group_is_nested() {
    let sample = Sample::new("members", Config::default());
    let (users, groups) = (sample.users(), sample.records("groups.json"));
    let known: BTreeSet<&str> = strings(&users, "id").into_iter().chain(strings(&groups, "id")).collect();
    for group in &groups {
        assert!(!list(&group["members"]).is_empty(), "{}", group["displayName"]);
        for member in list(&group["members"]) {
            assert!(known.contains(member["id"].as_str().unwrap()));
        }
    }
    assert_eq!(list(&groups[EVERYONE]["members"]).len(), users.len());
    let kinds = groups.iter().flat_map(|group| list(&group["members"]));
    assert_eq!(kinds.filter(|member| member["@odata.type"] == "#microsoft.graph.group").count(), 1);
}

#[test]
fn a_dynamic_group_has_the_members_that_its_rule_names() {
    let sample = Sample::new("dynamic", Config::default());
    let groups = sample.records("groups.json");
    let dynamic = groups.iter().find(|group| group["membershipRule"].is_string()).unwrap();
    let rule = dynamic["membershipRule"].as_str().unwrap();
    let members: BTreeSet<&str> =
        list(&dynamic["members"]).iter().map(|member| member["id"].as_str().unwrap()).collect();
    for user in sample.users() {
        let named = rule.contains(&format!("\"{}\"", user["department"].as_str().unwrap()));
        assert_eq!(named, members.contains(user["id"].as_str().unwrap()), "{user}");
    }
}

#[test]
fn every_error_is_planted_whatever_the_seed() {
    const ERRORS: [&str; 7] = [
        "CountViolation",
        "DependencyViolation",
        "MutuallyExclusiveViolation",
        "Other",
        "ProhibitedInUsageLocationViolation",
        "UniquenessViolation",
        "Unknown",
    ];
    for seed in 0..8 {
        let sample = Sample::new(&format!("seed-{seed}"), Config { seed, ..Config::default() });
        let users = sample.users();
        let errors: BTreeSet<&str> = users
            .iter()
            .flat_map(|user| list(&user["licenseAssignmentStates"]))
            .map(|state| state["error"].as_str().unwrap())
            .filter(|error| *error != "None")
            .collect();
        assert!(errors.iter().eq(ERRORS.iter()), "{errors:?}");
    }
}

#[test]
fn a_larger_tenant_is_much_the_same() {
    let config = Config { users: 2_000, groups: 60, assigned_plans: false, ..Config::default() };
    let sample = Sample::new("large", config);
    let users = sample.users();
    assert!(users.iter().all(|user| user.get("assignedPlans").is_none()));
    let bytes = sample.text("users.json").len() + sample.text("users-2.json").len();
    assert!((800..1_600).contains(&(bytes / users.len())), "{} bytes a user", bytes / users.len());
}

#[test]
fn all_planted_people_are_counted() {
    assert_eq!(super::planted::planted().len(), super::planted::COUNT);
}
