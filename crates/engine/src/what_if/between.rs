//! What holds on the way through a scenario. What is taken from a group or a user and given in a later edit is one
//! change in the outcome, which knows the beginning and the end alone; in between the users are without.

use crate::analysis::Analysis;
use crate::checks::count;
use seatscope_contract::outline::Outline;
use seatscope_contract::scenario::{Edit, Scenario};

/// Moments told of one scenario.
const TOLD: usize = 3;

/// Moments on the way.
pub(crate) struct Between {
    /// The first of them: how many edits are done by then, and their outcome.
    pub(crate) moments: Vec<(usize, Outline)>,
    /// How many more there are.
    pub(crate) more: usize,
}

/// Looks at the tenant wherever a scenario gives licences to a group or a user from whom it took some before.
pub(crate) fn between(analysis: &Analysis, scenario: &Scenario) -> Between {
    let mut cuts = cuts(&scenario.edits);
    let more = cuts.split_off(cuts.len().min(TOLD)).len();
    let moments = cuts.into_iter().map(|at| {
        let edits = scenario.edits.get(..at).unwrap_or_default().to_vec();
        (at, analysis.outline(&Scenario { name: String::new(), edits }))
    });
    Between { moments: moments.collect(), more }
}

/// One moment in a line.
pub(crate) fn in_short(edits: usize, outline: &Outline) -> String {
    let totals = &outline.totals;
    format!(
        "In between, when {} done: {} introduced, {} a service, and mail or addresses of {} change.",
        count(edits, "edit is", "edits are"),
        count(totals.introduced as usize, "error is", "errors are"),
        count(totals.losing as usize, "user is without", "users are without"),
        count(outline.address_moves_total as usize, "user", "users"),
    )
}

/// Positions of the edits before which a stage ends.
fn cuts(edits: &[Edit]) -> Vec<usize> {
    let mut cuts: Vec<usize> = Vec::new();
    let mut without: Vec<(Option<&str>, Option<&str>)> = Vec::new();
    for (at, edit) in edits.iter().enumerate() {
        let Edit::AssignLicense { group, user, add_licenses, remove_licenses } = edit else { continue };
        let whose = (group.as_deref(), user.as_deref());
        if !add_licenses.is_empty() && without.contains(&whose) {
            cuts.push(at);
            without.clear();
        }
        if !remove_licenses.is_empty() && add_licenses.is_empty() {
            without.push(whose);
        }
    }
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;
    use seatscope_contract::scenario::AddLicense;

    fn change(group: &str, adds: bool) -> Edit {
        let license = AddLicense { sku_id: "new".to_owned(), disabled_plans: Vec::new() };
        Edit::AssignLicense {
            group: Some(group.to_owned()),
            user: None,
            add_licenses: if adds { vec![license] } else { Vec::new() },
            remove_licenses: if adds { Vec::new() } else { vec!["old".to_owned()] },
        }
    }

    #[test]
    fn a_stage_ends_where_a_group_gets_something_after_it_lost_something() {
        let order = |steps: &[(&str, bool)]| {
            cuts(&steps.iter().map(|(group, adds)| change(group, *adds)).collect::<Vec<Edit>>())
        };
        assert_eq!(order(&[("a", false), ("b", false), ("a", true), ("b", true)]), [2]);
        assert_eq!(order(&[("a", false), ("a", true), ("b", false), ("b", true)]), [1, 3]);
        assert!(order(&[("a", true), ("a", false)]).is_empty());
        assert!(order(&[("a", false), ("b", true)]).is_empty());
    }
}
