//! Groups that are emptied or deleted, and users who leave.

use super::tenant::{assigned, check, ends, group, id, list, needs, product, propose, tenant, user, with};
use seatscope_contract::planner::{Task, Verdict};
use seatscope_contract::scenario::Edit;
use serde_json::{Value, json};

#[test]
fn who_stays_in_error_without_the_group_is_listed() {
    let products = [product("c1", 9, 2, &["d1"]), product("c2", 9, 1, &["d2"])];
    let through = |end| user(end, &[assigned(Some("b1"), "c1", "")]);
    let needing = user("a2", &[assigned(Some("b1"), "c1", ""), assigned(None, "c2", "")]);
    let groups = [group("b1", &[("c1", &[])], &["a1", "a2"])];
    let analysis = tenant(&products, &groups, &[through("a1"), needing], &[needs("d2", &["d1"])]);
    for delete in [true, false] {
        let proposal = propose(&analysis, &Task::EmptyGroup { group: id("b1"), delete });
        let stay = list(&proposal, "inError");
        assert_eq!((ends(stay), stay.products[0].sku_id.clone()), (vec!["a2"], id("c1")));
    }
}

#[test]
fn a_group_without_exported_members_is_emptied_by_what_is_recorded() {
    let mut unknown = group("b1", &[("c1", &[])], &[]);
    unknown.as_object_mut().expect("a group").remove("members");
    let users = [user("a1", &[assigned(Some("b1"), "c1", "")]), user("a2", &[])];
    let analysis = tenant(&[product("c1", 9, 1, &["d1"])], &[unknown], &users, &[]);
    let proposal = propose(&analysis, &Task::EmptyGroup { group: id("b1"), delete: false });
    assert_eq!(check(&proposal, "members").verdict, Verdict::Unknown);
    assert_eq!(ends(list(&proposal, "goes")), ["a1"]);
    assert_eq!(proposal.ways[0].scenario.edits.len(), 1);
}

#[test]
fn of_plans_of_which_any_is_enough_it_is_said_so() {
    let products = [product("c1", 9, 0, &["d1"]), product("c2", 9, 0, &["d2"]), product("c3", 9, 0, &["d3"])];
    let analysis = tenant(&products, &[], &[user("a1", &[])], &[needs("d1", &["d2", "d3"])]);
    let proposal = propose(&analysis, &Task::CanHave { user: id("a1"), sku_id: id("c1"), group: None });
    let whole = check(&proposal, "whole");
    assert_eq!(whole.verdict, Verdict::No);
    assert!(whole.reason.ends_with("DependencyViolation: d1 needs d2 or d3."), "{}", whole.reason);
}

#[test]
fn who_leaves_gives_up_what_depends_first_wherever_it_comes_from() {
    // The direct product needs the first group's, and the second group's needs the direct one.
    let products = [product("c1", 9, 1, &["d1"]), product("c2", 9, 1, &["d2"]), product("c3", 9, 1, &["d3"])];
    let groups = [group("b1", &[("c1", &[])], &["a1"]), group("b2", &[("c3", &[])], &["a1"])];
    let states = [assigned(Some("b1"), "c1", ""), assigned(None, "c2", ""), assigned(Some("b2"), "c3", "")];
    let rules = [needs("d2", &["d1"]), needs("d3", &["d2"])];
    let analysis = tenant(&products, &groups, &[user("a1", &states)], &rules);
    let proposal = propose(&analysis, &Task::Offboard { user: id("a1"), delete: false });
    let way = &proposal.ways[0];
    assert_eq!(way.totals.refused, 0);
    let titles: Vec<&str> = way.stages.iter().map(|stage| stage.title.as_str()).collect();
    assert_eq!(titles, ["Leave the groups", "Remove the direct licences", "Leave the groups"]);
    assert_eq!(way.scenario.edits[0], Edit::RemoveMember { group: id("b2"), user: id("a1") });
    assert_eq!(way.scenario.edits[2], Edit::RemoveMember { group: id("b1"), user: id("a1") });
}

#[test]
fn what_is_recorded_through_a_group_without_exported_members_goes_by_leaving_it() {
    let mut unknown = group("b1", &[], &[]);
    for field in ["members", "assignedLicenses"] {
        unknown.as_object_mut().expect("a group").remove(field);
    }
    let users = [user("a1", &[assigned(Some("b1"), "c1", "")])];
    let analysis = tenant(&[product("c1", 9, 1, &["d1"])], &[unknown], &users, &[]);
    let proposal = propose(&analysis, &Task::Offboard { user: id("a1"), delete: false });
    let leave = Edit::RemoveMember { group: id("b1"), user: id("a1") };
    assert_eq!(proposal.ways[0].scenario.edits, [leave]);
    assert_eq!(check(&proposal, "fixed").verdict, Verdict::Yes);
}

#[test]
fn what_comes_through_a_group_that_was_not_exported_is_said_to_stay() {
    let users = [user("a1", &[assigned(Some("b9"), "c1", "")])];
    let analysis = tenant(&[product("c1", 9, 1, &["d1"])], &[], &users, &[]);
    let proposal = propose(&analysis, &Task::Offboard { user: id("a1"), delete: false });
    let fixed = check(&proposal, "fixed");
    assert_eq!(fixed.verdict, Verdict::Unknown);
    assert!(fixed.reason.contains(&id("b9")), "{}", fixed.reason);
    let proposal = propose(&analysis, &Task::Offboard { user: id("a1"), delete: true });
    assert_eq!(check(&proposal, "fixed").verdict, Verdict::Yes);
}

#[test]
fn a_removal_that_failed_is_tried_again_once_nothing_depends_on_it() {
    let mut left = assigned(Some("b1"), "c1", "DependencyViolation");
    left["state"] = "ActiveWithError".into();
    let mut states = user("a1", &[left, assigned(None, "c2", "")]);
    let held = ["c1", "c2"].map(|end| json!({"skuId": id(end), "disabledPlans": []}));
    states["assignedLicenses"] = held.to_vec().into();
    let products = [product("c1", 9, 1, &["d1"]), product("c2", 9, 1, &["d2"])];
    let groups = [group("b1", &[("c1", &[])], &[])];
    let analysis = tenant(&products, &groups, &[states], &[needs("d2", &["d1"])]);
    let proposal = propose(&analysis, &Task::Offboard { user: id("a1"), delete: false });
    let again = Edit::Reprocess { group: None, user: Some(id("a1")), all: None };
    assert_eq!(proposal.ways[0].scenario.edits.last(), Some(&again));
    assert_eq!(check(&proposal, "fixed").verdict, Verdict::Yes);
}

#[test]
fn nobody_is_in_error_where_the_service_refuses_to_empty_the_group() {
    let mut dynamic = group("b1", &[("c1", &[])], &["a1"]);
    dynamic["groupTypes"] = json!(["DynamicMembership"]);
    let users = [user("a1", &[assigned(Some("b1"), "c1", "")])];
    let analysis = tenant(&[product("c1", 9, 1, &["d1"])], &[dynamic], &users, &[]);
    let proposal = propose(&analysis, &Task::EmptyGroup { group: id("b1"), delete: false });
    assert_eq!(check(&proposal, "byHand").verdict, Verdict::No);
    assert!(proposal.lists.iter().all(|list| list.code != "inError"));
}

#[test]
fn where_not_everybody_finds_room_the_figures_say_whose_they_are() {
    let ends: Vec<String> = (0..5003).map(|number| format!("a{number:05}")).collect();
    let id_of = |end: &str| format!("00000000-0000-0000-0000-000000{end}");
    let users: Vec<Value> = ends
        .iter()
        .map(|end| with(user(end, &[assigned(Some("b1"), "c1", "")]), "id", json!(id_of(end))))
        .collect();
    let members: Vec<Value> =
        ends.iter().map(|end| json!({"@odata.type": "#microsoft.graph.user", "id": id_of(end)})).collect();
    let group = with(group("b1", &[("c1", &[])], &[]), "members", json!(members));
    let analysis = tenant(&[product("c1", 6000, 5003, &["d1"])], &[group], &users, &[]);
    let proposal = propose(&analysis, &Task::EmptyGroup { group: id("b1"), delete: false });
    let extent = check(&proposal, "extent");
    assert_eq!(extent.verdict, Verdict::No);
    assert!(extent.reason.contains("the first 5000 of 5003 members"), "{}", extent.reason);
    assert_eq!(list(&proposal, "goes").users_total, 5003, "these are all of them");
    let loses = list(&proposal, "loses");
    assert!(loses.title.ends_with(", of the first 5000 of 5003"), "{}", loses.title);
    assert_eq!(loses.users_total, 5000);
    let way = &proposal.ways[0];
    assert!(way.title.ends_with(", the first 5000 users"), "{}", way.title);
    assert_eq!(way.users_beyond, 3);
}
