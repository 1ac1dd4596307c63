//! A scenario's outcome in outline: counted in full, named in part. The page's bench and the change ticket
//! show this; [`crate::what_if::WhatIf`] names everybody.

use crate::macros::data;
use crate::report::{Basis, GroupRef, Outlook, PlanRef, ProductRef, Severity};
use crate::rules::Rule;
use crate::views::{AddressTurn, NamedUser};

data! {
    /// What a scenario would do.
    pub struct Outline {
        /// What people call the scenario.
        pub name: String,
        /// The edits in words, in order; neighbours that do the same to several users are one step.
        pub steps: Vec<Step>,
        /// Everything in figures.
        pub totals: Totals,
        /// Errors that are gone afterwards, by cause, most users first.
        pub resolved: Vec<ErrorCause>,
        /// Errors that are new.
        pub introduced: Vec<ErrorCause>,
        /// Errors that are there before and after.
        pub remaining: Vec<ErrorCause>,
        /// Products with fewer seats than users who would take one.
        pub competitions: Vec<Competition>,
        /// Who comes into dynamic groups and who goes. Left out where nobody does.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub membership: Vec<MemberMoves>,
        /// Users by what they gain and lose, most users first.
        pub changes: Vec<Change>,
        /// Users whose changes are not among them.
        pub users_beyond: u64,
        /// Users whose mail or proxyAddresses change, the first by id.
        pub address_moves: Vec<AddressMove>,
        /// How many such users there are.
        pub address_moves_total: u64,
        /// How many of them have another mail address afterwards.
        #[serde(default)]
        pub mail_moves_total: u64,
        /// Products whose seats move, by id.
        pub seats: Vec<SeatMove>,
    }

    /// One edit, or several in a row that do the same to different users.
    pub struct Step {
        /// Position of the first edit in the scenario, from 0.
        pub first: u32,
        /// How many edits.
        pub edits: u32,
        /// What is done, in words.
        pub text: String,
        /// The first of the users it is done to.
        pub users: Vec<NamedUser>,
        /// Edits of it that the service would refuse, by their reasons.
        pub refused: Vec<RefusedStep>,
    }

    /// Edits that the service would refuse for one reason.
    pub struct RefusedStep {
        /// Why, in one word.
        pub code: String,
        /// Why, in a sentence; of the first where they differ.
        pub message: String,
        /// How many edits.
        pub edits: u32,
    }

    /// The outcome in figures. Errors are counted once for each user and cause.
    #[derive(Copy, Default, Eq)]
    pub struct Totals {
        /// Edits that go through.
        pub applied: u64,
        /// Edits that are refused.
        pub refused: u64,
        /// Users whom the service would process.
        pub processed: u64,
        /// Users whose products or plans change.
        pub changed: u64,
        /// Users who lose a plan that nothing they have replaces.
        pub losing: u64,
        /// Plans lost and not replaced, one for each user and plan.
        pub plans_lost: u64,
        /// Assignment errors that go.
        pub resolved: u64,
        /// Assignment errors that come.
        pub introduced: u64,
        /// Assignment errors that stay.
        pub remaining: u64,
        /// Users with an assignment error before, on record or to come.
        #[serde(default)]
        pub users_before: u64,
        /// Such users afterwards.
        #[serde(default)]
        pub users_after: u64,
        /// Addresses that several objects hold, or would, and then no longer.
        pub addresses_resolved: u64,
        /// Addresses that several objects hold then, or would.
        pub addresses_introduced: u64,
        /// Those among them that a reprocess would clear, which the service does not start by itself.
        pub remaining_that_clear: u64,
    }

    /// An error and who has it.
    pub struct ErrorCause {
        /// Graph's name of the error.
        pub code: String,
        /// An error, or a warning about something that goes through.
        pub severity: Severity,
        /// Whether it stands in the export or comes out of the simulation.
        pub basis: Basis,
        /// What a reprocess would do to one that is recorded.
        pub outlook: Option<Outlook>,
        /// The cause in one sentence.
        pub message: String,
        /// The rule behind it, with its source and date.
        pub rule: Option<Rule>,
        /// How many users.
        pub users_total: u64,
        /// The first of them.
        pub users: Vec<NamedUser>,
        /// Groups that it comes through.
        pub groups: Vec<GroupRef>,
        /// Products it is about.
        pub products: Vec<ProductRef>,
    }

    /// Users who compete for the last seats of a product; the service's order is not documented.
    pub struct Competition {
        /// The product.
        pub product: ProductRef,
        /// Seats that they would share.
        pub seats: u64,
        /// How many users.
        pub users_total: u64,
        /// The first of them.
        pub users: Vec<NamedUser>,
    }

    /// Who comes into a dynamic group and who goes, as in
    /// [`MembershipChange`](crate::what_if::MembershipChange).
    pub struct MemberMoves {
        /// The group.
        pub group: GroupRef,
        /// Whether its rule stays as it is, and people move because of what the scenario does to them.
        pub follows: bool,
        /// Users who are no members and meet the rule.
        pub comes: FirstOfMany,
        /// Members who do not meet it.
        pub goes: FirstOfMany,
        /// Members who go and come back, since a static group is emptied first.
        pub back: FirstOfMany,
        /// Users of whom the export cannot tell.
        pub unknown: FirstOfMany,
    }

    /// Users, counted in full and named in part.
    pub struct FirstOfMany {
        /// How many.
        pub total: u64,
        /// The first of them.
        pub users: Vec<NamedUser>,
    }

    /// What some users gain and lose alike.
    pub struct Change {
        /// How many users.
        pub users_total: u64,
        /// The first of them.
        pub users: Vec<NamedUser>,
        /// Products that are new or bring something new.
        pub gained: Vec<NamedPlans>,
        /// Products that go or take something away.
        pub lost: Vec<NamedPlans>,
        /// Plans among the lost ones that a better one of the user's plans includes.
        pub replaced: Vec<PlanRef>,
        /// Products that came through a group and are direct afterwards.
        pub converted_to_direct: Vec<ProductRef>,
    }

    /// A product and those of its plans that change; none where the user has all of them all the same.
    pub struct NamedPlans {
        /// The product.
        pub product: ProductRef,
        /// The plans.
        pub plans: Vec<PlanRef>,
    }

    /// What becomes of a user's mail and proxyAddresses, as in [`AddressChange`](crate::addresses::AddressChange).
    pub struct AddressMove {
        /// The user.
        pub user: NamedUser,
        /// Before and after, side by side.
        pub turn: AddressTurn,
        /// Why, in a sentence.
        pub why: String,
    }

    /// Seats of a product on the way.
    pub struct SeatMove {
        /// The product.
        pub product: ProductRef,
        /// Seats taken before.
        pub before: i64,
        /// Most seats needed at one moment, as in [`SeatChange`](crate::what_if::SeatChange).
        pub peak: i64,
        /// Seats taken afterwards.
        pub after: i64,
        /// Seats left afterwards; negative where more are taken than owned.
        pub available: i64,
        /// Seats that could be assigned before; null where the export does not say.
        #[serde(default)]
        pub owned_before: Option<i64>,
        /// Seats missing at the peak.
        pub short: i64,
    }
}
