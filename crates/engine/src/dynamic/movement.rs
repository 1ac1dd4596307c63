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

/// Of how many users nobody can tell, and all that could decide it; nothing where it is known of all.
pub fn unknown_in_words(answers: &Answers) -> Option<String> {
    let lacks: Vec<&Lack> = answers.lacks().into_iter().map(|(lack, _)| lack).collect();
    let named = |own: &dyn Fn(&Lack) -> Option<String>, verb: [&str; 2], what: &str| {
        let mut names: Vec<String> = lacks.iter().filter_map(|lack| own(lack)).collect();
        names.sort();
        let verb = verb.get(usize::from(names.len() > 1)).copied().unwrap_or_default();
        (!names.is_empty()).then(|| format!("{} {verb} {what}", join(&names, "and")))
    };
    let missing = |lack: &Lack| match lack {
        Lack::Property(name, _) => Some(format!("`{name}`")),
        Lack::Now => Some("the present time".to_owned()),
        Lack::Unreadable(..) => None,
    };
    let unreadable = |lack: &Lack| match lack {
        Lack::Unreadable(name, _) => Some(format!("`{name}`")),
        Lack::Property(..) | Lack::Now => None,
    };
    let reasons = [
        named(&missing, ["is", "are"], "missing"),
        named(&unreadable, ["has", "have"], "a value that cannot be read"),
    ];
    let reasons: Vec<String> = reasons.into_iter().flatten().collect();
    let users = count(answers.unknown.len(), "user", "users");
    (!reasons.is_empty()).then(|| format!("of {users} nobody can tell, since {}", join(&reasons, "and")))
}
