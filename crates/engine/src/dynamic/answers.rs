//! A rule's answers for users, asked one after the other.

use super::subject::Sources;
use crate::licensing::world::World;
use crate::tenant::UserIndex;
use seatscope_membership::{Answer, Memory, Missing, Property, PropertyKind, Rule};
use std::collections::BTreeMap;

/// Who meets a rule, and of whom nobody can tell. Whoever is asked and not among them does not meet it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// Users who meet the rule, in the order in which they were asked.
    pub inside: Vec<UserIndex>,
    /// Users of whom nobody can tell, with the number of what is missing.
    pub unknown: Vec<(UserIndex, usize)>,
    /// What is missing together for somebody, each once.
    missing: Vec<Vec<Lack>>,
    /// Users who were asked.
    pub asked: usize,
}

/// What an answer lacks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// A property that was not exported: its name in rules and where Graph has it.
    Property(String, String),
    /// One that has a value that cannot be read.
    Unreadable(String, String),
    /// The present time.
    Now,
}

impl Answers {
    /// Asks every user of a tenant.
    pub fn of_all(world: &World<'_>, rule: &Rule) -> Self {
        let mut answers = Self::default();
        answers.ask(world, rule, world.tenant.users.indexes());
        answers
    }

    /// Asks some users more, each later in the order than those before. Deleted ones are passed over.
    pub fn ask(&mut self, world: &World<'_>, rule: &Rule, users: impl IntoIterator<Item = UserIndex>) {
        let sources = Sources::new(world, rule);
        let (mut memory, mut met) = (Memory::default(), Vec::new());
        for user in users.into_iter().filter(|user| !world.is_deleted(*user)) {
            self.asked += 1;
            match rule.evaluate_with(&mut memory, &sources.user(user)) {
                Answer::In => self.inside.push(user),
                Answer::Out => {}
                Answer::Unknown(missing) => {
                    let is_unreadable =
                        missing.properties().any(|property| sources.is_unreadable(user, property));
                    let known = met.iter().find(|(known, _)| *known == (missing, is_unreadable));
                    let number = known.map(|(_, number)| *number).unwrap_or_else(|| {
                        let number = self.number(lacks(missing, is_unreadable));
                        met.push(((missing, is_unreadable), number));
                        number
                    });
                    self.unknown.push((user, number));
                }
            }
        }
    }

    fn number(&mut self, lacks: Vec<Lack>) -> usize {
        let known = self.missing.iter().position(|known| *known == lacks);
        known.unwrap_or_else(|| {
            self.missing.push(lacks);
            self.missing.len() - 1
        })
    }

    /// Whether a user meets the rule.
    pub fn is_inside(&self, user: UserIndex) -> bool {
        self.inside.binary_search(&user).is_ok()
    }

    /// Whether nobody can tell of a user.
    pub fn is_unknown(&self, user: UserIndex) -> bool {
        self.unknown.binary_search_by_key(&user, |(user, _)| *user).is_ok()
    }

    /// How many users lack what, sorted. Who lacks several counts for each.
    pub fn lacks(&self) -> Vec<(&Lack, usize)> {
        let mut users = vec![0; self.missing.len()];
        for (_, number) in &self.unknown {
            if let Some(users) = users.get_mut(*number) {
                *users += 1;
            }
        }
        let mut lacks: BTreeMap<&Lack, usize> = BTreeMap::new();
        for (together, users) in self.missing.iter().zip(users) {
            for lack in together {
                *lacks.entry(lack).or_default() += users;
            }
        }
        lacks.into_iter().collect()
    }
}

/// What is missing together; only of the one moment that users have it may be that it cannot be read.
fn lacks(missing: Missing<'_>, is_unreadable: bool) -> Vec<Lack> {
    let of_property = |property: &Property| {
        let (name, graph) = (property.name.to_string(), property.graph.to_string());
        match is_unreadable && property.kind == PropertyKind::Date {
            true => Lack::Unreadable(name, graph),
            false => Lack::Property(name, graph),
        }
    };
    missing.properties().map(of_property).chain(missing.now().then_some(Lack::Now)).collect()
}
