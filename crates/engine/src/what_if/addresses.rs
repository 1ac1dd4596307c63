//! Addresses before and after a scenario: those held twice, and clashes that licensing would bring.

use super::run::Run;
use crate::addresses::{Address, Duplicate, Holder, Person, addresses_of, normalise};
use crate::checks::{
    Context, Finding, MailboxChanges, alias_clashes, clash_findings, duplicate_finding, had_mailbox,
};
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
        let about = about_the_alias(context, run);
        let all = |context| pairs(&alias_clashes(context, unsettled(context, &about), |_, _| true));
        let (pairs_before, pairs_after) = (all(context), all(later));
        let of = |context, others: &BTreeSet<(String, UserIndex)>| {
            alias_clashes(context, unsettled(context, &about), |address, user| {
                !others.contains(&(address.to_owned(), user))
            })
        };
        changes.resolved.extend(of(context, &pairs_after));
        changes.introduced.extend(of(later, &pairs_before));
    }
    changes
}

/// Users of whose alias an address is made that a scenario gives or takes, and those whose addresses it changes.
fn about_the_alias(context: Context<'_>, run: &Run<'_>) -> Vec<UserIndex> {
    let tenant = context.tenant;
    let Some(domain) = tenant.organization.initial_domain.as_deref() else { return Vec::new() };
    let edited = run.world.edited_addresses();
    let mut moved: BTreeSet<String> = BTreeSet::new();
    for (user, list) in &edited {
        let had = addresses_of(tenant, Holder::User(*user));
        let has = list.unwrap_or_default().iter().map(String::as_str);
        moved.extend(
            had.into_iter()
                .chain(has)
                .filter(|text| {
                    Address::parse(text).domain().is_some_and(|own| own.eq_ignore_ascii_case(domain))
                })
                .map(normalise),
        );
    }
    let mut users: Vec<UserIndex> = edited.into_iter().map(|(user, _)| user).collect();
    if !moved.is_empty() {
        let makes_one = |user: &UserIndex| {
            let alias = tenant.texts.get(tenant.users.mail_nickname.at(*user));
            alias.is_some_and(|alias| moved.contains(&normalise(&format!("{alias}@{domain}"))))
        };
        users.extend(tenant.users.indexes().filter(makes_one));
    }
    users.retain(|user| !run.world.is_deleted(*user));
    users.sort_unstable();
    users.dedup();
    users
}

/// Of some users those with a mailbox of whose addresses a licence change would make something else.
fn unsettled(context: Context<'_>, users: &[UserIndex]) -> Vec<(UserIndex, Person)> {
    let with_mailbox = users.iter().filter(|user| had_mailbox(context, **user));
    let persons = with_mailbox.filter_map(|user| Some((*user, Person::of(context.world, *user)?)));
    persons.filter(|(_, person)| !person.is_settled()).collect()
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
