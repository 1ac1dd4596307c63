//! Seats that could come back.

use super::tenant::{
    assigned, check, ends, group, id, list, needs, product, propose, script, tenant, user, way, with,
};
use seatscope_contract::planner::{Proposal, Task, Verdict};
use seatscope_engine::analysis::Analysis;
use serde_json::{Value, json};

fn free(analysis: &Analysis) -> Proposal {
    propose(analysis, &Task::FreeSeats { sku_id: id("c1") })
}

fn blocked(user: Value) -> Value {
    with(user, "accountEnabled", json!(false))
}

/// Two users who wait for a seat through a group.
fn waiting() -> (Value, [Value; 2]) {
    let waits = |end| user(end, &[assigned(Some("b2"), "c1", "CountViolation")]);
    (group("b2", &[("c1", &[])], &["a8", "a9"]), [waits("a8"), waits("a9")])
}

#[test]
fn what_a_dynamic_group_gives_does_not_come_back() {
    let (waits, users) = waiting();
    let dynamic = with(group("b1", &[("c1", &[])], &["a1"]), "groupTypes", json!(["DynamicMembership"]));
    let held = blocked(user("a1", &[assigned(Some("b1"), "c1", "")]));
    let direct = blocked(user("a2", &[assigned(None, "c1", "")]));
    let users = [vec![held, direct], users.to_vec()].concat();
    let proposal = free(&tenant(&[product("c1", 2, 2, &["d1"])], &[dynamic, waits], &users, &[]));
    let enough = check(&proposal, "enough");
    assert_eq!(enough.verdict, Verdict::No);
    assert_eq!(
        enough.reason,
        "1 seat could come back, for 2 users who wait. Of them 2 users would compete for 1 seat."
    );
    assert_eq!(ends(list(&proposal, "competing")), ["a8", "a9"]);
    assert_eq!(ends(list(&proposal, "blocked")), ["a2"]);
    let held = list(&proposal, "heldByGroup");
    assert_eq!((ends(held), held.groups[0].id.clone()), (vec!["a1"], id("b1")));
    let way = way(&proposal, "blocked");
    assert_eq!(
        way.totals.applied, 2,
        "one direct licence goes, and the group in which users wait is reprocessed"
    );
}

#[test]
fn what_something_depends_on_does_not_come_back() {
    let (waits, users) = waiting();
    let needed = blocked(user("a1", &[assigned(None, "c1", ""), assigned(None, "c2", "")]));
    let users = [vec![needed], users.to_vec()].concat();
    let products = [product("c1", 1, 1, &["d1"]), product("c2", 9, 1, &["d2"])];
    let proposal = free(&tenant(&products, &[waits], &users, &[needs("d2", &["d1"])]));
    assert_eq!(ends(list(&proposal, "stuck")), ["a1"]);
    assert_eq!(check(&proposal, "enough").verdict, Verdict::No);
    assert!(proposal.ways.is_empty());
}

#[test]
fn who_would_be_served_is_named() {
    let (waits, users) = waiting();
    let direct = |end| blocked(user(end, &[assigned(None, "c1", "")]));
    let users = [vec![direct("a1"), direct("a2")], users.to_vec()].concat();
    let analysis = tenant(&[product("c1", 2, 2, &["d1"])], &[waits], &users, &[]);
    let proposal = free(&analysis);
    assert_eq!(check(&proposal, "enough").verdict, Verdict::Yes);
    assert_eq!(ends(list(&proposal, "served")), ["a8", "a9"]);
}

#[test]
fn a_seat_serves_nobody_whose_group_lacks_one_of_another_product() {
    let waits = group("b2", &[("c1", &[]), ("c2", &[])], &["a9"]);
    let held = |end, sku| user(end, &[assigned(None, sku, "")]);
    let short =
        user("a9", &[assigned(Some("b2"), "c1", "CountViolation"), assigned(Some("b2"), "c2", "Other")]);
    let users = [blocked(held("a1", "c1")), held("a2", "c2"), short];
    let products = [product("c1", 1, 1, &["d1"]), product("c2", 1, 1, &["d2"])];
    let proposal = free(&tenant(&products, &[waits], &users, &[]));
    let enough = check(&proposal, "enough");
    assert_eq!(enough.verdict, Verdict::No, "{}", enough.reason);
    assert_eq!(enough.remedy, "Get seats of c2 as well, which the groups give beside it.");
    let left = list(&proposal, "notServed");
    assert_eq!((ends(left), left.products[0].sku_id.clone()), (vec!["a9"], id("c2")));
}

#[test]
fn a_group_that_gives_something_else_is_not_left_for_a_seat() {
    let both = group("b1", &[("c1", &[]), ("c2", &[])], &["a1"]);
    let through = |sku| assigned(Some("b1"), sku, "");
    let users = [user("a1", &[through("c1"), through("c2"), assigned(None, "c3", "")])];
    let products =
        [product("c1", 9, 1, &["d1"]), product("c2", 9, 1, &["d2"]), product("c3", 9, 1, &["d1", "d3"])];
    let proposal = free(&tenant(&products, &[both], &users, &[]));
    assert_eq!(ends(list(&proposal, "needed")), ["a1"]);
    assert!(proposal.ways.is_empty());
}

#[test]
fn what_else_goes_with_a_group_is_named() {
    let both = group("b1", &[("c1", &[]), ("c2", &[])], &["a1"]);
    let users = [blocked(user("a1", &[assigned(Some("b1"), "c1", ""), assigned(Some("b1"), "c2", "")]))];
    let products = [product("c1", 9, 1, &["d1"]), product("c2", 9, 1, &["d2"])];
    let proposal = free(&tenant(&products, &[both], &users, &[]));
    let lost: Vec<&str> =
        list(&proposal, "loses").products.iter().map(|product| product.sku_id.as_str()).collect();
    assert_eq!(lost, [id("c1"), id("c2")]);
}

#[test]
fn the_script_does_not_ask_for_the_seats_that_it_frees() {
    let (waits, users) = waiting();
    let direct = blocked(user("a1", &[assigned(None, "c1", "")]));
    let users = [vec![direct], users.to_vec()].concat();
    let analysis = tenant(&[product("c1", 1, 1, &["d1"])], &[waits], &users, &[]);
    let text = script(&analysis, &free(&analysis), "blocked");
    assert!(!text.contains("\nAssert-Seats "), "two wait for one seat, as in the export");
    assert!(text.contains(&format!("Had = @('{}:')", id("c1"))), "what is taken is compared with the export");
}

#[test]
fn a_seat_does_not_serve_whom_something_unexplained_keeps_out() {
    let held = blocked(user("a1", &[assigned(None, "c1", "")]));
    let refused = user("a8", &[assigned(Some("b2"), "c1", "ProhibitedInUsageLocationViolation")]);
    let waits = group("b2", &[("c1", &[])], &["a8"]);
    let proposal = free(&tenant(&[product("c1", 1, 1, &["d1"])], &[waits], &[held, refused], &[]));
    assert_eq!(way(&proposal, "blocked").totals.resolved, 0);
    let enough = check(&proposal, "enough");
    assert_eq!(enough.verdict, Verdict::No);
    assert!(enough.reason.ends_with("1 user would stay in an error that no lack of seats explains."));
    assert!(enough.remedy.contains("seats alone do not help"), "{}", enough.remedy);
    assert_eq!(ends(list(&proposal, "notServed")), ["a8"]);
}

#[test]
fn who_was_refused_a_seat_waits_although_seats_are_free_now() {
    let (waits, users) = waiting();
    let analysis = tenant(&[product("c1", 4, 0, &["d1"])], &[waits], &users, &[]);
    let proposal = free(&analysis);
    let waiting = check(&proposal, "waiting");
    assert_eq!((waiting.verdict, waiting.users_total), (Verdict::No, 2));
    assert_eq!(waiting.reason, "4 seats are free, and 2 users wait for one.");
    assert_eq!(check(&proposal, "enough").verdict, Verdict::Yes);
    assert_eq!(ends(list(&proposal, "served")), ["a8", "a9"]);
    let way = way(&proposal, "reprocess");
    assert_eq!((way.totals.resolved, way.scenario.edits.len()), (2, 1));
}

#[test]
fn who_has_the_product_from_elsewhere_does_not_wait() {
    let has = user("a8", &[assigned(None, "c1", ""), assigned(Some("b2"), "c1", "CountViolation")]);
    let gives = group("b2", &[("c1", &[])], &["a8"]);
    let proposal = free(&tenant(&[product("c1", 4, 1, &["d1"])], &[gives], &[has], &[]));
    assert_eq!(check(&proposal, "waiting").verdict, Verdict::Yes);
    assert!(proposal.ways.is_empty());
}
