//! Why the service would not carry out an edit.

use crate::checks::Names;
use crate::licensing::process::ErrorCode;
use crate::tenant::{ProductIndex, Tenant};
use thiserror::Error;

/// Why an edit is left out.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Nothing of this id is in the export.
    #[error("there is no {0} `{1}` in the export")]
    NotFound(&'static str, String),
    /// Someone who is not there cannot be taken out.
    #[error("the user is not a direct member of the group {0}")]
    NotMember(String),
    /// What is not there cannot be removed.
    #[error("the product {0} is not assigned there")]
    NotAssigned(String),
    /// What is inherited cannot be removed on the user (facts 4.4).
    #[error("the user inherits {0} from a group; change the group or the membership")]
    InheritedLicense(String),
    /// The product belongs to the whole company (facts 4.23).
    #[error("{0} is a product of the whole company and cannot be assigned")]
    CompanyProduct(String),
    /// The tenant does not own the product.
    #[error("the tenant does not own {0}; buy seats first")]
    ProductNotOwned(String),
    /// A plan to be switched off is not of the product (facts 4.24).
    #[error("the product has no plan {0}")]
    UnknownDisabledPlan(String),
    /// Only security-enabled groups can carry licences (facts 4.13).
    #[error("the group {0} is not security-enabled, so it cannot carry licences")]
    GroupNotSecurityEnabled(String),
    /// A rule decides who is a member (facts 6.13).
    #[error("a rule decides who is in the group {0}; nobody can be added or removed by hand")]
    DynamicGroup(String),
    /// A group with licences cannot be deleted (facts 4.16).
    #[error("the group {0} has licences; remove them before deleting it")]
    GroupHasLicenses(String),
    /// A direct assignment needs a usage location of the user's own (facts 4.5).
    #[error("the user has no usage location, which a direct assignment needs; set one first")]
    UsageLocationMissing,
    /// Not a country (facts 1.1).
    #[error("`{0}` is not the two-letter code of a country, as ISO 3166 has them")]
    InvalidUsageLocation(String),
    /// An address that Exchange Online would refuse (facts 5.1, 5.9).
    #[error("{reason}: `{address}`")]
    InvalidProxyAddress {
        /// Why.
        reason: &'static str,
        /// The address as given.
        address: String,
    },
    /// No two objects can have the same address (facts 5.10).
    #[error("{holders} has `{address}`{remedy}")]
    AddressTaken {
        /// The address as given.
        address: String,
        /// Who has it.
        holders: String,
        /// What to do about it.
        remedy: &'static str,
    },
    /// Who is there cannot be added again.
    #[error("the user is a member of the group {0} already")]
    AlreadyMember(String),
    /// What synchronisation brings is changed where it comes from.
    #[error("the group {0} is synchronised from on-premises; change its members or delete it there")]
    SyncedGroup(String),
    /// Members inherit what the export does not show (facts 4.16).
    #[error(
        "users have licences through the group {0}, whose own were not exported; remove them before deleting it"
    )]
    GroupGivesLicenses(String),
    /// One change names a product once.
    #[error("the product {0} is named twice in one change")]
    DuplicateProduct(String),
    /// A change of direct assignments that fails, at once and as a whole (facts 4.4).
    #[error("the service would refuse it with {}: {reason}", code.name())]
    AssignmentFails {
        /// The error.
        code: ErrorCode,
        /// The product that fails.
        product: ProductIndex,
        /// What it is about.
        reason: String,
    },
    /// Exactly one target has to be named.
    #[error("it has to name one {0}, and only one")]
    Ambiguous(&'static str),
    /// Groups to which roles can be assigned are never dynamic (facts 1.2).
    #[error("roles can be assigned to the group {0}, so no rule can decide who is in it; use another group")]
    RoleAssignableGroup(String),
    /// Of groups with mail only Microsoft 365 groups can be dynamic; the others are changed in Exchange (facts 1.2).
    #[error(
        "the group {0} is a mail-enabled security group or a distribution list, and no rule can decide who is in \
         one; use a security group without mail or a Microsoft 365 group"
    )]
    MailEnabledGroup(String),
    /// `memberOf` names no group that has such a rule itself (facts 6.12).
    #[error(
        "the rule names the group {0}, whose own rule is one with `memberOf`; name the groups in that rule"
    )]
    NestedMemberOf(String),
    /// The text is no rule of the language (facts 6).
    #[error("the rule cannot be read: {0}")]
    InvalidMembershipRule(String),
    /// The service takes the rule, and nobody here can tell whom it means.
    #[error("the rule cannot be evaluated here: {0}")]
    RuleNotEvaluated(String),
}

impl Refusal {
    /// The same with names beside the ids, which nobody reads.
    #[must_use]
    pub fn named(mut self, tenant: &Tenant) -> Self {
        let names = Names(tenant);
        let (id, name) = match &mut self {
            Self::NotMember(id)
            | Self::GroupNotSecurityEnabled(id)
            | Self::DynamicGroup(id)
            | Self::GroupHasLicenses(id)
            | Self::GroupGivesLicenses(id)
            | Self::AlreadyMember(id)
            | Self::SyncedGroup(id)
            | Self::RoleAssignableGroup(id)
            | Self::MailEnabledGroup(id)
            | Self::NestedMemberOf(id) => {
                let name = tenant.objects.find(id).and_then(|group| names.group_name(group));
                (id, name)
            }
            Self::NotAssigned(id)
            | Self::InheritedLicense(id)
            | Self::CompanyProduct(id)
            | Self::ProductNotOwned(id)
            | Self::DuplicateProduct(id) => {
                let name = tenant.products.ids.find(id).map(|product| names.product(product));
                (id, name)
            }
            Self::UnknownDisabledPlan(id) => {
                let name = tenant.plans.ids.find(id).map(|plan| names.plan(plan));
                (id, name)
            }
            _ => return self,
        };
        *id = match name.filter(|name| name != id) {
            Some(name) => format!("`{name}` ({id})"),
            None => format!("`{id}`"),
        };
        self
    }

    /// The contract's word for it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound(..) | Self::NotMember(_) | Self::NotAssigned(_) => "NotFound",
            Self::InheritedLicense(_) => "InheritedLicense",
            Self::CompanyProduct(_) => "CompanyProduct",
            Self::ProductNotOwned(_) => "ProductNotOwned",
            Self::UnknownDisabledPlan(_) => "UnknownDisabledPlan",
            Self::GroupNotSecurityEnabled(_) => "GroupNotSecurityEnabled",
            Self::DynamicGroup(_) => "DynamicGroup",
            Self::GroupHasLicenses(_) | Self::GroupGivesLicenses(_) => "GroupHasLicenses",
            Self::InvalidProxyAddress { .. } => "InvalidProxyAddress",
            Self::AddressTaken { .. } => "DuplicateProxyAddress",
            Self::AlreadyMember(_) => "AlreadyMember",
            Self::SyncedGroup(_) => "SyncedGroup",
            Self::DuplicateProduct(_) => "DuplicateProduct",
            Self::UsageLocationMissing => "UsageLocationMissing",
            Self::InvalidUsageLocation(_) => "InvalidUsageLocation",
            Self::AssignmentFails { code, .. } => code.name(),
            Self::Ambiguous(_) => "Ambiguous",
            Self::RoleAssignableGroup(_) => "RoleAssignableGroup",
            Self::MailEnabledGroup(_) => "MailEnabledGroup",
            Self::InvalidMembershipRule(_) | Self::NestedMemberOf(_) => "InvalidMembershipRule",
            Self::RuleNotEvaluated(_) => "RuleNotEvaluated",
        }
    }
}
