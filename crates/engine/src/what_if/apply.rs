//! Applies a scenario's edits to a [`World`], refusing what the service would refuse.

use super::direct;
use super::following::Moved;
use super::membership_rule;
use super::new_plan;
use super::proxy_addresses;
use super::refusal::Refusal;
use crate::addresses::AddressBook;
use crate::catalog::countries::is_country;
use crate::catalog::rules::RuleBook;
use crate::checks::Context;
use crate::licensing::claims::{claims, products_in_force};
use crate::licensing::world::World;
use crate::tenant::column::Index;
use crate::tenant::users::Shape;
use crate::tenant::{Fields, GroupIndex, ObjectIndex, PlanIndex, ProductIndex, UserIndex};
use seatscope_contract::scenario::{AddLicense, Dependants, Edit};

/// Whom an edit makes the service process (facts 4.19).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// Nobody: seats, locations and addresses count the next time.
    Nobody,
    /// One user.
    User(UserIndex),
    /// Several users, in their order.
    Users(Vec<UserIndex>),
    /// Everyone with a claim through a group.
    Group(GroupIndex),
    /// Everyone who has a product.
    Holders(ProductIndex),
    /// Everybody.
    All,
}

/// Applies one edit.
///
/// # Errors
/// Says why the service, or the export, does not allow it. The world is then unchanged.
pub(super) fn apply(
    world: &mut World<'_>,
    context: Context<'_>,
    addresses: &AddressBook,
    edit: &Edit,
    (remark, moved): (&mut Option<String>, &mut Option<Moved>),
) -> Result<Touched, Refusal> {
    match edit {
        Edit::AssignLicense { group: Some(id), user: None, add_licenses, remove_licenses } => {
            assign_to_group(world, id, add_licenses, remove_licenses)
        }
        Edit::AssignLicense { group: None, user: Some(id), add_licenses, remove_licenses } => {
            let around = (context.book, addresses);
            let (touched, told) = assign_to_user(world, around, id, add_licenses, remove_licenses)?;
            *remark = told;
            Ok(touched)
        }
        Edit::AssignLicense { .. } => Err(Refusal::Ambiguous("group or user")),
        Edit::Reprocess { group: Some(id), user: None, all: None } => {
            find_group(world, id).map(Touched::Group)
        }
        Edit::Reprocess { group: None, user: Some(id), all: None } => find_user(world, id).map(Touched::User),
        Edit::Reprocess { group: None, user: None, all: Some(true) } => Ok(Touched::All),
        Edit::Reprocess { .. } => Err(Refusal::Ambiguous("group, one user or `all`")),
        Edit::AddMember { group, user } => set_member(world, group, user, true),
        Edit::RemoveMember { group, user } => set_member(world, group, user, false),
        Edit::SetUsageLocation { user, usage_location } => {
            let user = find_user(world, user)?;
            let country = usage_location.trim();
            if !is_country(country) {
                return Err(Refusal::InvalidUsageLocation(usage_location.clone()));
            }
            world.set_usage_location(user, country);
            Ok(Touched::Nobody)
        }
        Edit::SetSeats { sku_id, enabled } => {
            let product = find_product(world, sku_id)?;
            world.set_seats(product, i64::try_from(*enabled).unwrap_or(i64::MAX));
            Ok(Touched::Nobody)
        }
        Edit::AddServicePlan { sku_id, service_plan_id } => {
            let product = find_product(world, sku_id)?;
            let plan = find_plan(world, service_plan_id)?;
            if !world.plans_of(product).contains(&plan) {
                world.add_plan(product, plan);
                *remark = new_plan::against(world, context.book, product, plan);
            }
            Ok(Touched::Holders(product))
        }
        Edit::DeleteGroup { group: id, dependants } => {
            let group = find_group(world, id)?;
            if world.tenant.groups.synced.at(group) == Some(true) {
                return Err(Refusal::SyncedGroup(id.clone()));
            }
            if !world.licenses_of(group).is_empty() {
                return Err(Refusal::GroupHasLicenses(id.clone()));
            }
            if gives_unseen(world, group) {
                return Err(Refusal::GroupGivesLicenses(id.clone()));
            }
            world.delete_group(group, dependants.unwrap_or(Dependants::Error));
            Ok(Touched::Group(group))
        }
        Edit::DeleteUser { user } => {
            let user = find_user(world, user)?;
            for product in products_in_force(&claims(world, user)) {
                world.take_seats(product, -1);
            }
            if world.tenant.users.synced.at(user) == Some(true) {
                *remark =
                    Some("the user is synchronised from on-premises, so delete the user there".to_owned());
            }
            world.delete_user(user);
            Ok(Touched::User(user))
        }
        Edit::SetProxyAddresses { user, proxy_addresses } => {
            let user = find_user(world, user)?;
            proxy_addresses::check(world, addresses, user, proxy_addresses)?;
            let kept = proxy_addresses::kept(world, addresses, user, proxy_addresses);
            *remark = proxy_addresses::told(world, addresses, user, (proxy_addresses, &kept));
            world.set_addresses(user, kept);
            Ok(Touched::Nobody)
        }
        Edit::SetMembershipRule { group, membership_rule: rule } => {
            let new = membership_rule::set(world, group, rule, context.now)?;
            *remark = Some(new.remark);
            *moved = new.moved;
            Ok(new.touched)
        }
    }
}

fn assign_to_group(
    world: &mut World<'_>,
    id: &str,
    add: &[AddLicense],
    remove: &[String],
) -> Result<Touched, Refusal> {
    let group = find_group(world, id)?;
    each_once(world, add, remove)?;
    let (add, remove) = (licenses(world, add)?, products(world, remove)?);
    if !add.is_empty() && world.tenant.groups.security_enabled.at(group) == Some(false) {
        return Err(Refusal::GroupNotSecurityEnabled(id.to_owned()));
    }
    for product in &remove {
        if !world.licenses_of(group).iter().any(|license| license.product == *product) {
            return Err(Refusal::NotAssigned(world.tenant.products.ids.text(*product)));
        }
    }
    for (product, disabled) in add {
        let license = world.license(product, disabled);
        world.give(group, license);
    }
    for product in remove {
        world.withdraw(group, product);
    }
    Ok(Touched::Group(group))
}

/// A direct assignment is tried at once, as a whole: it goes through or stores nothing (facts 4.4). With what is to
/// be told of it.
fn assign_to_user(
    world: &mut World<'_>,
    (book, addresses): (&RuleBook, &AddressBook),
    id: &str,
    add: &[AddLicense],
    remove: &[String],
) -> Result<(Touched, Option<String>), Refusal> {
    let user = find_user(world, id)?;
    each_once(world, add, remove)?;
    let (add, remove) = (licenses(world, add)?, products(world, remove)?);
    let held = claims(world, user);
    for product in &remove {
        let of_product = held.iter().filter(|claim| claim.product() == *product && claim.wanted);
        let mut sources = of_product.map(|claim| claim.group);
        if !sources.clone().any(|group| group.is_none()) {
            let id = world.tenant.products.ids.text(*product);
            let inherits = sources.next().is_some();
            return Err(if inherits { Refusal::InheritedLicense(id) } else { Refusal::NotAssigned(id) });
        }
    }
    if !add.is_empty() && world.lacks_location(user) {
        return Err(Refusal::UsageLocationMissing);
    }
    let before = world.direct(user).cloned();
    let asked: Vec<ProductIndex> =
        add.iter().map(|(product, _)| *product).chain(remove.iter().copied()).collect();
    for (product, disabled) in add {
        let license = world.license(product, disabled);
        world.assign(user, license);
    }
    for product in remove {
        world.unassign(user, product);
    }
    match direct::judge(world, book, addresses, user, (&held, &asked)) {
        Ok(told) => Ok((Touched::User(user), told)),
        Err(refusal) => {
            world.set_direct(user, before);
            Err(refusal)
        }
    }
}

fn set_member(world: &mut World<'_>, group: &str, user: &str, member: bool) -> Result<Touched, Refusal> {
    let index = find_group(world, group)?;
    if world.is_dynamic(index) {
        return Err(Refusal::DynamicGroup(group.to_owned()));
    }
    if world.tenant.groups.synced.at(index) == Some(true) {
        return Err(Refusal::SyncedGroup(group.to_owned()));
    }
    let user = find_user(world, user)?;
    let is_member = world.groups_of(user).contains(&index);
    if !member && !is_member && world.tenant.members.known.at(index) {
        return Err(Refusal::NotMember(group.to_owned()));
    }
    if member && is_member {
        return Err(Refusal::AlreadyMember(group.to_owned()));
    }
    world.set_member(index, user, member);
    Ok(Touched::User(user))
}

/// Whether users have something through a group whose own licences were not exported.
fn gives_unseen(world: &World<'_>, group: GroupIndex) -> bool {
    let tenant = world.tenant;
    let object = tenant.groups.object.get(group).copied();
    let through =
        |shape: &Shape| shape.standing.is_in_force() && shape.group.is_some() && shape.group == object;
    !tenant.groups.fields.at(group).has(Fields::LICENSES) && tenant.users.shapes.iter().any(through)
}

/// Each product once in one change.
fn each_once(world: &World<'_>, add: &[AddLicense], remove: &[String]) -> Result<(), Refusal> {
    let named = add.iter().map(|license| &license.sku_id).chain(remove);
    let mut known: Vec<ProductIndex> = Vec::new();
    for id in named {
        let product = find_product(world, id)?;
        if known.contains(&product) {
            return Err(Refusal::DuplicateProduct(id.clone()));
        }
        known.push(product);
    }
    Ok(())
}

fn object(world: &World<'_>, id: &str) -> ObjectIndex {
    // An id that nobody has finds nothing in any table.
    world.tenant.objects.find(id).unwrap_or(ObjectIndex::new(usize::MAX))
}

pub(super) fn find_group(world: &World<'_>, id: &str) -> Result<GroupIndex, Refusal> {
    let found = world.tenant.groups.of(object(world, id)).filter(|group| world.deletion(*group).is_none());
    found.ok_or_else(|| Refusal::NotFound("group", id.to_owned()))
}

pub(super) fn find_user(world: &World<'_>, id: &str) -> Result<UserIndex, Refusal> {
    let found = world.tenant.users.of(object(world, id)).filter(|user| !world.is_deleted(*user));
    found.ok_or_else(|| Refusal::NotFound("user", id.to_owned()))
}

fn find_product(world: &World<'_>, id: &str) -> Result<ProductIndex, Refusal> {
    world.tenant.products.ids.find(id).ok_or_else(|| Refusal::NotFound("product", id.to_owned()))
}

fn find_plan(world: &World<'_>, id: &str) -> Result<PlanIndex, Refusal> {
    world.tenant.plans.ids.find(id).ok_or_else(|| Refusal::NotFound("service plan", id.to_owned()))
}

fn products(world: &World<'_>, ids: &[String]) -> Result<Vec<ProductIndex>, Refusal> {
    ids.iter().map(|id| find_product(world, id)).collect()
}

fn licenses(world: &World<'_>, add: &[AddLicense]) -> Result<Vec<(ProductIndex, Vec<PlanIndex>)>, Refusal> {
    let license = |add: &AddLicense| {
        let product = find_product(world, &add.sku_id)?;
        if world.tenant.products.company.at(product) {
            return Err(Refusal::CompanyProduct(add.sku_id.clone()));
        }
        if world.owns(product) == Some(false) {
            return Err(Refusal::ProductNotOwned(add.sku_id.clone()));
        }
        let plans = world.plans_of(product);
        let plan = |id: &String| {
            let known =
                world.tenant.plans.ids.find(id).filter(|plan| plans.is_empty() || plans.contains(plan));
            known.ok_or_else(|| Refusal::UnknownDisabledPlan(id.clone()))
        };
        let disabled: Result<Vec<PlanIndex>, Refusal> = add.disabled_plans.iter().map(plan).collect();
        disabled.map(|disabled| (product, disabled))
    };
    add.iter().map(license).collect()
}
