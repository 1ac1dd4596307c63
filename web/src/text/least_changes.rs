//! The least set of changes that clears the errors.

use seatscope_contract::report::Effect;
use seatscope_contract::what_if::LeastChanges;

messages! {
    /// Heading on the overview.
    helps_most => "least-changes-helps-most";
    /// Heading of the page, and name of the scenario made of all changes.
    heading => "least-changes-heading";
    /// There is nothing to offer.
    nothing => "least-changes-nothing";
    /// There were more causes or changes than are tried.
    partial => "least-changes-partial";
    /// Puts all changes on the bench.
    try_all => "least-changes-try-all";
    /// Copies all changes as one scenario.
    copy_all => "least-changes-copy-all";
    /// What a change does, in few words.
    clears_errors(errors: u64) => "least-changes-clears-errors";
    /// What a change does, in few words.
    brings_errors(errors: u64) => "least-changes-brings-errors";
    /// What a change does, in few words.
    takes_services(services: u64) => "least-changes-takes-services";
    /// What all changes together do.
    together_only(changes: u64) => "least-changes-together-only";
    /// What all changes together do.
    together_all(changes: u64, errors: u64) => "least-changes-together-all";
    /// What all changes together do.
    together_some(changes: u64, resolved: u64, errors: u64) => "least-changes-together-some";
    /// How sure it is that fewer would not do.
    bound_proven => "least-changes-bound-proven";
    /// How sure it is that fewer would not do.
    bound_proven_but => "least-changes-bound-proven-but";
    /// How sure it is that fewer would not do.
    bound_of_tried(at_least: u64) => "least-changes-bound-of-tried";
    /// How sure it is that fewer would not do.
    bound_at_least(at_least: u64) => "least-changes-bound-at-least";
    /// What all changes together cost.
    cost_errors(errors: u64) => "least-changes-cost-errors";
    /// What all changes together cost.
    cost_services(services: u64) => "least-changes-cost-services";
    /// What all changes together cost.
    cost_both(errors: u64, services: u64) => "least-changes-cost-both";
    /// Whom no change can help before their usage location is known.
    without_location(users: u64) => "least-changes-without-location";
    /// Leads to all of them.
    show(changes: u64) => "least-changes-show";
}

/// What a change clears, in few words.
pub(crate) fn clears(effect: &Effect) -> String {
    let mut parts = vec![clears_errors(effect.resolves)];
    if effect.introduces > 0 {
        parts.push(brings_errors(effect.introduces));
    }
    if effect.plans_lost > 0 {
        parts.push(takes_services(effect.plans_lost));
    }
    parts.join(", ")
}

/// What all changes together do.
pub(crate) fn together(least: &LeastChanges) -> String {
    let changes = least.steps.len() as u64;
    match least.left {
        0 if least.errors == 1 => together_only(changes),
        0 => together_all(changes, least.errors),
        _ => together_some(changes, least.resolved, least.errors),
    }
}

/// How sure it is that fewer would not do.
pub(crate) fn bound(least: &LeastChanges) -> String {
    match (least.is_proven, least.is_partial) {
        (true, _) if least.at_least == least.steps.len() as u64 => bound_proven(),
        (true, _) => bound_proven_but(),
        (_, true) => bound_of_tried(least.at_least),
        _ => bound_at_least(least.at_least),
    }
}

/// What all changes together cost, where they cost anything.
pub(crate) fn cost(least: &LeastChanges) -> Option<String> {
    match (least.introduced, least.plans_lost) {
        (0, 0) => None,
        (errors, 0) => Some(cost_errors(errors)),
        (0, services) => Some(cost_services(services)),
        (errors, services) => Some(cost_both(errors, services)),
    }
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
            without_location: 0,
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
