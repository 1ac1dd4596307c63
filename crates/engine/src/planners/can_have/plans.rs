//! Whether rules between plans speak against a product: what excludes it, what it needs, and what would need it.

use super::Question;
use crate::catalog::rules::RuleIndex;
use crate::checks::join;
use crate::licensing::grants::{has, plans_by_id};
use crate::planners::desk::Desk;
use crate::tenant::PlanIndex;
use seatscope_contract::planner::{Check, Verdict};
use seatscope_contract::rules::Enforcement;

impl Question<'_> {
    pub(super) fn rule(&self, rule: RuleIndex) -> String {
        self.desk.context.book.rule(rule).map(|rule| rule.id.clone()).unwrap_or_default()
    }

    /// A rule that is enforced speaks against it; of one that is only reported nobody is sure.
    pub(super) fn weight(&self, rule: RuleIndex) -> Verdict {
        match self.desk.context.book.enforcement(rule) {
            Enforcement::Enforced => Verdict::No,
            Enforcement::Reported => Verdict::Unknown,
            Enforcement::Off => Verdict::Yes,
        }
    }

    pub(super) fn conflicts(&self) -> Check {
        let Desk { context, .. } = self.desk;
        let names = self.desk.names();
        let question = "Does nothing that the user has conflict with it?";
        let mut pairs: Vec<(PlanIndex, PlanIndex, RuleIndex)> = Vec::new();
        for plan in plans_by_id(context.tenant, &self.given) {
            let partners = context.book.partners(plan).iter().copied();
            for partner in partners.filter(|partner| has(&self.others, *partner)) {
                let rule = context.book.conflict(plan, partner);
                pairs.extend(rule.map(|rule| (plan, partner, rule)));
            }
        }
        pairs.retain(|(.., rule)| context.book.enforcement(*rule) != Enforcement::Off);
        let enforced = |rule: RuleIndex| context.book.enforcement(rule) == Enforcement::Enforced;
        let verdict = match (pairs.is_empty(), pairs.iter().any(|(.., rule)| enforced(*rule))) {
            (true, _) => Verdict::Yes,
            (_, true) => Verdict::No,
            _ => Verdict::Unknown,
        };
        let reasons = pairs.iter().map(|(plan, partner, rule)| {
            format!("{} and {} (rule {})", names.plan(*plan), names.plan(*partner), self.rule(*rule))
        });
        let mut reasons: Vec<String> = reasons.collect();
        reasons.sort();
        let reason = if reasons.is_empty() {
            "No two plans are known to exclude each other.".to_owned()
        } else {
            let these = if verdict == Verdict::No { "These" } else { "These are said to" };
            format!("{these} exclude each other: {}.", join(&reasons, "and"))
        };
        self.check("conflicts", question, verdict, reason, "Switch one of the two plans off on either side.")
    }

    pub(super) fn prerequisites(&self) -> Check {
        let Desk { context, .. } = self.desk;
        let names = self.desk.names();
        let question = "Is everything there that it needs?";
        let mut all = self.others.clone();
        all.union_with(&self.given);
        let missing = plans_by_id(context.tenant, &self.given).into_iter().flat_map(|plan| {
            let needs = context.book.dependencies(plan).iter();
            let unmet = needs.filter(|needs| !needs.any_of.iter().any(|needed| has(&all, *needed)));
            unmet.map(move |needs| (plan, needs)).collect::<Vec<_>>()
        });
        let missing: Vec<_> = missing.collect();
        let worst = missing.iter().map(|(_, needs)| self.weight(needs.rule));
        let verdict = worst.fold(Verdict::Yes, |worst, verdict| match (worst, verdict) {
            (Verdict::No, _) | (_, Verdict::No) => Verdict::No,
            (Verdict::Unknown, _) | (_, Verdict::Unknown) => Verdict::Unknown,
            _ => Verdict::Yes,
        });
        let reasons = missing.iter().filter(|(_, needs)| self.weight(needs.rule) != Verdict::Yes);
        let reasons = reasons.map(|(plan, needs)| {
            let mut any: Vec<String> = needs.any_of.iter().map(|needed| names.plan(*needed)).collect();
            any.sort();
            any.dedup();
            let needs_it = if self.weight(needs.rule) == Verdict::No { "needs" } else { "is said to need" };
            format!("{} {needs_it} {} (rule {}).", names.plan(*plan), join(&any, "or"), self.rule(needs.rule))
        });
        let reasons: Vec<String> = reasons.collect();
        let reason =
            if reasons.is_empty() { "Nothing is known to be missing.".to_owned() } else { reasons.join(" ") };
        self.check(
            "prerequisites",
            question,
            verdict,
            reason,
            "Give one of these first, or leave the plan off.",
        )
    }

    /// What would stand in the way of taking the product away again.
    pub(super) fn dependants(&self) -> Check {
        let Desk { context, .. } = self.desk;
        let names = self.desk.names();
        let question = "Could it be taken away again?";
        let dependent = |weight: Verdict| {
            let of_weight = plans_by_id(context.tenant, &self.others).into_iter().filter(|plan| {
                context.book.dependencies(*plan).iter().any(|needs| {
                    let from_it = needs.any_of.iter().any(|needed| has(&self.given, *needed));
                    let from_others = needs.any_of.iter().any(|needed| has(&self.others, *needed));
                    from_it && !from_others && self.weight(needs.rule) == weight
                })
            });
            let mut names: Vec<String> = of_weight.map(|plan| names.plan(plan)).collect();
            names.sort();
            names.dedup();
            join(&names, "and")
        };
        let (verdict, reason) = match (dependent(Verdict::No), dependent(Verdict::Unknown)) {
            (none, said) if none.is_empty() && said.is_empty() => {
                (Verdict::Yes, "Nothing else that the user has depends on it.".to_owned())
            }
            (none, said) if none.is_empty() => {
                (Verdict::Unknown, format!("{said} of the user's would depend on it, as is said."))
            }
            (sure, _) => (Verdict::No, format!("{sure} of the user's would depend on it.")),
        };
        self.check("dependants", question, verdict, reason, "Take what depends on it away first.")
    }
}
