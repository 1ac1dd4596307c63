//! `setMembershipRule`: who comes into the group and who goes (facts 4.19, 4.27, 6).

use super::apply::{Touched, find_group};
use super::following::Moved;
use super::refusal::Refusal;
use crate::checks::count;
use crate::dynamic::{
    Answers, LETS_NOBODY_GO, Movement, has_ended, is_paused, keeps_members, may_have_ended, nested_member_of,
    read_rule, rule_of, unknown_in_words, warned,
};
use crate::licensing::world::World;
use crate::tenant::{Fields, GroupIndex, UserIndex};
use time::OffsetDateTime;

/// Members from which on processing may take more than a day, and those from which on it may slow directory
/// synchronisation down (seed 003).
const SLOW: usize = 60_000;
const LARGE: usize = 100_000;

/// What a new rule does.
#[derive(Debug)]
pub(super) struct NewRule {
    pub(super) touched: Touched,
    pub(super) remark: String,
    /// None where nobody is moved by it.
    pub(super) moved: Option<Moved>,
}

/// Evaluates the rule on all users and moves them. Of whom nobody can tell, they stay as they are. A static group
/// loses its members first; those who meet the rule are back when all is done.
///
/// # Errors
/// Says why the group cannot have the rule, or what of the rule is wrong. The world is then unchanged.
pub(super) fn set(
    world: &mut World<'_>,
    id: &str,
    text: &str,
    now: Option<OffsetDateTime>,
) -> Result<NewRule, Refusal> {
    let group = find_group(world, id)?;
    let tenant = world.tenant;
    if tenant.groups.synced.at(group) == Some(true) {
        return Err(Refusal::SyncedGroup(id.to_owned()));
    }
    if tenant.groups.role_assignable.at(group) == Some(true) {
        return Err(Refusal::RoleAssignableGroup(id.to_owned()));
    }
    let fields = tenant.groups.fields.at(group);
    let may_be_of_exchange = tenant.groups.mail_enabled.at(group) == Some(true)
        && !tenant.groups.unified.at(group)
        && !tenant.groups.dynamic.at(group);
    if may_be_of_exchange && fields.has(Fields::GROUP_TYPES) {
        return Err(Refusal::MailEnabledGroup(id.to_owned()));
    }
    let (rule, warnings) = read_rule(text, now).map_err(|unread| match unread.is_only_here {
        true => Refusal::RuleNotEvaluated(unread.reason),
        false => Refusal::InvalidMembershipRule(unread.reason),
    })?;
    let own = |named: GroupIndex| match named == group {
        true => Some(text.to_owned()),
        false => world.rule(named).or_else(|| rule_of(tenant, named)).map(str::to_owned),
    };
    if let Some(nested) = nested_member_of(tenant, &rule, own).first() {
        return Err(Refusal::NestedMemberOf((*nested).to_owned()));
    }
    let was_static = !world.is_dynamic(group);
    let own = world.rule(group).or_else(|| rule_of(tenant, group)).filter(|_| !was_static);
    let keeps = keeps_members(&rule, text, own);
    world.set_rule(group, text);
    let nobody = |why: &str| NewRule {
        touched: Touched::Nobody,
        remark: format!("{why}, so nobody comes or goes"),
        moved: None,
    };
    if !was_static && is_paused(tenant, group) {
        return Ok(nobody("its processing is paused"));
    }
    if has_ended(&rule, now) {
        return Ok(nobody("the service moves nobody by `memberOf` since 3 November 2026"));
    }
    let answers = Answers::of_all(world, &rule);
    let unknown = unknown_in_words(&answers);
    let members = members(world, group);
    let Movement { comes, mut goes, stays } = Movement::of(&members, &answers);
    let kept = if keeps { std::mem::take(&mut goes) } else { Vec::new() };
    let come = count(comes.len(), "user comes", "users come");
    let mut remark = format!("{come} and {}", count(goes.len(), "user goes", "users go"));
    if was_static {
        remark.push_str(&format!("; {}", emptied(world, group, stays.len(), members.len())));
        if !fields.has(Fields::ROLE_ASSIGNABLE) {
            remark.push_str(
                "; `isAssignableToRole` was not exported, and the service refuses this where roles can be assigned to \
                 the group",
            );
        }
        if may_be_of_exchange {
            remark.push_str(
                "; `groupTypes` was not exported, and of groups with mail the service takes a rule for Microsoft 365 \
                 groups only",
            );
        }
    }
    if !kept.is_empty() {
        let members = count(
            kept.len(),
            "member whom the rule no longer means stays",
            "members whom the rule no longer means stay",
        );
        remark.push_str(&format!("; {members}, since it is the rule that the group has: {LETS_NOBODY_GO}"));
    }
    if let Some(unsure) = may_have_ended(&rule, now) {
        remark.push_str(&format!("; {unsure}"));
    }
    if let Some(unknown) = unknown {
        let then = if was_static {
            "so whether they come back is not known, and they count as staying as they are"
        } else {
            "so they stay as they are"
        };
        remark.push_str(&format!("; {unknown}, {then}"));
    }
    if !tenant.members.known.at(group) {
        remark.push_str("; not all members of the group were exported, so more may go");
    }
    if let Some(warning) = warned(text, &warnings) {
        remark.push_str(&format!("; the rule can be read, but look whether it is meant so: {warning}"));
    }
    if let Some(advice) = advice(members.len().max(stays.len() + comes.len())) {
        remark.push_str(&format!("; {advice}"));
    }
    for user in &comes {
        world.set_member(group, *user, true);
    }
    for user in &goes {
        world.set_member(group, *user, false);
    }
    let mut touched = [comes.clone(), goes.clone()].concat();
    touched.sort_unstable();
    let unknown = answers.unknown.iter().map(|(user, _)| *user).collect();
    let back = if was_static { stays } else { Vec::new() };
    let moved = Moved { edit: None, group, comes, goes, back, unknown };
    Ok(NewRule { touched: Touched::Users(touched), remark, moved: Some(moved) })
}

/// What is told of a static group of so many members that becomes dynamic, and of whom so many meet its rule.
fn emptied(world: &World<'_>, group: GroupIndex, stay: usize, members: usize) -> String {
    let back = count(stay, "member who meets the rule comes", "members who meet the rule come");
    let told = format!("the group becomes dynamic and is emptied first, and {back} back");
    if members == 0 || world.licenses_of(group).is_empty() {
        return told;
    }
    let lose = count(members, "member loses", "members lose");
    format!(
        "{told}; until the service has processed both, {lose} what comes through this group alone, and whoever comes \
         back needs a seat again"
    )
}

/// The members of a group; where they were not exported, whoever has something through it.
fn members(world: &World<'_>, group: GroupIndex) -> Vec<UserIndex> {
    let tenant = world.tenant;
    let mut members = world.members_of(group);
    if tenant.members.known.at(group) {
        return members;
    }
    let object = tenant.groups.object.get(group).copied();
    let is_recorded = |user: &UserIndex| {
        let mut recorded = tenant.users.recorded(*user);
        recorded.any(|(_, shape)| shape.group.is_some() && shape.group == object)
    };
    let here = tenant.users.indexes().filter(is_recorded);
    members.extend(here.filter(|user| !world.is_deleted(*user) && !world.has_left(group, *user)));
    members.sort_unstable();
    members.dedup();
    members
}

/// What the documentation advises for a group of so many members (seed 003).
fn advice(members: usize) -> Option<String> {
    let what = match members {
        LARGE.. => "the change may slow directory synchronisation down",
        members if members > SLOW => "processing it may take more than 24 hours",
        _ => return None,
    };
    Some(format!(
        "the group is large, with {members} members: try the rule on a small test group first, and {what}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_groups_come_with_the_documented_advice() {
        assert_eq!(advice(SLOW), None);
        let slow = advice(SLOW + 1).unwrap();
        assert!(slow.contains("60001") && slow.contains("test group") && slow.contains("24 hours"), "{slow}");
        assert!(advice(LARGE).unwrap().contains("synchronisation"));
    }
}
