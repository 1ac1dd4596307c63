//! Whether one user can have one product.

use super::tenant::{assigned, check, group, id, product, propose, tenant, user, with};
use seatscope_contract::planner::{Proposal, Task, Verdict};
use seatscope_engine::analysis::Analysis;
use serde_json::json;

fn through(analysis: &Analysis, user: &str, group: Option<&str>) -> Proposal {
    propose(analysis, &Task::CanHave { user: id(user), sku_id: id("c1"), group: group.map(id) })
}

#[test]
fn a_group_that_does_not_give_the_product_is_no_way_to_it() {
    let products = [product("c1", 9, 0, &["d1"]), product("c2", 9, 0, &["d2"])];
    let groups = [group("b1", &[("c2", &[])], &[]), group("b2", &[("c1", &[])], &[])];
    let analysis = tenant(&products, &groups, &[user("a1", &[])], &[]);
    let proposal = through(&analysis, "a1", Some("b1"));
    assert_eq!(check(&proposal, "whole").verdict, Verdict::No);
    assert!(proposal.ways.is_empty());
    let proposal = through(&analysis, "a1", Some("b2"));
    assert_eq!(check(&proposal, "whole").verdict, Verdict::Yes);
    assert_eq!(proposal.ways.len(), 1);
}

#[test]
fn a_seat_of_everything_that_the_group_gives_is_needed() {
    let products = [product("c1", 9, 0, &["d1"]), product("c2", 1, 1, &["d2"])];
    let groups = [group("b1", &[("c1", &[]), ("c2", &[])], &[])];
    let users = [user("a1", &[]), user("a2", &[assigned(None, "c2", "")])];
    let analysis = tenant(&products, &groups, &users, &[]);
    let proposal = through(&analysis, "a1", Some("b1"));
    let seats = check(&proposal, "seats");
    assert_eq!(seats.verdict, Verdict::No);
    assert!(seats.reason.contains("c2"), "{}", seats.reason);
    assert_eq!(check(&proposal, "whole").verdict, Verdict::No);
    // Who has the other product already needs no second seat of it.
    let proposal = through(&analysis, "a2", Some("b1"));
    assert_eq!(check(&proposal, "seats").verdict, Verdict::Yes);
}

#[test]
fn what_was_refused_in_the_location_speaks_against_it() {
    let products = [product("c1", 9, 0, &["d1"])];
    let groups = [group("b1", &[("c1", &[])], &["a1", "a2"])];
    let refused = assigned(Some("b1"), "c1", "ProhibitedInUsageLocationViolation");
    let users = [user("a1", &[refused]), user("a2", &[])];
    let analysis = tenant(&products, &groups, &users, &[]);
    let location = |user, group| check(&through(&analysis, user, group), "location").verdict;
    assert_eq!(location("a1", Some("b1")), Verdict::No);
    assert_eq!(location("a1", None), Verdict::Unknown);
    assert_eq!(location("a2", Some("b1")), Verdict::Yes);
}

#[test]
fn a_product_of_the_whole_company_is_not_to_be_bought() {
    let company = with(product("c1", 9, 0, &["d1"]), "appliesTo", json!("Company"));
    let proposal = through(&tenant(&[company], &[], &[user("a1", &[])], &[]), "a1", None);
    let owned = check(&proposal, "owned");
    assert_eq!(owned.verdict, Verdict::No);
    assert!(owned.remedy.contains("never be assigned"), "{}", owned.remedy);
    let whole = check(&proposal, "whole");
    assert!(whole.reason.starts_with("The user would not have it in the end. `"), "{}", whole.reason);
    assert!(whole.reason.ends_with('.') && !whole.reason.contains(".."), "{}", whole.reason);
}
