//! Who comes and goes by rules that stay as they are, once what the edits do was processed: rules can ask for service
//! plans, so licences that come or go elsewhere move people (facts 4.27); and for locations, addresses and groups that
//! edits change. That is looked at once; what it moves in turn is only told.

use super::apply::Touched;
use super::changes::plans_changed;
use super::run::{Processing, Run, process};
use crate::checks::{Context, Names, count};
use crate::dynamic::{Answers, Services, has_ended, is_paused, read_rule, rule_of};
use crate::licensing::grants::plans;
use crate::licensing::world::{PlansAfter, World};
use crate::tenant::{GroupIndex, UserIndex};
use rustc_hash::FxHashMap;
use seatscope_contract::scenario::Edit;
use seatscope_membership::{PropertyKind, Rule};
use std::cmp::Ordering;
use std::sync::Arc;

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
    /// Of whom nobody can tell.
    pub unknown: Vec<UserIndex>,
}

/// What scenarios can change of what rules ask for.
const CHANGEABLE: [&str; 4] = ["assignedPlans", "memberOf", "proxyAddresses", "usageLocation"];

/// Moves the users whom the scenario moves by rules, and processes once more.
pub(super) fn follow<'a>(context: Context<'a>, edits: &[Edit], mut run: Run<'a>) -> Run<'a> {
    let rules = rules(context, &run.world);
    let Some(last) = edits.len().checked_sub(1).filter(|_| !rules.is_empty()) else { return run };
    let first = processed(context, &run, &rules);
    let moves = moves(context, &rules, context.world, &first);
    if moves.is_empty() {
        return run;
    }
    for moved in &moves {
        let users = [(&moved.comes, true), (&moved.goes, false)];
        for (user, member) in
            users.into_iter().flat_map(|(users, is)| users.iter().map(move |user| (*user, is)))
        {
            run.world.set_member(moved.group, user, member);
        }
        let mut touched = [moved.comes.as_slice(), &moved.goes].concat();
        touched.sort_unstable();
        run.touched.push((last, Touched::Users(touched)));
        run.remarks.push((last, told(context, moved)));
    }
    let book = run.addresses.as_ref().unwrap_or(context.addresses);
    let Processing { after, had, alike, idle } = process(context, book, &run.world, &run.touched);
    run = Run { after, had, alike, idle, ..run };
    if !self::moves(context, &rules, &first, &processed(context, &run, &rules)).is_empty() {
        let again = "the licences that this brings or takes move people by these rules once more, which is not simulated";
        run.remarks.push((last, again.to_owned()));
    }
    run.membership.extend(moves);
    run
}

/// Rules of dynamic groups with licences that ask for what scenarios can change.
fn rules(context: Context<'_>, world: &World<'_>) -> Vec<(GroupIndex, Rule)> {
    let tenant = context.tenant;
    let groups = tenant.groups.indexes().filter(|group| {
        let is_still = tenant.groups.dynamic.at(*group) && is_paused(tenant, *group);
        world.is_dynamic(*group)
            && !is_still
            && !world.licenses_of(*group).is_empty()
            && world.deletion(*group).is_none()
    });
    let rules = groups.filter_map(|group| {
        let text = world.rule(group).or_else(|| rule_of(tenant, group))?;
        // Reading a rule costs more than this look, and scenarios are tried by the hundred.
        let lower = text.to_ascii_lowercase();
        if !CHANGEABLE.iter().any(|name| lower.contains(&name.to_ascii_lowercase())) {
            return None;
        }
        let (rule, _) = read_rule(text, context.now).ok()?;
        let asks = rule.properties().iter().any(|property| CHANGEABLE.contains(&property.name.as_ref()));
        (asks && !has_ended(&rule, context.now)).then_some((group, rule))
    });
    rules.collect()
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
    let mut everybody = [edited.as_slice(), &after.users_with_other_plans()].concat();
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
            .filter(|user| is_out(&after, **user) && (is_new || !is_out(&before, **user)) && is_member(user));
        let unknown = after.unknown.iter().map(|(user, _)| *user).filter(|user| !before.is_unknown(*user));
        let moved = Moved {
            edit: None,
            group: *group,
            comes: comes.copied().collect(),
            goes: goes.copied().collect(),
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

fn told(context: Context<'_>, moved: &Moved) -> String {
    let tenant = context.tenant;
    let object = tenant.groups.object.get(moved.group).copied();
    let name = object.map(|object| Names(tenant).group(object)).unwrap_or_default();
    let comes = count(moved.comes.len(), "user comes", "users come");
    let goes = count(moved.goes.len(), "user goes", "users go");
    format!("once that is processed, people move by the rule of {name}: {comes} and {goes}")
}
