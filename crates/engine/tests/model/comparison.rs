//! Two exports compared: nothing differs from itself, and the other way round everything is turned around.

use crate::harness::{analyse, for_tenants, some};
use crate::scenarios::changes;
use proptest::prelude::*;
use seatscope_contract::comparison::{AssignmentChange, Comparison};
use seatscope_engine::analysis::Analysis;
use seatscope_engine::compare::{Extent, compare};
use seatscope_testkit::model::ModelTenant;

/// compare(T, T) names no change, no gap that is not in both, and every prediction as still open.
#[test]
fn nothing_differs_from_itself() {
    for_tenants(some() / 4, |tenant| {
        let analysis = analyse(tenant);
        let Comparison { totals, gaps, findings, earlier, later, .. } = compared(&analysis, &analysis);
        prop_assert_eq!(earlier, later);
        prop_assert!(gaps.iter().all(|gap| gap.missing_in == seatscope_contract::comparison::Which::Both));
        let moved = [
            totals.users_came + totals.users_went,
            totals.groups_came + totals.groups_went,
            totals.products_came + totals.products_went,
            totals.users_changed + totals.usage_locations + totals.group_licenses + totals.seats,
            totals.findings_resolved + totals.findings_introduced + totals.findings_unclear,
        ];
        prop_assert_eq!(moved, [0; 5]);
        prop_assert_eq!(totals.findings_remaining, analysis.findings.len() as u64);
        prop_assert!(findings.remaining.iter().all(|still| still.left.total + still.joined.total == 0));
        prop_assert_eq!(totals.open, totals.predictions);
        Ok(())
    });
}

/// What compare(T, T′) gains compare(T′, T) loses, for T′ = E(T).
#[test]
fn the_other_way_round_everything_is_turned_around() {
    for_tenants(some() / 4, |tenant| {
        let later = changed(tenant);
        let (one, other) = (analyse(tenant), analyse(&later));
        let (forth, back) = (compared(&one, &other), compared(&other, &one));
        let turned: Vec<AssignmentChange> = back.assignments.iter().map(turn).collect();
        prop_assert_eq!(&forth.assignments, &turned);
        prop_assert_eq!(&forth.users.came, &back.users.went);
        prop_assert_eq!(&forth.groups.came, &back.groups.went);
        prop_assert_eq!(&forth.products.went, &back.products.came);
        prop_assert_eq!(forth.findings.resolved, back.findings.introduced);
        prop_assert_eq!(forth.totals.plans_on, back.totals.plans_off);
        let swapped = back.usage_locations.iter().map(|moved| (&moved.people, &moved.after, &moved.before));
        let mut swapped: Vec<_> = swapped.map(|moved| format!("{moved:?}")).collect();
        let own = forth.usage_locations.iter().map(|moved| (&moved.people, &moved.before, &moved.after));
        let mut own: Vec<_> = own.map(|moved| format!("{moved:?}")).collect();
        swapped.sort();
        own.sort();
        prop_assert_eq!(own, swapped);
        Ok(())
    });
}

/// The tenant after a few changes and the processing that follows, without one of its users.
fn changed(tenant: &ModelTenant) -> ModelTenant {
    let rebuilt = changes(tenant).1;
    let mut later = rebuilt.after(&rebuilt.predict());
    if later.users.len() > 1 {
        later.users.pop_first();
    }
    later
}

fn turn(change: &AssignmentChange) -> AssignmentChange {
    AssignmentChange {
        people: change.people.clone(),
        gained: change.lost.clone(),
        lost: change.gained.clone(),
        plans_on: change.plans_off.clone(),
        plans_off: change.plans_on.clone(),
    }
}

fn compared(earlier: &Analysis, later: &Analysis) -> Comparison {
    compare(earlier, later, None, Extent::WHOLE).expect("both are of one tenant")
}
