//! From direct assignments to groups.

use super::tenant::{
    assigned, barred, check, ends, exclude, group, id, list, needs, off, product, propose, script, tenant,
    user, way, with,
};
use seatscope_contract::planner::{Proposal, Task, Verdict};
use seatscope_engine::analysis::Analysis;
use serde_json::{Value, json};

fn move_to_groups(analysis: &Analysis) -> Proposal {
    propose(analysis, &Task::DirectToGroup { sku_id: id("c1"), users: Vec::new() })
}

/// Users with the product directly, and nothing else.
fn direct(ends: &[&str]) -> Vec<Value> {
    ends.iter().map(|end| user(end, &[assigned(None, "c1", "")])).collect()
}

#[test]
fn seats_of_the_groups_other_products_count() {
    let products = |free| [product("c1", 9, 2, &["d1"]), product("c2", free, 0, &["d2"])];
    let groups = [group("b1", &[("c1", &[]), ("c2", &[])], &[])];
    let proposal = move_to_groups(&tenant(&products(1), &groups, &direct(&["a1", "a2"]), &[]));
    let seats = check(&proposal, "seats");
    assert_eq!(seats.verdict, Verdict::No);
    assert!(seats.reason.contains("c2: 1 seat is free, and 2 are needed"), "{}", seats.reason);
    assert!(proposal.ways.is_empty(), "nobody is added to a group that would fail and lose the product");
    assert_eq!(ends(list(&proposal, "fails")), ["a1", "a2"]);

    let proposal = move_to_groups(&tenant(&products(2), &groups, &direct(&["a1", "a2"]), &[]));
    assert_eq!(check(&proposal, "seats").verdict, Verdict::Yes);
    let gains = list(&proposal, "gains");
    assert_eq!(ends(gains), ["a1", "a2"]);
    assert_eq!(gains.plans.iter().map(|plan| plan.id.clone()).collect::<Vec<_>>(), [id("d2")]);
    assert_eq!(way(&proposal, "joinThenDrop").totals.introduced, 0);
}

#[test]
fn who_would_be_in_error_in_the_group_keeps_the_direct_licence() {
    let products = [product("c1", 9, 4, &["d1"]), product("c2", 9, 0, &["d2"]), product("c3", 9, 1, &["d3"])];
    let groups = [group("b1", &[("c1", &[]), ("c2", &[])], &[])];
    let has_another = user("a2", &[assigned(None, "c1", ""), assigned(None, "c3", "")]);
    let elsewhere = with(user("a3", &[assigned(None, "c1", "")]), "usageLocation", json!("CU"));
    let users = [direct(&["a1"]), vec![has_another, elsewhere]].concat();
    let rules = [exclude("d2", "d3"), barred("d2", "CU")];
    let proposal = move_to_groups(&tenant(&products, &groups, &users, &rules));
    assert_eq!(ends(list(&proposal, "joins")), ["a1"]);
    assert_eq!(check(&proposal, "conflicts").verdict, Verdict::No);
    assert_eq!(check(&proposal, "location").verdict, Verdict::No);
    let fails: Vec<_> = proposal.lists.iter().filter(|list| list.code == "fails").map(ends).collect();
    assert_eq!(fails, [["a2"], ["a3"]]);
    let way = way(&proposal, "joinThenDrop");
    assert_eq!((way.totals.introduced, way.totals.plans_lost), (0, 0));
    assert_eq!(way.scenario.edits.len(), 2, "one is added and loses the direct licence");
}

#[test]
fn a_group_without_errors_goes_before_one_with_fewer_products() {
    let products = [product("c1", 9, 1, &["d1"]), product("c2", 9, 0, &["d2"]), product("c3", 9, 0, &["d3"])];
    let bare = group("b1", &[("c1", &[])], &[]);
    let needy = group("b2", &[("c1", &[]), ("c2", &[])], &[]);
    let whole = group("b3", &[("c1", &[]), ("c2", &[]), ("c3", &[])], &[]);
    let rules = [needs("d2", &["d3"])];
    let users = direct(&["a1"]);
    let proposal = move_to_groups(&tenant(&products, &[needy.clone(), whole, bare], &users, &rules));
    assert_eq!(list(&proposal, "joins").groups[0].id, id("b1"));
    let whole = group("b3", &[("c1", &[]), ("c2", &[]), ("c3", &[])], &[]);
    let proposal = move_to_groups(&tenant(&products, &[needy, whole], &users, &rules));
    assert_eq!(list(&proposal, "joins").groups[0].id, id("b3"));
    assert_eq!(check(&proposal, "dependants").verdict, Verdict::Yes);
}

#[test]
fn an_inherited_licence_in_error_does_not_stand_in_for_the_direct_one() {
    let products = [product("c1", 9, 1, &["d1"])];
    let inherited =
        with(assigned(Some("b1"), "c1", "DependencyViolation"), "state", json!("ActiveWithError"));
    let users = [user("a1", &[assigned(None, "c1", ""), inherited])];
    let proposal = move_to_groups(&tenant(&products, &[group("b1", &[("c1", &[])], &["a1"])], &users, &[]));
    assert_eq!(ends(list(&proposal, "inError")), ["a1"]);
    assert!(proposal.ways.is_empty());
}

#[test]
fn the_script_keeps_a_direct_licence_until_the_group_gives_the_product() {
    let products = [product("c1", 9, 2, &["d1"])];
    let groups = [group("b1", &[("c1", &[])], &["a1"])];
    let has_both = user("a1", &[assigned(None, "c1", ""), assigned(Some("b1"), "c1", "")]);
    let users = [vec![has_both], direct(&["a2"])].concat();
    let analysis = tenant(&products, &groups, &users, &[]);
    let proposal = move_to_groups(&analysis);
    let kept = format!("Keeps = @(@{{ Sku = '{}'; Group = '{}' }})", id("c1"), id("b1"));
    let drop = script(&analysis, &proposal, "dropDirect");
    assert!(drop.contains(&kept), "{drop}");
    assert!(!drop.contains(" -Coming\n"), "it is there already: also a dry run can look");
    let join = script(&analysis, &proposal, "joinThenDrop");
    assert!(join.contains(&kept), "{join}");
    assert!(join.contains("} -Coming\n"), "what an earlier step brings has to be waited for");

    let offboard = propose(&analysis, &Task::Offboard { user: id("a1"), delete: false });
    let leave = script(&analysis, &offboard, "offboard");
    assert!(!leave.contains("Keeps ="), "who leaves keeps nothing: {leave}");
}

#[test]
fn another_group_gives_what_the_users_own_leaves_off() {
    let products = [product("c1", 9, 1, &["d1", "d2"])];
    let groups = [group("b1", &[("c1", &["d1"])], &["a1"]), group("b2", &[("c1", &["d2"])], &[])];
    let through = off(assigned(Some("b1"), "c1", ""), &["d1"]);
    let users = [user("a1", &[assigned(None, "c1", ""), through])];
    let proposal = move_to_groups(&tenant(&products, &groups, &users, &[]));
    let joins = list(&proposal, "joins");
    assert_eq!((ends(joins), joins.groups[0].id.clone()), (vec!["a1"], id("b2")));
    assert_eq!(way(&proposal, "joinThenDrop").totals.losing, 0);
}

#[test]
fn a_wave_counts_users_however_many_groups_they_join() {
    let products = [product("c1", 9, 7, &["d1", "d2"])];
    let groups = [group("b1", &[("c1", &["d1"])], &[]), group("b2", &[("c1", &["d2"])], &[])];
    let ends = ["a1", "a2", "a3", "a4", "a5", "a6", "a7"];
    let users = ends.map(|end| user(end, &[assigned(None, "c1", "")]));
    let proposal = move_to_groups(&tenant(&products, &groups, &users, &[]));
    let stages = way(&proposal, "joinThenDrop").stages.iter();
    let stages: Vec<(&str, u32)> = stages.map(|stage| (stage.title.as_str(), stage.edits)).collect();
    let expected = [
        ("Add to the groups: 5 users first", 10),
        ("Add to the groups: the other 2 users", 4),
        ("Remove the direct licence: 5 users first", 5),
        ("Remove the direct licence: the other 2 users", 2),
    ];
    assert_eq!(stages, expected);
}

#[test]
fn a_group_that_gives_only_part_is_no_group_for_everybody() {
    let products = [product("c1", 9, 2, &["d1", "d2"])];
    let groups = [group("b1", &[("c1", &["d2"])], &[])];
    let proposal = move_to_groups(&tenant(&products, &groups, &direct(&["a1", "a2"]), &[]));
    assert_eq!(ends(list(&proposal, "joinsInPart")), ["a1", "a2"]);
    assert!(proposal.ways.is_empty());
    let for_everybody = check(&proposal, "groups");
    assert_eq!((for_everybody.verdict, for_everybody.users_total), (Verdict::No, 2));
}

#[test]
fn a_user_whom_the_export_does_not_have_is_named() {
    let products = [product("c1", 9, 1, &["d1"])];
    let analysis = tenant(&products, &[group("b1", &[("c1", &[])], &[])], &direct(&["a1"]), &[]);
    let task = Task::DirectToGroup { sku_id: id("c1"), users: vec![id("a1"), "nobody".to_owned()] };
    assert_eq!(analysis.unknown_id(&task), Some(("user", "nobody")));
    assert!(analysis.propose(&task).is_none());
}
