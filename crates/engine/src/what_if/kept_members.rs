//! Members whom a rule with `memberOf` no longer means once a scenario is done, and who stay (facts 6.12).

use crate::checks::{Context, Names, count};
use crate::dynamic::{Answers, LETS_NOBODY_GO};
use crate::licensing::world::World;
use crate::tenant::{GroupIndex, UserIndex};
use seatscope_membership::Rule;

/// What is told of each group that keeps such members. Whom the rule did not mean in the export either are not the
/// scenario's doing.
pub(super) fn kept(context: Context<'_>, rules: &[(GroupIndex, Rule)], after: &World<'_>) -> Vec<String> {
    let tenant = context.tenant;
    let edited = after.moved_users();
    let told = rules.iter().filter(|(_, rule)| rule.is_member_of()).filter_map(|(group, rule)| {
        let members = members(after, *group, rule, &edited);
        let out = |world: &World<'_>| {
            let mut answers = Answers::default();
            answers.ask(world, rule, members.iter().copied());
            let is_out = |user: &&UserIndex| !answers.is_inside(**user) && !answers.is_unknown(**user);
            members.iter().filter(is_out).copied().collect::<Vec<UserIndex>>()
        };
        let was_out = out(context.world);
        let had = |user: &UserIndex| context.world.groups_of(*user).contains(group);
        let mut kept = out(after);
        kept.retain(|user| !had(user) || was_out.binary_search(user).is_err());
        if kept.is_empty() {
            return None;
        }
        let name = tenant.groups.object.get(*group).map(|group| Names(tenant).group(*group));
        let members = count(kept.len(), "member", "members");
        let stay = if kept.len() == 1 { "stays" } else { "stay" };
        Some(format!(
            "{members} of {} {stay} though its rule no longer means them: {LETS_NOBODY_GO}",
            name.unwrap_or_default()
        ))
    });
    told.collect()
}

/// Members of a group who may have left one of the groups that its rule names, in their order.
fn members(world: &World<'_>, group: GroupIndex, rule: &Rule, edited: &[UserIndex]) -> Vec<UserIndex> {
    let tenant = world.tenant;
    let named = rule.references().groups.iter();
    let mut named = named.filter_map(|id| tenant.groups.of(tenant.objects.find(id)?));
    if named.any(|group| world.deletion(group).is_some()) {
        return world.members_of(group);
    }
    edited.iter().copied().filter(|user| world.groups_of(*user).contains(&group)).collect()
}
