//! Which users fare alike: those who are equal in everything that decides their processing. Of many such
//! users only one is looked at.

use crate::addresses::{AddressBook, brings_first_mailbox, clashes, rivalries};
use crate::checks::Context;
use crate::licensing::alike::{Alike, Firsts};
use crate::licensing::claims::claims;
use crate::licensing::process::ErrorCode;
use crate::licensing::world::World;
use crate::tenant::UserIndex;
use rustc_hash::FxHashSet;

/// Compares users, without copying anything of them.
pub(super) struct Likeness<'a> {
    context: Context<'a>,
    addresses: &'a AddressBook,
    alike: Alike<'a>,
}

impl<'a> Likeness<'a> {
    /// For a tenant under edits, with its addresses after them.
    pub(super) fn new(context: Context<'a>, addresses: &'a AddressBook, world: &World<'a>) -> Self {
        Self { context, addresses, alike: Alike::new(world) }
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
        let mut firsts = Firsts::new(&self.alike);
        let mut classes: Vec<Vec<UserIndex>> = Vec::new();
        for user in users {
            let by_itself = is_alone(user) || self.depends_on_addresses(user);
            let known = if by_itself { None } else { firsts.find(user, classes.len() as u32) };
            match known.and_then(|at| classes.get_mut(at as usize)) {
                Some(class) => class.push(user),
                None => classes.push(vec![user]),
            }
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
}
