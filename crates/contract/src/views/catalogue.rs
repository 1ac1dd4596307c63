//! Where names come from, and the rules in force.

use crate::macros::data;
use crate::report::PlanRef;
use crate::rules::{Enforcement, Rule};

data! {
    /// Where the names of products and plans come from, and which plans a product has.
    pub struct Catalogue {
        /// The date of the list that is built in, as YYYY-MM-DD.
        pub date: String,
        /// Microsoft's lists among the files, by path; each goes before those in front of it.
        pub files: Vec<CatalogueFile>,
    }

    /// A list of products among the files.
    pub struct CatalogueFile {
        /// Path as it was handed over.
        pub path: String,
        /// Products taken from it.
        pub products: u64,
        /// What could not be used of it.
        pub problems: u64,
    }

    /// The rules in force.
    pub struct Rules {
        /// Where the names of their plans come from.
        pub catalogue: Catalogue,
        /// The rules, by id.
        pub rules: Vec<RuleRow>,
        /// Every plan that a rule names, by id.
        pub plans: Vec<PlanRef>,
        /// Where the tenant's own records speak against a rule, by rule.
        pub observations: Vec<Observation>,
    }

    /// A rule and how far it is the user's own.
    pub struct RuleRow {
        /// The rule in force.
        pub rule: Rule,
        /// What it does without a switch.
        pub delivered: Enforcement,
        /// Whether the user has switched it, be it to what it does anyway.
        pub switched: bool,
        /// Whether it stands in the user's file.
        pub from_file: bool,
    }

    /// Two plans that an enforced rule excludes and that users have in force together.
    pub struct Observation {
        /// Id of the rule; for these two plans it is reported, not enforced.
        pub rule: String,
        /// Ids of the two plans.
        pub plans: Vec<String>,
        /// Users who have both in force.
        pub users: u64,
        /// The same as a sentence.
        pub sentence: String,
    }
}
