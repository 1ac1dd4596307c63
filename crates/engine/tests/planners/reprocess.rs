//! Processing again what is in error.

use super::tenant::{assigned, check, group, id, product, propose, tenant, user};
use seatscope_contract::planner::{Task, Verdict};

#[test]
fn a_user_with_two_errors_counts_once() {
    const REFUSED: &str = "ProhibitedInUsageLocationViolation";
    let products = [product("c1", 9, 0, &["d1"]), product("c2", 9, 0, &["d2"])];
    let groups = [group("b1", &[("c1", &[]), ("c2", &[])], &["a1"])];
    let refused = user("a1", &[assigned(Some("b1"), "c1", REFUSED), assigned(Some("b1"), "c2", REFUSED)]);
    let proposal =
        propose(&tenant(&products, &groups, &[refused], &[]), &Task::Reprocess { group: None, user: None });
    let unclear = check(&proposal, "unclear");
    assert_eq!((unclear.verdict, unclear.users_total), (Verdict::Unknown, 1));
    assert_eq!(unclear.users.len(), 1);
}

#[test]
fn only_what_is_reprocessed_is_told() {
    let products = [product("c1", 0, 0, &["d1"]), product("c2", 0, 0, &["d2"])];
    let groups = [group("b1", &[("c1", &[])], &["a1"]), group("b2", &[("c2", &[])], &["a1", "a2"])];
    let waiting = |group, product| assigned(Some(group), product, "CountViolation");
    let users = [user("a1", &[waiting("b1", "c1"), waiting("b2", "c2")]), user("a2", &[waiting("b2", "c2")])];
    let analysis = tenant(&products, &groups, &users, &[]);
    let stays = |task: Task| {
        let proposal = propose(&analysis, &task);
        let stays = check(&proposal, "stays");
        (stays.users_total, stays.reason.contains("“b1”"), stays.reason.contains("“b2”"))
    };
    assert_eq!(stays(Task::Reprocess { group: Some(id("b1")), user: None }), (1, true, false));
    assert_eq!(stays(Task::Reprocess { group: None, user: Some(id("a1")) }), (1, true, true));
    assert_eq!(stays(Task::Reprocess { group: None, user: None }), (2, true, true));
}
