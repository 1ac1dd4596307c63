//! Who would come into a group and who would go, by a rule.

use super::answers::{Answers, Lack};
use crate::checks::{count, join};
use crate::licensing::world::World;
use crate::tenant::{GroupIndex, UserIndex};

/// A rule against the members of a group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Movement {
    /// Users who meet the rule and are not members, in their order.
    pub comes: Vec<UserIndex>,
    /// Members who do not meet it.
    pub goes: Vec<UserIndex>,
    /// Members who meet it.
    pub stays: Vec<UserIndex>,
}

impl Movement {
    /// What the answers for all users, or for all that matter, mean for a group.
    pub fn new(world: &World<'_>, group: GroupIndex, answers: &Answers) -> Self {
        Self::of(&world.members_of(group), answers)
    }

    /// What the answers mean for a group of these members, who are in order.
    pub fn of(members: &[UserIndex], answers: &Answers) -> Self {
        let is_member = |user: &UserIndex| members.binary_search(user).is_ok();
        let (stays, comes) = answers.inside.iter().partition(|user| is_member(user));
        let goes = members.iter().filter(|user| !answers.is_inside(**user) && !answers.is_unknown(**user));
        Self { comes, goes: goes.copied().collect(), stays }
    }
}

/// Of how many users nobody can tell, and why; nothing where it is known of all.
pub fn unknown_in_words(answers: &Answers) -> Option<String> {
    let missing = answers.lacks().into_iter().map(|(lack, _)| match lack {
        Lack::Property(name, _) => format!("`{name}`"),
        Lack::Now => "the present time".to_owned(),
    });
    let mut missing: Vec<String> = missing.collect();
    missing.sort();
    let were = if missing.len() == 1 { "is" } else { "are" };
    let users = count(answers.unknown.len(), "user", "users");
    (!missing.is_empty())
        .then(|| format!("of {users} nobody can tell, since {} {were} missing", join(&missing, "and")))
}
