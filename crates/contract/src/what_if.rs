//! What a scenario would do, and which changes would do most: the answers of `seatscope what-if` and of
//! the page's bench.

use crate::addresses::AddressChange;
use crate::macros::data;
use crate::report::{Finding, Remedy};
use crate::scenario::Scenario;

data! {
    /// The tenant before and after a scenario, in what differs.
    pub struct WhatIf {
        /// Version of this form.
        pub schema_version: u32,
        /// The scenario as given.
        pub scenario: Scenario,
        /// Edits that the service would refuse; they were left out.
        pub refused: Vec<RefusedEdit>,
        /// What is to be told of edits, such as who comes and goes by a membership rule. Left out where there is
        /// nothing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub remarks: Vec<EditRemark>,
        /// Who comes into dynamic groups and who goes. Left out where no rule is set and nobody moves by one.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub membership: Vec<MembershipChange>,
        /// Assignment errors, before and after.
        pub errors: ErrorChanges,
        /// Products with fewer seats than users who would take one.
        pub undetermined: Vec<Undetermined>,
        /// Users whose products or plans change, by id.
        pub users: Vec<UserChange>,
        /// Users whose mail or proxyAddresses change, by id. Left out where nobody's do.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub address_changes: Vec<AddressChange>,
        /// Every product whose seats were exported, by id.
        pub seats: Vec<SeatChange>,
    }

    /// An edit that the service would refuse.
    pub struct RefusedEdit {
        /// Its position in the scenario, from 0.
        pub edit: u32,
        /// Why, in one word.
        pub code: String,
        /// Why, in a sentence.
        pub message: String,
    }

    /// What is to be told of an edit.
    pub struct EditRemark {
        /// Its position in the scenario, from 0.
        pub edit: u32,
        /// What it is.
        pub message: String,
    }

    /// Who comes into a dynamic group and who goes.
    pub struct MembershipChange {
        /// Position of the edit that sets the rule, from 0; null where people move by a rule that stays as it is,
        /// because of what the scenario does to them.
        pub edit: Option<u32>,
        /// Group id.
        pub group: String,
        /// Ids of users who are no members and meet the rule.
        pub comes: Vec<String>,
        /// Ids of members who do not meet it.
        pub goes: Vec<String>,
        /// Ids of members who go and come back: a static group that becomes dynamic is emptied first, and those who
        /// meet the rule are in it again. Left out where there are none.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub back: Vec<String>,
        /// Ids of users of whom the export cannot tell; they count as staying as they are.
        pub unknown: Vec<String>,
    }

    /// Assignment errors in three parts. An error that is replaced by one of another kind counts as
    /// resolved and as introduced.
    #[derive(Default)]
    pub struct ErrorChanges {
        /// Gone afterwards.
        pub resolved: Vec<Finding>,
        /// New afterwards.
        pub introduced: Vec<Finding>,
        /// There before and after. Those whose outlook is `clears` need a reprocess that the service
        /// does not start by itself.
        pub remaining: Vec<Finding>,
    }

    /// Users who compete for the last seats of a product; the service's order is not documented.
    pub struct Undetermined {
        /// Product id.
        pub sku_id: String,
        /// Seats that they would share.
        pub seats: u64,
        /// Ids of the users.
        pub users: Vec<String>,
    }

    /// What a user gains and loses.
    pub struct UserChange {
        /// Object id.
        pub id: String,
        /// Products that are new or that bring something new.
        pub gained: Vec<PlansOfProduct>,
        /// Products that go or that take something away.
        pub lost: Vec<PlansOfProduct>,
        /// Ids of plans among the lost ones that a better one of the user's plans includes. Left out where
        /// there are none.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub replaced: Vec<String>,
        /// Ids of products that came through a group and are direct afterwards.
        pub converted_to_direct: Vec<String>,
    }

    /// A product and those of its plans that the user has from no other product, before or after.
    pub struct PlansOfProduct {
        /// Product id.
        pub sku_id: String,
        /// Ids of the plans.
        pub plans: Vec<String>,
    }

    /// Seats of a product.
    pub struct SeatChange {
        /// Product id.
        pub sku_id: String,
        /// Seats taken before.
        pub before: i64,
        /// Most seats needed at one moment if the edits are carried out in their order, one refused to somebody
        /// counting as needed. What an edit frees is free for the next; within one everything is added first.
        pub peak: i64,
        /// Seats taken afterwards.
        pub after: i64,
        /// Seats left afterwards; negative where more are taken than owned.
        pub available: i64,
    }

    /// The least set of changes that clears the assignment errors, recorded and predicted.
    pub struct LeastChanges {
        /// Errors there are, one for each user, source and product.
        pub errors: u64,
        /// Errors that all changes together clear, tried together.
        pub resolved: u64,
        /// Errors that they leave.
        pub left: u64,
        /// Errors that they bring.
        pub introduced: u64,
        /// Services that users lose by them, one for each user and plan.
        pub plans_lost: u64,
        /// Users who were refused something for their usage location and have none of their own. Where they are is
        /// for the administrator to say, so no change is tried for it.
        pub without_location: u64,
        /// No fewer changes could clear as much, whatever they cost, to judge by what each of those tried does
        /// alone.
        pub at_least: u64,
        /// Whether it is sure that no fewer could, except by a service or an error that these changes spare.
        pub is_proven: bool,
        /// Whether there were more causes and changes than were tried. Nothing is proven then.
        pub is_partial: bool,
        /// The changes, each with what it does alone; those without harm first, then by reach.
        pub steps: Vec<Remedy>,
    }
}
