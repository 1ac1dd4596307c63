//! Processing one user: what becomes of every claim if the service looked at the user now.
//!
//! Assignments in force stay. What is missing is tried group by group, all or nothing (facts 4.3),
//! against everything else the user has; what is no longer wanted is removed unless something that
//! stays depends on it (facts 4.15). Only the final state counts (facts 4.17).

mod objections;
mod on;
mod warnings;

use super::claims::{Claim, Status};
use super::grants::{has, plans};
pub use super::verdict::{ErrorCode, Failure, Verdict};
use super::world::World;
use crate::addresses::AddressBook;
use crate::catalog::rules::RuleBook;
use crate::tenant::{License, ObjectIndex, PlanIndex, ProductIndex, UserIndex};
use fixedbitset::FixedBitSet;
use on::{On, View};
use seatscope_contract::rules::Enforcement;
use seatscope_contract::scenario::Dependants;
use std::cmp::Ordering;

/// What came of processing a user.
#[derive(Debug, Clone, Default)]
pub struct Processed {
    /// One for every claim, in their order.
    pub verdicts: Vec<Verdict>,
    /// Warnings: a `reported` rule speaks against a claim that goes through.
    pub warnings: Vec<(usize, Failure)>,
    /// Products for which the user would take a seat that the user does not have yet.
    pub new_seats: Vec<ProductIndex>,
    /// Claims that go through unless plans are on of which the export does not say it.
    pub doubtful: Vec<usize>,
}

/// What processing needs to know beside the claims.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances<'a> {
    /// The tenant, with edits or without.
    pub world: &'a World<'a>,
    /// The rules.
    pub book: &'a RuleBook,
    /// Products without a seat for anyone who has none yet.
    pub no_seat: &'a FixedBitSet,
    /// Who has which address; none where addresses do not count.
    pub addresses: Option<&'a AddressBook>,
    /// Whether somebody else who gets a first mailbox would be given an address that the user would get.
    pub has_rival: bool,
    /// Whether sources through which something is recorded in force take their turn before others: of two
    /// that exclude each other the service let in the one that came first, and only the record tells which.
    pub recorded_first: bool,
}

/// Processes one user.
pub fn process(circumstances: Circumstances<'_>, user: UserIndex, claims: &[Claim]) -> Processed {
    let mut run = Run::new(circumstances, user, claims);
    run.attempt_all();
    // A removal that fails leaves its plans in force: what is assigned beside it is tried again, and what
    // its plans need cannot go either.
    while run.remove_unwanted() {
        run.restart();
        run.attempt_all();
    }
    run.warn();
    run.finish()
}

/// What is tried at once: all that a group gives, or one direct assignment, which stands for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Direct(ProductIndex),
    Group(ObjectIndex),
}

impl Turn {
    fn of(claim: &Claim) -> Self {
        claim.group.map_or(Self::Direct(claim.product()), Self::Group)
    }
}

struct Run<'a> {
    around: Circumstances<'a>,
    user: UserIndex,
    claims: &'a [Claim],
    verdicts: Vec<Option<Verdict>>,
    warnings: Vec<(usize, Failure)>,
    doubtful: Vec<usize>,
    /// Claims in force at this point, with what they turn on.
    held: Vec<Option<License>>,
}

impl<'a> Run<'a> {
    fn new(around: Circumstances<'a>, user: UserIndex, claims: &'a [Claim]) -> Self {
        let held =
            claims.iter().map(|claim| (claim.wanted && claim.status.is_in_force()).then_some(claim.license));
        let verdicts = claims.iter().map(|claim| (!claim.is_open()).then_some(Verdict::Untouched));
        Self {
            around,
            user,
            claims,
            verdicts: verdicts.collect(),
            warnings: Vec::new(),
            doubtful: Vec::new(),
            held: held.collect(),
        }
    }

    fn restart(&mut self) {
        self.warnings.clear();
        self.doubtful.clear();
        for (at, claim) in self.claims.iter().enumerate() {
            if claim.wanted && claim.is_open() {
                self.set_verdict(at, None);
                self.set_held(at, claim.status.is_in_force().then_some(claim.license));
            }
        }
    }

    fn set_verdict(&mut self, at: usize, verdict: Option<Verdict>) {
        if let Some(slot) = self.verdicts.get_mut(at) {
            *slot = verdict;
        }
    }

    fn set_held(&mut self, at: usize, license: Option<License>) {
        if let Some(slot) = self.held.get_mut(at) {
            *slot = license;
        }
    }

    /// Plans in force from every claim that passes the filter.
    fn plans_of(&self, filter: impl Fn(&Claim) -> bool) -> On {
        let held = self.claims.iter().zip(&self.held).filter(|(claim, _)| filter(claim));
        On::of(self.around.world, held.filter_map(|(_, held)| *held))
    }

    /// Products in force that turn on a plan for certain.
    fn holders_of(&self, plan: PlanIndex) -> Vec<ProductIndex> {
        let holders = self
            .held
            .iter()
            .flatten()
            .filter(|license| has(self.around.world.certain_grant(**license), plan));
        let mut holders: Vec<ProductIndex> = holders.map(|license| license.product).collect();
        holders.sort_unstable();
        holders.dedup();
        holders
    }

    /// Lets everything that is tried at once take its turn. In which order the service does is not
    /// documented; sources go by id here, direct ones first. What fails is tried again after
    /// something else succeeded, since that may have brought what it needs.
    fn attempt_all(&mut self) {
        let mut waiting: Vec<Turn> = Vec::new();
        for claim in self.claims.iter().filter(|claim| claim.wanted && claim.is_open()) {
            let turn = Turn::of(claim);
            if !waiting.contains(&turn) {
                waiting.push(turn);
            }
        }
        let tenant = self.around.world.tenant;
        waiting.sort_by(|a, b| match (a, b) {
            (Turn::Group(a), Turn::Group(b)) => tenant.objects.compare(*a, *b),
            (Turn::Direct(a), Turn::Direct(b)) => tenant.products.ids.compare(*a, *b),
            (Turn::Direct(_), Turn::Group(_)) => Ordering::Less,
            (Turn::Group(_), Turn::Direct(_)) => Ordering::Greater,
        });
        if self.around.recorded_first {
            let recorded =
                |claim: &Claim| claim.recorded.is_some_and(|(_, shape)| shape.standing.is_in_force());
            let came =
                |turn: &Turn| self.claims.iter().any(|claim| Turn::of(claim) == *turn && recorded(claim));
            waiting.sort_by_key(|turn| !came(turn));
        }
        loop {
            let before = waiting.len();
            waiting.retain(|turn| !self.attempt(*turn));
            if waiting.is_empty() || waiting.len() == before {
                return;
            }
        }
    }

    /// Tries the open claims of one turn; true if all of them went through.
    fn attempt(&mut self, turn: Turn) -> bool {
        let same = |claim: &Claim| claim.wanted && Turn::of(claim) == turn;
        let mut all = self.plans_of(|claim| !same(claim));
        for claim in self.claims.iter().filter(|claim| same(claim) && claim.status != Status::Disabled) {
            all.add(self.around.world, claim.target);
        }
        let open: Vec<usize> = self
            .claims
            .iter()
            .enumerate()
            .filter(|(_, c)| same(c) && c.is_open())
            .map(|(at, _)| at)
            .collect();
        let mut failures: Vec<(usize, Failure)> = Vec::new();
        let mut warnings: Vec<(usize, Failure)> = Vec::new();
        for at in &open {
            let Some(claim) = self.claims.get(*at) else { continue };
            let found = self.objections(claim, &all, View::Certain);
            match found.iter().position(|(enforcement, _)| *enforcement == Enforcement::Enforced) {
                Some(first) => {
                    failures.extend(found.into_iter().nth(first).map(|(_, failure)| (*at, failure)));
                }
                None => warnings.extend(found.into_iter().map(|(_, failure)| (*at, failure))),
            }
        }
        let mut failed: Vec<ProductIndex> =
            failures.iter().filter_map(|(at, _)| self.claims.get(*at).map(Claim::product)).collect();
        failed.sort_unstable();
        for at in &open {
            let failure =
                failures.iter().find(|(failed, _)| failed == at).map(|(_, failure)| failure.clone());
            let verdict = match failure {
                Some(failure) => Verdict::Failed(failure),
                None if failed.is_empty() => Verdict::Assigned,
                None => Verdict::Failed(Failure {
                    code: ErrorCode::Other,
                    rule: None,
                    plans: Vec::new(),
                    others: failed.clone(),
                }),
            };
            if verdict == Verdict::Assigned {
                self.set_held(*at, self.claims.get(*at).map(|claim| claim.target));
            }
            self.set_verdict(*at, Some(verdict));
        }
        if failed.is_empty() {
            self.warnings.extend(warnings);
            let may_fail = |at: &usize| self.claims.get(*at).is_some_and(|claim| self.may_fail(claim, &all));
            let doubtful: Vec<usize> = open.into_iter().filter(may_fail).collect();
            self.doubtful.extend(doubtful);
        }
        failed.is_empty()
    }

    /// Removes what is no longer wanted; true if something turns out to be needed after all.
    fn remove_unwanted(&mut self) -> bool {
        let remaining = self.plans_of(|_| true);
        let Circumstances { world, book, .. } = self.around;
        let needing = plans(remaining.certain()).filter(|plan| !book.dependencies(*plan).is_empty());
        let mut dependents: Vec<PlanIndex> = needing.collect();
        dependents.sort_by(|a, b| world.tenant.plans.ids.compare(*a, *b));
        let mut kept: Vec<(usize, Failure)> = Vec::new();
        for (at, claim) in self.claims.iter().enumerate().filter(|(_, claim)| !claim.wanted) {
            if self.held.get(at).is_some_and(Option::is_some) {
                continue;
            }
            let objection =
                self.dependant(claim, &dependents, remaining.possible()).or_else(|| self.blocked());
            match objection {
                Some(failure) if claim.status.is_in_force() => kept.push((at, failure)),
                _ => {
                    self.set_verdict(at, Some(Verdict::Removed));
                    if self.may_be_needed(claim, &remaining) && !self.doubtful.contains(&at) {
                        self.doubtful.push(at);
                    }
                }
            }
        }
        let any = !kept.is_empty();
        kept.extend(self.siblings_of_deleted(&kept));
        for (at, failure) in kept {
            let Some(claim) = self.claims.get(at) else { continue };
            let converts = failure.code == ErrorCode::Dependency
                && self.deletion(claim) == Some(Dependants::ConvertToDirect);
            let verdict = if converts { Verdict::Converted } else { Verdict::Failed(failure) };
            self.set_held(at, Some(claim.license));
            self.set_verdict(at, Some(verdict));
        }
        any
    }

    fn deletion(&self, claim: &Claim) -> Option<Dependants> {
        let world = self.around.world;
        world.deletion(world.tenant.groups.of(claim.group?)?)
    }

    /// Where something depends on one licence of a deleted group, all its licences stay in error
    /// (facts 4.16, newer text).
    fn siblings_of_deleted(&self, kept: &[(usize, Failure)]) -> Vec<(usize, Failure)> {
        let mut siblings: Vec<(usize, Failure)> = Vec::new();
        for (needed, failure) in kept {
            let Some(needed) = self.claims.get(*needed) else { continue };
            if self.deletion(needed) != Some(Dependants::Error) {
                continue;
            }
            for (at, claim) in self.claims.iter().enumerate() {
                let stays = claim.group == needed.group && claim.status.is_in_force();
                let is_new = |list: &[(usize, Failure)]| list.iter().all(|(known, _)| *known != at);
                let is_held = self.held.get(at).is_some_and(Option::is_some);
                if stays && !claim.wanted && !is_held && is_new(kept) && is_new(&siblings) {
                    siblings.push((at, failure.clone()));
                }
            }
        }
        siblings
    }

    /// What would lack its prerequisite if a claim went.
    fn dependant(&self, claim: &Claim, dependents: &[PlanIndex], remaining: &FixedBitSet) -> Option<Failure> {
        let given = self.around.world.certain_grant(claim.license);
        let mut left = self.left_wanting(dependents, remaining, given);
        left.find(|(_, enforcement, _)| *enforcement == Enforcement::Enforced).map(|(.., failure)| failure)
    }

    /// Whether something of which nobody knows whether it is on would stop a removal that nothing else stops.
    fn may_be_needed(&self, claim: &Claim, remaining: &On) -> bool {
        let Circumstances { world, book, .. } = self.around;
        if !claim.status.is_in_force() || (remaining.is_known() && claim.license.disabled.is_known()) {
            return false;
        }
        let needing = plans(remaining.possible()).filter(|plan| !book.dependencies(*plan).is_empty());
        let dependents: Vec<PlanIndex> = needing.collect();
        let given = world.grant(claim.license);
        let mut left = self.left_wanting(&dependents, remaining.certain(), given);
        left.any(|(_, enforcement, _)| enforcement == Enforcement::Enforced)
    }

    /// Of these plans, in their order, those that would lack what a rule says they need once others are gone,
    /// with how much the rule counts.
    fn left_wanting(
        &self,
        dependents: &[PlanIndex],
        remaining: &FixedBitSet,
        gone: &FixedBitSet,
    ) -> impl Iterator<Item = (PlanIndex, Enforcement, Failure)> {
        let book = self.around.book;
        let needs = dependents
            .iter()
            .flat_map(|plan| book.dependencies(*plan).iter().map(move |dependency| (*plan, dependency)));
        needs.filter_map(|(plan, dependency)| {
            let kept = dependency.any_of.iter().any(|needed| has(remaining, *needed));
            let mut plans: Vec<PlanIndex> =
                dependency.any_of.iter().copied().filter(|needed| has(gone, *needed)).collect();
            if kept || plans.is_empty() {
                return None;
            }
            plans.push(plan);
            plans.sort_unstable();
            let (code, rule, others) = (ErrorCode::Dependency, Some(dependency.rule), self.holders_of(plan));
            Some((plan, book.enforcement(dependency.rule), Failure { code, rule, plans, others }))
        })
    }

    fn finish(self) -> Processed {
        let before: Vec<ProductIndex> =
            self.claims.iter().filter(|claim| claim.status.is_in_force()).map(Claim::product).collect();
        let mut new_seats: Vec<ProductIndex> = self
            .held
            .iter()
            .flatten()
            .map(|license| license.product)
            .filter(|product| !before.contains(product))
            .collect();
        new_seats.sort_unstable();
        new_seats.dedup();
        let verdicts =
            self.verdicts.into_iter().map(|verdict| verdict.unwrap_or(Verdict::Untouched)).collect();
        Processed { verdicts, warnings: self.warnings, new_seats, doubtful: self.doubtful }
    }
}
