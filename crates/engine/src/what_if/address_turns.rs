//! What becomes of users' mail and addresses by a scenario: of those whose licences change, and of those whose
//! addresses it replaces (facts 4.21, 5.5; seed 000).

use super::run::{Run, held};
use crate::addresses::{Addresses, Aliases, Holder, Person, awaits_mailbox};
use crate::checks::{AddressStep, Context, address_reasons, clipped, join_some};
use crate::licensing::world::World;
use crate::tenant::{License, UserIndex};
use seatscope_contract::report::Confidence;

/// A user's mail and addresses before and after.
#[derive(Debug, Clone)]
pub(crate) struct Turn {
    pub(crate) user: UserIndex,
    pub(crate) before: Addresses,
    pub(crate) after: Addresses,
    /// Why, in a sentence.
    pub(crate) why: String,
    pub(crate) confidence: Confidence,
}

/// Tells of everybody whose mail or addresses change, one by one, since there may be very many.
pub(crate) fn each_turn(context: Context<'_>, run: &Run<'_>, mut tell: impl FnMut(Turn)) {
    let mut steps = steps(context, run);
    steps.retain(|(user, step)| may_turn(run, *user, *step));
    let gets = |(_, step): &&(UserIndex, Steps)| {
        matches!(step.of_all, Some(AddressStep::Comes | AddressStep::Stays))
    };
    let users: Vec<UserIndex> = steps.iter().filter(gets).map(|(user, _)| *user).collect();
    let aliases = Aliases::of(&run.world, &users);
    let book = run.addresses.as_ref().unwrap_or(context.addresses);
    for (user, step) in steps {
        let Some(person) = Person::of(&run.world, user) else { continue };
        let person = aliases.tell(context.tenant, book, user, person);
        if let Some(turn) = turn(context, run, user, person, step) {
            tell(turn);
        }
    }
}

/// Whether a user's mail or addresses may change: almost nobody's do when a plan with a mailbox comes or stays, and a
/// scenario touches very many.
fn may_turn(run: &Run<'_>, user: UserIndex, step: Steps) -> bool {
    let comes = matches!(step.of_all, Some(AddressStep::Comes | AddressStep::Stays));
    !comes || run.world.addresses(user).is_some() || Person::may_change(run.world.tenant, user)
}

/// What makes the service work a user's addresses out; nothing where no licence changes.
#[derive(Debug, Clone, Copy, Default)]
struct Steps {
    /// The whole scenario.
    of_all: Option<AddressStep>,
    /// The processing in the end. What direct licences did is done by then.
    in_the_end: Option<AddressStep>,
}

/// Users of whom the service works addresses out anew, and those whose addresses edits replace.
fn steps(context: Context<'_>, run: &Run<'_>) -> Vec<(UserIndex, Steps)> {
    let plans = &context.addresses.mailbox_plans;
    let gives = |world: &World<'_>, licenses: &[License]| {
        licenses.iter().any(|license| plans.are_among(world.grant(*license)))
    };
    let step =
        |had: &[License], had_mailbox: bool, has: &[License]| match (had_mailbox, gives(&run.world, has)) {
            (false, true) => Some(AddressStep::Comes),
            (true, false) => Some(AddressStep::Goes),
            (true, true) if had != has => Some(AddressStep::Stays),
            _ => None,
        };
    let mut steps: Vec<(UserIndex, Steps)> = Vec::new();
    for ((case, had), users) in run.after.cases.iter().zip(&run.had).zip(&run.alike) {
        let has: Vec<License> = held(case).map(|(_, license)| license).collect();
        let in_force = case.claims.iter().filter(|claim| claim.status.is_in_force());
        let had_last: Vec<License> = in_force.map(|claim| claim.license).collect();
        let of_all = step(had, gives(context.world, had), &has);
        let is_awaited =
            run.world.direct(case.user).is_some() && awaits_mailbox(&run.world, plans, &case.claims);
        let in_the_end = step(&had_last, is_awaited || gives(&run.world, &had_last), &has);
        if of_all.is_some() || in_the_end.is_some() {
            let users = users.iter().filter(|user| !run.world.is_deleted(**user));
            steps.extend(users.map(|user| (*user, Steps { of_all, in_the_end })));
        }
    }
    steps.sort_unstable_by_key(|(user, _)| *user);
    let edited = run.world.edited_addresses().into_iter().filter(|(_, list)| list.is_some());
    let alone = edited.filter(|(user, _)| steps.binary_search_by_key(user, |(user, _)| *user).is_err());
    let alone: Vec<(UserIndex, Steps)> = alone.map(|(user, _)| (user, Steps::default())).collect();
    steps.extend(alone);
    steps
}

fn turn(context: Context<'_>, run: &Run<'_>, user: UserIndex, person: Person, steps: Steps) -> Option<Turn> {
    let tenant = context.tenant;
    let book = run.addresses.as_ref().unwrap_or(context.addresses);
    let mut reasons: Vec<String> = Vec::new();
    let before = Person::of(context.world, user)?.now;
    if run.world.replaced_addresses(user).is_some() {
        reasons.push("an edit replaces the addresses, and mail follows the primary one".to_owned());
    }
    let others = |text: &str| {
        let held = book.holders(tenant, text).into_iter().filter(|held| held.holder != Holder::User(user));
        let mut others: Vec<String> = held.map(|held| held.describe(tenant)).collect();
        others.sort();
        others
    };
    let after = match steps.in_the_end {
        None => person.now.clone(),
        Some(AddressStep::Goes) => person.without_mailbox().unwrap_or_else(|| person.now.clone()),
        Some(_) => person.with_free(|text| !others(text).is_empty()),
    };
    if after == before {
        return None;
    }
    let mut confidence = Confidence::Documented;
    // What the addresses were before a licence changed last.
    let base = match (run.world.worked_out_addresses(user), run.world.replaced_addresses(user)) {
        (None, _) => person.now.clone(),
        (_, None) => before.clone(),
        (_, Some(list)) => Addresses { mail: person.now.mail.clone(), list: list.to_vec() },
    };
    let worked_out = run.world.worked_out_addresses(user).map(|_| AddressStep::Stays);
    let step = steps.of_all.or(steps.in_the_end).or(worked_out).filter(|_| after != base);
    if let Some(step) = step {
        let digits = Person { now: base.clone(), ..person.clone() }.digits_in(&after);
        let (words, sure) = step.reasons(&base, &after, digits);
        reasons.extend(words);
        confidence = sure;
    }
    let comes = matches!(steps.in_the_end, Some(AddressStep::Comes | AddressStep::Stays));
    let added = if comes { person.added() } else { Vec::new() };
    for missing in added {
        let others = others(&missing);
        if !others.is_empty() {
            let has = if others.len() == 1 { "has" } else { "have" };
            let missing = clipped(&missing);
            reasons.push(format!("{missing} does not come, because {} {has} it", join_some(&others)));
            confidence = Confidence::Inferred;
        }
    }
    let (why, confidence) = address_reasons(tenant, user, reasons, confidence);
    Some(Turn { user, before, after, why, confidence })
}
