//! What would help against a finding.

use super::format::count;
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
    let resolves = match effect.resolves {
        0 => "Resolves no error".to_owned(),
        errors => format!("Resolves {}", count(errors, "error", "errors")),
    };
    let introduces = match effect.introduces {
        0 => "brings none".to_owned(),
        errors => format!("brings {}", count(errors, "new one", "new ones")),
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
        let effect = |resolves, introduces, plans_lost| effect(&Effect { resolves, introduces, plans_lost });
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
