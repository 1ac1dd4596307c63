//! What processing one user brings (facts 4.1 to 4.17).

use super::{Claim, Id, Key, ModelTenant, Says, Source, Standing};
use seatscope_contract::rules::Enforcement;
use std::collections::{BTreeMap, BTreeSet};

/// Why something fails, in the order in which reasons are named where there are several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// Not allowed in the usage location.
    ProhibitedInUsageLocation,
    /// Two plans exclude each other.
    MutuallyExclusive,
    /// A plan lacks what it needs, or something needs what would go.
    Dependency,
    /// No seat.
    Count,
    /// Another object has an address of the user.
    Uniqueness,
    /// Another product of the same group fails.
    Other,
}

impl Code {
    /// Graph's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::ProhibitedInUsageLocation => "ProhibitedInUsageLocationViolation",
            Self::MutuallyExclusive => "MutuallyExclusiveViolation",
            Self::Dependency => "DependencyViolation",
            Self::Count => "CountViolation",
            Self::Uniqueness => "UniquenessViolation",
            Self::Other => "Other",
        }
    }
}

/// A failure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What the service would record.
    pub code: Code,
    /// The rule that decides, where one does.
    pub rule: Option<Id>,
    /// For [`Code::Other`]: the products that really fail.
    pub culprits: BTreeSet<Id>,
}

/// What becomes of an assignment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// There is nothing to do.
    Untouched,
    /// It is in force afterwards.
    Assigned,
    /// It is gone afterwards.
    Removed,
    /// It fails, and what was in force stays so.
    Failed(Failure),
}

/// What processing one user brings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// For every assignment what becomes of it.
    pub verdicts: BTreeMap<Key, Verdict>,
    /// Assignments that go through although a reported rule speaks against them.
    pub warnings: BTreeSet<(Key, Code, Id)>,
    /// Products that the user has afterwards and has not now: each takes a seat (facts 4.2).
    pub gained: BTreeSet<Id>,
}

/// One attempt: all products of a group together (facts 4.3), a direct assignment by itself.
pub(super) type Turn = (Source, Option<Id>);

/// The attempt that an assignment belongs to.
pub(super) fn turn(source: &Source, product: &Id) -> Turn {
    (source.clone(), source.is_none().then(|| product.clone()))
}

/// A reason against an assignment: what for, the plan, the other plan of a conflict, the rule.
type Objection = (Code, Id, Id, Option<Id>);

/// What cannot be removed, and the rule that says so; none where an address is why.
type Stuck = BTreeMap<Key, Option<Id>>;

struct Run<'a> {
    tenant: &'a ModelTenant,
    location: &'a str,
    claims: &'a BTreeMap<Key, Claim>,
    short: &'a BTreeSet<Id>,
    first: &'a BTreeSet<Turn>,
    /// Whether an address of the user is held twice, so that nothing of the user can change (facts 4.22).
    blocked: bool,
    on: BTreeMap<Key, BTreeSet<Id>>,
    verdicts: BTreeMap<Key, Verdict>,
    warnings: BTreeSet<(Key, Code, Id)>,
}

impl ModelTenant {
    /// Processes one user. Whoever has no seat of a product in `short` gets none.
    pub fn process(&self, user: &Id, claims: &BTreeMap<Key, Claim>, short: &BTreeSet<Id>) -> Outcome {
        self.process_in(user, claims, short, &BTreeSet::new(), self.shares_address(user))
    }

    /// The same, where some attempts come before the others, and addresses count or not.
    pub(super) fn process_in(
        &self,
        user: &Id,
        claims: &BTreeMap<Key, Claim>,
        short: &BTreeSet<Id>,
        first: &BTreeSet<Turn>,
        blocked: bool,
    ) -> Outcome {
        let location = self.location(user).map(String::as_str).unwrap_or_default();
        // What cannot be removed stays beside what is assigned, which may then come out otherwise: so
        // everything is done again until nothing more has to stay.
        let mut stuck: Stuck = BTreeMap::new();
        loop {
            let mut run = Run {
                tenant: self,
                location,
                claims,
                short,
                first,
                blocked,
                on: BTreeMap::new(),
                verdicts: BTreeMap::new(),
                warnings: BTreeSet::new(),
            };
            run.begin(&stuck);
            run.assign();
            let more = run.needed_by_what_is_on(&stuck);
            if more.is_empty() {
                return run.finish(&stuck);
            }
            stuck.extend(more);
        }
    }
}

impl Run<'_> {
    /// In force at first is what is wanted and in force now, and what cannot be removed.
    fn begin(&mut self, stuck: &Stuck) {
        for (key, claim) in self.claims {
            if claim.in_force() && (claim.wanted() || stuck.contains_key(key)) {
                self.on.insert(key.clone(), self.tenant.plans_on(&key.1, &claim.disabled));
            }
        }
    }

    /// Lets every source take its turn, again and again until none of those left succeeds.
    fn assign(&mut self) {
        let mut turns: BTreeSet<Turn> = BTreeSet::new();
        for ((source, product), claim) in self.claims {
            if claim.to_assign() {
                turns.insert(turn(source, product));
            }
        }
        loop {
            let (early, late): (Vec<&Turn>, Vec<&Turn>) =
                turns.iter().partition(|turn| self.first.contains(turn));
            let in_order = early.into_iter().chain(late);
            let failed: BTreeSet<Turn> = in_order.filter(|turn| !self.attempt(turn)).cloned().collect();
            if failed.len() == turns.len() {
                return;
            }
            turns = failed;
        }
    }

    /// One turn; true if all its assignments go through.
    fn attempt(&mut self, (source, alone): &Turn) -> bool {
        let of_turn = |key: &Key| key.0 == *source && alone.as_ref().is_none_or(|product| key.1 == *product);
        // The final state counts (facts 4.17): all that the source wants beside all that others give.
        let mut plans = BTreeSet::new();
        for (key, on) in &self.on {
            let wanted = self.claims.get(key).is_some_and(Claim::wanted);
            if !(of_turn(key) && wanted) {
                plans.extend(on.iter().cloned());
            }
        }
        let mine: Vec<(&Key, BTreeSet<Id>)> = self
            .claims
            .iter()
            .filter(|(key, claim)| of_turn(key) && claim.standing != Standing::Disabled)
            .filter_map(|(key, claim)| Some((key, self.tenant.plans_on(&key.1, claim.wish.as_ref()?))))
            .collect();
        plans.extend(mine.iter().flat_map(|(_, adds)| adds.iter().cloned()));

        let open: Vec<_> = mine.into_iter().filter(|(key, _)| self.claims[*key].to_assign()).collect();
        let mut failures: BTreeMap<Id, Failure> = BTreeMap::new();
        let mut warnings = BTreeSet::new();
        for (key, adds) in &open {
            if let Some((code, _, _, rule)) =
                self.objections(key, adds, &plans, Enforcement::Enforced).pop_first()
            {
                failures.insert(key.1.clone(), Failure { code, rule, culprits: BTreeSet::new() });
            }
            for (code, _, _, rule) in self.objections(key, adds, &plans, Enforcement::Reported) {
                warnings.extend(rule.map(|rule| ((*key).clone(), code, rule)));
            }
        }
        let culprits: BTreeSet<Id> = failures.keys().cloned().collect();
        for (key, adds) in open {
            let verdict = match failures.remove(&key.1) {
                _ if culprits.is_empty() => {
                    self.on.insert(key.clone(), adds);
                    Verdict::Assigned
                }
                Some(failure) => Verdict::Failed(failure),
                None => {
                    Verdict::Failed(Failure { code: Code::Other, rule: None, culprits: culprits.clone() })
                }
            };
            self.verdicts.insert(key.clone(), verdict);
        }
        if culprits.is_empty() {
            self.warnings.extend(warnings);
        }
        culprits.is_empty()
    }

    /// What speaks against an assignment that turns on `adds`, if the user then has `plans` in all.
    fn objections(
        &self,
        key: &Key,
        adds: &BTreeSet<Id>,
        plans: &BTreeSet<Id>,
        of: Enforcement,
    ) -> BTreeSet<Objection> {
        let mut found = BTreeSet::new();
        for plan in adds {
            for other in plans {
                if let Some((rule, enforcement)) = self.tenant.conflict(plan, other)
                    && enforcement == of
                {
                    found.insert((Code::MutuallyExclusive, plan.clone(), other.clone(), Some(rule.clone())));
                }
            }
            for (id, rule) in self.tenant.rules.iter().filter(|(_, rule)| rule.enforcement == of) {
                let code = match &rule.says {
                    Says::Dependency(dependent, any_of) if dependent == plan && any_of.is_disjoint(plans) => {
                        Code::Dependency
                    }
                    Says::Location(banned, countries)
                        if banned.contains(plan)
                            && countries.iter().any(|code| code.eq_ignore_ascii_case(self.location)) =>
                    {
                        Code::ProhibitedInUsageLocation
                    }
                    _ => continue,
                };
                found.insert((code, plan.clone(), Id::new(), Some(id.clone())));
            }
        }
        // Where the group now switches off more, what the user keeps must not lack it (facts 4.15).
        if let Some(claim) = self.claims.get(key).filter(|claim| claim.outdated) {
            let goes = &self.tenant.plans_on(&key.1, &claim.disabled) - plans;
            for (id, rule) in self.tenant.rules.iter().filter(|(_, rule)| rule.enforcement == of) {
                if let Says::Dependency(dependent, any_of) = &rule.says
                    && plans.contains(dependent)
                    && any_of.is_disjoint(plans)
                    && !any_of.is_disjoint(&goes)
                {
                    found.insert((Code::Dependency, dependent.clone(), Id::new(), Some(id.clone())));
                }
            }
        }
        // Who has the product from any source has its seat (facts 4.2), and keeps it until the end.
        let has_seat = self.claims.iter().any(|((_, product), claim)| *product == key.1 && claim.in_force());
        if of == Enforcement::Enforced && self.short.contains(&key.1) && !has_seat {
            found.insert((Code::Count, Id::new(), Id::new(), None));
        }
        if of == Enforcement::Enforced && self.blocked {
            found.insert((Code::Uniqueness, Id::new(), Id::new(), None));
        }
        found
    }

    /// Assignments to be removed that give something which a plan that stays cannot do without (facts
    /// 4.15), each with the first rule that says so, by the plan that needs it; and all of them where an
    /// address is held twice.
    fn needed_by_what_is_on(&self, stuck: &Stuck) -> Stuck {
        let stays: BTreeSet<Id> = self.on.values().flatten().cloned().collect();
        let mut needed = BTreeMap::new();
        for (key, claim) in self.claims {
            if claim.wanted() || !claim.in_force() || stuck.contains_key(key) {
                continue;
            }
            let goes = self.tenant.plans_on(&key.1, &claim.disabled);
            let mut broken: BTreeSet<(&Id, &Id)> = BTreeSet::new();
            for (id, rule) in &self.tenant.rules {
                if let Says::Dependency(dependent, any_of) = &rule.says
                    && rule.enforcement == Enforcement::Enforced
                    && stays.contains(dependent)
                    && any_of.is_disjoint(&stays)
                    && !any_of.is_disjoint(&goes)
                {
                    broken.insert((dependent, id));
                }
            }
            match broken.first() {
                Some((_, rule)) => needed.insert(key.clone(), Some((*rule).clone())),
                None if self.blocked => needed.insert(key.clone(), None),
                None => None,
            };
        }
        needed
    }

    /// Removals that go through although a reported rule says that something needs what they give.
    fn warn_of_removals(&mut self, stuck: &Stuck) {
        let stays: BTreeSet<Id> = self.on.values().flatten().cloned().collect();
        for (key, claim) in self.claims {
            if claim.wanted() || !claim.in_force() || stuck.contains_key(key) {
                continue;
            }
            let goes = self.tenant.plans_on(&key.1, &claim.disabled);
            for (id, rule) in &self.tenant.rules {
                if let Says::Dependency(dependent, any_of) = &rule.says
                    && rule.enforcement == Enforcement::Reported
                    && stays.contains(dependent)
                    && any_of.is_disjoint(&stays)
                    && !any_of.is_disjoint(&goes)
                {
                    self.warnings.insert((key.clone(), Code::Dependency, id.clone()));
                }
            }
        }
    }

    fn finish(mut self, stuck: &Stuck) -> Outcome {
        self.warn_of_removals(stuck);
        for (key, claim) in self.claims {
            let verdict = match (claim.wanted(), stuck.get(key)) {
                (true, _) if claim.to_assign() => continue,
                (true, _) => Verdict::Untouched,
                (false, None) => Verdict::Removed,
                (false, Some(rule)) => Verdict::Failed(Failure {
                    code: if rule.is_some() { Code::Dependency } else { Code::Uniqueness },
                    rule: rule.clone(),
                    culprits: BTreeSet::new(),
                }),
            };
            self.verdicts.insert(key.clone(), verdict);
        }
        let has = |product: &Id| self.claims.iter().any(|(key, claim)| key.1 == *product && claim.in_force());
        let gained = self.on.keys().map(|key| key.1.clone()).filter(|product| !has(product)).collect();
        Outcome { verdicts: self.verdicts, warnings: self.warnings, gained }
    }
}
