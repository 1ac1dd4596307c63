//! Service plans: where each is on, and for whom.

use super::{FindingRow, NamedUser, PlanCell, RuleRow};
use crate::macros::data;
use crate::report::{GroupRef, PlanRef, ProductRef};

data! {
    /// A service plan as a line of the table.
    pub struct PlanRow {
        /// The plan.
        pub plan: PlanRef,
        /// Users who have it on by a licence in force.
        pub on: u64,
        /// Users with a product in force that contains it, for whom every such licence leaves it off.
        pub off: u64,
        /// Products of the tenant that contain it.
        pub products: u64,
        /// Groups that turn it on.
        pub groups: u64,
    }

    /// A service plan opened.
    pub struct PlanDetail {
        /// The line of the table.
        pub row: PlanRow,
        /// The products that contain it.
        pub products: Vec<PlanInProduct>,
        /// The first of the groups that give such a product.
        pub groups: Vec<PlanInGroup>,
        /// How many such lines there are in all.
        pub groups_total: u64,
        /// The rules that name it.
        pub rules: Vec<RuleRow>,
        /// Findings that name it.
        pub findings: Vec<FindingRow>,
    }

    /// A plan within one product.
    pub struct PlanInProduct {
        /// The product.
        pub product: ProductRef,
        /// Holders for whom this product turns it on.
        pub on: u64,
        /// Holders for whom this product leaves it off.
        pub off: u64,
    }

    /// A plan within what a group gives.
    pub struct PlanInGroup {
        /// The group.
        pub group: GroupRef,
        /// The product that contains the plan.
        pub product: ProductRef,
        /// Whether the group turns it on.
        pub on: bool,
    }

    /// Which of those who hold a product with the plan.
    #[derive(Copy, Default, Eq)]
    pub enum PlanHolders {
        /// Whoever has it on.
        #[default]
        On,
        /// Whoever has it off everywhere.
        Off,
    }

    /// A user who has a plan on, or off everywhere.
    pub struct PlanHolder {
        /// The user.
        pub user: NamedUser,
        /// Every licence of the user that contains it.
        pub paths: Vec<PlanPath>,
    }

    /// What one licence does to a plan.
    pub struct PlanPath {
        /// The product.
        pub product: ProductRef,
        /// The group it comes through; null for a direct assignment.
        pub group: Option<GroupRef>,
        /// What it does.
        pub cell: PlanCell,
    }

    /// A plan of a product and how many of its holders have it through the product.
    pub struct PlanUse {
        /// The plan.
        pub plan: PlanRef,
        /// Holders for whom this product turns it on.
        pub on: u64,
        /// Holders for whom this product leaves it off.
        pub off: u64,
    }
}
