//! Seats that could come back.

use super::tenant::{
    assigned, check, ends, group, id, list, needs, product, propose, tenant, user, way, with,
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
    assert_eq!(enough.reason, "1 seat could come back, for 2 users who wait.");
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
