//! Takes addresses from those who should not have them, and corrects lists of addresses.

use super::Candidate;
use super::candidates::MOST_USERS;
use crate::addresses::{Fault, Holder, by_right, followed, normalise, without};
use crate::checks::{
    Context, EvidencePlace, Finding, LISTED, Names, Part, count, fails_by_an_address, faults_of_user, join,
};
use crate::tenant::{ObjectIndex, UserIndex};
use seatscope_contract::scenario::Edit;
use std::collections::{BTreeMap, BTreeSet};

/// Addresses of one finding that are looked at.
const MOST_ADDRESSES: usize = 20;

/// Users or groups to be reprocessed that a title names.
const NAMED: usize = 3;

/// For each address of a finding and each object that could keep it: the others lose it, and who has an
/// error because of it, or waits, is processed. Only users' addresses can be tried.
pub(super) fn take_away(context: Context<'_>, finding: &Finding) -> Vec<Candidate> {
    let tenant = context.tenant;
    let mut found = Vec::new();
    for address in finding.addresses.iter().take(MOST_ADDRESSES) {
        let holders = context.addresses.holders(tenant, address);
        let by_right = by_right(tenant, context.addresses, &holders);
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
            let Some(users) = users.filter(|users| !users.is_empty()) else {
                // Where the suggestion cannot be tried, what speaks against it must not stand alone.
                break;
            };
            let mut edits: Vec<Edit> = users.iter().map(|user| lose(context, *user, address)).collect();
            let (processed, then) = reprocess(context, finding);
            edits.extend(processed);
            let names: Vec<String> = users.iter().map(|user| Names(tenant).user(*user)).collect();
            let from = join(&names, "and");
            let title = match keeper {
                // Remedies of equal effect are sorted by title: the suggestion comes first.
                Some(keeper) if rank == 0 => {
                    format!("Leave {address} to {}, take it from {from}{then}", keeper.describe(tenant))
                }
                Some(keeper) => {
                    format!("Or leave {address} to {}, take it from {from}{then}", keeper.describe(tenant))
                }
                None => format!("Take {address} from {from}{then}"),
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
/// error because of an address. With the words that say so.
fn reprocess(context: Context<'_>, finding: &Finding) -> (Vec<Edit>, String) {
    let tenant = context.tenant;
    let (edits, mut names): (Vec<Edit>, Vec<String>) = if finding.code == "DuplicateProxyAddress" {
        let users = finding.users.iter().filter(|user| fails_by_an_address(tenant, **user));
        let edit = |user| Edit::Reprocess { group: None, user: Some(tenant.user_id(user)), all: None };
        users.map(|user| (edit(*user), Names(tenant).user(*user))).unzip()
    } else {
        let groups: BTreeMap<String, ObjectIndex> =
            finding.groups.iter().map(|group| (tenant.objects.text(*group), *group)).collect();
        let edit = |id| Edit::Reprocess { group: Some(id), user: None, all: None };
        groups.into_iter().map(|(id, group)| (edit(id), Names(tenant).group(group))).unzip()
    };
    names.sort();
    let words = match names.len() {
        0 => String::new(),
        1..=NAMED => format!(", then reprocess {}", join(&names, "and")),
        more if finding.code == "DuplicateProxyAddress" => format!(", then reprocess the {more} users"),
        more => format!(", then reprocess the {more} groups"),
    };
    (edits, words)
}

/// The addresses of a finding's users as they are proposed.
pub(super) fn correct(context: Context<'_>, finding: &Finding) -> Option<Candidate> {
    let tenant = context.tenant;
    // No edit of a scenario changes sign-in names, mail and aliases.
    let of_list = |place: &EvidencePlace| match place.part {
        Part::Field(field) | Part::Element(field, _) => field == "proxyAddresses",
        Part::Whole => false,
    };
    if !finding.evidence.iter().all(of_list) {
        return None;
    }
    let mut users = finding.users.clone();
    users.dedup();
    if users.len() > MOST_USERS {
        return None;
    }
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let edits = users.iter().filter_map(|user| {
        let faults = faults_of_user(context, *user);
        let list = tenant.users.addresses.get(*user).iter().filter_map(|text| tenant.texts.get(*text));
        let list: Vec<&str> = list.collect();
        let of_finding = |fault: &&Fault| {
            let own = fault.at.and_then(|at| list.get(at)).map(|text| normalise(text));
            own.is_some_and(|own| finding.addresses.len() >= LISTED || finding.addresses.contains(&own))
        };
        // What else is wrong with the list is mended along, but it alone is no remedy for this finding.
        let mends = faults.iter().filter(of_finding).any(|fault| fault.proposal.is_some());
        let proposed = followed(&list, &faults);
        // What is proposed to two users is given to the first of them only.
        let given = || proposed.iter().map(|text| normalise(text));
        let changes = mends && list != proposed && !given().any(|address| taken.contains(&address));
        if changes {
            taken.extend(given());
        }
        changes.then(|| Edit::SetProxyAddresses { user: tenant.user_id(*user), proxy_addresses: proposed })
    });
    let edits: Vec<Edit> = edits.collect();
    let title = format!("Correct the addresses of {} as proposed", count(edits.len(), "user", "users"));
    (!edits.is_empty()).then_some(Candidate { title, edits })
}
