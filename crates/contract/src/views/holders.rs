//! Who has what a group or a product gives, and how far they got.

use super::NamedUser;
use crate::macros::data;
use crate::report::{GroupRef, PlanRef, ProductRef};

data! {
    /// How many users have a product by one path.
    pub struct Source {
        /// The group it comes through; null for direct assignments.
        pub group: Option<GroupRef>,
        /// Users who have the product in force by it.
        pub in_force: u64,
        /// Users for whom it is recorded in error and not in force.
        pub in_error: u64,
        /// Users for whom nothing is recorded yet.
        pub pending: u64,
    }

    /// A user who holds a product, or waits for it.
    pub struct HolderRow {
        /// The user.
        pub user: NamedUser,
        /// Every path by which the product comes.
        pub paths: Vec<HolderPath>,
    }

    /// A path by which a product comes to a user.
    pub struct HolderPath {
        /// The group; null for a direct assignment.
        pub group: Option<GroupRef>,
        /// `Active`, `Error`, … as recorded; `Pending` where nothing is recorded yet.
        pub state: String,
        /// The recorded error.
        pub error: Option<String>,
    }

    /// How far a member of a licensed group got with what it gives.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum MemberState {
        /// Something is recorded in error.
        InError,
        /// Something is not recorded yet.
        Pending,
        /// Everything is in force.
        Licensed,
        /// Nothing comes through the group.
        Without,
    }

    /// Members of a group by how far they got.
    #[derive(Copy, Default, Eq)]
    pub struct MemberStates {
        /// With something in error.
        pub in_error: u64,
        /// With something not recorded yet.
        pub pending: u64,
        /// With everything in force.
        pub licensed: u64,
        /// With nothing through the group.
        pub without: u64,
    }

    /// A member of a group, or a user for whom something is recorded through it all the same.
    pub struct MemberRow {
        /// The user.
        pub user: NamedUser,
        /// Whether the export has the user as a member.
        pub is_member: bool,
        /// How far the user got; null where the group carries no licences.
        pub state: Option<MemberState>,
        /// Errors recorded for what comes through the group.
        pub errors: Vec<String>,
    }

    /// A plan that a group turns on and that needs another one.
    pub struct Prerequisite {
        /// The plan.
        pub plan: PlanRef,
        /// The product it is part of.
        pub product: ProductRef,
        /// Any one of these is enough.
        pub any_of: Vec<PlanRef>,
        /// Those of them that the group turns on itself; none is what the service refuses.
        pub met_by: Vec<PlanRef>,
        /// Id of the rule that says so.
        pub rule: String,
    }

    /// Another group that gives the same product.
    pub struct Sibling {
        /// The group.
        pub group: GroupRef,
        /// The product that both give.
        pub product: ProductRef,
        /// Plans of it that only the sibling turns on.
        pub more: Vec<PlanRef>,
        /// Plans of it that only this group turns on.
        pub fewer: Vec<PlanRef>,
    }
}
