//! The evidence: what is in force and what was refused, once for all users who are alike.

use crate::catalog::rules::RuleBook;
use crate::licensing::claims::{Claim, Status, beside, claims};
use crate::licensing::process::ErrorCode;
use crate::licensing::world::World;
use crate::tenant::{License, Tenant, UserIndex};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

/// A recorded refusal of something that is still wanted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Refusal {
    pub(super) code: ErrorCode,
    /// What was to be assigned.
    pub(super) target: License,
    /// What is in force from other sources, and what is tried at once, this among it.
    pub(super) beside: Vec<License>,
}

/// What a user has and was refused.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Standing {
    /// Upper case; empty where no location is known.
    pub(super) country: String,
    pub(super) in_force: Vec<License>,
    pub(super) refusals: Vec<Refusal>,
}

impl Standing {
    fn licenses(&self) -> impl Iterator<Item = &License> {
        let refused = self.refusals.iter().flat_map(|refusal| refusal.beside.iter().chain([&refusal.target]));
        self.in_force.iter().chain(refused)
    }
}

/// Users who are alike. They share few assignments, so there are far fewer of these than users.
#[derive(Debug)]
pub(super) struct Kind {
    pub(super) standing: Standing,
    /// Plans in force.
    pub(super) plans: FixedBitSet,
    /// How many users.
    pub(super) users: usize,
}

/// All that can be learned from.
#[derive(Debug)]
pub(super) struct Evidence<'a> {
    pub(super) world: &'a World<'a>,
    pub(super) book: &'a RuleBook,
    pub(super) kinds: Vec<Kind>,
}

impl<'a> Evidence<'a> {
    pub(super) fn new(world: &'a World<'a>, book: &'a RuleBook) -> Self {
        let mut counts: BTreeMap<Standing, usize> = BTreeMap::new();
        for user in world.tenant.users.indexes() {
            let standing = standing(world, user);
            // Where nobody knows which plans are switched off, nothing shows which plans go together.
            let is_known = standing.licenses().all(|license| license.disabled.is_known());
            if is_known && !(standing.in_force.is_empty() && standing.refusals.is_empty()) {
                *counts.entry(standing).or_default() += 1;
            }
        }
        let kinds = counts.into_iter().map(|(standing, users)| {
            let plans = world.granted(&standing.in_force);
            Kind { standing, plans, users }
        });
        Self { world, book, kinds: kinds.collect() }
    }

    pub(super) fn tenant(&self) -> &'a Tenant {
        self.world.tenant
    }

    /// The refusals with a code, each with who met it.
    pub(super) fn refusals(&self, code: ErrorCode) -> impl Iterator<Item = (&Kind, &Refusal)> {
        self.kinds.iter().flat_map(move |kind| {
            let refusals = kind.standing.refusals.iter().filter(move |refusal| refusal.code == code);
            refusals.map(move |refusal| (kind, refusal))
        })
    }
}

/// How many users these are; one kind may come several times in a row.
pub(super) fn count_users<'k>(kinds: impl Iterator<Item = &'k Kind>) -> usize {
    let mut kinds: Vec<&Kind> = kinds.collect();
    kinds.dedup_by(|a, b| std::ptr::eq(*a, *b));
    kinds.iter().map(|kind| kind.users).sum()
}

fn standing(world: &World<'_>, user: UserIndex) -> Standing {
    let claims = claims(world, user);
    let in_force = claims.iter().filter(|claim| claim.status.is_in_force()).map(|claim| claim.license);
    let refusals = claims.iter().filter_map(|claim| {
        let code = refused(world, claim)?;
        Some(Refusal { code, target: claim.target, beside: sorted(beside(&claims, claim)) })
    });
    Standing {
        country: world.usage_location(user).unwrap_or_default().to_ascii_uppercase(),
        in_force: sorted(in_force),
        refusals: sorted(refusals),
    }
}

/// The error of a claim that is wanted, recorded and not in force, if its code teaches something.
fn refused(world: &World<'_>, claim: &Claim) -> Option<ErrorCode> {
    let (_, shape) = claim.recorded.filter(|_| claim.wanted && claim.status == Status::Failed)?;
    ErrorCode::of(world.tenant.texts.get(shape.error)?).filter(|code| {
        matches!(
            code,
            ErrorCode::MutuallyExclusive | ErrorCode::Dependency | ErrorCode::ProhibitedInUsageLocation
        )
    })
}

fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    items.sort_unstable();
    items.dedup();
    items
}
