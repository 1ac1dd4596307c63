//! Addresses that the next licence change would give to users who have a mailbox and lack them: their sign-in
//! names, and mail where none is primary (facts 5.4, 5.5). Nobody may have these yet.

use super::address::{Address, normalise, normalise_into};
use super::entries::hash;
use super::fields::{Origin, fault_of};
use super::holder::{Held, Holder, Source};
use super::recalculation::is_dropped;
use crate::catalog::mailbox_plans::MailboxPlans;
use crate::licensing::claims::{Claim, claims};
use crate::licensing::world::World;
use crate::tenant::{Fields, License, Tenant, UserIndex};

/// Every such address by its hash, ascending: where the export is good, there are few.
pub(super) fn wants(tenant: &Tenant, plans: &MailboxPlans) -> Vec<(u32, Held)> {
    let mut wants: Vec<(u32, Held)> = Vec::new();
    let mut normal = String::new();
    for user in tenant.users.indexes().filter(|user| has_mailbox_plan(tenant, plans, *user)) {
        let own = || tenant.users.addresses.get(user).iter().filter_map(|text| tenant.texts.get(*text));
        for (source, text) in wanted(tenant, user, own) {
            normalise_into(text, &mut normal);
            wants.push((hash(&normal), Held { holder: Holder::User(user), source }));
        }
    }
    wants.sort_unstable();
    wants
}

/// What a user with a mailbox and these addresses lacks.
pub(super) fn wanted<'t, 'l, L>(
    tenant: &'t Tenant,
    user: UserIndex,
    own: impl Fn() -> L,
) -> impl Iterator<Item = (Source, &'t str)>
where
    L: Iterator<Item = &'l str>,
{
    let fields = [
        (Source::Mail, tenant.users.mail.at(user)),
        (Source::PrincipalName, tenant.users.principal_name.at(user)),
    ];
    fields.into_iter().filter_map(move |(source, text)| {
        let text = tenant.texts.get(text).filter(|text| can_be_address(text))?;
        let address = Address { prefix: Some("smtp"), value: text };
        // Where another address is the primary one, mail follows it and is none of its own (scenario 3).
        let follows = source == Source::Mail && own().any(|own| Address::parse(own).is_primary());
        let is_own = |own: &str| {
            let own = Address::parse(own);
            own.is_smtp() && own.value.eq_ignore_ascii_case(text)
        };
        // Of a name that is wrong no address can be made.
        let is_wrong = || source == Source::PrincipalName && fault_of(Origin::PrincipalName, text).is_some();
        let is_dropped = || is_dropped(&tenant.organization.domains, address);
        let is_wanted = !follows && !own().any(is_own) && !is_dropped() && !is_wrong();
        is_wanted.then_some((source, text))
    })
}

/// By what licensing would give a user an address: the sign-in name, mail, or the alias in the initial domain (facts 5.4).
/// The address is normalised.
pub fn would_get(tenant: &Tenant, user: UserIndex, address: &str) -> Option<Held> {
    let said = |text| tenant.texts.get(text).map(str::trim);
    let in_initial = |alias| Some(format!("{alias}@{}", tenant.organization.initial_domain.as_ref()?));
    let field = |text| said(text).map(normalise).is_some_and(|own| own == address);
    let source = if field(tenant.users.principal_name.at(user)) {
        Source::PrincipalName
    } else if field(tenant.users.mail.at(user)) {
        Source::Mail
    } else {
        let alias = said(tenant.users.mail_nickname.at(user)).and_then(in_initial)?;
        (normalise(&alias) == address).then_some(Source::Alias)?
    };
    Some(Held { holder: Holder::User(user), source })
}

/// Whether a group is to give a user a plan with a mailbox, of which none is in force. A recorded error may clear.
pub(super) fn awaits_first_mailbox(world: &World<'_>, plans: &MailboxPlans, user: UserIndex) -> bool {
    let claims = claims(world, user);
    let gives = |license| plans.are_in(world.tenant, license);
    let has_one = claims.iter().any(|claim| claim.status.is_in_force() && gives(claim.license));
    let to_come = |claim: &Claim| claim.wanted && !claim.status.is_in_force() && claim.group.is_some();
    !has_one && claims.iter().any(|claim| to_come(claim) && gives(claim.target))
}

/// Addresses that several users want, normalised.
pub(super) fn wanted_twice(tenant: &Tenant, wants: &[(u32, Held)]) -> Vec<String> {
    let mut twice = Vec::new();
    for run in wants.chunk_by(|a, b| a.0 == b.0).filter(|run| run.len() > 1) {
        let named = run.iter().filter_map(|(_, held)| Some((normalise(held.text(tenant)?), held.holder)));
        let mut named: Vec<(String, Holder)> = named.collect();
        named.sort();
        named.dedup();
        let same = named.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1);
        twice.extend(same.filter_map(|same| same.first()).map(|(address, _)| address.clone()));
    }
    twice
}

/// Whether a plan with a mailbox is in force for a user, as exported.
pub fn has_mailbox_plan(tenant: &Tenant, plans: &MailboxPlans, user: UserIndex) -> bool {
    if tenant.users.fields.at(user).has(Fields::ASSIGNMENTS) {
        let mut in_force = tenant.users.recorded(user).filter(|(_, shape)| shape.standing.is_in_force());
        return in_force.any(|(_, shape)| {
            plans.are_in(tenant, License { product: shape.product, disabled: shape.disabled })
        });
    }
    tenant.users.licenses.get(user).iter().any(|license| plans.are_in(tenant, *license))
}

/// Whether licensing can make an address of a sign-in name or of mail, by its kind.
pub(super) fn can_be_address(text: &str) -> bool {
    text.contains('@') && !is_guest_name(text)
}

/// Whether a sign-in name is that of a guest, which no licence makes an address.
pub(super) fn is_guest_name(name: &str) -> bool {
    const MARK: &str = "#EXT#";
    let mut marks = memchr::memchr_iter(b'#', name.as_bytes());
    marks.any(|at| name.get(at..at + MARK.len()).is_some_and(|mark| mark.eq_ignore_ascii_case(MARK)))
}
