//! Properties of seats and of processing again.

use crate::harness::{analyse, for_tenants, some};
use proptest::prelude::*;
use seatscope_engine::analysis::Analysis;
use seatscope_engine::licensing::process::Verdict;
use seatscope_engine::tenant::column::Index;
use seatscope_testkit::model::{Id, ModelProduct, ModelSeats, ModelTenant, Says};
use std::collections::{BTreeMap, BTreeSet};

/// An assignment of the whole tenant: user, group (none for direct), product.
type Assignment = (Id, Option<Id>, Id);

/// Assignments whose verdict passes the filter.
fn assignments(analysis: &Analysis, passes: fn(&Verdict) -> bool) -> BTreeSet<Assignment> {
    let mut found = BTreeSet::new();
    for case in &analysis.forecast.cases {
        for (claim, _) in
            case.claims.iter().zip(&case.processed.verdicts).filter(|(_, verdict)| passes(verdict))
        {
            let group = claim.group.map(|group| analysis.tenant.objects.text(group));
            let product = analysis.tenant.products.ids.text(claim.product());
            found.insert((analysis.tenant.user_id(case.user), group, product));
        }
    }
    found
}

fn failed(analysis: &Analysis) -> BTreeSet<Assignment> {
    assignments(analysis, |verdict| matches!(verdict, Verdict::Failed(_)))
}

/// Who takes a new seat of which product.
fn gains(analysis: &Analysis) -> BTreeMap<Id, BTreeSet<Id>> {
    let mut gains: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    for case in &analysis.forecast.cases {
        for product in &case.processed.new_seats {
            let product = analysis.tenant.products.ids.text(*product);
            gains.entry(product).or_default().insert(analysis.tenant.user_id(case.user));
        }
    }
    gains
}

fn with_one_more_seat(tenant: &ModelTenant, product: &Id) -> ModelTenant {
    let mut more = tenant.clone();
    let seats = more.products.get_mut(product).and_then(|product| product.seats.as_mut());
    if let Some(seats) = seats {
        // One more than are taken, where more are taken than there are.
        seats.enabled += 1 + (seats.consumed - seats.enabled - seats.warning).max(0);
    }
    more
}

/// No product of T contested: T' = after(T) ⇒ ∀ a: verdict(T', a) ∈ {Untouched, Failed} ∧ failed(T') = failed(T).
/// What is in force after processing is in force after processing again. (Where users compete for the last
/// seats, no user is said to win, so nobody can say what comes after.)
#[test]
fn processing_again_changes_nothing() {
    for_tenants(some(), |tenant| {
        let prediction = tenant.predict();
        if tenant.products.keys().any(|product| prediction.contested(tenant, product)) {
            return Ok(());
        }
        let first = analyse(tenant);
        let again = analyse(&tenant.after(&prediction));
        let changed = assignments(&again, |verdict| matches!(verdict, Verdict::Assigned | Verdict::Removed));
        prop_assert_eq!(changed, BTreeSet::new());
        prop_assert_eq!(failed(&again), failed(&first));
        Ok(())
    });
}

/// ∀ product p: |gains(p)| ≤ free(p). No seat is given out twice.
#[test]
fn seats_are_never_oversold() {
    for_tenants(some(), |tenant| {
        for (product, users) in gains(&analyse(tenant)) {
            let free = tenant.free(&product).unwrap_or(u64::MAX);
            prop_assert!(users.len() as u64 <= free, "{product}: {} of {free}", users.len());
        }
        Ok(())
    });
}

/// ∀ product p: gains(T, p) ⊆ gains(T + a seat of p, p). A seat more never takes the product from anybody.
#[test]
fn adding_a_seat_takes_it_from_nobody() {
    for_tenants(some(), |tenant| {
        let before = gains(&analyse(tenant));
        for (product, users) in &before {
            let after = gains(&analyse(&with_one_more_seat(tenant, product)));
            let after = after.get(product).cloned().unwrap_or_default();
            prop_assert!(users.is_subset(&after), "{product}: {users:?}, then {after:?}");
        }
        Ok(())
    });
}

/// ∀ product p alone in its groups and free of rules: failed(T + a seat of p) ⊆ failed(T).
/// Adding a seat never adds an error. (A product with siblings is another matter: whoever gets it competes
/// for the seats of the siblings too, and may then be in the way of others, in the service as here.)
#[test]
fn adding_a_seat_never_adds_an_error() {
    for_tenants(some(), |tenant| {
        for product in tenant.products.keys() {
            let tenant = isolated(tenant, product);
            let before = failed(&analyse(&tenant));
            let after = failed(&analyse(&with_one_more_seat(&tenant, product)));
            prop_assert!(after.is_subset(&before), "{product}: {before:?}, then {after:?}");
        }
        Ok(())
    });
}

/// The tenant with a product made alone in the groups that give it, and without the rules about its plans.
fn isolated(tenant: &ModelTenant, product: &Id) -> ModelTenant {
    let mut tenant = tenant.clone();
    let plans = tenant.products[product].plans.clone();
    tenant.rules.retain(|_, rule| match &rule.says {
        Says::Conflict(named) | Says::Location(named, _) => named.is_disjoint(&plans),
        Says::Dependency(plan, any_of) => !plans.contains(plan) && any_of.is_disjoint(&plans),
    });
    let mut groups = BTreeSet::new();
    for (id, group) in &mut tenant.groups {
        if let Some(licenses) = &mut group.licenses
            && licenses.contains_key(product)
        {
            licenses.retain(|other, _| other == product);
            groups.insert(Some(id.clone()));
        }
    }
    // What these groups gave before is not wanted any more, and a group without a record gives nothing else.
    for user in tenant.users.values_mut() {
        let states = user.states.iter_mut();
        for states in states {
            let gives: BTreeSet<_> =
                states.keys().filter(|key| key.1 == *product).map(|key| key.0.clone()).collect();
            states
                .retain(|(source, other), _| source.is_none() || other == product || !gives.contains(source));
        }
    }
    tenant
}

/// free(p) unknown for all owned p ⇒ no owned p is short. What was not exported is not taken for none.
#[test]
fn without_seat_data_nobody_is_refused_a_seat() {
    for_tenants(some(), |tenant| {
        let mut tenant = tenant.clone();
        for ModelProduct { seats, .. } in tenant.products.values_mut() {
            *seats = None::<ModelSeats>;
        }
        let analysis = analyse(&tenant);
        for product in tenant.products.keys().filter_map(|id| analysis.tenant.products.ids.find(id)) {
            prop_assert!(!analysis.forecast.no_seat.contains(product.row()));
        }
        Ok(())
    });
}
