//! `InvalidProxyAddress`: addresses that Exchange Online would refuse or drop, not exactly one primary, and
//! fields of which licensing could make no address (facts 1.1, 5.1, 5.5, 5.8, 5.9). One finding for each
//! field and reason.

mod words;

use super::finding::Wrong;
use super::names::clipped;
use super::{EvidencePlace, Finding, Names, Part, Records, places};
use crate::addresses::{
    Against, Held, Holder, Origin, Reason, Source, WrongValue, addresses_of, normalise, wrong_values,
};
use crate::tenant::{GroupIndex, Tenant, UserIndex};
use rustc_hash::{FxHashMap, FxHashSet};
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use words::message;

/// Addresses that are listed.
pub(crate) const LISTED: usize = 100;

/// What is wrong: a reason, in the list of addresses or in the field of which one is made.
type Kind = (Option<Origin>, Reason);

/// What was found of one reason.
#[derive(Default)]
struct Told {
    users: Vec<UserIndex>,
    groups: Vec<GroupIndex>,
    /// Contacts and recipients, by position.
    others: Vec<u32>,
    /// Every wrong value: whose, and its position in the list.
    values: Vec<(Holder, Option<u16>)>,
    /// What is shown of single addresses, by the object's name, the position and the words; and the address.
    shown: BTreeMap<(String, usize, String), Option<String>>,
    evidence: Vec<EvidencePlace>,
    addresses: usize,
}

pub(super) fn check(records: Records<'_>) -> Vec<Finding> {
    let tenant = records.tenant;
    let users = tenant.users.indexes().map(Holder::User);
    let groups = tenant.groups.indexes().map(Holder::Group);
    // A recipient that is a user, a group or a contact has the addresses of that.
    let others = (0..tenant.others.len() as u32).map(Holder::Other);
    let others = others
        .filter(|holder| matches!(holder, Holder::Other(row) if records.addresses.owner(*row) == *holder));
    let mut found: BTreeMap<Kind, Told> = BTreeMap::new();
    let mut against = Against::new(tenant, records.addresses);
    for holder in users.chain(groups).chain(others) {
        let all = wrong_values(tenant, records.addresses, holder);
        let times = if all.is_empty() { Times::default() } else { Times::of(&addresses_of(tenant, holder)) };
        for wrong in all {
            let told = found.entry((wrong.origin, wrong.reason.clone())).or_default();
            let obstacle = against.of(holder, &wrong);
            let taken_by =
                obstacle.map(|known| taken_by(&clipped(&known.by.describe(tenant)), known.is_proposed));
            told.add(tenant, holder, &wrong, (&times, taken_by.as_deref()));
        }
    }
    found.into_iter().map(|(kind, told)| finding(tenant, kind, told)).collect()
}

/// Where a wrong value stands in the export.
fn place(tenant: &Tenant, holder: Holder, wrong: &WrongValue<'_>) -> Option<EvidencePlace> {
    let of = |source| Held { holder, source }.place(tenant);
    let (place, part) = match (wrong.origin, wrong.at) {
        (None, at) => {
            let at = at.map(|at| u16::try_from(at).unwrap_or(u16::MAX));
            let (place, field, _) = of(Source::Address(at.unwrap_or_default()))?;
            (place, at.map_or(Part::Field(field), |at| Part::Element(field, at)))
        }
        (Some(Origin::Mail), _) => of(Source::Mail).map(|(place, field, _)| (place, Part::Field(field)))?,
        (Some(origin), _) => return places::of_user(tenant, holder.user()?, origin.field()),
    };
    Some(EvidencePlace { place, part })
}

/// Kind and name where they are not plain.
fn name(tenant: &Tenant, holder: Holder) -> String {
    match holder {
        Holder::User(user) => Names(tenant).user(user),
        Holder::Group(group) => {
            let object = tenant.groups.object.get(group);
            object.map(|object| Names(tenant).group(*object)).unwrap_or_default()
        }
        _ => holder.describe(tenant),
    }
}

impl Told {
    fn add(
        &mut self,
        tenant: &Tenant,
        holder: Holder,
        wrong: &WrongValue<'_>,
        (times, taken_by): (&Times<'_>, Option<&str>),
    ) {
        match holder {
            Holder::User(user) => self.users.push(user),
            Holder::Group(group) => self.groups.push(group),
            Holder::Other(row) => self.others.push(row),
            Holder::Deleted(_) => {}
        }
        self.values.push((holder, wrong.at.map(|at| u16::try_from(at).unwrap_or(u16::MAX))));
        self.evidence.extend(place(tenant, holder, wrong));
        let Some(text) = wrong.text else {
            self.addresses += addresses_of(tenant, holder).len();
            return;
        };
        self.addresses += 1;
        let name = name(tenant, holder);
        // In quotes, since an alias need not look like a name.
        let quoted = |value: &str| match wrong.origin {
            Some(Origin::Alias) => format!("“{}”", clipped(value)),
            _ => clipped(value),
        };
        let proposal = match (wrong.proposal.as_deref(), wrong.taken.as_deref().zip(taken_by)) {
            (Some(""), _) => " (proposed: remove it)".to_owned(),
            (Some(proposal), _) => format!(" (proposed: {})", quoted(proposal)),
            (None, Some((taken, by))) => format!(" ({} {by})", quoted(taken)),
            (None, None) => String::new(),
        };
        let Some(origin) = wrong.origin else {
            let name = format!("{name}{}", times.words(text));
            let address = Some(normalise(text)).filter(|_| !text.trim().is_empty());
            return self.show(text, &proposal, &name, wrong.at.unwrap_or_default(), address);
        };
        let address = match (origin, &tenant.organization.initial_domain) {
            (Origin::Alias, None) => None,
            (Origin::Alias, Some(domain)) => Some(format!("smtp:{}@{domain}", text.trim())),
            _ => Some(format!("smtp:{text}")),
        };
        self.show(text, &proposal, &name, 0, address.as_deref().map(normalise));
    }

    fn show(&mut self, text: &str, proposal: &str, name: &str, at: usize, address: Option<String>) {
        let text = if text.is_empty() { "an empty value".to_owned() } else { clipped(text) };
        let shown = format!("{text} of {}{proposal}", clipped(name));
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

/// That another object stands against a proposal.
pub(crate) fn taken_by(name: &str, is_proposed: bool) -> String {
    if is_proposed { format!("is proposed for {name}") } else { format!("is taken by {name}") }
}

/// How often an object has its addresses, and in how many writings.
#[derive(Default)]
struct Times<'a>(FxHashMap<String, (usize, FxHashSet<&'a str>)>);

impl<'a> Times<'a> {
    fn of(list: &[&'a str]) -> Self {
        let mut times = Self::default();
        for text in list.iter().copied() {
            let (number, writings) = times.0.entry(normalise(text)).or_default();
            *number += 1;
            writings.insert(text);
        }
        times
    }

    /// What is said of an address that is there more than once.
    fn words(&self, text: &str) -> String {
        match self.0.get(&normalise(text)).map(|(times, writings)| (*times, writings.len())) {
            None | Some((0 | 1, _)) => String::new(),
            Some((times, 1)) => format!(", {times} times"),
            Some((times, writings)) => format!(", {times} times in {writings} writings"),
        }
    }
}

fn finding(tenant: &Tenant, (origin, reason): Kind, mut told: Told) -> Finding {
    let is_of_users_alone = told.groups.is_empty() && told.others.is_empty();
    let confidence = match (origin, &reason) {
        // Documented is what a user's mailbox loses.
        (None, Reason::Domain(_)) if !is_of_users_alone => Confidence::Inferred,
        (Some(_), _) | (None, Reason::ControlCharacter | Reason::Character | Reason::TooLong) => {
            Confidence::Observed
        }
        _ => Confidence::Documented,
    };
    let mut finding = Finding::new("InvalidProxyAddress", Severity::Warning, Basis::Static, confidence);
    finding.message = message(origin, &reason, &told);
    sort(tenant, &mut told.values);
    finding.wrong = Some(Wrong { origin, reason, values: told.values });
    finding.users = told.users;
    finding.groups =
        told.groups.iter().filter_map(|group| tenant.groups.object.get(*group).copied()).collect();
    finding.addresses = told.shown.into_values().flatten().collect();
    finding.evidence = told.evidence;
    finding
}

/// Users, groups, then contacts and recipients, by id or what tells them apart, whatever the order of the files.
fn sort(tenant: &Tenant, values: &mut [(Holder, Option<u16>)]) {
    let mut keys: FxHashMap<Holder, (String, Vec<&str>)> = FxHashMap::default();
    for (holder, _) in values.iter().filter(|(holder, _)| matches!(holder, Holder::Other(_))) {
        keys.entry(*holder).or_insert_with(|| (holder.key(tenant), addresses_of(tenant, *holder)));
    }
    let rank = |holder: Holder| match holder {
        Holder::User(_) => 0,
        Holder::Group(_) => 1,
        _ => 2,
    };
    let by_object = |a: Holder, b: Holder| match (a, b) {
        (Holder::User(a), Holder::User(b)) => {
            let pair = tenant.users.object.get(a).zip(tenant.users.object.get(b));
            pair.map_or(Ordering::Equal, |(a, b)| tenant.objects.compare(*a, *b))
        }
        (Holder::Group(a), Holder::Group(b)) => {
            let pair = tenant.groups.object.get(a).zip(tenant.groups.object.get(b));
            pair.map_or(Ordering::Equal, |(a, b)| tenant.objects.compare(*a, *b))
        }
        _ if a == b => Ordering::Equal,
        _ => keys.get(&a).cmp(&keys.get(&b)),
    };
    values.sort_by(|(a, at), (b, other)| {
        rank(*a).cmp(&rank(*b)).then_with(|| by_object(*a, *b)).then(at.cmp(other))
    });
}
