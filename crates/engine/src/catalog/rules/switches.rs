//! Rules that the user switches one by one, without a file of their own.

use seatscope_contract::SCHEMA_VERSION;
use seatscope_contract::rules::{Enforcement, Rule, RuleFile};
use std::collections::BTreeMap;

/// What rules are to do, by their ids.
pub type Switches = BTreeMap<String, Enforcement>;

/// The user's file with the switched rules in it, each as it is delivered but for what it does. So a
/// switched rule counts as the user's own: nothing that the tenant shows takes the edge off it.
/// A switch of a rule that is not delivered does nothing.
pub fn switched(file: Option<RuleFile>, delivered: &[Rule], switches: &Switches) -> Option<RuleFile> {
    let wanted = |rule: &Rule| {
        let enforcement = *switches.get(&rule.id)?;
        Some(Rule { enforcement, ..rule.clone() })
    };
    let changed: Vec<Rule> = delivered.iter().filter_map(wanted).collect();
    if changed.is_empty() {
        return file;
    }
    let mut rules = file.map(|file| file.rules).unwrap_or_default();
    rules.retain(|rule| !changed.iter().any(|switched| switched.id == rule.id));
    rules.extend(changed);
    rules.sort_by(|a, b| a.id.cmp(&b.id));
    Some(RuleFile { schema_version: SCHEMA_VERSION, rules })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::rules::built_in;

    #[test]
    fn switched_rules_stand_beside_those_of_the_file_or_in_their_place() {
        let delivered = built_in().unwrap().rules;
        let [first, second] = [&delivered[0], &delivered[1]];
        let own = Rule { note: "mine".into(), ..first.clone() };
        let file = RuleFile { schema_version: SCHEMA_VERSION, rules: vec![own.clone()] };
        let mut all = delivered.clone();
        all[0] = own.clone();
        assert_eq!(switched(None, &delivered, &Switches::new()), None);
        assert_eq!(switched(None, &delivered, &Switches::from([("nothing".into(), Enforcement::Off)])), None);
        let switches =
            Switches::from([(first.id.clone(), Enforcement::Off), (second.id.clone(), Enforcement::Off)]);
        let rules = switched(Some(file), &all, &switches).unwrap().rules;
        let off = Enforcement::Off;
        let expected = [Rule { enforcement: off, ..own }, Rule { enforcement: off, ..second.clone() }];
        assert_eq!(rules, expected);
    }
}
