//! Processing again what is in error.

use super::tenant::{assigned, check, group, product, propose, tenant, user};
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
