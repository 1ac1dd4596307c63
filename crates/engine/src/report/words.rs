//! The words that reports for reading share.

use crate::checks::count;
use seatscope_contract::addresses::{InvalidReason, NoCommand, Shell};
use seatscope_contract::report::{
    Basis, Confidence, CoverageStatus, Effect, GroupState, Input, Outlook, Product, Severity,
};
use seatscope_contract::rules::Rule;
use std::collections::BTreeMap;

/// How bad a finding is.
pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Info => "Note",
    }
}

/// What a reprocess would do to a recorded error.
pub(super) fn outlook(outlook: Outlook) -> &'static str {
    match outlook {
        Outlook::Clears => "a reprocess would clear it",
        Outlook::Stays => "a reprocess would not clear it",
        Outlook::Unknown => "the export cannot tell whether a reprocess would clear it",
    }
}

/// Where the knowledge comes from.
pub(super) fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Recorded => "recorded in the export",
        Basis::Predicted => "predicted by simulating a reprocess",
        Basis::Static => "read off the data as it stands",
    }
}

/// How sure a rule is.
pub(super) fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Documented => "documented",
        Confidence::Observed => "observed",
        Confidence::Learned => "learned from this tenant",
        Confidence::Inferred => "inferred",
        Confidence::Assumed => "assumed",
    }
}

/// How far a check can be trusted.
pub(super) fn coverage(status: CoverageStatus) -> &'static str {
    match status {
        CoverageStatus::Full => "in full",
        CoverageStatus::Partial => "only in part",
        CoverageStatus::Unavailable => "not at all",
    }
}

/// A group's state as the admin centre names it.
pub(super) fn group_state(state: GroupState) -> &'static str {
    match state {
        GroupState::AllAssigned => "All licenses assigned",
        GroupState::InProgress => "In progress",
        GroupState::Errors => "Errors and issues",
    }
}

/// Where a command runs.
pub(super) fn shell(shell: Shell) -> &'static str {
    match shell {
        Shell::ExchangeOnline => "Exchange Online PowerShell",
        Shell::ActiveDirectory => "Active Directory PowerShell, on-premises",
        Shell::Graph => "Microsoft Graph PowerShell",
        Shell::ExchangeOnlineAndGraph => {
            "Exchange Online PowerShell, and the last line in Microsoft Graph PowerShell"
        }
    }
}

/// Why no command takes an address from an object, and what does it instead.
pub(super) fn no_command(why: NoCommand) -> &'static str {
    match why {
        NoCommand::SynchronisationUnknown => {
            "no command, since the export does not say whether it comes from on-premises (onPremisesSyncEnabled): if so, it is changed there, else in Exchange Online"
        }
        NoCommand::MadeInTheCloud => {
            "no command, since the cloud makes this address of the alias, drops what on-premises says of it, and keeps it when the alias changes"
        }
        NoCommand::GivenByScenario => {
            "no command: the scenario itself gives it, so leave that out of the scenario"
        }
        NoCommand::DomainNotVerified => {
            "no command, since the organisation has not verified the domain, and the service would drop or refuse it: verify the domain first, or remove the value"
        }
    }
}

/// What is wrong with a value.
pub(super) fn invalid(reason: InvalidReason) -> &'static str {
    match reason {
        InvalidReason::SeveralPrimaries => "one of several primary addresses",
        InvalidReason::NoPrimary => "no address is primary",
        InvalidReason::NoPrefix => "no prefix",
        InvalidReason::UnseenCharacter => "a character that cannot be seen",
        InvalidReason::Character => "a character that cannot be in it",
        InvalidReason::Form => "not of its form",
        InvalidReason::TooLong => "too long",
        InvalidReason::DomainNotVerified => "of a domain that is not verified",
        InvalidReason::TooMany => "more addresses than an object can have",
    }
}

/// What trying a change showed.
pub(super) fn effect(effect: &Effect) -> String {
    let (settled, corrected) = (effect.addresses_resolved, effect.addresses_corrected);
    let mut parts: Vec<String> = Vec::new();
    if effect.resolves > 0 || settled + corrected == 0 {
        parts.push(format!("clears {}", count(effect.resolves as usize, "error", "errors")));
    }
    if settled > 0 {
        let addresses = count(settled as usize, "duplicate address", "duplicate addresses");
        parts.push(format!("settles {addresses}"));
    }
    if corrected > 0 {
        let addresses = count(corrected as usize, "invalid address", "invalid addresses");
        parts.push(format!("corrects {addresses}"));
    }
    if effect.introduces > 0 {
        parts.push(format!("brings {}", count(effect.introduces as usize, "error", "errors")));
    }
    if effect.plans_lost > 0 {
        parts.push(format!("takes {}", count(effect.plans_lost as usize, "service", "services")));
    }
    parts.join(", ")
}

/// A name of the contract, such as `proxyAddresses`, in words.
pub(super) fn spaced(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.push(letter.to_ascii_lowercase());
    }
    words
}

/// Files with problems, in the order read, and how many others have the same ones: a folder of an object a file
/// would say everything as often as it has objects.
pub(super) fn with_problems(inputs: &[Input]) -> Vec<(&Input, usize)> {
    let mut alike: BTreeMap<Vec<(&str, &str)>, (usize, usize)> = BTreeMap::new();
    for (position, input) in inputs.iter().enumerate().filter(|(_, input)| !input.problems.is_empty()) {
        let problems = input.problems.iter();
        let said = problems.map(|problem| (problem.code.as_str(), problem.message.as_str())).collect();
        alike.entry(said).or_insert((position, 0)).1 += 1;
    }
    let first: BTreeMap<usize, usize> = alike.into_values().collect();
    first.into_iter().filter_map(|(at, files)| Some((inputs.get(at)?, files - 1))).collect()
}

/// What a file holds: its kind, or each of its kinds with the number of records, those that are not needed last.
pub(super) fn holds(input: &Input) -> String {
    let of = |needed: bool| {
        let kinds = input.contents.iter().filter(|content| content.needed == needed);
        let told: Vec<String> =
            kinds.map(|content| format!("{} {}", content.kind, content.objects)).collect();
        told.join(", ")
    };
    let (needed, others) = (of(true), of(false));
    match (needed.as_str(), others.as_str()) {
        ("", "") => input.kind.clone(),
        (_, "") => needed,
        ("", _) => format!("not needed: {others}"),
        _ => format!("{needed}; not needed: {others}"),
    }
}

/// How many other files have the same problems, to be said behind the path of the first.
pub(super) fn and_others(files: usize) -> String {
    match files {
        0 => String::new(),
        some => format!(" and {}", count(some, "other file", "other files")),
    }
}

/// Rules, each once, by id.
pub(super) fn each_once<'a>(rules: impl Iterator<Item = &'a Rule>) -> Vec<&'a Rule> {
    let mut rules: Vec<&Rule> = rules.collect();
    rules.sort_by(|a, b| a.id.cmp(&b.id));
    rules.dedup_by(|a, b| a.id == b.id);
    rules
}

/// A product as Microsoft shows it, else its part number, else its id.
pub(super) fn product(product: &Product) -> &str {
    product.name.as_ref().or(product.sku_part_number.as_ref()).unwrap_or(&product.sku_id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use seatscope_contract::report::Content;

    #[test]
    fn names_of_the_contract_are_read_as_words() {
        assert_eq!(spaced("proxyAddresses"), "proxy addresses");
        assert_eq!(spaced("seats"), "seats");
    }

    #[test]
    fn what_a_file_of_several_kinds_holds_is_told_kind_by_kind() {
        let content = |kind: &str, objects, needed| Content { kind: kind.to_owned(), objects, needed };
        let input = |contents| Input {
            path: "a.json".to_owned(),
            kind: "users".to_owned(),
            format: "json".to_owned(),
            encoding: "utf-8".to_owned(),
            bytes: 1,
            objects: 1,
            contents,
            problems: Vec::new(),
        };
        assert_eq!(holds(&input(Vec::new())), "users");
        let users = || content("users", 2, true);
        assert_eq!(holds(&input(vec![users(), content("contacts", 0, true)])), "users 2, contacts 0");
        assert_eq!(holds(&input(vec![content("AZApp", 3, false), users()])), "users 2; not needed: AZApp 3");
        assert_eq!(holds(&input(vec![content("AZApp", 3, false)])), "not needed: AZApp 3");
    }

    #[test]
    fn effects_say_only_what_happens() {
        let of = |resolves, introduces, plans_lost| {
            effect(&Effect { resolves, introduces, plans_lost, ..Effect::default() })
        };
        let settles = Effect { addresses_resolved: 1, addresses_corrected: 2, ..Effect::default() };
        assert_eq!(effect(&settles), "settles 1 duplicate address, corrects 2 invalid addresses");
        assert_eq!(of(1, 0, 0), "clears 1 error");
        assert_eq!(of(12, 2, 1), "clears 12 errors, brings 2 errors, takes 1 service");
    }
}
