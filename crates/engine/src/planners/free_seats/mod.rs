//! Seats that could come back: of redundant products, blocked accounts and guests; and whom they would
//! serve (facts 4.2, 4.3, 4.10, 4.11; seed 000).

mod served;

use super::desk::{Desk, Draft, Steps};
use crate::checks::count;
use crate::licensing::claims::Claim;
use crate::licensing::process::ErrorCode;
use crate::licensing::seats::Case;
use crate::tenant::{GroupIndex, ObjectIndex, ProductIndex, UserIndex};
use seatscope_contract::planner::{Proposal, Verdict};
use seatscope_contract::report::GroupRef;
use seatscope_contract::scenario::Edit;

/// Who may hold seats without need: the finding that says so, and the words for one, for many, and for the way.
const HOLDERS: [(&str, &str, [&str; 2], &str); 3] = [
    (
        "RedundantProduct",
        "redundant",
        ["has all of it from other products", "have all of it from other products"],
        "Take it from users who have all of it from other products",
    ),
    ("DisabledUserLicensed", "blocked", ["cannot sign in"; 2], "Take it from accounts that cannot sign in"),
    ("GuestLicensed", "guests", ["is a guest", "are guests"], "Take it from guests"),
];

pub(super) fn plan(desk: Desk<'_>, sku: &str) -> Option<Proposal> {
    let product = desk.product(sku)?;
    let name = desk.names().product(product);
    let mut proposal = desk.proposal(format!("Free seats of {name}"));
    let waiting: Vec<UserIndex> = desk
        .context
        .forecast
        .cases
        .iter()
        .filter(|case| waits(desk, case, product))
        .map(|case| case.user)
        .collect();
    let reason = match desk.context.world.seats(product) {
        Some(seats) => format!(
            "{} free, and {} for one.",
            count(seats.available().max(0) as usize, "seat is", "seats are"),
            match waiting.len() {
                0 => "nobody waits".to_owned(),
                some => count(some, "user waits", "users wait"),
            },
        ),
        None => "The export does not say how many seats there are.".to_owned(),
    };
    let verdict = match desk.context.world.seats(product) {
        None => Verdict::Unknown,
        Some(_) if waiting.is_empty() => Verdict::Yes,
        Some(_) => Verdict::No,
    };
    let question = "Does everybody who should have it have a seat?";
    proposal.checklist.push(desk.check("waiting", question, verdict, reason, "", waiting.clone()));
    let reprocess = reprocess(desk, product);
    // What is free may serve those who wait as it is: the service tries a recorded error again only when asked to.
    if served::serves_any(desk, product, &reprocess, &waiting) {
        let (way, _) = desk.try_way(Draft {
            code: "reprocess",
            title: format!("Reprocess the groups in which users wait for {name}"),
            about: "Seats are free, and the service does not try a recorded error again by itself."
                .to_owned(),
            stages: vec![reprocess_step(reprocess.clone())],
        });
        proposal.ways.push(way);
    }
    let mut counted: Vec<UserIndex> = Vec::new();
    let mut coming_back = 0;
    let mut freeing: Vec<Edit> = Vec::new();
    for (finding, code, [is, are], title) in HOLDERS {
        let mut users = holders(desk, finding, product);
        users.retain(|user| !counted.contains(user));
        if users.is_empty() {
            continue;
        }
        counted.extend(&users);
        let Parted { free, held, stuck, needed } = part(desk, users, product, code == "redundant");
        coming_back += free.len();
        let lists = [
            (code, &free, ""),
            (
                "heldByGroup",
                &held,
                ": a dynamic or synced group, or one whose members were not exported, gives it, so no edit here frees the seat",
            ),
            ("stuck", &stuck, ": what they have besides depends on it, so it does not go"),
            ("needed", &needed, ": the group that gives it gives them something else that they would lose"),
        ];
        for (code, users, why) in lists.into_iter().filter(|(_, users, _)| !users.is_empty()) {
            let what = if users.len() == 1 { is } else { are };
            let title = format!("{} who {what}{why}", count(users.len(), "user", "users"));
            let mut list = desk.list(code, title, users.clone());
            list.products = vec![desk.names().product_ref(product)];
            if code == "heldByGroup" {
                list.groups = holding(desk, users, product);
            }
            proposal.lists.push(list);
        }
        let edits: Vec<Vec<Edit>> = free.iter().map(|user| take_away(desk, *user, product)).collect();
        freeing.extend(edits.concat());
        let mut stages = desk.waves(title, edits, "Check that these users can do without it.");
        if !reprocess.is_empty() {
            stages.push(reprocess_step(reprocess.clone()));
        }
        let (way, outline) = desk.try_way(Draft {
            code,
            title: title.replace(" it ", &format!(" {name} ")),
            about: "What comes through a group goes by leaving the group, with everything else that the group gives; \
                    dynamic and synced groups are left alone."
                .to_owned(),
            stages,
        });
        if !free.is_empty() {
            proposal.lists.extend(desk.losses(&outline));
            proposal.ways.push(way);
        }
    }
    let both = holders(desk, "DirectAndInherited", product);
    if !both.is_empty() {
        let title = format!(
            "{} it directly and through a group: one seat each, so removing one source frees none",
            count(both.len(), "user has", "users have")
        );
        proposal.lists.push(desk.list("duplicates", title, both));
    }
    freeing.extend(reprocess);
    served::tell(desk, product, (coming_back, &freeing), waiting, &mut proposal);
    Some(proposal)
}

/// Holders by whether their seats can come back.
struct Parted {
    /// What is taken from them frees a seat.
    free: Vec<UserIndex>,
    /// A group that cannot be left here gives it to them.
    held: Vec<UserIndex>,
    /// Taking it fails.
    stuck: Vec<UserIndex>,
    /// Taking it takes something from them that they use.
    needed: Vec<UserIndex>,
}

/// `in_use` says that they work with what they have, so nothing may be lost.
fn part(desk: Desk<'_>, users: Vec<UserIndex>, product: ProductIndex, in_use: bool) -> Parted {
    let (held, free): (Vec<UserIndex>, Vec<UserIndex>) =
        users.into_iter().partition(|user| take_away(desk, *user, product).is_empty());
    let edits: Vec<Edit> = free.iter().flat_map(|user| take_away(desk, *user, product)).collect();
    let trial = desk.trial(&edits);
    let (stuck, free): (Vec<UserIndex>, Vec<UserIndex>) =
        free.into_iter().partition(|user| trial.failing.contains_key(user));
    let (needed, free) = free.into_iter().partition(|user| in_use && trial.losing.contains_key(user));
    Parted { free, held, stuck, needed }
}

/// Groups that give users a product and that cannot be left here, by id.
fn holding(desk: Desk<'_>, users: &[UserIndex], product: ProductIndex) -> Vec<GroupRef> {
    let tenant = desk.context.tenant;
    let claims = users.iter().flat_map(|user| desk.claims(*user));
    let through = claims.filter(|claim| claim.product() == product && claim.wanted);
    let mut groups: Vec<ObjectIndex> = through.filter_map(|claim| claim.group).collect();
    groups.retain(|group| tenant.groups.of(*group).is_none_or(|group| !by_hand(desk, group)));
    groups.sort_by(|a, b| tenant.objects.compare(*a, *b));
    groups.dedup();
    groups.into_iter().map(|group| desk.names().group_ref(group)).collect()
}

/// Users of a finding about the product, by id.
fn holders(desk: Desk<'_>, code: &str, product: ProductIndex) -> Vec<UserIndex> {
    let tenant = desk.context.tenant;
    let about = desk.analysis.findings.iter().filter(|finding| finding.code == code);
    let about = about.filter(|finding| finding.products.first() == Some(&product));
    let mut users: Vec<UserIndex> = about.flat_map(|finding| finding.users.iter().copied()).collect();
    users.sort_by_cached_key(|user| tenant.user_id(*user));
    users.dedup();
    users
}

/// Takes a product from a user, wherever it comes from; nothing if one of the sources cannot be left by hand,
/// since the seat would not come back.
fn take_away(desk: Desk<'_>, user: UserIndex, product: ProductIndex) -> Vec<Edit> {
    let tenant = desk.context.tenant;
    let claims = desk.claims(user);
    let mut edits: Vec<Edit> = Vec::new();
    for claim in claims.iter().filter(|claim| claim.product() == product && claim.wanted) {
        let Some(object) = claim.group else {
            edits.push(desk.change_user(user, Vec::new(), vec![desk.sku(product)]));
            continue;
        };
        let group = tenant.groups.of(object).filter(|group| by_hand(desk, *group));
        let Some(group) = group else { return Vec::new() };
        edits.push(Edit::RemoveMember { group: tenant.group_id(group), user: tenant.user_id(user) });
    }
    edits
}

fn by_hand(desk: Desk<'_>, group: GroupIndex) -> bool {
    let groups = &desk.context.tenant.groups;
    !groups.dynamic.at(group) && groups.synced.at(group) != Some(true)
}

/// Whether a user waits for a seat: processing would refuse one today, or did once, and nothing else gives it.
fn waits(desk: Desk<'_>, case: &Case, product: ProductIndex) -> bool {
    let has_it = || case.claims.iter().any(|claim| claim.product() == product && claim.status.is_in_force());
    case.lacks_seat(product)
        || !has_it() && case.claims.iter().any(|claim| claim.wanted && was_refused_seat(desk, claim, product))
}

/// Whether the export records that a seat was refused.
fn was_refused_seat(desk: Desk<'_>, claim: &Claim, product: ProductIndex) -> bool {
    let error = claim.recorded.and_then(|(_, shape)| desk.context.tenant.texts.get(shape.error));
    claim.product() == product && claim.status.is_error() && error == Some(ErrorCode::Count.name())
}

fn reprocess_step(edits: Vec<Edit>) -> Steps {
    let then = "Check that those who waited have the product.";
    Steps::new("Reprocess the groups in which users wait", edits, then)
}

/// Reprocesses of the groups through which users wait for a seat.
fn reprocess(desk: Desk<'_>, product: ProductIndex) -> Vec<Edit> {
    let tenant = desk.context.tenant;
    let cases = desk.context.forecast.cases.iter().filter(|case| waits(desk, case, product));
    let claims =
        cases.flat_map(|case| &case.claims).filter(|claim| claim.product() == product && claim.wanted);
    let mut groups: Vec<ObjectIndex> =
        claims.filter(|claim| !claim.status.is_in_force()).filter_map(|claim| claim.group).collect();
    groups.sort_by(|a, b| tenant.objects.compare(*a, *b));
    groups.dedup();
    let edits = groups.into_iter();
    edits
        .map(|group| Edit::Reprocess { group: Some(tenant.objects.text(group)), user: None, all: None })
        .collect()
}
