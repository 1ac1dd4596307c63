//! `MembershipDrift`: the rule of a licensed dynamic group, evaluated on the exported users, means others than the
//! members that were exported (facts 6.14; seed 003).

use super::{Context, Finding, Moves, Names, count, join, join_some, places};
use crate::dynamic::{
    Answers, Index, LETS_NOBODY_GO, Movement, has_ended, is_paused, may_have_ended, read_rule, rule_of,
    unknown_in_words,
};
use crate::tenant::{GroupIndex, UserIndex};
use seatscope_contract::report::{Basis, Confidence, Severity};
use seatscope_membership::Rule;
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
        findings.extend(groups.into_iter().filter_map(|group| drift(context, group, &rule, &answers)));
    }
    findings
}

fn drift(context: Context<'_>, group: GroupIndex, rule: &Rule, answers: &Answers) -> Option<Finding> {
    let tenant = context.tenant;
    let Movement { comes, goes, .. } = Movement::new(context.world, group, answers);
    if comes.is_empty() && goes.is_empty() {
        return None;
    }
    // Of whom the service does not let go, the export holds what the service does.
    let (goes, stays) = if rule.is_member_of() { (Vec::new(), goes) } else { (goes, Vec::new()) };
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
    let moves = [
        would(&comes, "come"),
        would(&goes, "go and lose what only this group gives"),
        would(&stays, "not be taken in today and stay"),
    ];
    let moves: Vec<String> = moves.into_iter().flatten().collect();
    let mut besides: Vec<String> = Vec::new();
    if !stays.is_empty() {
        besides.push(format!("{LETS_NOBODY_GO}, and whoever goes then loses what only this group gives"));
    }
    besides.extend(may_have_ended(rule, context.now).map(str::to_owned));
    besides.extend(unknown_in_words(answers));
    let besides: String = besides.iter().map(|besides| format!("; {besides}")).collect();
    finding.message = format!(
        "By its rule, {} has other members than the export: {}{besides}.",
        object.map(|object| Names(tenant).group(object)).unwrap_or_default(),
        join(&moves, "and"),
    );
    finding.users.extend(comes.iter().chain(&goes).chain(&stays));
    finding.moves = Some(Moves { comes, goes });
    Some(finding)
}

/// Users by name, in the order of names.
fn named(context: Context<'_>, users: &[UserIndex]) -> Vec<String> {
    let mut names: Vec<String> = users.iter().map(|user| Names(context.tenant).user(*user)).collect();
    names.sort();
    names
}
