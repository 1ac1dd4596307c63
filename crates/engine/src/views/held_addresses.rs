//! Who holds the addresses of a finding or wants them, and the commands that take them away.

use crate::addresses::{Address, AddressBook, Held, Holder, Source, take_away, would_get};
use crate::analysis::Analysis;
use crate::checks::Finding;
use crate::licensing::process::ErrorCode;
use rustc_hash::FxHashSet;
use seatscope_contract::addresses::{HeldAddress, NoCommand};
use seatscope_contract::views::{AddressForm, AddressHolder, Fix};

/// Findings that are about who holds an address, beside assignment errors because of one.
const ABOUT_HOLDERS: [&str; 2] = ["DuplicateProxyAddress", "ProxyAddressClashOnLicensing"];
/// Addresses of a finding for which the page shows commands.
const FIXED: usize = 20;
/// Commands that it shows.
const COMMANDS: usize = 100;

impl Analysis {
    /// Everybody who has an address of a finding or wants it: of each address first who should keep it, then the
    /// others by right, then those who would only get it by licensing or by being restored.
    pub(crate) fn held_addresses(&self, finding: &Finding, most: usize) -> Vec<HeldAddress> {
        self.held_addresses_in(&self.addresses, finding, most)
    }

    /// The same under edits, with the addresses after them.
    pub(crate) fn held_addresses_in(
        &self,
        book: &AddressBook,
        finding: &Finding,
        most: usize,
    ) -> Vec<HeldAddress> {
        let code = finding.code.as_str();
        let is_about = ABOUT_HOLDERS.contains(&code) || ErrorCode::of(code).is_some();
        let addresses = finding.addresses.iter().filter(|_| is_about).take(most);
        addresses.flat_map(|address| self.held_address(book, finding, address)).collect()
    }

    fn held_address(&self, book: &AddressBook, finding: &Finding, address: &str) -> Vec<HeldAddress> {
        let tenant = &self.tenant;
        let mut held = book.contenders(tenant, address);
        let contenders = held.len();
        let mut claims = book.claims_to(address);
        let mut known: FxHashSet<Holder> = held.iter().map(|held| held.holder).collect();
        claims.retain(|claim| !known.contains(&claim.holder));
        known.extend(claims.iter().map(|claim| claim.holder));
        // Users to whom a first mailbox would bring it have no claim to it yet.
        let users = finding.users.iter().filter(|user| !known.contains(&Holder::User(**user)));
        claims.extend(users.filter_map(|user| would_get(tenant, *user, address)));
        claims.sort_by_cached_key(|claim| claim.holder.key(tenant));
        held.extend(claims);
        let shown = held.into_iter().enumerate();
        shown.map(|(rank, held)| self.held_by(address, held, contenders > 1 && rank == 0)).collect()
    }

    fn held_by(&self, address: &str, held: Held, keeps: bool) -> HeldAddress {
        let tenant = &self.tenant;
        let (kind, id) = self.object(held.holder);
        let has_mailbox = held.holder.user().is_some_and(|user| self.addresses.has_mailbox(tenant, user));
        let taken = match self.as_exported(address, held) {
            Some(held) => take_away(tenant, &self.addresses, held, has_mailbox),
            None => Err(Some(NoCommand::GivenByScenario)),
        };
        let without_command = taken.as_ref().err().copied().flatten();
        let (runs_in, command) = taken.ok().unzip();
        HeldAddress {
            address: address.to_owned(),
            kind,
            id,
            name: held.holder.describe(tenant),
            form: self.form(held),
            keeps,
            runs_in,
            command,
            without_command,
        }
    }

    /// The form in which the export has an address of an object; none where a scenario gives it, or makes it the primary
    /// one.
    fn as_exported(&self, address: &str, held: Held) -> Option<Held> {
        let tenant = &self.tenant;
        if !matches!(held.source, Source::Edited(_) | Source::EditedPrimary(_)) {
            return Some(held);
        }
        let exported = self.addresses.holders(tenant, address).into_iter();
        let mut same = exported.filter(|own| own.holder == held.holder);
        same.find(|own| own.is_primary(tenant) == held.is_primary(tenant))
    }

    /// What kind of object it is, and its id where the export has it.
    pub(super) fn object(&self, holder: Holder) -> (AddressHolder, Option<String>) {
        let tenant = &self.tenant;
        match holder {
            Holder::User(user) => (AddressHolder::User, Some(tenant.user_id(user))),
            Holder::Group(group) => (AddressHolder::Group, Some(tenant.group_id(group))),
            Holder::Other(row) => {
                let other = tenant.others.get(row as usize).filter(|other| other.has_directory_id);
                let id = other.and_then(|other| other.object).map(|object| tenant.objects.text(object));
                (self.kind_of_other(row), id)
            }
            Holder::Deleted(row) => {
                let deleted = tenant.deleted.get(row as usize);
                (AddressHolder::DeletedUser, deleted.map(|deleted| tenant.objects.text(deleted.object)))
            }
        }
    }

    /// By what an object has an address.
    pub(super) fn form(&self, held: Held) -> AddressForm {
        let is_primary = held.text(&self.tenant).is_some_and(|text| Address::parse(text).is_primary());
        match (held.source, held.holder) {
            (_, Holder::Deleted(_)) => AddressForm::Deleted,
            (Source::Mail, _) => AddressForm::Mail,
            (Source::PrincipalName, _) => AddressForm::SignInName,
            (Source::Alias, _) => AddressForm::Alias,
            (Source::Withheld(_), _) => AddressForm::Withheld,
            (Source::EditedPrimary(_), _) => AddressForm::Primary,
            _ if is_primary => AddressForm::Primary,
            _ => AddressForm::Secondary,
        }
    }

    /// What kind of object a contact or a recipient is, by its position.
    pub(super) fn kind_of_other(&self, row: u32) -> AddressHolder {
        match self.tenant.others.get(row as usize).map(|other| other.kind) {
            Some("contact") => AddressHolder::Contact,
            Some("public folder") => AddressHolder::PublicFolder,
            _ => AddressHolder::Recipient,
        }
    }

    /// Commands that take the addresses of a finding from those who have them, who should keep them first, and how many
    /// there are.
    pub(super) fn fixes(&self, finding: &Finding) -> (Vec<Fix>, u64) {
        let held = self.held_addresses(finding, FIXED);
        let total = held.len() as u64;
        let fixes = held.into_iter().take(COMMANDS).map(|held| Fix {
            address: held.address,
            holder: held.name,
            form: held.form,
            keeps: held.keeps,
            runs_in: held.runs_in,
            script: held.command,
            without_command: held.without_command,
        });
        (fixes.collect(), total)
    }
}
