//! The claims of a user: every assignment that is recorded or that a group wants for the user.

use super::grants::Grants;
use super::verdict::ErrorCode;
use super::world::{Direct, World};
use crate::tenant::column::Index;
use crate::tenant::users::{Assignment, Shape, Standing};
use crate::tenant::{Fields, GroupIndex, License, ObjectIndex, PlanIndex, ProductIndex, Tenant, UserIndex};

/// One product from one source.
#[derive(Debug, Clone, Copy)]
pub struct Claim {
    /// The group it comes through; none for a direct assignment.
    pub group: Option<ObjectIndex>,
    /// What is assigned now, or would be if nothing is yet.
    pub license: License,
    /// What processing would assign: the group's own present choice of plans.
    pub target: License,
    /// What the export says about it; none where it follows from membership alone.
    pub recorded: Option<(Assignment, Shape)>,
    /// Where it stands.
    pub status: Status,
    /// Whether its source still wants it. If not, a removal is due.
    pub wanted: bool,
    /// Whether its source wants other plans of it than those that are in force.
    pub changed: bool,
}

/// Where a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// In force.
    InForce,
    /// In force, but the last change to it failed.
    InForceWithError,
    /// Tried and refused.
    Failed,
    /// Wanted, and nothing is recorded yet.
    Pending,
    /// Recorded as disabled: neither in force nor in error.
    Disabled,
}

impl Status {
    /// Whether the user has the product through the claim.
    pub fn is_in_force(self) -> bool {
        matches!(self, Self::InForce | Self::InForceWithError)
    }

    /// Whether an error is recorded.
    pub fn is_error(self) -> bool {
        matches!(self, Self::InForceWithError | Self::Failed)
    }
}

impl Claim {
    /// The product.
    pub fn product(&self) -> ProductIndex {
        self.license.product
    }

    /// Whether the record is in error and does not name which error it is.
    pub fn is_unnamed(&self) -> bool {
        self.recorded.is_some_and(|(_, shape)| shape.is_unnamed)
    }

    /// Whether processing has anything to do here.
    pub fn is_open(&self) -> bool {
        !self.wanted || self.changed || !matches!(self.status, Status::InForce | Status::Disabled)
    }
}

/// The claims of a user, recorded ones first, then those that membership alone gives.
///
/// Where licenseAssignmentStates was not exported, direct and inherited assignments are derived from
/// assignedLicenses and the groups' licences. Where neither was exported, there are none.
pub fn claims(world: &World<'_>, user: UserIndex) -> Vec<Claim> {
    let tenant = world.tenant;
    let fields = tenant.users.fields.at(user);
    let mut claims = Vec::new();
    if world.is_deleted(user) {
        return claims;
    }
    if fields.has(Fields::ASSIGNMENTS) {
        for (assignment, shape) in tenant.users.recorded(user) {
            claims.push(of_record(world, user, assignment, shape));
        }
        // Without states, what a group wanted before and the user lacks may be in error or not processed yet.
        let unclear: Vec<(ObjectIndex, License)> = match fields.has(Fields::WITHOUT_STATES) {
            true => wanted_by_groups(&world.without_edits(), user).collect(),
            false => Vec::new(),
        };
        let new = wanted_by_groups(world, user).filter(|(group, license)| {
            let same = |claim: &Claim| claim.group == Some(*group) && claim.product() == license.product;
            let is_unclear =
                unclear.iter().any(|(its, other)| its == group && other.product == license.product);
            // A report that was filtered does not tell what is pending.
            !fields.has(Fields::SOME_ASSIGNMENTS) && !is_unclear && !claims.iter().any(same)
        });
        let new: Vec<Claim> = new.map(|(group, license)| pending(group, license)).collect();
        claims.extend(new);
    } else if fields.has(Fields::LICENSES) {
        derive(world, user, &mut claims);
    }
    if let Some(direct) = world.direct(user) {
        redirect(world, &mut claims, direct);
    }
    claims
}

/// Products that a user has by these claims, each once.
pub fn products_in_force(claims: &[Claim]) -> Vec<ProductIndex> {
    let in_force = claims.iter().filter(|claim| claim.status.is_in_force());
    let mut products: Vec<ProductIndex> = in_force.map(Claim::product).collect();
    products.sort_unstable();
    products.dedup();
    products
}

/// Whether the record shows which product of the same group failed by itself.
pub fn has_culprit(tenant: &Tenant, claims: &[Claim], claim: &Claim) -> bool {
    if claim.is_unnamed() {
        return false;
    }
    let siblings = claims.iter().filter(|other| other.group == claim.group && other.status.is_error());
    let mut errors =
        siblings.map(|other| other.recorded.and_then(|(_, shape)| tenant.texts.get(shape.error)));
    errors.any(|error| error != Some(ErrorCode::Other.name()))
}

/// What is in force beside what is tried with a claim, and what that would add: everything that its
/// group gives, or a direct assignment by itself.
pub fn beside(claims: &[Claim], claim: &Claim) -> Vec<License> {
    let together = |other: &Claim| {
        other.group == claim.group && (claim.group.is_some() || other.product() == claim.product())
    };
    let in_force = claims.iter().filter(|other| other.status.is_in_force() && !together(other));
    let tried = claims.iter().filter(|other| other.wanted && together(other));
    in_force.map(|other| other.license).chain(tried.map(|other| other.target)).collect()
}

fn of_record(world: &World<'_>, user: UserIndex, assignment: Assignment, shape: Shape) -> Claim {
    let license = License { product: shape.product, disabled: shape.disabled };
    let status = match shape.standing {
        Standing::InForce => Status::InForce,
        Standing::InForceWithError => Status::InForceWithError,
        Standing::Failed => Status::Failed,
        Standing::Disabled => Status::Disabled,
    };
    Claim { recorded: Some((assignment, shape)), ..held(world, user, shape.group, license, status) }
}

/// What a user holds through a group, or directly, and what its source wants by now.
fn held(
    world: &World<'_>,
    user: UserIndex,
    group: Option<ObjectIndex>,
    license: License,
    status: Status,
) -> Claim {
    let (wanted, target) = match group {
        None => (true, license),
        // What such a group gave before may stay; it gives nothing new (facts 4.13, 4.23).
        Some(group) if !status.is_in_force() && gives_nothing(world, group, license.product) => {
            (false, license)
        }
        Some(group) => match wish(world, user, group, license.product) {
            Wish::Wanted(target) => (true, target),
            Wish::CannotTell => (true, license),
            Wish::Unwanted => (false, license),
        },
    };
    // Of plans that are not known nobody can say that they are others.
    let both_known = license.disabled.is_known() && target.disabled.is_known();
    let changed = status.is_in_force()
        && both_known
        && license != target
        && world.grant(license) != world.grant(target);
    Claim { group, license, target, recorded: None, status, wanted, changed }
}

fn pending(group: ObjectIndex, license: License) -> Claim {
    Claim {
        group: Some(group),
        license,
        target: license,
        recorded: None,
        status: Status::Pending,
        wanted: true,
        changed: false,
    }
}

/// Direct and inherited assignments of a user whose assignment states were not exported. Of a direct one
/// beside groups nothing is known but that it turns on what they do not; it is taken to turn on all that the
/// user has.
fn derive(world: &World<'_>, user: UserIndex, claims: &mut Vec<Claim>) {
    let tenant = world.tenant;
    let licenses = tenant.users.licenses.get(user);
    let exported: Vec<(ObjectIndex, License)> = wanted_by_groups(&world.without_edits(), user).collect();
    for (group, license) in &exported {
        // What the user lacks may be in error or not processed yet: the export does not tell which.
        if licenses.iter().any(|held| held.product == license.product) {
            claims.push(held(world, user, Some(*group), *license, Status::InForce));
        }
    }
    for license in licenses {
        if !comes_from_groups(tenant, *license, claims) {
            claims.push(held(world, user, None, *license, Status::InForce));
        }
    }
    let known = |group: ObjectIndex, product| {
        exported.iter().any(|(its, license)| *its == group && license.product == product)
    };
    let new = wanted_by_groups(world, user).filter(|(group, license)| !known(*group, license.product));
    claims.extend(new.map(|(group, license)| pending(group, license)));
}

/// Whether groups alone can give what a user has of a product. A plan is on where any source turns it on
/// (facts 4.1), so one that every giving group switches off comes from elsewhere. Nobody can tell where
/// plans were not exported, or where a group has changes to process or its members are not known.
fn comes_from_groups(tenant: &Tenant, license: License, claims: &[Claim]) -> bool {
    let of_product = || claims.iter().filter(|claim| claim.product() == license.product);
    if of_product().next().is_none() {
        return false;
    }
    let is_off = |license: License, plan: &PlanIndex| tenant.plan_sets.get(license.disabled).contains(plan);
    let is_elsewhere =
        |plan: &PlanIndex| !is_off(license, plan) && of_product().all(|claim| is_off(claim.license, plan));
    let plans = tenant.products.plans.get(license.product);
    if !license.disabled.is_known() || !plans.iter().any(is_elsewhere) {
        return true;
    }
    let gives = |group: &GroupIndex| {
        tenant.groups.licenses.get(*group).iter().any(|given| given.product == license.product)
    };
    let is_unclear = |group| tenant.is_processing(group) || !tenant.members.known.at(group);
    tenant.groups.licensed().filter(gives).any(is_unclear)
}

/// Products that the groups of a user want for their members. Only security-enabled groups can
/// license (facts 4.13); one whose export lacks the field is taken to be. A product of the whole company
/// can be given to nobody (facts 4.23).
fn wanted_by_groups<'w>(
    world: &'w World<'_>,
    user: UserIndex,
) -> impl Iterator<Item = (ObjectIndex, License)> + 'w {
    let groups = &world.tenant.groups;
    let licensing = world.groups_of(user).iter().copied().filter(|group| world.deletion(*group).is_none());
    licensing.flat_map(move |group| {
        let object = groups.object.get(group).copied().unwrap_or(ObjectIndex::new(0));
        let given = world.licenses_of(group).iter();
        given
            .filter(move |license| !gives_nothing(world, object, license.product))
            .map(move |license| (object, *license))
    })
}

/// Direct assignments of a user as exported.
pub(super) fn direct_licenses(tenant: &Tenant, user: UserIndex) -> Vec<License> {
    let claims = claims(&World::new(tenant, &Grants::default()), user);
    let direct = claims.iter().filter(|claim| claim.group.is_none() && claim.wanted);
    direct.map(|claim| claim.license).collect()
}

/// Puts edited direct assignments in place of the exported ones. Once settled, what is gone is gone and
/// what is there is in force; before, they are to be removed, tried and changed.
fn redirect(world: &World<'_>, claims: &mut Vec<Claim>, direct: &Direct) {
    if direct.settled {
        claims.retain(|claim| {
            let kept = || direct.licenses.iter().any(|license| license.product == claim.product());
            claim.group.is_some() || kept()
        });
    }
    for claim in claims.iter_mut().filter(|claim| claim.group.is_none()) {
        match direct.licenses.iter().find(|license| license.product == claim.product()) {
            Some(license) if direct.assigned.contains(&license.product) => {
                let is_in_force = claim.status.is_in_force() && !direct.taken.contains(&license.product);
                claim.target = *license;
                if direct.settled || !is_in_force {
                    claim.license = *license;
                    claim.status = if direct.settled { Status::InForce } else { Status::Pending };
                } else {
                    claim.changed = world.grant(claim.license) != world.grant(*license);
                }
            }
            // What no edit names stays as it is recorded.
            Some(_) => {}
            None => claim.wanted = false,
        }
    }
    for license in &direct.licenses {
        if !claims.iter().any(|claim| claim.group.is_none() && claim.product() == license.product) {
            claims.push(Claim {
                group: None,
                license: *license,
                target: *license,
                recorded: None,
                status: if direct.settled { Status::InForce } else { Status::Pending },
                wanted: true,
                changed: false,
            });
        }
    }
}

/// Whether a group cannot give a product: it is not security-enabled, or the product is the whole company's.
fn gives_nothing(world: &World<'_>, group: ObjectIndex, product: ProductIndex) -> bool {
    let groups = &world.tenant.groups;
    let plain = groups.of(group).is_some_and(|group| groups.security_enabled.at(group) == Some(false));
    plain || world.tenant.products.company.at(product)
}

/// Whether a group wants a product for a user.
enum Wish {
    Wanted(License),
    Unwanted,
    /// The group, its licences or its members were not exported.
    CannotTell,
}

fn wish(world: &World<'_>, user: UserIndex, group: ObjectIndex, product: ProductIndex) -> Wish {
    let tenant = world.tenant;
    let Some(group) = tenant.groups.of(group) else { return Wish::CannotTell };
    let licenses_known = tenant.groups.fields.at(group).has(Fields::LICENSES);
    let members_known = tenant.members.known.at(group);
    let is_member = world.groups_of(user).contains(&group);
    let license = world.licenses_of(group).iter().find(|license| license.product == product);
    let gone = world.deletion(group).is_some() || world.has_left(group, user);
    match license {
        _ if gone || (members_known && !is_member) => Wish::Unwanted,
        None if licenses_known => Wish::Unwanted,
        Some(license) if members_known || is_member => Wish::Wanted(*license),
        _ => Wish::CannotTell,
    }
}
