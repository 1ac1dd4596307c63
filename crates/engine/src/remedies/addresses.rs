//! Takes addresses from those who should not have them, and corrects lists of addresses.

use super::Candidate;
use super::candidates::MOST_USERS;
use crate::addresses::{
    Address, Fault, Holder, addresses_of, comes_back, faults_of, followed, is_accepted, normalise, without,
};
use crate::checks::{Context, EvidencePlace, Finding, LISTED, Names, Part, count, fails_by_an_address, join};
use crate::licensing::process::ErrorCode;
use crate::tenant::{Fields, ObjectIndex, Tenant, UserIndex};
use seatscope_contract::report::Severity;
use seatscope_contract::scenario::{AddLicense, Edit};
use std::collections::BTreeMap;

/// Addresses of one finding that are looked at.
const MOST_ADDRESSES: usize = 20;

/// Objects that could keep an address, each tried.
const MOST_KEEPERS: usize = 5;

/// Users or groups to be reprocessed that a title names.
const NAMED: usize = 3;

/// Members of whom not all are processed for the sake of so few.
const MANY: usize = 50;

/// For each address of a finding and each object that could have it: the others lose it, and who has an
/// error because of it, or waits, is processed. Only users' addresses can be tried.
pub(super) fn take_away(context: Context<'_>, finding: &Finding) -> Vec<Candidate> {
    // What only deleted users had stands in nobody's way: whoever has it now keeps it.
    if finding.severity == Severity::Info {
        return Vec::new();
    }
    let addresses = finding.addresses.iter().take(MOST_ADDRESSES);
    let each = addresses.flat_map(|address| {
        let ways = ways(context, finding, address);
        let primaries = another_primary(context, finding, address, None).into_iter();
        ways.into_iter().chain(primaries).chain(rivals(context, finding, address))
    });
    each.chain(all_at_once(context, finding)).collect()
}

/// Where several users would get the same address at once: one of them gets it, and the others have their sign-in
/// names as their primary addresses.
fn rivals(context: Context<'_>, finding: &Finding, address: &str) -> Vec<Candidate> {
    let is_free = context.addresses.holders(context.tenant, address).is_empty();
    if finding.users.len() < 2 || !is_free {
        return Vec::new();
    }
    let mut keepers = finding.users.clone();
    keepers.sort_by_cached_key(|user| Names(context.tenant).user(*user));
    let keepers = keepers.into_iter().take(MOST_KEEPERS);
    keepers.filter_map(|keeper| another_primary(context, finding, address, Some(keeper))).collect()
}

/// An error that several addresses cause is over only once each of them has one holder: the one that should keep it.
fn all_at_once(context: Context<'_>, finding: &Finding) -> Option<Candidate> {
    let tenant = context.tenant;
    if !(2..=MOST_ADDRESSES).contains(&finding.addresses.len()) {
        return None;
    }
    let mut losers: BTreeMap<String, (UserIndex, Vec<&str>)> = BTreeMap::new();
    for address in &finding.addresses {
        let contenders = context.addresses.contenders(tenant, address);
        let keeper = contenders.first().map(|held| held.holder).filter(|_| contenders.len() > 1);
        for held in context.addresses.holders(tenant, address) {
            if Some(held.holder) != keeper {
                let user = held.holder.user()?;
                let (_, lost) = losers.entry(tenant.user_id(user)).or_insert((user, Vec::new()));
                lost.push(address);
            }
        }
    }
    if losers.is_empty() || losers.len() > MOST_USERS {
        return None;
    }
    let edits: Option<Vec<Edit>> = losers.values().map(|(user, lost)| lose(context, *user, lost)).collect();
    let mut edits = edits?;
    let mut parts: Vec<String> = losers
        .values()
        .map(|(user, lost)| {
            let lost: Vec<String> = lost.iter().map(ToString::to_string).collect();
            format!("{} from {}", join(&lost, "and"), Names(tenant).user(*user))
        })
        .collect();
    parts.sort();
    let what = if parts.len() > NAMED {
        format!("all {} addresses from {}", finding.addresses.len(), count(parts.len(), "user", "users"))
    } else {
        join(&parts, "and")
    };
    let (processed, then) = reprocess(context, finding);
    edits.extend(processed);
    Some(Candidate { title: format!("Take {what}{then}"), edits })
}

/// Of users whose mail a plan with a mailbox would make the primary address, and another object has that:
/// with the sign-in name as their primary address, mail follows it (facts 5.5, scenario 3). One of them may be left
/// to get the address.
fn another_primary(
    context: Context<'_>,
    finding: &Finding,
    address: &str,
    keeper: Option<UserIndex>,
) -> Option<Candidate> {
    let tenant = context.tenant;
    if finding.code != "ProxyAddressClashOnLicensing" || finding.users.len() > MOST_USERS {
        return None;
    }
    let edit = |user: &UserIndex| {
        let said = |text| tenant.texts.get(text).unwrap_or_default();
        let (mail, name) = (said(tenant.users.mail.at(*user)), said(tenant.users.principal_name.at(*user)));
        let is_free =
            context.addresses.holders(tenant, name).iter().all(|held| held.holder == Holder::User(*user));
        if !is_told(tenant, *user)
            || normalise(mail) != address
            || normalise(name) == address
            || !name.contains('@')
            || !is_free
        {
            return None;
        }
        let mut list = vec![format!("SMTP:{name}")];
        let own = context.addresses.all_of(tenant, *user).into_iter();
        list.extend(own.filter(|own| normalise(own) != normalise(name)));
        Some(Edit::SetProxyAddresses { user: tenant.user_id(*user), proxy_addresses: list })
    };
    let changed = || finding.users.iter().filter(|user| Some(**user) != keeper);
    let mut edits: Vec<Edit> = changed().map(edit).collect::<Option<_>>()?;
    let mut names: Vec<String> = changed().map(|user| Names(tenant).user(*user)).collect();
    names.sort();
    let whom = if names.len() > NAMED { count(names.len(), "user", "users") } else { join(&names, "and") };
    let (processed, then) = reprocess(context, finding);
    edits.extend(processed);
    let title = match keeper.map(|keeper| Names(tenant).user(keeper)) {
        Some(keeper) => {
            format!("Leave {address} to {keeper}, make the sign-in name the primary address of {whom}{then}")
        }
        None => format!("Make the sign-in name the primary address of {whom} instead of {address}{then}"),
    };
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
        let edits: Option<Vec<Edit>> = users.iter().map(|user| lose(context, *user, &[address])).collect();
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

/// Whether it is known which addresses a user has: a list written without knowing it would take what nobody saw.
fn is_told(tenant: &Tenant, user: UserIndex) -> bool {
    tenant.users.fields.at(user).has(Fields::ADDRESSES)
}

/// A user's addresses without some of them; none where the export does not tell them, where a mailbox would be left
/// without a primary address, or where licensing would give one of them back.
fn lose(context: Context<'_>, user: UserIndex, addresses: &[&str]) -> Option<Edit> {
    let tenant = context.tenant;
    if !is_told(tenant, user) {
        return None;
    }
    let said = |text| tenant.texts.get(text).unwrap_or_default();
    let own = context.addresses.all_of(tenant, user);
    let (mail, name) = (said(tenant.users.mail.at(user)), said(tenant.users.principal_name.at(user)));
    let mut left = own.clone();
    for address in addresses {
        let list: Vec<&str> = left.iter().map(String::as_str).collect();
        left = without(&list, address, [mail, name], |own| can_be_primary(context, user, own));
    }
    let left = with_primary(context, user, left, addresses)?;
    // What licensing gives back is not taken away.
    let returns = |address: &&str| comes_back(context.world, context.addresses, user, &left, address);
    if addresses.iter().any(returns) {
        return None;
    }
    Some(Edit::SetProxyAddresses { user: tenant.user_id(user), proxy_addresses: left })
}

/// A user's addresses as they are to be, with the sign-in name as the primary one where a mailbox would be left without;
/// none where that is lost or cannot be.
fn with_primary(
    context: Context<'_>,
    user: UserIndex,
    mut list: Vec<String>,
    lost: &[&str],
) -> Option<Vec<String>> {
    let tenant = context.tenant;
    let is_primary = |own: &String| Address::parse(own).is_primary();
    let had_primary = context.addresses.all_of(tenant, user).iter().any(is_primary);
    if had_primary && !list.iter().any(is_primary) && context.addresses.has_mailbox(tenant, user) {
        let name = tenant.texts.get(tenant.users.principal_name.at(user)).unwrap_or_default();
        let is_lost = lost.iter().any(|address| normalise(name) == normalise(address));
        let primary = format!("SMTP:{name}");
        if !name.contains('@') || is_lost || !can_be_primary(context, user, &primary) {
            return None;
        }
        list.retain(|own| normalise(own) != normalise(name));
        list.insert(0, primary);
    }
    Some(list)
}

/// Whether an address may become a user's primary one: nobody else has it or wants it, and it is sound.
fn can_be_primary(context: Context<'_>, user: UserIndex, address: &str) -> bool {
    let (tenant, book) = (context.tenant, context.addresses);
    let primary = format!("SMTP:{}", Address::parse(address).value);
    !book.is_of_another(tenant, address, Holder::User(user))
        && is_accepted(tenant, book, Holder::User(user), &primary)
}

/// A mended address starts no processing (facts 4.19): the finding's groups, or else its users who have an
/// error because of an address. A direct assignment is made again, since a reprocess looks at what groups give
/// (facts 1.8). With the words that say so.
fn reprocess(context: Context<'_>, finding: &Finding) -> (Vec<Edit>, String) {
    let tenant = context.tenant;
    let names_users = finding.code == "DuplicateProxyAddress" || is_few_of_many(tenant, finding);
    let (edits, mut names): (Vec<Edit>, Vec<String>) = if names_users {
        let users = finding.users.iter().filter(|user| fails_by_an_address(tenant, **user));
        let edit = |user| Edit::Reprocess { group: None, user: Some(tenant.user_id(user)), all: None };
        users.map(|user| (edit(*user), Names(tenant).user(*user))).unzip()
    } else if finding.groups.is_empty() && finding.outlook.is_some() && finding.users.len() <= MOST_USERS {
        return assign_again(context, finding);
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
        more if names_users => format!(", then reprocess the {more} users"),
        more => format!(", then reprocess the {more} groups"),
    };
    (edits, words)
}

/// Whether a finding is about so few of so many members that processing all for their sake would take the service,
/// and every trial of it here, too long.
fn is_few_of_many(tenant: &Tenant, finding: &Finding) -> bool {
    let groups = finding.groups.iter().filter_map(|group| tenant.groups.of(*group));
    let members: usize = groups.map(|group| tenant.members.users.get(group).len()).sum();
    let fail = || finding.users.iter().all(|user| fails_by_an_address(tenant, *user));
    members > MANY && finding.users.len() <= NAMED && fail()
}

/// The direct assignments of a finding that failed, made once more.
fn assign_again(context: Context<'_>, finding: &Finding) -> (Vec<Edit>, String) {
    let tenant = context.tenant;
    let edits = finding.users.iter().filter_map(|user| {
        let failed = tenant.users.recorded(*user).find(|(_, shape)| {
            let is_error = tenant.texts.get(shape.error) == Some(ErrorCode::Uniqueness.name());
            let is_known = shape.disabled.is_known();
            is_error && is_known && shape.group.is_none() && finding.products.contains(&shape.product)
        });
        let (_, shape) = failed?;
        let plans = tenant.plan_sets.get(shape.disabled).iter();
        let mut disabled_plans: Vec<String> = plans.map(|plan| tenant.plans.ids.text(*plan)).collect();
        disabled_plans.sort();
        Some(Edit::AssignLicense {
            group: None,
            user: Some(tenant.user_id(*user)),
            add_licenses: vec![AddLicense {
                sku_id: tenant.products.ids.text(shape.product),
                disabled_plans,
            }],
            remove_licenses: Vec::new(),
        })
    });
    let edits: Vec<Edit> = edits.collect();
    let product = Names(tenant).products(&finding.products);
    let words = if edits.is_empty() { String::new() } else { format!(", then assign {product} again") };
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
        let mut faults = faults_of(tenant, context.addresses, Holder::User(*user));
        let list = addresses_of(tenant, Holder::User(*user));
        // What would be dropped is no remedy.
        let is_kept = |text: &String| {
            text.is_empty() || is_accepted(tenant, context.addresses, Holder::User(*user), text)
        };
        for fault in &mut faults {
            fault.proposal = fault.proposal.take().filter(is_kept);
        }
        let of_finding = |fault: &&Fault| {
            let own = fault.at.and_then(|at| list.get(at)).map(|text| normalise(text));
            own.is_some_and(|own| finding.addresses.len() >= LISTED || finding.addresses.contains(&own))
        };
        // What else is wrong with the list is mended along, but it alone is no remedy for this finding.
        let mends = faults.iter().filter(of_finding).any(|fault| fault.proposal.is_some());
        let proposed = with_primary(context, *user, followed(&list, &faults), &[])?;
        (mends && list != proposed)
            .then(|| Edit::SetProxyAddresses { user: tenant.user_id(*user), proxy_addresses: proposed })
    });
    let edits: Vec<Edit> = edits.collect();
    let title = format!("Correct the addresses of {} as proposed", count(edits.len(), "user", "users"));
    (!edits.is_empty()).then_some(Candidate { title, edits })
}
