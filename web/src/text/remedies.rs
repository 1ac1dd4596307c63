//! What would help against a finding.

use super::format::{count, sentence};
use seatscope_contract::report::Effect;

/// Heading.
pub(crate) const WOULD_HELP: &str = "What would help";
/// Says what the list is, and whose the decision is.
pub(crate) const TRIED: &str = "Each change was tried on this export, and the users it touches were processed as the service would. \
     Which one is right is your decision.";
/// There is nothing to offer.
pub(crate) const NOTHING_TRIED: &str =
    "No single change that Seatscope can try on the export resolves this. The steps above still hold.";
/// Label of the button that copies a change.
pub(crate) const COPY: &str = "Copy as scenario";

/// Name of the button that copies a change.
pub(crate) fn copy_name(title: &str) -> String {
    format!("Copy as scenario: {title}")
}

/// What trying a change showed, in one sentence.
pub(crate) fn effect(effect: &Effect) -> String {
    let mut resolves: Vec<String> = Vec::new();
    if effect.resolves > 0 {
        resolves.push(format!("resolves {}", count(effect.resolves, "error", "errors")));
    }
    if effect.addresses_resolved > 0 {
        let addresses = count(effect.addresses_resolved, "duplicate address", "duplicate addresses");
        resolves.push(format!("settles {addresses}"));
    }
    if effect.addresses_corrected > 0 {
        let addresses = count(effect.addresses_corrected, "invalid address", "invalid addresses");
        resolves.push(format!("corrects {addresses}"));
    }
    let resolves = match resolves.as_slice() {
        [] => "Resolves no error".to_owned(),
        parts => sentence(&parts.join(", ")),
    };
    let is_about_errors = effect.addresses_resolved + effect.addresses_corrected == 0;
    let introduces = match effect.introduces {
        0 if is_about_errors => "brings none".to_owned(),
        0 => "brings no error".to_owned(),
        errors if is_about_errors => format!("brings {}", count(errors, "new one", "new ones")),
        errors => format!("brings {}", count(errors, "error", "errors")),
    };
    let lost = match effect.plans_lost {
        0 => "nobody loses a service".to_owned(),
        plans => format!(
            "{} lost, counted by user",
            if plans == 1 { "1 service plan is".to_owned() } else { count(plans, "", "service plans are") }
        ),
    };
    format!("{resolves}, {introduces}; {lost}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn effects_read_as_sentences() {
        let addresses = |resolves, addresses_resolved, addresses_corrected| {
            effect(&Effect { resolves, addresses_resolved, addresses_corrected, ..Effect::default() })
        };
        assert_eq!(
            addresses(0, 1, 0),
            "Settles 1 duplicate address, brings no error; nobody loses a service."
        );
        assert_eq!(
            addresses(1, 0, 3),
            "Resolves 1 error, corrects 3 invalid addresses, brings no error; nobody loses a service."
        );
        let effect = |resolves, introduces, plans_lost| {
            effect(&Effect { resolves, introduces, plans_lost, ..Effect::default() })
        };
        assert_eq!(effect(4, 0, 0), "Resolves 4 errors, brings none; nobody loses a service.");
        assert_eq!(
            effect(1, 2, 3),
            "Resolves 1 error, brings 2 new ones; 3 service plans are lost, counted by user."
        );
        assert_eq!(
            effect(0, 1, 1),
            "Resolves no error, brings 1 new one; 1 service plan is lost, counted by user."
        );
    }
}
