//! A plan that comes into a product.

use super::tenant::{assigned, check, group, id, product, propose, tenant, user, with};
use seatscope_contract::planner::{Task, Verdict};
use serde_json::{Value, json};

#[test]
fn what_the_service_would_refuse_of_switching_it_off_is_told() {
    let products = [product("c1", 9, 1, &["d1"]), product("c2", 9, 0, &["d2"])];
    let held = [assigned(None, "c1", "")];
    let nowhere = with(user("a1", &held), "usageLocation", Value::Null);
    let plain = with(group("b1", &[("c1", &[])], &[]), "securityEnabled", json!(false));
    let analysis = tenant(&products, &[plain], &[nowhere], &[]);
    let task = Task::NewPlan { sku_id: id("c1"), service_plan_id: id("d2") };
    let refused = check(&propose(&analysis, &task), "refused").clone();
    assert_eq!(refused.verdict, Verdict::No);
    for word in ["usage location", "security-enabled"] {
        assert!(refused.reason.contains(word), "{}", refused.reason);
    }
    let fine = tenant(&products, &[], &[user("a1", &held)], &[]);
    assert_eq!(check(&propose(&fine, &task), "refused").verdict, Verdict::Yes);
}
