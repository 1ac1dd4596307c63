//! Users whose mailbox plans processing would bring or take: what several checks look at.

use super::Context;
use super::outlook::explain;
use crate::addresses::{Mailbox, Person, brings_first_mailbox, clashes, contests, has_mailbox, mailbox};
use crate::licensing::claims::Claim;
use crate::licensing::process::{ErrorCode, Verdict};
use crate::licensing::seats::Case;
use crate::tenant::{ObjectIndex, ProductIndex, UserIndex};
use seatscope_contract::report::Outlook;

/// A user to whom a mailbox plan comes, or from whom the last one goes.
#[derive(Debug, Clone)]
pub(crate) struct MailboxChange {
    /// The user.
    pub(crate) user: UserIndex,
    /// Whether it comes; else it goes.
    pub(crate) comes: bool,
    /// The groups that it comes or goes through.
    pub(crate) groups: Vec<ObjectIndex>,
    /// The products that bring it.
    pub(crate) products: Vec<ProductIndex>,
}

/// All of them, in the users' order. An error that may stay brings no mailbox.
pub(crate) fn mailbox_changes(context: Context<'_>) -> Vec<MailboxChange> {
    let cases = context.forecast.cases.iter();
    cases.filter_map(|case| mailbox_change(context, case, had_mailbox(context, case.user))).collect()
}

/// Users with a mailbox of whose mail and addresses any licence change would make something else, and what decides
/// it.
pub(crate) fn unsettled(context: Context<'_>) -> impl Iterator<Item = (UserIndex, Person)> + '_ {
    let users = context.addresses.unsettled();
    let persons = users.filter_map(move |user| Some((user, Person::of(context.world, user)?)));
    persons.filter(|(_, person)| !person.is_settled())
}

/// The mailbox that does not come to a user because of an address that another object has or would get (facts
/// 5.4). The error that is recorded tells by itself which one another object has.
pub(crate) fn mailbox_refused(context: Context<'_>, case: &Case) -> Option<MailboxChange> {
    let clashes = !clashes(context.world, context.addresses, case.user).is_empty();
    let refused = case.claims.iter().zip(&case.processed.verdicts).filter(|(claim, verdict)| {
        let fails = matches!(verdict, Verdict::Failed(failure) if failure.code == ErrorCode::Uniqueness);
        let is_new = !clashes || !claim.status.is_error();
        fails && is_new && brings_first_mailbox(context.world, context.addresses, &case.claims, claim)
    });
    let (mut groups, mut products) = (Vec::new(), Vec::new());
    for (claim, _) in refused {
        groups.extend(claim.group);
        products.push(claim.product());
    }
    (!products.is_empty()).then_some(MailboxChange { user: case.user, comes: true, groups, products })
}

/// The mailbox that comes to users who are alike, of those to whom it brings an address that others with a
/// mailbox lack (facts 5.4). `had` says whether the users had one.
pub(crate) fn mailbox_contested(
    context: Context<'_>,
    case: &Case,
    users: &[UserIndex],
    had: impl Fn(UserIndex) -> bool,
) -> Vec<MailboxChange> {
    let is_contested = |user: &&UserIndex| !contests(context.world, context.addresses, **user).is_empty();
    let users: Vec<UserIndex> = users.iter().filter(is_contested).copied().collect();
    let change = users.first().and_then(|user| mailbox_change(context, case, had(*user)));
    let Some(change) = change.filter(|change| change.comes) else { return Vec::new() };
    users.into_iter().map(|user| MailboxChange { user, ..change.clone() }).collect()
}

/// Whether a user has a mailbox plan in the tenant of a context, before anything is processed.
pub(crate) fn had_mailbox(context: Context<'_>, user: UserIndex) -> bool {
    has_mailbox(context.world, &context.addresses.mailbox_plans, user)
}

/// What a user's case does to the mailbox, that the user had or had not.
pub(crate) fn mailbox_change(context: Context<'_>, case: &Case, had: bool) -> Option<MailboxChange> {
    let explained = explain(context, case);
    let certain = |claim: &Claim| {
        let at = case.claims.iter().position(|other| std::ptr::eq(other, claim));
        let explained = at.and_then(|at| explained.get(at)).and_then(Option::as_ref);
        explained.is_none_or(|explained| explained.outlook == Outlook::Clears)
    };
    let (comes, groups, products) =
        match mailbox(context.world, &context.addresses.mailbox_plans, case, had, certain) {
            Mailbox::Comes(groups, products) => (true, groups, products),
            Mailbox::Goes(groups, products) => (false, groups, products),
            Mailbox::Stays => return None,
        };
    Some(MailboxChange { user: case.user, comes, groups, products })
}
