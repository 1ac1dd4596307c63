//! The rules in force.

use crate::queries::rules::Outcome;

messages! {
    /// Introduces the list.
    detail => "rules-detail";
    /// Column.
    confidence => "rules-confidence";
    /// Column.
    source => "rules-source";
    /// Heads what the tenant's own records say against rules.
    observed => "rules-observed";
    /// What a rule of exclusion says.
    conflict => "rules-conflict";
    /// What a rule of dependency says, before the plan.
    depends => "rules-depends";
    /// What a rule of location says, before the countries.
    location => "rules-location";
    /// What a rule of supersession says, before the greater plans.
    superseded => "rules-superseded";
    /// Takes a file of rules.
    load => "rules-load";
    /// Saves all rules.
    save_all => "rules-save-all";
    /// Saves the user's own.
    save_own => "rules-save-own";
    /// What the files are for.
    save_detail => "rules-save-detail";
    /// Filter.
    only_own => "rules-only-own";
    /// Takes all that is the user's own back.
    back => "rules-back";
    /// While the worker judges anew.
    working => "rules-working";
    /// None of the switched rules is there.
    no_such_rules => "rules-no-such-rules";
    /// Title of the notice about rules that were refused.
    refused => "rules-refused";
    /// Mark of a rule that is switched.
    switched => "rules-switched";
    /// Mark of a rule of the user's file.
    marked_from_file => "rules-marked-from-file";
    /// Name of the control of one rule.
    effect_of(id: &str) => "rules-effect-of";
    /// Where a rule without a switch comes from.
    as_in_file => "rules-as-in-file";
    /// Where a rule without a switch comes from.
    as_learned => "rules-as-learned";
    /// Where a rule without a switch comes from.
    as_built_in => "rules-as-built-in";
    /// How many rules are switched.
    switched_rules(rules: u64) => "rules-switched-rules";
    /// How many rules a file brings; its name follows.
    from_file(rules: u64) => "rules-from-file";
    /// What follows from the rules.
    outcome_same(findings: u64, errors: u64) => "rules-outcome-same";
    /// What follows from the rules.
    outcome_other(findings: u64, errors: u64, delivered_findings: u64, delivered_errors: u64) => "rules-outcome-other";
    /// A file that cannot be one of rules.
    too_large(name: &str) => "rules-too-large";
    /// A file that the browser would not read.
    unreadable(name: &str, reason: &str) => "rules-unreadable";
}

/// Where a rule without a switch comes from.
pub(crate) fn origin(from_file: bool, learned: bool) -> String {
    match (from_file, learned) {
        (true, _) => as_in_file(),
        (false, true) => as_learned(),
        (false, false) => as_built_in(),
    }
}

/// The choice that leaves a rule as it is.
pub(crate) fn as_delivered(origin: &str, enforcement: &str) -> String {
    format!("{origin} ({})", enforcement.to_lowercase())
}

/// What follows from the rules in force, beside what follows from those as delivered.
pub(crate) fn outcome(now: Outcome, delivered: Outcome) -> String {
    if now == delivered {
        outcome_same(now.findings, now.clearing)
    } else {
        outcome_other(now.findings, now.clearing, delivered.findings, delivered.clearing)
    }
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
