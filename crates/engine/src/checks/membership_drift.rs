//! `MembershipDrift`: the rule of a licensed dynamic group, evaluated on the exported users, means others than the
//! members that were exported (facts 6.14; seed 003).

use super::{Context, Finding, Names, count, join, join_some, places};
use crate::dynamic::{Answers, Index, Movement, has_ended, is_paused, read_rule, rule_of, unknown_in_words};
use crate::tenant::{GroupIndex, UserIndex};
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::collections::BTreeMap;

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    let checked = tenant
        .groups
        .licensed()
        .filter(|group| !is_paused(tenant, *group) && tenant.members.known.at(*group));
    // Each rule is evaluated once, however many groups have it.
    let mut groups_of: BTreeMap<&str, Vec<GroupIndex>> = BTreeMap::new();
    for group in checked {
        if let Some(rule) = rule_of(tenant, group) {
            groups_of.entry(rule).or_default().push(group);
        }
    }
    let (mut index, mut findings) = (Index::new(context.world), Vec::new());
    for (text, groups) in groups_of {
        let Ok((rule, _)) = read_rule(text, context.now) else { continue };
        if has_ended(&rule, context.now) {
            continue;
        }
        let answers = match index.candidates(&rule) {
            Some(users) => {
                let mut answers = Answers::default();
                answers.ask(context.world, &rule, users);
                answers
            }
            None => Answers::of_all(context.world, &rule),
        };
        findings.extend(groups.into_iter().filter_map(|group| drift(context, group, &answers)));
    }
    findings
}

fn drift(context: Context<'_>, group: GroupIndex, answers: &Answers) -> Option<Finding> {
    let tenant = context.tenant;
    let Movement { comes, goes, .. } = Movement::new(context.world, group, answers);
    if comes.is_empty() && goes.is_empty() {
        return None;
    }
    let severity = if goes.is_empty() { Severity::Info } else { Severity::Warning };
    let mut finding = Finding::new("MembershipDrift", severity, Basis::Predicted, Confidence::Inferred);
    let object = tenant.groups.object.get(group).copied();
    finding.groups.extend(object);
    finding.products = tenant.groups.licenses.get(group).iter().map(|license| license.product).collect();
    finding.evidence.extend(places::of_group(tenant, group, "membershipRule"));
    let would = |users: &[UserIndex], what: &str| {
        let names = || join_some(&named(context, users));
        let how_many = count(users.len(), "user", "users");
        (!users.is_empty()).then(|| format!("{how_many} would {what} ({})", names()))
    };
    let moves = [would(&comes, "come"), would(&goes, "go and lose what only this group gives")];
    let moves: Vec<String> = moves.into_iter().flatten().collect();
    let unknown = unknown_in_words(answers).map(|unknown| format!("; {unknown}")).unwrap_or_default();
    finding.message = format!(
        "By its rule, {} has other members than the export: {}{unknown}.",
        object.map(|object| Names(tenant).group(object)).unwrap_or_default(),
        join(&moves, "and"),
    );
    finding.users.extend(comes.into_iter().chain(goes.iter().copied()));
    finding.leaving = Some(goes);
    Some(finding)
}

/// Users by name, in the order of names.
fn named(context: Context<'_>, users: &[UserIndex]) -> Vec<String> {
    let mut names: Vec<String> = users.iter().map(|user| Names(context.tenant).user(*user)).collect();
    names.sort();
    names
}
