//! The address book: every address in every form, with whoever has it.

use super::search::Words;
use super::{LARGEST_WINDOW, page};
use crate::addresses::{Address, Addresses, Held, Holder, in_letters, normalise};
use crate::analysis::Analysis;
use crate::checks::{Finding, address_reasons, addresses_to_come};
use crate::tenant::UserIndex;
use seatscope_contract::messages::{ListFilter, Window};
use seatscope_contract::outline::AddressMove;
use seatscope_contract::views::{AddressHolder, AddressPair, AddressRow, AddressTurn, Page};
use std::borrow::Cow;

/// So many rows are put in the order of their addresses; more come as their holders do.
const SORTED: usize = 10_000;

/// What is looked for: the words as typed, and with encoded domains in letters.
struct Sought {
    typed: Words,
    in_letters: Words,
    has_encoded: bool,
}

impl Sought {
    fn new(search: &str) -> Self {
        let letters = search.split_whitespace().map(|word| match word.rsplit_once('@') {
            Some((local, domain)) => format!("{local}@{}", in_letters(domain)),
            None => in_letters(word).into_owned(),
        });
        let letters = letters.collect::<Vec<_>>().join(" ");
        let has_encoded = matches!(in_letters(search), Cow::Owned(_));
        Self { typed: Words::new(search), in_letters: Words::new(&letters), has_encoded }
    }

    fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// Whether an address is meant: as exported, or in the form in which addresses are compared, with the
    /// prefix that mail and sign-in names lack.
    fn occur_in(&self, text: &str) -> bool {
        if self.typed.occur_in(&[text]) {
            return true;
        }
        // Of millions of addresses nearly none is another text in that form.
        let is_encoded = |text: &str| matches!(in_letters(text), Cow::Owned(_));
        if !self.has_encoded && Address::parse(text).prefix.is_some() && !is_encoded(text) {
            return false;
        }
        let normal = normalise(text);
        self.typed.occur_in(&[text, &normal]) || self.in_letters.occur_in(&[text, &normal])
    }
}

impl Analysis {
    /// A window of all addresses that pass a filter.
    pub(super) fn address_rows(&self, list: &ListFilter, window: Window) -> Page<AddressRow> {
        let words = Sought::new(&list.search);
        if words.is_empty() && !list.only_errors {
            // Millions of rows are counted, not kept.
            let total = self.addresses.forms(&self.tenant).count() as u64;
            let rows =
                self.addresses.forms(&self.tenant).skip(usize::try_from(window.offset).unwrap_or(usize::MAX));
            let rows =
                rows.take(window.limit.min(LARGEST_WINDOW) as usize).map(|held| self.address_row(held));
            return Page { total, offset: window.offset.min(total), rows: rows.collect() };
        }
        page(&self.addresses_passing(list, &words), window, |held| self.address_row(*held))
    }

    /// The rows of all addresses that pass a filter, one after the other.
    pub(crate) fn address_list(&self, list: &ListFilter) -> impl Iterator<Item = AddressRow> + '_ {
        let found = self.addresses_passing(list, &Sought::new(&list.search));
        found.into_iter().map(|held| self.address_row(held))
    }

    fn addresses_passing(&self, list: &ListFilter, words: &Sought) -> Vec<Held> {
        let passes = |held: &Held| self.passes(list, words, *held);
        let mut found: Vec<Held> = self.addresses.forms(&self.tenant).filter(passes).collect();
        if found.len() <= SORTED {
            found.sort_by_cached_key(|held| {
                let text = held.text(&self.tenant).unwrap_or_default();
                (normalise(text), held.holder.key(&self.tenant), held.source)
            });
        }
        found
    }

    fn passes(&self, list: &ListFilter, words: &Sought, held: Held) -> bool {
        let Some(text) = held.text(&self.tenant) else { return false };
        words.occur_in(text) && (!list.only_errors || self.others(text) > 0)
    }

    /// How many other objects have or claim an address.
    fn others(&self, text: &str) -> u64 {
        let duplicates = &self.addresses.duplicates;
        let address = normalise(text);
        let at = duplicates.binary_search_by(|duplicate| duplicate.address.cmp(&address));
        let duplicate = at.ok().and_then(|at| duplicates.get(at));
        let objects = duplicate.map_or(1, |duplicate| duplicate.holders.len() + duplicate.claims.len());
        objects.saturating_sub(1) as u64
    }

    /// Rows of the address book without any filter.
    pub(super) fn address_count(&self) -> u64 {
        self.addresses.forms(&self.tenant).count() as u64
    }

    fn address_row(&self, held: Held) -> AddressRow {
        let tenant = &self.tenant;
        let text = held.text(tenant).unwrap_or_default();
        let form = self.form(held);
        let (holder, id, name) = match held.holder {
            Holder::User(user) => {
                let name = tenant.users.principal_name.at(user);
                (AddressHolder::User, Some(tenant.user_id(user)), tenant.texts.owned(name))
            }
            Holder::Group(group) => {
                let name = tenant.texts.owned(tenant.groups.name.at(group));
                (AddressHolder::Group, Some(tenant.group_id(group)), name)
            }
            Holder::Other(row) => {
                let other = tenant.others.get(row as usize);
                (self.kind_of_other(row), None, other.and_then(|other| tenant.texts.owned(other.name)))
            }
            Holder::Deleted(row) => {
                let deleted = tenant.deleted.get(row as usize);
                (
                    AddressHolder::DeletedUser,
                    None,
                    deleted.and_then(|deleted| tenant.texts.owned(deleted.name)),
                )
            }
        };
        let place = held.place(tenant).and_then(|(place, ..)| tenant.lists.get(place.list));
        let input = place.and_then(|list| self.paths.get(crate::tenant::column::Index::row(list.input)));
        let others = self.others(text);
        AddressRow { address: text.to_owned(), form, holder, id, name, others, input: input.cloned() }
    }

    /// What the next licence change makes of a user's addresses, the same ones side by side.
    pub(super) fn address_turn(&self, user: UserIndex) -> Option<AddressTurn> {
        let world = self.world();
        let (turn, _) = addresses_to_come(self.context(&world), &[user]).next()?;
        Some(side_by_side(turn.before, turn.after))
    }

    /// The same of some users of a finding that is about it.
    pub(super) fn address_moves(&self, finding: &Finding, users: &[UserIndex]) -> Vec<AddressMove> {
        if finding.code != "ProxyAddressWillChange" {
            return Vec::new();
        }
        let world = self.world();
        let context = self.context(&world);
        let moves = addresses_to_come(context, users).map(|(turn, step)| {
            let (reasons, confidence) = step.reasons(&turn.before, &turn.after, turn.digits);
            let (why, _) = address_reasons(&self.tenant, turn.user, reasons, confidence);
            let turn_shown = side_by_side(turn.before, turn.after);
            AddressMove { user: self.named_user(turn.user), turn: turn_shown, why }
        });
        moves.collect()
    }
}

/// Addresses before and after, the same ones side by side.
pub(crate) fn side_by_side(before: Addresses, after: Addresses) -> AddressTurn {
    let same =
        |list: &[String], text: &str| list.iter().find(|own| normalise(own) == normalise(text)).cloned();
    let known = before
        .list
        .iter()
        .map(|text| AddressPair { before: Some(text.clone()), after: same(&after.list, text) });
    let new = after.list.iter().filter(|text| same(&before.list, text).is_none());
    let new = new.map(|text| AddressPair { before: None, after: Some(text.clone()) });
    AddressTurn { mail_before: before.mail, mail_after: after.mail, addresses: known.chain(new).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_in_every_form() {
        for (search, text) in [
            ("SMTP:ana@", "ana@contoso.example"),
            ("smtp:ANA@contoso.example", "SMTP:Ana@Contoso.example"),
            ("b\u{fc}cher", "smtp:ana@xn--bcher-kva.example"),
            ("ana@xn--bcher-kva.example", "ana@b\u{fc}cher.example"),
            ("xn--bcher-kva.example", "smtp:ana@B\u{dc}CHER.example"),
            ("XN--bcher", "smtp:ana@xn--bcher-kva.example"),
            ("x500: cn=ana", "X500:/o=Contoso/cn=Ana"),
            ("\"ana, maria\"@", "smtp:\"Ana, Maria\"@contoso.example"),
            ("o'neil+x", "smtp:O'Neil+X@contoso.example"),
        ] {
            assert!(Sought::new(search).occur_in(text), "{search} in {text}");
        }
        for (search, text) in [
            ("smtp:", "X500:/o=Contoso/cn=Ana"),
            ("b\u{fc}cher", "smtp:ana@bucher.example"),
            ("ana@contoso.example fabrikam", "ana@contoso.example"),
        ] {
            assert!(!Sought::new(search).occur_in(text), "{search} in {text}");
        }
    }
}
