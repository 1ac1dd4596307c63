//! Which users fare alike: those who are equal in everything that decides their processing. Of many such
//! users only one is looked at.

use crate::addresses::{AddressBook, brings_first_mailbox, clashes, rivalries};
use crate::checks::Context;
use crate::licensing::claims::claims;
use crate::licensing::process::ErrorCode;
use crate::licensing::world::World;
use crate::tenant::column::Index;
use crate::tenant::{Fields, GroupIndex, UserIndex};
use fixedbitset::FixedBitSet;
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};

/// Whether these were exported at all decides: absent is not empty.
const DECISIVE: [Fields; 3] = [Fields::ASSIGNMENTS, Fields::LICENSES, Fields::USAGE_LOCATION];

/// Compares users, without copying anything of them.
pub(super) struct Likeness<'a> {
    context: Context<'a>,
    addresses: &'a AddressBook,
    /// Groups in which membership can matter: those that give something, before or after the edits, and those
    /// through which something is recorded.
    licensing: FixedBitSet,
}

impl<'a> Likeness<'a> {
    /// For a tenant under edits, with its addresses after them.
    pub(super) fn new(context: Context<'a>, addresses: &'a AddressBook, world: &World<'_>) -> Self {
        let groups = &context.tenant.groups;
        let mut licensing = FixedBitSet::with_capacity(groups.object.len());
        for group in groups.indexes() {
            let gives = !groups.licenses.get(group).is_empty() || !world.licenses_of(group).is_empty();
            licensing.set(group.row(), gives);
        }
        for shape in context.tenant.users.shapes.iter() {
            if let Some(group) = shape.group.and_then(|group| groups.of(group)) {
                licensing.insert(group.row());
            }
        }
        Self { context, addresses, licensing }
    }

    fn groups(&self, user: UserIndex) -> impl Iterator<Item = &GroupIndex> {
        let groups = self.context.tenant.members.of_user.get(user).iter();
        groups.filter(|group| self.licensing.contains(group.row()))
    }

    /// Whether the user's own addresses decide: another object has one of them, before the edits or after them,
    /// or an error is recorded that they may cause.
    fn depends_on_addresses(&self, user: UserIndex) -> bool {
        if [self.context.addresses, self.addresses].iter().any(|book| book.of_user(user).next().is_some()) {
            return true;
        }
        let code = Some(ErrorCode::Uniqueness.name());
        let mut recorded = self.context.tenant.users.recorded(user);
        recorded.any(|(_, shape)| self.context.tenant.texts.get(shape.error) == code)
    }

    /// Sorts users into classes of those who fare alike, in the order of their first ones. Some are like nobody
    /// else, and so is whoever fares by the user's own addresses, or would get one that another object has.
    pub(super) fn classes(
        &self,
        world: &World<'_>,
        users: impl IntoIterator<Item = UserIndex>,
        is_alone: impl Fn(UserIndex) -> bool,
    ) -> Vec<Vec<UserIndex>> {
        let mut known: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        let mut classes: Vec<Vec<UserIndex>> = Vec::new();
        for user in users {
            if !is_alone(user) && !self.depends_on_addresses(user) {
                let same_hash = known.entry(self.hash(user)).or_default();
                let is_same = |at: &usize| {
                    let first = classes.get(*at).and_then(|users| users.first());
                    first.is_some_and(|first| self.same(*first, user))
                };
                if let Some(at) = same_hash.iter().copied().find(is_same) {
                    classes.get_mut(at).into_iter().for_each(|users| users.push(user));
                    continue;
                }
                same_hash.push(classes.len());
            }
            classes.push(vec![user]);
        }
        let first_mailbox = |class: &Vec<UserIndex>| {
            let claims = class.first().map(|first| claims(world, *first)).unwrap_or_default();
            claims.iter().any(|claim| brings_first_mailbox(world, self.addresses, &claims, claim))
        };
        let candidates: Vec<UserIndex> =
            classes.iter().filter(|class| first_mailbox(class)).flatten().copied().collect();
        let shared = rivalries(world, &candidates).into_iter().flat_map(|(_, users)| users);
        let rivals: FxHashSet<UserIndex> = shared.collect();
        let mut clashing: Vec<Vec<UserIndex>> = Vec::new();
        for class in classes.iter_mut().filter(|class| class.len() > 1) {
            if first_mailbox(class) {
                let clashes = |user: &mut UserIndex| {
                    rivals.contains(user) || !clashes(world, self.addresses, *user).is_empty()
                };
                clashing.extend(class.extract_if(.., clashes).map(|user| vec![user]));
            }
        }
        classes.retain(|class| !class.is_empty());
        classes.extend(clashing);
        classes.sort_unstable();
        classes
    }

    /// A number that is the same for users who are alike.
    fn hash(&self, user: UserIndex) -> u64 {
        let users = &self.context.tenant.users;
        let mut hasher = FxHasher::default();
        for entry in users.assignments.get(user) {
            entry.shape.hash(&mut hasher);
        }
        users.licenses.get(user).hash(&mut hasher);
        self.groups(user).for_each(|group| group.hash(&mut hasher));
        users.usage_location.at(user).hash(&mut hasher);
        hasher.finish()
    }

    /// Whether two users fare alike.
    fn same(&self, a: UserIndex, b: UserIndex) -> bool {
        let users = &self.context.tenant.users;
        let fields = |user| DECISIVE.map(|field| users.fields.at(user).has(field));
        let shapes = |user| users.assignments.get(user).iter().map(|entry| entry.shape);
        users.usage_location.at(a) == users.usage_location.at(b)
            && fields(a) == fields(b)
            && shapes(a).eq(shapes(b))
            && users.licenses.get(a) == users.licenses.get(b)
            && self.groups(a).eq(self.groups(b))
    }
}
