//! One product in the place of another.

use super::tenant::{
    assigned, check, ends, exclude, group, id, list, needs, off, product, propose, tenant, user, way, with,
};
use seatscope_contract::messages::WhatIfForm;
use seatscope_contract::planner::{Proposal, Task, Verdict, Within};
use seatscope_contract::scenario::Edit;
use seatscope_engine::analysis::Analysis;
use seatscope_engine::planners::write_ticket;
use serde_json::{Value, json};

fn swap(analysis: &Analysis, to: &str, within: Within) -> Proposal {
    propose(analysis, &Task::Swap { from: id("c1"), to: id(to), within })
}

fn direct(end: &str) -> Value {
    user(end, &[assigned(None, "c1", "")])
}

#[test]
fn what_the_service_refuses_is_said() {
    let products = [product("c1", 9, 2, &["d1"]), product("c2", 9, 0, &["d2"])];
    let nowhere = with(direct("a2"), "usageLocation", Value::Null);
    let proposal = swap(&tenant(&products, &[], &[direct("a1"), nowhere], &[]), "c2", Within::Direct);
    let refused = check(&proposal, "refused");
    assert_eq!(refused.verdict, Verdict::No);
    assert!(refused.reason.starts_with("1 edit is refused"), "{}", refused.reason);
    assert_eq!(refused.remedy, "Set the usage location of these users first.");
    let also = &way(&proposal, "removeFirst").checklist;
    let refused = also.iter().find(|check| check.code == "refused").expect("each way is checked");
    assert_eq!(refused.verdict, Verdict::No);
}

#[test]
fn nothing_is_taken_first_from_whom_the_service_would_refuse_the_new_product() {
    let products = [product("c1", 9, 3, &["d1"]), product("c2", 9, 0, &["d2"]), product("c3", 9, 1, &["d3"])];
    let nowhere = with(direct("a2"), "usageLocation", Value::Null);
    let excluded = user("a3", &[assigned(None, "c1", ""), assigned(None, "c3", "")]);
    let users = [direct("a1"), nowhere, excluded];
    let proposal = swap(&tenant(&products, &[], &users, &[exclude("d2", "d3")]), "c2", Within::Direct);
    let first = way(&proposal, "removeFirst");
    let named =
        |edit: &Edit| matches!(edit, Edit::AssignLicense { user: Some(user), .. } if *user == id("a1"));
    assert_eq!(first.scenario.edits.len(), 2);
    assert!(first.scenario.edits.iter().all(named), "{:?}", first.scenario.edits);
    assert_eq!(first.totals.refused, 0);
    assert_eq!(ends(list(&proposal, "keepsIfRemovedFirst")), ["a2", "a3"]);
    let refused = first.checklist.iter().find(|check| check.code == "refused").expect("each way is checked");
    assert_eq!(refused.verdict, Verdict::No);
}

#[test]
fn where_the_service_would_refuse_everybody_nothing_is_removed_first() {
    let products = [product("c1", 9, 1, &["d1"]), product("c2", 1, 1, &["d2"])];
    let proposal = swap(&tenant(&products, &[], &[direct("a1")], &[]), "c2", Within::Direct);
    assert!(!proposal.ways.iter().any(|way| way.code == "removeFirst"));
    assert_eq!(ends(list(&proposal, "keepsIfRemovedFirst")), ["a1"]);
    assert_eq!(check(&proposal, "seats").verdict, Verdict::No);
}

#[test]
fn who_loses_by_removing_first_is_named() {
    let products = [product("c1", 9, 2, &["d1"]), product("c2", 1, 0, &["d1"])];
    let groups = [group("b1", &[("c1", &[])], &["a1", "a2"])];
    let through = |end| user(end, &[assigned(Some("b1"), "c1", "")]);
    let within = Within::Group { group: id("b1") };
    let proposal = swap(&tenant(&products, &groups, &[through("a1"), through("a2")], &[]), "c2", within);
    let first = way(&proposal, "removeFirst");
    let named = proposal.lists.iter().filter(|list| list.code.starts_with("loses"));
    assert_eq!(named.map(|list| list.users_total).sum::<u64>(), first.totals.losing);
    assert!(first.totals.losing > 0);
}

#[test]
fn the_new_product_has_to_be_another_one_and_owned() {
    let products = [
        product("c1", 9, 1, &["d1"]),
        with(product("c2", 0, 0, &["d2"]), "capabilityStatus", json!("Deleted")),
    ];
    let analysis = tenant(&products, &[], &[direct("a1")], &[]);
    let same = swap(&analysis, "c1", Within::Direct);
    assert_eq!(check(&same, "target").verdict, Verdict::No);
    assert!(same.ways.is_empty());
    let gone = swap(&analysis, "c2", Within::Direct);
    assert_eq!(check(&gone, "owned").verdict, Verdict::No);
    assert_eq!(check(&gone, "refused").verdict, Verdict::No);
}

#[test]
fn each_way_is_checked_by_itself() {
    let products = [product("c1", 9, 1, &["d1"]), product("c2", 9, 0, &["d2"]), product("c3", 9, 1, &["d3"])];
    let groups = [group("b1", &[("c1", &[])], &["a1"])];
    let users = [user("a1", &[assigned(Some("b1"), "c1", ""), assigned(None, "c3", "")])];
    let rules = [needs("d3", &["d1", "d2"])];
    let within = Within::Group { group: id("b1") };
    let proposal = swap(&tenant(&products, &groups, &users, &rules), "c2", within);
    assert_eq!(check(&proposal, "dependants").verdict, Verdict::Yes, "in one step something needed is there");
    let between = &way(&proposal, "removeFirst").checklist[0];
    assert_eq!((between.code.as_str(), between.verdict), ("between", Verdict::No));
    assert_eq!(between.users_total, 1);
}

#[test]
fn what_a_group_gives_of_the_new_product_already_stays() {
    let products = [product("c1", 9, 1, &["d1", "d2"]), product("c2", 9, 1, &["d1", "d3", "d4", "d5"])];
    let groups = [group("b1", &[("c1", &["d2"]), ("c2", &["d1", "d4"])], &["a1"])];
    let inherited = off(assigned(Some("b1"), "c2", ""), &["d1", "d4"]);
    let users = [user("a1", &[off(assigned(Some("b1"), "c1", ""), &["d2"]), inherited])];
    let within = Within::Group { group: id("b1") };
    let proposal = swap(&tenant(&products, &groups, &users, &[]), "c2", within);
    let Edit::AssignLicense { add_licenses, .. } = &way(&proposal, "oneStep").scenario.edits[0] else {
        panic!("a swap on a group is one edit");
    };
    assert_eq!(add_licenses[0].disabled_plans, [id("d4")], "the old product's own plan goes on, no other");
    assert_eq!(check(&proposal, "losses").verdict, Verdict::Yes);
    let already = check(&proposal, "already");
    assert!(already.reason.starts_with("“b1” has c2 already"), "{}", already.reason);
    assert!(already.reason.ends_with("takes the place of c1: d1."), "{}", already.reason);
}

#[test]
fn a_conflict_in_one_way_is_one_in_the_other() {
    let products = [product("c1", 9, 1, &["d1"]), product("c2", 9, 0, &["d2"]), product("c3", 9, 1, &["d3"])];
    let users = [user("a1", &[assigned(None, "c1", ""), assigned(None, "c3", "")])];
    let proposal = swap(&tenant(&products, &[], &users, &[exclude("d2", "d3")]), "c2", Within::Direct);
    assert_eq!(check(&proposal, "conflicts").verdict, Verdict::No);
    assert_eq!(ends(list(&proposal, "keepsIfRemovedFirst")), ["a1"], "nothing is taken first");
    assert!(!proposal.ways.iter().any(|way| way.code == "removeFirst"));
}

#[test]
fn who_has_it_through_a_group_without_members_is_swapped_with_it() {
    let products = [product("c1", 9, 2, &["d1"]), product("c2", 9, 0, &["d1", "d2"])];
    let mut unknown = group("b1", &[("c1", &[])], &[]);
    unknown.as_object_mut().expect("a group").remove("members");
    let through = |end| user(end, &[assigned(Some("b1"), "c1", "")]);
    let analysis = tenant(&products, &[unknown], &[through("a1"), through("a2"), user("a3", &[])], &[]);
    let proposal = swap(&analysis, "c2", Within::Group { group: id("b1") });
    let members = check(&proposal, "members");
    assert_eq!((members.verdict, members.users_total), (Verdict::Unknown, 2));
    assert_eq!(check(&proposal, "losses").verdict, Verdict::Yes, "the new product takes the old one's place");
    let totals = way(&proposal, "oneStep").totals;
    assert_eq!((totals.applied, totals.changed, totals.losing), (1, 2, 0));
    let seats = check(&proposal, "seats");
    assert_eq!(seats.reason, "9 seats are free, and 2 are needed at the peak.");
    assert!(!proposal.lists.iter().any(|list| list.code == "loses"));
}

#[test]
fn a_refused_removal_is_told_apart_from_a_refused_product() {
    let products = [product("c1", 9, 2, &["d1"]), product("c2", 9, 0, &["d2"]), product("c3", 9, 1, &["d3"])];
    let depends = user("a1", &[assigned(None, "c1", ""), assigned(None, "c3", "")]);
    let users = [depends, direct("a2")];
    let proposal = swap(&tenant(&products, &[], &users, &[needs("d3", &["d1"])]), "c2", Within::Direct);
    let keeps = list(&proposal, "keepsIfRemovedFirst");
    assert_eq!(ends(keeps), ["a1"]);
    assert!(keeps.title.ends_with("the service would refuse to take it away"), "{}", keeps.title);
    assert_eq!(way(&proposal, "removeFirst").scenario.edits.len(), 2);
}

#[test]
fn who_competes_for_a_seat_is_not_said_to_lose_for_certain() {
    let products = [product("c1", 9, 3, &["d1"]), product("c2", 2, 0, &["d2"])];
    let users = ["a1", "a2", "a3"].map(|end| user(end, &[assigned(Some("b1"), "c1", "")]));
    let groups = [group("b1", &[("c1", &[])], &["a1", "a2", "a3"])];
    let proposal = swap(&tenant(&products, &groups, &users, &[]), "c2", Within::Group { group: id("b1") });
    assert_eq!(ends(list(&proposal, "competing")), ["a1", "a2", "a3"]);
    let told = "3 users compete for 2 seats of c2 and count as going without, though some will be served";
    let losses = check(&proposal, "losses");
    assert!(losses.reason.contains(told), "{}", losses.reason);
    assert!(losses.reason.contains("a1@contoso.example, a2@contoso.example and a3@"), "{}", losses.reason);
    let loses = list(&proposal, "loses");
    assert!(loses.title.ends_with("whoever competes for a seat counted as going without"), "{}", loses.title);
}

#[test]
fn a_swap_that_is_refused_is_not_said_to_keep_every_service() {
    let mut never_owned = product("c2", 9, 0, &["d2"]);
    never_owned["capabilityStatus"] = json!("Deleted");
    let products = [product("c1", 9, 1, &["d1"]), never_owned];
    let users = [user("a1", &[assigned(Some("b1"), "c1", "")])];
    let groups = [group("b1", &[("c1", &[])], &["a1"])];
    let proposal = swap(&tenant(&products, &groups, &users, &[]), "c2", Within::Group { group: id("b1") });
    assert_eq!(check(&proposal, "owned").verdict, Verdict::No);
    let losses = check(&proposal, "losses");
    assert_eq!(losses.reason, "The service would refuse the swap, so everything stays as it is.");
    let refused = check(&proposal, "refused");
    assert!(refused.reason.contains(&format!("`c2` ({})", id("c2"))), "{}", refused.reason);
}

#[test]
fn the_ticket_of_a_way_in_two_stages_tells_what_holds_in_between() {
    let products =
        [product("c1", 9, 2, &["d1"]), product("c2", 9, 0, &["d1", "d2"]), product("c3", 9, 1, &["d3"])];
    let through = || assigned(Some("b1"), "c1", "");
    let users = [user("a1", &[through(), assigned(None, "c3", "")]), user("a2", &[through()])];
    let groups = [group("b1", &[("c1", &[])], &["a1", "a2"])];
    let analysis = tenant(&products, &groups, &users, &[needs("d3", &["d1"])]);
    let proposal = swap(&analysis, "c2", Within::Group { group: id("b1") });
    let first = way(&proposal, "removeFirst");
    assert_eq!(first.checklist[0].verdict, Verdict::No, "something depends on the old product");
    let ticket = |code| {
        let scenario = way(&proposal, code).scenario.clone();
        String::from_utf8(analysis.save(scenario, WhatIfForm::Ticket).expect("memory")).expect("UTF-8")
    };
    let text = ticket("removeFirst");
    assert!(text.contains("## In between") && text.contains("### When 1 edit is done"), "{text}");
    assert!(text.contains("- 1 error is introduced\n") && text.contains("DependencyViolation"), "{text}");
    assert!(text.contains("- 1 user is without a service (1 plan in all)"), "{text}");
    assert!(!ticket("oneStep").contains("## In between"));
    let mut whole = Vec::new();
    write_ticket(&analysis, &proposal, first, &mut whole).expect("memory can be written");
    let whole = String::from_utf8(whole).expect("UTF-8");
    assert!(whole.starts_with(&text), "what was checked follows the ticket of the scenario");
    assert_eq!(
        whole.matches("\n- Do").count() + whole.matches("\n- Are").count() + whole.matches("\n- Is").count(),
        first.checklist.len()
    );
    assert!(whole.contains("until the new one is there? **no**. "), "{whole}");
}
