//! Who would not fare well by some edits, one by one: an outline names only the first of many.

use super::desk::Desk;
use crate::licensing::claims::claims;
use crate::licensing::process::{ErrorCode, Verdict};
use crate::tenant::{ObjectIndex, PlanIndex, ProductIndex, UserIndex};
use crate::what_if::changes::changes;
use crate::what_if::errors::{newly_clashing, paths_changed};
use crate::what_if::run::{held, run};
use crate::what_if::words::{group_of, user_of};
use seatscope_contract::scenario::Edit;
use std::collections::BTreeMap;

/// An error that edits bring to a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failing {
    /// Graph's name of the error, or why the edit is refused.
    pub(super) code: &'static str,
    /// The group that it comes through.
    pub(super) group: Option<ObjectIndex>,
    /// The product; none where the edit is refused.
    pub(super) product: Option<ProductIndex>,
}

impl Failing {
    /// Whether the edit was refused, so that nothing came of it.
    pub(super) fn is_refusal(&self) -> bool {
        self.product.is_none()
    }
}

/// What becomes of users.
#[derive(Debug, Default)]
pub(super) struct Trial {
    /// Users whom the edits bring into error, or whose edits are refused; of several errors the cause of the
    /// others.
    pub(super) failing: BTreeMap<UserIndex, Failing>,
    /// Users who lose plans, and which.
    pub(super) losing: BTreeMap<UserIndex, Vec<PlanIndex>>,
}

impl Desk<'_> {
    /// Edits that the service would refuse, each with the id of its user or group.
    pub(super) fn refused(self, edits: &[Edit]) -> Vec<(&str, &Edit)> {
        let refused = run(self.context, edits).refused.into_iter();
        let about = refused.filter_map(|(at, _)| edits.get(at));
        about.filter_map(|edit| Some((user_of(edit).or_else(|| group_of(edit))?, edit))).collect()
    }

    /// What a user has in the end, by group and product.
    pub(super) fn held_after(
        self,
        user: UserIndex,
        edits: &[Edit],
    ) -> Vec<(Option<ObjectIndex>, ProductIndex)> {
        let run = run(self.context, edits);
        let class = run.alike.iter().position(|users| users.contains(&user));
        let held: Vec<_> = match class.and_then(|at| run.after.cases.get(at)) {
            Some(case) => held(case).map(|(claim, license)| (claim.group, license.product)).collect(),
            None => {
                let claims = claims(&run.world, user);
                let in_force = claims.iter().filter(|claim| claim.status.is_in_force());
                in_force.map(|claim| (claim.group, claim.product())).collect()
            }
        };
        held
    }

    /// Tries edits.
    pub(super) fn trial(self, edits: &[Edit]) -> Trial {
        let run = run(self.context, edits);
        let mut trial = Trial::default();
        for (change, users) in changes(self.context, &run) {
            let lost = change.really_lost();
            if !lost.is_empty() {
                trial.losing.extend(users.iter().map(|user| (*user, lost.clone())));
            }
        }
        let (_, mut introduced) = paths_changed(self.context, &run);
        introduced.extend(newly_clashing(self.context, &run));
        introduced.sort_unstable();
        for (case, users) in run.after.cases.iter().zip(&run.alike) {
            let mut failed: Vec<Failing> = Vec::new();
            for (claim, verdict) in case.claims.iter().zip(&case.processed.verdicts) {
                let path = (case.user, claim.group, claim.product());
                if let Verdict::Failed(failure) = verdict
                    && introduced.binary_search(&path).is_ok()
                {
                    let (code, product) = (failure.code.name(), Some(claim.product()));
                    failed.push(Failing { code, group: claim.group, product });
                }
            }
            failed.sort_by_key(|failing| failing.code == ErrorCode::Other.name());
            if let Some(first) = failed.first() {
                trial.failing.extend(users.iter().map(|user| (*user, first.clone())));
            }
        }
        for (at, refusal) in &run.refused {
            let user = edits.get(*at).and_then(user_of).and_then(|id| self.user(id));
            let refused = Failing { code: refusal.code(), group: None, product: None };
            trial.failing.extend(user.map(|user| (user, refused)));
        }
        trial
    }
}
