//! Addresses that stand in the way of what people want to do.

use super::tenant::{
    assigned, check, ends, group, id, list, product, propose, tenant, user, way, with, with_initial_domain,
};
use seatscope_contract::planner::{Task, Verdict, Within};
use serde_json::{Value, json};

/// A product with a mailbox.
fn mailbox(end: &str, seats: u64, taken: u64) -> Value {
    let plan = json!([{"servicePlanId": "efb87545-963c-4e0d-99df-69c6916d9eb0",
        "servicePlanName": "EXCHANGE_S_ENTERPRISE", "appliesTo": "User"}]);
    with(product(end, seats, taken, &[]), "servicePlans", plan)
}

/// The user without any address yet.
fn without_addresses(user: Value) -> Value {
    with(with(user, "mail", Value::Null), "proxyAddresses", json!([]))
}

/// A group that carries nothing and has an address.
fn with_address(end: &str, address: &str) -> Value {
    with(group(end, &[], &[]), "proxyAddresses", json!([address]))
}

fn swap(within: Within) -> Task {
    Task::Swap { from: id("c1"), to: id("c2"), within }
}

#[test]
fn a_swap_that_brings_an_address_of_another_is_not_fine() {
    let products = [product("c1", 9, 2, &["d1"]), mailbox("c2", 9, 0)];
    let through = |end| without_addresses(user(end, &[assigned(Some("b1"), "c1", "")]));
    let groups = [group("b1", &[("c1", &[])], &["a1", "a2"]), with_address("b2", "SMTP:a1@contoso.example")];
    let analysis = tenant(&products, &groups, &[through("a1"), through("a2")], &[]);
    let proposal = propose(&analysis, &swap(Within::Group { group: id("b1") }));
    let addresses = check(&proposal, "addresses");
    assert_eq!((addresses.verdict, addresses.users_total), (Verdict::No, 1));
    assert!(
        addresses.reason.contains("smtp:a1@contoso.example, which group “b2” has"),
        "{}",
        addresses.reason
    );
    assert_eq!(way(&proposal, "oneStep").totals.addresses_introduced, 1);
    let also = &way(&proposal, "removeFirst").checklist;
    assert_eq!(
        also.iter().find(|check| check.code == "addresses").map(|check| check.verdict),
        Some(Verdict::No)
    );
}

#[test]
fn a_swap_that_an_address_held_twice_stops_is_not_fine() {
    let products = [product("c1", 9, 2, &["d1"]), product("c2", 9, 0, &["d2"])];
    let groups = [group("b1", &[("c1", &[])], &["a1", "a2"]), with_address("b2", "smtp:a1@contoso.example")];
    let through = |end| user(end, &[assigned(Some("b1"), "c1", "")]);
    let analysis = tenant(&products, &groups, &[through("a1"), through("a2")], &[]);
    let proposal = propose(&analysis, &swap(Within::Group { group: id("b1") }));
    let addresses = check(&proposal, "addresses");
    assert_eq!(
        (addresses.verdict, addresses.users_total),
        (Verdict::No, 1),
        "one user, though two licences fail"
    );
}

#[test]
fn a_direct_swap_that_an_address_stops_is_refused_and_told() {
    let products = [product("c1", 9, 2, &["d1"]), mailbox("c2", 9, 0)];
    let direct = |end| without_addresses(user(end, &[assigned(None, "c1", "")]));
    let groups = [with_address("b2", "SMTP:a1@contoso.example")];
    let analysis = tenant(&products, &groups, &[direct("a1"), direct("a2")], &[]);
    let proposal = propose(&analysis, &swap(Within::Direct));
    assert_eq!(check(&proposal, "addresses").verdict, Verdict::No);
    assert_eq!(ends(list(&proposal, "keepsIfRemovedFirst")), ["a1"]);
}

#[test]
fn a_swap_among_free_addresses_is_fine() {
    let products = [product("c1", 9, 1, &["d1"]), mailbox("c2", 9, 0)];
    let groups = [group("b1", &[("c1", &[])], &["a1"])];
    let users = [without_addresses(user("a1", &[assigned(Some("b1"), "c1", "")]))];
    let proposal =
        propose(&tenant(&products, &groups, &users, &[]), &swap(Within::Group { group: id("b1") }));
    assert_eq!(check(&proposal, "addresses").verdict, Verdict::Yes);
}

#[test]
fn an_address_that_the_first_mailbox_would_bring_speaks_against_a_product() {
    let groups = [with_address("b2", "SMTP:a1@contoso.example")];
    let users = [without_addresses(user("a1", &[]))];
    let ask = |products: &[Value]| {
        let analysis = tenant(products, &groups, &users, &[]);
        let task = Task::CanHave { user: id("a1"), sku_id: id("c2"), group: None };
        let proposal = propose(&analysis, &task);
        let addresses = check(&proposal, "addresses");
        (addresses.verdict, addresses.reason.clone())
    };
    let (verdict, reason) = ask(&[mailbox("c2", 9, 0)]);
    assert_eq!(verdict, Verdict::No);
    assert_eq!(
        reason,
        "The first mailbox would bring what another object holds: smtp:a1@contoso.example (group “b2”)."
    );
    assert_eq!(ask(&[product("c2", 9, 0, &["d2"])]).0, Verdict::Yes, "without a mailbox nothing comes");
}

#[test]
fn who_stays_in_error_because_of_an_address_is_listed_apart() {
    let products = [product("c1", 9, 2, &["d1"])];
    let groups = [group("b1", &[("c1", &[])], &["a1", "a2"]), with_address("b2", "smtp:a1@contoso.example")];
    let through = |end| user(end, &[assigned(Some("b1"), "c1", "")]);
    let analysis = tenant(&products, &groups, &[through("a1"), through("a2")], &[]);
    let proposal = propose(&analysis, &Task::EmptyGroup { group: id("b1"), delete: false });
    let stuck = list(&proposal, "inError");
    assert_eq!(ends(stuck), ["a1"]);
    assert!(stuck.title.contains("another object has an address of theirs"), "{}", stuck.title);
    assert_eq!(check(&proposal, "addresses").verdict, Verdict::No);
    assert_eq!(check(&proposal, "dependants").verdict, Verdict::Yes);
}

#[test]
fn who_is_without_a_mailbox_in_between_gets_another_primary_address() {
    let products = [mailbox("c1", 9, 1), mailbox("c2", 9, 0)];
    let own = json!(["SMTP:a1@contoso.example", "smtp:a1@contoso.onmicrosoft.example"]);
    let through = with(user("a1", &[assigned(Some("b1"), "c1", "")]), "proxyAddresses", own);
    let users = [with(through, "mailNickname", json!("a1"))];
    let groups = [group("b1", &[("c1", &[])], &["a1"])];
    let proposal =
        propose(&with_initial_domain(&products, &groups, &users), &swap(Within::Group { group: id("b1") }));
    let mail = |code| way(&proposal, code).checklist.iter().find(|check| check.code == "mail").cloned();
    assert_eq!(mail("oneStep"), None, "in one step the mailbox stays");
    let told = mail("removeFirst").expect("the way is checked");
    assert_eq!((told.verdict, told.users_total), (Verdict::No, 1));
}

#[test]
fn who_would_get_an_address_of_another_in_the_group_keeps_the_direct_licence() {
    const EXCHANGE: &str = "efb87545-963c-4e0d-99df-69c6916d9eb0";
    let products = [mailbox("c1", 9, 2)];
    let without = |end| {
        let mut own = assigned(None, "c1", "");
        own["disabledPlans"] = json!([EXCHANGE]);
        without_addresses(user(end, &[own]))
    };
    let groups = [group("b1", &[("c1", &[])], &[]), with_address("b2", "SMTP:a1@contoso.example")];
    let analysis = tenant(&products, &groups, &[without("a1"), without("a2")], &[]);
    let proposal = propose(&analysis, &Task::DirectToGroup { sku_id: id("c1"), users: Vec::new() });
    assert_eq!(ends(list(&proposal, "fails")), ["a1"]);
    assert_eq!(ends(list(&proposal, "joins")), ["a2"]);
    assert_eq!(check(&proposal, "addresses").verdict, Verdict::No);
}

#[test]
fn of_many_addresses_in_the_way_the_first_are_told_and_the_rest_is_counted() {
    let ends = ["a1", "a2", "a3", "a4", "a5", "a6"];
    let products = [product("c1", 9, 6, &["d1"]), mailbox("c2", 9, 0)];
    let users = ends.map(|end| without_addresses(user(end, &[assigned(Some("b1"), "c1", "")])));
    let holds = |end: &str| with_address(&end.replace('a', "e"), &format!("SMTP:{end}@contoso.example"));
    let mut groups: Vec<Value> = ends.iter().map(|end| holds(end)).collect();
    groups.push(group("b1", &[("c1", &[])], &ends));
    let analysis = tenant(&products, &groups, &users, &[]);
    let addresses = check(&propose(&analysis, &swap(Within::Group { group: id("b1") })), "addresses").clone();
    assert_eq!((addresses.verdict, addresses.users_total), (Verdict::No, 6));
    assert_eq!(addresses.reason.matches("contoso.example, which group").count(), 3, "{}", addresses.reason);
    assert!(addresses.reason.ends_with("And 3 further causes."), "{}", addresses.reason);
}
