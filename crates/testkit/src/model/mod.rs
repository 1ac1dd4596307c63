//! A second simulator of group-based licensing: slow, and written to be obviously right.
//!
//! It shares no code with the engine. A [`ModelTenant`] is plain maps and sets of texts; processing it
//! is a few nested loops over them. Property tests generate tenants, hand them to the engine as files
//! ([`ModelTenant::to_bundle`]) and to the model as they are, and compare what the two say.
//!
//! Where Microsoft documents nothing, both make the same choices, stated where they are made:
//! assignments in force stay; sources take turns by id, direct assignments first and each by itself; a
//! source that failed is tried again when another one succeeded; who wants one of too few seats gets none.

mod after;
mod backtest;
mod bundle;
mod claims;
mod edits;
pub mod generate;
mod outlook;
mod process;
mod seats;
#[cfg(test)]
mod tests;

use seatscope_contract::rules::Enforcement;
use std::collections::{BTreeMap, BTreeSet};

pub use claims::{Claim, Standing};
pub use edits::Rebuilt;
pub use process::{Code, Failure, Outcome, Verdict};
pub use seats::Prediction;

/// An identifier.
pub type Id = String;

/// The group that an assignment comes through; none for a direct one.
pub type Source = Option<Id>;

/// An assignment of one user: its source and its product.
pub type Key = (Source, Id);

/// A tenant in plain values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelTenant {
    /// Users by id.
    pub users: BTreeMap<Id, ModelUser>,
    /// Groups by id.
    pub groups: BTreeMap<Id, ModelGroup>,
    /// Products that the tenant owns, by id. Others may be referred to all the same.
    pub products: BTreeMap<Id, ModelProduct>,
    /// Rules by id.
    pub rules: BTreeMap<Id, ModelRule>,
    /// The organisation's defaultUsageLocation.
    pub default_location: Option<String>,
    /// The organisation's countryLetterCode.
    pub country: Option<String>,
    /// Whether contacts were exported; there are none.
    pub contacts_exported: bool,
}

/// A user.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelUser {
    /// The user's own usage location.
    pub location: Option<String>,
    /// The one proxy address, if any.
    pub address: Option<String>,
    /// licenseAssignmentStates; none where the field was not exported.
    pub states: Option<BTreeMap<Key, ModelState>>,
}

/// An entry of licenseAssignmentStates, with state and error as the file has them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelState {
    /// Plans switched off.
    pub disabled: BTreeSet<Id>,
    /// The state's text.
    pub state: String,
    /// The error's text; none for null.
    pub error: Option<String>,
}

/// A group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelGroup {
    /// Products with the plans switched off; none where assignedLicenses was not exported.
    pub licenses: Option<BTreeMap<Id, BTreeSet<Id>>>,
    /// Direct members; none where they were not exported.
    pub members: Option<BTreeSet<Id>>,
    /// securityEnabled; none where the field was not exported.
    pub security_enabled: Option<bool>,
}

/// A product.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelProduct {
    /// Its plans.
    pub plans: BTreeSet<Id>,
    /// Its seats; none where the export does not say.
    pub seats: Option<ModelSeats>,
}

/// Seats of a product.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ModelSeats {
    /// Paid for.
    pub enabled: i64,
    /// In grace: as good as paid for.
    pub warning: i64,
    /// Suspended: good for nothing.
    pub suspended: i64,
    /// Taken.
    pub consumed: i64,
}

impl ModelSeats {
    /// Seats that nobody has (facts 4.7): never less than none.
    pub fn free(self) -> u64 {
        (self.enabled + self.warning - self.consumed).max(0).unsigned_abs()
    }
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelRule {
    /// What it says.
    pub says: Says,
    /// Whether it counts.
    pub enforcement: Enforcement,
}

/// What a rule says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// Any two of these plans exclude each other.
    Conflict(BTreeSet<Id>),
    /// The plan needs one of the others.
    Dependency(Id, BTreeSet<Id>),
    /// The plans are not allowed in the countries.
    Location(BTreeSet<Id>, BTreeSet<String>),
}

impl ModelTenant {
    /// Plans that an assignment turns on: the product's without those switched off (facts 4.1).
    pub fn plans_on(&self, product: &Id, disabled: &BTreeSet<Id>) -> BTreeSet<Id> {
        self.products.get(product).map(|product| &product.plans - disabled).unwrap_or_default()
    }

    /// The country that decides for a user: the user's own, else the directory's (facts 4.5).
    pub fn location(&self, user: &Id) -> Option<&String> {
        let own = self.users.get(user).and_then(|user| user.location.as_ref());
        own.or(self.default_location.as_ref()).or(self.country.as_ref())
    }

    /// Whether another user has the address of a user.
    pub fn shares_address(&self, user: &Id) -> bool {
        let Some(address) = self.users.get(user).and_then(|user| user.address.as_ref()) else { return false };
        self.users.iter().any(|(other, theirs)| other != user && theirs.address.as_ref() == Some(address))
    }

    /// Free seats of a product: none at all of one that the tenant does not own. No answer where the export
    /// does not say.
    pub fn free(&self, product: &Id) -> Option<u64> {
        match self.products.get(product) {
            Some(owned) => owned.seats.map(ModelSeats::free),
            None => Some(0),
        }
    }

    /// The rule that decides whether two plans exclude each other: of all conflict rules that name both,
    /// the one with the fewest plans; of these the strongest; of these the first by id.
    pub fn conflict(&self, a: &Id, b: &Id) -> Option<(&Id, Enforcement)> {
        let mut candidates = Vec::new();
        for (id, rule) in &self.rules {
            if let Says::Conflict(plans) = &rule.says
                && a != b
                && plans.contains(a)
                && plans.contains(b)
            {
                let weakness = match rule.enforcement {
                    Enforcement::Enforced => 0,
                    Enforcement::Reported => 1,
                    Enforcement::Off => 2,
                };
                candidates.push((plans.len(), weakness, id, rule.enforcement));
            }
        }
        let (_, _, id, enforcement) =
            candidates.into_iter().min_by_key(|(size, weakness, id, _)| (*size, *weakness, *id))?;
        Some((id, enforcement))
    }
}
