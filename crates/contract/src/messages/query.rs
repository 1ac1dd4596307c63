//! What the page can ask of the analysed tenant, and which rows of a list.

#[cfg(doc)]
use super::{Answer, Reply};
use crate::macros::data;
use crate::planner::Task;
use crate::report::{Basis, Severity};
use crate::scenario::Scenario;
use crate::timeline::TimelineFilter;
use crate::views;
use crate::work::FindingState;

data! {
    /// Questions, all but the last to the analysed tenant.
    #[serde(tag = "about", rename_all_fields = "camelCase")]
    pub enum Query {
        /// The tenant in one screen. Answered by [`Reply::Overview`].
        Overview,
        /// A window of the findings. Answered by [`Reply::Findings`].
        Findings {
            /// Which ones.
            filter: FindingFilter,
            /// Which part of them.
            window: Window,
        },
        /// What findings can be filtered by. Answered by [`Reply::Facets`].
        Facets,
        /// One finding, with a window of its users. Answered by [`Reply::Finding`].
        Finding {
            /// Its index in the report.
            index: u32,
            /// Which part of its users and places.
            window: Window,
        },
        /// A window of the wrong values of a finding, with what they should be. Answered by [`Reply::Corrections`].
        Corrections {
            /// The finding's index in the report.
            index: u32,
            /// Which part of them.
            window: Window,
        },
        /// What would help against a finding. Answered by [`Reply::Remedies`].
        Remedies {
            /// The finding's index in the report.
            index: u32,
        },
        /// The fewest changes that clear all errors. Answered by [`Reply::LeastChanges`].
        LeastChanges,
        /// What a scenario would do. Answered by [`Reply::WhatIf`].
        WhatIf {
            /// The scenario.
            scenario: Scenario,
        },
        /// How to do something. Answered by [`Reply::Proposal`].
        Plan {
            /// What is to be done.
            task: Task,
        },
        /// A window of the users. Answered by [`Reply::Users`].
        Users {
            /// Search text and order.
            list: ListFilter,
            /// Which part of them.
            window: Window,
        },
        /// A window of the groups. Answered by [`Reply::Groups`].
        Groups {
            /// Search text and order.
            list: ListFilter,
            /// Which part of them.
            window: Window,
        },
        /// A window of the products. Answered by [`Reply::Products`].
        Products {
            /// Search text and order.
            list: ListFilter,
            /// Which part of them.
            window: Window,
        },
        /// A window of the address book. Answered by [`Reply::Addresses`].
        Addresses {
            /// Search text; `only_errors` leaves those that several objects have or claim.
            list: ListFilter,
            /// Which part of them.
            window: Window,
        },
        /// One user. Answered by [`Reply::User`].
        User {
            /// Object id.
            id: String,
        },
        /// One group. Answered by [`Reply::Group`].
        Group {
            /// Object id.
            id: String,
        },
        /// One product. Answered by [`Reply::Product`].
        Product {
            /// Product id.
            sku_id: String,
        },
        /// A window of the members of a group, and of those for whom something is recorded through it although they
        /// are no members. Answered by [`Reply::Members`].
        Members {
            /// The group's object id.
            group: String,
            /// Only those who got so far.
            state: Option<views::MemberState>,
            /// Which part of them.
            window: Window,
        },
        /// A window of those who hold a product or wait for it. Answered by [`Reply::Holders`].
        Holders {
            /// Product id.
            sku_id: String,
            /// Which part of them.
            window: Window,
        },
        /// How users come to products, and how they fare. Answered by [`Reply::Flows`].
        Flows {
            /// Only what comes through the group of this object id.
            group: Option<String>,
        },
        /// A window of the service plans of the tenant's products. Answered by [`Reply::ServicePlans`].
        ServicePlans {
            /// Search text and order; `only_errors` leaves those that are off for somebody.
            list: ListFilter,
            /// Which part of them.
            window: Window,
        },
        /// One service plan. Answered by [`Reply::ServicePlan`].
        ServicePlan {
            /// The plan's id.
            id: String,
        },
        /// A window of those who hold a product with a plan. Answered by [`Reply::PlanHolders`].
        PlanHolders {
            /// The plan's id.
            id: String,
            /// Which of them.
            which: views::PlanHolders,
            /// Which part of them.
            window: Window,
        },
        /// The first few of everything in which words occur. Answered by [`Reply::Hits`].
        Search {
            /// Words that all must occur, without regard to case.
            text: String,
            /// At most so many of each kind.
            limit: u64,
        },
        /// A window of what the simulation does not reproduce. Answered by [`Reply::Differences`].
        Differences {
            /// Words that all must occur in names, ids or the reason, without regard to case.
            search: String,
            /// Which part of them.
            window: Window,
        },
        /// The audit log, with a window of its events. Answered by [`Reply::Timeline`].
        Timeline {
            /// Which events.
            filter: TimelineFilter,
            /// Which part of them.
            window: Window,
        },
        /// Files and coverage. Answered by [`Reply::Files`].
        Files,
        /// The rules in force. Answered by [`Reply::Rules`].
        Rules,
        /// Whom a membership rule means. Answered by [`Reply::MembershipRule`], or by [`Answer::Failed`] where
        /// another rule was asked about meanwhile.
        MembershipRule {
            /// The rule.
            rule: String,
            /// Id of the group that would have it.
            group: Option<String>,
        },
        /// Properties that membership rules can ask for. Answered by [`Reply::UserProperties`].
        UserProperties,
        /// The values of such a property. Answered by [`Reply::PropertyValues`].
        PropertyValues {
            /// Its name in rules, with `user.`.
            property: String,
        },
        /// What can stand at a place of a membership rule. Answered by [`Reply::Completions`].
        Completions {
            /// The rule.
            rule: String,
            /// The place, in UTF-16 code units.
            at: u32,
        },
        /// How to export a tenant; needs none that was read. Answered by [`Reply::Exports`].
        Exports,
    }

    /// Which rows of a list.
    #[derive(Copy, Eq)]
    pub struct Window {
        /// Index of the first.
        pub offset: u64,
        /// At most so many.
        pub limit: u64,
    }

    /// Which findings; an empty list or text does not restrict.
    #[derive(Default)]
    pub struct FindingFilter {
        /// Words that all must occur in message, names, addresses or ids, without regard to case.
        pub search: String,
        /// Codes.
        pub codes: Vec<String>,
        /// Severities.
        pub severities: Vec<Severity>,
        /// Bases.
        pub bases: Vec<Basis>,
        /// What is to become of them.
        #[serde(default)]
        pub states: Vec<FindingState>,
        /// Ids of products; one of them must be involved.
        #[serde(default)]
        pub products: Vec<String>,
        /// Ids of groups; one of them must be involved.
        #[serde(default)]
        pub groups: Vec<String>,
        /// Departments; a user of one of them must be touched.
        #[serde(default)]
        pub departments: Vec<String>,
    }

    /// Which rows of a table and in which order.
    #[derive(Default)]
    pub struct ListFilter {
        /// Words that all must occur in names or ids, without regard to case.
        pub search: String,
        /// Name of the row's field to sort by; empty for the natural order.
        pub sort: String,
        /// Largest first.
        pub descending: bool,
        /// Only rows with errors.
        pub only_errors: bool,
        /// Only groups that carry licences.
        pub only_licensed: bool,
    }
}
