//! What somebody has done with an export, as a file: changes to try, rules of their own, and what they think
//! of findings. Nothing of the tenant is in it but the ids, codes and addresses that tell what each is about, and
//! what people wrote: notes, rules, and titles of changes, which may name somebody.

use crate::macros::data;
use crate::messages::OwnRules;
use crate::scenario::Edit;

data! {
    /// Saved work, to be opened again on the same export or a newer one.
    pub struct Work {
        /// What kind of document it is.
        pub kind: WorkKind,
        /// Version of this form, see [`crate::SCHEMA_VERSION`].
        pub schema_version: u32,
        /// Id of the tenant, where the export named it.
        pub tenant: Option<String>,
        /// Changes on the what-if bench, in the order in which they are made.
        #[serde(default)]
        pub changes: Vec<BenchChange>,
        /// The user's own rules.
        #[serde(default)]
        pub rules: OwnRules,
        /// Marks of findings.
        #[serde(default)]
        pub marks: Vec<Mark>,
    }

    /// Tells saved work from other JSON.
    #[derive(Copy, Eq)]
    pub enum WorkKind {
        /// Saved work.
        #[serde(rename = "seatscope-work")]
        Work,
    }

    /// A change on the bench: edits that belong together.
    pub struct BenchChange {
        /// What people call it.
        pub title: String,
        /// The edits.
        pub edits: Vec<Edit>,
        /// Whether it takes part.
        pub on: bool,
    }

    /// What somebody thinks of a finding.
    pub struct Mark {
        /// Which finding.
        pub about: FindingIdentity,
        /// What is to become of it.
        pub state: FindingState,
        /// The user's own words.
        #[serde(default)]
        pub note: String,
        /// How many users the finding touched when it was marked.
        #[serde(default)]
        pub users: u64,
    }

    /// What makes findings of two exports the same: the code and what it is about, by id. A list that does not
    /// count for the code is empty.
    #[derive(Eq, PartialOrd, Ord)]
    pub struct FindingIdentity {
        /// The code.
        pub code: String,
        /// Ids of groups.
        #[serde(default)]
        pub groups: Vec<String>,
        /// Ids of products.
        #[serde(default)]
        pub products: Vec<String>,
        /// Ids of plans.
        #[serde(default)]
        pub plans: Vec<String>,
        /// Proxy addresses.
        #[serde(default)]
        pub addresses: Vec<String>,
    }

    /// What is to become of a finding.
    #[derive(Copy, Eq, Default)]
    pub enum FindingState {
        /// It is still to be looked at.
        #[default]
        Open,
        /// Somebody has dealt with it.
        Settled,
        /// It may stay as it is.
        Accepted,
    }
}
