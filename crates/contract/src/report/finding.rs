//! What was found: one cause, whom it touches, what helps, and where it stands in the export.

use crate::addresses::{AddressChange, Correction, HeldAddress};
use crate::macros::data;
use crate::scenario::Edit;

data! {
    /// One cause, with everybody it touches.
    pub struct Finding {
        /// What was found; assignment errors carry Graph's own names.
        pub code: String,
        /// How bad it is.
        pub severity: Severity,
        /// Where the knowledge comes from.
        pub basis: Basis,
        /// How well the rule behind it is established.
        pub confidence: Confidence,
        /// Id of the rule, where one is involved.
        pub rule: Option<String>,
        /// What a reprocess today would do to a recorded error; null for other findings.
        pub outlook: Option<Outlook>,
        /// Users it touches, by id.
        pub users: Vec<UserRef>,
        /// Groups it touches, by id.
        pub groups: Vec<GroupRef>,
        /// Products it touches, by id.
        pub products: Vec<ProductRef>,
        /// Service plans it touches, by id.
        pub plans: Vec<PlanRef>,
        /// Proxy addresses it is about, normalised.
        pub addresses: Vec<String>,
        /// One sentence that names the cause.
        pub message: String,
        /// Which of the users would come into the group and which would go; whoever is in neither list stays although
        /// the rule means somebody else. Left out for all codes but `MembershipDrift`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub membership: Option<MembershipMoves>,
        /// Changes that would help, best first, each with its simulated effect.
        pub remedies: Vec<Remedy>,
        /// Where in the export it rests.
        pub evidence: Vec<Evidence>,
        /// Everybody who holds one of its addresses or wants it, with the command that takes it away; of each address
        /// first who should keep it. Left out where it is about no holders.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub holders: Vec<HeldAddress>,
        /// What becomes of mail and addresses of its users, by id. Left out where it is not about that.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub address_changes: Vec<AddressChange>,
        /// Every wrong value that it is about, of users, groups, contacts and recipients, each with what it should be
        /// and the command that does it. Left out where it is not about that.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub corrections: Vec<Correction>,
    }

    /// Users whom a membership rule would move.
    #[derive(Default)]
    pub struct MembershipMoves {
        /// Ids of those who would come.
        pub comes: Vec<String>,
        /// Ids of those who would go.
        pub goes: Vec<String>,
    }

    /// How bad a finding is.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum Severity {
        /// Worth knowing.
        Info,
        /// Will or may go wrong.
        Warning,
        /// In force now, or certain to come.
        Error,
    }

    /// Where a finding's knowledge comes from.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum Basis {
        /// It stands in the export.
        Recorded,
        /// It comes out of simulating the service.
        Predicted,
        /// It is a property of the data as it stands.
        Static,
    }

    /// How well a rule is established.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum Confidence {
        /// Stated by Microsoft.
        Documented,
        /// Seen in error texts or scripts.
        Observed,
        /// Learned from this tenant.
        Learned,
        /// Derived from names or the catalogue.
        Inferred,
        /// Our own assumption.
        Assumed,
    }

    /// What a reprocess today would do to a recorded error.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum Outlook {
        /// The error would go away.
        Clears,
        /// The error would come back.
        Stays,
        /// The export cannot tell.
        Unknown,
    }

    /// A user by id and name.
    pub struct UserRef {
        /// Object id.
        pub id: String,
        /// Sign-in name, where the export has it.
        pub user_principal_name: Option<String>,
    }

    /// A group by id and name.
    pub struct GroupRef {
        /// Object id.
        pub id: String,
        /// Display name, where the export has it.
        pub name: Option<String>,
    }

    /// A product by id and names.
    pub struct ProductRef {
        /// Product id.
        pub sku_id: String,
        /// Part number.
        pub sku_part_number: Option<String>,
        /// Name as Microsoft shows it.
        pub name: Option<String>,
    }

    /// A service plan by id and names.
    pub struct PlanRef {
        /// Plan id.
        pub id: String,
        /// Technical name, for instance `EXCHANGE_S_ENTERPRISE`.
        pub name: Option<String>,
        /// Name as Microsoft shows it.
        pub display_name: Option<String>,
    }

    /// A change that would help, with what simulating it showed.
    pub struct Remedy {
        /// The change in words.
        pub title: String,
        /// The change as edits of a scenario.
        pub scenario: Vec<Edit>,
        /// What it does.
        pub effect: Effect,
    }

    /// Simulated effect of a remedy.
    #[derive(Copy, Default, Eq)]
    pub struct Effect {
        /// Errors that go away.
        pub resolves: u64,
        /// Errors that it brings.
        pub introduces: u64,
        /// Service plans that users lose, counted by user.
        pub plans_lost: u64,
        /// Addresses that several objects hold, or would, and then no longer.
        #[serde(default)]
        pub addresses_resolved: u64,
        /// Addresses of users that are invalid, and then no longer.
        #[serde(default)]
        pub addresses_corrected: u64,
    }

    /// A place in the export.
    #[derive(Eq, PartialOrd, Ord)]
    pub struct Evidence {
        /// Path of the file.
        pub input: String,
        /// JSON Pointer within it.
        pub pointer: String,
    }
}
