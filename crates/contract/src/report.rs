//! The report: everything one analysis says about one tenant.

mod finding;

pub use finding::{
    Basis, Confidence, Effect, Evidence, Finding, GroupRef, MembershipMoves, Outlook, PlanRef, ProductRef,
    Remedy, Severity, UserRef,
};

use crate::macros::data;
use std::collections::BTreeMap;

/// The three states the admin centre shows for a licensed group.
#[derive(Debug, Clone, Copy, Eq, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
pub enum GroupState {
    /// Every member has every product.
    AllAssigned,
    /// The service has not finished.
    InProgress,
    /// At least one member is in error.
    Errors,
}

data! {
    /// The whole answer. The same files give the same bytes, in the page and on the command line.
    pub struct Report {
        /// Version of this form, see [`crate::SCHEMA_VERSION`].
        pub schema_version: u32,
        /// What made the report.
        pub tool: Tool,
        /// Whose export it is.
        pub tenant: TenantInfo,
        /// One entry for every file handed over.
        pub inputs: Vec<Input>,
        /// What this export can and cannot tell.
        pub coverage: Vec<Coverage>,
        /// Products, by id.
        pub products: Vec<Product>,
        /// Licensed groups, by id.
        pub groups: Vec<Group>,
        /// What was found, worst first.
        pub findings: Vec<Finding>,
        /// How well the simulation reproduces what the service recorded.
        pub backtest: Backtest,
        /// Counts of findings.
        pub summary: Summary,
    }

    /// Name and version of the program.
    pub struct Tool {
        /// `seatscope`.
        pub name: String,
        /// Version of the program.
        pub version: String,
    }

    /// The organisation, as far as the export names it.
    pub struct TenantInfo {
        /// Tenant id.
        pub id: Option<String>,
        /// Display name.
        pub name: Option<String>,
        /// The country that users without a usage location inherit.
        pub default_usage_location: Option<String>,
    }

    /// One file and what became of it.
    pub struct Input {
        /// Path as it was handed over.
        pub path: String,
        /// What it holds: `users`, `groups`, `bundle`, … or `unknown`; of several kinds the commonest.
        pub kind: String,
        /// The shape it came in, for instance `graph`.
        pub format: String,
        /// `utf-8`, `utf-16le`, …
        pub encoding: String,
        /// Size in bytes.
        pub bytes: u64,
        /// Records read.
        pub objects: u64,
        /// The records by kind, where `kind` does not say it all; else empty.
        pub contents: Vec<Content>,
        /// What was wrong with it, in file order.
        pub problems: Vec<Problem>,
    }

    /// The records of one kind in a file.
    pub struct Content {
        /// The kind, such as `users`, or the tool's own name of one that is not needed, such as `AZApp`.
        pub kind: String,
        /// How many there are.
        pub objects: u64,
        /// Whether licensing needs such records; others are counted and nothing more.
        pub needed: bool,
    }

    /// Something wrong with an input, and how to get it right.
    pub struct Problem {
        /// Stable name, for instance `Truncated`.
        pub code: String,
        /// One sentence: where and what.
        pub message: String,
        /// What to do about it.
        pub remedy: String,
        /// Byte offset in the file, where one is known.
        pub offset: Option<u64>,
    }

    /// How far one check can be trusted on this export.
    pub struct Coverage {
        /// Name of the check, for instance `proxyAddresses`.
        pub check: String,
        /// Whether the export has what the check needs.
        pub status: CoverageStatus,
        /// Inputs that are missing.
        pub missing: Vec<String>,
        /// The one command or step that completes it.
        pub remedy: String,
    }

    /// Grade of a [`Coverage`].
    #[derive(Copy, Eq)]
    pub enum CoverageStatus {
        /// Nothing is missing.
        Full,
        /// Some answers may be missing.
        Partial,
        /// The check could not run.
        Unavailable,
    }

    /// A product (SKU) with its seats and holders.
    pub struct Product {
        /// Product id.
        pub sku_id: String,
        /// Part number, for instance `ENTERPRISEPACK`.
        pub sku_part_number: Option<String>,
        /// Name as Microsoft shows it.
        pub name: Option<String>,
        /// Seats in force.
        pub enabled: u64,
        /// Seats in grace: still usable and assignable.
        pub warning: u64,
        /// Seats suspended: not assignable.
        pub suspended: u64,
        /// Seats locked out: not assignable by anyone.
        pub locked_out: u64,
        /// Seats taken, as the service counts them.
        pub consumed: u64,
        /// Seats that can still be assigned; negative where more are taken than owned.
        pub available: i64,
        /// Whether the export says how many seats there are; if not, their numbers are 0 and mean nothing.
        pub seats_known: bool,
        /// Who holds it, by path.
        pub users: Holders,
        /// Ids of the groups that carry it.
        pub groups: Vec<String>,
    }

    /// Users of a product by the way they got it.
    #[derive(Copy, Default, Eq)]
    pub struct Holders {
        /// Users who hold it in any way.
        pub total: u64,
        /// Users with a direct assignment and nothing else.
        pub direct_only: u64,
        /// Users who have it from groups alone.
        pub inherited_only: u64,
        /// Users with both.
        pub both: u64,
        /// Users with an assignment of it in error.
        pub in_error: u64,
    }

    /// A licensed group.
    pub struct Group {
        /// Group id.
        pub id: String,
        /// Display name.
        pub name: Option<String>,
        /// State in the admin centre's words.
        pub state: GroupState,
        /// Direct members that are users.
        pub members: u64,
        /// Members who have every product of the group in force through it.
        pub licensed_members: u64,
        /// Members with an error recorded for this group.
        pub members_in_error: u64,
        /// Ids of its products.
        pub products: Vec<String>,
    }

    /// The simulation measured against the service's own records.
    pub struct Backtest {
        /// Recorded assignments compared.
        pub assignments: u64,
        /// How many the simulation reproduces.
        pub agree: u64,
        /// How many it does not.
        pub disagree: u64,
        /// The differences, by user, group and product.
        pub differences: Vec<Difference>,
    }

    /// A recorded assignment that the simulation does not reproduce.
    pub struct Difference {
        /// User id.
        pub user: String,
        /// Group id; null for a direct assignment.
        pub group: Option<String>,
        /// Product id.
        pub sku_id: String,
        /// State and error as recorded.
        pub recorded: String,
        /// State and error as simulated.
        pub predicted: String,
        /// Why they may differ.
        pub reason: String,
    }

    /// Counts of findings.
    #[derive(Default)]
    pub struct Summary {
        /// By severity.
        pub by_severity: SeverityCounts,
        /// By code.
        pub by_code: BTreeMap<String, u64>,
    }

    /// Findings by severity.
    #[derive(Copy, Default, Eq)]
    pub struct SeverityCounts {
        /// Errors.
        pub error: u64,
        /// Warnings.
        pub warning: u64,
        /// Notes.
        pub info: u64,
    }
}
