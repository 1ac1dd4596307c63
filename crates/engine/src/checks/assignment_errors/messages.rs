//! What is said about an assignment error: one sentence that names the cause.

use super::Cause;
use crate::checks::names::{Names, count, join, of_product};
use crate::checks::outlook::is_blocked;
use crate::checks::{Context, Finding};
use crate::licensing::process::ErrorCode;
use crate::tenant::{PlanIndex, UserIndex};
use seatscope_contract::report::{Basis, Outlook};
use seatscope_contract::rules::Enforcement;

/// The sentence of a cause, with the users and groups that its finding collected.
pub(super) fn message(context: Context<'_>, cause: &Cause, finding: &Finding) -> String {
    let names = Names(context.tenant);
    let product = names.product(cause.product);
    let users = finding.users.len();
    let who = count(users, "user", "users");
    let mut groups = finding.groups.clone();
    groups.sort_by(|a, b| context.tenant.objects.compare(*a, *b));
    let groups: Vec<String> = groups.iter().map(|group| names.group(*group)).collect();
    let through = match groups.len() {
        0 if cause.direct => " directly".to_owned(),
        0 => String::new(),
        1..=3 => format!(" through {}", join(&groups, "and")),
        more => format!(" through {more} groups"),
    };
    let plan_names = || names.sorted_plans(&cause.plans);
    let enforcement = cause.rule.map(|rule| context.book.enforcement(rule));
    let suspected = cause.rule.is_some_and(|rule| context.book.is_suspicion(rule));
    if cause.change {
        return change_message(context, cause, &product, &who, &through);
    }
    match ErrorCode::of(&cause.code) {
        Some(_) if cause.contested => format!(
            "{product} failed for {who}{through} ({}), and licensing would give {} to several users at once: who \
             gets it is not documented.",
            cause.code,
            join(&cause.addresses, "and"),
        ),
        Some(code) if code != ErrorCode::Uniqueness && !cause.addresses.is_empty() => {
            let held = held_by_another(&cause.addresses);
            let then = reprocess_afterwards(cause, &groups);
            let done = if cause.removal { "removed from" } else { "assigned to" };
            let error = if cause.unnamed { String::new() } else { format!(" ({})", cause.code) };
            format!(
                "{product} was not {done} {who}{through}{error}, and would not be today because {held}{then}."
            )
        }
        Some(ErrorCode::Uniqueness) if cause.removal && !cause.addresses.is_empty() => {
            let held = held_by_another(&cause.addresses);
            let then = reprocess_afterwards(cause, &groups);
            let verb = if cause.basis == Basis::Recorded { "could not" } else { "cannot" };
            format!("{product} {verb} be removed from {who}{through} because {held}{then}.")
        }
        Some(code) if cause.removal && code != ErrorCode::Dependency => {
            format!(
                "{product} is recorded in error for {who}{through}, but the group no longer gives it to them."
            )
        }
        Some(ErrorCode::Count) => count_message(context, cause, &product, users, &through),
        Some(ErrorCode::MutuallyExclusive) if cause.plans.is_empty() => format!(
            "{product} was refused to {who}{through} because plans exclude each other; {}.",
            which_plans(cause)
        ),
        Some(ErrorCode::MutuallyExclusive) => {
            let plans = join(&plan_names(), "and");
            let tail = match (cause.basis, enforcement) {
                (Basis::Recorded, Some(Enforcement::Enforced)) => {
                    format!("exclude each other, so {who} did not get {product}{through}")
                }
                _ if suspected => {
                    let did = if cause.basis == Basis::Recorded { "did not get" } else { "may not get" };
                    format!(
                        "seem to exclude each other, to judge by this tenant's records; {who} {did} {product}{through}"
                    )
                }
                (Basis::Recorded, _) => {
                    format!(
                        "once excluded each other; {who} did not get {product}{through} and nobody has tried again"
                    )
                }
                (_, Some(Enforcement::Reported)) => {
                    format!("are said to exclude each other; {who} would get both with {product}{through}")
                }
                _ => format!("exclude each other, so {who} would not get {product}{through}"),
            };
            format!("{plans} {tail}.")
        }
        Some(ErrorCode::Dependency) if cause.removal && cause.warning => {
            let dependants = names.products(&cause.dependants);
            let need = match (suspected, cause.dependants.len()) {
                (true, 1) => "seems to depend on it, to judge by this tenant's records",
                (true, _) => "seem to depend on it, to judge by this tenant's records",
                (false, 1) => "is said to depend on it",
                (false, _) => "are said to depend on it",
            };
            format!("{product} would be removed from {who}{through}, although {dependants} {need}.")
        }
        Some(ErrorCode::Dependency) if cause.removal => {
            let because = if cause.dependants.is_empty() {
                "something else depended on it".to_owned()
            } else {
                format!("{} depends on it", names.products(&cause.dependants))
            };
            let verb = if cause.basis == Basis::Recorded { "could not be" } else { "cannot be" };
            format!("{product} {verb} removed from {who}{through} because {because}.")
        }
        Some(ErrorCode::Dependency) if cause.plans.is_empty() => {
            format!(
                "{product} was refused to {who}{through} because a plan that it needs was missing; {}.",
                which_plans(cause)
            )
        }
        Some(ErrorCode::Dependency) => dependency_message(context, cause, &product, &who, &through),
        Some(ErrorCode::ProhibitedInUsageLocation) => {
            let plans = plan_names();
            let what = if plans.is_empty() || plans == [product.clone()] {
                product.clone()
            } else {
                format!("{} in {product}", join(&plans, if suspected { "or" } else { "and" }))
            };
            match (cause.basis, enforcement) {
                (Basis::Recorded, _) => {
                    let unset = location_not_set(context, &finding.users);
                    format!("{what} was refused to {who}{through} because of their usage location{unset}.")
                }
                _ if suspected => format!(
                    "{what} may be refused in the usage location of {who}{through}, as it was to others there."
                ),
                (_, Some(Enforcement::Reported)) => {
                    format!("{what} is said not to be available in the usage location of {who}{through}.")
                }
                _ => format!("{what} is not allowed in the usage location of {who}{through}."),
            }
        }
        Some(ErrorCode::Uniqueness) if cause.addresses.is_empty() => {
            format!(
                "{product} failed for {who}{through} because an address was held twice; the export shows no other holder."
            )
        }
        Some(ErrorCode::Uniqueness) => {
            let held = held_by_another(&cause.addresses);
            let then = reprocess_afterwards(cause, &groups);
            let verb = match cause.basis {
                Basis::Recorded => "failed",
                _ if is_blocked(&cause.addresses) => "would fail",
                // Of other kinds of addresses it is not documented (facts 5.2).
                _ => "may fail",
            };
            format!("{product} {verb} for {who}{through} because {held}{then}.")
        }
        Some(ErrorCode::Other) if cause.unnamed => format!(
            "{product} is recorded in error for {who}{through}; which error it is and what caused it is not in the export."
        ),
        Some(ErrorCode::Other) => {
            let verb = if cause.basis == Basis::Recorded { "was not" } else { "would not be" };
            if cause.culprits.is_empty() {
                return format!(
                    "{product} {verb} assigned to {who}{through}, and the export does not show why."
                );
            }
            let culprits = names.products(&cause.culprits);
            format!(
                "{product} {verb} assigned to {who}{through} because {culprits} of the same group {}: a group assigns all its products or none.",
                if cause.culprits.len() == 1 { "fails" } else { "fail" },
            )
        }
        None => format!(
            "{product} failed for {who}{through} with `{}`, an error that Microsoft does not document.",
            cause.code
        ),
    }
}

/// What keeps a group's present choice of plans from users who have the product with others.
fn change_message(context: Context<'_>, cause: &Cause, product: &str, who: &str, through: &str) -> String {
    let names = Names(context.tenant);
    let keeps = format!("{who} would keep {product}{through} with the plans that are on now");
    match ErrorCode::of(&cause.code) {
        Some(ErrorCode::Dependency) => kept_plan_message(context, cause, product, &format!("{who}{through}")),
        Some(ErrorCode::MutuallyExclusive) => {
            format!("{} exclude each other, so {keeps}.", names.plans(&cause.plans, "and"))
        }
        Some(ErrorCode::ProhibitedInUsageLocation) => format!(
            "{} is not allowed in the usage location of {who}, so {keeps}.",
            names.plans(&cause.plans, "and")
        ),
        _ if !cause.addresses.is_empty() => format!("{}, so {keeps}.", held_by_another(&cause.addresses)),
        _ if cause.culprits.is_empty() => format!("The change does not go through, so {keeps}."),
        _ => format!(
            "{} of the same group {}, and a group assigns all its products or none, so {keeps}.",
            names.products(&cause.culprits),
            if cause.culprits.len() == 1 { "fails" } else { "fail" },
        ),
    }
}

/// A plan that cannot be switched off because something that stays needs it.
fn kept_plan_message(context: Context<'_>, cause: &Cause, product: &str, whom: &str) -> String {
    let names = Names(context.tenant);
    let own = context.tenant.products.plans.get(cause.product);
    let (mine, others): (Vec<PlanIndex>, Vec<PlanIndex>) =
        cause.plans.iter().partition(|plan| own.contains(plan));
    let verb = if cause.basis == Basis::Recorded { "could not" } else { "cannot" };
    if mine.is_empty() || others.is_empty() {
        let (dependent, needed) = context.book.needing(cause.rule, &cause.plans);
        let (dependent, needed) = (names.plans(&dependent, "and"), names.plans(&needed, "or"));
        return format!(
            "The plans of {product} {verb} be changed for {whom}, because {dependent} needs {needed}."
        );
    }
    format!(
        "{} {verb} be switched off in {product} for {whom}, because {} needs it.",
        names.plans(&mine, "or"),
        names.plans(&others, "and"),
    )
}

/// What a usage location has to do with the refusal where users have none of their own (facts 4.5).
fn location_not_set(context: Context<'_>, users: &[UserIndex]) -> String {
    let lacking = users.iter().filter(|user| context.world.lacks_location(**user)).count();
    match lacking {
        0 => String::new(),
        all if all == users.len() => ", which is not set".to_owned(),
        some => format!(", which is not set for {some} of them"),
    }
}

/// Why no plans are named.
fn which_plans(cause: &Cause) -> &'static str {
    if cause.hides_plans {
        "which ones cannot be told, since the export does not say which plans are switched off"
    } else {
        "no known rule names which"
    }
}

fn held_by_another(addresses: &[String]) -> String {
    match addresses {
        [one] => format!("{one} is held by another object too"),
        more => format!("{} are held by other objects too", join(more, "and")),
    }
}

/// A mended address starts no processing (facts 4.19).
fn reprocess_afterwards(cause: &Cause, groups: &[String]) -> String {
    let its = if cause.addresses.len() == 1 { "it is not" } else { "they are not" };
    match groups {
        _ if cause.basis != Basis::Recorded => String::new(),
        [] => String::new(),
        [one] => format!("; once {its}, {one} has to be reprocessed"),
        few if few.len() <= 3 => format!("; once {its}, {} have to be reprocessed", join(few, "and")),
        more => format!("; once {its}, the {} groups have to be reprocessed", more.len()),
    }
}

fn count_message(context: Context<'_>, cause: &Cause, product: &str, users: usize, through: &str) -> String {
    let who = count(users, "user", "users");
    let demand = context.forecast.demand.at(cause.product);
    let seats = context.world.seats(cause.product);
    if context.world.owns(cause.product) == Some(false) {
        let verb = if cause.basis == Basis::Recorded { "is" } else { "would be" };
        return format!(
            "There {verb} no seat of {product} for {who}{through}: the tenant does not own the product."
        );
    }
    let (Some(seats), Some(free)) = (seats, demand.free) else {
        return format!(
            "Seats of {product} ran out for {who}{through}; the export does not say how many there are."
        );
    };
    // As many as have to be added: seats taken beyond those owned are covered first.
    let short = i64::try_from(users).unwrap_or(i64::MAX).saturating_sub(seats.available());
    let short = if short <= 0 {
        String::new()
    } else {
        format!(", {} short", count(short as usize, "seat", "seats"))
    };
    let assignable = count(seats.assignable().max(0) as usize, "seat is", "seats are");
    let taken = format!("{} of {assignable} taken{short}", seats.consumed);
    if demand.is_contested() {
        return format!(
            "{} compete for {} of {product}: {taken}, and who gets the last ones is not documented.",
            count(demand.claimants as usize, "user", "users"),
            count(free as usize, "free seat", "free seats"),
        );
    }
    match cause.outlook {
        Some(Outlook::Clears) if free == 0 => {
            format!(
                "Seats of {product} ran out when {who} last tried{through}; by now no further seat is needed."
            )
        }
        Some(Outlook::Clears) => format!(
            "Seats of {product} ran out when {who} last tried{through}; {} free now, enough for all who wait.",
            count(free as usize, "is", "are"),
        ),
        _ if free > 0 => format!("Seats of {product} ran out when {who} last tried{through}; {taken} now."),
        Some(_) => format!("No free seat of {product} for {who}{through}: {taken}."),
        None => format!("No free seat of {product} would be left for {who}{through}: {taken}."),
    }
}

fn dependency_message(
    context: Context<'_>,
    cause: &Cause,
    product: &str,
    who: &str,
    through: &str,
) -> String {
    let names = Names(context.tenant);
    let grants = context.tenant.products.plans.get(cause.product);
    let (dependent, needed): (Vec<PlanIndex>, Vec<PlanIndex>) = cause.plans.iter().partition(|plan| {
        let rules = context.book.dependencies(**plan).iter();
        grants.contains(plan) && rules.map(|dependency| dependency.rule).any(|rule| Some(rule) == cause.rule)
    });
    if dependent.is_empty() {
        return kept_plan_message(context, cause, product, &format!("{who}{through}"));
    }
    let suspected = cause.rule.is_some_and(|rule| context.book.is_suspicion(rule));
    let needs = if suspected { "seems to need" } else { "needs" };
    let needs = format!(
        "{} {needs} {}",
        of_product(&names.plans(&dependent, "and"), product),
        names.plans(&needed, "or")
    );
    match (cause.basis, cause.outlook) {
        (Basis::Recorded, Some(Outlook::Clears)) => {
            format!("{needs}, which {who} lacked when it was tried{through}.")
        }
        (Basis::Recorded, _) => format!("{needs}, which {who}{through} did not have."),
        _ if cause.warning => format!("{needs}, as far as can be inferred; {who} would lack it{through}."),
        _ => format!("{needs}, which {who} would lack{through}."),
    }
}
