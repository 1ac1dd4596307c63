//! What becomes of users' mail and addresses by a scenario: of those whose licences change, and of those whose
//! addresses it replaces (facts 4.21, 5.5; seed 000).

use super::run::{Run, held};
use crate::addresses::{Addresses, Holder, Person, aliases, shares_alias};
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
    let gets = |(_, step): &&(UserIndex, Option<AddressStep>)| {
        matches!(step, Some(AddressStep::Comes | AddressStep::Stays))
    };
    let users: Vec<UserIndex> = steps.iter().filter(gets).map(|(user, _)| *user).collect();
    let counts = aliases(context.tenant, &users);
    for (user, step) in steps {
        let Some(person) = Person::of(&run.world, user) else { continue };
        let person = Person { shares_alias: shares_alias(context.tenant, &counts, user), ..person };
        if let Some(turn) = turn(context, run, user, person, step) {
            tell(turn);
        }
    }
}

/// Whether a user's mail or addresses may change: almost nobody's do when a plan with a mailbox comes or stays, and a
/// scenario touches very many.
fn may_turn(run: &Run<'_>, user: UserIndex, step: Option<AddressStep>) -> bool {
    let comes = matches!(step, Some(AddressStep::Comes | AddressStep::Stays));
    !comes || run.world.addresses(user).is_some() || Person::may_change(&run.world, user)
}

/// Users of whom the service works addresses out anew, and those whose addresses edits replace, without a step where
/// no licence changes.
fn steps(context: Context<'_>, run: &Run<'_>) -> Vec<(UserIndex, Option<AddressStep>)> {
    let plans = &context.addresses.mailbox_plans;
    let gives = |world: &World<'_>, licenses: &[License]| {
        licenses.iter().any(|license| plans.are_among(world.grant(*license)))
    };
    let mut steps: Vec<(UserIndex, Option<AddressStep>)> = Vec::new();
    for ((case, had), users) in run.after.cases.iter().zip(&run.had).zip(&run.alike) {
        let has: Vec<License> = held(case).map(|(_, license)| license).collect();
        let step = match (gives(context.world, had), gives(&run.world, &has)) {
            (false, true) => AddressStep::Comes,
            (true, false) => AddressStep::Goes,
            (true, true) if *had != has => AddressStep::Stays,
            _ => continue,
        };
        let users = users.iter().filter(|user| !run.world.is_deleted(**user));
        steps.extend(users.map(|user| (*user, Some(step))));
    }
    steps.sort_unstable_by_key(|(user, _)| *user);
    let edited = run.world.edited_addresses().into_iter().filter(|(_, list)| list.is_some());
    let alone = edited.filter(|(user, _)| steps.binary_search_by_key(user, |(user, _)| *user).is_err());
    let alone: Vec<(UserIndex, Option<AddressStep>)> = alone.map(|(user, _)| (user, None)).collect();
    steps.extend(alone);
    steps
}

fn turn(
    context: Context<'_>,
    run: &Run<'_>,
    user: UserIndex,
    person: Person,
    step: Option<AddressStep>,
) -> Option<Turn> {
    let tenant = context.tenant;
    let book = run.addresses.as_ref().unwrap_or(context.addresses);
    let mut reasons: Vec<String> = Vec::new();
    let (before, person) = match run.world.addresses(user) {
        Some(_) => {
            reasons.push("an edit replaces the addresses, and mail follows the primary one".to_owned());
            (Person::of(context.world, user)?.now, person.with_mail_of_primary())
        }
        None => (person.now.clone(), person),
    };
    let others = |text: &str| {
        let held = book.holders(tenant, text).into_iter().filter(|held| held.holder != Holder::User(user));
        let mut others: Vec<String> = held.map(|held| held.describe(tenant)).collect();
        others.sort();
        others
    };
    let after = match step {
        None => person.now.clone(),
        Some(AddressStep::Goes) => person.without_mailbox().unwrap_or_else(|| person.now.clone()),
        Some(_) => person.with_free(|text| !others(text).is_empty()),
    };
    if after == before {
        return None;
    }
    let mut confidence = Confidence::Documented;
    if let Some(step) = step.filter(|_| after != person.now) {
        let (words, sure) = step.words(&person.now, &after);
        reasons.push(words.to_owned());
        confidence = sure;
    }
    let comes = matches!(step, Some(AddressStep::Comes | AddressStep::Stays));
    for missing in person.added().into_iter().filter(|_| comes) {
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
