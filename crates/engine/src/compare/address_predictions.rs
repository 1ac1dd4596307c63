//! What became of predictions about proxy addresses.

use super::pair::{Pair, Which};
use super::predictions::Outcome;
use crate::addresses::{Address, Addresses, DIGITS, Holder, Person, has_mailbox_plan, normalise};
use crate::checks::{Context, Finding, addresses_to_come};
use crate::licensing::process::ErrorCode;
use crate::tenant::users::Shape;
use crate::tenant::{Fields, PlanIndex, ProductIndex, Tenant, UserIndex};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// The finding that foretells addresses.
const WILL_CHANGE: &str = "ProxyAddressWillChange";

/// What became of an address that licensing would have given to a user and that another object has.
pub(super) fn clash(
    pair: &Pair<'_>,
    finding: &Finding,
    user: UserIndex,
    there: UserIndex,
) -> Option<Outcome> {
    let entries = |which: Which, user| -> Vec<Shape> {
        let products = finding.products.iter().filter_map(|product| pair.products.own(which, *product));
        let products: Vec<_> = products.collect();
        let recorded = pair.tenant(which).users.recorded(user).map(|(_, shape)| shape);
        recorded.filter(|shape| products.contains(&shape.product)).collect()
    };
    // Where the alias alone makes the address, any licence change would bring it.
    if finding.products.is_empty() {
        let has_it = |address: &String| {
            let holders = pair.later.addresses.holders(&pair.later.tenant, address);
            holders.iter().any(|held| held.holder == Holder::User(there))
        };
        let came =
            if finding.addresses.iter().any(has_it) { Outcome::WentThrough } else { Outcome::CameTrue };
        return works_out(pair, user, there).then_some(came);
    }
    let (before, after) = (entries(Which::Earlier, user), entries(Which::Later, there));
    let failed = |tenant: &Tenant, entries: &[Shape]| {
        let code = Some(ErrorCode::Uniqueness.name());
        entries.iter().any(|shape| tenant.texts.get(shape.error) == code)
    };
    if failed(&pair.later.tenant, &after) && !failed(&pair.earlier.tenant, &before) {
        return Some(Outcome::CameTrue);
    }
    after.iter().any(|shape| shape.standing.is_in_force()).then_some(Outcome::WentThrough)
}

/// What the earlier export let expect of users' mail and addresses.
#[derive(Debug, Default)]
pub(super) struct Expected(FxHashMap<UserIndex, Addresses>);

impl Expected {
    /// Of all users of whom anything is predicted.
    pub(super) fn new(pair: &Pair<'_>, context: Context<'_>) -> Self {
        let findings = pair.earlier.findings.iter().filter(|finding| finding.code == WILL_CHANGE);
        let users: Vec<UserIndex> = findings.flat_map(|finding| finding.users.clone()).collect();
        Self(addresses_to_come(context, &users).map(|(turn, _)| (turn.user, turn.after)).collect())
    }

    /// What became of the addresses that the next licence change was said to bring; nothing where none came.
    pub(super) fn outcome(&self, pair: &Pair<'_>, user: UserIndex, there: UserIndex) -> Option<Outcome> {
        let person = Person::of(&pair.earlier.world(), user)?;
        let now = Person::of(&pair.later.world(), there)?.now;
        if alike(&now, &person.now) {
            return works_out(pair, user, there).then_some(Outcome::Otherwise);
        }
        let others = [Some(person.with_mailbox()), person.without_mailbox()];
        let mut expected = self.0.get(&user).into_iter().chain(others.iter().flatten());
        Some(match expected.any(|expected| alike(&with_digits_of(expected, &now), &now)) {
            true => Outcome::CameTrue,
            false => Outcome::Otherwise,
        })
    }
}

/// Whether a licence changed so that the service worked the user's addresses out: there is a mailbox before or after it.
fn works_out(pair: &Pair<'_>, user: UserIndex, there: UserIndex) -> bool {
    let has_mailbox = |which: Which, user| {
        has_mailbox_plan(pair.tenant(which), &pair.analysis(which).addresses.mailbox_plans, user)
    };
    let licenses = |which: Which, user| -> BTreeSet<(ProductIndex, BTreeSet<PlanIndex>)> {
        let tenant = pair.tenant(which);
        let in_force = tenant.users.recorded(user).filter(|(_, shape)| shape.standing.is_in_force());
        let in_force = in_force.map(|(_, shape)| (shape.product, shape.disabled));
        let listed =
            tenant.users.licenses.get(user).iter().map(|license| (license.product, license.disabled));
        let shared = in_force.chain(listed).map(|(product, off)| {
            let off = tenant.plan_sets.get(off).iter().map(|plan| pair.plans.shared(which, *plan));
            (pair.products.shared(which, product), off.collect())
        });
        shared.collect()
    };
    let fields = |which: Which, user| {
        let fields = pair.tenant(which).users.fields.at(user);
        [Fields::ASSIGNMENTS, Fields::SOME_ASSIGNMENTS, Fields::LICENSES].map(|field| fields.has(field))
    };
    fields(Which::Earlier, user) == fields(Which::Later, there)
        && (has_mailbox(Which::Earlier, user) || has_mailbox(Which::Later, there))
        && licenses(Which::Earlier, user) != licenses(Which::Later, there)
}

/// What was expected, with the digits that the service chose in the place of those that nobody could foretell.
pub(super) fn with_digits_of(expected: &Addresses, now: &Addresses) -> Addresses {
    let chosen = |text: &String| {
        let (start, end) = text.split_once(DIGITS)?;
        let is_it = |own: &&String| {
            let digits = own.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
            digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        };
        now.list.iter().find(is_it).cloned()
    };
    let list = expected.list.iter().map(|text| chosen(text).unwrap_or_else(|| text.clone()));
    Addresses { mail: expected.mail.clone(), list: list.collect() }
}

/// Whether two states are the same, but for order and case.
pub(super) fn alike(one: &Addresses, other: &Addresses) -> bool {
    let parts = |addresses: &Addresses| {
        let list = addresses.list.iter().map(|text| (Address::parse(text).is_primary(), normalise(text)));
        let mut list: Vec<(bool, String)> = list.collect();
        list.sort_unstable();
        (addresses.mail.as_ref().map(|mail| mail.to_lowercase()), list)
    };
    parts(one) == parts(other)
}
