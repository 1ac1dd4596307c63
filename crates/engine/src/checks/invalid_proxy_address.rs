//! `InvalidProxyAddress`: addresses that Exchange Online would refuse or drop, or not exactly one primary
//! (facts 5.1, 5.5, 5.8, 5.9). One finding for each reason.

use super::{Context, EvidencePlace, Finding, Names, Part, count, places};
use crate::addresses::{Circumstances, Fault, Reason, faults, has_mailbox_plan, is_guest_name, normalise};
use crate::tenant::{GroupIndex, Tenant, UserIndex};
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::collections::BTreeMap;

/// Addresses that the message shows with their corrections.
const SHOWN: usize = 3;
/// Addresses that are listed.
const LISTED: usize = 100;
/// Characters of an address that the message shows.
const CLIPPED: usize = 80;

/// What was found of one reason.
#[derive(Default)]
struct Told {
    users: Vec<UserIndex>,
    groups: Vec<GroupIndex>,
    /// What is shown of single addresses, by the object's name, the position and the words; and the address.
    shown: BTreeMap<(String, usize, String), String>,
    evidence: Vec<EvidencePlace>,
    addresses: usize,
}

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    let mut told: BTreeMap<Reason, Told> = BTreeMap::new();
    for user in tenant.users.indexes() {
        for fault in faults_of_user(context, user) {
            let place = tenant.users.addresses_place.at(user);
            let evidence = place.map(|place| EvidencePlace { place, part: part(&fault) });
            let name = Names(tenant).user(user);
            let told = told.entry(fault.reason.clone()).or_default();
            let addresses =
                tenant.users.addresses.get(user).iter().filter_map(|text| tenant.texts.get(*text));
            told.add(&fault, &name, &addresses.collect::<Vec<_>>());
            told.users.push(user);
            told.evidence.extend(evidence);
        }
    }
    for group in tenant.groups.indexes() {
        let texts = tenant.groups.addresses.get(group).iter().filter_map(|text| tenant.texts.get(*text));
        let list: Vec<&str> = texts.collect();
        let mail = tenant.texts.get(tenant.groups.mail.at(group)).unwrap_or_default();
        let has_mailbox = tenant.groups.mail_enabled.at(group) == Some(true);
        let around = Circumstances { preferred: [mail, ""], has_mailbox, domains: &[] };
        for fault in faults(&list, around) {
            let name = tenant.groups.object.get(group).map(|group| Names(tenant).group(*group));
            let told = told.entry(fault.reason.clone()).or_default();
            told.add(&fault, &name.unwrap_or_default(), &list);
            told.groups.push(group);
            let whole = places::of_group(tenant, group, "proxyAddresses");
            told.evidence.extend(whole.map(|whole| EvidencePlace { part: part(&fault), ..whole }));
        }
    }
    told.into_iter().map(|(reason, told)| finding(tenant, &reason, told)).collect()
}

/// What is wrong with a user's addresses. A guest's are another tenant's, and only a mailbox drops domains.
pub(crate) fn faults_of_user(context: Context<'_>, user: UserIndex) -> Vec<Fault> {
    let tenant = context.tenant;
    let list = tenant.users.addresses.get(user).iter().filter_map(|text| tenant.texts.get(*text));
    let list: Vec<&str> = list.collect();
    if list.is_empty() {
        return Vec::new();
    }
    let said = |text| tenant.texts.get(text).unwrap_or_default();
    let name = said(tenant.users.principal_name.at(user));
    let is_guest = is_guest_name(name) || said(tenant.users.user_type.at(user)).eq_ignore_ascii_case("guest");
    let has_mailbox = !is_guest && has_mailbox_plan(tenant, &context.addresses.mailbox_plans, user);
    let domains: &[String] = if has_mailbox { &tenant.organization.domains } else { &[] };
    faults(&list, Circumstances { preferred: [said(tenant.users.mail.at(user)), name], has_mailbox, domains })
}

fn part(fault: &Fault) -> Part {
    match fault.at {
        Some(at) => Part::Element("proxyAddresses", u16::try_from(at).unwrap_or(u16::MAX)),
        None => Part::Field("proxyAddresses"),
    }
}

impl Told {
    fn add(&mut self, fault: &Fault, name: &str, list: &[&str]) {
        self.addresses += if fault.at.is_some() { 1 } else { list.len() };
        let Some(text) = fault.at.and_then(|at| list.get(at)) else { return };
        let proposal = match fault.proposal.as_deref() {
            Some("") => " (proposed: remove it)".to_owned(),
            Some(proposal) => format!(" (proposed: {})", clipped(proposal)),
            None => String::new(),
        };
        let shown = format!("{} of {name}{proposal}", clipped(text));
        self.shown.insert((name.to_owned(), fault.at.unwrap_or_default(), shown), normalise(text));
        // The first by name are shown, whatever the order of the files.
        if self.shown.len() > LISTED {
            self.shown.pop_last();
        }
    }
}

fn finding(tenant: &Tenant, reason: &Reason, told: Told) -> Finding {
    let confidence = match reason {
        Reason::ControlCharacter | Reason::Character | Reason::TooLong => Confidence::Observed,
        _ => Confidence::Documented,
    };
    let mut finding = Finding::new("InvalidProxyAddress", Severity::Warning, Basis::Static, confidence);
    finding.message = message(reason, &told);
    finding.users = told.users;
    finding.groups =
        told.groups.iter().filter_map(|group| tenant.groups.object.get(*group).copied()).collect();
    finding.addresses = told.shown.into_values().collect();
    finding.evidence = told.evidence;
    finding
}

fn message(reason: &Reason, told: &Told) -> String {
    let mut objects: Vec<&UserIndex> = told.users.iter().collect();
    objects.dedup();
    let mut groups: Vec<&GroupIndex> = told.groups.iter().collect();
    groups.dedup();
    let objects = count(objects.len() + groups.len(), "object", "objects");
    let addresses = count(told.addresses, "address", "addresses");
    let (are, have) = if told.addresses == 1 { ("is", "has") } else { ("are", "have") };
    let what = match reason {
        Reason::SeveralPrimaries => {
            format!("{objects} have more than one primary address, and Exchange Online allows one")
        }
        Reason::NoPrimary => {
            format!("{objects} with mail addresses have no primary one, `SMTP:` in capitals")
        }
        Reason::NoPrefix => format!("{addresses} {have} no prefix, and would be dropped"),
        Reason::ControlCharacter => format!("{addresses} {have} characters that cannot be seen"),
        Reason::Character => format!("{addresses} {have} characters that a mail address cannot have"),
        Reason::Shape => format!("{addresses} {are} no mail address"),
        Reason::TooLong => format!("{addresses} {have} more than 256 characters"),
        Reason::Domain(domain) => format!(
            "{addresses} {are} of the domain {}, which the organisation has not verified: a user with a mailbox loses them",
            clipped(domain)
        ),
        Reason::TooMany => {
            format!("{objects} have more than 300 addresses, the most that an object can have")
        }
    };
    let what = match what.strip_prefix("1 object have") {
        Some(rest) => format!("1 object has{rest}"),
        None => what.replacen("1 object with mail addresses have", "1 object with mail addresses has", 1),
    };
    let shown: Vec<&str> = told.shown.keys().take(SHOWN).map(|(_, _, shown)| shown.as_str()).collect();
    let more = match told.shown.len().saturating_sub(SHOWN) {
        0 => String::new(),
        _ => format!("; and {} more", told.addresses.saturating_sub(SHOWN)),
    };
    if shown.is_empty() { format!("{what}.") } else { format!("{what}: {}{more}.", shown.join("; ")) }
}

/// The beginning of a long text, and what cannot be seen as its number.
fn clipped(text: &str) -> String {
    let mut shown = String::new();
    for letter in text.chars().take(CLIPPED) {
        if letter.is_control() {
            shown.extend(letter.escape_unicode());
        } else {
            shown.push(letter);
        }
    }
    if text.chars().count() > CLIPPED {
        shown.push('…');
    }
    shown
}
