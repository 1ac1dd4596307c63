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
    #[serde(tag = "op", rename_all_fields = "camelCase")]
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
            add_licenses: Vec<AddLicense>,
            /// Ids of products to take away.
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

    /// A product to add, as Graph's assignLicense takes it.
    pub struct AddLicense {
        /// Product id.
        pub sku_id: String,
        /// Ids of plans that stay off.
        #[serde(default)]
        pub disabled_plans: Vec<String>,
    }
}
