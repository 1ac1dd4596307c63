//! A rule that is only reported warns in every task, and refuses nothing.

use super::tenant::{assigned, check, exclude, group, id, needs, product, propose, tenant, user, with};
use seatscope_contract::planner::{Task, Verdict, Within};
use serde_json::{Value, json};

fn reported(rule: Value) -> Value {
    with(rule, "enforcement", json!("reported"))
}

#[test]
fn plans_that_are_said_to_exclude_each_other_go_through() {
    let products = [product("c1", 9, 0, &["d1"]), product("c2", 9, 1, &["d2"]), product("c3", 9, 1, &["d3"])];
    let groups = [group("b1", &[("c1", &[])], &[]), group("b2", &[("c3", &[])], &["a1"])];
    let held = [assigned(None, "c2", ""), assigned(Some("b2"), "c3", "")];
    let analysis = tenant(&products, &groups, &[user("a1", &held)], &[reported(exclude("d1", "d2"))]);
    for group in [None, Some(id("b1"))] {
        let proposal = propose(&analysis, &Task::CanHave { user: id("a1"), sku_id: id("c1"), group });
        let conflicts = check(&proposal, "conflicts");
        assert_eq!(conflicts.verdict, Verdict::Unknown);
        assert!(
            conflicts.reason.starts_with("These are said to exclude each other: "),
            "{}",
            conflicts.reason
        );
        let whole = check(&proposal, "whole");
        assert_eq!(whole.verdict, Verdict::Yes);
        assert!(whole.reason.contains("d1 and d2 are said to exclude each other"), "{}", whole.reason);
    }
    let within = Within::Group { group: id("b2") };
    let proposal = propose(&analysis, &Task::Swap { from: id("c3"), to: id("c1"), within });
    let conflicts = check(&proposal, "conflicts");
    assert_eq!((conflicts.verdict, conflicts.users_total), (Verdict::Unknown, 1));
    assert_eq!(proposal.ways[0].totals.introduced, 0);
}

#[test]
fn a_group_with_a_plan_that_is_said_to_conflict_can_be_joined() {
    let products = [product("c1", 9, 1, &["d1"]), product("c2", 9, 1, &["d2"]), product("c3", 9, 0, &["d3"])];
    let groups = [group("b1", &[("c1", &[]), ("c3", &[])], &[])];
    let held = [assigned(None, "c1", ""), assigned(None, "c2", "")];
    let analysis = tenant(&products, &groups, &[user("a1", &held)], &[reported(exclude("d2", "d3"))]);
    let task = Task::DirectToGroup { sku_id: id("c1"), users: Vec::new() };
    let proposal = propose(&analysis, &task);
    assert_eq!(check(&proposal, "conflicts").verdict, Verdict::Unknown);
    assert_eq!(proposal.ways[0].code, "joinThenDrop");
}

#[test]
fn what_is_said_to_be_needed_is_told_when_it_goes() {
    let products = [product("c1", 9, 1, &["d1"]), product("c2", 9, 1, &["d2"])];
    let users = [
        user("a1", &[assigned(None, "c1", ""), assigned(None, "c2", "")]),
        user("a2", &[assigned(None, "c2", "")]),
    ];
    let analysis = tenant(&products, &[], &users, &[reported(needs("d2", &["d1"]))]);
    let proposal = propose(&analysis, &Task::CanHave { user: id("a2"), sku_id: id("c1"), group: None });
    let dependants = check(&proposal, "dependants");
    assert_eq!(dependants.verdict, Verdict::Unknown);
    let scenario = json!({"name": "", "edits": [{"op": "assignLicense", "user": id("a1"), "removeLicenses": [id("c1")]}]});
    let scenario = serde_json::from_value(scenario).expect("a scenario");
    let outcome = analysis.what_if(scenario);
    assert!(outcome.refused.is_empty());
    let told: Vec<&str> = outcome.remarks.iter().map(|remark| remark.message.as_str()).collect();
    assert_eq!(told, ["it goes through, although d2 is said to need d1"]);
}
