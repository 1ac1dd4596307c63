//! `MembershipDrift`: the rule of a licensed dynamic group, evaluated on the exported users, means others than the
//! members that were exported (facts 6.14; seed 003).

use super::{Context, Finding, Names, count, join, places};
use crate::dynamic::{Movement, is_paused, read_rule, rule_of};
use seatscope_contract::report::{Basis, Confidence, Severity};

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let (tenant, mut findings) = (context.tenant, Vec::new());
    for group in tenant.groups.licensed() {
        if is_paused(tenant, group) || !tenant.members.known.at(group) {
            continue;
        }
        let Some(Ok((rule, _))) = rule_of(tenant, group).map(|rule| read_rule(rule, context.now)) else {
            continue;
        };
        let movement = Movement::new(context.world, group, &rule);
        if movement.comes.is_empty() && movement.goes.is_empty() {
            continue;
        }
        let severity = if movement.goes.is_empty() { Severity::Info } else { Severity::Warning };
        let mut finding = Finding::new("MembershipDrift", severity, Basis::Predicted, Confidence::Inferred);
        let object = tenant.groups.object.get(group).copied();
        finding.groups.extend(object);
        finding.products = tenant.groups.licenses.get(group).iter().map(|license| license.product).collect();
        finding.evidence.extend(places::of_group(tenant, group, "membershipRule"));
        let would = |users: usize, what: &str| {
            (users > 0).then(|| format!("{} would {what}", count(users, "user", "users")))
        };
        let moves: Vec<String> = [
            would(movement.comes.len(), "come"),
            would(movement.goes.len(), "go and lose what only this group gives"),
        ]
        .into_iter()
        .flatten()
        .collect();
        let unknown = movement.unknown_in_words().map(|unknown| format!("; {unknown}")).unwrap_or_default();
        finding.message = format!(
            "By its rule, {} has other members than the export: {}{unknown}.",
            object.map(|object| Names(tenant).group(object)).unwrap_or_default(),
            join(&moves, "and"),
        );
        finding.users.extend(movement.comes.into_iter().chain(movement.goes));
        findings.push(finding);
    }
    findings
}
