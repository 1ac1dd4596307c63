//! What the page shows: pages of rows and details, each small enough to post from the worker.

mod addresses;
mod catalogue;
mod finding;
mod flows;
mod hits;
mod holders;
mod plans;

pub use addresses::{AddressForm, AddressHolder, AddressPair, AddressRow, AddressTurn, Fix};
pub use catalogue::{Catalogue, CatalogueFile, Observation, RuleRow, Rules};
pub use finding::{FindingDetail, RawRecord};
pub use flows::{FlowProduct, FlowSource, FlowWay, Flows};
pub use hits::Hits;
pub use holders::{
    HolderPath, HolderRow, MemberRow, MemberState, MemberStates, Prerequisite, Sibling, Source,
};
pub use plans::{
    PlanDetail, PlanHolder, PlanHolders, PlanInGroup, PlanInProduct, PlanPath, PlanRow, PlanUse,
};

use crate::macros::data;
use crate::report::{
    Basis, Coverage, Group, GroupRef, Input, Outlook, PlanRef, Product, ProductRef, Severity, TenantInfo,
};
use crate::timeline::LastChange;
use crate::work::FindingState;

/// One window of a longer list.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Page<Row> {
    /// Rows that match the filter.
    pub total: u64,
    /// Index of the first row given.
    pub offset: u64,
    /// The rows.
    pub rows: Vec<Row>,
}

data! {
    /// The tenant in one screen.
    pub struct Overview {
        /// Whose export it is.
        pub tenant: TenantInfo,
        /// How much there is.
        pub counts: Counts,
        /// Users with at least one recorded assignment error.
        pub users_in_error: u64,
        /// Recorded assignment errors in all.
        pub errors: u64,
        /// How many of these errors a reprocess today would clear.
        pub errors_that_clear: u64,
        /// Of how many of these errors the export cannot tell it.
        pub errors_untold: u64,
        /// Causes of errors, recorded and predicted, by harm.
        pub causes: Vec<FindingRow>,
        /// Findings by code, in the report's order of harm.
        pub codes: Vec<CodeCount>,
        /// Products, by number of holders.
        pub seats: Vec<ProductRow>,
        /// Licensed groups by state.
        pub group_states: GroupStates,
        /// What this export can and cannot tell.
        pub coverage: Vec<Coverage>,
        /// Recorded assignments compared with the simulation, and how many agree.
        pub backtest: BacktestCounts,
        /// How many rules are the user's own.
        pub own_rules: OwnRuleCounts,
        /// What the user thinks of the findings, counted.
        pub marks: MarkCounts,
    }

    /// Findings by what is to become of them, and marks without a finding.
    #[derive(Copy, Default, Eq)]
    pub struct MarkCounts {
        /// Findings that are still to be looked at.
        pub open: u64,
        /// Findings that were dealt with.
        pub settled: u64,
        /// Findings that may stay.
        pub accepted: u64,
        /// Marks whose finding is not in this export.
        pub gone: u64,
        /// How many of those were of findings dealt with.
        pub gone_settled: u64,
    }

    /// Sizes of the tenant.
    #[derive(Copy, Default, Eq)]
    pub struct Counts {
        /// Users.
        pub users: u64,
        /// All groups.
        pub groups: u64,
        /// Groups with licences.
        pub licensed_groups: u64,
        /// Products.
        pub products: u64,
        /// Service plans of these products.
        pub service_plans: u64,
        /// Lines of the address book.
        pub addresses: u64,
        /// Findings.
        pub findings: u64,
        /// Files read.
        pub files: u64,
        /// Problems with these files.
        pub problems: u64,
    }

    /// How often a code was found.
    pub struct CodeCount {
        /// The code.
        pub code: String,
        /// Worst severity among its findings.
        pub severity: Severity,
        /// Findings with it.
        pub findings: u64,
        /// Users touched by them.
        pub users: u64,
    }

    /// Licensed groups by state.
    #[derive(Copy, Default, Eq)]
    pub struct GroupStates {
        /// Every member has every product.
        pub all_assigned: u64,
        /// The service has not finished.
        pub in_progress: u64,
        /// Somebody is in error.
        pub errors: u64,
    }

    /// The backtest as two figures.
    #[derive(Copy, Default, Eq)]
    pub struct BacktestCounts {
        /// Recorded assignments compared.
        pub assignments: u64,
        /// How many the simulation reproduces.
        pub agree: u64,
    }

    /// Rules that are not as they are delivered.
    #[derive(Copy, Default, Eq)]
    pub struct OwnRuleCounts {
        /// Rules that the user has switched.
        pub switched: u64,
        /// Rules of the user's file.
        pub from_file: u64,
    }

    /// A finding as a line of a list.
    pub struct FindingRow {
        /// Its index in the report.
        pub index: u32,
        /// What was found.
        pub code: String,
        /// How bad it is.
        pub severity: Severity,
        /// Where the knowledge comes from.
        pub basis: Basis,
        /// What a reprocess would do.
        pub outlook: Option<Outlook>,
        /// The cause in one sentence.
        pub message: String,
        /// How many users it touches.
        pub users: u64,
        /// How many groups it touches.
        pub groups: u64,
        /// What is to become of it.
        pub state: FindingState,
        /// Whether the user has said something about it.
        pub has_note: bool,
    }

    /// What findings can be filtered by, as far as any finding has it: the first of each by name.
    pub struct Facets {
        /// Products that are involved.
        pub products: Vec<ProductRef>,
        /// Groups that are involved.
        pub groups: Vec<GroupRef>,
        /// Departments of users who are touched.
        pub departments: Vec<String>,
    }

    /// A user by id and names.
    pub struct NamedUser {
        /// Object id.
        pub id: String,
        /// Display name.
        pub name: Option<String>,
        /// Sign-in name.
        pub user_principal_name: Option<String>,
        /// Department.
        pub department: Option<String>,
    }

    /// A recorded assignment that the simulation does not reproduce, with names.
    pub struct DifferenceRow {
        /// The user.
        pub user: NamedUser,
        /// The group it comes through; null for a direct assignment.
        pub group: Option<GroupRef>,
        /// The product.
        pub product: ProductRef,
        /// State and error as recorded.
        pub recorded: String,
        /// State and error as simulated.
        pub predicted: String,
        /// Why they may differ.
        pub reason: String,
    }

    /// A product as a line of the table.
    pub struct ProductRow {
        /// Seats and holders.
        pub product: Product,
        /// Whether the export says how many seats there are; if not, their numbers mean nothing.
        pub seats_known: bool,
        /// Users without it for whom it is recorded in error.
        pub failed: u64,
        /// Users without it for whom it is wanted and nothing is recorded yet.
        pub pending: u64,
    }

    /// A user as a line of the table.
    pub struct UserRow {
        /// Object id.
        pub id: String,
        /// Display name.
        pub name: Option<String>,
        /// Sign-in name.
        pub user_principal_name: Option<String>,
        /// Department.
        pub department: Option<String>,
        /// Usage location as exported.
        pub usage_location: Option<String>,
        /// Whether sign-in is allowed.
        pub account_enabled: Option<bool>,
        /// `Member` or `Guest`.
        pub user_type: Option<String>,
        /// Products assigned directly.
        pub direct: u32,
        /// Products inherited from groups.
        pub inherited: u32,
        /// Assignments in error.
        pub errors: u32,
    }

    /// A user opened.
    pub struct UserDetail {
        /// The line of the table.
        pub user: UserRow,
        /// Every assignment with its path.
        pub assignments: Vec<AssignmentRow>,
        /// Plans of all products held, with what each path does to them.
        pub plans: Vec<PlanEffect>,
        /// Proxy addresses as exported.
        pub addresses: Vec<String>,
        /// What the next licence change makes of them; nothing where they stay.
        pub addresses_to_come: Option<AddressTurn>,
        /// Groups the user is a direct member of.
        pub groups: Vec<GroupRef>,
        /// When and by what licences last came or went, as far as the audit log tells; the latest first.
        pub last_changes: Vec<LastChange>,
        /// Findings that touch the user.
        pub findings: Vec<FindingRow>,
    }

    /// One assignment of a product to a user, by one path.
    pub struct AssignmentRow {
        /// The product.
        pub product: ProductRef,
        /// The group it comes through; null for a direct assignment.
        pub group: Option<GroupRef>,
        /// `Active`, `Error`, … as recorded; `Pending` where nothing is recorded yet.
        pub state: String,
        /// The recorded error.
        pub error: Option<String>,
        /// When the entry last changed, as exported.
        pub since: Option<String>,
        /// Plans switched off on this path.
        pub disabled_plans: Vec<PlanRef>,
    }

    /// A plan over all paths of a user.
    pub struct PlanEffect {
        /// The plan.
        pub plan: PlanRef,
        /// One cell for each of the user's assignments, in their order.
        pub cells: Vec<PlanCell>,
        /// Whether the user has it.
        pub on: bool,
    }

    /// What one assignment does to one plan.
    #[derive(Copy, Eq)]
    pub enum PlanCell {
        /// The product does not contain the plan.
        Absent,
        /// Contained and enabled.
        On,
        /// Contained and switched off.
        Off,
        /// Contained, but the assignment is not in force.
        Waiting,
    }

    /// A group as a line of the table.
    pub struct GroupRow {
        /// Object id.
        pub id: String,
        /// Display name.
        pub name: Option<String>,
        /// `Security`, `Microsoft 365`, `Mail-enabled security`, `Distribution`.
        pub kind: String,
        /// Whether a rule decides membership.
        pub dynamic: bool,
        /// Whether it comes from on-premises.
        pub synced: bool,
        /// Its licensing, where it has licences.
        pub licensing: Option<Group>,
        /// Direct members that are users.
        pub members: u64,
        /// Members that are groups.
        pub member_groups: u64,
    }

    /// A group opened.
    pub struct GroupDetail {
        /// The line of the table.
        pub group: GroupRow,
        /// Its products with the plans it switches off.
        pub products: Vec<GroupProduct>,
        /// Its rule, where it is dynamic.
        pub membership_rule: Option<String>,
        /// The first members.
        pub members: Vec<NamedUser>,
        /// Its members by how far they got; nothing where it carries no licences.
        pub member_states: Option<MemberStates>,
        /// What the plans it turns on need.
        pub prerequisites: Vec<Prerequisite>,
        /// The first of the other groups that give the same products.
        pub siblings: Vec<Sibling>,
        /// Findings that touch the group.
        pub findings: Vec<FindingRow>,
    }

    /// A product as a group gives it.
    pub struct GroupProduct {
        /// The product.
        pub product: ProductRef,
        /// Plans it turns on.
        pub enabled_plans: Vec<PlanRef>,
        /// Plans it leaves off.
        pub disabled_plans: Vec<PlanRef>,
    }

    /// A product opened.
    pub struct ProductDetail {
        /// The line of the table.
        pub product: ProductRow,
        /// The groups that carry it.
        pub groups: Vec<GroupRef>,
        /// Its plans.
        pub plans: Vec<PlanRef>,
        /// The same plans with how many of its holders have each through it.
        pub plan_use: Vec<PlanUse>,
        /// By which paths it comes to how many users, most first.
        pub sources: Vec<Source>,
        /// Findings that touch the product.
        pub findings: Vec<FindingRow>,
    }

    /// Files and coverage.
    pub struct Files {
        /// One entry for every file.
        pub inputs: Vec<Input>,
        /// Where the names of products and plans come from.
        pub catalogue: Catalogue,
        /// What this export can and cannot tell.
        pub coverage: Vec<Coverage>,
    }
}
