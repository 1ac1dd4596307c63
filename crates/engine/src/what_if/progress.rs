//! A tenant to which edits are applied one by one, and what each leaves behind for those below it.

use super::apply::{Touched, apply, find_user};
use super::following::Moved;
use super::proxy_addresses::Given;
use super::refusal::Refusal;
use crate::addresses::{AddressBook, Aliases, Person, normalise, worked_out};
use crate::checks::Context;
use crate::licensing::claims::{Claim, claims};
use crate::licensing::world::World;
use crate::tenant::UserIndex;
use rustc_hash::FxHashMap;
use seatscope_contract::scenario::Edit;
use std::cell::OnceCell;

/// A tenant to which edits are applied one by one.
#[derive(Debug)]
pub(super) struct Progress<'c, 'e> {
    context: Context<'c>,
    /// The tenant under the edits so far.
    pub(super) world: World<'c>,
    /// Addresses under the edits so far, where edits replace some.
    pub(super) addresses: Option<AddressBook>,
    /// What is to be told of the last edit.
    pub(super) remark: Option<String>,
    /// Whom the last edit moves by a rule.
    pub(super) moved: Option<Moved>,
    /// Addresses that edits gave.
    given: Given,
    /// All edits.
    edits: &'e [Edit],
    /// Aliases of those to whom edits assign licences directly, looked for where one decides an address.
    aliases: OnceCell<Aliases>,
    /// Whether edits replaced addresses since, or deleted users.
    is_stale: bool,
    /// Addresses that direct licences brought or took since, by their normal form, with the user concerned last.
    moved_addresses: FxHashMap<String, UserIndex>,
}

impl<'c, 'e> Progress<'c, 'e> {
    /// Begins with a tenant.
    pub(super) fn new(context: Context<'c>, world: World<'c>, edits: &'e [Edit]) -> Self {
        Self {
            context,
            world,
            addresses: None,
            remark: None,
            moved: None,
            given: Given::default(),
            edits,
            aliases: OnceCell::new(),
            is_stale: false,
            moved_addresses: FxHashMap::default(),
        }
    }

    /// Applies one edit.
    ///
    /// # Errors
    /// Says why the service, or the export, does not allow it. The tenant is then unchanged.
    pub(super) fn apply(&mut self, edit: &Edit) -> Result<Touched, Refusal> {
        // Only direct assignments are judged at once, so only they need to know.
        let licensed = match edit {
            Edit::AssignLicense { user: Some(id), .. } => find_user(&self.world, id).ok(),
            _ => None,
        };
        if let Some(user) = licensed {
            self.refresh_for(user);
        }
        if let Edit::SetProxyAddresses { user, proxy_addresses } = edit
            && let Ok(user) = find_user(&self.world, user)
        {
            self.given.check(&self.world, self.context.addresses, user, proxy_addresses)?;
            self.given.add(user, proxy_addresses);
        }
        let before = licensed.map(|user| (user, claims(&self.world, user)));
        let addresses = self.addresses.as_ref().unwrap_or(self.context.addresses);
        let told = (&mut self.remark, &mut self.moved);
        let touched = apply(&mut self.world, self.context, addresses, edit, told)?;
        self.is_stale |= matches!(edit, Edit::SetProxyAddresses { .. } | Edit::DeleteUser { .. });
        if let Some((user, before)) = before {
            self.work_out(user, &before);
        }
        Ok(touched)
    }

    /// What a direct licence that came or went makes of the user's mail and addresses, at once (facts 4.4, 4.21).
    fn work_out(&mut self, user: UserIndex, before: &[Claim]) {
        let book = self.addresses.as_ref().unwrap_or(self.context.addresses);
        let after = claims(&self.world, user);
        let aliases = || self.aliases.get_or_init(|| Aliases::of(&self.world, &self.directly_licensed()));
        let Some(now) = worked_out(&self.world, book, user, (before, &after), aliases) else { return };
        let had = Person::of(&self.world, user).map(|person| person.now.list).unwrap_or_default();
        self.moved_addresses.extend(had.iter().chain(&now.list).map(|text| (normalise(text), user)));
        self.given.add(user, &now.list);
        self.world.work_out(user, now);
    }

    /// Users to whom edits assign licences directly.
    fn directly_licensed(&self) -> Vec<UserIndex> {
        let named = self.edits.iter().filter_map(|edit| match edit {
            Edit::AssignLicense { user: Some(id), .. } => find_user(&self.world, id).ok(),
            _ => None,
        });
        named.collect()
    }

    /// Whether direct licences of others brought or took an address that this user has or would get.
    fn has_moved(&self, user: UserIndex) -> bool {
        if self.moved_addresses.is_empty() {
            return false;
        }
        let book = self.addresses.as_ref().unwrap_or(self.context.addresses);
        let users = &self.context.tenant.users;
        let fields = [users.mail.at(user), users.principal_name.at(user)];
        let fields = fields.into_iter().filter_map(|text| self.context.tenant.texts.get(text));
        let person = Person::of(&self.world, user);
        let own = person.iter().flat_map(|person| person.now.list.iter().chain(&person.initial));
        let mut own = own.map(String::as_str).chain(fields).map(normalise);
        let has_moved = |address: &str| self.moved_addresses.get(address).is_some_and(|other| *other != user);
        own.any(|address| has_moved(&address)) || book.of_user(user).any(|held| has_moved(&held.address))
    }

    /// Brings the addresses up to the edits so far, as far as a user has to do with them.
    pub(super) fn refresh_for(&mut self, user: UserIndex) {
        if self.is_stale || self.has_moved(user) {
            self.refresh();
        }
    }

    /// Brings the addresses up to the edits so far.
    pub(super) fn refresh(&mut self) {
        if std::mem::take(&mut self.is_stale) || !self.moved_addresses.is_empty() {
            self.moved_addresses.clear();
            self.addresses = Some(self.context.addresses.edited(&self.world));
        }
    }
}
