//! Takes addresses from those who should not have them, and corrects lists of addresses.

use super::Candidate;
use super::candidates::MOST_USERS;
use crate::addresses::{Holder, by_right, followed, without};
use crate::checks::{Context, Finding, Names, count, faults_of_user, join};
use crate::licensing::process::ErrorCode;
use crate::tenant::UserIndex;
use seatscope_contract::scenario::Edit;
use std::collections::BTreeSet;

/// Addresses of one finding that are looked at.
const MOST_ADDRESSES: usize = 20;

/// For each address of a finding and each object that could keep it: the others lose it, and who has an
/// error because of it, or waits, is processed. Only users' addresses can be tried.
pub(super) fn take_away(context: Context<'_>, finding: &Finding) -> Vec<Candidate> {
    let tenant = context.tenant;
    let mut found = Vec::new();
    for address in finding.addresses.iter().take(MOST_ADDRESSES) {
        let holders = context.addresses.holders(tenant, address);
        let by_right = by_right(tenant, &context.addresses.mailbox_plans, &holders);
        // Whoever would get the address by licensing keeps it if all others lose it.
        let is_clash = holders.len() == 1 || finding.code == "ProxyAddressClashOnLicensing";
        let keepers = by_right.iter().map(|held| Some(held.holder)).filter(|_| holders.len() > 1);
        let keepers = keepers.chain(is_clash.then_some(None));
        for (rank, keeper) in keepers.enumerate() {
            let losers: Vec<Holder> =
                by_right.iter().map(|held| held.holder).filter(|holder| Some(*holder) != keeper).collect();
            let users: Option<Vec<UserIndex>> = losers
                .iter()
                .map(|holder| match holder {
                    Holder::User(user) => Some(*user),
                    _ => None,
                })
                .collect();
            let Some(users) = users.filter(|users| !users.is_empty()) else { continue };
            let mut edits: Vec<Edit> = users.iter().map(|user| lose(context, *user, address)).collect();
            edits.extend(reprocess(context, finding));
            let names: Vec<String> = users.iter().map(|user| Names(tenant).user(*user)).collect();
            let from = join(&names, "and");
            let title = match keeper {
                // Remedies of equal effect are sorted by title: the suggestion comes first.
                Some(keeper) if rank == 0 => {
                    format!("Leave {address} to {}, take it from {from}", keeper.describe(tenant))
                }
                Some(keeper) => {
                    format!("Or leave {address} to {}, take it from {from}", keeper.describe(tenant))
                }
                None => format!("Take {address} from {from}"),
            };
            found.push(Candidate { title, edits });
        }
    }
    found
}

fn lose(context: Context<'_>, user: UserIndex, address: &str) -> Edit {
    let tenant = context.tenant;
    let said = |text| tenant.texts.get(text).unwrap_or_default();
    let list = tenant.users.addresses.get(user).iter().filter_map(|text| tenant.texts.get(*text));
    let preferred = [said(tenant.users.mail.at(user)), said(tenant.users.principal_name.at(user))];
    Edit::SetProxyAddresses {
        user: tenant.user_id(user),
        proxy_addresses: without(&list.collect::<Vec<_>>(), address, preferred),
    }
}

/// A mended address starts no processing (facts 4.19): the finding's groups, or else its users who have an
/// error because of an address.
fn reprocess(context: Context<'_>, finding: &Finding) -> Vec<Edit> {
    let tenant = context.tenant;
    if finding.code != "DuplicateProxyAddress" {
        let groups: BTreeSet<String> =
            finding.groups.iter().map(|group| tenant.objects.text(*group)).collect();
        let groups = groups.into_iter();
        return groups.map(|id| Edit::Reprocess { group: Some(id), user: None, all: None }).collect();
    }
    let fails = |user: &&UserIndex| {
        let code = Some(ErrorCode::Uniqueness.name());
        tenant.users.recorded(**user).any(|(_, shape)| tenant.texts.get(shape.error) == code)
    };
    let users = finding.users.iter().filter(fails).map(|user| tenant.user_id(*user));
    users.map(|id| Edit::Reprocess { group: None, user: Some(id), all: None }).collect()
}

/// The addresses of a finding's users as they are proposed.
pub(super) fn correct(context: Context<'_>, finding: &Finding) -> Option<Candidate> {
    let tenant = context.tenant;
    let mut users = finding.users.clone();
    users.dedup();
    if users.len() > MOST_USERS {
        return None;
    }
    let edits = users.iter().filter_map(|user| {
        let faults = faults_of_user(context, *user);
        let list = tenant.users.addresses.get(*user).iter().filter_map(|text| tenant.texts.get(*text));
        let list: Vec<&str> = list.collect();
        let proposed = followed(&list, &faults);
        let changes = list != proposed;
        changes.then(|| Edit::SetProxyAddresses { user: tenant.user_id(*user), proxy_addresses: proposed })
    });
    let edits: Vec<Edit> = edits.collect();
    let title = format!("Correct the addresses of {} as proposed", count(edits.len(), "user", "users"));
    (!edits.is_empty()).then_some(Candidate { title, edits })
}
