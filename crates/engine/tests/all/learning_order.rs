//! ∀ tenant, ∀ permutation π of its lists: lessons(π(tenant)) = lessons(tenant).
//!
//! The tenants are made so that there is much to learn: few products of few plans, and many refusals.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use seatscope_contract::report::Confidence;
use seatscope_contract::rules::Rule;
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::import::Importer;
use seatscope_engine::tenant::Tenant;
use seatscope_testkit::reorder::reverse;
use serde_json::{Value, json};
use std::cell::Cell;

/// The first two exclude each other by a built-in rule.
const PLANS: [&str; 5] = [
    "4ed3ff63-69d7-4fb7-b984-5aec7f605ca8",
    "5a10155d-f5c1-411a-a8ec-e99aae125390",
    "00000000-0000-0000-0000-0000000000d1",
    "00000000-0000-0000-0000-0000000000d2",
    "00000000-0000-0000-0000-0000000000d3",
];

/// Plans of each product, by position.
const PRODUCTS: [&[usize]; 5] = [&[0], &[1], &[2], &[3, 4], &[4]];

const CODES: [&str; 3] =
    ["MutuallyExclusiveViolation", "ProhibitedInUsageLocationViolation", "DependencyViolation"];

const COUNTRIES: [&str; 2] = ["PT", "IR"];

/// Products that a user has, the one that was refused, why, and the country.
type User = (Vec<usize>, usize, usize, usize);

fn users() -> impl Strategy<Value = Vec<User>> {
    let held = vec(0..PRODUCTS.len(), 0..=2);
    let user = (held, 0..PRODUCTS.len(), 0..=CODES.len(), 0..COUNTRIES.len());
    // Alike in threes, so that there is something to believe.
    vec(user, 1..=4).prop_map(|users| users.iter().flat_map(|user| vec![user.clone(); 3]).collect())
}

fn id(kind: char, number: usize) -> String {
    format!("00000000-0000-0000-0000-0000000000{kind}{number:x}")
}

fn bundle(users: &[User]) -> Value {
    let product = |at: usize| id('c', at + 1);
    let products = PRODUCTS.iter().enumerate().map(|(at, plans)| {
        let plans = plans.iter().map(|plan| {
            json!({ "servicePlanId": PLANS[*plan], "servicePlanName": format!("plan {plan}"), "appliesTo": "User" })
        });
        json!({ "skuId": product(at), "skuPartNumber": format!("product {at}"), "servicePlans": plans.collect::<Vec<_>>() })
    });
    let records = users.iter().enumerate().map(|(at, (held, refused, code, country))| {
        let state = |sku: usize, group: Option<String>, error: Option<&str>| {
            let state = if error.is_some() { "Error" } else { "Active" };
            json!({ "skuId": product(sku), "disabledPlans": [], "assignedByGroup": group, "state": state, "error": error })
        };
        let mut states: Vec<Value> = held.iter().map(|sku| state(*sku, None, None)).collect();
        if let Some(code) = CODES.get(*code) {
            states.push(state(*refused, Some(id('b', refused + 1)), Some(code)));
        }
        json!({ "id": id('a', at), "usageLocation": COUNTRIES[*country], "licenseAssignmentStates": states })
    });
    let groups = PRODUCTS.iter().enumerate().map(|(group, _)| {
        let members = users.iter().enumerate();
        let members = members.filter(|(_, (_, refused, code, _))| *refused == group && *code < CODES.len());
        let members = members.map(|(at, _)| json!({ "@odata.type": "#microsoft.graph.user", "id": id('a', at) }));
        let licenses = json!([{ "skuId": product(group), "disabledPlans": [] }]);
        json!({ "id": id('b', group + 1), "securityEnabled": true, "assignedLicenses": licenses, "members": members.collect::<Vec<_>>() })
    });
    json!({ "users": records.collect::<Vec<_>>(), "groups": groups.collect::<Vec<_>>(), "subscribedSkus": products.collect::<Vec<_>>() })
}

/// The learned rules, and what was observed against built-in ones.
fn lessons(bundle: &Value) -> (Vec<Rule>, Vec<String>) {
    let mut importer = Importer::new(Tenant::default());
    let mut file = importer.begin("tenant.json");
    importer.feed(&mut file, bundle.to_string().as_bytes());
    importer.end(file);
    let analysis = Analysis::new(importer.finish(), Options::default()).unwrap();
    let learned = analysis.book.rules().iter().filter(|rule| rule.confidence == Confidence::Learned).cloned();
    (learned.collect(), analysis.coexistences.iter().map(|pair| pair.sentence.clone()).collect())
}

#[test]
fn order_never_changes_what_is_learned() {
    let taught = Cell::new([0; 4]);
    let config = ProptestConfig {
        cases: 400,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(0),
        ..ProptestConfig::default()
    };
    proptest!(config, |(users in users())| {
        let mut tenant = bundle(&users);
        let expected = lessons(&tenant);
        let mut counts = taught.get();
        for (at, kind) in ["learned-conflict-", "learned-location-", "learned-dependency-"].iter().enumerate() {
            counts[at] += expected.0.iter().filter(|rule| rule.id.starts_with(kind)).count();
        }
        counts[3] += expected.1.len();
        taught.set(counts);
        reverse(&mut tenant);
        prop_assert_eq!(lessons(&tenant), expected);
    });
    assert!(taught.get().iter().all(|lessons| *lessons > 5), "little was learned: {:?}", taught.get());
}
