//! A rule's answers for users, asked one after the other.

use super::subject::Sources;
use crate::licensing::world::World;
use crate::tenant::UserIndex;
use seatscope_membership::{Answer, Memory, Missing, Rule};

/// Who meets a rule, and of whom nobody can tell. Whoever is asked and not among them does not meet it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// Users who meet the rule, in the order in which they were asked.
    pub inside: Vec<UserIndex>,
    /// Users of whom nobody can tell, with the number of what is missing.
    pub unknown: Vec<(UserIndex, usize)>,
    /// What is missing, each once.
    pub missing: Vec<Lack>,
    /// Users who were asked.
    pub asked: usize,
}

/// What an answer lacks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// A property: its name in rules and where Graph has it.
    Property(String, String),
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
        let mut memory = Memory::default();
        for user in users.into_iter().filter(|user| !world.is_deleted(*user)) {
            self.asked += 1;
            match rule.evaluate_with(&mut memory, &sources.user(user)) {
                Answer::In => self.inside.push(user),
                Answer::Out => {}
                Answer::Unknown(missing) => {
                    let lack = self.number(missing);
                    self.unknown.push((user, lack));
                }
            }
        }
    }

    fn number(&mut self, missing: Missing<'_>) -> usize {
        let known = self.missing.iter().position(|known| match (known, missing) {
            (Lack::Property(name, _), Missing::Property(property)) => *name == property.name,
            (Lack::Now, Missing::Now) => true,
            _ => false,
        });
        known.unwrap_or_else(|| {
            self.missing.push(match missing {
                Missing::Property(property) => {
                    Lack::Property(property.name.to_string(), property.graph.to_string())
                }
                Missing::Now => Lack::Now,
            });
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

    /// How many users lack what, sorted.
    pub fn lacks(&self) -> Vec<(&Lack, usize)> {
        let of = |number: usize| self.unknown.iter().filter(|(_, lack)| *lack == number).count();
        let mut lacks: Vec<_> =
            self.missing.iter().enumerate().map(|(number, lack)| (lack, of(number))).collect();
        lacks.sort();
        lacks
    }
}
