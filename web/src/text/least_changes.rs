//! The least set of changes that clears the errors.

use super::format::{count, number, sentence};
use seatscope_contract::report::Effect;
use seatscope_contract::what_if::LeastChanges;

/// Heading on the overview.
pub(crate) const HELPS_MOST: &str = "What helps most";
/// Heading of the page, and name of the scenario made of all changes.
pub(crate) const HEADING: &str = "The fewest changes that clear the errors";
/// There is nothing to offer.
pub(crate) const NOTHING: &str = "No change that Seatscope can try on the export clears an error.";
/// There were more causes or changes than are tried.
pub(crate) const PARTIAL: &str = "There are more causes and changes than were tried: others may do more.";
/// Puts all changes on the bench.
pub(crate) const TRY_ALL: &str = "Try all of them";
/// Copies all changes as one scenario.
pub(crate) const COPY_ALL: &str = "Copy all as one scenario";

/// What a change clears, in few words.
pub(crate) fn clears(effect: &Effect) -> String {
    let mut parts = vec![format!("clears {}", count(effect.resolves, "error", "errors"))];
    if effect.introduces > 0 {
        parts.push(format!("brings {}", count(effect.introduces, "error", "errors")));
    }
    if effect.plans_lost > 0 {
        parts.push(format!("takes {}", count(effect.plans_lost, "service", "services")));
    }
    parts.join(", ")
}

/// What all changes together do.
pub(crate) fn together(least: &LeastChanges) -> String {
    let changes = least.steps.len() as u64;
    let of_all = count(least.errors, "error", "errors");
    let clears = match least.left {
        0 if least.errors == 1 => "the only error".to_owned(),
        0 => format!("all {of_all}"),
        _ => format!("{} of {of_all}", number(least.resolved)),
    };
    match changes {
        1 => format!("One change clears {clears}."),
        _ => format!("{} changes together clear {clears}.", number(changes)),
    }
}

/// What would let fewer changes do.
const SPARED: &str = "taking a service, giving up a product or bringing an error that these spare";

/// How sure it is that fewer would not do.
pub(crate) fn bound(least: &LeastChanges) -> String {
    let needed = if least.at_least == 1 {
        "at least one is needed".to_owned()
    } else {
        format!("at least {} are needed", number(least.at_least))
    };
    let bound = match (least.is_proven, least.is_partial) {
        (true, _) if least.at_least == least.steps.len() as u64 => "no fewer would do".to_owned(),
        (true, _) => format!("no fewer would do without {SPARED}"),
        (_, true) => format!("of the changes that were tried, {needed}"),
        _ => needed,
    };
    sentence(&format!("{bound}, to judge by what each does alone."))
}

/// What all changes together cost, where they cost anything.
pub(crate) fn cost(least: &LeastChanges) -> Option<String> {
    let mut parts = Vec::new();
    if least.introduced > 0 {
        parts.push(format!("bring {}", count(least.introduced, "new error", "new errors")));
    }
    if least.plans_lost > 0 {
        parts.push(format!(
            "take {}, counted by user and plan",
            count(least.plans_lost, "service", "services")
        ));
    }
    (!parts.is_empty()).then(|| format!("Together they {}.", parts.join(" and ")))
}

/// Leads to all of them.
pub(crate) fn show(changes: u64) -> String {
    if changes == 1 { "Show the change".to_owned() } else { format!("Show all {} changes", number(changes)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_changes_do_reads_as_sentences() {
        let one = Effect { resolves: 3, plans_lost: 2, ..Effect::default() };
        assert_eq!(clears(&one), "clears 3 errors, takes 2 services");
        let step = |effect| seatscope_contract::report::Remedy {
            title: "Reprocess".to_owned(),
            scenario: Vec::new(),
            effect,
        };
        let mut least = LeastChanges {
            errors: 36,
            resolved: 32,
            left: 4,
            introduced: 1,
            plans_lost: 2,
            at_least: 1,
            is_proven: false,
            is_partial: false,
            steps: vec![step(one), step(one)],
        };
        assert_eq!(together(&least), "2 changes together clear 32 of 36 errors.");
        assert_eq!(bound(&least), "At least one is needed, to judge by what each does alone.");
        (least.is_proven, least.at_least) = (true, 2);
        assert_eq!(bound(&least), "No fewer would do, to judge by what each does alone.");
        least.at_least = 1;
        assert!(
            bound(&least).starts_with("No fewer would do without taking a service, giving up a product or")
        );
        (least.is_proven, least.is_partial) = (false, true);
        assert_eq!(
            bound(&least),
            "Of the changes that were tried, at least one is needed, to judge by what each does alone."
        );
        assert_eq!(
            cost(&least).unwrap_or_default(),
            "Together they bring 1 new error and take 2 services, counted by user and plan."
        );
        (least.errors, least.resolved, least.left) = (1, 1, 0);
        least.steps.truncate(1);
        assert_eq!(together(&least), "One change clears the only error.");
        assert_eq!(show(1), "Show the change");
    }
}
