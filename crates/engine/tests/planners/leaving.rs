//! Groups that are emptied or deleted, and users who leave.

use super::tenant::{assigned, check, ends, group, id, list, needs, product, propose, tenant, user};
use seatscope_contract::planner::{Task, Verdict};
use seatscope_contract::scenario::Edit;

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
    assert!(whole.reason.ends_with("DependencyViolation: d1 needs d2 or d3"), "{}", whole.reason);
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
