//! A rule tried on all users, a slice of them at a time, so that whoever tries it can do something else in between.

use super::answers::Answers;
use super::subject::Sources;
use crate::analysis::Analysis;
use crate::tenant::column::Index;
use crate::tenant::{GroupIndex, UserIndex};
use seatscope_membership::{Part, Reading, Rule, read};

/// A rule and the answers so far.
#[derive(Debug)]
pub struct Trial {
    /// The rule as it was typed.
    pub text: String,
    /// What came of reading it.
    pub reading: Reading,
    /// The group that would have it.
    pub group: Option<GroupIndex>,
    /// The answers so far.
    pub answers: Answers,
    next: usize,
}

impl Analysis {
    /// Begins to try a rule; a group that is not in the export is none.
    pub fn begin_trial(&self, text: &str, group: Option<&str>) -> Trial {
        let group = group.and_then(|id| self.tenant.groups.of(self.tenant.objects.find(id)?));
        Trial {
            text: text.to_owned(),
            reading: read(text, self.now()),
            group,
            answers: Answers::default(),
            next: 0,
        }
    }

    /// Asks so many users more. True while there are others, false once all are asked or the rule says nothing.
    pub fn go_on(&self, trial: &mut Trial, users: usize) -> bool {
        let Some(rule) = &trial.reading.rule else { return false };
        let all = self.tenant.users.object.len();
        let end = trial.next.saturating_add(users).min(all);
        trial.answers.ask(&self.world(), rule, (trial.next..end).map(UserIndex::new));
        trial.next = end;
        end < all
    }

    /// The result of every part of a rule for a user.
    pub(crate) fn explained<'r>(&self, rule: &'r Rule, user: UserIndex) -> Part<'r> {
        let world = self.world();
        let sources = Sources::new(&world, rule);
        rule.explain(&sources.user(user))
    }
}
