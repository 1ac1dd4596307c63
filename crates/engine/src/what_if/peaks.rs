//! The most seats that a scenario needs at one moment.
//!
//! Its edits are carried out in their order, each with the processing that it starts, so what one frees is free
//! for the next. Within one edit everything is added before anything is freed: in which order the service
//! takes its users is not documented (facts 4.6). What one user gets and gives up is one change (facts 1.8,
//! 4.17). Whoever is refused a seat needs it all the same, so the edits are carried out on a tenant that has
//! seats for everybody; only who waited before and goes on waiting is no need of theirs ([`waiting`]).

use super::apply::Touched;
use super::changes::licenses_before;
use super::errors::leave_unexplained;
use super::progress::Progress;
use super::refusal::Refusal;
use super::run::{Run, held, unprocessed};
use super::waiting::waiting;
use crate::checks::Context;
use crate::licensing::process::{ErrorCode, Verdict};
use crate::licensing::seats::{Case, forecast_cases};
use crate::licensing::world::World;
use crate::tenant::{License, ProductIndex, UserIndex};
use rustc_hash::FxHashMap;
use seatscope_contract::scenario::Edit;
use std::collections::BTreeMap;
use std::ops::Range;

/// Seats that nobody can use up.
const PLENTY: u64 = 1 << 40;

/// How many seats more than before a scenario needs at most.
#[derive(Debug)]
pub(super) struct Peaks {
    /// By product, of all whose seats move.
    pub(super) of_product: BTreeMap<ProductIndex, i64>,
    /// Of all products together.
    pub(super) together: i64,
}

/// Looks for the moments at which a scenario that was run needs the most seats.
pub(super) fn peaks(context: Context<'_>, run: &Run<'_>, edits: &[Edit]) -> Peaks {
    moves(context, run, edits).peaks()
}

/// The seats that the edits of a scenario that was run take and give back, one by one.
pub(super) fn moves(context: Context<'_>, run: &Run<'_>, edits: &[Edit]) -> Moves {
    let mut moves = Moves::default();
    let mut trails: Vec<Trail> = trails(context, run);
    for trail in trails.iter().filter(|trail| !trail.replayed) {
        let at = trail.edits.first().copied().unwrap_or_default();
        moves.add(at, trail.users, &trail.before, &trail.after);
    }
    trails.retain(|trail| trail.replayed);
    for user in refused_a_seat(context, run, edits) {
        if !trails.iter().any(|trail| trail.user == user) {
            trails.push(Trail::of_one(context, user));
        }
    }
    if !trails.is_empty() {
        replay(context, edits, &mut trails, &mut moves);
    }
    moves
}

/// What happens to the products of users who are alike.
struct Trail {
    user: UserIndex,
    users: i64,
    /// Products before the scenario.
    before: Vec<ProductIndex>,
    /// Products after it.
    after: Vec<ProductIndex>,
    /// Products for which they wait before the scenario and after it.
    waiting: Vec<ProductIndex>,
    /// Edits that have to do with them.
    edits: Vec<usize>,
    /// Whether what comes after each edit has to be looked at: there are several, or seats are lacking.
    replayed: bool,
}

impl Trail {
    fn of_one(context: Context<'_>, user: UserIndex) -> Self {
        let before = products(licenses_before(context, user));
        let (after, waiting, edits) = (before.clone(), Vec::new(), Vec::new());
        Self { user, users: 1, before, after, waiting, edits, replayed: true }
    }
}

fn trails(context: Context<'_>, run: &Run<'_>) -> Vec<Trail> {
    let mut by_user: FxHashMap<UserIndex, Vec<usize>> = FxHashMap::default();
    let mut broad: Vec<(usize, &Touched)> = Vec::new();
    for (at, touched) in &run.touched {
        match touched {
            Touched::Nobody => {}
            Touched::User(user) => by_user.entry(*user).or_default().push(*at),
            _ => broad.push((*at, touched)),
        }
    }
    let classes = run.after.cases.iter().zip(&run.had).zip(&run.alike).zip(waiting(context, run));
    let trails = classes.map(|(((case, had), users), waiting)| {
        let mut edits = by_user.get(&case.user).cloned().unwrap_or_default();
        let broad = broad.iter().filter(|(_, touched)| concerns(context, &run.world, touched, case));
        edits.extend(broad.map(|(at, _)| *at));
        edits.sort_unstable();
        let lacks_seat =
            case.processed.verdicts.iter().any(
                |verdict| matches!(verdict, Verdict::Failed(failure) if failure.code == ErrorCode::Count),
            );
        Trail {
            user: case.user,
            users: users.len() as i64,
            before: products(had.iter().copied()),
            after: products(held(case).map(|(_, license)| license)),
            replayed: edits.len() > 1 || lacks_seat,
            waiting,
            edits,
        }
    });
    trails.collect()
}

/// Whether an edit has to do with a user.
pub(super) fn concerns(context: Context<'_>, world: &World<'_>, touched: &Touched, case: &Case) -> bool {
    match touched {
        Touched::Nobody => false,
        Touched::User(user) => *user == case.user,
        Touched::Users(users) => users.binary_search(&case.user).is_ok(),
        Touched::Group(group) => {
            let object = context.tenant.groups.object.get(*group).copied();
            world.groups_of(case.user).contains(group)
                || case.claims.iter().any(|claim| claim.group.is_some() && claim.group == object)
        }
        Touched::Holders(product) => {
            case.claims.iter().any(|claim| claim.product() == *product && claim.status.is_in_force())
        }
        Touched::All => true,
    }
}

/// Users whose direct assignments are refused for want of a seat, each once.
fn refused_a_seat(context: Context<'_>, run: &Run<'_>, edits: &[Edit]) -> Vec<UserIndex> {
    let tenant = context.tenant;
    let refused = run.refused.iter().filter(|(_, refusal)| {
        matches!(refusal, Refusal::AssignmentFails { code: ErrorCode::Count | ErrorCode::Other, .. })
    });
    let users = refused.filter_map(|(at, _)| match edits.get(*at) {
        Some(Edit::AssignLicense { user: Some(user), .. }) => tenant.users.of(tenant.objects.find(user)?),
        _ => None,
    });
    let mut users: Vec<UserIndex> = users.collect();
    users.sort_unstable();
    users.dedup();
    users
}

/// Carries the edits out one by one, with seats for everybody.
fn replay(context: Context<'_>, edits: &[Edit], trails: &mut [Trail], moves: &mut Moves) {
    let mut world = context.world.clone();
    for product in context.tenant.products.ids.indexes() {
        if world.owns(product) != Some(false) && world.seats(product).is_some() {
            world.set_seats(product, PLENTY as i64);
        }
    }
    let mut progress = Progress::new(context, world, edits);
    let of_user: FxHashMap<UserIndex, usize> =
        trails.iter().enumerate().map(|(at, trail)| (trail.user, at)).collect();
    let mut now: Vec<Vec<ProductIndex>> = trails.iter().map(|trail| trail.before.clone()).collect();
    let mut last: Vec<usize> = vec![0; trails.len()];
    for (at, edit) in edits.iter().enumerate() {
        let applied = match edit {
            Edit::SetSeats { sku_id, .. } => {
                let plenty = Edit::SetSeats { sku_id: sku_id.clone(), enabled: PLENTY };
                progress.apply(&plenty)
            }
            edit => progress.apply(edit),
        };
        let Ok(touched) = applied else { continue };
        match &touched {
            Touched::Nobody => continue,
            Touched::User(user) => progress.refresh_for(*user),
            _ => progress.refresh(),
        }
        let (world, addresses) = (&progress.world, progress.addresses.as_ref().unwrap_or(context.addresses));
        let (mut positions, mut cases): (Vec<usize>, Vec<Case>) = (Vec::new(), Vec::new());
        let candidates = match &touched {
            Touched::Nobody => continue,
            Touched::User(user) => of_user.get(user).map_or(0..0, |at| *at..*at + 1),
            _ => 0..trails.len(),
        };
        for position in candidates {
            let Some(trail) = trails.get(position) else { continue };
            let case = unprocessed(world, trail.user);
            if concerns(context, world, &touched, &case) {
                positions.push(position);
                cases.push(case);
            }
        }
        let mut forecast = forecast_cases(world, context.book, addresses, cases, &[], &FxHashMap::default());
        leave_unexplained(context, addresses, world, &mut forecast);
        for (position, case) in positions.into_iter().zip(&forecast.cases) {
            let mut then = products(held(case).map(|(_, license)| license));
            if let Some(trail) = trails.get(position) {
                then.retain(|product| !trail.waiting.contains(product));
            }
            if let (Some(trail), Some(now), Some(last)) =
                (trails.get(position), now.get_mut(position), last.get_mut(position))
            {
                moves.add(at, trail.users, now, &then);
                (*now, *last) = (then, at);
            }
        }
    }
    // What comes to somebody only because seats are lacking elsewhere is needed, too. What somebody keeps only
    // because of that is the seat that was given back above, and no second one.
    for ((trail, now), last) in trails.iter().zip(&now).zip(last) {
        let (kept, come): (Vec<ProductIndex>, Vec<ProductIndex>) =
            trail.after.iter().partition(|product| trail.before.contains(product));
        for (at, products) in [(last, come), (edits.len(), kept)] {
            let mut most = now.clone();
            most.extend(products);
            moves.add(at, trail.users, now, &products_of(most));
        }
    }
}

/// Seats taken and given back, by product and edit.
#[derive(Debug, Default)]
pub(super) struct Moves(BTreeMap<ProductIndex, BTreeMap<usize, (i64, i64)>>);

impl Moves {
    fn add(&mut self, at: usize, users: i64, had: &[ProductIndex], has: &[ProductIndex]) {
        for product in has.iter().filter(|product| !had.contains(product)) {
            self.0.entry(*product).or_default().entry(at).or_default().0 += users;
        }
        for product in had.iter().filter(|product| !has.contains(product)) {
            self.0.entry(*product).or_default().entry(at).or_default().1 += users;
        }
    }

    /// How many seats of a product some edits need at most, beyond those taken before the first of them.
    pub(super) fn needed(&self, product: ProductIndex, edits: Range<usize>) -> i64 {
        self.0.get(&product).map_or(0, |moves| most(moves.range(edits).map(|(_, moved)| *moved)))
    }

    fn peaks(self) -> Peaks {
        let mut all: BTreeMap<usize, (i64, i64)> = BTreeMap::new();
        for (at, (taken, given_back)) in self.0.values().flatten() {
            let moved = all.entry(*at).or_default();
            moved.0 += taken;
            moved.1 += given_back;
        }
        let of_product = self.0.iter().map(|(product, moves)| (*product, most(moves.values().copied())));
        Peaks { of_product: of_product.collect(), together: most(all.into_values()) }
    }
}

/// The most that is taken at one moment beyond what was at first, of what each edit takes and gives back.
fn most(moves: impl Iterator<Item = (i64, i64)>) -> i64 {
    let (mut now, mut most) = (0, 0);
    for (taken, given_back) in moves {
        now += taken;
        most = most.max(now);
        now -= given_back;
    }
    most
}

fn products(licenses: impl IntoIterator<Item = License>) -> Vec<ProductIndex> {
    products_of(licenses.into_iter().map(|license| license.product).collect())
}

fn products_of(mut products: Vec<ProductIndex>) -> Vec<ProductIndex> {
    products.sort_unstable();
    products.dedup();
    products
}
