//! Whom the seats that come back would serve. A group gives all its products or none (facts 4.3), so whoever waits
//! needs seats of the others too; and who gets the last seats is not documented (facts 4.6).

use super::was_refused_seat;
use crate::checks::{count, join};
use crate::licensing::claims::Claim;
use crate::licensing::process::{ErrorCode, Verdict as Outcome};
use crate::licensing::seats::Case;
use crate::planners::desk::Desk;
use crate::tenant::{ProductIndex, UserIndex};
use crate::what_if::run::{held, run};
use seatscope_contract::planner::{Proposal, UserList, Verdict};
use seatscope_contract::scenario::Edit;
use std::collections::BTreeMap;

/// Users who wait, by what would become of them.
#[derive(Default)]
struct Served {
    /// They would have the product.
    served: Vec<UserIndex>,
    /// They would compete for the last seats, of which there are so many.
    competing: (u64, Vec<UserIndex>),
    /// Something else would keep the product from them: the error, and the product that has it.
    kept_from: BTreeMap<(&'static str, ProductIndex), Vec<UserIndex>>,
    /// The error that is recorded has another cause than the seats, and nobody knows which.
    unexplained: Vec<UserIndex>,
}

/// Adds to a proposal who would be served by so many seats that come back with these edits, of those who wait.
pub(super) fn tell(
    desk: Desk<'_>,
    product: ProductIndex,
    (seats, edits): (usize, &[Edit]),
    waiting: Vec<UserIndex>,
    proposal: &mut Proposal,
) {
    let names = desk.names();
    let total = waiting.len();
    let Served { served, competing: (last, competing), kept_from, unexplained } =
        serve(desk, product, edits, &waiting);
    let back = count(seats, "seat", "seats");
    let mut reason = match total {
        0 => format!("{back} could come back, and nobody waits."),
        some if seats == 0 && served.len() == total => {
            format!(
                "{back} could come back, and {} seats that are free.",
                count(some, "user who waits needs only", "users who wait need only")
            )
        }
        some => format!("{back} could come back, for {}.", count(some, "user who waits", "users who wait")),
    };
    let mut told: Vec<String> = Vec::new();
    if !served.is_empty() && served.len() < total {
        told.push(format!("{} would have the product", count(served.len(), "user", "users")));
    }
    if !competing.is_empty() {
        let who = count(competing.len(), "user", "users");
        told.push(format!("{who} would compete for {}", count(last as usize, "seat", "seats")));
    }
    for ((code, at_fault), users) in &kept_from {
        let who = count(users.len(), "user", "users");
        told.push(format!("{who} {}", kept_out(code, &names.product(*at_fault))));
    }
    if !unexplained.is_empty() {
        let who = count(unexplained.len(), "user", "users");
        told.push(format!("{who} would stay in an error that no lack of seats explains"));
    }
    if !told.is_empty() {
        reason.push_str(&format!(" Of them {}.", join(&told, "and")));
    }
    let is_enough = served.len() == total;
    let short: Vec<ProductIndex> = kept_from
        .keys()
        .filter(|(code, _)| *code == ErrorCode::Count.name())
        .map(|(_, short)| *short)
        .collect();
    let others: Vec<String> =
        short.iter().filter(|short| **short != product).map(|short| names.product(*short)).collect();
    let remedy = match (is_enough, others.is_empty()) {
        // More seats would serve nobody else.
        _ if !unexplained.is_empty() && served.len() + unexplained.len() == total => {
            "Mend what the recorded errors of these users are about: seats alone do not help them.".to_owned()
        }
        (true, _) => String::new(),
        (false, true) => "Get more seats as well.".to_owned(),
        (false, false) => {
            format!("Get seats of {} as well, which the groups give beside it.", join(&others, "and"))
        }
    };
    let verdict = if is_enough { Verdict::Yes } else { Verdict::No };
    let question = "Would what comes back serve everybody who waits?";
    proposal.checklist.push(desk.check("enough", question, verdict, reason, remedy, Vec::new()));
    let mut list = |code: &str, products: &[ProductIndex], title: String, users: Vec<UserIndex>| {
        if !users.is_empty() {
            let products = products.iter().map(|product| names.product_ref(*product)).collect();
            proposal.lists.push(UserList { products, ..desk.list(code, title, users) });
        }
    };
    let title = |users: &[UserIndex], what: &str| {
        format!("{} {what}", count(users.len(), "user who waits", "users who wait"))
    };
    list("served", &[product], title(&served, "would have it"), served);
    let what = format!("would compete for {}", count(last as usize, "seat", "seats"));
    list("competing", &[product], title(&competing, &what), competing);
    for ((code, at_fault), users) in kept_from {
        let what = kept_out(code, &names.product(at_fault));
        list("notServed", &[at_fault], title(&users, &what), users);
    }
    let title = title(&unexplained, "would stay in an error that no lack of seats explains");
    list("notServed", &[product], title, unexplained);
}

/// What keeps users from a product still, in words.
fn kept_out(code: &str, at_fault: &str) -> String {
    match code {
        _ if code == ErrorCode::Count.name() => format!("would still lack a seat of {at_fault}"),
        other => format!("would be in error because of {at_fault} ({other})"),
    }
}

/// Whether the edits give the product to any of those who wait, or let them compete for it.
pub(super) fn serves_any(
    desk: Desk<'_>,
    product: ProductIndex,
    edits: &[Edit],
    waiting: &[UserIndex],
) -> bool {
    let Served { served, competing: (_, competing), .. } = serve(desk, product, edits, waiting);
    !served.is_empty() || !competing.is_empty()
}

/// Tries the edits, and looks what becomes of those who wait, who stand in their order.
fn serve(desk: Desk<'_>, product: ProductIndex, edits: &[Edit], waiting: &[UserIndex]) -> Served {
    let run = run(desk.context, edits);
    let mut served = Served::default();
    for (case, users) in run.after.cases.iter().zip(&run.alike) {
        let mut users = users.clone();
        users.retain(|user| waiting.binary_search(user).is_ok());
        if users.is_empty() {
            continue;
        }
        if held(case).any(|(_, license)| license.product == product) {
            served.served.extend(users);
            continue;
        }
        let Some((code, at_fault)) = at_fault(case, product) else {
            // What was refused for seats and is not tried again, as a direct assignment, is no riddle.
            if !case.claims.iter().any(|claim| was_refused_seat(desk, claim, product)) {
                served.unexplained.extend(users);
            }
            continue;
        };
        let demand = run.after.demand.at(at_fault);
        if code == ErrorCode::Count && at_fault == product && demand.is_contested() {
            served.competing.0 = demand.free.unwrap_or_default();
            served.competing.1.extend(users);
        } else {
            served.kept_from.entry((code.name(), at_fault)).or_default().extend(users);
        }
    }
    served
}

/// Why a user would not get a product: the error that is nobody else's, of the group that should give it.
fn at_fault(case: &Case, product: ProductIndex) -> Option<(ErrorCode, ProductIndex)> {
    let failed: Vec<_> = case
        .claims
        .iter()
        .zip(&case.processed.verdicts)
        .filter_map(|(claim, verdict)| match verdict {
            Outcome::Failed(failure) => Some((claim, failure.code)),
            _ => None,
        })
        .collect();
    let wanting =
        |claim: &Claim| failed.iter().any(|(own, _)| own.group == claim.group && own.product() == product);
    let own = failed.iter().find(|(claim, code)| *code != ErrorCode::Other && claim.product() == product);
    let sibling = || failed.iter().find(|(claim, code)| *code != ErrorCode::Other && wanting(claim));
    own.or_else(sibling).map(|(claim, code)| (*code, claim.product()))
}
