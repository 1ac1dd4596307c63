//! Applies a scenario's edits to a [`World`], refusing what the service would refuse.

use crate::licensing::claims::claims;
use crate::licensing::world::World;
use crate::tenant::column::Index;
use crate::tenant::{GroupIndex, ObjectIndex, PlanIndex, ProductIndex, UserIndex};
use seatscope_contract::scenario::{AddLicense, Edit};
use thiserror::Error;

/// Why an edit is left out.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Nothing of this id is in the export.
    #[error("there is no {0} `{1}` in the export")]
    NotFound(&'static str, String),
    /// What is inherited cannot be removed on the user (facts 4.4).
    #[error("the user inherits `{0}` from a group; change the group or the membership")]
    InheritedLicense(String),
    /// The product belongs to the whole company (facts 4.23).
    #[error("`{0}` is a product of the whole company and cannot be assigned")]
    CompanyProduct(String),
    /// A plan to be switched off is not of the product (facts 4.24).
    #[error("the product has no plan `{0}`")]
    UnknownDisabledPlan(String),
    /// A rule decides who is a member (facts 6.13).
    #[error("a rule decides who is in the group `{0}`; nobody can be added or removed by hand")]
    DynamicGroup(String),
    /// A group with licences cannot be deleted (facts 4.16).
    #[error("the group `{0}` has licences; remove them before deleting it")]
    GroupHasLicenses(String),
    /// The simulation does not know this edit.
    #[error("this edit is not simulated")]
    NotSimulated,
}

/// Whom an edit makes the service look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// One user.
    User(UserIndex),
    /// Everyone with a claim through a group.
    Group(GroupIndex),
    /// Everyone who waits for a seat of a product.
    Waiting(ProductIndex),
    /// Everybody.
    All,
}

/// Applies one edit.
///
/// # Errors
/// Says why the service, or the export, does not allow it. The world is then unchanged.
pub fn apply(world: &mut World<'_>, edit: &Edit) -> Result<Touched, Refusal> {
    match edit {
        Edit::AssignLicense { group: Some(id), user: None, add_licenses, remove_licenses } => {
            let group = find_group(world, id)?;
            let (add, remove) = (licenses(world, add_licenses)?, products(world, remove_licenses)?);
            for (product, disabled) in add {
                let license = world.license(product, disabled);
                world.give(group, license);
            }
            for product in remove {
                world.withdraw(group, product);
            }
            Ok(Touched::Group(group))
        }
        Edit::AssignLicense { group: None, user: Some(id), add_licenses, remove_licenses } => {
            let user = find_user(world, id)?;
            let (add, remove) = (licenses(world, add_licenses)?, products(world, remove_licenses)?);
            let held = claims(world, user);
            for product in &remove {
                let mut of_product = held.iter().filter(|claim| claim.product() == *product);
                if !of_product.any(|claim| claim.group.is_none() && claim.wanted) {
                    let id = world.tenant.products.ids.text(*product);
                    return Err(Refusal::InheritedLicense(id));
                }
            }
            for (product, disabled) in add {
                let license = world.license(product, disabled);
                world.assign(user, license);
            }
            for product in remove {
                world.unassign(user, product);
            }
            Ok(Touched::User(user))
        }
        Edit::Reprocess { group: Some(id), .. } => find_group(world, id).map(Touched::Group),
        Edit::Reprocess { user: Some(id), .. } => find_user(world, id).map(Touched::User),
        Edit::Reprocess { all: Some(true), .. } => Ok(Touched::All),
        Edit::AddMember { group, user } => set_member(world, group, user, true),
        Edit::RemoveMember { group, user } => set_member(world, group, user, false),
        Edit::SetUsageLocation { user, usage_location } => {
            let user = find_user(world, user)?;
            world.set_usage_location(user, usage_location);
            Ok(Touched::User(user))
        }
        Edit::SetSeats { sku_id, enabled } => {
            let product = find_product(world, sku_id)?;
            world.set_seats(product, i64::try_from(*enabled).unwrap_or(i64::MAX));
            Ok(Touched::Waiting(product))
        }
        Edit::DeleteGroup { group: id } => {
            let group = find_group(world, id)?;
            match world.licenses_of(group).is_empty() {
                true => Ok(Touched::Group(group)),
                false => Err(Refusal::GroupHasLicenses(id.clone())),
            }
        }
        _ => Err(Refusal::NotSimulated),
    }
}

fn set_member(world: &mut World<'_>, group: &str, user: &str, member: bool) -> Result<Touched, Refusal> {
    let index = find_group(world, group)?;
    if world.tenant.groups.dynamic.at(index) {
        return Err(Refusal::DynamicGroup(group.to_owned()));
    }
    let user = find_user(world, user)?;
    world.set_member(index, user, member);
    Ok(Touched::User(user))
}

fn object(world: &World<'_>, id: &str) -> ObjectIndex {
    // An id that nobody has finds nothing in any table.
    world.tenant.objects.find(id).unwrap_or(ObjectIndex::new(usize::MAX))
}

fn find_group(world: &World<'_>, id: &str) -> Result<GroupIndex, Refusal> {
    world.tenant.groups.of(object(world, id)).ok_or_else(|| Refusal::NotFound("group", id.to_owned()))
}

fn find_user(world: &World<'_>, id: &str) -> Result<UserIndex, Refusal> {
    world.tenant.users.of(object(world, id)).ok_or_else(|| Refusal::NotFound("user", id.to_owned()))
}

fn find_product(world: &World<'_>, id: &str) -> Result<ProductIndex, Refusal> {
    world.tenant.products.ids.find(id).ok_or_else(|| Refusal::NotFound("product", id.to_owned()))
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
        let plans = world.tenant.products.plans.get(product);
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
