//! Where a finding's users have a plan from: which groups, and who has it directly.

use crate::checks::{Context, Finding};
use crate::licensing::claims::claims;
use crate::licensing::grants::has;
use crate::tenant::{GroupIndex, License, PlanIndex, UserIndex};
use std::collections::BTreeMap;

/// Users looked at. Findings with more have few different sources all the same.
pub(super) const LOOKED_AT: usize = 2000;

/// The sources of one plan.
#[derive(Debug, Default)]
pub(super) struct Sources {
    /// Groups that turn it on for certain, with the product they do it through, and who of the users has it from there.
    pub(super) groups: BTreeMap<(GroupIndex, License), Vec<UserIndex>>,
    /// Users who have it directly, by what is assigned to them.
    pub(super) direct: BTreeMap<License, Vec<UserIndex>>,
}

/// Finds the sources of a plan among a finding's users, in force or wanted.
pub(super) fn sources(context: Context<'_>, finding: &Finding, plan: PlanIndex) -> Sources {
    let mut sources = Sources::default();
    for user in finding.users.iter().take(LOOKED_AT) {
        for claim in claims(context.world, *user) {
            if !claim.wanted || !has(context.grants.certain(claim.target), plan) {
                continue;
            }
            match claim.group {
                Some(group) => {
                    let group = context.tenant.groups.of(group);
                    if let Some(group) = group {
                        sources.groups.entry((group, claim.target)).or_default().push(*user);
                    }
                }
                None => sources.direct.entry(claim.target).or_default().push(*user),
            }
        }
    }
    sources
}
