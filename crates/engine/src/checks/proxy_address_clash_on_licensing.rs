//! `ProxyAddressClashOnLicensing`: a mailbox plan would give a user an address that another object has,
//! and so the assignment would fail (facts 4.22, 5.4).

use super::mailbox_changes::{MailboxChange, had_mailbox, mailbox_contested, mailbox_refused, unsettled};
use super::{Context, Finding, Names, clipped, join_some, places};
use crate::addresses::{Aliases, Held, Holder, Person, clashes, contests, normalise, rivalries};
use crate::licensing::seats::Case;
use crate::tenant::UserIndex;
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::collections::BTreeMap;

/// Mailboxes in whose way an address stands or may stand.
#[derive(Debug, Default)]
pub(crate) struct MailboxChanges {
    /// Those that do not come because of it.
    refused: Vec<MailboxChange>,
    /// Those that come with an address that others would get, too.
    contested: Vec<MailboxChange>,
}

impl MailboxChanges {
    /// Adds those of users who are alike. `had` says whether a user had a mailbox before.
    pub(crate) fn add(
        &mut self,
        context: Context<'_>,
        case: &Case,
        users: &[UserIndex],
        had: impl Fn(UserIndex) -> bool,
    ) {
        if let Some(change) = mailbox_refused(context, case) {
            self.refused.extend(users.iter().map(|user| MailboxChange { user: *user, ..change.clone() }));
        }
        self.contested.extend(mailbox_contested(context, case, users, had));
    }

    /// All of a context's forecast.
    pub(crate) fn of(context: Context<'_>) -> Self {
        let mut changes = Self::default();
        for case in &context.forecast.cases {
            changes.add(context, case, &[case.user], |user| had_mailbox(context, user));
        }
        changes
    }
}

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let mut found = findings(context, &MailboxChanges::of(context), |_, _| true);
    found.extend(by_alias(context));
    found
}

/// Addresses in the initial domain that users with a mailbox lack, and that another object has: the alias would make
/// them theirs by any licence change. Of sign-in name and mail `DuplicateProxyAddress` tells.
fn by_alias(context: Context<'_>) -> Vec<Finding> {
    by_alias_of(context, unsettled(context).collect(), |_, _| true)
}

/// The same of some users with a mailbox, of those that are kept.
pub(crate) fn by_alias_of(
    context: Context<'_>,
    open: Vec<(UserIndex, Person)>,
    keep: impl Fn(&str, UserIndex) -> bool,
) -> Vec<Finding> {
    let tenant = context.tenant;
    let users: Vec<UserIndex> = open.iter().map(|(user, _)| *user).collect();
    let aliases = Aliases::of(context.world, &users);
    let mut found: BTreeMap<String, (Vec<UserIndex>, Vec<Held>)> = BTreeMap::new();
    for (user, person) in open {
        let person = aliases.tell(tenant, context.addresses, user, person);
        let fields = [tenant.users.principal_name.at(user), tenant.users.mail.at(user)];
        let address = person.initial.as_deref().map(normalise).filter(|address| {
            let is_field = |text| tenant.texts.get(text).is_some_and(|text| normalise(text) == *address);
            person.added().iter().any(|own| normalise(own) == *address) && !fields.into_iter().any(is_field)
        });
        let Some(address) = address.filter(|address| keep(address, user)) else { continue };
        let mut others = context.addresses.holders(tenant, &address);
        others.retain(|held| held.holder != Holder::User(user));
        if !others.is_empty() {
            let (users, holders) = found.entry(address).or_default();
            users.push(user);
            holders.extend(others);
        }
    }
    let finding = |(address, (users, holders)): (String, (Vec<UserIndex>, Vec<Held>))| {
        let mut finding = Finding::new(
            "ProxyAddressClashOnLicensing",
            Severity::Warning,
            Basis::Predicted,
            Confidence::Inferred,
        );
        let mut names: Vec<String> = holders.iter().map(|held| held.describe(tenant)).collect();
        names.sort();
        names.dedup();
        let mut whom: Vec<String> = users.iter().map(|user| Names(tenant).user(*user)).collect();
        whom.sort();
        finding.message = format!(
            "The next licence change would give {} the address {}, which the alias makes and {} {}: it does not come, \
             and the change may fail.",
            join_some(&whom),
            clipped(&address),
            join_some(&names),
            if names.len() == 1 { "has" } else { "have" },
        );
        finding
            .evidence
            .extend(users.iter().filter_map(|user| places::of_user(tenant, *user, "mailNickname")));
        finding.evidence.extend(holders.iter().filter_map(|held| places::of_held(tenant, *held)));
        finding.users = users;
        finding.addresses.push(address);
        finding
    };
    found.into_iter().map(finding).collect()
}

/// One finding for each address that somebody would get and another has or would get, of those that are kept.
pub(crate) fn findings(
    context: Context<'_>,
    changes: &MailboxChanges,
    keep: impl Fn(&str, UserIndex) -> bool + Copy,
) -> Vec<Finding> {
    let of_others = clashing(context, &changes.refused, true, keep);
    let later = clashing(context, &changes.contested, false, keep);
    of_others.into_iter().chain(rivals(context, &changes.refused, keep)).chain(later).collect()
}

/// Addresses that another object has, or if not `is_held` would get by its own next licence change.
fn clashing(
    context: Context<'_>,
    changes: &[MailboxChange],
    is_held: bool,
    keep: impl Fn(&str, UserIndex) -> bool,
) -> Vec<Finding> {
    let tenant = context.tenant;
    let mut found: BTreeMap<String, (Finding, Vec<Held>)> = BTreeMap::new();
    // Who comes first is not known, so it is no error yet.
    let (severity, confidence) = match is_held {
        true => (Severity::Error, Confidence::Documented),
        false => (Severity::Warning, Confidence::Inferred),
    };
    for change in changes {
        let of = if is_held { clashes } else { contests };
        for (address, others) in of(context.world, context.addresses, change.user) {
            if !keep(&address, change.user) {
                continue;
            }
            let (finding, holders) = found.entry(address.clone()).or_insert_with(|| {
                let mut finding =
                    Finding::new("ProxyAddressClashOnLicensing", severity, Basis::Predicted, confidence);
                finding.addresses.push(address);
                (finding, Vec::new())
            });
            finding.users.push(change.user);
            finding.groups.extend(&change.groups);
            finding.products.extend(&change.products);
            finding.evidence.extend(places::of_user(tenant, change.user, "userPrincipalName"));
            finding.evidence.extend(others.iter().filter_map(|held| places::of_held(tenant, *held)));
            holders.extend(others);
        }
    }
    let finish = |(mut finding, holders): (Finding, Vec<Held>)| {
        let mut names: Vec<String> = holders.iter().map(|held| held.describe(tenant)).collect();
        names.sort();
        names.dedup();
        let mut users: Vec<String> = finding.users.iter().map(|user| Names(tenant).user(*user)).collect();
        users.sort();
        let products = Names(tenant).products(&finding.products);
        let address = finding.addresses.first().cloned().unwrap_or_default();
        let gives = format!("{products} would give {} the address {address}", join_some(&users));
        let others = join_some(&names);
        finding.message = match is_held {
            true => format!(
                "{gives}, which {others} {}: the assignment would fail.",
                if names.len() == 1 { "has" } else { "have" },
            ),
            false => format!(
                "{gives}, which the next licence change would give {others} too, by mail or sign-in name: for whoever \
                 comes second it would fail."
            ),
        };
        finding
    };
    found.into_values().map(finish).collect()
}

/// One finding for each address that several would get at once: who does is not documented.
fn rivals(
    context: Context<'_>,
    refused: &[MailboxChange],
    keep: impl Fn(&str, UserIndex) -> bool,
) -> Vec<Finding> {
    let tenant = context.tenant;
    let users: Vec<UserIndex> = refused.iter().map(|change| change.user).collect();
    let shared = rivalries(context.world, &users).into_iter();
    let shared = shared.filter(|(address, _)| context.addresses.holders(tenant, address).is_empty());
    let finding = |(address, users): (String, Vec<UserIndex>)| {
        let kept: Vec<UserIndex> = users.iter().copied().filter(|user| keep(&address, *user)).collect();
        if kept.is_empty() {
            return None;
        }
        let mut finding = Finding::new(
            "ProxyAddressClashOnLicensing",
            Severity::Error,
            Basis::Predicted,
            Confidence::Documented,
        );
        for change in refused.iter().filter(|change| kept.contains(&change.user)) {
            finding.groups.extend(&change.groups);
            finding.products.extend(&change.products);
            finding.evidence.extend(places::of_user(tenant, change.user, "userPrincipalName"));
        }
        let mut names: Vec<String> = users.iter().map(|user| Names(tenant).user(*user)).collect();
        names.sort();
        let products = Names(tenant).products(&finding.products);
        finding.message = format!(
            "{products} would give {} the same address {address}: who gets it is not documented, and for the \
             others the assignment would fail.",
            join_some(&names),
        );
        finding.users = kept;
        finding.addresses.push(address);
        Some(finding)
    };
    shared.filter_map(finding).collect()
}
