//! A scenario: edits to try on the exported tenant, in Graph's own words where Graph has them.

use crate::macros::data;

data! {
    /// A named list of edits, applied in order.
    pub struct Scenario {
        /// What people call it.
        #[serde(default)]
        pub name: String,
        /// The edits.
        pub edits: Vec<Edit>,
    }

    /// One change.
    #[serde(tag = "op", rename_all_fields = "camelCase", deny_unknown_fields)]
    pub enum Edit {
        /// Graph's assignLicense, on a group or a user.
        AssignLicense {
            /// Group id; exactly one of group and user is given.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            group: Option<String>,
            /// User id.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            user: Option<String>,
            /// Products to add or to change.
            #[serde(default)]
            add_licenses: Vec<AddLicense>,
            /// Ids of products to take away.
            #[serde(default)]
            remove_licenses: Vec<String>,
        },
        /// Process a group, a user, or everything again.
        Reprocess {
            /// Group id.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            group: Option<String>,
            /// User id.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            user: Option<String>,
            /// Everything.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            all: Option<bool>,
        },
        /// Add a user to a group.
        AddMember {
            /// Group id.
            group: String,
            /// User id.
            user: String,
        },
        /// Take a user out of a group.
        RemoveMember {
            /// Group id.
            group: String,
            /// User id.
            user: String,
        },
        /// Delete a group.
        DeleteGroup {
            /// Group id.
            group: String,
            /// What becomes of licences that something else of the user depends on; the newer of the two
            /// documented behaviours where it is not given.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            dependants: Option<Dependants>,
        },
        /// Set a user's usage location.
        SetUsageLocation {
            /// User id.
            user: String,
            /// ISO 3166 alpha-2 country code.
            usage_location: String,
        },
        /// Change how many seats of a product are owned.
        SetSeats {
            /// Product id.
            sku_id: String,
            /// Seats in force.
            enabled: u64,
        },
        /// Replace a user's proxy addresses.
        SetProxyAddresses {
            /// User id.
            user: String,
            /// The new list.
            proxy_addresses: Vec<String>,
        },
        /// Change a dynamic group's rule.
        SetMembershipRule {
            /// Group id.
            group: String,
            /// The new rule.
            membership_rule: String,
        },
        /// The service adds a plan to a product.
        AddServicePlan {
            /// Product id.
            sku_id: String,
            /// Plan id.
            service_plan_id: String,
        },
        /// Delete a user.
        DeleteUser {
            /// User id.
            user: String,
        },
    }

    /// What becomes of a deleted group's licences on a user who has something that depends on one of
    /// them. Microsoft's pages describe both (facts 4.16).
    #[derive(Copy, Eq)]
    pub enum Dependants {
        /// Newer: all that the group gave the user stays, in error, until the dependency is mended.
        Error,
        /// Older: what something depends on becomes a direct assignment.
        ConvertToDirect,
    }

    /// A product to add, as Graph's assignLicense takes it.
    pub struct AddLicense {
        /// Product id.
        pub sku_id: String,
        /// Ids of plans that stay off.
        #[serde(default)]
        pub disabled_plans: Vec<String>,
    }
}
