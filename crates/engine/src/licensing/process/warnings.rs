//! What a rule that is only reported says of what goes through at once: removals, and what an edit assigned directly.
//! Whatever takes its turn is warned of there.

use super::on::View;
use super::{Circumstances, Run};
use crate::licensing::claims::{Claim, direct_licenses};
use crate::licensing::grants::plans_by_id;
use crate::licensing::verdict::{Failure, Verdict};
use seatscope_contract::rules::Enforcement;

impl Run<'_> {
    /// Adds the warnings of removals and of settled direct assignments.
    pub(super) fn warn(&mut self) {
        let removed = self.removals();
        self.warnings.extend(removed);
        for (at, failure) in self.settled() {
            let is_known =
                |(_, known): &(usize, Failure)| known.rule == failure.rule && known.plans == failure.plans;
            if !self.warnings.iter().any(is_known) {
                self.warnings.push((at, failure));
            }
        }
    }

    /// Removals that take what something is said to need.
    fn removals(&self) -> Vec<(usize, Failure)> {
        let Circumstances { world, book, .. } = self.around;
        let is_gone = |at: usize, claim: &Claim| {
            let removed = matches!(self.verdicts.get(at), Some(Some(Verdict::Removed)));
            removed && claim.status.is_in_force()
        };
        let gone: Vec<(usize, &Claim)> =
            self.claims.iter().enumerate().filter(|(at, claim)| is_gone(*at, claim)).collect();
        if gone.is_empty() {
            return Vec::new();
        }
        let remaining = self.plans_of(|_| true);
        let mut dependents = plans_by_id(world.tenant, remaining.certain());
        dependents.retain(|plan| !book.dependencies(*plan).is_empty());
        let warnings = gone.into_iter().flat_map(|(at, claim)| {
            let left =
                self.left_wanting(&dependents, remaining.possible(), world.certain_grant(claim.license));
            let reported = left.filter(|(_, enforcement, _)| *enforcement == Enforcement::Reported);
            reported.map(|(.., failure)| (at, failure)).collect::<Vec<_>>()
        });
        warnings.collect()
    }

    /// What edits assigned to the user directly, and a rule is said to speak against.
    fn settled(&self) -> Vec<(usize, Failure)> {
        let world = self.around.world;
        if !world.direct(self.user).is_some_and(|direct| direct.settled) {
            return Vec::new();
        }
        let exported = direct_licenses(world.tenant, self.user);
        let all = self.plans_of(|_| true);
        let is_new = |claim: &Claim| {
            claim.group.is_none() && claim.status.is_in_force() && !exported.contains(&claim.license)
        };
        let new = self.claims.iter().enumerate().filter(|(_, claim)| is_new(claim) && !claim.is_open());
        let warnings = new.flat_map(|(at, claim)| {
            let found = self.objections(claim, &all, View::Certain).into_iter();
            let reported = found.filter(|(enforcement, _)| *enforcement == Enforcement::Reported);
            reported.map(move |(_, failure)| (at, failure))
        });
        warnings.collect()
    }
}
