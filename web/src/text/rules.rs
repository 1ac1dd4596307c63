//! The rules in force.

use super::format::{count, number};
use crate::queries::rules::Outcome;

/// Introduces the list.
pub(crate) const DETAIL: &str = "No complete list of rules is published. These are the ones in force here, some of them learned from this tenant's own records, each with where it was read and how well it is established. Each can be switched; nothing but this analysis changes.";
/// Column.
pub(crate) const CONFIDENCE: &str = "Confidence";
/// Column.
pub(crate) const SOURCE: &str = "Source";

/// Heads what the tenant's own records say against rules.
pub(crate) const OBSERVED: &str = "What this tenant shows";

/// What a rule of exclusion says.
pub(crate) const CONFLICT: &str = "Any two of these exclude each other";
/// What a rule of dependency says, before the plan.
pub(crate) const DEPENDS: &str = "needs one of";
/// What a rule of location says, before the countries.
pub(crate) const LOCATION: &str = "may not be used in";
/// What a rule of supersession says, before the greater plans.
pub(crate) const SUPERSEDED: &str = "adds nothing beside";

// The user's own rules.

/// Takes a file of rules.
pub(crate) const LOAD: &str = "Load a rules file";
/// Saves all rules.
pub(crate) const SAVE_ALL: &str = "Save the rules in force";
/// Saves the user's own.
pub(crate) const SAVE_OWN: &str = "Save only yours";
/// What the files are for.
pub(crate) const SAVE_DETAIL: &str = "A saved file can be loaded here again, or given to the command line with --rules. Every rule of such a file counts as yours: it goes before the built-in ones, and nothing that a tenant shows takes the edge off it.";
/// Filter.
pub(crate) const ONLY_OWN: &str = "Only yours";
/// Takes all that is the user's own back.
pub(crate) const BACK: &str = "Back to the rules as delivered";
/// While the worker judges anew.
pub(crate) const WORKING: &str = "Working out what follows from these rules…";
/// None of the switched rules is there.
pub(crate) const NO_SUCH_RULES: &str =
    "The rules that you switched are not among those of this tenant; nothing is changed.";
/// Title of the notice about rules that were refused.
pub(crate) const REFUSED: &str = "The rules stay as they were";
/// Mark of a rule that is switched.
pub(crate) const SWITCHED: &str = "Switched";
/// Mark of a rule of the user's file.
pub(crate) const FROM_FILE: &str = "From your file";

/// Name of the control of one rule.
pub(crate) fn effect_of(id: &str) -> String {
    format!("What {id} does")
}

/// Where a rule without a switch comes from.
pub(crate) fn origin(from_file: bool, learned: bool) -> &'static str {
    match (from_file, learned) {
        (true, _) => "As in the file",
        (false, true) => "As learned",
        (false, false) => "As delivered",
    }
}

/// The choice that leaves a rule as it is.
pub(crate) fn as_delivered(origin: &str, enforcement: &str) -> String {
    format!("{origin} ({})", enforcement.to_lowercase())
}

/// How many rules are switched; nothing where none is.
pub(crate) fn own(switched: u64) -> String {
    match switched {
        0 => String::new(),
        1 => "1 rule is switched. ".to_owned(),
        more => format!("{} rules are switched. ", number(more)),
    }
}

/// How many rules a file brings; its name follows.
pub(crate) fn from_file(rules: u64) -> String {
    format!("{} from", count(rules, "rule comes", "rules come"))
}

/// What follows from it.
pub(crate) fn outcome(now: Outcome, delivered: Outcome) -> String {
    let findings = count(now.findings, "finding", "findings");
    let errors = count(now.clearing, "error", "errors");
    let so = format!("There are {findings}, and a reprocess would clear {errors}");
    if now == delivered {
        format!("{so}, as with the rules as delivered.")
    } else {
        let [findings, errors] = [delivered.findings, delivered.clearing].map(number);
        format!("{so}; with the rules as delivered it is {findings} and {errors}.")
    }
}

/// A file that cannot be one of rules.
pub(crate) fn too_large(name: &str) -> String {
    format!("“{name}” is larger than any file of rules. Choose one in the form that “{SAVE_ALL}” writes.")
}

/// A file that the browser would not read.
pub(crate) fn unreadable(name: &str, reason: &str) -> String {
    format!("The browser would not read “{name}” ({reason}). Copy it to a local disk and choose it again.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outcome_is_compared_with_that_of_the_rules_as_delivered() {
        let delivered = Outcome { findings: 26, clearing: 7 };
        assert_eq!(
            outcome(Outcome { findings: 25, clearing: 1 }, delivered),
            "There are 25 findings, and a reprocess would clear 1 error; with the rules as delivered it is 26 and 7."
        );
        assert_eq!(
            outcome(delivered, delivered),
            "There are 26 findings, and a reprocess would clear 7 errors, as with the rules as delivered."
        );
    }
}
