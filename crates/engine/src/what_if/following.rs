//! Who comes and goes by rules that stay as they are, once what the edits do was processed: rules can ask for service
//! plans, so licences that come or go elsewhere move people (facts 4.27); and for locations, addresses and groups that
//! edits change. What that moves can move others in turn, so it is followed until nobody moves any more. Rules that
//! contradict each other never come to that; they are told.

use super::apply::Touched;
use super::changes::plans_changed;
use super::kept_members::kept;
use super::run::{Processing, Run, process};
use crate::checks::{Context, Names, count, join};
use crate::dynamic::{Answers, Services, has_ended, is_paused, read_rule, rule_of};
use crate::licensing::grants::plans;
use crate::licensing::world::{PlansAfter, World};
use crate::tenant::{GroupIndex, UserIndex};
use rustc_hash::FxHashMap;
use seatscope_contract::scenario::Edit;
use seatscope_membership::{PropertyKind, Rule};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

/// How many times in turn people are moved. Chains of groups are short; what goes on longer is told.
const TURNS: usize = 20;

/// Users whom a rule moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Position of the edit that sets the rule; none where it stays as it is.
    pub edit: Option<usize>,
    /// The group.
    pub group: GroupIndex,
    /// Who comes, in order.
    pub comes: Vec<UserIndex>,
    /// Who goes, in order.
    pub goes: Vec<UserIndex>,
    /// Who goes and comes back, in order: a static group that becomes dynamic is emptied first.
    pub back: Vec<UserIndex>,
    /// Of whom nobody can tell.
    pub unknown: Vec<UserIndex>,
}

/// What scenarios can change of what rules ask for.
const CHANGEABLE: [&str; 4] = ["assignedPlans", "memberOf", "proxyAddresses", "usageLocation"];

/// Who is in a group by now and was not, or the other way round, since the edits were made.
type Difference = BTreeMap<(GroupIndex, UserIndex), bool>;

/// Moves the users whom the scenario moves by rules, and processes them, until nobody moves any more.
pub(super) fn follow<'a>(context: Context<'a>, edits: &[Edit], mut run: Run<'a>) -> Run<'a> {
    let rules = rules(context, &run.world);
    let Some(last) = edits.len().checked_sub(1).filter(|_| !rules.is_empty()) else { return run };
    let (mut before, mut now) = (context.world.clone(), processed(context, &run, &rules));
    let (mut difference, mut seen) = (Difference::new(), BTreeSet::from([Difference::new()]));
    let mut unknown: BTreeMap<GroupIndex, BTreeSet<UserIndex>> = BTreeMap::new();
    for turn in 0.. {
        let moves = moves(context, &rules, &before, &now);
        if moves.is_empty() {
            break;
        }
        let next = moved(&difference, &moves);
        if turn == TURNS || !seen.insert(next.clone()) {
            run.remarks.push((last, restless(context, &moves, turn == TURNS)));
            break;
        }
        let left = std::mem::replace(&mut difference, next);
        for moved in &moves {
            for (user, member) in each(moved) {
                run.world.set_member(moved.group, user, member);
            }
            let mut touched = [moved.comes.as_slice(), &moved.goes].concat();
            touched.sort_unstable();
            run.touched.push((last, Touched::Users(touched)));
            let mut remark = told(context, moved, turn);
            let again = moved.comes.iter().filter(|user| left.get(&(moved.group, **user)) == Some(&false));
            if !run.world.licenses_of(moved.group).is_empty() {
                remark.push_str(&seats_again(again.count()));
            }
            run.remarks.push((last, remark));
            unknown.entry(moved.group).or_default().extend(&moved.unknown);
        }
        let book = run.addresses.as_ref().unwrap_or(context.addresses);
        let Processing { after, had, alike, idle } = process(context, book, &run.world, &run.touched);
        run = Run { after, had, alike, idle, ..run };
        before = std::mem::replace(&mut now, processed(context, &run, &rules));
    }
    run.membership.extend(in_the_end(&difference, unknown));
    run.remarks.extend(kept(context, &rules, &now).into_iter().map(|remark| (last, remark)));
    run
}

/// Whom a rule moves, and whether into the group.
fn each(moved: &Moved) -> impl Iterator<Item = (UserIndex, bool)> {
    let (comes, goes) = (moved.comes.iter(), moved.goes.iter());
    comes.map(|user| (*user, true)).chain(goes.map(|user| (*user, false)))
}

/// The difference once these have moved, too. Who comes and goes again makes none.
fn moved(difference: &Difference, moves: &[Moved]) -> Difference {
    let mut next = difference.clone();
    for moved in moves {
        for (user, member) in each(moved) {
            if next.remove(&(moved.group, user)).is_none() {
                next.insert((moved.group, user), member);
            }
        }
    }
    next
}

/// Who has come and gone when all is done, group by group.
fn in_the_end(
    difference: &Difference,
    mut unknown: BTreeMap<GroupIndex, BTreeSet<UserIndex>>,
) -> impl Iterator<Item = Moved> {
    let mut of_group: BTreeMap<GroupIndex, Moved> = BTreeMap::new();
    for ((group, user), member) in difference {
        let unknown = &mut unknown;
        let moved = of_group.entry(*group).or_insert_with(|| Moved {
            edit: None,
            group: *group,
            comes: Vec::new(),
            goes: Vec::new(),
            back: Vec::new(),
            unknown: unknown.remove(group).into_iter().flatten().collect(),
        });
        if *member { &mut moved.comes } else { &mut moved.goes }.push(*user);
    }
    of_group.into_values()
}

/// Rules that ask for what scenarios can change: of dynamic groups with licences, and of those without on whose
/// members one with licences depends.
fn rules(context: Context<'_>, world: &World<'_>) -> Vec<(GroupIndex, Rule)> {
    let tenant = context.tenant;
    let is_moved = |group: GroupIndex| {
        let is_still = tenant.groups.dynamic.at(group) && is_paused(tenant, group);
        world.is_dynamic(group) && !is_still && world.deletion(group).is_none()
    };
    let mut open: VecDeque<GroupIndex> =
        tenant.groups.indexes().filter(|group| !world.licenses_of(*group).is_empty()).collect();
    let mut met: BTreeSet<GroupIndex> = open.iter().copied().collect();
    let mut rules = Vec::new();
    while let Some(group) = open.pop_front() {
        let text = world.rule(group).or_else(|| rule_of(tenant, group)).filter(|_| is_moved(group));
        let Some(text) = text else { continue };
        // Reading a rule costs more than this look, and scenarios are tried by the hundred.
        let lower = text.to_ascii_lowercase();
        if !CHANGEABLE.iter().any(|name| lower.contains(&name.to_ascii_lowercase())) {
            continue;
        }
        let Ok((rule, _)) = read_rule(text, context.now) else { continue };
        let asks = rule.properties().iter().any(|property| CHANGEABLE.contains(&property.name.as_ref()));
        if !asks || has_ended(&rule, context.now) {
            continue;
        }
        let named = rule.references().groups.iter();
        let named = named.filter_map(|id| tenant.groups.of(tenant.objects.find(id)?));
        open.extend(named.filter(|group| met.insert(*group)));
        rules.push((group, rule));
    }
    rules
}

fn asks_for_plans(rule: &Rule) -> bool {
    rule.properties().iter().any(|property| property.kind == PropertyKind::Plans)
}

/// The tenant with the service plans that processing leaves, where a rule asks for any.
fn processed<'a>(context: Context<'a>, run: &Run<'a>, rules: &[(GroupIndex, Rule)]) -> World<'a> {
    let mut world = run.world.clone();
    if rules.iter().any(|(_, rule)| asks_for_plans(rule)) {
        world.set_plans_after(plans_after(context, run));
    }
    world
}

/// Whom the rules take in or leave out after a change, other than before it.
fn moves(
    context: Context<'_>,
    rules: &[(GroupIndex, Rule)],
    before: &World<'_>,
    after: &World<'_>,
) -> Vec<Moved> {
    let tenant = context.tenant;
    let edited = after.moved_users();
    // Whose plans are as they were again were moved by what they were in between.
    let mut everybody =
        [edited.as_slice(), &before.users_with_other_plans(), &after.users_with_other_plans()].concat();
    everybody.sort_unstable();
    everybody.dedup();
    let moves = rules.iter().filter_map(|(group, rule)| {
        let users = if asks_for_plans(rule) { &everybody } else { &edited };
        let asked = |world: &World<'_>| {
            let mut answers = Answers::default();
            answers.ask(world, rule, users.iter().copied());
            answers
        };
        let is_member = |user: &UserIndex| after.groups_of(*user).contains(group);
        // A rule of the scenario has decided of everybody when it was set.
        let is_new = after.rule(*group).is_some();
        let (before, after) = (asked(before), asked(after));
        let comes =
            after.inside.iter().filter(|user| (is_new || !before.is_inside(**user)) && !is_member(user));
        let is_out =
            |answers: &Answers, user: UserIndex| !answers.is_inside(user) && !answers.is_unknown(user);
        let goes = users
            .iter()
            .filter(|user| is_out(&after, **user) && (is_new || !is_out(&before, **user)) && is_member(user))
            .filter(|_| !rule.is_member_of());
        let unknown = after.unknown.iter().map(|(user, _)| *user).filter(|user| !before.is_unknown(*user));
        let moved = Moved {
            edit: None,
            group: *group,
            comes: comes.copied().collect(),
            goes: goes.copied().collect(),
            back: Vec::new(),
            unknown: unknown.collect(),
        };
        (!moved.comes.is_empty() || !moved.goes.is_empty()).then_some(moved)
    });
    let mut moves: Vec<Moved> = moves.collect();
    let object = |moved: &Moved| tenant.groups.object.get(moved.group).copied();
    moves.sort_by(|a, b| {
        object(a).zip(object(b)).map_or(Ordering::Equal, |(a, b)| tenant.objects.compare(a, b))
    });
    moves
}

/// How the service plans of users change by the scenario.
fn plans_after(context: Context<'_>, run: &Run<'_>) -> FxHashMap<UserIndex, Arc<PlansAfter>> {
    let tenant = context.tenant;
    let services = Services::new(tenant);
    let mut changed = FxHashMap::default();
    for ((case, had), users) in run.after.cases.iter().zip(&run.had).zip(&run.alike) {
        let change = plans_changed(context, run, case, had);
        if change.gained.is_clear() && change.lost.is_clear() {
            continue;
        }
        let id = |plan| tenant.plans.ids.text(plan);
        let after = Arc::new(PlansAfter {
            gained: plans(&change.gained)
                .map(|plan| (id(plan), services.of(plan).map(str::to_owned)))
                .collect(),
            lost: plans(&change.lost).map(id).collect(),
        });
        changed.extend(users.iter().map(|user| (*user, Arc::clone(&after))));
    }
    changed
}

fn told(context: Context<'_>, moved: &Moved, turn: usize) -> String {
    let once = if turn == 0 { "once that is processed" } else { "once that is processed in turn" };
    let name = name(context, moved.group);
    let comes = count(moved.comes.len(), "user comes", "users come");
    let goes = count(moved.goes.len(), "user goes", "users go");
    format!("{once}, people move by the rule of {name}: {comes} and {goes}")
}

/// What is told of those who come back into a licensed group that an earlier turn took them out of.
fn seats_again(users: usize) -> String {
    match users {
        0 => String::new(),
        some => format!(
            "; {some} of them had gone in an earlier turn and {} again, which is not simulated",
            if some == 1 { "needs a seat" } else { "need seats" }
        ),
    }
}

/// What is told where people go on moving.
fn restless(context: Context<'_>, moves: &[Moved], is_long: bool) -> String {
    let names: Vec<String> = moves.iter().map(|moved| name(context, moved.group)).collect();
    let rules = if names.len() == 1 { "the rule" } else { "the rules" };
    let names = join(&names, "and");
    let users: BTreeSet<UserIndex> = moves.iter().flat_map(each).map(|(user, _)| user).collect();
    if is_long {
        let users = count(users.len(), "user still moves", "users still move");
        return format!(
            "even after {TURNS} turns {users} by {rules} of {names}, and that is not simulated any further"
        );
    }
    let users = count(users.len(), "user comes and goes", "users come and go");
    format!(
        "this never comes to rest: by {rules} of {names} {users} again and again, since each turn undoes an earlier \
         one; what is shown is how things are before that begins anew"
    )
}

fn name(context: Context<'_>, group: GroupIndex) -> String {
    let tenant = context.tenant;
    let object = tenant.groups.object.get(group).copied();
    object.map(|object| Names(tenant).group(object)).unwrap_or_default()
}
