//! `InvalidProxyAddress`: addresses that Exchange Online would refuse or drop, not exactly one primary, and
//! fields of which licensing could make no address (facts 1.1, 5.1, 5.5, 5.8, 5.9). One finding for each
//! field and reason.

mod words;

use super::names::clipped;
use super::{Context, EvidencePlace, Finding, Names, Part, places};
use crate::addresses::{
    Fault, Holder, Origin, Reason, addresses_of, fault_of, faults_of, is_guest, is_listed, normalise,
};
use crate::tenant::{GroupIndex, Tenant, UserIndex};
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::collections::{BTreeMap, BTreeSet};
use words::message;

/// Addresses that are listed.
pub(crate) const LISTED: usize = 100;

/// What is wrong: a reason, in the list of addresses or in the field of which one is made.
type Wrong = (Option<Origin>, Reason);

/// What was found of one reason.
#[derive(Default)]
struct Told {
    users: Vec<UserIndex>,
    groups: Vec<GroupIndex>,
    /// Contacts and recipients, by position.
    others: Vec<u32>,
    /// What is shown of single addresses, by the object's name, the position and the words; and the address.
    shown: BTreeMap<(String, usize, String), Option<String>>,
    evidence: Vec<EvidencePlace>,
    addresses: usize,
}

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let mut found = Found { tenant: context.tenant, told: BTreeMap::new() };
    for user in context.tenant.users.indexes() {
        found.user(context, user);
    }
    for group in context.tenant.groups.indexes() {
        found.group(context, group);
    }
    for row in 0..context.tenant.others.len() as u32 {
        // A recipient that is a user, a group or a contact has the addresses of that.
        if context.addresses.owner(row) == Holder::Other(row) {
            found.other(context, row);
        }
    }
    found.told.into_iter().map(|(wrong, told)| finding(context.tenant, &wrong, told)).collect()
}

/// All that was found so far.
struct Found<'a> {
    tenant: &'a Tenant,
    told: BTreeMap<Wrong, Told>,
}

impl Found<'_> {
    fn user(&mut self, context: Context<'_>, user: UserIndex) {
        let tenant = self.tenant;
        let list = addresses_of(tenant, Holder::User(user));
        let name = || Names(tenant).user(user);
        for fault in each_once(faults_of(tenant, context.addresses, Holder::User(user)), &list) {
            let told = self.told.entry((None, fault.reason.clone())).or_default();
            told.add(&fault, &name(), &list);
            told.users.push(user);
            let place = tenant.users.addresses_place.at(user);
            told.evidence.extend(place.map(|place| EvidencePlace { place, part: part(&fault) }));
        }
        let said = |text| tenant.texts.get(text).unwrap_or_default();
        let mail = said(tenant.users.mail.at(user));
        let mut fields = vec![(Origin::Mail, alone(&list, mail))];
        // A guest's name and alias are made by the service, and no licence makes an address of them.
        if !is_guest(tenant, user) {
            fields.push((Origin::PrincipalName, said(tenant.users.principal_name.at(user))));
            fields.push((Origin::Alias, said(tenant.users.mail_nickname.at(user))));
        }
        for (origin, text) in fields {
            if let Some(told) = self.field(origin, text, name) {
                told.users.push(user);
                told.evidence.extend(places::of_user(tenant, user, origin.field()));
            }
        }
    }

    fn group(&mut self, context: Context<'_>, group: GroupIndex) {
        let tenant = self.tenant;
        let list = addresses_of(tenant, Holder::Group(group));
        let mail = tenant.texts.get(tenant.groups.mail.at(group)).unwrap_or_default();
        let name = || {
            let object = tenant.groups.object.get(group);
            object.map(|object| Names(tenant).group(*object)).unwrap_or_default()
        };
        for fault in each_once(faults_of(tenant, context.addresses, Holder::Group(group)), &list) {
            let told = self.told.entry((None, fault.reason.clone())).or_default();
            told.add(&fault, &name(), &list);
            told.groups.push(group);
            let whole = places::of_group(tenant, group, "proxyAddresses");
            told.evidence.extend(whole.map(|whole| EvidencePlace { part: part(&fault), ..whole }));
        }
        if let Some(told) = self.field(Origin::Mail, alone(&list, mail), name) {
            told.groups.push(group);
            told.evidence.extend(places::of_group(tenant, group, "mail"));
        }
    }

    fn other(&mut self, context: Context<'_>, row: u32) {
        let tenant = self.tenant;
        let Some(other) = tenant.others.get(row as usize) else { return };
        let list = addresses_of(tenant, Holder::Other(row));
        let mail = tenant.texts.get(other.mail).unwrap_or_default();
        let name = || Holder::Other(row).describe(tenant);
        for fault in each_once(faults_of(tenant, context.addresses, Holder::Other(row)), &list) {
            let told = self.told.entry((None, fault.reason.clone())).or_default();
            told.add(&fault, &name(), &list);
            told.others.push(row);
            told.evidence.push(EvidencePlace { place: other.place, part: part(&fault) });
        }
        if let Some(told) = self.field(Origin::Mail, alone(&list, mail), name) {
            told.others.push(row);
            told.evidence.push(EvidencePlace { place: other.place, part: Part::Field("mail") });
        }
    }

    /// Tells what is wrong with a field, if anything.
    fn field(&mut self, origin: Origin, text: &str, name: impl Fn() -> String) -> Option<&mut Told> {
        let (reason, proposal) = fault_of(origin, text)?;
        let told = self.told.entry((Some(origin), reason)).or_default();
        let address = match (origin, &self.tenant.organization.initial_domain) {
            (Origin::Alias, None) => None,
            (Origin::Alias, Some(domain)) => Some(format!("smtp:{text}@{domain}")),
            _ => Some(format!("smtp:{text}")),
        };
        told.addresses += 1;
        told.show(text, proposal.as_deref(), &name(), 0, address.as_deref().map(normalise));
        Some(told)
    }
}

/// Mail, empty where its fault is told as that of an address of the list.
fn alone<'t>(list: &[&str], mail: &'t str) -> &'t str {
    // Few have a fault, and finding none is quicker than looking through the list.
    let is_told = fault_of(Origin::Mail, mail).is_some() && is_listed(list, mail);
    if is_told { "" } else { mail }
}

/// Faults of single addresses, of an address that stands in a list several times the first one only.
fn each_once(faults: Vec<Fault>, list: &[&str]) -> impl Iterator<Item = Fault> {
    let text = |fault: &Fault| fault.at.and_then(|at| list.get(at)).map(|text| normalise(text));
    let texts: Vec<Option<String>> = faults.iter().map(text).collect();
    let mut once: Vec<Fault> = Vec::new();
    let mut known: BTreeSet<(Reason, String)> = BTreeSet::new();
    for (fault, text) in faults.into_iter().zip(texts) {
        if text.is_none_or(|text| known.insert((fault.reason.clone(), text))) {
            once.push(fault);
        }
    }
    once.into_iter()
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
        let at = fault.at.unwrap_or_default();
        let normal = normalise(text);
        let same: Vec<&str> = list.iter().filter(|own| normalise(own) == normal).copied().collect();
        let writings: BTreeSet<&str> = same.iter().copied().collect();
        let name = match (same.len(), writings.len()) {
            (0 | 1, _) => name.to_owned(),
            (times, 1) => format!("{name}, {times} times"),
            (times, writings) => format!("{name}, {times} times in {writings} writings"),
        };
        self.show(text, fault.proposal.as_deref(), &name, at, Some(normal));
    }

    fn show(&mut self, text: &str, proposal: Option<&str>, name: &str, at: usize, address: Option<String>) {
        let proposal = match proposal {
            Some("") => " (proposed: remove it)".to_owned(),
            Some(proposal) => format!(" (proposed: {})", clipped(proposal)),
            None => String::new(),
        };
        let shown = format!("{} of {}{proposal}", clipped(text), clipped(name));
        self.shown.insert((name.to_owned(), at, shown), address);
        // The first by name are shown, whatever the order of the files.
        if self.shown.len() > LISTED {
            self.shown.pop_last();
        }
    }

    /// How many objects it is about.
    fn objects(&self) -> usize {
        let (mut users, mut groups, mut others) =
            (self.users.clone(), self.groups.clone(), self.others.clone());
        users.dedup();
        groups.dedup();
        others.dedup();
        users.len() + groups.len() + others.len()
    }
}

fn finding(tenant: &Tenant, wrong: &Wrong, told: Told) -> Finding {
    let is_of_users_alone = told.groups.is_empty() && told.others.is_empty();
    let confidence = match wrong {
        // Documented is what a user's mailbox loses.
        (None, Reason::Domain(_)) if !is_of_users_alone => Confidence::Inferred,
        (Some(_), _) | (None, Reason::ControlCharacter | Reason::Character | Reason::TooLong) => {
            Confidence::Observed
        }
        _ => Confidence::Documented,
    };
    let mut finding = Finding::new("InvalidProxyAddress", Severity::Warning, Basis::Static, confidence);
    finding.message = message(wrong, &told);
    finding.users = told.users;
    finding.groups =
        told.groups.iter().filter_map(|group| tenant.groups.object.get(*group).copied()).collect();
    finding.addresses = told.shown.into_values().flatten().collect();
    finding.evidence = told.evidence;
    finding
}
