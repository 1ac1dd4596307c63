//! A change that was planned on the earlier export, checked against the later one.

use super::People;
use crate::macros::data;
use crate::outline::NamedPlans;
use crate::report::ProductRef;

data! {
    /// What a scenario let expect on the earlier export, and what the later export shows of it.
    pub struct PlanCheck {
        /// What people call the scenario.
        pub name: String,
        /// Its edits.
        pub edits: u64,
        /// Edits that the service would have refused; nothing was expected of them.
        pub refused: u64,
        /// Everything in figures.
        pub totals: PlanTotals,
        /// Users by what became of what was expected of them, most users first. Users with whom everything
        /// that was expected came, and nothing else, are here too.
        pub changes: Vec<PlannedChange>,
        /// Users with an expected change whom the later export tells too little about.
        pub cannot_tell: People,
        /// Assignment errors that were expected to go.
        pub errors_to_go: PlannedErrors,
        /// Assignment errors that were expected to come.
        pub errors_to_come: PlannedErrors,
        /// Users whose mail or addresses were expected to change. Whoever got one of the seats for which several were to
        /// compete is left out, since only going without let expect it.
        pub addresses: PlannedAddresses,
        /// Products whose seats were expected to move, by id.
        pub seats: Vec<PlannedSeats>,
        /// Products for whose last seats users were to compete, by id. Whoever got one is as expected.
        pub competitions: Vec<PlannedCompetition>,
    }

    /// Errors that were expected to go or to come, one for each user, source and product.
    pub struct PlannedErrors {
        /// How many.
        pub expected: u64,
        /// Those that did.
        pub came_true: u64,
        /// Those that did not because the user got one of the seats for which several were to compete.
        #[serde(default)]
        pub served: u64,
        /// Those of which the later export cannot tell.
        pub unclear: u64,
        /// Users with whom it turned out otherwise.
        pub otherwise: People,
    }

    /// Users whose mail or proxyAddresses were expected to change.
    pub struct PlannedAddresses {
        /// How many.
        pub expected: u64,
        /// Those who have them as expected.
        pub came_true: u64,
        /// Those of whom the later export cannot tell.
        pub unclear: u64,
        /// Those who have others.
        pub otherwise: People,
    }

    /// Seats of a product that were expected to move.
    pub struct PlannedSeats {
        /// The product.
        pub product: ProductRef,
        /// Seats taken before.
        pub before: i64,
        /// Seats expected to be taken.
        pub expected: i64,
        /// Seats taken in the later export; none where it does not say.
        pub found: Option<i64>,
    }

    /// Users who were to compete for the last seats of a product.
    pub struct PlannedCompetition {
        /// The product.
        pub product: ProductRef,
        /// Seats that were left.
        pub seats: u64,
        /// Users who were to compete.
        pub users: u64,
        /// Those who got one.
        pub served: People,
    }

    /// A plan's check in figures. Services are counted once for each user and plan; a product that only comes
    /// or goes, all its plans being there from elsewhere, counts as one.
    #[derive(Copy, Default, Eq)]
    pub struct PlanTotals {
        /// Users with an expected change.
        pub users: u64,
        /// Those with whom all of it came, and nothing else.
        pub users_as_expected: u64,
        /// Those with whom something is missing or something else happened.
        pub users_otherwise: u64,
        /// Those of whom the later export cannot tell.
        pub users_unclear: u64,
        /// Users whom the scenario processes, of whom no change was expected and who have one.
        pub users_besides: u64,
        /// Services expected to come or go, of users who can be told.
        pub services: u64,
        /// Those that did.
        pub came_true: u64,
        /// Those that did not.
        pub missing: u64,
        /// Services that came or went beside them.
        pub besides: u64,
        /// Different outcomes.
        pub changes: u64,
    }

    /// What became of what was expected, for users with whom it is the same.
    pub struct PlannedChange {
        /// The users.
        pub people: People,
        /// Services expected to come or go that did.
        pub came_true: Services,
        /// Services expected to come or go that did not.
        pub missing: Services,
        /// Services that came or went and were not expected to.
        pub besides: Services,
    }

    /// Services by product.
    #[derive(Default)]
    pub struct Services {
        /// Those that come; no plans where the user has all of the product's from elsewhere.
        pub gained: Vec<NamedPlans>,
        /// Those that go.
        pub lost: Vec<NamedPlans>,
    }
}
