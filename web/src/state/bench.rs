//! The changes on the bench: what is tried, in which order, and what is only laid aside.

use seatscope_contract::scenario::{Edit, Scenario};
use seatscope_contract::work::BenchChange;

/// Steps that can be undone.
const REMEMBERED: usize = 50;

/// One change: some edits that belong together, under a name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Change {
    /// Tells changes apart, whatever their order.
    pub(crate) id: u32,
    /// What people call it.
    pub(crate) title: String,
    /// The edits.
    pub(crate) edits: Vec<Edit>,
    /// Whether it takes part.
    pub(crate) on: bool,
}

/// What people do to the bench.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Act {
    /// Put a change at the end.
    Add(String, Vec<Edit>),
    /// Take a change away.
    Remove(u32),
    /// Lay a change aside, or take it up again.
    Switch(u32),
    /// Move a change one place up or down.
    Move(u32, Direction),
    /// Call a change something else.
    Rename(u32, String),
    /// Take all away.
    Clear,
    /// Put these in place of all.
    Replace(Vec<BenchChange>),
    /// Take the last step back.
    Undo,
}

/// A way in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// The bench.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Bench {
    /// The changes, in the order in which they are made.
    pub(crate) changes: Vec<Change>,
    past: Vec<Vec<Change>>,
    next: u32,
}

impl Bench {
    /// After something was done to it.
    pub(crate) fn after(&self, act: Act) -> Self {
        let mut bench = self.clone();
        if act == Act::Undo {
            if let Some(before) = bench.past.pop() {
                bench.changes = before;
            }
            return bench;
        }
        bench.act(act);
        if bench.changes != self.changes {
            bench.past.push(self.changes.clone());
            if bench.past.len() > REMEMBERED {
                bench.past.remove(0);
            }
        }
        bench
    }

    fn act(&mut self, act: Act) {
        let place = |id: u32| self.changes.iter().position(|change| change.id == id);
        match act {
            Act::Add(title, edits) => {
                self.changes.push(Change { id: self.next, title, edits, on: true });
                self.next += 1;
            }
            Act::Remove(id) => self.changes.retain(|change| change.id != id),
            Act::Switch(id) => {
                if let Some(change) = self.changes.iter_mut().find(|change| change.id == id) {
                    change.on = !change.on;
                }
            }
            Act::Rename(id, title) => {
                if let Some(change) = self.changes.iter_mut().find(|change| change.id == id) {
                    change.title = title;
                }
            }
            Act::Move(id, direction) => {
                let Some(from) = place(id) else { return };
                let to = match direction {
                    Direction::Up => from.checked_sub(1),
                    Direction::Down => Some(from + 1).filter(|to| *to < self.changes.len()),
                };
                if let Some(to) = to {
                    self.changes.swap(from, to);
                }
            }
            Act::Clear => self.changes.clear(),
            Act::Replace(changes) => {
                self.changes.clear();
                for BenchChange { title, edits, on } in changes {
                    self.changes.push(Change { id: self.next, title, edits, on });
                    self.next += 1;
                }
            }
            Act::Undo => {}
        }
    }

    /// Whether there is a step to take back.
    pub(crate) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// How many changes take part.
    pub(crate) fn tried(&self) -> usize {
        self.changes.iter().filter(|change| change.on).count()
    }

    /// What is tried, as a scenario: nothing where no change takes part.
    pub(crate) fn scenario(&self) -> Option<Scenario> {
        let on: Vec<&Change> = self.changes.iter().filter(|change| change.on).collect();
        let name = match on.as_slice() {
            [] => return None,
            [one] => one.title.clone(),
            [first, rest @ ..] => format!("{} (+{})", first.title, rest.len()),
        };
        let edits = on.into_iter().flat_map(|change| change.edits.iter().cloned()).collect();
        Some(Scenario { name, edits })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reprocess(id: &str) -> Vec<Edit> {
        vec![Edit::Reprocess { group: Some(id.to_owned()), user: None, all: None }]
    }

    fn titles(bench: &Bench) -> Vec<&str> {
        bench.changes.iter().map(|change| change.title.as_str()).collect()
    }

    #[test]
    fn changes_are_moved_laid_aside_and_taken_back() {
        let bench = Bench::default()
            .after(Act::Add("a".to_owned(), reprocess("1")))
            .after(Act::Add("b".to_owned(), reprocess("2")));
        let moved = bench.after(Act::Move(1, Direction::Up));
        assert_eq!(titles(&moved), ["b", "a"]);
        assert_eq!(titles(&moved.after(Act::Undo)), ["a", "b"]);
        let aside = moved.after(Act::Switch(1));
        assert_eq!(aside.tried(), 1);
        assert_eq!(aside.scenario(), Some(Scenario { name: "a".to_owned(), edits: reprocess("1") }));
        assert_eq!(aside.after(Act::Clear).after(Act::Undo).changes, aside.changes);
    }

    #[test]
    fn what_changes_nothing_is_no_step() {
        let bench = Bench::default().after(Act::Add("a".to_owned(), reprocess("1")));
        let same = bench.after(Act::Move(0, Direction::Up)).after(Act::Remove(9));
        assert_eq!(same, bench);
        assert_eq!(same.after(Act::Undo).scenario(), None);
        assert!(!Bench::default().after(Act::Undo).can_undo());
    }
}
