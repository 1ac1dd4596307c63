//! What would help against a finding.

use super::format::sentence;
use seatscope_contract::report::Effect;

messages! {
    /// Heading.
    would_help => "remedies-would-help";
    /// There is nothing to offer.
    nothing_tried => "remedies-nothing-tried";
    /// Label of the button that copies a change.
    copy => "remedies-copy";
    /// Says what the list is, and whose the decision is.
    tried => "remedies-tried";
    /// Name of the button that copies a change.
    copy_name(title: &str) => "remedies-copy-name";
    /// Errors that a change resolves.
    resolves(errors: u64) => "remedies-resolves";
    /// Duplicate addresses that a change settles.
    settles(addresses: u64) => "remedies-settles";
    /// Invalid addresses that a change corrects.
    corrects(addresses: u64) => "remedies-corrects";
    /// A change that resolves nothing.
    resolves_none => "remedies-resolves-none";
    /// Errors that a change brings, beside those that it resolves.
    brings_new(errors: u64) => "remedies-brings-new";
    /// Errors that a change of addresses brings.
    brings_errors(errors: u64) => "remedies-brings-errors";
    /// Services that are lost by a change.
    loses(plans: u64) => "remedies-loses";
    /// What trying a change showed.
    effect_of(resolves: String, brings: String, loses: String) => "remedies-effect";
}

/// What trying a change showed, in one sentence.
pub(crate) fn effect(effect: &Effect) -> String {
    let parts = [
        (effect.resolves > 0).then(|| resolves(effect.resolves)),
        (effect.addresses_resolved > 0).then(|| settles(effect.addresses_resolved)),
        (effect.addresses_corrected > 0).then(|| corrects(effect.addresses_corrected)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let what = if parts.is_empty() { resolves_none() } else { sentence(&parts.join(", ")) };
    let is_about_errors = effect.addresses_resolved + effect.addresses_corrected == 0;
    let brings = if is_about_errors { brings_new } else { brings_errors };
    effect_of(what, brings(effect.introduces), loses(effect.plans_lost))
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
