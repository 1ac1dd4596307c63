//! What a search over everything finds.

use super::{AddressRow, FindingRow, GroupRow, Page, PlanRow, ProductRow, RuleRow, UserRow};
use crate::macros::data;

data! {
    /// The first few of each kind, with how many there are in all.
    pub struct Hits {
        /// Users.
        pub users: Page<UserRow>,
        /// Groups.
        pub groups: Page<GroupRow>,
        /// Products.
        pub products: Page<ProductRow>,
        /// Service plans of the tenant's products.
        pub plans: Page<PlanRow>,
        /// Addresses.
        pub addresses: Page<AddressRow>,
        /// Findings.
        pub findings: Page<FindingRow>,
        /// Rules.
        pub rules: Page<RuleRow>,
    }
}
