//! Planners: what people want to do, and what Seatscope proposes for it: things checked one by one, users
//! sorted by what would become of them, and ways to do it, each a scenario with its simulated figures.

use crate::macros::data;
use crate::outline::{SeatMove, Totals};
use crate::report::{GroupRef, PlanRef, ProductRef};
use crate::scenario::Scenario;
use crate::views::NamedUser;

data! {
    /// What is to be planned.
    #[serde(tag = "kind", rename_all_fields = "camelCase")]
    pub enum Task {
        /// Process a group or a user again; everybody where neither is given.
        Reprocess {
            /// Group id.
            group: Option<String>,
            /// User id.
            user: Option<String>,
        },
        /// Put one product in the place of another.
        Swap {
            /// Id of the old product.
            from: String,
            /// Id of the new product.
            to: String,
            /// Where.
            within: Within,
        },
        /// Let groups give what users have directly.
        DirectToGroup {
            /// Product id.
            sku_id: String,
            /// Ids of the users; all who have it directly if there are none.
            #[serde(default)]
            users: Vec<String>,
        },
        /// Get seats of a product back.
        FreeSeats {
            /// Product id.
            sku_id: String,
        },
        /// A plan that Microsoft adds, or has added, to a product.
        NewPlan {
            /// Product id.
            sku_id: String,
            /// Plan id.
            service_plan_id: String,
        },
        /// Can this user have this product?
        CanHave {
            /// User id.
            user: String,
            /// Product id.
            sku_id: String,
            /// Id of the group to get it through; directly where none is given.
            group: Option<String>,
        },
        /// Take everybody out of a group, or delete it.
        EmptyGroup {
            /// Group id.
            group: String,
            /// Whether the group is deleted.
            #[serde(default)]
            delete: bool,
        },
        /// Take a user's licences, or delete the user.
        Offboard {
            /// User id.
            user: String,
            /// Whether the user is deleted.
            #[serde(default)]
            delete: bool,
        },
    }

    /// Where products are swapped.
    #[serde(tag = "in", rename_all_fields = "camelCase")]
    pub enum Within {
        /// On one group.
        Group {
            /// Group id.
            group: String,
        },
        /// On all direct assignments.
        Direct,
        /// On every group and every direct assignment.
        Tenant,
    }

    /// What is proposed.
    pub struct Proposal {
        /// For which task.
        pub task: Task,
        /// The task in words.
        pub title: String,
        /// What was looked at, one by one.
        pub checklist: Vec<Check>,
        /// Users by what would become of them.
        pub lists: Vec<UserList>,
        /// Ways to do it, the recommended one first; none where there is nothing to do.
        pub ways: Vec<Way>,
    }

    /// One thing that was looked at.
    pub struct Check {
        /// Stable name.
        pub code: String,
        /// The question that `yes` answers well.
        pub question: String,
        /// The answer.
        pub verdict: Verdict,
        /// Why.
        pub reason: String,
        /// What to do about it; empty where nothing is to be done.
        pub remedy: String,
        /// How many users it is about.
        pub users_total: u64,
        /// The first of them.
        pub users: Vec<NamedUser>,
    }

    /// Answers to a check.
    #[derive(Copy, Eq)]
    pub enum Verdict {
        /// Nothing stands in the way.
        Yes,
        /// Something does.
        No,
        /// The export cannot tell.
        Unknown,
    }

    /// Users who fare alike.
    pub struct UserList {
        /// Stable name.
        pub code: String,
        /// What becomes of them, or what they have.
        pub title: String,
        /// How many.
        pub users_total: u64,
        /// The first of them.
        pub users: Vec<NamedUser>,
        /// The groups meant.
        pub groups: Vec<GroupRef>,
        /// The products meant.
        pub products: Vec<ProductRef>,
        /// The plans meant.
        pub plans: Vec<PlanRef>,
    }

    /// A way to do it.
    pub struct Way {
        /// Stable name.
        pub code: String,
        /// What it is.
        pub title: String,
        /// What is good and bad about it.
        pub about: String,
        /// What was looked at for this way alone; for the recommended one that stands in the proposal's list.
        pub checklist: Vec<Check>,
        /// All of it as a scenario, to be tried, changed and saved.
        pub scenario: Scenario,
        /// How it is done: so many edits each, in their order.
        pub stages: Vec<Stage>,
        /// What it does, in figures.
        pub totals: Totals,
        /// Seats that move.
        pub seats: Vec<SeatMove>,
        /// Most seats of these products needed together at any time.
        pub seats_at_peak: i64,
        /// Users for whom there was no room in the scenario: plan anew when these edits are made.
        pub users_beyond: u64,
    }

    /// A stage of a way.
    pub struct Stage {
        /// What is done.
        pub title: String,
        /// How many edits.
        pub edits: u32,
        /// What to look at before the next stage.
        pub then: String,
    }
}
