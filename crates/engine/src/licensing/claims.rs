//! The claims of a user: every assignment that is recorded or that a group wants for the user.

use crate::tenant::column::Index;
use crate::tenant::users::{Assignment, Shape, Standing};
use crate::tenant::{Fields, License, ObjectIndex, ProductIndex, Tenant, UserIndex};

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

    /// Whether processing has anything to do here.
    pub fn is_open(&self) -> bool {
        !self.wanted || !matches!(self.status, Status::InForce | Status::Disabled)
    }
}

/// The claims of a user, recorded ones first, then those that membership alone gives.
///
/// Where licenseAssignmentStates was not exported, direct and inherited assignments are derived from
/// assignedLicenses and the groups' licences. Where neither was exported, there are none.
pub fn claims(tenant: &Tenant, user: UserIndex) -> Vec<Claim> {
    let fields = tenant.users.fields.at(user);
    let mut claims = Vec::new();
    if fields.has(Fields::ASSIGNMENTS) {
        for (assignment, shape) in tenant.users.recorded(user) {
            claims.push(of_record(tenant, user, assignment, shape));
        }
        let pending = wanted_by_groups(tenant, user).filter(|(group, license)| {
            let same = |claim: &Claim| claim.group == Some(*group) && claim.product() == license.product;
            !claims.iter().any(same)
        });
        let pending: Vec<Claim> =
            pending.map(|(group, license)| of_group(group, license, license, Status::Pending)).collect();
        claims.extend(pending);
    } else if fields.has(Fields::LICENSES) {
        derive(tenant, user, &mut claims);
    }
    claims
}

fn of_record(tenant: &Tenant, user: UserIndex, assignment: Assignment, shape: Shape) -> Claim {
    let license = License { product: shape.product, disabled: shape.disabled };
    let (wanted, target) = match shape.group {
        None => (true, license),
        Some(group) => match wish(tenant, user, group, shape.product) {
            Wish::Wanted(target) => (true, target),
            Wish::CannotTell => (true, license),
            Wish::Unwanted => (false, license),
        },
    };
    let status = match shape.standing {
        Standing::InForce => Status::InForce,
        Standing::InForceWithError => Status::InForceWithError,
        Standing::Failed => Status::Failed,
        Standing::Disabled => Status::Disabled,
    };
    Claim { group: shape.group, license, target, recorded: Some((assignment, shape)), status, wanted }
}

fn of_group(group: ObjectIndex, license: License, target: License, status: Status) -> Claim {
    Claim { group: Some(group), license, target, recorded: None, status, wanted: true }
}

/// Direct and inherited assignments of a user whose assignment states were not exported.
fn derive(tenant: &Tenant, user: UserIndex, claims: &mut Vec<Claim>) {
    let held = tenant.users.licenses.get(user);
    for (group, license) in wanted_by_groups(tenant, user) {
        // What the user lacks may be in error or not processed yet: the export does not tell which.
        if held.iter().any(|held| held.product == license.product) {
            claims.push(of_group(group, license, license, Status::InForce));
        }
    }
    for license in held {
        if !claims.iter().any(|claim| claim.product() == license.product) {
            claims.push(Claim {
                group: None,
                license: *license,
                target: *license,
                recorded: None,
                status: Status::InForce,
                wanted: true,
            });
        }
    }
}

/// Products that the groups of a user want for their members. Only security-enabled groups can
/// license (facts 4.13); one whose export lacks the field is taken to be.
fn wanted_by_groups(tenant: &Tenant, user: UserIndex) -> impl Iterator<Item = (ObjectIndex, License)> + '_ {
    let groups = tenant.members.of_user.get(user).iter().copied();
    groups.filter(|group| tenant.groups.security_enabled.at(*group) != Some(false)).flat_map(|group| {
        let object = tenant.groups.object.get(group).copied().unwrap_or(ObjectIndex::new(0));
        tenant.groups.licenses.get(group).iter().map(move |license| (object, *license))
    })
}

/// Whether a group wants a product for a user.
enum Wish {
    Wanted(License),
    Unwanted,
    /// The group, its licences or its members were not exported.
    CannotTell,
}

fn wish(tenant: &Tenant, user: UserIndex, group: ObjectIndex, product: ProductIndex) -> Wish {
    let Some(group) = tenant.groups.of(group) else { return Wish::CannotTell };
    let licenses_known = tenant.groups.fields.at(group).has(Fields::LICENSES);
    let members_known = tenant.members.known.at(group);
    let is_member = tenant.members.of_user.get(user).contains(&group);
    let license = tenant.groups.licenses.get(group).iter().find(|license| license.product == product);
    match license {
        _ if members_known && !is_member => Wish::Unwanted,
        None if licenses_known => Wish::Unwanted,
        Some(license) if members_known || is_member => Wish::Wanted(*license),
        _ => Wish::CannotTell,
    }
}
