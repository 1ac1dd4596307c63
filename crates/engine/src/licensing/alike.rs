//! Users who are alike in everything that decides what processing makes of their assignments, their addresses left
//! aside. A tenant of a million users has some thousand kinds of them, so of each kind one is enough to look at.

use super::world::World;
use crate::tenant::column::{Column, Index};
use crate::tenant::{Fields, GroupIndex, Tenant, UserIndex};
use fixedbitset::FixedBitSet;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

/// Whether these were exported, and how, decides: absent is not empty.
const DECISIVE: [Fields; 5] = [
    Fields::ASSIGNMENTS,
    Fields::WITHOUT_STATES,
    Fields::SOME_ASSIGNMENTS,
    Fields::LICENSES,
    Fields::USAGE_LOCATION,
];

/// Compares users, without copying anything of them.
#[derive(Debug)]
pub struct Alike<'a> {
    tenant: &'a Tenant,
    /// Groups in which membership can matter: those that give something, before or after edits, and those through
    /// which something is recorded.
    licensing: FixedBitSet,
}

impl<'a> Alike<'a> {
    /// For the users of a tenant, who may be under edits that are the same for all who are compared.
    pub fn new(world: &World<'a>) -> Self {
        let tenant = world.tenant;
        let groups = &tenant.groups;
        let mut licensing = FixedBitSet::with_capacity(groups.object.len());
        for group in groups.indexes() {
            let gives = !groups.licenses.get(group).is_empty() || !world.licenses_of(group).is_empty();
            licensing.set(group.row(), gives);
        }
        for shape in tenant.users.shapes.iter() {
            if let Some(group) = shape.group.and_then(|group| groups.of(group)) {
                licensing.insert(group.row());
            }
        }
        Self { tenant, licensing }
    }

    /// A number that is the same for users who are alike.
    fn hash(&self, user: UserIndex) -> u64 {
        let users = &self.tenant.users;
        let mut hasher = FxHasher::default();
        for entry in users.assignments.get(user) {
            entry.shape.hash(&mut hasher);
        }
        users.licenses.get(user).hash(&mut hasher);
        self.groups(user).for_each(|group| group.hash(&mut hasher));
        users.usage_location.at(user).hash(&mut hasher);
        hasher.finish()
    }

    /// Whether two users are alike.
    fn same(&self, a: UserIndex, b: UserIndex) -> bool {
        let users = &self.tenant.users;
        let fields = |user| DECISIVE.map(|field| users.fields.at(user).has(field));
        let shapes = |user| users.assignments.get(user).iter().map(|entry| entry.shape);
        users.usage_location.at(a) == users.usage_location.at(b)
            && fields(a) == fields(b)
            && shapes(a).eq(shapes(b))
            && users.licenses.get(a) == users.licenses.get(b)
            && self.groups(a).eq(self.groups(b))
    }

    fn groups(&self, user: UserIndex) -> impl Iterator<Item = &GroupIndex> {
        let groups = self.tenant.members.of_user.get(user).iter();
        groups.filter(|group| self.licensing.contains(group.row()))
    }
}

/// The first user of each kind among those who were looked at, with a number that stands for the kind.
#[derive(Debug)]
pub struct Firsts<'a> {
    alike: &'a Alike<'a>,
    known: FxHashMap<u64, Vec<(UserIndex, u32)>>,
}

impl<'a> Firsts<'a> {
    /// Nobody was looked at yet.
    pub fn new(alike: &'a Alike<'a>) -> Self {
        Self { alike, known: FxHashMap::default() }
    }

    /// The number of the first one who is like this user. None where that is this user, who gets `number` for it.
    pub fn find(&mut self, user: UserIndex, number: u32) -> Option<u32> {
        let same_hash = self.known.entry(self.alike.hash(user)).or_default();
        let first = same_hash.iter().find(|(first, _)| self.alike.same(*first, user));
        let found = first.map(|(_, number)| *number);
        if found.is_none() {
            same_hash.push((user, number));
        }
        found
    }
}

/// The kind of each user of a tenant as exported. No rule changes it.
#[derive(Debug, Default)]
pub struct Kinds {
    of_user: Column<UserIndex, u32>,
    kinds: usize,
}

impl Kinds {
    /// Sorts all users.
    pub fn new(world: &World<'_>) -> Self {
        let alike = Alike::new(world);
        let mut firsts = Firsts::new(&alike);
        let (mut of_user, mut kinds) = (Column::default(), 0);
        for user in world.tenant.users.indexes() {
            let found = firsts.find(user, kinds);
            of_user.push(found.unwrap_or(kinds));
            kinds += u32::from(found.is_none());
        }
        Self { of_user, kinds: kinds as usize }
    }

    /// What was found out of one user of each kind: nothing yet.
    pub fn memory<T: Copy>(&self) -> OfKinds<'_, T> {
        OfKinds { kinds: self, known: vec![None; self.kinds] }
    }
}

/// What was found out of one user of each kind.
#[derive(Debug)]
pub struct OfKinds<'a, T> {
    kinds: &'a Kinds,
    known: Vec<Option<T>>,
}

impl<T: Copy> OfKinds<'_, T> {
    /// What is known of those who are like a user, or else is found out of this one.
    pub fn get(&mut self, user: UserIndex, find: impl FnOnce() -> T) -> T {
        match self.known.get_mut(self.kinds.of_user.at(user) as usize) {
            Some(known) => *known.get_or_insert_with(find),
            None => find(),
        }
    }
}
