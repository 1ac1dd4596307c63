//! Rules between service plans, in the form that `--rules` reads and `seatscope rules` prints.

use crate::macros::data;
use crate::report::Confidence;

data! {
    /// A set of rules.
    pub struct RuleFile {
        /// Version of this form, see [`crate::SCHEMA_VERSION`].
        pub schema_version: u32,
        /// The rules, by id.
        pub rules: Vec<Rule>,
    }

    /// One rule, where it comes from and whether it counts.
    pub struct Rule {
        /// Stable name.
        pub id: String,
        /// What it says.
        #[serde(flatten)]
        pub statement: Statement,
        /// Whether it takes part in predictions.
        pub enforcement: Enforcement,
        /// How well it is established.
        pub confidence: Confidence,
        /// Where it was read.
        pub source: String,
        /// The date of the source, as YYYY-MM-DD.
        #[serde(default)]
        pub as_of: Option<String>,
        /// What else one should know.
        #[serde(default)]
        pub note: String,
    }

    /// What a rule says.
    #[serde(tag = "kind", rename_all_fields = "camelCase")]
    pub enum Statement {
        /// Any two of these plans exclude each other on one user. Where several rules name the same
        /// pair, the one with the fewest plans decides.
        Conflict {
            /// Plan ids.
            plans: Vec<String>,
        },
        /// A plan needs any one of others.
        Dependency {
            /// The dependent plan.
            plan: String,
            /// Plans of which one is enough.
            any_of: Vec<String>,
        },
        /// Plans that cannot be assigned in some countries.
        Location {
            /// Plan ids.
            plans: Vec<String>,
            /// ISO 3166 alpha-2 country codes.
            countries: Vec<String>,
        },
        /// A plan that adds nothing beside others.
        Supersedes {
            /// The lesser plan.
            plan: String,
            /// Plans that include all of it.
            by: Vec<String>,
        },
    }

    /// What a rule does.
    #[derive(Copy, Eq)]
    pub enum Enforcement {
        /// It decides predictions.
        Enforced,
        /// It gives a warning and lets the assignment through.
        Reported,
        /// It is silent.
        Off,
    }
}
