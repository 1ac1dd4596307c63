//! `setMembershipRule`: who comes into the group and who goes (facts 4.19, 4.27, 6).

use super::apply::{Touched, find_group};
use super::refusal::Refusal;
use crate::checks::count;
use crate::dynamic::{Answers, Movement, is_paused, read_rule, unknown_in_words};
use crate::licensing::world::World;
use time::OffsetDateTime;

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
) -> Result<(Touched, String), Refusal> {
    let group = find_group(world, id)?;
    let tenant = world.tenant;
    if tenant.groups.synced.at(group) == Some(true) {
        return Err(Refusal::SyncedGroup(id.to_owned()));
    }
    let (rule, _) = read_rule(text, now).map_err(|unread| match unread.is_only_here {
        true => Refusal::RuleNotEvaluated(unread.reason),
        false => Refusal::InvalidMembershipRule(unread.reason),
    })?;
    let was_static = !world.is_dynamic(group);
    world.make_dynamic(group);
    if is_paused(tenant, group) {
        return Ok((Touched::Nobody, "its processing is paused, so nobody comes or goes".to_owned()));
    }
    let answers = Answers::of_all(world, &rule);
    let unknown = unknown_in_words(&answers);
    let Movement { comes, goes, stays } = Movement::new(world, group, &answers);
    let come = count(comes.len(), "user comes", "users come");
    let mut remark = format!("{come} and {}", count(goes.len(), "user goes", "users go"));
    if was_static {
        let back = count(stays.len(), "member who meets the rule comes", "members who meet the rule come");
        remark.push_str(&format!("; the group becomes dynamic and is emptied first, and {back} back"));
    }
    if let Some(unknown) = unknown {
        remark.push_str(&format!("; {unknown}, so they stay as they are"));
    }
    if !tenant.members.known.at(group) {
        remark.push_str("; not all members of the group were exported, so more may go");
    }
    for user in &comes {
        world.set_member(group, *user, true);
    }
    for user in &goes {
        world.set_member(group, *user, false);
    }
    let mut moved = [comes, goes].concat();
    moved.sort_unstable();
    Ok((Touched::Users(moved), remark))
}
