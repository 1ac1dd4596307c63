//! Properties of reports and views that hold for every tenant.

use crate::harness::{analyse, analyse_files, for_tenants, report, some};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::report::Report;
use seatscope_contract::views::PlanCell;
use seatscope_engine::analysis::Analysis;
use seatscope_engine::licensing::process::Verdict;
use seatscope_testkit::model::{Id, ModelTenant};
use seatscope_testkit::reorder::{reverse, rotate};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

fn read(analysis: &Analysis) -> Report {
    serde_json::from_str(&report(analysis)).expect("a report reads back")
}

/// The report without what tells where in the files something stands.
fn without_places(analysis: &Analysis) -> Report {
    let mut report = read(analysis);
    report.inputs.clear();
    for finding in &mut report.findings {
        finding.evidence.clear();
    }
    report
}

/// ∀ permutation π of users, groups, members, products, plans, assignments, rules and files:
/// report(π(T)) = report(T), but for the places in the files.
#[test]
fn order_never_changes_the_report() {
    for_tenants(some(), |tenant| {
        let rules = tenant.rules_file();
        let bundle = tenant.to_bundle();
        let expected = without_places(&analyse(tenant));
        for permute in [reverse, rotate] {
            let (mut bundle, mut rules) = (bundle.clone(), rules.clone());
            permute(&mut bundle);
            rules.rules.reverse();
            same_report(&without_places(&analyse_files(&[bundle], rules)), &expected)?;
        }
        let kinds = bundle.as_object().into_iter().flatten();
        let files: Vec<Value> = kinds.map(|(kind, list)| serde_json::json!({ kind: list })).collect();
        let backwards: Vec<Value> = files.iter().rev().cloned().collect();
        for files in [files, backwards] {
            same_report(&without_places(&analyse_files(&files, rules.clone())), &expected)?;
        }
        Ok(())
    });
}

fn same_report(found: &Report, expected: &Report) -> Result<(), TestCaseError> {
    for (found, expected) in found.findings.iter().zip(&expected.findings) {
        prop_assert_eq!(found, expected);
    }
    prop_assert_eq!(found, expected);
    Ok(())
}

/// Plans that the page shows as on for a user, and those it shows as off.
fn plans(analysis: &Analysis, user: &Id) -> (BTreeSet<Id>, BTreeSet<Id>) {
    let Reply::User(Some(detail)) = analysis.answer(&Query::User { id: user.clone() }) else {
        return Default::default();
    };
    let (on, off): (Vec<_>, Vec<_>) = detail.plans.into_iter().partition(|effect| effect.on);
    let ids = |effects: Vec<seatscope_contract::views::PlanEffect>| {
        effects.into_iter().map(|effect| effect.plan.id)
    };
    (ids(on).collect(), ids(off).collect())
}

/// off(u, p) ⇔ ∀ source s in force for u whose product contains p: p ∈ disabled(s).
/// A plan is off only where every source in force turns it off.
#[test]
fn a_plan_is_off_only_where_every_source_turns_it_off() {
    for_tenants(some(), |tenant| {
        let analysis = analyse(tenant);
        for user in tenant.users.keys() {
            let mut expected = BTreeSet::new();
            for ((_, product), claim) in tenant.claims(user).into_iter().filter(|(_, claim)| claim.in_force())
            {
                expected.extend(tenant.plans_on(&product, &claim.disabled));
            }
            let (on, off) = plans(&analysis, user);
            prop_assert_eq!(&on, &expected);
            prop_assert!(on.is_disjoint(&off));
            let Reply::User(Some(detail)) = analysis.answer(&Query::User { id: user.clone() }) else {
                continue;
            };
            for effect in detail.plans {
                prop_assert_eq!(effect.on, effect.cells.contains(&PlanCell::On));
            }
        }
        Ok(())
    });
}

/// ∀ finding DirectAndInherited(p, lost) with user u: on(T − direct(u, p), u) = on(T, u) − lost.
/// Taking the direct duplicate away loses the plans listed, and no other.
#[test]
fn taking_a_direct_duplicate_away_loses_only_what_is_listed() {
    for_tenants(some(), |tenant| {
        let analysis = analyse(tenant);
        let report = read(&analysis);
        for finding in report.findings.iter().filter(|finding| finding.code == "DirectAndInherited") {
            let lost: BTreeSet<Id> = finding.plans.iter().map(|plan| plan.id.clone()).collect();
            for user in &finding.users {
                let mut without = tenant.clone();
                let states = without.users.get_mut(&user.id).and_then(|user| user.states.as_mut());
                let direct =
                    states.and_then(|states| states.remove(&(None, finding.products[0].sku_id.clone())));
                prop_assert!(direct.is_some(), "{} has no direct assignment", user.id);
                let (before, _) = plans(&analysis, &user.id);
                let (after, _) = plans(&analyse(&without), &user.id);
                prop_assert_eq!(after, &before - &lost);
            }
        }
        Ok(())
    });
}

/// ∀ user u, R = {p | a finding RedundantProduct(p) names u}: on(T − wanted(u, R), u) = on(T, u), without any rule
/// that one plan includes another. All redundant products of a user can go together.
#[test]
fn taking_redundant_products_away_loses_nothing() {
    for_tenants(some(), |tenant| {
        let analysis = analyse(tenant);
        let mut redundant: BTreeSet<(Id, Id)> = BTreeSet::new();
        for finding in read(&analysis).findings.iter().filter(|finding| finding.code == "RedundantProduct") {
            let product = &finding.products[0].sku_id;
            redundant.extend(finding.users.iter().map(|user| (user.id.clone(), product.clone())));
        }
        let mut without = tenant.clone();
        for (user, product) in &redundant {
            let claims = tenant.claims(user);
            let states = without.users.get_mut(user).and_then(|user| user.states.as_mut());
            if let Some(states) = states {
                states.retain(|key, _| {
                    key.1 != *product || !claims.get(key).is_some_and(|claim| claim.wanted())
                });
            }
        }
        let after = analyse(&without);
        for (user, _) in &redundant {
            prop_assert_eq!(plans(&after, user).0, plans(&analysis, user).0);
        }
        Ok(())
    });
}

/// ∀ user u, group g: {verdict(a) | a open, wanted, of (u, g)} ∌ Assigned or ∌ Failed. All or nothing.
#[test]
fn a_group_assigns_all_or_nothing() {
    for_tenants(some(), |tenant| {
        for case in &analyse(tenant).forecast.cases {
            let mut by_group: BTreeMap<_, Vec<&Verdict>> = BTreeMap::new();
            for (claim, verdict) in case.claims.iter().zip(&case.processed.verdicts) {
                if claim.wanted && claim.is_open() && claim.group.is_some() {
                    by_group.entry(claim.group).or_default().push(verdict);
                }
            }
            for verdicts in by_group.values() {
                let assigned = verdicts.iter().filter(|verdict| ***verdict == Verdict::Assigned).count();
                prop_assert!(assigned == 0 || assigned == verdicts.len(), "{verdicts:?}");
            }
        }
        Ok(())
    });
}

/// ∀ finding f: users(f), groups(f), products(f), plans(f) and addresses(f) hold nothing twice, sorted by id.
#[test]
fn no_finding_names_anything_twice() {
    for_tenants(some(), |tenant| {
        for finding in read(&analyse(tenant)).findings {
            let lists: [Vec<&String>; 5] = [
                finding.users.iter().map(|user| &user.id).collect(),
                finding.groups.iter().map(|group| &group.id).collect(),
                finding.products.iter().map(|product| &product.sku_id).collect(),
                finding.plans.iter().map(|plan| &plan.id).collect(),
                finding.addresses.iter().collect(),
            ];
            for list in lists {
                prop_assert!(list.is_sorted_by(|a, b| a < b), "{}: {list:?}", finding.code);
            }
        }
        Ok(())
    });
}

/// write(read(json)) = json. The report is of the contract's type, with nothing left out or added.
#[test]
fn the_report_reads_back_as_the_contracts_type() {
    for_tenants(some(), |tenant| {
        let written = report(&analyse(tenant));
        let read: Report =
            serde_json::from_str(&written).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let again =
            serde_json::to_string_pretty(&read).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(again + "\n", written);
        Ok(())
    });
}

/// report(T) = report(T), byte for byte.
#[test]
fn the_same_tenant_gives_the_same_bytes() {
    for_tenants(some(), |tenant: &ModelTenant| {
        prop_assert_eq!(report(&analyse(tenant)), report(&analyse(tenant)));
        Ok(())
    });
}
