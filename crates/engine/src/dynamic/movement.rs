//! Who would come into a group and who would go, by a rule.

use super::subject::Sources;
use crate::checks::{count, join};
use crate::licensing::world::World;
use crate::tenant::{GroupIndex, UserIndex};
use seatscope_membership::{Answer, Missing, Rule};
use std::collections::BTreeMap;

/// A rule against the members of a group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Movement {
    /// Users who meet the rule and are not members, in their order.
    pub comes: Vec<UserIndex>,
    /// Members who do not meet it.
    pub goes: Vec<UserIndex>,
    /// Members who meet it.
    pub stays: usize,
    /// Users of whom nobody can tell, by what is missing.
    pub unknown: BTreeMap<String, usize>,
}

impl Movement {
    /// Asks every user of a tenant.
    pub fn new(world: &World<'_>, group: GroupIndex, rule: &Rule) -> Self {
        let sources = Sources::new(world, rule);
        let mut movement = Self::default();
        let mut missing: Vec<(Missing<'_>, usize)> = Vec::new();
        for user in world.tenant.users.indexes().filter(|user| !world.is_deleted(*user)) {
            let is_member = || world.groups_of(user).contains(&group);
            match rule.evaluate(&sources.user(user)) {
                Answer::In if is_member() => movement.stays += 1,
                Answer::In => movement.comes.push(user),
                Answer::Out if is_member() => movement.goes.push(user),
                Answer::Out => {}
                Answer::Unknown(what) => match missing.iter_mut().find(|(known, _)| *known == what) {
                    Some((_, users)) => *users += 1,
                    None => missing.push((what, 1)),
                },
            }
        }
        for (what, users) in missing {
            let what = match what {
                Missing::Property(property) => format!("`{}`", property.name),
                Missing::Now => "the present time".to_owned(),
            };
            *movement.unknown.entry(what).or_default() += users;
        }
        movement
    }

    /// Of how many users nobody can tell, and why; nothing where it is known of all.
    pub fn unknown_in_words(&self) -> Option<String> {
        let users: usize = self.unknown.values().sum();
        let missing: Vec<String> = self.unknown.keys().cloned().collect();
        let were = if missing.len() == 1 { "is" } else { "are" };
        let users = count(users, "user", "users");
        (!missing.is_empty())
            .then(|| format!("of {users} nobody can tell, since {} {were} missing", join(&missing, "and")))
    }
}
