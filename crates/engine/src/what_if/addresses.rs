//! Addresses before and after a scenario: those held twice, and clashes that licensing would bring.

use super::run::Run;
use crate::addresses::Duplicate;
use crate::checks::{Context, Finding, MailboxChanges, clash_findings, duplicate_finding, had_mailbox};
use crate::tenant::UserIndex;
use std::collections::BTreeSet;

/// Findings about addresses that go, come and stay.
#[derive(Debug, Default)]
pub(super) struct AddressChanges {
    pub(super) resolved: Vec<Finding>,
    pub(super) introduced: Vec<Finding>,
    pub(super) remaining: Vec<Finding>,
}

/// What a scenario does to addresses. `untouched` is the context of those whom nobody processes, with the
/// users of each of its cases.
pub(super) fn address_changes(
    context: Context<'_>,
    later: Context<'_>,
    untouched: (Context<'_>, &[Vec<UserIndex>]),
    run: &Run<'_>,
) -> AddressChanges {
    let mut changes = clash_changes(context, later, untouched, run);
    if run.addresses.is_some() {
        let (before, after) = (&context.addresses.duplicates, &later.addresses.duplicates);
        let only = |here: &[Duplicate], there: &[Duplicate]| -> Vec<Finding> {
            let known: BTreeSet<&str> = there.iter().map(|other| other.address.as_str()).collect();
            let only = here.iter().filter(|duplicate| !known.contains(duplicate.address.as_str()));
            only.map(|duplicate| duplicate_finding(context.tenant, duplicate)).collect()
        };
        changes.resolved.extend(only(before, after));
        changes.introduced.extend(only(after, before));
    }
    changes
}

fn clash_changes(
    context: Context<'_>,
    later: Context<'_>,
    untouched: (Context<'_>, &[Vec<UserIndex>]),
    run: &Run<'_>,
) -> AddressChanges {
    let before = MailboxChanges::of(context);
    let mut after = MailboxChanges::default();
    let (elsewhere, others) = untouched;
    for (context_of, alike) in [(elsewhere, others), (later, &run.alike)] {
        for (case, users) in context_of.forecast.cases.iter().zip(alike) {
            after.add(context_of, case, users, |user| had_mailbox(context, user));
        }
    }
    let before_pairs = pairs(&clash_findings(context, &before, |_, _| true));
    let after_pairs = pairs(&clash_findings(later, &after, |_, _| true));
    let known = |pairs: &BTreeSet<(String, UserIndex)>, address: &str, user| {
        pairs.contains(&(address.to_owned(), user))
    };
    AddressChanges {
        resolved: clash_findings(context, &before, |address, user| !known(&after_pairs, address, user)),
        introduced: clash_findings(later, &after, |address, user| !known(&before_pairs, address, user)),
        remaining: clash_findings(later, &after, |address, user| known(&before_pairs, address, user)),
    }
}

fn pairs(findings: &[Finding]) -> BTreeSet<(String, UserIndex)> {
    let of = |finding: &Finding| {
        let address = finding.addresses.first().cloned().unwrap_or_default();
        finding.users.iter().map(|user| (address.clone(), *user)).collect::<Vec<_>>()
    };
    findings.iter().flat_map(of).collect()
}
