//! Properties that applications add to users: `extension_` with the application's id and a name (facts 6.8).
//!
//! Each user has a list of those with a value. Graph leaves out the others, so no value is told from not exported by
//! the file: where another user of it has a value, the property was exported.

use crate::tenant::UserIndex;
use crate::tenant::column::{Column, Lists, indexes};
use crate::tenant::text::Text;
use rustc_hash::FxHashMap;

indexes! {
    /// A property that an application adds.
    ExtensionIndex
}

/// Users in a row, from a first to a last one.
pub type Stretch = (UserIndex, UserIndex);

/// Such properties of all users.
#[derive(Debug, Clone, Default)]
pub struct Extensions {
    names: Column<ExtensionIndex, Box<str>>,
    by_name: FxHashMap<Box<str>, ExtensionIndex>,
    /// Without a text where it is known that there is no value.
    values: Lists<UserIndex, (ExtensionIndex, Text)>,
    files: Vec<File>,
}

/// What a file tells of its users by leaving a property out.
#[derive(Debug, Clone)]
struct File {
    users: Vec<Stretch>,
    has: Vec<ExtensionIndex>,
}

impl Extensions {
    /// The number of a property, which is added if it is new. Case does not count.
    pub fn add(&mut self, name: &str) -> ExtensionIndex {
        let lower = name.to_ascii_lowercase();
        if let Some(known) = self.by_name.get(lower.as_str()).copied() {
            // Of several spellings the same one is shown, whatever the order of files.
            if let Some(shown) = self.names.get_mut(known).filter(|shown| name < shown.as_ref()) {
                *shown = name.into();
            }
            return known;
        }
        let number = self.names.push(name.into());
        self.by_name.insert(lower.into(), number);
        number
    }

    /// The number of a property that some user has.
    pub fn find(&self, name: &str) -> Option<ExtensionIndex> {
        self.by_name.get(name.to_ascii_lowercase().as_str()).copied()
    }

    /// The names of all, by the alphabet.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.names.iter().map(|(_, name)| name.as_ref()).collect();
        names.sort_unstable();
        names
    }

    /// What a user's own records say of properties; no text where there is no value.
    pub fn of_user(&self, user: UserIndex) -> &[(ExtensionIndex, Text)] {
        self.values.get(user)
    }

    /// What a user's own records say of a property.
    pub fn value(&self, user: UserIndex, property: ExtensionIndex) -> Option<Text> {
        let values = self.of_user(user);
        let at = values.binary_search_by_key(&property, |(known, _)| *known).ok()?;
        values.get(at).map(|(_, text)| *text)
    }

    /// Sets what a user's own records say, by property.
    pub fn set(&mut self, user: UserIndex, values: Vec<(ExtensionIndex, Text)>) {
        self.values.set(user, values);
    }

    /// Says that users stand in a file in which some users have a value of these properties.
    pub fn tell(&mut self, users: Vec<Stretch>, has: Vec<ExtensionIndex>) {
        self.files.push(File { users, has });
    }

    /// Users of whom it is known that they have no value of a property, if their own records say none; in their
    /// order.
    pub fn told(&self, property: ExtensionIndex) -> Vec<Stretch> {
        let files = self.files.iter().filter(|file| file.has.contains(&property));
        let mut told: Vec<Stretch> = files.flat_map(|file| file.users.iter().copied()).collect();
        told.sort_unstable();
        told.dedup_by(|next, last| {
            let is_within = next.0 <= last.1;
            last.1 = if is_within { last.1.max(next.1) } else { last.1 };
            is_within
        });
        told
    }
}

/// Whether a user is in one of some stretches, which are in order.
pub fn is_in(stretches: &[Stretch], user: UserIndex) -> bool {
    let behind = stretches.partition_point(|(first, _)| *first <= user);
    let before = behind.checked_sub(1).and_then(|at| stretches.get(at));
    before.is_some_and(|(_, last)| user <= *last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tenant::column::Index;

    #[test]
    fn stretches_that_touch_become_one() {
        let user = UserIndex::new;
        let mut extensions = Extensions::default();
        let (cost, team) = (extensions.add("extension_a_Cost"), extensions.add("extension_a_team"));
        assert_eq!(extensions.find("EXTENSION_A_cost"), Some(cost));
        extensions.tell(vec![(user(5), user(9)), (user(1), user(3))], vec![cost]);
        extensions.tell(vec![(user(2), user(5)), (user(20), user(20))], vec![cost, team]);
        assert_eq!(extensions.told(cost), [(user(1), user(9)), (user(20), user(20))]);
        assert_eq!(extensions.told(team), [(user(2), user(5)), (user(20), user(20))]);
        let of_cost = extensions.told(cost);
        let inside = |row| is_in(&of_cost, user(row));
        assert!([1, 4, 9, 20].into_iter().all(inside) && ![0, 10, 21].into_iter().any(inside));
    }
}
