//! `ProxyAddressWillChange`: what the next licence change would make of mail and proxyAddresses (facts 4.21,
//! 5.5; seed 000). Users to whom the same happens are one finding.

use super::mailbox_changes::{had_mailbox, mailbox_change, mailbox_changes, unsettled};
use super::{AddressStep, Context, Finding, Names, clipped, count, join, places};
use crate::addresses::{Addresses, Aliases, Digits, Held, Holder, Person, has_mailbox_plan, normalise};
use crate::tenant::{ObjectIndex, ProductIndex, UserIndex};
use rustc_hash::FxHashSet;
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// Users whose addresses are shown before and after.
const SHOWN: usize = 3;
/// So many addresses that stay are named.
const STAY: usize = 5;
/// Addresses that are listed.
const LISTED: usize = 100;

/// What happens, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    /// The last mailbox plan goes, and another address becomes the primary one.
    Goes,
    /// It goes, and the sign-in name with it, which is a secondary address.
    NameGoes,
    /// Addresses of domains that are not verified go.
    Dropped,
    /// Mail follows the primary address, or the other way round.
    Mail,
    /// A secondary address becomes the primary one.
    Primary,
    /// Addresses are added; the first ones, if there were none.
    Added,
    /// These by a mailbox that is there already.
    FirstLater,
    /// And these by one that comes.
    First,
}

/// A user's addresses before and after.
#[derive(Debug)]
pub(crate) struct Turn {
    pub(crate) user: UserIndex,
    pub(crate) before: Addresses,
    pub(crate) after: Addresses,
    /// Whether the alias is another user's too, where that decides an address.
    pub(crate) digits: Option<Digits>,
}

#[derive(Default)]
struct Told {
    turns: Vec<Turn>,
    groups: Vec<ObjectIndex>,
    products: Vec<ProductIndex>,
}

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    let changes = mailbox_changes(context);
    let mut told: BTreeMap<Change, Told> = BTreeMap::new();
    let mut open: Vec<(UserIndex, Person, Option<usize>)> = Vec::new();
    let mut done: FxHashSet<UserIndex> = FxHashSet::default();
    for (at, change) in changes.iter().enumerate() {
        done.insert(change.user);
        let Some(person) = Person::of(context.world, change.user) else { continue };
        if change.comes {
            open.push((change.user, person, Some(at)));
        } else if let Some(after) = person.without_mailbox() {
            let kind = if after.mail == person.now.mail { Change::NameGoes } else { Change::Goes };
            let told = told.entry(kind).or_default();
            told.turns.push(Turn { user: change.user, before: person.now, after, digits: None });
            told.groups.extend(&change.groups);
            told.products.extend(&change.products);
        }
    }
    let others = unsettled(context).filter(|(user, _)| !done.contains(user));
    open.extend(others.map(|(user, person)| (user, person, None)));
    let users: Vec<UserIndex> = open.iter().map(|(user, ..)| *user).collect();
    let aliases = Aliases::of(context.world, &users);
    for (user, person, change) in open {
        let person = aliases.tell(tenant, context.addresses, user, person);
        let after = after_of(context, user, &person);
        let kind = match kind(&person.now, &after) {
            Some(Change::First) if change.is_none() => Change::FirstLater,
            Some(kind) => kind,
            None => continue,
        };
        let told = told.entry(kind).or_default();
        let digits = person.digits_in(&after);
        told.turns.push(Turn { user, before: person.now, after, digits });
        if let Some(change) = change.and_then(|at| changes.get(at)) {
            told.groups.extend(&change.groups);
            told.products.extend(&change.products);
        }
    }
    told.into_iter().map(|(kind, told)| finding(context, kind, told)).collect()
}

/// What the next licence change, or what processing brings, makes of users' mail and addresses, and why; nothing of
/// those whose stay or of whom an export cannot tell.
pub(crate) fn turns<'a>(
    context: Context<'a>,
    users: &'a [UserIndex],
) -> impl Iterator<Item = (Turn, AddressStep)> + 'a {
    let aliases = Aliases::of(context.world, users);
    users.iter().filter_map(move |user| {
        let person = Person::of(context.world, *user)?;
        let step = step(context, *user)?;
        let person = aliases.tell(context.tenant, context.addresses, *user, person);
        let after = match step {
            AddressStep::Goes => person.without_mailbox()?,
            AddressStep::Comes | AddressStep::Stays => after_of(context, *user, &person),
        };
        let digits = person.digits_in(&after);
        (after != person.now).then_some((Turn { user: *user, before: person.now, after, digits }, step))
    })
}

/// What makes the service work out a user's addresses, if anything may.
fn step(context: Context<'_>, user: UserIndex) -> Option<AddressStep> {
    let cases = &context.forecast.cases;
    let case = cases.binary_search_by_key(&user, |case| case.user).ok().and_then(|at| cases.get(at));
    match case.and_then(|case| mailbox_change(context, case, had_mailbox(context, user))) {
        Some(change) if change.comes => Some(AddressStep::Comes),
        Some(_) => Some(AddressStep::Goes),
        None => has_mailbox_plan(context.tenant, &context.addresses.mailbox_plans, user)
            .then_some(AddressStep::Stays),
    }
}

/// What a mailbox makes of a user's addresses. One that another object has does not come: that is a clash.
fn after_of(context: Context<'_>, user: UserIndex, person: &Person) -> Addresses {
    let is_others = |held: &Held| held.holder != Holder::User(user);
    person.with_free(|text| context.addresses.holders(context.tenant, text).iter().any(is_others))
}

/// What a mailbox makes of addresses.
fn kind(before: &Addresses, after: &Addresses) -> Option<Change> {
    let (gone, come) = differing(before, after);
    match (before == after, before.mail.as_ref() == after.mail.as_ref()) {
        (true, _) => None,
        // One of two writings goes, too.
        _ if !gone.is_empty() || after.list.len() < before.list.len() + come.len() => Some(Change::Dropped),
        _ if before.list.is_empty() && before.mail.is_none() => Some(Change::First),
        (_, true) if come.is_empty() => Some(Change::Primary),
        (_, true) => Some(Change::Added),
        (_, false) => Some(Change::Mail),
    }
}

fn finding(context: Context<'_>, kind: Change, told: Told) -> Finding {
    let tenant = context.tenant;
    let Told { mut turns, groups, products } = told;
    turns.sort_by_cached_key(|turn| tenant.user_id(turn.user));
    let severity = match kind {
        Change::Goes | Change::Dropped | Change::Mail => Severity::Warning,
        Change::NameGoes | Change::Primary | Change::Added | Change::FirstLater | Change::First => {
            Severity::Info
        }
    };
    let confidence = if kind == Change::NameGoes { Confidence::Inferred } else { Confidence::Documented };
    let mut finding = Finding::new("ProxyAddressWillChange", severity, Basis::Predicted, confidence);
    (finding.groups, finding.products) = (groups, products);
    for turn in &turns {
        finding.users.push(turn.user);
        finding.evidence.extend(places::of_user(tenant, turn.user, "mail"));
        if finding.addresses.len() < LISTED {
            let (gone, come) = differing(&turn.before, &turn.after);
            finding.addresses.extend(gone.into_iter().chain(come));
        }
    }
    finding.addresses.truncate(LISTED);
    finding.message = message(context, kind, &turns);
    finding
}

/// Addresses that go and that come, normalised.
fn differing(before: &Addresses, after: &Addresses) -> (Vec<String>, Vec<String>) {
    let normal = |side: &Addresses| side.list.iter().map(|text| normalise(text)).collect::<Vec<_>>();
    let (before, after) = (normal(before), normal(after));
    let not_in = |these: &[String], others: &[String]| {
        let others: BTreeSet<&String> = others.iter().collect();
        these.iter().filter(|address| !others.contains(address)).cloned().collect()
    };
    (not_in(&before, &after), not_in(&after, &before))
}

fn message(context: Context<'_>, kind: Change, turns: &[Turn]) -> String {
    let tenant = context.tenant;
    let who = count(turns.len(), "user", "users");
    let what = match kind {
        Change::First => format!("a plan with a mailbox gives {who} the first addresses"),
        Change::FirstLater => format!("the next licence change gives {who} the first addresses"),
        Change::Primary => {
            format!("the next licence change makes a secondary address the primary one of {who}")
        }
        Change::Dropped => {
            format!(
                "the next licence change takes addresses that are malformed or of domains that are not verified from {who}"
            )
        }
        Change::NameGoes => format!(
            "without a plan with a mailbox the sign-in name is no address any more of {who}, and whether the primary one stays is not documented"
        ),
        Change::Added => format!("the next licence change adds addresses to {who}"),
        Change::Mail => format!("the next licence change sets mail of {who} by the primary address"),
        Change::Goes => {
            format!("without a plan with a mailbox another address becomes the primary one of {who}")
        }
    };
    let shown: Vec<String> = turns.iter().take(SHOWN).map(|turn| side_by_side(context, turn)).collect();
    let more = match turns.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    let synced = turns.iter().filter(|turn| tenant.users.synced.at(turn.user) == Some(true)).count();
    let synced = match synced {
        0 => String::new(),
        some => format!(
            "; what on-premises sets goes first for {}, and no export shows it",
            count(some, "synchronised user", "synchronised users")
        ),
    };
    let digits = match turns.iter().filter_map(|turn| turn.digits).max() {
        None => "",
        Some(Digits::Perhaps) => {
            "; of users who share an alias one gets its address without the digits shown as `####`, and which is not \
             known"
        }
        Some(_) => {
            "; `####` stands for digits that the service chooses, since another user of the alias has its address"
        }
    };
    let mut letters = format!("{what}: {}{more}{synced}{digits}.", shown.join("; "));
    if let Some(first) = letters.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    letters
}

/// `ana@…: mail none → …, addresses none → …`.
fn side_by_side(context: Context<'_>, turn: &Turn) -> String {
    format!("{}: {}", Names(context.tenant).user(turn.user), before_and_after(&turn.before, &turn.after))
}

/// `mail none → …, addresses none → …`. Where many addresses stay, they are only counted.
pub(crate) fn before_and_after(before: &Addresses, after: &Addresses) -> String {
    let known: FxHashSet<&String> = before.list.iter().collect();
    let stay: FxHashSet<&String> = after.list.iter().filter(|own| known.contains(own)).collect();
    let words = |list: &[String]| {
        let shown = list.iter().filter(|own| stay.len() <= STAY || !stay.contains(own));
        let mut shown: Vec<String> = shown.map(|own| clipped(own)).collect();
        if stay.len() > STAY {
            shown.push(format!("{} that stay", stay.len()));
        }
        if shown.is_empty() { "none".to_owned() } else { join(&shown, "and") }
    };
    let mut parts: Vec<String> = Vec::new();
    if before.mail != after.mail {
        let one = |mail: &Option<String>| mail.as_deref().map_or_else(|| "none".to_owned(), clipped);
        parts.push(format!("mail {} → {}", one(&before.mail), one(&after.mail)));
    }
    if before.list != after.list {
        parts.push(format!("addresses {} → {}", words(&before.list), words(&after.list)));
    }
    parts.join(", ")
}
