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

#[test]
fn a_reprocess_of_a_user_does_not_answer_for_those_who_wait_beside() {
    let waits = |end| user(end, &[assigned(Some("b1"), "c1", "CountViolation")]);
    let groups = [group("b1", &[("c1", &[])], &["a1", "a2", "a3"])];
    let users = [waits("a1"), waits("a2"), waits("a3")];
    let analysis = tenant(&[product("c1", 1, 0, &["d1"])], &groups, &users, &[]);
    let proposal = propose(&analysis, &Task::Reprocess { group: None, user: Some(id("a1")) });
    let clears = check(&proposal, "clears");
    assert_eq!((clears.verdict, clears.users_total), (Verdict::Yes, 1));
    let stays = check(&proposal, "stays");
    assert_eq!((stays.verdict, stays.reason.as_str()), (Verdict::Yes, "No error is known to stay."));
    assert_eq!(check(&proposal, "unclear").verdict, Verdict::Yes);
    assert_eq!(check(&proposal, "comes").verdict, Verdict::Yes);
}

#[test]
fn where_nothing_clears_the_errors_that_stand_are_counted() {
    let waits = |end| user(end, &[assigned(Some("b1"), "c1", "CountViolation")]);
    let groups = [group("b1", &[("c1", &[])], &["a1", "a2"])];
    let analysis = tenant(&[product("c1", 0, 0, &["d1"])], &groups, &[waits("a1"), waits("a2")], &[]);
    let proposal = propose(&analysis, &Task::Reprocess { group: Some(id("b1")), user: None });
    let clears = check(&proposal, "clears");
    assert_eq!(clears.verdict, Verdict::No);
    assert_eq!(clears.reason, "Nothing is sure to clear: 2 errors are there afterwards.");
}
