//! What became of a planned change, in sentences.

use seatscope_contract::comparison::PlanCheck;

messages! {
    /// What became of the plan.
    plan_users(users: u64, expected: u64, otherwise: u64, unclear: u64) => "compare-plan-users";
    /// What became of the plan.
    plan_services(services: u64, came_true: u64, missing: u64, besides: u64) => "compare-plan-services";
    /// What became of the plan.
    plan_besides(users: u64) => "compare-plan-besides";
    /// What became of the plan.
    plan_refused(edits: u64, refused: u64) => "compare-plan-refused";
    /// What became of the plan.
    errors_to_go(errors: u64, came_true: u64, unclear: u64) => "compare-errors-to-go";
    /// What became of the plan.
    errors_to_go_served(errors: u64, came_true: u64, served: u64, unclear: u64) => "compare-errors-to-go-served";
    /// What became of the plan.
    errors_to_come(errors: u64, came_true: u64, unclear: u64) => "compare-errors-to-come";
    /// What became of the plan.
    errors_to_come_served(errors: u64, came_true: u64, served: u64, unclear: u64) => "compare-errors-to-come-served";
    /// What became of the plan.
    plan_addresses(users: u64, came_true: u64, unclear: u64) => "compare-plan-addresses";
    /// How many users were to compete for seats, and how many got one.
    competition(users: u64, seats: u64, served: u64) => "compare-competition";
    /// Seats before, expected and found.
    seats_found(before: i64, expected: i64, found: i64) => "compare-seats-found";
    /// Seats before, expected and found.
    seats_not_known(before: i64, expected: i64) => "compare-seats-not-known";
}

/// What became of the plan, a sentence a line.
pub(crate) fn plan(plan: &PlanCheck) -> Vec<String> {
    let totals = &plan.totals;
    let mut lines = vec![
        plan_users(totals.users, totals.users_as_expected, totals.users_otherwise, totals.users_unclear),
        plan_services(totals.services, totals.came_true, totals.missing, totals.besides),
    ];
    if totals.users_besides > 0 {
        lines.push(plan_besides(totals.users_besides));
    }
    if plan.refused > 0 {
        lines.push(plan_refused(plan.edits, plan.refused));
    }
    let (go, come) = (&plan.errors_to_go, &plan.errors_to_come);
    if go.expected > 0 {
        lines.push(match go.served {
            0 => errors_to_go(go.expected, go.came_true, go.unclear),
            served => errors_to_go_served(go.expected, go.came_true, served, go.unclear),
        });
    }
    if come.expected > 0 {
        lines.push(match come.served {
            0 => errors_to_come(come.expected, come.came_true, come.unclear),
            served => errors_to_come_served(come.expected, come.came_true, served, come.unclear),
        });
    }
    let addresses = &plan.addresses;
    if addresses.expected > 0 {
        lines.push(plan_addresses(addresses.expected, addresses.came_true, addresses.unclear));
    }
    lines
}

/// Seats before, expected and found.
pub(crate) fn planned_seats(before: i64, expected: i64, found: Option<i64>) -> String {
    match found {
        Some(found) => seats_found(before, expected, found),
        None => seats_not_known(before, expected),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use seatscope_contract::comparison::{People, PlanTotals, PlannedAddresses, PlannedErrors};

    #[test]
    fn what_became_of_a_plan_minds_its_numbers() {
        let nobody = || People { total: 0, users: Vec::new() };
        let errors =
            || PlannedErrors { expected: 0, came_true: 0, served: 0, unclear: 0, otherwise: nobody() };
        let mut check = PlanCheck {
            name: String::new(),
            edits: 0,
            refused: 0,
            totals: PlanTotals::default(),
            changes: Vec::new(),
            cannot_tell: nobody(),
            errors_to_go: errors(),
            errors_to_come: errors(),
            addresses: PlannedAddresses { expected: 0, came_true: 0, unclear: 0, otherwise: nobody() },
            seats: Vec::new(),
            competitions: Vec::new(),
        };
        (check.totals.users, check.totals.users_as_expected) = (1, 1);
        (check.edits, check.refused) = (2, 1);
        (check.errors_to_go.expected, check.errors_to_go.came_true, check.errors_to_go.served) = (3, 2, 1);
        assert_eq!(
            plan(&check),
            [
                "Of 1 user with an expected change, 1 came out as expected and 0 otherwise, and of 0 the later export cannot tell.",
                "Of 0 services expected to come or go, 0 did and 0 did not; 0 came or went besides.",
                "Of 2 edits the service would have refused 1; nothing was expected of them.",
                "Of 3 errors expected to go, 2 did, 1 did not since the users got a seat for which they competed, and of 0 it cannot be told.",
            ]
        );
        assert_eq!(planned_seats(3, 4, None), "Seats taken: 3 before, 4 expected, an unknown number found.");
    }
}
