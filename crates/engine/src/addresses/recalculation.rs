//! What the service makes of a user's mail and addresses when a licence changes (facts 5.5), as far as an
//! export can tell: what synchronisation would set stands on-premises, and in no export.

use super::address::{Address, normalise};
use super::aliases::Digits;
use super::domains::is_verified;
use super::fields::{Origin, fault_of};
use super::format::{reason, reason_as_written};
use super::wants::{has_mailbox_plan, is_guest_name};
use crate::catalog::mailbox_plans::MailboxPlans;
use crate::licensing::world::World;
use crate::tenant::{Fields, Tenant, UserIndex};
use rustc_hash::FxHashSet;
use seatscope_contract::addresses::MailAddresses;

/// A user's mail and addresses, as exported or as they would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addresses {
    /// mail.
    pub mail: Option<String>,
    /// proxyAddresses.
    pub list: Vec<String>,
}

impl From<Addresses> for MailAddresses {
    fn from(addresses: Addresses) -> Self {
        Self { mail: addresses.mail, proxy_addresses: addresses.list }
    }
}

impl From<&MailAddresses> for Addresses {
    fn from(addresses: &MailAddresses) -> Self {
        Self { mail: addresses.mail.clone(), list: addresses.proxy_addresses.clone() }
    }
}

/// Everything that decides a user's addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// As they are.
    pub now: Addresses,
    /// The sign-in name, where a licence would make it an address.
    pub principal_name: Option<String>,
    /// The address in the tenant's initial domain that the alias makes, where both are known.
    pub initial: Option<String>,
    /// Whether the service adds digits to it, which nobody can foretell.
    pub digits: Digits,
    /// The domain that the tenant began with.
    pub initial_domain: Option<String>,
    /// Verified domains; none where they were not exported.
    pub domains: Vec<String>,
}

/// Stands for the digits that the service adds to the alias of a second user who has it.
pub const DIGITS: &str = "####";

/// Whether an address has digits that nobody can foretell, and so is none in particular.
pub(super) fn has_digits(text: &str) -> bool {
    text.contains(DIGITS)
}

impl Person {
    /// What the export says of a user; nothing where a field that decides was not exported, and nothing
    /// of guests, whose addresses are another tenant's.
    pub fn of(world: &World<'_>, user: UserIndex) -> Option<Self> {
        let (users, texts) = (&world.tenant.users, &world.tenant.texts);
        let fields = users.fields.at(user);
        let exported = [Fields::ADDRESSES, Fields::MAIL, Fields::MAIL_NICKNAME];
        if !exported.iter().all(|field| fields.has(*field)) {
            return None;
        }
        let said = |text| texts.get(text).map(str::trim).filter(|text| !text.is_empty());
        let name = said(users.principal_name.at(user)).filter(|name| name.contains('@'))?;
        if is_guest_name(name) {
            return None;
        }
        let organization = &world.tenant.organization;
        let domain = name.rsplit_once('@').map(|(_, domain)| domain).unwrap_or_default();
        let verified = organization.domains.is_empty() || is_verified(&organization.domains, domain);
        // Of a name that is wrong no address can be made, and of an alias that is wrong nobody knows what becomes.
        let is_sound = fault_of(Origin::PrincipalName, name).is_none();
        let initial_domain = organization.initial_domain.clone();
        let alias =
            said(users.mail_nickname.at(user)).filter(|alias| fault_of(Origin::Alias, alias).is_none());
        let initial = alias.zip(initial_domain.as_deref()).map(|(alias, domain)| format!("{alias}@{domain}"));
        let own = users.addresses.get(user).iter().filter_map(|text| texts.get(*text));
        let own = own.filter(|text| !text.trim().is_empty());
        let list = match world.addresses(user) {
            Some(edited) => edited.to_vec(),
            None => own.map(str::to_owned).collect(),
        };
        let mail = match world.worked_out_addresses(user) {
            Some(worked_out) => worked_out.mail.clone(),
            None => said(users.mail.at(user)).map(str::to_owned),
        };
        let person = Self {
            now: Addresses { mail, list },
            principal_name: (verified && is_sound).then(|| name.to_owned()),
            initial,
            digits: Digits::Never,
            initial_domain,
            domains: organization.domains.clone(),
        };
        // Where an edit replaced the addresses, mail follows the primary one (scenario 3).
        let is_replaced = world.replaced_addresses(user).is_some();
        Some(if is_replaced { person.with_mail_of_primary() } else { person })
    }

    /// With other addresses, as an edit would replace them.
    #[must_use]
    pub fn with_list(mut self, list: &[String]) -> Self {
        self.now.list = list.to_vec();
        self.with_mail_of_primary()
    }

    /// Whether a mailbox plan would leave everything as it is: the usual case, told without much work.
    pub fn is_settled(&self) -> bool {
        let with_mailbox = self.with_mailbox();
        with_mailbox == self.now
    }

    /// Whether there may be anything to change with a mailbox plan, as exported. Almost nobody is left by this, and it
    /// takes no memory.
    pub fn may_change(tenant: &Tenant, user: UserIndex) -> bool {
        let (users, texts) = (&tenant.users, &tenant.texts);
        let said = |text| texts.get(text).unwrap_or_default();
        let (name, mail) = (said(users.principal_name.at(user)), said(users.mail.at(user)));
        let domain = tenant.organization.initial_domain.as_deref();
        let domains = &tenant.organization.domains;
        let (mut has_name, mut has_initial, mut follows) = (false, domain.is_none(), false);
        for text in users.addresses.get(user).iter().filter_map(|text| texts.get(*text)) {
            if is_dropped_as_written(domains, text) {
                return true;
            }
            let address = Address::parse(text);
            has_name |= address.is_smtp() && address.value.eq_ignore_ascii_case(name);
            follows |= address.is_primary() && address.value.eq_ignore_ascii_case(mail);
            has_initial |= address.is_smtp()
                && address.domain().zip(domain).is_some_and(|(own, domain)| own.eq_ignore_ascii_case(domain));
        }
        !(has_name && has_initial && follows)
    }

    /// With a plan that has a mailbox: addresses of domains that are not verified go; the primary address is the one that there is, else mail, else the
    /// sign-in name; mail follows it; sign-in name and initial domain are added (scenarios 1, 2 and 3).
    pub fn with_mailbox(&self) -> Addresses {
        let mut list = self.now.list.clone();
        list.retain(|text| !is_dropped_as_written(&self.domains, text));
        let mut primaries = list.iter().map(|text| Address::parse(text)).filter(|own| own.is_primary());
        let primary = match (primaries.next(), primaries.next()) {
            (Some(primary), None) => Some(primary.value.to_owned()),
            // Several primaries are a mistake of their own; which one would stay, nobody knows.
            (Some(_), Some(_)) => return self.now.clone(),
            (None, _) => None,
        };
        let primary = match primary {
            Some(primary) => primary,
            None => {
                let own = |mail: &&String| {
                    !is_dropped(&self.domains, Address { prefix: Some("smtp"), value: mail.as_str() })
                };
                let mail = self.now.mail.as_ref().filter(own);
                let Some(chosen) = mail.or(self.principal_name.as_ref()).cloned() else {
                    return self.now.clone();
                };
                // What was a secondary address becomes the primary one.
                list.retain(|own| normalise(own) != normalise(&chosen));
                list.insert(0, format!("SMTP:{chosen}"));
                chosen
            }
        };
        if let Some(name) = &self.principal_name
            && !has(&list, name)
        {
            list.push(format!("smtp:{name}"));
        }
        if let Some(initial) = self.new_initial()
            && !has(&list, &initial)
        {
            list.push(format!("smtp:{initial}"));
        }
        let same = self.now.mail.as_ref().is_some_and(|mail| normalise(mail) == normalise(&primary));
        let mail = if same { self.now.mail.clone() } else { Some(primary) };
        Addresses { mail, list }
    }

    /// With a plan that has a mailbox, and without addresses that another object has: of these the user gets none.
    /// Where such a one would be the primary address, nobody knows what becomes of any.
    pub fn with_free(&self, is_taken: impl Fn(&str) -> bool) -> Addresses {
        let mut after = self.with_mailbox();
        let own = normal_forms(&self.now.list);
        let is_new = |text: &str| {
            let address = Address::parse(text);
            address.is_smtp() && !own.contains(&normalise(address.value))
        };
        let is_refused = |text: &String| is_new(text) && is_taken(text);
        if after.list.iter().any(|text| Address::parse(text).is_primary() && is_refused(text)) {
            return self.now.clone();
        }
        after.list.retain(|text| !is_refused(text));
        after
    }

    /// As the addresses are once an edit has replaced them: mail follows the primary one (scenario 3).
    #[must_use]
    fn with_mail_of_primary(mut self) -> Self {
        let mut primaries =
            self.now.list.iter().map(|text| Address::parse(text)).filter(|own| own.is_primary());
        if let (Some(primary), None) = (primaries.next(), primaries.next())
            && self.now.mail.as_ref().is_none_or(|mail| normalise(mail) != normalise(primary.value))
        {
            self.now.mail = Some(primary.value.to_owned());
        }
        self
    }

    /// Without any plan that has a mailbox: the sign-in name goes, and the address in the initial domain
    /// becomes the primary one (scenario 4); what is malformed goes, too. Where another address is the primary one, nobody knows whether
    /// that stays, so nothing but the sign-in name goes.
    pub fn without_mailbox(&self) -> Option<Addresses> {
        let name = self.principal_name.as_ref()?;
        let is_primary = |text: &&String| Address::parse(text).is_primary();
        let primary = self.now.list.iter().find(is_primary)?;
        // Malformed addresses are dropped by any calculation, those of other domains only where there is a mailbox.
        let sound = || self.now.list.iter().filter(|text| !is_dropped_as_written(&[], text));
        if normalise(primary) != normalise(name) {
            let list = sound().filter(|text| normalise(text) != normalise(name)).cloned().collect();
            return has(&self.now.list, name).then(|| Addresses { mail: self.now.mail.clone(), list });
        }
        let initial = sound().find(|text| self.is_initial(text))?;
        let initial = Address::parse(initial).value.to_owned();
        if normalise(&initial) == normalise(name) {
            return None;
        }
        let kept =
            |text: &&String| normalise(text) != normalise(name) && normalise(text) != normalise(&initial);
        let mut list = vec![format!("SMTP:{initial}")];
        list.extend(sound().filter(kept).cloned());
        Some(Addresses { mail: Some(initial), list })
    }

    /// Addresses that a mailbox plan would add and that the user does not have yet, without a prefix. One
    /// with digits that nobody can foretell is not among them.
    pub fn added(&self) -> Vec<String> {
        let after = self.with_mailbox();
        // Other kinds of addresses are spaces of their own (facts 5.3), and none of them is ever added.
        let own = normal_forms(&self.now.list);
        let is_new = |text: &&String| {
            let address = Address::parse(text);
            address.is_smtp() && !own.contains(&normalise(address.value))
        };
        let new = after.list.iter().filter(is_new);
        new.map(|text| Address::parse(text).value.to_owned()).filter(|text| !has_digits(text)).collect()
    }

    /// Whether the user has no address in the initial domain yet, and the alias would make one.
    pub fn lacks_initial(&self) -> bool {
        self.initial.is_some() && !self.now.list.iter().any(|text| self.is_initial(text))
    }

    /// Whether the service adds digits to an address that a mailbox brings; none where it does not.
    pub fn digits_in(&self, after: &Addresses) -> Option<Digits> {
        let is_new = |text: &String| has_digits(text) && !self.now.list.contains(text);
        after.list.iter().any(is_new).then_some(self.digits)
    }

    /// The address in the initial domain, where the user has none there yet.
    fn new_initial(&self) -> Option<String> {
        let initial = self.initial.as_ref().filter(|_| self.lacks_initial())?;
        match initial.rsplit_once('@') {
            Some((alias, domain)) if self.digits != Digits::Never => {
                Some(format!("{alias}{DIGITS}@{domain}"))
            }
            _ => Some(initial.clone()),
        }
    }

    fn is_initial(&self, text: &str) -> bool {
        let address = Address::parse(text);
        let domain = self.initial_domain.as_deref().unwrap_or_default();
        address.is_smtp() && address.domain().is_some_and(|own| own.eq_ignore_ascii_case(domain))
    }
}

/// Users with a mailbox plan in whose mail or addresses it may change something, as exported.
pub(super) fn unsettled(tenant: &Tenant, plans: &MailboxPlans) -> Vec<UserIndex> {
    let users = tenant.users.indexes();
    users.filter(|user| Person::may_change(tenant, *user) && has_mailbox_plan(tenant, plans, *user)).collect()
}

/// What makes addresses of a list the same as others, to be asked for many.
fn normal_forms(list: &[String]) -> FxHashSet<String> {
    list.iter().map(|text| normalise(text)).collect()
}

/// Whether a list has a mail address.
fn has(list: &[String], address: &str) -> bool {
    let normal = normalise(address);
    list.iter().any(|text| normalise(text) == normal)
}

/// Whether a mailbox would not have a mail address: something is wrong with it, or its domain is not verified
/// (facts 5.5). Of other kinds of addresses it is not documented that any is dropped.
pub(super) fn is_dropped(domains: &[String], address: Address<'_>) -> bool {
    address.is_smtp() && reason(address, domains).is_some()
}

/// The same of an address of a list, as it is written there.
fn is_dropped_as_written(domains: &[String], text: &str) -> bool {
    let address = Address::parse(text);
    address.is_smtp() && reason_as_written(text, address, domains).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(mail: Option<&str>, list: &[&str]) -> Person {
        let now =
            Addresses { mail: mail.map(str::to_owned), list: list.iter().map(ToString::to_string).collect() };
        Person {
            now,
            principal_name: Some("ana@contoso.example".to_owned()),
            initial: Some("ana@contoso.onmicrosoft.example".to_owned()),
            digits: Digits::Never,
            initial_domain: Some("contoso.onmicrosoft.example".to_owned()),
            domains: vec!["contoso.example".to_owned(), "contoso.onmicrosoft.example".to_owned()],
        }
    }

    #[test]
    fn scenario_1_the_sign_in_name_becomes_the_primary_address() {
        let after = person(None, &[]).with_mailbox();
        assert_eq!(after.mail.as_deref(), Some("ana@contoso.example"));
        assert_eq!(after.list, ["SMTP:ana@contoso.example", "smtp:ana@contoso.onmicrosoft.example"]);
    }

    #[test]
    fn scenario_2_mail_becomes_the_primary_address() {
        let after = person(Some("a.duarte@contoso.example"), &[]).with_mailbox();
        assert_eq!(after.mail.as_deref(), Some("a.duarte@contoso.example"));
        let expected = [
            "SMTP:a.duarte@contoso.example",
            "smtp:ana@contoso.example",
            "smtp:ana@contoso.onmicrosoft.example",
        ];
        assert_eq!(after.list, expected);
    }

    #[test]
    fn scenario_3_an_older_address_in_the_initial_domain_stays() {
        let old = ["SMTP:new@contoso.example", "smtp:old@contoso.onmicrosoft.example"];
        let after = person(Some("ana@contoso.example"), &old).with_mailbox();
        assert_eq!(after.mail.as_deref(), Some("new@contoso.example"));
        assert_eq!(after.list, [old[0], old[1], "smtp:ana@contoso.example"]);
    }

    #[test]
    fn scenario_4_without_a_mailbox_the_initial_domain_takes_over() {
        let own =
            ["SMTP:ana@contoso.example", "smtp:ana@contoso.onmicrosoft.example", "smtp:b@contoso.example"];
        let after = person(Some("ana@contoso.example"), &own).without_mailbox().unwrap();
        assert_eq!(after.mail.as_deref(), Some("ana@contoso.onmicrosoft.example"));
        assert_eq!(after.list, ["SMTP:ana@contoso.onmicrosoft.example", "smtp:b@contoso.example"]);
        assert_eq!(person(None, &["SMTP:other@contoso.example", own[1]]).without_mailbox(), None);
        let other = ["SMTP:other@contoso.example", own[1], "smtp:ana@contoso.example"];
        let after = person(Some("other@contoso.example"), &other).without_mailbox().unwrap();
        assert_eq!(after.mail.as_deref(), Some("other@contoso.example"));
        assert_eq!(after.list, other[..2]);
    }

    #[test]
    fn a_mailbox_has_no_address_of_a_domain_that_is_not_verified() {
        let own = ["SMTP:ana@fabrikam.example", "smtp:b@sub.contoso.example", "SIP:ana@fabrikam.example"];
        let after = person(Some("ana@fabrikam.example"), &own).with_mailbox();
        assert_eq!(after.mail.as_deref(), Some("ana@contoso.example"));
        assert_eq!(
            after.list,
            ["SMTP:ana@contoso.example", own[1], own[2], "smtp:ana@contoso.onmicrosoft.example"]
        );
        let unknown = Person { domains: Vec::new(), ..person(None, &own) };
        assert!(unknown.with_mailbox().list.contains(&own[0].to_owned()));
    }

    #[test]
    fn scenario_6_a_second_user_of_an_alias_gets_digits() {
        let second = Person { digits: Digits::Certain, ..person(None, &[]) };
        assert_eq!(second.with_mailbox().list[1], "smtp:ana####@contoso.onmicrosoft.example");
        assert_eq!(second.added(), ["ana@contoso.example"]);
    }

    #[test]
    fn nothing_changes_where_everything_is_there() {
        let own =
            ["SMTP:ana@contoso.example", "smtp:ana@contoso.onmicrosoft.example", "SIP:ana@contoso.example"];
        assert!(person(Some("Ana@Contoso.example"), &own).is_settled());
    }
}
