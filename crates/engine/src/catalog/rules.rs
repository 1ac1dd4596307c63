//! Rules between plans: read as data, resolved to row numbers, asked by the simulation.
//!
//! Where several conflict rules name the same pair, the one with the fewest plans decides: a broad
//! published table is corrected by a narrow, better informed rule. Rules of the user's file go
//! before the built-in ones.

mod file;
mod learned;
mod switches;

pub use file::{RuleFileError, built_in, named_plans, parse, write};
pub use switches::{Switches, switched};

use super::superseding::Superseding;
use crate::tenant::column::Index;
use crate::tenant::products::Plans;
use crate::tenant::{PlanIndex, Tenant};
use fixedbitset::FixedBitSet;
use rustc_hash::FxHashMap;
use seatscope_contract::rules::{Enforcement, Rule, RuleFile, Statement};
use std::collections::BTreeMap;

/// Position of a rule in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleIndex(u32);

/// A dependency of a plan on any one of others.
#[derive(Debug, Clone)]
pub struct Dependency {
    /// The rule.
    pub rule: RuleIndex,
    /// Plans of which one is enough, sorted.
    pub any_of: Vec<PlanIndex>,
}

/// A ban of a plan in some countries.
#[derive(Debug, Clone)]
pub struct Ban {
    /// The rule.
    pub rule: RuleIndex,
    /// Upper-case country codes.
    pub countries: Vec<String>,
}

/// The rules in force, by plan.
#[derive(Debug, Clone, Default)]
pub struct RuleBook {
    rules: Vec<Rule>,
    /// Rules of the user's file, by position.
    from_file: FixedBitSet,
    /// Rules narrowed to one pair of plans and no longer enforced, numbered after the others.
    relaxed: Vec<Rule>,
    pairs: FxHashMap<(PlanIndex, PlanIndex), RuleIndex>,
    partners: FxHashMap<PlanIndex, Vec<PlanIndex>>,
    conflicting: FixedBitSet,
    dependencies: FxHashMap<PlanIndex, Vec<Dependency>>,
    bans: FxHashMap<PlanIndex, Vec<Ban>>,
    superseding: Superseding,
}

impl RuleBook {
    /// The built-in rules, with those of a file in place of the ones of the same id and beside the others.
    ///
    /// Plans that nobody knows yet become known to the tenant.
    ///
    /// # Errors
    /// Only if the built-in rules cannot be read, which the tests exclude.
    pub fn new(tenant: &mut Tenant, file: Option<RuleFile>) -> Result<Self, RuleFileError> {
        Self::with_learned(tenant, file, Vec::new())
    }

    /// The same, and rules that were learned beside them; one whose id is known already is left out.
    ///
    /// # Errors
    /// As [`RuleBook::new`].
    pub fn with_learned(
        tenant: &mut Tenant,
        file: Option<RuleFile>,
        learned: Vec<Rule>,
    ) -> Result<Self, RuleFileError> {
        let mut rules: Vec<(bool, Rule)> = built_in()?.rules.into_iter().map(|rule| (false, rule)).collect();
        for rule in file.into_iter().flat_map(|file| file.rules) {
            rules.retain(|(_, known)| known.id != rule.id);
            rules.push((true, rule));
        }
        for rule in learned {
            if !rules.iter().any(|(_, known)| known.id == rule.id) {
                rules.push((false, rule));
            }
        }
        rules.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id));

        let mut book = Self::default();
        let mut steps: BTreeMap<PlanIndex, Vec<(PlanIndex, RuleIndex)>> = BTreeMap::new();
        let mut claims: FxHashMap<(PlanIndex, PlanIndex), (bool, usize, Enforcement)> = FxHashMap::default();
        for (position, (by_user, rule)) in rules.iter().enumerate() {
            let index = RuleIndex(position as u32);
            match &rule.statement {
                Statement::Conflict { plans } => {
                    let plans = resolve(&mut tenant.plans, plans);
                    for pair in pairs(&plans) {
                        let claim = (*by_user, plans.len(), rule.enforcement);
                        if claims.get(&pair).is_none_or(|known| decides(claim, *known)) {
                            claims.insert(pair, claim);
                            book.pairs.insert(pair, index);
                        }
                    }
                }
                Statement::Dependency { plan, any_of } => {
                    let any_of = resolve(&mut tenant.plans, any_of);
                    let plan = tenant.plans.ids.add(plan);
                    book.dependencies.entry(plan).or_default().push(Dependency { rule: index, any_of });
                }
                Statement::Location { plans, countries } => {
                    let countries: Vec<String> =
                        countries.iter().map(|code| code.trim().to_ascii_uppercase()).collect();
                    for plan in resolve(&mut tenant.plans, plans) {
                        let ban = Ban { rule: index, countries: countries.clone() };
                        book.bans.entry(plan).or_default().push(ban);
                    }
                }
                Statement::Supersedes { .. } if rule.enforcement == Enforcement::Off => {}
                Statement::Supersedes { plan, by } => {
                    let by = resolve(&mut tenant.plans, by);
                    let steps = steps.entry(tenant.plans.ids.add(plan)).or_default();
                    steps.extend(by.into_iter().map(|better| (better, index)));
                }
            }
        }
        book.superseding = Superseding::new(steps);
        book.from_file = FixedBitSet::with_capacity(rules.len());
        rules.iter().enumerate().for_each(|(at, (by_user, _))| book.from_file.set(at, *by_user));
        book.rules = rules.into_iter().map(|(_, rule)| rule).collect();
        book.conflicting = FixedBitSet::with_capacity(tenant.plans.ids.len());
        let mut pairs: Vec<(PlanIndex, PlanIndex)> = book.pairs.keys().copied().collect();
        pairs.sort_unstable();
        for (a, b) in pairs {
            book.conflicting.insert(a.row());
            book.conflicting.insert(b.row());
            book.partners.entry(a).or_default().push(b);
            book.partners.entry(b).or_default().push(a);
        }
        Ok(book)
    }

    /// All rules, by id.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// A rule.
    pub fn rule(&self, index: RuleIndex) -> Option<&Rule> {
        let at = index.0 as usize;
        self.rules.get(at).or_else(|| self.relaxed.get(at.checked_sub(self.rules.len())?))
    }

    /// What a rule does.
    pub fn enforcement(&self, index: RuleIndex) -> Enforcement {
        self.rule(index).map_or(Enforcement::Off, |rule| rule.enforcement)
    }

    /// The rule by id.
    pub fn find(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// Plans that take part in any conflict rule.
    pub fn conflicting(&self) -> &FixedBitSet {
        &self.conflicting
    }

    /// Plans that some rule, of any enforcement, excludes beside this one.
    pub fn partners(&self, plan: PlanIndex) -> &[PlanIndex] {
        self.partners.get(&plan).map(Vec::as_slice).unwrap_or_default()
    }

    /// The rule that decides on two plans together.
    pub fn conflict(&self, a: PlanIndex, b: PlanIndex) -> Option<RuleIndex> {
        self.pairs.get(&(a.min(b), a.max(b))).copied()
    }

    /// What a plan needs.
    pub fn dependencies(&self, plan: PlanIndex) -> &[Dependency] {
        self.dependencies.get(&plan).map(Vec::as_slice).unwrap_or_default()
    }

    /// Of plans that a rule of dependency is about, the one that needs and those of which any is enough.
    pub fn needing(&self, rule: Option<RuleIndex>, plans: &[PlanIndex]) -> (Vec<PlanIndex>, Vec<PlanIndex>) {
        let needs = |plan: &PlanIndex| {
            self.dependencies(*plan).iter().any(|dependency| Some(dependency.rule) == rule)
        };
        plans.iter().partition(|plan| needs(plan))
    }

    /// Where a plan is banned.
    pub fn bans(&self, plan: PlanIndex) -> &[Ban] {
        self.bans.get(&plan).map(Vec::as_slice).unwrap_or_default()
    }

    /// Plans that include all of this one, directly or through others, sorted. Two plans that include
    /// each other are two names of the same thing.
    pub fn superseded_by(&self, plan: PlanIndex) -> &[PlanIndex] {
        self.superseding.above(plan)
    }

    /// The rules by which one plan includes all of another: those of the shortest way, step by step.
    pub fn superseding_rules(&self, plan: PlanIndex, better: PlanIndex) -> Vec<RuleIndex> {
        self.superseding.rules(plan, better)
    }
}

fn resolve(plans: &mut Plans, ids: &[String]) -> Vec<PlanIndex> {
    let mut list: Vec<PlanIndex> = ids.iter().map(|id| plans.ids.add(id)).collect();
    list.sort_unstable();
    list.dedup();
    list
}

/// All pairs of a sorted list, each in order.
fn pairs(plans: &[PlanIndex]) -> impl Iterator<Item = (PlanIndex, PlanIndex)> + '_ {
    plans.iter().enumerate().flat_map(|(at, a)| plans.iter().skip(at + 1).map(|b| (*a, *b)))
}

/// Whether a claim on a pair goes before another: the user's, then the narrower, then the stronger.
fn decides(claim: (bool, usize, Enforcement), known: (bool, usize, Enforcement)) -> bool {
    let strength = |enforcement| match enforcement {
        Enforcement::Enforced => 2,
        Enforcement::Reported => 1,
        Enforcement::Off => 0,
    };
    (claim.0, std::cmp::Reverse(claim.1), strength(claim.2))
        > (known.0, std::cmp::Reverse(known.1), strength(known.2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::catalogue;

    /// The plan of a technical name.
    pub(super) fn plan(tenant: &Tenant, name: &str) -> PlanIndex {
        let text = |plan| tenant.texts.get(tenant.plans.name.at(plan));
        tenant.plans.ids.indexes().find(|plan| text(*plan) == Some(name)).unwrap()
    }

    #[test]
    fn the_narrowest_rule_decides_a_pair() {
        let mut tenant = catalogue();
        let book = RuleBook::new(&mut tenant, None).unwrap();
        for (a, b, id, enforcement) in [
            ("EXCHANGE_S_STANDARD", "EXCHANGE_S_ENTERPRISE", "exchange-2019", Enforcement::Off),
            ("EXCHANGE_S_STANDARD", "EXCHANGE_S_DESKLESS", "exchange-stackable-stale", Enforcement::Off),
            ("EXCHANGE_S_STANDARD", "EXCHANGE_S_ARCHIVE", "exchange-table", Enforcement::Enforced),
            ("SHAREPOINTSTANDARD", "SHAREPOINTENTERPRISE", "sharepoint-plans", Enforcement::Reported),
            ("SHAREPOINTLITE", "SHAREPOINTENTERPRISE", "sharepoint", Enforcement::Enforced),
            ("MCOPSTN1", "MCOPSTN2", "pstn", Enforcement::Enforced),
        ] {
            let rule =
                book.conflict(plan(&tenant, a), plan(&tenant, b)).and_then(|index| book.rule(index)).unwrap();
            assert_eq!((rule.id.as_str(), rule.enforcement), (id, enforcement), "{a} and {b}");
        }
    }

    #[test]
    fn no_product_contains_two_plans_of_an_enforced_conflict() {
        let mut tenant = catalogue();
        let book = RuleBook::new(&mut tenant, None).unwrap();
        for product in tenant.products.ids.indexes() {
            for (a, b) in pairs(tenant.products.plans.get(product)) {
                let rule = book.conflict(a, b).map(|index| book.enforcement(index));
                assert_ne!(rule, Some(Enforcement::Enforced), "{}", tenant.products.ids.text(product));
            }
        }
    }

    #[test]
    fn a_file_replaces_and_adds() {
        let text = r#"{"schemaVersion":1,"rules":[{"id":"pstn","kind":"conflict","plans":["00000000-0000-0000-0000-00000000000a","00000000-0000-0000-0000-00000000000b"],
            "enforcement":"off","confidence":"assumed","source":"test"}]}"#;
        let mut tenant = catalogue();
        let book = RuleBook::new(&mut tenant, Some(parse(text.as_bytes()).unwrap())).unwrap();
        assert_eq!(book.conflict(plan(&tenant, "MCOPSTN1"), plan(&tenant, "MCOPSTN2")), None);
        assert_eq!(book.rules().len(), built_in().unwrap().rules.len());
    }

    #[test]
    fn a_bad_file_is_refused_with_its_place() {
        let error = parse(b"{\"schemaVersion\":1,\n\"rules\":[{\"id\":1}]}").unwrap_err();
        assert!(matches!(error, RuleFileError::Form { line: 2, .. }), "{error}");
        let error = parse(br#"{"schemaVersion":2,"rules":[]}"#).unwrap_err();
        assert_eq!(error, RuleFileError::Version { line: 1, column: 18, found: 2, expected: 1 });
    }
}
