//! Two exports of one tenant side by side: what changed between them, and which predictions came true. The
//! answer of `seatscope compare` and of the page's comparison.
//!
//! A file names everybody. The page is given the first of each list; [`Totals`] counts all of them. What one
//! of the exports cannot tell is neither come nor gone: it is a [`Gap`], or stands under `cannotTell`.

mod findings;
mod planned;

pub use findings::{FindingChanges, FoundFinding, Predictions, RemainingFinding, UnclearFinding};
pub use planned::{
    PlanCheck, PlanTotals, PlannedAddresses, PlannedChange, PlannedCompetition, PlannedErrors, PlannedSeats,
    Services,
};

use crate::macros::data;
use crate::outline::NamedPlans;
use crate::report::{GroupRef, ProductRef};
use crate::views::NamedUser;

/// What is only in the later export, and what is only in the earlier one.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Arrivals<List> {
    /// Only in the later one.
    pub came: List,
    /// Only in the earlier one.
    pub went: List,
}

data! {
    /// What differs between two exports.
    pub struct Comparison {
        /// Version of this form, see [`crate::SCHEMA_VERSION`].
        pub schema_version: u32,
        /// The export made first.
        pub earlier: Side,
        /// The export made after it.
        pub later: Side,
        /// Whether the one given as earlier records changes that are newer than all of the other's.
        pub is_order_doubtful: bool,
        /// Everything in figures.
        pub totals: Totals,
        /// What cannot be told, since one of the exports lacks an input.
        pub gaps: Vec<Gap>,
        /// Users that came and went.
        pub users: Arrivals<People>,
        /// Groups that came and went, by id.
        pub groups: Arrivals<Vec<GroupRef>>,
        /// Products that the tenant came to own and owns no longer, by id.
        pub products: Arrivals<Vec<ProductRef>>,
        /// Users of both exports by what they gained and lost alike, most users first.
        pub assignments: Vec<AssignmentChange>,
        /// Users of both exports whose own usage location changed, most users first.
        pub usage_locations: Vec<LocationChange>,
        /// Groups of both exports whose licences changed, by id.
        pub group_licenses: Vec<GroupLicenseChange>,
        /// Products whose seats changed, by id.
        pub seats: Vec<SeatsChange>,
        /// What was found, matched by what it is about.
        pub findings: FindingChanges,
        /// What became of what the earlier export let expect.
        pub predictions: Predictions,
        /// What became of a change that was planned on the earlier export; null where none was given.
        pub plan: Option<PlanCheck>,
    }

    /// One of the two exports.
    pub struct Side {
        /// Tenant id.
        pub tenant_id: Option<String>,
        /// Display name of the tenant.
        pub tenant_name: Option<String>,
        /// The newest change of an assignment that it records, RFC 3339: it was made at that time or after it.
        /// No export says when it was made itself.
        pub newest_change: Option<String>,
        /// Users with a record.
        pub users: u64,
        /// Groups with a record.
        pub groups: u64,
        /// Findings.
        pub findings: u64,
    }

    /// A second export beside the one that is open.
    pub struct Other {
        /// What is said of it by itself.
        pub side: Side,
        /// Which of the two it is: the later one if it records a newer change, the earlier one otherwise. What
        /// they record may deceive, so people can say otherwise.
        pub role: Which,
    }

    /// Some users.
    #[derive(Default)]
    pub struct People {
        /// How many.
        pub total: u64,
        /// All of them by id in a file, the first ones in the page.
        pub users: Vec<NamedUser>,
    }

    /// Which of two exports.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum Which {
        /// The one made first.
        Earlier,
        /// The one made after it.
        Later,
        /// Both.
        Both,
    }

    /// What cannot be compared.
    pub struct Gap {
        /// About what nothing is said: `users`, `groups`, `products`, `assignments`, `paths`, `plans`,
        /// `usageLocations`, `groupLicenses` or `seats`.
        pub subject: String,
        /// Which export lacks it.
        pub missing_in: Which,
        /// For how many users, groups or products; null where it is a list that may go on.
        pub affected: Option<u64>,
        /// The input that is missing.
        pub input: String,
        /// The one command or step that completes it.
        pub remedy: String,
    }

    /// What some users gained and lost alike.
    pub struct AssignmentChange {
        /// The users.
        pub people: People,
        /// Assignments that are in force only in the later export.
        pub gained: Vec<AssignmentPath>,
        /// Assignments that are in force only in the earlier export.
        pub lost: Vec<AssignmentPath>,
        /// Plans that are on only in the later export, under the products that bring them.
        pub plans_on: Vec<NamedPlans>,
        /// Plans that are on only in the earlier export, under the products that brought them.
        pub plans_off: Vec<NamedPlans>,
    }

    /// A product and the way it comes.
    pub struct AssignmentPath {
        /// The product.
        pub product: ProductRef,
        /// The way.
        pub via: Via,
        /// The group, where it comes through one.
        pub group: Option<GroupRef>,
    }

    /// How a product comes to a user.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum Via {
        /// Assigned to the user.
        Direct,
        /// Through a group.
        Group,
        /// One of the exports does not say.
        Unknown,
    }

    /// Users whose usage location changed alike.
    pub struct LocationChange {
        /// The users.
        pub people: People,
        /// The country before; null where there was none.
        pub before: Option<String>,
        /// The country after.
        pub after: Option<String>,
    }

    /// A group whose licences changed.
    pub struct GroupLicenseChange {
        /// The group.
        pub group: GroupRef,
        /// Products that it gives only in the later export.
        pub gained: Vec<ProductRef>,
        /// Products that it gives only in the earlier export.
        pub lost: Vec<ProductRef>,
        /// Plans that it switches off only in the earlier export, of products that it gives in both.
        pub plans_on: Vec<NamedPlans>,
        /// Plans that it switches off only in the later export, of products that it gives in both.
        pub plans_off: Vec<NamedPlans>,
    }

    /// Seats of a product in both exports.
    pub struct SeatsChange {
        /// The product.
        pub product: ProductRef,
        /// Before; null where the tenant did not own it.
        pub before: Option<Seats>,
        /// After; null where the tenant owns it no longer.
        pub after: Option<Seats>,
    }

    /// Seats as subscribedSkus gives them.
    #[derive(Copy, Eq)]
    pub struct Seats {
        /// Seats in force.
        pub enabled: i64,
        /// Seats in grace: still usable and assignable.
        pub warning: i64,
        /// Seats suspended: not assignable.
        pub suspended: i64,
        /// Seats locked out: not assignable by anyone.
        pub locked_out: i64,
        /// Seats taken, as the service counts them.
        pub consumed: i64,
        /// Seats that can still be assigned; negative where more are taken than owned.
        pub available: i64,
    }

    /// A comparison in figures.
    #[derive(Copy, Default, Eq)]
    pub struct Totals {
        /// Users that came.
        pub users_came: u64,
        /// Users that went.
        pub users_went: u64,
        /// Groups that came.
        pub groups_came: u64,
        /// Groups that went.
        pub groups_went: u64,
        /// Products that the tenant came to own.
        pub products_came: u64,
        /// Products that it owns no longer.
        pub products_went: u64,
        /// Users of both exports whose assignments were compared.
        pub users_compared: u64,
        /// Those among them whose assignments or plans changed.
        pub users_changed: u64,
        /// Different changes among them.
        pub changes: u64,
        /// Assignments gained, one for each user and path.
        pub assignments_gained: u64,
        /// Assignments lost.
        pub assignments_lost: u64,
        /// Plans that came on, one for each user and plan.
        pub plans_on: u64,
        /// Plans that went off.
        pub plans_off: u64,
        /// Users whose usage location changed.
        pub usage_locations: u64,
        /// Groups whose licences changed.
        pub group_licenses: u64,
        /// Products whose seats changed.
        pub seats: u64,
        /// Findings that are gone.
        pub findings_resolved: u64,
        /// Findings that are new.
        pub findings_introduced: u64,
        /// Findings of the later export that were there before.
        pub findings_remaining: u64,
        /// Findings of either export of which the other cannot tell.
        pub findings_unclear: u64,
        /// Predictions of the earlier export, one for each user and cause.
        pub predictions: u64,
        /// Those that came true.
        pub came_true: u64,
        /// Those of which something else became than was said.
        pub turned_out_otherwise: u64,
        /// Those where the change went through all the same.
        pub went_through: u64,
        /// Those whose cause is gone.
        pub avoided: u64,
        /// Those that are still predicted.
        pub open: u64,
        /// Those of which the later export cannot tell.
        pub cannot_tell: u64,
    }
}
