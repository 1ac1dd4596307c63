//! `ProxyAddressClashOnLicensing`: a mailbox plan would give a user an address that another object has,
//! and so the assignment would fail (facts 4.22, 5.4).

use super::mailbox_changes::{MailboxChange, mailbox_refused};
use super::{Context, Finding, Names, join_some, places};
use crate::addresses::{Held, clashes, rivalries};
use crate::tenant::UserIndex;
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::collections::BTreeMap;

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let refused: Vec<MailboxChange> =
        context.forecast.cases.iter().filter_map(|case| mailbox_refused(context, case)).collect();
    findings(context, &refused, |_, _| true)
}

/// One finding for each address that somebody would get and another has, of those that are kept.
pub(crate) fn findings(
    context: Context<'_>,
    refused: &[MailboxChange],
    keep: impl Fn(&str, UserIndex) -> bool + Copy,
) -> Vec<Finding> {
    let tenant = context.tenant;
    let mut found: BTreeMap<String, (Finding, Vec<Held>)> = BTreeMap::new();
    for change in refused {
        for (address, others) in clashes(context.world, context.addresses, change.user) {
            if !keep(&address, change.user) {
                continue;
            }
            let (finding, holders) = found.entry(address.clone()).or_insert_with(|| {
                let mut finding = Finding::new(
                    "ProxyAddressClashOnLicensing",
                    Severity::Error,
                    Basis::Predicted,
                    Confidence::Documented,
                );
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
        finding.message = format!(
            "{products} would give {} the address {address}, which {} {}: the assignment would fail.",
            join_some(&users),
            join_some(&names),
            if names.len() == 1 { "has" } else { "have" },
        );
        finding
    };
    let clashes = found.into_values().map(finish);
    clashes.chain(rivals(context, refused, keep)).collect()
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
