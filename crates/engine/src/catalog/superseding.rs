//! Which plan adds nothing beside which: each rule names the next step, the rest follows.

use super::rules::RuleIndex;
use crate::tenant::PlanIndex;
use std::collections::{BTreeMap, BTreeSet};

/// Steps from plans to better ones, and where they lead.
#[derive(Debug, Clone, Default)]
pub(super) struct Superseding {
    /// The next steps from each plan, each with the rule that says so.
    steps: BTreeMap<PlanIndex, Vec<(PlanIndex, RuleIndex)>>,
    /// For each plan all that include it.
    above: BTreeMap<PlanIndex, Vec<PlanIndex>>,
}

impl Superseding {
    /// Follows the steps that rules name. A plan never supersedes itself, so that a file whose rules go in
    /// a circle does no harm.
    pub(super) fn new(steps: BTreeMap<PlanIndex, Vec<(PlanIndex, RuleIndex)>>) -> Self {
        let next = |plan: &PlanIndex| steps.get(plan).into_iter().flatten().map(|(better, _)| *better);
        let all = |plan: &PlanIndex| {
            let mut found = BTreeSet::new();
            let mut open: Vec<PlanIndex> = next(plan).collect();
            while let Some(better) = open.pop() {
                if better != *plan && found.insert(better) {
                    open.extend(next(&better));
                }
            }
            found.into_iter().collect()
        };
        let above = steps.keys().map(|plan| (*plan, all(plan))).collect();
        Self { steps, above }
    }

    /// All plans that include a plan, directly or through others, sorted.
    pub(super) fn above(&self, plan: PlanIndex) -> &[PlanIndex] {
        self.above.get(&plan).map(Vec::as_slice).unwrap_or_default()
    }

    /// The rules of the shortest way from a plan to a better one; of several, the one whose rules come
    /// first by id.
    pub(super) fn rules(&self, plan: PlanIndex, better: PlanIndex) -> Vec<RuleIndex> {
        let mut reached: BTreeSet<PlanIndex> = BTreeSet::from([plan]);
        let mut level: BTreeMap<PlanIndex, Vec<RuleIndex>> = BTreeMap::from([(plan, Vec::new())]);
        while !level.is_empty() {
            if let Some(rules) = level.remove(&better) {
                return rules;
            }
            let mut next: BTreeMap<PlanIndex, Vec<RuleIndex>> = BTreeMap::new();
            for (at, rules) in &level {
                for (above, rule) in self.steps.get(at).into_iter().flatten() {
                    let way: Vec<RuleIndex> = rules.iter().chain([rule]).copied().collect();
                    let is_better = next.get(above).is_none_or(|known| way < *known);
                    if is_better && !reached.contains(above) {
                        next.insert(*above, way);
                    }
                }
            }
            reached.extend(next.keys());
            level = next;
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use crate::catalog::catalogue;
    use crate::catalog::rules::{RuleBook, built_in, parse};
    use crate::tenant::{PlanIndex, Tenant};
    use seatscope_contract::report::Confidence;
    use seatscope_contract::rules::{Enforcement, Statement};

    const OFFICE_F3: &str = "4b585984-651b-448a-9e53-3b10f069cf7f";
    const OFFICE_E1: &str = "18181a46-0d4e-45cd-891e-60aabd171b4e";
    const OFFICE_E3: &str = "6fd2c87f-b296-42f0-b197-1e91e994b900";
    const OFFICE_E5: &str = "c7df2760-2c81-4ef7-b578-5b5392b571df";
    const MICROSOFT_F3: &str = "66b55226-6b4f-492c-910c-a3b7a3c9d993";
    const MICROSOFT_E3: &str = "05e9a617-0261-4cee-bb44-138d3ef5d965";
    const MICROSOFT_E5: &str = "06ebc4ee-1bb5-47dd-8120-11324bc54e06";
    const BUSINESS_BASIC: &str = "3b555118-da6a-4418-894f-7df1e2096870";
    const BUSINESS_STANDARD: &str = "f245ecc8-75af-4f8e-b61f-27d8114de5f3";
    const BUSINESS_PREMIUM: &str = "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46";

    fn known() -> (Tenant, RuleBook) {
        let mut tenant = catalogue();
        let book = RuleBook::new(&mut tenant, None).unwrap();
        (tenant, book)
    }

    fn name(tenant: &Tenant, plan: PlanIndex) -> String {
        tenant.texts.owned(tenant.plans.name.at(plan)).unwrap_or_default()
    }

    /// Technical names of all that supersedes a plan.
    fn above(tenant: &Tenant, book: &RuleBook, plan: &str) -> Vec<String> {
        let plan = tenant.plans.ids.indexes().find(|index| name(tenant, *index) == plan).unwrap();
        let mut names: Vec<String> =
            book.superseded_by(plan).iter().map(|plan| name(tenant, *plan)).collect();
        names.sort_unstable();
        names
    }

    /// Plans of the lesser product that the greater one neither contains nor supersedes.
    fn lost(lesser: &str, greater: &str) -> Vec<String> {
        let (tenant, book) = known();
        let plans = |id| tenant.products.plans.get(tenant.products.ids.find(id).unwrap());
        let greater = plans(greater);
        let kept = |plan: &PlanIndex| {
            greater.contains(plan) || book.superseded_by(*plan).iter().any(|better| greater.contains(better))
        };
        let mut names: Vec<String> =
            plans(lesser).iter().filter(|plan| !kept(plan)).map(|plan| name(&tenant, *plan)).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn steps_add_up() {
        let (tenant, book) = known();
        let all = ["FLOW_O365_P1", "FLOW_O365_P2", "FLOW_O365_P3"];
        assert_eq!(above(&tenant, &book, "FLOW_O365_S1"), all);
        assert_eq!(above(&tenant, &book, "FLOW_O365_P3"), [""; 0]);
        assert_eq!(above(&tenant, &book, "EXCHANGE_S_STANDARD"), ["EXCHANGE_S_ENTERPRISE"]);
    }

    #[test]
    fn the_rules_of_the_shortest_way_are_named() {
        let (tenant, book) = known();
        let plan = |wanted| tenant.plans.ids.indexes().find(|plan| name(&tenant, *plan) == wanted).unwrap();
        let rules = |from, to| {
            let rules = book.superseding_rules(plan(from), plan(to));
            rules.into_iter().map(|rule| book.rule(rule).unwrap().id.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(rules("EXCHANGE_S_STANDARD", "EXCHANGE_S_ENTERPRISE").len(), 1);
        assert_eq!(
            rules("FLOW_O365_S1", "FLOW_O365_P3"),
            ["flow-o365-s1-superseded", "flow-o365-p1-superseded", "flow-o365-p2-superseded"]
        );
        assert_eq!(rules("FLOW_O365_P3", "FLOW_O365_S1"), [""; 0]);
    }

    #[test]
    fn every_rule_names_published_plans_and_owns_up_to_be_inferred() {
        let tenant = catalogue();
        for rule in built_in().unwrap().rules {
            let Statement::Supersedes { plan, by } = &rule.statement else { continue };
            for id in by.iter().chain([plan]) {
                let plan = tenant.plans.ids.find(id);
                assert!(plan.is_some_and(|plan| !name(&tenant, plan).is_empty()), "{}: {id}", rule.id);
            }
            assert!(!by.contains(plan), "{}", rule.id);
            assert_eq!(rule.confidence, Confidence::Inferred, "{}", rule.id);
            assert_eq!(rule.enforcement, Enforcement::Reported, "{}", rule.id);
            assert!(rule.as_of.is_some() && !rule.source.is_empty() && !rule.note.is_empty(), "{}", rule.id);
        }
    }

    #[test]
    fn no_two_plans_supersede_each_other() {
        let (tenant, book) = known();
        for plan in tenant.plans.ids.indexes() {
            for better in book.superseded_by(plan) {
                assert!(!book.superseded_by(*better).contains(&plan), "{}", name(&tenant, plan));
            }
        }
    }

    #[test]
    fn office_365_goes_up_from_f3_to_e5() {
        assert_eq!(lost(OFFICE_F3, OFFICE_E1), [""; 0]);
        assert_eq!(lost(OFFICE_E1, OFFICE_E3), [""; 0]);
        // The published list gives E5 none of these, whether or not the service does.
        let unlisted = [
            "Bing_Chat_Enterprise",
            "M365_LIGHTHOUSE_CUSTOMER_PLAN1",
            "MESH_AVATARS_ADDITIONAL_FOR_TEAMS",
            "MESH_AVATARS_FOR_TEAMS",
            "MESH_IMMERSIVE_FOR_TEAMS",
            "Nucleus",
        ];
        assert_eq!(lost(OFFICE_E3, OFFICE_E5), unlisted);
        assert_eq!(lost(OFFICE_E1, OFFICE_E5), unlisted);
    }

    #[test]
    fn microsoft_365_goes_up_from_f3_to_e5() {
        assert_eq!(lost(MICROSOFT_F3, MICROSOFT_E3), [""; 0]);
        assert_eq!(lost(MICROSOFT_E3, MICROSOFT_E5), ["M365_LIGHTHOUSE_PARTNER_PLAN1"]);
        assert_eq!(lost(OFFICE_E3, MICROSOFT_E3), [""; 0]);
    }

    #[test]
    fn business_goes_up_from_basic_to_premium() {
        assert_eq!(lost(BUSINESS_BASIC, BUSINESS_STANDARD), [""; 0]);
        // Premium has Stream of E1 instead; nothing says which of the two is more.
        assert_eq!(lost(BUSINESS_STANDARD, BUSINESS_PREMIUM), ["STREAM_O365_SMB"]);
        assert_eq!(lost(BUSINESS_BASIC, BUSINESS_PREMIUM), [""; 0]);
    }

    #[test]
    fn going_down_loses_something() {
        for (greater, lesser) in
            [(OFFICE_E3, OFFICE_E1), (OFFICE_E5, OFFICE_E3), (BUSINESS_PREMIUM, BUSINESS_STANDARD)]
        {
            assert!(lost(greater, lesser).len() > 10);
        }
    }

    #[test]
    fn a_file_may_switch_a_step_off_and_go_in_a_circle() {
        let id = |letter: &str| format!("00000000-0000-0000-0000-00000000000{letter}");
        let rule = |name: &str, plan: &str, by: &str, enforcement: &str| {
            let (plan, by) = (id(plan), id(by));
            format!(
                r#"{{"id":"{name}","kind":"supersedes","plan":"{plan}","by":["{by}"],
                    "enforcement":"{enforcement}","confidence":"assumed","source":"test"}}"#
            )
        };
        let rules = [
            rule("flow-o365-p1-superseded", "a", "b", "off"),
            rule("one", "c", "d", "reported"),
            rule("two", "d", "c", "enforced"),
        ];
        let text = format!(r#"{{"schemaVersion":1,"rules":[{}]}}"#, rules.join(","));
        let mut tenant = catalogue();
        let book = RuleBook::new(&mut tenant, Some(parse(text.as_bytes()).unwrap())).unwrap();
        assert_eq!(above(&tenant, &book, "FLOW_O365_S1"), ["FLOW_O365_P1"]);
        let [x, y] = ["c", "d"].map(|letter| tenant.plans.ids.find(&id(letter)).unwrap());
        assert_eq!((book.superseded_by(x), book.superseded_by(y)), ([y].as_slice(), [x].as_slice()));
    }
}
