//! What a planner says of a way is what the what-if says of its edits.

use super::analysis;
use seatscope_contract::planner::{Task, Way, Within};
use seatscope_contract::report::{Finding, Severity};
use seatscope_contract::what_if::WhatIf;
use seatscope_engine::analysis::Analysis;
use seatscope_testkit::golden::tenants_dir;
use serde_json::Value;
use std::collections::BTreeSet;

const CASES: [&str; 10] = [
    "count-freeable-seats",
    "direct-and-inherited-loses-plans",
    "what-if-competition-is-told",
    "what-if-direct-without-location",
    "what-if-joining-brings-a-conflict",
    "what-if-last-seat-is-undetermined",
    "what-if-removal-with-dependant",
    "what-if-replaced-by-a-better-plan",
    "what-if-siblings-of-a-short-product-take-seats",
    "what-if-swap-without-seats",
];

/// Ids of one kind in a case's bundle.
fn ids(bundle: &Value, list: &str, field: &str) -> Vec<String> {
    let objects = bundle[list].as_array().map(Vec::as_slice).unwrap_or_default();
    objects.iter().filter_map(|object| object[field].as_str()).map(str::to_lowercase).collect()
}

/// Every task that makes sense for a tenant.
fn tasks(bundle: &Value) -> Vec<Task> {
    let (users, groups) = (ids(bundle, "users", "id"), ids(bundle, "groups", "id"));
    let products = ids(bundle, "subscribedSkus", "skuId");
    let mut tasks = vec![Task::Reprocess { group: None, user: None }];
    for group in &groups {
        tasks.push(Task::Reprocess { group: Some(group.clone()), user: None });
        tasks.extend([false, true].map(|delete| Task::EmptyGroup { group: group.clone(), delete }));
    }
    for user in &users {
        tasks.extend([false, true].map(|delete| Task::Offboard { user: user.clone(), delete }));
        tasks.extend(products.iter().map(|sku| Task::CanHave {
            user: user.clone(),
            sku_id: sku.clone(),
            group: None,
        }));
    }
    for from in &products {
        tasks.push(Task::DirectToGroup { sku_id: from.clone(), users: Vec::new() });
        tasks.push(Task::FreeSeats { sku_id: from.clone() });
        for to in products.iter().filter(|to| *to != from) {
            for within in [Within::Direct, Within::Tenant] {
                tasks.push(Task::Swap { from: from.clone(), to: to.clone(), within });
            }
        }
    }
    tasks
}

fn errors(findings: &[Finding]) -> u64 {
    let of_assignments = |finding: &&Finding| {
        let of_address =
            ["DuplicateProxyAddress", "ProxyAddressClashOnLicensing"].contains(&finding.code.as_str());
        finding.severity == Severity::Error && !of_address
    };
    findings.iter().filter(of_assignments).map(|finding| finding.users.len() as u64).sum()
}

fn agrees(analysis: &Analysis, way: &Way, about: &str) {
    let found: WhatIf = analysis.what_if(way.scenario.clone());
    let totals = &way.totals;
    assert_eq!(totals.refused, found.refused.len() as u64, "refused: {about}");
    let counted = [&found.errors.resolved, &found.errors.introduced, &found.errors.remaining];
    let counted = counted.map(|findings| errors(findings));
    assert_eq!([totals.resolved, totals.introduced, totals.remaining], counted, "errors: {about}");
    let lost = found.users.iter().map(|user| {
        let lost: BTreeSet<&String> = user.lost.iter().flat_map(|lost| &lost.plans).collect();
        lost.into_iter().filter(|plan| !user.replaced.contains(plan)).count() as u64
    });
    let lost: Vec<u64> = lost.collect();
    assert_eq!(totals.plans_lost, lost.iter().sum::<u64>(), "plans lost: {about}");
    assert_eq!(totals.losing, lost.iter().filter(|plans| **plans > 0).count() as u64, "losing: {about}");
    for seats in &way.seats {
        let own =
            found.seats.iter().find(|own| own.sku_id == seats.product.sku_id).expect("the product's seats");
        let of_way = (seats.before, seats.peak, seats.after, seats.available);
        assert_eq!(of_way, (own.before, own.peak, own.after, own.available), "seats: {about}");
    }
}

#[test]
fn every_way_says_what_the_what_if_of_its_edits_says() {
    let mut ways = 0;
    for case in CASES {
        let bytes =
            std::fs::read(tenants_dir().join(case).join("input/tenant.json")).expect("the case is there");
        let bundle: Value = serde_json::from_slice(&bytes).expect("a bundle");
        let analysis = analysis(case);
        for task in tasks(&bundle) {
            let proposal = analysis.propose(&task).expect("the case has what the task names");
            for way in &proposal.ways {
                ways += 1;
                agrees(&analysis, way, &format!("{case}, {}, {}", way.code, proposal.title));
            }
        }
    }
    assert!(ways > 60, "{ways} ways");
}
