//! Takes addresses from those who should not have them, and corrects lists of addresses.

use super::Candidate;
use super::candidates::MOST_USERS;
use crate::addresses::{Address, Fault, Holder, addresses_of, faults_of, followed, normalise, without};
use crate::checks::{Context, EvidencePlace, Finding, LISTED, Names, Part, count, fails_by_an_address, join};
use crate::tenant::{ObjectIndex, UserIndex};
use seatscope_contract::scenario::Edit;
use std::collections::BTreeMap;

/// Addresses of one finding that are looked at.
const MOST_ADDRESSES: usize = 20;

/// Objects that could keep an address, each tried.
const MOST_KEEPERS: usize = 5;

/// Users or groups to be reprocessed that a title names.
const NAMED: usize = 3;

/// For each address of a finding and each object that could have it: the others lose it, and who has an
/// error because of it, or waits, is processed. Only users' addresses can be tried.
pub(super) fn take_away(context: Context<'_>, finding: &Finding) -> Vec<Candidate> {
    let addresses = finding.addresses.iter().take(MOST_ADDRESSES);
    addresses
        .flat_map(|address| {
            let ways = ways(context, finding, address);
            ways.into_iter().chain(another_primary(context, finding, address))
        })
        .collect()
}

/// Of users whose mail a plan with a mailbox would make the primary address, and another object has that:
/// with the sign-in name as their primary address, mail follows it (facts 5.5, scenario 3).
fn another_primary(context: Context<'_>, finding: &Finding, address: &str) -> Option<Candidate> {
    let tenant = context.tenant;
    if finding.code != "ProxyAddressClashOnLicensing" || finding.users.len() > MOST_USERS {
        return None;
    }
    let edit = |user: &UserIndex| {
        let said = |text| tenant.texts.get(text).unwrap_or_default();
        let (mail, name) = (said(tenant.users.mail.at(*user)), said(tenant.users.principal_name.at(*user)));
        let is_free =
            context.addresses.holders(tenant, name).iter().all(|held| held.holder == Holder::User(*user));
        if normalise(mail) != address || normalise(name) == address || !name.contains('@') || !is_free {
            return None;
        }
        let mut list = vec![format!("SMTP:{name}")];
        let own = addresses_of(tenant, Holder::User(*user)).into_iter();
        list.extend(own.filter(|own| normalise(own) != normalise(name)).map(str::to_owned));
        Some(Edit::SetProxyAddresses { user: tenant.user_id(*user), proxy_addresses: list })
    };
    let mut edits: Vec<Edit> = finding.users.iter().map(edit).collect::<Option<_>>()?;
    let mut names: Vec<String> = finding.users.iter().map(|user| Names(tenant).user(*user)).collect();
    names.sort();
    let whom = if names.len() > NAMED { count(names.len(), "user", "users") } else { join(&names, "and") };
    let (processed, then) = reprocess(context, finding);
    edits.extend(processed);
    let title = format!("Make the sign-in name the primary address of {whom} instead of {address}{then}");
    Some(Candidate { title, edits })
}

fn ways(context: Context<'_>, finding: &Finding, address: &str) -> Vec<Candidate> {
    let tenant = context.tenant;
    let holders = context.addresses.holders(tenant, address);
    let contenders = context.addresses.contenders(tenant, address);
    // Whoever would get the address by licensing or by being restored has it if all others lose it.
    let others_wait = contenders.len() == 1 || finding.code == "ProxyAddressClashOnLicensing";
    let keepers =
        contenders.iter().map(|held| Some(held.holder)).filter(|_| contenders.len() > 1).take(MOST_KEEPERS);
    // Where very many have it, nothing that anybody would do takes it from all of them but one.
    if holders.len() > MOST_USERS {
        return Vec::new();
    }
    let mut is_suggestion_tried = false;
    let mut found = Vec::new();
    for (rank, keeper) in keepers.chain(others_wait.then_some(None)).enumerate() {
        let losers = holders.iter().map(|held| held.holder).filter(|holder| Some(*holder) != keeper);
        let users: Option<Vec<UserIndex>> = losers.map(Holder::user).collect();
        let Some(mut users) = users.filter(|users| !users.is_empty()) else { continue };
        users.sort_by_cached_key(|user| tenant.user_id(*user));
        let edits: Option<Vec<Edit>> = users.iter().map(|user| lose(context, *user, address)).collect();
        let Some(mut edits) = edits else { continue };
        let (processed, then) = reprocess(context, finding);
        edits.extend(processed);
        let mut names: Vec<String> = users.iter().map(|user| Names(tenant).user(*user)).collect();
        names.sort();
        let from = join(&names, "and");
        let title = match keeper.map(|keeper| keeper.describe(tenant)) {
            // Remedies of equal effect are sorted by title: the suggestion comes first.
            Some(keeper) if rank == 0 => {
                is_suggestion_tried = true;
                format!("Leave {address} to {keeper}, take it from {from}{then}")
            }
            Some(keeper) if is_suggestion_tried => {
                format!("Or leave {address} to {keeper}, take it from {from}{then}")
            }
            // What the suggestion does to others than users cannot be tried, and this is against it.
            Some(keeper) => format!("If {keeper} is to have {address}, take it from {from}{then}"),
            None => format!("Take {address} from {from}{then}"),
        };
        found.push(Candidate { title, edits });
    }
    found
}

/// A user's addresses without one of them; none where a mailbox would be left without a primary address.
fn lose(context: Context<'_>, user: UserIndex, address: &str) -> Option<Edit> {
    let tenant = context.tenant;
    let said = |text| tenant.texts.get(text).unwrap_or_default();
    let own = addresses_of(tenant, Holder::User(user));
    let (mail, name) = (said(tenant.users.mail.at(user)), said(tenant.users.principal_name.at(user)));
    let mut left = without(&own, address, [mail, name]);
    let has_primary = |list: &[String]| list.iter().any(|own| Address::parse(own).is_primary());
    let had_primary = own.iter().any(|own| Address::parse(own).is_primary());
    if had_primary && !has_primary(&left) && context.addresses.has_mailbox(tenant, user) {
        if !name.contains('@') || normalise(name) == normalise(address) {
            return None;
        }
        left.insert(0, format!("SMTP:{name}"));
    }
    Some(Edit::SetProxyAddresses { user: tenant.user_id(user), proxy_addresses: left })
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
    let edits = users.iter().filter_map(|user| {
        let faults = faults_of(tenant, context.addresses, Holder::User(*user));
        let list = addresses_of(tenant, Holder::User(*user));
        let of_finding = |fault: &&Fault| {
            let own = fault.at.and_then(|at| list.get(at)).map(|text| normalise(text));
            own.is_some_and(|own| finding.addresses.len() >= LISTED || finding.addresses.contains(&own))
        };
        // What else is wrong with the list is mended along, but it alone is no remedy for this finding.
        let mends = faults.iter().filter(of_finding).any(|fault| fault.proposal.is_some());
        let proposed = followed(&list, &faults);
        (mends && list != proposed)
            .then(|| Edit::SetProxyAddresses { user: tenant.user_id(*user), proxy_addresses: proposed })
    });
    let edits: Vec<Edit> = edits.collect();
    let title = format!("Correct the addresses of {} as proposed", count(edits.len(), "user", "users"));
    (!edits.is_empty()).then_some(Candidate { title, edits })
}
